"""Greek names: the name of a writer whom a line has in the genitive, 'Της Μαρίας Παππά'."""

from __future__ import annotations

import re

HER = "τη"  # as the article begins; his is 'του'
ARTICLE = re.compile(r"\W{0,3}(της|του)\s", re.I)
# What the genitive's ending was before it: of women's first names, whose second ones do not change, and of
# men's names. Where it moved the accent it stays, since nobody can tell from where.
HERS = ((re.compile("([αάηή])ς$"), r"\1"),)
HIS = (
    (re.compile("([αάηή])$"), r"\1ς"),
    (re.compile("(όπουλ)ου$"), r"\1ος"),
)
VOWELS = re.compile("[αάεέηήιίϊΐοόυύϋΰωώ]")
SHORT_OU = re.compile("ου$")  # of a first name of two syllables, in which it cannot have moved
TWO = 3  # vowels in them, the last two of one syllable; 'Γιώργου' has a silent one more
MORE = 4


def nominative(name: str, line: str) -> str:
    """Return a name that `line` has behind its article as the person is called.

    >>> nominative("Μαρίας Παππά", "Της Μαρίας Παππά"), nominative("Γιώργου Παππά", "Του Γιώργου Παππά")
    ('Μαρία Παππά', 'Γιώργος Παππάς')
    """
    article = ARTICLE.match(line)
    if article is None:
        return name
    first, *others = name.split()
    if article[1].casefold().startswith(HER):
        return " ".join((_changed(first, HERS), *others))
    if SHORT_OU.search(first) and len(VOWELS.findall(first)) <= (MORE if "ιώ" in first else TWO):
        changed = SHORT_OU.sub("ος", first)
    else:
        changed = _changed(first, HIS)
    if changed == first:  # half a change would be worse than none
        return name
    return " ".join((changed, *(_changed(word, HIS) for word in others)))


def _changed(word: str, endings: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for ending, before in endings:
        if ending.search(word):
            return ending.sub(before, word)
    return word
