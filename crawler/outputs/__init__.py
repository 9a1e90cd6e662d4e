"""Outputs: files that grow with the archive, each written behind its commits and cut back to them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crawler.formats import EXPORTED
from crawler.frontier.contract import Output
from crawler.outputs.csv import CsvOutput
from crawler.outputs.jsonl import JsonLinesOutput
from crawler.outputs.markdown import MarkdownOutput

BY_SUFFIX: dict[str, type[JsonLinesOutput] | type[CsvOutput]] = {
    ".jsonl": JsonLinesOutput,
    ".ndjson": JsonLinesOutput,
    ".jl": JsonLinesOutput,
    ".csv": CsvOutput,
}


def open_outputs(names: Sequence[str]) -> list[Output]:
    """Return the outputs for the given file names: by suffix, or Markdown files for a folder.

    Raises ValueError for a suffix that means no output.
    """
    return list({output.key: output for output in map(open_output, names)}.values())


def open_output(name: str) -> Output:
    """Return the output for one name."""
    path = Path(name)
    if name.endswith("/") or (name and path.is_dir()):  # to a path, no name is the working folder
        return MarkdownOutput(path)
    try:
        return BY_SUFFIX[path.suffix.lower()](path)
    except KeyError:
        known = ", ".join(BY_SUFFIX)
        later = (
            f"; afterwards, `broadsheet export {name}` writes one" if path.suffix.lower() in EXPORTED else ""
        )
        raise ValueError(
            f"{name or repr(name)}: an output is a file ending in {known}, or a folder/ for Markdown{later}"
        ) from None
