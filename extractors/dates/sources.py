"""Date sources: where a page tells when its article was published and changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree
from msgspec import Struct

from extractors.dates.printed_date import find_printed_dates
from extractors.dates.text import MONTHS, parse_machine_date, to_iso
from extractors.dates.words import MODIFIED_LABEL
from extractors.declared import objects
from extractors.markup.runs import whole_text
from extractors.page import Page
from extractors.plain import texts
from extractors.record import Source

# JSON-LD keys and metas, best first; the later ones tell of the making or of the page as often.
PUBLISHED_KEYS = ("datePublished",)
CREATED_KEYS = ("dateCreated", "uploadDate")
MODIFIED_KEYS = ("dateModified",)
# Objects that date the page where no article is declared.
OTHER_TYPES = tuple(
    "webpage itempage medicalwebpage newsitem videoobject review recipe howto creativework podcastepisode "
    "discussionforumposting qapage course imagegallery mediagallery".split()
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
# The third part fills its segment, or is set off as the part before it.
_YEAR, _MONTH, _DAY = r"/((?:19|20)\d\d)", r"(0?[1-9]|1[0-2])", r"(0?[1-9]|[12]\d|3[01])"
URL_DATES = (
    re.compile(rf"{_YEAR}[/-]{_MONTH}[/-]{_DAY}(?=/|\.[a-zA-Z]|$)"),
    re.compile(rf"{_YEAR}-{_MONTH}-{_DAY}(?=[\-_.])"),
    re.compile(rf"{_YEAR}/(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=[\-_.])"),
    re.compile(r"/(20[0-3]\d)-?(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])(?=/)"),
    re.compile(r"/(20[0-3]\d)/(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?=/)"),
    re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"/((?:19|20)\d\d)/[a-zA-Z_-]{3,30}/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/"),
    re.compile(r"/((?:19|20)\d\d)/([a-z]{3})[a-z]{0,6}/(0?[1-9]|[12]\d|3[01])(?=/)"),
    re.compile(r"/(20\d\d)/(0[1-9]|1[0-2])/\d\d\2(0[1-9]|[12]\d|3[01])(?=[\-_.])"),
    # in two figures, before a folder that is the time and a counter
    re.compile(r"/([0-3]\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/(?:[01]\d|2[0-3])[0-5]\d\d{1,4}/"),
    # with the time and a counter behind it, as identifiers of articles have it; counters begin with 2000
    re.compile(r"(?<!\d)(20(?:0[1-9]|[123]\d))(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d"),
)
# The number at the head of a slug, below year and month: the day, or how many things the story lists.
SLUG_DATE = re.compile(rf"{_YEAR}[/-]{_MONTH}/{_DAY}(?=[\-_.])")
# A date in a query, where an identifier begins with it: "?a=20170309-35097838"
QUERY_DATE = re.compile(r"[?&]\w{1,9}=(20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[-_]\d{4}")
PROPERTIES = ("itemprop", "property")  # attributes that say that an element holds a date
MAX_OTHERS = 5  # objects beside the article's that are asked
MAX_TIMES = 6  # <time> elements that are read
MAX_RAW = 90  # characters of a declared date in words


class Told(Struct, frozen=True):
    """One date that a page tells: ISO 8601, as told, what for, and where."""

    iso: str
    raw: str
    modified: bool
    source: Source
    detail: str
    labelled: bool = False  # it is said to be the publication's, or the change's


def declared_dates(page: Page, modified: bool) -> Iterator[Told]:
    """Yield the dates in JSON-LD and meta elements, best first."""
    metas = MODIFIED_METAS if modified else PUBLISHED_METAS
    keys = MODIFIED_KEYS if modified else PUBLISHED_KEYS
    article = [page.article_object]
    yield from _from_json_ld(page, article, keys, modified)
    yield from _from_metas(page, metas, modified)
    others = list(islice(objects(page, *OTHER_TYPES), MAX_OTHERS))
    yield from _from_json_ld(page, others, keys, modified)
    if not modified:
        yield from _from_json_ld(page, [*article, *others], CREATED_KEYS, modified)


def time_elements(page: Page) -> Iterator[Told]:
    """Yield the dates of the page's first <time> elements."""
    for element in page.elements["time"][:MAX_TIMES]:
        yield from read_element(element, "")


def url_date(url: str) -> Iterator[Told]:
    """Yield the date in the URL's path or, within an identifier, in its query, if there is one."""
    path = url.split("?", maxsplit=1)[0]
    for pattern, part in (*((pattern, path) for pattern in URL_DATES), (QUERY_DATE, url)):
        if match := pattern.search(part):
            raw = match.group(0).strip("/")
            year, month, day = match.groups()
            year = year if len(year) > 2 else f"20{year}"
            if iso := to_iso((year, str(MONTHS.get(month, month)), day)):
                yield Told(iso, raw, False, "url", "path")
                return


def slug_date(url: str) -> Iterator[Told]:
    """Yield the date that a number at the head of the URL's slug makes with the year and month before it."""
    if match := SLUG_DATE.search(url.split("?", maxsplit=1)[0]):
        year, month, day = match.groups()
        if iso := to_iso((year, month, day)):
            yield Told(iso, match.group(0).strip("/"), False, "url", "number of a slug")


def _read(raw: str, page: Page) -> str | None:
    """Read a declared date: a machine's, or words as a person writes them."""
    if iso := parse_machine_date(raw):
        return iso
    found = find_printed_dates(raw, page) if len(raw) < MAX_RAW else ()
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


def read_element(element: etree._Element, around: str) -> Iterator[Told]:
    """Yield the date in an element's attributes or text, if they say that it is one."""
    timed = element.tag == "time" or (element.tag == "abbr" and element.get("title") is not None)
    if not timed and not any(map(element.get, PROPERTIES)):
        return  # as most elements that are asked
    names = " ".join([element.get(name) or "" for name in PROPERTIES]).lower()
    known = "date" in names and any(word in names for word in ("publish", "modified", "created", "issued"))
    if not known and not timed:
        return
    text = whole_text(element).strip()
    # Systems of blogs write <abbr title>, which is older than <time datetime>.
    titled = element.get("title") if element.tag == "abbr" else None
    raw = (element.get("datetime") or element.get("content") or titled or text).strip()
    iso = parse_machine_date(raw)
    if not iso:
        return
    # WordPress calls the date of a post's only version "entry-date updated".
    classes = "" if "entry-date" in (element.get("class") or "") else element.get("class") or ""
    label = f"{names} {classes} {around[: max(0, around.find(text))]} {text}"
    modified = "modif" in names or ("publish" not in names and bool(MODIFIED_LABEL.search(label)))
    yield Told(iso, raw, modified, "microdata" if known else "markup", "itemprop" if known else "time")
