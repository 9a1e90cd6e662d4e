"""Site memory: what knowing a site's recurring blocks brings. python -m benchmarks.seen CORPUS

For every labelled page whose site has other pages in the corpus: its body without memory, and with the blocks
that also stand on another page of the site. The page itself adds nothing to the memory.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from benchmarks.corpus import LabelledPage, read_corpus, subsets
from benchmarks.measures import SetScore, score_page, score_set
from extractors import BroadsheetError, Page, block_hashes, extract, read


def body_of(page: LabelledPage, seen: frozenset[int] = frozenset()) -> str:
    """Return the page's body, '' if it has none."""
    try:
        return extract(page.html(), page.url, seen_blocks=seen).articleBody or ""
    except BroadsheetError:
        return ""


def hashes_of(page: LabelledPage) -> frozenset[int]:
    """Return the hashes of the page's blocks."""
    try:
        return block_hashes(read(Page.from_html(page.html(), page.url)))
    except BroadsheetError:
        return frozenset()


def show(name: str, scores: SetScore) -> str:
    """Return one line of the table."""
    cells = [
        scores.body or 0.0,
        scores.words or 0.0,
        scores.snippets or 0.0,
        scores.must or 0.0,
        scores.clean or 0.0,
    ]
    return f"| {name} | {scores.pages} | " + " | ".join(f"{cell:.4f}" for cell in cells) + " |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.seen",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("corpus", type=Path)
    options = parser.parse_args()
    sites: dict[str, dict[str, LabelledPage]] = defaultdict(dict)
    for page in read_corpus(options.corpus, subsets(options.corpus)):
        if page.url:
            sites[page.site].setdefault(page.url, page)
    without, with_memory = [], []
    for pages in (list(site.values()) for site in sites.values() if len(site) > 1):
        hashes = [hashes_of(page) for page in pages]
        for at, page in enumerate(pages):
            seen = frozenset().union(*hashes[:at], *hashes[at + 1 :])
            without.append(score_page(body_of(page), page.truth))
            with_memory.append(score_page(body_of(page, seen), page.truth))
    print("| pages of sites with others | pages | body | words | snip | must | clean |")
    print("|---|---|---|---|---|---|---|")
    print(show("without memory", score_set(without)))
    print(show("with memory", score_set(with_memory)))


if __name__ == "__main__":
    main()
