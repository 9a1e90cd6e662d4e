"""reextract: the archive's articles read again by the present extractor."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crawler.options import errors_option, packs_option, state_option

if TYPE_CHECKING:
    import sqlite3

    from crawler.archive.reextract import Reread

SHOWN_CHARS = 120


@click.command()
@click.argument("warcs", metavar="DIR")
@state_option
@click.option("--diff", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Show changes as JSON, one object an article.")
@errors_option
@packs_option()
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes; all cores if not told.")
def reextract(warcs: str, state: str, diff: bool, as_json: bool, errors: str | None, **options: Any) -> int:
    """Read the archive's articles again by the present extractor.

    DIR holds the WARC files of the crawls, `broadsheet crawl --warc DIR`; it may be at s3://. Articles
    whose records differ are replaced, each as a whole. It may be stopped and started again at any time.

    \b
    Examples:
      broadsheet reextract warcs/ --diff
      broadsheet reextract warcs/ --state news.db
    """
    from crawler.archive.inputs import local_files
    from crawler.archive.reextract import lost_files, reread_articles
    from crawler.frontier.archive_reader import open_archive
    from crawler.outcome import Outcome
    from crawler.written import check_written, open_written

    if "://" not in warcs and not os.path.isdir(warcs):
        raise click.BadParameter(f"{warcs}: there is no such folder", param_hint="DIR")
    fields: Counter[str] = Counter()
    changed = overtaken = 0
    check_written({"--errors": errors}, (state, *local_files([warcs])))
    with open_archive(Path(state)) as db, ExitStack() as files:
        outcome = Outcome(open_written({"--errors": errors}, files)[0])
        lost = lost_files(db, warcs)
        for error in lost.values():
            outcome.fail(error)
        for article in reread_articles(db, warcs, options["workers"] or os.cpu_count() or 1, lost):
            if article.error:
                outcome.fail(article.error)
                continue
            outcome.succeed()
            if not article.changes:
                continue
            if not diff and not _replace(db, Path(state), article):
                overtaken += 1
                continue
            fields.update(article.changes.keys())
            changed += 1
            if diff or as_json:
                _show(article, as_json)
    left = f"; {overtaken} stored anew meanwhile and left" if overtaken else ""
    click.echo(_summary(outcome.done, changed, fields, diff) + left, err=True)
    return outcome.exit_code


def _replace(db: sqlite3.Connection, state: Path, article: Reread) -> bool:
    """Put the new record in the place of the one that was read, unless a crawl has been faster."""
    from crawler.frontier.archive import replace_record
    from crawler.frontier.database import transaction

    with transaction(db, state):
        return replace_record(db, article.article_id, article.stored, article.record, article.simhash)


def _show(article: Reread, as_json: bool) -> None:
    import json

    if as_json:
        changes = {name: {"old": old, "new": new} for name, (old, new) in article.changes.items()}
        click.echo(json.dumps({"url": article.url, "changes": changes}, ensure_ascii=False))
        return
    click.echo(article.url)
    for name, (old, new) in article.changes.items():
        click.echo(f"  {name}")
        click.echo(f"    - {_short(old)}")
        click.echo(f"    + {_short(new)}")


def _short(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN_CHARS else f"{text[:SHOWN_CHARS]}…"


def _summary(read: int, changed: int, fields: Counter[str], diff: bool) -> str:
    parts = ", ".join(f"{name} {count}" for name, count in fields.most_common())
    number = "1 article" if read == 1 else f"{read} articles"
    line = f"broadsheet: {number} read, {changed} {'would change' if diff else 'changed'}"
    return f"{line}: {parts}" if parts else line
