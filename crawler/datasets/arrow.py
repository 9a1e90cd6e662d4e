"""Arrow: the record's types as an Arrow schema, and records as its rows."""

from __future__ import annotations

import types
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from crawler.datasets import Record
from crawler.moments import moment_of
from extractors.errors import BroadsheetError
from extractors.record import NewsArticle

PLAIN: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}
PUBLISHED_AT = pa.field("publishedAt", pa.timestamp("us", tz="UTC"))


def record_schema() -> pa.Schema:
    """Return the schema of an export: the record's fields, and publishedAt to query by.

    A map, such as provenance, is a list of structs with its key as `field`: every reader takes lists.
    """
    return pa.schema([PUBLISHED_AT, *_fields(NewsArticle)])


def to_row(record: Record) -> dict[str, Any]:
    """Return a record's JSON object as a row of `record_schema`; fields it does not know are left out."""
    provenance = record.get("provenance") or {}
    return {
        **record,
        "publishedAt": moment_of(record.get("datePublished")),
        "provenance": [{"field": name, **origin} for name, origin in sorted(provenance.items())],
    }


def to_table(records: Iterable[Record]) -> pa.Table:
    """Return records as one table of `record_schema`. Raises BroadsheetError where a value fits no column."""
    try:
        return pa.Table.from_pylist([to_row(record) for record in records], schema=record_schema())
    except (OverflowError, pa.ArrowException) as error:
        raise BroadsheetError("the records", f"a value fits no column of Parquet: {error}") from error


def _fields(cls: type) -> list[pa.Field]:
    hints = get_type_hints(cls, include_extras=True)
    return [pa.field(field.name, _type(hints[field.name])) for field in fields(cls)]


def _type(hint: Any) -> pa.DataType:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _type(args[0])
    if origin in (Union, types.UnionType):
        return _type(next(arg for arg in args if arg is not type(None)))
    if origin is Literal:
        return pa.string()
    if origin is tuple:
        return pa.list_(_type(args[0]))
    if origin is dict:
        return pa.list_(pa.struct([pa.field("field", pa.string()), *_fields(args[1])]))
    return pa.struct(_fields(hint)) if is_dataclass(hint) and isinstance(hint, type) else PLAIN[hint]
