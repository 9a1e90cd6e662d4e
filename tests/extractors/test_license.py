"""The licence as declared for the text, not for a picture in it."""

import pytest

from tests.extractors.reading import html, ld, read

BY = "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize("value", [BY, {"@type": "CreativeWork", "url": BY}, [BY]])
def test_json_ld(value: object) -> None:
    assert read(html(head=ld({"@type": "Article", "license": value}))).value("license") == BY


def test_links() -> None:
    assert read(html(head=f'<link rel="license" href="{BY}">')).value("license") == BY
    assert read(html(end=f'<footer><a rel="license" href="{BY}">CC BY</a></footer>')).value("license") == BY


def test_a_pictures_licence_is_not_the_articles() -> None:
    figure = (
        f'<figure><img src="/a.jpg"><figcaption><a rel="license" href="{BY}">CC</a></figcaption></figure>'
    )
    assert read(html(body=figure)).value("license") is None


def test_a_name_stays_a_name_and_nothing_stays_nothing() -> None:
    assert read(html(head='<meta name="license" content="CC BY-SA 4.0">')).value("license") == "CC BY-SA 4.0"
    assert read(html(head=ld({"@type": "Article", "license": {"a": []}}))).value("license") is None
