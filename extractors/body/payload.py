"""Payload: the body of pages that a script fills, read from the JSON that they bring along."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from html import escape, unescape

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.payload_data import (
    MAX_JSON_CHARS,
    data_of_attributes,
    data_of_script,
    decode,
    strings_of_script,
)
from extractors.body.payload_runs import Run, find_runs, has_title, prose_chars
from extractors.body.walk import read_blocks
from extractors.likeness import fold
from extractors.page import Page

# A payload with less prose than this is no article.
MIN_CHARS = 400
# A run beside the page's title is its article unless another has so many times its prose.
TIMES = 3
# React's server components arrive as pushed strings, which together are lines of "key:JSON".
_PUSH = "self.__next_f.push("
_ROW = re.compile(rb"[0-9a-f]{0,8}:(?:T([0-9a-f]{1,8}),)?")
# Markup or signs that were escaped once more on their way into the data.
_ESCAPED = re.compile(r"&(?:lt;/?(?:p|h[1-6]|ul|ol|li|div|br|em|strong|a)\b|[lr][sd]quo;|nbsp;|#\d{2,4};)")
_MARKUP = re.compile(r"</?(?:p|h[1-6]|ul|ol|li|div|br|blockquote|em|strong|a)\b[^<>]{0,500}>", re.I)


def read_payload(page: Page) -> tuple[list[Block], bool]:
    """Return the blocks of the longest run of prose in the page's JSON, and whether the title is beside it.

    Looked at: JSON-LD articleBody, <script type="application/json"> such as __NEXT_DATA__, pushes of
    React's server components, JSON that a script assigns or hands to a call, that is in its strings or in
    attributes, and long strings of text. Prose that belongs together stands in one list or object, best in
    one that has the page's title, too; its strings are plain paragraphs or HTML.
    """
    runs = list(_runs(page))
    best = max(runs, key=prose_chars, default=Run())
    titled = max((run for run in runs if run.titled), key=prose_chars, default=best)
    if TIMES * prose_chars(titled) >= prose_chars(best):
        best = titled
    if prose_chars(best) < MIN_CHARS:
        return [], False
    parts = [unescape(part) if _ESCAPED.search(part) else part for part in best.parts]
    html = "\n".join(part if _MARKUP.search(part) else _paragraphs(part) for part in parts)
    root = etree.fromstring(f"<body>{html}</body>", etree.HTMLParser(encoding="utf-8", huge_tree=True))
    return read_blocks(root) if root is not None else [], best.titled


def _runs(page: Page) -> Iterator[Run]:
    titles = tuple(filter(None, map(fold, (page.title or "", *page.meta.get("og:title", ())))))
    for value in page.json_ld:
        if isinstance(body := value.get("articleBody"), str):
            yield Run([body], has_title(value, titles))
    pushed: list[str] = []
    for script in page.elements["script"]:
        text = script.text or ""
        if _PUSH in text:
            pushed += _pushed(text)
            continue
        runs = [run for data in data_of_script(script) for run in find_runs(data, titles)]
        yield from runs or _string_runs(script, titles)
    yield from _component_runs("".join(pushed)[:MAX_JSON_CHARS].encode("utf-8", "replace"), titles)
    for data in data_of_attributes(page):
        yield from find_runs(data, titles)


def _string_runs(script: etree._Element, titles: tuple[str, ...]) -> Iterator[Run]:
    """The runs of a script's long strings; of text only beside the page's title, as scripts bring notices."""
    longs, shorts = strings_of_script(script)
    titled = bool(longs) and has_title(dict(enumerate(shorts)), titles)
    for data in longs:
        if not isinstance(data, str):
            yield from find_runs(data, titles)
        elif titled:
            yield Run([data], titled)


def _pushed(script: str) -> Iterator[str]:
    at, decoder = 0, json.JSONDecoder()
    while (found := script.find(_PUSH, at)) >= 0:
        at = found + len(_PUSH)
        with suppress(ValueError, RecursionError):
            chunk, at = decoder.raw_decode(script, at)
            yield from (part for part in chunk[-1:] if isinstance(part, str))


def _component_runs(stream: bytes, titles: tuple[str, ...]) -> Iterator[Run]:
    """The runs of a stream of React's server components.

    A row is a line of "key:JSON", or "key:Tlength," before so many bytes (length in hex) of plain text.
    """
    at = 0
    while at < len(stream):
        row = _ROW.match(stream, at)
        if row and row[1]:
            at = row.end() + int(row[1], 16)
            yield Run([stream[row.end() : at].decode("utf-8", "replace")])
            continue
        line = stream.find(b"\n", at)
        line = line if line >= 0 else len(stream)
        if row:
            yield from find_runs(decode(stream[row.end() : line].decode("utf-8", "replace")), titles)
        at = line + 1


def _paragraphs(text: str) -> str:
    return "\n".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
