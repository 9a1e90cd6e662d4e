"""Microdata, in the shape of JSON-LD."""

from extractors import Page

PAGE = """
<article itemscope itemtype="https://schema.org/NewsArticle" itemid="#a">
  <meta itemprop="mainEntityOfPage" content="https://a.example/1">
  <h1 itemprop="headline name"> Harbour  robots
    go home </h1>
  <span itemprop="author" itemscope itemtype="http://schema.org/Person">
    <a itemprop="name" href="/jo">Jo Roe</a></span>
  <span itemprop="author">Ann Poe</span>
  <time itemprop="datePublished" datetime="2026-03-04T05:06:07Z">4 March</time>
  <img itemprop="image" src="/i.jpg">
  <div itemprop="articleBody"><p>Body</p></div>
</article>
<b itemprop="stray">x</b>
"""


def test_items() -> None:
    article, person = Page.from_html(PAGE).microdata
    assert person == {"@type": "Person", "name": "Jo Roe"}
    assert article == {
        "@type": "NewsArticle",
        "@id": "#a",
        "mainEntityOfPage": "https://a.example/1",
        "headline": "Harbour robots go home",
        "name": "Harbour robots go home",
        "author": [person, "Ann Poe"],
        "datePublished": "2026-03-04T05:06:07Z",
        "image": "/i.jpg",
    }


def test_no_items() -> None:
    assert Page.from_html("<p itemprop=name>x</p>").microdata == ()


def test_values_are_bounded_however_deep() -> None:
    page = Page.from_html("<div itemscope>" + "<div itemprop=text>" * 190 + "word " * 200_000)
    (item,) = page.microdata
    assert max(len(value) for value in item["text"]) <= 5_000
