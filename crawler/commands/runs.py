"""runs: what the crawls on a state file did."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import click

from crawler.options import HOW_MANY, state_option

COUNTS = ("pages", "new", "changed", "failed")
UNFINISHED = ("running", "killed")


@click.command()
@state_option
@click.option("--last", type=HOW_MANY, default=20, show_default=True, metavar="N", help="How many.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a run, with all counts and reasons.")
def runs(state: str, last: int, as_json: bool) -> None:
    """List the crawls that a state file has seen, the latest first.

    \b
    Examples:
      broadsheet runs
      broadsheet runs --last 1 --json
    """
    from crawler.frontier.archive_reader import list_runs, open_archive

    with open_archive(Path(state)) as db:
        for run in list_runs(db, last):
            if as_json:
                click.echo(json.dumps(run, ensure_ascii=False))
            else:
                click.echo(run_line(run))


def _count(number: int, whole: bool) -> str:
    """A count that is not whole is as of a few seconds ago."""
    return str(number) if whole else f"{number}+" if number else "-"


def run_line(run: dict[str, object]) -> str:
    """Return a run on one line: start as this machine's clock showed it, seconds, outcome, counts, sites."""
    from crawler.summary import number_of

    stats = run["stats"]
    counts = stats if isinstance(stats, dict) else {}
    started, ended = datetime.fromisoformat(str(run["started"])).astimezone(), run["ended"]
    seconds = f"{(datetime.fromisoformat(str(ended)) - started).total_seconds():.0f} s" if ended else "-"
    whole = run["outcome"] not in UNFINISHED
    named = ", ".join(number_of(_count(counts.get(name, 0), whole), name) for name in COUNTS)
    return f"{started:%Y-%m-%d %H:%M:%S}  {seconds:>7}  {run['outcome']:<12}  {named}  {run['sites']}"
