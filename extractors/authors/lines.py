"""Author lines: short printed lines that name who wrote, without a 'By' that every language has."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.authors.button_words import is_button
from extractors.authors.by_words import BY_IN, WRITES
from extractors.authors.credit_line import MAIL, credit_parts
from extractors.authors.name_words import WROTE
from extractors.authors.names import CJK_JOB, JOB, ODD, is_agency, is_job, is_nobody, is_plain_name
from extractors.dates.printed_date import prints_year
from extractors.dates.words import NUMBER
from extractors.likeness import fold
from extractors.masthead import Line
from extractors.rare import rare
from extractors.site_name import is_outlet

MAX_DISTANCE = 8  # blocks from the headline
MAX_NEAR = 70
MAX_NAME_CHARS, MAX_NAME_WORDS = 40, 4
# Two to four signs with a reporter's title behind or before them: a name in East Asia.
EAST_NAME = rare(r"[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,5}")
# Such a name with the title behind it, and perhaps an address, all of a line.
SIGNED = rare(
    r"[(（【\[]?[\u3005\u3400-\u9fff\uac00-\ud7a3]{2,4}\s?(?:기자|특파원|記者|记者)(?:\s\S+@\S+)?[)）】\]]?$"
)

WORD_START = re.compile(r"(?<!\w)\w")
BAR = re.compile(r"[\s\x01]*[|｜·•][\s\x01]*")  # between a name, a place and a date
STOP = re.compile(r"[^\w\s]|\d|\x01")
MAX_SMALL = 2  # words without a capital right behind a name
PLACE = re.compile(r"[^\W\d_][\w-]{2,}")  # in one word
SMALL_JOB = re.compile(r"\s([^\W\d_]+)$")  # behind a name, without a comma

VERB = re.compile(rf"[\s\x01]+(?:{WRITES})[.:]?$")
PLACED = re.compile(r"^([^\d/|]{5,60}?)\s?[/|]\s?(\w{3,20}(?:[ -]\w{2,20})?)(?:,?\s?[(（]\w{2,6}[)）])?$")
# 'Name, Chattogram থেকে ফিরে': back from where, as Bengali papers print it.
FROM_PLACE = rare(
    r"^([\u0980-\u09ff]+(?:\s[\u0980-\u09ff.]+){1,3}),\s[\u0980-\u09ff]+(?:\s[\u0980-\u09ff]+)?\sথেকে(?:\sফিরে)?$"
)
# Languages whose papers print surnames, and the places behind them, in capitals.
SURNAMES_IN_CAPITALS = frozenset(("tr", "az", "ku"))
# Languages of `BY_IN` that alone are written in a script: pages may declare none, or the wrong one.
SCRIPTS = {
    "el": ("\u0370", "\u03ff"),
    "ko": ("\uac00", "\ud7a3"),
    "lo": ("\u0e80", "\u0eff"),
    "km": ("\u1780", "\u17ff"),
}


def is_near(line: Line, most: int = MAX_NEAR) -> bool:
    """Tell whether a line is short, close to the headline and no part of other stories."""
    return abs(line.distance) <= MAX_DISTANCE and len(line.text) <= most and not line.foreign


def cost_of(line: Line) -> float:
    """Return how far a line is from where a byline stands: in blocks, more above the headline and in parts of
    the page that speak of other things, less in an author's box."""
    above = 3 if line.distance < 0 else 0
    return abs(line.distance) + above + 10 * line.foreign - 4 * line.says("author")


def links_within(line: Line) -> bool:
    """Tell whether a line is a sentence with a link in it: 'The Jane Roe prize has three parts:'."""
    return line.text[-1] in ".:?!" and 2 * line.block.link_chars < len(line.text)


def without_place(text: str) -> str:
    """Return the name in a line of a name, a place and a date between bars, or the line as it is.

    >>> without_place("Jane Roe | New York | 4 March 2026"), without_place("Jane Roe | 4 March 2026")
    ('Jane Roe', 'Jane Roe | 4 March 2026')
    """
    parts = [part.strip() for part in BAR.split(text)]
    placed = len(parts) == 3 and is_plain_name(parts[0]) and prints_year(parts[2])
    return parts[0] if placed and not (prints_year(parts[1]) or is_job(parts[1])) else text


def language_of(text: str, declared: str) -> str:
    """Return the language of a line: the one whose script it begins in, else what its page declares."""
    first = "" if text.isascii() else next(filter(str.isalpha, text[:4]), "")
    return next((one for one, (low, high) in SCRIPTS.items() if low <= first <= high), declared)


def behind_local_by(text: str, language: str) -> str | None:
    """Return what follows the 'By' of a language of `BY_IN` at the beginning of a short line, or None.

    >>> behind_local_by("De Ioana Popescu", "ro"), behind_local_by("De Grote Markt", "nl")
    ('Ioana Popescu', None)
    """
    found = _local_by(language).match(text) if len(text) <= MAX_NEAR else None
    return text[found.end() :] if found else None


def credits_locally(text: str, languages: tuple[str, ...]) -> bool:
    """Tell whether a line is a 'By' of the page's own language, the last of `languages`, and names."""
    named = behind_local_by(text, languages[-1]) if languages and languages[-1] in BY_IN else None
    parts = credit_parts(named)[0] if named else ()
    return bool(parts) and all(map(is_plain_name, parts))


@lru_cache(maxsize=len(BY_IN))
def _local_by(language: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,3}}(?:{BY_IN[language]})\s?(?::\s*|\s)(?=[^\W\d_])", re.I)


