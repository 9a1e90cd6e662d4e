"""Joined pages: what goes for all that fetch the further pages of an article."""

from __future__ import annotations

MOST_PAGES = 30  # of an article: galleries have a page a picture


def unread(url: str, reason: str) -> str:
    """Return the warning of an article that ends before a page which cannot be read."""
    return f"The article goes on at {url}, which could not be read: {reason}."
