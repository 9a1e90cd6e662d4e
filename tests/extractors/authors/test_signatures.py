"""Signatures: the story itself tells who wrote it, in its first words, its last lines or a box below."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import extract
from tests.extractors.authors.pages import URL, json_ld, names, record
from tests.extractors.reading import FERRY, STORY


@pytest.mark.parametrize(
    ("bio", "expected"),
    [
        ("Jane Roe is a senior reporter at The Daily Sail.", "senior reporter"),
        ("Jane Roe is a professor of history at Sailtown.", "professor of history"),
        ("Jane Roe is an editor of The Daily Sail.", "editor"),
        ("Written by Jane Roe, Senior Reporter", "Senior Reporter"),
        ("Jane Roe, Senior Reporter, was seen there.", None),
        ("Jane Roe is the transport correspondent, based in Lisbon.", "transport correspondent"),
        ("Jane Roe ist Redakteurin für Häfen.", "Redakteurin"),
        ("Jane Roe est journaliste au Voilier.", "journaliste au Voilier"),
        ("Jane Roe is happy at The Daily Sail.", None),
    ],
)
def test_the_bio_tells_the_job(bio: str, expected: str | None) -> None:
    (author,) = record(f"<p>By Jane Roe</p>{FERRY}<div class=author-bio><p>{bio}</p></div>").authors
    assert author.jobTitle == expected


def test_a_reporter_signs_below_the_text() -> None:
    assert names(FERRY * 3 + "<p>박준석 기자 park@paper.example</p>") == ["박준석"]


@pytest.mark.parametrize(
    "below",
    ["© All rights reserved", "4 March 2026 (changed on 5 March 2026)"],
)
def test_who_signs_above_the_rights_or_the_day_of_the_article_wrote_it(below: str) -> None:
    page = f"<div>{FERRY * 3}<p>Jane Roe</p><p>{below}</p></div><footer><p>The Daily Sail</p></footer>"
    assert names(page) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("<p>Jane Roe</p><p>4 March 2026</p>", ["Jane Roe"]),
        ("<p>Jane Roe</p><p>9 April 2026</p>", []),
        ("</div><ul><li><p>Jane Roe</p><p>4 March 2026</p><p>What a boat!</p></li></ul>", []),
    ],
)
def test_a_name_above_another_day_or_in_another_box_signs_nothing(end: str, expected: list[str]) -> None:
    footer = "<footer><p>The Daily Sail</p></footer>"
    assert names(f"<p>4 March 2026</p><div>{FERRY * 3}{end}</div>{footer}") == expected


@pytest.mark.parametrize("label", ["Haber-Kamera", "Haber - Kamera", "Haber-Foto", "Haber-Fotoğraf"])
def test_the_reporters_of_a_turkish_agency_sign_below_the_text(label: str) -> None:
    sign = f"<p>{label}: Ayşe YILDIZ - Can AKSOY/AYDIN, (DHA)</p>"
    assert names(f"{FERRY * 3}{sign}") == ["Ayşe YILDIZ", "Can AKSOY"]


HAN = "<p>渡轮中午离开码头，傍晚随潮水回来，船上坐满了人，岸边的人一直等到天黑。" * 4
HANGUL = "<p>배는 정오에 항구를 떠나 저녁 밀물과 함께 사람을 가득 싣고 돌아왔다. " * 4


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"<p>海报社青港3月4日电 （记者林秋雨）{HAN[3:]}</p>", ["林秋雨"]),
        (f"<p>海报社青港3月4日电（记者 林秋雨、何远）{HAN[3:]}</p>", ["林秋雨", "何远"]),
        (f"<p>（海通社記者林秋雨青港4日電）{HAN[3:]}</p>", ["林秋雨"]),
        (f"<p>〔記者林秋雨／青港報導〕{HAN[3:]}</p>", ["林秋雨"]),
        (f"{HAN}</p><p>（本报记者 林秋雨）</p>", ["林秋雨"]),
        (f"{HAN}</p><p>（報道部・林秋雨）</p>", ["林秋雨"]),
        (f"{HAN}</p><p>（報道部・佐々木千鶴）</p>", ["佐々木千鶴"]),
        (f"<p>海湾晚报记者 林秋雨 实习生 何远</p>{HAN}", ["林秋雨", "何远"]),
        (f"<p>海湾晚报记者 林秋雨 摄</p>{HAN}", []),
        (f"<p>记者4日获悉，{HAN[3:]}</p>", []),
        (f"{HAN}</p><p>（记者 林秋雨 摄）</p>", []),
        (f"<p>(해항=바다) 박준석 기자 = {HANGUL[3:]}</p>", ["박준석"]),
        (f"<p>[바다일보=박준석 기자] {HANGUL[3:]}</p>", ["박준석"]),
        (f"{FERRY}</p><p style='text-align:right'><strong>Jane Roe</strong></p>", ["Jane Roe"]),
        (f"{FERRY}</p><p style='text-align:right'>The Daily Sail</p>", []),
        (f"{FERRY}</p><p style='text-align:right'>Jane Roe</p>{FERRY}", []),
        (f"<p>The mayor told HARBOUR NEWS about the night on which the ferry did not come.</p>{FERRY}", []),
        (
            f"<p><em>Jo Poe, who mends nets, tells <b>JANE ROE-DOE</b> about the sea</em></p>{FERRY}",
            ["Jane Roe-Doe"],
        ),
    ],
)
def test_the_story_itself_tells_its_writer(story: str, expected: list[str]) -> None:
    head = json_ld('"The Daily Sail"')
    page = f"<html><head>{head}</head><body><h1>Ships sail again</h1>{story}</body></html>"
    assert [author.name for author in extract(page, URL).authors] == (expected or ["The Daily Sail"])


def test_a_line_that_signs_the_story_is_no_part_of_it() -> None:
    for line in ("（本报记者 林秋雨）", "（報道部・林秋雨）"):
        body = extract(f"<h1>Ships sail again</h1>{HAN}</p><p>{line}</p>", URL).articleBody
        assert body is not None
        assert "一直等到天黑" in body
        assert line not in body


def test_a_byline_at_the_end_of_the_article_is_read() -> None:
    foot = "<footer class=entry-footer><p class=firma>di <span class='author vcard'>Giovanna Roe</span> — 4 marzo 2026</p></footer>"
    page = f"<html lang=it><body><article><h1>Le navi salpano</h1><p>Facile</p>{FERRY * 30}{{}}</article>{{}}</body></html>"
    assert [author.name for author in extract(page.format(foot, ""), URL).authors] == ["Giovanna Roe"]
    teaser = f"<div class=related><article><h2>Altre navi</h2>{foot}</article></div>"
    assert extract(page.format(teaser, teaser), URL).authors == ()


@pytest.mark.parametrize(
    "line", ["Jeanne ROÉ-PORT (Correspondante à Lisbonne)", "Jane Roe, reporter in Lisbon"]
)
def test_a_signature_may_tell_the_job(line: str) -> None:
    signed = f"<p style='text-align: right'><strong>{line}</strong></p>"
    page = f"<html><body><h1>Ships sail again</h1><p class=author>Par Rédaction</p><div>{FERRY * 3}{signed}</div></body></html>"
    found = extract(page, URL)
    assert len(found.authors) == 1
    assert line.startswith(found.authors[0].nameRaw or found.authors[0].name)
    assert line not in (found.articleBody or "")


def test_a_name_above_a_date_that_heads_the_box_of_the_author() -> None:
    meta = "<ul><li><i class=bi-person></i> Jane Roe</li><li>04-03-2026</li></ul>"
    page = f"<html><body><h1>Ships sail again</h1>{meta}{FERRY * 9}{{}}</body></html>"
    about = "<div class=row><img src=j.png><div><h4>Jane Roe</h4><a href=https://social.example/jane>Social</a></div></div>"
    assert [author.name for author in extract(page.format(about), URL).authors] == ["Jane Roe"]
    assert [author.name for author in extract(page.format(""), URL).authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Jane Roe, 4 March 2026", ["Jane Roe"]),
        ("<b>Jane Roe</b><br>4 March 2026", ["Jane Roe"]),
        ("Jane Roe, 1919", []),
        ("Black Tie, 2019, 2021 and 2022", []),
    ],
)
def test_a_name_beside_a_day_behind_the_text_and_not_beside_a_year(line: str, expected: list[str]) -> None:
    page = f"<html><body><h1>Ships sail again</h1>{STORY}<div class=foot><p>{line}</p></div></body></html>"
    assert [author.name for author in extract(page, URL).authors] == expected


def test_a_name_above_the_text_on_the_author() -> None:
    bio = "<div class=blog_author-text><div>Jane Roe</div><div>4 March</div><p>{} writes on ships and on harbours, and lives in Lisbon by the sea.</p></div>"
    about = bio.replace("<div>4 March</div>", "")
    page = f"<html><body><h1>Ships sail again</h1>{FERRY * 30}{{}}</body></html>"
    assert [author.name for author in extract(page.format(about.format("Jane Roe")), URL).authors] == [
        "Jane Roe"
    ]
    assert extract(page.format(about.format("The crew")), URL).authors == ()


def test_a_name_in_bold_signs_below_a_note() -> None:
    note = "<p><strong>Old Ships</strong><br>A new history, 816 pages</p>"
    page = f"<html><body><h1>Ships sail again</h1><div>{FERRY * 3}{note}<p><strong>Jane Roe</strong></p></div><ul><li>Imprint</ul></body></html>"
    assert [author.name for author in extract(page, URL).authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（记者 林秋雨 通讯员 何远）", ["林秋雨", "何远"]),
        ("글·사진 박준석 기자 park@paper.example", ["박준석"]),
    ],
)
def test_who_signs_in_brackets_goes_before_the_declared_paper(line: str, expected: list[str]) -> None:
    paper = '<meta name="author" content="海湾晨报">'
    assert names(f"{FERRY * 9}</p><p>{line}</p><h3>更多</h3>", paper) == expected


@pytest.mark.parametrize("tag", ["p", "blockquote"])
def test_the_line_on_where_a_text_is_from_names_who_wrote(tag: str) -> None:
    line = f"<{tag}>本文来自公众号“渡口”，作者：林秋雨，编辑：何远，经授权发布。</{tag}>"
    found = record(f"<p><a href=/user/7>渡口观察</a> 2026-03-11</p>{line}{FERRY * 3}")
    assert [author.name for author in found.authors] == ["林秋雨"]
    assert found.byline == "作者：林秋雨"
    assert "授权" not in (found.articleBody or "")
