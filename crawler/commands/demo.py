"""demo: a tour on a site of our own, or that site to try things on."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import tempfile
import threading
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from crawler.demo import DemoServer

SHOWN_CHARS = 160  # of a long text in the printed record
SHOWN_ITEMS = 3
SEARCHED = "encrypted"  # it stands in the site's first story


@click.command()
@click.option("--serve", is_flag=True, help="Only serve the site, until Ctrl-C.")
@click.option("--faults", is_flag=True, help="Add all that servers do to crawlers, below /faults/.")
@click.option(
    "--articles",
    type=click.IntRange(1, 100_000),
    default=12,
    show_default=True,
    metavar="N",
    help="How many articles it has.",
)
@click.option(
    "--seed", type=int, default=1, show_default=True, metavar="N", help="Seed of the generated articles."
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="PORT",
    help="Port to serve on; any free one by default.",
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the crawl writes; a new temporary folder by default.",
)
def demo(serve: bool, folder: Path | None, **options: Any) -> int:
    """Show what Broadsheet does on a small news site of its own, served on 127.0.0.1.

    It extracts one article, crawls the site, and says where the records are.

    \b
    Examples:
      broadsheet demo
      broadsheet demo --articles 200 --folder tour
      broadsheet demo --serve --port 8000 --articles 500 --faults
    """
    from crawler.demo import serve_demo

    now: dict[str, Any] = {"now": datetime.now(UTC)} if serve else {}
    with ExitStack() as stack:
        try:
            site = stack.enter_context(serve_demo(**options, **now))
        except OSError as error:
            raise click.BadParameter(f"{options['port']}: {error.strerror}", param_hint="--port") from error
        if serve:
            host = site.url.removeprefix("http://")
            click.echo(f"{len(site.articles)} articles on {site.url}/ until Ctrl-C", err=True)
            click.echo(f"Fetch from it with --allow-private {host}", err=True)
            threading.Event().wait()
        show_record(site)
        return crawl_site(site, folder or Path(tempfile.mkdtemp(prefix="broadsheet-demo-")))


def crawl_site(site: DemoServer, folder: Path) -> int:
    """Crawl the site with the crawl command, say where the records are, and return its exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    records, state = folder / "articles.jsonl", folder / "broadsheet.db"
    host = site.url.removeprefix("http://")
    args = ["crawl", f"{site.url}/", "--allow-private", host, "--delay", "0"]
    args += ["--out", str(records), "--state", str(state)]
    click.echo(f"\nbroadsheet {shlex.join(args)}", err=True)
    crawl = [sys.executable, "-m", "crawler", *args]
    environment = {**os.environ, "no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1"}
    code = subprocess.run(crawl, check=False, env=environment).returncode  # noqa: S603
    count = len(records.read_bytes().splitlines()) if records.exists() else 0
    click.echo(
        f"\n{count} of {len(site.articles)} articles crawled: records in {records}, archive in {state}",
        err=True,
    )
    command = command_name()
    click.echo(f"Go on with: {command} search {SEARCHED} --state {shlex.quote(str(state))}", err=True)
    click.echo(f"Or keep the site up, to try the other commands on: {command} demo --serve", err=True)
    return code


def command_name() -> str:
    """How the user can call this command: by its path, where its folder is none of PATH."""
    called = Path(sys.argv[0])
    return (
        shlex.quote(str(called)) if called.name == "broadsheet" and not which("broadsheet") else "broadsheet"
    )


def show_record(site: DemoServer) -> None:
    """Extract the site's newest article and print its record, long texts shortened."""
    from urllib.request import ProxyHandler, build_opener

    from extractors import extract

    url = site.url + site.articles[0].path
    click.echo(f"broadsheet extract {url} --allow-private {site.url.removeprefix('http://')}", err=True)
    with build_opener(ProxyHandler({})).open(url) as answer:  # our own server, whatever the environment
        record = extract(answer.read(), url, content_type=answer.headers["Content-Type"])
    shown = {name: shorten(value) for name, value in record.to_dict().items() if value not in (None, [], {})}
    click.echo(json.dumps(shown, ensure_ascii=False, indent=2))


def shorten(value: object) -> object:
    """Return a JSON value with long texts and lists cut."""
    if isinstance(value, str):
        return value if len(value) <= SHOWN_CHARS else f"{value[:SHOWN_CHARS]}… ({len(value)} characters)"
    if isinstance(value, list):
        more = [f"… and {len(value) - SHOWN_ITEMS} more"] if len(value) > SHOWN_ITEMS else []
        return [shorten(item) for item in value[:SHOWN_ITEMS]] + more
    if isinstance(value, dict):
        return {name: shorten(item) for name, item in value.items() if item is not None}
    return value
