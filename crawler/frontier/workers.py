"""Workers: who is alive. A dead worker's leases go back at once if it ran on this machine."""

from __future__ import annotations

import os
import secrets
import socket
import sqlite3

from crawler.clock import steady

LEASE_S = 60.0  # how long a worker that is not heard of keeps its leases
_here: set[str] = set()  # workers of this very process


def new_worker() -> str:
    """Return a name for this process as a worker: machine, process id and a random part."""
    name = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
    _here.add(name)
    return name


def keep_alive(db: sqlite3.Connection, worker: str) -> None:
    """Note that `worker` lives. Call within a transaction."""
    db.execute(
        "INSERT INTO workers (worker, until) VALUES (?, ?)"
        " ON CONFLICT (worker) DO UPDATE SET until = excluded.until",
        (worker, steady() + LEASE_S),
    )


def living(db: sqlite3.Connection) -> set[str]:
    """Return the workers that are alive, as far as can be told from here."""
    rows = db.execute("SELECT worker FROM workers WHERE until >= ?", (steady(),))
    return {row["worker"] for row in rows if not _is_dead(row["worker"])}


def reclaim(db: sqlite3.Connection, worker: str) -> None:
    """Give back what dead workers hold. Call within a transaction."""
    now = steady()
    for name, until in db.execute(
        "SELECT worker, until FROM workers WHERE worker <> ?", (worker,)
    ).fetchall():
        if until < now or _is_dead(name):
            forget(db, name)


def forget(db: sqlite3.Connection, worker: str) -> None:
    """Give back what `worker` holds. Call within a transaction."""
    db.execute(
        "UPDATE urls SET state = 'pending', worker = NULL WHERE state = 'leased' AND worker = ?", (worker,)
    )
    db.execute("UPDATE hosts SET worker = NULL WHERE worker = ?", (worker,))
    db.execute("DELETE FROM workers WHERE worker = ?", (worker,))


def _is_dead(worker: str) -> bool:
    machine, pid, _ = worker.rsplit(":", 2)
    if machine != socket.gethostname():
        return False
    if int(pid) == os.getpid():
        return worker not in _here  # in a container that was started anew, process ids repeat
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:  # it lives, under another user
        return False
    return False
