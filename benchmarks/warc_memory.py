"""Memory of `extract --warc` over a long run: python -m benchmarks.warc_memory [--records 100000]

Writes a WARC file of so many records, generated pages of the demo site, extracts it, and prints how much
memory the process and its workers hold as the records come out: it is to stay where it is.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.demo.archive import WRITTEN_ON, Archive
from crawler.demo.site import DemoSite

URL = "https://demo.example"
STORIES = 2000  # different ones, which are repeated under other addresses
SEED = 1
ROWS = 10


def build(target: Path, records: int) -> None:
    """Write a WARC file of `records` responses."""
    site = DemoSite(URL, Archive(STORIES, SEED, WRITTEN_ON))
    paths = [story.path for story in site.articles[:]]
    pages = [site.answer(path).body for path in paths[:records]]
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    with target.open("wb") as file:
        writer = WARCWriter(file, gzip=True, warc_version="1.1")
        for number in range(records):
            body = pages[number % len(pages)]
            record = writer.create_warc_record(
                f"{URL}{paths[number % len(pages)]}?edition={number // len(pages)}",
                "response",
                payload=BytesIO(body),
                length=len(body),
                http_headers=http,
            )
            writer.write_record(record)


def resident_mb(pid: int, field: str = "VmRSS:") -> float:
    """Return a process's resident memory in megabytes, 0 where it has ended (Linux)."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(field)), 0.0)


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def count_lines(path: Path, start: int) -> tuple[int, int]:
    """Return how many lines `path` has from `start` on, and where it ends."""
    with path.open("rb") as file:
        file.seek(start)
        data = file.read()
    return data.count(b"\n"), start + len(data)


def watch(run: subprocess.Popen[bytes], out: Path, records: int) -> None:
    """Print a row whenever a tenth of the records is out, and at the end."""
    started, done, place, shown = time.monotonic(), 0, 0, 0
    while run.poll() is None:
        time.sleep(0.5)
        lines, place = count_lines(out, place)
        done += lines
        if done * ROWS // records > shown and run.poll() is None:
            shown = done * ROWS // records
            workers = sorted((resident_mb(child) for child in children(run.pid)), reverse=True)
            told = " ".join(f"{mb:7.0f}" for mb in workers if mb)
            print(
                f"{done:8} {time.monotonic() - started:8.0f} {resident_mb(run.pid):8.0f}  {told}", flush=True
            )
    done += count_lines(out, place)[0]
    print(f"{done:8} {time.monotonic() - started:8.0f}  records and seconds in all")


def main() -> int:
    """Build, run and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.warc_memory",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--records", type=int, default=100_000)
    records = parser.parse_args().records
    with tempfile.TemporaryDirectory() as name:
        warc, out = Path(name) / "pages.warc.gz", Path(name) / "out.jsonl"
        build(warc, records)
        print(f"{date.today()}, {os.cpu_count()} cores, Python {sys.version.split()[0]}: ", end="")
        print(f"{records} records, {warc.stat().st_size / 1e6:.0f} MB compressed")
        print(" records  seconds  main MB  MB of each worker and the pool's helper", flush=True)
        command = [sys.executable, "-m", "crawler", "extract", "--warc", str(warc), "--output", str(out)]
        out.touch()
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as run:
            watch(run, out, records)
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
