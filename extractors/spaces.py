"""Spaces: a text on one line, its white space folded."""

from __future__ import annotations

import numpy as np

# A space, and what editors leave unseen at the ends of texts: joiners, soft hyphens, byte order marks.
UNSEEN = " \u200b\u200c\u200d\u2060\ufeff\u00ad"
MAX_ODD = 0.1  # of the bytes; in a text with more of them it takes longer to look at each than at all


def fold_spaces(text: str) -> str:
    """Return `text` without white space or unseen characters around it and with one space for any within it.

    Most texts are such already: what is printable has no other white space than spaces, and to ask that is
    faster than to take the words apart.

    >>> fold_spaces(" Ships\\n  sail\\u00a0again ")
    'Ships sail again'
    """
    text = text.strip()
    return " ".join(text.split()).strip(UNSEEN) if "  " in text or not text.isprintable() else text


def fold_case(text: str) -> bytes:
    """Return `text` in UTF-8 on one line, white space and case folded.

    In most texts a few quotes, dashes and letters are all that is not plain ASCII. Each of these is folded
    all over the text, then the rest as bytes, which takes half the time.

    >>> fold_case("“Ships sail”\\nÉmile stays").decode()
    '“ships sail” émile stays'
    """
    utf8 = text.encode()
    codes = np.frombuffer(utf8, np.uint8)
    odd = codes[(codes < 0x20) | (codes > 0x7E)].tobytes().replace(b"\n", b"")
    if len(odd) <= MAX_ODD * len(utf8):
        letters = set(odd.decode())
        for letter in letters:
            if (folded := letter.casefold()) != letter:
                utf8 = utf8.replace(letter.encode(), folded.encode())
        line = b" ".join(filter(None, utf8.lower().split(b"\n"))).strip()
        if b"  " not in line and not any(map(str.isspace, letters)):
            return line
    return fold_spaces(" ".join([line.casefold() for line in text.split("\n") if line])).encode()
