"""Dates: which of the dates that a page tells is the publication's, where they differ or are told oddly."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import NewsArticle, extract
from tests.extractors.reading import FERRY


def record(html: str, url: str = "https://news.example/story") -> NewsArticle:
    return extract(
        f"<html lang=en><head></head><body><h1>Ships sail again</h1>{html}{FERRY}</body></html>", url
    )


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("March 4, 2026 | 7:00 pm", "2026-03-04T19:00:30-08:00"),
        ("March 5, 2026, 08:30", "2026-03-05T08:30:30+05:30"),
        ("March 5, 2026, 03:07", "2026-03-05T03:00:30+00:00"),  # of no zone, another moment
    ],
)
def test_the_printed_clock_tells_the_zone_of_a_moment_in_utc(clock: str, expected: str) -> None:
    html = "<meta property=article:published_time content=2026-03-05T03:00:30Z>"
    assert record(f"{html}<p>{clock}</p>").datePublished == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-03-05T03:00:00Z", "2026-03-04"),
        ("2026-03-03T23:30:00Z", "2026-03-04"),
        ("2026-03-05T11:41:00Z", "2026-03-05T11:41:00+00:00"),  # the fourth where nobody lives
        ("2026-03-05T22:00:00Z", "2026-03-05T22:00:00+00:00"),  # still the fifth everywhere
        ("2026-03-05T03:00:00+01:00", "2026-03-05T03:00:00+01:00"),
    ],
)
def test_the_day_of_the_url_corrects_a_moment_in_utc(moment: str, expected: str) -> None:
    html = f"<meta property=article:published_time content={moment}>"
    assert record(html, "https://news.example/2026/03/04/ships").datePublished == expected


def declaring(published: str, modified: str | None) -> str:
    change = f', "dateModified": "{modified}"' if modified else ""
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ships sail again", '
        f'"datePublished": "{published}"{change}}}</script>'
    )


@pytest.mark.parametrize(
    ("modified", "printed", "expected"),
    [
        ("2026-03-04", "<p>January 5, 2025</p>", "2025-01-05"),
        ("2026-03-02", "<p>January 5, 2025</p>", "2025-01-05"),
        (None, "<p>January 5, 2025 | 4 min read</p>", "2025-01-05"),
        ("2026-03-09", "<p>January 5, 2025</p>", "2026-03-04"),  # a declared change tells the two apart
        ("2026-03-04", "<p>Updated January 5, 2025</p>", "2026-03-04"),
        ("2026-03-04", "<blockquote>— Old Pier (@pier) January 5, 2025</blockquote>", "2026-03-04"),
        ("2026-03-04", "<p>The pier on January 5, 2025. (Photo/Jane Roe)</p>", "2026-03-04"),
        ("2026-03-04", "<p>January 5, 2025</p><p>March 4, 2026</p>", "2026-03-04"),
        ("2026-03-04", "<p>The treaty was signed by all of them on January 5, 2025.</p>", "2026-03-04"),
        ("2026-03-04", f"{FERRY * 3}<p>January 5, 2025</p>" + FERRY * 12, "2025-01-05"),
    ],
)
def test_an_earlier_printed_date_beats_a_declared_day_of_change(
    modified: str | None, printed: str, expected: str
) -> None:
    assert record(declaring("2026-03-04", modified) + printed).datePublished == expected


@pytest.mark.parametrize(
    ("modified", "expected"),
    [
        ("2026-03-04T08:00:00-05:00", "2026-03-04T08:00:00-05:00"),
        ("2026-03-04T11:59:00+00:00", None),  # written ahead, published later
        ("2026-03-04T06:00:00-06:00", "2026-03-04T06:00:00-06:00"),
        ("2026-03-03", "2026-03-03"),  # a day early, as in another zone
        ("2026-03-01", None),
    ],
)
def test_a_change_before_the_publication_is_none(modified: str, expected: str | None) -> None:
    assert record(declaring("2026-03-04T12:00:00+00:00", modified)).dateModified == expected


def test_a_date_that_begins_the_story_gives_way_to_every_other() -> None:
    sentence = "<p>April 15, 2025 – The captains of all the ferries have met, and not before noon.</p>"
    assert (
        record(f"{sentence}<footer><time datetime=2026-03-04></time></footer>").datePublished == "2026-03-04"
    )
    assert record(sentence, "https://news.example/2026/03/04/ships").datePublished == "2026-03-04"
    got = record(sentence)
    assert got.datePublished == "2025-04-15"
    assert got.provenance["datePublished"].detail == "in a sentence"


def test_a_date_within_a_sentence_is_none_of_the_article() -> None:
    sentence = "<p>The deadline for all the captains is April 15, 2027, and not before.</p>"
    assert record(sentence).datePublished is None


@pytest.mark.parametrize(
    "html",
    [
        '<script>window.page = {"story": {"datePublished": "2026-03-04T05:00:00Z"}}</script>',
        '<script>push("{\\"publishedAt\\":\\"2026-03-04T05:00:00Z\\"}")</script>',
        "<div data-page='{&quot;published_at&quot;: &quot;2026-03-04T05:00:00Z&quot;}'></div>",
    ],
)
def test_data_of_the_pages_own_programs(html: str) -> None:
    got = record(html)
    assert got.datePublished == "2026-03-04T05:00:00+00:00"
    assert got.provenance["datePublished"].detail == "data"


@pytest.mark.parametrize(
    "html",
    [
        f"{FERRY * 30}<h4>Published</h4><div class=nav-box><b>March 4, 2026</b></div>",
        f"{FERRY * 30}<div>March 4, 2026</div>",
        f"{FERRY * 30}<p>March 4, 2026 (last modified on March 5, 2026 | 17:20)</p>",
        "<div>HarborWorld.comMarch 4, 2026</div>",
        "<div>Mise en ligne</div><div>4 March 2026</div>",
    ],
    ids=["label before", "alone", "before a change", "glued", "french label"],
)
def test_lines_that_are_nothing_but_dates(html: str) -> None:
    assert record(html).datePublished == "2026-03-04"


def test_the_line_below_the_heading_counts_not_that_of_a_list_above() -> None:
    html = (
        """<html><head><title>Ships sail again today</title></head><body><ul><li>Ships sail again today</li>
    <li>Bread is sold</li></ul>"""
        + "<p>Menu</p>" * 40
    )
    html += (
        f"<h2>Ships sail again today</h2><p>4 March 2026 · Tales of Mum · 6 comments</p>{FERRY}</body></html>"
    )
    assert extract(html, "https://news.example/1").datePublished == "2026-03-04"


def test_times_of_comments_inside_a_box_are_not_the_articles() -> None:
    html = """<div>by Jane Roe, 4 March 2026</div>
    <section>Comments<div class=comment><time datetime=2026-03-09T10:00:00Z>9 March</time> so true</div></section>"""
    assert record(html).datePublished == "2026-03-04"


@pytest.mark.parametrize(
    ("url", "expected"),
    [("https://nota.com.ar/1", "2026-12-07"), ("https://news.example/1", "2026-07-12")],
)
def test_a_page_without_a_language_writes_dates_as_its_country(url: str, expected: str) -> None:
    html = f"<html><body><h1>Ships sail again</h1><p>07/12/2026</p>{FERRY}</body></html>"
    assert extract(html, url).datePublished == expected


@pytest.mark.parametrize(
    ("meta", "line", "expected"),
    [
        ("date", "By Jane Roe | Published: 3 July, 2009", "2009-07-03"),
        ("date", "By Jane Roe | Published: 3 July, 2000", "1999-01-01"),
        ("article:published_time", "By Jane Roe | Published: 3 July, 2009", "1999-01-01"),
        ("date", "The harbour was built again, in the middle of 3 July 2009, by many", "1999-01-01"),
    ],
)
def test_a_template_date_gives_way_to_one_printed_years_after(meta: str, line: str, expected: str) -> None:
    assert record(f'<meta name="{meta}" content="1999-01-01"><p>{line}</p>').datePublished == expected


def test_a_labelled_date_among_several_facts_is_before_the_declared_one() -> None:
    facts = (
        "<span>Jane Roe / LISBON, by mail</span><span>Published: <i>4 March 2026 09:10</i></span>"
        "<span>Last updated: <i>6 March 2026 11:42</i></span><span>4 minutes to read</span>"
    )
    meta = '<meta property="article:published_time" content="2026-03-06T11:42:00+00:00">'
    assert record(f"{meta}<div>{facts}</div>").datePublished == "2026-03-04T09:10:00"
    unlabelled = facts.replace("Published: ", "")
    assert record(f"{meta}<div>{unlabelled}</div>").datePublished == "2026-03-06T11:42:00+00:00"


def test_rows_of_dates_above_the_headline_are_of_events() -> None:
    events = "".join(f"<tr><td>2026-0{month}-12</td><td>Sailing</td></tr>" for month in range(4, 9))
    posted = "<div>Filed: ferry, bay Posted by: <a href=/u/2>webmaster</a> <span>2026-03-04</span> Views: 412</div>"
    page = (
        f"<html lang=en><body><table>{events}</table><h1>Ships sail again</h1>{FERRY}{posted}</body></html>"
    )
    assert extract(page, "https://news.example/story").datePublished == "2026-03-04"
    assert extract(page.replace(posted, ""), "https://news.example/story").datePublished is None


def test_rows_above_the_headline_that_have_other_numbers_are_no_list_of_events() -> None:
    rows = "<li>۱۳ اسفند ۱۴۰۴</li><li>کد خبر: ۱۴۰۴۱۲۱۳۲۷</li><li>خبرنگار: ۵۰۲۱۷</li>"
    page = f"<html lang=fa><body><ul>{rows}</ul><h1>کشتی‌ها دوباره به دریا می‌روند</h1>{FERRY}</body></html>"
    assert extract(page, "https://news.example/story").datePublished == "2026-03-04"


@pytest.mark.parametrize(
    "line",
    [
        "Letto 3187 volte Ultima modifica il Domenica, 11 Febbraio 2018 19:05",
        "3187 lectures par nos abonnés - Dernière modification le 11 février 2018 à 19:05",
        "Visto 3187 veces | Redacción | Última modificación: 11 de febrero de 2018, 19:05",
        "Aufrufe bisher: 3187 | Redaktion Hafen | Letzte Änderung: 11. Februar 2018, 19:05",
        "Počet zobrazení: 3187 | Redakce | Poslední změna: 11. února 2018, 19:05",
    ],
)
def test_a_line_of_facts_below_the_text_tells_the_last_change(line: str) -> None:
    page = f"<body><h1>Ships sail again</h1>{FERRY * 9}<div class=itemFooter><span>{line}</span></div></body>"
    assert extract(f"<html>{page}</html>", "https://news.example/story").dateModified == "2018-02-11T19:05:00"


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("4. März 2026, 9.00 Uhr (Update: 11.02 Uhr)", "2026-03-04T11:02:00"),
        ("4 March 2026, 09:00 | Updated 11:02", "2026-03-04T11:02:00"),
        ("4 mars 2026 à 9h00, mis à jour à 11h02", "2026-03-04T11:02:00"),
        ("4 March 2026, 09:00 | Updated 08:02", None),
        ("4 March 2026, 09:00 | Updated 25.03.2026", "2026-03-25"),
        ("4 March 2026, 09:00 | Read 11:02", None),
    ],
)
def test_a_change_on_the_same_day_is_told_by_its_time(line: str, changed: str | None) -> None:
    found = record(f"<div>{line}</div>")
    assert (found.datePublished, found.dateModified) == ("2026-03-04T09:00:00", changed)


def test_the_clock_of_the_front_page_is_no_change() -> None:
    edition = "<div>Wednesday 4 March 2026 - updated 21:14</div><ul><li>A<li>B<li>C<li>D<li>E</ul>"
    page = f"<html lang=en><body>{edition}<h1>Ships sail again</h1><p>3 March 2026</p>{FERRY}</body></html>"
    assert extract(page, "https://news.example/story").dateModified is None


def test_a_short_word_in_a_line_of_facts_labels_nothing() -> None:
    page = f"<body><h1>Ships sail again</h1>{FERRY * 30}<div>Information der Hafenzentrale Roe vom 02.01.2016</div>"
    assert extract(f"<html lang=de>{page}</html>", "https://news.example/story").datePublished is None


def test_the_date_of_a_teaser_at_the_headline_is_another_story_s() -> None:
    declared = "<meta property=article:published_time content=2026-03-05>"
    teaser = "<div><a href=/other><div>January 2, 2026</div><div>New rules for the ferries</div></a></div>"
    assert record(declared + teaser).datePublished == "2026-03-05"


def test_the_hidden_moment_of_a_change_beside_the_date() -> None:
    meta = "<div class=meta>By <a rel=author>Jane Roe</a> | <span class='updated hidden'>2019-11-25T20:14:03+01:00</span><span>{}</span></div>"
    got = record(meta.format("November 23rd, 2019"))
    assert (got.datePublished, got.dateModified) == ("2019-11-23", "2019-11-25T20:14:03+01:00")
    alone = record(meta.format("6 Comments"))
    assert (alone.datePublished, alone.dateModified) == ("2019-11-25T20:14:03+01:00", None)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 10:00 GMT, 4 March 2026 | Updated: 12:15 GMT, 5 March 2026",
        "Published at 10:00am GMT on 4 March 2026, updated at 12:15pm GMT on 5 March 2026",
        "Published 4 March 2026, 10:00 GMT | Updated 5 March 2026, 12:15 GMT",
    ],
)
def test_each_of_two_dates_has_the_time_beside_it(line: str) -> None:
    found = record(f"<p>{line}</p>")
    assert found.datePublished == "2026-03-04T10:00:00+00:00"
    assert found.dateModified == "2026-03-05T12:15:00+00:00"


@pytest.mark.parametrize(
    ("declared", "printed", "expected"),
    [
        ("2026-03-04", "March 4, 2026, 10:00 GMT", "2026-03-04T10:00:00+00:00"),
        ("2026-03-04", "March 4, 2026, 10:00", "2026-03-04T10:00:00"),
        ("2026-03-04T10:00:30", "March 4, 2026, 10:00 GMT", "2026-03-04T10:00:30+00:00"),
        ("2026-03-04T10:00:30", "March 4, 2026, 11:00 GMT", "2026-03-04T10:00:30"),
        ("2026-03-04", "March 5, 2026, 10:00 GMT", "2026-03-04"),
        ("2026-03-04", "Updated March 4, 2026, 10:00 GMT", "2026-03-04"),
        ("2026-03-04", "2026-03-04T00:00:00Z", "2026-03-04"),  # of a system that knows the day
    ],
)
def test_the_printed_date_tells_the_time_of_a_day_and_the_zone_of_a_time(
    declared: str, printed: str, expected: str
) -> None:
    html = f"<meta property=article:published_time content={declared}><p>{printed}</p>"
    assert record(html).datePublished == expected


def test_another_element_tells_the_time_of_the_day_of_the_change() -> None:
    html = (
        "<meta property=article:published_time content=2026-03-04>"
        "<meta property=article:modified_time content=2026-03-05>"
        "<p>Published March 4, 2026, 9:00 | Updated March 5, 2026, 10:00 GMT</p>"
    )
    assert record(html).dateModified == "2026-03-05T10:00:00+00:00"


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("10:12 GMT", "2026-03-04T10:12:00+00:00"),
        ("10:11 GMT", None),
        ("10:13 GMT", "2026-03-04T10:13:00+00:00"),
    ],
)
def test_a_printed_change_of_the_same_minute_is_not_before_the_publication(
    changed: str, expected: str | None
) -> None:
    html = "<meta property=article:published_time content=2026-03-04T10:12:16Z>"
    assert record(f"{html}<p>Last modified: 4 March 2026, {changed}</p>").dateModified == expected


def test_a_counter_in_the_address_that_begins_with_2000_is_no_date() -> None:
    page = (
        f"<html lang=en><body><h1>Ships sail again</h1><div>Updated 4 March 2026</div>{FERRY}</body></html>"
    )
    told = extract(page, "https://news.example/art-2000010312345.html").datePublished
    assert told == "2026-03-04"
    assert extract(page, "https://news.example/art-2026030312345.html").datePublished == "2026-03-03"


def test_the_day_printed_beside_a_change_is_the_publications_where_the_change_is_declared_as_both() -> None:
    both = "".join(
        f"<meta property=article:{name}_time content=2026-03-09T14:20:00-05:00>"
        for name in ("published", "modified")
    )
    printed = "<ul><li><time datetime=2026-03-04T21:10:00-05:00>Mar 4, 2026</time></li>"
    printed += "<li>Updated <time datetime=2026-03-09T14:20:00-05:00>Mar 9, 2026</time></li></ul>"
    found = record(both + printed)
    assert (found.datePublished or "")[:10] == "2026-03-04"
    assert (found.dateModified or "")[:10] == "2026-03-09"
