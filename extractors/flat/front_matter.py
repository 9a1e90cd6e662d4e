"""Front matter: what a Markdown file or a mail tells of itself above its text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import parseaddr

from extractors.dates.text import parse_machine_date
from extractors.mail_head import decoded, read_mail_head

MAX_LINES = 200
FENCES = {"---": ("---", "..."), "+++": ("+++",)}  # of YAML, and of TOML as Hugo has it
# What the fields of the record are called by programs that write such files, in small letters alone.
NAMES = {
    "headline": ("headline", "title"),
    "byline": ("byline",),
    "authors": ("authors", "author"),
    "datePublished": ("datepublished", "date", "published", "publishdate", "pubdate", "publishedat"),
    "dateModified": ("datemodified", "lastmod", "modified", "updated", "lastmodifiedat", "updatedat"),
    "inLanguage": ("inlanguage", "language", "lang"),
}
_PAIR = re.compile(r"([A-Za-z][\w .-]{0,60}?)\s?[:=](?:\s+(.*))?$")
_ITEM = re.compile(r"\s*-\s+(.*)$")
_NESTED_NAME = re.compile(r"\s+(?:- )?name\s*[:=]\s+(.*)$")
_NO_LETTERS = re.compile(r"[^a-z]")
_COMMA = re.compile(r",\s*")
_PASSED_ON = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\s?:\s*)+", re.I)  # before a subject
_SIGNATURE = re.compile(r"^-- ?\r?$", re.M)  # the line above it


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields that a file tells above its text, each None or empty where it does not.

    sender   whom a mail is from, who may only have passed it on
    is_mail  whether a mail's headers told them, whose text is no Markdown
    """

    headline: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    datePublished: str | None = None
    dateModified: str | None = None
    inLanguage: str | None = None
    sender: str | None = None
    is_mail: bool = False


NO_FRONT_MATTER = FrontMatter()


def read_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return what the block at the head of a text tells, and the text below it.

    >>> told, text = read_front_matter('---\\ntitle: "Ships sail"\\ntags: [sea]\\n---\\nThe ships ...')
    >>> told.headline, text
    ('Ships sail', 'The ships ...')
    """
    start = text.lstrip("\ufeff \n\r")
    closing = FENCES.get(start[:3])
    head = start[:100_000].splitlines()
    if closing is None:
        return _read_mail(text)
    if head[0].strip() != start[:3]:
        return NO_FRONT_MATTER, text
    end = next((at for at, line in enumerate(head[1:MAX_LINES], 1) if line.strip() in closing), None)
    pairs = _pairs(head[1:end]) if end is not None else None
    if end is None or not pairs:
        return NO_FRONT_MATTER, text
    below = start.splitlines()[end + 1 :]
    values = {field: _first(pairs, names) for field, names in NAMES.items()}
    return FrontMatter(
        headline=_one(values["headline"]),
        byline=_one(values["byline"]),
        authors=tuple(values["authors"]),
        datePublished=_date(values["datePublished"]),
        dateModified=_date(values["dateModified"]),
        inLanguage=_one(values["inLanguage"]),
    ), "\n".join(below)


def _read_mail(text: str) -> tuple[FrontMatter, str]:
    """Return what the headers of a mail tell, and its text without its signature."""
    found = read_mail_head(text)
    if found is None:
        return NO_FRONT_MATTER, text
    head, below = found
    date = head.get("date") or head.get("sent") or ""
    told = FrontMatter(
        headline=_one([_PASSED_ON.sub("", decoded(head["subject"]), count=1)]),
        datePublished=parse_machine_date(date),
        sender=_one([decoded(parseaddr(head.get("from", ""))[0])]),
        is_mail=True,
    )
    return told, _SIGNATURE.split(below, maxsplit=1)[0]


def _pairs(lines: Sequence[str]) -> dict[str, list[str]] | None:
    """Return the values by name, or None where a line is neither a pair nor a part of one."""
    found: dict[str, list[str]] = {}
    values: list[str] | None = None
    for line in lines:
        pair = _PAIR.match(line)
        if pair:
            values = found.setdefault(_NO_LETTERS.sub("", pair[1].lower()), [])
            values += _values(pair[2] or "")
        elif name := _NESTED_NAME.match(line) or _ITEM.match(line):
            if values is None:
                return None
            values += _values(name[1])
        elif line.strip() and line[0] not in " \t#[]":
            return None
    return found


def _values(source: str) -> Iterator[str]:
    """Yield the values that are written behind a name: one, or those of a list in brackets."""
    source = source.strip()
    try:
        value = json.loads(source)
    except ValueError:
        value = None
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, str) and item.strip())
    elif isinstance(value, str):
        yield value
    elif source.startswith("[") and source.endswith("]"):
        yield from (bare for part in _COMMA.split(source[1:-1]) if (bare := _bare(part)))
    elif bare := _bare(source):
        yield bare


def _bare(source: str) -> str:
    source = source.strip()
    if len(source) > 1 and source[0] == source[-1] and source[0] in "\"'":
        return source[1:-1].replace(source[0] * 2, source[0]).strip()
    return "" if source in ("null", "~", "|", ">", "true", "false") else source


def _first(pairs: dict[str, list[str]], names: Sequence[str]) -> list[str]:
    return next((pairs[name] for name in names if pairs.get(name)), [])


def _one(values: Sequence[str]) -> str | None:
    return " ".join(values[0].split()) or None if values else None


def _date(values: Sequence[str]) -> str | None:
    return parse_machine_date(values[0]) if values else None
