"""Date places: dates of events, lives, captions, comments, teasers and today, which are not the article's."""

from __future__ import annotations

import pytest

from extractors import NewsArticle, extract
from tests.extractors.reading import FERRY

URL = "https://news.example/2026/03/11/ships-sail"
BARE = "https://news.example/ships-sail"
HEAD = "<nav><a href=/>Home</a> <a href=/sea>Sea</a></nav>"


def record(above: str, below: str, url: str, language: str = "en") -> NewsArticle:
    story = f"<main><article><h1>Ships sail again</h1>{above}{FERRY * 3}{below}</article></main>"
    return extract(f"<html lang={language}><body>{HEAD}{story}<footer>News</footer></body></html>", url)


OTHERS = [
    ("en", "<p>The bridge opened on May 3, 1995.</p>"),
    ("en", "<p>Opened to traffic: May 3, 1995, by the mayor of the town.</p>"),
    ("en", "<p>Born 3 May 1950, died 2 March 2026.</p>"),
    ("en", "<p>Event: Friday, May 15, 2026, 7 p.m., Town Hall</p>"),
    ("en", "<p>Deadline: 1 June 2026</p>"),
    ("de", "<p>Termin: 15. Mai 2026, 19 Uhr, Rathaus</p>"),
    ("de", "<p>Die Brücke wurde am 3. Mai 1995 eröffnet.</p>"),
    ("fr", "<p>Date limite : 1er juin 2026</p>"),
    ("es", "<p>El puente abrió el 3 de mayo de 1995.</p>"),
    ("ru", "<p>Мост открыли 3 мая 1995 года.</p>"),
    ("ja", "<p>この橋は1995年5月3日に開通した。</p>"),
    ("en", "<figure><img src=/a.jpg><figcaption>The bridge on 3 May 2019. Photo: AFP</figcaption></figure>"),
    ("en", "<p>The pier opens on <time datetime=2026-05-15>May 15</time> for all the ferries.</p>"),
    ("en", "<p>The pier opens <b>May 15, 2026</b> for all the ferries of the town.</p>"),
    ("en", "<p>On May 3, 1995, the bridge opened to all the traffic of the town.</p>"),
    ("en", "<p><span>May 15, 2026</span> – <span>May 17, 2026</span></p>"),
    ("de", "<p>15. Mai 2026 bis 17. Mai 2026</p>"),
    ("en", "<p>1938 – March 7, 2026</p>"),
    ("fr", "<p>visiteurs depuis le 1/2/2001</p>"),
]


@pytest.mark.parametrize("url", [URL, BARE])
@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize(("language", "line"), OTHERS)
def test_dates_that_the_text_tells_are_not_its_own(language: str, line: str, below: bool, url: str) -> None:
    got = record("" if below else line, line if below else "", url, language)
    assert got.datePublished == ("2026-03-11" if url == URL else None)


def test_the_date_of_a_teaser_within_the_story_does_not_correct_the_declared() -> None:
    head = '<meta property="article:published_time" content="2026-03-11T13:12:00Z">'
    teaser = (
        "<div><a href=/news/a-levee-grows><span>10 March 2026</span> <span>At the limit</span> "
        "<span>How much water the levee still takes</span></a></div>"
    )
    story = f"<h1>Ships sail again</h1>{FERRY}{teaser}{FERRY * 3}"
    page = f"<html lang=en><head>{head}</head><body>{story}</body></html>"
    assert extract(page, BARE).datePublished == "2026-03-11T13:12:00+00:00"


def test_a_line_of_facts_below_the_story_may_be_long() -> None:
    facts = (
        "<p class=postmetadata><small>This entry was posted on Sunday, March 15th, 2026 at 9:14 pm and is "
        "filed under <a href=/sea>Sea</a>. You can follow any responses to this entry through the feed. You "
        "can leave a response, or trackback from your own site.</small></p>"
    )
    assert record("", facts, BARE).datePublished == "2026-03-15T21:14:00"


@pytest.mark.parametrize("url", [URL, BARE])
@pytest.mark.parametrize(
    "line",
    [
        "<div class=comment><b>Old Pier</b> <time datetime=2026-03-20T10:00:00Z>20 March</time><p>True</div>",
        "<section class=comments><div><time datetime=2026-03-20T10:00:00Z>20 March</time></div></section>",
        "<div class=related><h3>Related</h3><ul><li><a href=/a>Bread is sold in the harbour</a> "
        "<time datetime=2025-01-05>5 January</time></li></ul></div>",
    ],
)
def test_times_of_comments_and_teasers(line: str, url: str) -> None:
    assert record("", line, url).datePublished == ("2026-03-11" if url == URL else None)


@pytest.mark.parametrize("url", [URL, BARE])
@pytest.mark.parametrize(
    "head",
    [
        "<div class=current-date>Thursday, March 26, 2026</div>",
        "<header><div>Thursday, March 26, 2026</div></header>",
        "<header><div class=top><span>Today</span> <time datetime=2026-03-26>March 26</time></div></header>",
    ],
)
def test_the_day_in_the_head_of_the_page(head: str, url: str) -> None:
    html = f"<html lang=en><body>{head}{HEAD}<main><h1>Ships sail again</h1>{FERRY * 3}</main></body></html>"
    assert extract(html, url).datePublished == ("2026-03-11" if url == URL else None)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p>May 3, 2025</p>", "2026-03-11"),
        ("<time datetime=2025-05-03>May 3</time>", "2026-03-11"),
        ("<p>Published May 3, 2025</p>", "2025-05-03"),
        ("<p>March 12, 2026, 16:05</p>", "2026-03-12T16:05:00"),
        ("<p><span itemprop=datePublished content=2025-05-03>May 3</span></p>", "2025-05-03"),
    ],
)
def test_what_nothing_labels_gives_way_to_the_day_of_the_url(line: str, expected: str) -> None:
    assert record(line, "", URL).datePublished == expected


