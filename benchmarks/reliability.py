"""How often fields are right that claim a confidence: python -m benchmarks.reliability CORPUS [--rules].

CORPUS is a folder of labelled pages, NAME.html or NAME.html.gz beside NAME.json, or of such folders. For
each field the answers are sorted by the confidence that their provenance states; of those that say 0.9, nine
in ten should be right. --rules prints the same by the rule that gave the answer: the shares that the
constants in the extractors are taken from. A headline or a standfirst is right if it is the labelled one but
for case and punctuation, a date if the day is, authors if their names are the labelled ones, no more and no
fewer.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.corpus import LabelledPage, read_corpus
from benchmarks.field_measures import BETWEEN_NAMES
from benchmarks.measures import plain
from extractors import BroadsheetError, NewsArticle, extract

BINS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
LABELS = {
    "headline": "headline",
    "alternativeHeadline": "standfirst",
    "authors": "authors",
    "datePublished": "date_published",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One field's answer on one page: what it claimed, by which rule, and whether it was right."""

    field: str
    confidence: float
    rule: str
    right: bool


def load(corpus: Path) -> Iterator[tuple[LabelledPage, dict[str, Any]]]:
    """Yield the pages under `corpus` and their labels.

    In a folder where standfirsts are labelled, a page without that label has none: its label is ''.
    """
    for folder in sorted({path.parent.relative_to(corpus) for path in corpus.rglob("*.json")}):
        pages = list(read_corpus(corpus, [str(folder)]))
        unsaid = {"standfirst": ""} if any(page.truth.get("standfirst") for page in pages) else {}
        for page in pages:
            yield page, unsaid | page.truth


def judge(record: NewsArticle, truth: dict[str, Any]) -> Iterator[Answer]:
    """Yield the record's answers to what is labelled."""
    for field, label in LABELS.items():
        origin = record.provenance.get(field)
        if origin and truth.get(label) is not None:
            rule = f"{origin.source} {origin.detail or ''}".strip()
            right = _is_right(field, getattr(record, field), truth[label])
            yield Answer(field, origin.confidence, rule, right)


def _is_right(field: str, value: Any, label: Any) -> bool:
    if field == "datePublished":
        return str(value)[:10] == str(label)[:10]
    if field == "authors":
        return _names(author.name for author in value) == _names(label)
    return plain(str(value)) == plain(str(label))


def _names(values: Any) -> set[str]:
    parts = (part for value in values for part in BETWEEN_NAMES.split(str(value)))
    return {name for part in parts if (name := plain(part))}


def print_bins(answers: list[Answer]) -> None:
    """Print, for each field, the answers by claimed confidence."""
    print(f"{'field':22}{'claims':>12}{'answers':>9}{'mean':>7}{'right':>7}")
    for field in LABELS:
        for low, high in pairwise(BINS):
            inside = [a for a in answers if a.field == field and low <= a.confidence < high]
            if inside:
                claimed = sum(a.confidence for a in inside) / len(inside)
                right = sum(a.right for a in inside) / len(inside)
                span = f"{low:.2f}-{min(high, 1.0):.2f}"
                print(f"{field:22}{span:>12}{len(inside):9}{claimed:7.2f}{right:7.2f}")


def print_rules(answers: list[Answer]) -> None:
    """Print, for each field, the answers by the rule that gave them."""
    groups: dict[tuple[str, str], list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.field, answer.rule].append(answer)
    print(f"{'field':22}{'rule':44}{'answers':>9}{'claims':>8}{'right':>7}")
    for (field, rule), inside in sorted(groups.items(), key=lambda one: (one[0][0], -len(one[1]))):
        claimed = sum(a.confidence for a in inside) / len(inside)
        right = sum(a.right for a in inside) / len(inside)
        print(f"{field:22}{rule:44}{len(inside):9}{claimed:8.2f}{right:7.2f}")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reliability", description=__doc__.splitlines()[0]
    )
    parser.add_argument("corpus", type=Path, help="folder of labelled pages, or of such folders")
    parser.add_argument("--rules", action="store_true", help="print the shares by rule as well")
    options = parser.parse_args()
    answers: list[Answer] = []
    for page, truth in load(options.corpus):
        if truth.get("kind") not in ("article", "page"):
            continue
        try:
            answers += judge(extract(page.html(), url=page.url or None), truth)
        except BroadsheetError:
            continue  # no record, so no claim
    print_bins(answers)
    if options.rules:
        print_rules(answers)


if __name__ == "__main__":
    main()
