"""Simhash: a similarity hash of a text. What hashes tell stands in crawler/alike.py, which needs no numpy."""

from __future__ import annotations

from hashlib import blake2b

import numpy as np

from crawler.alike import shingles


def simhash(text: str) -> int:
    """Return Charikar's 64-bit similarity hash of a text's words: alike texts differ in few bits.

    >>> text = " ".join(map(str, range(500)))
    >>> (simhash(text) ^ simhash(text + " more")).bit_count() < 4
    True
    """
    words = shingles(text)
    if not words:
        return 0
    digests = b"".join(blake2b(word.encode(), digest_size=8).digest() for word in words)
    bits = np.unpackbits(np.frombuffer(digests, dtype=np.uint8).reshape(-1, 8), axis=1)
    majority = np.packbits(bits.sum(axis=0, dtype=np.int64) * 2 > len(bits))
    return int.from_bytes(majority.tobytes(), "big")
