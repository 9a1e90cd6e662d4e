"""What is taken for a site's own lists."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from crawler.sites.draft import named_sitemaps
from crawler.sites.survey import survey_page
from extractors import Page

HOME = "https://news.example/"
FRONT = "".join(
    f'<link rel="alternate" type="application/rss+xml" href="{href}">'
    for href in ("/feed", "https://feeds.example/news", "https://other.example/feed")
)
STORIES = {
    "/feed": "/2026/one",
    "https://feeds.example/news": f"{HOME}2026/two",
    "https://other.example/feed": "/elsewhere",
}


def test_a_feed_of_another_sites_stories_is_none_of_the_site() -> None:
    def fetch(url: str) -> Any:
        story = STORIES.get(url.removeprefix(HOME[:-1]), "")
        body = f"<rss><channel><item><link>{story}</link></item></channel></rss>".encode()
        return SimpleNamespace(url=url, body=body, content_type="application/rss+xml")

    page = Page.from_html(f"<html><head>{FRONT}</head><body></body></html>".encode(), HOME)
    survey = survey_page(page, (), fetch)
    assert survey.feeds == [f"{HOME}feed", "https://feeds.example/news"]
    assert {story.url for story in survey.stories} == {f"{HOME}2026/one", f"{HOME}2026/two"}


def test_sitemaps_of_a_robots_txt_are_named_and_empty_lines_do_not_hang() -> None:
    named = f"Sitemap: /relative.xml\nsitemap : {HOME}news.xml # the latest\n"

    def fetch(url: str) -> Any:
        return SimpleNamespace(url=url, body=b"\n" * 400_000 + named.encode())

    assert named_sitemaps(f"{HOME}front", fetch) == [f"{HOME}news.xml"]
