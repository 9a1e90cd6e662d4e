"""Answer: the status and the headers of an answer, read as browsers read them."""

from __future__ import annotations

import http.client
import re
from http.client import HTTPException, HTTPResponse, parse_headers
from typing import Any

MAX_HEADER_BYTES = 256 << 10  # of an answer, as in Chromium
TOO_MANY_HEADERS = f"headers of more than {MAX_HEADER_BYTES >> 10} KiB"
http.client._MAXHEADERS = 10_000  # type: ignore[attr-defined]  # 100 are not enough for all servers
LATER_VERSIONS = ("HTTP/2", "HTTP/2.0", "HTTP/3", "HTTP/3.0")
FIELD_NAME = rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+"  # RFC 9110, 5.1
_FIELD = re.compile(rb"(" + FIELD_NAME + rb")[ \t]*:")


class _HeaderLines:
    """What a socket sends, read by lines: as many as browsers take.

    Lines of headers that are none, at which Python's parser ends, are passed over.
    """

    def __init__(self, file: Any) -> None:
        self.file = file
        self.before_status = True
        self._left = MAX_HEADER_BYTES

    def readline(self, limit: int = -1) -> bytes:
        line = self._line(limit)
        if self.before_status:
            self.before_status = False
            return line
        while line.endswith(b"\n") and line.strip() and not line[:1].isspace():
            if field := _FIELD.match(line):
                return field[1] + b":" + line[field.end() :].rstrip().replace(b"\r", b" ") + b"\r\n"
            line = self._line(limit)
        return line

    def _line(self, limit: int) -> bytes:
        line: bytes = self.file.readline(limit)
        self._left -= len(line)
        if self._left < 0:
            raise HTTPException(TOO_MANY_HEADERS)
        return line

    def close(self) -> None:
        self.file.close()


class FinalAnswer(HTTPResponse):
    """The answer behind any number of interim ones (RFC 9110, 15.2); http.client passes over 100 only.

    Takes any number of headers, as long as they are not too large.
    """

    def begin(self) -> None:
        """Read the status and the headers."""
        sent = self.fp
        self.fp = _HeaderLines(sent)  # type: ignore[assignment]
        try:
            super().begin()
        finally:
            if self.fp is not None:
                self.fp = sent

    def _read_status(self) -> tuple[str, int, str]:
        while True:
            if isinstance(self.fp, _HeaderLines):  # not what a proxy says of its tunnel
                self.fp.before_status = True
            version, status, reason = super()._read_status()  # type: ignore[misc]
            if not 102 <= status <= 199:
                # Servers that pass an answer on sometimes name the version that they got it by.
                return "HTTP/1.1" if version in LATER_VERSIONS else version, status, reason
            parse_headers(self.fp)
