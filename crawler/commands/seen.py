"""seen: the addresses that crawls have met, what is known of each, and how to have them fetched anew."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crawler.choosing import check_addresses, check_hosts, choosing_options, readable, wanted_of
from crawler.options import HOW_MANY, check_address, state_option

if TYPE_CHECKING:
    import sqlite3
    from sqlite3 import Row


@click.group(no_args_is_help=True)
def seen() -> None:
    """List, explain and forget the addresses that crawls have seen.

    \b
    Examples:
      broadsheet seen ls --status failed
      broadsheet seen why https://news.example/2026/ships-sail
      broadsheet seen forget --site news.example --reason "HTTP 403"
    """


@seen.command("ls")
@click.argument("pattern", default="", metavar="[PATTERN]")
@state_option
@choosing_options
@click.option("--limit", type=HOW_MANY, metavar="N", help="How many; all by default.")
@click.option("--count", "counts", is_flag=True, help="Count them by status, kind and reason instead.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, with all moments in UTC.")
def list_addresses(
    pattern: str, state: str, limit: int | None, counts: bool, as_json: bool, **options: Any
) -> int:
    """List addresses in the order they were met.

    A line has status, kind, last fetch, reason and address.
    PATTERN is a text in the address; with * for anything it has to fit the whole.

    \b
    Examples:
      broadsheet seen ls --count
      broadsheet seen ls --status failed --status gone --site news.example
      broadsheet seen ls --reason "no article" /2026/11/
      broadsheet seen ls "https://news.example/*/amp" --json
    """
    from crawler.frontier.archive_reader import open_archive
    from crawler.frontier.seen import as_json as json_of
    from crawler.frontier.seen import count_seen, list_seen

    found = False
    with open_archive(Path(state)) as db:
        wanted = wanted_of(db, options, pattern)
        if counts:
            lines: Iterable[list[str]] = [
                [json.dumps(row, ensure_ascii=False) if as_json else count_line(row)]
                for row in count_seen(db, wanted)
            ]
        else:
            lines = (
                [json.dumps(json_of(row), ensure_ascii=False) if as_json else seen_line(row) for row in rows]
                for rows in list_seen(db, wanted, limit)
            )
        for some in lines:
            found = True
            click.echo("\n".join(some))
    if not found:
        click.echo("nothing found", err=True)
    return 0 if found else 1


def seen_line(row: Row) -> str:
    """Return an address on one line, with its last fetch as this machine's clock showed it."""
    from crawler.clock import on_the_wall

    fetched = "-" if row["fetched_at"] is None else on_the_wall(row["fetched_at"])
    return f"{row['state']:<7}  {row['kind']:<7}  {fetched:<19}  {row['reason'] or '-':<24}  {row['url']}"


def count_line(row: dict[str, Any]) -> str:
    """Return how many addresses have a status, a kind and a reason on one line."""
    return f"{row['count']:>9}  {row['status']:<7}  {row['kind']:<7}  {row['reason'] or '-'}"


@seen.command()
@click.argument("url", callback=check_address)
@state_option
def why(url: str, state: str) -> int:
    """Tell all that is known of one address.

    That is how it was met, what became of it, and when it is fetched again. The exit code is 1 if no crawl
    has met it; then known addresses that may be meant are named.

    \b
    Examples:
      broadsheet seen why https://news.example/2026/ships-sail
    """
    from crawler.clock import steady
    from crawler.frontier.archive_reader import open_archive
    from crawler.frontier.dossier import read_dossier
    from crawler.frontier.seen import known_as
    from crawler.why import tell

    url = readable(url)
    with open_archive(Path(state)) as db:
        known = known_as(db, url)
        if known is None:
            click.echo(f"broadsheet: {unknown(db, url)}", err=True)
            return 1
        click.echo(known)
        for sentence in tell(read_dossier(db, known), steady()):
            click.echo(sentence)
    return 0


def unknown(db: sqlite3.Connection, url: str) -> str:
    """Say that no crawl has met an address, and which ones that may be meant are known."""
    from crawler.frontier.dossier import meant_by, whole_of

    if whole := whole_of(db, url):
        return f"{url}: it was read as a further page of {whole}"
    meant = meant_by(db, url)
    return f"{url}: no crawl has met it{'; known is ' if meant else ''}{', '.join(meant)}"


@seen.command()
@click.argument("urls", nargs=-1, metavar="[URL]...", callback=check_addresses)
@state_option
@choosing_options
@click.option(
    "--host",
    "hosts",
    multiple=True,
    callback=check_hosts,
    metavar="NAME",
    help="End a host's rest and have its robots.txt read anew; may be repeated.",
)
def forget(urls: tuple[str, ...], state: str, hosts: list[str], **options: Any) -> int:
    """Have addresses fetched as if for the first time.

    The next crawl takes those named, or those that the options choose, as if they had never been fetched;
    `seen ls` with the same options lists them. Stored articles stay: one that has changed gets a next
    revision. What a crawl is fetching at this moment is left as it is. The exit code is 1 if an address or
    host is left or not known.

    \b
    Examples:
      broadsheet seen forget https://news.example/2026/ships-sail
      broadsheet seen forget --site news.example --status failed --reason "HTTP 403"
      broadsheet seen forget --host news.example
    """
    from crawler.frontier.database import open_database, transaction

    chosen = options["site"] is not None or any(options.values())
    if urls and chosen:
        raise click.UsageError("Name addresses, or choose them by options.")
    if not (urls or chosen or hosts):
        raise click.UsageError("Name addresses, or choose them by --site, --status, --kind or --reason.")
    db = open_database(Path(state), create=False)
    try:
        with transaction(db, Path(state)):
            lines, well = _forget_all(db, urls, options if chosen else None, hosts)
    finally:
        db.close()
    for line in lines:
        click.echo(f"broadsheet: {line}", err=True)
    return 0 if well else 1


def _forget_all(
    db: sqlite3.Connection, urls: tuple[str, ...], options: dict[str, Any] | None, hosts: list[str]
) -> tuple[list[str], bool]:
    """Forget within a transaction; return what to say, and whether all was forgotten."""
    from crawler.frontier.forgetting import (
        HOST_LINES,
        Forgotten,
        forget_host,
        forget_seen,
        forgotten_lines,
    )
    from crawler.frontier.seen import known_as

    names = {url: known_as(db, url) for url in urls}
    lines = [unknown(db, url) for url, known in names.items() if known is None]
    conditions: list[tuple[str, tuple[Any, ...]]] = [
        ("url = ?", (known,)) for known in dict.fromkeys(names.values()) if known
    ]
    if options:
        conditions.append(wanted_of(db, options).condition())
    forgotten = Forgotten()
    forget_seen(db, conditions, forgotten)
    if conditions:
        lines += forgotten_lines(forgotten)
    well = not forgotten.held and None not in names.values()
    for host in hosts:
        done = forget_host(db, host)
        lines.append(f"{host}: {HOST_LINES[done]}")
        well = well and bool(done)
    return lines, well
