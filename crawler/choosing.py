"""Choosing: the arguments and options that choose addresses of a state file, as `seen` has them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from crawler.frontier.contract import Kind, State
from crawler.options import Command, check_address

if TYPE_CHECKING:
    import sqlite3

    from crawler.frontier.seen import Wanted


def readable(text: str) -> str:
    """Return an argument without bytes that are no text, which a database does not take."""
    return text.encode("utf-8", "replace").decode()


def check_reason(ctx: click.Context, option: click.Parameter, text: str | None) -> str:
    """Return --reason, '' where it is not given: an empty one would choose all addresses."""
    if text is not None and not text.strip():
        raise click.BadParameter("Name a text that stands in the reason.")
    return readable(text or "")


def check_hosts(ctx: click.Context, option: click.Parameter, names: tuple[str, ...]) -> list[str]:
    """Return the hosts that are named, by themselves or as part of an address, as a state spells them."""
    from crawler.frontier.url_rows import asked_host
    from extractors.urls import clean_url

    urls = (readable(name) if "://" in name else f"http://{readable(name)}" for name in names)
    try:
        return [asked_host(clean_url(url)) for url in urls]
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def check_addresses(ctx: click.Context, option: click.Parameter, urls: tuple[str, ...]) -> tuple[str, ...]:
    """Return the addresses, if each is one."""
    return tuple(readable(check_address(ctx, option, url) or "") for url in urls)


def offer_sites(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return what a shell offers for --site: the names of the state's sites."""
    from crawler.frontier.archive_reader import open_archive
    from crawler.frontier.database import StateError
    from crawler.frontier.seen import site_names

    try:
        with open_archive(Path(ctx.params["state"])) as db:
            names = site_names(db)
    except StateError:  # which is told when the command is run
        return []
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


_CHOOSING = (
    click.option(
        "--site",
        metavar="NAME",
        shell_complete=offer_sites,
        help="Of this site, by the name of its pack or its address.",
    ),
    click.option(
        "--status",
        "states",
        multiple=True,
        type=click.Choice([str(state) for state in State]),
        help="In this state; may be repeated.",
    ),
    click.option(
        "--kind",
        "kinds",
        multiple=True,
        type=click.Choice([str(kind) for kind in Kind]),
        help="Read as this; may be repeated.",
    ),
    click.option(
        "--reason",
        callback=check_reason,
        metavar="TEXT",
        help="With this text in the reason, * for anything.",
    ),
)


def choosing_options(command: Command) -> Command:
    """Give a command the options that choose addresses; `wanted_of` reads them."""
    for option in reversed(_CHOOSING):
        command = option(command)
    return command


def wanted_of(db: sqlite3.Connection, options: dict[str, Any], address: str = "") -> Wanted:
    """Return what the options choose. Raises click.BadParameter for a site that the state does not have."""
    from crawler.frontier.seen import Wanted, site_named, site_names

    site = None if options["site"] is None else site_named(db, readable(options["site"]))
    if options["site"] is not None and not site:
        known = ", ".join(site_names(db)) or "none"
        raise click.BadParameter(
            f"{options['site']!r} is none of the state's sites: {known}", param_hint="--site"
        )
    return Wanted(
        site=site or "",
        states=options["states"],
        kinds=options["kinds"],
        reason=options["reason"],
        address=readable(address),
    )
