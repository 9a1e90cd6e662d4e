"""Sources: what a user asks to be read, as URLs, files and standard input, from arguments and lists."""

from __future__ import annotations

import json
import os
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from extractors.errors import BroadsheetError
from extractors.url_parts import split

STDIN = "-"
_CHUNK_BYTES = 65536
_MAX_LINE_BYTES = 1 << 20  # no address or path is longer: it is no list, and may have no end
_NO_FILE = r"(?![^/]*\.(?:html?|xhtml|xml|txt|gz)$)"
_HOST = re.compile(_NO_FILE + r"[\w-]+(?:(?:\.[\w-]+)+|(?=:))(?P<port>:\d+)?(?:/|$)")
_NO_LIST = re.compile(rb"^(\xef\xbb\xbf)?\s*<|[\0-\x08\x0e-\x1f]")  # markup, or control characters
NO_OBJECT = 'the line is no JSON object with a "file", its "url", or both'
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_FILE = re.compile(r"file://", re.I)
ELSEWHERE = "the address names another machine; for a file of this one write file:///PATH, or the path alone"
_HERE = ("", "localhost")  # hosts of file: addresses that lead to this machine


class SourceError(BroadsheetError):
    """A file or list that was named cannot be read."""


@dataclass(frozen=True, slots=True)
class Source:
    """One input by the name that the user gave it: a URL, a path or file: address, or '-' for standard input.

    refused says why it may not be read, if so. address is the one that a saved page was fetched from, where a
    list tells it.
    """

    name: str
    refused: str = ""
    address: str | None = None

    @property
    def is_url(self) -> bool:
        """Whether the name is the address of no file, and one that may be read."""
        return not self.refused and is_address(self.name) and not _FILE.match(self.name)

    @property
    def path(self) -> str:
        """The path of a file, also of one that is named by its address on this machine; else the name."""
        try:
            parts = urlsplit(self.name if _FILE.match(self.name) else "")
        except ValueError:  # [ in the place of a host
            return self.name
        here = parts.path and parts.netloc.lower() in _HERE
        return os.fsdecode(unquote_to_bytes(parts.path)) if here else self.name

    def read(self, max_bytes: int) -> bytes:
        """Return the bytes of a file or of standard input, at most one more than `max_bytes`.

        Raises SourceError where the file cannot be read.
        """
        if self.refused:
            raise SourceError(self.name, self.refused)
        if _FILE.match(path := self.path):
            raise SourceError(self.name, ELSEWHERE)
        try:
            with open(0 if path == STDIN else path, "rb", closefd=path != STDIN) as file:
                return file.read(max_bytes + 1)
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            raise SourceError(self.name, self._explain(error)) from error

    def _explain(self, error: OSError | ValueError) -> str:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        if isinstance(error, FileNotFoundError) and (host := _HOST.match(self.name)):
            scheme = "http" if host["port"] else "https"
            return f"{reason}; for a page on the web write {scheme}://{self.name}"
        if isinstance(error, IsADirectoryError):
            return f"{reason}; name the pages in it, such as {self.name.rstrip('/')}/*.html"
        return reason


def is_address(text: str) -> bool:
    """Whether a text is an address of whatever scheme, rather than a path."""
    return bool(_SCHEME.match(text))


def read_list(name: str) -> Iterator[Source]:
    """Yield the sources that a list names, one a line, as the lines arrive; '-' is standard input.

    See `read_line`. Empty lines and lines that begin with # are skipped. Raises SourceError where the list
    cannot be read, or is a page or a binary file by its first line.
    """
    try:
        descriptor = 0 if name == STDIN else os.open(name, os.O_RDONLY)
        try:
            for number, line in enumerate(_lines(descriptor)):
                if number == 0 and line.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
                    raise ValueError("it is in UTF-16; save it in UTF-8")
                if number == 0 and _NO_LIST.search(line):
                    raise ValueError("it is no list of addresses and paths, one a line")
                text = os.fsdecode(line.removeprefix(b"\xef\xbb\xbf").strip())
                if text and not text.startswith("#"):
                    yield read_line(text)
        finally:
            if name != STDIN:
                os.close(descriptor)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise SourceError(name, f"the list cannot be read: {reason}") from error


def read_line(text: str) -> Source:
    r"""Return the source that a line of a list names; one that is refused where the line cannot be.

    >>> read_line("saved/a.html\thttps://a.example/a").address
    'https://a.example/a'
    >>> read_line('{"file": "saved/a.html", "url": "https://a.example/a"}').name
    'saved/a.html'
    >>> read_line('{"url": "https://a.example/a", "reason": "HTTP 503"}').name
    'https://a.example/a'
    """
    name, tab, address = text.rpartition("\t")
    is_object = text.startswith("{")
    if not (tab or is_object) or os.path.lexists(text):  # names of files may have anything in them
        return Source(text)
    return _read_object(text) if is_object else _saved(name.rstrip(), address.lstrip())


def _read_object(text: str) -> Source:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return Source(text, NO_OBJECT)
    file, url = values.get("file"), values.get("url")
    name = file or url
    if not (name and isinstance(name, str) and isinstance(url, str | None)):
        return Source(text, NO_OBJECT)
    if name.startswith("{") and not file:  # a line that failed before, for it is no such object
        return read_line(name)
    return _saved(name, url) if file and url else Source(name)


def _saved(name: str, address: str) -> Source:
    """A saved page and the address that it was fetched from."""
    source = Source(name, address=address)
    if source.is_url:
        return replace(source, refused="an address beside it is for a saved page, and this is none")
    if not is_address(address) or split(address).scheme not in ("http", "https"):
        return replace(source, refused=f"the address beside it, {address!r}, is none; write https://…")
    return source


def _lines(descriptor: int) -> Iterator[bytes]:
    """Lines of a file descriptor, each as soon as it is there.

    Not sys.stdin: a thread that waits on it holds a lock that Python cannot end without.
    """
    rest = b""
    while chunk := os.read(descriptor, _CHUNK_BYTES):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from lines
        if len(rest) > _MAX_LINE_BYTES:
            raise ValueError(
                f"a line of it is longer than {_MAX_LINE_BYTES >> 20} MiB; name addresses and paths"
            )
    yield rest


def file_url(name: str) -> str:
    """Return the file: address of a path, one for all ways to write it; links are not followed.

    >>> file_url("/pages/old/../a b.html")
    'file:///pages/a%20b.html'
    """
    return Path(os.path.abspath(name)).as_uri()
