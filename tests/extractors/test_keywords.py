"""Keywords: split, cleaned, each once, from one source."""

import pytest

from tests.extractors.reading import html, ld, meta, read


@pytest.mark.parametrize(
    ("raw", "keywords"),
    [
        ("Ferry, Islands,ferry ; Shop", ("Ferry", "Islands", "Shop")),
        ("フェリー、港，島", ("フェリー", "港", "島")),
        ("عبارة، ميناء؛ جزيرة", ("عبارة", "ميناء", "جزيرة")),
        ("_noshow, category-/News, type:story, 4711, https://a.example/x, #harbour", ("harbour",)),
        ("", None),
        (" , ;", None),
    ],
)
def test_meta_keywords(raw: str, keywords: tuple[str, ...] | None) -> None:
    assert read(html(head=meta(keywords=raw))).value("keywords") == keywords


def test_json_ld_wins_over_meta_and_lists_are_read() -> None:
    head = meta(keywords="old") + ld(
        {"@type": "NewsArticle", "keywords": ["Ferry", {"name": "Dock"}, 3, "site|courier", None]}
    )
    found = read(html(head=head)).found["keywords"]
    assert found.value == ("Ferry", "Dock")
    assert [loser.value for loser in found.losers] == [("old",)]


def test_several_tags_in_meta() -> None:
    head = '<meta property="article:tag" content="Ferry"><meta property="article:tag" content="Dock">'
    assert read(html(head=head)).value("keywords") == ("Ferry", "Dock")


def test_printed_tags_are_the_last_resort() -> None:
    end = '<p><a rel="tag" href="/t/ferry">Ferry</a> <a rel="category tag" href="/t/dock">Dock</a></p>'
    found = read(html(end=end)).found["keywords"]
    assert found.value == ("Ferry", "Dock")
    assert found.winner is not None
    assert found.winner.source == "markup"


def test_endless_lists_are_bounded() -> None:
    keywords = read(html(head=ld({"@type": "Article", "keywords": [f"word{n}" for n in range(5000)]})))
    assert len(keywords.value("keywords")) == 50
