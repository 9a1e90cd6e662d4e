"""extract: records of single pages."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="FILE|-...")
@click.option("--url", help="Address that the page on standard input, or the one file, was fetched from.")
@click.option("--content-type", metavar="TYPE", help="Content-Type it was served with.")
def extract(inputs: tuple[str, ...], url: str | None, content_type: str | None) -> int:
    """Turn article pages into records.

    \b
    Examples:
      broadsheet extract saved.html --url https://example.com/a-story
      curl -s https://example.com/a-story | broadsheet extract - --url https://example.com/a-story
    """
    from crawler.outcome import Outcome
    from extractors import BroadsheetError, PageError
    from extractors import extract as extract_record

    outcome = Outcome()
    for name in inputs:
        try:
            html = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            record = extract_record(html, url, content_type=content_type)
        except OSError as error:
            outcome.fail(PageError(name, error.strerror or str(error)))
        except BroadsheetError as error:
            outcome.fail(error)
        else:
            outcome.succeed()
            click.echo(record.to_json())
    return outcome.exit_code
