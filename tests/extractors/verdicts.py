"""Verdicts: what kind of page a small page of our own is read as."""

from __future__ import annotations

from extractors.record import PageType
from tests.extractors.reading import SENTENCES, URL, read


def story(days: int) -> str:
    return "".join(f"<p>Day {day}: {sentence}</p>" for day in range(days) for sentence in SENTENCES)


LONG = story(3)


def kind(source: str, url: str | None = URL) -> PageType | None:
    found = read(source, url).found["pageType"]
    assert found.winner is not None
    assert found.winner.detail
    assert 0 <= found.winner.confidence <= 1
    value: PageType | None = found.value
    return value


def bare(*paragraphs: str, title: str = "", lang: str = "en", head: str = "") -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f'<html lang="{lang}"><head><title>{title}</title>{head}</head>'
        f"<body><h1>{title}</h1>{body}</body></html>"
    )
