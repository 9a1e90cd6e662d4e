"""search: full-text search over the archive."""

from __future__ import annotations

from pathlib import Path

import click

from crawler.options import HOW_MANY, state_option


@click.command()
@click.argument("words", nargs=-1, required=True)
@state_option
@click.option("--limit", type=HOW_MANY, default=20, show_default=True, metavar="N", help="How many.")
@click.option("--json", "as_json", is_flag=True, help="The whole records, one JSON object a line.")
def search(words: tuple[str, ...], state: str, limit: int, as_json: bool) -> int:
    """Find archived articles, the best match first.

    Words are tried as a phrase first, then all must occur, in any order. Words in quotation marks must stand
    in a row, and word* finds beginnings.

    \b
    Examples:
      broadsheet search "end to end encryption"
      broadsheet search messenger '"market share"' encrypt* --json
    """
    from crawler.frontier.archive_reader import open_archive
    from crawler.frontier.search import find

    with open_archive(Path(state)) as db:
        query = " ".join(words).encode("utf-8", "replace").decode()  # bytes that are no text
        hits = find(db, query, limit)
    for hit in hits:
        date = (hit.date_published or "")[:10]
        click.echo(
            hit.record if as_json else f"{date:<10}  {hit.headline or hit.url}\n  {hit.url}\n  {hit.snippet}"
        )
    if not hits:
        click.echo("nothing found", err=True)
    return 0 if hits else 1
