"""Agent: how Broadsheet names itself to servers."""

from __future__ import annotations

import re

from extractors.version import VERSION

USER_AGENT = f"Broadsheet/{VERSION} (+https://pypi.org/project/broadsheet/)"


def robots_name(user_agent: str) -> str:
    """Return the product token of a User-Agent, by which a robots.txt addresses it (RFC 9309, 2.2.1).

    >>> robots_name("Broadsheet/1.0 (+https://example.com/bot)")
    'Broadsheet'
    """
    found = re.match(r"[A-Za-z_-]+", user_agent)
    return found.group() if found else user_agent
