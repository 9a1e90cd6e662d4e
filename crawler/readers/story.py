"""Story: one article page read for the crawl: its record, and what tells it from others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

import msgspec
import numpy as np

from extractors import NotAnArticle, Page, SiteRules
from extractors.article import read_article, to_record
from extractors.body.seen import block_hashes

SHINGLE = 3  # words in a row that a simhash counts as one feature
LONG_WORD = 14  # a mean word length beyond it tells a script that sets no spaces


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the fetch tells of a page."""

    url: str
    content_type: str | None
    status: int
    fetched_at: str


@dataclass(frozen=True, slots=True)
class StoryReading:
    """A page as read: its record as JSON, or why it is no article."""

    record: bytes = b""
    simhash: int = 0
    blocks: frozenset[int] = frozenset()
    refusal: str = ""


def read_story(html: bytes, facts: PageFacts, rules: SiteRules, seen_blocks: frozenset[int]) -> StoryReading:
    """Read one page. Raises PageError where the bytes are no page."""
    page = Page.from_html(
        html,
        facts.url,
        content_type=facts.content_type,
        fetched_at=facts.fetched_at,
        status=facts.status,
    )
    draft = read_article(page, rules, seen_blocks)
    try:
        record = to_record(draft)
    except NotAnArticle as error:
        return StoryReading(refusal=error.reason)
    return StoryReading(msgspec.json.encode(record), simhash(record.articleBody or ""), block_hashes(draft))


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


def shingles(text: str) -> frozenset[str]:
    """Return the runs of three words of a text, or of characters where its script sets no spaces."""
    words = re.findall(r"\w+", text.casefold())
    if words and sum(map(len, words)) > LONG_WORD * len(words):
        words = list("".join(words))
    if len(words) <= SHINGLE:
        return frozenset([" ".join(words)] if words else ())
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
