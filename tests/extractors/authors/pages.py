"""A page with a byline, of our own writing, and whom its record credits."""

from __future__ import annotations

from extractors import NewsArticle, extract

URL = "https://www.dailysail.example/story"
TEXT = "<p>" + "The ferry left the harbour at noon and came back with the evening tide, full of people. " * 4


def record(html: str, head: str = "") -> NewsArticle:
    page = f"<html><head>{head}</head><body><h1>Ships sail again</h1>{html}{TEXT}</body></html>"
    return extract(page, URL)


def names(html: str, head: str = "") -> list[str]:
    return [author.name for author in record(html, head).authors]


def json_ld(author: str) -> str:
    return f"""<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ships sail again",
    "publisher": {{"@type": "Organization", "name": "The Daily Sail"}}, "author": {author}}}</script>"""
