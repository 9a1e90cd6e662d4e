"""Credits: the lines around the headline out of which byline and dates were read, and which are no text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.authors.by_words import BY_LABEL
from extractors.authors.credit_line import credit_parts
from extractors.authors.east_roles import names_by_role
from extractors.authors.name_affixes import ends_shortened
from extractors.authors.name_words import LINE_LABELS, OWN_CORRESPONDENT
from extractors.authors.names import is_job, is_nobody
from extractors.body.blocks import Block, lines_of
from extractors.body.shapes import HEADINGS
from extractors.dates.credit_dates import LABELS as DATE_LABELS
from extractors.dates.printed_date import find_printed_dates
from extractors.dates.text import parse_machine_date
from extractors.likeness import fold
from extractors.live import may_be_live
from extractors.markup.runs import whole_text
from extractors.plain import one_line

if TYPE_CHECKING:
    from extractors.draft import Draft
    from extractors.masthead import Line

PEOPLE, DATES = ("byline", "authors"), ("datePublished", "dateModified")
PRINTED = frozenset(("text", "markup", "microdata"))
MAX_BYLINE_CHARS = 120
# Rules whose lines are nothing but a credit.
SURE = frozenset(("By …", "below 'By'", "a name and a job", "a name and a verb", "a name beside a date"))
# Rules whose lines stand anywhere, below the text most often.
SIGNED = frozenset(("a signature", "By … far off"))
# "Text:" and "Story:" may begin a line of the story itself.
LABELS = frozenset(map(fold, f"{BY_LABEL}|{LINE_LABELS}".split("|"))) - {
    "story",
    "words",
    "haber",
    "bài",
    "글",
}
# Those of Khmer, Amharic and Armenian among them, and the bar of 'Images | Jane Roe'.
COLONS = frozenset(":：៖፦՝|｜")
LABELLED = re.compile(r"^\W{0,3}([^:：៖፦՝|｜\d]{1,24}?)\s?[:：៖፦՝|｜]\s*(\S.{0,70})$")
MAX_WORDS = 8
# Who worked on the text or its picture beside its writer; a full stop may end the line.
WORKED = re.compile(
    r"^\W{0,3}(?:(?:sub-?|copy)?edit(?:ed|ing)|fact[ -]check(?:ed|ing)|reviewed|translat(?:ed|ion)|proofread|"
    r"(?:featured|cover|header|lead|top|main|hero|banner) (?:image|photo|photograph|picture|illustration)|"
    r"redigiert|bearbeitet|übersetzt|übersetzung|traduit|traduction|traducido|traducción|editado|traduzido|"
    r"tradução|tradotto|traduzione|vertaald|vertaling|översatt|oversat|oversatt)\s"
    r"(?:by|via|courtesy of|von|par|por|de|da|di|door|av|af)\s(?=(?:the\s)?(?-i:[^\W\d_a-z]))"
    # whose trainee wrote, as Brazilian papers say
    r"|^\W{0,3}(?:estagiári[oa]s?,? )?sob (?:a )?(?:supervisão|orientação) d",
    re.I,
)
MAX_WORKED = 80
# "De notre envoyé spécial à Lyon" and "Lyon, de notre envoyé spécial": all of a line.
OWN = re.compile(
    r"\W{0,3}(?:[^\W\d_][\w’' -]{1,25}(?:\s?\([\w -]+\))?[ ,.:–—-]+)?"
    rf"(?:de|par|von|dal?l?a?|do|da|van|od|от|від)\s{OWN_CORRESPONDENT.pattern}[^.!?:]{{0,40}}$",
    re.I,
)
# Lines that name who wrote, edited, translated or photographed.
_BYLINE = re.compile(
    r"^\W*(?:(?:written|reporting|posted|story|text|article|words|edited|photos?|images?|top photo"
    r"|header image|illustration|video) by|by|von|par|por|di|da|door|av|af|tekst:|text:|autor:|автор:"
    r"|编辑|編集|責任編輯|责任编辑|文／|記者|来源)[\s:：]\s*(?P<name>\S.*)",
    re.I,
)
MAX_JOB_CHARS = 40
MAX_BESIDE = 30  # characters beside a date in its line: a label, a place
MAX_DATE_CHARS = 60  # of a line that is nothing but a date
MAX_DATES_CHARS = 90  # of one that is two, and what each is of
MAX_PREPOSITION = 4  # letters of the words between them: "on", "vom", "zum", "last"
MAX_AROUND = 12  # characters around the date in such a line: a day of the week, a zone
MIN_SHARE = 0.4  # of such a line that the names are
SENTENCE_ENDS = ".?!:。؟।"
AROUND = " .,:;–—-()"  # a name that is a line of its own
MAX_SIGNATURE = 60
ADDRESS = re.compile(r"^(?:https?://|www\.)[\w.-]+\s")  # of the outlet, before date and source
LETTERS = re.compile(r"[^\W\d_]+")
_NAME_AND_MAIL = re.compile(r"^((?:[^\W\d_][\w.’'-]*\s){2,4})\W{0,2}[\w.+-]+@[\w-]+\.[\w.-]+\W{0,2}$")
NAMED_ANYWHERE = HEADINGS | {"li", "td", "th", "dt", "dd"}
BELOW = range(1, 5)  # where systems list author, date and reading time right at the headline
NEAR = range(-6, 12)  # blocks from the headline


def credit_blocks(draft: Draft) -> frozenset[int]:
    """Return the indices of the blocks that name the authors found or tell the dates found."""
    winner = draft.found["authors"].winner if "authors" in draft.found else None
    sure = winner.raw if winner and winner.detail in SURE else None
    people = {raw for name in PEOPLE if (raw := _printed(draft, name))}
    names = [author.nameRaw or author.name for author in draft.value("authors") or ()]
    dates = [raw for name in DATES if (raw := _printed(draft, name))]
    credits = {
        line.block.index
        for line in draft.masthead
        if line.distance in NEAR
        and line.distance
        and line.block.tag not in HEADINGS
        and (
            line.text == sure
            or (line.text in people and _is_credit(line, names))
            or any(_is_date_alone(line.text, raw) for raw in dates)
        )
    }
    signed = winner.raw if winner and winner.detail in SIGNED else None
    below = (block.index for block in draft.blocks if block.text == signed)
    below_credit = (line for line in draft.masthead if line.block.index - 1 in credits)
    jobs = (line for line in below_credit if _is_job(line.text) or _is_job_and_day(line.block, draft))
    beside = (line for line in _beside(draft, credits) if len(line.text) <= MAX_DATE_CHARS)
    others = (line.block.index for line in (*jobs, *beside))
    return frozenset((*credits, *below, *others, *_date_lines(draft)))


def _beside(draft: Draft, credits: Set[int]) -> Iterator[Line]:
    """Yield the items of a list near the headline in which one is a credit: the role, the date."""
    items = [line for line in draft.masthead if line.block.tag == "li" and line.distance in NEAR]
    lists = {line.block.element.getparent() for line in items if line.block.index in credits}
    return (line for line in items if line.block.element.getparent() in lists)


def _is_date_alone(text: str, raw: str) -> bool:
    """Tell whether a text is a date and little else, and does not open what was added on that day."""
    return raw in text and len(text) <= len(raw) + MAX_BESIDE and text[-1] not in ":："


def _date_lines(draft: Draft) -> Iterator[int]:
    """Yield the indices of lines near the headline that print nothing but the day found anywhere.

    Only the entries of a live blog begin with their own times.
    """
    days = draft.days
    if not days or may_be_live(draft.page):
        return
    for line in draft.masthead:
        listed = line.block.tag in NAMED_ANYWHERE and not (
            line.block.tag in ("li", "td") and line.distance in BELOW
        )
        short = line.distance and len(line.text) <= MAX_DATES_CHARS and line.text[-1] not in ":："
        if short and not listed and line.distance in NEAR and _is_date_line(line, days, draft):
            yield line.block.index


def _is_date_line(line: Line, days: Sequence[date], draft: Draft) -> bool:
    for element in line.inline("time"):
        if element.tag == "time" and one_line(whole_text(element)) == line.text:
            told = parse_machine_date(element.get("datetime") or "")
            return told is None or _is_among(told, days)
    found = find_printed_dates(line.text, draft.page) if line.dated else ()
    text = rest = ADDRESS.sub("", line.text)
    for printed in found:
        rest = rest.replace(printed.raw, " ", 1)
    alone = len(text) <= MAX_DATE_CHARS and len(rest) <= MAX_AROUND + len(found)
    of_days = alone or (len(found) > 1 and all(map(_is_of_date, LETTERS.findall(rest))))
    return bool(found) and of_days and all(_is_among(printed.iso, days) for printed in found)


def _is_of_date(word: str) -> bool:
    return len(word) <= MAX_PREPOSITION or fold(word) in DATE_LABELS


def _is_among(iso: str, days: Sequence[date]) -> bool:
    """Tell whether a date is one of the days, or next to one of them in another zone."""
    return any(abs(date.fromisoformat(iso[:10]) - day) <= timedelta(days=1) for day in days)


def _is_job(text: str) -> bool:
    """Tell whether a line says nothing but what somebody does."""
    short = len(text) <= MAX_JOB_CHARS and text[-1] not in SENTENCE_ENDS
    return short and (is_job(text) or is_nobody(fold(text)))


def _is_job_and_day(block: Block, draft: Draft) -> bool:
    """Tell whether a block is two lines: what somebody does, and a day of the article."""
    lines = [line for line in lines_of(block) if line] if len(block.text) <= MAX_DATES_CHARS else []
    if len(lines) != 2 or not _is_job(lines[0]):
        return False
    return any(
        _is_date_alone(lines[1], printed.raw) and _is_among(printed.iso, draft.days)
        for printed in find_printed_dates(lines[1], draft.page)
    )


def _is_credit(line: Line, names: list[str]) -> bool:
    """Tell whether a line that names authors is no sentence: it begins with a 'By', or is hardly more."""
    text = line.text
    if len(text) > MAX_BYLINE_CHARS or (text[-1] in SENTENCE_ENDS and not ends_shortened(text)):
        return False
    named = sum(len(name) for name in names if name in text)
    return credit_parts(line.pieces)[1] or named >= MIN_SHARE * len(text)


def is_signature(block: Block, authors: Sequence[str]) -> bool:
    """Tell whether a line is nothing but the name of one of the authors, theirs in lower case.

    One word in plain letters may be the name of an outlet, or of anything; so may an item of a list.
    """
    if len(block.text) > MAX_SIGNATURE or block.tag in NAMED_ANYWHERE:
        return False
    name = block.text.lower().strip(AROUND)
    return name in authors and (" " in name or not name.isascii())


def signs_with_mail(block: Block) -> bool:
    """Tell whether a block is a name of a few words and an e-mail address, as below a reporter's text."""
    if len(block.text) > MAX_SIGNATURE or block.tag in NAMED_ANYWHERE or "@" not in block.text:
        return False
    found = _NAME_AND_MAIL.match(block.text)
    return found is not None and not any(word[0].isascii() and word[0].islower() for word in found[1].split())


