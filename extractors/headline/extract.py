"""Headline: the title printed on the article, not the tab's title nor the search engine's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml import etree
from msgspec.structs import replace

from extractors.body.blocks import Block, lines_of
from extractors.body.tokens import BIT
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.headline.beside_date import beside_date
from extractors.headline.headings import (
    HEADINGS,
    NAMED_TITLE,
    Heading,
    heading_boxes,
    home_names,
    read_headings,
    read_lesser_headings,
    without_first_heading,
)
from extractors.headline.kickers import agreeing_text
from extractors.headline.kinds import names_kind
from extractors.headline.titles import MAX_CHARS, Titles, declared_titles, without_page_number
from extractors.likeness import fold
from extractors.markup.runs import whole_text
from extractors.page import Page
from extractors.plain import one_line
from extractors.site_name import holds_outlet
from extractors.url_parts import path_of

SURE = 0.9  # how alike a heading and a declared title are, where its place does not matter any more
MIN_LESSER = 0.8  # a lesser heading must be this like a declared title
MIN_CALL = 4  # words before the headline and a colon, which no kicker has
LEAST_WHOLE = 0.4  # so much must it be with its kicker, before that is looked for
MIN_BOLD = 0.7  # so must a line in bold; titles often give the half of it
MIN_WORDS = 3  # of an h1 that is a headline whatever is declared
ONLY_MARKED = 0.6  # what the page's only heading with the itemprop is worth where no title is like it
MAX_BELOW, BELOW_LABEL = 6, 0.56  # blocks from a label to the headline, and what that is worth
SIZE = re.compile(r"(\+?)(\d)")  # of letters, by itself or over the plain one
PLAIN_SIZE = 3
# The same in a style, as word processors put it on every paragraph: from so many points on, the size from
# which on letters are larger than plain ones.
STYLE = re.compile(r"font-size\s?:\s?(?:([\d.]{1,6})\s?(pt|px)|(x+-large|large))", re.I)
POINTS = ((36.0, 7), (24.0, 6), (18.0, 5), (13.5, 4))
NAMED_POINTS = {"large": 13.5, "x-large": 18.0, "xx-large": 24.0, "xxx-large": 36.0}
POINTS_OF_PIXEL = 0.75
MIN_LARGEST = 8  # characters of the line in the largest letters, above all text that runs on
RUNNING = 140
LARGEST = 0.51  # just above what a page's title is worth
MIN_CUT, GOES_ON = 12, ",;:、，；：…"  # characters of a title that was cut short, and what goes on behind it
BEHIND = 0.2  # what a lesser heading behind it loses
# So many h1 head the parts of an article, where head and JSON-LD agree on another title; each loses
MANY_HEADINGS, MANY = 3, 0.12
OF_SITE = 0.3  # what an h1 right above another one loses that names the outlet, "Engineering at Shipwright"
BEST = ("headline", "og:title")  # of the declared titles
MAX_FIRST = 12  # h1 elements that are looked at
# Share of right answers from a score up, as `python -m benchmarks.reliability CORPUS` prints it.
CLAIMS = ((0.95, 0.94), (0.9, 0.86), (0.6, 0.7), (0.0, 0.6))
RULE_CLAIMS = {
    "headline": 0.8,
    "og:title": 0.6,
    "twitter:title": 0.6,
    "title": 0.3,
    "line beside the date": 0.5,
}
NEVER, SUREST = 0.05, 0.98
# How old pages name the headline where all is in tables, for a line of a page without headings.
TITLE_CLASS = re.compile(
    r"^(?:art(?:icle)?|main|news|story)?[-_]?(?:title|head(?:line)?|titulek|nadpis|titulo?|titre|"
    r"titel|tytul|titolo|cim|otsikko|rubrik|overskrift|baslik|zagolovok)\d?$",
    re.I,
)
NAMED_SIZE = 11  # what such a class counts beside sizes, of which +7 is the largest


def extract_headline(draft: Draft) -> Found[str]:
    """Return the headline on one line.

    What is declared (JSON-LD, og:title, title …, without the outlet's name) tells which printed heading
    is the headline; where none is like it, the h1 that stands in the article is taken, else the line beside
    the date if no declared title is printed, else the best declared title.
    """
    page = draft.page
    boxes = heading_boxes(draft)
    inner = path_of(page.url) != ""
    names = (*page.outlets, *home_names(draft, boxes)) if inner else page.outlets
    whole = declared_titles(page, names)
    told = without_first_heading(whole, draft, boxes)
    names += tuple(
        one.value.removesuffix(rest.value) for one, rest in zip(whole, told, strict=True) if one != rest
    )
    declared = [title for title in told if not names_kind(title.value)]
    titles = Titles(
        tuple(dict.fromkeys(candidate.value for candidate in declared)),
        tuple(candidate.value for candidate in declared if candidate.detail in BEST),
    )
    headed = read_headings(draft, boxes, names)
    first = [heading for heading in headed if not names_kind(heading.text)]
    agreed = any(c.detail == "title" and fold(c.value) in titles.best_folded for c in declared)
    printed = list(_first_level(page, first, titles, names, agreed))
    if max((candidate.confidence for candidate in printed), default=0.0) < SURE:
        lesser = read_lesser_headings(draft, boxes)
        printed += _lesser(page, lesser, titles, _after(page, first))
        printed += _named_title(draft, first, titles)
        printed += _below_label(headed, lesser) if len(first) < len(headed) else ()
        if not (first or lesser):
            printed += _bold_lines(draft, titles)
            printed += _largest_line(draft, declared) if not printed else ()
    if not printed and headed != first:  # nothing but such labels
        printed = list(_first_level(page, headed, titles, names, agreed))
    if not printed:
        printed = list(beside_date(draft, declared))
    declared = declared if printed or declared else told
    ranked = sorted([*printed, *declared], key=lambda candidate: -candidate.confidence)
    claimed = tuple(
        replace(one, value=without_page_number(one.value), confidence=_claim(one)) for one in ranked
    )
    return Found(claimed[0] if claimed else None, claimed[1:])


def _claim(candidate: Candidate[str]) -> float:
    """Return the share of such answers that are right; until here, confidence only ranks."""
    if candidate.detail in RULE_CLAIMS:
        return RULE_CLAIMS[candidate.detail]
    return next(claim for score, claim in CLAIMS if candidate.confidence >= score)


def _first_level(
    page: Page,
    headings: list[Heading],
    titles: Titles,
    names: tuple[str, ...],
    agreed: bool,
) -> Iterator[Candidate[str]]:
    of_parts = MANY * (len(headings) >= MANY_HEADINGS and agreed)
    for place, heading in enumerate(headings[:MAX_FIRST]):
        text = agreeing_text(heading, titles, names)
        alike = titles.agreement(text)
        score = 0.58 + 0.4 * alike - 0.06 * min(place, 3) - of_parts * (alike < MIN_LESSER)
        above_other = any(heading.box.last == other.box.first for other in headings[place + 1 : place + 2])
        if above_other and alike < MIN_LESSER and holds_outlet(text, page.outlets):
            score -= OF_SITE
        if fold(text) in titles.tails:
            score -= 0.3 if alike < SURE or heading.chrome else 0.08
        yield _candidate(page, heading, text, alike, score)


def _after(page: Page, first: list[Heading]) -> int | None:
    """Return the block of the h1 that reads as a headline, behind which lesser headings are parts of the
    article, or None."""
    for heading in first:
        whole = len(heading.text.split()) >= MIN_WORDS or heading.marked
        if whole and not (heading.chrome and len(first) > 1) and not heading.links_home(page):
            return heading.box.first
    return None


def _lesser(
    page: Page, headings: list[Heading], titles: Titles, after: int | None
) -> Iterator[Candidate[str]]:
    marked = [heading for heading in headings if heading.declared and not heading.chrome]
    for heading in headings:
        only = len(marked) == 1 and heading is marked[0]
        if titles.agreement(heading.text) < LEAST_WHOLE and not only:
            continue
        text = agreeing_text(heading, titles)
        alike = titles.agreement(text)
        if _is_called_for(heading, text):
            continue
        if alike >= MIN_LESSER:
            behind = after is not None and heading.box.first > after
            yield _candidate(page, heading, text, alike, 0.9 * alike - BEHIND * behind)
        elif after is None and (only or (not marked and _goes_on(text, titles))):
            yield _candidate(page, heading, text, alike, ONLY_MARKED)


def _is_called_for(heading: Heading, text: str) -> bool:
    """Tell whether a heading says what to do with the article it names, "Share or comment on this: …"."""
    before = heading.text.removesuffix(text).rstrip()
    return before.endswith((":", "：")) and len(before.split()) >= MIN_CALL


def _named_title(draft: Draft, first: list[Heading], titles: Titles) -> Iterator[Candidate[str]]:
    """The line right above the h1, in a box named for it, that is all of a best title: the h1 is another."""
    for heading in first[:1]:
        above = draft.blocks[heading.box.first - 1] if heading.box.first else None
        if above is None or above.links or above.tag in HEADINGS or not above.box.flags & BIT["title"]:
            continue
        if fold(above.text) in titles.best_folded and titles.agreement(heading.text) < MIN_LESSER:
            yield Candidate(above.text, "markup", SURE, NAMED_TITLE, above.text)


def _below_label(headed: list[Heading], lesser: list[Heading]) -> Iterator[Candidate[str]]:
    """The first lesser heading close below an h1 that is but a label, 'Press release'."""
    label = next(heading for heading in headed if names_kind(heading.text))
    below = (one for one in lesser if 0 < one.box.first - label.box.first <= MAX_BELOW and not one.chrome)
    for heading in below:
        if len(heading.text.split()) >= MIN_WORDS:
            yield Candidate(heading.text, "markup", BELOW_LABEL, heading.box.tag, heading.text)
            return


def _goes_on(text: str, titles: Titles) -> bool:
    """Tell whether a heading begins with a whole title of the page, which was cut short."""
    return any(
        len(title) >= MIN_CUT and text.startswith(title) and text[len(title)] in GOES_ON
        for title in titles.texts
        if len(title) < len(text)
    )


def _bold_lines(draft: Draft, titles: Titles) -> Iterator[Candidate[str]]:
    """Lines all in bold that are like a declared title, for pages without any heading."""
    for block in draft.blocks:
        text = block.text
        alone = block.all_bold and not block.links
        if alone and len(text) <= MAX_CHARS and (alike := titles.agreement(text)) >= MIN_BOLD:
            yield Candidate(text, "markup", 0.8 * alike, "line in bold", text)


def _largest_line(draft: Draft, declared: list[Candidate[str]]) -> Iterator[Candidate[str]]:
    """The line that is named a title, else the one in the largest letters, for pages without headings whose
    only title is that of all pages."""
    if any(candidate.detail != "title" for candidate in declared):
        return
    above = list(takewhile(lambda block: not _runs_on(block), draft.blocks))
    short = takewhile(lambda block: len(block.text) <= RUNNING, above)
    lines = {line for block in short if not block.links for line in (block.text, *lines_of(block))}
    named = lines.union(*map(_unlinked, above))
    sizes: dict[str, int] = {}
    for element in draft.page.root.iter("font", "span", "div", "p", "td"):
        size = _size(element)
        text = one_line(whole_text(element)) if size else ""
        if text in (named if size == NAMED_SIZE else lines) and _is_headline_long(text):
            sizes.setdefault(text, size)
    largest = max(sizes, key=sizes.__getitem__, default="")
    if largest and sizes[largest] > PLAIN_SIZE:
        yield Candidate(largest, "markup", LARGEST, "the largest line", largest)


def _size(element: etree._Element) -> int:
    """Return the size of an element's letters, 0 if nothing is told of it."""
    if TITLE_CLASS.match(element.get("class") or ""):
        return NAMED_SIZE
    size = SIZE.fullmatch((element.get("size") or "").strip())
    if size:
        return int(size[2]) + (PLAIN_SIZE if size[1] else 0)
    style = STYLE.search(element.get("style") or "")
    return _size_of_style(style) if style else 0


def _size_of_style(style: re.Match[str]) -> int:
    number, unit, name = style.groups()
    if name:
        points = NAMED_POINTS.get(name.lower(), 0.0)
    else:
        points = float(number) if number.count(".") < 2 and number != "." else 0.0
        points *= POINTS_OF_PIXEL if unit.lower() == "px" else 1.0
    return next((size for least, size in POINTS if points >= least), 0)


def _runs_on(block: Block) -> bool:
    """Tell whether a block is running text: long, and not of short lines."""
    return len(block.text) > RUNNING and any(len(line) > RUNNING for line in lines_of(block))


def _unlinked(block: Block) -> set[str]:
    """Return the lines of a block that are no links."""
    return set(lines_of(block)).difference(one_line(whole_text(link)) for link in block.links)


def _is_headline_long(text: str) -> bool:
    return len(text) >= MIN_LARGEST and (len(text.split()) >= MIN_WORDS or not text[:1].isascii())


def _candidate(page: Page, heading: Heading, text: str, alike: float, score: float) -> Candidate[str]:
    if alike < SURE:
        score -= 0.2 * heading.chrome + 0.3 * (not heading.marked and heading.links_home(page))
        score += 0.08 * heading.marked
    else:
        score -= 0.03 * heading.chrome
    score += 0.02 * heading.marked
    return Candidate(text, "markup", max(NEVER, min(score, SUREST)), heading.box.tag, heading.text)
