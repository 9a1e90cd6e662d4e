"""Author sources: where a page prints who wrote its article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from lxml import etree

from extractors.author_credit import Credit, People, credit
from extractors.author_lines import behind_local_by, is_near, is_whole_name, names_people, names_with_job
from extractors.body.blocks import Block
from extractors.body.tokens import BIT
from extractors.credit_line import (
    FAR_BY,
    WORK_BY,
    begins_credit,
    credit_parts,
    is_by_alone,
    may_begin_credit,
    may_credit,
    read_people,
)
from extractors.draft import Draft
from extractors.likeness import fold
from extractors.masthead import LONG, Line
from extractors.name_words import AUTHOR_FOLDERS, BY_IN
from extractors.names import Person, is_plain_name
from extractors.page import Page
from extractors.plain import one_line
from extractors.printed_date import languages_of, prints_year
from extractors.runs import whole_text
from extractors.site_name import holds_outlet
from extractors.urls import same_site

AUTHOR_LINK = re.compile(rf"[/?&](?:(?<=/)(?:{AUTHOR_FOLDERS})/[^/?#]|(?<=[?&])author=)", re.I)
AUTHOR = frozenset(("author", "creator"))  # in rel or itemprop
MAX_LINE = 180
MAX_LINKED, MAX_BOXED = 100, 90  # characters of a line that links to an author, and of one in an author's box
MAX_FAR = 100  # characters of a line far from the headline
SHORT = 60  # characters of a line that may credit a single word
MAX_ABOUT = 16  # characters before the name in such a heading
MAX_COST = 22  # of a printed credit, see `_cost`


def printed_credits(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield what is printed near the headline: first what says best that it is a credit, then the nearest.

    The later rules are not asked where an earlier one has named a person in full.
    """
    costs = sorted(((_cost(line), line) for line in draft.masthead if _readable(line)), key=_first)
    near = [line for cost, line in costs if cost <= MAX_COST]
    yield from _below_by(draft.page, draft.masthead, outlets)
    for rule in RULES:
        named = False
        for found in rule(draft.page, near, outlets):
            named = named or any(not (person.weak or person.organisation) for person in found.people)
            yield found
        if named:
            return
    close = [line for line in near if 0 < line.distance <= 5 and not line.foreign and len(line.text) <= 50]
    yield from _lone_names(draft, close, outlets)
    yield from _names_above_text(draft, close, outlets)
    yield from _far_credits(draft, outlets)


def _readable(line: Line) -> bool:
    return (
        bool(line.distance)
        and len(line.text) <= MAX_LINE
        and not line.quoted
        and line.text[0] not in "—–"
        and line.text[-1] not in "。।"
    )


def _first(pair: tuple[float, Line]) -> float:
    return pair[0]


def _cost(line: Line) -> float:
    return abs(line.distance) + (3 if line.distance < 0 else 0) + 10 * line.foreign - 4 * line.says("author")


def _text(element: etree._Element) -> str:
    return one_line(whole_text(element))


