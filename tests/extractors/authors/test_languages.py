"""Bylines as newsrooms of many countries print them: whom they name, and that they leave the body."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import NewsArticle, extract
from extractors.authors.lines import names_with_job
from tests.extractors.authors.bylines import BYLINES
from tests.extractors.reading import FERRY


def record(language: str, line: str) -> NewsArticle:
    page = f'<html lang="{language}"><body><h1>Ships sail again</h1>{line}<p>2026-03-04 14:05</p>{FERRY * 3}</body></html>'
    return extract(page, "https://news.example/story")


@pytest.mark.parametrize("markup", ["<p>{}</p>", "<div class=byline>{}</div>"], ids=["plain", "named"])
@pytest.mark.parametrize(
    ("language", "line", "names"),
    BYLINES,
)
def test_bylines(language: str, line: str, names: str, markup: str) -> None:
    got = record(language, markup.format(line))
    assert ", ".join(author.name for author in got.authors) == names
    assert line not in (got.articleBody or "")
    assert bool(got.byline) == bool(names)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "De Grote Markt"),
        ("en", "Key Considerations – Actuarial Consulting"),
        ("de", "APA/Jana Röh"),
        ("sr", "Izvor: Tanjug"),
        ("tr", "Kaynak: AA"),
        ("ar", "المصدر: وكالات"),
        ("zh", "责任编辑：王芳"),
        ("zh", "记者17日从码头获悉，近阶段，渡船公司持续依托会商机制，深入优化实时监测预警。"),
        ("it", "Il porto"),
        ("vi", "Theo dõi chúng tôi trên Google News"),
        ("zh-TW", "（圖／記者王大明攝）"),
        ("en", "How Jane Roe writes"),
        ("tr", "Deniz AKÇA / REUTERS"),
    ],
)
def test_no_bylines(language: str, line: str) -> None:
    assert record(language, f"<p>{line}</p>").authors == ()


def test_no_heading_of_the_text_is_a_byline() -> None:
    page = f'<html lang="ar"><body><h1>سفن تبحر</h1>{FERRY}<p>بعد</p><p>قبل</p><p>ثم</p><h2>كتب تعود ومعها رسائل</h2>{FERRY}</body></html>'
    assert extract(page, "https://news.example/story").authors == ()
    near = '<html lang="ar"><body><h1>سفن تبحر</h1><h4>كتب أحمد خليل</h4>' + FERRY * 2
    assert [author.name for author in extract(near, "https://news.example/story").authors] == ["أحمد خليل"]


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("<p><b>Leyla Əliyeva</b></p>", ["Leyla Əliyeva"]),
        ("<p><b>Leyla Əliyeva<br>sahil.az</b></p>", ["Leyla Əliyeva"]),
        ("<p><b>Sahil Xəbər</b></p><p>Bakı</p>", []),
        (f"<p><b>Böyük Liman</b></p>{FERRY}", []),
    ],
)
def test_a_name_in_bold_that_ends_the_text(end: str, names: list[str]) -> None:
    page = f'<html lang="az"><body><h1>Gəmilər yola düşdü</h1><div>{FERRY * 6}{end}</div><p>Bakı</p></body></html>'
    assert [author.name for author in extract(page, "https://news.example/story").authors] == names


@pytest.mark.parametrize("declared", ["SVC", "Sahil Media Plus", "Internet Sahil"])
def test_a_declared_company_gives_way_to_a_printed_person(declared: str) -> None:
    page = f"""<html><head><meta name="author" content="{declared}"></head><body><h1>Ships sail again</h1>
        <p>By Jane Roe</p>{FERRY * 3}</body></html>"""
    authors = extract(page, "https://www.sahil.example/story").authors
    assert [author.name for author in authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    "staff", ["toimetus", "Redakcia", "ritstjórn", "redaksiya", "هيئة التحرير", "খবর ডেস্ক", "Ban biên tập"]
)
def test_editorial_staff_gives_way_to_a_printed_person(staff: str) -> None:
    page = f"""<html><head><meta name="author" content="{staff}"></head><body><h1>Ships sail again</h1>
        <p>By Jane Roe</p>{FERRY * 3}</body></html>"""
    assert [author.name for author in extract(page, "https://news.example/story").authors] == ["Jane Roe"]


@pytest.mark.parametrize("folder", ["reporter-bio", "author-profile", "staff-bios"])
def test_a_name_that_links_to_its_bio_beside_a_date(folder: str) -> None:
    line = f'<div><span><a href="/{folder}/takagi">高木律子</a></span><span>2026年3月4日</span></div>'
    assert [author.name for author in record("ja", line).authors] == ["高木律子"]


def test_links_side_by_side_are_no_name() -> None:
    line = '<p>March 4,2026 14:30 | <a href="/c/society">Society</a> <a href="#">Kitchen</a></p>'
    assert record("en", line).authors == ()


def test_a_name_and_what_it_stands_for() -> None:
    assert names_with_job("Jane Roe, reporter", ())
    assert names_with_job("Jane Roe, The Daily Sail", ("The Daily Sail",))
    assert names_with_job("سارا محمدی، خبرنگار", ())
    assert not names_with_job("Jane Roe, Lisbon", ())
    assert not names_with_job("Jane Roe/Reuters", ())


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Źródło: PAP", False),
        ("Фото: Анна Белова", False),
        ("出典：船舶新聞", False),
        ("Imágenes | El Faro, Ayuntamiento", False),
        ("Have a comment on this article? Send it.", False),
        ("4.9 from 37 votes", False),
        ("Cook Mode Prevent your screen from going dark", False),
        ("Made this? Leave a star rating so that I can see it!", False),
        ("Source: the harbour office said that nobody had been on board when it left the pier.", True),
        ("Result: nobody won", True),
    ],
)
def test_labelled_credits_leave_the_body(line: str, kept: bool) -> None:
    got = record("en", f"{FERRY}<p>{line}</p>")
    assert (line in (got.articleBody or "")) == kept
