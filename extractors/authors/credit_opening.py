"""Credit opening: the words that a line of credit begins with, and whether a line may begin so."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.alternatives import any_of
from extractors.authors.by_words import ALONE, BY, BY_LABEL, OF_KIND
from extractors.authors.name_words import WORKS
from extractors.likeness import fold
from extractors.rare import rare

# By words that begin a sentence on somebody, too.
_NOUN = re.compile(
    r"\W{0,2}(?:authors?|autor(?:in|en|as?|es?|i|ka)?|auteure?s?|autrice|автор(?:ка|ы|и)?)\s(?!\W)", re.I
)
MIN_SENTENCE = 100  # characters
MAX_WORDS_BEFORE = 12  # words, figures of dates among them, in which a 'By' is looked for

_NEAR = f"{BY}|{OF_KIND}"
_BY, _LABEL = any_of(_NEAR.split("|")), any_of(BY_LABEL.split("|"))
_GLUED = r"(?<=(?-i:[\u3000-\u9fff]))"  # scripts that put no space behind the word
_ENTRANCE = r"door\s(?-i:(?!(?:de|den|het|van|ten|onze?|een)\s)[a-z])"  # English's, not the Dutch by
BY_PREFIX = re.compile(
    rf"^[\s\W]*(?!{_ENTRANCE})(?:(?:{_LABEL}|{_BY})\s*[:：៖፦፡/／|｜︱丨●=＝・՝]\s*|(?:{_BY})(?:\s?[-–—]\s+|\s+(?=\S)|{_GLUED}))",
    re.I,
)
_BY_ALONE = re.compile(rf"^\W*(?:(?:{WORKS})\s)?(?:{_BY}|{ALONE})\W*$", re.I)
# What credits somebody wherever on the page it stands: two words or more, or one with a colon.
_FAR = any_of(phrase for phrase in BY.split("|") if not {" ", "/", "·"}.isdisjoint(phrase))
# Far from the headline, "Redaktion:" names who edited the page.
_FAR_LABEL = any_of(label for label in BY_LABEL.split("|") if label != "redaktion")
FAR_BY = rare(rf"^\W*(?:(?:{_FAR})\s|(?:{_FAR_LABEL})\s*[:：])", re.I)
# 'Text von Jane Roe', 'All posts by Jane Roe', 'Eingestellt von jroe'
WORK_BY = rare(
    rf"^\W*(?:{WORKS})\s(?:.{{0,40}}?\s)?"
    r"(?:(?:by|von|par|por|av|af|door)\s+(?=\S)|(?:de|di|da)\s+(?=\S)(?-i:(?![a-zà-ÿ])))",
    re.I,
)
# '本文来自微信公众号…，作者：…': who wrote, in the line that says where a text was first published.
SOURCE_BY = rare(r"^\W*(?:本文|原文|文章|[来來]源).{0,60}?[，,；;|｜\s]作者[:：]\s?([^，,。；;|｜（(]{2,20})")
_WORD = re.compile(r"\w+")
_BY_WORDS = frozenset(fold(phrase).split()[-1] for phrase in f"{_NEAR}|{BY_LABEL}".split("|") if fold(phrase))
_BY_GLUED = re.compile("|".join(word for word in _BY_WORDS if "\u3000" <= word[0] <= "\u9fff"))
# The first letters of words that begin a credit: looked up first, since most lines have others.
_OPENING = re.compile(r"\W*(\w{1,3})")
_OPENINGS = frozenset(
    opening
    for phrase in f"{_NEAR}|{BY_LABEL}|{ALONE}|{WORKS}|a".replace("?", "").split("|")
    for opening in _OPENING.findall(phrase)[:1]
)


def _first_word(text: str) -> str:
    return text.partition(" ")[0].partition("/")[0].casefold().rstrip(":：.")


_FIRST_WORDS = frozenset(
    _first_word(re.sub(r"[?\\]", "", phrase)) for phrase in f"{_NEAR}|{BY_LABEL}|{WORKS}|a".split("|")
)
_FIRST_LETTERS = frozenset(
    word[:2] if len(word) > 1 else word + end for word in _FIRST_WORDS for end in " /."
)


@lru_cache(maxsize=1024)  # as `credit_parts`, for the same lines
def may_credit(text: str) -> bool:
    """Tell, fast, whether `text` has a word such as 'by' among its first ones.

    >>> may_credit("Monday | By Jane Roe"), may_credit("Monday, 2 March 2026")
    (True, False)
    """
    if text.isascii():
        return not _BY_WORDS.isdisjoint(_WORD.findall(text.lower())[:MAX_WORDS_BEFORE])
    words = fold(text).split()[:MAX_WORDS_BEFORE]
    return not _BY_WORDS.isdisjoint(words) or bool(_BY_GLUED.search(text))


def may_open(text: str) -> bool:
    """Tell, fast, whether `text` begins with the letters of a 'By', or of a work that is by somebody."""
    opening = _OPENING.match(text)
    if opening is None:
        return False
    letters = opening[1].lower()
    return letters in _OPENINGS or letters[:2] in _OPENINGS  # a word of two, to which some scripts join names


def is_by_alone(text: str) -> bool:
    """Tell whether `text` is a 'By' or 'Author' and nothing else."""
    return may_open(text) and _BY_ALONE.match(text) is not None


def tells_of_author(text: str) -> bool:
    """Tell whether a line such as 'Author Jane Roe, from Lisbon, said that …' is a sentence on somebody."""
    return len(text) > MIN_SENTENCE and text[-1] in ".?!…" and _NOUN.match(text) is not None


def may_begin_credit(text: str) -> bool:
    """Tell, fast, whether the first word of `text` is one that lines of credit begin with."""
    if text[:2].casefold() not in _FIRST_LETTERS and ":" not in text and "：" not in text:
        return False
    first = _first_word(text)
    return first in _FIRST_WORDS or ":" in first or "：" in first
