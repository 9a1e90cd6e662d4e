"""Dates: published and modified, from every kind of source, in many languages, and the lies of bad input."""
# ruff: noqa: E501

from __future__ import annotations

from typing import Any

import pytest

from extractors import NewsArticle, extract
from extractors.dates.text import parse_machine_date
from tests.extractors.reading import FERRY

URL = "https://news.example/story"


def record(html: str, url: str = URL, **options: Any) -> NewsArticle:
    return extract(
        f"<html lang=en><head></head><body><h1>Ships sail again</h1>{html}{FERRY}</body></html>",
        url,
        **options,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-02", "2026-01-02"),
        ("2026-1-2", "2026-01-02"),
        ("2026/01/02", "2026-01-02"),
        ("20260102", "2026-01-02"),
        ("20260102T030405Z", "2026-01-02T03:04:05+00:00"),
        ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05+00:00"),
        ("2026-01-02T03:04:05.678+0200", "2026-01-02T03:04:05+02:00"),
        ("2026-01-02T03:04:05+02", "2026-01-02T03:04:05+02:00"),
        ("2026-01-02 03:04", "2026-01-02T03:04:00"),
        ("2026-01-02 03:04 PM", "2026-01-02T15:04:00"),
        ("2026-01-02T03:04:05-03:30", "2026-01-02T03:04:05-03:30"),
        ("Fri, 02 Jan 2026 03:04:05 GMT", "2026-01-02T03:04:05+00:00"),
        ("Fri, 02 Jan 2026 03:04:05 +0100", "2026-01-02T03:04:05+01:00"),
        ("Fri Jan 02 03:04:05 UTC 2026", "2026-01-02T03:04:05+00:00"),
        ("Fri Jan 02 2026 03:04:05 GMT+0100 (CET)", "2026-01-02T03:04:05+01:00"),
        ("1767323045", "2026-01-02T03:04:05+00:00"),
        ("1767323045000", "2026-01-02T03:04:05+00:00"),
        ("0000-00-00", None),
        ("0001-01-01T00:00:00Z", None),
        ("1970-01-01T00:00:00Z", None),
        ("9999-12-31", None),
        ("2026-02-31", None),
        ("2026-13-01", None),
        ("7", None),
        ("x" * 10_000, None),
        ("2026-01-02T03:04:05+99:99", None),
        ("٢٠٢٦-٠١-٠٢", "2026-01-02"),
    ],
)
def test_machine_dates(text: str, expected: str | None) -> None:
    assert parse_machine_date(text) == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en-US", "By Jane Roe | March 4, 2026", "2026-03-04"),
        ("en-US", "Mar. 4, 2026", "2026-03-04"),
        ("en", "4th of march 2026", "2026-03-04"),
        ("en", "Mar 04 Wed 2026 17:05", "2026-03-04T17:05:00"),
        ("en", "Mar 04 17:05 2026", "2026-03-04"),
        ("en", "30 February 2026", None),
        ("de", "Published on March 4, 2026", "2026-03-04"),
        ("en-US", "Published 03/04/2026", "2026-03-04"),
        ("en-GB", "Published 03/04/2026", "2026-04-03"),
        ("en-GB", "Published 03/25/2026", "2026-03-25"),
        ("en-US", "Published 25/03/2026", "2026-03-25"),
        ("en", "4 March 2026 at 17:05", "2026-03-04T17:05:00"),
        ("en", "Wed., March 4th, 2026 5:05 p.m.", "2026-03-04T17:05:00"),
        ("de", "4. März 2026, 17:05 Uhr", "2026-03-04T17:05:00"),
        ("de", "4. Mär. 2026", "2026-03-04"),
        ("fr", "4 févr. 2026", "2026-02-04"),
        ("es", "04-ago-2026", "2026-08-04"),
        ("en", "Sept. 4, 2026", "2026-09-04"),
        ("hu", "2026. március 4.", "2026-03-04"),
        ("de", "Zwischen 1956 und 60 Tage", None),
        ("de", "Veröffentlicht am 04.03.2026", "2026-03-04"),
        ("fr", "Publié le 4 mars 2026 à 17h05", "2026-03-04T17:05:00"),
        ("es", "4 de marzo de 2026", "2026-03-04"),
        ("pt-BR", "4 de março de 2026", "2026-03-04"),
        ("it", "4 marzo 2026", "2026-03-04"),
        ("nl", "4 maart 2026", "2026-03-04"),
        ("sv", "4 mars 2026", "2026-03-04"),
        ("da", "4. marts 2026", "2026-03-04"),
        ("fi", "4. maaliskuuta 2026", "2026-03-04"),
        ("pl", "4 marca 2026", "2026-03-04"),
        ("cs", "4. března 2026", "2026-03-04"),
        ("ru", "4 марта 2026", "2026-03-04"),
        ("uk", "4 березня 2026", "2026-03-04"),
        ("tr", "4 Mart 2026", "2026-03-04"),
        ("ar", "4 مارس 2026", "2026-03-04"),
        ("ar", "الأربعاء، 04 آذار/مارس 2026", "2026-03-04"),
        ("en", "Datum:4. März 2026", "2026-03-04"),
        ("he", "4 במרץ 2026", "2026-03-04"),
        ("hi", "4 मार्च 2026", "2026-03-04"),
        ("ja", "2026年3月4日 17:05", "2026-03-04T17:05:00"),
        ("ja", "2026年03月04日 17時05分 公開", "2026-03-04T17:05:00"),
        ("ko", "2026년 3월 4일 17시 05분", "2026-03-04T17:05:00"),
        ("zh", "2026-03-04 17:05 来源：船报", "2026-03-04T17:05:00"),
        ("ko", "입력 2026.03.04 17:05", "2026-03-04T17:05:00"),
        ("en", "5:05 PM EST, Wed March 4, 2026", "2026-03-04T17:05:00-05:00"),
        ("en", "Published 17:05 GMT, 4 March 2026", "2026-03-04T17:05:00+00:00"),
        ("en", "Wed Mar 4 17:05:02 UTC 2026", "2026-03-04"),
        ("en", "Wed Mar 04 17:05:02 +0100 2026", "2026-03-04"),
    ],
)
def test_printed_dates(language: str, line: str, expected: str) -> None:
    html = f"<html lang={language}><body><h1>Ships sail again</h1><div>{line}</div>{FERRY}</body></html>"
    assert extract(html, "https://news.example/story").datePublished == expected


