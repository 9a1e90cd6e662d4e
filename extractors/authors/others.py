"""Author others: those whom a page prints beside an author found and whom the source of that one left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from extractors.authors.alike import MAX_JOB, are_alike, pages_of
from extractors.authors.by_words import AND
from extractors.authors.credit import Credit, People, with_links
from extractors.authors.credit_line import CREDIT, begins_credit, read_people
from extractors.authors.lines import MAX_DISTANCE, is_whole_name, names_people, names_with_job
from extractors.authors.marks import LINK, folder
from extractors.authors.names import Person, is_job, is_plain_name
from extractors.authors.other_work import does_other_work
from extractors.draft import Draft
from extractors.likeness import fold
from extractors.markup.runs import line_of, whole_text
from extractors.masthead import Line
from extractors.plain import one_line

# Behind a name and before another one.
JOINED = re.compile(rf"\s(?:{AND}|&)\s(?:by\s)?$", re.I)
# Before a name that goes on with a line above, where what a button shows parts them; not 'A Closer Look'.
GOES_ON = re.compile(rf"(?:[,;]\s?(?:(?:{AND}|&)\s)?|(?:{AND}|&)\s)(?=[^\W\d_])")
MAX_PARTED = 16  # blocks from a name to such a line
MAX_LINE = 160  # characters of a line that names several
MAX_OTHERS = 8
MAX_FAR = 26  # blocks from the headline to the line that an author was read from
MAX_BYLINE = 3  # blocks below the headline


def with_others(credit: Credit, draft: Draft, outlets: tuple[str, ...]) -> Credit:
    """Return a credit with the people whom the line that prints its first person, or the list that this line
    begins, names behind it."""
    persons = [person for person in credit.people if not person.organisation]
    if not persons or any(person.weak for person in persons):
        return credit
    known = {fold(person.name) for person in persons}
    name = persons[0].name.casefold()
    for line in draft.masthead:
        its = line is credit.line
        if not _may_name(line, name, MAX_FAR if its else MAX_DISTANCE) or not (its or _is_own(line)):
            continue
        beside = (
            _beside(draft, line, known, outlets)
            or _linked_beside(draft, line, known, outlets)
            or _below(draft, line, known, outlets)
            or _going_on(draft, line, known, outlets)
        )
        if beside:
            people, urls = zip(*beside, strict=True)
            return replace(credit, people=(*credit.people, *people), urls=(*credit.urls, *urls))
    return credit


def _is_own(line: Line) -> bool:
    """Tell whether a line belongs to the article: right below the headline an author's box does, though it
    opens a dialog."""
    return not line.foreign or (0 < line.distance <= MAX_BYLINE and line.says("author"))


def _may_name(line: Line, name: str, most: int) -> bool:
    return (
        0 < abs(line.distance) <= most
        and len(line.text) <= MAX_LINE
        and name in line.text.casefold()
        and not line.quoted
    )


def _beside(draft: Draft, line: Line, known: set[str], outlets: tuple[str, ...]) -> People:
    """The others in a line that credits by a 'By', jobs, its box or a link, if it names all known, and
    each of the others is a link beside theirs or stands behind an 'and'."""
    people = with_links(draft.page, line, read_people(line.pieces, outlets, True))
    credits = line.says("author") or begins_credit(line.pieces) or names_with_job(line.pieces, outlets)
    if not (credits or _links_to(people, known)):
        return []
    alone = _alone_as(line, known)
    if not known < {fold(person.name) for person, _ in people}:
        people = [(person, None) for text in alone for person in read_people(text, outlets, True)]
    if not known < {fold(person.name) for person, _ in people}:
        return []
    folders = {folder(url) for person, url in people if url and fold(person.name) in known}
    others = [
        (person, url)
        for person, url in people
        if fold(person.name) not in known and not does_other_work(person.raw, line.pieces)
    ]
    listed = bool(others) and _is_list(others, line, people)
    sure = all(
        is_whole_name(person.name)
        and not person.organisation
        and (
            listed
            or (url and folder(url) in folders)
            or _behind_and(person, line.text, people)
            or (not url and person.raw in alone)
        )
        for person, url in others
    )
    return others if sure else []


def _is_list(others: People, line: Line, people: People) -> bool:
    """Tell whether a line is a 'By', names and, last of them and of the line, one behind an 'and'."""
    last = others[-1][0]
    ends = line.text.rstrip().endswith(last.raw) and _behind_and(last, line.text, people)
    return ends and begins_credit(line.pieces)


def _linked_beside(draft: Draft, line: Line, known: set[str], outlets: tuple[str, ...]) -> People:
    """The others in a line for the authors who have a page in the same folder as one who is known, words on
    their part in the story between them: 'Jane Roe Text John Doe Text'."""
    if line.distance < 0 or not line.says("author"):
        return []
    linked = [(line_of(link), draft.page.absolute(link.get("href"))) for link in line.block.links]
    folders = {folder(url) for name, url in linked if url and fold(name) in known}
    found: People = [
        (person, url)
        for name, url in linked
        if url and folder(url) in folders and fold(name) not in known and is_plain_name(name)
        for person in read_people(name, outlets, True)
        if not does_other_work(name, line.pieces)
    ]
    return found[:MAX_OTHERS]


def _alone_as(line: Line, known: set[str]) -> list[str]:
    """Return the texts of a line's elements of one kind, if one of them is a name that is known."""
    texts = {child: one_line(whole_text(child)) for child in line.block.element if child.tag in ("span", "a")}
    kinds = {child.get("class") for child, text in texts.items() if fold(text) in known}
    leads = {child for child in texts if child.tag == "a" and child.get("href", "#") != "#"}
    return [
        text
        for child, text in texts.items()
        if child.get("class") in kinds and child not in leads and not is_job(text)
    ]


