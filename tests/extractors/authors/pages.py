"""A page with a byline, of our own writing, and whom its record credits."""

from __future__ import annotations

from extractors import NewsArticle, extract
from tests.extractors.reading import FERRY

URL = "https://www.dailysail.example/story"


def record(html: str, head: str = "") -> NewsArticle:
    page = f"<html><head>{head}</head><body><h1>Ships sail again</h1>{html}{FERRY}</body></html>"
    return extract(page, URL)


def names(html: str, head: str = "") -> list[str]:
    return [author.name for author in record(html, head).authors]


def json_ld(author: str) -> str:
    return f"""<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ships sail again",
    "publisher": {{"@type": "Organization", "name": "The Daily Sail"}}, "author": {author}}}</script>"""
