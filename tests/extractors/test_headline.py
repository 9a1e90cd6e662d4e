"""Headline: what the reader sees, in many shapes, scripts and languages."""  # one page a line
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors.article import read_article, to_record
from extractors.evidence import Found
from extractors.page import Page

URL = "https://www.dailysail.example/mobile/ships-sail"


def headline(html: str, url: str = URL) -> Found[str]:
    found: Found[str] = read_article(Page.from_html(html, url)).found["headline"]
    return found


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>Ships  sail</h1>", "Ships sail"),
        ("<title>Ships sail | The Daily Sail</title><meta property=og:site_name content='Daily Sail'>", "Ships sail"),
        ("<title>Ships sail - Dailysail</title>", "Ships sail"),
        ("<title>الميناء يفتح أبوابه من جديد | الشراع</title><meta property=og:site_name content='الشراع'>", "الميناء يفتح أبوابه من جديد"),
        ("<title>港が再び開く｜帆新聞</title><meta property=og:site_name content='帆新聞'>", "港が再び開く"),
        ("<title>港口重新开放迎接第一批货船_国内新闻_船报</title>", "港口重新开放迎接第一批货船"),
        ("<title>Порт снова открыт — Парус</title><meta property=og:site_name content='Парус'>", "Порт снова открыт"),
        # the printed heading wins over the search engine's title
        ("<meta property=og:title content='Best ships 2026: ships that sail'><h1>The ships that sail best</h1>", "The ships that sail best"),
        # the outlet's name in the first h1
        ("<title>The Sail Blog: Ships sail again today</title><h1><a href='/'>The Sail Blog</a></h1><h3>Ships sail again today</h3>", "Ships sail again today"),
        ("<title>Ships sail again today</title><h1>Mobile</h1><h2>Ships sail again today</h2>", "Ships sail again today"),
        # section labels, kickers and dates inside the heading
        ("<meta property=og:title content='Ships sail'><h1><span>Opinion</span> <span>Ships sail</span></h1>", "Ships sail"),
        ("<meta property=og:title content='Ships sail'><h1>Local News | Ships sail</h1>", "Ships sail"),
        ("<title>Opinion | Ships sail again - Dailysail</title><h1><span>Opinion</span> Ships sail again</h1>", "Ships sail again"),
        ("<title>Ships sail | again today - Dailysail</title><h1><b>Ships</b> sail again today</h1>", "Ships sail again today"),
        ("<title>Sea: Ships sail again - Dailysail</title><h2><b>Bayport</b> <b>Ships sail again</b></h2>", "Ships sail again"),
        ("<title>Ships sail again - Dailysail</title><h1>Ships sail again (12)</h1>", "Ships sail again"),
        ("<title>The bay today - Dailysail</title><h1>Ships sail again (2026)</h1>", "Ships sail again (2026)"),
        ("<title>Search: Ships sail again | Dailysail</title><h1><b>Search for:</b> <b>Ships sail again</b></h1>", "Search for: Ships sail again"),
        ("<title>Ships sail again (12) - Dailysail</title><h1>Ships sail again (12)</h1>", "Ships sail again (12)"),
        ("<title>Opinion: Ships sail again - Dailysail</title><h1><span>Opinion:</span> Ships sail again</h1>", "Opinion: Ships sail again"),
        ("<meta property=og:title content='Ships sail'><h1><time>3 May</time><br>Ships sail</h1>", "Ships sail"),
        # kickers, told by the titles that leave them out, and by their markup
        ("<meta property=og:title content='Ships sail'><title>Harbour - Ships sail</title><h1><b>Harbour</b><br>Ships sail</h1>", "Ships sail"),
        ("<title>Ships sail again</title><h1>Ships sail again - <span class=red>PHOTOS</span></h1>", "Ships sail again"),
        ("<title>Harbour - Ships sail again</title><h1><span class=overline>Harbour</span>Ships sail again</h1>", "Ships sail again"),
        ("<title>Harbour</title><h1><span><small>Harbour</small><br>Ships sail again</span></h1>", "Ships sail again"),
        ("<title>Harbour: Ships sail again</title><h1><span class=kicker>Harbour</span><i>:</i> <span>Ships sail again</span></h1>", "Harbour: Ships sail again"),
        # lines that only styles part
        ("<title>Port: the bay</title><h1><span>Port Roe</span><span>Ships sail again at noon</span></h1>", "Ships sail again at noon"),
        ("<title>Port: the bay</title><h1><span>Port Roe</span><span>»Ships sail again at noon«</span></h1>", "»Ships sail again at noon«"),
        ("<title>Port: the bay</title><h1><span class=block>Port Roe</span><span> </span><span>Ships sail again at noon</span></h1>", "Ships sail again at noon"),
        ("<title>Port: the bay</title><h1><span class=block>Ships sail</span> <span class=block>again at noon, says Roe</span></h1>", "Ships sail again at noon, says Roe"),
        ("<title>Port: the bay</title><h1><span>Ships</span> <span>sail again at noon</span></h1>", "Ships sail again at noon"),
        # a heading that leads home and ends the title is the outlet's name
        ("<title>Ships sail again today | Boats and Bread</title><h1><a href='/'>Boats and Bread</a></h1><h2>Ships sail again today</h2>", "Ships sail again today"),
        ("<title>Boats and Bread</title><h1><a href='/'>Boats and Bread</a></h1><h1 class=entry-title>Ships sail again today</h1>", "Ships sail again today"),
        ("<title>Ships sail again today - Boats - and Bread</title><h1><a href='/'>Boats - and Bread</a></h1><p>text</p>", "Ships sail again today"),
        # a sub-heading that search engines are told of is no headline
        ("<meta property=og:title content='Five best ships of 2026'><h1>The ships that sailed this year</h1><h2>Five best ships of 2026</h2>", "The ships that sailed this year"),
        ("<meta property=og:title content='Ships sail | The Harbour'><title>Ships sail</title><p>text</p>", "Ships sail"),
        ("<title>Shared docks and piers — Guide to harbours</title><h1><a href=index.html>Guide to harbours</a></h1><h1>Shared docks and piers<a href=#x>¶</a></h1>", "Shared docks and piers"),
        ("<title>x</title><h1>Caf&amp;eacute; opens<br>again</h1>", "Café opens again"),
        # tags that the article is about
        ("<title>30 Years of &lt;br&gt; Tags</title><h1>30 Years of &lt;br&gt; Tags</h1>", "30 Years of <br> Tags"),
        ("<meta property=og:title content='Why List&lt;String&gt; sails'>", "Why List<String> sails"),
        ("<meta property=og:title content='Ships sail | Mobile'>", "Ships sail"),
        # what titles end or begin with, in a heading too
        ("<meta property=og:site_name content='The Sail'><meta property=og:title content='Ships sail – The Sail'><h1>Ships sail – The Sail</h1>", "Ships sail"),
        ("<title>Ships sail again today | Guides | The Harbour Club</title><h1>Ships sail again today | Guides | The Harbour Club</h1>", "Ships sail again today"),
        ("<title>dailysail.example Ships sail again</title><h1><a href=/>dailysail.example</a></h1><p>text</p>", "Ships sail again"),
        # the headings of parts give way to the title that all declare
        ("<title>Three harbours in three days</title><meta property=og:title content='Three harbours in three days'><h1>Notes</h1><h1>Day 1</h1><p>text</p><h1>Day 2</h1>", "Three harbours in three days"),
        ("<h1><img alt='logo'></h1><p>no headline here</p>", None),
    ],
)  # fmt: skip
def test_headline(html: str, expected: str | None) -> None:
    assert headline(f"<html><body>{html}</body></html>").value == expected


