"""Schema: what a record looks like, for programs that read it."""

from __future__ import annotations

from typing import Any

import msgspec

from extractors.record import NewsArticle

# Raised in the first part when a field goes or changes its meaning, in the second when one comes.
SCHEMA_VERSION = "1.0"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the record, as printed by `broadsheet schema`."""
    schema: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(msgspec.json.schema(NewsArticle)))
    for definition in schema["$defs"].values():
        for told in definition.get("properties", {}).values():
            if told.get("default") == {}:  # msgspec tells of an empty mapping from 0.23 on
                del told["default"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Broadsheet record",
        "version": SCHEMA_VERSION,
        **schema,
    }
