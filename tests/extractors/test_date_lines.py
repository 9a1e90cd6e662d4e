"""Date lines: which printed line dates the article, on pages that declare nothing."""

from __future__ import annotations

import pytest

from extractors import NewsArticle, extract
from tests.extractors.reading import FERRY

URL = "https://news.example/story"
LONG_BIO = "Old Pier, harbour master of the town and author of many books on ferries, tides and sheds"


def record(above: str = "", below: str = "", beside: str = "", language: str = "en") -> NewsArticle:
    """Read a story with lines at its headline, at its foot and, farther away, beside it."""
    beside = f"{FERRY * 20}</article></main>{beside}" if beside else "</article></main>"
    story = f"<main><article><h1>Ships sail again</h1>{above}{FERRY * 6}{below}{beside}"
    head = "<nav><a href=/>Home</a> <a href=/sea>Sea</a></nav>"
    page = f"<html lang={language}><body>{head}{story}<footer>© 2026 News</footer></body></html>"
    return extract(page, URL)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "March 4. 2026"),
        ("en", "\ue802Mar 4, 2026\ue804 <b>Jane Roe</b>"),
        ("en", "📅Mar. 4. 2026"),
        ("es", "Madrid-04/03/2026"),
        ("en", "<i>access_time</i>2026/03/04 <i>create</i> <b>Jane Roe</b>"),
        ("en", "Post time: 03-04-2026"),
        ("de", "Online seit 4. März 2026, 14.05 Uhr (Update: 17.44 Uhr)"),
        ("en", f"<b>{LONG_BIO}</b><span>Published March 4, 2026</span>"),
        ("en", "By Jane Roe, reserves manager, and Old Pier, ecologist — Wednesday March 4, 2026"),
    ],
)
def test_lines_at_the_headline(language: str, line: str) -> None:
    got = record(f"<p>{line}</p>", language=language)
    assert (got.datePublished or "")[:10] == "2026-03-04"


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", "<p>4. März 2026 - 16.03 Uhr</p><p>Akt.: 5. März 2026 - 21.18 Uhr</p>"),
        ("ro", "<p>Data actualizării: 05.03.2026 08:31</p><p>Data publicării: 04.03.2026 19:10</p>"),
        ("pl", "<p>Data aktualizacji: 05.03.2026 Data publikacji: 04.03.2026</p>"),
        ("ru", "<p>Дата обновления: 5 марта 2026</p><p>Дата публикации: 4 марта 2026</p>"),
        ("en", "<p>Date modified: 5 March 2026</p><p>Date published: 4 March 2026</p>"),
        ("en", "<ul><li>4 March 2026</li><li>Correction 5 March 2026</li></ul>"),
        ("ca", "<p>Actualitzada el 05/03/2026 08:10 · Creada el 04/03/2026 14:05</p>"),
        ("hi", "<p>अपडेटेड 5 मार्च 2026, 08:10 पब्लिश्ड 4 मार्च 2026, 14:05</p>"),
    ],
)
def test_publication_and_change(language: str, lines: str) -> None:
    got = record(lines, language=language)
    assert ((got.datePublished or "")[:10], (got.dateModified or "")[:10]) == ("2026-03-04", "2026-03-05")


@pytest.mark.parametrize(
    "line",
    [
        "<address>By Jane Roe<span><time>Updated: Mar 4, 2026 1:06 PM</time> EST</span></address>",
        "<p>- Updated on <b>4 March 2026</b>-<b>13:06</b></p>",
    ],
)
def test_the_only_date_is_of_a_change_behind_other_text(line: str) -> None:
    assert (record(line).dateModified or "")[:10] == "2026-03-04"


TEASER = (
    "<div><a href=/{0}><span>{0} March 2026</span> <b>At the limit</b> How much water does the levee still "
    "take, and who is to pay for it</a></div>"
)


@pytest.mark.parametrize(
    "other",
    [
        TEASER.format(1),
        "<div class=clip>Wed 1 March 2026 15:17</div>",
        "<div class=clip-date>1 March 2026</div><p>A clip</p>",
    ],
)
def test_a_change_at_the_headline_is_nearer_than_the_dates_of_other_things(other: str) -> None:
    got = record("<p>Updated: 4 March 2026, 14:05</p>", other)
    assert (got.datePublished, got.dateModified) == ("2026-03-04T14:05:00", "2026-03-04T14:05:00")


@pytest.mark.parametrize(
    ("published", "changed"),
    [("Published", "Last updated"), ("Publicado el", "Modificado el"), ("公開日", "更新日")],
)
@pytest.mark.parametrize("tag", ["dt", "li", "p"])
def test_labels_that_are_lines_of_their_own(published: str, changed: str, tag: str) -> None:
    days = ((published, "2026-03-04"), (changed, "2026-03-05"))
    for rows in (days, days[::-1]):
        lines = "".join(f"<{tag}>{label}</{tag}><{tag}>{day}</{tag}>" for label, day in rows)
        got = record(f"<dl>{lines}</dl>")
        assert (got.datePublished, got.dateModified) == ("2026-03-04", "2026-03-05")


def test_a_paragraph_above_a_date_is_no_label() -> None:
    got = record("<p>Updates from the port</p><p>2026-03-04</p><p>2026-03-05</p>")
    assert got.datePublished == "2026-03-04"


def test_rows_of_dated_teasers_do_not_date_the_story() -> None:
    assert record("", "".join(map(TEASER.format, (1, 2, 3)))).datePublished is None