def test_lines_near_a_heading_with_a_kicker_are_found() -> None:
    html = """<h2>Ships sail again</h2><p>teaser</p><meta property=og:title content='Ships sail again'>
    <h1><span class=topline>Harbour</span> Ships sail again</h1><p>By Jane Roe</p><p>4 March 2026</p>"""
    found = read_article(Page.from_html(f"<html lang=en><body>{html}</body></html>", URL)).found
    assert found["headline"].value == "Ships sail again"
    assert found["byline"].value == "By Jane Roe"
    assert found["datePublished"].value == "2026-03-04"


def test_json_ld_of_another_page_gives_way_to_what_is_printed() -> None:
    html = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ten cakes to bake"}</script>
    <title>Ships sail</title><body><main><h1>Ships sail</h1></main>"""
    found = headline(html)
    assert found.value == "Ships sail"
    assert "Ten cakes to bake" in [loser.value for loser in found.losers]


@pytest.mark.parametrize("value", ['["Ships sail"]', '{"@value": "Ships sail"}', '"Ships&nbsp;sail"'])
def test_odd_json_ld_headlines(value: str) -> None:
    script = f'<script type="application/ld+json">{{"@type": ["Article"], "headline": {value}}}</script>'
    assert headline(script + "<p>text</p>").value == "Ships sail"


@pytest.mark.parametrize("value", ["7", "null", "{}", "[[[]]]", "true", '"' + "x" * 10_000 + '"'])
def test_useless_json_ld_headlines_are_survived(value: str) -> None:
    script = f'<script type="application/ld+json">{{"@type": "Article", "headline": {value}}}</script>'
    assert headline(script + "<h1>Ships sail</h1>").value == "Ships sail"


def test_agreement_gives_confidence() -> None:
    agreed = headline(
        "<title>Ships sail</title><meta property=og:title content='Ships sail'><h1>Ships sail</h1>"
    )
    alone = headline("<title>Ships sail</title>")
    assert agreed.winner
    assert alone.winner
    assert agreed.winner.confidence > 0.9 > alone.winner.confidence


def test_a_kicker_in_an_element_of_its_own_is_no_part_of_it() -> None:
    page = """<title>The search engine's ships | The Daily Sail</title><body><h1><span class=Head_category__x>On the coast</span><span class=Head_headline__y>Ships sail at noon and nobody waits</span></h1><p class=lead>The ferry is back.</p>"""
    assert headline(page).value == "Ships sail at noon and nobody waits"


