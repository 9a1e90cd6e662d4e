"""crawl: fetch what is new on news sites, into the archive and the output files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import TIMEOUT_MAX
from typing import Any

import click
from click.core import ParameterSource

from crawler.agent import USER_AGENT, with_contact
from crawler.options import (
    Seconds,
    allow_private_option,
    check_header,
    offer_packs,
    packs_option,
    refuse_empty,
    state_option,
    usage_of,
)
from crawler.spans import EXAMPLES, read_span, since_now

OUT = "articles.jsonl"  # where no other is named
# The settings that options stand for, by their parameters.
SETTINGS = {
    "state": "BROADSHEET_STATE",
    "out": "BROADSHEET_OUT",
    "since": "BROADSHEET_SINCE",
    "limit": "BROADSHEET_LIMIT",
    "revisit": "BROADSHEET_REVISIT_S",
    "delay": "BROADSHEET_DELAY_S",
    "concurrency_per_host": "BROADSHEET_CONCURRENCY",
    "allow_private": "BROADSHEET_ALLOW_PRIVATE",
    "contact": "BROADSHEET_CONTACT",
    "user_agent": "USER_AGENT",
    "warc": "BROADSHEET_WARC",
}
CLOCKS = timedelta(minutes=5)  # by which this machine's clock may be behind that of who wrote a time down


def converted(convert: Callable[[str], Any]) -> Callable[[click.Context, click.Parameter, str | None], Any]:
    """Return a click callback that converts an option's text, its ValueError being a usage error."""

    def callback(_: click.Context, __: click.Parameter, text: str | None) -> Any:
        try:
            return None if text is None else convert(text)
        except ValueError as error:
            raise click.BadParameter(str(error)) from error

    return callback


def converted_each(convert: Callable[[str], Any]) -> Callable[..., list[Any]]:
    """Return the same for an option that may be repeated."""
    one = converted(convert)
    return lambda ctx, option, texts: [one(ctx, option, text) for text in texts]


def read_setting(text: str) -> tuple[str, str]:
    """Return the name and value of NAME=VALUE."""
    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier() or not name.isupper():
        raise ValueError(f"{text!r} is not NAME=VALUE")
    return name, value


def read_ages(text: str) -> list[float]:
    """Return ages such as 1h,1d,1w in seconds; nothing for never."""
    return [] if text == "never" else [read_span(part) for part in text.split(",")]


def read_pause(text: str) -> float:
    """Return the seconds of --every, which have to be some that a timer can be set to."""
    if not 0 < (span := read_span(text)) <= TIMEOUT_MAX:
        raise ValueError(f"{text!r} is no pause; write 30m, 2h or 1d")
    return span


def check_contact(text: str) -> str:
    """Return a contact address as it is, if it is one."""
    with_contact(USER_AGENT, text)
    return text


def check_writable(path: Path) -> None:
    """Raise click.BadParameter unless --stats can be written: a crawl may take hours until it is.

    A pipe is opened once alone: who reads from it leaves when it is closed.
    """
    if path.is_fifo():
        return
    try:
        with path.open("a", encoding="utf-8"):
            return
    except OSError as error:
        raise click.BadParameter(f"{path}: {error.strerror}", param_hint="--stats") from error


def check_files(state: str, outputs: Sequence[str], stats: str | None) -> None:
    """Raise click.UsageError where one file is two of those that a crawl writes."""
    from crawler.written import check_written

    for output in outputs:
        check_written({"--state": state, f"--out {output}": output, "--stats": stats}, ())


def check_told_once(ctx: click.Context, more: Sequence[tuple[str, str]]) -> None:
    """Raise click.UsageError where --set tells what an option tells as well: one of the two would be lost."""
    told = {name for name in SETTINGS if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE}
    options = {SETTINGS[name]: f"--{name.replace('_', '-')}" for name in told}
    for name, value in more:
        if name in options:
            raise click.UsageError(f"{options[name]} and --set {name}={value} tell the same: leave out one.")


def check_since(text: str) -> str:
    """Return --since as it is, if it is a time that has been: each crawl of --every reads it anew."""
    if since_now(text) > datetime.now(UTC) + CLOCKS:
        raise ValueError(f"{text!r} is yet to come: nothing would be stored")
    return text


