"""Train the model of the body: python -m training CORPUS --out extractors/body/model.json"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.corpus import read_corpus
from training.dataset import read_examples
from training.fit import fit

SUBSETS = ("articles", "news", "multilingual")


def main() -> None:
    """Read the corpus, train, write the model file."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder of labelled pages in the corpus layout")
    parser.add_argument("--out", type=Path, default=Path("extractors/body/model.json"))
    options = parser.parse_args()
    examples = read_examples(read_corpus(options.corpus, SUBSETS))
    if not examples:
        parser.error(f"no labelled pages in {options.corpus}: expected {' '.join(SUBSETS)} below it")
    options.out.write_text(fit(examples), encoding="utf-8")
    print(f"{options.out}: trained on {len(examples)} pages")


if __name__ == "__main__":
    main()
