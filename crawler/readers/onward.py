"""Onward: where a page sends its readers to by itself."""

from __future__ import annotations

from crawler.fetching.headers import refreshed_to
from extractors.page import Page


def onward(page: Page) -> str:
    """Return the address behind `<meta http-equiv=refresh>` if it is followed at once, else ''."""
    told = refreshed_to(page.first_meta("refresh"))
    target = page.absolute(told) if told else None
    return target if target and target != page.url else ""