def test_published_and_modified_are_never_swapped() -> None:
    both = record("<p>Published March 4, 2026</p><p>Updated March 6, 2026</p>")
    assert (both.datePublished, both.dateModified) == ("2026-03-04", "2026-03-06")
    declared = record("<meta property=article:modified_time content=2026-03-06>")
    assert (declared.datePublished, declared.dateModified) == (None, "2026-03-06")


@pytest.mark.parametrize("place", ["", FERRY], ids=["near", "far"])
def test_the_only_date_of_a_page_is_taken_with_doubt(place: str) -> None:
    only = record(f"{place}<p class=date>Last updated: March 6, 2026</p>")
    assert (only.datePublished, only.dateModified) == ("2026-03-06", "2026-03-06")
    origin = only.provenance["datePublished"]
    assert origin.confidence < 0.75
    assert "last change" in (origin.detail or "")


def test_one_line_may_tell_both() -> None:
    both = record("<p>Published March 4, 2026 | Updated March 6, 2026 5:05 pm</p>")
    assert (both.datePublished, both.dateModified) == ("2026-03-04", "2026-03-06T17:05:00")


def test_numbers_are_read_as_the_machine_dates_settle_it() -> None:
    html = "<p>02-12-2026</p><footer><time datetime=2026-12-02></time></footer>"
    assert record(html).datePublished == "2026-12-02"
    assert record("<p>02-12-2026</p>").datePublished == "2026-02-12"


