"""Date sources: where a page tells when its article was published and changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from extractors.date_text import MONTHS, parse_machine_date, to_iso
from extractors.date_words import MODIFIED_LABEL, PUBLISHED_LABEL
from extractors.declared import objects
from extractors.draft import Draft
from extractors.masthead import Line
from extractors.page import Page
from extractors.plain import texts
from extractors.printed_date import NUMERIC, Printed, find_printed_dates, find_relative_date
from extractors.record import Source

# JSON-LD keys and metas, best first; the later ones tell of the making or of the page as often.
PUBLISHED_KEYS = ("datePublished",)
CREATED_KEYS = ("dateCreated", "uploadDate")
MODIFIED_KEYS = ("dateModified",)
# Objects that date the page where no article is declared.
OTHER_TYPES = tuple(
    "webpage itempage medicalwebpage newsitem videoobject review recipe howto creativework podcastepisode "
    "discussionforumposting qapage course".split()
)
PUBLISHED_METAS = tuple(
    "article:published_time article:published og:published_time og:article:published_time datepublished "
    "parsely-pub-date sailthru.date cxenseparse:recs:publishtime publishdate publish-date publish_date "
    "publication_date publication-date publicationdate published_time published-date published pubdate "
    "article.published dcterms.issued dc.date.issued dcterms.created dcterms.date dc.date dc.date.created "
    "dc.created citation_publication_date citation_online_date citation_date article_date_original "
    "originalpublicationdate displaydate ptime article:post_date rnews:datepublished og:release_date "
    "video:release_date date datecreated created article.created release_date timestamp".split()
)
MODIFIED_METAS = tuple(
    "article:modified_time article:modified og:updated_time og:modified_time datemodified dcterms.modified "
    "dc.date.modified article:updated_time article.updated lastmod last-modified last_modified "
    "cxenseparse:modifiedtime dateupdated modified revised".split()
)
# A date in the URL's path: three parts, eight digits in a row, or with a section or a month's name within.
URL_DATES = (
    re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/\-_.]|$)"),
    re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"/((?:19|20)\d\d)/[a-zA-Z_-]{3,30}/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/"),
    re.compile(r"/((?:19|20)\d\d)/([a-z]{3})[a-z]{0,6}/(0?[1-9]|[12]\d|3[01])(?=/)"),
    re.compile(r"/(20\d\d)/(0[1-9]|1[0-2])/\d\d\2(0[1-9]|[12]\d|3[01])(?=[\-_.])"),
)
YEAR = re.compile(r"(?:19|20)\d\d|\d[./-]\d\d\b|['’]\d\d\b")  # without which no date is printed
MAX_LINE = 400  # characters of a line that is searched for a date
MAX_LABEL = 24  # characters in which a date far from the headline is labelled
MIN_DATE = 6  # characters of the shortest printed date
MAX_TIMES = 6  # <time> elements that are read
MAX_LEAD = 90  # a date that stands further in than this is part of a sentence
MAX_COST = 24  # of a printed date, see `_cost`


@dataclass(frozen=True, slots=True)
class Told:
    """One date that a page tells: ISO 8601, as told, what for, and where."""

    iso: str
    raw: str
    modified: bool
    source: Source
    detail: str


def declared_dates(page: Page, modified: bool) -> Iterator[Told]:
    """Yield the dates in JSON-LD and meta elements, best first."""
    nodes = [page.article_object, *objects(page, *OTHER_TYPES)][:6]
    metas = MODIFIED_METAS if modified else PUBLISHED_METAS
    keys = MODIFIED_KEYS if modified else PUBLISHED_KEYS
    yield from _from_json_ld(page, nodes[:1], keys, modified)
    yield from _from_metas(page, metas, modified)
    yield from _from_json_ld(page, nodes[1:], keys, modified)
    if not modified:
        yield from _from_json_ld(page, nodes, CREATED_KEYS, modified)


def printed_dates(draft: Draft, modified: bool) -> Iterator[Told]:
    """Yield the dates in the markup near the headline, then those printed there, best first."""
    lines = [
        (cost, line)
        for cost, line in _near(draft)
        if not modified or line.says("date") or MODIFIED_LABEL.search(line.text)
    ]
    for _, line in lines:
        for element in line.inline("time", "span", "abbr", "meta"):
            yield from _from_element(element, line.text)
    for cost, line in lines:
        if cost <= MAX_COST:
            yield from _in_line(draft.page, line)
    yield from time_elements(draft.page)


def far_dates(draft: Draft) -> Iterator[Told]:
    """Yield the dates that are labelled as the publication's anywhere, then those relative to the fetch."""
    for block in draft.blocks:
        if len(block.text) < MAX_LEAD and YEAR.search(block.text):
            yield from _labelled(draft.page, Line(block, -1))
    for line in draft.masthead if draft.page.fetched_at else ():
        if _cost(line) <= MAX_COST and (iso := find_relative_date(line.text, draft.page)):
            yield Told(iso, line.text, False, "text", "relative to the fetch")


