"""Train the model of the body.

python -m training CORPUS                 trains on all pages and writes the model file
python -m training CORPUS --folds         trains on parts and scores the rest: what to expect on unseen sites
                                          (--seeds 7 11 23: with the mean and span over several runs)
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.corpus import read_corpus
from training.corpus import OWN_ARTICLES, read_own_pages
from training.dataset import read_examples
from training.fit import SEED, fit
from training.folds import cross_validate, print_folds

# The last is labelled with snippets only: they teach of the blocks that they name.
SUBSETS = ("articles", "news", "multilingual", "snippets")


def main() -> None:
    """Read the corpus, then train and write the model file, or cross-validate and print the scores."""
    parser = argparse.ArgumentParser(
        prog="python -m training", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path, help="a folder of labelled pages in the corpus layout")
    parser.add_argument("--out", type=Path, default=Path("extractors/body/model.json"))
    parser.add_argument(
        "--folds", action="store_true", help="cross-validate by site instead of writing a model"
    )
    parser.add_argument(
        "--worst", type=int, default=0, metavar="N", help="with --folds: the worst N pages of a set"
    )
    parser.add_argument("--jobs", type=int, default=1, help="with --folds: processes")
    parser.add_argument(
        "--seeds", type=int, nargs="+", default=[SEED], metavar="N", help="with --folds: a whole run for each"
    )
    options = parser.parse_args()
    pages = list(read_corpus(options.corpus, SUBSETS))
    if not pages:
        parser.error(f"no labelled pages in {options.corpus}: expected {' '.join(SUBSETS)} below it")
    pages += read_own_pages(OWN_ARTICLES)
    if options.folds:
        print_folds(cross_validate(pages, options.seeds, options.jobs), options.worst)
        return
    examples = read_examples(pages)
    options.out.write_text(fit(examples), encoding="utf-8")
    print(f"{options.out}: trained on {len(examples)} pages")


if __name__ == "__main__":
    main()
