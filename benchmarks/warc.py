"""Pages a second out of a WARC file: ours on one and on all cores, and peers over warcio.

    python -m benchmarks.warc CORPUS [--pages 1000] [--peers]

Builds a WARC file of real pages from a corpus folder (NAME.html.gz beside NAME.json) in a temporary
folder, reads it with each tool in a process of its own, and prints a row each: pages, seconds, pages a
second, and milliseconds of CPU a page. All are timed from their start, imports included, ROUNDS times in
turn; the fastest counts, since a machine that is shared slows some of them. A page that takes a peer more
than PEER_PAGE_S seconds is broken off; the slowest peer reads every so many pages only, as PEERS says, and
its time for them is taken so many times. Peers that are not installed are left out; --python names an
interpreter that has them and warcio.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PEER_PAGE_S = 10
ROUNDS = 3
PEER = """
import signal, sys, time
started = time.perf_counter(), time.process_time()
from importlib.metadata import version
from warcio.archiveiterator import ArchiveIterator
{setup}

def stop(*_):
    raise TimeoutError

signal.signal(signal.SIGALRM, stop)
path, every, page_s = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
pages = failed = seen = 0
ready = time.perf_counter(), time.process_time()
with open(path, "rb") as file:
    for record in ArchiveIterator(file):
        if record.rec_type != "response":
            continue
        seen += 1
        if seen % every:
            continue
        url, html = record.rec_headers.get_header("WARC-Target-URI"), record.content_stream().read()
        pages += 1
        signal.alarm(page_s)
        try:
            {call}
        except Exception:
            failed += 1
        finally:
            signal.alarm(0)
done = time.perf_counter(), time.process_time()
seconds, cpu_s = (b - a + every * (c - b) for a, b, c in zip(started, ready, done))
print(version("{name}"), every * pages, every * failed, seconds, cpu_s)
"""
# Name: imports, call, and which pages it reads: every one, or each tenth where all would take too long.
# news-please fetches the pictures of a page as well unless told not to.
PEERS = {
    "trafilatura": (
        "from trafilatura import bare_extraction",
        "bare_extraction(html, url=url, with_metadata=True)",
        1,
    ),
    "news-please": (
        "from newsplease import NewsPlease",
        "NewsPlease.from_html(html.decode('utf-8', 'replace'), url=url, fetch_images=False)",
        10,
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """What one tool made of the file."""

    tool: str
    pages: int
    seconds: float
    cpu_s: float
    failed: int = 0


def pages(corpus: Path) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of every page of the corpus' article sets."""
    for path in sorted(corpus.glob("*/*.html.gz")):
        label = json.loads(path.with_name(path.name.removesuffix(".html.gz") + ".json").read_text())
        if label.get("kind") == "article":
            yield (
                label.get("url") or f"https://corpus.example/{path.name}",
                gzip.decompress(path.read_bytes()),
            )


def build(corpus: Path, target: Path, count: int) -> int:
    """Write `count` pages into a WARC file, the corpus over and over; return its size."""
    with target.open("wb") as file:
        writer = WARCWriter(file, gzip=True, warc_version="1.1")
        for url, body in islice(cycle(list(pages(corpus))), count):
            http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            payload = BytesIO(body)
            record = writer.create_warc_record(
                url, "response", payload=payload, length=len(body), http_headers=http
            )
            writer.write_record(record)
    return target.stat().st_size


def cpu_of_children() -> float:
    """Return the processor time of all commands so far with all their processes, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def read_ours(warc: Path, count: int, workers: int) -> Row:
    """Read the file by our own command."""
    command = [sys.executable, "-m", "crawler", "extract", "--warc", str(warc), "--workers", str(workers)]
    before, cpu_before = time.perf_counter(), cpu_of_children()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds, cpu_s = time.perf_counter() - before, cpu_of_children() - cpu_before
    return Row(f"broadsheet, {workers} worker(s)", count, seconds, cpu_s)


def read_peer(name: str, warc: Path, python: str) -> Row | None:
    """Read the file with a peer over warcio; None where `python` has no such package."""
    setup, call, every = PEERS[name]
    script = PEER.format(setup=setup, call=call, name=name)
    command = [python, "-c", script, str(warc), str(every), str(PEER_PAGE_S)]
    run = subprocess.run(command, check=False, capture_output=True, text=True)
    if "ModuleNotFoundError" in run.stderr:
        return None
    run.check_returncode()
    found, pages, failed, seconds, cpu_s = run.stdout.split()[-5:]
    return Row(f"{name} {found} over warcio", int(pages), float(seconds), float(cpu_s), int(failed))


def rows(options: argparse.Namespace, warc: Path) -> list[Row]:
    """Return a row a tool: the fastest of all rounds."""
    fastest: dict[str, Row] = {}
    for _ in range(ROUNDS):
        for row in one_round(options, warc):
            if row.tool not in fastest or row.seconds < fastest[row.tool].seconds:
                fastest[row.tool] = row
    return list(fastest.values())


def one_round(options: argparse.Namespace, warc: Path) -> Iterator[Row]:
    """Yield a row a tool as it is measured."""
    for workers in sorted({1, os.cpu_count() or 1}):
        yield read_ours(warc, options.pages, workers)
    for name in PEERS if options.peers else ():
        if row := read_peer(name, warc, options.python):
            yield row


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.warc",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        warc = Path(folder) / "pages.warc.gz"
        size = build(options.corpus, warc, options.pages)
        print(f"{date.today()}, {os.cpu_count()} cores, Python {sys.version.split()[0]}: ", end="")
        print(f"{options.pages} pages, {size / 1e6:.1f} MB compressed")
        print(f"{'tool':34}{'pages':>7}{'failed':>8}{'seconds':>9}{'pages/s':>9}{'CPU ms':>9}")
        for row in rows(options, warc):
            print(f"{row.tool:34}{row.pages:7}{row.failed:8}{row.seconds:9.1f}", end="")
            print(f"{row.pages / row.seconds:9.1f}{row.cpu_s / row.pages * 1e3:9.1f}", flush=True)


if __name__ == "__main__":
    main()
