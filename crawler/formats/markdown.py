"""Markdown: a YAML front matter with the record's short fields, then the body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, BinaryIO

from crawler.formats.markdown_body import body_to_markdown, text_to_markdown
from crawler.signals import write_whole
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
        write_whole(self._out, (self._before + to_markdown(record.to_dict())).encode("utf-8"))
        self._before = "\n"

    def close(self) -> None:
        """Nothing is left to write."""


def to_markdown(values: Mapping[str, Any]) -> str:
    """Return a record's values as one Markdown document that ends with a line break."""
    lines = [
        f"{name}: {_json(_short(name, values[name]))}"
        for name in FRONT_MATTER
        if values.get(name) not in (None, [])
    ]
    return "\n".join(["---", *lines, "---", "", _body(values)]).rstrip("\n") + "\n"


def _body(values: Mapping[str, Any]) -> str:
    if source := values.get("articleBodyHtml"):
        return body_to_markdown(source)
    return text_to_markdown(values.get("articleBody") or "")


def _short(name: str, value: Any) -> Any:
    part = NAMED_BY.get(name)
    if part is None:
        return value
    return [item[part] for item in value] if isinstance(value, list) else value[part]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
