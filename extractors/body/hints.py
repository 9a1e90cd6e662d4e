"""Hints: what a page says of its article outside of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from extractors.page import Page

_TAG = re.compile(r"<[^<>]{1,500}>")
MAX_AUTHORS = 8
MAX_DECLARED_CHARS = 200_000


@dataclass(frozen=True, slots=True)
class Hints:
    """What the page declares: '' or empty where it declares nothing.

    title, description   of the article
    declared_body        its text, as in JSON-LD
    authors              their names
    site                 the outlet's name
    """

    title: str = ""
    description: str = ""
    declared_body: str = ""
    authors: tuple[str, ...] = ()
    site: str = ""


def read_hints(page: Page) -> Hints:
    """Return the hints of `page`, from its metadata and JSON-LD."""
    article = page.article_object
    body = article.get("articleBody")
    return Hints(
        title=page.first_meta("og:title", "twitter:title") or page.title or "",
        description=page.first_meta("og:description", "description", "twitter:description") or "",
        declared_body=_TAG.sub(" ", body[:MAX_DECLARED_CHARS]) if isinstance(body, str) else "",
        authors=_names(article, page),
        site=page.first_meta("og:site_name") or "",
    )


def _names(article: dict[str, Any], page: Page) -> tuple[str, ...]:
    """The names of the declared authors, those that look like a person's or an outlet's."""
    declared = article.get("author")
    values = declared if isinstance(declared, list) else [declared]
    names = [value.get("name") if isinstance(value, dict) else value for value in values[:MAX_AUTHORS]]
    names.append(page.first_meta("author", "article:author"))
    return tuple(
        {name.strip(): None for name in names if isinstance(name, str) and 4 < len(name.strip()) < 60}
    )
