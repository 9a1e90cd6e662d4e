"""Labels: which blocks of a page are its labelled body, by aligning their texts in order."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

# A word, or one character of a script without spaces.
_TOKEN = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0e7f]|[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0e7f]+"
)
GRAM = 3
# A block belongs to the body if this share of its tokens does.
COVERED = 0.5
# Grams that stand at more places than this tell nothing of the place.
MAX_PLACES = 12
# A text of fewer characters may stand in a snippet by chance.
MIN_PART = 9


def tokens_of(text: str) -> list[str]:
    """Return the words of `text`, case folded; scripts without spaces give characters."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


@dataclass(frozen=True, slots=True)
class _Match:
    block: int
    start: int
    end: int
    tokens: int


def label_blocks(texts: Sequence[str], body: str) -> list[bool]:
    """Tell of each text, in document order, whether it is part of `body`.

    A text counts once: where it stands on the page twice (a teaser, a hidden copy, a pull quote), the one
    in the order of the body is taken. Should the body stand in another order than the page, order is dropped.
    """
    lines = [tokens_of(line) for line in body.splitlines()]
    whole = [token for line in lines for token in line]
    grams: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(whole) - GRAM + 1):
        grams[tuple(whole[at : at + GRAM])].append(at)
    starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    at = 0
    for line in lines:
        starts[tuple(line)].append(at)
        at += len(line)
    read = [tokens_of(text) for text in texts]
    matches = [match for block, tokens in enumerate(read) for match in _places(block, tokens, grams, starts)]
    chain = _chain(matches)
    loose = _loose(matches)
    if sum(m.tokens for m in chain) < 0.8 * sum(m.tokens for m in loose):
        taken = {match.block for match in loose}
    else:
        taken = {match.block for match in chain} | _between(chain, read, whole)
    return [block in taken for block in range(len(texts))]


def _places(
    block: int,
    tokens: list[str],
    grams: dict[tuple[str, ...], list[int]],
    starts: dict[tuple[str, ...], list[int]],
) -> list[_Match]:
    """Where in the body a block's tokens stand: the best places, each with its number of shared tokens."""
    if not tokens:
        return []
    whole_line = [_Match(block, at, at + len(tokens), len(tokens)) for at in starts.get(tuple(tokens), ())]
    if len(tokens) < GRAM:
        return whole_line[:MAX_PLACES]
    offsets: Counter[int] = Counter()
    for at in range(len(tokens) - GRAM + 1):
        places = grams.get(tuple(tokens[at : at + GRAM]), ())
        if len(places) <= MAX_PLACES:
            offsets.update(place - at for place in places)
    found = []
    for offset, hits in offsets.most_common(3):
        # neighbouring offsets are the same place with a word more or less
        near = sum(
            count for other, count in offsets.items() if 0 < abs(other - offset) <= 4 + len(tokens) // 8
        )
        shared = min(hits + near + GRAM - 1, len(tokens))
        if shared >= COVERED * len(tokens):
            found.append(_Match(block, max(offset, 0), offset + len(tokens), shared))
    return found or whole_line[:MAX_PLACES]


def _chain(matches: Sequence[_Match]) -> list[_Match]:
    """The matches of growing blocks and growing places that share the most tokens with the body."""
    best: list[int] = []
    back: list[int] = []
    for at, match in enumerate(matches):
        value, origin = match.tokens, -1
        for before in range(at):
            other = matches[before]
            if (
                other.block < match.block
                and other.end <= match.start + max(2, (match.end - match.start) // 5)
                and best[before] + match.tokens > value
            ):
                value, origin = best[before] + match.tokens, before
        best.append(value)
        back.append(origin)
    chain = []
    at = max(range(len(best)), key=best.__getitem__, default=-1)
    while at >= 0:
        chain.append(matches[at])
        at = back[at]
    return chain[::-1]


def _between(chain: Sequence[_Match], read: Sequence[list[str]], whole: list[str]) -> set[int]:
    """The short texts that make up what the body has between two matches, such as a table's cells."""
    found: set[int] = set()
    behind = [(-1, 0), *((match.block, match.end) for match in chain)]
    ahead = [*((match.block, match.start) for match in chain), (len(read), len(whole))]
    for (last, start), (following, end) in zip(behind, ahead, strict=True):
        at, texts = start, list[int]()
        for block in range(last + 1, following):
            tokens = read[block]
            size = len(tokens)
            place = next((at for at in range(at, end - size + 1) if whole[at : at + size] == tokens), None)
            if 0 < size < GRAM and place is not None:
                texts.append(block)
                at = place + size
        if sum(len(read[block]) for block in texts) >= COVERED * (end - start):
            found.update(texts)
    return found


def _loose(matches: Sequence[_Match]) -> list[_Match]:
    """The matches, largest first, that cover a part of the body that none before them covers."""
    covered: set[int] = set()
    found = []
    for match in sorted(matches, key=lambda m: -m.tokens):
        span = set(range(match.start, match.end))
        if len(span & covered) <= len(span) // 2:
            covered |= span
            found.append(match)
    return found


def label_snippets(texts: Sequence[str], wanted: Sequence[str], unwanted: Sequence[str]) -> dict[int, bool]:
    """Tell of the texts that a page's snippets name whether they are part of its body, by index.

    A snippet that must be in the body speaks for the only text that holds it: of several, any may be meant.
    One that must not speaks against every text that holds it, and every text that it holds.
    """
    folded = [" ".join(tokens_of(text)) for text in texts]
    found: dict[int, bool] = {}
    for snippet in filter(None, (" ".join(tokens_of(text)) for text in unwanted)):
        for at, text in enumerate(folded):
            if snippet in text or (len(text) >= MIN_PART and text in snippet):
                found[at] = False
    for snippet in filter(None, (" ".join(tokens_of(text)) for text in wanted)):
        places = [at for at, text in enumerate(folded) if snippet in text]
        if len(places) == 1:
            found[places[0]] = True
    return found
