"""Accuracy, ours beside the peers': python -m benchmarks.accuracy CORPUS [--peers] [--bare|--hashed]

One table a set of the corpus. body: F1 over 4-word shingles; words: mean F1 over bags of words; bad: pages
where that is below 0.8; snip: F1 of snippets that must and must not be in the body; must and clean: the two
parts of it; head: headline equal but for case and punctuation; auth: F1 over the authors' names; date: day of
publication equal; type: articles taken as such, index pages not; failed: pages that raised an error, whose
fields count nowhere. --bare takes the metadata out of the pages first: only what they print tells of them;
--hashed puts hashes in place of their classes and ids, as build tools do.
The shipped model has seen the corpus that it was trained on:
for what to expect on other sites run python -m training CORPUS --folds.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.bare import with_hashed_names, without_metadata
from benchmarks.corpus import LabelledPage, read_corpus, subsets
from benchmarks.field_measures import SetFields, score_fields, sum_fields
from benchmarks.measures import SetScore, score_page, score_set
from benchmarks.peers import Answer, Extractor, installed

COLUMNS = ("body", "words", "bad", "snippets", "must", "clean")
FIELDS = ("headline", "authors", "date", "page_type")
HEAD = "| extractor | body | words | bad | snip | must | clean | head | auth | date | type | failed |"


def score_extractor(
    extract: Extractor, pages: Iterable[LabelledPage], read: Callable[[LabelledPage], bytes]
) -> tuple[SetScore, SetFields, int]:
    """Return the scores of an extractor over what it reads of `pages`, and on how many it raised an error."""
    scores, fields, failed = [], [], 0
    for page in pages:
        try:
            answer = extract(read(page), page.url)
        except Exception:  # noqa: BLE001 - whatever a peer raises, it has found no body; it is counted
            answer, failed = Answer(), failed + 1
        scores.append(score_page(answer.body, page.truth))
        fields.append(score_fields(answer, page.truth))
    return score_set(scores), sum_fields(fields), failed


def read_bare(page: LabelledPage) -> bytes:
    """Return the bytes of a page without its metadata."""
    return without_metadata(page.html())


def read_hashed(page: LabelledPage) -> bytes:
    """Return the bytes of a page with hashes for its classes and ids."""
    return with_hashed_names(page.html())


def row(name: str, scores: SetScore, fields: SetFields, failed: int) -> str:
    """Return one line of the table."""
    cells = [getattr(scores, column) for column in COLUMNS] + [getattr(fields, name) for name in FIELDS]
    shown = ["" if c is None else f"{c:.3f}" if isinstance(c, float) else str(c) for c in cells]
    return "| " + " | ".join([name, *shown, str(failed)]) + " |"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.accuracy",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--peers", action="store_true", help="also the peers that are installed")
    less = parser.add_mutually_exclusive_group()
    less.add_argument("--bare", action="store_true", help="without the metadata of the pages")
    less.add_argument("--hashed", action="store_true", help="with hashes for their classes and ids")
    parser.add_argument("--set", action="append", dest="sets", help="only this folder; may be given again")
    options = parser.parse_args()
    sets = options.sets or subsets(options.corpus)
    if not sets:
        parser.error(f"no labelled pages in {options.corpus}: expected folders of NAME.html beside NAME.json")
    read = read_bare if options.bare else read_hashed if options.hashed else LabelledPage.html
    for subset in sets:
        pages = list(read_corpus(options.corpus, [subset]))
        print(f"\n{subset}, {len(pages)} pages\n")
        print(f"{HEAD}\n{'|---' * HEAD.count(' | ')}|---|")
        for name, extract in installed(options.peers).items():
            print(row(name, *score_extractor(extract, pages, read)), flush=True)


if __name__ == "__main__":
    main()
