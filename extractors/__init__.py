"""Extractors: from the bytes of a news page to a clean record. Pure: no network, clock, disk or globals.

What reads pages is imported when it is first asked for: who wants an error or an address waits for no model.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from extractors.errors import BroadsheetError, NotAnArticle, PageError, RecordError, RulesError

if TYPE_CHECKING:
    from extractors.article import to_record
    from extractors.body.seen import block_hash, block_hashes
    from extractors.draft import Draft
    from extractors.joining import joined, read_next
    from extractors.page import Page
    from extractors.reading import extract, extract_flat, read
    from extractors.record import NewsArticle
    from extractors.rules import SiteRules

__all__ = [
    "BroadsheetError",
    "Draft",
    "NewsArticle",
    "NotAnArticle",
    "Page",
    "PageError",
    "RecordError",
    "RulesError",
    "SiteRules",
    "block_hash",
    "block_hashes",
    "extract",
    "extract_flat",
    "joined",
    "read",
    "read_next",
    "to_record",
]
LATER = {
    "extractors.article": ("to_record",),
    "extractors.body.seen": ("block_hash", "block_hashes"),
    "extractors.draft": ("Draft",),
    "extractors.joining": ("joined", "read_next"),
    "extractors.page": ("Page",),
    "extractors.reading": ("extract", "extract_flat", "read"),
    "extractors.record": ("NewsArticle",),
    "extractors.rules": ("SiteRules",),
}
_MODULES = {name: module for module, names in LATER.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_MODULES[name]), name)
    return value


def __dir__() -> list[str]:
    return __all__