def is_whole_name(name: str) -> bool:
    """Tell whether a name has two words or more, or is one of East Asia."""
    return " " in name or bool(EAST_NAME.fullmatch(name))


def names_people(text: str) -> bool:
    """Tell whether a line holds nothing but names, jobs and dates.

    >>> names_people("Jane Roe, 4 March 2026"), names_people("Old Boats at work in the port, 4 March 2026")
    (True, False)
    """
    parts, _ = credit_parts(text)
    if not parts or not is_plain_name(parts[0]) or _reads_on(text, parts[0]) or NUMBER.search(text):
        return False
    return all(is_plain_name(part) or is_job(part) for part in parts)


def _reads_on(text: str, name: str) -> bool:
    """Tell whether the words behind a name go on as those of a sentence, not of a byline, do."""
    behind = STOP.split(MAIL.sub("", text.partition(name)[2]), maxsplit=1)[0]
    return len([word for word in behind.split() if word[0].islower()]) > MAX_SMALL


def before_verb(text: str) -> str | None:
    """Return the names before a 'writes' that ends a line, if the rest is nothing but names.

    >>> before_verb("Anna Björk Jónsdóttir skrifar"), before_verb("How Jane Roe writes")
    ('Anna Björk Jónsdóttir', None)
    """
    verb = VERB.search(text)
    return text[: verb.start()] if verb and names_people(text[: verb.start()]) else None


def before_from(text: str) -> str | None:
    """Return the name before a comma, a place and a word for 'from' or 'back from'.

    >>> before_from("রফিকুল ইসলাম, চট্টগ্রাম থেকে ফিরে"), before_from("চট্টগ্রাম থেকে ফিরে")
    ('রফিকুল ইসলাম', None)
    """
    found = FROM_PLACE.match(text)
    return found[1] if found and may_name(found[1]) else None


def before_place(text: str) -> str | None:
    """Return the names before a slash and a place, where surnames and places are in capitals.

    >>> before_place("Deniz AKÇA / ANKARA, (DHA)"), before_place("Deniz Akça / Ankara")
    ('Deniz AKÇA', None)
    """
    placed = PLACED.match(text)
    parts = credit_parts(placed[1])[0] if placed and not is_agency(fold(placed[2])) else ()
    named = bool(parts) and all(has_surname_in_capitals(part) for part in parts)
    return placed[1] if placed and placed[2].isupper() and named else None


def has_surname_in_capitals(name: str) -> bool:
    """Tell whether a name is one whose last word alone is in capitals: 'Deniz AKÇA'."""
    first, *others = name.split()
    return is_plain_name(name) and not first.isupper() and others[-1].isupper()


def names_with_job(text: str, outlets: tuple[str, ...]) -> bool:
    """Tell whether a line holds names, and behind them a job, an agency or the outlet.

    >>> names_with_job("Jane Roe, journalist", ()), names_with_job("김민수·이지은 기자", ())
    (True, True)
    """
    if not _may_name_with_job(text):
        return False
    parts, _ = credit_parts(text)
    if not parts:
        return False
    if len(parts) == 1 and (job := SMALL_JOB.search(parts[0])) and (job[1] in WROTE or _is_small_job(job[1])):
        return is_plain_name(parts[0][: job.start()])
    if len(parts) == 1 and _ends_with_job(parts[0].split()):
        return True
    if CJK_JOB.search(parts[-1]):
        return all(EAST_NAME.fullmatch(CJK_JOB.sub("", part)) for part in parts)
    if len(parts) > 1 and parts[-1].lower() in WROTE:
        return all(map(is_plain_name, parts[:-1]))
    if len(parts) > 2 and " " not in parts[-1] and is_job(parts[-2]):
        parts = parts[:-1]  # where, or for which section: 'Jane Roe, senior editor, Tokyo'
    people = [part for part in parts if not _tells_for_whom(part, outlets)]
    if len(people) == len(parts):
        return all(map(may_name, people)) and MAIL.search(text) is not None
    if not people or not all(may_name(one) or EAST_NAME.fullmatch(one) for one in people):
        return False
    return parts[0] in people and "/" not in text  # "Jane Roe/Reuters" took a picture


def _is_small_job(word: str) -> bool:
    return word.islower() and is_job(word)


def _ends_with_job(words: list[str]) -> bool:
    """Tell whether words are a full name and a job with capitals, as 'Jane Roe Staff Reporter'."""
    return any(
        is_plain_name(" ".join(words[:size]))
        and all(JOB.fullmatch(word.lower()) or is_nobody(fold(word)) for word in words[size:])
        for size in (2, 3)
        if size < len(words) <= size + 2
    )


def _may_name_with_job(text: str) -> bool:
    """Tell, fast, whether a line may name somebody and a job: two words with capitals and a third, where
    the script has capitals."""
    words = fold(text).split() if text.isascii() else ()
    return not words or (len(words) > 2 and sum(map(str.isupper, WORD_START.findall(text))) > 1)


def _tells_for_whom(part: str, outlets: tuple[str, ...]) -> bool:
    folded = fold(part)
    return is_job(part) or is_agency(folded) or is_nobody(folded) or is_outlet(part, outlets)


def may_name(text: str) -> bool:
    """Tell whether a text may be a person's name, be its script one without capitals."""
    words = text.split()
    if text[:1].islower() or text[:1].isupper():
        return is_plain_name(text)
    short = 2 <= len(words) <= MAX_NAME_WORDS and len(text) <= MAX_NAME_CHARS
    return short and not ODD.search(text) and not is_button(text)
