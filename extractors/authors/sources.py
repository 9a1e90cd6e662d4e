"""Author sources: where a page prints who wrote its article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise, takewhile

from msgspec.structs import replace

from extractors.authors import marks as author_marks
from extractors.authors.by_words import AND, BY_IN
from extractors.authors.common_words import names_nobody
from extractors.authors.credit import Credit, People, credit, with_links
from extractors.authors.credit_line import CREDIT, EDGES, begins_credit, credit_parts, read_people
from extractors.authors.credit_opening import (
    SOURCE_BY,
    is_by_alone,
    may_begin_credit,
    may_credit,
    tells_of_author,
)
from extractors.authors.east_roles import names_by_role
from extractors.authors.greek_names import nominative
from extractors.authors.host_words import HOST, LENGTH
from extractors.authors.last import MORE_FROM, last_resorts
from extractors.authors.lines import (
    MAX_NEAR,
    SURNAMES_IN_CAPITALS,
    before_from,
    before_place,
    before_verb,
    behind_local_by,
    cost_of,
    is_near,
    is_whole_name,
    language_of,
    links_within,
    names_people,
    names_with_job,
    without_place,
)
from extractors.authors.marked import MAX_BOXED, MAX_DATED, SHORT, by_class, by_rel, by_word, element_text
from extractors.authors.names import is_plain_name
from extractors.authors.readable import MAX_LINE, readable_lines
from extractors.dates.printed_date import prints_year
from extractors.dates.regions import languages_of
from extractors.dates.words import AGO
from extractors.draft import Draft
from extractors.likeness import fold
from extractors.markup.runs import PARTING, line_of
from extractors.masthead import Line
from extractors.page import Page
from extractors.section import declared_sections
from extractors.urls import same_site

MAX_BARE, MAX_LINKED = 100, 140  # characters of a line that links to an author, and of one with a date, too
MAX_ALONE = 40  # characters of the first piece of a long line, which credits a single word
MAX_LABELLED = 180  # the same, of one that tells several parts in the story
MAX_ALL = 90  # characters of a line that is nothing but names
PUBLISHER = "published by"  # so many blocks below the headline it names who put the article online
MAX_BELOW = 12
JOIN = re.compile(rf",?\s?(?:{AND})|[,;&]", re.I)  # a line between two names
MAX_JOINED = 16  # lines below a name in which others are joined to it
PIECE = re.compile(rf"{PARTING}|\s[/·•]\s|\s?\|\s?")  # what parts a line of labels, names and dates
MAX_BY = 29  # characters of a line that is 'By' and nothing else
MAX_COST = 22  # of a printed credit, see `cost_of`
MAX_SURE = 8  # of one behind which no other is looked for


def printed_credits(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield what is printed near the headline: first what says best that it is a credit, then the nearest.

    The later rules are not asked where an earlier one has named a person in full.
    """
    costs = sorted(((cost_of(line), line) for line in readable_lines(draft)), key=_first)
    near = [line for cost, line in costs if cost <= MAX_COST]
    yield from _below_by(draft.page, draft.masthead, outlets)
    for rule in RULES:
        named = False
        for found in rule(draft.page, near, outlets):
            if rule in GUESSES and names_nobody(found, draft.blocks):
                continue
            named = named or _names_nearby(found)
            yield found
        if named:
            return
    close = [
        line for line in near if 0 < line.distance <= 5 and not line.foreign and len(line.text) <= MAX_ALL
    ]
    yield from last_resorts(draft, close, outlets)


def _first(pair: tuple[float, Line]) -> float:
    return pair[0]


def _names_nearby(found: Credit) -> bool:
    """Tell whether a credit near the headline names a person in full."""
    close = found.line is None or cost_of(found.line) <= MAX_SURE
    return close and any(not (person.weak or person.organisation) for person in found.people)


