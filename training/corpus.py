"""Corpus: the pages of our own that every model learns from beside a corpus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import LabelledPage, read_corpus

# In the layout of a corpus: what the pages of a corpus have too little of.
OWN_PAGES = Path(__file__).parent
OWN_ARTICLES, OWN_LISTS = "pages/articles", "pages/lists"


def read_own_pages(*subsets: str) -> Iterator[LabelledPage]:
    """Yield our own pages of the folders `subsets`: what is learnt from a corpus is learnt from them too."""
    return read_corpus(OWN_PAGES, subsets)
