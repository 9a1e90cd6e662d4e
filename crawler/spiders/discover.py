"""Discover: from the bytes of a feed, a sitemap or a page of links to the addresses to fetch next. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from crawler.discovery.candidate import Candidate
from crawler.discovery.feed_links import find_feeds, find_sitemaps, guess_feeds, guess_sitemaps
from crawler.discovery.feeds import read_feed
from crawler.discovery.sections import read_section
from crawler.discovery.sitemaps import Child, read_sitemap
from crawler.discovery.stamps import stamps
from crawler.discovery.times import BARE, as_moment, latest_moment
from crawler.frontier.contract import (
    DATED,
    EXPLORE_PRIORITY,
    FIRST_DATED_S,
    GUESS,
    LIST,
    PRIORITY,
    REST,
    Kind,
    Lease,
    Task,
)
from crawler.frontier.url_rows import asked_host
from crawler.readers.onward import onward
from crawler.readers.readings import Found, PageFacts
from crawler.spiders.plan import Plan
from crawler.unpack import GZIP_MAGIC
from extractors import Page
from extractors.encoding.decode import to_utf8
from extractors.urls import clean_url

MAX_EXPLORED = 300  # links of one page that are looked through
MANY_CHILDREN = 20  # of a sitemap index, that are not all asked in every run though they tell no change
MAX_LEVELS = 3  # of sitemap indexes in each other; by the protocol there is one
SNIFFED_BYTES = 20_000  # some lists begin with a licence
# The first element, behind what may stand before it. Possessive: where none follows, a run of comments could
# be read in more ways than anybody can try.
ROOT = re.compile(rb"(?>\s|<\?[^>]*>|<!--.*?-->|<!doctype\s[^>]*>)*+<(?:[\w-]+:)?([a-z]+)[\s>]", re.I | re.S)
# Servers print their warnings before a list; what comes behind the beginning of a page is part of that.
BEHIND_WARNINGS = re.compile(
    rb"<!doctype\s+html|<(?:[\w-]+:)?(html|head|title|body|rss|feed|rdf|urlset|sitemapindex)[\s>]", re.I
)
ADDRESSES = re.compile(rb"https?://\S+\s*(?:[\r\n]|$)", re.I)  # a sitemap may be a list of them
KIND_OF_ROOT = {
    b"rss": Kind.FEED,
    b"feed": Kind.FEED,
    b"rdf": Kind.FEED,
    b"urlset": Kind.SITEMAP,
    b"sitemapindex": Kind.SITEMAP,
}
DAY_S = 24 * 3600.0
CLOCKS_S = 24 * 3600.0  # by which a publisher's clock may be ahead: a zone that is left out, the day's end
ELSEWHERE = "entries on another site"
MAX_SECTION_FEEDS = 3  # of a section; more are those of all sections again
# What no page of links is behind, by the end of its address.
FILES = tuple(
    ".jpg .jpeg .png .gif .webp .svg .ico .mp3 .mp4 .webm .pdf .zip .gz .exe .dmg .css .js .json .xml".split()
)


def discover(data: bytes, facts: PageFacts, lease: Lease, plan: Plan, since: float) -> Found:
    """Read one discovery page as what it is. Raises PageError where a page of links is no page."""
    told = told_kind(data)
    match told or lease.task.kind:
        case Kind.FEED:
            found = _from_feed(data, facts, lease, plan, since)
        case Kind.SITEMAP:
            found = _from_sitemap(data, facts, lease, plan, since)
        case _:
            found = _from_page(data, facts, lease, plan, since)
    return replace(found, reads_as=told)


def told_kind(data: bytes) -> Kind | None:
    """Return the kind of list that a document is by its beginning, None where that does not tell.

    >>> told_kind(b'<?xml version="1.0"?><rss version="2.0">'), told_kind(b"<!doctype html><html>")
    (<Kind.FEED: 'feed'>, None)
    """
    if data.startswith(GZIP_MAGIC):
        return Kind.SITEMAP
    start = data[:SNIFFED_BYTES]
    if b"\0" in start:
        start = to_utf8(start)[0]  # UTF-16
    start = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return Kind.FEED
    if ADDRESSES.match(start):
        return Kind.SITEMAP
    root = ROOT.match(start)
    kind = KIND_OF_ROOT.get(root.group(1).lower()) if root else None
    behind = None if kind else BEHIND_WARNINGS.search(start)
    return KIND_OF_ROOT.get((behind.group(1) or b"").lower()) if behind else kind


def _from_feed(data: bytes, facts: PageFacts, lease: Lease, plan: Plan, since: float) -> Found:
    feed = read_feed(data, facts.url, facts.content_type)
    tasks = list(_articles(feed.candidates, lease, plan, since, facts))
    if feed.next_url:
        tasks.append(_next_task(lease, feed.next_url, Kind.FEED))
    return _found(tasks, feed.problem, feed.candidates, plan)


def _from_sitemap(data: bytes, facts: PageFacts, lease: Lease, plan: Plan, since: float) -> Found:
    oldest = datetime.fromtimestamp(since, UTC) if since else None
    sitemap = read_sitemap(data, facts.url, since=oldest)
    likely = (c for c in sitemap.candidates if c.source == "news-sitemap" or plan.takes(c.url))
    level = lease.task.hint.get("level", 0) + 1
    # An index that lies elsewhere has its children there.
    near = [
        child for child in sitemap.children if plan.owns(child.url) or asked_host(child.url) == lease.host
    ]
    stamped = stamps(near)
    told = [None if child.modified in stamped else _past(child.modified, facts) for child in near]
    # Without a date of its own a child has to be asked, one of many now and then; else only if it is newer.
    patient = sum(changed_at is None for changed_at in told) > MANY_CHILDREN
    # Nor is a date always true, least of all one that does not move where all the news is.
    latest = set(sorted(filter(None, told))[-MANY_CHILDREN:])
    children = (
        Task(
            url=child.url,
            kind=Kind.SITEMAP,
            site=plan.name,
            priority=PRIORITY[Kind.SITEMAP],
            depth=lease.task.depth,
            refresh=changed_at is None and not patient,
            changed_at=changed_at,
            hint={"level": level}
            | ({REST: 0} if changed_at is None and patient else {})
            | ({DATED: FIRST_DATED_S / 2} if changed_at in latest else {}),
        )
        for child, changed_at in zip(near, told, strict=True)
        if level <= MAX_LEVELS
    )
    problem = sitemap.problem
    if sitemap.children and level > MAX_LEVELS:
        problem = f"indexes of indexes: more than {MAX_LEVELS} in each other"
    tasks = [*_articles(likely, lease, plan, since, facts), *children]
    found = _found(tasks, problem, (*sitemap.candidates, *sitemap.children), plan)
    return replace(found, is_useless=found.is_useless and not sitemap.skipped)


def _from_page(data: bytes, facts: PageFacts, lease: Lease, plan: Plan, since: float) -> Found:
    page = Page.from_html(data, facts.url, content_type=facts.content_type, headers=facts.headers)
    if target := onward(page):
        return Found(onward=target)
    section = read_section(page, patterns=plan.patterns, shape=plan.shape)
    tasks = [*_articles(section.candidates, lease, plan, since, facts)]
    tasks += [_next_task(lease, url, Kind.SECTION) for url in section.next_pages if plan.owns(url)]
    if lease.task.kind is Kind.FRONT:
        tasks += _lists(page, facts.url, plan)
    elif lease.task.depth <= 1 and not plan.names_feeds:
        tasks += _section_feeds(page, lease, plan)
    if plan.explore:
        taken = {task.url for task in tasks}
        tasks += [task for task in _explored(page, lease, plan) if task.url not in taken]
    return Found(tuple(tasks))


def _lists(page: Page, url: str, plan: Plan) -> Iterator[Task]:
    """The feeds and sitemaps that a front page names, which may lie elsewhere; where no feed is its own, the
    usual places, too.
    """
    feeds = find_feeds(page)
    has_own = any(map(plan.owns, feeds))
    for kind, named, guessed in (
        (Kind.FEED, feeds, guess_feeds(url)[:3]),
        (Kind.SITEMAP, find_sitemaps(page), guess_sitemaps(url)[:1]),
    ):
        for found in dict.fromkeys((*named, *(() if has_own else guessed))):
            yield Task(
                url=found,
                kind=kind,
                site=plan.name,
                priority=PRIORITY[kind],
                refresh=found in named,
                hint={} if found in named else GUESS,
            )


def _section_feeds(page: Page, lease: Lease, plan: Plan) -> Iterator[Task]:
    """The feeds that a section of the front page names: explored like a page, as many tell nothing new."""
    depth = max(1, lease.task.depth)
    for feed in find_feeds(page)[:MAX_SECTION_FEEDS]:
        if plan.owns(feed):
            yield Task(
                url=feed, kind=Kind.FEED, site=plan.name, priority=EXPLORE_PRIORITY + depth, depth=depth
            )


def _found(
    tasks: Iterable[Task], problem: str | None, entries: Sequence[Candidate | Child], plan: Plan
) -> Found:
    own = sum(plan.owns(entry.url) for entry in entries)
    problem = problem or (ELSEWHERE if own < len(entries) else "")
    return Found(tuple(tasks), problem, is_useless=bool(problem) and not own)


def _articles(
    candidates: Iterable[Candidate], lease: Lease, plan: Plan, since: float, facts: PageFacts
) -> Iterator[Task]:
    entries = tuple(candidates)
    stamped = stamps(entries)
    for candidate in entries:
        changed_at, changed_by = _changed(candidate.modified, facts)
        dates = filter(None, (candidate.date, candidate.modified if changed_by else None))
        if since and max((latest_moment(date).timestamp() for date in dates), default=since) < since:
            continue
        if plan.owns(candidate.url) and not plan.excludes_url(candidate.url):
            yield Task(
                url=candidate.url,
                kind=Kind.ARTICLE,
                site=plan.name,
                priority=PRIORITY[Kind.ARTICLE],
                depth=lease.task.depth + 1,
                changed_at=None if candidate.modified in stamped else changed_at,
                changed_by=None if candidate.modified in stamped else changed_by,
                hint={"source": candidate.source, "title": candidate.title, "date": candidate.date},
            )


def _next_task(lease: Lease, url: str, kind: Kind) -> Task:
    return Task(
        url=url,
        kind=kind,
        site=lease.task.site,
        priority=EXPLORE_PRIORITY,
        depth=lease.task.depth,
        follows_on=True,
        hint={LIST: lease.task.hint.get(LIST, lease.task.url)},
    )


def _explored(page: Page, lease: Lease, plan: Plan) -> Iterator[Task]:
    depth = lease.task.depth + 1
    urls: dict[str, None] = {}
    for anchor in page.root.iter("a"):
        if (url := page.absolute(anchor.get("href"))) and len(urls) < MAX_EXPLORED:
            urls[clean_url(url)] = None
    for url in urls:
        if plan.owns(url) and not urlsplit(url).path.lower().endswith(FILES) and not plan.excludes_url(url):
            yield Task(
                url=url,
                kind=Kind.SECTION,
                site=plan.name,
                priority=EXPLORE_PRIORITY + depth,
                depth=depth,
            )


def _changed(iso: str | None, facts: PageFacts) -> tuple[float | None, float | None]:
    """Return from when on and until when something may have changed, None where that is yet to come.

    A bare date is any time of its day. What was read on that day is not newer than it before the day is over.
    """
    by = _moment(iso)
    if by is None or not iso or len(iso) > BARE:
        return (moment := _past(iso, facts)), moment
    now, start = as_moment(facts.fetched_at).timestamp(), by - DAY_S
    if start > now + CLOCKS_S:
        return None, None
    return (by if by <= now else start if start <= now else None), by


def _past(iso: str | None, facts: PageFacts) -> float | None:
    """Return when something changed; None if that is yet to come, which would be newer than any copy."""
    moment = _moment(iso)
    latest = as_moment(facts.fetched_at).timestamp() + CLOCKS_S
    return moment if moment is None or moment <= latest else None


def _moment(iso: str | None) -> float | None:
    return as_moment(iso).timestamp() if iso else None
