"""Author declared: whom JSON-LD and meta elements name as the article's authors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from extractors.authors.credit import Credit, People, credit
from extractors.authors.credit_line import read_people
from extractors.authors.lines import is_whole_name
from extractors.authors.names import CJK, Person, is_nobody, is_organisation, is_plain_name
from extractors.declared import objects, resolve, types_of
from extractors.headline.titles import segments
from extractors.likeness import fold
from extractors.markup.jsonld import JsonObject
from extractors.page import Page
from extractors.plain import text_of, texts
from extractors.site_name import begins_outlet

AUTHOR_KEYS = ("author", "creator")
MAX_NAMES = 40
BAR = re.compile(r"\s?[|｜]\s?")
SIGN = re.compile(r"\s[-–—|/:]\s|:\s")  # between an outlet and its writer
MIN_OUTLET = 4  # characters of the beginning of an outlet's name
PARTS = ("givenName", "additionalName", "familyName")
OTHER_TYPES = tuple(
    "webpage itempage newsitem review recipe howto podcastepisode creativework discussionforumposting qapage "
    "imagegallery mediagallery".split()
)
AUTHOR_METAS = tuple(
    "citation_author author parsely-author sailthru.author article:author_name dc.creator "
    "dcterms.creator dc.creator.author byl byline article:author og:article:author dc.contributor authors "
    "article.author creator cxenseparse:author articleauthor rbauthors twitter:data1 author_name "
    "web_author".split()
)
WRITTEN_BY = frozenset(
    "written by|author|verfasst von|geschrieben von|écrit par|escrito por|by|scritto da|von|autor".split("|")
)
# The jobs of those who made the pictures.
PICTURES = re.compile(
    r"photo|foto|\billustrat|\bilustra|kuvaaj|valokuv|fényk|zdjęć|фото|ljósmynd|写真|カメラマン|摄影|攝影|사진|مصور|צלם",
    re.I,
)
ORGANISATIONS = frozenset("organization newsmediaorganization corporation localbusiness website".split())


def declared_credits(page: Page, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield what JSON-LD and meta elements say, best first."""
    titles = [title for title in (page.title, page.first_meta("og:title")) if title]
    for found in _declared(page, outlets):
        yield _with_outlets(found, titles)


def _with_outlets(found: Credit, titles: list[str]) -> Credit:
    """Return a credit with those for organisations whose name ends a title of the page behind a separator, as
    outlets' do."""
    if not any(person.name in title for title in titles for person in found.people):
        return found
    ends = {parts[-1] for title in titles if len(parts := segments(title)) > 1}
    people = [
        replace(person, organisation=True) if _names_end(person.name, ends) else person
        for person in found.people
    ]
    return replace(found, people=tuple(people))


def _names_end(name: str, ends: set[str]) -> bool:
    """Tell whether a name is one of these ends of titles or, without spaces, the beginning of one."""
    return name in ends or (bool(CJK.match(name)) and any(end.startswith(name) for end in ends))


def _declared(page: Page, outlets: tuple[str, ...]) -> Iterator[Credit]:
    for node in [page.article_object, *objects(page, *OTHER_TYPES)][:6]:
        for key in AUTHOR_KEYS:
            if node.get(key):
                yield from credit(_from_value(page, node[key], outlets, 0), "json-ld", key)
    for key in AUTHOR_METAS:
        if key in page.meta:
            people: People = []
            for value in _meta_values(page, key):
                people += [(person, None) for person in read_people(_behind_outlet(value, outlets), outlets)]
            yield from credit(people, "meta", key)


def _meta_values(page: Page, key: str) -> list[str]:
    values = [value for value in page.meta[key][:20] if "://" not in value]
    if key == "twitter:data1" and fold(page.first_meta("twitter:label1") or "") not in WRITTEN_BY:
        return []
    return [_forward(value) for value in values] if key == "citation_author" else values


def _forward(name: str) -> str:
    """'Roe, Jane' to 'Jane Roe', as libraries write it."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first else name


def _from_value(page: Page, value: Any, outlets: tuple[str, ...], depth: int) -> People:
    """Return the people in a JSON-LD author: a string, an object, a reference, or a list of those."""
    if isinstance(value, list):
        items = value[:40] if depth < 3 else ()
        listed = [found for item in items for found in _from_value(page, item, outlets, depth + 1)]
        return [found for found in listed if not PICTURES.search(found[0].job or "")] or listed
    if not isinstance(value, dict):
        named = [_behind_outlet(text, outlets) for text in texts(value) if "://" not in text]
        return [(person, None) for text in named for person in read_people(text, outlets)]
    node = resolve(page, value)
    names = [_behind_outlet(name, outlets) for name in _names(node) if "://" not in name]
    if len(names) != 1:
        return [(person, None) for name in names for person in read_people(name, outlets)]
    name, url = names[0], page.absolute(text_of(node.get("url")))
    if not ORGANISATIONS.isdisjoint(types_of(node)):
        return [(Person(name, name, organisation=True), url)]
    people = read_people(_without_employer(name), outlets)
    if len(people) != 1:
        return [(person, None) for person in people]
    return [(replace(people[0], job=text_of(node.get("jobTitle")) or people[0].job), url)]


def _behind_outlet(name: str, outlets: tuple[str, ...]) -> str:
    """Return the name behind a sign and the outlet's, or the beginning of that: 'The Sail - Jane Roe'."""
    before, *behind = SIGN.split(name)
    outlet = len(behind) == 1 and len(before) >= MIN_OUTLET and begins_outlet(before, outlets)
    return behind[0] if outlet and is_plain_name(behind[0]) else name


def _without_employer(name: str) -> str:
    """Return a name without what is behind a bar in East Asia's: for whom, or as what, the person writes."""
    before = BAR.split(name, maxsplit=1)[0]
    folded = fold(before)
    nobody = is_organisation(folded) or is_nobody(folded)
    return before if is_whole_name(before) and CJK.match(before) and not nobody else name


def _names(node: JsonObject) -> tuple[str, ...]:
    """Return the names that an object gives, or the one that it gives in parts."""
    value = node.get("name")
    languages = isinstance(value, list) and any(isinstance(item, dict) for item in value)
    if names := tuple(dict.fromkeys(texts(value))):
        return names[:1] if languages else names[:MAX_NAMES]
    given, middle, family = (text_of(node.get(key)) or "" for key in PARTS)
    # Names of these scripts begin with the last one.
    whole = family + given if CJK.match(family) and CJK.match(given) else f"{given} {middle} {family}"
    return texts(whole)
