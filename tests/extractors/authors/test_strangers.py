"""What stands where a byline does and names nobody who wrote: buttons, contacts, facts, the headline, a story."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import extract
from extractors.authors.button_words import is_button
from tests.extractors.reading import FERRY


def names(line: str, head: str = "", behind: str = "", language: str = "en", title: str = "") -> list[str]:
    heading = title or "<h1>Ships sail again</h1>"
    body = f"<body><div><div>{heading}{line}</div>{FERRY * 3}</p>{behind}</div></body>"
    page = f'<html lang="{language}"><head>{head}</head>{body}</html>'
    return [author.name for author in extract(page, "https://www.sahil.example/2026/ships").authors]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Listen"),
        ("hi", "कॉपी लिंक"),
        ("bn", "শেয়ার করুন"),
        ("ta", "கருத்துகள்"),
        ("ko", "구독하기"),
        ("ja", "記事をシェア"),
        ("zh", "复制链接"),
        ("th", "คัดลอกลิงก์"),
        ("ar", "نسخ الرابط"),
        ("fa", "لینک کوتاه"),
        ("he", "שתפו כתבה"),
        ("ru", "Скопировать Ссылку"),
        ("tr", "Takip Et"),
        ("pl", "Skopiuj Link"),
        ("hu", "Hozzászólások Megosztás"),
        ("el", "Αντιγραφή Συνδέσμου"),
        ("el", "Σύνδεσμος Άρθρου"),
        ("de", "Link Kopieren"),
        ("fr", "Copier Le Lien"),
        ("it", "Copia Link"),
        ("sv", "Kopiera Länk"),
    ],
)
def test_a_button_in_the_authors_box_is_no_author(language: str, text: str) -> None:
    box = f'<div class="author-box"><button>{text}</button></div>'
    assert is_button(text)
    assert names(box, language=language) == []
    assert names(f'<div><a href="/author/712/">{text}</a></div>', language=language) == []


def test_buttons_are_told_from_names() -> None:
    assert not any(
        map(is_button, ("Jane Roe", "Tony Jaa", "María del Río", "Jan van Deel", "نظر محمد", "윤가람"))
    )


def test_a_button_behind_a_name_is_no_part_of_it() -> None:
    assert names('<div class="author-box">Ana Silva Seguir</div>', language="pt") == ["Ana Silva"]


def test_the_reporter_beside_a_button_to_subscribe() -> None:
    card = '<div><em>김가람 기자</em><a href="/journalist/437/80121">구독</a><span>응원 388</span></div>'
    signed = '<div class="byline"><p>김가람 기자(garam@sahil.example)</p></div>'
    assert names(card, behind=signed, language="ko") == ["김가람"]


@pytest.mark.parametrize("label", ["Media Contact", "Pressekontakt", "Contact presse:", "담당자"])
def test_whom_the_press_may_ask_did_not_write(label: str) -> None:
    line = "<p>Renée Ostler<br>(555) 010-0177<br>rostler@sahil.example</p>"
    assert names(f"<div>{label}</div>{line}") == []
    assert names(f'<div><a href="/c">{label}</a></div>{line}') == ["Renée Ostler"]  # of a menu


def test_the_office_that_an_article_is_filed_under_is_nobody() -> None:
    behind = "<div>About Harbour Works</div>"
    assert names("<div>Department</div><div>Harbour Works</div>", behind=behind) == []
    assert names("<div>Harbour Works</div>", behind=behind) == ["Harbour Works"]


def test_a_headline_with_its_date_is_no_byline() -> None:
    head = "<title>AGE - Small Probe Hears Hiss From Far Side</title>"
    title = '<div class="article_title_wrap"><span>Small Probe Hears Hiss From Far Side</span><br><span>11.17.10</span></div>'
    assert names("", head, title=title) == []


def test_a_story_that_says_reporter_is_no_byline() -> None:
    story = "<p>昨天下午，记者离开时，老季正在拉线。他说，搬到哪里都行，“只要弓还在，就还能弹。”</p>"
    assert names(story, language="zh") == []


def test_a_team_in_a_menu_is_no_author() -> None:
    menu = '<ul class="nav"><li><a href="/team/about.html">The Team</a></li></ul>'
    page = f"<html><body>{menu}<h1>Ships sail again</h1>{FERRY * 3}</body></html>"
    assert not extract(page, "https://www.sahil.example/2026/ships").authors


def test_a_user_who_runs_a_site_with_initials() -> None:
    declared = '<meta property="og:site_name" content="Daily Sahil"><meta name="author" content="{}">'
    assert names("", declared.format("dsadmin")) == []
    assert names("", declared.format("dsadler")) == ["dsadler"]
    assert names("", declared.format("kwadmin")) == ["kwadmin"]


def test_one_office_with_an_and_in_its_name() -> None:
    declared = '<meta name="author" content="{}">'
    office = "Ministère des Ports et du Littoral"
    assert names("", declared.format(office)) == [office]
    assert names("", declared.format("Jane Roe et John Doe")) == ["Jane Roe", "John Doe"]


@pytest.mark.parametrize("line", ["الدلتا الغربية – سامي ناصر", "سامي ناصر - الدلتا الغربية"])
def test_an_arabic_place_beside_the_writer(line: str) -> None:
    assert names("", f'<meta name="author" content="{line}">', language="ar") == ["سامي ناصر"]


@pytest.mark.parametrize("label", ["Author", "مصنف", "लेखक", "লেখক", "Müəllif", "Mwandishi"])
def test_a_label_with_a_comma_for_those_who_hear_the_page(label: str) -> None:
    line = (
        f"<ul><li><span>{label}, </span>Amina Shah</li><li><span>Role, </span>Sahil World Service</li></ul>"
    )
    declared = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Sahil News"}}</script>'
    assert names(line, declared) == ["Amina Shah"]


def test_a_greek_line_on_a_page_that_declares_no_language() -> None:
    line = "<p>Της Ελένης Μουράτη</p>"
    assert names(line, language="") == ["Ελένη Μουράτη"]
    assert names(line, language="en") == ["Ελένη Μουράτη"]


def test_names_in_bold_with_an_and_above_the_text() -> None:
    declared = '<meta name="author" content="Sahil Newspapers">'
    line = "<p><strong>Tola Adebo</strong> and <strong>Chika Obi</strong></p>"
    assert names(line, declared) == ["Tola Adebo", "Chika Obi"]
    assert names(line.replace("strong", "span"), declared) == ["Sahil Newspapers"]


def test_the_writer_in_a_footer_of_the_articles_head() -> None:
    head = '<table class="art_head_footer"><tr><td><span class="art_head_footer_author"><a href="mailto:n@sahil.example">נורית בן-שלום</a></span></td></tr></table>'
    assert names(head, language="he") == ["נורית בן-שלום"]
    assert names(f"<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>{head}", language="he") == []


def test_a_list_that_is_named_for_authors() -> None:
    item = '<div class="item"><img src="/{0}.webp"><div><div class="bold">{1}</div><div class="small">{2}</div></div></div>'
    items = item.format("a", "Inez Carrera", "Co-founder") + item.format("b", "Patrick Oye", "Growth")
    assert names(f'<div class="author_list">{items}</div>') == ["Inez Carrera", "Patrick Oye"]
    assert names(f'<div class="card_list">{items}</div>') == ["Inez Carrera"]


def test_a_second_author_behind_the_job_and_the_date_of_the_first() -> None:
    first = '<div class="author"><div class="bold">Nadia Fairley</div></div><div>Head of People</div><div>•</div><div>31 Jan 2024</div>'
    second = '<div class="author-second"><div class="bold">Theo Brand</div></div>'
    assert names(first + second) == ["Nadia Fairley", "Theo Brand"]
    assert names(f'{first}<div class="author">Reviewed by</div>{second}') == ["Nadia Fairley"]
    assert names(first + second.replace("author-second", "reader")) == ["Nadia Fairley"]


def test_the_only_one_of_a_firms_people_on_the_page() -> None:
    card = '<div class="team_member"><h4>{}</h4><p>Partner, Head of Shipping</p><p>01632 960 422</p></div>'
    story = f"{FERRY}</p>" * 4
    one = story + card.format("Gwen Astor")
    assert names("", behind=one) == ["Gwen Astor"]
    assert names("", behind=one + card.format("Owen Pryce")) == []
    assert names("", behind=one.replace("<h4>", "<h3>Contact us</h3><h4>")) == []
    assert names("", behind=one.replace("team_member", "team_mate")) == []


def test_an_and_behind_a_linked_name() -> None:
    line = "<p class=byline>By <a href=/w/jane>Jane Roe</a> and John Doe</p>"
    assert names(line) == ["Jane Roe", "John Doe"]


def test_for_whom_a_person_writes_stands_behind_a_bar() -> None:
    author = '{"@type":"NewsArticle","author":{"@type":"Person","name":"%s"}}'
    head = f'<script type="application/ld+json">{author}</script>'
    assert names("", head % "山田 はな｜みなと製作所", language="ja") == ["山田 はな"]
    assert names("", head % "みなと製作所｜山田 はな", language="ja") != ["みなと製作所"]


def test_the_category_beside_a_byline_is_nobody() -> None:
    category = "<a href=/blog/category/old-harbour rel='category tag'>Old Harbour</a>"
    writer = "by <a href=/author/web rel=author>{}</a> | 18 August 2026 | "
    assert names(f"<p>{writer.format('Jane Roe')}{category}</p>") == ["Jane Roe"]
    site = "<meta property=og:site_name content='Roe Bexhill'>"
    assert names(f"<p>{writer.format('Roe Bexhill')}{category}</p>", head=site) != ["Old Harbour"]
    filed = "<a href=/authors/jane-roe rel=tag>Jane Roe</a>"
    assert names(f"<p>By {filed}</p>") == ["Jane Roe"]


def test_a_job_with_a_subject_between_two_names() -> None:
    line = (
        "<p>By Dr Jane Roe, Admissions Tutor for History, and John Doe, Admissions Tutor for Engineering</p>"
    )
    assert names(line) == ["Jane Roe", "John Doe"]


@pytest.mark.parametrize("place", ["United Kingdom", "New Zealand", "Reino Unido"])
def test_a_place_beside_the_date_is_no_author(place: str) -> None:
    assert names(f"<div><span>29 February 2026</span><span>{place}</span></div>") == []


OTHER = "<a href=/2026/fares>Ferry fares to rise in spring</a>"


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (f"<section><h3>{OTHER}</h3><p>By Mary Poe</p></section>", []),
        (
            f"<div><div>{OTHER} <span>By Mary Poe</span></div><div>{OTHER} <span>By Tom Coe</span></div></div>",
            [],
        ),
        ("<div><a href=/sea>Sea and harbour</a><p>By Mary Poe</p></div>", ["Mary Poe"]),
        ("<div><a href=/2026/ships>Ships sail again and again</a><p>By Mary Poe</p></div>", ["Mary Poe"]),
        ("<p><a href=/author/poe>Mary Poe of the Bay Gazette</a> By Mary Poe</p>", ["Mary Poe"]),
        ("<p><a href=/days/64>Wednesday, 4 March 2026 at 10:12 am</a> By Mary Poe</p>", ["Mary Poe"]),
    ],
)
def test_who_wrote_another_story_above_the_headline(above: str, expected: list[str]) -> None:
    assert names("", title=f"{above}<h1>Ships sail again</h1>") == expected
