"""Author sources: where a page names who wrote its article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.tokens import BIT
from extractors.credit_line import (
    BY_ALONE,
    FAR_BY,
    WORK_BY,
    credit_parts,
    may_begin_credit,
    may_credit,
    read_people,
)
from extractors.declared import objects, resolve, types_of
from extractors.draft import Draft
from extractors.likeness import fold
from extractors.masthead import LONG, Line
from extractors.name_words import AUTHOR_FOLDERS
from extractors.names import Person, is_job, is_plain_name
from extractors.page import Page
from extractors.plain import one_line, text_of, texts
from extractors.printed_date import YEAR
from extractors.record import Author, Source
from extractors.runs import whole_text
from extractors.site_name import holds_outlet
from extractors.urls import same_site

AUTHOR_KEYS = ("author", "creator")
OTHER_TYPES = tuple(
    "webpage itempage newsitem review recipe howto podcastepisode creativework discussionforumposting qapage "
    "imagegallery mediagallery".split()
)
AUTHOR_METAS = tuple(
    "citation_author author parsely-author sailthru.author article:author_name dc.creator "
    "dcterms.creator dc.creator.author byl byline article:author og:article:author dc.contributor authors "
    "article.author creator cxenseparse:author rbauthors twitter:data1 author_name web_author".split()
)
WRITTEN_BY = frozenset(
    "written by|author|verfasst von|geschrieben von|écrit par|escrito por|by|scritto da|von|autor".split("|")
)
ORGANISATIONS = frozenset("organization newsmediaorganization corporation localbusiness website".split())
AUTHOR_LINK = re.compile(rf"/(?:{AUTHOR_FOLDERS})/[^/?#]|[?&]author=", re.I)
MAX_LINE = 180
MAX_FAR = 100  # characters of a line far from the headline
SHORT = 60  # characters of a line that may credit a single word
MAX_COST = 22  # of a printed credit, see `_cost`

People = list[tuple[Person, str | None]]  # each with the address of the author's page


@dataclass(frozen=True, slots=True)
class Credit:
    """The people that one source names, and the line, if they are printed."""

    people: tuple[Person, ...]
    urls: tuple[str | None, ...]
    source: Source
    detail: str
    line: Line | None = None

    def authors(self, persons: bool) -> tuple[Author, ...]:
        """The persons among them, or the organisations."""
        return tuple(
            Author(name=person.name, nameRaw=person.raw, url=url, jobTitle=person.job)
            for person, url in zip(self.people, self.urls, strict=True)
            if person.organisation != persons
        )


def declared_credits(page: Page, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield what JSON-LD and meta elements say, best first."""
    for node in [page.article_object, *objects(page, *OTHER_TYPES)][:6]:
        for key in AUTHOR_KEYS:
            if node.get(key):
                yield from _credit(_from_value(page, node[key], outlets, 0), "json-ld", key)
    for key in AUTHOR_METAS:
        if key in page.meta:
            people: People = []
            for value in _meta_values(page, key):
                people += [(person, None) for person in read_people(value, outlets)]
            yield from _credit(people, "meta", key)


