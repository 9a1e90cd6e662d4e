"""Loading: warcio's loader of records, for all that archives hold besides what the standards foresee."""

from __future__ import annotations

import re
import uuid
from typing import Any

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser

from crawler.archive.arc import FILE_HEADER, ArcLine, parse_line
from crawler.archive.plain import BEGINNING_BYTES, has_all_fields

ARC = "arc2warc"  # warcio's word for a record of ARC with the headers of WARC
# Later and earlier versions of HTTP, and servers of sound, which answer like one.
STATUS_LINE = re.compile(r"(?:HTTP(?:/[\d.]*)?|H[23]|ICY)[ \t]*(?P<status>\d{3}(?!\d))?", re.I)
STATUS_LINE_BYTES = 16
ENDS_IN_VERSION = re.compile(rb"WARC/\d\.\d{1,2}\r?\n$")
FIRST_LINE_CHARS = 60


class CutHeadersError(ValueError):
    """The headers of a record are cut. `line` is read, and begins the next one."""

    def __init__(self, line: bytes) -> None:
        super().__init__("another record begins in its headers")
        self.line = line


class Loader(ArcWarcRecordLoader):  # type: ignore[misc]  # the package has no types
    """Takes other minor versions of WARC, any version of HTTP or none, and requests whatever they say.

    A minor version only adds fields; requests nobody asks for. Answers without a status line are those of
    HTTP/0.9, which has none, and of crawlers that kept the page alone: they have no `http_headers`.
    """

    WARC_TYPES = ("WARC/1.", "WARC/0.1")

    def __init__(self) -> None:
        super().__init__(arc2warc=True)
        self.arc_parser = _ArcParser()
        self.warc_parser = _WarcParser(self.WARC_TYPES)
        self.http_parser = self.http_req_parser = StatusAndHeadersParser((), verify=False)

    def load_http_headers(
        self, rec_type: str | None, uri: str | None, stream: Any, length: int | None
    ) -> Any:
        """Return the headers of HTTP, None where there are none. Interim answers are passed over."""
        kind, address = (rec_type or "").lower(), uri and uri.lower()
        if kind == "response" and length and not _at_status_line(stream):
            return None
        http = super().load_http_headers(kind, address, stream, length)
        while kind == "response" and http and _is_interim(http) and _at_status_line(stream):
            http = super().load_http_headers(kind, address, stream, length)
        return http


def _is_interim(http: Any) -> bool:
    """Whether another answer may follow: of the server, or of the one that its proxy led to."""
    return not http.headers or 100 <= (status_of(http) or 0) < 200


def _at_status_line(stream: Any) -> bool:
    """Whether a status line is what comes next in a record; empty lines in front of it are read."""
    start = stream.stream.peek(STATUS_LINE_BYTES)[: stream.limit]
    line = start.lstrip(b"\r\n")
    if not STATUS_LINE.match(line.decode("latin-1")):
        return False
    for _ in range(len(start) - len(line)):
        stream.read(1)
    return True


def status_of(http: Any) -> int | None:
    """Return the status that headers of HTTP tell, None where they tell none."""
    found = STATUS_LINE.match(f"{http.protocol} {http.statusline}")
    return int(found["status"]) if found and found["status"] else None


class _WarcParser(StatusAndHeadersParser):  # type: ignore[misc]
    """Takes values that begin in the line behind their name."""

    def parse(self, stream: Any, line: str | None = None) -> Any:
        """Return the headers of a record. Raises CutHeadersError."""
        parsed = super().parse(_HeaderLines(stream, is_begun=line is not None), line)
        parsed.headers = [(name, value.strip()) for name, value in parsed.headers]
        return parsed


class _HeaderLines:
    """The lines of a record's headers: those of the next record are none of them."""

    def __init__(self, stream: Any, *, is_begun: bool) -> None:
        self._stream = stream
        self._is_begun = is_begun  # its version line is read

    def readline(self) -> bytes:
        """Return the next line."""
        line: bytes = self._stream.readline()
        if self._is_begun and (begun := record_in(line, self._stream)):
            raise CutHeadersError(begun)
        self._is_begun = True
        return line


def record_in(line: bytes, stream: Any) -> bytes | None:
    """Return the version line that `line` ends in, if the other headers of its record come next."""
    found = ENDS_IN_VERSION.search(line)
    return found[0] if found and has_all_fields(stream.peek(BEGINNING_BYTES)) else None


class _ArcParser:
    """Reads the line in front of a record of ARC as the headers of one of WARC."""

    def get_rec_type(self) -> str:
        """Tell warcio that the headers are those of WARC."""
        return ARC

    def parse(self, stream: Any, line: str) -> Any:
        """Return the headers that `line` tells. Raises ArchiveLoadFailed."""
        told = parse_line(line)
        if told is None:
            start = line.strip()[:FIRST_LINE_CHARS]
            raise ArchiveLoadFailed(f"neither a WARC nor an ARC record begins with {start!r}")
        return StatusAndHeaders("", _as_warc(told), protocol=ARC)


def _as_warc(told: ArcLine) -> list[tuple[str, str]]:
    """The type of a page stands where a WARC record's does: it may lie there without its headers."""
    is_header = told.url.startswith(FILE_HEADER)
    headers = [
        ("WARC-Type", "warcinfo" if is_header else "response"),
        ("WARC-Record-ID", f"<{uuid.uuid4().urn}>"),
        ("WARC-Filename" if is_header else "WARC-Target-URI", told.url),
        ("Content-Type", told.media_type),
        ("Content-Length", str(told.length)),
    ]
    return headers if told.date is None else [*headers, ("WARC-Date", told.date)]
