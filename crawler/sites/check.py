"""Check: whether site packs still hold, on fixtures and on the living site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crawler.fixtures import read_page, read_told
from crawler.sites.shares import LEAST_HISTORY, Shares, alarms, measure
from crawler.sites.site import Site
from crawler.sites.survey import Fetch, survey_site
from crawler.sites.trial import unmatched, verdict_on
from crawler.sources import SourceError
from extractors import NewsArticle, extract
from extractors.errors import BroadsheetError

MAX_STRANGERS = 0.5  # share of a feed's stories that may fail the patterns
MAX_OTHERS = 0.5  # share of the pages tried from which a site that answers others than stories has failed
LOST = "empty"  # what a story is taken for once its layout is another
STORIES = frozenset(("article", "liveblog", "paywall-stub"))  # what the patterns must let through


@dataclass(slots=True)
class Report:
    """What a check of one pack found: `problems` are failures, `notes` are worth knowing."""

    site: Site
    online: bool = False
    fixtures: int = 0
    sample: Shares | None = None
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def to_text(report: Report) -> str:
    """Return one line on a pack, and its notes."""
    site, sample = report.site, report.sample
    state = "FAILED" if report.problems else "ok"
    count = len(site.examples) + len(site.counterexamples)
    addresses = "1 address" if count == 1 else f"{count} addresses"
    pages = "1 saved page" if report.fixtures == 1 else f"{report.fixtures} saved pages"
    told = f"{addresses}, {pages}" if report.fixtures else f"{addresses} only, no saved pages"
    if report.online:
        told = "no story was read"
    if sample:
        shares = ", ".join(f"{name} {share:.0%}" for name, share in sample.fields.items())
        told = f"{sample.count} stories: {shares}; {sample.words:.0f} words"
    return "\n".join([f"{state:7}{site.name:18}{told}", *(f"       {note}" for note in report.notes)])


def check_fixtures(site: Site, folder: Path) -> Report:
    """Check a pack on the saved pages of its site: addresses, selectors, and that there is a record."""
    report = Report(site)
    found: set[str] = set()
    for told_in, told in _fixtures(site, folder, report):
        report.fixtures += 1
        try:
            page = read_page(told_in.with_name("page.html"))
            record = extract(page, told["url"], content_type=told.get("content_type"), rules=site.rules)
        except SourceError as error:
            report.problems.append(str(error))
            continue
        except BroadsheetError as error:
            report.problems.append(f"{told_in.parent.name}: {error.reason}")
            continue
        if record.pageType in STORIES and not site.is_article(told["url"]):
            report.problems.append(f"{told_in.parent.name}: {verdict_on(site, told['url'])}")
        found |= set(site.rules.select) - set(unmatched(site, record))
    if report.fixtures:
        report.problems += [
            f"extraction.select.{name}: gives nothing on any of {report.fixtures} saved pages"
            for name in site.rules.select
            if name not in found
        ]
    return report


def check_online(site: Site, fetch: Fetch, sample: int, history: Shares | None) -> Report:
    """Check a pack on the living site: its lists, and `sample` of its stories against its history."""
    report = Report(site, online=True)
    survey = survey_site(site, fetch)
    report.notes += survey.problems
    stories = [story for story in survey.stories if site.is_article(story.url)]
    if not survey.stories:
        report.problems.append("no feed, sitemap or section of it gave any story")
    elif len(stories) < (1 - MAX_STRANGERS) * len(survey.stories):
        strangers = [story.url for story in survey.stories if not site.is_article(story.url)]
        report.problems.append(
            f"{len(strangers)} of {len(survey.stories)} stories in its lists are none by the pack: "
            f"{strangers[0]} is {verdict_on(site, strangers[0])}"
        )
    records, others = _read_stories(site, [story.url for story in stories[:sample]], fetch, report)
    if others and len(others) >= MAX_OTHERS * (len(records) + len(others)):
        report.problems.append(
            f"{len(others)} of {len(records) + len(others)} pages tried are no stories: "
            f"{others[0].url} is taken for: {others[0].pageType}"
        )
    elif stories and not records:
        report.problems.append("none of the stories tried could be read")
    if tried := [*records, *(other for other in others if other.pageType == LOST)]:
        report.sample = measure([record.to_dict() for record in tried])
        report.problems += [
            f"extraction.select.{name}: gives nothing on any of {len(tried)} pages"
            for name in site.rules.select
            if all(name in unmatched(site, record) for record in tried)
        ]
        if history:
            _compare(report.sample, history, report)
    return report


def _compare(sample: Shares, history: Shares, report: Report) -> None:
    if history.count >= LEAST_HISTORY:
        report.problems += alarms(sample, history)
        return
    stored = "1 record of it is" if history.count == 1 else f"{history.count} records of it are"
    report.notes.append(f"not compared: {stored} stored, {LEAST_HISTORY} are needed")


def _read_stories(
    site: Site, urls: list[str], fetch: Fetch, report: Report
) -> tuple[list[NewsArticle], list[NewsArticle]]:
    """Return the records of stories, and those of what is none though its address is a story's."""
    records: list[NewsArticle] = []
    others: list[NewsArticle] = []
    for url in urls:
        try:
            answer = fetch(url)
            record = extract(answer.body, answer.url, content_type=answer.content_type, rules=site.rules)
        except BroadsheetError as error:
            report.notes.append(str(error))
            continue
        if record.pageType in STORIES:
            records.append(record)
        else:
            others.append(record)
            report.notes.append(f"{url}: {record.pageType}, which is no story")
    return records, others


def _fixtures(site: Site, folder: Path, report: Report) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield the page.json of every saved page of the site and what it tells; a broken one is a problem."""
    for path in sorted(folder.glob("*/*/page.json")):
        try:
            told = read_told(path)
        except SourceError as error:
            if site.owns(f"http://{path.parts[-3]}/"):  # the folder tells whose it is
                report.problems.append(str(error))
            continue
        if site.owns(told["url"]):
            yield path, told
