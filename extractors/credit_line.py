"""Credit line: the people in a byline or a declared author, each apart, without all that is no name."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from extractors.date_text import ISO
from extractors.date_words import DAYS, MODIFIED, PUBLISHED
from extractors.likeness import fold
from extractors.name_words import AND, BY, BY_LABEL, GLUED_AND, OTHER_CREDIT, PICTURES, WORKS
from extractors.names import Person, is_job, is_suffix, read_person
from extractors.organisation_words import COMPANY_FORMS
from extractors.plain import one_line
from extractors.printed_date import CJK as CJK_DATE
from extractors.printed_date import NAMED, NUMERIC

MAX_CHARS = 300
MAX_PEOPLE = 40
MAX_SINGLE = 3  # single words that may be people
MAX_WORDS_BEFORE = 12  # words, figures of dates among them, in which a 'By' is looked for
MAX_FIELDS = 90  # characters of a line with several labels
MAX_BEFORE = 12  # characters before a 'By'
EDGES = ' \t.,:;–—-|"“”„‘*•·∙⋅●>︱=〔〕「」'


def _alternatives(words: str) -> str:
    """Return a pattern of `words`, the longest first, those that begin alike together: so few are tried."""
    beginnings: dict[str, list[str]] = {}
    for word in sorted(dict.fromkeys(words.split("|")), key=len, reverse=True):
        beginnings.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in beginnings.items())


_BY, _LABEL = _alternatives(BY), _alternatives(BY_LABEL)
_GLUED = r"(?<=[\u3000-\u9fff])"  # scripts that put no space behind the word
BY_PREFIX = re.compile(
    rf"^[\s\W]*(?:(?:{_LABEL}|{_BY})\s*[:：/／|｜︱●=＝・՝]\s*|(?:{_BY})(?:\s?[-–—]\s+|\s+(?=\S)|{_GLUED}))",
    re.I,
)
_ALONE = "autor|autoren|autorin|author|authors|auteur|auteurs|autore|автор|作者|文"
_BY_ALONE = re.compile(rf"^\W*(?:(?:{WORKS})\s)?(?:{_BY}|{_ALONE})\W*$", re.I)
# What credits somebody wherever on the page it stands: two words or more, or one with a colon.
_FAR = "|".join(phrase for phrase in BY.split("|") if " " in phrase or "/" in phrase)
# Far from the headline, "Redaktion:" names who edited the page.
_FAR_LABEL = _alternatives("|".join(label for label in BY_LABEL.split("|") if label != "redaktion"))
FAR_BY = re.compile(rf"^\W*(?:(?:{_alternatives(_FAR)})\s|(?:{_FAR_LABEL})\s*[:：])", re.I)
# 'Text von Jane Roe', 'All posts by Jane Roe', 'Eingestellt von jroe'
WORK_BY = re.compile(
    rf"^\W*(?:{WORKS})\s(?:.{{0,40}}?\s)?(?:by|von|par|por|de|di|da|av|af|door)\s+(?=\S)", re.I
)
_DATE = "\x00"  # stands in for a date
_SEPARATORS = r",;|•·∙⋅、，；،؛&+/／︱\x00\x01和与"
# One class of characters begins all that parts names, so that the text between is passed over fast.
SPLIT = re.compile(
    rf"[{_SEPARATORS}\s](?:(?<=[,\s])(?:(?<=,)\s)?(?:{_alternatives(AND)})\s|(?<=\s)[–—-]\s"
    rf"|(?<=[{_SEPARATORS}]))",
    re.I,
)
BRACKETS = re.compile(r"[(\[（【][^()\[\]（）【】]{0,80}[)\]）】]")
# 'Author: Jane Roe Source: Wire', 'Text Jane Roe Photos John Doe', and East Asian labels without a space.
FIELD = re.compile(
    rf"\s(?=[^\s\d:：|,;\x01]{{3,15}}\s?:[\s\x00]|(?:edited|published|written|curated)\sby\s?:|\w{{1,6}}：|(?:{PICTURES})[\s・／=＝]|(?:[记記]者|通[讯訊][员員]|[编編][辑輯]|[摄攝]影)\w)",
    re.I,
)
WHOLE = re.compile(r"^[(\[（【〔]([^()\[\]（）【】〔〕]+)[)\]）】〔〕]$")
# '／台北報導' behind a reporter's name: where from, and that it is a report.
REPORT = re.compile(r"(?:^|\s)\S{0,8}(?:報導|报道|報道|[电電])〕?$")
# 'jane at roe.example' is how archives of mailing lists hide addresses; 'Roe at News.com' names an outlet.
HIDDEN_MAIL = re.compile(r"(?<![^\s\x01])[a-z\d]\S* at [\w-]+(?:\.[\w-]+)*\.[a-z]+")
MAIL = re.compile(rf"[^\s\x01]+@[^\s\x01]+\.\w+|https?://\S+|(?<!\w)@\w+|{HIDDEN_MAIL.pattern}")
# 'on Tuesday,' and the like before a date.
BEFORE_DATE = re.compile(r"\s(?:from|от|від|(?:on|am|le|el|em|den|il|op|dne)(?:\s+\w+)?)[\s,.]*\x00", re.I)
HAN_NAMES = re.compile(r"[\u4e00-\u9fff]{2,4}(?:\s[\u4e00-\u9fff]{2,4})+")
UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
DIGIT = re.compile(r"\d")
CLOCK = re.compile(
    r"(?<!\w)\d{1,2}\s?[時时시]\s?\d{1,2}\s?[分분]|(?<!\w)\d{1,2}[:.h]\d{2}(?::\d{2})?(?!\d)\s?(?:[ap]\.?m\.?(?!\w))?(?:\s?(?:[A-Z]{2,3}T|UTC|GMT|Uhr)(?!\w))?",
    re.I,
)
# A name ends where figures, the site's buttons or a sentence on the author begin.
TAIL = re.compile(
    r"\s\S*\d.*$|^\d.*$|\s(?:follow|share|comments?|view|see|contact|subscribe|is an?|is the|has been|covers|"
    r"writes|on behalf|im gespräch|for|at|in|für|im|bei|pour|para|em|sagt|um)\b.*$",
    re.I | re.S,
)
LABELS = frozenset(fold(word) for word in f"{MODIFIED} {PUBLISHED} {DAYS}".split())
# Behind the credits: for whom the story was written, the section that it is filed in.
END = re.compile(
    r"^(?:in|for|für|pour|para|voor|especial para|special (?:to|for)|filed|categor\w+|tags?|topics?|under|"
    r"posted in|published in|kategorie\w*|rubrik)\b",
    re.I,
)
LAST = frozenset(("last", "zuletzt", "dernière"))  # of 'last updated'
# The account of the last one named.
HANDLE = re.compile(r"[\s(|]*@\w{2,30}\)?$")
# How many have commented, printed behind the author by the themes of blogs.
COMMENTS = re.compile(
    r"[\s|•·,–—-]+(?:(?:\d[\d.,]*|no|leave a|add a|post a)\s(?:comments?|repl(?:y|ies)|"
    r"kommentare?|kommentarer|comentarios?|comentários?|commentaires?|commenti|commento|reacties?|"
    r"komentarz\w*|комментари\w+|коментар\w*|yorum))\b.{0,20}$",
    re.I,
)
# How long it takes to read, printed before the author by the themes of blogs.
READING = re.compile(r"^\d+\s?min(?:ute)?s?\b(?:\sread)?[\s|•·–—-]+", re.I)
CREDIT = re.compile(rf"^\W*(?:{OTHER_CREDIT})", re.I)


_WORD = re.compile(r"\w+")
_BY_WORDS = frozenset(fold(phrase).split()[-1] for phrase in f"{BY}|{BY_LABEL}".split("|") if fold(phrase))
_BY_GLUED = re.compile("|".join(word for word in _BY_WORDS if "\u3000" <= word[0] <= "\u9fff"))


@lru_cache(maxsize=1024)  # as `credit_parts`
def may_credit(text: str) -> bool:
    """Tell, fast, whether `text` has a word such as 'by' among its first ones.

    >>> may_credit("Monday | By Jane Roe"), may_credit("Monday, 2 March 2026")
    (True, False)
    """
    if text.isascii():
        return not _BY_WORDS.isdisjoint(_WORD.findall(text.lower())[:MAX_WORDS_BEFORE])
    words = fold(text).split()[:MAX_WORDS_BEFORE]
    return not _BY_WORDS.isdisjoint(words) or bool(_BY_GLUED.search(text))


# The first letters of words that begin a credit: looked up first, since most lines have others.
_OPENING = re.compile(r"\W*(\w{1,3})")
_OPENINGS = frozenset(
    opening
    for phrase in f"{BY}|{BY_LABEL}|{_ALONE}|{WORKS}|a".replace("?", "").split("|")
    for opening in _OPENING.findall(phrase)[:1]
)


def _may_open(text: str) -> bool:
    """Tell, fast, whether `text` begins with the letters of a 'By', or of a work that is by somebody."""
    opening = _OPENING.match(text)
    if opening is None:
        return False
    letters = opening[1].lower()
    return letters in _OPENINGS or letters[:2] in _OPENINGS  # a word of two, to which some scripts join names


def is_by_alone(text: str) -> bool:
    """Tell whether `text` is a 'By' or 'Author' and nothing else."""
    return _may_open(text) and _BY_ALONE.match(text) is not None


def begins_credit(text: str) -> bool:
    """Tell whether a line credits somebody by a 'By', at its beginning or behind dates and short words."""
    return may_credit(text) and credit_parts(text)[1]


_FIRST_WORDS = frozenset(
    re.split(r"\W", phrase, maxsplit=1)[0]
    for phrase in f"{BY}|{BY_LABEL}|{WORKS}|a".replace("?", "").split("|")
)


_FIRST_LETTERS = frozenset(
    word[:2] if len(word) > 1 else word + end for word in _FIRST_WORDS for end in " /."
)


def may_begin_credit(text: str) -> bool:
    """Tell, fast, whether the first word of `text` is one that lines of credit begin with."""
    if text[:2].casefold() not in _FIRST_LETTERS and ":" not in text and "：" not in text:
        return False
    first = text.partition(" ")[0].partition("/")[0].casefold().rstrip(":：.")
    return first in _FIRST_WORDS or ":" in first or "：" in first


def read_people(text: str, outlets: tuple[str, ...], printed: bool = False) -> list[Person]:
    """Return the people named in a byline or a declared author, in order, each once.

    In a printed line they begin behind its 'By', if it has one, and every name must look like one.

    >>> [person.name for person in read_people("By JANE ROE and John Doe, Reuters", ())]
    ['Jane Roe', 'John Doe', 'Reuters']
    """
    if not printed and text.count(",") == 1 and fold(text.partition(",")[2]) in COMPANY_FORMS:
        return [Person(one_line(text), text, organisation=True)]
    found: dict[str, Person] = {}
    parts, _ = credit_parts(text)
    for part in _apart(parts) if "记者" in text else parts:
        before = next(reversed(found.values()), None)
        full = before is not None and not before.organisation and " " in before.name
        if before and fold(part) in COMPANY_FORMS:
            # 'Roe & Doe, LLP'
            partners = [one for one in found.values() if f"{one.raw} & {before.raw}" in text]
            for one in (before, *partners):
                del found[fold(one.name)]
            company = " & ".join(one.raw for one in (*partners, before))
            company += f", {part}{'.' * (f'{part}.' in text)}"
            found[fold(company)] = Person(company, company, organisation=True)
        elif before and full and is_job(part):
            job = f"{before.job}, {part}" if before.job else part
            found[fold(before.name)] = replace(before, job=job)
        elif full and is_suffix(part, printed):
            continue
        elif person := read_person(part, outlets, printed):
            found.setdefault(fold(person.name), person)
    people = _likely(list(found.values())[:MAX_PEOPLE])
    if not printed and len(people) > 1 and "," not in text and all(_part_of_title(p) for p in people):
        return [Person(text, text, organisation=True)]  # one organisation with 'and' in its name
    return people


def _apart(parts: tuple[str, ...]) -> list[str]:
    """Split names between which Chinese lines put a space alone."""
    return [name for part in parts for name in (part.split() if HAN_NAMES.fullmatch(part) else [part])]


def _likely(people: list[Person]) -> list[Person]:
    """Drop single words beside full names or behind an organisation: places, sections, buttons."""
    full = [p for p in people if p.organisation or " " in p.name or UNSPACED.search(p.name)]
    return full if full else people[:MAX_SINGLE]


@lru_cache(maxsize=1024)  # authors, byline and body ask for the same lines
def credit_parts(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the parts of a line that may be names, and whether a 'By' begins them.

    Before a 'By' that counts stand at most dates and short words, as in 'Monday, 2 March | By Jane Roe'.
    Behind 'Photo', 'Edited by' and the like stand others' names, until the next 'By'.
    """
    text = text[:MAX_CHARS]
    if "@" in text or "://" in text or " at " in text:
        text = MAIL.sub(" ", text)
    text = BEFORE_DATE.sub(_DATE, _with_dates_marked(text))
    text = BRACKETS.sub(" ", WHOLE.sub(r"\1", text.strip()))
    label = BY_PREFIX.match(text) if _may_open(text) else None
    text = text[label.end() :] if label else text
    text = FIELD.sub("\x01", text) if len(text) <= MAX_FIELDS else text
    if not text.isascii():
        text = GLUED_AND.sub("\\1\x01", text)
    parts: list[str] = []
    begun, others, before = label is not None, False, 0
    for part in SPLIT.split(text):
        bare = part.strip(EDGES)
        bare = bare if bare.isascii() else REPORT.sub("", bare)
        alone = is_by_alone(bare)
        if alone or (_may_open(part) and (BY_PREFIX.match(part) or WORK_BY.match(part))):
            if not begun and before <= MAX_BEFORE:
                parts, begun = [], True
            others = False
            bare = "" if alone else BY_PREFIX.sub("", WORK_BY.sub("", BY_PREFIX.sub("", bare)))
        elif not begun and not LABELS.issuperset(fold(bare).split()):
            before += len(bare)
        others = others or bool(CREDIT.match(bare) or END.match(bare))
        bare = "" if others else _without_labels(TAIL.sub("", bare).strip(EDGES))
        if bare:
            parts.append(bare)
    return tuple(parts), begun


