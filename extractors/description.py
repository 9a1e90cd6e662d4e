"""Description: the summary that a page declares for search engines and social networks."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.plain import one_line, texts
from extractors.record import Source

META: tuple[tuple[str, float], ...] = (
    ("description", 0.95),
    ("og:description", 0.95),
    ("twitter:description", 0.9),
    ("dcterms.description", 0.85),
    ("dc.description", 0.85),
    ("sailthru.description", 0.85),
)
MIN_CHARS = 12
CUT = ("…", "...", "[…]", "[...]")


def extract_description(draft: Draft) -> Found[str]:
    """Return the summary on one line, or None.

    Sources, best first: meta description, JSON-LD, og:, twitter: and Dublin Core. A summary cut off with an
    ellipsis gives way to the same one in full; one that only repeats the headline or the site's name is none.
    """
    candidates = list(_candidates(draft))
    if not candidates:
        return Found()
    whole = _whole(candidates[0], candidates)
    return Found(whole, tuple(c for c in candidates if c is not whole))


def _candidates(draft: Draft) -> Iterator[Candidate[str]]:
    page = draft.page
    dull = {
        name.casefold()
        for name in (draft.value("headline"), page.title, page.first_meta("og:site_name"))
        if name
    }
    for raw, source, confidence, detail in _declared(draft):
        text = one_line(raw)
        if len(text) >= MIN_CHARS and text.casefold() not in dull:
            yield Candidate(text, source, confidence, detail, raw)


def _declared(draft: Draft) -> Iterator[tuple[str, Source, float, str]]:
    page = draft.page
    for raw in page.meta.get("description", ())[:1]:
        yield raw, "meta", 0.95, "description"
    for raw in texts(page.article_object.get("description"))[:1]:
        yield raw, "json-ld", 0.95, "JSON-LD description"
    for key, confidence in META[1:]:
        for raw in page.meta.get(key, ())[:1]:
            yield raw, "meta", confidence, key


def _whole(best: Candidate[str], candidates: list[Candidate[str]]) -> Candidate[str]:
    ending = next((mark for mark in CUT if best.value.endswith(mark)), None)
    if ending is None:
        return best
    stem = best.value.removesuffix(ending).rstrip()
    longer = (c for c in candidates if len(c.value) > len(best.value) and c.value.startswith(stem))
    return next(longer, best)
