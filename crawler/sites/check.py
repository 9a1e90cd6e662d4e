"""Check: whether site packs still hold, on fixtures and on the living site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crawler.sites.shares import Shares, alarms, measure
from crawler.sites.site import Site
from crawler.sites.survey import Fetch, survey_site
from crawler.sites.trial import unmatched, verdict_on
from extractors import NewsArticle, extract
from extractors.errors import BroadsheetError

MAX_STRANGERS = 0.5  # share of a feed's stories that may fail the patterns
STORIES = frozenset(("article", "liveblog", "paywall-stub"))  # what the patterns must let through
STATUS_LINE = re.compile(r"^status\s*=.*$", re.M)


@dataclass(slots=True)
class Report:
    """What a check of one pack found: `problems` are failures, `notes` are worth knowing."""

    site: Site
    fixtures: int = 0
    sample: Shares | None = None
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def check_fixtures(site: Site, folder: Path) -> Report:
    """Check a pack on the saved pages of its site: addresses, selectors, and that there is a record."""
    report = Report(site)
    found: set[str] = set()
    for page, told in _fixtures(site, folder):
        report.fixtures += 1
        try:
            record = extract(
                page.read_bytes(), told["url"], content_type=told.get("content_type"), rules=site.rules
            )
        except BroadsheetError as error:
            report.problems.append(f"{page.parent.name}: {error.reason}")
            continue
        if record.pageType in STORIES and not site.is_article(told["url"]):
            report.problems.append(f"{page.parent.name}: {verdict_on(site, told['url'])}")
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
    report = Report(site)
    survey = survey_site(site, fetch)
    report.notes += survey.problems
    stories = [story for story in survey.stories if site.is_article(story.url)]
    if not survey.stories:
        report.problems.append("no feed, sitemap or section of it gave any story")
    elif len(stories) < (1 - MAX_STRANGERS) * len(survey.stories):
        strangers = [story.url for story in survey.stories if not site.is_article(story.url)]
        report.problems.append(
            f"{len(strangers)} of {len(survey.stories)} stories in its lists fit no pattern: {strangers[0]}"
        )
    records = list(_records(site, [story.url for story in stories[:sample]], fetch, report))
    if stories and not records:
        report.problems.append("none of the stories tried could be read")
    if records:
        report.sample = measure([record.to_dict() for record in records])
        report.problems += [
            f"extraction.select.{name}: gives nothing on any of {len(records)} pages"
            for name in site.rules.select
            if all(name in unmatched(site, record) for record in records)
        ]
        if history:
            report.problems += alarms(report.sample, history)
    return report


def mark_verified(site: Site, day: str) -> None:
    """Write into the pack's file that it was seen live on `day`, an ISO date."""
    text = site.path.read_text(encoding="utf-8")
    line = f'status = "verified {day}"'
    text = STATUS_LINE.sub(line, text, count=1) if STATUS_LINE.search(text) else f"{line}\n{text}"
    site.path.write_text(text, encoding="utf-8")


def _records(site: Site, urls: list[str], fetch: Fetch, report: Report) -> Iterator[NewsArticle]:
    for url in urls:
        try:
            answer = fetch(url)
            yield extract(answer.body, answer.url, content_type=answer.content_type, rules=site.rules)
        except BroadsheetError as error:
            report.notes.append(str(error))


def _fixtures(site: Site, folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for told in sorted(folder.glob("*/*/page.json")):
        values = json.loads(told.read_text(encoding="utf-8"))
        if site.owns(values["url"]):
            yield told.with_name("page.html"), values
