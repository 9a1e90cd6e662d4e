"""Language: what a page declares, checked against what its text is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.language_words import ARABIC, CYRILLIC, LATIN, SCRIPTS
from extractors.likeness import runs_of
from extractors.plain import texts
from extractors.record import Source

MAX_SAMPLE = 1500
MIN_LETTERS, MIN_WORDS = 60, 20
# A language's commonest words make up a quarter and more of its running text, of a stranger's under a tenth.
OWN_SHARE, LEAD = 0.12, 1.5
TAG = re.compile(r"^([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|\d{3}))?(?:[-_.@].*)?$")
WORDS = re.compile(r"[^\W\d_]+")
CLASSES = tuple((name, re.compile(f"[{ranges}]"), languages) for name, ranges, languages in SCRIPTS)
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
# Former and loose codes, and names in full, that pages write.
ALIASES = {
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "no": "nb",
    "ua": "uk",
    "jp": "ja",
    "cn": "zh",
    "kr": "ko",
    "gr": "el",
    "cz": "cs",
    "dk": "da",
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "italian": "it",
    "italiano": "it",
    "portuguese": "pt",
    "dutch": "nl",
    "russian": "ru",
    "japanese": "ja",
    "chinese": "zh",
    "arabic": "ar",
}
# Languages that share most of their commonest words: a declared one is believed against its twin.
TWINS = tuple(
    map(
        frozenset,
        (
            ("nb", "nn", "da"),
            ("id", "ms"),
            ("hr", "sr", "bs", "sh"),
            ("cs", "sk"),
            ("pt", "gl"),
            ("es", "gl"),
        ),
    )
)
LANG_ATTRIBUTES = ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang")
META = (
    "content-language",
    "og:locale",
    "language",
    "dc.language",
    "dcterms.language",
    "inlanguage",
    "lang",
    "locale",
)


def extract_in_language(draft: Draft) -> Found[str]:
    """Return a BCP 47 tag such as 'en' or 'pt-BR', or None.

    Sources, best first: <html lang>, meta, JSON-LD inLanguage; the text itself. A declared language gives way
    to the text's where the script rules it out or the commonest words clearly are another language's.
    """
    declared = list(_declared(draft))
    seen = language_of(_sample(draft), tuple(_base(candidate.value) for candidate in declared))
    if seen is None:
        return Found(declared[0], tuple(declared[1:])) if declared else Found()
    agreeing = [candidate for candidate in declared if _agree(_base(candidate.value), seen)]
    if agreeing:
        best = agreeing[0]
        return Found(best, tuple(candidate for candidate in declared if candidate is not best))
    return Found(Candidate(seen, "text", 0.9, "commonest words and script of the text"), tuple(declared))


def language_of(text: str, declared: tuple[str, ...] = ()) -> str | None:
    """Return the language that `text` is written in, None where it is too short or too unclear to tell.

    A language out of `declared` that fits the text is taken without comparing it with all others.

    >>> text = "Die Fähre legt heute wieder ab, und das ist für die Leute auf der Insel eine gute Nachricht,"
    >>> language_of(text + " die sich herumspricht: Der Hafen hat sie nicht vergessen.")
    'de'
    """
    words = runs_of(text[:MAX_SAMPLE].lower(), str.isalpha, WORDS)
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
    return _by_words(_shares(words, script), declared)


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


def _sample(draft: Draft) -> str:
    if draft.body.text:
        return draft.body.text[:MAX_SAMPLE]
    return " ".join(
        str(draft.value(name) or "") for name in ("headline", "alternativeHeadline", "description")
    )


def _declared(draft: Draft) -> Iterator[Candidate[str]]:
    page = draft.page
    sources: list[tuple[str, Source, float, str]] = []
    sources.extend((page.root.get(name) or "", "markup", 0.97, "html lang") for name in LANG_ATTRIBUTES)
    for key in META:
        sources.extend((raw, "meta", 0.93, key) for raw in page.meta.get(key, ())[:1])
    sources.extend((raw, "json-ld", 0.93, "JSON-LD inLanguage") for raw in _in_json_ld(draft))
    for raw, source, confidence, detail in sources:
        if tag := normal_tag(raw):
            yield Candidate(tag, source, confidence, detail, raw)


def _in_json_ld(draft: Draft) -> tuple[str, ...]:
    value = draft.page.article_object.get("inLanguage")
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    return texts(value)[:1]


def normal_tag(raw: str) -> str | None:
    """Return a declared language as a BCP 47 tag, or None if it is none.

    >>> normal_tag("pt_BR.UTF-8"), normal_tag("EN"), normal_tag("zh-hans-cn"), normal_tag("default")
    ('pt-BR', 'en', 'zh-Hans-CN', None)
    """
    raw = raw.strip().split(",")[0].split(";")[0].strip()
    match = TAG.match(ALIASES.get(raw.lower(), raw))
    if match is None:
        return None
    language = match.group(1).lower()
    parts = [ALIASES.get(language, language)]
    if match.group(2):
        parts.append(match.group(2).title())
    if match.group(3):
        parts.append(match.group(3).upper())
    return "-".join(parts)


def _base(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0]


def _agree(one: str, other: str) -> bool:
    return one == other or any(one in twins and other in twins for twins in TWINS)
