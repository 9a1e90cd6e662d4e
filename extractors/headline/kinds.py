"""Kinds: labels such as 'Press release' that stand where a headline does, in headings and in titles."""

from __future__ import annotations

import re

# What offices and firms call what they publish; single words that a headline may be are not among them.
KINDS = (
    "(?:press|news|media) (?:release|statement)s?|media advisory|news and press releases?|"
    "pressemitteilung(?:en)?|medienmitteilung(?:en)?|presseinformation(?:en)?|presseaussendung(?:en)?|"
    "communiqués? de presse|comunicados? de (?:prensa|imprensa)|notas? de (?:prensa|imprensa)|"
    "notas? à imprensa|comunicat[oi] stampa|comunicat de presă|persbericht(?:en)?|pressmeddelanden?|"
    "pressemeldinge?r?|pressemeddelelser?|lehdistötiedot(?:e|teet)|komunikat prasowy|"
    "informacja prasowa|tisková zpráva|tlačová správa|sajtóközlemény|priopćenje za medije|"
    "saopštenje za javnost|δελτίο τύπου|"
    "пресс-релиз|пресреліз|съобщение за медиите|basın (?:bülteni|açıklaması|duyurusu)|siaran pers|"
    "thông cáo báo chí|بيان صحفي|הודעה לעיתונות|प्रेस विज्ञप्ति|"
    "新闻稿|新聞稿|プレスリリース|報道発表(?:資料)?|보도자료"
)
_NUMBER = r"(?:,?\s{0,2}(?:no|nr|núm|num|n)?[.°º:]?\s{0,2}[#№]?\s?\d[\d/.–-]{0,12})?"
KIND = re.compile(rf"(?:[^\W\d_]{{2,8}}(?::|\s[-–|])?\s)?(?:{KINDS}){_NUMBER}\s?:?", re.I)
MAX_LABEL = 60
# Between a label and a headline, or a headline and its date, in titles of old pages: dashes without a space.
DASHES = re.compile(r"(?<=\w)--(?=\w)")
DATE = re.compile(
    r"[^\W\d_]{3,10}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2}\.? [^\W\d_]{3,10} (?:19|20)\d\d|[\d./-]{8,10}"
)


def names_kind(text: str) -> bool:
    """Tell whether a text is the name of a kind of announcement, with or without a number.

    >>> names_kind("News Release 2012-47"), names_kind("Press release row ends in court")
    (True, False)
    """
    return len(text) <= MAX_LABEL and KIND.fullmatch(text) is not None


def without_kind(title: str) -> str:
    """Return a title without such a label before it and a date behind it.

    >>> without_kind("CRB: Press Release--Board sets fees--October 4, 2011")
    'Board sets fees'
    """
    parts = DASHES.split(title) if "--" in title else [title]
    if len(parts) == 1:
        return title
    first, last = int(names_kind(parts[0])), len(parts) - bool(DATE.fullmatch(parts[-1]))
    return "--".join(parts[first:last]).strip() or title
