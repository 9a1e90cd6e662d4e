"""Formats: records as JSON Lines, one JSON array, Markdown, plain text or CSV, written as they come.

Every writer takes an open binary file, writes UTF-8, and flushes each record, so that a reader at
the other end of a pipe has it at once.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

if TYPE_CHECKING:
    from extractors.record import NewsArticle

# Name: module and class. Loaded when chosen, since the Markdown one brings an HTML parser of its own.
FORMATS = {
    "jsonl": ("json_text", "JsonLines"),
    "json": ("json_text", "JsonArray"),
    "md": ("markdown", "Markdown"),
    "txt": ("text", "PlainText"),
    "csv": ("table", "Csv"),
}
# Endings that are no names of formats.
ALSO = {"ndjson": "jsonl", "jl": "jsonl", "markdown": "md"}
# Endings of what only `export` writes, whole: such files cannot grow record by record.
EXPORTED = frozenset((".parquet", ".gz", ".zst"))


class RecordWriter(Protocol):
    """Writes records one by one; `close` ends what is written and leaves the file open."""

    def write(self, record: NewsArticle) -> None:
        """Write one record and flush it."""

    def close(self) -> None:
        """Write what the format has at its end."""


def format_of(output: str | None) -> str:
    """Return the format that the name of an output tells by its ending; JSON Lines where it tells none.

    >>> format_of("stories.CSV"), format_of("out/records"), format_of(None)
    ('csv', 'jsonl', 'jsonl')
    """
    ending = Path(output or "").suffix.lower().removeprefix(".")
    name = ALSO.get(ending, ending)
    return name if name in FORMATS else "jsonl"


def make_writer(name: str, out: BinaryIO) -> RecordWriter:
    """Return a writer of the format `name`, a key of FORMATS, to `out`."""
    module, class_name = FORMATS[name]
    return cast("RecordWriter", getattr(import_module(f"crawler.formats.{module}"), class_name)(out))
