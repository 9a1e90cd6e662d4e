"""Publisher: the outlet behind a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extractors.declared import objects, resolve
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.headline.titles import segments
from extractors.plain import one_line, text_of
from extractors.record import Publisher, Source
from extractors.site_name import is_outlet, without_copyright
from extractors.urls import same_site

# Names of the software instead of the outlet.
SOFTWARE = frozenset("wordpress drupal joomla blogger medium.com wix squarespace admin".split())
NO_NAME = re.compile(r"^(?:https?:)?//|^@|^#|^[\W\d_]+$")
MAX_CHARS = 80
META: tuple[tuple[str, float], ...] = (
    ("og:site_name", 0.93),
    ("dc.publisher", 0.85),
    ("dcterms.publisher", 0.85),
    ("publisher", 0.8),
    ("application-name", 0.8),
    ("apple-mobile-web-app-title", 0.75),
    ("copyright", 0.5),
)
ORGANISATIONS = ("newsmediaorganization", "organization", "website")


def extract_publisher(draft: Draft) -> Found[Publisher]:
    """Return the outlet's name and, where declared, its address.

    Sources, best first: the publisher of the JSON-LD article; og:site_name and its kin; the page's JSON-LD
    organisation; the part of the title that is like the host. An address, a handle or the name of the
    software is no outlet.
    """
    candidates = list(_candidates(draft))
    if not candidates:
        return Found()
    best = candidates[0]
    if best.value.url is None:
        url = next((c.value.url for c in candidates if c.value.url and c.value.name == best.value.name), None)
        best = Candidate(Publisher(name=best.value.name, url=url), best.source, best.confidence, best.detail)
    return Found(best, tuple(candidates[1:]))


def _candidates(draft: Draft) -> Iterator[Candidate[Publisher]]:
    for value, source, confidence, detail in _declared(draft):
        name = _name(value)
        if name:
            url = draft.page.absolute(_address(value)) if _address(value) else None
            if url and draft.page.url and not same_site(url, draft.page.url):
                confidence -= 0.05  # a group's address: the name may be the group's
            yield Candidate(Publisher(name=name, url=url), source, confidence, detail)


def _declared(draft: Draft) -> Iterator[tuple[Any, Source, float, str]]:
    page = draft.page
    for key in ("publisher", "sourceOrganization"):
        yield resolve(page, page.article_object.get(key)), "json-ld", 0.95, f"JSON-LD {key}"
    for key, confidence in META:
        for text in page.meta.get(key, ())[:1]:
            yield without_copyright(text) if key == "copyright" else text, "meta", confidence, key
    own, title = page.outlets, one_line(page.title or "")
    first, *others = segments(title)
    for part in others:
        if is_outlet(part, own):
            yield part, "markup", 0.85, "end of the title, like the host"
    label, colon, _ = (first if others else title).partition(": ")
    if (colon or others) and is_outlet(label, own):
        yield label, "markup", 0.8, "beginning of the title, like the host"
    for value in objects(page, *ORGANISATIONS):
        url = _address(value)
        if url and same_site(url, page.url):
            yield value, "json-ld", 0.8, "JSON-LD organisation of this site"


def _name(value: Any) -> str | None:
    name = text_of(value.get("name")) if isinstance(value, dict) else text_of(value)
    name = one_line(name or "")
    if not name or len(name) > MAX_CHARS or NO_NAME.search(name) or name.casefold() in SOFTWARE:
        return None
    return name


def _address(value: Any) -> str | None:
    url = value.get("url") if isinstance(value, dict) else None
    return url if isinstance(url, str) else None
