"""Markdown: one file an article, in a folder."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from crawler.formats.markdown import to_markdown
from crawler.outputs.growing import as_text

SLUG_CHARS = 50


class MarkdownOutput:
    """A folder of .md files. A further revision takes the place of the one before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key = as_text(f"{folder.absolute()}/")

    def size(self) -> int:
        """Nothing is ever cut."""
        return 0

    def mark(self, committed: int) -> str:
        """There is nothing to tell."""
        return ""

    def write(self, records: Sequence[Mapping[str, Any]], committed: int) -> int:
        """Write one file a record, each complete or not at all. The length counts records. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for record in records:
            path = self.folder / file_name(record)
            part = path.with_name(path.name + ".part")
            part.write_text(to_markdown(record), encoding="utf-8", errors="replace")
            os.replace(part, path)
            if record["metadata"]["revision"] > 1:
                self._remove(record["url"], path.name)
        return committed + len(records)

    def leave(self, addresses: Sequence[str]) -> None:
        """Remove the files of these addresses. Raises OSError."""
        for address in addresses:
            self._remove(address)

    def _remove(self, address: str, kept: str = "") -> None:
        """Remove what revisions of an article were called, by another date or headline, but for one."""
        for other in self.folder.glob(f"*{mark_of(address)}.md"):
            if other.name != kept:
                other.unlink(missing_ok=True)


def file_name(record: Mapping[str, Any]) -> str:
    """Return the name of an article's file: date, headline and a mark of its address.

    It has letters, digits and hyphens alone, so it cannot lead out of the folder.

    >>> file_name({"url": "https://a.example/1", "headline": "../../Ships sail!", "datePublished": "2026-11"})
    'ships-sail-dde8911ab2c4.md'
    """
    date = re.match(r"\d{4}-\d{2}-\d{2}", record.get("datePublished") or "")
    text = unicodedata.normalize("NFKC", record.get("headline") or "").casefold()
    slug = re.sub(r"[\W_]+", "-", text)[:SLUG_CHARS].strip("-")
    return (
        "-".join(part for part in (date.group() if date else "", slug, mark_of(record["url"])) if part)
        + ".md"
    )


def mark_of(url: str) -> str:
    """Return the mark of an article's address: too long for two articles to share one."""
    return blake2b(url.encode("utf-8", "replace"), digest_size=6).hexdigest()
