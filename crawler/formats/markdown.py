"""Markdown: a YAML front matter with the record's short fields, then the body."""

from __future__ import annotations

import json
import re
from typing import Any, BinaryIO

from markdownify import ATX, markdownify

from extractors.record import NewsArticle

# Fields of the front matter, in this order. Values are written as JSON, which YAML contains.
FRONT_MATTER = (
    "url",
    "canonicalUrl",
    "headline",
    "alternativeHeadline",
    "byline",
    "authors",
    "datePublished",
    "dateModified",
    "articleSection",
    "keywords",
    "inLanguage",
    "publisher",
    "license",
    "isAccessibleForFree",
    "mainImage",
    "pageType",
)
NAMED_BY = {"authors": "name", "publisher": "name", "mainImage": "url"}  # the part that stands for the whole


class Markdown:
    """One document a record; each begins with its front matter."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._before = ""

    def write(self, record: NewsArticle) -> None:
        self._out.write((self._before + to_markdown(record)).encode("utf-8"))
        self._out.flush()
        self._before = "\n"

    def close(self) -> None:
        """Nothing is left to write."""


def to_markdown(record: NewsArticle) -> str:
    """Return the record as one Markdown document that ends with a line break."""
    values = record.to_dict()
    lines = [
        f"{name}: {_json(_short(name, values[name]))}"
        for name in FRONT_MATTER
        if values[name] not in (None, [])
    ]
    return "\n".join(["---", *lines, "---", "", _body(record)]).rstrip("\n") + "\n"


def _body(record: NewsArticle) -> str:
    if not record.articleBodyHtml:
        return record.articleBody or ""
    text: str = markdownify(record.articleBodyHtml, heading_style=ATX, bullets="-")
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _short(name: str, value: Any) -> Any:
    part = NAMED_BY.get(name)
    if part is None:
        return value
    return [item[part] for item in value] if isinstance(value, list) else value[part]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
