"""Text: the headline and the body, records set apart by two empty lines."""

from __future__ import annotations

from typing import BinaryIO

from crawler.signals import write_whole
from extractors.record import NewsArticle


class PlainText:
    """What a person would read aloud, and nothing else."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._before = b""

    def write(self, record: NewsArticle) -> None:
        text = "\n\n".join(part for part in (record.headline, record.articleBody) if part)
        write_whole(self._out, self._before + text.encode("utf-8") + b"\n")
        self._before = b"\n\n"

    def close(self) -> None:
        """Nothing is left to write."""
