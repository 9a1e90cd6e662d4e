"""Common words: names that are none, for the page uses their words in small letters, too."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.authors.credit import Credit
from extractors.body.blocks import Block

MIN_WORD = 3  # letters; shorter ones are initials and particles


def names_nobody(credit: Credit, blocks: Sequence[Block]) -> bool:
    """Tell whether all the people of a credit are made of words that the page has in small letters, as
    'Product Analytics' is where analytics are written about and 'Jane Roe' is not."""
    return all(is_common(person.name, blocks) for person in credit.people)


def is_common(name: str, blocks: Sequence[Block]) -> bool:
    """Tell whether each word of a name stands in small letters somewhere among the blocks."""
    words = [word for word in name.split() if len(word) >= MIN_WORD and word[0].isupper()]
    return bool(words) and all(_is_written(word.lower(), blocks) for word in words)


def _is_written(word: str, blocks: Sequence[Block]) -> bool:
    between = f" {word} "
    return any(between in block.text for block in blocks)
