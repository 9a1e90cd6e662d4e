"""SQLite: the state contract on one file (WAL), for any number of processes on one machine."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from sqlite3 import Row
from typing import Any

from crawler.frontier.archive import restamp_story, store_story
from crawler.frontier.contract import (
    EXPLORE_PRIORITY,
    RETRY_PRIORITY,
    REVISIT_PRIORITY,
    Ack,
    Host,
    Kind,
    Lease,
    Output,
    Pace,
    Receipt,
    State,
    Task,
)
from crawler.frontier.database import StateError, open_database, transaction, translated
from crawler.frontier.runs import end_run, start_run
from crawler.frontier.url_rows import ADD, host_of, read_lease, task_row
from crawler.frontier.workers import forget, keep_alive, new_worker, reclaim

BATCH = 64  # leases of one host at once where no delay spaces them
AHEAD_S = 2.0  # with a delay, leases are taken for so long ahead
HOSTS_LOOKED_AT = 200  # a lease considers so many hosts, the longest ready first
MAX_HOPS = 20  # redirects followed through the state to find a loop

READY = "state IN ('pending', 'retry') AND not_before <= ?"


class SqliteState:
    """One worker's view of the state file. Raises StateError where the file cannot be used."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.worker = new_worker()
        self.db = open_database(self.path)
        self.heartbeat()

    def heartbeat(self) -> None:
        """Keep this worker's leases alive and take back those of dead workers."""
        with transaction(self.db, self.path):
            keep_alive(self.db, self.worker)
            reclaim(self.db, self.worker)

    def close(self) -> None:
        """Give back what this worker holds, and close the file."""
        with transaction(self.db, self.path):
            forget(self.db, self.worker)
        self.db.close()

    def add(self, tasks: Sequence[Task]) -> int:
        """Add tasks that are not known yet, revive those that are due; return how many are to be fetched."""
        with transaction(self.db, self.path):
            return self._add(tasks)

    def _add(self, tasks: Sequence[Task]) -> int:
        now = time.time()
        hosts = {host_of(task.url) for task in tasks}
        self.db.executemany("INSERT OR IGNORE INTO hosts (host) VALUES (?)", [(host,) for host in hosts])
        before = self.db.total_changes
        self.db.executemany(ADD, [task_row(task, now) for task in tasks])
        return self.db.total_changes - before

    def revive(self, sites: Sequence[str]) -> None:
        """Make pending again what a new run asks for: discovery pages, and articles due for a visit."""
        again = "UPDATE urls SET state = 'pending', tries = 0, not_before = 0, revisit_at = NULL"
        these = f"state = 'done' AND site IN ({_marks(sites)})"
        with transaction(self.db, self.path):
            self.db.execute(f"{again} WHERE recurs = 1 AND {these}", tuple(sites))
            self.db.execute(
                f"{again}, priority = ? WHERE revisit_at <= ? AND {these}",
                (REVISIT_PRIORITY, time.time(), *sites),
            )

    def lease(self, paces: Mapping[str, Pace], limit: int, skip: frozenset[str]) -> list[Lease]:
        """Take up to `limit` tasks of the sites in `paces`, of hosts not in `skip`, as their clocks allow."""
        leases: list[Lease] = []
        now = time.time()
        with transaction(self.db, self.path):
            for host in self.db.execute(
                "SELECT host, next_at, crawl_delay FROM hosts WHERE next_at <= ?"
                " AND (worker IS NULL OR worker = ?) ORDER BY next_at LIMIT ?",
                (now, self.worker, HOSTS_LOOKED_AT + len(skip)),
            ).fetchall():
                if host["host"] not in skip and len(leases) < limit:
                    leases += self._lease_host(host, paces, limit - len(leases), now)
        return leases

    def _lease_host(self, host: Row, paces: Mapping[str, Pace], limit: int, now: float) -> list[Lease]:
        rows = self.db.execute(
            f"SELECT * FROM urls WHERE host = ? AND {READY} AND site IN ({_marks(paces)})"
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
                receipts = [self._settle(ack) for ack in acks]
                stored = zip(acks, receipts, strict=True)
                records = [ack.story.record for ack, receipt in stored if receipt.held and ack.story]
                self._write_outputs(outputs if records else (), records)
        except StateError:
            with suppress(StateError):  # the failure itself is what is worth telling
                self.recover(outputs)
            raise
        return receipts

    def recover(self, outputs: Sequence[Output]) -> None:
        """Cut output files back to what was committed: a killed or failed run may have written more."""
        with transaction(self.db, self.path):
            self._write_outputs(outputs, [])

    def _write_outputs(self, outputs: Sequence[Output], records: Sequence[Mapping[str, Any]]) -> None:
        for output in outputs:
            row = self.db.execute("SELECT committed FROM outputs WHERE key = ?", (output.key,)).fetchone()
            committed = row["committed"] if row else 0
            length = _written(output, records, committed)
            if length != committed:
                self.db.execute(
                    "INSERT INTO outputs (key, committed) VALUES (?, ?)"
                    " ON CONFLICT (key) DO UPDATE SET committed = excluded.committed",
                    (output.key, length),
                )

    def _settle(self, ack: Ack) -> Receipt:
        lease, now = ack.lease, time.time()
        held = self.db.execute(
            "SELECT 1 FROM urls WHERE id = ? AND state = 'leased' AND worker = ?", (lease.id, self.worker)
        ).fetchone()
        if not held:
            return Receipt(held=False, ack=ack)
        if ack.moved_to and self._leads_back(ack.moved_to, lease.task.url):
            ack = replace(ack, state=State.FAILED, reason="redirect loop", found=())
        article_id = lease.article_id
        if ack.story:
            article_id = store_story(self.db, ack.story, lease, now)
        elif article_id and (ack.restamp or ack.removed):
            restamp_story(self.db, article_id, now, removed=ack.removed)
        self._write_url(ack, article_id, now)
        if ack.host_until:
            self.db.execute(
                "UPDATE hosts SET next_at = max(next_at, ?) WHERE host = ?", (ack.host_until, lease.host)
            )
        return Receipt(held=True, ack=ack, fresh=self._add_found(ack.found))

    def _add_found(self, found: Sequence[Task]) -> int:
        fresh = self._add([task for task in found if task.kind is Kind.ARTICLE])
        others = [task for task in found if task.kind is not Kind.ARTICLE]
        if fresh:
            others = [replace(task, refresh=True) if task.follows_on else task for task in others]
        self._add(others)
        return fresh

    def _leads_back(self, start: str, goal: str) -> bool:
        """Whether the redirects that are known lead from `start` to `goal`."""
        for _ in range(MAX_HOPS):
            row = self.db.execute("SELECT moved_to FROM urls WHERE url = ?", (start,)).fetchone()
            if row is None or row["moved_to"] is None:
                return False
            if row["moved_to"] == goal:
                return True
            start = row["moved_to"]
        return True

    def _write_url(self, ack: Ack, article_id: int | None, now: float) -> None:
        lease = ack.lease
        ended = ack.state in (State.DONE, State.GONE, State.FAILED)
        retry_priority = ack.state is State.RETRY and lease.task.kind is Kind.ARTICLE
        self.db.execute(
            "UPDATE urls SET state = ?, worker = NULL, reason = ?, tries = ?, not_before = ?, etag = ?,"
            " last_modified = ?, fetched_at = ?, revisit_at = ?, article_id = ?, priority = ?,"
            " moved_to = ? WHERE id = ?",
            (
                ack.state,
                ack.reason,
                0 if ended else lease.tries + ack.fetched,
                ack.not_before,
                ack.etag,
                ack.last_modified,
                now if ended else None,
                ack.revisit_at,
                article_id,
                RETRY_PRIORITY if retry_priority else lease.task.priority,
                ack.moved_to,
                lease.id,
            ),
        )

    def start_run(self, sites: Sequence[str]) -> int:
        """Note that a run starts; return its id."""
        with transaction(self.db, self.path):
            return start_run(self.db, self.worker, sites)

    def end_run(self, run: int, outcome: str, stats: Mapping[str, Any]) -> None:
        """Note how a run ended, and what it did."""
        with transaction(self.db, self.path):
            end_run(self.db, run, outcome, stats)

    def host(self, name: str) -> Host:
        """Return a host's clock and manners."""
        with translated(self.path):
            row = self.db.execute("SELECT * FROM hosts WHERE host = ?", (name,)).fetchone()
        if row is None:
            return Host(host=name)
        return Host(**{key: row[key] for key in Host.__dataclass_fields__})

    def save_host(self, host: Host) -> None:
        """Write a host's clock and manners. Its clock never goes back."""
        with transaction(self.db, self.path):
            self.db.execute(
                "INSERT INTO hosts (host, next_at, crawl_delay, robots, robots_at)"
                " VALUES (:host, :next_at, :crawl_delay, :robots, :robots_at)"
                " ON CONFLICT (host) DO UPDATE SET next_at = max(next_at, excluded.next_at),"
                " crawl_delay = excluded.crawl_delay, robots = excluded.robots,"
                " robots_at = excluded.robots_at",
                {key: getattr(host, key) for key in Host.__dataclass_fields__},
            )

    def abandon(self, host: str, reason: str) -> int:
        """Fail what is left to fetch of a host; return how many URLs that were."""
        with transaction(self.db, self.path):
            return self.db.execute(
                "UPDATE urls SET state = 'failed', reason = ?, fetched_at = ?"
                " WHERE host = ? AND state IN ('pending', 'retry')",
                (reason, time.time(), host),
            ).rowcount

    def abandon_explored(self, host: str, family: str | None, reason: str) -> int:
        """Fail what exploring a host, or one folder of it, led to and was not tried yet; return how many."""
        with transaction(self.db, self.path):
            return self.db.execute(
                "UPDATE urls SET state = 'failed', reason = ?, fetched_at = ?"
                " WHERE host = ? AND state IN ('pending', 'retry') AND state = 'pending'"
                " AND (depth > 1 OR priority >= ?) AND family = coalesce(?, family)",
                (reason, time.time(), host, EXPLORE_PRIORITY, family),
            ).rowcount

    def waiting(self, sites: Sequence[str], until: float) -> bool:
        """Whether any task of these sites can be fetched before `until`, by whichever worker."""
        with translated(self.path):
            rows = self.db.execute(
                "SELECT 1 FROM hosts h WHERE h.next_at <= ? AND EXISTS (SELECT 1 FROM urls u"
                " WHERE u.host = h.host AND u.state IN ('pending', 'retry') AND u.not_before <= ?"
                f" AND u.site IN ({_marks(sites)})) LIMIT 1",
                (until, until, *sites),
            )
            return rows.fetchone() is not None

    def left(self, sites: Sequence[str]) -> dict[str, int]:
        """Return how many URLs of the sites are still to be fetched, by what they wait for."""
        with translated(self.path):
            rows = self.db.execute(
                "SELECT coalesce(nullif(reason, ''), 'not reached') AS reason, count(*) AS n FROM urls"
                f" WHERE state IN ('pending', 'retry') AND site IN ({_marks(sites)}) GROUP BY 1",
                tuple(sites),
            )
            return {row["reason"]: row["n"] for row in rows}


def _written(output: Output, records: Sequence[Mapping[str, Any]], committed: int) -> int:
    try:
        return output.write(records, committed)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StateError(
            output.key, f"the output cannot be written: {reason}; the state is as before"
        ) from error


def _marks(values: Sequence[str] | Mapping[str, object]) -> str:
    return ", ".join("?" * len(values))
