"""Names: whether a text names a person, an organisation, a job or nobody, and the name in its clean form."""

from __future__ import annotations

import re

from msgspec import Struct

from extractors.alternatives import any_of
from extractors.authors.button_words import is_button, without_buttons
from extractors.authors.name_affixes import TITLE
from extractors.authors.name_case import cased, is_capitalised
from extractors.authors.name_words import (
    ADMIN,
    CALENDAR,
    JOB_ENDS,
    JOBS,
    LAST_NAMES,
    MAILBOXES,
    NOBODY,
    NOBODY_AT_ALL,
    OWN_CORRESPONDENT,
    PARTICLES,
    PLACES,
    SHORT_ADMIN,
    SYSTEMS,
    UNNAMED,
    WROTE,
)
from extractors.authors.organisation_words import AGENCIES, EAST_ORGANISATION, ENDS, ORGANISATION, PAPERS
from extractors.likeness import fold
from extractors.site_name import begins_outlet, has_outlet_word, is_outlet

MAX_NAME, MAX_WORDS, MAX_SHORTENED = 60, 6, 4  # the last of a shortened word and its full stop: 'Jnr.'
MARKS = " →➔▶►»›✺★☆•·|"  # around a name: what a link leads on by, ornaments
MAX_SMALL = 4  # words of a printed desk that begins with a small letter; more are of a sentence
MAX_INITIALS, MAX_LETTERS = 5, 7  # of a company's name, or a user's; of a degree behind a name, such as MD

# Of texts in lower case: to be told to ignore the case takes a pattern three times as long.
JOB = re.compile(rf"(?<!\w)(?:{any_of(JOBS.split('|'))}|\w*(?:{JOB_ENDS}))(?!\w)")
# 'reporter' behind a name, in scripts that join the two or put a space between.
CJK_JOB = re.compile(
    r"\s*(?:(?:선임|객원|전문|인턴|수습|논설|사진)\s?)?(?:기자|특파원|記者|记者|編集委員|論説委員)$"
    r"|^(?:\S{1,8}[=＝])?(?:編集委員|論説委員|記者|记者)\s*|^\w{1,8}[=＝](?=\w)"
)
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# Longer than a name in these scripts is, those of foreigners in kana aside.
LONG_CJK = re.compile(r"[\u3400-\u9fff]{7,}|[\uac00-\ud7a3]{7,}|[\u3040-\u9fff・＝]{14,}")
USERS_WHO_RUN = (" admin", " administrator", " webadmin", " administrador", " administrateur")
# Of an office: 'redazioneweb'.
ONLINE = re.compile(r"(?:web|online|digital)[-_. ]?(\w{5,})|(\w{5,}?)[-_. ]?(?:web|online|digital)")
NUMBERED = re.compile(r"([^\W\d_]{3,})[-_.]?\d+")  # 'webmaster_03'
INITIAL = re.compile(r"[^\W\d_]\.[^\W\d_]{3,}")
# 'Jane Roe. Lisbon': where from, as Spanish papers add it.
PLACED = re.compile(r"(\S+(?:\s\S+){0,2}\s\S*[^\W\d_]{3})\.\s[^\W\d_]{3,}(?:\s[^\W\d_]{3,})?")
ODD = re.compile(r"[©~\d_@#/\\<>{}=!?%$€£…“”:]|\.{2}|\w\w\.\w+\.\w|\w\.\w\w+\.\w")


class Person(Struct, frozen=True):
    """A person or, if `organisation`, an outlet or agency; `weak` where it may be a user name or no name."""

    name: str
    raw: str
    job: str | None = None
    organisation: bool = False
    weak: bool = False