def _near(draft: Draft) -> list[tuple[float, Line]]:
    headline = len(draft.value("headline") or "")
    lines = (
        line
        for line in draft.masthead
        if (line.distance or len(line.text) > headline + MIN_DATE)
        and len(line.text) <= MAX_LINE
        and (line.block.marked or line.block.box.attributes or YEAR.search(line.text))
    )
    return sorted(((_cost(line), line) for line in lines), key=lambda pair: pair[0])


def time_elements(page: Page) -> Iterator[Told]:
    """Yield the dates of the page's first <time> elements."""
    for element in list(page.root.iter("time"))[:MAX_TIMES]:
        yield from _from_element(element, "")


def url_date(url: str) -> Iterator[Told]:
    """Yield the date in the URL's path, if there is one."""
    for pattern in URL_DATES:
        if match := pattern.search(url.split("?", maxsplit=1)[0]):
            raw = match.group(0).strip("/")
            year, month, day = match.groups()
            if iso := to_iso((year, str(MONTHS.get(month, month)), day)):
                yield Told(iso, raw, False, "url", "path")
                return


def _read(raw: str, page: Page) -> str | None:
    """Read a declared date: a machine's, or words as a person writes them."""
    if iso := parse_machine_date(raw):
        return iso
    found = find_printed_dates(raw, page) if len(raw) < MAX_LEAD else []
    return found[0].iso if found else None


def _told(page: Page, value: Any, modified: bool, source: Source, detail: str) -> Iterator[Told]:
    for raw in texts(value)[:1]:
        if iso := _read(raw, page):
            yield Told(iso, raw, modified, source, detail)


def _from_json_ld(
    page: Page, nodes: list[dict[str, Any]], keys: tuple[str, ...], modified: bool
) -> Iterator[Told]:
    for node in nodes:
        for key in keys:
            if key in node:
                yield from _told(page, node[key], modified, "json-ld", key)


def _from_metas(page: Page, keys: tuple[str, ...], modified: bool) -> Iterator[Told]:
    for key in keys:
        if key in page.meta:
            yield from _told(page, page.meta[key][0], modified, "meta", key)


def _from_element(element: etree._Element, around: str) -> Iterator[Told]:
    """Yield the date in an element's attributes or text, if they say that it is one."""
    names = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower()
    known = "date" in names and any(word in names for word in ("publish", "modified", "created", "issued"))
    if not known and element.tag != "time":
        return
    text = "".join(str(part) for part in element.itertext()).strip()
    raw = (element.get("datetime") or element.get("content") or text).strip()
    iso = parse_machine_date(raw)
    if not iso:
        return
    label = f"{names} {element.get('class') or ''} {around[: max(0, around.find(text))]} {text}"
    modified = "modif" in names or ("publish" not in names and bool(MODIFIED_LABEL.search(label)))
    yield Told(iso, raw, modified, "microdata" if known else "markup", "itemprop" if known else "time")


def _labelled(page: Page, line: Line) -> Iterator[Told]:
    """A date far from the headline: only behind a word that says what it is, or in a box named for it."""
    if line.says("comment") or line.says("related") or line.says("popular"):
        return
    label = PUBLISHED_LABEL.search(line.text[:MAX_LABEL])
    if (label and (not line.foreign or label.start() == 0)) or (line.says("date") and not line.foreign):
        yield from _in_line(page, line)


def _in_line(page: Page, line: Line) -> Iterator[Told]:
    if len(line.text) > MAX_LINE or not YEAR.search(line.text):
        return
    text, end = line.pieces, 0
    for found in find_printed_dates(text, page):
        if found.start <= MAX_LEAD:
            before = text[end : found.start]
            modified = bool(MODIFIED_LABEL.search(before)) and not PUBLISHED_LABEL.search(before)
            iso = _settled(found, page)
            yield Told(iso, found.raw.replace("\x01", " "), modified, "text", "printed")
        end = found.start + len(found.raw)


def _settled(found: Printed, page: Page) -> str:
    """Return a date in numbers with day and month swapped, where only so it is one that the page's machine
    dates tell, too."""
    year, month, day = found.iso[:10].split("-")
    if day > "12" or month == day or not NUMERIC.match(found.raw):
        return found.iso
    told = (*time_elements(page), *url_date(page.url), *declared_dates(page, True))
    known = {one.iso[:10] for one in told}
    swapped = f"{year}-{day}-{month}"
    return swapped + found.iso[10:] if swapped in known and found.iso[:10] not in known else found.iso


def _cost(line: Line) -> float:
    """Return how little a line near the headline looks like the one that dates the article."""
    cost = abs(line.distance) + (4.0 if line.distance < 0 else 0.0)
    cost += (
        6 * (len(line.text) > 80)
        + 12 * (len(line.text) > 160)
        + 12 * line.says("caption")
        + 10 * line.foreign
    )
    return cost - 5 * line.says("date") - 5 * bool(PUBLISHED_LABEL.match(line.text))
