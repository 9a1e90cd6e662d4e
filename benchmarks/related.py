"""Score related links: python -m benchmarks.related CORPUS [--show dev|check|given|all].

Pages: those of CORPUS/related, labelled there, and those of benchmarks/labels/related.json. Wanted are the
links of rel related and inline; recirculation is neither wanted nor wrong. relF1 is over all links, relPages
the share of pages with not one link wrong or missing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import LabelledPage, read_corpus, read_page
from extractors import BroadsheetError, extract
from extractors.urls import site_of

LABELS = Path(__file__).parent / "labels" / "related.json"
WANTED = ("related", "inline")
CHECK_BELOW = 85


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled page."""

    page: LabelledPage
    related: frozenset[str]
    recirculation: frozenset[str]

    @property
    def side(self) -> str:
        """The split that the page's site falls into."""
        return "check" if hashlib.sha256(site_of(self.page.url).encode()).digest()[0] < CHECK_BELOW else "dev"


def bare(url: str) -> str:
    """A URL for comparing: no scheme, www, query, fragment or trailing slash."""
    return re.split(r"[?#]", re.sub(r"^https?://(www\.)?", "", url.strip().lower()))[0].rstrip("/")


def load(corpus: Path) -> Iterator[Case]:
    """Yield every labelled page that is in the corpus folder."""
    for page in read_corpus(corpus, ["related"]):
        wanted = [link["url"] for link in page.truth.get("related", [])]
        yield _case(page, wanted, page.truth.get("recirculation", []))
    for label in json.loads(LABELS.read_text("utf-8")):
        if labelled := read_page(corpus, label["set"], label["name"]):
            yield _case(labelled, label["related"], label["recirculation"])


def _case(page: LabelledPage, related: list[str], recirculation: list[str]) -> Case:
    wanted = frozenset(map(bare, related))
    return Case(page, wanted, frozenset(map(bare, recirculation)) - wanted)


def judge(case: Case) -> tuple[set[str], set[str], set[str]]:
    """Return the links found, wrong and missing on a page."""
    try:
        links = extract(case.page.html(), case.page.url).relatedLinks
    except BroadsheetError:
        links = ()
    got = {bare(link.url) for link in links if link.rel in WANTED} - case.recirculation
    return got & case.related, got - case.related, set(case.related) - got


def report(title: str, results: list[tuple[Case, tuple[set[str], set[str], set[str]]]], show: bool) -> None:
    """Print the measures of some pages and, if asked to, every wrong and missing link."""
    found, wrong, missing = (sum(len(parts[i]) for _, parts in results) for i in range(3))
    clean = sum(not parts[1] and not parts[2] for _, parts in results)
    f1 = 2 * found / max(1, 2 * found + wrong + missing)
    print(
        f"{title:6} pages={len(results)} relF1={f1:.3f} relPages={clean / max(1, len(results)):.3f} "
        f"found={found} wrong={wrong} missing={missing}"
    )
    for case, (_, extra, lacking) in results if show else ():
        if extra or lacking:
            print(f"  {case.page.subset}/{case.page.name}")
            for mark, urls in (("+", extra), ("-", lacking)):
                for url in sorted(urls):
                    print(f"    {mark} {url[:150]}")


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.related",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--show", choices=("given", "dev", "check", "all"))
    options = parser.parse_args()
    results = [(case, judge(case)) for case in load(options.corpus)]
    parts = {
        "given": [r for r in results if r[0].page.subset == "related"],
        "dev": [r for r in results if r[0].side == "dev"],
        "check": [r for r in results if r[0].side == "check"],
        "all": results,
    }
    for title, some in parts.items():
        report(title, some, show=options.show == title)


if __name__ == "__main__":
    main()