def read_person(
    text: str, outlets: tuple[str, ...], printed: bool = False, credited: bool = False
) -> Person | None:
    """Return the person or organisation that `text` names alone, or None if it is no name.

    A printed name must look like one; a declared one may also be a single word, or in small letters.
    Where a 'By' stands before it (credited), a last name may be one of LAST_NAMES.

    >>> read_person("DR. JANE VAN DER ROE", ()).name
    'Jane van der Roe'
    """
    name = " ".join(text.split()).strip(MARKS)
    name = CJK_JOB.sub("", TITLE.sub("", name if printed else _behind_outlet(name, outlets)))
    if printed:
        name = _without_outlet(without_buttons(name), outlets)
    name = _without_initials(_once(name), outlets)
    if name.endswith(".") and len(name.rpartition(" ")[2]) > MAX_SHORTENED:
        name = name[:-1]
    words, folded = name.split(), fold(name)  # which parts the words of Indian scripts at their vowels
    if not folded or len(name) > MAX_NAME or folded in NOBODY_AT_ALL or "@" in name:
        return None
    if _is_admin(name, outlets) or OWN_CORRESPONDENT.search(name):
        return None
    if is_nobody(folded) or NOBODY.issuperset(words) or _is_outlets_desk(words, outlets):
        return Person(name, text, organisation=True, weak=True)
    organisation = is_organisation(folded) or not ORGANISATION.isdisjoint(words)
    if printed and organisation and name[0].islower() and len(words) > MAX_SMALL:
        return None
    organisation = organisation or (not name.isascii() and EAST_ORGANISATION.fullmatch(name) is not None)
    if organisation or is_outlet(name, outlets) or is_outlet(words[0], outlets):
        return Person(name, text, organisation=True)
    if printed and CJK.search(name) and any(outlet.startswith(f"{name} ") for outlet in outlets):
        return Person(name, text, organisation=True)  # '毎日ニュース' of '毎日ニュース オンライン'
    if sum(word.casefold() not in PARTICLES for word in words) > MAX_WORDS or (
        ODD.search(name) and (printed or len(words) > 1 or name.count(".") > 1)
    ):
        return None
    if folded in CALENDAR or (printed and LONG_CJK.fullmatch(name)):
        return None
    if printed and (names_job(words[-1]) or (len(words) > 1 and words[-1] in PARTICLES)):
        return None
    named_last = credited and 2 <= len(words) <= 3 and words[-1].casefold() in LAST_NAMES
    if printed and (
        _has_unnamed(words[:-1] if named_last else words) or not is_capitalised(words) or is_button(name)
    ):
        return None
    of_outlet = not printed and (has_outlet_word(name, outlets) or begins_outlet(name, outlets))
    return Person(cased(name), text, weak=of_outlet or _is_weak(name, printed))


def _without_initials(name: str, outlets: tuple[str, ...]) -> str:
    """Drop the outlet's initials behind a full name: 'Outi Roe NS' of Northern Sail."""
    rest, _, last = name.rpartition(" ")
    own = " " in rest and 2 <= len(last) <= MAX_INITIALS and last.isupper()
    return rest if own and last.casefold() in map(_initials, outlets) else name


def _once(name: str) -> str:
    """Drop a place behind a name, and a name's second printing."""
    if ". " in name and (placed := PLACED.fullmatch(name)):
        name = placed[1]
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half] if half > 1 and words[:half] == words[half:] else words)


def is_organisation(folded: str) -> bool:
    """Tell whether a folded name has a word that only organisations bear, or is an agency's."""
    words = folded.split()
    return (
        is_agency(folded)
        or not ORGANISATION.isdisjoint(words)
        or any(word.endswith(ENDS) for word in words)
        or (len(words) > 2 and words[-1] in PAPERS)
    )


def _is_admin(name: str, outlets: tuple[str, ...]) -> bool:
    """Tell whether a name is a user's who runs the site: 'admin42', 'dailysailadmin' for The Daily Sail."""
    user = name.casefold()
    numbered = NUMBERED.fullmatch(user)
    if numbered and (numbered[1] in NOBODY_AT_ALL or numbered[1] in MAILBOXES):
        return True
    online = ONLINE.fullmatch(user)
    if online and (online[1] or online[2]) in MAILBOXES and not is_organisation(fold(name)):
        return True
    if "admin" not in user:
        return False
    if user.endswith(USERS_WHO_RUN):  # 'Sail Admin'
        return True
    if short := SHORT_ADMIN.fullmatch(name):
        return any(_initials(outlet).startswith(short[1].casefold()) for outlet in outlets)
    made = ADMIN.fullmatch(name)
    rest = fold(made[1] or made[2]) if made else ""
    return bool(rest) and (rest in SYSTEMS or begins_outlet(rest, outlets))


def _initials(outlet: str) -> str:
    return "".join(word[0] for word in fold(outlet).split())


def is_agency(folded: str) -> bool:
    """Tell whether a folded name is a news agency's."""
    return "-".join(folded.split()) in AGENCIES


def is_nobody(folded: str) -> bool:
    """Tell whether every word of a folded text stands for an outlet's own people."""
    return NOBODY.issuperset(folded.split())