def test_a_headline_with_its_kicker_is_no_part_of_the_text() -> None:
    text = "<p>" + "The ferry left the harbour at noon and came back with the evening tide. " * 6
    heading = (
        "<h1><span class=category>On the coast</span><span>Ships sail at noon and nobody waits</span></h1>"
    )
    body = read_article(Page.from_html(f"<body><div>{heading}{text}{text}</div>", URL)).body.text
    assert body.startswith("The ferry left")


def test_the_only_heading_with_the_itemprop_is_the_headline_where_the_title_is_none() -> None:
    one = "<h3 itemprop=headline>Ships sail at noon and nobody waits</h3>"
    page = f"<title>News detail: Harbour Board</title><body>{one}<p>The ferry left at noon.</p>"
    assert headline(page).value == "Ships sail at noon and nobody waits"
    assert headline(f"{page}<div>{one.replace('Ships', 'Boats')}</div>").value == "News detail: Harbour Board"


def test_a_title_that_was_cut_short_gives_way_to_the_heading_that_goes_on() -> None:
    page = "<title>Ships sail at noon</title><h2>Ships sail at noon, and nobody waits for the last of them</h2><p>The ferry left.</p>"
    assert headline(page).value == "Ships sail at noon, and nobody waits for the last of them"
    assert headline(page.replace("noon,", "noon today,")).value == "Ships sail at noon"


# As word processors write it, where the style alone tells a headline.
STYLES = (
    "<p><b><span style='font-size:10.0pt;color:#006600'>CLUB OF THE TUNNELS</span></b></p>"
    "<p><span style='font-size:{};font-family:Arial'>Tunnels closed after a night</span></p>"
    "<p><i>By Jane Roe</i></p><p>4 March 2026</p>"
)
FONTS = "<font size=1><b>NEWS</b></font><br><font size=5><b>Tunnels closed after a night</b></font><br><font size=3>By Jane Roe</font>"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("<title>The Lantern Online - News</title>", FONTS, "Tunnels closed after a night"),
        (
            "<title>The Lantern Online - News</title>",
            FONTS.replace("size=5", "size=+2"),
            "Tunnels closed after a night",
        ),
        (
            "<title>The Lantern Online - News</title>",
            FONTS.replace("size=5", "size=2"),
            "Tunnels closed after a night",
        ),
        *(
            ("<title>The Lantern Online - News</title>", STYLES.format(size), "Tunnels closed after a night")
            for size in ("20.0pt", "24px", "x-large")
        ),
        (
            "<title>The Lantern Online - News</title>",
            f"{FONTS}<h2>Letters</h2>",
            "The Lantern Online",
        ),
        ("<meta property=og:title content='A night in the tunnels'>", FONTS, "Tunnels closed after a night"),
    ],
)
def test_the_line_in_the_largest_letters_where_there_is_no_heading(
    head: str, body: str, expected: str
) -> None:
    text = "<p>" + "The tunnels were closed at noon, and nobody was hurt in them. " * 5
    assert headline(f"<head>{head}</head><body><table><tr><td>{body}<br>{text}</table>").value == expected


def test_large_letters_in_the_text_are_no_headline() -> None:
    text = "<p>" + "The tunnels were closed at noon, and nobody was hurt in them. " * 5
    page = f"<head><title>A night in the tunnels</title></head><body>{text}<p><font size=5>That is what they said</font>{text}"
    assert headline(page).value == "A night in the tunnels"
    short = f"<head><title>A night in the tunnels</title></head><body><p><font size=5>That said</font>{text}"
    assert headline(short).value == "A night in the tunnels"


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "Notes at sea: Forty boats",
            "<h1><a href='/'>Notes at sea</a></h1><h3>Forty boats</h3>",
            "Forty boats",
        ),
        ("Rowing boats: Forty boats", "<h2>Rowing boats</h2><h3>Others</h3>", "Rowing boats: Forty boats"),
        ("Dailysail ★ Ships have a roadmap", "", "Ships have a roadmap"),
        ("Daily Harbour Sail : Ships list after 96 years", "", "Ships list after 96 years"),
        ("Ships list after 96 years: a tale", "", "Ships list after 96 years: a tale"),
        ("船が戻る港の一日", "<h1>船が戻る港の一日（1/3 ページ）</h1>", "船が戻る港の一日"),
        ("Ships sail again", "<h1>Ships sail again (page 2 of 3)</h1>", "Ships sail again"),
        ("Schiffe fahren wieder – Seite 2", "", "Schiffe fahren wieder"),
        ("Ships sail again (2/3)", "", "Ships sail again (2/3)"),
    ],
)
def test_what_outlets_and_page_numbers_add_to_titles(title: str, body: str, expected: str) -> None:
    html = f"<html><head><title>{title}</title></head><body>{body}<p>The ferry left.</p></body></html>"
    assert headline(html, "https://www.dailysail.example/2026/story").value == expected


