"""Sniff: bytes that are no page, told apart before they are read as one."""

from __future__ import annotations

import re

from extractors.encoding.decode import WIDE_MARKUP
from extractors.mail_head import ENCODED, is_encoded, read_mail_head

# First bytes of formats that are served in place of pages (https://mimesniff.spec.whatwg.org/#tables).
MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file"),
    (b"\x1f\x8b", "gzip data; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "zstd data; unpack it first"),
    (b"BZh", "bzip2 data; unpack it first"),
    (b"\xfd7zXZ\x00", "xz data; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file"),
    (b"Rar!\x1a\x07", "a RAR file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"RIFF", "a RIFF file (image, sound or video)"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
    (b"\x1aE\xdf\xa3", "a Matroska video"),
    (b"wOF", "a font"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"WARC/", "a WARC file; read it with `broadsheet extract --warc`"),
    (b"filedesc:", "an ARC file; read it with `broadsheet extract --warc`"),
    (b"%!PS", "a PostScript file"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an Office file"),
)
# Roots of XML that is no page, after namespace prefixes are dropped.
XML_ROOTS = {
    b"rss": "an RSS feed",
    b"feed": "an Atom feed",
    b"rdf": "an RDF feed",
    b"urlset": "a sitemap",
    b"sitemapindex": "a sitemap index",
    b"opml": "an OPML list",
}
# Media types of pages, and types that servers give to anything.
PAGE_TYPES = frozenset(
    "text/html application/xhtml+xml text/plain text/xml application/xml application/octet-stream "
    "unknown/unknown application/unknown */* multipart/related".split()
)
HEAD_BYTES = 4096
MAIL_BYTES = 65536  # in which the headers of a mail end, those of the servers that it came through too
BINARY_SHARE = 0.05  # of control characters; text has none, random bytes have one in nine
_CONTROL = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x1b")))  # ISO-2022-JP uses escape
LINES_A_TAG = 3  # at least, of text that is none
_TAG = re.compile(rb"<\0{0,3}[A-Za-z/!?]")  # in UTF-16 and UTF-32 as well; "x < y" is none
_BEFORE_TEXT = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\f\v"  # byte order marks and space
_LINE_OF_TAG = re.compile(rb"[\n\r][ \t\0]*" + _TAG.pattern)
_LINE = re.compile(rb"[^\s\0][^\n\r]*")
_ROOT = re.compile(rb"<(?![!?])(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})")
_PROLOG = re.compile(rb"\s*(?:<\?[^>]*>|<!--.*?-->|<![^>]*>)", re.S)
_LOOKS_LIKE_PAGE = re.compile(rb"\A\s*(?:<!doctype\s+html|<html|<head|<body)", re.I)


def binary_reason(data: bytes) -> str | None:
    r"""Return what the raw bytes are if they are no text, else None.

    >>> binary_reason(b"%PDF-1.7\n")
    'a PDF file'
    """
    for magic, name in MAGIC:
        if data.startswith(magic):
            return name
    if data[4:8] == b"ftyp":
        return "an MP4 or HEIF file"
    head = data[:HEAD_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROL))
    return "binary data" if controls > len(head) * BINARY_SHARE and not _is_wide(head) else None


def _is_wide(head: bytes) -> bool:
    """Whether the zero bytes are those of UTF-16 or UTF-32 text."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or head[:4] == b"\0\0\xfe\xff":
        return True
    if any(start.match(head) for start in WIDE_MARKUP.values()):
        return True
    zeros = head[::2].count(0), head[1::2].count(0)
    return max(zeros) > len(head) * 0.2 and min(zeros) < len(head) * 0.025


def is_markup(data: bytes) -> bool:
    """Whether text is a page, by its tags. Other text may have a few: addresses, names of tags.

    >>> is_markup(b"<p>Ships sail"), is_markup(b"Ships sail\\nJane Roe <jane@a.example>\\nThe end")
    (True, False)
    """
    if _TAG.match(data.lstrip(_BEFORE_TEXT)) or _LINE_OF_TAG.search(data):
        return True
    return len(_TAG.findall(data)) * LINES_A_TAG > len(_LINE.findall(data))


def foreign_reason(utf8: bytes, content_type: str | None) -> str | None:
    """Return what the text is if it is no page (a feed, a sitemap, JSON…), else None.

    >>> foreign_reason(b'<?xml version="1.0"?><rss version="2.0">', None)
    'an RSS feed'
    """
    head = utf8[:HEAD_BYTES].lstrip()
    if _LOOKS_LIKE_PAGE.match(head):
        return None  # servers mislabel pages; the page itself is surer
    if _is_encoded_mail(utf8, head):
        return ENCODED
    media = (content_type or "").partition(";")[0].strip().lower()[:100]
    root = _xml_root(head)
    if root in XML_ROOTS:
        return XML_ROOTS[root]
    if media and media not in PAGE_TYPES:
        return f"served as {media}"
    if head[:1] in (b"{", b"[") and utf8.rstrip()[-1:] in (b"}", b"]"):
        return "JSON"
    return None


def _is_encoded_mail(utf8: bytes, head: bytes) -> bool:
    if not head[:1].isalpha():
        return False
    mail = read_mail_head(utf8[:MAIL_BYTES].decode("utf-8", "replace"))
    return mail is not None and is_encoded(mail[0])


def _xml_root(head: bytes) -> bytes:
    at = 0
    while prolog := _PROLOG.match(head, at):
        at = prolog.end()
    root = _ROOT.match(head, at + len(head[at:]) - len(head[at:].lstrip()))
    return root[1].lower() if root else b""