def test_a_declared_date_that_the_url_tells_too_stays() -> None:
    declared = "<meta property=article:published_time content=2026-03-11T16:05:00Z>"
    assert record(f"{declared}<p>May 3, 2025</p>", "", URL).datePublished == "2026-03-11T16:05:00+00:00"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "<p>March 11, 2026 – The ferry left the harbour at noon and came back with the tide.</p>"),
        ("en", "<p>LONDON, March 11, 2026 (Old Pier) -- The ferry left the harbour at noon.</p>"),
        ("de", "<p>Hamburg, 11. März 2026 – Die Fähre hat den Hafen am Mittag wieder verlassen.</p>"),
        ("en", "<p>By Jane Roe, March 11, 2026.</p>"),
        ("ru", "<p>11 марта 2026 года.</p>"),
        ("en", "<p>No. 114 | Wednesday, 11 March 2026<br>from the institute for all the ferries</p>"),
        ("it", "<div><span>testo e foto di</span> <a href=/a>Anna Berg</a><span>11 marzo 2026</span></div>"),
        ("en", "<div class='entry-meta with-comments'><time datetime=2026-03-11>11 March</time></div>"),
        ("en", "<p>March 11, 2026 at 7 p.m.</p>"),
        ("en", "<p>March 11, 2026 | 12 min read</p>"),
        ("en", "<figure><figcaption>11 March 2026 Sea</figcaption></figure>"),
    ],
)
def test_dates_of_the_article(language: str, line: str) -> None:
    assert (record(line, "", BARE, language).datePublished or "")[:10] == "2026-03-11"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "<p>Bremen, 11 March 2026, 07:00. Roe &amp; Doe plc today announces a ferry for the harbour.</p>",
        ),
        (
            "en",
            "<p><b>New York (NY), March 11, 2026.</b> The ferry left the harbour at noon and came back.</p>",
        ),
        (
            "de",
            "<p>Frankfurt am Main, 11. März 2026. Die Fähre hat den Hafen am Mittag wieder verlassen.</p>",
        ),
        ("es", "<p>Las Palmas, 11 de marzo de 2026. El barco volvió al puerto con la marea de la tarde.</p>"),
    ],
)
def test_a_place_and_a_day_begin_what_a_firm_announces(language: str, line: str) -> None:
    assert (record(line, "", BARE, language).datePublished or "")[:10] == "2026-03-11"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Born in Bremen, 11 March 2026. The ferry left the harbour at noon and came back again.</p>",
        "<p>Founded 11 March 2026. The firm has sold ferries to the towns of the bay ever since.</p>",
        "<figure><img src=/a.jpg><figcaption>Bremen, 11 March 2026. The ferry leaves.</figcaption></figure>",
    ],
)
def test_a_day_before_a_full_stop_is_not_always_the_articles(line: str) -> None:
    assert record(line, "", BARE).datePublished is None


def test_the_first_text_may_stand_below_a_long_list() -> None:
    points = "".join(f"<li>The ferry has a {colour} flag on its mast</li>" for colour in ("red", "blue") * 5)
    text = "The ferry left the harbour at noon and came back with the evening tide, full of people. " * 2
    line = f"<ul>{points}</ul><p>BREMEN, 11 March 2026 – {text}</p>"
    assert record(line, "", BARE).datePublished == "2026-03-11"


def test_a_time_behind_a_word_for_a_change_is_of_the_change() -> None:
    line = "<div><span>Last reviewed <time datetime=2026-07-03>3 July 2026</time></span></div>"
    told = record(line, "", URL)
    assert (told.datePublished, told.dateModified) == ("2026-03-11", "2026-07-03")
    alone = record(line, "", BARE)
    assert alone.provenance["datePublished"].confidence < alone.provenance["dateModified"].confidence


CLOCK = "<div>Wednesday, December 2, 2026</div>"
LINKS = "".join(f"<a href=/{name}>{name}</a> " for name in ("news", "sport", "opinion", "sea"))


COMING = "".join(
    f"<tr><td>2026-12-{day:02}</td><td><a href=/coming/{day}>Race {day}</a></td></tr>"
    for day in range(10, 16)
)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (f"{CLOCK}<table><tr><td>{LINKS}</td></tr></table>", None),
        (f"{CLOCK}<div><a href=/>The Bay</a></div><div>{LINKS}</div>", None),
        (f"<div>{LINKS}</div>{CLOCK}", "2026-12-02"),
        (f"{'<div>Ships</div>' * 120}{CLOCK}<div>{LINKS}</div>", "2026-12-02"),
        (f"<div>Published: December 2, 2026</div><div>{LINKS}</div>", "2026-12-02"),
        (f"{CLOCK}<div><a href=/>Home</a> <a href=/sea>Sea</a> Ships</div>", "2026-12-02"),
        (f"<div>Volume 15, no. 3561, Wednesday, December 2, 2026</div><div>{LINKS}</div>", "2026-12-02"),
        (f"<table>{COMING}</table><div><a href=/news>News</a> <a href=/sea>Sea</a></div>", None),
    ],
)
def test_a_date_above_the_menu_is_the_day_on_which_the_page_is_read(head: str, expected: str | None) -> None:
    page = f"<html lang=en><body>{head}<div><h1>Ships sail again</h1>{FERRY * 3}</div></body></html>"
    assert extract(page, BARE).datePublished == expected
