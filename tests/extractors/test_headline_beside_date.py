"""The headline of pages whose headings and titles are those of their site: the line beside the date."""

from __future__ import annotations

import pytest

from extractors import extract
from tests.extractors.reading import FERRY

SITE = "<title>The Daily Sail</title><meta property=og:title content='Sail news and tides'>"
MENU = "<nav><ul><li><a href=/ports>Ports</a><li><a href=/tides>Tides of the week ahead</a></ul></nav>"
DATE = "<div>4 March 2026, 15:04</div>"
HEADLINE = "Ferry comes home full"


def headline(body: str, head: str = SITE) -> str | None:
    page = f"<html><head>{head}</head><body>{MENU}<main>{body}{FERRY * 2}</main></body></html>"
    return extract(page, "https://www.dailysail.example/news/ferry").headline


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=hed>{HEADLINE}</div>{DATE}",
        f"<div>Ports</div><div>{HEADLINE}</div><div>It was seen at noon</div><div>Jane Roe</div>{DATE}",
        f"<div>{HEADLINE}</div><div>By Jane Roe</div>",
        f"<div>{HEADLINE}</div><div>Posted at 3:04 PM by jroe</div>",
        f"<div><div>{HEADLINE}</div></div><div><div>Jane Roe</div>{DATE}</div>",
        f"<h2>{HEADLINE}</h2>{DATE}",
        f"<p>Notes from the harbour</p><h2>{HEADLINE}</h2>{DATE}",
        f"<div>{HEADLINE}<br>It was seen at noon</div>{DATE}",
        f"{DATE}<h2>{HEADLINE}</h2>",
        f"{DATE}<div class=article-title>{HEADLINE}</div>",
    ],
)
def test_the_line_above_the_date_or_a_heading_below_it(body: str) -> None:
    assert headline(body) == HEADLINE


@pytest.mark.parametrize(
    "body",
    [
        f"<p>The ferry came home full of people, and nobody was hurt.</p>{DATE}",  # a sentence
        f"<div>Updated at 14:20 today</div>{DATE}",
        f"<div>For immediate release</div>{DATE}",
        f"<div><a href=/tides>Tides of the week ahead</a></div>{DATE}",
        f"<aside><div>Ships for sale again</div></aside>{DATE}",
        f"{DATE}<div>Ferry seen at the harbour</div>",  # below the date, and no heading
        f"<div>Jane Roe, Senior Reporter</div>{DATE}",
        f"<div>(This is a shorter form of a talk.)</div>{DATE}",
    ],
)
def test_what_stands_beside_the_date_and_is_no_headline(body: str) -> None:
    assert headline(body) == "Sail news and tides"


def test_below_the_day_of_the_paper_the_line_above_the_byline_and_none_that_asks_to_share() -> None:
    head = "<title>Ferry returns | The Daily Sail</title><meta property=og:title content='Ferry returns'>"
    share = "<h3>Share or comment on this article: Ferry returns</h3>"
    day = f"<div>Wednesday, 4 March 2026</div>{''.join('<ul><li>Ports</li></ul>' for _ in range(6))}"
    page = (
        f"<html><head>{head}</head><body>{day}<main><h2>{HEADLINE}</h2><p>By Jane Roe</p>{FERRY * 2}{share}"
    )
    assert extract(page, "https://www.dailysail.example/news/ferry").headline == HEADLINE


def test_a_declared_title_that_is_printed_goes_before() -> None:
    body = f"<div>A boat in the evening</div>{DATE}<p><span>Sail news and tides</span></p>"
    assert headline(body) == "Sail news and tides"


def test_a_title_that_is_printed_above_the_byline_in_one_block_goes_before() -> None:
    block = f"<b>{HEADLINE}</b><br>By <a href=mailto:roe@sail.example>Jane Roe</a><br>October 17, 2000"
    body = f"<table><tr><td>Ports &gt; Story<p>{block}<p><table><tr><td><b>Two ships of the line</b></table>"
    for title in (HEADLINE, f"{HEADLINE} - Tech News - SAIL.example"):
        assert headline(body, f"<title>{title}</title>") == HEADLINE


def test_a_menu_does_not_print_the_title() -> None:
    body = f"<div>{HEADLINE}</div>{DATE}"
    assert headline(body, "<title>Ports</title>") == HEADLINE


def test_the_heading_that_begins_the_title_is_the_name_of_the_site() -> None:
    head = f"<title>Notes from the pier: {HEADLINE}</title>"
    assert headline(f"<h1>Notes from the pier</h1><h3>{HEADLINE}</h3>", head) == HEADLINE


def test_of_two_first_headings_the_one_with_the_name_of_the_outlet_is_none() -> None:
    body = f"<h1>Engineering at Daily Sail</h1><h1>{HEADLINE}</h1>{DATE}"
    assert headline(body, "<title>Engineering | Daily Sail</title>") == HEADLINE


def test_a_question_about_the_outlet_heads_the_text_below_it() -> None:
    body = f"<h1>What is the Daily Sail?</h1>{FERRY}<h1>How it is made</h1>"
    assert headline(body, "<title>About us</title>") == "What is the Daily Sail?"


def test_a_label_within_the_heading_is_no_part_of_it() -> None:
    body = f"<h1><span class=label>Travel chaos</span> {HEADLINE}</h1>"
    assert headline(body, "<title>Ferry delays: live</title>") == HEADLINE


def test_a_heading_by_role_whose_text_comes_by_a_slot() -> None:
    shadow = (
        "<template shadowrootmode=open><div role=heading aria-level=1><slot name=hed></slot></div></template>"
    )
    body = f"<x-story>{shadow}<span slot=hed>{HEADLINE}</span></x-story>"
    assert headline(body) == HEADLINE
