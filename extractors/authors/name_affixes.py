"""Name affixes: what is written with a name or behind it and is no other name: titles, degrees, places,
generations and the first name behind the last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.rare import rare

# Titles before a name, with a full stop or without.
TITLES = (
    "dr\\.?\\s(?:med|rer|phil|jur|iur|hab)(?:\\.\\s(?:dent|vet|nat|pol))?|"
    "dr|prof|professor|mr|mrs|ms|sir|dame|rev|hon|dipl|ing|mag|univ|herr|frau|mme|mlle|don|doña|sr|"
    "sra|dra|lic|licda|licdo|lcda|lcdo|abog|arq|mtro|mtra|dott|dott\\.ssa|prof\\.ssa|avv|mgr|judr|mudr|phdr|rndr|"
    "mvdr|paeddr|thdr|drs|smt|shri|д-р|"
    "reverend|rabbi|senator|senatorin|governor|congressman|congresswoman|assemblyman|assemblywoman|"
    'doctor|professora|professeure?|profesora?|doutora?|ד["״”]ר|פרופ[’\'׳]?|עו["״”]ד|'
    "الدكتور(?:ة)?|الأستاذ(?:ة)?|دكتور(?:ة)?|"
    "dipl\\.-\\w{2,7}|univ\\.-(?:prof|doz)|priv\\.-doz|dr\\.-ing"
)
# The same with a full stop alone: without one they are names, or may be.
SHORTENED = (
    "sen|rep|gov|lt|gen|maj|col|capt|cpt|cmdr|adm|sgt|amb|fr|msgr|mons|dep|ver|min|doç|doc|öğr|üyesi|сен|проф|د|أ|م|"
    "prof hab|bc|inż|ks"
)
# Before such a title: whose.
_WHOSE = "(?:u\\.s|us|state|former|the)\\.?\\s"
TITLE = re.compile(
    rf"^(?:(?:{_WHOSE}(?=(?:{TITLES}|{SHORTENED})\b))?(?:(?:{TITLES})\.?|(?:{SHORTENED})\.)\s+)+(?=\S+\s+\S)",
    re.I,
)
# Ranks of soldiers, of several words or with a figure in them, before a name; one of the words is in each.
RANK_WORDS = ("Sgt", "Class", "Airman", "Cpl.", "Spc.", "Pfc.", "Pvt.", "Lt.", "Seaman")
_GRADE = "(?:1st|2nd|3rd|First|Second|Third) Class"
RANK = rare(
    rf"(?<!\w)(?:(?:Senior )?Airman(?: {_GRADE})?|(?:Chief )?Petty Officer(?: {_GRADE})?|"
    rf"Mass Communication Specialist(?: {_GRADE})?|Seaman(?: Apprentice)?|"
    rf"(?:Staff|Master|Tech\.?|Gunnery|First|1st|Command|Senior Master|Chief Master) Sgt\.?(?: Maj\.)?|"
    rf"Sgt\.? (?:{_GRADE}|Maj\.)|(?:Lance )?Cpl\.|Spc\.|Pfc\.|Pvt\.|(?:1st|2nd) Lt\.|Lt\. j\.g\.)\s+(?=[A-Z])"
)
TITLES_ALONE = rare(rf"(?:{TITLES}|{SHORTENED})\.?(?:\s(?:{TITLES}|{SHORTENED})\.?)*", re.I)
DEGREES = "m\\.?d|ph\\.?d|mba|rn|rd|rdn|cpa|esq|jd|j\\.d|dvm|cfp"
DEGREE = re.compile(rf"(?:{DEGREES})\.?(?:[\s/]+(?:{DEGREES})\.?)*", re.I)
GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
# Begin, in small letters behind a full name, the place or the outlet that the person writes from.
FROM = frozenset(
    "de do da dos das del della dal dalla dallo degli du des from of aus in im em en no na nos nas à au aux "
    "van vanuit från frå fra из з з-під iz z ze".split()
)
FROM_JOINED = ("d'", "d’", "dall'", "dall’", "dell'", "dell’", "nell'", "nell’")
# 'Aus Berlin von': the place before the 'By', with the capitals of its name.
PLACED = re.compile(
    r"^\W{0,3}(?:[Aa]us|AUS|[Dd]esde|DESDE|[Dd]epuis|DEPUIS|[Ff]rom|FROM|[Vv]anuit|VANUIT|[Ff]rån|FRÅN|[Ff]ra|FRA)\s"
    r"(?-i:[^\W\d_a-zß-ÿ][\w’'-]{1,30}(?:\s[^\W\d_a-zß-ÿ][\w’'-]{1,30}){0,2}),?\s"
    r"(?=(?:von|VON|por|POR|par|PAR|by|BY|door|DOOR|av|AV|af|AF)\s)"
)
ARABIC_THE = "ال"
# Parts of a name as libraries write it: 'van der Roe' and 'Jane A'.
_BEFORE = "van|von|de|der|den|da|do|dos|du|di|del|la|le|el|al|ben|ter|ten|zu"
_LAST = re.compile(rf"(?:(?i:{_BEFORE})\s){{0,2}}[^\W\d_]+(?:['’-][^\W\d_]+){{0,3}}")
_FIRST = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)?(?:[\s.-]{1,2}[^\W\d_]\.?){0,3}\.?")
_INITIALS = re.compile(r"[^\W\d_](?:[\s.-]{1,2}[^\W\d_]){0,3}\.?")
MAX_TURNED = 20  # pairs of names


def is_degree(text: str) -> bool:
    """Tell whether a text is a degree, or several: it tells no job.

    >>> is_degree("Ph.D."), is_degree("Editor")
    (True, False)
    """
    return DEGREE.fullmatch(text) is not None


def is_title(text: str) -> bool:
    """Tell whether a text is titles alone, as some languages put them behind a name.

    >>> is_title("Prof. Dr."), is_title("Sen. Roe")
    (True, False)
    """
    return TITLES_ALONE.fullmatch(text) is not None


def ends_shortened(text: str) -> bool:
    """Tell whether the full stop that ends a text is that of a degree, an initial or a 'Jr.'.

    >>> ends_shortened("By Jane Roe, M.D."), ends_shortened("Jane Roe left.")
    (True, False)
    """
    last = text.rpartition(" ")[2]
    initial = len(last) == 2 and last[0].isupper() and last[1] == "."
    return last.endswith(".") and (initial or is_degree(last) or is_generation(last))


def is_generation(text: str) -> bool:
    """Tell whether a text behind a name tells it from the father's: 'Jr.', 'III'."""
    return text.strip(". ").casefold() in GENERATIONS


