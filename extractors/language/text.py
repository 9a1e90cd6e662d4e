"""Language of a text: what it is written in, by its script and its commonest words."""

from __future__ import annotations

import re

from extractors.language.words import ARABIC, CYRILLIC, LATIN, SCRIPTS
from extractors.likeness import runs_of
from extractors.rare import rare

MAX_SAMPLE = 1500
MIN_LETTERS, MIN_WORDS = 60, 20
# A language's commonest words make up a quarter and more of its running text, of a stranger's under a tenth.
OWN_SHARE, LEAD = 0.12, 1.5
MIN_OWN_WORDS = 3
WORDS = re.compile(r"[^\W\d_]+")
CLASSES = tuple((name, rare(f"[{ranges}]"), languages) for name, ranges, languages in SCRIPTS)
# Letters that hardly any other language of the Latin script has, and how much of a text they are at least:
# for languages whose words take endings where others have common words of their own.
LETTERS = {"az": "ə", "tr": "ığ", "hu": "őű"}
OWN_LETTERS = 0.015
NOT_LATIN = re.compile("[^\\x00-\u024f\u1e00-\u1eff]+")
WORD_LISTS = {"Latin": LATIN, "Cyrillic": CYRILLIC, "Arabic": ARABIC}
TABLES = {script: tuple(table) for script, table in WORD_LISTS.items()}
# The common words of each language, by script.
OWN_WORDS = {
    script: {code: frozenset(words.split()) for code, words in table.items()}
    for script, table in WORD_LISTS.items()
}


def _by_word(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    codes: dict[str, tuple[str, ...]] = {}
    for code, words in table.items():
        for word in set(words.split()):
            codes[word] = (*codes.get(word, ()), code)
    return codes


# For each common word the languages that it is common in, by script.
COMMON = {script: _by_word(table) for script, table in WORD_LISTS.items()}


def language_of(text: str, declared: tuple[str, ...] = ()) -> str | None:
    """Return the language that `text` is written in, None where it is too short or too unclear to tell.

    A language out of `declared` that fits the text is taken without comparing it with all others.

    >>> text = "Die Fähre legt heute wieder ab, und das ist für die Leute auf der Insel eine gute Nachricht,"
    >>> language_of(text + " die sich herumspricht: Der Hafen hat sie nicht vergessen.")
    'de'
    """
    words = _words(text[:MAX_SAMPLE])
    letters = "".join(words)
    if len(letters) < MIN_LETTERS:
        return None
    script, languages = _script(letters)
    if script not in TABLES:
        return next((code for code in declared if code in languages), languages[0])
    if len(words) < MIN_WORDS:
        return None
    for code in dict.fromkeys(declared):
        own = OWN_WORDS[script].get(code, frozenset())
        if len([*filter(own.__contains__, words)]) >= 2 * OWN_SHARE * len(words):
            return code
    found = _by_words(_shares(words, script), declared)
    return found or (_by_letters(letters) if script == "Latin" else None)


def own_words(text: str, language: str) -> int:
    """Return how many of the words in `text` are among the commonest of the language."""
    own = next((words[language] for words in OWN_WORDS.values() if language in words), frozenset())
    return len([*filter(own.__contains__, _words(text))])


def is_common(word: str) -> bool:
    """Tell whether a word is among the commonest of any language."""
    return any(word.lower() in common for common in COMMON.values())


def leading_language(text: str, declared: str) -> str | None:
    """Return the language of Latin script of which `text` has the most common words, None where it has few.

    The declared language leads another that has hardly more of them.
    """
    # Single letters are names of variables in the scripts of a page.
    words = [word for word in _words(text) if len(word) > 1]
    shares = _shares(words, "Latin") if words else {}
    code = max(shares, key=lambda key: shares[key] * (LEAD if key == declared else 1), default=None)
    return code if code and shares[code] * len(words) >= MIN_OWN_WORDS else None


def _words(text: str) -> list[str]:
    """Return the words of a text in lower case; that of a Turkish I has a dot by itself."""
    return runs_of(text.lower().replace("i\u0307", "i"), str.isalpha, WORDS)


def _by_letters(letters: str) -> str | None:
    for code, own in LETTERS.items():
        if sum(map(letters.count, own)) >= OWN_LETTERS * len(letters):
            return code
    return None


def _by_words(shares: dict[str, float], declared: tuple[str, ...]) -> str | None:
    code = max(shares, key=lambda key: shares[key])
    best = shares[code]
    if best < OWN_SHARE:
        return None
    for own in declared:
        share = shares.get(own, 0.0)
        if share >= OWN_SHARE and best < LEAD * share:
            return own
    return code


def _shares(words: list[str], script: str) -> dict[str, float]:
    """Return how much of the words the commonest ones of each language of the script make up."""
    counts = dict.fromkeys(TABLES[script], 0)
    common = COMMON[script]
    for word in words:
        for code in common.get(word, ()):
            counts[code] += 1
    return {code: count / len(words) for code, count in counts.items()}


def _script(letters: str) -> tuple[str, tuple[str, ...]]:
    """Return the script that most letters are in and its languages; a tenth of kana makes Japanese."""
    others = "" if letters.isascii() else "".join(NOT_LATIN.findall(letters))
    if len(others) < 0.4 * len(letters):
        return "Latin", TABLES["Latin"]
    sample = others[:400]
    counts = {name: len(pattern.findall(sample)) for name, pattern, _ in CLASSES}
    if counts["Kana"] > 0.1 * len(sample):
        return "Kana", ("ja",)
    name = max(counts, key=lambda key: counts[key])
    return name, next(languages for own, _, languages in CLASSES if own == name)
