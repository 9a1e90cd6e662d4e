"""Characters: what the characters of the blocks' texts tell, counted for all blocks at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from extractors.body.columns import Column, numbers

# Of longer texts the start is counted.
HEAD = 300
# Scripts with capital letters end below this; ideographs begin above it.
_WIDE = 0x2E80
_NARROW = "".join(map(chr, range(_WIDE)))
# Characters beyond this one count as it does: as an ideograph.
_LAST = 0xFFFF

# What is counted of each character alone: a field of one number each, wide enough for HEAD of them. So one
# look-up and one sum over each text count all of them.
_FIELD_BITS = 9
_COUNTED = {
    "upper": "".join(filter(str.isupper, _NARROW)),
    "lower": "".join(filter(str.islower, _NARROW)),
    "digit": "".join(filter(str.isdecimal, _NARROW)),
    "comma": ",;،，、；",
    "bar": "|›»",
    "at": "@",
}
_FIELD = {name: _FIELD_BITS * at for at, name in enumerate((*_COUNTED, "wide"))}

# What tells whether a character begins a word or ends a sentence: a bit each. Of several marks in a row the
# last one counts; before a word they stand in a number or an address. Wide marks end a sentence always.
# Thai and Lao have no marks: there a space ends a sentence, and none stands between words.
_SPACE, _UPPER, _MARK, _GOES_ON, _WIDE_MARK, _UNMARKED = (1 << bit for bit in range(6))
_MARKS = ".!?…।۔؟։።។။"
_UNMARKED_SCRIPTS = slice(0x0E00, 0x0F00)
_WIDE_MARKS = "。！？"


def _numbers() -> npt.NDArray[np.int64]:
    """By character code the number that has a one in the field of all that it counts as."""
    numbers = np.full(_LAST + 1, 1 << _FIELD["wide"], dtype=np.int64)
    numbers[:_WIDE] = 0
    for name, chars in _COUNTED.items():
        numbers[_codes(chars)] += 1 << _FIELD[name]
    return numbers


def _bits() -> npt.NDArray[np.uint8]:
    """By character code its bits."""
    bits = np.zeros(_LAST + 1, dtype=np.uint8)
    bits[_codes(filter(str.isupper, _NARROW))] |= _UPPER
    bits[_codes(filter(str.isalnum, _NARROW))] |= _GOES_ON
    bits[_codes(_MARKS)] |= _MARK | _GOES_ON
    bits[_UNMARKED_SCRIPTS] |= _UNMARKED
    bits[ord(" ")] = _SPACE
    bits[_codes(_WIDE_MARKS)] = _WIDE_MARK
    return bits


def _codes(chars: Iterable[str]) -> list[int]:
    return [ord(char) for char in chars]


_NUMBERS, _BITS = _numbers(), _bits()
# By whether a character ends a sentence (1), begins a word (2) or is a capital that does (4).
_EDGES = np.array([(edge & 1) | (edge >= 2) << 10 | (edge >= 4) << 20 for edge in range(6)])


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
    length = numbers([len(head) for head in heads])
    starts = length.cumsum() - length
    codes = np.frombuffer("".join(heads).encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.intp)
    counts = np.add.reduceat(_NUMBERS.take(codes, mode="clip"), starts)
    edges = np.add.reduceat(_EDGES.take(_edges(_BITS.take(codes, mode="clip"), starts)), starts)

    def count(name: str) -> Column:
        return counts >> _FIELD[name] & (1 << _FIELD_BITS) - 1

    return {
        "wide": count("wide") / length,
        "marks": edges & 1023,
        "commas": count("comma"),
        "digits": count("digit") / length,
        "capitals": (edges >> 20) / np.maximum(edges >> 10 & 1023, 1),
        "all_caps": (count("upper") > 0) & (count("lower") == 0),
        "has_at": count("at") > 0,
        "has_bar": count("bar") > 0,
    }


def _edges(bits: npt.NDArray[np.uint8], starts: Column) -> Column:
    """Return the index in `_EDGES` of each character, given their bits and where the texts start."""
    after_space = np.empty(len(bits), dtype=np.uint8)
    after_space[1:] = bits[:-1] & _SPACE
    after_space[starts] = _SPACE
    before_word = np.empty(len(bits), dtype=np.uint8)
    before_word[:-1] = bits[1:] & _GOES_ON
    before_word[starts[1:] - 1] = 0
    before_word[-1] = 0
    ends = ((bits & _MARK) > before_word) | ((bits & _WIDE_MARK) > 0)
    unmarked = bits & _UNMARKED
    if unmarked.any():
        ends[1:] |= (bits[1:] & _SPACE > 0) & (unmarked[:-1] > 0)
    begins = after_space > (bits & _SPACE)
    capital = begins & ((bits & _UPPER) > 0)
    words = begins.view(np.uint8) + capital.view(np.uint8)
    return ends.view(np.uint8) + words + words
