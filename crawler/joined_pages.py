"""Joined pages: what goes for all that fetch the further pages of an article."""

from __future__ import annotations

from dataclasses import replace

from extractors.record import NewsArticle

MOST_PAGES = 30  # of an article: galleries have a page a picture
TOO_MANY = f"no more than {MOST_PAGES} pages of an article are read"


def unread(url: str, reason: str) -> str:
    """Return the warning of an article that ends before a page which cannot be read."""
    return f"The article goes on at {url}, which could not be read: {reason}."


def cut_before(article: NewsArticle, url: str, reason: str) -> NewsArticle:
    """Return the article with the warning that it ends before a page."""
    warnings = (*article.metadata.warnings, unread(url, reason))
    return replace(article, metadata=replace(article.metadata, warnings=warnings))
