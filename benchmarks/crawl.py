"""Crawls of the demo site, measured: `python -m benchmarks.crawl speed|memory|kills|faults`."""

from __future__ import annotations

import argparse
import os
import platform
import random
import signal
import sqlite3
import subprocess
import tempfile
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.crawl_faults import faults
from benchmarks.crawl_speed import speed
from benchmarks.demo_crawl import Crawl, demo_site, processes, resident_mb, run

KILLED_ARTICLES = 120
ROW_ARTICLES = 5000  # of the memory table


def memory(articles: int) -> None:
    """Resident memory of a crawl's processes every 5,000 articles."""
    with demo_site(articles) as site, tempfile.TemporaryDirectory() as folder:
        ours = Crawl(site.url, Path(folder))
        crawl = subprocess.Popen(ours.command, stderr=subprocess.DEVNULL)
        print(f"{'articles':>9}{'seconds':>9}{'crawler MB':>12}{'readers MB':>12}", flush=True)
        started, due, rows = time.perf_counter(), ROW_ARTICLES, []
        stored, now, readers = 0, 0.0, 0.0
        while crawl.poll() is None:
            time.sleep(0.5)
            stored = stored_in(ours)
            now = resident_mb(crawl.pid) or now
            readers = sum(map(resident_mb, processes(crawl.pid)[1:])) or readers
            if stored >= due:
                due += ROW_ARTICLES
                rows.append(now)
                print(
                    f"{stored:>9}{time.perf_counter() - started:>9.0f}{now:>12.0f}{readers:>12.0f}",
                    flush=True,
                )
        print(f"{stored_in(ours):>9} at the end; grown by {max(rows) - rows[0]:.0f} MB after the first row")


def stored_in(crawl: Crawl) -> int:
    """How many articles a crawl has stored so far."""
    try:
        rows = crawl.ask("SELECT coalesce(max(id), 0) FROM articles")
    except sqlite3.OperationalError:  # its tables are not there yet
        return 0
    return int(str(rows[0][0])) if rows else 0


def kills(count: int, seed: int) -> None:
    """SIGKILL a crawl at random moments; its records must be those of an undisturbed one."""
    dice, done, rounds, wrong = random.Random(seed), 0, 0, 0
    with demo_site(KILLED_ARTICLES) as site, tempfile.TemporaryDirectory() as folder:
        undisturbed = Crawl(site.url, Path(folder))
        longest_s = run(undisturbed.command, site.pid).seconds
        expected = undisturbed.records()
        print(f"undisturbed: {len(expected)} records in {longest_s:.1f} s", flush=True)
        while done < count:
            rounds += 1
            place = Path(folder, str(rounds))
            place.mkdir()
            crawl = Crawl(site.url, place)
            done += kill_until_it_ends(crawl, dice, count - done, longest_s)
            for name, records in (("archive", crawl.records()), ("JSON Lines", crawl.lines())):
                for record in list(set(records) ^ set(expected))[:3]:
                    print(f"other in the {name}: {record}", flush=True)
            wrong += crawl.records() != expected or crawl.lines() != expected
            print(
                f"{done} kills, {rounds} crawls brought to their end, {wrong} with other records", flush=True
            )


def kill_until_it_ends(crawl: Crawl, dice: random.Random, most: int, longest_s: float) -> int:
    """Kill and start again until a crawl ends by itself; returns how many kills hit."""
    for hits in range(most):
        process = subprocess.Popen(crawl.command, stderr=subprocess.DEVNULL)
        try:
            process.wait(dice.uniform(0.2, 0.8) * longest_s)
            return hits
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
    subprocess.run(crawl.command, check=True, stderr=subprocess.DEVNULL)
    return most


def main() -> None:
    """Run one of the benchmarks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crawl", description=__doc__)
    parser.add_argument("what", choices=("speed", "memory", "kills", "faults"))
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument(
        "--peers", action="store_true", help="speed: crawl with the peers that are installed, too"
    )
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    date = datetime.now(UTC).date()
    print(
        f"{date}, Scrapy {version('scrapy')}, Python {platform.python_version()}, {platform.machine()},"
        f" {len(os.sched_getaffinity(0))} cores\n"
    )
    if options.what == "speed":
        speed(options.articles, peers=options.peers)
    elif options.what == "memory":
        memory(options.articles)
    elif options.what == "faults":
        faults()
    else:
        kills(options.kills, options.seed)


if __name__ == "__main__":
    main()
