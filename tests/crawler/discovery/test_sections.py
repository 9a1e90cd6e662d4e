"""Front and section pages: stories, their titles and dates, the next page."""

import pytest

from crawler.discovery.article_urls import learn_shape
from crawler.discovery.sections import find_next_pages, read_section
from extractors import Page

URL = "https://news.example/mobile/"
PAGE = """<html lang="en"><head><title>Mobile</title></head><body>
<nav><a href="/">Home</a> <a href="/security/">Security</a> <a href="/tag/5g">5G</a></nav>
<div class="river">
<div class="card"><a href="/2026/11/ships-sail-at-noon?utm_source=front"><img src="a.jpg"></a>
<h3><a href="/2026/11/ships-sail-at-noon">Ships sail at noon</a></h3>
<time datetime="2026-11-24T08:15:00+01:00">today</time>
<a href="/2026/11/ships-sail-at-noon#comments">12 comments</a>
<a href="/2026/11/ships-sail-at-noon">Read more</a></div>
<div class="card"><a href="/2026/11/nobody-saw-them-leave"><h3>Nobody saw them leave</h3>
<p>A teaser of many more words than the headline has</p></a><time>November 23, 2026</time></div>
<div class="card"><a href="https://other.example/2026/11/elsewhere-in-the-world">Elsewhere</a></div>
<div class="card"><a href="/mobile/three-word-slug">A page whose address says little</a></div>
</div>
<a href="/mobile/page/2/">2</a> <a href="/mobile/page/9/">9</a></body></html>"""


def test_the_stories_of_a_section_page() -> None:
    section = read_section(Page.from_html(PAGE, URL))
    first, second = section.candidates
    assert first.url == "https://news.example/2026/11/ships-sail-at-noon"
    assert (first.title, first.date, first.language) == (
        "Ships sail at noon",
        "2026-11-24T08:15:00+01:00",
        "en",
    )
    assert second.url == "https://news.example/2026/11/nobody-saw-them-leave"
    assert (second.title, second.date) == ("Nobody saw them leave", "2026-11-23")
    assert {found.source for found in section.candidates} == {"section"}
    assert section.next_pages == ("https://news.example/mobile/page/2/",)


def test_patterns_and_learned_shapes_tell_the_stories() -> None:
    page = Page.from_html(PAGE, URL)
    only = read_section(page, patterns=["/mobile/{slug}"]).candidates
    assert [found.url for found in only] == ["https://news.example/mobile/three-word-slug"]
    shape = learn_shape(f"https://news.example/cars/one-more-{word}" for word in ("ship", "boat"))
    assert "https://news.example/mobile/three-word-slug" in {
        found.url for found in read_section(page, shape=shape).candidates
    }


@pytest.mark.parametrize(
    ("url", "markup", "following"),
    [
        ("/n/", '<link rel="next" href="/n/2">', "/n/2"),
        ("/n/", '<a rel="next" href="/n?start=20">anything</a>', "/n?start=20"),
        ("/n/", '<a href="/n/page/2/">2</a>', "/n/page/2/"),
        (
            "/n/page/2/",
            '<a href="/n/">1</a><a href="/n/page/3/">3</a><a href="/n/page/7/">7</a>',
            "/n/page/3/",
        ),
        ("/n?page=2", '<a href="/n?page=1">1</a><a href="/n?page=3">3</a>', "/n?page=3"),
        ("/n?q=a&page=2", '<a href="/n?q=b&page=3">no</a><a href="/n?q=a&page=3">yes</a>', "/n?q=a&page=3"),
        ("/n.html", '<a href="/n/seite-2.html">2</a>', None),
        ("/n/", '<a href="/n/older-stories-x">Older stories »</a>', "/n/older-stories-x"),
        ("/n/", '<a href="/n/b">Nächste Seite</a>', "/n/b"),
        ("/n/", '<a href="/n/b">次へ</a>', "/n/b"),
        ("/n/", '<a href="/n/b">التالي</a>', "/n/b"),
        ("/n/", '<a href="https://other.example/n/page/2/">Next</a>', None),
        ("/n/", '<a href="/n/">Next</a><a href="/m/page/2/">2</a>', None),
        ("/n/", "", None),
    ],
)
def test_the_next_page(url: str, markup: str, following: str | None) -> None:
    page = Page.from_html(f"<html><body>{markup}<p>x</p></body></html>", f"https://news.example{url}")
    assert find_next_pages(page) == ((f"https://news.example{following}",) if following else ())
