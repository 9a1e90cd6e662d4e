"""Authors of pages that declare nobody: what the lines around the headline and around the text tell."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import extract
from tests.extractors.authors.pages import URL, json_ld, names
from tests.extractors.authors.systems import record
from tests.extractors.reading import FERRY

TEASER = "<aside class=related><a href=/boats>Old boats</a><p class=author>by John Doe</p></aside>"


def of_page(before: str, behind: str = "", below: str = "") -> list[str]:
    page = f"<html><body>{before}<article><h1>Ships sail again</h1>{behind}{FERRY * 2}{below}</article></body></html>"
    return [author.name for author in extract(page, URL).authors]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<figure><img src=a.jpg><figcaption><address>Von Jana Röh, Redakteurin</address></figcaption></figure>", ["Jana Röh"]),
        ("<p><a href=/author/roe>Jane Roe<span>Staff Writer</span></a></p>", ["Jane Roe"]),
        ("<p><a href=/author/roe><span>Jane</span><span>Roe</span></a></p>", ["Jane Roe"]),
        ("<p><a href=/author/roe><b>Jane Ro</b><b>e</b></a></p>", ["Jane Roe"]),
        ("<p><a href=/author/roe>Jane roe</a></p>", []),
        ("<ul><li>Jane Roe</li><li>Jan 23</li><li>11 min read</li></ul>", ["Jane Roe"]),
        ("<div>Jane Roe</div><button>Follow</button><div>Oct 19, 2016</div>", ["Jane Roe"]),
        ("<div>Evening Harbour</div><div>Oct 19, 2016</div>", []),  # the story has both words
        ("<div><a href=/harbour>Stone Pier</a></div><div>Oct 19, 2016</div>", []),
        ("<div class='row margin-bottom--sm'><div>Jane Roe</div><div>Oct 19, 2016</div></div>", ["Jane Roe"]),
        ("<div>Buch der Woche</div><div>Oct 19, 2016</div>", []),
        ("<div>Stone Pier •</div><div>Oct 19, 2016</div>", []),
        ("<div>Jane Roe</div><div>John Doe</div><div>Oct 19, 2016</div>", ["Jane Roe", "John Doe"]),
        ("<p><span>4 March 2026</span><span>14 min read</span><span>Written by</span> <a href=/author/roe>Jane Roe</a></p>", ["Jane Roe"]),
        ("<p>Medically reviewed by <a href=/a/doe>John Doe, MD</a> — Written by <a href=/a/roe>Jane Roe, RD</a> — Updated on 7 March 2025</p>", ["Jane Roe"]),
        ("<p>Reviewed by <a href=/author/doe>John Doe</a></p>", []),
        ("<div>By</div><button>Jane Roe</button><div>,</div><button>John Doe</button><div>, and</div><button>Ann Poe</button>", ["Jane Roe", "John Doe", "Ann Poe"]),
        ("<p>Jane Roe and John Doe | Guest Columnists</p>", ["Jane Roe", "John Doe"]),
    ],
)  # fmt: skip
def test_the_line_below_the_headline(line: str, expected: list[str]) -> None:
    assert names(line) == expected


def test_a_long_line_credits_a_user_where_its_first_piece_does() -> None:
    when = "<span>on Wednesday March 17, 2010</span> <span>from the none-too-soon dept.</span>"
    assert of_page(f"<p>Posted by <a href=//users.example/~jroe>jroe</a> {when}</p>") == ["jroe"]


def test_a_line_of_the_page_itself_credits_none_of_those_below() -> None:
    answers = "<section><ol><li class=p-comment><a class=u-author href=//d.example>John Doe</a> 3 May</li></ol></section>"
    page = f"<html><body><a href=#text>Skip to content</a><h1>Ships sail again</h1>{FERRY * 2}{answers * 3}</body></html>"
    assert extract(page, URL).authors == ()


def test_a_teaser_above_the_headline_does_not_go_before_the_byline() -> None:
    assert of_page(TEASER, "<div class=author-name>Jane Roe</div>") == ["Jane Roe"]
    assert of_page(
        "<nav><ul><li>Authors</li><li><a href=/jobs>Find Jobs</a></li></ul></nav>", "<p>By Jane Roe</p>"
    ) == ["Jane Roe"]


def test_a_byline_goes_before_one_far_below() -> None:
    below = "<div><div>Author</div><div>John Doe</div><div>is a lawyer in Sailtown.</div></div>"
    assert of_page("", "<p>By Jane Roe on 4 March 2026</p>", below) == ["Jane Roe"]


def test_teasers_in_the_folder_of_a_section_name_nobody() -> None:
    teaser = "<div><a href=/people/2025/12/new-harbour-master>Sea Command</a></div>"
    assert of_page(teaser, "<p>Jane Roe, 4 March 2026</p>") == ["Jane Roe"]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("<div>By Jane Roe</div>", ["Jane Roe"]),
        ("<h2>Article by</h2><div>Jane Roe</div><button>Subscribe</button>", ["Jane Roe"]),
        ("<p>. . . Jane Roe<br>jane@dailysail.example</p><nav>Previous article</nav>", ["Jane Roe"]),
        ("<p>— Jane Roe</p><nav>Previous article</nav>", ["Jane Roe"]),
        ("<p>Jane Roe — 2013-09-29</p>", ["Jane Roe"]),
        ("<div><span>Log, Tips</span><span>Jane Roe</span><span>April 10, 2017</span></div>", ["Jane Roe"]),
        ("<p>（佐々木 千鶴）</p><p>〈訂正〉初出時の時期を改めました。</p>", ["佐々木 千鶴"]),
        ("<p>（つづく）</p>", []),
        ("<h3>Old Boats</h3><p>They were sold at noon, and nobody wanted one of them.</p>", []),
        ("<p>Stone Pier</p><p>Boats for sale</p>", []),
        ("<p>Photo by Jane Roe</p>", []),
    ],
)  # fmt: skip
def test_the_lines_right_behind_the_text(end: str, expected: list[str]) -> None:
    assert of_page("", "", end) == expected


@pytest.mark.parametrize(
    ("declared", "line", "expected"),
    [
        ("Test Kitchen", "<p>By Jane Roe</p>", ["Jane Roe"]),
        ("Jane Roe", "<p>By John Doe</p><footer><p>Jane Roe, editor</p></footer>", ["John Doe"]),
        (
            "Jane A. Roe",
            "<p>By <a href=/author/roe>Jane Roe</a> and <a href=/author/doe>John Doe</a></p>",
            ["Jane A. Roe"],
        ),
        ("Jane Roe", "<p>John Doe, 4 March 2026</p>", ["Jane Roe"]),  # no 'By'
        ("Jane Roe", "<p>By Daily Sail Staff</p>", ["Jane Roe"]),
        ("jroe", "<p>by <a href=/author/amanda>Amanda</a></p>", ["Amanda"]),
    ],
)
def test_who_is_declared_and_printed_nowhere_gives_way_to_a_byline(
    declared: str, line: str, expected: list[str]
) -> None:
    assert names(line, json_ld(f'{{"@type": "Person", "name": "{declared}"}}')) == expected


def test_a_user_name_gives_way_to_who_signs_the_text() -> None:
    assert of_page("", "<p>Posted by marshlady at 10:11 PM</p>", "<p>— Jane Roe</p>") == ["Jane Roe"]
    more = "<div class=entry-more><p>The last boat left the harbour at ten, and nobody saw it: the watch had gone home, and the lamps were out.</p><p>— Jane Roe</p></div>"
    assert of_page("", "<p>Posted by marshlady at 10:11 PM</p>", more) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "<div>Jane Roe and John Doe / Thu Jul 23 2020 / databases, incidents</div>",
            ["Jane Roe", "John Doe"],
        ),
        ("<p>4 March 2026 · 5 min · Jane Roe | Suggest Changes</p>", ["Jane Roe"]),
        (
            "<div>Jane Roe</div><div>Thursday, May 20, 2021 3:04 p.m. | Updated Friday, May 21, 2021</div>",
            ["Jane Roe"],
        ),
    ],
)
def test_other_lines_with_names(line: str, expected: list[str]) -> None:
    assert names(line) == expected


def test_words_and_pictures() -> None:
    page = f"<html lang=en><body><h1>Ships sail again</h1><p>Words Jane Roe Pictures <b>John Doe</b></p>{FERRY}</body></html>"
    assert [author.name for author in extract(page, URL).authors] == ["Jane Roe"]


def test_a_list_of_authors_behind_a_long_text() -> None:
    people = "<h4>Authors</h4><div><h5>Jane Roe</h5><p>Partner</p></div><div><h5>John Doe</h5><p>Associate</p></div>"
    assert of_page("", "".join(f"<p>{n}. {FERRY[3:]}" for n in range(30)), people) == ["Jane Roe", "John Doe"]


LISTED = "<div class=authors><div><a href=/authors/roe>Jane Roe</a></div><div><a href=/authors/doe>John Doe</a></div></div>"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("<p>Evening Harbour Expert</p>", []),  # the story has both words in small letters
        ("<p>Old Sailor Expert</p>", ["Old Sailor"]),
        (
            "<p>Von <a rel=author href=/autoren/r>Jana Röh</a>, <b>Jan Groß</b>, <b>Ann Poe</b> und <b>Max Eich</b></p>",
            ["Jana Röh", "Jan Groß", "Ann Poe", "Max Eich"],
        ),
        (
            "<div>By</div><ul class=authors><li><a href=#a0>Jane Roe</a>,</li><li><a href=#a1>John Doe</a></li></ul>",
            ["Jane Roe", "John Doe"],
        ),
        ("<button>Play</button>" * 12 + f"<div>By</div>{LISTED}", ["Jane Roe", "John Doe"]),
    ],
)
def test_lines_that_name_several_or_nobody(lines: str, expected: list[str]) -> None:
    assert names(lines) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "<div>Jane Van Der Roe<span>|</span><span>Published <time>4 months ago</time></span></div>",
            "Jane Van Der Roe",
        ),
        ("<div>Jane Roe</div><div>vor 3 Stunden</div>", "Jane Roe"),
        ("<div>Jane Roe</div><div>3時間前</div>", "Jane Roe"),
        (
            "<p class='info pull-xs-left'><a href=/about/jr>Jane Roe</a><br>28.04.2024 | 09:36 Uhr</p>",
            "Jane Roe",
        ),
        ("<div class=newsReporter>Jane Roe</div>", "Jane Roe"),
        (
            "<div class=byline><div class=byline__body><a>Mark Di Roe</a><div class=byline__title>Gull News Reporter</div></div></div>",
            "Mark Di Roe",
        ),
    ],
)
def test_a_name_beside_how_long_ago_it_was_and_in_boxes_set_to_one_side(line: str, expected: str) -> None:
    got = record(line)
    assert [author.name for author in got.authors] == [expected]
    assert got.byline == expected


@pytest.mark.parametrize(
    "line",
    [
        "<p>Author Jane Roe, from Lisbon, said she started to read romances because they were closest to what romance was at sea.</p>",
        "<p>Copyright Jane Roe 2012-2025. CC BY-NC 4.0</p>",
    ],
)
def test_a_sentence_on_an_author_and_a_line_of_copyright_credit_nobody(line: str) -> None:
    assert of_page("", below=line) == []


@pytest.mark.parametrize("side", ["meta_left", "x-post-info-right", "left-byline"])
def test_the_sides_of_the_head_are_no_sidebars(side: str) -> None:
    line = f"<div class={side}><div>by <a href=/author/sandar>Sandar</a></div></div>"
    head = '<meta name="author" content="Daily Sail"><meta property="og:site_name" content="Daily Sail">'
    assert [author.name for author in record(line, head=head).authors] == ["Sandar"]


def test_the_outlets_initials_behind_a_name_are_no_part_of_it() -> None:
    site = '<meta property="og:site_name" content="Northern Sail"><meta name="author" content="Outi Roe NS">'
    got = record("<address>Outi Roe<span> NS</span></address>", head=site)
    assert [author.name for author in got.authors] == ["Outi Roe"]


def test_the_way_to_a_page_is_no_byline() -> None:
    site = '<meta property="og:site_name" content="Gullpost"><meta name="author" content="Gullpost">'
    got = record("<p>Gullpost &gt; News &gt; Shares</p>", head=site)
    assert got.byline is None


TWO = ["Jane Roe", "John Doe"]


@pytest.mark.parametrize(
    "lines",
    [
        "<ul><li class=vcard><a href=/profiles/1 rel=author>Jane Roe</a><p>Maître de conférences, Université du Port</p></li>"
        "<li class=vcard><a href=/profiles/2 rel=author>John Doe</a><p>Doctorant</p></li></ul>",
        "<ul><li><address><a href=mailto:jr@a.example rel=author>Jane Roe</a></address></li>"
        "<li><address><a href=mailto:jd@a.example rel=author>John Doe</a></address></li></ul>",
        "<div class=author-name><a href=/autores/jane-roe.html rel=author>Jane Roe</a><a href=#>John Doe</a></div>",
        "<ul class=links><li><a href=/author/jane-roe>Jane Roe</a></li><li>John Doe</li></ul>",
        "<div><img src=j.jpg><div><span><a href=/autor/jane-roe-81>Jane Roe</a></span></div></div>"
        "<div><span><a href=/autor/john-doe-212>John Doe</a></span></div>",
        "<div class=author><a href=/autores/jane-roe/ rel=author>Jane Roe</a><a href=https://x.example/jr>Contacta al autor</a></div>"
        "<div class=author><a href=/autores/john-doe/ rel=author>John Doe</a></div>",
    ],
)
def test_two_authors_in_boxes_of_their_own(lines: str) -> None:
    got = record(lines)
    assert [author.name for author in got.authors] == TWO
    assert "https://www.sahil.example/story" not in [author.url for author in got.authors]


def test_the_job_below_a_name_that_leads_twice_to_one_page_is_nobody() -> None:
    line = (
        "<div class=c-author><div><div><a href=/autor/jr></a>Von <a href=/autor/jr>Jane Roe</a></div></div>"
        "<div class=c-author__position>Leitender Hafenmeister</div></div>"
    )
    assert [author.name for author in record(line).authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "<div class=byline-author><a href=/x>Jane Roe</a><span>Contributor</span><div>Opinions are their own.</div></div>",
            "Jane Roe",
        ),
        ("<div class=byline>By <a href=/x>Jane Roe →</a></div>", "Jane Roe"),
        ("<p>Interview: Jane Roe ✺</p>", "Jane Roe"),
    ],
)
def test_what_is_glued_to_a_name_is_no_part_of_it(line: str, expected: str) -> None:
    assert [author.name for author in record(line).authors] == [expected]


def test_an_outlets_name_in_the_head_of_the_page_is_no_byline() -> None:
    site = '<meta property="og:site_name" content="Gull Post"><meta name="author" content="Gull Post">'
    page = f"<html><head>{site}</head><body><div>Gull Post Subscribe</div><h1>Ships sail again</h1>{FERRY * 3}</body></html>"
    got = extract(page, URL)
    assert ([author.name for author in got.authors], got.byline) == (["Gull Post"], None)


def test_the_beginning_of_a_categorys_name_is_nobody() -> None:
    line = (
        "<div><small class=post-meta><span><b>Veröffentlicht:</b> 05.01.2020</span> "
        "<span>| <b>Autor:</b> <a href=/author/gnad rel=author>gnad</a></span> <span>|</span> "
        "<span><b>Abgelegt unter:</b> <a href=/c rel='category tag'>Harbour Lights S110</a>, "
        "<a href=/f rel='category tag'>Fotografie</a></span></small><p>Text</p></div>"
    )
    assert [author.name for author in record(line, language="de").authors] == ["gnad"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "<div><span>By <a class=author-link href=/author/haneen-al-roe>Haneen al-Roe</a></span></div>",
            ["Haneen al-Roe"],
        ),
        ("<p class=byline><a href=/authors/rachel-roe>Rachel Roe Hui Min</a></p>", ["Rachel Roe Hui Min"]),
        (
            "<ul><li><span class='tnt-byline asset-byline'>JANE ROE<br> Prairie Tribune</span></li></ul>",
            ["Jane Roe"],
        ),
        (
            "<div><span>Medically reviewed by <button><a>Ada Doe, MD, MPH</a></button></span> <span>— <span>Written by</span> "
            "<a href=/authors/jr>Jane Roe</a></span> <span>— Updated on May 2, 2023</span></div>",
            ["Jane Roe"],
        ),
        (
            "<div><p>Sep 26, 2024</p></div><div><p>Jane Roe &amp; John Doe</p></div><div><p>6 min</p></div>",
            TWO,
        ),
        (
            "<div><a class=signature href=/firmes/jane-roe/>Jane Roe</a> <a>Segueix-lo</a>"
            "<div class=dates><span>Sant Esteve de Palautordera</span> <time>29/01/2025</time></div></div>",
            ["Jane Roe"],
        ),
        (
            "<p>Jane Roe · 14 June 2023 · updated 2 February 2024 · it takes about 90 minutes</p>",
            ["Jane Roe"],
        ),
        (
            "<div class=byline><h3>Authors</h3><p class=author><a class=name href=/people/roe>Jane Roe</a></p>"
            "<p class=affiliation>Thrush Labs</p><p class=author><span class=name>John Doe</span></p></div>",
            TWO,
        ),
    ],
)
def test_bylines_of_many_shapes(line: str, expected: list[str]) -> None:
    assert [author.name for author in record(line).authors] == expected


def test_where_a_correspondent_is_and_an_and_of_one_letter() -> None:
    assert [one.name for one in record("<p>Penulis: Kontributor Flores, Yohana Roe</p>").authors] == [
        "Yohana Roe"
    ]
    names_in_links = (
        "<div class=author><a href=/topics/1>נועם ברקאי</a>, <a href=/topics/2>שירה אוחנה</a> ו<a href=/topics/3>איתן לביא</a>"
        "<span>, צפון</span><div>פורסם</div></div>"
    )
    got = [one.name for one in record(names_in_links, language="he").authors]
    assert got == ["נועם ברקאי", "שירה אוחנה", "איתן לביא"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By the Rev. Jane Roe", ["Jane Roe"]),
        ("Von unserer Redakteurin Jana Röder", ["Jana Röder"]),
        ("Juana García. Corresponsal en Lisboa", ["Juana García"]),
        ("By Jane Roe Jr.", ["Jane Roe Jr."]),
    ],
)
def test_titles_jobs_and_full_stops_around_a_name(line: str, expected: list[str]) -> None:
    assert [one.name for one in record(f"<p class=byline>{line}</p>").authors] == expected
