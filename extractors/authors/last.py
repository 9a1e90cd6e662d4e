"""Author last resorts: names that no label, link or class credits, asked where nothing else names anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from extractors.authors import marks as author_marks
from extractors.authors.bios import bio_credits
from extractors.authors.common_words import is_common
from extractors.authors.credit import Credit, credit, with_links
from extractors.authors.credit_line import MAIL, begins_credit, credit_parts, read_people
from extractors.authors.credit_opening import FAR_BY, WORK_BY, may_begin_credit
from extractors.authors.datelines import dateline_credits
from extractors.authors.host_words import LENGTH
from extractors.authors.letters import letter_credits
from extractors.authors.lines import EAST_NAME, may_name
from extractors.authors.names import is_job, is_plain_name, names_job
from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.tokens import BIT
from extractors.dates.printed_date import prints_year
from extractors.draft import Draft
from extractors.headline.headings import HEADINGS
from extractors.markup.runs import PARTING, line_of
from extractors.masthead import FOREIGN, LONG, Line, start_of
from extractors.site_name import holds_outlet

SHORT = 60  # characters of a line that a reporter signs
MAX_TIMES = 2  # lines below a name that tell when it was published and how long it takes to read
MAX_DATE = 30  # characters of a line with a date alone
MAX_FAR = 100  # characters of a line far from the headline
MAX_BELOW_NAME = 60  # characters of the line below a name that says what the person does
MORE_FROM = re.compile(r"\W*more from\b", re.I)  # a single word behind it is a section: "More from Local"
BY_IN_HEADLINE = re.compile(r",\s[Bb]y\s([^,]+)$")
LETTERS = re.compile(r"[^\W\d_]{3}")
PLACE = re.compile(r"[^\W\d_][\w-]{2,}")
MAX_BESIDE, MAX_LEVELS, MAX_LINES = 4, 4, 3  # blocks from the headline, boxes around, blocks in one
MAX_ABOUT = 16  # characters before the name in such a heading
OTHERS = FOREIGN & ~BIT["footer"]  # articles have a footer of their own
SIGNED = re.compile(
    r"[(（【\[]?[\u3400-\u9fff\uac00-\ud7a3]{2,4}\s?(?:기자|특파원|記者|记者)(?:\s\S+@\S+)?[)）】\]]?$"
)


def last_resorts(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield whom the lines close to the headline name without saying so, then far lines that credit."""
    yield from _lone_names(draft, close, outlets)
    yield from _names_signed_again(draft, close, outlets)
    yield from _names_above_text(draft, close, outlets)
    yield from _names_above_job(draft, close, outlets)
    yield from _names_above_date(draft, close, outlets)
    yield from _names_beside_pictures(draft, close, outlets)
    yield from dateline_credits(draft, outlets)
    yield from letter_credits(draft, outlets)
    yield from _marked_below(draft, outlets)
    yield from _far_credits(draft, outlets)
    yield from _in_headline(draft, outlets)
    yield from bio_credits(draft, outlets)


