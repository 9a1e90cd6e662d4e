"""Kickers: labels, lines and dates within a printed heading that are no part of the headline."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from extractors.body.blocks import Block
from extractors.draft import Draft
from extractors.headline.headings import COLON, Heading, heading_of
from extractors.headline.titles import BAR, Titles, strip_site_name
from extractors.likeness import fold
from extractors.markup.runs import text_runs
from extractors.plain import one_line

MAX_KICKERS = 3  # of one heading: a label and the line above
MAX_PIECES = 8  # of a heading that are looked at apart
KICKER_MARK = re.compile(
    r"kicker|\blabel\b|(?:over|top|roof|spitz)-?(?:line|marke)|dachzeile|eyebrow|sub-?(?:title|head)|(?:super|pre|over)-?title|"
    r"rubri[ck]|section|small|categor|ressort|volanta|cintillo|ante-?titulo|occhiello|sur-?titre|vignette",
    re.I,
)
OWN_LINE = frozenset(("block", "d-block", "db"))  # utility classes that lay an element out as a line
MAX_LINE_ABOVE, MIN_REST_WORDS = 40, 3  # characters of a line above the headline, words of that
COUNT = re.compile(r"\s?[(\[]\d{1,4}[)\]]$")  # of comments, behind a headline
QUOTES = "»«„“”\"'‘‚"
LEADING = " :：|–—-"  # between a kicker and its headline
JOINING = " -–—|·"  # what is left of "Ships sail - PHOTOS" where a title leaves the label out
MIN_REST = 8  # characters of a headline below a kicker


def agreeing_text(heading: Heading, titles: Titles, names: tuple[str, ...] = ()) -> str:
    """Return the heading's text, or the run of its pieces that is all of a declared title.

    So a kicker, a section label or a date inside the heading goes where the page's titles leave it out;
    where one of the `best` titles leaves it out, even if others keep it.
    """
    wanted, whole, bare = titles.best_folded, fold(heading.text), _without_kicker(heading)
    if wanted == {whole} and bare == heading.text:  # no piece of it is a title of its own
        return bare.lstrip(LEADING)
    pieces = [text for text in (one_line(piece) for piece in text_runs(heading.box.element)) if text]
    if len(pieces) == 1:
        pieces = re.split(r"\s*[|｜]\s*", pieces[0])
    kicker = fold(heading.text.removesuffix(bare))
    runs = [
        run
        for size in range(min(len(pieces), MAX_PIECES) - 1, 0, -1)
        for start in range(len(pieces) - size + 1)
        if fold(run := " ".join(pieces[start : start + size])) != kicker and run[-1] not in ":："
    ]
    if len(pieces) > 1 and any(_parts_kicker(title, pieces[0], whole) for title in titles.texts):
        return heading.text.removeprefix(pieces[0]).lstrip(LEADING)
    joined = whole in wanted and bool(pieces) and pieces[0][-1] in ":："  # a kicker that a title keeps, too
    found = None if joined else next((run for run in runs if fold(run) in wanted), None)
    if found is None and whole not in wanted:
        wanted = titles.folded
        found = None if whole in wanted else next((run for run in runs if fold(run) in wanted), None)
    if found is None and whole not in wanted:
        found = _told_apart(heading.text, runs, titles)
    if found is None and fold(short := strip_site_name(bare, names)) in wanted:
        found = short  # headings that end with the outlet's name, as titles do
    return (found.rstrip(JOINING) if found else bare).lstrip(LEADING)


def _told_apart(text: str, runs: list[str], titles: Titles) -> str | None:
    """Return what a title has behind another kicker of its own, or without the count of comments: of the
    pieces 'Bayport' and 'Ships sail' the second, beside 'Harbour: Ships sail'."""
    whole, cut = fold(text), (COLON.split(title, maxsplit=1) for title in titles.texts)
    behind = {fold(parts[1]) for parts in cut if len(parts) > 1 and fold(parts[0]) not in whole}
    uncounted = COUNT.sub("", text)
    if uncounted != text and fold(uncounted) in titles.folded:
        return uncounted
    return next((run for run in runs if fold(run) in behind), None)


def _parts_kicker(title: str, kicker: str, whole: str) -> bool:
    """Tell whether a title has a bar behind the first piece of a heading: 'Opinion | Ships sail'."""
    first, *rest = BAR.split(title)
    return bool(rest) and first == kicker and fold(title) == whole


def _without_kicker(heading: Heading) -> str:
    """Return the heading's text without the line above it that its markup sets apart as one.

    A kicker that a colon joins to the headline is read with it, and stays.
    """
    element = heading.box.element
    while len(element) == 1 and not (element.text or "").strip() and not (element[0].tail or "").strip():
        element = element[0]
    text = heading.text
    if (element.text or "").strip():
        return text
    for part in islice((child for child in element if isinstance(child.tag, str)), MAX_KICKERS):
        kicker = one_line("".join(text_runs(part)))
        told = part.tag == "small" or KICKER_MARK.search((part.get("class") or "")[:200])
        if not (told or _is_line_above(element, part, kicker)):
            break
        rest = text.removeprefix(kicker).strip()
        cut = bool(kicker) and len(rest) > MIN_REST and rest != text and kicker[-1] not in ":："
        if not cut or rest[0] in ":：":
            break
        text = rest
    return text


def _is_line_above(element: etree._Element, first: etree._Element, kicker: str) -> bool:
    """Tell whether two spans of a heading make a short line above and a longer one: styles part them where no
    space does, or a utility class says so."""
    spans = [child for child in element if isinstance(child.tag, str) and "".join(text_runs(child)).strip()]
    if len(spans) != 2 or not {span.tag for span in spans} <= {"span", "div"} or len(kicker) > MAX_LINE_ABOVE:
        return False
    rest = one_line("".join(text_runs(spans[1])))
    if len(rest.split()) < MIN_REST_WORDS or len(kicker) >= len(rest) or not kicker[-1:].isalnum():
        return False
    begins = rest.lstrip(QUOTES)[:1].isupper()
    glued = first.getnext() is spans[1] and not (first.tail or "") and begins
    return glued or (_is_own_line(first) and not _is_own_line(spans[1]))


def _is_own_line(element: etree._Element) -> bool:
    return not OWN_LINE.isdisjoint((element.get("class") or "").split())


def without_kicker(draft: Draft, block: Block) -> str:
    """Return a heading's text without the line above it that its markup sets apart."""
    return _without_kicker(heading_of(draft, block.box))
