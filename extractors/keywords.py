"""Keywords: the keywords and tags that a page declares or prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.draft import Draft
from extractors.evidence import Candidate, Found, first
from extractors.markup.runs import whole_text
from extractors.plain import one_line, texts
from extractors.record import Source

# Comma and semicolon in Latin, Arabic, Chinese and Japanese writing, and the vertical bar.
SEPARATORS = re.compile(r"[,;|،؛，；、]")
MACHINE = re.compile(r"^_|^[\w.-]+[:=|]\S|^\w+-/|^https?:|^\d+$|^#?$")
EDGES = " \t\"'«»“”[]#,;"
MAX_KEYWORDS, MAX_CHARS, MAX_WORDS = 50, 80, 8
META: tuple[tuple[str, float], ...] = (
    ("article:tag", 0.9),
    ("og:article:tag", 0.9),
    ("news_keywords", 0.9),
    ("parsely-tags", 0.85),
    ("sailthru.tags", 0.8),
    ("keywords", 0.8),
    ("dc.subject", 0.8),
)


def extract_keywords(draft: Draft) -> Found[tuple[str, ...]]:
    """Return keywords in the page's order, each once without regard to case.

    Sources, best first: JSON-LD keywords; article:tag, news_keywords and their kin; printed links with
    rel=tag. Separate sources are not mixed: the first that names any wins.
    """
    return first(_candidates(draft))


def _candidates(draft: Draft) -> Iterator[Candidate[tuple[str, ...]]]:
    for raw, source, confidence, detail in _declared(draft):
        if keywords := split_keywords(raw):
            yield Candidate(keywords, source, confidence, detail)


def _declared(draft: Draft) -> Iterator[tuple[Iterable[str], Source, float, str]]:
    page = draft.page
    yield texts(page.article_object.get("keywords")), "json-ld", 0.9, "JSON-LD keywords"
    for key, confidence in META:
        yield page.meta.get(key, ()), "meta", confidence, key
    tags = (whole_text(link) for link, rels in draft.rel_links if "tag" in rels)
    yield tags, "markup", 0.85, "links with rel=tag"


def split_keywords(raw: Iterable[str]) -> tuple[str, ...]:
    """Return the keywords in `raw`, each once; a lone text may hold several of them.

    >>> split_keywords(["ferry, dock"]), split_keywords(["Business, Finance & Economics", "Ferry"])
    (('ferry', 'dock'), ('Business, Finance & Economics', 'Ferry'))
    """
    listed = [one_line(text) for text in raw]
    parts = SEPARATORS.split(listed[0]) if len(listed) == 1 else listed
    kept: dict[str, str] = {}
    for part in parts:
        keyword = part.strip(EDGES)
        short = len(keyword) <= MAX_CHARS and len(keyword.split()) <= MAX_WORDS
        if keyword and short and not MACHINE.search(keyword):
            kept.setdefault(keyword.casefold(), keyword)
    return tuple(kept.values())[:MAX_KEYWORDS]
