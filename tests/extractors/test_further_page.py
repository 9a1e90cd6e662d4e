"""Articles in several pages: what is read is the first, and the record says so."""

from __future__ import annotations

import pytest

from extractors import extract
from tests.command import article

DATED = '<meta property="article:published_time" content="2026-11-24T08:00:00Z">'
SHIPS = "https://news.example/2026/ships-sail"


def told(url: str, head: str = "", foot: str = "") -> str | None:
    page = article().replace("<head>", f"<head>{DATED}{head}").replace("</article>", f"{foot}</article>")
    return extract(page.encode(), url).metadata.nextPage


@pytest.mark.parametrize(
    ("url", "second"),
    [
        (SHIPS, f"{SHIPS}?page=2"),
        (f"{SHIPS}?id=7", f"{SHIPS}?id=7&seite=2"),
        (f"{SHIPS}/", f"{SHIPS}/2/"),
        (f"{SHIPS}.html", f"{SHIPS}_2.html"),
        (f"{SHIPS}-2611-123456.html", f"{SHIPS}-2611-123456-2.html"),
        (f"{SHIPS}.html", f"{SHIPS}/seite-2.html"),
    ],
)
def test_an_article_that_goes_on_elsewhere_says_where(url: str, second: str) -> None:
    assert told(url, head=f'<link rel="next" href="{second}">') == second
    assert told(url, foot=f'<p>Page 1 <a href="{second}">2</a></p>') == second


@pytest.mark.parametrize(
    "link",
    [
        f"{SHIPS}/page/2/",  # of a list
        f"{SHIPS}-2",  # another story of that name
        f"{SHIPS}/comment-page-2",
        f"{SHIPS}?page=2#comments",
        f"{SHIPS}/2026",
        "https://news.example/2026/ships-sail-again/2",
        "https://other.example/2026/ships-sail/2",
        "https://news.example/2",
        "https://[oops/2",
    ],
)
def test_what_is_another_page_is_no_further_one(link: str) -> None:
    assert told(SHIPS, f'<link rel="next" href="{link}">', f'<a href="{link}">2</a>') is None


def test_a_further_page_and_a_list_say_nothing() -> None:
    assert told(f"{SHIPS}?page=2", f'<link rel="next" href="{SHIPS}?page=3">') is None
    teasers = "".join(f'<li><a href="/2026/story-{n}">The story {n} of the day</a></li>' for n in range(60))
    page = f'<title>News</title><h1>The news of the day</h1><ul>{teasers}</ul><a href="/news?page=2">2</a>'
    record = extract(page.encode(), "https://news.example/news")
    assert (record.pageType, record.metadata.nextPage) == ("listing", None)
