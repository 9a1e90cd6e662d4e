"""sites: list, draft, try and check site packs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crawler.options import Seconds, check_address, fetch_options, offer_packs, packs_option, usage_of

if TYPE_CHECKING:
    from crawler.sites.site import Site
    from crawler.sites.survey import Fetch

FOLDER = packs_option("folders")

DELAY = click.option(
    "--delay",
    type=Seconds(),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="Pause between two requests; a longer Crawl-delay of the site is kept.",
)


def check_named(ctx: click.Context, option: click.Parameter, folder: Path) -> Path:
    """Return a folder that is there, or that nobody named: there are no fixtures but for developers."""
    named = ctx.get_parameter_source(option.name or "") is not click.core.ParameterSource.DEFAULT
    if named and not folder.is_dir():
        raise click.BadParameter(f"{folder}: there is no such folder")
    return folder


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
def list_sites(folders: tuple[Path, ...]) -> int:
    """Print every pack: name, status, domains and outlet.

    \b
    Examples:
      broadsheet sites list
      broadsheet sites list --sites my-sites
    """
    from crawler.outcome import Outcome
    from crawler.sites import all_sites
    from crawler.terminal import printable

    outcome = Outcome()
    packs = all_sites(folders, outcome.fail)
    widest = max((len(", ".join(site.domains)) for site in packs), default=0)
    for site in packs:
        row = f"{site.name:18} {site.status:20} {', '.join(site.domains):{widest}} {site.title}"
        click.echo(printable(row))
        outcome.succeed()
    return outcome.exit_code


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
    front = Page.from_html(answer.body, answer.url, content_type=answer.content_type, headers=answer.headers)
    survey = survey_page(front, named_sitemaps(front.url, fetch), fetch)
    for problem in survey.problems:
        click.echo(f"broadsheet: {problem}", err=True)
    text = draft_site(front, survey)
    path = (folder or Path()) / f"{pack_name(front.url)}.toml"
    site = parse_site(text, path)
    warn_of_few(site, [story.url for story in survey.stories if site.owns(story.url)])
    if folder is None:
        click.echo(text, nl=False)
    else:
        if path.exists():
            raise SiteError(str(path), "is already there; move it away first")
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(f"wrote {path}", err=True)
    return 0


def warn_of_few(site: Site, stories: list[str]) -> None:
    """Say so where a drafted pack takes less than half of the stories it was learned from, or had none."""
    taken = sum(map(site.is_article, stories))
    if not stories:
        click.echo(
            "broadsheet: warning: neither lists nor links gave a story of the site to draft from; name a page"
            " that has its stories",
            err=True,
        )
    if 2 * taken < len(stories):
        click.echo(
            f"broadsheet: warning: the draft takes {taken} of the {len(stories)} stories in its lists; write"
            f" patterns of their addresses under [urls], such as {stories[0]}",
            err=True,
        )


@sites.command("try")
@click.argument("target", metavar="SITE|URL", shell_complete=offer_packs)
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
    from crawler.sites.trial import verdict_on

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
            click.echo(f"  left out: {story.url}: {verdict_on(site, story.url)}")
    if not stories:
        raise SiteError(str(site.path), "no list of the site gave an article")
    show_page(stories[0], site, fetch)
    return 0


@sites.command()
@click.argument("names", nargs=-1, metavar="[SITE...]", shell_complete=offer_packs)
@FOLDER
@click.option(
    "--fixtures",
    type=click.Path(path_type=Path, file_okay=False),
    callback=check_named,
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
def check(names: tuple[str, ...], folders: tuple[Path, ...], online: bool, mark: bool, **options: Any) -> int:
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
    from crawler.sites.check import check_fixtures, check_online, to_text
    from crawler.sites.mark import mark_verified
    from crawler.sites.shares import read_history

    for name, value in (("--mark", mark), ("--state", options["state"])):
        if value and not online:
            raise click.UsageError(f"{name} goes with --online.")
    outcome = Outcome()
    with usage_of("SITE"):
        chosen = [load_site(name, folders) for name in names] or all_sites(folders, outcome.fail)
    fetch = polite_fetch(options)
    for site in chosen:
        if online:
            history = read_history(options["state"], site) if options["state"] else None
            report = check_online(site, fetch, options["sample"], history)
        else:
            report = check_fixtures(site, options["fixtures"])
        click.echo(to_text(report))
        try:
            if report.problems:
                raise SiteError(str(site.path), "; ".join(report.problems))
            if mark:
                mark_verified(site, datetime.now(UTC).date().isoformat())
        except SiteError as error:
            outcome.fail(error)
        else:
            outcome.succeed()
    return outcome.exit_code


def polite_fetch(options: dict[str, Any]) -> Fetch:
    """Return a function that fetches pages and lists, with a pause between two of a host."""
    from crawler.fetching.fetcher import LIST_TYPES
    from crawler.options import make_fetcher

    fetcher = make_fetcher(options)
    return lambda url: fetcher.fetch(url, LIST_TYPES)


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
