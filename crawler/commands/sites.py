"""sites: list, draft, try and check site packs."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crawler.options import check_address, fetch_options, usage_of

if TYPE_CHECKING:
    from crawler.fetching.fetcher import Fetched
    from crawler.sites.check import Report
    from crawler.sites.site import Site
    from crawler.sites.survey import Fetch

FOLDER = click.option(
    "--sites",
    "folders",
    multiple=True,
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="DIR",
    help="Folder of your own packs; may be repeated. Also: the variable BROADSHEET_SITES.",
)

DELAY = click.option(
    "--delay",
    type=click.FloatRange(min=0),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="Pause between two requests; a longer Crawl-delay of the site is kept.",
)


@click.group(no_args_is_help=True)
def sites() -> None:
    """List, draft, try and check site packs.

    \b
    Examples:
      broadsheet sites list
      broadsheet sites draft https://news.example/ --folder my-sites
      broadsheet sites try news --sites my-sites
      broadsheet sites check
    """


@sites.command("list")
@FOLDER
def list_sites(folders: tuple[Path, ...]) -> None:
    """Print every pack: name, status, domains and outlet.

    \b
    Examples:
      broadsheet sites list
      broadsheet sites list --sites my-sites
    """
    from crawler.sites import all_sites

    packs = all_sites(folders)
    widest = max((len(", ".join(site.domains)) for site in packs), default=0)
    for site in packs:
        click.echo(f"{site.name:18} {site.status:20} {', '.join(site.domains):{widest}} {site.title}")


@sites.command()
@click.argument("url", callback=check_address)
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write the pack there, to DIR/NAME.toml.",
)
@DELAY
@fetch_options
def draft(url: str, folder: Path | None, **options: Any) -> int:
    """Draft a pack from the feeds, sitemaps and front page of a site.

    The pack goes to standard output, or with --folder to DIR/NAME.toml, which must not be there yet.

    \b
    Examples:
      broadsheet sites draft https://news.example/
      broadsheet sites draft https://news.example/ --folder my-sites
    """
    from crawler.sites.draft import draft_site, named_sitemaps, pack_name
    from crawler.sites.site import SiteError, parse_site
    from crawler.sites.survey import survey_page
    from extractors import Page

    fetch = polite_fetch(options)
    answer = fetch(url)
    front = Page.from_html(answer.body, answer.url, content_type=answer.content_type)
    survey = survey_page(front, named_sitemaps(front.url, fetch), fetch)
    for problem in survey.problems:
        click.echo(f"broadsheet: {problem}", err=True)
    text = draft_site(front, survey)
    path = (folder or Path()) / f"{pack_name(front.url)}.toml"
    parse_site(text, path)
    if folder is None:
        click.echo(text, nl=False)
    else:
        if path.exists():
            raise SiteError(str(path), "is already there; move it away first")
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(f"wrote {path}", err=True)
    return 0


@sites.command("try")
@click.argument("target", metavar="SITE|URL")
@FOLDER
@DELAY
@fetch_options
def try_site(target: str, folders: tuple[Path, ...], **options: Any) -> int:
    """Show what a pack makes of a site's lists and of one page.

    SITE: its newest story is read. URL: that page, with the pack of its site, if there is one.

    \b
    Examples:
      broadsheet sites try techcrunch
      broadsheet sites try https://news.example/2026/ships-sail --sites my-sites
    """
    from crawler.sites import SiteError, load_site, site_for_url
    from crawler.sites.survey import survey_site

    fetch = polite_fetch(options)
    if "://" in target:
        show_page(target, site_for_url(target, folders), fetch)
        return 0
    with usage_of("SITE|URL"):
        site = load_site(target, folders)
    survey = survey_site(site, fetch)
    for problem in survey.problems:
        click.echo(f"broadsheet: {problem}", err=True)
    stories = [story.url for story in survey.stories if site.is_article(story.url)]
    click.echo(f"{len(survey.stories)} addresses in its lists, {len(stories)} of them articles")
    for story in survey.stories:
        if not site.is_article(story.url):
            click.echo(f"  left out: {story.url}")
    if not stories:
        raise SiteError(str(site.path), "no list of the site gave an article")
    show_page(stories[0], site, fetch)
    return 0


@sites.command()
@click.argument("names", nargs=-1, metavar="[SITE...]")
@FOLDER
@click.option(
    "--fixtures",
    type=click.Path(path_type=Path, file_okay=False),
    default="fixtures",
    show_default=True,
    metavar="DIR",
    help="Saved pages to check on.",
)
@click.option("--online", is_flag=True, help="Check on the living site instead.")
@click.option(
    "--sample",
    type=click.IntRange(1),
    default=5,
    show_default=True,
    metavar="N",
    help="Stories a site.",
)
@click.option(
    "--state",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="State file whose records the sample is compared with.",
)
@click.option("--mark", is_flag=True, help="Write into each pack that passes online that it was seen.")
@DELAY
@fetch_options
def check(
    names: tuple[str, ...],
    folders: tuple[Path, ...],
    fixtures: Path,
    online: bool,
    sample: int,
    state: Path | None,
    mark: bool,
    **options: Any,
) -> int:
    """Check packs on saved pages, or with --online on newest stories.

    With --state the share of records that have each field is compared with that of the records stored
    before: a layout that changed shows as a drop.

    \b
    Examples:
      broadsheet sites check
      broadsheet sites check techcrunch golem --online --state broadsheet.db
    """
    from datetime import UTC, datetime

    from crawler.outcome import Outcome
    from crawler.sites import SiteError, all_sites, load_site
    from crawler.sites.check import check_fixtures, check_online, mark_verified
    from crawler.sites.shares import read_history

    if mark and not online:
        raise click.UsageError("--mark goes with --online.")
    with usage_of("SITE"):
        chosen = [load_site(name, folders) for name in names] or all_sites(folders)
    fetch = polite_fetch(options)
    outcome = Outcome()
    for site in chosen:
        if online:
            report = check_online(site, fetch, sample, read_history(state, site.name) if state else None)
        else:
            report = check_fixtures(site, fixtures)
        show_report(report)
        if report.problems:
            outcome.fail(SiteError(str(site.path), "; ".join(report.problems)))
        else:
            outcome.succeed()
            if mark:
                mark_verified(site, datetime.now(UTC).date().isoformat())
    return outcome.exit_code


def polite_fetch(options: dict[str, Any]) -> Fetch:
    """Return a function that fetches pages and lists, with a pause between two requests."""
    from crawler.fetching.fetcher import LIST_TYPES
    from crawler.options import make_fetcher

    fetcher = make_fetcher(options)
    next_at = 0.0

    def fetch(url: str) -> Fetched:
        nonlocal next_at
        time.sleep(max(0.0, next_at - time.monotonic()))
        try:
            return fetcher.fetch(url, LIST_TYPES)
        finally:
            next_at = time.monotonic() + max(options["delay"], fetcher.delay_s(url))

    return fetch


def show_page(url: str, site: Site | None, fetch: Fetch) -> None:
    """Print what a pack, or none, makes of the page at `url`."""
    from crawler.sites.trial import try_record, unmatched, verdict_on
    from extractors import extract

    click.echo(url)
    click.echo(f"pack: {site.name} ({site.path})" if site else "pack: none, read without one")
    if site:
        click.echo(f"address: {verdict_on(site, url)}")
    answer = fetch(url)
    rules = site.rules if site else None
    record = extract(answer.body, answer.url, content_type=answer.content_type, rules=rules)
    click.echo(f"page: {record.pageType}, {record.metadata.wordCount} words")
    for line in try_record(record):
        mark = "*" if line.by_pack else " "
        click.echo(f"  {mark} {line.name:20} {line.value}  [{line.origin or 'absent'}]")
    for name in unmatched(site, record) if site else ():
        click.echo(f"  ! extraction.select.{name} gave nothing")


def show_report(report: Report) -> None:
    """Print one line on a pack, and its notes."""
    site, sample = report.site, report.sample
    state = "FAILED" if report.problems else "ok"
    addresses = len(site.examples) + len(site.counterexamples)
    pages = "1 saved page" if report.fixtures == 1 else f"{report.fixtures} saved pages"
    line = f"{state:7}{site.name:18}{addresses} addresses, {pages}"
    if sample:
        shares = ", ".join(f"{name} {share:.0%}" for name, share in sample.fields.items())
        line = f"{state:7}{site.name:18}{sample.count} stories: {shares}; {sample.words:.0f} words"
    click.echo(line)
    for note in report.notes:
        click.echo(f"       {note}")
