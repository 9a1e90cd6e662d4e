"""Site rules at work: elements stripped before reading, fields taken from where a site pack says they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any, NamedTuple

from lxml import etree

from extractors.authors.credit_line import read_people
from extractors.authors.names import Person
from extractors.body import Body, Verdict
from extractors.body.render import render
from extractors.breadcrumbs import SEPARATOR
from extractors.dates.printed_date import find_printed_dates
from extractors.dates.text import parse_machine_date
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.images.extract import read_image
from extractors.images.urls import real_url
from extractors.keywords import split_keywords
from extractors.language.tags import normal_tag
from extractors.likeness import fold
from extractors.markup.runs import whole_text
from extractors.markup.selectors import Selector, compile_selector
from extractors.markup.writable import writable
from extractors.page import Page
from extractors.plain import one_line
from extractors.record import Author, Breadcrumb, Image, Publisher, Video
from extractors.rules import SiteRules
from extractors.videos import read_video

CONFIDENCE = 0.98

Reader = Callable[[Draft, Selector, list[etree._Element]], Any]


class Told(NamedTuple):
    """A value, and the same as the page gives it."""

    value: Any
    raw: str | None


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
    for css, read in _readers(draft.rules, name):
        selector = compile_selector(css)
        elements = selector.elements(draft.page.root)
        value = read(draft, selector, elements) if elements else None
        if value:
            told = value if isinstance(value, Told) else Told(value, None)
            losers = ((found.winner,) if found.winner else ()) + found.losers
            return Found(Candidate(told.value, "site-rules", CONFIDENCE, css, told.raw), losers)
    return found


def _readers(rules: SiteRules, name: str) -> Iterator[tuple[str, Reader]]:
    if read := READERS.get(name):
        yield from ((css, read) for css in rules.select.get(name, ()))
    if name == "authors":  # who is named by a byline that a pack corrects, unless it tells them itself
        yield from ((css, _people_of_line) for css in rules.select.get("byline", ()))


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
            parent.text = writable(parent.text) + writable(element.tail)
        else:
            before.tail = writable(before.tail) + writable(element.tail)
    parent.remove(element)


def _texts(selector: Selector, elements: Iterable[etree._Element]) -> list[str]:
    return [text for element in elements if (text := one_line(selector.value(element)))]


def _text(draft: Draft, selector: Selector, elements: list[etree._Element]) -> str | None:
    return next(iter(_texts(selector, elements)), None)


def _language(draft: Draft, selector: Selector, elements: list[etree._Element]) -> str | None:
    return next((tag for text in _texts(selector, elements) if (tag := normal_tag(text))), None)


def _address(draft: Draft, selector: Selector, elements: list[etree._Element]) -> str | None:
    linked = selector.attribute is None
    values = ((linked and element.get("href")) or selector.value(element) for element in elements)
    return next((url for value in values if (url := draft.page.absolute(value))), None)


def _date(draft: Draft, selector: Selector, elements: list[etree._Element]) -> Told | None:
    for text in _texts(selector, elements):
        if date := parse_machine_date(text):
            return Told(date, text)
        if printed := find_printed_dates(text, draft.page):
            return Told(printed[0].iso, printed[0].raw)
    return None


def _authors(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[Author, ...]:
    """Return the people named in the elements, each once; a text that seems to name nobody is a name."""
    found: dict[str, Author] = {}
    for element in elements:
        text = one_line(selector.value(element))
        people = read_people(text, draft.page.outlets) or ([Person(text, text)] if text else [])
        links = {fold(one_line(whole_text(link))): link.get("href") for link in element.iter("a")}
        alone = element.get("href") if len(people) == 1 else None
        for person in people:
            url = draft.page.absolute(alone or links.get(fold(person.raw)))
            author = Author(name=person.name, nameRaw=person.raw, url=url, jobTitle=person.job)
            found.setdefault(fold(person.name), author)
    return tuple(found.values())


def _people_of_line(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[Author, ...]:
    """Return the people that the first of the elements with a text names."""
    line = next((element for element in elements if one_line(selector.value(element))), None)
    if line is None or not read_people(one_line(selector.value(line)), draft.page.outlets, printed=True):
        return ()
    return _authors(draft, selector, [line])


def _keywords(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[str, ...]:
    return split_keywords(_texts(selector, elements))


def _publisher(draft: Draft, selector: Selector, elements: list[etree._Element]) -> Publisher | None:
    name = _text(draft, selector, elements)
    return Publisher(name=name) if name else None


def _breadcrumbs(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[Breadcrumb, ...]:
    steps = (
        (one_line(whole_text(link)), draft.page.absolute(link.get("href")))
        for element in elements
        for link in element.iter("a")
    )
    if len(elements) > 1:  # each is a step, the last ones often without a link
        steps = (
            (SEPARATOR.sub("", one_line(selector.value(element))), draft.page.absolute(_href_in(element)))
            for element in elements
        )
    return tuple(Breadcrumb(name=name, url=url) for name, url in steps if name)


def _href_in(element: etree._Element) -> str | None:
    return next((href for link in element.iter("a") if (href := link.get("href"))), None)


def _images(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[Image, ...]:
    images: list[Image | None] = []
    for element in elements:
        if _holds_address(selector, element):
            url = real_url(draft.page, selector.value(element).strip())
            printed = read_image(draft, element) if element.tag == "img" else None
            images.append(replace(printed or Image(url=url), url=url) if url else None)
        else:
            images += [read_image(draft, picture) for picture in element.iter("img")]
    return tuple(image for image in images if image)


def _main_image(draft: Draft, selector: Selector, elements: list[etree._Element]) -> Image | None:
    return next(iter(_images(draft, selector, elements)), None)


def _videos(draft: Draft, selector: Selector, elements: list[etree._Element]) -> tuple[Video, ...]:
    videos: list[Video | None] = []
    for element in elements:
        if _holds_address(selector, element):
            url = draft.page.absolute(selector.value(element).strip())
            videos.append(Video(url=url) if url else None)
        else:
            videos += [read_video(draft, player) for player in element.iter("video", "iframe")]
    return tuple(video for video in videos if video)


def _holds_address(selector: Selector, element: etree._Element) -> bool:
    """Tell whether a picture or video is told by its address alone, and not by the element that shows it."""
    return selector.attribute is not None or element.tag == "meta"


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
