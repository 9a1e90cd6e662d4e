"""JSON Lines: one record a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from crawler.outputs.growing import GrowingFile


class JsonLinesOutput(GrowingFile):
    """A .jsonl file."""

    def encode(self, record: Mapping[str, Any]) -> bytes:
        """Return one line."""
        return msgspec.json.encode(record) + b"\n"

    def is_record(self, data: bytes) -> bool:
        """Whether it is a JSON object: editors and scripts leave the last line end out."""
        try:
            return isinstance(msgspec.json.decode(data), dict)
        except ValueError:  # msgspec's errors and bytes that are no UTF-8
            return False
