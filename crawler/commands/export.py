"""export: the archive as a dataset."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crawler.options import Number
from crawler.page_types import ARTICLE_TYPES, OTHER_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crawler.datasets.duplicates import Duplicates
    from crawler.datasets.select import Selection

FORMAT_NAMES = ("parquet", "jsonl", "csv", "huggingface")
REQUIREMENT_NAMES = ("free", "licence", "robots", "training-not-refused", "training-granted")
ONE_SPLIT = {"train": 1.0}
MOST_NAMED = 10  # sites or languages, where one that was asked for is not there


def _splits(_: click.Context, __: click.Parameter, text: str | None) -> dict[str, float] | None:
    """Parse 'train=0.9,test=0.1'."""
    if text is None:
        return None
    try:
        splits = {name.strip(): float(share) for name, share in (part.split("=") for part in text.split(","))}
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is not of the form train=0.9,test=0.1") from error
    if not all(share >= 0 for share in splits.values()) or not abs(sum(splits.values()) - 1) <= 1e-6:
        raise click.BadParameter("the shares must be 0 or more and add up to 1")  # which NaN does not
    if not all(name.isidentifier() for name in splits):
        raise click.BadParameter("the names must be plain words")
    if "all" in splits:
        raise click.BadParameter("readers of datasets call all splits together all; use another name")
    return splits


def _day(_: click.Context, __: click.Parameter, text: str | None) -> str | None:
    """Check a day such as 2026-11-24."""
    try:
        return None if text is None else date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is no day; write it as in 2026-11-24") from error


def _languages(_: click.Context, __: click.Parameter, codes: tuple[str, ...]) -> frozenset[str]:
    """Check codes such as en and pt_BR."""
    tags = frozenset(code.strip().lower().replace("_", "-") for code in codes)
    if not all(tag.replace("-", "").isalnum() for tag in tags):
        raise click.BadParameter("a language is a code such as en or pt-BR")
    return tags


@click.command()
@click.argument("output", type=click.Path(path_type=Path))
@click.option(
    "--state",
    type=click.Path(path_type=Path),
    metavar="FILE",
    default=Path("broadsheet.db"),
    show_default=True,
    help="State file of a crawl, or a JSON Lines file of records, also .gz or .zst.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(FORMAT_NAMES),
    help="Format; if not told, as OUTPUT ends: .parquet .jsonl .csv, the last two also with .gz or .zst.",
)
@click.option(
    "--edges",
    is_flag=True,
    help="Write related links instead: source, target, rel, as Parquet, JSON Lines or CSV.",
)
@click.option(
    "--since", callback=_day, metavar="DAY", help="Published on this day or later, such as 2026-11-24."
)
@click.option("--until", callback=_day, metavar="DAY", help="Published before this day.")
@click.option("--site", "sites", multiple=True, metavar="DOMAIN", help="Of this domain; may be repeated.")
@click.option(
    "--language",
    "languages",
    multiple=True,
    callback=_languages,
    metavar="CODE",
    help="In this language, such as en or en-GB; may be repeated.",
)
@click.option(
    "--type",
    "types",
    multiple=True,
    type=click.Choice(ARTICLE_TYPES + OTHER_TYPES),
    help="Of this page type; may be repeated. All that are articles if not told.",
)
@click.option(
    "--min-words", type=click.IntRange(min=0), default=0, metavar="N", help="With so many words or more."
)
@click.option(
    "--min-confidence",
    type=Number(0, 1),
    default=0.0,
    metavar="SHARE",
    help="With a body at least so sure.",
)
@click.option(
    "--require",
    multiple=True,
    type=click.Choice(REQUIREMENT_NAMES),
    help="Only what is free to read, has a licence, is open to robots, or to training; may be repeated.",
)
@click.option(
    "--duplicates",
    type=click.Choice(("keep", "exact", "near")),
    default="keep",
    show_default=True,
    help="Which repeated texts to leave out; the earliest stays.",
)
@click.option(
    "--splits",
    callback=_splits,
    metavar="SHARES",
    show_default="train=1",
    help="Splits of a Hugging Face dataset, such as train=0.9,test=0.1.",
)
def export(output: Path, state: Path, format_name: str | None, edges: bool, **options: Any) -> int:
    """Write the archive's articles as a dataset.

    The newest revision of each, by the moment of publication, then by address: the same archive gives
    the same bytes.

    \b
    Examples:
      broadsheet export news.parquet
      broadsheet export november.jsonl.zst --since 2026-11-01 --until 2026-12-01 --language de
      broadsheet export dataset/ --format huggingface --duplicates near --require training-not-refused
      broadsheet export links.parquet --edges
    """
    from crawler.datasets.duplicates import Duplicates
    from crawler.datasets.select import Selection
    from crawler.datasets.source import read_source

    if options["since"] and options["until"] and options["since"] >= options["until"]:
        raise click.UsageError("Between --since and --until lies no day: until means before that day.")
    selection = Selection(
        since=options["since"],
        until=options["until"],
        sites=frozenset(map(_domain, options["sites"])),
        languages=options["languages"],
        types=frozenset(options["types"]),
        min_words=options["min_words"],
        min_confidence=options["min_confidence"],
        require=options["require"],
    )
    duplicates = Duplicates(options["duplicates"])
    records = duplicates.leave_out(selection.take(read_source(state, selection.left_out)))
    if str(output) == "-":
        raise click.UsageError("A dataset is written whole or not at all: name a file, not standard output.")
    format_name = _format(output, format_name)
    if options["splits"] and format_name != "huggingface":
        raise click.UsageError("--splits goes with --format huggingface.")
    _check_replaced(output, state, format_name)
    if edges:
        from crawler.datasets.edges import EDGE_WRITERS, edges_of

        if format_name not in EDGE_WRITERS:
            raise click.UsageError(
                f"--edges goes with --format {', '.join(EDGE_WRITERS)}, not {format_name}."
            )
        written = f"{EDGE_WRITERS[format_name](edges_of(records), output)} links"
    else:
        count = _write(records, output, format_name, options["splits"] or ONE_SPLIT)
        written = "1 record" if count == 1 else f"{count} records"
    for option, value, there in selection.unmet():
        some = ", ".join(there[:MOST_NAMED]) + (", …" if there[MOST_NAMED:] else "") or "none told"
        click.echo(f"broadsheet: no record is of {option} {value}; there are: {some}", err=True)
    click.echo(_summary(written, selection, duplicates), err=True)
    return 0


def _check_replaced(output: Path, state: Path, format_name: str) -> None:
    """Refuse to write over the archive that is read, any other, or what its crawls add to."""
    from crawler.datasets.source import SQLITE_MAGIC, crawl_outputs
    from crawler.written import check_written, identity, replaceable
    from extractors import BroadsheetError

    check_written({"OUTPUT": str(output)}, [str(state)])
    if format_name == "huggingface":
        return
    known = identity(str(output))
    if known is not None and known in map(identity, crawl_outputs(state)):
        raise click.UsageError(
            f"{output} is written by the crawls of this state, which would end at it; name another file."
        )
    try:
        replaceable(output)
    except BroadsheetError as error:
        raise click.BadParameter(str(error), param_hint="OUTPUT") from error
    with suppress(OSError), output.open("rb") as file:
        if file.read(len(SQLITE_MAGIC)) == SQLITE_MAGIC:
            raise click.UsageError(
                f"{output} is a database, such as the archive of a crawl; name another file."
            )


def _domain(text: str) -> str:
    """The domain of what was named as a site, be it an address or with a port."""
    from crawler.addresses import host_of

    if domain := host_of(text if "://" in text else f"//{text}").removeprefix("www."):
        return domain
    raise click.BadParameter(f"{text!r} names no domain", param_hint="--site")


def _format(output: Path, told: str | None) -> str:
    if told:
        return told
    lines = dict.fromkeys((".jsonl", ".ndjson", ".jl"), "jsonl")
    endings = {".parquet": "parquet", ".csv": "csv", **lines}
    packed = output.suffix in (".gz", ".zst")
    suffix = (output.with_suffix("") if packed else output).suffix.lower()  # as crawls read their --out
    if packed and suffix == ".parquet":
        raise click.UsageError(f"Parquet is packed inside: name the file {output.with_suffix('')}.")
    if suffix not in endings:
        raise click.UsageError(f"Name the format of {output} with --format: {', '.join(FORMAT_NAMES)}.")
    return endings[suffix]


def _write(
    records: Iterator[dict[str, Any]], output: Path, format_name: str, splits: dict[str, float]
) -> int:
    if format_name == "huggingface":
        from crawler.datasets.huggingface import write_dataset

        rows = write_dataset(records, output, splits).rows
        for split in splits:
            if not rows[split]:
                click.echo(f"broadsheet: the split {split} is left out: no record falls into it", err=True)
        return rows.total()
    from crawler.datasets.write import WRITERS

    return WRITERS[format_name](records, output)


def _summary(written: str, selection: Selection, duplicates: Duplicates) -> str:
    left_out = [
        f"{number} {reason}" for reason, number in (selection.left_out + duplicates.left_out).most_common()
    ]
    line = f"broadsheet: {written}"
    return f"{line}; left out: {', '.join(left_out)}" if left_out else line
