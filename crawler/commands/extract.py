"""extract: records of single pages, from the web, from files and from standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO

import click

from crawler.options import fetch_options

if TYPE_CHECKING:
    from crawler.formats import RecordWriter
    from crawler.one_page import Result
    from crawler.outcome import Outcome
    from crawler.progress import Progress
    from crawler.sources import Source

FORMAT_NAMES = ("jsonl", "json", "md", "txt", "csv")  # the keys of crawler.formats.FORMATS


@click.command()
@click.argument("inputs", nargs=-1, metavar="URL|FILE|-...")
@click.option(
    "--input-file",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
    metavar="LIST",
    help="Read URLs and paths from LIST, one a line; - is standard input.",
)
@click.option(
    "--format", type=click.Choice(FORMAT_NAMES), default="jsonl", show_default=True, help="Output format."
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write records to a file.")
@click.option("--errors", type=click.Path(dir_okay=False), help="Write failures to a file, as JSON Lines.")
@click.option("--url", help="Address that the one file or standard input was fetched from.")
@click.option("--content-type", metavar="TYPE", help="Content-Type that it was served with.")
@fetch_options
def extract(inputs: tuple[str, ...], **options: Any) -> int:
    """Turn article pages into records.

    Inputs are addresses, files, and - for a page on standard input. Records are written in the order
    in which they are ready. Pages of one site are fetched one after the other, and as robots.txt allows.

    \b
    Examples:
      broadsheet extract https://example.com/2026/11/a-story.html
      broadsheet extract saved/*.html --format csv --output stories.csv
      broadsheet extract --input-file urls.txt --errors failed.jsonl > records.jsonl
      curl -s https://example.com/a | broadsheet extract - --url https://example.com/a
    """
    _check_usage(inputs, options)
    from crawler.formats import make_writer
    from crawler.outcome import Outcome
    from crawler.progress import Progress

    with ExitStack() as files:
        out = _open_output(options["output"], files)
        outcome = Outcome(_open_errors(options["errors"], files))
        writer = make_writer(options["format"], out)
        files.callback(writer.close)
        total = None if options["input_file"] else len(inputs)
        progress = Progress(total, wanted=bool(options["output"]) or not sys.stdout.isatty())
        files.callback(progress.clear)
        _write(_results(inputs, options), writer, outcome, progress)
    return outcome.exit_code


def _check_usage(inputs: tuple[str, ...], options: dict[str, Any]) -> None:
    if not inputs and not options["input_file"]:
        raise click.UsageError("Name a URL, a file, - for standard input, or a list with --input-file.")
    if inputs.count("-") + (options["input_file"] == "-") > 1:
        raise click.UsageError("Standard input can be read only once.")
    if options["url"] and (len(inputs) != 1 or options["input_file"] or "://" in inputs[0]):
        raise click.UsageError("--url tells the address of one file, or of standard input.")


def _results(inputs: tuple[str, ...], options: dict[str, Any]) -> Iterator[Result]:
    from crawler.batch import read_all
    from crawler.one_page import Telling
    from crawler.options import make_fetcher

    telling = Telling(options["url"], options["content_type"])
    return read_all(
        _sources(inputs, options["input_file"]), telling, lambda: make_fetcher(options), options["delay"]
    )


def _sources(inputs: tuple[str, ...], input_file: str | None) -> Iterator[Source]:
    from crawler.sources import Source, read_list

    named = (Source(name) for name in inputs)
    return chain(named, read_list(input_file)) if input_file else named


def _write(results: Iterator[Result], writer: RecordWriter, outcome: Outcome, progress: Progress) -> None:
    for result in results:
        if result.error:
            progress.clear()
            outcome.fail(result.error)
        elif result.record:
            writer.write(result.record)
            outcome.succeed()
        progress.show(outcome.done, outcome.failed)


def _open_output(name: str | None, files: ExitStack) -> BinaryIO:
    if not name:
        return sys.stdout.buffer
    try:
        return files.enter_context(open(name, "wb"))
    except OSError as error:
        raise click.BadParameter(f"{name}: {error.strerror}", param_hint="--output") from error


def _open_errors(name: str | None, files: ExitStack) -> TextIO | None:
    if not name:
        return None
    try:
        return files.enter_context(open(name, "w", encoding="utf-8"))
    except OSError as error:
        raise click.BadParameter(f"{name}: {error.strerror}", param_hint="--errors") from error
