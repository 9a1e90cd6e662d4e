"""Encoding: from bytes to text, in a stated order."""

from __future__ import annotations

from w3lib.encoding import html_to_unicode


def decode_html(data: bytes, content_type: str | None) -> tuple[str, str]:
    """Return the text and the encoding's name: BOM, HTTP charset, declaration in the page, else UTF-8."""
    encoding, text = html_to_unicode(content_type, data, default_encoding="utf-8")
    return text, encoding
