"""extract: records of single pages, from the web, from files and from standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from crawler.options import Seconds, errors_option, fetch_options, page_options, refuse_empty

if TYPE_CHECKING:
    from crawler.formats import RecordWriter
    from crawler.one_page import Result, Telling
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
    help="Read URLs and paths from LIST, one a line, or PATH<tab>URL, or JSON Lines; - is standard input.",
)
@click.option(
    "--format",
    type=click.Choice(FORMAT_NAMES),
    help="Output format; told by the ending of --output, jsonl where none is.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True),
    callback=lambda ctx, option, name: None if name == "-" else refuse_empty(ctx, option, name),
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
    callback=refuse_empty,
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
    type=Seconds(),
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
      broadsheet extract saved/*.html --output stories.csv
      broadsheet extract --input-file urls.txt --errors failed.jsonl > records.jsonl
      curl -s https://example.com/a | broadsheet extract - --url https://example.com/a
      broadsheet extract --warc CC-NEWS-*.warc.gz > articles.jsonl
      broadsheet extract --warc warcs/ 's3://bucket/2026/11/*.warc.gz' > articles.jsonl
    """
    _check_usage(inputs, options)
    from crawler.formats import format_of, make_writer
    from crawler.options import make_telling
    from crawler.outcome import Outcome, naming
    from crawler.progress import Progress
    from crawler.written import STANDARD_OUTPUT, check_written, open_written

    names = {"--output": options["output"], "--errors": options["errors"]}
    check_written({**names, "--output": options["output"] or STANDARD_OUTPUT}, _read(inputs, options))
    _check_ending(options["output"])
    telling = make_telling(options)
    with naming(options["output"]), ExitStack() as files:
        out, errors = open_written(names, files)
        outcome = Outcome(errors)
        shards = options["shards"]
        total = None if options["input_file"] or shards else len(inputs)
        progress = Progress(total, wanted=bool(out or shards) or not sys.stdout.isatty())
        files.callback(progress.clear)
        if shards:
            with _listing(outcome, progress):
                _write_shards(inputs, options, outcome, progress)
            return outcome.exit_code
        out = out or sys.stdout.buffer
        writer = make_writer(options["format"] or format_of(options["output"]), out)
        files.callback(writer.close)
        with _listing(outcome, progress):
            if options["warc"]:
                _write_warcs(inputs, options, writer, outcome, progress)
            else:
                sources = _sources(inputs, options["input_file"], [out, *([errors] if errors else [])])
                _write(_results(sources, telling, options), writer, outcome, progress)
    return outcome.exit_code


def _check_usage(inputs: tuple[str, ...], options: dict[str, Any]) -> None:
    from crawler.sources import Source
    from crawler.written import is_output_closed

    if not inputs and not options["input_file"]:
        raise click.UsageError("Name a URL, a file, - for standard input, or a list with --input-file.")
    if inputs and not any(name.strip() for name in inputs):
        raise click.UsageError("An input is empty; leave it out, or name a URL, a file or -.")
    for name in ("shards", "workers"):
        if options[name] and not options["warc"]:
            raise click.UsageError(f"--{name} goes with --warc.")
    if options["shards"] and (options["output"] or options["format"] not in (None, "jsonl")):
        raise click.UsageError(
            "--shards writes JSON Lines into DIR; neither --output nor --format goes with it."
        )
    if options["warc"] and (options["url"] or options["content_type"] or options["site"]):
        raise click.UsageError("--warc goes with neither --url, --content-type nor --site: the files tell.")
    if options["engine"] != "local" and not options["shards"]:
        raise click.UsageError("--engine goes with --shards DIR, a folder that all machines share.")
    if options["flat"] and (options["site"] or options["warc"]):
        raise click.UsageError("--flat goes with neither --site nor --warc.")
    if not (options["output"] or options["shards"]) and is_output_closed():
        raise click.UsageError("Standard output is closed; name a file with --output.")
    if inputs.count("-") + (options["input_file"] == "-") > 1:
        raise click.UsageError("Standard input can be read only once.")
    if options["url"] and (len(inputs) != 1 or options["input_file"] or Source(inputs[0]).is_url):
        raise click.UsageError("--url tells the address of one file, or of standard input.")


