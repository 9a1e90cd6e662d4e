"""extract: records of single pages, from the web, from files and from standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import chain
from stat import S_ISREG
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO

import click

from crawler.options import errors_option, fetch_options, page_options

if TYPE_CHECKING:
    from crawler.formats import RecordWriter
    from crawler.one_page import Result
    from crawler.outcome import Outcome
    from crawler.progress import Progress
    from crawler.sources import Source

ENGINE_NAMES = ("local", "ray", "spark")  # the keys of crawler.archive.engines.ENGINES
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
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True),
    callback=lambda _, __, name: None if name == "-" else name,
    help="Write records to a file.",
)
@errors_option
@page_options
@click.option("--flat", is_flag=True, help="The inputs are flat text, one line a paragraph, not HTML.")
@click.option(
    "--warc",
    is_flag=True,
    help="The inputs are WARC files, folders of them and patterns, local or at s3:// or https:// addresses.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes for WARC files; all cores if not told.",
)
@click.option(
    "--shards",
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="Write the records of WARC files in shards into DIR; started again, it goes on where it stopped.",
)
@click.option(
    "--engine",
    type=click.Choice(ENGINE_NAMES),
    default="local",
    show_default=True,
    help="What runs the shards: this machine, or the Ray or Spark cluster that is up.",
)
@click.option(
    "--delay",
    type=click.FloatRange(min=0),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="Pause between two pages of one site; a longer Crawl-delay of the site is kept.",
)
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
      broadsheet extract --warc CC-NEWS-*.warc.gz > articles.jsonl
      broadsheet extract --warc warcs/ 's3://bucket/2026/11/*.warc.gz' > articles.jsonl
    """
    _check_usage(inputs, options)
    _check_written(inputs, options)
    from crawler.formats import make_writer
    from crawler.outcome import Outcome, naming
    from crawler.progress import Progress

    with naming(options["output"]), ExitStack() as files:
        if options["shards"]:
            return _write_shards(inputs, options, Outcome(_open_errors(options["errors"], files)))
        out = _open_output(options["output"], files)
        outcome = Outcome(_open_errors(options["errors"], files))
        writer = make_writer(options["format"], out)
        files.callback(writer.close)
        total = None if options["input_file"] else len(inputs)
        progress = Progress(total, wanted=bool(options["output"]) or not sys.stdout.isatty())
        files.callback(progress.clear)
        if options["warc"]:
            _write_warcs(inputs, options, writer, outcome, progress)
        else:
            _write(_results(inputs, options), writer, outcome, progress)
    return outcome.exit_code


def _check_usage(inputs: tuple[str, ...], options: dict[str, Any]) -> None:
    if not inputs and not options["input_file"]:
        raise click.UsageError("Name a URL, a file, - for standard input, or a list with --input-file.")
    for name in ("shards", "workers"):
        if options[name] and not options["warc"]:
            raise click.UsageError(f"--{name} goes with --warc.")
    if options["shards"] and (options["output"] or options["format"] != "jsonl"):
        raise click.UsageError(
            "--shards writes JSON Lines into DIR; neither --output nor --format goes with it."
        )
    if options["warc"] and (options["url"] or options["content_type"] or options["site"]):
        raise click.UsageError("--warc goes with neither --url, --content-type nor --site: the files tell.")
    if options["engine"] != "local" and not options["shards"]:
        raise click.UsageError("--engine goes with --shards DIR, a folder that all machines share.")
    if options["flat"] and (options["site"] or options["warc"]):
        raise click.UsageError("--flat goes with neither --site nor --warc.")
    if inputs.count("-") + (options["input_file"] == "-") > 1:
        raise click.UsageError("Standard input can be read only once.")
    if options["url"] and (len(inputs) != 1 or options["input_file"] or "://" in inputs[0]):
        raise click.UsageError("--url tells the address of one file, or of standard input.")


