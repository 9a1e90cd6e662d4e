"""Author credit: the people that one source of a page names."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from extractors.authors.marks import LINK
from extractors.authors.names import Person
from extractors.likeness import fold
from extractors.markup.runs import whole_text
from extractors.masthead import Line
from extractors.page import Page
from extractors.plain import one_line
from extractors.record import Author, Source

FILED = frozenset(("tag", "category"))  # in rel
People = list[tuple[Person, str | None]]  # each with the address of the author's page


class Credit(Struct, frozen=True):
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


def credit(people: People, source: Source, detail: str, line: Line | None = None) -> Iterator[Credit]:
    """Yield the credit of `people`, each once, if there are any."""
    unique: dict[str, tuple[Person, str | None]] = {}
    for person, url in people:
        unique.setdefault(fold(person.name), (person, url))
    if unique:
        yield Credit(
            tuple(person for person, _ in unique.values()),
            tuple(url for _, url in unique.values()),
            source, detail, line,
        )  # fmt: skip


def _is_filed(link: etree._Element) -> bool:
    """Tell whether a link leads to a category or a tag; a site may file stories under their writers, too."""
    filed = not FILED.isdisjoint((link.get("rel") or "").lower().split())
    return filed and LINK.search((link.get("href") or "").lower()) is None


def with_links(page: Page, line: Line, people: list[Person]) -> People:
    """Return people, each with the address that a link of their name has in the line, if one has.

    The name of a category or tag that a link leads to is nobody's, if another stands in the line, and neither
    is the beginning of one.
    """
    if not people:
        return []
    links = {fold(one_line(whole_text(link))): link for link in line.block.links}
    filed = [f"{text} " for text, link in links.items() if _is_filed(link)]
    found = [
        (person, links.get(name))
        for person in people
        for name in (fold(person.raw),)
        if not any(text != f"{name} " and text.startswith(f"{name} ") for text in filed)
    ]
    named = [(person, link) for person, link in found if link is None or not _is_filed(link)]
    return [
        (person, page.absolute(link.get("href")) if link is not None and link.get("href") != "#" else None)
        for person, link in named or found
    ]
