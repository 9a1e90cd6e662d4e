"""Which blocks of a page are its labelled body."""

from __future__ import annotations

from training.labels import label_blocks


def labelled(texts: list[str], body: str) -> list[str]:
    return [text for text, within in zip(texts, label_blocks(texts, body), strict=True) if within]


BEFORE = "The ferry company counted its passengers on four islands last year."
AFTER = "All four harbours will be dredged before the summer, it says."


def test_paragraphs_of_the_body_are_labelled_in_its_order() -> None:
    texts = ["Home", BEFORE, "Share this story", AFTER, "The ferry company counted its passengers"]
    assert labelled(texts, f"{BEFORE}\n\n{AFTER}") == [BEFORE, AFTER]


def test_the_cells_of_a_table_are_labelled_whose_rows_are_lines_of_the_body() -> None:
    cells = ["Island", "Passengers", "Change", "Long Skerry", "9,120", "+4%", "Gull Holm", "711", "-2%"]
    table = "Island | Passengers | Change\nLong Skerry | 9,120 | +4%\nGull Holm | 711 | -2%"
    body = f"{BEFORE}\n\n{table}\n\n{AFTER}"
    assert labelled(["Island", "News", BEFORE, *cells, AFTER, "711"], body) == [BEFORE, *cells, AFTER]


def test_a_table_at_the_end_of_the_body_is_labelled() -> None:
    cells = ["Gull Holm", "711", "Long Skerry", "9,120"]
    assert labelled([BEFORE, *cells, "Menu"], f"{BEFORE}\nGull Holm 711\nLong Skerry 9,120") == [
        BEFORE,
        *cells,
    ]


def test_short_texts_that_are_a_small_part_of_what_is_missing_are_not_labelled() -> None:
    lost = "Nobody on the island wanted to sell the old pier, which has stood since the war."
    assert labelled([BEFORE, "the pier", "News", AFTER], f"{BEFORE}\n{lost}\n{AFTER}") == [BEFORE, AFTER]
