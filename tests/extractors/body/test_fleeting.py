"""Lines that are others at each visit, and those that only look like them."""

from __future__ import annotations

import pytest

from tests.extractors.body.cutting import TEXT, cut_of

FLEETING = (
    "1,237 views",
    "👁 1.2K Views",
    "1 view",
    "Post Views: 1,237",
    "This article has been read 1,237 times.",
    "30 people are reading this",
    "123 shares",
    "(31 votes, average: 4.10 out of 5)",
    "1.237 Aufrufe",
    "1,2 mil visualizações",
    "1 237 просмотров",
    "1.2万次阅读",
    "조회 1,237",
    "12 Comments 1,237 Views",
    "Share 123 · Tweet 45",
    "5 minutes ago",
    "Just now",
    "Published an hour ago",
    "Aktualisiert vor einer Stunde",
    "Updated 5 minutes ago",
    "Last updated: 3 hours ago",
    "Aktualisiert vor 5 Minuten",
    "Mis à jour il y a 5 minutes",
    "Hace 5 minutos",
    "3時間前",
)
LASTING = (
    "1,237 votes",
    "1,237 views of the harbour",
    "Updated in 3 places",
    "It began 5 minutes ago",
    "5 minutes ago.",
    "Less than an hour ago",
    "1,237 people read it.",
    "12",
)


@pytest.mark.parametrize("line", FLEETING)
def test_what_counts_readers_or_minutes_is_no_part_of_the_article(line: str) -> None:
    assert line in {text for _, text in cut_of(f"{TEXT}<p>{line}</p>")}


@pytest.mark.parametrize("line", LASTING)
@pytest.mark.parametrize("tag", ["p", "h2"])
def test_what_only_looks_like_it_stays(line: str, tag: str) -> None:
    assert "other at each visit" not in dict(cut_of(f"{TEXT}<{tag}>{line}</{tag}>"))


def test_figures_in_a_table_or_a_list_stay() -> None:
    rows = "<ul><li>1,237 views</li><li>12 shares</li></ul><table><tr><td>Roe<td>1,237 views</table>"
    assert "other at each visit" not in dict(cut_of(TEXT + rows))
