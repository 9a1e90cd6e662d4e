"""Author datelines: a story of East Asia or Turkey begins with its writer."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import extract
from extractors.authors.credit_line import read_people
from tests.extractors.authors.systems import TEXT, author, names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("本报记者 林秋雨 何 远", ["林秋雨", "何远"]),
        ("晨报记者 林秋雨", ["林秋雨"]),
        ("记者 何 远 高 山", ["何远", "高山"]),
        ("［林秋雨，青港ニュース］", ["林秋雨"]),
        ("【林秋雨】", ["林秋雨"]),
    ],
)
def test_east_asian_lines(line: str, expected: list[str]) -> None:
    people = read_people(line, ("青港ニュース オンライン",), True)
    assert [person.name for person in people if not person.organisation] == expected


def test_the_place_that_the_paper_is_called_by_is_nobody() -> None:
    line = "<div>2026-03-04 来源: <a href=/>青港晚报</a> 记者 林秋雨 <span>青港</span></div>"
    assert names(line, language="zh") == ["林秋雨"]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("【リスボン＝林秋雨】渡し船は月曜日の朝に港を出て、夕方に多くの人を乗せて戻ってきた。", ["林秋雨"]),
        (
            "【リスボン=林秋雨、山田花子】渡し船は月曜日の朝に港を出て、夕方に多くの人を乗せて戻った。",
            ["林秋雨", "山田花子"],
        ),
        ("【リスボン=共同通信】渡し船は月曜日の朝に港を出て、夕方に多くの人を乗せて戻ってきた。", []),
        ("《青港周报》记者 林秋雨 发自上海", ["林秋雨"]),
        ("本报记者林秋雨、何远发自上海", ["林秋雨", "何远"]),
        (
            "【青港周报】（记者 林秋雨 何远 发自上海）渡船星期一早上离港，晚上满载而归，没有人受伤。",
            ["林秋雨", "何远"],
        ),
    ],
)
def test_an_east_asian_story_begins_with_its_writer(story: str, expected: list[str]) -> None:
    assert names(f"<p>{story}</p>", language="ja") == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("<b>ЛИССАБОН, 4 мар — Порт Новости, Анна Королёва.</b> Паромы", ["Анна Королёва"]),
        ("НОВЫЙ ПОРТ, 4 марта 2026 - ПН, Анна Королёва. Паромы", ["Анна Королёва"]),
        ("Лиссабон, 4 мар — Порт Новости, Анна Королёва. Паромы", []),
        ("ЛИССАБОН, 4 мар — Порт Новости, из наших источников. Паромы", []),
    ],
)
def test_a_story_that_begins_with_its_agency_and_reporter(story: str, expected: list[str]) -> None:
    line = f"<p>{story} снова выходят из гавани каждое утро, и на пристани с понедельника опять много людей, которые ждут их с зимы.</p>"
    assert names(line, language="ru") == expected


@pytest.mark.parametrize(
    "story",
    [
        "<b>Deniz AKÇA / ANKARA, (GHA)</b> - Limandan",
        "Deniz AKÇA/ANKARA, (GHA)-Limandan",
        "Deniz AKÇA / YENİ LİMAN (GHA) – Limandan",
    ],
)
def test_a_turkish_story_begins_with_its_writer(story: str) -> None:
    line = f"<p>Oluşturulma tarihi: Eylül 21, 2025 11:02, güncelleme 12:40</p><p>{story} sabah ayrılan vapur akşam geri döndü. {TEXT[3:]}"
    assert names(line, author("sahil.com.tr"), language="tr") == ["Deniz AKÇA"]
    two = line.replace("Deniz AKÇA", "Deniz AKÇA - Ali CAN")
    assert names(two, author("sahil.com.tr"), language="tr") == ["Deniz AKÇA", "Ali CAN"]
    assert names(line.replace("Deniz AKÇA", "Haber Merkezi"), author("sahil.com.tr"), language="tr") == [
        "sahil.com.tr"
    ]


def test_a_story_that_begins_with_its_writer_is_no_byline() -> None:
    story = (
        "〔記者林秋雨／青港報導〕船在中午離開港口，傍晚隨潮水返回，岸上有許多人在等待它們。許多人在等待它們。"
    )
    got = extract(
        f'<html lang="zh"><h1>港口的船</h1><p>{story}</p>{TEXT}</html>', "https://www.sahil.example/story"
    )
    assert ([one.name for one in got.authors], got.byline) == (["林秋雨"], None)