@lru_cache(maxsize=1024)
def _with_dates_marked(text: str) -> str:
    text = one_line(text.replace(_DATE, " "))
    for pattern in () if not DIGIT.search(text) else (ISO, CJK_DATE, NUMERIC, NAMED, CLOCK):
        text = pattern.sub(_DATE, text)
    return text


def without_dates(line: str) -> str:
    """Return a printed line in one piece, cut before the date that ends it and without one that begins it.

    >>> without_dates("By Jane Roe and John Doe, Reuters | Updated March 4, 2026 5:05 pm")
    'By Jane Roe and John Doe, Reuters'
    >>> without_dates("2 March 2026 by Jane Roe | 6 Comments")
    'by Jane Roe'
    """
    text = _with_dates_marked(line[:MAX_CHARS].replace("\x01", " "))
    parts = [BEFORE_DATE.sub(_DATE, part + _DATE).strip(EDGES + _DATE) for part in text.split(_DATE)]
    best = max(parts, key=lambda part: len(part) if may_credit(part) else len(part) / 10)
    best = READING.sub("", best)
    return HANDLE.sub("", COMMENTS.sub("", HIDDEN_MAIL.sub("", _without_labels(best))).strip(EDGES))


def _without_labels(part: str) -> str:
    words = part.split()
    whole = len(words)
    while words and fold(words[-1]) in LABELS:
        del words[-1]
    if 0 < len(words) < whole and fold(words[-1]) in LAST:
        del words[-1]
    return " ".join(words)


def _part_of_title(person: Person) -> bool:
    return person.organisation or " " not in person.name
