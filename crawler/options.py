"""Options: what commands have in common."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from crawler.fetching.fetcher import Fetcher
    from crawler.one_page import Telling

Command = TypeVar("Command", bound=Callable[..., Any])
DAY_S = 86_400.0
HOW_MANY = click.IntRange(1, 1_000_000_000)  # more than a database counts is an error of its own


class Number(click.FloatRange):
    """A number in a range, which NaN is not, though it passes any."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        number: float = super().convert(value, param, ctx)
        return number if number == number else self.fail(f"{value!r} is no number.", param, ctx)


class Seconds(Number):
    """A time to wait, at most a day: for longer ones no timer is made."""

    def __init__(self, *, min_open: bool = False) -> None:
        super().__init__(0.0, DAY_S, min_open=min_open)


def refuse_empty(ctx: click.Context, option: click.Parameter, text: str | None) -> str | None:
    """Return an option's text, if it is one: what a script meant whose variable is not set is lost."""
    if text is not None and not text.strip():
        raise click.BadParameter("it is empty; leave the option out, or say what is meant")
    return text


def _refuse_dash(ctx: click.Context, option: click.Parameter, name: str | None) -> str | None:
    if name == "-":
        raise click.BadParameter("Name a file: failures are on standard error as they are.")
    return refuse_empty(ctx, option, name)


