"""Hints: what a page says of its article outside of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.declared import article_object
from extractors.page import Page

_TAG = re.compile(r"<[^<>]{1,500}>")
MAX_DECLARED_CHARS = 200_000


@dataclass(frozen=True, slots=True)
class Hints:
    """The page's title, its summary and its declared body; '' where it declares none."""

    title: str = ""
    description: str = ""
    declared_body: str = ""


def read_hints(page: Page) -> Hints:
    """Return the hints of `page`, from its metadata and JSON-LD."""
    body = article_object(page).get("articleBody")
    return Hints(
        title=page.first_meta("og:title", "twitter:title") or page.title or "",
        description=page.first_meta("og:description", "description", "twitter:description") or "",
        declared_body=_TAG.sub(" ", body[:MAX_DECLARED_CHARS]) if isinstance(body, str) else "",
    )
