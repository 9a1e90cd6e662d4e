"""Speed, ours beside the peers': python -m benchmarks.speed CORPUS [--peers]

CPU milliseconds a page: mean, 99th percentile, slowest; and the mean against a bare lxml parse of the same
pages in the same run, the figure to quote since it holds across machines. --split shows where ours go.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, TypeAlias
from unittest.mock import patch

from lxml import html as lxml_html

from benchmarks.corpus import read_corpus, subsets
from benchmarks.peers import Answer, Extractor, installed
from extractors import article
from extractors.body import extract as body
from extractors.page import Page

Given: TypeAlias = tuple[bytes, str]  # a page and its address


def time_pages(run: Extractor, pages: Sequence[Given]) -> list[float]:
    """Return the CPU milliseconds of each page, sorted; pages that raise an error count as they are."""
    taken = []
    for html, url in pages:
        start = time.process_time()
        with suppress(Exception):  # what a page raises is not what is measured here
            run(html, url)
        taken.append(1000 * (time.process_time() - start))
    return sorted(taken)


def bare_parse(html: bytes, url: str) -> Answer:
    """Parse and throw away: what reading a page costs at least."""
    lxml_html.document_fromstring(html)
    return Answer()


def split(run: Extractor, pages: Sequence[Given]) -> dict[str, float]:
    """Return the CPU milliseconds a page of the steps of our extraction."""
    spent: dict[str, float] = {}

    def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return function(*args, **named)
            finally:
                spent[name] = spent.get(name, 0.0) + time.process_time() - start

        return call

    steps = (
        (Page, "from_html", "parse"),
        (article, "read_blocks", "read"),
        (article, "score_blocks", "score"),
        (body, "_verdicts", "choose"),
        (body, "render", "render"),
        (article, "find_modules", "related"),
    )
    with ExitStack() as patches:
        for owner, name, label in steps:
            patches.enter_context(patch.object(owner, name, timed(label, getattr(owner, name))))
        total = sum(time_pages(run, pages))
    shares = {label: 1000 * seconds / len(pages) for label, seconds in spent.items()}
    return shares | {"fields and the rest": total / len(pages) - sum(shares.values())}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--peers", action="store_true", help="also the peers that are installed")
    parser.add_argument("--split", action="store_true", help="the steps of our own extraction")
    parser.add_argument("--set", action="append", dest="sets", help="only this folder; may be given again")
    options = parser.parse_args()
    for subset in options.sets or subsets(options.corpus):
        pages = [(page.html(), page.url) for page in read_corpus(options.corpus, [subset])]
        bare = sum(time_pages(bare_parse, pages)) / len(pages)
        print(f"\n{subset}, {len(pages)} pages, bare lxml parse {bare:.2f} ms\n")
        print("| extractor | mean ms | p99 ms | max ms | times a parse |\n|---|---|---|---|---|")
        extractors = installed(options.peers)
        for name, run in extractors.items():
            time_pages(run, pages[:3])  # warm up
            taken = time_pages(run, pages)
            mean = sum(taken) / len(taken)
            p99 = taken[int(0.99 * (len(taken) - 1))]
            print(f"| {name} | {mean:.2f} | {p99:.1f} | {taken[-1]:.1f} | {mean / bare:.1f} |", flush=True)
        if options.split:
            parts = split(next(iter(extractors.values())), pages)
            print("\n" + ", ".join(f"{name} {ms:.2f} ms" for name, ms in parts.items()))


if __name__ == "__main__":
    main()
