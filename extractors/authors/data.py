"""Author data: who is credited in the JSON that a page's own programs read, where no other place tells."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from extractors.authors.credit import Credit
from extractors.authors.credit_line import read_people
from extractors.page import Page

# "authors": [{"name": "Jane Roe"}], "author": {"name": …} or "byline": "By Jane Roe"
MEMBER = re.compile(
    r'"(?:authors?|byline|writers?)":\s{0,2}(\[[^\[\]]{0,1500}\]|\{[^{}]{0,600}\}|"[^"\\]{3,80}")'
)
NAME = re.compile(r'"(?:name|displayName|fullName|display_name|full_name)":\s{0,2}("[^"]{3,60}")')
MAX_SCRIPT = 1_000_000  # characters of one script that are searched
MAX_MEMBERS = 50


def data_credits(page: Page, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield the people that a script of JSON credits, if it credits the same ones wherever it credits any."""
    for script in page.elements["script"]:
        if (script.get("type") or "").lower() != "application/json":
            continue
        members = [match[1] for match in MEMBER.finditer((script.text or "")[:MAX_SCRIPT])][:MAX_MEMBERS]
        named = {names for member in members if (names := tuple(_names(member)))}
        people = [person for names in named for name in names for person in read_people(name, outlets)]
        if len(named) == 1 and people:
            yield Credit(tuple(people), (None,) * len(people), "markup", "data")


def _names(member: str) -> Iterator[str]:
    for quoted in [member] if member[0] == '"' else NAME.findall(member):
        try:
            yield json.loads(quoted)
        except ValueError:  # cut within an escape
            continue
