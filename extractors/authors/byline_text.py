"""Byline text: what of a printed line is the byline, without dates, counts, addresses and marks around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.authors.credit_line import EDGES, HIDDEN_MAIL
from extractors.authors.credit_opening import BY_PREFIX, may_begin_credit, may_credit
from extractors.dates.credit_dates import BEFORE_DATE, DATE, with_dates_marked, without_labels
from extractors.dates.words import AGO
from extractors.likeness import fold
from extractors.markup.runs import PARTING

MAX_CHARS = 300
# '公開 [Jane Roe, The Sail]': the names in brackets, behind what was said of a date.
BRACKETED = re.compile(r"^\w{0,6}\s?[\[［【](.{2,80})[\]］】]$")
BEFORE_MARK = re.compile(r"\s+(?=[,;，、])")
# The account or the address of the last one named.
HANDLE = re.compile(r"[\s(|]*@\w{2,30}\)?$")
ADDRESS = re.compile(r"(?:^|[\s(|])[^\s(|@]{1,60}@[^\s)|@]{1,60}\.[a-z]+\)?$", re.I)
# How many have commented, printed behind or before the author by the themes of blogs.
_COMMENTS = (
    r"(?:\d[\d.,]*|no|leave a|add a|post a)\s(?:comments?|repl(?:y|ies)|"
    r"kommentare?|kommentarer|comentarios?|comentários?|commentaires?|commenti|commento|reacties?|"
    r"komentarz\w*|комментари\w+|коментар\w*|yorum)\b"
)
_MARKS = r"[\s|•·,–—-]+"
COMMENTS = re.compile(rf"{_MARKS}{_COMMENTS}.{{0,20}}$", re.I)
# These, or how long it takes to read, printed before the author.
COUNTED = re.compile(
    rf"^(?:\d[\d.,]*\s?(?:min(?:ute)?s?\b(?:\sread)?|words|wörter|mots|palabras|palavras|parole|woorden|ord|słów|"
    rf"слов|слів)|{_COMMENTS}){_MARKS}",
    re.I,
)
LEADING = re.compile(r"^[\s/&|©»›~·)]+")


def byline_text(line: str, names: Sequence[str] = ()) -> str:
    """Return of a printed line, its runs parted by `PARTING`, the part that names somebody, best by a 'By'.

    names are folded; without any, each part may name somebody.

    >>> byline_text("By Jane Roe and John Doe, Reuters | Updated March 4, 2026 5:05 pm")
    'By Jane Roe and John Doe, Reuters'
    >>> byline_text("2 March 2026 by Jane Roe | 6 Comments")
    'by Jane Roe'
    >>> byline_text("Coast\\x0121 Nov\\x01Written by Jane Roe", ["jane roe"])
    'Written by Jane Roe'
    """
    line = _from_by(line[:MAX_CHARS], names).replace(PARTING, " ").replace("|", " | ")
    text = AGO.sub(DATE, with_dates_marked(" ".join(line.split())))
    parts = [BEFORE_DATE.sub(DATE, part + DATE).strip(EDGES + DATE) for part in text.split(DATE)]
    best = max(
        parts,
        key=lambda part: (holds(part, names), len(part) if may_credit(part) else len(part) / 10),
    )
    best = HIDDEN_MAIL.sub("", without_labels(COUNTED.sub("", best)))
    best = HANDLE.sub("", ADDRESS.sub("", COMMENTS.sub("", best).rstrip())).strip(EDGES)
    best = BRACKETED.sub(r"\1", LEADING.sub("", best).rstrip(" /"))
    return _once(BEFORE_MARK.sub("", best).strip())


def holds(text: str, names: Sequence[str]) -> bool:
    """Tell whether one of these folded names is in a text."""
    folded = fold(text) if names else ""
    return any(name in folded for name in names)


def _from_by(line: str, names: Sequence[str]) -> str:
    """Cut the runs before one that begins by a 'By', if no name is in them."""
    runs = line.split(PARTING)
    for place, run in enumerate(runs):
        run = run.strip()
        if place and may_begin_credit(run) and BY_PREFIX.match(run):
            return PARTING.join(runs[place:])
        if holds(run, names):
            break
    return line


def _once(text: str) -> str:
    """Drop the second printing of a line that is there twice, for screen readers and for eyes."""
    words = text.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else text
