"""Lone names: lines close to the headline with nothing but a name that no label, link or class credits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from extractors.authors import marks as author_marks
from extractors.authors.by_words import AND
from extractors.authors.common_words import is_common
from extractors.authors.credit import Credit, credit, with_links
from extractors.authors.credit_line import CREDIT, credit_parts, read_people
from extractors.authors.host_words import LENGTH
from extractors.authors.lines import (
    EAST_NAME,
    PLACE,
    SURNAMES_IN_CAPITALS,
    has_surname_in_capitals,
    may_name,
    names_people,
)
from extractors.authors.name_words import PARTICLES
from extractors.authors.names import is_job, is_plain_name, names_job
from extractors.authors.other_work import does_other_work
from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.tokens import BIT
from extractors.dates.printed_date import prints_year
from extractors.dates.regions import languages_of
from extractors.dates.words import AGO
from extractors.draft import Draft
from extractors.headline.headings import HEADINGS
from extractors.markup.runs import PARTING, line_of
from extractors.masthead import LONG, Line
from extractors.rare import rare
from extractors.site_name import holds_outlet

MAX_LINE = 50  # characters of a line with one name
SHORT = 60  # characters of a line of names
JOINED = re.compile(rf"\s(?:{AND}|&)\s")
LISTED = re.compile(rf",\s|\s(?:{AND}|&)\s")
MAX_TIMES = 2  # lines below a name that tell when it was published and how long it takes to read
MAX_DATE, MAX_DATES = 30, 90  # characters of a line with a date alone, and of one with that of a change, too
MAX_BELOW_NAME = 60  # characters of the line below a name that says what the person does
MAX_BESIDE, MAX_LEVELS, MAX_LINES = 4, 4, 3  # blocks from the headline, boxes around, blocks in one
# "이지은 | 입력 2026. 3. 4.": three signs, the first a common surname and the last no word for a desk.
_SURNAME = "[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진나]"
BEFORE_ENTRY = rare(
    rf"^({_SURNAME}[\uac00-\ud7a3][\uac00-\ud7a3](?<![부팀실국단]))"
    r"\s?\x01\s?(?:기사)?(?:입력|등록|승인|송고)"
)
MAX_ABOUT = 16  # characters before the name in such a heading


def lone_names(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield whom the lines close to the headline name without saying so: by what stands around the name, or
    elsewhere on the page."""
    yield from _names_in_lines(draft, [line for line in close if len(line.text) <= MAX_LINE], outlets)
    yield from _names_above_date(draft, close, outlets)


