"""Mojibake: a page whose UTF-8 was once read as a Western encoding and saved as UTF-8 again.

A fetcher that takes a missing charset for Latin-1 makes such copies, and archives are full of them.
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
    text = utf8.decode("utf-8", "replace")
    for table in _TABLES:
        try:
            once = codecs.charmap_encode(text, "strict", table)[0]
            letters = [char for char in once.decode("utf-8") if char > "\x7f"]
        except UnicodeError:
            continue
        if len(letters) >= ENOUGH or (letters and _CONTROL.search(text)):
            return once
    return None