def _links_to(people: People, known: set[str]) -> bool:
    """Tell whether one who is known is linked to an author's page."""
    return any(url and LINK.search(url.lower()) and fold(person.name) in known for person, url in people)


def _behind_and(person: Person, text: str, people: People) -> bool:
    """Tell whether an 'and' joins a person to the name, or the name and the job, of another one before."""
    joined = JOINED.search(text.partition(person.raw)[0])
    before = text[: joined.start()].rstrip(", ") if joined else ""
    return any(
        before.removesuffix(other.job or "").rstrip(", ").endswith(other.raw)
        for other, _ in people
        if other is not person
    )


def _below(draft: Draft, line: Line, known: set[str], outlets: tuple[str, ...]) -> People:
    """The others of a list, each alone in an element of the same kind as the name's."""
    sisters = list(_sisters(line, draft.masthead))
    own = [one for one in read_people(line.pieces, outlets, True) if not one.organisation]
    if not sisters or not {fold(one.name) for one in own} <= known:
        return []
    found: People = []
    for other in sisters:
        people = read_people(other.pieces, outlets, True)
        found += [
            (person, url)
            for person, url in with_links(draft.page, other, people)
            if fold(person.name) not in known and is_whole_name(person.name) and not person.organisation
        ]
    return found[:MAX_OTHERS]


def _going_on(draft: Draft, line: Line, known: set[str], outlets: tuple[str, ...]) -> People:
    """The others in lines below a credit that begin with an 'and' or a comma and go on with names alone."""
    if not (begins_credit(line.pieces) or any(pages_of(line))):
        return []
    found: People = []
    for other in draft.masthead:
        joined = GOES_ON.match(other.text) if 0 < other.distance - line.distance <= MAX_PARTED else None
        if joined and len(other.text) <= MAX_JOB and names_people(rest := other.text[joined.end() :]):
            people = with_links(draft.page, other, read_people(rest, outlets, True))
            found += [(person, url) for person, url in people if fold(person.name) not in known]
    whole = all(is_whole_name(person.name) and not person.organisation for person, _ in found)
    return found[:MAX_OTHERS] if whole else []


def _sisters(line: Line, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines below one that are names in elements like its own, lines on their jobs aside."""
    place = next(place for place, other in enumerate(lines) if other is line)
    last = line
    for other, after in zip(lines[place + 1 :], chain(lines[place + 2 :], (None,)), strict=False):
        if are_alike(line, other):
            last = other
            if after is None or not _tells_another_job(after):
                yield other
        elif CREDIT.match(other.text) or len(other.text) > MAX_JOB or not _may_part(other, last):
            return


def _tells_another_job(line: Line) -> bool:
    """Tell whether a line below a name says that this person took the pictures or the like; with a name of
    its own it speaks of another person."""
    told = CREDIT.match(line.text)
    return told is not None and not any(word[0].isupper() for word in line.text[told.end() :].split())


def _may_part(line: Line, named: Line) -> bool:
    """Tell whether a line between two authors' names, the first in `named`, is a job, a date, an 'and', a
    mark or in their box or the item of the first."""
    item = named.block.box
    if item.tag == "li" and item.first <= line.block.index < item.last:
        return True
    joins = JOINED.match(f" {line.text} ") or not any(map(str.isalpha, line.text))
    button = line.block.tag == "button"  # to follow the first
    return bool(joins) or button or line.says("author") or is_job(line.text) or line.dated
