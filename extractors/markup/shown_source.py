"""Shown source: a page that shows the HTML of another one, as a browser's view of a source that was saved."""

from __future__ import annotations

import re
from html import unescape

HEAD_BYTES = 8_192
SCHEME = "view-source:"
# How the views of Chrome and Edge and of Firefox begin.
_VIEW = re.compile(rb"class=[\"']?line-gutter-backdrop|<body\b[^<>]{0,200}\bid=[\"']?viewsource\b")
_LINE = re.compile(rb"<td\b[^<>]*\bclass=[\"']?line-content\b[^<>]*>")
_PRE = re.compile(rb"<pre\b[^<>]*>")
_TAG = re.compile(rb"<[^<>]*>")
_ESCAPED = re.compile(rb"\s*&lt;(?:[!?/]?[a-zA-Z]|!--)")


def shown_source(utf8: bytes) -> bytes | None:
    """Return the HTML that a page shows, or None if it is not made to show any.

    >>> shown_source(b"&lt;p&gt;Ships sail&lt;/p&gt;")
    b'<p>Ships sail</p>'
    """
    if _ESCAPED.match(utf8):
        return None if b"<" in utf8 else _text(utf8)
    if not _VIEW.search(utf8, 0, HEAD_BYTES):
        return None
    lines = [line.partition(b"</td>")[0] for line in _LINE.split(utf8)[1:]]
    lines = lines or [text.partition(b"</pre>")[0] for text in _PRE.split(utf8)[1:]]
    return _text(b"\n".join(lines)) if lines else None


def _text(html: bytes) -> bytes:
    return unescape(_TAG.sub(b"", html).decode("utf-8", "replace")).encode("utf-8", "replace")
