"""Pages a second out of a WARC file: ours on one and on all cores, and peers over warcio.

    python -m benchmarks.warc CORPUS [--pages 1000] [--peers]

Builds a WARC file of real pages from a corpus folder (NAME.html.gz beside NAME.json) in a temporary
folder, reads it with each tool in a process of its own, and prints a row each: wall seconds and pages
a second. Peers that are not installed are left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PEER = """
import sys
from warcio.archiveiterator import ArchiveIterator
{setup}
count = 0
with open(sys.argv[1], "rb") as file:
    for record in ArchiveIterator(file):
        if record.rec_type == "response":
            url, html = record.rec_headers.get_header("WARC-Target-URI"), record.content_stream().read()
            try:
                {call}
            except Exception:
                continue
            count += 1
print(count)
"""
PEERS = {
    "trafilatura": (
        "from trafilatura import bare_extraction",
        "bare_extraction(html, url=url, with_metadata=True)",
    ),
    "news-please": (
        "from newsplease import NewsPlease",
        "NewsPlease.from_html(html.decode('utf-8', 'replace'), url=url)",
    ),
}


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


def timed(command: list[str]) -> float:
    """Run a command; return its wall seconds."""
    before = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - before


def installed(name: str) -> str | None:
    """Return the installed version of a package, None without it."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    ours = [sys.executable, "-m", "crawler", "extract", "--warc"]
    with tempfile.TemporaryDirectory() as folder:
        warc = Path(folder) / "pages.warc.gz"
        size = build(options.corpus, warc, options.pages)
        print(f"{date.today()}, {os.cpu_count()} cores, Python {sys.version.split()[0]}: ", end="")
        print(f"{options.pages} pages, {size / 1e6:.1f} MB compressed")
        print(f"{'tool':34}{'seconds':>9}{'pages/s':>9}")
        rows = {
            f"broadsheet, {n} worker(s)": [*ours, str(warc), "--workers", str(n)] for n in (1, os.cpu_count())
        }
        for name, (setup, call) in PEERS.items() if options.peers else ():
            if found := installed(name):
                rows[f"{name} {found} over warcio"] = [
                    sys.executable, "-c", PEER.format(setup=setup, call=call), str(warc)
                ]  # fmt: skip
        for name, command in rows.items():
            seconds = timed(command)
            print(f"{name:34}{seconds:9.1f}{options.pages / seconds:9.1f}", flush=True)


if __name__ == "__main__":
    main()
