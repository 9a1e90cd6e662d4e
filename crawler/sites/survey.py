"""Survey: what a site's own lists say of it: its feeds and sitemaps, and the stories in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

from crawler.discovery.candidate import Candidate, each_once
from crawler.discovery.feed_links import find_feeds, find_sitemaps, guess_feeds, guess_sitemaps
from crawler.discovery.feeds import read_feed
from crawler.discovery.sections import read_section
from crawler.discovery.sitemaps import read_sitemap
from crawler.discovery.times import as_moment
from extractors.errors import BroadsheetError
from extractors.page import Page
from extractors.urls import same_site

if TYPE_CHECKING:
    from crawler.fetching.fetcher import Fetched
    from crawler.sites.site import Site

Fetch = Callable[[str], "Fetched"]
MAX_STORIES = 500
MAX_CHILDREN = 3  # sitemaps of an index that are looked into


@dataclass(slots=True)
class Survey:
    """What was found: lists that hold stories, the stories, the newest first, and what went wrong."""

    feeds: list[str] = field(default_factory=list)
    sitemaps: list[str] = field(default_factory=list)
    stories: list[Candidate] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def survey_site(site: Site, fetch: Fetch) -> Survey:
    """Read the feeds of a pack; if they hold nothing its sitemaps; if they do neither its sections."""
    survey = Survey()
    _read_feeds(site.feeds, fetch, survey)
    if not survey.stories:
        _read_sitemaps(site.sitemaps, fetch, survey)
    if not survey.stories:
        _read_sections(site, fetch, survey)
    survey.stories = _newest(survey.stories)
    return survey


def survey_page(front: Page, sitemaps: Iterable[str], fetch: Fetch) -> Survey:
    """Read what a front page and its robots.txt name; where they name nothing, the usual places."""
    survey = Survey()
    _read_feeds(find_feeds(front), fetch, survey, front.url)
    if not survey.feeds:
        _read_feeds(guess_feeds(front.url)[:4], fetch, survey, front.url, quiet=True)
    _read_sitemaps(dict.fromkeys((*sitemaps, *find_sitemaps(front))), fetch, survey)
    if not survey.sitemaps:
        _read_sitemaps(guess_sitemaps(front.url)[:3], fetch, survey, quiet=True)
    if not survey.stories:
        survey.stories = list(read_section(front).candidates)
    survey.stories = _newest(survey.stories)
    return survey


def _newest(stories: Iterable[Candidate]) -> list[Candidate]:
    """Return each story once, the newest first; those without a date follow as they stood."""
    return list(each_once(sorted(stories, key=_moment, reverse=True), MAX_STORIES))


def _moment(story: Candidate) -> float:
    told = story.date or story.modified
    return as_moment(told).timestamp() if told else -inf


def _read_feeds(
    urls: Iterable[str], fetch: Fetch, survey: Survey, home: str = "", *, quiet: bool = False
) -> None:
    """Add the feeds that hold stories, of the site of `home` where it is given, and their stories."""
    for url in urls:
        try:
            answer = fetch(url)
        except BroadsheetError as error:
            survey.problems += [] if quiet else [str(error)]
            continue
        feed = read_feed(answer.body, answer.url, answer.content_type)
        if any(not home or same_site(story.url, home) for story in feed.candidates):
            survey.feeds.append(url)
            survey.stories.extend(feed.candidates)
        if feed.problem and not quiet:
            survey.problems.append(f"{url}: {feed.problem}")


def _read_sitemaps(urls: Iterable[str], fetch: Fetch, survey: Survey, *, quiet: bool = False) -> None:
    for url in urls:
        children = _read_sitemap(url, fetch, survey, quiet=quiet)
        newest = sorted(children, key=lambda child: child[1], reverse=True)[:MAX_CHILDREN]
        for child, _ in newest:
            _read_sitemap(child, fetch, survey, quiet=quiet)
        if children:
            survey.sitemaps = [kept for kept in survey.sitemaps if kept not in {c for c, _ in newest}]
            survey.sitemaps.append(url)


def _read_sitemap(url: str, fetch: Fetch, survey: Survey, *, quiet: bool) -> list[tuple[str, str]]:
    """Add what a sitemap holds to the survey, and return its children with their dates."""
    try:
        answer = fetch(url)
    except BroadsheetError as error:
        survey.problems += [] if quiet else [str(error)]
        return []
    sitemap = read_sitemap(answer.body, answer.url)
    if sitemap.candidates:
        survey.sitemaps.append(url)
        survey.stories.extend(sitemap.candidates)
    if sitemap.problem and not quiet:
        survey.problems.append(f"{url}: {sitemap.problem}")
    return [(child.url, child.modified or "") for child in sitemap.children]


def _read_sections(site: Site, fetch: Fetch, survey: Survey) -> None:
    for url in site.sections:
        try:
            answer = fetch(url)
            page = Page.from_html(answer.body, answer.url, content_type=answer.content_type)
        except BroadsheetError as error:
            survey.problems.append(str(error))
            continue
        survey.stories.extend(read_section(page, patterns=site.articles).candidates)
