"""Agent: how Broadsheet names itself to servers."""

from __future__ import annotations

import re

from extractors.version import VERSION

USER_AGENT = f"Broadsheet/{VERSION} (+https://pypi.org/project/broadsheet/)"


CONTACT = re.compile(r"https?://[!-~]+|[!-?A-~]+@[!-?A-~]+")


def with_contact(user_agent: str, contact: str) -> str:
    """Return a User-Agent that also tells whom to write to. Raises ValueError for what is no address.

    >>> with_contact("Broadsheet/1.0 (+https://example.com/bot)", "crawl@news.example")
    'Broadsheet/1.0 (+https://example.com/bot; crawl@news.example)'
    """
    if not CONTACT.fullmatch(contact) or set("();") & set(contact):
        raise ValueError(f"{contact!r} is no mail address and no URL")
    return f"{user_agent[:-1]}; {contact})" if user_agent.endswith(")") else f"{user_agent} ({contact})"


def robots_name(user_agent: str) -> str:
    """Return the product token of a User-Agent, by which a robots.txt addresses it (RFC 9309, 2.2.1).

    >>> robots_name("Broadsheet/1.0 (+https://example.com/bot)")
    'Broadsheet'
    """
    found = re.match(r"[A-Za-z_-]+|[^\s/]+", user_agent)  # the second for what calls itself 007bot/1.0
    return found.group() if found else user_agent


def is_named(said: str, name: str) -> bool:
    """Whether a robots.txt that addresses `said` means the robot whose product token is `name`.

    >>> is_named("broadsheet/2.1*", "Broadsheet"), is_named("Broad", "Broadsheet")
    (True, False)
    """
    return robots_name(said.strip("*")).lower() == name.lower()
