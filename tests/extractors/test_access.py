"""Free to read or not, as declared."""

import pytest

from tests.extractors.reading import html, ld, meta, read


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        (True, True),
        (False, False),
        ("False", False),
        ("http://schema.org/True", True),
        ("no", False),
        ("perhaps", None),
        ({}, None),
        (["false"], False),
        (None, None),
    ],
)
def test_json_ld(value: object, answer: bool | None) -> None:
    head = ld({"@type": "NewsArticle", "isAccessibleForFree": value})
    assert read(html(head=head)).value("isAccessibleForFree") is answer


@pytest.mark.parametrize(
    ("tier", "answer"), [("free", True), ("locked", False), ("Metered", False), ("x", None)]
)
def test_content_tier(tier: str, answer: bool | None) -> None:
    assert read(html(head=meta(article__content_tier=tier))).value("isAccessibleForFree") is answer
