"""Name case: small letters and capitals in names."""

from __future__ import annotations

import re

from extractors.authors.name_words import PARTICLES

LETTER = re.compile(r"[^\W\d_]")
# 'al-Saadi', with a small article before the hyphen.
ARTICLE = re.compile(r"(?:[aeu][ldnrstz]|ash|esh|bin|ibn|abu|ould|ben)[-‑–](?=\w*[^\W\d_a-z])")


def is_capitalised(words: list[str]) -> bool:
    """Tell whether all words of a name begin with capitals, those aside that may be small in names."""
    return all(
        not _is_small(word[:1])
        or word.casefold().strip("'’.") in PARTICLES
        or "’" in word[:3]
        or "'" in word[:3]
        or (place and (word[1:2].isupper() or ARTICLE.match(word)))  # "Ó hÉigeartaigh", "Haneen al-Saadi"
        for place, word in enumerate(words)
    ) or (len(words) == 1 and words[0].islower())


def _is_small(letter: str) -> bool:
    """Tell whether a letter is a small one; Georgian ones have capitals that no name begins with."""
    return letter.islower() and letter.title() != letter


def cased(name: str) -> str:
    """Return a name that is all in capitals in mixed case."""
    letters = LETTER.findall(name)
    if len(letters) < 4 or not all(map(str.isupper, letters)):
        return name
    return " ".join(
        word.lower() if place and word.casefold() in PARTICLES else _title(word)
        for place, word in enumerate(name.split())
    )


def _title(word: str) -> str:
    if "." in word or (len(word) == 2 and word[1] not in "AEIOUY") or len(word) < 2:  # initials
        return word
    return re.sub(r"[^\W\d_]+", lambda match: match.group().capitalize(), word)
