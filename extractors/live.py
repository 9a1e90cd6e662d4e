"""Live: pages that are written while something happens, entry by entry, as they declare it themselves."""

from __future__ import annotations

import re

from extractors.page import Page
from extractors.url_parts import split

_PATH = re.compile(
    r"(?i)(?:^|[/_.-])live(?:-?(?:blog|ticker|updates?|coverage|stream))?(?:[/_.-]|$)"
    r"|/ticker/|/en-direct|/en-vivo|/diretta"
)


def has_live_address(page: Page) -> bool:
    """Tell whether a page's address says that it is a live blog."""
    return _PATH.search(split(page.url).path) is not None


def may_be_live(page: Page) -> bool:
    """Tell whether a page declares a live blog, or its address says so."""
    return has_live_address(page) or any("liveblogposting" in types for types in page.json_ld_types)