@pytest.mark.parametrize(
    "line",
    ["14.10. 20:06", "14.10. 20 Uhr", "14. 10. 20 hodin", "14/10/ 20h30", "14-10 - 20h", "14.10. 20.06 Uhr"],
)
def test_a_time_behind_a_day_and_a_month_is_no_year(line: str) -> None:
    assert record(f"<div class=date>Updated {line}</div><div>{line}</div>").datePublished is None


def test_json_ld_keeps_time_and_zone_and_what_was_told() -> None:
    html = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ships sail again",
    "datePublished": "2026-03-04T05:06:07+0200", "dateModified": "2026-03-05"}</script>"""
    got = record(html)
    assert got.datePublished == "2026-03-04T05:06:07+02:00"
    assert got.datePublishedRaw == "2026-03-04T05:06:07+0200"
    assert got.dateModified == "2026-03-05"
    assert got.provenance["datePublished"].source == "json-ld"


def test_a_moment_in_utc_is_given_in_the_zone_of_the_page() -> None:
    html = """<meta property=article:published_time content=2026-03-05T03:00:00+00:00>
    <time datetime=2026-03-04T19:00:00-08:00>March 4</time>"""
    assert record(html).datePublished == "2026-03-04T19:00:00-08:00"


@pytest.mark.parametrize(
    "html",
    [
        "<meta name=pubdate content=2026-03-04>",
        "<meta name=article:published_time value=2026-03-04>",
        "<meta property=article:published_time content='March 4, 2026'>",
        "<time datetime=2026-03-04>some day</time>",
        "<p><span itemprop=datePublished content=2026-03-04>a while ago</span></p>",
        "<div><time pubdate>4 March 2026</time></div>",
        "<div><time class='entry-date updated' datetime=2026-03-04>a while ago</time></div>",
        "<div><abbr class=published title=2026-03-04>at noon</abbr></div>",
        "<div itemscope itemtype=https://schema.org/BlogPosting><abbr itemprop=datePublished "
        "title=2026-03-04>at noon</abbr></div>",
    ],
)
def test_markup(html: str) -> None:
    assert record(html).datePublished == "2026-03-04"


def test_an_element_of_the_class_updated_tells_a_change() -> None:
    html = "<div><time class=updated datetime=2026-03-04>a while ago</time></div>"
    assert record(html).dateModified == "2026-03-04"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/2026/03/04/ships", "2026-03-04"),
        ("https://news.example/story/26/03/04/1512234/ships", "2026-03-04"),
        ("https://news.example/story/26/03/04/ships", None),
        ("https://news.example/story/26/03/04/9912234/ships", None),
        ("https://news.example/2026/03/04.html", "2026-03-04"),
        ("https://news.example/2026-03/04/c_1129.htm", "2026-03-04"),
        ("https://news.example/2026/03-04/1129.htm", "2026-03-04"),
        ("https://news.example/2026-3-4-ships", "2026-03-04"),
        ("https://news.example/2026/03-04-ships", "2026-03-04"),
        ("https://news.example/2026/03/4-ships", "2026-03-04"),
        ("https://news.example/2026/03/40-ships", None),
        ("https://news.example/2026/02/30-ships", None),
        ("https://news.example/ships-20260304.html", "2026-03-04"),
        ("https://news.example/ships-2026-03-04", "2026-03-04"),
        ("https://news.example/world/2026/mar/04/ships", "2026-03-04"),
        ("https://news.example/2026/POLITICS/03/04/ships/index.html", "2026-03-04"),
        ("https://news.example/energy/2026/03/260304-ships", "2026-03-04"),
        ("https://news.example/story/A2026030417050001234", "2026-03-04"),
        ("https://news.example/2026/15/04/ships", None),
        ("https://news.example/2026/new/04/ships", None),
        ("https://news.example/hl?a=20260304-35097838-sail", "2026-03-04"),
        ("https://news.example/?from=20260304", None),
    ],
)
def test_the_url_is_the_last_resort(url: str, expected: str | None) -> None:
    got = record("", url)
    assert got.datePublished == expected
    if expected:
        assert got.provenance["datePublished"].source == "url"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("<p class=date>March 21, 2026</p>", "2026-03-21"),
        ("<time>March 21, 2026</time>", "2026-03-21"),
        ("<meta property=article:published_time content=2026-03-04T22:30:00Z>", "2026-03-04T22:30:00+00:00"),
        ("<meta property=article:published_time content=2026-03-06T08:30:00Z>", "2026-03-06T08:30:00+00:00"),
    ],
)
def test_how_many_things_a_story_lists_is_not_its_day(told: str, expected: str) -> None:
    got = record(told, "https://news.example/2026/03/5-ships-to-board")
    assert got.datePublished == expected
    assert "March 21" not in got.articleBody


def test_dates_after_the_fetch_are_dropped() -> None:
    html = "<meta property=article:published_time content=2027-01-01>"
    assert record(html).datePublished == "2027-01-01"
    assert record(html, fetched_at="2026-03-04T00:00:00Z").datePublished is None


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [("en", "3 days ago", "2026-03-01"), ("de", "vor 3 Tagen", "2026-03-01"), ("fr", "il y a 3 jours", "2026-03-01"),
     ("no", "3 dager siden", "2026-03-01")],
)  # fmt: skip
def test_relative_dates_count_from_the_fetch(language: str, line: str, expected: str) -> None:
    html = f"<html lang={language}><body><h1>Ships sail again</h1><div>{line}</div>{FERRY}</body></html>"
    assert extract(html, URL, fetched_at="2026-03-04T12:00:00+00:00").datePublished == expected
    assert extract(html, URL).datePublished is None


@pytest.mark.parametrize(
    "value", ["7", "null", "[]", "{}", '["x", 3]', "true", '"' + "9" * 10_000 + '"', "1e400"]
)
def test_useless_declared_dates_are_survived(value: str) -> None:
    html = f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": {value}}}</script>'
    got = record(html + "<p>March 4, 2026</p>")
    assert got.datePublished == "2026-03-04"
    assert got.metadata.warnings == ()


def test_dates_of_teasers_and_comments_are_not_the_articles() -> None:
    html = "<div class=related-posts><h3>More ships</h3><p>March 9, 2026</p></div>"
    assert record(f"<p>March 4, 2026</p>{html}").datePublished == "2026-03-04"
    assert record("", "https://news.example/a").datePublished is None


def test_the_date_beside_the_author_at_the_end_of_the_article() -> None:
    foot = "<footer><p>di <span class='author vcard'>Giovanna Roe</span> — 4 marzo 2026</p></footer>"
    text = "<p>" + "La nave parte a mezzogiorno e torna la sera. " * 4
    page = f"<html lang=it><body><article><h1>Le navi salpano</h1>{text * 30}{foot}</article></body></html>"
    assert extract(page, URL).datePublished == "2026-03-04"


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en-GB", "Submitted by web on Tue, 04/11/2017 - 16:20", "2017-04-11"),
        ("en-US", "Saturday 04/11/2017", "2017-11-04"),
        ("es", "Enviado por web el Mar, 04/11/2017 - 16:20", "2017-04-11"),
        ("ru", "вт, 04/11/2017 - 16:20", "2017-04-11"),
        ("en-GB", "Mon, 04/11/2017", "2017-11-04"),  # neither of them: the language tells
    ],
)
def test_the_weekday_tells_the_day_from_the_month(language: str, line: str, expected: str) -> None:
    page = f'<html lang="{language}"><body><h1>Ships sail</h1><p class="date">{line}</p>{FERRY}</body></html>'
    assert (extract(page, URL).datePublished or "")[:10] == expected
