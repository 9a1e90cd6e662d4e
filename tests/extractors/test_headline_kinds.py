"""Labels such as 'Press release' where a headline stands, and kickers that a colon joins to one."""

from __future__ import annotations

import pytest

from extractors import extract
from extractors.headline.kinds import names_kind
from tests.extractors.reading import FERRY


def headline(body: str, head: str = "") -> str | None:
    page = f"<html lang=en><head>{head}</head><body>{body}{FERRY * 3}</body></html>"
    return extract(page, "https://www.harbour.example/2026/0304.htm").headline


def test_a_title_with_dashes_around_the_headline() -> None:
    title = "<title>HRB: Press Release--Board sets fees for transfers abroad--October 4, 2011</title>"
    assert headline("<h2>Press Release</h2>", title) == "Board sets fees for transfers abroad"
    kept = "Ferries--and tugs--sail again"
    assert headline("", f"<title>{kept}</title>") == kept


@pytest.mark.parametrize("label", ["News Release", "Press Release No. 12-47", "Pressemitteilung", "보도자료"])
def test_the_headline_below_a_label(label: str) -> None:
    title = f"<title>{label} - Harbour Office</title>"
    below = "<p>June 4, 2012</p><h2>Office Orders Inspection of Old Piers</h2>"
    assert headline(f"<h1>{label}</h1>{below}", title) == "Office Orders Inspection of Old Piers"
    assert headline(f"<h1>{label}</h1>", title) == label


def test_a_headline_that_speaks_of_a_press_release() -> None:
    told = "Press release row ends in court"
    assert not names_kind(told)
    assert headline(f"<h1>{told}</h1><h2>A harbour and its words</h2>") == told


def test_a_kicker_with_a_colon_that_a_title_keeps() -> None:
    heading = "<h1><span>Pupils build a filter: </span><span>It cleans sixty litres a day</span></h1>"
    whole = "Pupils build a filter: It cleans sixty litres a day"
    short = (
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        '"headline": "It cleans sixty litres a day"}</script>'
    )
    title = f'<meta property="og:title" content="{whole}">'
    assert headline(heading, short + title) == whole
    assert headline(heading, short) == "It cleans sixty litres a day"
