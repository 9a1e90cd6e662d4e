"""Word count: how many words a text has, counted at once over all of its characters."""

from __future__ import annotations

import re
from itertools import chain, starmap
from math import ceil
from unicodedata import category

import numpy as np

# Characters within words that are no letters: vowel signs and accents, and soft hyphens and joiners, unseen.
# The ranges hold those of all living scripts, and not those that change how a picture looks.
SIGNS = ("Mn", "Mc", "Me")
SIGN_RANGES = ((0x300, 0x1E00), (0x20D0, 0x2100), (0x302A, 0x309B), (0xA66F, 0xABF0), (0xFB1E, 0xFB1F))
UNSEEN = "\u00ad\u200c\u200d\u2060\ufeff"
# Scripts that write no spaces between words: how many letters, signs not counted, a word has in running text,
# and where the letters are. Tibetan has a mark between syllables, Korean has spaces.
UNSPACED: tuple[tuple[float, tuple[tuple[int, int], ...]], ...] = (
    # Chinese, Japanese, Yi
    (1.7, ((0x3005, 0x3008), (0x3041, 0x3130), (0x31A0, 0x3200), (0x3400, 0xA490), (0xF900, 0xFB00))),
    (1.7, ((0xFF66, 0xFFA0),)),
    # Thai, Lao, Tai
    (3.4, ((0xE00, 0xF00), (0x1950, 0x19E0), (0x1A20, 0x1AB0), (0xAA80, 0xAAE0))),
    # Burmese, Khmer, Balinese, Javanese
    (3.0, ((0x1000, 0x10A0), (0x1780, 0x1800), (0x1B00, 0x1B80), (0xA980, 0xAA00), (0xAA60, 0xAA80))),
)
IDEOGRAPHS = "\U00020000"  # from here on, in the planes beyond the first
# Whether a character begins a word or goes on in it, and whether one is within a word, for the first plane.
_PLANE = 0x10000
_CHARACTERS = np.arange(_PLANE, dtype=np.uint32).view("U1")
_LETTER = np.char.isalnum(_CHARACTERS)
_LETTER[ord("_")] = True
_IN_WORD = _LETTER.copy()
_IN_WORD[[code for code in chain(*starmap(range, SIGN_RANGES)) if category(chr(code)) in SIGNS]] = True
_IN_WORD[[ord(character) for character in UNSEEN]] = True
# The place of a letter's script in UNSPACED, one more than it; figures stand by themselves in these, too.
_SCRIPT = np.zeros(_PLANE, np.uint8)
for _place, (_, _ranges) in enumerate(UNSPACED, 1):
    for _codes in starmap(slice, _ranges):
        _SCRIPT[_codes] = _place * (_LETTER[_codes] & ~np.char.isdecimal(_CHARACTERS[_codes]))
        _LETTER[_codes] &= _SCRIPT[_codes] == 0
        _IN_WORD[_codes] = _LETTER[_codes]
_BEYOND = re.compile("[\U00010000-\U0010ffff]")  # the characters beyond that plane


def count_words(text: str) -> int:
    """Return the number of words in `text`: runs of letters with their signs, digits and underscores.

    In scripts without spaces it is an estimate, by how many letters their words have.

    >>> count_words("Ships sail at 5:30 \u2014 again.")
    6
    >>> count_words("नमस्ते दुनिया")
    2
    >>> count_words("議会は古い橋を閉鎖する。")
    7
    """
    if not text:
        return 0
    codes = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2")
    if len(codes) != len(text):
        codes = np.frombuffer(_BEYOND.sub(_alike, text).encode("utf-16-le", "surrogatepass"), dtype="<u2")
    # No code is out of bounds: not to be told so is faster.
    letters, inside = _LETTER.take(codes, mode="clip"), _IN_WORD.take(codes, mode="clip")
    words = int(letters[0]) + int(np.count_nonzero(letters[1:] > inside[:-1]))
    scripts = _SCRIPT.take(codes, mode="clip")
    if not scripts.any():
        return words
    counts: list[int] = np.bincount(scripts, minlength=len(UNSPACED) + 1)[1:].tolist()
    return words + ceil(sum(count / length for count, (length, _) in zip(counts, UNSPACED, strict=True)))


def _alike(found: re.Match[str]) -> str:
    """A character of the first plane that counts as the one found does."""
    character = found[0]
    if character.isalnum():
        return "一" if character >= IDEOGRAPHS else "a"
    return "\u0301" if category(character) in SIGNS else " "
