"""Draft: all that is known of a page while its record is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
from lxml import etree

from extractors.body import Body
from extractors.body.blocks import Block
from extractors.body.choose import Scores
from extractors.dates.printed_date import lines_with_year
from extractors.evidence import Found
from extractors.page import Page
from extractors.record import RelatedLink
from extractors.rules import NO_RULES, SiteRules

if TYPE_CHECKING:
    from extractors.masthead import Line
    from extractors.place import Place

MAX_DATED = 250  # characters of a line that may date the article wherever it stands, and tell more of it


@dataclass(slots=True)
class Module:
    """A group of links to further stories: the blocks that it takes out of the body, and its links."""

    blocks: frozenset[int]
    links: tuple[RelatedLink, ...]
    reason: str


@dataclass(slots=True)
class Draft:
    """The page, its reading, and the answers found so far; field extractors read it and never change it.

    overlays  texts of the dialogs that lay over the page
    blocks    the page's blocks in document order
    links     the links in them
    rel_links those that have a rel attribute, with its words in lower case
    masthead  the lines around the headline, where byline, dates and standfirst stand
    scores    how likely each block is in the body, as the model sees it
    modules   related modules found among them
    body      the chosen body
    date_lines  the lines of the masthead that may date the article and what each costs, once asked for
    place     where on the page the article is, None if it has no body
    found     answers by record field, in the order of the assembler's table
    warnings  what was lost, capped or repaired
    """

    page: Page
    rules: SiteRules = NO_RULES
    seen_blocks: frozenset[int] = frozenset()
    overlays: tuple[str, ...] = ()
    blocks: list[Block] = field(default_factory=list)
    links: tuple[etree._Element, ...] = ()
    rel_links: tuple[tuple[etree._Element, tuple[str, ...]], ...] = ()
    masthead: tuple[Line, ...] = ()
    date_lines: list[tuple[float, Line]] | None = None
    scores: Scores = field(default_factory=lambda: np.zeros(0))
    modules: tuple[Module, ...] = ()
    body: Body = field(default_factory=Body)
    place: Place | None = None
    found: dict[str, Found[Any]] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    _dated: tuple[Block, ...] | None = None
    _hrefs: list[str] | None = None

    @property
    def dated(self) -> tuple[Block, ...]:
        """The blocks of a short line that prints a year, in document order: both dates look for them."""
        if self._dated is None:
            short = [block for block in self.blocks if len(block.text) < MAX_DATED]
            self._dated = tuple(map(short.__getitem__, lines_with_year([block.text for block in short])))
        return self._dated

    @property
    def hrefs(self) -> list[str]:
        """Where the links lead, as the page writes it, '' where they lead nowhere."""
        if self._hrefs is None:
            self._hrefs = [link.get("href") or "" for link in self.links]
        return self._hrefs

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the dates found so far: the publication's, the last change's."""
        found = (self.value(name) for name in ("datePublished", "dateModified"))
        return tuple(date.fromisoformat(told[:10]) for told in found if told)

    def value(self, name: str) -> Any:
        """The value found for the record field `name` so far, or None."""
        answer = self.found.get(name)
        return answer.value if answer else None
