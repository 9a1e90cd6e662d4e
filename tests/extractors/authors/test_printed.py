"""Printed bylines: the people credited around the headline or where a publishing system puts them."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extractors.authors.pages import json_ld, names, record
from tests.extractors.reading import FERRY


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p class=byline>By <a href=/people/jane>Jane Roe</a> and <a href=/people/john>John Doe</a></p>", ["Jane Roe", "John Doe"]),
        ("<div class=author><span>Jane Roe</span> <span>Senior Reporter</span></div>", ["Jane Roe"]),
        ("<p>By<a href=/author/jane-roe>Jane Roe</a>Staff Writer</p>", ["Jane Roe"]),
        ("<div>Written by</div><div>Jane Roe</div>", ["Jane Roe"]),
        ("<p><a rel=author href=/jr>Jane Roe</a></p>", ["Jane Roe"]),
        ("<p><span itemprop=author><span itemprop=name>Jane Roe</span></span></p>", ["Jane Roe"]),
        ("<ul><li><span itemprop=author>By JANE ROE<br>Sail staff writer</span><li>4 March</ul>", ["Jane Roe"]),
        ("<div><span>كتب: خليفة المرسى</span> <span>نشر في 18/09/2024</span></div>", ["خليفة المرسى"]),
        ("<p>March 4, 2026 · Jane Roe</p>", ["Jane Roe"]),
        ("<figure><figcaption>Photo: Jane Roe</figcaption></figure>", []),
        ("<p>Edited by Jane Roe</p>", []),
        ("<p>4 March 2026 • <a href=/jane>Jane Roe</a> in <a href=/ships>Tall Ships</a></p>", ["Jane Roe"]),
        ("<p>By <a href=/jane>Jane Roe</a> in <a href=/ships>Tall Ships</a> on 4 March 2026</p>", ["Jane Roe"]),
        ("<p>by <a href=/author/jane/>Jane</a> · 4 March 2026 · <a href=#c>One comment so far</a></p>", ["Jane"]),
        ("<p>Jane Roe, Master Horticulturalist & Garden Educator, 4 March 2026</p>", ["Jane Roe"]),
        ("<p>Written by Jane Roe, Head of Marketing and Community Development</p>", ["Jane Roe"]),
        ("<p>By Ask the Doctors</p>", ["Ask the Doctors"]),
        ("<p>By 3i Global</p>", ["3i Global"]),
        ("<p>By The Roe & Doe Team</p>", ["The Roe & Doe Team"]),
        ("<p>By The Numbers</p>", []),
        ("<p>By Super User</p>", []),
        ("<p>By Guest</p>", []),
        ("<ul><li>By Jane Roe</li><li>John Doe</li></ul>", ["Jane Roe"]),
        ("<p>By appointment only</p>", []),
        ("<h2>By Ask the Sea</h2>", []),
        ("<p>The <a href=/people/jane>Jane Roe</a> prize has three parts:</p>", []),
        ("<p class=author><b>Jane Roe</b> | Palma de Mallorca | 08/01/2026</p>", ["Jane Roe"]),
        ("<p>Jane Roe · New York · 4 March 2026</p>", ["Jane Roe"]),
        ("<p>Jane Roe | Senior Editor | 4 March 2026</p>", ["Jane Roe"]),
        ("<p class=author><a href=/author/x>Read More</a></p>", []),
        ("<p>Stand by Your Ship</p>", []),
        ("<p>Interview: Jane Roe | March 4, 2026</p>", ["Jane Roe"]),
        ("<div>Jane Roe</div><div>Our staff</div><p>About Jane Roe</p>", ["Jane Roe"]),
        ("<div>Jane Roe</div><div>Our staff</div>", []),
        ("<dl><dt>How so?<dd>By mistake. I was looking for a door and found a rope.</dl>", []),
        ("<div><span class='post-author vcard'><span>Author</span><a class=fn>Jane Roe</a></span> 14:05</div>", ["Jane Roe"]),
        ("<div><b>Jane Roe</b><br>Madrid, March 4, 2026<p>Ships</div>", ["Jane Roe"]),
        ("<div>Jane Roe Staff Reporter</div>", ["Jane Roe"]),
        ("<div>Jane Roe</div><div>Engineer @ Tidewatch</div>", ["Jane Roe"]),
        ("<div>Jane Roe</div><div>Engineers have come to a bridge.</div>", []),
        ("<p>Reported By: Jane Roe Edited By: John Doe</p>", ["Jane Roe"]),
        ("<h3>More from Local</h3>", []),
        ("<p>Jane Roe jane at roe.example March 4, 2026</p>", ["Jane Roe"]),
        ("<div itemprop=author><img src=j.png><span itemprop=name>Jane Roe</span><span>Teacher, Lisbon</span></div>", ["Jane Roe"]),
        ("<div class=publish><span class=author>Jane Roe</span> - 4 March 2026 at 14:05 | <span>updated on 5 March 2026 at 09:30</span> - <span>4 min</span></div>", ["Jane Roe"]),
        ("<div class=post-meta><span>4 March 2026</span>&nbsp;·&nbsp;3 min&nbsp;·&nbsp;412 words&nbsp;·&nbsp;Jane Roe, John Doe&nbsp;|&nbsp;<a href=/edit>Suggest a change</a></div>", ["Jane Roe", "John Doe"]),
        ("<p>Old Boats at work in the port, 4 March 2026</p>", []),
        ("<ul><li><span class='x user-name'>Jane Roe</span><li>4 March</ul>", ["Jane Roe"]),
        ("<p class=byline>Contact: <a href=mailto:j@roe.example>Jane Roe</a>, Office of Communications</p>", []),
        ("<p class=byline>Pressekontakt: Jana Röh, Haus am Hafen</p>", []),
        ("<div class=szerzok><a href=/szerzo/roe.jana/>Roe Jana</a></div>", ["Roe Jana"]),
    ],
)  # fmt: skip
def test_printed_authors(html: str, expected: list[str]) -> None:
    assert names(html) == expected


def test_a_job_of_two_words_behind_a_name_beside_the_date() -> None:
    line = "<div><time>14 Jan, 2026</time> <span>•</span> <span>Jane Roe, Software Engineer</span></div>"
    assert names(line) == ["Jane Roe"]


def test_a_user_name_gives_way_to_the_printed_byline() -> None:
    assert names("<p>By Jane Roe</p>", "<meta name=author content=jroe_77>") == ["Jane Roe"]


def test_an_organisation_stands_only_where_nobody_else_is_credited() -> None:
    assert names("", "<meta name=author content='Sail Agency'>") == ["Sail Agency"]
    assert names("", "<meta name=author content='Jane Roe, Sail Agency'>") == ["Jane Roe"]


def test_galleries_credit_their_authors() -> None:
    head = """<script type="application/ld+json">{"@type": "ImageGallery", "datePublished": "2026-01-30",
    "author": {"@type": "Person", "name": "Jane Roe"}}</script>"""
    got = record("<p>Twelve lamps</p>", head)
    assert ([author.name for author in got.authors], got.datePublished) == (["Jane Roe"], "2026-01-30")


def test_addresses_are_no_names() -> None:
    head = "<meta property=article:author content=https://www.facebook.com/janeroe><meta name=author content='Jane Roe'>"
    assert names("", head) == ["Jane Roe"]


def test_name_raw_and_job_title_are_kept() -> None:
    (author,) = record("<p>By JANE ROE, Senior Editor</p>").authors
    assert (author.name, author.nameRaw, author.jobTitle) == ("Jane Roe", "JANE ROE", "Senior Editor")


def test_a_job_between_bars_is_no_place() -> None:
    (author,) = record("<p>Jane Roe | Senior Editor | 4 March 2026</p>").authors
    assert (author.name, author.jobTitle) == ("Jane Roe", "Senior Editor")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By <a href=/author/roe>Jane Roe</a>, <a href=/author/doe>John Doe</a>", ["Jane Roe", "John Doe"]),
        ("By <a href=/author/roe>Jane Roe</a>, <a href=/tag/tide>High Tide</a>", ["Jane Roe"]),
        ("By Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        ("Von Jane Roe und John Doe", ["Jane Roe", "John Doe"]),
        ("By Jane Roe, Sailor and Boat Builder", ["Jane Roe"]),
        ("By Jane Roe and Reuters", ["Jane Roe"]),
        ("By John Doe and Jo Poe", ["John Doe", "Jo Poe"]),  # the page prints no Jane Roe
    ],
)
def test_a_printed_line_completes_the_declared_authors(line: str, expected: list[str]) -> None:
    assert names(f"<p class=byline>{line}</p>", json_ld('"Jane Roe"')) == expected


@pytest.mark.parametrize(
    "items",
    [
        "<div>Authors</div><ul><li><a href=/people/roe>Jane Roe</a></li><li><a href=/people/doe>John Doe</a></li></ul>",
        "<div>Authors</div><div><div class=i><a href=/people/roe>Jane Roe</a></div><div class=i><a href=/people/doe>John Doe</a></div></div>",
        "<ul class=authors><li><b>Jane Roe</b></li><li><b>John Doe</b></li></ul>",
        "<div class=author><div>By Jane Roe</div><p>From our desk</p></div><div class=author><div>By John Doe</div><p>From the pier</p></div>",
        "<div><div itemprop=author itemscope><div><a href=https://code.example/j><span itemprop=name>Jane Roe</span></a></div><small>Engineer</small></div></div>"
        "<div><div itemprop=author itemscope><div><a href=https://code.example/d><span itemprop=name>John Doe</span></a></div><small>Head of ropes</small></div></div>",
        "<ul class=authors><li><b>Jane Roe</b></li><li><b>John Doe</b></li><li><b>Jo Poe</b><div>Photos: herself</div></li></ul>",
        "<ul class=authors><li><div><a href=mailto:j@sail.example>Jane Roe</a><span>Journalist</span></div></li><li><div><a href=mailto:d@sail.example>John Doe</a><span>Journalist</span></div></li></ul>",
        "<div class=authors><div><a href=/authors/roe>Jane Roe</a><span>Staff Engineer, Storage</span></div><div><a href=/authors/doe>John Doe</a><span>Reporter, University of Quay</span></div></div><figcaption>Illustration by Jo Poe</figcaption>",
        "<p>by</p><div class=authors><div class=author><p><a href=/author/roe>Jane Roe</a></p></div><span> with </span><div class=author><p>John Doe</p></div></div><p>Photography by Jo Poe</p>",
        "<div><div class=byline><a href=/by/roe>Jane Roe</a><a href=mailto:r@sail.example></a></div><div class=byline><a href=/by/doe>John Doe</a></div><div class=byline><a href=/by/poe>Jo Poe</a><span>Photo</span></div></div>",
    ],
)
def test_a_list_names_one_author_an_item(items: str) -> None:
    assert names(items) == ["Jane Roe", "John Doe"]


def test_the_item_behind_one_with_a_by_names_another_author() -> None:
    item = "<li class=byline__contribution><span>{}</span></li>"
    items = [item.format(text) for text in ("By Jane Roe", "John Doe", "Graphics: Ann Poe")]
    assert names(f"<ul class=byline>{''.join(items)}</ul>") == ["Jane Roe", "John Doe"]
    assert names(f"<ul class=byline>{items[0]}{item.format('News')}</ul>") == ["Jane Roe"]


def test_korean_reporters_beside_buttons_to_follow_them() -> None:
    box = "<div class=head_box><em class=head_name>{} 기자</em>{}</div>"
    boxes = box.format("윤서린", "<button>구독</button>") + box.format("배도현", "")
    assert names(f"<div class=head>{boxes}</div>") == ["윤서린", "배도현"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('<span>Jun 17, 2024</span> | <a href="/category/ropes/" rel="category tag">Old Ropes</a>', []),
        ("<span>Old Ropes</span><span> | </span><time>2/8/2025 9:47:00 PM</time><span> | </span><span>Jane Roe, Assistant Director of Harbour Communications</span>", ["Jane Roe"]),
    ],
)  # fmt: skip
def test_a_section_beside_the_date_is_nobody(line: str, expected: list[str]) -> None:
    head = '<meta property="article:section" content="Old Ropes">'
    assert names(f"<p class=post-date>{line}</p>", head) == expected


def test_a_first_name_alone_gives_way_to_the_whole_name_in_print() -> None:
    printed = "<p>by <span itemprop=author itemscope><a href=/about rel=author><span itemprop=name>Jane Roe</span></a></span></p>"
    assert names(printed, json_ld('{"@type": "Person", "name": "Jane"}')) == ["Jane Roe"]
    assert names(printed, json_ld('{"@type": "Person", "name": "John"}')) == ["Jane Roe"]


def test_a_by_may_stand_behind_a_place_and_an_hour() -> None:
    line = "<div><span>रामगंज</span><span>6 घंटे पहले</span><span>लेखक: आलोक त्रिवेदी</span></div>"
    assert names(line) == ["आलोक त्रिवेदी"]


def test_names_beside_the_date_that_sign_the_last_paragraph_too() -> None:
    text = "港を出た船は夕方の潮に乗って戻ってきた。大勢の人が岸で待っていた。" * 3
    line = "<p>青木舟子　浜野潮<time>2024年3月12日 5時00分</time></p>"
    page = f'<html lang="ja"><h1>港の船が戻る</h1><div>{line}<p>{text}</p><p>{text}%s</p></div>'
    assert names(page % "（青木舟子、浜野潮）") == ["青木舟子", "浜野潮"]
    assert names(page % "（共同）") == []


def test_a_class_that_is_the_word_for_a_writer_names_one() -> None:
    line = (
        "<div><span class=writeBy>الأقصر - منى عبد الرحيم</span><p>"
        + "عادت السفينة مساء مع المد وهي مليئة بالناس. " * 6
    )
    assert names(line) == ["منى عبد الرحيم"]


LONG_TEXT = "The ferry left the harbour at noon and came back with the evening tide, full of people. " * 4


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            '<div><img src="/a.png"><div><div>Jane Roe</div><div>4 March 2026</div></div></div>',
            "",
            ["Jane Roe"],
        ),
        (
            '<div><img src="/a.png"><div><b>Jane Roe</b></div><p>Engineer, platform team</p></div>',
            "",
            ["Jane Roe"],
        ),
        ('<div><img src="/a.png"><div><div>Old Boats</div><div>All of them</div></div></div>', "", []),
        ("<p>Viewed often</p><p><b>Jane Roe, Lagos</b></p>", "", ["Jane Roe"]),
        ("<p>1 Comment</p><p><b>Old Boats, lost at sea</b></p>", "", []),
        ("<p>Article rédigé par <b>Jane Roe</b>, mis en ligne le 4 mars 2026.</p>", "", ["Jane Roe"]),
        ("<p>Jane Roe <a>jroe at sail.example</a> Wed Mar 4 21:19:03 UTC 2026</p>", "", ["Jane Roe"]),
        ("", '<div class="byline"><div>Jane Roe<br>jane@sail.example<br>010 20 30</div></div>', ["Jane Roe"]),
        ("", '<div align="right"><b>Jane Roe, photo by the author</b></div>', ["Jane Roe"]),
        ("<p>Author: redaktor, 4 March 2026 | Views: 1312</p>", "", ["redaktor"]),
        ("<p>Posted by Roe & Doe, LLP</p>", "", ["Roe & Doe, LLP"]),
    ],
)
def test_names_that_stand_where_systems_put_them(before: str, after: str, expected: list[str]) -> None:
    page = f"<article><h1>Ships sail again</h1>{before}<p>{LONG_TEXT}</p><p>{LONG_TEXT}</p>{after}</article>"
    assert names(page) == expected


def test_a_second_name_in_an_element_of_the_same_kind_needs_no_comma() -> None:
    line = '<p class="writer"><span class="name"><a href="/author/a">青木 舟</a></span>　<span class="name">浜野 潮</span></p>'
    assert names(f"<h1>港の船</h1>{line}<p>{LONG_TEXT}</p>") == ["青木 舟", "浜野 潮"]


@pytest.mark.parametrize(("sign", "expected"), [("（浜野）", ["浜野"]), ("（敬称略）", []), ("（共同）", [])])
def test_a_surname_in_brackets_at_the_right_signs_the_story(sign: str, expected: list[str]) -> None:
    text = "港を出た船は夕方の潮に乗って戻ってきた。大勢の人が岸で待っていた。" * 3
    page = f'<html lang="ja"><h1>港の船が戻る</h1><div><p>{text}</p><p>{text}</p><div align="right">{sign}</div></div>'
    assert names(page) == expected


def test_interns_beside_reporters_are_named_without_their_label() -> None:
    text = "船在中午离开港口，傍晚随潮水返回，岸上有许多人在等待它们。" * 4
    page = (
        f"<h1>港口的船</h1><div><p>{text}</p><p>{text}</p><p>（海港晚报记者 王小明 实习生 李大海）</p></div>"
    )
    assert names(page) == ["王小明", "李大海"]


def test_an_outlet_that_is_marked_below_the_text_is_credited() -> None:
    site = "<meta property=og:site_name content='Jane Roe'>"
    entry = "<p><span itemprop=author itemscope><span itemprop=name>Jane Roe</span> —</span> in Ships</p>"
    assert names(f"{FERRY * 30}{entry}", site) == ["Jane Roe"]


@pytest.mark.parametrize("line", ["Kommentar von Jana Röh", "Une chronique de Lise Garnier"])
def test_the_kind_of_another_story_far_below_credits_nobody(line: str) -> None:
    assert names(f"{FERRY * 30}<div><p>{line}</p></div>") == []
