"""Seen: site memory. A block whose text recurs on several pages of a site is boilerplate."""

from __future__ import annotations

import unicodedata
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.draft import Draft


def block_hash(text: str) -> int:
    """Return a 64-bit hash of `text`, the same in every process: case, width and white space folded.

    >>> block_hash("Sign up  for our\\nnewsletter") == block_hash("SIGN UP for our newsletter")
    True
    """
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return int.from_bytes(blake2b(folded.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def block_hashes(draft: Draft) -> frozenset[int]:
    """Return the hashes of a page's blocks, each once: what a crawler counts over a site's pages.

    Hashes that it met on several pages go back in as `seen_blocks`. Related stories are left out: what stands
    there on many pages is how another story of the site begins.
    """
    related = {index for module in draft.modules for index in module.blocks}
    return frozenset(block_hash(block.text) for block in draft.blocks if block.index not in related)
