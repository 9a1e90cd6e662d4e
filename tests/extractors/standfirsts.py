"""Standfirsts: the summary that is read below the headline of a small page of our own."""
# ruff: noqa: E501

from __future__ import annotations

from extractors import extract
from tests.extractors.reading import FERRY

SUMMARY = "After nine years in dock the ferry is back, and the town has come out to see it."


def standfirst(html: str, head: str = "") -> str | None:
    page = f"<html><head>{head}</head><body><main><h1>Ships sail again</h1>{html}<div>{FERRY}{FERRY}</div></main></body></html>"
    return extract(page, "https://news.example/story").alternativeHeadline