def _is_outlets_desk(words: list[str], outlets: tuple[str, ...]) -> bool:
    """Tell whether words are some of the outlet's name and, last, one that stands for its people: in scripts
    without capitals, where nothing else tells them from a name."""
    if len(words) < 2 or words[-1] not in NOBODY or words[0][0].isupper() or words[0][0].islower():
        return False
    own = {word for outlet in outlets for word in outlet.split()}
    return all(word in own or word in NOBODY for word in words)


def names_job(text: str) -> bool:
    """Tell whether a text has the word for a job, or for a degree."""
    plain = text if text.isascii() else text.replace("İ", "i")  # whose small letter is two characters
    return JOB.search(plain.lower()) is not None


def is_job(text: str) -> bool:
    """Tell whether a text behind a name says what the person does, or is a degree."""
    if not names_job(text) or text.startswith("this "):  # 'More by this author'
        return False
    folded = fold(text)
    if not is_organisation(folded):
        return True
    head, of, _ = folded.partition(" of ")  # 'Director of Athletic Communications'
    last = folded.split()[-1:]  # 'Software Engineer'
    return bool(of and names_job(head) and not is_organisation(head)) or (
        ORGANISATION.isdisjoint(last) and all(map(names_job, last))
    )


def is_suffix(text: str, printed: bool) -> bool:
    """Tell whether a text behind a full name is no second person: a few capitals or, in print, one word."""
    if text.isupper() and len(text) <= MAX_LETTERS and not CJK.search(text):
        return "-".join(fold(text).split()) not in AGENCIES
    return printed and " " not in text and text[:1].isupper() and not is_organisation(fold(text))


def is_plain_name(text: str) -> bool:
    """Tell whether a text, alone on its line, is shaped as a person's name in a script with capitals."""
    words = text.split()
    return (
        2 <= len(words) <= 4
        and len(text) <= 40
        and all(word[:1].isupper() or word.casefold() in PARTICLES for word in words)
        and not ODD.search(text)
        and not (len(text) > 4 and text.isupper())
        and fold(text) not in PLACES
        and not _has_unnamed(words)
        and not is_button(text)
        and not is_organisation(fold(text))
        and not names_job(text)
    )


def _has_unnamed(words: list[str]) -> bool:
    """Tell whether one of the words is none of a name; one in two parts, as 'Min-ji', only if both are."""
    return any(
        UNNAMED.issuperset(said.split()) if "-" in word[1:-1] else UNNAMED & {said, *said.split()}
        for word in words
        if (said := fold(word))
    )


def _behind_outlet(name: str, outlets: tuple[str, ...]) -> str:
    """Drop the outlet's name before a person's that is declared: 'Le Phare de l’Ouest Maëlle Roe'.

    In print a region may follow it, and where it is one word without a hyphen: 'G1 Vale do Taquari'.
    Two names and more may be the person's first ones, on a blog.
    """
    words = name.split()
    for start in range(1, len(words) - 1):
        outlet, rest = " ".join(words[:start]), " ".join(words[start:])
        if is_outlet(outlet, outlets) and is_plain_name(cased(rest)):
            named = "-" in outlet if start == 1 else not is_plain_name(outlet)
            return rest if named else name
    return name


def _without_outlet(name: str, outlets: tuple[str, ...]) -> str:
    """Drop an outlet or a job that follows a name of two or three words without a comma."""
    words = name.split()
    for end in range(2, min(len(words), 4)):
        rest = " ".join(words[end:])
        if is_organisation(fold(" ".join(words[:end]))):
            break
        capitals = all(len(word) > 2 and word.isupper() for word in words[:end])
        if (
            re.search(r"\w\.\w{2,}", words[end])  # an outlet's domain
            or is_outlet(rest, outlets)
            or is_outlet(words[end], outlets)
            or words[end] in WROTE
            or "-".join(fold(rest).split()) in AGENCIES
        ):
            return " ".join(words[:end])
        if (capitals and not words[end].isupper()) or (
            names_job(words[-1]) and words[-1].casefold() not in ORGANISATION
        ):
            return " ".join(words[:end])
    return name


def _is_weak(name: str, printed: bool) -> bool:
    """Tell whether a name looks like a user's, or is a printed word alone."""
    if CJK.search(name):
        return False
    if not name.isascii() and INITIAL.fullmatch(name) and name[0].isupper() and name[2].isupper():
        return False  # 'Г.Тэмүүлэн', as Mongolian names are written
    initials = len(name) <= MAX_INITIALS and name.isupper()
    alone = " " not in name and (printed or initials or name.islower() or "." in name)
    return alone or bool(re.search(r"[\d_]", name))
