"""Images: the pictures of an article, the lead first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from lxml import etree

from extractors.body.formulas import is_drawn
from extractors.body.shapes import HEADINGS
from extractors.declared import resolve
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.images.captions import read_caption
from extractors.images.credits import clean_credit
from extractors.images.urls import best_url, is_decoration, is_default, is_thumbnail, picture_key, real_url
from extractors.markup.runs import whole_text
from extractors.place import Zone
from extractors.plain import one_line, text_of, texts
from extractors.record import Image, Source
from extractors.url_parts import path_of
from extractors.urls import same_site

MAX_IMAGES = 100
MIN_SIDE, MIN_WIDTH = 60, 120
MAX_DIGITS = 5
PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d{1,9})?(?:px)?\s*")
PICTURE_FILE = re.compile(r"(?i)\.(?:jpe?g|png|webp|avif|gif)$")
DECLARED: tuple[tuple[str, float], ...] = (
    ("og:image", 0.85),
    ("og:image:url", 0.85),
    ("twitter:image", 0.8),
    ("twitter:image:src", 0.8),
    ("parsely-image-url", 0.75),
    ("sailthru.image.full", 0.75),
)


@dataclass(frozen=True)
class _Printed:
    """A picture on the page, and the part of the article that it stands in."""

    element: etree._Element
    url: str
    zone: Zone
    key: str

    @cached_property
    def image(self) -> Image:
        """The picture with its caption, which is read for those that are wanted alone."""
        return _image_at(self.url, self.element)


def extract_images(draft: Draft) -> Found[tuple[Image, ...]]:
    """Return the article's pictures, the lead first, then in document order, each once.

    A picture's address is the best that the page offers, lazy-loading attributes and srcset included. The
    lead is the picture above or at the start of the body; one that the page declares (JSON-LD, og:image)
    decides in doubt, and stands alone where the page prints none. Icons, logos, faces, pixels, formulas and
    teasers' thumbnails are left out.
    """
    declared = list(_declared(draft))
    keys = [picture_key(candidate.value.url) for candidate in declared]
    printed = list(_printed(draft, frozenset(keys)))
    lead = _lead(printed, declared, keys)
    if lead is None:
        return Found()
    key = picture_key(lead.value.url)
    rest = [p for p in printed if p.key != key and p.zone != "before"][: MAX_IMAGES - 1]
    losers = [_alone(candidate) for candidate in declared if candidate is not lead]
    images = (lead.value, *(p.image for p in rest))
    return Found(Candidate(images, lead.source, lead.confidence, lead.detail), tuple(losers))


def extract_main_image(draft: Draft) -> Found[Image]:
    """Return the first of the images, or None."""
    found = draft.found.get("images")
    if found is None or found.winner is None:
        return Found()
    images = (found.winner, *found.losers)
    first, *others = (Candidate(c.value[0], c.source, c.confidence, c.detail) for c in images)
    return Found(first, tuple(others))


def read_image(draft: Draft, element: etree._Element) -> Image | None:
    """Return what an image element shows, or None where it has no real address."""
    url = best_url(draft.page, element)
    return _image_at(url, element) if url else None


def _image_at(url: str, element: etree._Element) -> Image:
    caption, credit = read_caption(element)
    return Image(url=url, caption=caption, creditText=credit, alt=one_line(element.get("alt") or "") or None)


def _lead(
    printed: list[_Printed], declared: list[Candidate[Image]], keys: list[str]
) -> Candidate[Image] | None:
    for own in printed:
        if own.key in keys and own.zone != "body":
            match = declared[keys.index(own.key)].value
            return Candidate(_merge(own.image, match), "markup", 0.95, "lead picture, as declared")
    ahead = next((own for own in printed if own.zone == "lead"), None)
    if ahead is not None and ahead.image.caption:
        return Candidate(ahead.image, "markup", 0.85, "picture between headline and body")
    if declared:
        same = next((own.image for own in printed if own.key == keys[0]), None)
        image = _merge(same, declared[0].value) if same else declared[0].value
        return Candidate(image, declared[0].source, declared[0].confidence, declared[0].detail)
    if ahead is not None:
        return Candidate(ahead.image, "markup", 0.8, "picture between headline and body")
    inner = next((own.image for own in printed if own.zone == "body"), None)
    return Candidate(inner, "markup", 0.7, "first picture of the body") if inner else None


def _alone(candidate: Candidate[Image]) -> Candidate[tuple[Image, ...]]:
    return Candidate((candidate.value,), candidate.source, candidate.confidence, candidate.detail)


def _merge(printed: Image, declared: Image) -> Image:
    return replace(
        printed,
        url=declared.url if printed.url.startswith(f"{declared.url}?") else printed.url,  # asked for smaller
        caption=printed.caption or declared.caption,
        creditText=printed.creditText or declared.creditText,
        alt=printed.alt or declared.alt,
    )


def _declared(draft: Draft) -> Iterator[Candidate[Image]]:
    page = draft.page
    sources: list[tuple[Any, Source, float, str]] = []
    values = page.article_object.get("image")
    images = values[:5] if isinstance(values, list) else [values]
    sources.extend((resolve(page, value), "json-ld", 0.88, "JSON-LD image") for value in images)
    for key, confidence in DECLARED:
        sources.extend((raw, "meta", confidence, key) for raw in page.meta.get(key, ())[:2])
    sources.extend(
        (raw, "markup", 0.75, "link rel=image_src") for raw in page.link_rels.get("image_src", ())[:1]
    )
    for value, source, confidence, detail in sources:
        image = _declared_image(draft, value)
        if image and not is_default(image.url):
            yield Candidate(image, source, confidence, detail)


def _declared_image(draft: Draft, value: Any) -> Image | None:
    if not isinstance(value, dict):
        url = real_url(draft.page, text_of(value))
        return Image(url=url) if url else None
    addresses = (a for key in ("contentUrl", "url", "@id") for a in texts(value.get(key)))
    url = next((url for a in addresses if (url := real_url(draft.page, a)) and "#" not in url), None)
    if url is None:
        return None
    credit = text_of(value.get("creditText")) or text_of(value.get("copyrightNotice"))
    return Image(
        url=url,
        caption=text_of(value.get("caption")) or text_of(value.get("description")),
        creditText=clean_credit(credit) if credit else None,
    )


def _printed(draft: Draft, declared: frozenset[str]) -> Iterator[_Printed]:
    place = draft.place
    if place is None:
        return
    seen: dict[str, None] = {}
    for element, zone in place.images(draft):
        if (zone == "before" and not declared) or _is_small(element) or is_drawn(element):
            continue
        held = place.holds(element)
        url = best_url(draft.page, element) if held or (declared and zone != "before") else None
        if url is None:
            continue
        key = picture_key(url)
        known = key in declared
        if not (held or known):
            continue
        foreign = zone == "before" or is_decoration(url) or is_thumbnail(url)
        if key in seen or (foreign and not known):
            continue
        if known or not (_is_face(draft, element) or _leads_away(draft, element)):
            seen[key] = None
            yield _Printed(element, url, zone, key)


def _is_small(element: etree._Element) -> bool:
    width, height = _pixels(element.get("width")), _pixels(element.get("height"))
    return 0 < width < MIN_WIDTH or 0 < height < MIN_SIDE


def _pixels(value: str | None) -> int:
    """Return the length that an attribute gives, 0 if none."""
    if not value:
        return 0
    if value.isdecimal() and len(value) <= MAX_DIGITS:
        return int(value)
    match = PIXELS.fullmatch(value)
    return int(match.group(1)) if match else 0


def _is_face(draft: Draft, element: etree._Element) -> bool:
    """Tell whether a picture without a figure is named after an author."""
    alt = one_line(element.get("alt") or "").casefold()
    names = {author.name.casefold() for author in draft.value("authors") or ()}
    return (
        bool(alt)
        and any(name in alt and len(alt) < len(name) + 20 for name in names)
        and not _in_figure(element)
    )


def _in_figure(element: etree._Element) -> bool:
    return next(element.iterancestors("figure"), None) is not None


def _leads_away(draft: Draft, element: etree._Element) -> bool:
    """Tell whether a picture is the link to another page, as a teaser's is; its own larger version is not."""
    link = next(element.iterancestors("a"), None)
    href = link.get("href") if link is not None else None
    url = draft.page.absolute(href) if href and not href.startswith("#") else None
    if link is None or not url:
        return False
    path, own = path_of(url), path_of(draft.page.url)
    if not same_site(url, draft.page.url):
        return not PICTURE_FILE.search(path) and not _in_figure(element)
    if PICTURE_FILE.search(path) or (own and path.startswith(own)) or "attachment" in url:
        return False
    return not _has_caption_beside(link)


def _has_caption_beside(link: etree._Element) -> bool:
    """Tell whether the figure around a picture's link has a caption, and not the headline of a story."""
    figure = next(link.iterancestors("figure"), None)
    if figure is None or next(figure.iter(*HEADINGS), None) is not None:
        return False
    href = link.get("href")
    if next(link.iter("figcaption"), None) is not None:
        return False
    return any(
        whole_text(caption).strip() and all(inner.get("href") != href for inner in caption.iter("a"))
        for caption in figure.iter("figcaption")
    )
