"""Sniff: the media type of a payload by its beginning, for writing WARC files and for reading them."""

from __future__ import annotations

SNIFFED_BYTES = 1024
BEFORE_MARKUP = b"\xef\xbb\xbf \t\r\n"
HTML_BEGINNINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<!--")


def payload_type(payload: bytes) -> str | None:
    """Return the media type that the beginning of a payload tells, or None.

    >>> payload_type(b"\\n<!DOCTYPE html><title>Ships"), payload_type(b'{"ships": 3}'), payload_type(b"ships")
    ('text/html', 'application/json', None)
    """
    start = payload[:SNIFFED_BYTES].lstrip(BEFORE_MARKUP).lower()
    if start.startswith(b"<?xml"):
        return "application/xhtml+xml" if b"<html" in start else "application/xml"
    if start.startswith(HTML_BEGINNINGS) or b"<html" in start:
        return "text/html"
    return "application/json" if start.startswith((b"{", b"[")) else None
