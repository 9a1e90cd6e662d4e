"""Written: the files that a command writes, none of which it may read.

To open a file for writing empties it. So names are compared before any is opened, by the files that they lead
to, and none is emptied until all are open.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from errno import EBADF
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

import click

from crawler.sources import STDIN, Source
from extractors.errors import BroadsheetError

Identity = tuple[int, int] | str
STANDARD_INPUT, STANDARD_OUTPUT = 0, 1


def identity(file: str | int | None) -> Identity | None:
    """Return what tells a file, named or open, from others; None for devices, pipes and addresses."""
    if file is None or file == "" or (isinstance(file, str) and "://" in file):
        return None
    try:
        status = os.stat(file)
    except (OSError, ValueError):  # not there yet; or no name at all
        return os.path.abspath(file) if isinstance(file, str) else None
    return (status.st_dev, status.st_ino) if S_ISREG(status.st_mode) else None


def check_written(written: Mapping[str, str | int | None], read: Iterable[str]) -> None:
    """Raise click.UsageError where a file to be written is to be read, or written as another one as well.

    `written` has the files by the options that name them, open ones by number: those are emptied already, if
    at all, and only told apart from the others. '-' among what is read is standard input.
    """
    options: dict[Identity | None, str] = {}
    for option, file in written.items():
        known = identity(file)
        if known in options:
            raise click.UsageError(f"{options[known]} and {option} name the same file.")
        if known is not None:
            options[known] = option
    emptied = {known: option for known, option in options.items() if isinstance(written[option], str)}
    for name in read if emptied else ():
        if found := emptied.get(identity(STANDARD_INPUT if name == STDIN else name)):
            raise click.UsageError(f"{found} {written[found]} would write over what is to be read.")


def is_output_closed() -> bool:
    """Whether nothing can be written to standard output; the command line then opens it for reading."""
    try:
        os.write(STANDARD_OUTPUT, b"")
    except OSError as error:
        return error.errno == EBADF
    return False


def checked(sources: Iterable[Source], stdin_taken: bool, written: Collection[BinaryIO]) -> Iterator[Source]:
    """Yield the sources, those refused that are what is `written`, or standard input once more."""
    files = {known for file in written if (known := identity(file.fileno()))}
    for source in sources:
        if source.name == STDIN and stdin_taken:
            yield Source(STDIN, "standard input can be read only once")
        elif not source.is_url and files and identity(source.path) in files:
            yield replace(source, refused="is what is being written")
        else:
            yield source
        stdin_taken |= source.name == STDIN


def open_written(names: Mapping[str, str | None], files: ExitStack) -> list[BinaryIO | None]:
    """Open the files that options name, and empty them once all are open; None where none is named.

    Raises click.BadParameter, and then none was emptied.
    """
    opened: list[BinaryIO | None] = []
    for option, name in names.items():
        try:
            opened.append(files.enter_context(_open(name)) if name else None)
        except OSError as error:
            raise click.BadParameter(f"{name}: {error.strerror}", param_hint=option) from error
    for file in opened:
        if file and identity(file.fileno()):
            file.truncate()
    return opened


def _open(name: str) -> BinaryIO:
    return open(name, "wb", opener=lambda name, flags: os.open(name, flags & ~os.O_TRUNC, 0o666))


def replaceable(path: Path) -> Path:
    """Return the file that `path` leads to, there or not, for another to be put in its place.

    Raises BroadsheetError for what is no file: a device in whose place a file is put is lost.
    """
    if path.exists() and not path.is_file():
        raise BroadsheetError(str(path), "is no file; a dataset is written whole or not at all")
    return Path(os.path.realpath(path))
