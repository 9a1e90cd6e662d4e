"""Alike: whether two texts are nearly the same: a similarity hash proposes, shared shingles decide."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

SHINGLE = 3  # words in a row that a simhash counts as one feature
# Of a text; the longest articles have a fifth. A crawl stands still while two are compared.
COMPARED_CHARS = 500_000
LONG_WORD = 14  # a mean word length beyond it tells a script that sets no spaces
# A sentence more in a story of 240 words flips four bits in the middle and nine at most. Where shingles
# decide afterwards, so many are no risk, and more than seven could flip two bits in each of four bands.
MAYBE_BITS = 7
SHARED = 0.5  # of the shorter one's shingles: an excerpt, or a copy for telephones
NEAR_SHARE = 0.9  # of all shingles: the simhash proposes, this decides
BANDS = 4
BAND_BITS = 16


def bands(simhash: int) -> list[int]:
    """Return the four 16-bit parts of a 64-bit simhash: hashes 3 bits or less apart share one."""
    return [simhash >> (BAND_BITS * i) & (1 << BAND_BITS) - 1 for i in range(BANDS)]


def near_bands(simhash: int) -> list[list[int]]:
    """Return the bands of a hash, each with its neighbours one bit away.

    Of two hashes MAYBE_BITS or less apart, one has a band among these that the other has.
    """
    return [[band, *(band ^ 1 << bit for bit in range(BAND_BITS))] for band in bands(simhash)]


def is_alike(text: str, other: str) -> bool:
    """Tell whether two texts share nearly all of their shingles."""
    ours, theirs = shingles(text), shingles(other)
    return len(ours & theirs) >= NEAR_SHARE * len(ours | theirs)


def may_be_one(mine: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two records may be one story, as an address says: sites name one and the same for many."""
    return is_one(
        mine.get("headline"), mine.get("articleBody"), other.get("headline"), other.get("articleBody")
    )


def is_one(headline: str | None, body: str | None, other: str | None, other_body: str | None) -> bool:
    """Whether two texts may be one story: they share their headline or half of the shorter text."""
    if (headline or "").casefold() == (other or "").casefold() or not body or not other_body:
        return True
    ours, theirs = shingles(body), shingles(other_body)
    return len(ours & theirs) >= SHARED * min(len(ours), len(theirs))


def shingles(text: str) -> frozenset[str]:
    """Return the runs of three words of a text, or of characters where its script sets no spaces."""
    words = re.findall(r"\w+", text[:COMPARED_CHARS].casefold())
    if words and sum(map(len, words)) > LONG_WORD * len(words):
        words = list("".join(words))
    if len(words) <= SHINGLE:
        return frozenset([" ".join(words)] if words else ())
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
