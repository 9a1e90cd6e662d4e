"""changes: what became of stored articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from crawler.options import state_option
from crawler.spans import EXAMPLES, since_now

SHOWN_WORDS = 160  # characters of each side of a change


@click.command()
@state_option
@click.option("--since", default="1d", show_default=True, metavar="WHEN", help=f"Look back to {EXAMPLES}.")
@click.option("--new", "with_new", is_flag=True, help="List new articles, too.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an event, with the whole word diff.")
def changes(state: str, since: str, with_new: bool, as_json: bool) -> None:
    """List headlines and bodies that were changed, corrections, and articles that were taken away.

    \b
    Examples:
      broadsheet changes --since monday
      broadsheet changes --since 12h --json
    """
    from crawler.frontier.archive_reader import list_events, open_archive

    try:
        start = since_now(since)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--since") from error
    with open_archive(Path(state)) as db:
        found = False
        for event in list_events(db, start.timestamp(), with_new=with_new):
            found = True
            click.echo(json.dumps(event, ensure_ascii=False) if as_json else event_lines(event))
    if not found:
        click.echo(f"nothing has changed since {start:%Y-%m-%d %H:%M}", err=True)


def event_lines(event: dict[str, Any]) -> str:
    """Return an event as text: what, where, and the words taken out (-) and put in (+)."""
    what = ": ".join(filter(None, (event["kind"], event["headline"])))
    lines = [f"{event['at']}  {what}", f"  {event['url']}"]
    for _, field, before, after in event["diff"]:
        name = "headline" if field == "headline" else "body"
        lines += [f"  {name} - {_short(before)}"] if before else []
        lines += [f"  {name} + {_short(after)}"] if after else []
    return "\n".join(lines)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_WORDS else f"{text[:SHOWN_WORDS]}…"
