"""Selection: what is not wanted is left out, and counted by its reason."""

from typing import Any

import pytest

from crawler.datasets.select import Selection
from extractors.record import Rights
from tests.crawler.datasets.records import record


@pytest.mark.parametrize(
    ("selection", "fields", "reason"),
    [
        (Selection(since="2026-11-05"), {"datePublished": "2026-11-04"}, "before --since or undated"),
        (Selection(since="2026-11-05"), {"datePublished": None}, "before --since or undated"),
        (Selection(until="2026-11-05"), {"datePublished": "2026-11-05"}, "after --until or undated"),
        (Selection(sites=frozenset({"b.example"})), {}, "another site"),
        (Selection(languages=frozenset({"de"})), {}, "another language"),
        (Selection(languages=frozenset({"en-us"})), {"inLanguage": "en"}, "another language"),
        (Selection(languages=frozenset({"en"})), {"inLanguage": "enm"}, "another language"),
        (Selection(sites=frozenset({"a.example"})), {"url": "http://[broken/"}, "another site"),
        (Selection(types=frozenset({"gallery"})), {}, "another type"),
        (Selection(min_words=500), {}, "too few words"),
        (Selection(min_confidence=0.5), {}, "too little confidence"),
        (Selection(require=("free",)), {"isAccessibleForFree": False}, "not free"),
        (Selection(require=("licence",)), {}, "not licence"),
        (Selection(require=("robots",)), {"rights": Rights(robots=("noindex",))}, "not robots"),
        (Selection(require=("robots",)), {"rights": Rights(robots=("none",))}, "not robots"),
        (
            Selection(require=("training-not-refused",)),
            {"rights": Rights(robots=("noai",))},
            "not training-not-refused",
        ),
        (Selection(require=("training-granted",)), {}, "not training-granted"),
    ],
)
def test_what_is_not_wanted_is_left_out_and_counted(
    selection: Selection, fields: dict[str, Any], reason: str
) -> None:
    assert list(selection.take([record(1, **fields)])) == []
    assert selection.left_out == {reason: 1}


def test_what_is_wanted_is_taken() -> None:
    selection = Selection(
        since="2026-11-02", until="2026-11-03", sites=frozenset({"a.example"}), languages=frozenset({"en"}),
        types=frozenset({"article"}), min_words=101, require=("free", "robots", "training-not-refused"),
    )  # fmt: skip
    assert len(list(selection.take([record(1)]))) == 1


@pytest.mark.parametrize(
    ("code", "tag"),
    [("en", "en-GB"), ("en-gb", "en-GB"), ("zh", "ZH-Hant-TW"), ("pt", "pt_BR"), ("pt-br", "pt_BR")],
)
def test_a_language_is_taken_with_what_is_more_special(code: str, tag: str) -> None:
    assert len(list(Selection(languages=frozenset({code})).take([record(1, inLanguage=tag)]))) == 1
