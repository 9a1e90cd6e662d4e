"""Mail head: the headers that a message begins with, and whether its text can be read as it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.errors import HeaderParseError
from email.header import decode_header, make_header

MAX_LINES, MAX_CHARS = 200, 100_000
ENCODED = (
    "an e-mail whose text is encoded (MIME); save it as text or HTML with your mail program, and read that"
)
_PAIR = re.compile(r"([A-Za-z][A-Za-z-]{1,60}):(?:[ \t]+(.*))?$")
_ENVELOPE = re.compile(r">?From \S+ ")  # the line that mailboxes set above a message
_CODINGS = ("quoted-printable", "base64")


def read_mail_head(text: str) -> tuple[dict[str, str], str] | None:
    r"""Return the headers of a message by name in small letters, and the text below; None where none is.

    >>> read_mail_head("From: a@a.example\nSubject: Ships\n sail\n\nThe ships ...")
    ({'from': 'a@a.example', 'subject': 'Ships sail'}, 'The ships ...')
    """
    text = text.lstrip("\ufeff\r\n")
    found: dict[str, str] = {}
    name, end = "", 0
    for number, full in enumerate(text[:MAX_CHARS].splitlines(keepends=True)[:MAX_LINES]):
        line, end = full.rstrip(), end + len(full)
        if not line:
            is_mail = "subject" in found and not found.keys().isdisjoint(("from", "date", "sent"))
            return (found, text[end:]) if is_mail else None
        if pair := _PAIR.match(line):
            name = pair[1].lower()
            found[name] = pair[2] or ""
        elif name and line[0] in " \t":
            found[name] += f" {line.strip()}"
        elif number or not _ENVELOPE.match(line):
            return None
    return None


def is_encoded(head: Mapping[str, str]) -> bool:
    """Tell whether what is below a head is anything but its text: parts, HTML, or letters for bytes."""
    kind = head.get("content-type", "").partition(";")[0].strip().lower()
    return kind not in ("", "text/plain") or head.get("content-transfer-encoding", "").lower() in _CODINGS


def decoded(value: str) -> str:
    """Return a header as its readers see it.

    >>> decoded("=?utf-8?q?F=C3=A4hren?= sail")
    'Fähren sail'
    """
    try:
        return str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):  # no such encoding, or no text in it
        return value