def _check_ending(output: str | None) -> None:
    """Refuse an output that by its name is what only `export` writes: readers would fail over it."""
    from crawler.formats import EXPORTED

    if Path(output or "").suffix.lower() in EXPORTED:
        make = f"`broadsheet export {output} --state records.jsonl`"
        raise click.UsageError(f"{output} is not written page by page; write records.jsonl, then {make}.")


def _read(inputs: tuple[str, ...], options: dict[str, Any]) -> Iterator[str]:
    """Yield the names of all files that are to be read, as far as that can be told before."""
    from crawler.archive.inputs import local_files
    from crawler.sources import Source, SourceError, read_list

    listed, names = options["input_file"], [Source(name).path for name in inputs]
    if listed:
        yield listed
        if os.path.isfile(listed):  # one that comes through a pipe is not to be had twice
            with suppress(SourceError):  # which is told of when its turn comes
                names += (source.path for source in read_list(listed))
    if (options["site"] or "").endswith(".toml"):
        yield options["site"]
    yield from local_files(names) if options["warc"] else names


def _results(sources: Iterator[Source], telling: Telling, options: dict[str, Any]) -> Iterator[Result]:
    from crawler.batch import read_all
    from crawler.options import make_fetcher

    return read_all(sources, telling, lambda: make_fetcher(options))


def _sources(
    inputs: tuple[str, ...], input_file: str | None, written: Collection[BinaryIO] = ()
) -> Iterator[Source]:
    from crawler.sources import Source, read_list
    from crawler.written import checked

    named = (Source(name) for name in inputs)
    sources = chain(named, read_list(input_file)) if input_file else named
    return checked(sources, input_file == "-", written)


@contextmanager
def _listing(outcome: Outcome, progress: Progress) -> Iterator[None]:
    """Take a list that cannot be read for a failed input, as it ends the others."""
    from crawler.sources import SourceError

    try:
        yield
    except SourceError as error:
        progress.clear()
        outcome.fail(error)


def _write(results: Iterator[Result], writer: RecordWriter, outcome: Outcome, progress: Progress) -> None:
    for result in results:
        if result.error:
            progress.clear()
            outcome.fail(result.error, result.source.address)
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
    names = _archives(_sources(inputs, options["input_file"]), outcome)
    for result in read_warcs(names, options["workers"] or os.cpu_count() or 1):
        for line in result.lines:
            write_line(line)
        progress.clear()
        tally.add(result.counts, result.errors, result.warnings, outcome)
        progress.show(tally.counts["records"], outcome.failed)
    progress.clear()
    click.echo(tally.summary(), err=True)


def _archives(sources: Iterator[Source], outcome: Outcome) -> Iterator[str]:
    """Yield the names of WARC files; what a list has that cannot be such is a failure."""
    from crawler.sources import SourceError

    for source in sources:
        if reason := source.refused or (
            source.address and "the pages of an archive have their own addresses"
        ):
            outcome.fail(SourceError(source.name, reason))
        else:
            yield source.path


def _line_writer(writer: RecordWriter) -> Callable[[bytes], None]:
    """Return what writes a record that is a line of JSON: as it is, or read again for another format."""
    from crawler.formats.json_text import JsonLines

    if isinstance(writer, JsonLines):
        return writer.write_line
    from extractors import NewsArticle

    return lambda line: writer.write(NewsArticle.from_json(line))


def _write_shards(
    inputs: tuple[str, ...], options: dict[str, Any], outcome: Outcome, progress: Progress
) -> None:
    from pathlib import Path

    from crawler.archive.batch import Tally, write_warcs

    tally = Tally()
    names = _archives(_sources(inputs, options["input_file"]), outcome)
    workers = options["workers"] or os.cpu_count() or 1
    for stats in write_warcs(names, Path(options["shards"]), options["engine"], workers):
        progress.clear()
        tally.add(stats["counts"], stats["errors"], stats.get("warnings", ()), outcome)
        progress.show(tally.counts["records"], outcome.failed)
    progress.clear()
    click.echo(tally.summary(), err=True)
