"""Teams: whom a 'By' right below the headline names where it is no person: 'By Ask the Doctors'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.authors.credit import Credit, credit
from extractors.authors.credit_opening import BY_PREFIX, may_open
from extractors.authors.name_words import NOBODY_AT_ALL
from extractors.authors.names import Person
from extractors.body.shapes import HEADINGS
from extractors.likeness import fold
from extractors.masthead import Line

MAX_CHARS, MAX_WORDS = 40, 5
# Words within a name, which have no capital.
SMALL = frozenset("the of and for & +".split())
WORD = re.compile(r"\w[\w.'’&-]*")
YEAR = re.compile(r"\d{3}")
MIN_THE = 2  # words of one that begins with 'The': two are a saying, 'By The Numbers'


def team_credits(close: list[Line]) -> Iterator[Credit]:
    """Yield what stands behind a 'By' that is a line with nothing but a name of any words."""
    for line in close:
        label = BY_PREFIX.match(line.text) if may_open(line.text) else None
        if label is None or line.block.tag in HEADINGS or line.pieces.rstrip("\x01") != line.text:
            continue
        name = line.text[label.end() :].strip()
        if _is_titled(name) and fold(name) not in NOBODY_AT_ALL:
            yield from credit([(Person(name, name, organisation=True), None)], "text", "By …", line)


def _is_titled(name: str) -> bool:
    """Tell whether all words of a short name begin with a capital or a figure, the small ones in it aside."""
    words = name.split()
    if not 0 < len(words) <= MAX_WORDS or len(name) > MAX_CHARS or YEAR.search(name):
        return False
    titled = all(
        WORD.fullmatch(word) and (word[0].isupper() or word[0].isdigit())
        for word in words
        if word not in SMALL
    )
    return titled and (words[0] != "The" or len(words) > MIN_THE)
