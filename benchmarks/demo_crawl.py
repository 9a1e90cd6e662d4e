"""The demo site and crawls of it; `python -m benchmarks.demo_crawl ARTICLES PORT URL` serves it."""

from __future__ import annotations

import json
import os
import resource
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import build_opener

from crawler.demo import serve_demo

CONCURRENCY = 8
POLL_S = 0.05
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Site:
    """A served site: its address, and the server's process."""

    url: str
    pid: int


@contextmanager
def demo_site(articles: int, name: str = "") -> Iterator[Site]:
    """Serve the demo site in a process of its own.

    With a `name` it calls itself http://NAME, and is reached by everything that goes by the environment's
    http_proxy, which is set to it: some crawlers know no sites without a name.
    """
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        local = f"http://127.0.0.1:{free.getsockname()[1]}"
    url = f"http://{name}" if name else local
    if name:
        os.environ["http_proxy"] = local
    command = [sys.executable, "-m", "benchmarks.demo_crawl", str(articles), local.rpartition(":")[2], url]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                # `urlopen` would keep the proxy of its first call for all that the process does afterwards.
                build_opener().open(f"{url}/robots.txt").close()
                break
            except OSError:
                time.sleep(0.1)
        yield Site(url, server.pid)
    finally:
        server.terminate()
        server.wait()


class Crawl:
    """A crawl of ours in a folder."""

    def __init__(self, url: str, folder: Path) -> None:
        self.folder = folder
        self.state = folder / "state.db"
        self.command = [
            *(sys.executable, "-m", "crawler", "crawl", url, "--delay", "0"),
            *("--concurrency-per-host", str(CONCURRENCY), "--allow-private", url.partition("://")[2]),
            *("--state", str(self.state), "--out", str(folder / "articles.jsonl")),
            *("--set", "LOG_LEVEL=WARNING"),
        ]

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        """Ask the state; nothing where there is none yet."""
        if not self.state.exists():
            return []
        with closing(sqlite3.connect(self.state)) as db:
            return db.execute(sql).fetchall()

    def requests(self) -> int:
        """Requests of the last run."""
        ((count,),) = self.ask("SELECT json_extract(stats, '$.requests') FROM runs ORDER BY id DESC LIMIT 1")
        return int(str(count))

    def records(self) -> list[tuple[object, ...]]:
        """What must not depend on kills."""
        return sorted(
            self.ask("SELECT url, revision, headline, content_hash FROM articles"),
            key=str,
        )

    def lines(self) -> list[tuple[object, ...]]:
        """The same of the JSON Lines."""
        records = map(json.loads, (self.folder / "articles.jsonl").read_text("utf-8").splitlines())
        return sorted(
            (
                (r["url"], r["metadata"]["revision"], r["headline"], r["metadata"]["contentHash"])
                for r in records
            ),
            key=str,
        )

    def fetched(self) -> list[str]:
        """Addresses that a server was asked for."""
        return [str(row[0]) for row in self.ask("SELECT url FROM urls WHERE fetched_at > 0")]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds, its processor time and that of the site's server, and what it printed."""

    seconds: float
    cpu_s: float
    server_cpu_s: float
    printed: str


def run(command: Sequence[str], server: int) -> Cost:
    """Run a command to its end. Raises CalledProcessError."""
    before, started = cpu_s(server), time.perf_counter()
    spent: dict[int, float] = {}
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        while process.poll() is None:
            spent |= {pid: cpu_s(pid) for pid in processes(process.pid)}
            time.sleep(POLL_S)
        seconds = time.perf_counter() - started
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        out.seek(0)
        return Cost(seconds, sum(spent.values()), cpu_s(server) - before, out.read())


def processes(pid: int) -> list[int]:
    """Return a process and all that it started, as far as they live."""
    try:
        threads = Path(f"/proc/{pid}/task").iterdir()
        children = [child for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(below for child in children for below in processes(int(child)))]


def cpu_s(pid: int) -> float:
    """Return the processor time of a process, in seconds; 0 if it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND


def resident_mb(pid: int) -> float:
    """Return the resident memory of a process, in MB; 0 if it has ended."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * resource.getpagesize() / 1e6


def serve(articles: int, port: int, url: str) -> None:
    """Serve the site until the process is ended."""
    with serve_demo(articles, port=port) as server:
        server.site.url = url
        threading.Event().wait()


if __name__ == "__main__":
    serve(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