def is_labelled_credit(text: str) -> bool:
    """Tell whether a line is a label, a colon and a few words: who wrote, edited, or where it is from.

    >>> is_labelled_credit("Źródło: PAP"), is_labelled_credit("Result: nobody won")
    (True, False)
    """
    found = LABELLED.match(text) if not COLONS.isdisjoint(text) else None
    return (
        found is not None
        and fold(found[1]) in LABELS
        and len(found[2].split()) <= MAX_WORDS
        and text[-1] not in SENTENCE_ENDS
    )


def tells_who_worked(text: str) -> bool:
    """Tell whether a line says who edited, checked or translated, or whose the first picture is.

    >>> tells_who_worked("Edited by Jane Roe."), tells_who_worked("Edited by hand, the film took years.")
    (True, False)
    >>> tells_who_worked("*Estagiária sob supervisão de Ana Souza")
    True
    """
    if len(text) > MAX_WORKED:
        return False
    return WORKED.match(text) is not None or OWN.match(text) is not None


def credits_somebody(text: str) -> bool:
    """Tell whether a line says who wrote, edited, translated or photographed.

    >>> credits_somebody("Edited by Jane Roe"), credits_somebody("海湾晚报记者 张三 通讯员 李四")
    (True, True)
    """
    credit = _BYLINE.match(text) if text[-1:] not in COLONS else None
    if credit is None:
        return bool(names_by_role(text))
    return any(not (word[0].isalpha() and word.islower()) for word in credit["name"].split()[:2])


def _printed(draft: Draft, name: str) -> str | None:
    """What a field was read from, where it was a line of the page."""
    found = draft.found.get(name)
    return found.raw if found and found.winner and found.winner.source in PRINTED else None