def tells_place(text: str) -> bool:
    """Tell whether a text behind a full name tells where from, or from which outlet, the person writes.

    >>> tells_place("de Brasília"), tells_place("De Brasília"), tells_place("d’Orléans")
    (True, False, True)
    """
    return text.partition(" ")[0] in FROM or text.startswith(FROM_JOINED)


def is_arabic_place(text: str, line: str) -> bool:
    """Tell whether a part of a line is a place that a dash parts from who writes there: all its words have
    the article, as a person's first name has not.

    >>> is_arabic_place("الدلتا الغربية", "الدلتا الغربية - سامي ناصر")
    True
    """
    if not all(word.startswith(ARABIC_THE) for word in text.split()):
        return False
    return any(f"{text} {dash} " in line or line.endswith(f" {dash} {text}") for dash in "-–—")


def with_stop(part: str, text: str) -> str:
    """Return a part with the full stop of its last 'Jr.' or initial in `text`, which was cut off."""
    last = part.rpartition(" ")[2]
    shortened = last.casefold() in ("jr", "sr") or (len(last.rpartition(".")[2]) == 1 and last.isupper())
    return f"{part}." if shortened and f"{part}." in text else part


def turned(parts: Sequence[str], text: str) -> list[tuple[str, str]]:
    """Return each last name with its first one, if the line `text` has nothing but such pairs.

    >>> turned(("Roe", "Jane", "Doe", "John"), "Roe, Jane; Doe, John")
    [('Roe', 'Jane'), ('Doe', 'John')]
    """
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if len(parts) % 2 or not 0 < len(pairs) <= MAX_TURNED or text.count(",") != len(pairs):
        return []
    return (
        pairs if all(f"{last}, {first}" in text and _is_turned(last, first) for last, first in pairs) else []
    )


def _is_turned(last: str, first: str) -> bool:
    main = last.rpartition(" ")[2]
    capitals = main[:1].isupper() and first[:1].isupper() and len(main) > 1
    return (
        capitals
        and not is_degree(first)
        and not is_generation(first)
        and (first.isupper() <= last.isupper() or _INITIALS.fullmatch(first) is not None)  # no 'Roe, CFA'
        and _LAST.fullmatch(last) is not None
        and _FIRST.fullmatch(first) is not None
    )
