"""Plan: what one site of a crawl means for the spider: where to start, what to take, how fast."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urljoin

from crawler.discovery.article_urls import UNKNOWN, Shape
from crawler.frontier.contract import PRIORITY, Kind, Pace, Task
from crawler.frontier.sqlite import host_of
from extractors.rules import NO_RULES, SiteRules
from extractors.urls import clean_url, site_of

HOUR_S = 3600.0
REVISITS_S = (HOUR_S, 24 * HOUR_S, 7 * 24 * HOUR_S)  # ages at which an article is read again
DEFAULT_PACE = Pace(concurrency=1, delay_s=1.0)
MAX_PAGES = 50_000
MAX_DEPTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to crawl one site.

    name         of its pack, or the host of a bare URL
    seeds        where to start
    domains      registrable domains that its pages may be on
    patterns, excludes   of article addresses; none: they are told by their shape
    shape        what the site's article addresses have in common, as far as it is known
    explore      whether pages reached by links alone are looked through, too
    revisits_s   ages at which an article is read again, in seconds since its publication
    """

    name: str
    seeds: tuple[Task, ...]
    domains: frozenset[str]
    patterns: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    shape: Shape = field(default=UNKNOWN)
    rules: SiteRules = NO_RULES
    explore: bool = False
    pace: Pace = DEFAULT_PACE
    max_pages: int = MAX_PAGES
    max_depth: int = MAX_DEPTH
    revisits_s: tuple[float, ...] = REVISITS_S

    def owns(self, url: str) -> bool:
        """Whether an address is on one of the site's domains."""
        return site_of(url) in self.domains

    def revisit_at(self, published: float | None, fetched: float) -> float | None:
        """Return when an article that was fetched now is due again, or None if it is old enough.

        The age 0 stands for every crawl.
        """
        base = min(published, fetched) if published else fetched
        due = (fetched if not age else base + age for age in self.revisits_s)
        return next((at for at in due if at >= fetched), None)


def plan_for(name: str) -> Plan:
    """Return the plan for a site pack's name or a URL. Raises ValueError for what is neither."""
    if "://" in name:
        return plan_url(name)
    raise ValueError(f"{name!r} is no URL; write https://…")


def plan_url(url: str) -> Plan:
    """Return the plan for a bare URL: its page, what feeds it names, and the pages that it links to."""
    url = clean_url(url)
    name = host_of(url)
    front = Task(
        url=urljoin(url, "/") if url.count("/") == 2 else url,
        kind=Kind.FRONT,
        site=name,
        priority=PRIORITY[Kind.FRONT],
        refresh=True,
    )
    return Plan(name=name, seeds=(front,), domains=frozenset((site_of(url),)), explore=True)
