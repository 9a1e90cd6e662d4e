"""Records and exports for the tests of datasets."""

from typing import Any

from extractors import NewsArticle
from extractors.record import Author, Link, Metadata, Provenance, RelatedLink
from tests.command import Finished, broadsheet

Record = dict[str, Any]


def record(number: int, **fields: Any) -> Record:
    values: dict[str, Any] = {
        "url": f"https://news.a.example/{number}",
        "headline": f"Story {number}",
        "articleBody": f"Body of story {number}.",
        "authors": (Author(name="Jane Roe"), Author(name="John Doe", jobTitle="Editor")),
        "datePublished": f"2026-11-{number % 28 + 1:02d}T10:00:00+02:00",
        "inLanguage": "en-GB",
        "links": (Link(url="https://b.example/", text="b"),),
        "relatedLinks": (RelatedLink(url="https://a.example/r", headline="R"),),
        "pageType": "article",
        "provenance": {"headline": Provenance(source="markup", confidence=0.9)},
        "metadata": Metadata(wordCount=100 + number),
    }
    return NewsArticle(**{**values, **fields}).to_dict()


def export(*args: object) -> Finished:
    """Run `broadsheet export ARGS`."""
    return broadsheet("export", *args)