@click.command()
@click.argument("sites", nargs=-1, required=True, metavar="SITE|URL...", shell_complete=offer_packs)
@click.option(
    "--out",
    multiple=True,
    metavar="FILE",
    help="Output, by its suffix: .jsonl, .csv, or a folder/ for Markdown; articles.jsonl by default. May be"
    " repeated.",
)
@state_option
@click.option(
    "--since", callback=converted(check_since), metavar="WHEN", help=f"Leave what is older: {EXAMPLES}."
)
@packs_option()
@click.option("--limit", type=click.IntRange(1), metavar="N", help="End after N new articles.")
@click.option("--once", is_flag=True, help="Crawl once and end; this is what happens without --every.")
@click.option(
    "--every", callback=converted(read_pause), metavar="SPAN", help="Stay, and crawl every 30m, 2h, 1d."
)
@click.option(
    "--revisit",
    callback=converted(read_ages),
    metavar="AGES",
    help="Read articles again at these ages, such as 1h,1d,1w; 0s in every crawl, never not at all. "
    "As the site pack says if not told.",
)
@click.option(
    "--delay",
    type=Seconds(),
    metavar="SECONDS",
    help="From one request to a host to the next; as the site pack says, or 1, if not told.",
)
@click.option(
    "--concurrency-per-host",
    type=click.IntRange(1),
    metavar="N",
    help="Requests to a host at once; as the site pack says, or 1, if not told.",
)
@allow_private_option
@click.option(
    "--contact",
    callback=converted(check_contact),
    metavar="MAIL|URL",
    help="Tell servers whom to write to; it is added to the user agent.",
)
@click.option(
    "--user-agent",
    callback=check_header,
    metavar="TEXT",
    help="Name yourself to servers in words of your own.",
)
@click.option(
    "--warc", callback=refuse_empty, metavar="DIR", help="Keep all that is fetched in WARC files in DIR."
)
@click.option(
    "--stats",
    callback=refuse_empty,
    metavar="FILE",
    help="Write counts and the reasons of all losses as JSON; - is standard output.",
)
@click.option(
    "--set",
    "more",
    multiple=True,
    callback=converted_each(read_setting),
    metavar="NAME=VALUE",
    help="Any Scrapy setting, such as FEEDS or DOWNLOAD_TIMEOUT.",
)
def crawl(sites: tuple[str, ...], once: bool, every: float | None, stats: str | None, **options: Any) -> int:
    """Fetch what is new on news sites.

    SITE is the name of a site pack, see `broadsheet sites list`; a URL is discovered by itself. A crawl
    may be killed at any moment: started again, it goes on where it was. Several may share one state.

    \b
    Examples:
      broadsheet crawl https://news.example/
      broadsheet crawl techcrunch theverge --since 2d --every 30m --out news.jsonl
      broadsheet crawl https://news.example/ --limit 20 --out articles.csv --out articles/
    """
    from crawler.readers.lanes import warm_up
    from crawler.running import repeat_crawl, run_crawl

    if once and every:
        raise click.UsageError("--once and --every contradict each other")
    check_told_once(click.get_current_context(), options["more"])
    check_files(options["state"], options["out"] or (OUT,), stats)
    if stats and stats != "-":
        check_writable(Path(stats))
    if not every and ("BROADSHEET_READERS", "0") not in options["more"]:
        warm_up()  # Scrapy is imported at the same time
    settings = partial(settings_of, options)
    overrides = settings()
    with usage_of("SITE|URL..."):
        return repeat_crawl(sites, settings, stats, every) if every else run_crawl(sites, overrides, stats)


def settings_of(options: dict[str, Any]) -> dict[str, Any]:
    """Return the Scrapy settings that the options stand for."""
    from crawler.given_settings import check_settings
    from crawler.outputs import open_outputs

    since = options["since"]
    try:
        open_outputs(options["out"])
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--out") from error
    values = {
        **options,
        "out": list(options["out"]) or [OUT],
        "since": since_now(since).timestamp() if since else 0.0,
        "limit": options["limit"] or 0,
        "allow_private": list(options["allow_private"]),
    }
    settings = {setting: values[name] for name, setting in SETTINGS.items()}
    if not options["user_agent"]:
        del settings["USER_AGENT"]  # ours is the crawler's own setting
    try:
        check_settings(options["more"])
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--set") from error
    return settings | dict(options["more"])
