"""Mojibake: a page that was once read in a wrong Western encoding and saved as UTF-8 again.

A fetcher that takes a missing charset for Latin-1 makes such copies, and archives are full of them: of pages
in UTF-8, all of whose letters beyond ASCII then are two or more, and of pages in windows-1252, whose quotes
and dashes then are control characters.
"""

from __future__ import annotations

import codecs
import re

# How bytes 0x80 to 0xff were read: Latin-1, or windows-1252 with its five holes left as they are.
_LATIN_1 = bytes(range(256)).decode("latin-1")
_WINDOWS = "".join([bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)])
_TABLES = (codecs.charmap_build(_LATIN_1), codecs.charmap_build(_WINDOWS))
# The first byte of a character that a byte 0x80 to 0xbf became: what stands behind every one that began
# with 0xc3, since all letters beyond ASCII were at least two bytes.
_SECOND = frozenset((0xC2, 0xC5, 0xC6, 0xCB, 0xE2))
_CONTROL = re.compile("[\x80-\x9f]")  # no page has these but by such a mistake
ENCODED_TWICE = "The page's text was encoded twice and was decoded twice."
# Quotes, dashes and the rest of windows-1252 by the control character that Latin-1 has in their place. Where
# it is only 0x85, that may be the end of a line as some mainframes write it.
_QUOTES = {
    chr(byte).encode(): bytes([byte]).decode("cp1252").encode()
    for byte in range(0x80, 0xA0)
    if bytes([byte]).decode("cp1252", "ignore")
}
_LATIN_CONTROL = re.compile(rb"\xc2[\x80-\x9f]")
_NO_LINE_END = re.compile(rb"\xc2[\x80-\x84\x86-\x9f]")
START = 2_000  # bytes that are tried before all of the page is
ENOUGH = 3  # letters, where there is no such control: a page may quote one such sequence


def undo_second_encoding(utf8: bytes) -> bytes | None:
    r"""Return a page that was encoded twice as it was before, or None if it was not.

    It was if all of it, encoded as it was read by mistake, is UTF-8 again.

    >>> undo_second_encoding("It’s three o’clock".encode().decode("latin-1").encode()).decode()
    'It’s three o’clock'
    >>> undo_second_encoding("Déjà vu à l’été".encode()) is None
    True
    """
    at = utf8.find(b"\xc3")
    if at < 0 or at + 2 >= len(utf8) or utf8[at + 2] not in _SECOND:
        return None
    start = utf8[at : at + START].decode("utf-8", "ignore")
    text = ""
    for table in _TABLES:
        try:
            # A few lines tell nearly always, and a page has thousands.
            codecs.getincrementaldecoder("utf-8")().decode(codecs.charmap_encode(start, "strict", table)[0])
            text = text or utf8.decode("utf-8", "replace")
            once = codecs.charmap_encode(text, "strict", table)[0]
            letters = [char for char in once.decode("utf-8") if char > "\x7f"]
        except UnicodeError:
            continue
        if len(letters) >= ENOUGH or (letters and _CONTROL.search(text)):
            return once
    return None


def restore_quotes(utf8: bytes) -> bytes:
    r"""Return a page with the characters of windows-1252 that were taken for Latin-1's.

    >>> restore_quotes("It\x92s back \x96 again".encode()).decode()
    'It’s back – again'
    """
    at = utf8.find(b"\xc2")  # few pages have many: to look for each is faster than to search for a pattern
    while at >= 0 and not _NO_LINE_END.match(utf8, at):
        at = utf8.find(b"\xc2", at + 1)
    if at < 0:
        return utf8
    return _LATIN_CONTROL.sub(lambda found: _QUOTES.get(found[0], found[0]), utf8)