def _names_in_lines(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    yield from _named_elsewhere(draft, close, outlets)
    yield from _names_signed_again(draft, close, outlets)
    yield from _names_before_entry(draft, close, outlets)
    yield from _names_above_text(draft, close, outlets)
    yield from _names_above_job(draft, close, outlets)
    yield from _names_in_capitals(draft, close, outlets)
    yield from _names_beside_pictures(draft, close, outlets)


def _named_elsewhere(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line with nothing but a name that the page names elsewhere, too."""
    for line in close:
        parts, _ = credit_parts(line.pieces)
        if len(parts) != 1 or not may_name(parts[0]) or len(parts[0].split()) > 3:
            continue
        others = [b for b in draft.blocks if b is not line.block and parts[0] in b.text]
        if not parts[0][0].isupper() and any(_links_alone(other, parts[0]) for other in others):
            continue  # scripts without capitals have no sign of a name
        below = draft.blocks[line.block.index + 1 : line.block.index + 2]
        dated = bool(below) and len(below[0].text) <= MAX_DATE and prints_year(below[0].text)
        if any(_speaks_of(other, parts[0], dated) for other in others):
            people = read_people(parts[0], outlets, True)
            yield from credit(with_links(draft.page, line, people), "text", "a name alone", line)


def _names_above_date(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line with nothing but a full name, right above the date or how long it takes to read."""
    for line in close:
        named = _first_piece(line)
        if line.distance > MAX_BESIDE or line.block.tag in HEADINGS:
            continue
        alone = is_plain_name(named) and len(line.text) <= MAX_LINE
        if not alone and not (len(_listed(named)) > 1 and names_people(named)):
            continue
        if named.partition(" ")[0].casefold() in PARTICLES:  # a place, 'De Grote Markt'
            continue
        below = draft.blocks[line.block.index + 1 : line.block.index + 1 + MAX_TIMES]
        dated = named == line.text.strip() and bool(below) and prints_year(below[0].text)
        if not (named[-1].isalnum() or named[-1] in ".)") or not _is_first(draft, line, standfirst=dated):
            continue  # a label, 'Federal Waterways •', or behind the text
        pages = [(link.get("href") or "").lower() for link in line.block.links if line_of(link)]
        if not all(author_marks.LINK.search(href) or "@" in href for href in pages if href):
            continue
        if any(is_plain_name(one.text.strip()) for one in below[:1]):
            continue  # it names both
        if not _tells_time(below) or holds_outlet(named, outlets) or is_common(named, draft.blocks):
            continue
        people = [
            pair
            for one in _names_down_to(line, close)
            for pair in with_links(draft.page, one, read_people(_first_piece(one), outlets, True))
            if not does_other_work(pair[0].raw, one.pieces)
        ]
        yield from credit(people, "text", "a name alone", line)


def _listed(text: str) -> list[str]:
    """Return the full names that commas and an 'and' part."""
    return [name for name in LISTED.split(text) if " " in name]


def _first_piece(line: Line) -> str:
    """Return the full name that tags part from what follows it on its line, a job or a place, or the line."""
    first, *rest = line.pieces.split(PARTING)
    parted = rest and is_plain_name(first.strip()) and not JOINED.search(line.text)
    return first.strip() if parted else line.text.strip()


def _names_in_capitals(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line with nothing but a name whose surname alone is in capitals, on pages in Turkish and its like."""
    if SURNAMES_IN_CAPITALS.isdisjoint(languages_of(draft.page)[-1:]):
        return
    for line in close:
        named = line.text.strip()
        if " " in named and has_surname_in_capitals(named) and _is_first(draft, line):
            people = with_links(draft.page, line, read_people(named, outlets, True))
            yield from credit(people, "text", "a name alone", line)


def _tells_time(lines: Sequence[Block]) -> bool:
    """Tell whether one of some short lines is a date, or tells how old it is or how long it takes to read, or
    the first credits other work."""
    if any(len(block.text) <= MAX_DATES and CREDIT.match(block.text) for block in lines[:1]):
        return True
    for block in lines:
        if len(block.text) <= MAX_DATES and prints_year(block.text):
            return True
        if len(block.text) > MAX_DATE:
            return False
        if LENGTH.search(block.text) or AGO.search(block.text):
            return True
    return False


def _names_down_to(line: Line, close: list[Line]) -> list[Line]:
    """Return the lines with nothing but a name right above one, in elements like its own, and that line."""
    found = [line]
    above = {one.distance: one for one in close if one.block.tag == line.block.tag}
    while (one := above.get(found[0].distance - 1)) and is_plain_name(one.text.strip()):
        found.insert(0, one)
    return found


def _names_signed_again(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """East Asian names alone before a date, if brackets that end a paragraph hold the same."""
    for line in close:
        named = line.pieces.partition(PARTING)[0].split()
        if line.dated and all(map(EAST_NAME.fullmatch, named)):
            sign = re.compile(rf"[(（]{'[、・，,]'.join(named)}[)）]$")
            if any(sign.search(block.text) for block in draft.blocks[line.block.index + 1 :]):
                people = [person for name in named for person in read_people(name, outlets, True)]
                yield from credit(with_links(draft.page, line, people), "text", "a signature", line)


def _names_before_entry(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Korean names in an element of their own before the one with the date of entry, as portals have them."""
    for line in close:
        if line.dated and (found := BEFORE_ENTRY.match(line.pieces)):
            people = read_people(found[1], outlets, True)
            yield from credit(with_links(draft.page, line, people), "text", "a name alone", line)


def _links_alone(block: Block, name: str) -> bool:
    """Tell whether a link says nothing but the name and leads to no author's page: that of a section."""
    hrefs = [(link.get("href") or "").lower() for link in block.links if line_of(link) == name]
    return not all(map(author_marks.LINK.search, hrefs))


def _names_above_text(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A paragraph right above the text with nothing but full names, each in bold."""
    for line in draft.masthead:
        if line.distance <= 0 or not line.block.bold_chars or len(line.text) > SHORT or line.foreign:
            continue
        below = draft.blocks[line.block.index + 1 : line.block.index + 2]
        above = bool(below) and below[0].tag == line.block.tag == "p" and len(below[0].text) > LONG
        if not above or holds_outlet(line.text, outlets) or not (line in close or _is_first(draft, line)):
            continue
        parts, _ = credit_parts(line.pieces)
        if len(parts) == 2 and PLACE.fullmatch(parts[1]) and f"{parts[0]}, {parts[1]}" == line.text:
            parts = parts[:1]  # 'Jane Roe, Lagos'
        bold = line.block.all_bold or line.block.bold_chars >= sum(map(len, parts)) > len(line.text) / 2
        if bold and parts and all(" " in part and is_plain_name(part) for part in parts):
            people = with_links(draft.page, line, read_people(line.pieces, outlets, True))
            yield from credit(people, "text", "names above the text", line)


def _is_first(draft: Draft, line: Line, standfirst: int = 0) -> bool:
    """Tell whether no running text stands between the headline and a line but so many paragraphs."""
    between = draft.blocks[line.start + 1 : line.block.index]
    return sum(len(block.text) > LONG for block in between) <= standfirst


def _names_above_job(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line with nothing but a full name, above one that says what the person does."""
    for line in close:
        below = draft.blocks[line.block.index + 1 : line.block.index + 2]
        if not below or len(below[0].text) > MAX_BELOW_NAME or holds_outlet(line.text, outlets):
            continue
        if not is_plain_name(line.text) or below[0].text[-1] in ".?!:":
            continue
        if is_job(below[0].text):
            people = [replace(person, job=below[0].text) for person in read_people(line.text, outlets, True)]
            yield from credit(with_links(draft.page, line, people), "text", "a name above a job", line)


def _names_beside_pictures(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line with nothing but a full name in a box that holds a picture and, at most, two short lines more:
    the writer's job and the date."""
    for line in close:
        if line.distance > MAX_BESIDE or not is_plain_name(line.text) or holds_outlet(line.text, outlets):
            continue
        if line.block.links or line.block.tag in HEADINGS:
            continue
        if _has_portrait(draft, line):
            people = with_links(draft.page, line, read_people(line.text, outlets, True))
            yield from credit(people, "markup", "a name beside a picture", line)


def _has_portrait(draft: Draft, line: Line) -> bool:
    box: Box | None = line.block.box
    for _ in range(MAX_LEVELS):
        if box is None or box.last - box.first > MAX_LINES or box.first <= line.start < box.last:
            return False
        lines = draft.blocks[box.first : box.last]
        if any(len(one.text) > SHORT for one in lines) or lines[0] is not line.block:
            return False
        if len(lines) > 1 and len(list(islice(box.element.iter("img"), 2))) == 1:
            return all(names_job(one.text) or prints_year(one.text) for one in lines[1:])
        box = box.parent
    return False


def _speaks_of(block: Block, name: str, dated: bool) -> bool:
    """Tell whether another block is of the person: the name alone, which may be a heading where the first has
    a date below, a sentence that begins with it, or a heading such as 'About Jane Roe'."""
    if block.text == name:
        cased = name[:1].isupper()  # other scripts have no sign of a name, and labels of sections recur, too
        alone = block.tag in ("div", "p") or (dated and block.tag in HEADINGS)
        return bool(block.box.flags & BIT["author"]) or (cased and alone)
    more = len(block.text) - len(name)
    return (block.text.startswith(name) and more > 20) or (
        block.text.endswith(f" {name}") and more <= MAX_ABOUT
    )
