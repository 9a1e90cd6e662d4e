"""Article addresses told from the rest."""

import pytest

from crawler.discovery.article_urls import is_article_url, learn_shape

ARTICLES = """
https://a.example/2026/11/24/ships-sail
https://a.example/2026/11/ships-sail-at-noon/
https://a.example/tech/ships-sail-at-noon-today
https://a.example/news/ships-sail-at-noon-3241234.html
https://a.example/politik/ausland/a-1234567.html
https://a.example/articles/c5y1zq8lw4ro
https://a.example/article/1011185
https://a.example/ships_sail_at_noon.shtml
https://a.example/story.php?id=48213
https://a.example/news/articleView.html?idxno=90210
https://a.example/خبر/السفن-تبحر-عند-الظهر-اليوم
https://a.example/news/20261124-OYT1T50123/
https://a.example/ships-sail-at-noon-from-harbour/14031465/
https://a.example/world/ships-sail-at-noon-today/amp/
https://a.example/print/world/ships-sail-at-noon-today
""".split()
OTHERS = """
https://a.example/
https://a.example
https://a.example/security/
https://a.example/tag/end-to-end-encryption-news
https://a.example/author/jane-roe-senior-security-reporter
https://a.example/category/mobile/phones
https://a.example/topics/machine-learning-and-robots
https://a.example/page/2/
https://a.example/search?q=ships
https://a.example/newsletter/the-weekly-letter-for-you
https://a.example/about-us
https://a.example/wp-content/uploads/2026/11/a-long-picture-name-here.jpg
https://a.example/2026/11/24/feed
https://a.example/privacy-policy
https://a.example/amp/
https://a.example/tech/amp
https://a.example/tag/end-to-end-encryption-news/amp
https://a.example/login?next=/2026/11/24/ships-sail-at-noon
https://[broken/
""".split()


@pytest.mark.parametrize("url", ARTICLES)
def test_an_article_is_taken(url: str) -> None:
    assert is_article_url(url)


@pytest.mark.parametrize("url", OTHERS)
def test_another_page_is_left(url: str) -> None:
    assert not is_article_url(url)


def test_what_is_unclear_is_decided_by_the_shape_of_the_sites_known_articles() -> None:
    url = "https://a.example/mobile/best-phones-2026"
    assert not is_article_url(url)
    shape = learn_shape(f"https://a.example/{word}/three-more-words" for word in ("cars", "science", "deals"))
    assert is_article_url(url, shape=shape)
    assert not is_article_url("https://a.example/mobile/phones", shape=shape)
    assert not is_article_url("https://a.example/tag/three-more-words", shape=shape)


def test_shapes_of_plain_words_and_of_single_addresses_are_not_learned() -> None:
    assert (
        learn_shape(["https://a.example/mobile/phones", "https://a.example/mobile/tablets"]).shapes
        == frozenset()
    )
    many = [f"https://a.example/news/{n}" for n in range(1000, 1100)]
    assert learn_shape([*many, "https://a.example/one-odd-page-about-us"]).shapes == {"news/<id>"}
    assert is_article_url("https://a.example/news/77", shape=learn_shape(many)) is False


def test_patterns_decide_alone() -> None:
    patterns = ["/{any}/{slug}-{id}", "/{year}/**"]
    assert is_article_url("https://a.example/x/y-1", patterns=patterns)
    assert is_article_url("https://a.example/2026/a/b/c/", patterns=patterns)
    assert not is_article_url("https://a.example/2026-11-24/ships-sail-at-noon", patterns=patterns)