def _lone_names(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
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
        named = line.text.strip()
        if line.distance > MAX_BESIDE or line.block.tag in HEADINGS or not is_plain_name(named):
            continue
        pages = [href for link in line.block.links if (href := (link.get("href") or "").lower())]
        if not all(author_marks.LINK.search(href) or "@" in href for href in pages):
            continue
        below = draft.blocks[line.block.index + 1 : line.block.index + 1 + MAX_TIMES]
        times = any(prints_year(one.text) or LENGTH.search(one.text) for one in below)
        short = all(len(one.text) <= MAX_DATE for one in below)
        if times and short and not (holds_outlet(named, outlets) or is_common(named, draft.blocks)):
            people = [
                pair
                for one in _names_down_to(line, close)
                for pair in with_links(draft.page, one, read_people(one.text.strip(), outlets, True))
            ]
            yield from credit(people, "text", "a name alone", line)


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


def _is_first(draft: Draft, line: Line) -> bool:
    """Tell whether no running text stands between the headline and a line."""
    between = draft.blocks[line.start + 1 : line.block.index]
    return all(len(block.text) <= LONG for block in between)


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
            return all(is_job(one.text) or names_job(one.text) or prints_year(one.text) for one in lines[1:])
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


def _far_credits(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """The first line anywhere behind the headline that says 'Written by', and the first author's box."""
    start = start_of(draft.masthead)
    for block in draft.blocks[start + 1 :]:
        text = block.text
        if len(text) > MAX_FAR or not (
            may_begin_credit(text) or block.box.flags & BIT["author"] or _signs_in_east_asia(text)
        ):
            continue
        by = bool(FAR_BY.match(block.text) or (WORK_BY.match(block.text) and prints_year(block.text)))
        line = Line(block, start)
        by = by or _signs_in_east_asia(block.text) or _signs_below(line)
        if not by and (
            not (block.box.flags & BIT["author"] and _is_name_with_address(line)) or _in_teaser(line)
        ):
            continue
        if line.says("comment") or line.says("related") or line.quoted:
            continue
        people = with_links(draft.page, line, read_people(line.pieces, outlets, True))
        weak = all(person.weak or person.organisation for person, _ in people)
        if people and not (weak and MORE_FROM.match(text)):
            detail = "By … far off" if by else "author box far off"
            yield from credit(people, "text" if by else "markup", detail, line)
            return


def _in_headline(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Who is named at the end of the headline: 'The generator next door, By Jane Roe'."""
    told = BY_IN_HEADLINE.search(draft.value("headline") or "")
    if told and is_plain_name(told[1]):
        people = read_people(told[1], outlets, True)
        yield from credit([(person, None) for person in people], "text", "By … far off")


def _marked_below(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """The first line behind the headline with a name that rel or itemprop marks as the author's, as Blogger
    prints it below a post in every language."""
    start = start_of(draft.masthead)
    for block in draft.blocks[start + 1 :]:
        if not block.marked or len(block.text) > MAX_FAR:
            continue
        line = Line(block, start)
        marked = [one for one in line.inline("a", "span") if author_marks.names_author(one)]
        if not marked or line.foreign_in_article or line.quoted or _in_teaser(line):
            continue
        named = [line_of(element) for element in marked]
        people = [person for name in named for person in read_people(name, outlets, True)]
        if any(not (person.weak or person.organisation) for person in people):
            yield from credit(with_links(draft.page, line, people), "microdata", "rel or itemprop", line)
            return


def _is_name_with_address(line: Line) -> bool:
    """Tell whether a line is a name, or one above an e-mail address and numbers."""
    name, *rest = line.pieces.split(PARTING)
    return is_plain_name(name.strip()) and not any(map(LETTERS.search, (MAIL.sub("", part) for part in rest)))


def _signs_below(line: Line) -> bool:
    """Tell whether a line is a 'By' with an element for the author's name, and in the article's own box."""
    if len(line.text) > SHORT or not begins_credit(line.pieces) or not _in_article(line):
        return False
    classes = ((element.get("class") or "").split() for element in line.inline("span", "a"))
    return any(not author_marks.CLASSES.isdisjoint(names) for names in classes)


def _in_article(line: Line) -> bool:
    """Tell whether the nearest box around a line with a headline is the article, and none on the way to it is
    for comments, teasers or the like."""
    box: Box | None = line.block.box
    while box is not None and not box.first <= line.start < box.last:
        if box.tag == "article" or box.flags & OTHERS:
            return False
        box = box.parent
    return box is not None and box.tag == "article"


def _in_teaser(line: Line) -> bool:
    """Tell whether a line stands in an article without the headline: another one."""
    box: Box | None = line.block.box
    while box is not None and not box.first <= line.start < box.last:
        if box.tag == "article":
            return True
        box = box.parent
    return False


def _signs_in_east_asia(text: str) -> bool:
    """Tell whether a line is a name, 'reporter' and perhaps an address, as Korean articles end."""
    return not text.isascii() and len(text) <= SHORT and SIGNED.match(text) is not None