def _check_written(inputs: tuple[str, ...], options: dict[str, Any]) -> None:
    """Refuse to write over what is to be read: opening a file for writing empties it."""
    read = {_identity(name) for name in (*inputs, options["input_file"])} - {None}
    output, errors = _identity(options["output"]), _identity(options["errors"])
    for option, file in (("output", output), ("errors", errors)):
        if file in read:
            raise click.UsageError(f"--{option} {options[option]} would write over what is to be read.")
    if output is not None and output == errors:
        raise click.UsageError("--output and --errors name the same file.")


def _identity(name: str | None) -> tuple[int, int] | str | None:
    """Return what tells a file from others, whatever its name; None for devices, pipes and addresses."""
    if not name or name == "-" or "://" in name:
        return None
    try:
        status = os.stat(name)
    except (OSError, ValueError):  # not there yet; or no name at all
        return os.path.abspath(name)
    return (status.st_dev, status.st_ino) if S_ISREG(status.st_mode) else None


def _results(inputs: tuple[str, ...], options: dict[str, Any]) -> Iterator[Result]:
    from crawler.batch import read_all
    from crawler.options import make_fetcher, make_telling

    sources = _sources(inputs, options["input_file"])
    return read_all(sources, make_telling(options), lambda: make_fetcher(options), options["delay"])


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


def _write_warcs(
    inputs: tuple[str, ...],
    options: dict[str, Any],
    writer: RecordWriter,
    outcome: Outcome,
    progress: Progress,
) -> None:
    from crawler.archive.batch import Tally, read_warcs

    tally, write_line = Tally(), _line_writer(writer)
    names = (source.name for source in _sources(inputs, options["input_file"]))
    for result in read_warcs(names, options["workers"] or os.cpu_count() or 1):
        for line in result.lines:
            write_line(line)
            outcome.succeed()
        progress.clear()
        tally.add(result.counts, result.errors, result.warnings, outcome)
        progress.show(outcome.done, outcome.failed)
    progress.clear()
    click.echo(tally.summary(), err=True)


def _line_writer(writer: RecordWriter) -> Callable[[bytes], None]:
    """Return what writes a record that is a line of JSON: as it is, or read again for another format."""
    from crawler.formats.json_text import JsonLines

    if isinstance(writer, JsonLines):
        return writer.write_line
    from extractors import NewsArticle

    return lambda line: writer.write(NewsArticle.from_json(line))


def _write_shards(inputs: tuple[str, ...], options: dict[str, Any], outcome: Outcome) -> int:
    from pathlib import Path

    from crawler.archive.batch import Tally, write_warcs
    from crawler.progress import Progress

    tally, progress = Tally(), Progress(None)
    names = (source.name for source in _sources(inputs, options["input_file"]))
    workers = options["workers"] or os.cpu_count() or 1
    for stats in write_warcs(names, Path(options["shards"]), options["engine"], workers):
        progress.clear()
        tally.add(stats["counts"], stats["errors"], stats.get("warnings", ()), outcome)
        progress.show(tally.counts["records"], outcome.failed)
    progress.clear()
    outcome.done += tally.counts["records"]
    click.echo(tally.summary(), err=True)
    return outcome.exit_code


def _open_output(name: str | None, files: ExitStack) -> BinaryIO:
    if not name:
        if sys.stdout is None:
            raise click.UsageError("Standard output is closed; name a file with --output.")
        return sys.stdout.buffer
    try:
        return files.enter_context(open(name, "wb"))
    except OSError as error:
        raise click.BadParameter(f"{name}: {error.strerror}", param_hint="--output") from error


def _open_errors(name: str | None, files: ExitStack) -> TextIO | None:
    if not name:
        return None
    try:
        return files.enter_context(open(name, "w", encoding="utf-8", errors="backslashreplace"))
    except OSError as error:
        raise click.BadParameter(f"{name}: {error.strerror}", param_hint="--errors") from error
