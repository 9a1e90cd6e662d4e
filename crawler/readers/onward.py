"""Onward: where a page sends its readers to by itself."""

from __future__ import annotations

import re

from extractors.page import Page

# HTML Standard, 4.2.5.3: seconds, then the address, with or without url= before it. One that comes later is a
# page that reloads itself.
REFRESH = re.compile(r"\s*[0-3](?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?+['\"]?(?P<url>[^'\"\s]+)", re.IGNORECASE)


def onward(page: Page) -> str:
    """Return the address behind `<meta http-equiv=refresh>` if it is followed at once, else ''."""
    found = REFRESH.match(page.first_meta("refresh") or "")
    target = page.absolute(found.group("url")) if found else None
    return target if target and target != page.url else ""
