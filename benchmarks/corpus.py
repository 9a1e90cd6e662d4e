"""Corpus: labelled pages of a folder, NAME.html or NAME.html.gz beside NAME.json, and their folds."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from extractors.urls import site_of

SUFFIXES = (".html", ".html.gz")


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


def subsets(corpus: Path) -> list[str]:
    """Return the names of the folders of `corpus` that hold labelled pages."""
    folders = (folder for folder in corpus.iterdir() if folder.is_dir())
    return sorted(folder.name for folder in folders if any(folder.glob("*.html*")))


def read_corpus(corpus: Path, subsets: Iterable[str]) -> Iterator[LabelledPage]:
    """Yield the pages of the folders `subsets` of `corpus`, those that are there, by name."""
    for subset in subsets:
        for labels in sorted((corpus / subset).glob("*.json")):
            if page := read_page(corpus, subset, labels.stem):
                yield page


def read_page(corpus: Path, subset: str, name: str) -> LabelledPage | None:
    """Return one page, None if the page or its labels are not there."""
    folder = corpus / subset
    labels = folder / f"{name}.json"
    path = next((path for suffix in SUFFIXES if (path := folder / f"{name}{suffix}").exists()), None)
    if path is None or not labels.exists():
        return None
    return LabelledPage(subset, name, path, json.loads(labels.read_text(encoding="utf-8")))
