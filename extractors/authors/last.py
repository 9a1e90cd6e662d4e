"""Author last resorts: names that no label, link or class credits, asked where nothing else names anybody."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from extractors.authors import marks as author_marks
from extractors.authors.bios import bio_credits
from extractors.authors.credit import Credit, People, credit, with_links
from extractors.authors.credit_line import MAIL, begins_credit, read_people
from extractors.authors.credit_opening import FAR_BY, WORK_BY, may_begin_credit
from extractors.authors.datelines import dateline_credits
from extractors.authors.letters import letter_credits
from extractors.authors.lines import SIGNED
from extractors.authors.lone_names import lone_names
from extractors.authors.names import is_plain_name
from extractors.authors.readable import CONTACT
from extractors.authors.run_in import run_in_credits
from extractors.authors.teams import team_credits
from extractors.body.boxes import Box
from extractors.body.tokens import BIT
from extractors.dates.printed_date import prints_year
from extractors.draft import Draft
from extractors.markup.runs import PARTING, line_of
from extractors.masthead import FOREIGN, MAX_INNER, Line, start_of

SHORT = 60  # characters of a line that a reporter signs
MAX_FAR = 100  # characters of a line far from the headline
MORE_FROM = re.compile(r"\W*more from\b", re.I)  # a single word behind it is a section: "More from Local"
BY_IN_HEADLINE = re.compile(r",\s[Bb]y\s([^,]+)$")
MAILED = re.compile(r"(?P<local>[\w.+-]+)@(?P<host>[\w-]+(?:\.[\w-]+)+)")
NO_LETTER, MIN_SURNAME = re.compile(r"[^a-z]"), 3  # of a surname in an address
LETTERS = re.compile(r"[^\W\d_]{3}")
AUTHOR = BIT["author"]
OTHERS = FOREIGN & ~BIT["footer"]  # articles have a footer of their own


def last_resorts(draft: Draft, close: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield whom the lines close to the headline name without saying so, then far lines that credit."""
    yield from run_in_credits(draft.page, draft.masthead, outlets)
    yield from lone_names(draft, close, outlets)
    yield from dateline_credits(draft, outlets)
    yield from letter_credits(draft, outlets)
    yield from _marked_below(draft, outlets)
    yield from _beside_mail(draft, outlets)
    yield from _far_credits(draft, outlets)
    yield from _in_headline(draft, outlets)
    yield from bio_credits(draft, outlets)
    yield from team_credits(close)


def _far_credits(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """The first line anywhere behind the headline that says 'Written by', and the first author's box."""
    start = start_of(draft.masthead)
    for block in draft.blocks[start + 1 :]:
        text = block.text
        if len(text) > MAX_FAR or not (
            block.box.flags & AUTHOR or may_begin_credit(text) or _signs_in_east_asia(text)
        ):
            continue
        by = bool(FAR_BY.match(text) or (WORK_BY.match(text) and prints_year(text)))
        line = Line(block, start)
        by = by or _signs_in_east_asia(text) or _signs_below(line)
        if not by and (not (block.box.flags & AUTHOR and _is_name_with_address(line)) or _in_teaser(line)):
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
        inner = islice(block.element.iterdescendants("a", "span"), MAX_INNER)
        marked = [one for one in (block.element, *inner) if author_marks.names_author(one)]
        if not marked:
            continue
        line = Line(block, start)
        if line.foreign_in_article or line.quoted or _in_teaser(line):
            continue
        named = [line_of(element) for element in marked]
        people = [person for name in named for person in read_people(name, outlets, True)]
        if any(not person.weak for person in people):
            yield from credit(with_links(draft.page, line, people), "microdata", "rel or itemprop", line)
            return


def _beside_mail(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """The names behind the headline that stand, each alone with its address for mail at this site, side by
    side, as reporters' cards below a story do; a contact has a telephone, or a label above it."""
    start = start_of(draft.masthead)
    people: People = []
    for block in draft.blocks[start + 1 :]:
        if len(block.text) > MAX_FAR or "@" not in block.text:
            if people:
                break
            continue
        line = Line(block, start)
        name, *rest = (part.strip() for part in line.pieces.split(PARTING))
        mail = MAILED.fullmatch(rest[0]) if len(rest) == 1 else None
        above = draft.blocks[block.index - 1].text
        if (
            mail is None
            or not is_plain_name(name)
            or CONTACT.fullmatch(above)
            or line.foreign_in_article
            or not _is_of(mail, name, outlets)
        ):
            return
        people += with_links(draft.page, line, read_people(name, outlets, True))
    yield from credit(people, "text", "a signature")


def _is_of(mail: re.Match[str], name: str, outlets: tuple[str, ...]) -> bool:
    """Tell whether an address is made of a name, at a host that is the outlet's."""
    plain = unicodedata.normalize("NFKD", name.rsplit(maxsplit=1)[-1].casefold())
    parts = NO_LETTER.sub(" ", plain).split()  # around letters that addresses spell out
    own = mail["host"].casefold().removeprefix("www.") in outlets
    local = mail["local"].casefold()
    return own and len("".join(parts)) >= MIN_SURNAME and all(part in local for part in parts)


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
