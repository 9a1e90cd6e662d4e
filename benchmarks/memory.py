"""Memory over a long run: python -m benchmarks.memory CORPUS [--pages 10000]

Extracts the corpus over and over in one process and prints its resident memory every thousand pages: it is
to stay where it is.
"""

from __future__ import annotations

import argparse
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path

from benchmarks.corpus import read_corpus, subsets
from extractors import BroadsheetError, extract


def resident_mb() -> float:
    """Return this process's resident memory in megabytes (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.memory",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pages", type=int, default=10_000)
    options = parser.parse_args()
    pages = [(page.html(), page.url) for page in read_corpus(options.corpus, subsets(options.corpus))]
    for count, (html, url) in enumerate(islice(cycle(pages), options.pages), 1):
        with suppress(BroadsheetError):  # no article is an answer as well
            extract(html, url)
        if count % 1000 == 0:
            print(f"{count:6} pages {resident_mb():7.1f} MB", flush=True)


if __name__ == "__main__":
    main()
