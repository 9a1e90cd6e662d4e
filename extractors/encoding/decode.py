"""Encoding: from bytes to text, by the labels of the WHATWG Encoding Standard and by what the bytes show."""

from __future__ import annotations

import codecs
import re

from extractors.encoding.guess import HEAD_BYTES, guess
from extractors.encoding.labels import CODECS, standard_name

# A page is text in one of these; the order is the standard's: the longer mark first.
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE_NAMES = {
    "utf-16-le": "utf-16le",
    "utf-16-be": "utf-16be",
    "utf-32-le": "utf-32le",
    "utf-32-be": "utf-32be",
}

CHECKED_BYTES = 16_384  # decoded at a time where nothing but the answer is wanted
# A UTF-8 page may carry a few broken bytes (cut at the end, a pasted comment): one in five and it is none.
BROKEN_SHARE = 0.2

# How markup begins in UTF-16 without a mark, however few of the characters behind it are of the Latin script.
WIDE_MARKUP = {
    "utf-16-le": re.compile(rb"(?:[\t\n\r ]\0)*<\0[!?A-Za-z]\0"),
    "utf-16-be": re.compile(rb"(?:\0[\t\n\r ])*\0<\0[!?A-Za-z]"),
}
_SHIFT = re.compile(rb"\x1b\$[@B]")  # to the characters of ISO-2022-JP
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.S)
_META_CHARSET = re.compile(rb"<meta\b[^<>]*?\bcharset\s*=\s*[\"']?\s*([\w.:+-]{1,40})", re.I)
_XML_ENCODING = re.compile(rb"\A\s*<\?xml\b[^<>]{0,200}?\bencoding\s*=\s*[\"']([\w.:+-]{1,40})", re.I)
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]{1,40})", re.I)


for _, _bom_codec in BOMS:
    codecs.lookup(_bom_codec)


def to_utf8(data: bytes, content_type: str | None = None) -> tuple[bytes, str]:
    r"""Return the page in UTF-8 and the name in the standard of the encoding that it came in.

    In this order: byte order mark; UTF-16 by its zero bytes; of ASCII alone ISO-2022-JP, if it is declared or
    nothing is and its shifts are there; valid UTF-8 with characters beyond ASCII,
    whatever was declared; the HTTP header's charset; the declaration in the page; a guess.
    Bytes that fit nowhere become U+FFFD. Never raises.

    >>> to_utf8(b"<meta charset=iso-8859-1><p>caf\xe9")
    (b'<meta charset=iso-8859-1><p>caf\xc3\xa9', 'windows-1252')
    >>> to_utf8(b"<p>caf\xc3\xa9", "text/html; charset=iso-8859-1")
    (b'<p>caf\xc3\xa9', 'utf-8')
    """
    if bom := next(((mark, codec) for mark, codec in BOMS if data.startswith(mark)), None):
        return _recode(data[len(bom[0]) :], bom[1]), WIDE_NAMES.get(bom[1], "utf-8")
    if wide := _utf16_without_bom(data):
        return _recode(data, wide), WIDE_NAMES[wide]
    if data.isascii():
        declared = _declared(data, content_type) or ("iso-2022-jp" if _SHIFT.search(data) else "utf-8")
        return (_recode(data, CODECS[declared]) if declared == "iso-2022-jp" else data), declared
    return (data, "utf-8") if _is_utf8(data) else _legacy_to_utf8(data, _declared(data, content_type))


def told_charset(content_type: str | None) -> str | None:
    """Return the label of the encoding in a Content-Type header, as it is, or None if there is none."""
    found = _HEADER_CHARSET.search(content_type[:1000]) if content_type else None
    return found[1] if found else None


def _is_utf8(data: bytes) -> bool:
    """Tell whether `data` is UTF-8, piece by piece: the text is not needed, and would be large."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for at in range(0, len(data), CHECKED_BYTES):
            decoder.decode(data[at : at + CHECKED_BYTES])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _recode(data: bytes, codec: str) -> bytes:
    return data.decode(codec, "replace").encode("utf-8", "replace")


def _legacy_to_utf8(data: bytes, declared: str | None) -> tuple[bytes, str]:
    """Return the UTF-8 of bytes that are not clean UTF-8, and the name of their encoding."""
    for name in (declared, "utf-8"):
        if name:
            text = data.decode(CODECS[name], "replace")
            if _broken_share(text) < BROKEN_SHARE:
                return text.encode("utf-8", "replace"), name
    guessed = guess(data)
    return _recode(data, CODECS[guessed]), guessed


def _broken_share(text: str) -> float:
    """Return the share of replacement characters among those beyond ASCII."""
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return text.count("\ufffd") / foreign if foreign else 0.0


def _utf16_without_bom(data: bytes) -> str | None:
    head = data[:1024]
    if b"\0" not in head:
        return None
    if begun := next((codec for codec, start in WIDE_MARKUP.items() if start.match(head)), None):
        return begun
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2 or 1
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.05 else None


def _declared(data: bytes, content_type: str | None) -> str | None:
    """Return the declared encoding's name in the standard, or None if none usable is declared."""
    if (label := told_charset(content_type)) and (name := standard_name(label)):
        return name
    head = _COMMENT.sub(b"", data[:HEAD_BYTES])
    match = _META_CHARSET.search(head) or _XML_ENCODING.search(head)
    return standard_name(match[1].decode("ascii", "replace")) if match else None
