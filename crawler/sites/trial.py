"""Trial: what a site pack makes of one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from crawler.discovery.patterns import matches
from crawler.sites.site import Site
from crawler.terminal import printable
from extractors import NewsArticle

SHOWN_CHARS = 90
# The fields worth showing, in the order of the record.
FIELDS = (
    "headline",
    "alternativeHeadline",
    "byline",
    "authors",
    "datePublished",
    "dateModified",
    "articleSection",
    "keywords",
    "inLanguage",
    "mainImage",
    "relatedLinks",
    "articleBody",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One field of a trial: its value shortened, where it came from, and whether the pack gave it."""

    name: str
    value: str
    origin: str
    by_pack: bool


def try_record(record: NewsArticle) -> Iterator[Line]:
    """Yield a line for each field of a record, absent ones too."""
    for name in FIELDS:
        value = getattr(record, name)
        origin = record.provenance.get(name)
        source = printable(f"{origin.source} {origin.detail or ''}".strip()) if origin else ""
        yield Line(name, _short(value), source, bool(origin and origin.source == "site-rules"))


def unmatched(site: Site, record: NewsArticle) -> list[str]:
    """Return the fields for which the pack has selectors that gave nothing on the record's page."""
    sources = {name: origin.source for name, origin in record.provenance.items()}
    return [name for name in site.rules.select if sources.get(name) != "site-rules"]


def verdict_on(site: Site, url: str) -> str:
    """Return why an address counts as an article's, or why not."""
    if not site.owns(url):
        return f"not an article: not on {', '.join(site.domains)}"
    path = urlsplit(url).path
    refused = next((pattern for pattern in site.not_articles if matches(pattern, path)), None)
    if refused:
        return f"not an article: fits {printable(refused)}"
    fitting = next((pattern for pattern in site.articles if matches(pattern, path)), None)
    if fitting:
        return f"an article: fits {printable(fitting)}"
    if site.articles:
        return "not an article: fits none of the patterns"
    return "an article by its shape" if site.is_article(url) else "not an article by its shape"


def _short(value: Any) -> str:
    if value is None or value == ():
        return "-"
    if isinstance(value, tuple):
        return _short("; ".join(_text(item) for item in value))
    text = " ".join(_text(value).split())
    return text if len(text) <= SHOWN_CHARS else f"{text[:SHOWN_CHARS]}… ({len(text)} characters)"


def _text(value: Any) -> str:
    for key in ("headline", "name", "url"):
        if text := getattr(value, key, None):
            return str(text)
    return str(value)