def test_the_same_name_ends_both_titles() -> None:
    title = "Ships sail again with all of the old captains on board - Harbour"
    head = f'<title>{title}</title><meta property="og:title" content="{title}">'
    assert (
        headline(f"{head}<p>The ferry left.</p>").value
        == "Ships sail again with all of the old captains on board"
    )


def test_the_line_in_large_letters_may_stand_below_a_kicker() -> None:
    line = "HARBOUR<br><font size=5><b>Ships sail again at noon</b></font><br>"
    text = "The ferry left the harbour at noon and came back with the evening tide, full of people. " * 3
    page = f"<title>Story</title><table><tr><td>{line}</td></tr><tr><td>{text}</td></tr></table>"
    assert headline(page).value == "Ships sail again at noon"


@pytest.mark.parametrize("name", ["titulek", "nadpis", "title", "art_title", "headline1"])
def test_a_page_without_headings_names_its_headline_in_a_class(name: str) -> None:
    page = (
        "<title>The Podhara weekly - since 1998</title><table><tr><td><a href=/region>Region</a> &gt; Lhota<br>"
        f"<span class={name}>A year later fifteen houses stand</span><br><b>Lhota thinks of the flood: the dam is to come,"
        " and the money is all but gone by now</b><br><br>"
        + "Many have come back to the houses by the river, but not all of them. "
        * 5
    )
    assert headline(page).value == "A year later fifteen houses stand"
    assert headline(page.replace(f"class={name}", "class=text")).value != "A year later fifteen houses stand"


def test_a_lesser_heading_declared_the_first_is_the_headline() -> None:
    text = f"<p>{'The ferry left the harbour at dawn with forty passengers on board. ' * 6}</p>"
    page = (
        "<title>Ferry | News</title><meta property=og:title content='A ferry that left'>"
        f"<article><h2 role=heading aria-level=1>The ferry has left the harbour</h2>{text}"
        f"<h2>Why</h2>{text}</article>"
    )
    assert (
        to_record(read_article(Page.from_html(page, "https://a.example/1"))).headline
        == "The ferry has left the harbour"
    )


def headline_of(heading: str, head: str = "") -> str | None:
    text = f"<p>{'The ferry left the harbour at dawn with forty passengers on board. ' * 6}</p>"
    page = Page.from_html(f"{head}<article>{heading}{text}</article>", "https://a.example/1")
    return to_record(read_article(page)).headline


def test_a_label_and_a_line_above_both_go() -> None:
    parts = (
        "<span class='label label--small'>report</span> <span class=head__topline>Trial in the bay</span> "
        "<span class=head__text>When the ferry costs a deposit</span>"
    )
    assert headline_of(f"<h1>{parts}</h1>") == "When the ferry costs a deposit"


def test_the_first_of_two_lines_is_no_headline_where_it_ends_in_a_colon() -> None:
    heading = "<h1>The ghost ferry of the bay:<br>twenty trips a day without passengers</h1>"
    head = "<title>The ghost ferry of the bay - News</title>"
    assert headline_of(heading, head) == "The ghost ferry of the bay: twenty trips a day without passengers"


@pytest.mark.parametrize("title", ["print-0412.html", "Microsoft Word - Ferry, final.docx", "release.PDF"])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    found = headline(
        f"<title>{title}</title><p>The ships sailed at noon, and nobody saw them leave the harbour.</p>"
    )
    assert found.value is None


@pytest.mark.parametrize("sign", ["#", "¶", "🔗", "✎"])
def test_a_link_of_a_heading_to_itself_is_no_part_of_it(sign: str) -> None:
    link = f"<a href='#ships'>{sign}</a>"
    title = "<title>Ships sail - Daily Sail</title>"
    assert headline(f"{title}<h1>Ships sail out {link}</h1>").value == "Ships sail out"
    assert headline(f"{title}<h1>{link} Ships sail out</h1>").value == "Ships sail out"
    assert headline(f"{title}<h1>Ships sail out {sign}</h1>").value == (
        "Ships sail out" if sign == "¶" else f"Ships sail out {sign}"
    )
