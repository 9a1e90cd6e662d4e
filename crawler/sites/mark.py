"""Mark: a site pack's file with the day on which the site was seen, all else in it left as it is."""

from __future__ import annotations

import os
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

from crawler.sites.site import Site, SiteError

STATUS = re.compile(r"""^([ \t]*(?:status|"status"|'status')[ \t]*=[ \t]*)(?:"[^"\n]*"|'[^'\n]*')""", re.M)

BYTE_ORDER_MARK = "\ufeff"


def mark_verified(site: Site, day: str) -> None:
    """Write into the pack's file that it was seen live on `day`, an ISO date. Raises SiteError."""
    path = site.path.resolve()
    try:
        text = path.read_bytes().decode("utf-8")
        beginning = BYTE_ORDER_MARK * text.startswith(BYTE_ORDER_MARK)
        _replace(path, beginning + _marked(text.removeprefix(beginning), f"verified {day}", path))
    except OSError as error:
        raise SiteError(str(site.path), f"cannot be written: {error.strerror}") from error


def _marked(text: str, status: str, path: Path) -> str:
    """Return the pack with another status: of all ways to write it, the one that changes nothing else."""
    wanted = tomllib.loads(text) | {"status": status}
    for marked in _attempts(text, status):
        try:
            if tomllib.loads(marked) == wanted:
                return marked
        except tomllib.TOMLDecodeError:
            continue  # what looked like the status was a part of something else
    raise SiteError(str(path), f'its status was not found; write by hand: status = "{status}"')


def _attempts(text: str, status: str) -> Iterator[str]:
    for found in STATUS.finditer(text):
        yield f'{text[: found.start()]}{found.group(1)}"{status}"{text[found.end() :]}'
    yield f'status = "{status}"\n{text}'


def _replace(path: Path, text: str) -> None:
    """Put a new text in a file's place, whole or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(text.encode("utf-8"))
        shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
