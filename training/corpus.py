"""Corpus: labelled pages of a folder, NAME.html or NAME.html.gz beside NAME.json, and their folds."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from extractors.urls import site_of

# Pages of our own, in the layout of a corpus: what the pages of a corpus have too little of.
OWN_PAGES = Path(__file__).parent
OWN_ARTICLES, OWN_LISTS = "pages/articles", "pages/lists"


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page as received and what is true of it (see the corpus layout in docs/benchmarks.md)."""

    subset: str
    name: str
    path: Path
    truth: dict[str, Any]

    @property
    def url(self) -> str:
        """The page's address, '' if nobody told."""
        return self.truth.get("url") or ""

    @property
    def site(self) -> str:
        """The site that folds are cut by: registrable domain, or the page's own name without address."""
        return site_of(self.url) or self.name

    def html(self) -> bytes:
        """The bytes as received."""
        data = self.path.read_bytes()
        return gzip.decompress(data) if self.path.suffix == ".gz" else data

    def fold(self, folds: int, salt: str = "") -> int:
        """The fold of the page's site: the same for all its pages, in every set and on every machine."""
        digest = blake2b(self.site.encode(), digest_size=8, salt=salt.encode()).digest()
        return int.from_bytes(digest, "big") % folds


def read_corpus(corpus: Path, subsets: tuple[str, ...]) -> Iterator[LabelledPage]:
    """Yield the pages of the folders `subsets` of `corpus`, those that are there, by name."""
    for subset in subsets:
        for path in sorted((corpus / subset).glob("*.json")):
            truth = json.loads(path.read_text(encoding="utf-8"))
            page = path.with_suffix(".html")
            yield LabelledPage(
                subset, path.stem, page if page.exists() else path.with_suffix(".html.gz"), truth
            )


def read_own_pages(*subsets: str) -> Iterator[LabelledPage]:
    """Yield our own pages of the folders `subsets`: what is learnt from a corpus is learnt from them too."""
    return read_corpus(OWN_PAGES, subsets)