@pytest.mark.parametrize("day", ["<p>8 March 2026</p>", "<time datetime=2026-03-08>8 March</time>"])
def test_a_quoted_posts_date_is_its_own(day: str) -> None:
    post = f"<blockquote><p>The ferry is back</p><p>— Old Pier (@pier)</p>{day}</blockquote>"
    below = "<div class=meta><span>Jane Roe</span></div>"
    assert record("", f"{post}{below}").datePublished is None
    assert record("", f"{post}<p class=date>4 March 2026</p>").datePublished == "2026-03-04"


@pytest.mark.parametrize(
    "foot",
    [
        "<footer class=foot><p class=entry-meta>March 4, 2026 · <a href=#c>6 Comments</a></p></footer>",
        "<div class=timestamp><p>Story published on Mar 4, 2026.</p></div>",
    ],
)
def test_the_foot_of_the_story(foot: str) -> None:
    assert record("", f"{FERRY * 20}{foot}").datePublished == "2026-03-04"


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ("page sidebar", "<p class=coda>Story published on Mar 4, 2026.</p>"),
        ("comments-open", "<p class=post-date><a href=/sea>Sea</a> <b>March 4, 2026</b> <i>Harbour</i></p>"),
    ],
)
def test_the_name_of_a_box_around_all_does_not_make_its_lines_others(names: str, line: str) -> None:
    story = f"<h1>Ships sail again</h1>{FERRY * 30}{line}"
    page = f"<html lang=en><body><div class='{names}'>{story}</div></body></html>"
    assert extract(page, URL).datePublished == "2026-03-04"


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ("<aside><div>4. 3. 2026, 18:41 Uhr</div></aside>", "2026-03-04T18:41:00"),
        ("<aside><div>18:41 04.03.2026</div></aside>", "2026-03-04T18:41:00"),
        ("<aside><div>4. 3. 2026</div><div>Ein Schiff</div><div>5. 3. 2026</div></aside>", None),
        ("<aside class=comments><div>4. 3. 2026, 18:41 Uhr</div></aside>", None),
    ],
)
def test_the_only_date_may_stand_beside_the_story(beside: str, expected: str | None) -> None:
    assert record(beside=beside, language="de").datePublished == expected


@pytest.mark.parametrize("path", ["a/202603/04/WS655.html", "n1/2026/0304/c32306.html"])
def test_days_in_the_paths_of_chinese_sites(path: str) -> None:
    page = f"<html lang=zh><body><h1>Ships sail again</h1>{FERRY}</body></html>"
    assert extract(page, f"https://news.example/{path}").datePublished == "2026-03-04"


def test_an_indented_time_element_is_read_before_a_teasers() -> None:
    blank = "\n" + " " * 60
    time = f"<time datetime=2026-03-04>{blank}4 Mar 2026{blank}</time>"
    above = f"<div class=meta>{time}<address>{blank}2 minutes</address></div>"
    below = "<div class=box><a href=/zip>The zip line</a><time datetime=2026-03-03>3 Mar 2026</time></div>"
    assert record(above, below).datePublished == "2026-03-04"


def test_a_line_in_a_box_named_for_the_comments_that_it_counts() -> None:
    time = "<time datetime=2026-03-04>March 4, 2026</time>"
    line = f"<div class=comments>{time} | <a href=#c>33 Comments</a></div>"
    assert record(line).datePublished == "2026-03-04"


@pytest.mark.parametrize(
    "line",
    [
        "Wed 4 Mar 2026 18.12 GMT First published on Wed 4 Mar 2026 09.01 GMT",
        "<span>4 March 2026, 18:12 GMT</span> <span>First published: 4 March 2026, 09:01 GMT</span>",
    ],
)
def test_of_two_moments_that_told_as_the_first_is_the_publication(line: str) -> None:
    got = record(f"<p>{line}</p>")
    assert (got.datePublished, got.dateModified) == ("2026-03-04T09:01:00+00:00", "2026-03-04T18:12:00+00:00")


def test_an_earlier_day_before_that_of_the_publication_is_no_change() -> None:
    line = "<p><span>4 March 2026</span> <span>Published: 5 March 2026</span></p>"
    assert record(line).dateModified is None


def test_a_day_and_its_time_may_stand_in_elements_of_their_own() -> None:
    apart = "<span>March 4, 2026</span><span>10:12 AM UTC</span><span>Updated 2 hours ago</span>"
    assert record(f"<p><time>{apart}</time></p>").datePublished == "2026-03-04T10:12:00+00:00"


def test_entries_of_a_live_blog_neither_date_nor_sign_it() -> None:
    time = "<time datetime=2026-03-04T{0}:12:00Z>{0}:12</time>"
    entry = f"<article class=entry><div>{time} <span class=entry-author>Mary Poe</span></div>{{1}}</article>"
    entries = "".join(entry.format(hour, FERRY) for hour in (18, 17, 16))
    dates = "Last updated: 18:12 GMT, Mar 4, 2026</span><span>Published: 09:01 GMT, Mar 4, 2026"
    head = f"<div><span>{dates}</span></div>"
    by = "<p>Live reporting by Jane Roe and John Doe</p>"
    page = f"<html lang=en><body><main><h1>Ships sail again – live</h1>{{}}{entries}</main></body></html>"
    got = extract(page.format(head + by), URL)
    assert [author.name for author in got.authors] == ["Jane Roe", "John Doe"]
    assert got.datePublished == "2026-03-04T09:01:00+00:00"
    bare = extract(page.format(""), URL)
    assert bare.authors == ()
    alone = f"<h1>Ships sail again</h1>{entry.format(18, FERRY * 3)}"
    told = extract(f"<html lang=en><body><main>{alone}</main></body></html>", URL)
    assert ([author.name for author in told.authors], told.datePublished) == (
        ["Mary Poe"],
        "2026-03-04T18:12:00+00:00",
    )
