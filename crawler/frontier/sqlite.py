"""SQLite: the state contract on one file (WAL), for any number of processes on one machine."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from sqlite3 import Row
from typing import Any

from crawler.clock import steady
from crawler.frontier.archive import addresses_left
from crawler.frontier.contract import (
    Ack,
    Host,
    Lease,
    Output,
    Pace,
    Receipt,
    Story,
    Task,
)
from crawler.frontier.database import StateError, marks, open_database, transaction, translated
from crawler.frontier.host_rows import abandon, abandon_explored, allow, read_host, write_host
from crawler.frontier.naming import take_over
from crawler.frontier.output_rows import committed_length, forget_unused, write_length
from crawler.frontier.revival import revive
from crawler.frontier.runs import end_run, start_run, write_stats
from crawler.frontier.settling import settle
from crawler.frontier.url_rows import add_tasks, read_lease
from crawler.frontier.workers import forget, keep_alive, new_worker, reclaim
from crawler.frontier.wrong_clock import bring_back

BATCH = 64  # leases of one host at once where no delay spaces them
AHEAD_S = 2.0  # with a delay, leases are taken for so long ahead
HOSTS_LOOKED_AT = 200  # a lease considers so many hosts with something to fetch, the longest ready first

READY = "state IN ('pending', 'retry') AND not_before <= ?"
OF_HOST = "urls.host = hosts.host"


class SqliteState:
    """One worker's view of the state file. Raises StateError where the file cannot be used."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.worker = new_worker()
        self.db = open_database(self.path)
        self.heartbeat()

    def heartbeat(self, run: int | None = None, stats: Mapping[str, Any] | None = None) -> None:
        """Keep this worker's leases alive, take back those of the dead, and note what its run has done."""
        with transaction(self.db, self.path):
            keep_alive(self.db, self.worker)
            reclaim(self.db, self.worker)
            if run and stats:
                write_stats(self.db, run, stats)

    def close(self) -> None:
        """Give back what this worker holds, and close the file."""
        with transaction(self.db, self.path):
            forget(self.db, self.worker)
            forget_unused(self.db)
        self.db.close()

    def add(self, tasks: Sequence[Task]) -> int:
        """Add tasks that are not known yet, revive those that are due; return how many are to be fetched."""
        with transaction(self.db, self.path):
            return add_tasks(self.db, tasks, steady())

    def revive(self, plans: Mapping[str, str], always: Sequence[str] = (), since: float = 0.0) -> None:
        """Make pending again what a new run on the sites of these plans' marks asks for: discovery pages,
        articles due for a visit, and what failed a while ago for what may have passed.

        Those of the sites in `always` are due whatever was planned at their last visit. What earlier runs
        left as too old comes again where `since` goes further back than theirs, and what they left by other
        plans.
        """
        with transaction(self.db, self.path):
            bring_back(self.db, steady())
            revive(self.db, plans, always, since)

    def take_over(self, sites: Mapping[str, Callable[[str], bool]], since: float = 0.0) -> None:
        """Count to these sites what earlier runs have found of them under other names; see naming.py."""
        with transaction(self.db, self.path):
            take_over(self.db, sites, since)

    def lease(self, paces: Mapping[str, Pace], limit: int, skip: frozenset[str]) -> list[Lease]:
        """Take up to `limit` tasks of the sites in `paces`, of hosts not in `skip`, as their clocks allow."""
        leases: list[Lease] = []
        now = steady()
        with transaction(self.db, self.path):
            for host in self.db.execute(
                "SELECT host, next_at, crawl_delay FROM hosts WHERE next_at <= ?"
                " AND (worker IS NULL OR worker = ?)"
                f" AND EXISTS (SELECT 1 FROM urls WHERE {OF_HOST} AND {READY} AND site IN ({marks(paces)}))"
                " ORDER BY next_at LIMIT ?",
                (now, self.worker, now, *paces, HOSTS_LOOKED_AT + len(skip)),
            ).fetchall():
                if host["host"] not in skip and len(leases) < limit:
                    leases += self._lease_host(host, paces, limit - len(leases), now)
        return leases

    def _lease_host(self, host: Row, paces: Mapping[str, Pace], limit: int, now: float) -> list[Lease]:
        rows = self.db.execute(
            "SELECT * FROM urls INDEXED BY urls_ready"
            f" WHERE host = ? AND {READY} AND site IN ({marks(paces)})"
            " ORDER BY priority, id LIMIT ?",
            (host["host"], now, *paces, min(limit, BATCH)),
        ).fetchall()
        if not rows:
            return []
        delay = max(host["crawl_delay"] or 0.0, paces[rows[0]["site"]].delay_s)
        del rows[BATCH if not delay else max(1, int(AHEAD_S / delay)) :]
        self.db.execute(
            "UPDATE hosts SET worker = ?, next_at = ? WHERE host = ?",
            (self.worker, now + delay * len(rows), host["host"]),
        )
        self.db.executemany(
            "UPDATE urls SET state = 'leased', worker = ? WHERE id = ?",
            [(self.worker, row["id"]) for row in rows],
        )
        return [read_lease(row) for row in rows]

    def release(self, hosts: Mapping[str, float]) -> None:
        """Give hosts back, each with the time from which it may be asked again."""
        with transaction(self.db, self.path):
            self.db.executemany(
                "UPDATE hosts SET worker = NULL, next_at = ? WHERE host = ? AND worker = ?",
                [(next_at, host, self.worker) for host, next_at in hosts.items()],
            )

    def rest(self, host: str, until: float) -> None:
        """Let nobody ask a host before then."""
        with transaction(self.db, self.path):
            self.db.execute("UPDATE hosts SET next_at = max(next_at, ?) WHERE host = ?", (until, host))

    def give_back(self, leases: Sequence[Lease]) -> None:
        """Put leases back that were not used."""
        with transaction(self.db, self.path):
            self.db.executemany(
                "UPDATE urls SET state = 'pending', worker = NULL WHERE id = ? AND worker = ?",
                [(lease.id, self.worker) for lease in leases],
            )

    def commit(self, acks: Sequence[Ack], outputs: Sequence[Output] = ()) -> list[Receipt]:
        """Write what became of leases, all or nothing."""
        try:
            with transaction(self.db, self.path):
                receipts = [settle(self.db, self.worker, ack) for ack in acks]
                stored = [receipt.ack.story for receipt in receipts if receipt.held and receipt.ack.story]
                self._write_outputs(outputs if stored else (), stored)
        except StateError:
            self.hurry()
            with suppress(StateError):  # the failure itself is what is worth telling
                self.recover(outputs)
            raise
        return receipts

    def hurry(self) -> None:
        """Wait for no lock any more: the state has failed, only what can be tidied at once will be."""
        with suppress(sqlite3.Error):
            self.db.execute("PRAGMA busy_timeout = 0")

    def recover(self, outputs: Sequence[Output]) -> None:
        """Cut output files back to what was committed: a killed or failed run may have written more."""
        with transaction(self.db, self.path):
            self._write_outputs(outputs, [])

    def _write_outputs(self, outputs: Sequence[Output], stories: Sequence[Story]) -> None:
        records, left = [story.record for story in stories], addresses_left(self.db, stories)
        for output in outputs:
            try:
                committed = committed_length(self.db, output)
                length = output.write(records, committed)
                output.leave(left)
                if length != committed:
                    write_length(self.db, output, length)
            except OSError as error:
                reason = error.strerror or str(error)
                raise StateError(
                    output.key, f"the output cannot be written: {reason}; the state is as before"
                ) from error

    def start_run(self, plans: Mapping[str, str], since: float = 0.0) -> int:
        """Note that a run starts on the sites of these plans' marks, and leaves what is older than `since`;
        return its id.
        """
        with transaction(self.db, self.path):
            return start_run(self.db, self.worker, plans, since)

    def end_run(self, run: int, outcome: str, stats: Mapping[str, Any]) -> None:
        """Note how a run ended, and what it did."""
        with transaction(self.db, self.path):
            end_run(self.db, run, outcome, stats)

    def host(self, name: str) -> Host:
        """Return a host's clock and manners."""
        with translated(self.path):
            return read_host(self.db, name)

    def save_host(self, host: Host) -> None:
        """Write a host's clock and manners. Its clock never goes back."""
        with transaction(self.db, self.path):
            write_host(self.db, host)

    def allow(self, host: str, allows: Callable[[str], bool]) -> int:
        """Have read what a host forbade and allows now; return how many URLs that are."""
        with transaction(self.db, self.path):
            return allow(self.db, host, allows)

    def explain(self, hosts: Collection[str], reason: str) -> None:
        """Note why what is left to fetch of these hosts waits."""
        with transaction(self.db, self.path):
            self.db.executemany(
                "UPDATE urls SET reason = ? WHERE host = ? AND state IN ('pending', 'retry')",
                [(reason, host) for host in hosts],
            )

    def abandon(self, host: str, reason: str, scheme: str = "") -> tuple[int, int]:
        """Fail what is left to fetch of a host, by one scheme or any; return how many URLs and articles."""
        with transaction(self.db, self.path):
            return abandon(self.db, host, reason, scheme)

    def abandon_explored(self, host: str, family: str | None, reason: str) -> int:
        """Fail what exploring a host, or one folder of it, led to and was not tried yet; return how many."""
        with transaction(self.db, self.path):
            return abandon_explored(self.db, host, family, reason)

    def waiting(self, sites: Sequence[str], until: float, skip: Collection[str] = ()) -> bool:
        """Whether any task of these sites, on hosts not in `skip`, can be fetched before `until`.

        What another worker is at counts: it may lead to more, and comes back if that worker dies.
        """
        these, skip = marks(sites), skip or [""]  # no host is called ''; an empty list is no SQL
        others = f"host NOT IN ({marks(skip)})"
        with translated(self.path):
            rows = self.db.execute(
                f"SELECT 1 FROM hosts WHERE next_at <= ? AND {others}"
                f" AND EXISTS (SELECT 1 FROM urls WHERE {OF_HOST} AND {READY} AND site IN ({these}))"
                f" UNION ALL SELECT 1 FROM urls WHERE state = 'leased' AND worker <> ? AND {others}"
                f" AND site IN ({these}) LIMIT 1",
                (until, *skip, until, *sites, self.worker, *skip, *sites),
            )
            return rows.fetchone() is not None

    def left(self, sites: Sequence[str]) -> dict[tuple[str, str], int]:
        """Return how many URLs are still to be fetched, by site and what they wait for."""
        with translated(self.path):
            rows = self.db.execute(
                "SELECT site, CASE WHEN reason IN ('', 'not modified') THEN 'not reached' ELSE reason END"
                " AS why, count(*) AS n FROM urls"
                f" WHERE state IN ('pending', 'retry') AND site IN ({marks(sites)}) GROUP BY 1, 2",
                tuple(sites),
            )
            return {(row["site"], row["why"]): row["n"] for row in rows}
