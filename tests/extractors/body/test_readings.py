"""Ruby: words and how they are read."""

import pytest

from extractors.body.walk import read_blocks
from extractors.page import Page
from tests.extractors.reading import SENTENCES, read


@pytest.mark.parametrize(
    ("ruby", "text"),
    [
        ("<ruby>橋<rt>はし</rt></ruby>", "橋（はし）"),
        ("<ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>", "橋（はし）"),
        ("<ruby><rb>橋</rb><rp>（</rp><rt>はし</rt><rp>）</rp></ruby>", "橋（はし）"),
        ("<ruby>橋<rt>hashi</rt>本<rt>moto</rt></ruby>", "橋本（hashimoto）"),
        ("<ruby>橋<rt>hashi<ruby>本<rt>moto</rt></ruby></rt></ruby>", "橋（hashi本moto）"),
        ("<ruby>橋<rt>・</rt></ruby>", "橋"),
        ("<ruby>橋</ruby>", "橋"),
        ("<ruby></ruby>", ""),
    ],
)
def test_a_reading_stands_behind_its_word(ruby: str, text: str) -> None:
    page = Page.from_html(f"<meta charset=utf-8><p>古い{ruby}を閉める</p>", "https://a.example/1")
    assert [block.text for block in read_blocks(page.root)] == [f"古い{text}を閉める"]


def test_a_headline_is_without_readings() -> None:
    ruby = "<ruby>橋<rp>（</rp><rt>はし</rt><rp>）</rp></ruby>"
    page = f"<title>古い橋、2年間の通行止め - 川新聞</title><h1>古い{ruby}、2年間の通行止め</h1>"
    assert read(f"{page}<p>{SENTENCES[0]}</p>").value("headline") == "古い橋、2年間の通行止め"