def _below_by(page: Page, lines: tuple[Line, ...], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A line below one that is 'By' and nothing else."""
    for line, after in pairwise(lines):
        by = len(line.text) <= MAX_BY and is_by_alone(line.text) and len(after.text) <= MAX_LINE
        if by and not (line.distance > MAX_BELOW and fold(line.text) == PUBLISHER):
            people = with_links(page, after, read_people(after.pieces, outlets, True))
            people += _joined_below(page, after, lines, outlets)
            if not all(person.weak for person, _ in people):
                yield from credit(people, "text", "below 'By'", after)


def _joined_below(page: Page, line: Line, lines: tuple[Line, ...], outlets: tuple[str, ...]) -> People:
    """The names in the lines below one, with a line that is a comma or an 'and' above each."""
    below = [other for other in lines if 0 < other.distance - line.distance <= MAX_JOINED]
    found: People = []
    for join, named in zip(below[::2], below[1::2], strict=False):
        if not JOIN.fullmatch(join.text.strip()) or len(named.text) > MAX_BY:
            break
        found += with_links(page, named, read_people(named.pieces, outlets, True))
    return found


def _by_roles(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """East Asian lines that are nothing but roles and names."""
    for line in lines:
        names = names_by_role(line.pieces)
        people = [person for name in names for person in read_people(name, outlets, True)]
        if people and not any(person.organisation for person in people):
            yield from credit(with_links(page, line, people), "text", "By …", line)


def _by_prefix(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines with a 'By'."""
    for line in lines:
        short = len(line.text) <= SHORT and not MORE_FROM.match(line.text)
        listed = line.block.marked and len(line.text) <= MAX_LABELLED
        credited = _credited(line) if listed or may_credit(line.text) else None
        if credited:
            people = with_links(page, line, read_people(credited, outlets, True))
            first, parted, _ = credited.partition(PARTING)
            alone = parted and is_near(line, MAX_LABELLED) and len(first) <= MAX_ALONE
            named = short or any(not one.weak or (alone and one.raw in first) for one, _ in people)
            if named and not _is_sentence(line, people):
                yield from credit(people, "text", "By …", line)


def _credited(line: Line) -> str | None:
    """Return the line if it begins with a 'By', or the piece of it that does, behind a place and an hour."""
    if begins_credit(line.pieces):
        return line.pieces
    if told := SOURCE_BY.match(line.text):
        return told[1]
    pieces = line.pieces.split(PARTING) if PARTING in line.pieces and is_near(line, MAX_LABELLED) else []
    for place, part in enumerate(pieces):
        piece = part.strip(EDGES)
        if may_begin_credit(piece) and begins_credit(piece):
            behind = takewhile(lambda one: not (CREDIT.match(one) or prints_year(one)), pieces[place + 1 :])
            return PARTING.join((piece, *behind)) if is_by_alone(piece) else piece
    return None


def _is_sentence(line: Line, people: People) -> bool:
    """Tell whether a line such as 'By mistake. We looked for a rope.' names nobody, or one such as 'Author
    Jane Roe, from Lisbon, said that …' somebody who is told of."""
    if tells_of_author(line.text):
        return not any(link for _, link in people)
    return (line.text[-1] in ".?!…" or len(people) > 1) and all(
        person.name.islower() and " " not in person.name and not link for person, link in people
    )


def _by_language(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines with a 'By' that is one in the page's language alone."""
    declared = "".join(languages_of(page)[-1:])
    for line in lines:
        if (language := language_of(line.text, declared)) not in BY_IN:
            continue
        named = behind_local_by(line.pieces, language)
        people = read_people(named, outlets, True) if named else []
        if language == "el":
            people = [replace(person, name=nominative(person.name, line.pieces)) for person in people]
        if people and all(is_whole_name(person.name) for person in people):
            yield from credit(with_links(page, line, people), "text", "By …", line)


def _by_link(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Links to authors' pages on the same site."""
    for line in lines:
        people: People = []
        if not line.block.links or len(line.text) > (MAX_LINKED if line.dated else MAX_BARE):
            continue
        if CREDIT.match(line.text) or links_within(line):  # 'Reviewed by'
            continue
        for link in line.block.links:
            href = link.get("href") or ""
            if not author_marks.LINK.search(href.lower()):
                continue
            href = page.absolute(href) or ""
            if href and (not page.url or same_site(href, page.url)):
                people += [(p, href) for p in read_people(element_text(link), outlets, True)]
        lost = [person for person, _ in people if person.organisation or (person.weak and line.distance < 0)]
        if not (line.foreign and len(lost) == len(people)):  # 'The team' in a menu
            yield from credit(people, "markup", "link to an author", line)


def _by_box(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines in a box named for the author."""
    for line in lines:
        if line.says("author") and len(line.text) <= MAX_BOXED:
            people = with_links(page, line, read_people(without_place(line.pieces), outlets, True))
            if any(not person.weak for person, _ in people):
                yield from credit(people, "markup", "author box", line)


def _by_date(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines close to the headline with nothing but a name, a job and a date, or how long ago it was."""
    for line in lines:
        long = line.says("date") or any(sign in line.text for sign in (" at ", "@", " · "))  # or an address
        near = is_near(line, MAX_DATED if long else MAX_NEAR) and (line.dated or AGO.search(line.text))
        named = _piece(line, partial(_names_writers, page, line)) if near else None
        if named and not _joins_links(line, named):
            people = read_people(without_place(named), outlets, True)
            yield from credit(with_links(page, line, people), "text", "a name beside a date", line)


def _names_writers(page: Page, line: Line, text: str) -> bool:
    """Tell whether a piece of a line holds nothing but names, jobs and dates, none of them a section's."""
    if not names_people(text):
        return False
    sections = {line_of(link) for link in line.block.links if "category" in (link.get("rel") or "")}
    sections.update(declared_sections(page))
    return sections.isdisjoint(credit_parts(text)[0])


def _joins_links(line: Line, named: str) -> bool:
    """Tell whether a name of the line is made of several links, such as those to a section and to print."""
    texts = [element_text(link) for link in line.block.links]
    return len(texts) > 1 and any(
        sum(bool(text) and text in part and text != part for text in texts) > 1
        for part in credit_parts(named)[0]
    )


def _by_job(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines close to the headline with nothing but a name and what the person does, or for whom."""
    for line in lines:
        named = _piece(line, lambda text: names_with_job(text, outlets)) if is_near(line) else None
        if named:
            people = read_people(named, outlets, True)
            yield from credit(with_links(page, line, people), "text", "a name and a job", line)


def _by_host(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines close to the headline that tell how long an episode is, and who leads through it."""
    for line in lines:
        found = HOST.search(line.pieces) if is_near(line, MAX_DATED) else None
        people = read_people(found[1], outlets, True) if found else []
        named = all(is_plain_name(person.name) and not person.organisation for person in people)
        if people and named and LENGTH.search(line.text):
            yield from credit(with_links(page, line, people), "text", "a host", line)


def _by_verb(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Lines close to the headline with names and a 'writes' or where from behind them."""
    turkish = not SURNAMES_IN_CAPITALS.isdisjoint(languages_of(page)[-1:])
    for line in lines:
        if is_near(line):
            named = before_verb(line.pieces) or before_from(line.text)
            named = named or (before_place(line.text) if turkish else None)
            people = read_people(named, outlets, True) if named else []
            yield from credit(with_links(page, line, people), "text", "a name and a verb", line)


def _piece(line: Line, names: Callable[[str], bool]) -> str | None:
    """Return the line, or the first of the pieces that tags part it into, if it names somebody."""
    if names(line.pieces):
        return line.pieces
    if CREDIT.match(line.pieces):  # 'Powered by' and, below it, a system
        return None
    pieces = PIECE.split(line.pieces)
    return next(filter(names, pieces), None) if len(pieces) > 1 else None


Rule = Callable[[Page, list[Line], tuple[str, ...]], Iterator[Credit]]
RULES: tuple[Rule, ...] = (
    by_rel,
    _by_roles,
    _by_language,
    _by_prefix,
    _by_verb,
    _by_host,
    _by_link,
    by_class,
    _by_box,
    _by_date,
    _by_job,
    by_word,
)
# Those that read no word for who wrote.
GUESSES = frozenset((_by_link, _by_box, _by_date, _by_job, by_word))
