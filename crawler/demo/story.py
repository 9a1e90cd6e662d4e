"""Story: one article of the demo site, what its page shows and what a right record of it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any


@dataclass(frozen=True, slots=True)
class Writer:
    """A person who writes for the demo site."""

    slug: str
    name: str
    job: str
    bio: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The lead picture of a story."""

    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class Story:
    """One article of the demo site.

    number     its place in the site, from 1; stories refer to each other by it
    layout     which of the site's page layouts shows it
    published  a datetime with zone, or a bare date where the page prints no time
    blocks     body paragraphs; '## ' starts a sub-heading, '- ' every line of a list
    related    numbers of the stories in the related module; the first is also the inline call-out
    inline     after how many blocks the call-out stands, None for none
    """

    number: int
    slug: str
    layout: str
    section: str
    headline: str
    standfirst: str
    writers: tuple[Writer, ...]
    published: datetime | date
    modified: datetime | None
    keywords: tuple[str, ...]
    picture: Picture
    blocks: tuple[str, ...]
    related: tuple[int, ...]
    inline: int | None = None

    @property
    def path(self) -> str:
        """Address on the site, from the root."""
        return f"/{self.section}/{self.slug}"

    @property
    def byline(self) -> str:
        """The byline as printed."""
        return "By " + " and ".join(writer.name for writer in self.writers)

    @property
    def text(self) -> str:
        """The body as `articleBody` has it: blocks apart by one empty line, list items one a line."""
        return "\n\n".join(plain(block) for block in self.blocks)

    @property
    def changed(self) -> datetime | date:
        """When the page last changed: the edit's time, else the publication."""
        return self.modified or self.published

    def moved(self, days: int) -> Story:
        """Return the same story, published `days` days later."""
        shift = timedelta(days=days)
        return replace(
            self,
            published=self.published + shift,
            modified=self.modified + shift if self.modified else None,
        )

    def expected(self, site_url: str) -> dict[str, Any]:
        """Return what a right record of the story's page says, by record field."""
        return {
            "url": site_url + self.path,
            "headline": self.headline,
            "alternativeHeadline": self.standfirst,
            "byline": self.byline,
            "authors": [writer.name for writer in self.writers],
            "datePublished": self.published.isoformat(),
            "dateModified": self.modified.isoformat() if self.modified else None,
            "articleBody": self.text,
        }


def plain(block: str) -> str:
    """Return a block as readers see it, without the marks of headings and lists.

    >>> plain("- one\\n- two")
    'one\\ntwo'
    """
    return "\n".join(line.removeprefix("## ").removeprefix("- ") for line in block.split("\n"))


def at_noon(moment: datetime | date) -> datetime:
    """Return a datetime as it is and a bare date at noon UTC, so that the two can be compared."""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time(12), UTC)
