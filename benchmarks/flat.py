"""How well flat text is read: python -m benchmarks.flat CORPUS [--folds 5] [--shape lines|wrapped|markdown]

Pages are flattened as inscriptis does it, one line a block; with --shape wrapped these lines are wrapped
at 72 columns, with --shape markdown they are what markdownify makes of the page. By folds: the model is
trained on the sites of the others, so that no page of a site is scored by a model that saw the site. Body
F1 is over 4-word shingles, of mean precision and mean recall over pages; "all text" is what keeping every
line scores.
Headlines are compared without case and punctuation, dates by day, authors by the F1 of their names; what a
page declares and does not print counts as missed. Recommendations are compared with the titles of the related
links that the set `related` labels, by the model as it is.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean

from markdownify import markdownify

from benchmarks.corpus import LabelledPage, read_corpus
from benchmarks.field_measures import FieldScore, score_fields, sum_fields
from benchmarks.measures import f1, plain
from benchmarks.peers import Answer
from extractors.encoding.decode import to_utf8
from extractors.errors import BroadsheetError
from extractors.flat.extract import read_flat
from extractors.flat.model import FlatModel, load_flat_model
from training.flat import fit, flatten, read_examples
from training.labels import tokens_of

GRAM = 4
COLUMNS = 72
UNSEEN = re.compile(r"<(head|script|style|noscript|template|svg)\b.*?</\1>", re.S | re.I)


def main() -> None:
    """Print a row a set: pages, the body's precision, recall and F1, F1 of all text, and the fields."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.flat", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder of labelled pages in the corpus layout")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--shape", choices=SHAPES, default="lines")
    options = parser.parse_args()
    examples = list(read_examples(options.corpus))
    shares_of: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    fields_of: dict[str, list[FieldScore]] = defaultdict(list)
    for fold in range(options.folds):
        model = load_flat_model(fit([e for e in examples if e.page.fold(options.folds) != fold]))
        for page in (e.page for e in examples if e.page.fold(options.folds) == fold):
            shares, fields = measure(page, SHAPES[options.shape](page), model)
            shares_of[page.subset].append(shares)
            fields_of[page.subset].append(fields)
    print(f"{'set':14}{'pages':>6}" + "".join(f"{name:>10}" for name in NAMES))
    for subset, values in shares_of.items():
        precision, recall, all_precision, all_recall = (fmean(v) for v in zip(*values, strict=True))
        fields = sum_fields(fields_of[subset])
        scores = (precision, recall, f1(precision, recall), f1(all_precision, all_recall))
        named = (score or 0.0 for score in (*scores, fields.headline, fields.authors, fields.date))
        print(f"{subset:14}{len(values):6}" + "".join(f"{score:10.3f}" for score in named))

    print(
        "related: precision {:.3f}, recall {:.3f}".format(
            *measure_related(options.corpus, SHAPES[options.shape])
        )
    )


NAMES = ("P", "R", "F1", "all text", "headline", "authors", "date")


def wrap(page: LabelledPage) -> str:
    """Return the page's text wrapped, blocks apart by an empty line."""
    lines = (" ".join(line.split()) for line in flatten(page).splitlines())
    return "\n\n".join(textwrap.fill(line, COLUMNS) for line in lines if line)


def to_markdown(page: LabelledPage) -> str:
    """Return the page's text in Markdown."""
    return str(markdownify(UNSEEN.sub("", to_utf8(page.html())[0].decode("utf-8")), heading_style="ATX"))


SHAPES: dict[str, Callable[[LabelledPage], str]] = {
    "lines": flatten,
    "wrapped": wrap,
    "markdown": to_markdown,
}


def measure(page: LabelledPage, text: str, model: FlatModel) -> tuple[tuple[float, ...], FieldScore]:
    """Return precision and recall of the body, the same for all text, and how right the fields are."""
    try:
        draft = read_flat(text, model=model).draft
    except BroadsheetError:
        return (0.0, 0.0, 0.0, 0.0), score_fields(Answer(headline="", authors=[], date=""), page.truth)
    answer = Answer(
        headline=draft.value("headline") or "",
        authors=[author.name for author in draft.value("authors") or ()],
        date=draft.value("datePublished") or "",
    )
    body = page.truth["body"]
    return (
        *shares(draft.body.text.splitlines(), body),
        *shares(text.splitlines(), body),
    ), score_fields(answer, page.truth)


def measure_related(corpus: Path, shape: Callable[[LabelledPage], str]) -> tuple[float, float]:
    """Return precision and recall of the headlines recommended, against the titles that are labelled."""
    found, wanted, both = 0, 0, 0
    for page in read_corpus(corpus, ("related",)):
        titles = {plain(link.get("title") or "") for link in page.truth.get("related") or ()} - {""}
        modules = read_flat(shape(page)).draft.modules if page.truth.get("related_labelled") else ()
        headlines = {plain(link.headline or "") for module in modules for link in module.links}
        found, wanted, both = found + len(headlines), wanted + len(titles), both + len(headlines & titles)
    return both / max(found, 1), both / max(wanted, 1)


def shares(lines: Sequence[str], body: str) -> tuple[float, float]:
    """Return precision and recall of the shingles of `lines` against those of the labelled body."""
    found, wanted = shingles("\n".join(lines)), shingles(body)
    both = (found & wanted).total()
    return both / (found.total() or 1), both / (wanted.total() or 1)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four tokens of a text, with their counts."""
    tokens = tokens_of(text)
    return Counter(tuple(tokens[at : at + GRAM]) for at in range(max(1, len(tokens) - GRAM + 1)))


if __name__ == "__main__":
    main()
