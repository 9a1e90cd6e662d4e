"""Characters: what the characters of the blocks' texts tell, counted for all blocks at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[Any]

# Of longer texts the start is counted.
HEAD = 300
# Scripts with capital letters end below this; ideographs begin above it.
_TABLE_SIZE = 0x2E80
_SPACE = ord(" ")


def _table(test: Callable[[str], bool]) -> npt.NDArray[np.bool_]:
    """A table by character code of what `test` says; its last entry stands for all codes beyond it."""
    return np.array([test(chr(code)) for code in range(_TABLE_SIZE)] + [False])


_UPPER = _table(str.isupper)
_LOWER = _table(str.islower)
_DIGIT = _table(str.isdecimal)
# Signs that end a sentence, the last of several; before a word they stand in a number or an address.
_MARK = _table(lambda char: char in ".!?…।۔؟")
_GOES_ON = _table(str.isalnum) | _MARK
_WIDE_MARKS = [ord(char) for char in "。！？"]
_COMMA = _table(lambda char: char in ",;،")
_WIDE_COMMAS = [ord(char) for char in "，、；"]
_BAR = _table(lambda char: char in "|›»")


def read_characters(texts: Sequence[str]) -> dict[str, Column]:
    """Return columns by name, a value a text; no text is empty.

    wide      share of ideographs and the like, which need no spaces between words
    marks     number of sentence ends
    commas    number of commas and semicolons
    digits    share of digits
    capitals  share of words that begin with a capital letter
    all_caps  1 where there are capital letters only
    has_at, has_bar   1 where there is an @, a bar or an arrow
    """
    heads = [text[:HEAD] for text in texts]
    length = np.array([len(head) for head in heads])
    starts = np.concatenate(([0], np.cumsum(length)[:-1]))
    codes = np.frombuffer("".join(heads).encode("utf-32-le", "surrogatepass"), dtype="<u4")
    small = np.minimum(codes, _TABLE_SIZE)
    before = np.concatenate(([_SPACE], small[:-1]))
    before[starts] = _SPACE
    behind = np.append(small[1:], _SPACE)
    behind[starts[1:] - 1] = _SPACE

    def count(found: npt.NDArray[np.bool_]) -> Column:
        return np.add.reduceat(found, starts, dtype=np.float32)

    beyond = codes >= _TABLE_SIZE
    upper = _UPPER[small]
    begins = (before == _SPACE) & (small != _SPACE)
    marks = count(_MARK[small] & ~_GOES_ON[behind])
    commas = count(_COMMA[small])
    if beyond.any():
        marks += count(np.isin(codes, _WIDE_MARKS))
        commas += count(np.isin(codes, _WIDE_COMMAS))
    capitals = count(upper)
    return {
        "wide": count(beyond) / length,
        "marks": marks,
        "commas": commas,
        "digits": count(_DIGIT[small]) / length,
        "capitals": count(upper & begins) / np.maximum(count(begins), 1),
        "all_caps": (capitals > 0) & (count(_LOWER[small]) == 0),
        "has_at": count(small == ord("@")) > 0,
        "has_bar": count(_BAR[small]) > 0,
    }