def printed_credits(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield what is printed near the headline: first what says best that it is a credit, then the nearest.

    The later rules are not asked where an earlier one has named a person in full.
    """
    costs = sorted(((_cost(line), line) for line in draft.masthead if _readable(line)), key=_first)
    near = [line for cost, line in costs if cost <= MAX_COST]
    yield from _below_by(draft.page, draft.masthead, outlets)
    for rule in RULES:
        named = False
        for line in near:
            for credit in rule(draft.page, line, outlets):
                named = named or any(not (person.weak or person.organisation) for person in credit.people)
                yield credit
        if named:
            return
    close = [line for line in near if 0 < line.distance <= 5 and not line.foreign and len(line.text) <= 50]
    yield from _lone_names(draft, close, outlets)
    yield from _names_above_text(draft, close, outlets)
    yield from _far_credits(draft, outlets)


def _readable(line: Line) -> bool:
    return bool(line.distance) and len(line.text) <= MAX_LINE and not line.quoted and line.text[0] not in "—–"


def _first(pair: tuple[float, Line]) -> float:
    return pair[0]


def _cost(line: Line) -> float:
    return abs(line.distance) + (3 if line.distance < 0 else 0) + 10 * line.foreign - 4 * line.says("author")


def _credit(people: People, source: Source, detail: str, line: Line | None = None) -> Iterator[Credit]:
    unique: dict[str, tuple[Person, str | None]] = {}
    for person, url in people:
        unique.setdefault(fold(person.name), (person, url))
    if unique:
        yield Credit(
            tuple(person for person, _ in unique.values()),
            tuple(url for _, url in unique.values()),
            source, detail, line,
        )  # fmt: skip


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
        return [found for item in items for found in _from_value(page, item, outlets, depth + 1)]
    if not isinstance(value, dict):
        return [(p, None) for text in texts(value) if "://" not in text for p in read_people(text, outlets)]
    node = resolve(page, value)
    name = text_of(node.get("name")) or ""
    url = page.absolute(text_of(node.get("url")))
    if not name or "://" in name:
        return []
    if not ORGANISATIONS.isdisjoint(types_of(node)):
        return [(Person(name, name, organisation=True), url)]
    people = read_people(name, outlets)
    if len(people) != 1:
        return [(person, None) for person in people]
    return [(replace(people[0], job=text_of(node.get("jobTitle")) or people[0].job), url)]


def _text(element: etree._Element) -> str:
    return one_line(whole_text(element))


def _below_by(page: Page, lines: tuple[Line, ...], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line below one that is 'By' and nothing else."""
    for line, after in pairwise(lines):
        if len(line.text) < 30 and BY_ALONE.match(line.text) and len(after.text) <= MAX_LINE:
            people = _with_links(page, after, read_people(after.pieces, outlets, True))
            if not all(person.weak for person, _ in people):
                yield from _credit(people, "text", "below 'By'", after)


def _by_rel(page: Page, line: Line, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Elements that say by rel or itemprop that they name the author."""
    people: People = []
    for element in line.inline("a", "span"):
        says = f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split()
        if "author" in says or "creator" in says:
            href = element.get("href") or next((a.get("href") for a in element.iter("a")), None)
            people += [(p, page.absolute(href)) for p in read_people(_text(element), outlets, True)]
    yield from _credit(people, "microdata", "rel or itemprop", line)


def _by_prefix(page: Page, line: Line, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines with a 'By'."""
    glued = line.block.marked and len(line.text) <= SHORT
    if (glued or may_credit(line.text)) and may_credit(line.pieces) and credit_parts(line.pieces)[1]:
        people = _with_links(page, line, read_people(line.pieces, outlets, True))
        if len(line.text) <= SHORT or any(not person.weak for person, _ in people):
            yield from _credit(people, "text", "By …", line)


def _by_link(page: Page, line: Line, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Links to authors' pages on the same site."""
    people: People = []
    if len(line.text) > 100:
        return
    for link in line.block.links:
        href = link.get("href") or ""
        if not AUTHOR_LINK.search(href):
            continue
        href = page.absolute(href) or ""
        if href and (not page.url or same_site(href, page.url)):
            people += [(p, href) for p in read_people(_text(link), outlets, True)]
    yield from _credit(people, "markup", "link to an author", line)


def _by_box(page: Page, line: Line, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines in a box named for the author."""
    if line.says("author") and len(line.text) <= 90:
        people = _with_links(page, line, read_people(line.pieces, outlets, True))
        if any(not person.weak for person, _ in people):
            yield from _credit(people, "markup", "author box", line)


def _by_date(page: Page, line: Line, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines close to the headline with nothing but a name, a job and a date."""
    if abs(line.distance) > 8 or line.foreign or len(line.text) > 70 or not YEAR.search(line.text):
        return
    parts, _ = credit_parts(line.pieces)
    if parts and is_plain_name(parts[0]) and all(is_plain_name(part) or is_job(part) for part in parts):
        people = read_people(line.pieces, outlets, True)
        yield from _credit(_with_links(page, line, people), "text", "a name beside a date", line)


def _lone_names(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line with nothing but a name that the page names elsewhere, too."""
    for line in close:
        parts, _ = credit_parts(line.pieces)
        if len(parts) != 1 or not is_plain_name(parts[0]) or len(parts[0].split()) > 3:
            continue
        others = (b for b in draft.blocks if b is not line.block and parts[0] in b.text)
        if any(_speaks_of(other, parts[0]) for other in others):
            people = read_people(parts[0], outlets, True)
            yield from _credit(_with_links(draft.page, line, people), "text", "a name alone", line)


def _names_above_text(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A paragraph in bold right above the text with nothing but full names."""
    for line in close:
        below = draft.blocks[line.block.index + 1 : line.block.index + 2]
        above = bool(below) and below[0].tag == line.block.tag == "p" and len(below[0].text) > LONG
        if not (above and line.block.all_bold) or holds_outlet(line.text, outlets):
            continue
        parts, _ = credit_parts(line.pieces)
        if parts and all(" " in part and is_plain_name(part) for part in parts):
            people = _with_links(draft.page, line, read_people(line.pieces, outlets, True))
            yield from _credit(people, "text", "names above the text", line)


def _speaks_of(block: Block, name: str) -> bool:
    """Tell whether another block is of the person: the name alone, or a sentence that begins with it."""
    if block.text == name:
        return bool(block.box.flags & BIT["author"]) or block.tag in ("div", "p")
    return block.text.startswith(name) and len(block.text) > len(name) + 20


def _far_credits(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """The first line anywhere behind the headline that says 'Written by', and the first author's box."""
    start = draft.masthead[0].block.index - draft.masthead[0].distance if draft.masthead else 0
    for block in draft.blocks[start + 1 :]:
        if len(block.text) > MAX_FAR or not (may_begin_credit(block.text) or block.box.flags & BIT["author"]):
            continue
        by = bool(FAR_BY.match(block.text) or (WORK_BY.match(block.text) and YEAR.search(block.text)))
        if not by and not (block.box.flags & BIT["author"] and is_plain_name(block.text)):
            continue
        line = Line(block, start)
        if line.says("comment") or line.says("related") or line.quoted:
            continue
        people = _with_links(draft.page, line, read_people(line.pieces, outlets, True))
        if people:
            detail = "By … far off" if by else "author box far off"
            yield from _credit(people, "text" if by else "markup", detail, line)
            return


def _with_links(page: Page, line: Line, people: list[Person]) -> People:
    if not people:
        return []
    hrefs = {fold(_text(link)): page.absolute(link.get("href")) for link in line.block.links}
    return [(person, hrefs.get(fold(person.raw))) for person in people]


Rule = Callable[[Page, Line, tuple[str, ...]], Iterator[Credit]]
RULES: tuple[Rule, ...] = (_by_rel, _by_prefix, _by_link, _by_box, _by_date)
