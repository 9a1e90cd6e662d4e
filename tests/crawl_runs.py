"""Real crawls for tests: the command in a process of its own, and what it left behind."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a crawl keeps its state and output."""

    path: Path

    @property
    def state(self) -> Path:
        return self.path / "state.db"

    @property
    def out(self) -> Path:
        return self.path / "articles.jsonl"

    def command(self, url: str, *options: str) -> list[str]:
        """Return the crawl command for a server on this machine, as fast as it goes.

        For a site pack's name, the options say which server that is.
        """
        here = [] if "--allow-private" in options else ["--allow-private", urlsplit(url).netloc]
        fixed = ["--state", str(self.state), "--out", str(self.out)]
        pace = [] if "--delay" in options else ["--delay", "0"]
        return [sys.executable, "-m", "crawler", "crawl", url, *here, *fixed, *pace, *options]

    def crawl(self, url: str, *options: str, timeout: float = 300) -> subprocess.CompletedProcess[str]:
        """Run a crawl to its end."""
        return subprocess.run(self.command(url, *options), capture_output=True, text=True, timeout=timeout)

    def start(self, url: str, *options: str) -> subprocess.Popen[bytes]:
        """Start a crawl."""
        command = self.command(url, *options)
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def lines(self) -> list[dict[str, Any]]:
        """The records in the JSON Lines, in their order."""
        return [json.loads(line) for line in self.out.read_text("utf-8").splitlines()]

    def query(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Ask the state file."""
        with closing(sqlite3.connect(self.state)) as db:
            return db.execute(sql, values).fetchall()

    def age(self, hours: float) -> None:
        """Have the state look as if so much time had passed since the last crawl."""
        with closing(sqlite3.connect(self.state)) as db, db:
            for column in (
                "urls.fetched_at",
                "urls.revisit_at",
                "urls.not_before",
                "urls.found_at",
                "urls.read_to",
                "runs.started",
                "runs.ended",
            ):
                table, _, name = column.partition(".")
                db.execute(f"UPDATE {table} SET {name} = max(0, {name} - ?)", (hours * 3600,))
            for name in ("first_seen", "last_seen", "removed_at", "gone_at"):
                db.execute(f"UPDATE articles SET {name} = {name} - ?", (hours * 3600,))
            db.execute("UPDATE hosts SET next_at = 0, robots_at = robots_at - ?", (hours * 3600,))

    def stored(self) -> list[dict[str, Any]]:
        """The records of all revisions in the archive."""
        return [json.loads(record) for (record,) in self.query("SELECT record FROM revisions ORDER BY id")]

    def states(self) -> dict[str, tuple[str, str]]:
        """State and reason of every URL, by its path."""
        rows = self.query("SELECT url, state, reason FROM urls")
        return {url.partition("://")[2].partition("/")[2]: (state, reason) for url, state, reason in rows}


def essence(records: list[dict[str, Any]]) -> list[tuple[str, int, str, str]]:
    """What must be the same however often a crawl was killed: path, revision, headline, text."""
    return sorted(
        (
            urlsplit(record["url"]).path,
            record["metadata"]["revision"],
            record["headline"],
            record["metadata"]["contentHash"],
        )
        for record in records
    )


def last_line(run: subprocess.CompletedProcess[str]) -> str:
    assert "Traceback" not in run.stderr, run.stderr
    return run.stderr.strip().splitlines()[-1]


def has_runs(folder: Folder) -> bool:
    """Tell whether a crawl has made its state: the file is there before its tables are."""
    made = "SELECT 1 FROM sqlite_master WHERE name = 'runs'"
    return folder.state.exists() and bool(folder.query(made))
