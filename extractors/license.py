"""Licence: under which terms a page says that it may be used."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.draft import Draft
from extractors.evidence import Candidate, Found, first
from extractors.plain import one_line, text_of
from extractors.record import Source

META = ("dcterms.license", "dc.rights.license", "cc:license", "license", "licence")
MAX_CHARS = 300


def extract_license(draft: Draft) -> Found[str]:
    """Return the licence, an absolute address where there is one and else a name; None if none is declared.

    Sources, best first: JSON-LD license of the article, <link rel=license>, meta, printed links with
    rel=license outside figures (those speak of a picture).
    """
    return first(_candidates(draft))


def _candidates(draft: Draft) -> Iterator[Candidate[str]]:
    for raw, source, confidence, detail in _declared(draft):
        text = one_line(raw)
        if text and len(text) <= MAX_CHARS:
            absolute = draft.page.absolute(text) if "/" in text and " " not in text else None
            yield Candidate(absolute or text, source, confidence, detail, raw)


def _declared(draft: Draft) -> Iterator[tuple[str, Source, float, str]]:
    page = draft.page
    declared = page.article_object.get("license")
    address = declared.get("url") or declared.get("@id") if isinstance(declared, dict) else None
    if text := text_of(address or declared):
        yield text, "json-ld", 0.95, "JSON-LD license"
    for href in page.link_rels.get("license", ()):
        yield href, "markup", 0.9, "link rel=license"
    for key in META:
        for text in page.meta.get(key, ()):
            yield text, "meta", 0.85, key
    for link, rels in draft.rel_links:
        if "license" in rels and next(link.iterancestors("figure", "figcaption"), None) is None:
            yield link.get("href") or "", "markup", 0.85, "link with rel=license"
