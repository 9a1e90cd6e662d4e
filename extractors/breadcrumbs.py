"""Breadcrumbs: the trail from the top of the site to the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from lxml import etree

from extractors.body.boxes import Box
from extractors.declared import objects
from extractors.draft import Draft
from extractors.evidence import Candidate, Found, first
from extractors.markup.runs import whole_text
from extractors.plain import one_line, text_of
from extractors.record import Breadcrumb

MAX_STEPS, MAX_CHARS = 12, 200
# Marks of a trail in class, id, aria-label and itemtype, in the languages of common templates.
TRAIL = (
    "breadcrumb", "bread-crumb", "bread_crumb", "brotkrume", "krümelpfad", "fildariane", "fil-dariane",
    "fil d'ariane", "fil d’ariane", "fil-d-ariane", "migas", "migalhas", "briciole", "kruimel", "ścieżka",
    "brödsmul", "brødkrumme", "brødsmule", "murupolku", "хлебн", "крошк", "パンくず", "面包屑", "麵包屑",
    "فتات", "פירורי",
)  # fmt: skip
ASCII_TRAIL = tuple(filter(str.isascii, TRAIL))
PAGE = frozenset(("html", "body"))  # what they are marked as is said of all that they hold
MARKED_BY = frozenset(("class", "id", "aria-label", "itemtype", "typeof"))
SEPARATOR = re.compile(r"^[\s>»›/|\\→·•:‹«<-]+|[\s>»›/|\\→·•:‹«<-]+$")
# A larger part of a page is no trail, whatever its names say: some pages name themselves after theirs.
MAX_BLOCKS = 24


def extract_breadcrumbs(draft: Draft) -> Found[tuple[Breadcrumb, ...]]:
    """Return the trail from the top down, as declared; the page itself may be the last step.

    Sources, best first: a JSON-LD BreadcrumbList (the longest, if there are several); links in an element
    marked as a trail by class, id, label or microdata.
    """
    return first(_candidates(draft))


def _candidates(draft: Draft) -> Iterator[Candidate[tuple[Breadcrumb, ...]]]:
    page = draft.page
    lists = [_declared(draft, value) for value in objects(page, "breadcrumblist")]
    longest = max(lists, key=len, default=())
    if longest:
        yield Candidate(longest, "json-ld", 0.95, "JSON-LD BreadcrumbList")
        return  # the printed trail would cost a walk and say the same
    printed = _printed(draft)
    if len(printed) > 1:
        yield Candidate(printed, "markup", 0.85, "links of a marked trail")


def _declared(draft: Draft, value: dict[str, Any]) -> tuple[Breadcrumb, ...]:
    elements = value.get("itemListElement")
    elements = elements if isinstance(elements, list) else [elements]
    steps = [item for item in elements if isinstance(item, dict)]
    if all(isinstance(item.get("position"), (int, str)) for item in steps):
        steps.sort(key=lambda item: _number(item["position"]))
    crumbs = (_step(draft, item) for item in steps)
    return tuple(crumb for crumb in crumbs if crumb is not None)[:MAX_STEPS]


def _step(draft: Draft, item: dict[str, Any]) -> Breadcrumb | None:
    target = item.get("item")
    inner = target if isinstance(target, dict) else {}
    name = text_of(item.get("name")) or text_of(inner.get("name"))
    href = target if isinstance(target, str) else inner.get("@id") or inner.get("url") or item.get("url")
    url = draft.page.absolute(href) if isinstance(href, str) and href.strip() else None
    return Breadcrumb(name=name[:MAX_CHARS], url=url) if name else None


def _number(position: int | str) -> int:
    digits = re.search(r"\d+", str(position)[:20])
    return int(digits.group()) if digits else 0


def _printed(draft: Draft) -> tuple[Breadcrumb, ...]:
    trail: Box | None = None
    crumbs: list[Breadcrumb] = []
    known: dict[Box, Box | None] = {}
    for block in draft.blocks:
        if not block.links:
            continue
        box: Box | None = block.box
        if len(block.links) == 1:  # alone in its box it is no trail, be the box marked as a step of one
            while box is not None and box.last - box.first == 1:
                box = box.parent
        owner = _trail_of(box, known) if box is not None else None
        if owner is not None and trail in (None, owner):
            trail = owner
            crumbs.extend(_links(draft, block.links))
        elif trail is not None:
            break
    return tuple(crumbs)[:MAX_STEPS]


def _links(draft: Draft, links: Sequence[etree._Element]) -> Iterator[Breadcrumb]:
    for link in links:
        text = SEPARATOR.sub("", one_line(whole_text(link)))
        url = draft.page.absolute(link.get("href"))
        if text and url:
            yield Breadcrumb(name=text[:MAX_CHARS], url=url)


def _trail_of(box: Box, known: dict[Box, Box | None]) -> Box | None:
    """Return the outermost box at or around `box` that is small and marked as a trail, or None."""
    inner: list[Box] = []
    around: Box | None = box
    trail: Box | None = None
    while around is not None and around.last - around.first <= MAX_BLOCKS:
        if around in known:
            trail = known[around]
            break
        inner.append(around)
        around = around.parent
    for outer in reversed(inner):
        if trail is None and _is_marked(outer):
            trail = outer
        known[outer] = trail
    return trail


def _is_marked(box: Box) -> bool:
    if box.tag in PAGE:
        return False
    for name, value in box.attributes:  # noqa: SIM110 - most boxes are asked, and a generator takes twice as long
        if name in MARKED_BY and _marks_trail(value):
            return True
    return False


@lru_cache(maxsize=8192)
def _marks_trail(value: str) -> bool:
    lowered = value.lower()
    return any(map(lowered.__contains__, ASCII_TRAIL if lowered.isascii() else TRAIL))
