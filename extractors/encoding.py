"""Encoding: from bytes to text, by the labels of the WHATWG Encoding Standard and by what the bytes show.

A page may name any label; only those of the standard's table are used, never Python's own codec list
(`base64`, `idna`, `utf-7`, `punycode` and others are no encodings of pages).
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

import webencodings
from charset_normalizer import from_bytes
from webencodings.labels import LABELS

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
# Labels that the standard knows but that say nothing of the bytes of a page.
UNUSABLE = frozenset({"replacement", "x-user-defined"})
# The standard decodes GBK with its superset.
SUPERSETS = {"gbk": "gb18030"}
FALLBACK = "windows-1252"

DECLARATION_BYTES = 16_384  # real pages declare later than the standard's 1,024 bytes
SAMPLE_BYTES = 12_000  # enough for a guess, and the guess takes time
SAMPLE_RUN = 4_000
CHECKED_BYTES = 16_384  # decoded at a time where nothing but the answer is wanted
# A UTF-8 page may carry a few broken bytes (cut at the end, a pasted comment): one in five and it is none.
BROKEN_SHARE = 0.2

# So few letters beyond ASCII tell no encoding from another: then it is the one that browsers take.
FEW_LETTERS = 6

_LETTER = re.compile(rb"[\xc0-\xff]")
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.S)
_META_CHARSET = re.compile(rb"<meta\b[^<>]*?\bcharset\s*=\s*[\"']?\s*([\w.:+-]{1,40})", re.I)
_XML_ENCODING = re.compile(rb"\A\s*<\?xml\b[^<>]{0,200}?\bencoding\s*=\s*[\"']([\w.:+-]{1,40})", re.I)
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]{1,40})", re.I)
_FOREIGN_RUN = re.compile(rb"[^<>\x80-\xff]{0,40}[\x80-\xff][^<>\r\n]{0,%d}" % SAMPLE_RUN)


def _codecs() -> dict[str, str]:
    """Return Python's codec for each encoding of the standard, loaded now and not while reading a page."""
    table = {}
    for label in LABELS:
        encoding = webencodings.lookup(label)
        if encoding.name not in UNUSABLE:
            codec = SUPERSETS.get(encoding.name, encoding.codec_info.name)
            table[encoding.name] = codecs.lookup(codec).name
    return table


CODECS = _codecs()
for _, _bom_codec in BOMS:
    codecs.lookup(_bom_codec)
NOT_GUESSED = frozenset(("utf-8", "utf-16le", "utf-16be", "iso-2022-jp"))
# Text of one byte a letter almost never decodes as these; three are told by their
# script: its first and last letter, and its share of what is not ASCII.
MULTIBYTE = {
    "euc-jp": ("\u3041", "\u30ff", 0.15),
    "shift_jis": ("\u3041", "\u30ff", 0.15),
    "euc-kr": ("\uac00", "\ud7a3", 0.85),  # two thirds of Chinese text read as hangul too
    "gb18030": None,
    "big5": None,
}


def to_utf8(data: bytes, content_type: str | None = None) -> tuple[bytes, str]:
    r"""Return the page in UTF-8 and the name in the standard of the encoding that it came in.

    In this order: byte order mark; UTF-16 by its zero bytes; valid UTF-8 with characters beyond ASCII,
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
        declared = _declared(data, content_type) or "utf-8"
        return (_recode(data, CODECS[declared]) if declared == "iso-2022-jp" else data), declared
    return (data, "utf-8") if _is_utf8(data) else _legacy_to_utf8(data, _declared(data, content_type))


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
    guessed = _guess(data)
    return _recode(data, CODECS[guessed]), guessed


def _broken_share(text: str) -> float:
    """Return the share of replacement characters among those beyond ASCII."""
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return text.count("\ufffd") / foreign if foreign else 0.0


def _utf16_without_bom(data: bytes) -> str | None:
    head = data[:1024]
    if b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2 or 1
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.05 else None


def _declared(data: bytes, content_type: str | None) -> str | None:
    """Return the declared encoding's name in the standard, or None if none usable is declared."""
    found = _HEADER_CHARSET.search(content_type[:1000]) if content_type else None
    if found and (name := standard_name(found[1])):
        return name
    head = _COMMENT.sub(b"", data[:DECLARATION_BYTES])
    match = _META_CHARSET.search(head) or _XML_ENCODING.search(head)
    return standard_name(match[1].decode("ascii", "replace")) if match else None


@lru_cache(maxsize=256)
def standard_name(label: str) -> str | None:
    """Return the name of the encoding that `label` stands for in the standard, or None if it is none.

    >>> standard_name("latin1"), standard_name("base64"), standard_name("utf-7")
    ('windows-1252', None, None)
    """
    encoding = webencodings.lookup(label)
    if encoding is None or encoding.name not in CODECS or encoding.name.startswith("utf-16"):
        return None  # UTF-16 would have been seen by its zero bytes: declared alone, it is wrong
    return str(encoding.name)


def _guess(data: bytes) -> str:
    """Return the encoding that the bytes beyond ASCII look like."""
    runs = []
    for run in _FOREIGN_RUN.finditer(data):
        runs.append(run[0])
        if len(run[0]) > SAMPLE_RUN or sum(map(len, runs)) > SAMPLE_BYTES:
            break  # a long run may end within a character: it is the last
    sample = b"\n".join(runs)
    readable = {name: text for name in MULTIBYTE if (text := _strictly(sample, CODECS[name]))}
    for name, text in readable.items():
        script = MULTIBYTE[name]
        if script and _script_share(text, script[0], script[1]) > script[2]:
            return name
    if not readable and len(_LETTER.findall(sample)) < FEW_LETTERS:
        return FALLBACK
    wanted = readable or (CODECS.keys() - MULTIBYTE.keys() - NOT_GUESSED)
    codecs_of = {codecs.lookup(CODECS[name]).name: name for name in sorted(wanted)}
    best = from_bytes(sample, cp_isolation=list(codecs_of), threshold=0.4).best()
    return codecs_of.get(codecs.lookup(best.encoding).name, FALLBACK) if best else FALLBACK


def _script_share(text: str, first: str, last: str) -> float:
    foreign = [char for char in text if char > "\x7f"]
    return sum(first <= char <= last for char in foreign) / (len(foreign) or 1)


def _strictly(sample: bytes, codec: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(codec)().decode(sample)  # a character cut at the end is no error
    except UnicodeDecodeError:
        return None
