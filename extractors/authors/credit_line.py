"""Credit line: the people in a byline or a declared author, each apart, without all that is no name."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from extractors.alternatives import any_of
from extractors.authors.by_words import AND, GLUED_AND, HAN_AND
from extractors.authors.credit_opening import BY_PREFIX, WORK_BY, is_by_alone, may_credit, may_open
from extractors.authors.east_credits import apart, names_chinese_reporters, without_korean_places
from extractors.authors.name_affixes import (
    PLACED,
    RANK,
    RANK_WORDS,
    is_arabic_place,
    is_degree,
    is_generation,
    is_title,
    tells_place,
    turned,
    with_stop,
)
from extractors.authors.name_words import CALENDAR, OTHER_CREDIT, PICTURES
from extractors.authors.names import (
    Person,
    is_job,
    is_organisation,
    is_plain_name,
    is_suffix,
    names_job,
    read_person,
)
from extractors.authors.organisation_words import is_company_form, names_two_fields
from extractors.dates.credit_dates import (
    BEFORE_DATE,
    DATE,
    LABELS,
    NAMES,
    with_dates_marked,
    without_labels,
)
from extractors.likeness import fold
from extractors.markup.runs import PARTING
from extractors.plain import one_line
from extractors.rare import rare

MAX_CHARS = 300
MAX_PEOPLE = 40
MAX_SINGLE = 3  # single words that may be people
MAX_FIELDS = 90  # characters of a line with several labels
MAX_BEFORE = 12  # characters before a 'By'
EDGES = ' \t×.,:;–—-ـ|"“”„‘*•·∙⋅●>︱=〔〕「」［］'

_AND = any_of(AND.split("|"))
_SEPARATORS = r",;|•·∙⋅、，；،؛&+/／︱\x00\x01"
# One class of characters begins all that parts names, so that the text between is passed over fast.
SPLIT = re.compile(
    rf"[{_SEPARATORS}\s](?:(?<=[,\s\x01])(?:(?<=,)\s)?(?:{_AND})\s|(?<=\s)[–—ـ-]\s"
    rf"|(?<=[{_SEPARATORS}]))",
    re.I,
)
# 'José Ortega y Gasset', 'Antoni Gaudí i Cornet': one person, whose last names the 'and' joins.
JOIN = "\ue000"
TWO_LAST_NAMES = re.compile(
    r"([^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){1,5})\s([yi])\s(?=[^\W\d_]{3,}(?:$|\s?[,;|\x00\x01]))"
)
BRACKETS = re.compile(r"[(\[（【［][^()\[\]（）【】［］]{0,80}[)\]）】］]")
# 'Author: Jane Roe Source: Wire', 'Text Jane Roe Photos John Doe', and East Asian labels without a space.
FIELD = re.compile(
    rf"\s(?=[^\s\d:：|,;\x01]{{3,15}}\s?:[\s\x00]|(?:edited|published|written|curated)\sby\s?:|\w{{1,6}}：|(?:{PICTURES})[\s・／=＝]|(?:[记記]者|通[讯訊][员員]|[编編][辑輯]|[摄攝]影)\w|(?:[编編][辑輯]|[责責][编編]|[摄攝]影|出品|[图圖])\s?[｜|丨︱])",
    re.I,
)
WHOLE = re.compile(r"^[(\[（【〔［]([^()\[\]（）【】〔〕［］]+)[)\]）】〔〕］]$")
# '／台北報導' behind a reporter's name: where from, and that it is a report.
REPORT = re.compile(r"(?:^|\s)\S{0,8}(?:報導|报道|報道|[电電])〕?$")
# 'jane at roe.example' is how archives of mailing lists hide addresses; 'Roe at News.com' names an outlet.
HIDDEN_MAIL = re.compile(r"(?<![^\s\x01])[a-z\d]\S* at [\w-]+(?:\.[\w-]+)*\.[a-z]+")
MAIL = re.compile(rf"[^\s\x01(（\[［]+@[^\s\x01]+\.\w+|https?://\S+|(?<!\w)@\w+|{HIDDEN_MAIL.pattern}")
# 'Kontributor Flores, Yohana Roe': the first says where an Indonesian paper's correspondent is.
AT_PLACE = re.compile(r"(?:kontributor|koresponden)(?:\s[^\W\d_]+){1,3}", re.I)
PARTS_NAMES = frozenset(",、，·")
# Behind the names and a long dash: where the writer, or the desk, is.
PLACE = re.compile(r"[\s\x01]—\s([^\x00\x01,;|—]{2,40})(?=$|[\x00\x01])")
UNSPACED = rare(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# A name ends where figures, the site's buttons or a sentence on the author begin.
TAIL = re.compile(
    r"\s\S*\d.*$|^\d.*$|\s(?:follow|share|comments?|view|see|contact|subscribe|is an?|is the|has been|covers|"
    r"writes|on behalf|im gespräch|from|aus|à|из|desde|depuis|vanuit|från|for|at|in|für|im|bei|pour|para|em|"
    r"sagt|um|special (?:to|for))\b.*$",
    re.I | re.S,
)
# Behind the credits: for whom the story was written, the section that it is filed in, how many comments.
END = re.compile(
    r"^(?:in|for|für|pour|para|voor|especial para|special (?:to|for)|filed|categor\w+|tags?|topics?|under|"
    r"posted in|published in|kategorie\w*|rubrik|"
    r"\w+ (?:comments?|repl(?:y|ies)|kommentare?|kommentarer|commentaires?|comentarios?|comentários?|"
    r"commenti|commento|reacties?))\b",
    re.I,
)
# 'Jane Roe in Ships', where the last is an element of its own: the section again.
IN_SECTION = re.compile(r"\s(?:in|dans|en|em)\s?\x01[^\x00\x01,;|•·]+", re.I)
CREDIT = re.compile(rf"^\W*(?:{OTHER_CREDIT})", re.I)
# 'By The Roe & Doe Team'
TEAM = re.compile(
    r"(?:by\s)?(the\s[^,;|]{2,30}\s(?:&|and)\s[^,;|]{2,30}\s(?:team|crew|staff|editors|family|desk))", re.I
)


def begins_credit(text: str) -> bool:
    """Tell whether a line credits somebody by a 'By', at its beginning or behind dates and short words."""
    return may_credit(text) and credit_parts(text)[1]


def read_people(text: str, outlets: tuple[str, ...], printed: bool = False) -> list[Person]:
    """Return the people named in a byline or a declared author, in order, each once.

    In a printed line they begin behind its 'By', if it has one, and every name must look like one.

    >>> [person.name for person in read_people("By JANE ROE and John Doe, Reuters", ())]
    ['Jane Roe', 'John Doe', 'Reuters']
    """
    if _is_one_organisation(text, printed):
        return [Person(one_line(text), text, organisation=True)]
    if team := TEAM.fullmatch(text.strip()):
        return [Person(one_line(team[1]), text, organisation=True)]
    found: dict[str, Person] = {}
    parts, begun = credit_parts(text)
    raws = _forward(parts, text, outlets) if begun or not printed else {}
    parts = tuple(raws) or parts
    if len(parts) > 1 and AT_PLACE.fullmatch(parts[0]):
        parts = parts[1:]
    chinese = names_chinese_reporters(text)
    for part in apart(parts, text) if chinese else parts:
        if _tells_of_last(found, part, text, printed):
            continue
        if person := read_person(part, outlets, printed, begun):
            person = replace(person, raw=raws.get(part, person.raw))
            if not printed and any(one.organisation and one.weak for one in found.values()):
                person = replace(person, weak=True)  # 'News Desk, The Sail, Lisbon'
            found.setdefault(fold(person.name), person)
    people = _likely(list(found.values())[:MAX_PEOPLE], text)
    whole = not printed and not chinese and len(people) > 1 and PARTS_NAMES.isdisjoint(text)
    if whole and all(_part_of_title(person) for person in people):
        return [Person(text, text, organisation=True)]  # one organisation with 'and' in its name
    return people


def _is_one_organisation(text: str, printed: bool) -> bool:
    """Tell whether all of a line is one name: 'Roe & Doe, LLP', a desk of two fields."""
    if not printed and text.count(",") == 1 and is_company_form(text.partition(",")[2]):
        return True
    return names_two_fields(text) and is_organisation(fold(text))


def _tells_of_last(found: dict[str, Person], part: str, text: str, printed: bool) -> bool:
    """Tell whether a part is no name but says something of the person before it, and note what.

    Jobs, 'Jr' and forms of companies are noted; degrees, titles and places are not.
    """
    last = next(reversed(found.values()), None)
    if last is None:
        return False
    if is_company_form(part):
        if f"{last.raw}, {part}" in text:  # and not 'Jane Roe, Partner, Roe & Doe, LLP'
            _make_company(found, last, part, text)
        return True
    if is_degree(part):
        return True
    if last.organisation:
        return False
    if " " not in last.name and not (is_job(part) and last.name[0].isupper()):  # 'Jane, Editor'
        return False
    if tells_place(part) or is_title(part):
        return True
    if is_generation(part):
        del found[fold(last.name)]
        last = replace(last, name=f"{last.name} {part}", raw=f"{last.raw}, {part}")
        found[fold(last.name)] = last
        return True
    if is_job(part) or (last.job and f"\x01{last.job}, {part}" in text):
        job = f"{last.job}, {part}" if last.job else part
        found[fold(last.name)] = replace(last, job=job)
        return True
    return is_suffix(part, printed)


def _make_company(found: dict[str, Person], last: Person, form: str, text: str) -> None:
    """Make one company of the partners that its form stands behind: 'Roe & Doe, LLP'."""
    partners = [one for one in found.values() if f"{one.raw} & {last.raw}" in text]
    for one in (last, *partners):
        del found[fold(one.name)]
    company = " & ".join(one.raw for one in (*partners, last))
    company += f", {form}{'.' * (f'{form}.' in text)}"
    found[fold(company)] = Person(company, company, organisation=True)


def _forward(parts: tuple[str, ...], text: str, outlets: tuple[str, ...]) -> dict[str, str]:
    """Return the names of a line given last name first, turned, each with what stands there."""
    pairs = turned(parts, text)
    if any(is_organisation(fold(part)) or names_job(part) for pair in pairs for part in pair):
        return {}
    people = [person for part in parts[: 2 * len(pairs)] if (person := read_person(part, outlets))]
    if any(person.organisation for person in people):
        return {}
    return {f"{first} {last}": f"{last}, {first}" for last, first in pairs}


def _likely(people: list[Person], text: str) -> list[Person]:
    """Drop single words beside full names or behind an organisation: places, sections, buttons."""
    full = [p for p in people if p.organisation or " " in p.name or UNSPACED.search(p.name)]
    named = [p for p in full if not is_arabic_place(p.raw, text)]
    return named or full or people[:MAX_SINGLE]


def _without_place(names: str) -> str:
    """Cut what a line has behind its names and a dash, if that is no job and they are not a desk's."""
    placed = PLACE.search(names) if "—" in names else None
    if placed is None or is_job(placed[1]) or is_by_alone(placed[1].partition(" ")[0]):
        return names
    before = names[: placed.start()].strip()
    alone = len(SPLIT.split(before)) == 1
    desk = " " not in before or (alone and is_organisation(fold(before)))
    return names if desk else before + names[placed.end() :]


