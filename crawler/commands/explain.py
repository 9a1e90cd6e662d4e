"""explain: why the record of one page is what it is."""

from __future__ import annotations

import shutil
import sys
from typing import Any

import click

from crawler.options import fetch_options, page_options

PIPE_COLUMNS = 160  # wide enough for a file or a pager


@click.command()
@click.argument("page", metavar="URL|FILE|-")
@page_options
@click.option("--flat", is_flag=True, help="The page is flat text, one line a paragraph, not HTML.")
@click.option("--json", "as_json", is_flag=True, help="Print all of it as one JSON object, texts in full.")
@fetch_options
def explain(page: str, as_json: bool, **options: Any) -> int:
    """Show why a page's record is what it is.

    For every field: the value that won, its source, its rule, how sure it is, and the values that lost.
    For every block of text: kept (+) or not, its score from 0 to 1, and the rule that decided.

    \b
    Examples:
      broadsheet explain saved.html --url https://example.com/a-story
      broadsheet explain https://example.com/a-story | less -S
      broadsheet explain saved.html --json | jq .fields.headline
    """
    import msgspec

    from crawler import explanation
    from crawler.one_page import flat_text, named, receive
    from crawler.options import make_fetcher, make_telling
    from crawler.sources import Source
    from extractors import BroadsheetError, Page, read
    from extractors.flat.extract import read_flat

    if options["flat"] and options["site"]:
        raise click.UsageError("--flat does not go with --site.")
    source = Source(page)
    telling = make_telling(options)
    try:
        received = receive(source, telling, lambda: make_fetcher(options))
        if flat := flat_text(received, telling):
            text, encoding = flat
            explained = {**explanation.explain_flat(read_flat(text, received.url)), "encoding": encoding}
        else:
            parsed = Page.from_html(
                received.html,
                received.url,
                content_type=received.content_type,
                fetched_at=received.fetched_at,
                status=received.status,
            )
            explained = explanation.explain(read(parsed, telling.rules))
    except BroadsheetError as error:
        raise named(page, error) from error
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(explained), indent=2).decode())
    else:
        click.echo(explanation.to_text(page, explained, _columns()))
    return 0


def _columns() -> int:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPE_COLUMNS
