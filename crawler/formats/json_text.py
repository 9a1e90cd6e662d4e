"""JSON: records as JSON Lines or as one array."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from crawler.signals import write_whole

if TYPE_CHECKING:
    from extractors.record import NewsArticle


class JsonLines:
    """One record a line."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, record: NewsArticle) -> None:
        self.write_line(record.to_json_bytes())

    def write_line(self, line: bytes) -> None:
        """Write a record that is JSON already."""
        write_whole(self._out, line + b"\n")

    def close(self) -> None:
        """Nothing is left to write."""


class JsonArray:
    """One array of all records, valid JSON however many there are; each record is a line, whole at once."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._before = b""
        self._out.write(b"[\n")

    def write(self, record: NewsArticle) -> None:
        write_whole(self._out, self._before + record.to_json_bytes() + b"\n")
        self._before = b","

    def close(self) -> None:
        write_whole(self._out, b"]\n")  # right at any moment that the user may interrupt
