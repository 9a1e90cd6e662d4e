"""Corpus: the labelled pages that the benchmarks run on, NAME.html or NAME.html.gz beside NAME.json."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Labelled:
    """One page: its name, its bytes as received, its address ('' if nobody told), what is true of it."""

    name: str
    html: bytes
    url: str
    truth: dict[str, Any]


def subsets(corpus: Path) -> list[str]:
    """Return the names of the folders of `corpus` that hold labelled pages."""
    folders = (folder for folder in corpus.iterdir() if folder.is_dir())
    return sorted(folder.name for folder in folders if any(folder.glob("*.html*")))


def read_subset(corpus: Path, subset: str) -> Iterator[Labelled]:
    """Yield the pages of one folder, by name."""
    for path in sorted((corpus / subset).glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        plain = path.with_suffix(".html")
        html = (
            plain.read_bytes()
            if plain.exists()
            else gzip.decompress(plain.with_suffix(".html.gz").read_bytes())
        )
        yield Labelled(path.stem, html, truth.get("url") or "", truth)
