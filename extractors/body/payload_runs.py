"""Payload runs: texts that belong together in decoded JSON, the shapes of common frameworks and systems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extractors.body.payload_data import decode
from extractors.likeness import fold
from extractors.rare import rare

# A string as long as this that ends a sentence is prose; shorter ones only beside prose, in its list.
PROSE_CHARS = 80
# In scripts whose words are a sign or two, one stands for so many characters.
DENSE_WEIGHT = 2
_DENSE = rare(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}")
MAX_DEPTH = 60
MAX_STRINGS = 50_000
MAX_TITLE_CHARS, MIN_TITLE_CHARS = 300, 8
LEVELS = 3  # of objects within a member that are looked through for its text
# How many levels below the object that has the page's title a run is still beside it.
NEAR = 4
_SENTENCE = re.compile(r"[.!?。！？؟।…][\"'”’»«)\]」』）]*(?:\s|<|$)")
# Members that hold an article's text in the payloads of common frameworks and in schema.org.
_TEXT_KEYS = frozenset(
    "articlebody body content text html value paragraph paragraphs children blocks rendered data markup "
    "bodyhtml contenthtml richtext components elements items headline title heading".split()
)
# Members that hold other stories.
_ASIDE = re.compile(
    r"related|recommend|latest|popular|trending|mostread|most_read|teasers?$|sidebar|morestor", re.I
)
# Members that hold titles, and what content systems keep beside a text: all that is said of it.
_TITLES = re.compile(r"head|title|^(?:frontmatter|attributes|meta|metadata|seo)$", re.I)
_NO_TEXT = ("http://", "https://", "/", "$")  # addresses, and React's references
# JSON that was written into a string of JSON.
_DATA = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
# Parts of a paragraph in rich text: Contentful's, Sanity's, Slate's and ProseMirror's names of them.
_INLINE = frozenset("text span hyperlink entry-hyperlink asset-hyperlink link a inline-link".split())
_KINDS = ("nodeType", "_type", "type")
# React's elements, as its server components send them: a mark, the tag, a key and what they hold.
_ELEMENT, _ELEMENT_SIZE = "$", 4
_INLINE_TAGS = frozenset("a abbr b bdi cite code em i kbd mark q s small span strong sub sup time u".split())


@dataclass(frozen=True, slots=True)
class Run:
    """Texts of one list or object, in order; titled tells that it, or one around it, has the page's title."""

    parts: list[str] = field(default_factory=list)
    titled: bool = False


def prose_chars(run: Run) -> int:
    """Return how many characters of prose a run has, each text counted once; dense scripts count twice."""
    return sum(_weight(part) * len(part) for part in dict.fromkeys(run.parts) if _is_prose(part))


def has_title(data: Mapping[Any, Any], titles: Sequence[str]) -> bool:
    """Tell whether a member of an object is one of the titles, folded by `likeness.fold`, or begins one."""
    return any(
        len(said := fold(value)) >= MIN_TITLE_CHARS and any(title.startswith(said) for title in titles)
        for value in _short_texts(data)
    )


def _short_texts(data: Mapping[Any, Any]) -> Iterator[str]:
    """The members that may be a title, and those of an object of titles for the page, phones and print."""
    for key, value in data.items():
        inner = value.values() if isinstance(value, dict) and _TITLES.search(key) else (value,)
        for text in inner:
            if isinstance(text, str) and MIN_TITLE_CHARS <= len(text) <= MAX_TITLE_CHARS:
                yield text


def find_runs(data: Any, titles: Sequence[str]) -> list[Run]:
    """Return a run for every list or object of decoded JSON whose members hold prose.

    What stands under the name of other stories is left out.
    """
    walk = _Walk(titles)
    walk.container(data, 0, 0)
    return walk.runs


class _Walk:
    """One walk over decoded JSON."""

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = titles
        self.runs: list[Run] = []
        self.strings = 0

    def container(self, data: Any, depth: int, near: int) -> None:
        """Collect the text right below `data`, then look into what is not text.

        near counts down the levels from an object that has the page's title.
        """
        if depth > MAX_DEPTH or not isinstance(data, (dict, list)) or self.strings > MAX_STRINGS:
            return
        run = [part for member in _members(data) for part in self._texts(member, LEVELS)]
        prose = any(map(_is_prose, run))
        if isinstance(data, dict) and has_title(data, self.titles):
            near = NEAR
        if prose:
            self.runs.append(Run(run, near > 0))
        for key, member in data.items() if isinstance(data, dict) else enumerate(data):
            if not (isinstance(key, str) and _ASIDE.search(key)):
                inner = decode(member) if isinstance(member, str) and _is_data(member) else member
                self.container(inner, depth + 1, near - 1)

    def _texts(self, value: Any, levels: int) -> Iterator[str]:
        if isinstance(value, str):
            self.strings += 1
            if value.strip() and not value.startswith(_NO_TEXT) and not _is_data(value):
                yield value
        elif not levels:
            return
        elif isinstance(value, list):
            if (text := self._joined(value)) is not None:
                yield text
            elif all(isinstance(member, str) for member in value):
                for member in value:
                    yield from self._texts(member, levels - 1)
        elif isinstance(value, dict):
            for key, member in value.items():
                if key.lower() in _TEXT_KEYS:
                    yield from self._texts(member, levels - 1)

    def _joined(self, value: list[Any]) -> str | None:
        """Return the text of a paragraph that is a list of its parts, or React's element; None of others."""
        if _is_element(value):
            value = [value[3].get("children")]
        elif not any(isinstance(part, dict) and _kind(part) in _INLINE for part in value):
            return None
        parts = [_part(part, LEVELS) for part in value]
        self.strings += len(parts)
        return "".join(part for part in parts if part) if None not in parts else None


def _part(value: Any, levels: int) -> str | None:
    """Return the text of a part of a paragraph, or None where it is more than that."""
    if isinstance(value, str):
        return value
    if not levels:
        return None
    if isinstance(value, dict) and _kind(value) in _INLINE:
        told = next((value[key] for key in ("text", "value", "content", "children") if value.get(key)), "")
        return _part(told, levels)
    if isinstance(value, list):
        if _is_element(value):
            return _part(value[3].get("children"), levels - 1) if value[1] in _INLINE_TAGS else None
        parts = [_part(part, levels - 1) for part in value]
        return "".join(part for part in parts if part) if None not in parts else None
    return None


def _is_element(value: list[Any]) -> bool:
    return (
        len(value) == _ELEMENT_SIZE
        and value[0] == _ELEMENT
        and isinstance(value[1], str)
        and isinstance(value[3], dict)
    )


def _kind(value: dict[str, Any]) -> str:
    return next((kind for key in _KINDS if isinstance(kind := value.get(key), str)), "")


def _members(data: dict[str, Any] | list[Any]) -> list[Any]:
    if isinstance(data, list):
        return data
    return [
        member
        for key, member in data.items()
        if isinstance(member, str) and (key.lower() in _TEXT_KEYS or _is_prose(member))
    ]


def _is_prose(text: str) -> bool:
    return len(text) >= PROSE_CHARS // _weight(text) and _SENTENCE.search(text) is not None


def _is_data(text: str) -> bool:
    return len(text) >= PROSE_CHARS and _DATA.match(text) is not None


def _weight(text: str) -> int:
    """How many characters of an alphabet one of the text stands for."""
    return 1 if text.isascii() or _DENSE.search(text) is None else DENSE_WEIGHT