def _below_by(page: Page, lines: tuple[Line, ...], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line below one that is 'By' and nothing else."""
    for line, after in pairwise(lines):
        if len(line.text) < 30 and is_by_alone(line.text) and len(after.text) <= MAX_LINE:
            people = _with_links(page, after, read_people(after.pieces, outlets, True))
            if not all(person.weak for person, _ in people):
                yield from credit(people, "text", "below 'By'", after)


def _by_rel(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Elements that say by rel or itemprop that they name the author."""
    for line in lines:
        people: People = []
        for element in line.inline("a", "span"):
            rel, itemprop = element.get("rel"), element.get("itemprop")
            if (rel or itemprop) and not AUTHOR.isdisjoint(f"{rel or ''} {itemprop or ''}".lower().split()):
                href = element.get("href") or next((a.get("href") for a in element.iter("a")), None)
                people += [(p, page.absolute(href)) for p in read_people(_text(element), outlets, True)]
        yield from credit(people, "microdata", "rel or itemprop", line)


def _by_prefix(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines with a 'By'."""
    for line in lines:
        short = len(line.text) <= SHORT
        if ((short and line.block.marked) or may_credit(line.text)) and begins_credit(line.pieces):
            people = _with_links(page, line, read_people(line.pieces, outlets, True))
            named = short or any(not person.weak for person, _ in people)
            if named and not _is_sentence(line, people):
                yield from credit(people, "text", "By …", line)


def _is_sentence(line: Line, people: People) -> bool:
    """Tell whether a line such as 'By mistake. We looked for a rope.' names nobody."""
    return line.text[-1] in ".?!…" and all(
        person.name.islower() and " " not in person.name for person, _ in people
    )


def _by_language(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines with a 'By' that is one in the page's language alone."""
    languages = languages_of(page)[-1:]
    for line in lines if languages and languages[0] in BY_IN else ():
        named = behind_local_by(line.pieces, languages[0])
        people = read_people(named, outlets, True) if named else []
        if people and all(is_whole_name(person.name) for person in people):
            yield from credit(_with_links(page, line, people), "text", "By …", line)


def _by_link(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Links to authors' pages on the same site."""
    for line in lines:
        people: People = []
        for link in line.block.links if len(line.text) <= MAX_LINKED else ():
            href = link.get("href") or ""
            if not AUTHOR_LINK.search(href):
                continue
            href = page.absolute(href) or ""
            if href and (not page.url or same_site(href, page.url)):
                people += [(p, href) for p in read_people(_text(link), outlets, True)]
        yield from credit(people, "markup", "link to an author", line)


def _by_box(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines in a box named for the author."""
    for line in lines:
        if line.says("author") and len(line.text) <= MAX_BOXED:
            people = _with_links(page, line, read_people(line.pieces, outlets, True))
            if any(not person.weak for person, _ in people):
                yield from credit(people, "markup", "author box", line)


def _by_date(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines close to the headline with nothing but a name, a job and a date."""
    for line in lines:
        if is_near(line) and line.dated and names_people(line.pieces):
            people = read_people(line.pieces, outlets, True)
            yield from credit(_with_links(page, line, people), "text", "a name beside a date", line)


def _by_job(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines close to the headline with nothing but a name and what the person does, or for whom."""
    for line in lines:
        if is_near(line) and names_with_job(line.pieces, outlets):
            people = read_people(line.pieces, outlets, True)
            yield from credit(_with_links(page, line, people), "text", "a name and a job", line)


def _lone_names(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line with nothing but a name that the page names elsewhere, too."""
    for line in close:
        parts, _ = credit_parts(line.pieces)
        if len(parts) != 1 or not is_plain_name(parts[0]) or len(parts[0].split()) > 3:
            continue
        others = (b for b in draft.blocks if b is not line.block and parts[0] in b.text)
        if any(_speaks_of(other, parts[0]) for other in others):
            people = read_people(parts[0], outlets, True)
            yield from credit(_with_links(draft.page, line, people), "text", "a name alone", line)


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
            yield from credit(people, "text", "names above the text", line)


def _speaks_of(block: Block, name: str) -> bool:
    """Tell whether another block is of the person: the name alone, a sentence that begins with it, or a
    heading such as 'About Jane Roe'."""
    if block.text == name:
        return bool(block.box.flags & BIT["author"]) or block.tag in ("div", "p")
    more = len(block.text) - len(name)
    return (block.text.startswith(name) and more > 20) or (
        block.text.endswith(f" {name}") and more <= MAX_ABOUT
    )


def _far_credits(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """The first line anywhere behind the headline that says 'Written by', and the first author's box."""
    start = draft.masthead[0].block.index - draft.masthead[0].distance if draft.masthead else 0
    for block in draft.blocks[start + 1 :]:
        if len(block.text) > MAX_FAR or not (may_begin_credit(block.text) or block.box.flags & BIT["author"]):
            continue
        by = bool(FAR_BY.match(block.text) or (WORK_BY.match(block.text) and prints_year(block.text)))
        if not by and not (block.box.flags & BIT["author"] and is_plain_name(block.text)):
            continue
        line = Line(block, start)
        if line.says("comment") or line.says("related") or line.quoted:
            continue
        people = _with_links(draft.page, line, read_people(line.pieces, outlets, True))
        if people:
            detail = "By … far off" if by else "author box far off"
            yield from credit(people, "text" if by else "markup", detail, line)
            return


def _with_links(page: Page, line: Line, people: list[Person]) -> People:
    if not people:
        return []
    hrefs = {fold(_text(link)): page.absolute(link.get("href")) for link in line.block.links}
    return [(person, hrefs.get(fold(person.raw))) for person in people]


Rule = Callable[[Page, list[Line], tuple[str, ...]], Iterator[Credit]]
RULES: tuple[Rule, ...] = (_by_rel, _by_language, _by_prefix, _by_link, _by_box, _by_date, _by_job)
