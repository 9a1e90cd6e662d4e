"""Bylines of rarer languages and scripts: names in them, labels before them and desks that are nobody."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import NewsArticle, extract
from extractors.authors.credit_line import begins_credit
from extractors.authors.credit_opening import may_begin_credit
from extractors.authors.names import read_person
from extractors.body.credits import is_labelled_credit
from tests.extractors.reading import FERRY


def record(language: str, head: str, tail: str = "") -> NewsArticle:
    page = f'<html lang="{language}"><body><article><h1>Ships sail again</h1>{head}{FERRY * 3}{tail}</article></body></html>'
    return extract(page, "https://news.example/story")


def names(found: NewsArticle) -> list[str]:
    return [author.name for author in found.authors]


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("mn", '<div class="author"><span>Д.Сарнай</span></div><div>2026 оны 3 сарын 4</div>', "Д.Сарнай"),
        ("mn", "<p>Сэтгүүлч: Д.Сарнай</p>", "Д.Сарнай"),
        ("km", "<p>ដោយ៖ កែវ សុផល ៤ មីនា ២០២៦ ម៉ោង ១០:២៥ ព្រឹក</p>", "កែវ សុផល"),
        ("lo", "<p>ຂຽນໂດຍ: ສົມສັກ ວົງສາ</p>", "ສົມສັກ ວົງສາ"),
        ("kn", "<p>ವರದಿ: ರಮೇಶ್ ಹೆಗಡೆ</p>", "ರಮೇಶ್ ಹೆಗಡೆ"),
        ("ga", '<p itemprop="author"><span>le</span> <a href="/mb">Máire Bhreatnach</a></p>', "Máire Bhreatnach"),
        ("cy", "<p>Gan Elin Prydderch</p>", "Elin Prydderch"),
        ("am", "<p>በ አበበ ከበደ</p>", "አበበ ከበደ"),
        ("am", "<p>ጸሐፊ፦ አበበ ከበደ</p>", "አበበ ከበደ"),
        ("ha", "<p>Daga Aminu Bello</p>", "Aminu Bello"),
        ("mt", "<p>Kitba ta’ Joseph Borg</p>", "Joseph Borg"),
        ("fy", "<p>Fan Jelle Hoekstra</p>", "Jelle Hoekstra"),
        ("ckb", "<p>نووسەر: ئازاد کەریم</p>", "ئازاد کەریم"),
        ("be", "<p>Аўтарка: Ганна Крук</p>", "Ганна Крук"),
        ("or", "<p>ଲେଖକ: ରମେଶ ଦାସ</p>", "ରମେଶ ଦାସ"),
        ("hy", "<p>Անի Սարգսյան, թղթակից</p>", "Անի Սարգսյան"),
        ("uz", "<p>Dilshod Karimov, muxbir</p>", "Dilshod Karimov"),
        ("is", "<p>Eftir Jón Hallsson</p>", "Jón Hallsson"),
        ("is", '<div><a href="/hofundur/jon">Jón Hallsson</a></div>', "Jón Hallsson"),
        (
            "si",
            '<div class="field field-name-field-reporter field-type-text"><div>ගාල්ල - සුනිල් පෙරේරා</div></div>',
            "සුනිල් පෙරේරා",
        ),
    ],
)  # fmt: skip
def test_names_in_other_scripts(language: str, line: str, name: str) -> None:
    assert names(record(language, line)) == [name]


@pytest.mark.parametrize(
    ("language", "text"), [("el", "Προβολές Άρθρου"), ("bn", "ঢাকা থেকে"), ("th", "ไม่มีหมวดหมู่")]
)
def test_what_pages_and_systems_write_in_any_script_is_no_author(language: str, text: str) -> None:
    assert names(record(language, f'<div class="author"><a href="/author/12">{text}</a></div>')) == []


@pytest.mark.parametrize(
    "line",
    [
        "Author(s): Jane Roe",
        "Autor*in: Jana Müller",
        "Συντάκτης: Μαρία Παππά",
        "글·사진 이지은 기자",
        "گفت‌وگو از: علی رضایی",
    ],
)
def test_a_line_that_begins_a_credit_is_not_passed_over_by_its_first_word(line: str) -> None:
    assert begins_credit(line)
    assert may_begin_credit(line)


def test_a_name_in_bold_above_a_place_signs() -> None:
    signed = "<p><strong>Gülnar Əliyeva</strong><br>Lənkəran</p>"
    assert names(record("az", "", signed)) == ["Gülnar Əliyeva"]


@pytest.mark.parametrize(
    ("name", "outlet"),
    [("గాలి ప్రతినిధి", "కొత్త గాలి"), ("വെബ് ഡെസ്ക്", ""), ("ویب ڈیسک", "")],
)
def test_desks_are_no_persons(name: str, outlet: str) -> None:
    person = read_person(name, (outlet,))
    assert person is not None
    assert (person.organisation, person.weak) == (True, True)


@pytest.mark.parametrize(
    "line",
    [
        '<p>Written by <a rel="author" href="/people/jane/">Jane Roe</a> · Checked by <a href="/people/john/">John Doe</a></p>',
        "<p>作者：<span>Jane Roe</span><span>发布于：天津市</span></p>",
    ],
)
def test_who_checked_and_where_is_no_author(line: str) -> None:
    assert names(record("", line)) == ["Jane Roe"]


@pytest.mark.parametrize(
    "line", ["Լուսանկարները՝ Անի Սարգսյան", "Argazkiak: Miren Etxeberria", "រូបភាព៖ កែវ សុផល", "ፎቶ፦ አበበ ከበደ"]
)
def test_a_line_on_who_took_the_pictures_is_a_credit(line: str) -> None:
    assert is_labelled_credit(line)


def test_a_system_is_no_author() -> None:
    page = (
        '<html lang="en"><body><div>Powered by<br>Loose Letters 3.33</div><h1>Ships sail again</h1>'
        f"{FERRY * 30}<p>Posted by Jane Roe on October 19, 2006 11:24 AM</p></body></html>"
    )
    assert names(extract(page, "https://news.example/story")) == ["Jane Roe"]


def test_the_name_of_a_section_is_no_author() -> None:
    path = '<div><a href="/">હોમ</a> &gt; <a href="/list?cat=3">બંદર સમાચાર</a></div>'
    page = (
        f'<html lang="gu"><body>{path}<h1>Ships sail again</h1><div>બંદર સમાચાર</div>{FERRY * 3}</body></html>'
    )
    assert names(extract(page, "https://news.example/story")) == []
