"""Site rules at work: elements stripped before reading, fields taken from where a site pack says they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import Any

from lxml import etree

from extractors.body import Body, Verdict
from extractors.body.render import render
from extractors.dates.printed_date import find_printed_dates
from extractors.dates.text import parse_machine_date
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.images.extract import read_image
from extractors.keywords import split_keywords
from extractors.language.tags import normal_tag
from extractors.markup.runs import whole_text
from extractors.markup.selectors import Selector, compile_selector
from extractors.page import Page
from extractors.plain import one_line
from extractors.record import Author, Breadcrumb, Image, Publisher
from extractors.rules import SiteRules
from extractors.videos import read_video

CONFIDENCE = 0.98

Reader = Callable[[Draft, Selector, list[etree._Element]], Any]


def strip_page(page: Page, rules: SiteRules) -> Page:
    """Return `page` without the elements that `rules` strip; the page itself is left as it is."""
    if not any(compile_selector(css).elements(page.root) for css in rules.strip):
        return page
    root = deepcopy(page.root)
    for css in rules.strip:
        for element in compile_selector(css).elements(root):
            _take_out(element)
    return page.with_root(root)


def apply_select(draft: Draft, name: str, found: Found[Any]) -> Found[Any]:
    """Return the field `name` as the draft's rules select it, or `found` where no selector gives a value."""
    read = READERS.get(name)
    for css in draft.rules.select.get(name, ()) if read else ():
        selector = compile_selector(css)
        elements = selector.elements(draft.page.root)
        value = read(draft, selector, elements) if read and elements else None
        if value:
            losers = ((found.winner,) if found.winner else ()) + found.losers
            return Found(Candidate(value, "site-rules", CONFIDENCE, css), losers)
    return found


def select_body(draft: Draft, body: Body) -> Body:
    """Return the body in the elements that the draft's rules select, or `body` where none of them is there.

    All blocks inside the elements are kept but those of related modules.
    """
    taken = frozenset(index for module in draft.modules for index in module.blocks)
    for css in draft.rules.select.get("articleBody", ()):
        holders = set(compile_selector(css).elements(draft.page.root))
        kept = tuple(
            block.index
            for block in draft.blocks
            if block.index not in taken and any(box.element in holders for box in block.box.ancestors())
        )
        if holders and kept:
            chosen = frozenset(kept)
            verdicts = [Verdict(at in chosen, old.score, css) for at, old in enumerate(body.verdicts)]
            text, html = render([draft.blocks[index] for index in kept], draft.page.absolute)
            return Body(text, html, kept, verdicts, CONFIDENCE, "site-rules")
    return body


def _take_out(element: etree._Element) -> None:
    """Remove an element, not the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _texts(selector: Selector, elements: Iterable[etree._Element]) -> list[str]:
    return [text for element in elements if (text := one_line(selector.value(element)))]


def _text(draft: Draft, selector: Selector, elements: list[etree._Element]) -> str | None:
    return next(iter(_texts(selector, elements)), None)


def _language(draft: Draft, selector: Selector, elements: list[etree._Element]) -> str | None:
    return next((tag for text in _texts(selector, elements) if (tag := normal_tag(text))), None)


def _address(draft: Draft, selector: Selector, elements: list[etree._Element]) -> str | None:
    values = (element.get("href") or selector.value(element) for element in elements)
    return next((url for value in values if (url := draft.page.absolute(value))), None)


def _date(draft: Draft, selector: Selector, elements: list[etree._Element]) -> str | None:
    for text in _texts(selector, elements):
        if date := parse_machine_date(text):
            return date
        if printed := find_printed_dates(text, draft.page):
            return printed[0].iso
    return None


def _authors(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[Author, ...]:
    names = ((_texts(selector, [element]), element.get("href")) for element in elements)
    return tuple(
        Author(name=texts[0], nameRaw=texts[0], url=draft.page.absolute(href) if href else None)
        for texts, href in names
        if texts
    )


def _keywords(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[str, ...]:
    return split_keywords(_texts(selector, elements))


def _publisher(draft: Draft, selector: Selector, elements: list[etree._Element]) -> Publisher | None:
    name = _text(draft, selector, elements)
    return Publisher(name=name) if name else None


def _breadcrumbs(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[Breadcrumb, ...]:
    links = [link for element in elements for link in element.iter("a")]
    steps = ((one_line(whole_text(link)), draft.page.absolute(link.get("href"))) for link in links)
    return tuple(Breadcrumb(name=name, url=url) for name, url in steps if name)


def _images(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[Image, ...]:
    pictures = (picture for element in elements for picture in element.iter("img"))
    return tuple(image for picture in pictures if (image := read_image(draft, picture)))


def _main_image(draft: Draft, selector: Selector, elements: list[etree._Element]) -> Image | None:
    return next(iter(_images(draft, selector, elements)), None)


def _videos(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[Any, ...]:
    players = (player for element in elements for player in element.iter("video", "iframe"))
    return tuple(video for player in players if (video := read_video(draft, player)))


READERS: dict[str, Reader] = {
    "headline": _text,
    "alternativeHeadline": _text,
    "byline": _text,
    "authors": _authors,
    "datePublished": _date,
    "dateModified": _date,
    "description": _text,
    "articleSection": _text,
    "license": _text,
    "inLanguage": _language,
    "canonicalUrl": _address,
    "keywords": _keywords,
    "publisher": _publisher,
    "breadcrumbs": _breadcrumbs,
    "images": _images,
    "mainImage": _main_image,
    "videos": _videos,
}
