"""East Asian roles: lines of several jobs and names, stories that begin or end with their writer."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import extract

CHINESE = "今年以来，镇上的市场已经关了三家，老板们说生意不好，明年打算搬到县城去，灯也换成了新的。"
JAPANESE = "渡し船は月曜日の朝に港を出て、夕方に多くの人を乗せて戻ってきた。船は来年の春まで休む。"
KOREAN = (
    "오늘 부산항에서 열린 행사에 시민 수백 명이 모여 오래된 배의 마지막 항해를 지켜봤다고 관계자가 전했다."
)


def authors(language: str, story: str, top: str = "", end: str = "") -> list[str]:
    """Read a page that declares nobody, with a line above or below its story."""
    text = f"<p>{story * 3}</p>" * 4
    page = f"<html lang={language}><title>市场</title><main><h1>一座县城菜市场的账房先生</h1>{top}{text}{end}</main></html>"
    return [author.name for author in extract(page, "https://a.example/news/market-1").authors]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("海经记者 李明 海经编辑 王强", ["李明"]),
        ("海湾新闻记者 | 李明", ["李明"]),
        ("特约撰稿人 李明", ["李明"]),
        ("潮湾新闻记者 俞嘉木 沈若棠", ["俞嘉木", "沈若棠"]),
        ("海湾报记者 李明 编辑 王强 校对 赵丽", ["李明"]),
        ("文・写真：山田太郎", ["山田太郎"]),
        ("ライター 山田太郎", ["山田太郎"]),
        ("財經中心／李明報導", ["李明"]),
        ("李明／綜合報導", ["李明"]),
        ("[바다신문 김민수 기자]", ["김민수"]),
        ("责任编辑 王强", []),
        ("编辑推荐", []),
        ("作者简介", []),
        ("作者 最新文章", []),
        ("记者手记", []),
    ],
)
def test_a_line_of_roles_and_names(line: str, expected: list[str]) -> None:
    assert authors("ko" if "기자" in line else "zh", CHINESE, top=f"<p>{line}</p>") == expected


@pytest.mark.parametrize(
    ("language", "beginning", "expected"),
    [
        ("zh", "记者李明 北京报道 ", ["李明"]),
        ("zh", "本报记者 李明 北京报道 ", ["李明"]),
        ("zh", "本报记者 李明 王强 北京报道 ", ["李明", "王强"]),
        ("zh", "本报记者李明、王强报道：", ["李明", "王强"]),
        ("zh-TW", "記者 李明 / 台北報導 ", ["李明"]),
        ("zh-TW", "[記者李明台北報導]", ["李明"]),
        ("zh-TW", "財經中心／李明報導 ", ["李明"]),
        ("ko", "[바다신문 김민수 기자] ", ["김민수"]),
        ("ko", "[바다일리 김민수 이지은 기자] ", ["김민수", "이지은"]),
        ("ko", "[바다팩트ㅣ김민수 기자] ", ["김민수"]),
        ("ko", "부산=김민수 기자 ", ["김민수"]),
        ("zh", "记者从市场监管局获悉，", []),
        ("zh", "记者昨日走访市场，发现", []),
    ],
)
def test_a_story_that_begins_with_its_reporter(language: str, beginning: str, expected: list[str]) -> None:
    story = KOREAN if language == "ko" else CHINESE
    assert authors(language, story, top=f"<p>{beginning}{story}</p>") == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("船は休む。【山田太郎】", ["山田太郎"]),
        ("「また来ます」【山田太郎、川口花】", ["山田太郎", "川口花"]),
        ("</p><p>【山田太郎】", ["山田太郎"]),
        ("</p><p>【関連記事】", []),
        ("船は休む。【ロンドン共同】", []),
        ("船は休む。【毎週掲載】", []),
        ("船は休む。【編集部】", []),
    ],
)
def test_names_in_brackets_that_end_the_last_paragraph(end: str, expected: list[str]) -> None:
    assert authors("ja", JAPANESE, end=f"<p>{JAPANESE}{end}</p>") == expected


def test_a_last_paragraph_on_the_reporter_is_no_signature() -> None:
    end = "<p>记者离开的那天凌晨，老市场的灯已经断了。两点一刻，骆伯年坐下，翻开第四本账。</p>"
    assert authors("zh", CHINESE, end=end) == []
