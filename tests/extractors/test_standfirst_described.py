"""Standfirsts that the page's own description speaks for, or against."""

from __future__ import annotations

from extractors import extract
from tests.extractors.reading import FERRY
from tests.extractors.standfirsts import SUMMARY, standfirst

DESCRIBED = f"<meta name=description content='{SUMMARY}'>"


def test_the_description_speaks_for_a_line_of_its_own() -> None:
    head = f'<meta name=description content="{SUMMARY}">'
    assert standfirst(f"<header><p>{SUMMARY}</p></header>", head) == SUMMARY


def test_the_first_paragraph_is_none_even_if_the_description_repeats_it() -> None:
    head = f'<meta name=description content="{SUMMARY}">'
    assert standfirst(f"<div><p>{SUMMARY}</p>{FERRY}{FERRY}</div>", head) is None


def test_nor_is_it_where_signs_are_words_and_paragraphs_short() -> None:
    first = "町の港は月曜日、暴風のため閉鎖された。四つの桟橋のうち二つが流され、十一隻の船が沈んだ。"
    second = "けが人はいなかったが、本土へのフェリーは木曜日まで運休する、と港長は夕方の会見で説明した。"
    body = f"<p>{first}</p><p>{second}</p><p>{second}</p>"
    assert standfirst(f"<div>{body}</div>", f"<meta name=description content='{first}'>") is None


def test_the_place_set_apart_before_it_goes_where_the_description_leaves_it_out() -> None:
    line = f"<p class=description><span>Port Roe</span>{SUMMARY}</p>"
    assert standfirst(line, f'<meta name=description content="{SUMMARY}">') == SUMMARY
    assert standfirst(line) == f"Port Roe{SUMMARY}"


def test_a_few_words_are_one_if_the_description_is_the_same() -> None:
    line, head = "<p class=dek>Ten inches of rope</p>", '<meta name=description content="Ten inches of rope">'
    assert standfirst(line, head) == "Ten inches of rope"
    assert standfirst(line) is None


def test_a_column_at_the_left_may_hold_the_standfirst_that_the_description_repeats() -> None:
    column = f"<p>Harbour</p><div class=detail-left><h2>{SUMMARY}</h2><p>Jane Roe</p></div>"
    assert standfirst(column) is None
    assert standfirst(column, f'<meta name="description" content="{SUMMARY}">') == SUMMARY


def test_a_dateline_goes_where_the_description_is_the_beginning_without_it() -> None:
    line = f"<div class=article-intro><b>PORT ROE - </b>{SUMMARY}</div>"
    assert standfirst(line, f'<meta name=description content="{SUMMARY[:42]}…">') == SUMMARY
    assert standfirst(line, f'<meta name=description content="{SUMMARY} - The Sail">') == SUMMARY


def test_a_label_may_stand_above_the_standfirst_in_its_box() -> None:
    box = f"<aside class=article-summary><div class=text><h6>Summary</h6><p>{SUMMARY}</p></div></aside>"
    author = "<div class=authors><h5>By Jane Roe</h5><h6>Writer</h6></div>"
    assert standfirst(f"{author * 3}{box}", f'<meta name=description content="{SUMMARY}">') == SUMMARY


def test_a_short_sub_heading_is_one_if_the_description_is_the_same() -> None:
    line = "<h3>모노레포를 다시 설계하며 배운 것들</h3>"
    assert standfirst(line, '<meta name=description content="모노레포를 다시 설계하며 배운 것들">')
    assert standfirst(line) is None


def test_the_description_of_a_picture_is_none() -> None:
    picture = f"<div class=media><img src=/a.jpg><div class=media__description>{SUMMARY}</div></div>"
    assert standfirst(picture) is None
    head = f'<meta name=description content="{SUMMARY}">'
    assert standfirst(picture, head) == SUMMARY


def test_two_short_paragraphs_in_a_box_are_one() -> None:
    second = "The captain would not say what it had cost"
    both = f"<div><p>{SUMMARY}</p><p>{second}</p></div>"
    head = f'<meta name=description content="{SUMMARY}">'
    assert standfirst(both, head) == f"{SUMMARY} {second}"
    assert standfirst(both.replace(second, "By Jane Roe, harbour correspondent"), head) == SUMMARY
    assert standfirst(both.replace(second, "Published on 4 March 2026 at noon"), head) == SUMMARY


def test_the_first_of_the_body_is_none_where_each_paragraph_has_a_box() -> None:
    page = "".join(f"<div data-b=normal><p>{text}</p></div>" for text in (SUMMARY, FERRY[3:], FERRY[3:]))
    head = f'<meta name=description content="{SUMMARY[:60]}...">'
    record = extract(
        f"<head>{head}</head><body><main><h1>Ships sail again</h1><div>{page}</div></main>",
        "https://news.example/story",
    )
    assert record.alternativeHeadline is None


def test_a_teaser_that_is_the_page_s_own_description_is_one() -> None:
    assert standfirst(f"<div class=header-teaser>{SUMMARY}</div>", DESCRIBED) == SUMMARY
    assert standfirst(f"<div class=header-teaser>{SUMMARY}</div>") is None


def test_the_first_sentence_of_the_description_is_one() -> None:
    described = DESCRIBED.replace(SUMMARY, f"{SUMMARY} {'This is what it cost, and who paid. ' * 4}")
    byline = "<div class=who><div>Jane Roe</div></div>"
    assert standfirst(f"<div><p class=medium>{SUMMARY[:-1]}</p></div>{byline}", described) == SUMMARY[:-1]


def test_a_sub_heading_further_down_is_one_if_the_description_is_the_same() -> None:
    buttons = "".join(f"<button>{letter}</button>" for letter in "ABCDEF")
    assert standfirst(f"{buttons}<h2>{SUMMARY}</h2>", DESCRIBED) == SUMMARY


def test_a_place_set_apart_by_style_alone_goes_where_the_description_has_a_dash() -> None:
    described = DESCRIBED.replace(SUMMARY, f"Oban - {SUMMARY}")
    assert standfirst(f"<p class=description><span>Oban</span>{SUMMARY}</p>", described) == SUMMARY
    linked = f"<p class=description><a href=/after>After</a>{SUMMARY.removeprefix('After')}</p>"
    assert standfirst(linked, DESCRIBED) == SUMMARY
