"""Authors as publishing systems and papers of many countries print them, beside or instead of whom they declare."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors.authors.credit_line import read_people
from extractors.authors.names import read_person
from extractors.site_name import without_copyright
from tests.extractors.authors.systems import TEXT, author, names


def test_two_links_to_staff_side_by_side_are_two_authors() -> None:
    links = (
        '<div><a href="/staff/512/jane-roe/">Jane Roe</a><a href="/staff/513/john-doe/">John Doe</a></div>'
    )
    assert names(links, author("Jane Roe")) == ["Jane Roe", "John Doe"]
    assert names(links.replace("/staff/513/", "/places/513/"), author("Jane Roe")) == ["Jane Roe"]


PANEL = "<div class=p><button>Close</button><div>Posts from this author will be added to your daily digest.</div></div>"


@pytest.mark.parametrize(
    "line",
    [
        f"by <a href=/authors/jane-roe>Jane Roe</a>{PANEL} and <a href=/authors/john-doe>John Doe</a>{PANEL}",
        f"<span>by <b>Jane Roe</b>{PANEL}</span><span>, <b>John Doe</b>{PANEL}</span>",
        "by <b>Jane Roe</b> <button>Close</button> and <b>John Doe</b>",
    ],
)
def test_a_panel_parts_the_names_of_a_byline(line: str) -> None:
    assert names(f"<div>{line}</div>", language="en") == ["Jane Roe", "John Doe"]
    assert names(f"<div>{line}</div>", author("Jane Roe"), language="en") == ["Jane Roe", "John Doe"]


def test_a_title_that_begins_with_a_small_word_goes_on_with_no_byline() -> None:
    line = "<div>by <b>Jane Roe</b></div><div>A Closer Look</div><div>and so to sea</div>"
    assert names(line, language="en") == ["Jane Roe"]


def test_a_name_beside_one_that_links_to_its_bio() -> None:
    line = '<div><span class="n"><a href="/reporter-bio/takagi">高木律子</a></span><span class="n">浜野健</span><span class="d">2026年3月4日</span></div>'
    assert names(line, language="ja") == ["高木律子", "浜野健"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Por Joana Roe, <a href=/autores/doe>João Doe</a>, p2 Sul e TV Cais<span> — Rio Novo</span>", ["Joana Roe", "João Doe"]),
        ("By Jane Roe — Lisbon", ["Jane Roe"]),
        ("By Jane Roe — senior editor", ["Jane Roe"]),
        ("By The Editors — Jane Roe", ["Jane Roe"]),
        ("By Jane Roe from Lisbon", ["Jane Roe"]),
        ("Von Jana Röh aus Kiel", ["Jana Röh"]),
    ],
)  # fmt: skip
def test_a_place_behind_the_names_is_nobody(line: str, expected: list[str]) -> None:
    assert names(f"<p>{line}</p>") == expected


@pytest.mark.parametrize(
    "line",
    [
        "A Cefis alerta do aumento de barcos na costa",
        "Una storia di mare e vento",
        "Un texto de la semana pasada",
    ],
)
def test_a_sentence_with_a_small_of_credits_nobody(line: str) -> None:
    assert names(f"<p>{line}</p>") == []


def test_a_sentence_that_only_holds_a_word_of_teams_is_no_team() -> None:
    line = "By sending this form I am of age, wish to have marketing letters by mail from The Daily Sail"
    assert names("", behind=f"<h6>{line}</h6>") == []


@pytest.mark.parametrize("paper", ["海聯報", "新海网", "青港新聞網", "海通社"])
def test_papers_and_portals_are_no_people(paper: str) -> None:
    line = f"<p>{paper}／<a href=/reporter/1>記者林秋雨</a>／青港即時報導</p>"
    assert names(line, author(paper), language="zh") == ["林秋雨"]


def test_the_author_of_a_picture_is_not_the_article_s() -> None:
    picture = (
        "<div itemprop=image itemscope itemtype=https://schema.org/ImageObject><img src=/a.jpg>"
        "<p>The ferry | photo: <span itemprop=author>Jack Doe</span></p></div>"
    )
    writer = (
        "<div>Written by <span itemprop=author itemscope itemtype=https://schema.org/Person>"
        "<span itemprop=name>Jane Roe</span></span></div>"
    )
    assert names(picture, behind=writer) == ["Jane Roe"]
    assert names(picture) == []


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        ("Nguyễn Long - Hoàng Nam", ["Nguyễn Long", "Hoàng Nam"]),
        ("Jane Roe, John Doe", ["Jane Roe", "John Doe"]),
        ("Jana Röh und Jan Groß", ["Jana Röh", "Jan Groß"]),
        ("Von Jana Röh", ["Jana Röh"]),
        ("Theo Báo Biển", []),
        ("Old Boats - at sea", []),
    ],
)
def test_several_sign_at_the_right(signed: str, expected: list[str]) -> None:
    page = f"<p style='text-align:right'><b>{signed}</b></p>"
    assert names("", author("sahil.example"), page) == (expected or ["sahil.example"])


def test_a_name_with_a_full_stop_signs_above_the_labels_of_the_article() -> None:
    labels = "<br>Section: Town<br>Seen: 1304<br>"
    assert names("", behind=f"<br><i>Jane Roe.</i><br>{labels}") == ["Jane Roe"]
    assert names("", behind=f"<br><i>Old Boats</i><br>{labels}") == []


@pytest.mark.parametrize(
    "label", ["Vid pennan", "Ved pennen", "Zapsala", "Подготовила", "Przygotowała", "লেখা"]
)
def test_labels_below_the_text(label: str) -> None:
    links = "<div>" + "<p>Harbour news of the week</p>" * 30 + "</div>"
    assert names("", author("Sahil FC"), f"<p><i>{label}: Jane Roe</i></p>{links}") == ["Jane Roe"]


@pytest.mark.parametrize(
    "declared",
    [
        "Sail Admin", "WebStudio Brattö", "Brattö Sportverein", "প্রতিনিধি", "নিজস্ব প্রতিবেদক", "विशेष संवाददाता",
        "Přístav Média, a. s.", "High Shore Ledger", "Nhóm PV", "ప్రతినిధి", "نامہ نگار", "न्यूज डेस्क, सागर वाणी, सागर",
    ],
)  # fmt: skip
def test_desks_clubs_and_those_who_run_the_site_give_way(declared: str) -> None:
    assert names("<p>By Jane Roe</p>", author(declared)) == ["Jane Roe"]


def test_initials_in_capitals_are_no_company_s() -> None:
    assert names("", author("Roe, A. S.")) != ["Roe, A. S."]
    assert [p.organisation for p in read_people("Roe, A. S.", ())] == [False]
    assert [p.organisation for p in read_people("Roe, a. s.", ())] == [True]


def test_a_desk_alone_keeps_those_declared_behind_it() -> None:
    assert names("", author("News Desk, Jane Roe")) == ["Jane Roe"]


def test_the_holder_of_the_copyright_is_the_outlet() -> None:
    head = author("Brattö OK") + '<meta name="copyright" content="Copyright 2012 Brattö OK">'
    assert names("<p>Text: Jane Roe</p>", head) == ["Jane Roe"]
    assert names("", head) == ["Brattö OK"]
    assert without_copyright("© 2012-2019 The Daily Sail. All rights reserved") == "The Daily Sail"


def test_runners_of_a_site_are_nobody() -> None:
    assert read_person("Daily Administrator", ()) is None
    assert read_person("Jane Admin Roe", ()) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Pressemitteilung Nr. 117/2026",
        "Communiqué N° 12, 4 mars 2026",
        "Harbour Notice No. 12, 4 March 2026",
        "Devamı Haberin",
    ],
)
def test_a_numbered_document_is_nobody(line: str) -> None:
    assert names(f"<p>{line}</p>") == []


def test_a_long_address_beside_a_name_and_a_date() -> None:
    line = "Ragnhild Roe-Söderström ragnhild.soderstrom at lists.harbour.example Wed Mar 4 21:19:03 UTC 2026"
    assert names(f"<p>{line}</p>") == ["Ragnhild Roe-Söderström"]


@pytest.mark.parametrize(
    "mark", ['class="artby"', 'id="ctl00_Main_lblBy"', 'id="lblAuthor"', 'class="posted-by"']
)
def test_an_id_or_a_class_says_by(mark: str) -> None:
    assert names(f"<div><span {mark}>JANE ROE</span> <span>Published: 2026/03/04 06:41:17</span></div>") == [
        "Jane Roe"
    ]


def test_the_writer_of_another_story_is_not_that_of_this_one() -> None:
    teaser = '<article><div class="author"><a href="/autor/roe/">Jane Roe</a></div><h3>Another story</h3></article>'
    links = "<div>" + "<p>Harbour news of the week</p>" * 30 + "</div>"
    assert names("", author("Redaktion"), links + teaser) == ["Redaktion"]


BLOGGER = (
    "<div class='post-footer'><div class='post-footer-line'><span class='post-author vcard'>{label} "
    "<span class='fn' itemprop='author' itemscope itemtype='http://schema.org/Person'>"
    "<a class='g-profile' href='https://blogs.example/profile/7' rel='author'><span itemprop='name'>{name}</span></a>"
    "</span></span> <span class='post-timestamp'>{at} <a href='/story' rel='bookmark'>20:45</a></span></div></div>"
)


@pytest.mark.parametrize(
    ("language", "label", "name", "at"),
    [
        ("hi", "प्रस्तुतकर्ता", "जया राव", "पर"),
        ("el", "Αναρτήθηκε από", "Jane Roe", "στις"),
        ("tr", "Gönderen", "Ceyda Rona", "zaman:"),
        ("fi", "Lähettänyt", "Jaana Ruoho", "klo"),
        ("ta", "இடுகையிட்டது", "Jaya Rao", "நேரம்"),
    ],
)
def test_a_name_that_is_marked_below_a_post_is_the_authors(
    language: str, label: str, name: str, at: str
) -> None:
    far = TEXT * 30 + BLOGGER.format(label=label, name=name, at=at)
    assert names("", behind=far, language=language) == [name]
    comment = f"<div class='comments'><div class='comment'>{BLOGGER.format(label=label, name=name, at=at)}</div></div>"
    assert names("", behind=TEXT * 30 + comment, language=language) == []
    other = f"<article><h3><a href='/other'>Another story</a></h3>{BLOGGER.format(label=label, name=name, at=at)}</article>"
    assert names("", behind=TEXT * 30 + other, language=language) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<time datetime=2026-03-05>Mar 5, 2026</time> · 31 min · Host: Jane Roe", ["Jane Roe"]),
        ("31 min · Hosts: Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        ("Moderation: Jana Röh · 48 Min.", ["Jana Röh"]),
        ("5 de março de 2026 | 31 minutos | Apresentação: Joana Ruivo", ["Joana Ruivo"]),
        ("28 min | Prowadzi: Jan Różycki", ["Jan Różycki"]),
        ("45 мин · Ведущая: Яна Рогова", ["Яна Рогова"]),
        ("Host: Jane Roe, welcome to the quay.", []),
        ("31 min · Host: Friends of the Harbour Association", []),
        ("Host: Jane Roe, Quay Street 7", []),
        ("Town Hall, 19:00 · Moderation: Jana Röh", []),
    ],
)
def test_an_episode_is_by_its_host(line: str, expected: list[str]) -> None:
    assert names(f"<p>{line}</p>") == expected


@pytest.mark.parametrize("label", ["書いた人", "書き手", "投稿者", "執筆者"])
def test_a_row_of_a_note_names_who_wrote_it(label: str) -> None:
    rows = f"<div role=row><div>公開日</div><div>2026年9月1日</div></div><div role=row><div>{label}</div><div><span>高木 律子</span></div></div>"
    assert names(rows, language="ja") == ["高木 律子"]
    assert names(f"<p>{label}：高木律子</p>", language="ja") == ["高木律子"]


@pytest.mark.parametrize(
    "line",
    [
        '<div><span data-hook="user-name" class="x1"><a href="/p">Jane Roe</a></span><span>3 min</span></div>',
        '<p class="firma">JANE ROE / JOHN DOE</p>',
        '<div><a href="/@jane">Jane Roe</a> <span>·</span> <button>Follow</button></div>',
        "<p>Jane Roe</p><p>Translated from the Portuguese by Mary Poe</p>",
        "<p>Jane Roe</p><p>Photographs by Mary Poe</p>",
    ],
)
def test_marks_of_further_systems(line: str) -> None:
    assert names(line)[0] == "Jane Roe"
    assert "Mary Poe" not in names(line)


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("Deniz AKÇA", "tr", ["Deniz AKÇA"]),
        ("KÜLTÜR SANAT", "tr", []),
        ("Deniz Kıyısı", "tr", []),
        ("Deniz AKÇA", "en", []),
    ],
)
def test_a_surname_in_capitals_marks_a_name_in_turkish(line: str, language: str, expected: list[str]) -> None:
    assert names(f"<p>{line}</p>", language=language) == expected


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        (
            "<div><span>Anna Nowak</span><span>Dziennikarka Głosu Portu</span></div><p>4 marca 2026</p>",
            "pl",
            ["Anna Nowak"],
        ),
        ("<div><b>Marie Durand</b><br>Historienne</div><div>4 mars 2026</div>", "fr", ["Marie Durand"]),
        (
            "<div><b>Marie Durand</b><br>et Hugo Morel</div><div>4 mars 2026</div>",
            "fr",
            ["Marie Durand", "Hugo Morel"],
        ),
    ],
)
def test_what_stands_below_a_name_on_its_line(line: str, language: str, expected: list[str]) -> None:
    assert names(line, language=language) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("이지은", ["이지은"]), ("정치부", []), ("스포츠", []), ("이지", [])]
)
def test_a_korean_portal_prints_the_name_before_the_entry(name: str, expected: list[str]) -> None:
    line = f"<div><span>{name}</span><span>입력 <span>2026. 3. 4. 10:12</span></span></div>"
    assert names(line, language="ko") == expected
