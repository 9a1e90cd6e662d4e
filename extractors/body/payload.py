"""Payload: the body of pages that a script fills, read from the JSON that they bring along."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from typing import Any

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.walk import read_blocks
from extractors.page import Page

# A string as long as this that ends a sentence is prose; shorter ones only beside prose, in its list.
PROSE_CHARS = 80
# A payload with less prose than this is no article.
MIN_CHARS = 400
MAX_JSON_CHARS = 5_000_000
MAX_DEPTH = 60
MAX_STRINGS = 50_000
# React's server components arrive as pushed strings, which together are lines of "key:JSON".
_PUSH = "self.__next_f.push("
_ROW = re.compile(rb"[0-9a-f]{0,8}:(?:T([0-9a-f]{1,8}),)?")
# A script that hands over data: an assignment or a call, up to where its JSON begins.
_ASSIGNED = re.compile(r"""[\s\w$.,;|'"\[\]=-]{1,200}?[=(]\s*(?=[\[{]["{\[])""")
_SENTENCE = re.compile(r"[.!?。！？؟।…][\"'”’»«)\]」』）]*(?:\s|<|$)")
_MARKUP = re.compile(r"</?(?:p|h[1-6]|ul|ol|li|div|br|blockquote|em|strong|a)\b[^<>]{0,500}>", re.I)
# Members that hold an article's text in the payloads of common frameworks and in schema.org.
_TEXT_KEYS = frozenset(
    "articlebody body content text html value paragraph paragraphs children blocks rendered data markup "
    "bodyhtml contenthtml richtext components elements items headline title heading".split()
)


def read_payload(page: Page) -> list[Block]:
    """Return the blocks of the longest run of prose in the page's JSON, or nothing.

    Looked at: JSON-LD articleBody, <script type="application/json"> such as __NEXT_DATA__, pushes of
    React's server components, and JSON that a script assigns or hands to a call. Prose that belongs
    together stands in one list or object; its strings are plain paragraphs or HTML.
    """
    best = max(_runs(page), key=_prose_chars, default=[])
    if _prose_chars(best) < MIN_CHARS:
        return []
    html = "\n".join(part if _MARKUP.search(part) else _paragraphs(part) for part in best)
    root = etree.fromstring(f"<body>{html}</body>", etree.HTMLParser(encoding="utf-8", huge_tree=True))
    return read_blocks(root) if root is not None else []


def _runs(page: Page) -> Iterator[list[str]]:
    for value in page.json_ld:
        body = value.get("articleBody")
        if isinstance(body, str):
            yield [body]
    pushed: list[str] = []
    for script in page.elements["script"]:
        text = script.text or ""
        if len(text) > MAX_JSON_CHARS:
            continue
        if (script.get("type") or "").lower() == "application/json":
            yield from _Walk(_decode(text)).runs
        elif text.startswith(_PUSH):
            chunk = _decode(text.strip().removeprefix(_PUSH).removesuffix(";").removesuffix(")"))
            if isinstance(chunk, list) and isinstance(chunk[-1], str):
                pushed.append(chunk[-1])
        elif len(text) > MIN_CHARS and (start := _ASSIGNED.match(text)):
            yield from _Walk(_decode_from(text, start.end())).runs
    yield from _component_runs("".join(pushed)[:MAX_JSON_CHARS].encode("utf-8", "replace"))


def _component_runs(stream: bytes) -> Iterator[list[str]]:
    """The runs of a stream of React's server components.

    A row is a line of "key:JSON", or "key:Tlength," before so many bytes (length in hex) of plain text.
    """
    at = 0
    while at < len(stream):
        row = _ROW.match(stream, at)
        line = stream.find(b"\n", at)
        line = line if line >= 0 else len(stream)
        if row and row[1]:
            at = row.end() + int(row[1], 16)
            yield [stream[row.end() : at].decode("utf-8", "replace")]
        else:
            if row:
                yield from _Walk(_decode(stream[row.end() : line].decode("utf-8", "replace"))).runs
            at = line + 1


def _decode(text: str) -> Any:
    """The decoded JSON, or None where it is none after all: then it tells nothing."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _decode_from(text: str, start: int) -> Any:
    """The JSON that begins at `start`, whatever follows it; None where it is none."""
    try:
        return json.JSONDecoder().raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None


class _Walk:
    """One walk over decoded JSON: a run for every list or object whose members hold prose."""

    def __init__(self, data: Any) -> None:
        self.runs: list[list[str]] = []
        self.strings = 0
        self._container(data, 0)

    def _container(self, data: Any, depth: int) -> None:
        """Collect the text right below `data`, then look into what is not text."""
        if depth > MAX_DEPTH or not isinstance(data, (dict, list)) or self.strings > MAX_STRINGS:
            return
        run = [part for member in _members(data) for part in self._texts(member, 3)]
        if any(_is_prose(part) for part in run):
            self.runs.append(run)
        for member in data.values() if isinstance(data, dict) else data:
            self._container(member, depth + 1)

    def _texts(self, value: Any, levels: int) -> Iterator[str]:
        if isinstance(value, str):
            self.strings += 1
            if value.strip() and not value.startswith(("http://", "https://", "/")):
                yield value
        elif levels and isinstance(value, list) and all(isinstance(v, str) for v in value):
            for member in value:
                yield from self._texts(member, levels - 1)
        elif levels and isinstance(value, dict):
            for key, member in value.items():
                if key.lower() in _TEXT_KEYS:
                    yield from self._texts(member, levels - 1)


def _members(data: dict[str, Any] | list[Any]) -> list[Any]:
    if isinstance(data, list):
        return data
    return [
        member
        for key, member in data.items()
        if isinstance(member, str) and (key.lower() in _TEXT_KEYS or _is_prose(member))
    ]


def _is_prose(text: str) -> bool:
    return len(text) >= PROSE_CHARS and _SENTENCE.search(text) is not None


def _prose_chars(run: list[str]) -> int:
    return sum(len(part) for part in dict.fromkeys(run) if _is_prose(part))


def _paragraphs(text: str) -> str:
    return "\n".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
