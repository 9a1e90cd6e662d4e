"""Reading: a draft of a small page of our own, for the tests of single fields."""

from __future__ import annotations

import json
from typing import Any

from extractors import Page
from extractors.article import read_article
from extractors.draft import Draft

URL = "https://www.harbour-post.example/city/ferry-returns-after-long-winter-1234"
SENTENCES = (
    "The ferry to the outer islands is back in service after a winter in the dock, and the first boat of "
    "the season left the harbour on Monday with forty passengers on board, the operator said at noon.",
    "It was the longest break in thirty years, caused by a crack in the hull that the yard found in "
    "November; the repair cost more than two million, which the county and the state will share.",
    "For the people of the islands the return is more than a matter of comfort, as the only shop has been "
    "out of fresh bread and milk for days, and the school has had to send its older pupils away.",
)
STORY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
# A paragraph without a date, a name or a place.
FERRY = "<p>" + "The ferry left the harbour at noon and came back with the evening tide, full of people. " * 4


def html(body: str = "", head: str = "", lang: str = "en", top: str = "", end: str = "") -> str:
    """A page with a headline, three paragraphs, and what a test puts before, between and behind them."""
    first, *rest = (f"<p>{sentence}</p>" for sentence in SENTENCES)
    return (
        f'<html lang="{lang}"><head><title>Ferry returns - Harbour Post</title>{head}</head><body>{top}'
        f"<main><article><h1>Ferry returns after long winter</h1>{body}{first}{''.join(rest)}"
        "</article></main>"
        f"{end}</body></html>"
    )


def ld(*values: Any) -> str:
    """JSON-LD scripts that hold `values`."""
    return "".join(f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values)


def meta(**contents: str) -> str:
    """Meta elements; two underscores in a name stand for a colon."""
    return "".join(
        f'<meta name="{name.replace("__", ":")}" content="{content}">' for name, content in contents.items()
    )


def read(source: str, url: str | None = URL) -> Draft:
    """The draft of `source`."""
    return read_article(Page.from_html(source, url))
