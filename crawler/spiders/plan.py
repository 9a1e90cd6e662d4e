"""Plan: what one site of a crawl means for the spider: where to start, what to take, how fast."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import blake2b
from urllib.parse import urlsplit

from crawler.addresses import check_login, host_and_port
from crawler.discovery.article_urls import UNKNOWN, Shape, is_article_url
from crawler.discovery.patterns import matches
from crawler.frontier.contract import PRIORITY, Kind, Pace, Task
from crawler.frontier.url_rows import asked_host
from crawler.sites import Limits, Site, SiteError, load_site, site_for_url
from crawler.sites.site import REVISITS
from crawler.spans import read_span
from extractors.rules import NO_RULES, SiteRules
from extractors.urls import clean_url, site_of

USUAL = Limits()  # those of a pack that names none
USUAL_PACE = Pace(USUAL.concurrency, USUAL.delay_s)
FOLLOWED_RELS = frozenset(("related", "inline"))  # what `follow = ["related"]` of a pack means


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to crawl one site.

    name         of its pack, or the host of a bare URL
    seeds        where to start
    domains      hosts that its pages may be on, subdomains included
    patterns, excludes   of article addresses; none: they are told by their shape
    shape        what the site's article addresses have in common, as far as it is known
    explore      whether pages reached by links alone are looked through, too
    revisits_s   ages at which an article is read again, in seconds since its publication
    follow_rels  kinds of related links (rel) of stored articles that are fetched, too
    """

    name: str
    seeds: tuple[Task, ...]
    domains: frozenset[str]
    patterns: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    shape: Shape = UNKNOWN
    rules: SiteRules = NO_RULES
    explore: bool = False
    pace: Pace = USUAL_PACE
    max_pages: int = USUAL.max_pages
    max_depth: int = USUAL.max_depth
    revisits_s: tuple[float, ...] = tuple(map(read_span, REVISITS))
    follow_rels: frozenset[str] = frozenset()

    @property
    def mark(self) -> str:
        """A hash of what decides which entries of a list are taken."""
        decides = (sorted(self.domains), self.patterns, self.excludes)
        return blake2b(repr(decides).encode(), digest_size=8).hexdigest()

    @property
    def names_feeds(self) -> bool:
        """Whether it starts from feeds, so that those of sections would tell nothing more."""
        return any(seed.kind is Kind.FEED for seed in self.seeds)

    @property
    def starts_at_root(self) -> bool:
        """Whether it starts at a host's own address, which is a page and no list."""
        return any(
            not urlsplit(seed.url).path.strip("/") and not urlsplit(seed.url).query for seed in self.seeds
        )

    def starts_at(self, url: str) -> bool:
        """Whether the crawl was told to read an address."""
        return any(seed.url == url for seed in self.seeds)

    def owns(self, url: str) -> bool:
        """Whether an address is on one of the site's domains."""
        try:
            host = urlsplit(url).hostname or ""
        except ValueError:
            return False
        return any(host == domain or host.endswith(f".{domain}") for domain in self.domains)

    def stands_for(self, name: str) -> bool:
        """Whether it is the pack of a site that was crawled as `name`, its address, before there was one."""
        is_pack = all(asked_host(seed.url) != self.name for seed in self.seeds)
        return is_pack and "." in name and self.owns(f"http://{name}/")

    def takes(self, url: str) -> bool:
        """Whether an address of the site looks like an article's, by its patterns or else by its shape."""
        return is_article_url(url, patterns=self.patterns, shape=self.shape) and not self.excludes_url(url)

    def excludes_url(self, url: str) -> bool:
        """Whether an address fits a pattern that is never an article."""
        path = urlsplit(url).path
        return any(matches(pattern, path) for pattern in self.excludes)

    def revisit_at(self, published: float | None, fetched: float) -> float | None:
        """Return when an article that was fetched now is due again, or None if it is old enough.

        The age 0 stands for every crawl.
        """
        base = min(published, fetched) if published else fetched
        due = (fetched if not age else base + age for age in self.revisits_s)
        return min((at for at in due if at >= fetched), default=None)


def plans_for(names: Iterable[str]) -> dict[str, Plan]:
    """Return the plans for packs and URLs by site; what is of one site is one plan with all the seeds.

    Raises SiteError or AddressRefused.
    """
    plans: dict[str, Plan] = {}
    for plan in map(plan_for, names):
        if known := plans.get(plan.name):
            plan = replace(known, seeds=known.seeds + plan.seeds, explore=known.explore or plan.explore)
        plans[plan.name] = plan
    for plan in plans.values():
        if not plan.seeds:  # nothing would be asked for, and nothing said
            reason = "this site pack names no feeds, sitemaps or sections to start from"
            raise SiteError(plan.name, f"{reason}; crawl its address: https://{min(plan.domains)}/")
    return plans


def plan_for(name: str) -> Plan:
    """Return the plan for a site pack's name or a URL. Raises SiteError or AddressRefused.

    A URL on the site of a pack starts there, and profits from what the pack knows.
    """
    if "://" not in name:
        return plan_site(load_site(name))
    host_and_port(name)
    url = clean_url(name)
    check_login(name)
    if site := site_for_url(url):
        return replace(plan_site(site), seeds=(_seed(url, Kind.FRONT, site.name),), explore=True)
    host = asked_host(url)
    return Plan(
        name=host,
        seeds=(_seed(url, Kind.FRONT, host),),
        domains=frozenset((site_of(url),)),
        explore=True,
    )


def plan_site(site: Site) -> Plan:
    """Return the plan for a site pack."""
    return Plan(
        name=site.name,
        seeds=(
            *(_seed(url, Kind.FEED, site.name) for url in site.feeds),
            *(_seed(url, Kind.SITEMAP, site.name) for url in site.sitemaps),
            *(_seed(url, Kind.SECTION, site.name) for url in site.sections),
        ),
        domains=frozenset(site.domains),
        patterns=site.articles,
        excludes=site.not_articles,
        rules=site.rules,
        pace=Pace(site.limits.concurrency, site.limits.delay_s),
        max_pages=site.limits.max_pages,
        max_depth=site.limits.max_depth,
        revisits_s=site.revisits_s,
        follow_rels=FOLLOWED_RELS if "related" in site.follow else frozenset(),
    )


def _seed(url: str, kind: Kind, site: str) -> Task:
    return Task(url=url, kind=kind, site=site, priority=PRIORITY[kind], refresh=True, is_seed=True)
