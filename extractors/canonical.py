"""Canonical URL: the address that the page declares for itself, where it is plausible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urldefrag

from extractors.draft import Draft
from extractors.evidence import Candidate, Found, first
from extractors.plain import texts
from extractors.record import Source
from extractors.url_parts import split
from extractors.urls import same_site

# Last segments of a page's own variants, under which the canonical address is legitimately shorter.
VARIANTS = frozenset(("amp", "print", "all", "full", "index.html", "index.php", "comments", "single"))
STORY_SEGMENT = re.compile(r"\d{4}|[^-_](?:[-_][^-_]+){3}")


def extract_canonical_url(draft: Draft) -> Found[str]:
    """Return the absolute address without fragment, or None.

    Sources, best first: <link rel=canonical>, og:url, JSON-LD url or mainEntityOfPage, twitter:url.
    Of a web archive's capture it is the address that was archived, where the page declares none.
    Left out: another site's, the home page, a parent section of a story's address.
    """
    return first(_candidates(draft))


def _candidates(draft: Draft) -> Iterator[Candidate[str]]:
    for raw, source, confidence, detail in _declared(draft):
        absolute = draft.page.absolute(raw) if "/" in raw else None
        url = urldefrag(absolute).url if absolute else ""
        if url and _is_plausible(url, draft.page.url):
            yield Candidate(url, source, confidence, detail, raw)
    if draft.page.declared is None and draft.page.address != draft.page.url:
        yield Candidate(draft.page.url, "url", 0.9, "the address that was archived")


def _declared(draft: Draft) -> Iterator[tuple[str, Source, float, str]]:
    page = draft.page
    for href in page.link_rels.get("canonical", ()):
        yield href, "markup", 0.98, "link rel=canonical"
    for href in page.meta.get("og:url", ()):
        yield href, "meta", 0.95, "og:url"
    for key in ("url", "mainEntityOfPage"):
        value = page.article_object.get(key)
        value = value.get("@id") or value.get("url") if isinstance(value, dict) else value
        for href in texts(value):
            yield href, "json-ld", 0.9, f"JSON-LD {key}"
    for href in page.meta.get("twitter:url", ()):
        yield href, "meta", 0.85, "twitter:url"


def _is_plausible(url: str, fetched: str) -> bool:
    parts, own = split(url), split(fetched)
    if not parts.hostname or "." not in parts.hostname:
        return False
    path = parts.path.strip("/")
    if not own.hostname:
        return bool(path or parts.query)
    own_path = own.path.strip("/")
    if not same_site(url, fetched) or (not path and not parts.query and (own_path or own.query)):
        return False
    if path == own_path:
        return bool(parts.query) or not re.search(r"\d{3}", own.query) or "." not in path
    return not (own_path.startswith(path + "/") and _is_story(own_path) and not _is_story(path))


def _is_story(path: str) -> bool:
    segments = path.split("/")
    last = segments[-2] if len(segments) > 1 and segments[-1].lower() in VARIANTS else segments[-1]
    return bool(STORY_SEGMENT.search(last))
