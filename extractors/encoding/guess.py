"""Encoding guess: what the bytes of a page are in that declares no encoding, or a wrong one.

The language decides where it can, as in browsers: first whether the bytes are text of several bytes a letter,
then whether the page's own `lang` explains them, then what language its words are in.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Sequence, Set
from itertools import chain
from operator import itemgetter

from extractors.encoding.labels import CODECS
from extractors.language.text import leading_language, own_words

FALLBACK = "windows-1252"
HEAD_BYTES = 16_384  # real pages declare later than the standard's 1,024 bytes
SAMPLE_BYTES = 12_000  # enough for a guess, and the guess takes time
SAMPLE_RUN, SAMPLE_BEFORE = 4_000, 40
# So few letters beyond ASCII tell no encoding from another: then it is the one that browsers take.
FEW_LETTERS = 6

NOT_GUESSED = frozenset(("utf-8", "utf-16le", "utf-16be", "iso-2022-jp"))
# Text of one byte a letter almost never decodes as these; three are told by their
# script: its first and last letter, and its share of the letters that are not ASCII.
MULTIBYTE = {
    "euc-jp": ("\u3041", "\u30ff", 0.15),
    "shift_jis": ("\u3041", "\u30ff", 0.15),
    "euc-kr": ("\uac00", "\ud7a3", 0.85),  # two thirds of Chinese text read as hangul too
    "gb18030": None,
    "big5": None,
}
# What decodes as characters of several bytes and is none: "f\xfcr" gives one of them between Latin letters,
# while true ones stand next to each other.
MIN_TOGETHER = 0.5
LATIN_RUN = 3  # in Latin letters so many of others stand in a row, as in Czech "p\u0159\xed\u0161t\xed"
BIG5_LANGUAGES = re.compile(r"zh-(?:hant|tw|hk|mo)", re.I)  # what Big5 writes decodes as GB 18030 too

# The standard's encodings for a page's language, the likeliest first, and those that older pages used beside
# them. Whatever is not here is in windows-1252.
WESTERN = (FALLBACK,)
CENTRAL = ("windows-1250", "iso-8859-2")
CYRILLIC = ("windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic")
UKRAINIAN = ("windows-1251", "koi8-u", "iso-8859-5", "ibm866", "x-mac-cyrillic")
LATIN_SCRIPT = {
    **dict.fromkeys(("bs", "cs", "hr", "hu", "pl", "ro", "sh", "sk", "sl"), CENTRAL),
    **dict.fromkeys(("et", "lt", "lv"), ("windows-1257",)),
    **dict.fromkeys(("az", "ku", "tr"), ("windows-1254",)),
    "vi": ("windows-1258",),
}
OTHER_SCRIPTS = {
    **dict.fromkeys(("ba", "bg", "kk", "ky", "mk", "mn", "ru", "sah", "sr", "tg", "tt"), CYRILLIC),
    **dict.fromkeys(("be", "uk"), UKRAINIAN),
    **dict.fromkeys(("ar", "fa", "ur"), ("windows-1256", "iso-8859-6")),
    "el": ("windows-1253", "iso-8859-7"),
    "he": ("windows-1255",),
    "th": ("windows-874",),
}
MAX_ODD = 0.2  # of the characters of a text that is read in its own encoding

# What stands behind a letter in any text: quotation marks, dashes, an ellipsis, signs, a space that holds on.
PASSING = frozenset(
    "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2122\u00ab\u00bb\u00a0\u00a9\u00ae\u00b0\u00b4\u00b7"
)

_LANG = re.compile(rb"<html\b[^<>]*?[\s:]lang\s*=\s*[\"']?\s*([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\b", re.I)
_FOREIGN_RUN = re.compile(rb"[\x80-\xff][^<>\r\n]{0,%d}" % SAMPLE_RUN)
_LETTER = re.compile(rb"[\xc0-\xff]")
# Of all encodings; in Latin text the quotation marks \xab and \xbb stand beside a space that is foreign too.
_LETTERS = re.compile(rb"[\xa1-\xaa\xac-\xba\xbc-\xff]+")
# Kana of half width are what Shift_JIS makes of letters of one byte: each counts as alone.
_FOREIGN = re.compile(r"[^\x00-\x7f\uff61-\uff9f]+|[\uff61-\uff9f]")


def guess(data: bytes) -> str:
    """Return the name of the encoding that the bytes beyond ASCII look like."""
    sample = _sample(data)
    found = _LANG.search(data[:HEAD_BYTES])
    tag = found[1].decode("ascii").replace("_", "-").lower() if found else ""
    language = tag.split("-", maxsplit=1)[0]
    few = len(_LETTER.findall(sample)) < FEW_LETTERS
    foreign_script = _together(_LETTERS.findall(sample), LATIN_RUN) >= MIN_TOGETHER
    own = _least_odd(sample, OTHER_SCRIPTS.get(language, ()), language) if foreign_script else None
    if own and _odd_share(sample.decode(CODECS[own], "replace")) < MAX_ODD:
        return own
    if multibyte := _multibyte(sample, tag):
        return multibyte
    if foreign_script and not few:
        return _likeliest(sample, CODECS.keys() - MULTIBYTE.keys() - NOT_GUESSED)
    return _latin(sample, language)


def _sample(data: bytes) -> bytes:
    """Return the page's runs of text with bytes beyond ASCII, and a little of what stands before each."""
    runs, taken, done = [], 0, 0
    for run in _FOREIGN_RUN.finditer(data):
        before = data[max(done, run.start() - SAMPLE_BEFORE) : run.start()]
        text = before[max(before.rfind(b"<"), before.rfind(b">")) + 1 :] + run[0]
        runs.append(text)
        taken += len(text)
        done = run.end()
        if len(text) > SAMPLE_RUN or taken > SAMPLE_BYTES:
            break  # a long run may end within a character: it is the last
    return b"\n".join(runs)