def offer_packs(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return what a shell offers for SITE: the names of site packs."""
    from crawler.sites.folders import pack_names
    from crawler.sites.site import SiteError

    try:
        names = pack_names(ctx.params.get("folders") or ())
    except SiteError:  # which is told when the command is run
        return []
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


def _offer_packs_and_files(
    ctx: click.Context, option: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    # The files come first: bash forgets what was offered before them.
    return [CompletionItem(incomplete, type="file"), *offer_packs(ctx, option, incomplete)]


def _look_there(ctx: click.Context, option: click.Parameter, folders: tuple[Path, ...]) -> None:
    """Have this process and those that work for it find packs in the folders before all others."""
    from crawler.sites.folders import VARIABLE

    if folders:
        before = [told] if (told := os.environ.get(VARIABLE)) else []
        os.environ[VARIABLE] = os.pathsep.join([*(str(folder.absolute()) for folder in folders), *before])


def packs_option(name: str | None = None) -> Callable[[Command], Command]:
    """Return the option --sites: it gives a command its folders as `name`; without, packs are found there."""
    return click.option(
        "--sites",
        name or "pack_folders",
        expose_value=name is not None,
        callback=None if name else _look_there,
        multiple=True,
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        metavar="DIR",
        help="Folder of your own packs; may be repeated. Also: the variable BROADSHEET_SITES.",
    )


errors_option = click.option(
    "--errors",
    type=click.Path(dir_okay=False),
    callback=_refuse_dash,
    help="Write failures to a file, as JSON Lines.",
)


def check_entries(ctx: click.Context, option: click.Parameter, entries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the entries of --allow-private as they are, if each is HOST or HOST:PORT."""
    from crawler.addresses import AddressGuard

    try:
        AddressGuard.from_options(entries)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    return entries


def check_header(ctx: click.Context, option: click.Parameter, text: str | None) -> str | None:
    """Return --user-agent as it is, if it can be sent in a header."""
    if text and (not text.isprintable() or text.encode("latin-1", "ignore").decode("latin-1") != text):
        raise click.BadParameter("it must be one line of Latin letters, as HTTP sends them")
    return refuse_empty(ctx, option, text)


state_option = click.option(
    "--state", default="broadsheet.db", show_default=True, metavar="FILE", help="State and archive."
)
allow_private_option = click.option(
    "--allow-private",
    multiple=True,
    callback=check_entries,
    metavar="HOST[:PORT]",
    help="Fetch from this host although its address is private; may be repeated.",
)
_FETCH_OPTIONS = (
    allow_private_option,
    click.option(
        "--timeout",
        type=Seconds(min_open=True),
        default=60.0,
        show_default=True,
        metavar="SECONDS",
        help="Time for one page with all its redirects and tries.",
    ),
    click.option(
        "--user-agent",
        callback=check_header,
        metavar="TEXT",
        help="Name yourself to servers, with a contact address.",
    ),
)


def check_address(ctx: click.Context, option: click.Parameter, url: str | None) -> str | None:
    """Return --url as it is, if it is an address: relative links are resolved by it."""
    from crawler.sources import is_address

    if url == "":
        raise click.BadParameter("it is empty; write a whole address, such as https://news.example/a")
    if url and not is_address(url):
        raise click.BadParameter(f"{url!r} is no whole address; write https://{url}")
    try:
        urlsplit(url or "")
    except ValueError as error:
        raise click.BadParameter(f"{url!r} is not a valid address: {error}") from error
    return url


def check_content_type(ctx: click.Context, option: click.Parameter, told: str | None) -> str | None:
    """Return --content-type as it is, if it says anything. What is nonsense in it would be passed over
    later, as it is in the headers of servers."""
    if not told:
        return told
    import webencodings

    from extractors.encoding.decode import told_charset

    label = told_charset(told)
    if label and webencodings.lookup(label) is None:
        raise click.BadParameter(f"{label!r} is the name of no encoding")
    if not label and "/" not in told:
        raise click.BadParameter(f"{told!r} is no type; write it as in text/html; charset=koi8-r")
    return told


_PAGE_OPTIONS = (
    click.option(
        "--url",
        callback=check_address,
        metavar="URL",
        help="Address that the one file or standard input was fetched from.",
    ),
    click.option(
        "--content-type",
        callback=check_content_type,
        metavar="TYPE",
        help="Content-Type that it was served with; at an address, in place of what the server says.",
    ),
    click.option(
        "--site",
        metavar="PACK",
        shell_complete=_offer_packs_and_files,
        help="Use this site's rules; a name of `broadsheet sites list`, or a file.",
    ),
)


@contextmanager
def usage_of(argument: str) -> Iterator[None]:
    """Turn what is said of a site or address that can never be had into a usage error of the argument."""
    from crawler.errors import AddressRefused
    from crawler.sites import SiteError

    try:
        yield
    except (SiteError, AddressRefused) as error:
        raise click.BadParameter(str(error), param_hint=f"'{argument}'") from error


def page_options(command: Command) -> Command:
    """Give a command the options that tell of a page; `make_telling` reads them."""
    for option in reversed(_PAGE_OPTIONS):
        command = option(command)
    return command


def make_telling(options: dict[str, Any]) -> Telling:
    """Return what the options tell of a page. Raises click.BadParameter for a site pack that is none."""
    from crawler.one_page import Telling

    rules = None
    if options["site"] is not None:
        from crawler.sites.folders import load_site
        from crawler.sites.site import read_site

        with usage_of("--site"):
            named = options["site"]
            rules = (read_site(Path(named)) if named.endswith(".toml") else load_site(named)).rules
    return Telling(options["url"], options["content_type"], rules, options.get("flat", False))


def fetch_options(command: Command) -> Command:
    """Give a command the options of polite fetching; `make_fetcher` reads them."""
    for option in reversed(_FETCH_OPTIONS):
        command = option(command)
    return command


def make_fetcher(options: dict[str, Any]) -> Fetcher:
    """Return a fetcher as the options say."""
    from crawler.addresses import AddressGuard
    from crawler.agent import USER_AGENT
    from crawler.fetching.fetcher import Fetcher
    from crawler.fetching.limits import Limits

    guard = AddressGuard.from_options(options["allow_private"])
    limits = Limits(total_s=options["timeout"])
    return Fetcher(guard, limits, options["user_agent"] or USER_AGENT, options.get("delay", 0.0))
