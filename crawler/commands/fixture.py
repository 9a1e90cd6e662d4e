"""fixture: saved pages with the record that a person has checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from crawler.options import check_address, check_content_type, fetch_options

FOLDER = click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default="fixtures",
    show_default=True,
    metavar="DIR",
    help="Where the fixtures are.",
)


@click.group(no_args_is_help=True)
def fixture() -> None:
    """Draft and update fixtures: saved pages with checked records.

    \b
    Examples:
      broadsheet fixture add https://news.example/2026/ships-sail --why "byline under the lead image"
      broadsheet fixture update news.example/ships-sail
      broadsheet fixture update news.example/ships-sail --write
    """


@fixture.command()
@click.argument("page", metavar="URL|FILE")
@click.option("--why", required=True, help="What this page is here to show.")
@click.option("--url", callback=check_address, metavar="URL", help="Address that the file was fetched from.")
@click.option(
    "--content-type",
    callback=check_content_type,
    metavar="TYPE",
    help="Content-Type that it was served with.",
)
@FOLDER
@fetch_options
def add(page: str, why: str, folder: Path, **options: Any) -> int:
    """Draft a fixture from one fetch or a saved page.

    It writes DIR/SITE/SLUG/ with page.html, page.json and a first expected.json. Before it is
    shared, a person corrects expected.json and replaces the text and pictures of page.html by their own.

    \b
    Examples:
      broadsheet fixture add https://news.example/2026/ships-sail --why "two bylines"
      broadsheet fixture add saved.html --url https://news.example/ships --why "date in Japanese"
    """
    from crawler.fixtures import draft_fixture
    from crawler.one_page import Telling, named, receive
    from crawler.options import make_fetcher
    from crawler.sources import Source
    from extractors import BroadsheetError

    source = Source(page)
    if not source.is_url and not options["url"]:
        raise click.UsageError("Tell with --url where the file was fetched from.")
    telling = Telling(options["url"], options["content_type"])
    try:
        drafted = draft_fixture(folder, receive(source, telling, lambda: make_fetcher(options)), why)
    except BroadsheetError as error:
        raise named(page, error) from error
    click.echo(drafted.folder)
    click.echo("Now check expected.json, and make the text of page.html your own.", err=True)
    return 0


@fixture.command()
@click.argument("names", nargs=-1, metavar="[SITE/SLUG]...")
@click.option("--write", is_flag=True, help="Accept the difference: write expected.json.")
@FOLDER
def update(names: tuple[str, ...], write: bool, folder: Path) -> int:
    """Show how records differ from what is expected.

    The saved pages are read again, never the web. Without names, all fixtures are. The exit code is
    1 if anything differs and was not written, or a fixture cannot be read.

    \b
    Examples:
      broadsheet fixture update
      broadsheet fixture update news.example/ships-sail --write
    """
    from crawler.fixtures import Fixture, find_fixtures
    from crawler.outcome import Outcome
    from extractors import BroadsheetError

    items = [Fixture(folder / name) for name in names] or find_fixtures(folder)
    if not items:
        raise click.UsageError(f"There is no fixture in {folder}; --folder names another place.")
    changed, outcome = 0, Outcome()
    for item in items:
        try:
            difference = item.difference()
            click.echo(difference, nl=False)
            if difference and write:
                item.write_expected(item.accepted())
        except BroadsheetError as error:
            outcome.fail(error)
            continue
        changed += bool(difference)
    read = len(items) - outcome.failed
    number = "1 fixture" if read == 1 else f"{read} fixtures"
    click.echo(f"broadsheet: {number} read, {changed} {'written' if write else 'would change'}", err=True)
    return 1 if outcome.failed or (changed and not write) else 0
