"""Held: the hosts that this worker is at, and the leases on their pages that are not settled yet."""

from __future__ import annotations

from crawler.frontier.contract import Lease
from crawler.frontier.slots import Slot
from crawler.frontier.sqlite import SqliteState

RESTING = "its host is to be asked seldom"


class Held:
    """What one worker holds of the state, until it is settled or given back.

    slots    the hosts, by name
    leases   those that are queued, under way or being read, by their id
    """

    def __init__(self, state: SqliteState) -> None:
        self.state = state
        self.slots: dict[str, Slot] = {}
        self.leases: dict[int, Lease] = {}

    def take(self, lease: Lease, slot: Slot) -> None:
        """Queue a lease for its host."""
        slot.queue.append(lease)
        self.leases[lease.id] = lease

    def give_back(self, slot: Slot) -> None:
        """Give back what is queued for a host; what is under way stays."""
        leases = [*slot.queue, *(request.meta["lease"] for request in slot.further)]
        self.state.give_back(leases)
        for lease in leases:
            self.leases.pop(lease.id, None)
        slot.queue.clear()
        slot.further.clear()

    def give_all_back(self) -> None:
        """Give back what is queued for any host."""
        for slot in self.slots.values():
            self.give_back(slot)

    def rest(self, host: str, until: float) -> None:
        """Leave a host alone until then; what is queued for it goes back."""
        self.state.rest(host, until)
        if slot := self.slots.get(host):
            slot.next_start = max(slot.next_start, until)
            self.give_back(slot)

    def leave_resting(self, until: float) -> None:
        """Give back what could be asked for only after `until`, as a long Crawl-delay wants."""
        for slot in self.slots.values():
            if slot.has_work and slot.next_start > until:
                self.rest(slot.host, slot.next_start)
                self.state.explain([slot.host], RESTING)

    def release_idle(self, now: float) -> None:
        """Leave the hosts that had no work for a while to other workers."""
        # What is being read may go on at a further page.
        read = {lease.host for lease in self.leases.values()}
        idle = {
            host: slot.next_start
            for host, slot in self.slots.items()
            if slot.is_idle(now) and host not in read
        }
        if idle:
            self.state.release(idle)
            for host in idle:
                del self.slots[host]