def _multibyte(sample: bytes, tag: str) -> str | None:
    """Return the encoding of several bytes a letter that the sample is in, or None if it is in none."""
    readable = {}
    for name in MULTIBYTE:
        text = _strictly(sample, CODECS[name])
        if text and _together([run for run in _FOREIGN.findall(text) if _has_letter(run)], 1) >= MIN_TOGETHER:
            readable[name] = text
    for name, text in readable.items():
        script = MULTIBYTE[name]
        if script and _script_share(text, script[0], script[1]) > script[2]:
            return name
    if "big5" in readable and BIG5_LANGUAGES.match(tag):
        return "big5"
    return _likeliest(sample, readable.keys()) if readable else None


def _latin(sample: bytes, declared: str) -> str:
    """Return the encoding in which the sample is text of a language that is written in it."""
    fitting = []
    for name in dict.fromkeys((*WESTERN, *chain.from_iterable(LATIN_SCRIPT.values()))):
        text = sample.decode(CODECS[name], "replace")
        language = leading_language(text, declared)
        if language and name in LATIN_SCRIPT.get(language, WESTERN):
            fitting.append((_odd_share(text), -own_words(text, language), name))
    if fitting:
        return min(fitting, key=itemgetter(0, 1))[2]
    return _least_odd(sample, LATIN_SCRIPT.get(declared, WESTERN), declared) or FALLBACK


def _strictly(sample: bytes, codec: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(codec)().decode(sample)  # a character cut at the end is no error
    except UnicodeDecodeError:
        return None


def _script_share(text: str, first: str, last: str) -> float:
    foreign = [char for char in text if char > "\x7f" and char.isalpha()]
    return sum(first <= char <= last for char in foreign) / (len(foreign) or 1)


def _together(runs: Sequence[str | bytes], longest: int) -> float:
    """Return the share of foreign characters in runs that are longer than `longest`; 1 without any."""
    lengths = [len(run) for run in runs]
    return sum(length for length in lengths if length > longest) / sum(lengths) if lengths else 1.0


def _has_letter(run: str) -> bool:
    return any(map(str.isalpha, run))


def _likeliest(sample: bytes, names: Set[str]) -> str:
    """Return the encoding that charset_normalizer finds the text least chaotic in."""
    from charset_normalizer import from_bytes  # seldom needed, and slow to load

    codecs_of = {codecs.lookup(CODECS[name]).name: name for name in sorted(names)}
    best = from_bytes(sample, cp_isolation=list(codecs_of), threshold=0.4).best()
    return codecs_of.get(codecs.lookup(best.encoding).name, FALLBACK) if best else FALLBACK


def _least_odd(sample: bytes, names: Sequence[str], language: str) -> str | None:
    """Return the encoding with the fewest letters out of place; of equals that with most of its words."""

    def order(name: str) -> tuple[float, int]:
        text = sample.decode(CODECS[name], "replace")
        return _odd_share(text), -own_words(text, language)

    return min(names, key=order, default=None)


def _odd_share(text: str) -> float:
    """Return the share of foreign characters that stand behind a letter and are no small letter.

    >>> _odd_share("Größe"), _odd_share("GrÈnÈ"), _odd_share("кОМПАНИЯ")
    (0.0, 1.0, 0.875)
    """
    odd = foreign = 0
    inside = False
    for char in text:
        small = (char.isalpha() and not char.isupper()) or unicodedata.combining(char) > 0
        if char > "\x7f" and char not in PASSING:
            foreign += 1
            odd += inside and not small
        inside = char.isalpha() or (inside and small)
    return odd / (foreign or 1)
