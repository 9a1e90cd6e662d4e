"""Saved pages: what browsers keep of a page, back to its HTML, its address and the time of saving.

Chrome and Edge write MHTML (RFC 2557), Safari a property list (.webarchive). Pages saved as plain HTML begin
with a comment that names the address.
"""

from __future__ import annotations

import plistlib
import re
from base64 import b64decode
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.parser import HeaderParser
from email.utils import parsedate_to_datetime
from quopri import decodestring
from xml.parsers.expat import ExpatError

from extractors.url_parts import split

HEAD_BYTES = 4_096  # in which a file says what it is
MAX_PARTS = 50  # the page is the first of them, pictures and styles follow
_MHTML = re.compile(rb"\A\s*(?=[a-z-]{2,40}:)(?s:.{0,3000}?)content-type:\s*multipart/related", re.I)
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_WEBARCHIVE = b"bplist00"
_XML_WEBARCHIVE = re.compile(rb"\A\s*<\?xml[^>]*>\s*<!DOCTYPE plist\b(?s:.*)<key>WebMainResource</key>", re.I)
# By browsers, SingleFile, monolith and HTTrack, which leaves the scheme out.
_SAVED_FROM = re.compile(
    rb"<!--\s*(?:saved from url=\(\d+\)|saved from |page saved with singlefile\s*url:\s*|mirrored from )"
    rb"((?:https?://)?[\w-]{1,63}\.[^\s<>\"]{1,2000})",
    re.I,
)
# Behind the address, as monolith, HTTrack and, from a browser's clock, SingleFile write it.
_SAVED_AT = re.compile(
    r"(?s:.{0,200}?)(?:(?P<iso>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)|(?P<told>[A-Z][a-z]{2},? "
    r"(?:\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \d{1,2}) \d{4} \d\d:\d\d:\d\d) (?:GMT|UTC)?(?P<zone>[+-]\d{4})?)"
)
# Pictures, fonts and styles that SingleFile and monolith put into the page itself.
_EMBEDDED = re.compile(rb";base64,[A-Za-z0-9+/=]{1000,}")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The HTML in a saved page, and the address, media type and time (ISO 8601 UTC) that the file tells.

    is_cut tells that the file ends before the page does.
    """

    html: bytes
    url: str
    content_type: str | None
    saved_at: str | None
    is_cut: bool = False


def is_saved(data: bytes) -> bool:
    """Tell whether `data` is a page in a browser's own format."""
    return _is_webarchive(data) or bool(data[:1] != b"<" and _MHTML.match(data[:HEAD_BYTES]))


def read_saved(data: bytes) -> SavedPage | None:
    """Return the page in a browser's own format, or None if `data` is none or has no page in it."""
    if not is_saved(data):
        return None
    return _from_webarchive(data) if _is_webarchive(data) else _from_mhtml(data)


def saved_from(utf8: bytes) -> tuple[str, str | None]:
    """Return the address that a comment at the beginning of a saved page names, or '', and the time in it."""
    found = _SAVED_FROM.search(utf8, 0, HEAD_BYTES)
    if not found:
        return "", None
    address = found[1].decode("utf-8", "replace")
    rest = utf8[found.end() : found.end() + HEAD_BYTES].partition(b"-->")[0].decode("utf-8", "replace")
    return _web(address if "://" in address else f"http://{address}"), _noted_time(rest)


def without_embedded(html: bytes) -> bytes:
    """Return a page without what lies in it at `data:` addresses; the addresses stay, empty."""
    return _EMBEDDED.sub(b";base64,", html)


def _from_mhtml(data: bytes) -> SavedPage | None:
    """The first part in HTML. A file that is cut off may still have all of it."""
    head = _headers(data)
    boundary = head.get_boundary()
    if not boundary:
        return None
    mark = b"--" + boundary.encode("utf-8", "replace")
    parts = data.split(mark, MAX_PARTS)[1:]
    for number, part in enumerate(parts, 1):
        # The headers alone: a part may hold parts, thousands of levels deep.
        own = _headers(part)
        if own.get_content_type() in ("text/html", "application/xhtml+xml"):
            url = head.get("Snapshot-Content-Location") or own.get("Content-Location") or ""
            is_cut = number == len(parts) < MAX_PARTS  # the mark that ends each part is not there
            return SavedPage(
                _content(own, part), _web(url), own.get("Content-Type"), _time(head["Date"]), is_cut
            )
    return None


def _content(head: Message, part: bytes) -> bytes:
    """Return what a part holds, decoded as far as it is there."""
    _, *rest = _BLANK_LINE.split(part.lstrip(), maxsplit=1)
    data = rest[0] if rest else b""
    coding = (head.get("Content-Transfer-Encoding") or "").strip().lower()
    if coding == "quoted-printable":
        return decodestring(data)
    if coding != "base64":
        return data
    letters = _NO_BASE64.sub(b"", data)
    letters = letters[:-1] if len(letters) % 4 == 1 else letters  # one letter alone is no byte
    return b64decode(letters + b"=" * (-len(letters) % 4))


def _headers(data: bytes) -> Message:
    """Return the headers that `data` begins with, as text: of other bytes the parser makes objects."""
    head = _BLANK_LINE.split(data[: 4 * HEAD_BYTES].lstrip(), maxsplit=1)[0]
    return HeaderParser().parsestr(head.decode("utf-8", "replace"))


def _web(url: str) -> str:
    """Return an address of the web, '' for what is none."""
    parts = split(url)
    return url.strip() if parts.scheme in ("http", "https") else ""


def _noted_time(comment: str) -> str | None:
    found = _SAVED_AT.match(comment)
    if not found:
        return None
    if found["told"]:
        return _time(f"{found['told']} {found['zone'] or '+0000'}")
    try:
        return datetime.fromisoformat(found["iso"]).strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return None


def _time(told: str | None) -> str | None:
    try:
        time = parsedate_to_datetime(told or "")
        return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if time.tzinfo else f"{time.isoformat()}Z"
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _is_webarchive(data: bytes) -> bool:
    """Tell whether `data` is a property list of a page, as Safari writes it or converted to XML."""
    in_xml = data[:1] == b"<" and _XML_WEBARCHIVE.match(data[:HEAD_BYTES])
    return data.startswith(_WEBARCHIVE) or bool(in_xml)


def _from_webarchive(data: bytes) -> SavedPage | None:
    try:
        page = plistlib.loads(data)["WebMainResource"]
        html, url = page["WebResourceData"], page.get("WebResourceURL")
        charset, media = page.get("WebResourceTextEncodingName"), page.get("WebResourceMIMEType")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, ExpatError):
        return None
    if not isinstance(html, bytes):
        return None
    return SavedPage(html, _web(str(url or "")), f"{media or 'text/html'}; charset={charset or ''}", None)
