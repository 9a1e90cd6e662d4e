"""The section of the site."""

import pytest

from tests.extractors.reading import html, ld, meta, read


def section(source: str) -> str | None:
    value: str | None = read(source).value("articleSection")
    return value


def test_declared_sections() -> None:
    assert (
        section(html(head='<meta property="article:section" content="City &amp;amp; Coast">'))
        == "City & Coast"
    )
    assert section(html(head=ld({"@type": "NewsArticle", "articleSection": ["Город", "News"]}))) == "Город"


@pytest.mark.parametrize(
    "name", ["Uncategorized", "Без рубрики", "未分類", "4", "https://a.example", "x" * 90, ""]
)
def test_what_is_no_section(name: str) -> None:
    assert section(html(head=meta(article__section=name))) is None


def test_breadcrumbs_serve_without_the_home_page_and_the_page_itself() -> None:
    steps = [
        ("Home", "/"),
        ("City", "/city"),
        ("Ferry returns", "/city/ferry-returns-after-long-winter-1234"),
    ]
    items = [{"position": n, "name": name, "item": url} for n, (name, url) in enumerate(steps)]
    assert section(html(head=ld({"@type": "BreadcrumbList", "itemListElement": items}))) == "City"


def test_the_menu_names_the_first_part_of_the_path() -> None:
    menu = '<nav><a href="/sport">Sport</a> <a href="/city/">Stadt &amp; Hafen</a></nav>'
    found = read(html(top=menu)).found["articleSection"]
    assert found.value == "Stadt & Hafen"
    assert found.winner is not None
    assert found.winner.source == "url"


@pytest.mark.parametrize("lie", [{}, [[]], 7, None, {"name": []}])
def test_lies_are_survived(lie: object) -> None:
    assert section(html(head=ld({"@type": "Article", "articleSection": lie}))) is None


def test_a_part_of_an_address_is_told_by_its_name() -> None:
    items = [{"position": 1, "name": "Kärnten", "item": "/kaernten"}]
    head = meta(article__section="kaernten") + ld({"@type": "BreadcrumbList", "itemListElement": items})
    assert section(html(head=head)) == "Kärnten"
