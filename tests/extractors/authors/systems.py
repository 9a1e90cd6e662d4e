"""A page of a publishing system, of our own writing, and whom its record credits."""
# ruff: noqa: E501

from __future__ import annotations

from extractors import NewsArticle, extract

TEXT = (
    "<p>"
    + "The ferry left the harbour at noon and came back with the evening tide, full of people. " * 4
    + "</p>"
)


def record(line: str, head: str = "", behind: str = "", language: str = "en") -> NewsArticle:
    page = f"""<html lang="{language}"><head>{head}</head><body><div><h1>Ships sail again</h1>{line}{TEXT * 2}{behind}</div>
        </body></html>"""
    return extract(page, "https://www.sahil.example/story")


def names(line: str, head: str = "", behind: str = "", language: str = "en") -> list[str]:
    return [author.name for author in record(line, head, behind, language).authors]


def author(name: str) -> str:
    return f'<meta name="author" content="{name}">'
