"""Outcome: how many inputs went well, which failed and why, and the exit code that says so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

import click

from crawler.signals import write_whole
from crawler.terminal import printable
from extractors.errors import BroadsheetError

NEARLY_ALL = 0.95  # share of failed inputs from which a run counts as failed altogether
FAILED = 126
MAX_LINE_CHARS = 1000  # addresses may have any length; the error file has them whole


@dataclass(slots=True)
class Outcome:
    """Counts of a run. `errors` is an open file for one JSON object a failure, or None."""

    errors: BinaryIO | None = None
    done: int = 0
    failed: int = 0

    def succeed(self) -> None:
        """Count one input that went well."""
        self.done += 1

    def fail(self, error: BroadsheetError, address: str | None = None) -> None:
        """Count one failed input: a line on standard error, and an object {url, reason, kind} in `errors`.

        A saved page whose `address` its list told is {file, url, reason, kind}, as lists have it.
        """
        self.failed += 1
        click.echo(f"broadsheet: {one_line(error)}", err=True)
        if self.errors:
            names = {"file": error.url, "url": address} if address else {"url": error.url}
            entry = {**names, "reason": error.reason, "kind": type(error).__name__}
            with naming(self.errors.name):
                line = json.dumps(entry, ensure_ascii=False) + "\n"
                write_whole(self.errors, line.encode("utf-8", "backslashreplace"))

    def warn(self, error: BroadsheetError) -> None:
        """Show what is odd and was no failure."""
        click.echo(f"broadsheet: warning: {one_line(error)}", err=True)

    @property
    def exit_code(self) -> int:
        """0 all well, 1 some inputs failed, 126 all or nearly all failed."""
        if not self.failed:
            return 0
        return FAILED if self.failed >= NEARLY_ALL * (self.done + self.failed) else 1


@contextmanager
def naming(name: str | None) -> Iterator[None]:
    """Give an OSError that knows no file the name of the one that is written."""
    try:
        yield
    except OSError as error:
        cause: BaseException | None = error
        while cause and not getattr(cause, "filename", None):
            cause = cause.__context__  # to close the file fails once more
        error.filename = cause.filename if isinstance(cause, OSError) else name
        raise


def one_line(error: BroadsheetError) -> str:
    """Return the error on one line that no page can draw on a terminal with.

    >>> one_line(BroadsheetError("a.html", "red\\x1b[31m\\nfake line"))
    'a.html: red?[31m fake line'
    """
    text = " ".join(str(error).split())
    return printable(text if len(text) <= MAX_LINE_CHARS else text[:MAX_LINE_CHARS] + "…")