@lru_cache(maxsize=1024)  # authors, byline and body ask for the same lines
def credit_parts(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the parts of a line that may be names, and whether a 'By' begins them.

    Before a 'By' that counts stand at most dates and short words, as in 'Monday, 2 March | By Jane Roe'.
    Behind 'Photo', 'Edited by' and the like stand others' names, until the next 'By'.
    """
    text = text[:MAX_CHARS]
    if "@" in text or "://" in text or " at " in text:
        text = MAIL.sub(" ", text)
    if any(word in text for word in RANK_WORDS):
        text = RANK.sub("", text)
    text = BEFORE_DATE.sub(DATE, with_dates_marked(text))
    text = BRACKETS.sub(_outside_brackets, WHOLE.sub(r"\1", text.strip()))
    text = PLACED.sub("", text)
    text = without_korean_places(text)
    text = IN_SECTION.sub(PARTING, text) if PARTING in text else text
    label = BY_PREFIX.match(text) if may_open(text) else None
    text = _without_place(text[label.end() :]) if label else text
    text = FIELD.sub("\x01", text) if len(text) <= MAX_FIELDS else text
    if not text.isascii():
        text = GLUED_AND.sub("\\1\x01", text) if "و" in text or "ו" in text else text
        text = HAN_AND.sub("\x01", text)
    if " y " in text or " i " in text:
        text = TWO_LAST_NAMES.sub(rf"\1{JOIN}\2{JOIN}", text)
    parts: list[str] = []
    begun, others, before = label is not None, False, 0
    for part in SPLIT.split(text):
        part = part.replace(JOIN, " ")
        bare = part.strip(EDGES)
        bare = bare if bare.isascii() else REPORT.sub("", bare)
        alone = is_by_alone(bare)
        if alone or (may_open(part) and (BY_PREFIX.match(part) or WORK_BY.match(part))):
            if not begun and before <= MAX_BEFORE and not (alone and any(map(is_plain_name, parts))):
                parts, begun = [], True
            others = False
            bare = "" if alone else BY_PREFIX.sub("", WORK_BY.sub("", BY_PREFIX.sub("", bare)))
        elif not begun and not LABELS.issuperset(fold(bare).split()):
            before += len(bare)
        others = others or bool(CREDIT.match(bare) or END.match(bare))
        bare = "" if others else without_labels(_without_tail(bare).strip(EDGES))
        if bare:
            parts.append(with_stop(bare, part))
    return tuple(parts), begun


def _outside_brackets(brackets: re.Match[str]) -> str:
    """Return a space for brackets, but what is in them where a label begins them and they the line."""
    inner = brackets[0][1:-1]
    label = BY_PREFIX.match(inner) if not brackets.start() and may_open(inner) else None
    return f"{inner}{PARTING}" if label and ":" in label[0].replace("：", ":") else " "


def _without_tail(part: str) -> str:
    """Cut a part where its name ends, with the month that began a date: 'Jane Roe May 3rd'."""
    tail = TAIL.search(part)
    name = part[: tail.start()] if tail else part
    words = name.split()
    month = words[-1].casefold() if len(words) > 2 else ""
    dated = month in CALENDAR and (month not in NAMES if tail is None else tail[0].strip()[0].isdigit())
    return " ".join(words[:-1]) if dated else name


def _part_of_title(person: Person) -> bool:
    return person.organisation or " " not in person.name
