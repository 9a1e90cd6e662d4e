"""Author marked: elements that say by rel, itemprop or class that they name who wrote."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extractors.authors import marks as author_marks
from extractors.authors.by_words import BY_IN
from extractors.authors.credit import Credit, People, credit, with_links
from extractors.authors.credit_line import read_people
from extractors.authors.lines import behind_local_by, is_near
from extractors.authors.names import names_job
from extractors.dates.regions import languages_of
from extractors.markup.runs import PARTING, joined, text_runs
from extractors.masthead import Line
from extractors.page import Page
from extractors.plain import one_line

MAX_DATED = 160  # characters of a line in a box named for the date or with an element named for the writer
MAX_BOXED = 90  # characters of a line in an author's box
SHORT = 60  # characters of a line that may credit a single word
MAX_HEAD = 4  # blocks from the headline to the end of the article's head
MAX_LEVELS = 4  # boxes around a line alone
MAX_SPLIT = 3  # words of a name, each in an element of its own


def by_rel(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Elements that say by rel or itemprop that they name the author."""
    language = "".join(languages_of(page)[-1:])
    for line in lines:
        people: People = []
        for element in line.inline("a", "span"):
            if author_marks.names_author(element):
                whole = element is line.block.element
                href = element.get("href") or next((a.get("href") for a in element.iter("a")), None)
                text = line.pieces if whole else element_text(element)
                named = read_people(_without_local_by(text, language), outlets, True)
                people += [(person, page.absolute(href)) for person in named]
                if whole and people:
                    break
        yield from credit(people, "microdata", "rel or itemprop", line)


def _without_local_by(text: str, language: str) -> str:
    return (behind_local_by(text, language) if language in BY_IN else None) or text


def by_class(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Elements within a line whose class says that they name the author."""
    for line in lines:
        people: People = []
        if line.block.marked and not line.foreign and len(line.text) <= MAX_BOXED:
            for element in line.inline("span", "a"):
                if _is_author(element) and not any(map(_is_author, element.iterdescendants("span", "a"))):
                    people += with_links(page, line, read_people(element_text(element), outlets, True))
        if any(not (person.weak or person.organisation) for person, _ in people):
            yield from credit(people, "markup", "author's element", line)


def _is_author(element: etree._Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('data-hook') or ''}"
    return not author_marks.CLASSES.isdisjoint(names.split())


def by_word(page: Page, lines: list[Line], outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Elements within a line, or boxes of it alone, whose class or id is a word for who wrote."""
    for line in lines:
        near = is_near(line, MAX_DATED) or _ends_head(line)
        if is_near(line) and not line.says("quote") and _in_writers_box(line):
            people = with_links(page, line, read_people(line.pieces, outlets, True))
            if any(not (person.weak or person.organisation) for person, _ in people):
                yield from credit(people, "markup", "author's word", line)
                continue
        named: People = []
        for element in line.inline("span", "a") if near and line.block.marked else ():
            inner = {child.tag for child in element}
            marked = inner <= {"a", "br"} and len(element) <= 2
            if marked and author_marks.names_writer(element.get("class"), element.get("id")):
                people = with_links(page, line, read_people(element_text(element), outlets, True))
                if any(not (person.weak or person.organisation) for person, _ in people):
                    named += people
        yield from credit(named, "markup", "author's word", line)


def _in_writers_box(line: Line) -> bool:
    """Tell whether a box that holds a line alone is named for who wrote, as fields of systems are."""
    alone = [box for box in line.block.box.ancestors()[:MAX_LEVELS] if box.last - box.first == 1]
    return any(author_marks.names_writer(box.names) for box in alone)


def _ends_head(line: Line) -> bool:
    """Tell whether a short line right below the headline is in a footer, and foreign for that alone: of the
    article's head."""
    return 0 < line.distance <= MAX_HEAD and len(line.text) <= SHORT and not line.foreign_in_article


def element_text(element: etree._Element) -> str:
    """Return an element's text on one line, parted where elements in it part a name and a job; single words
    so parted are one name."""
    if not len(element):
        return one_line(element.text or "")
    text = joined(list(text_runs(element))).strip()
    words = text.split(PARTING)
    one = 1 < len(words) <= MAX_SPLIT and not any(" " in word or names_job(word) for word in words)
    return " ".join(words) if one else text
