"""JSON-LD as it is found in the wild."""

import json
from typing import Any

import pytest

from extractors.markup.jsonld import MAX_BLOCK_CHARS, MAX_OBJECTS, read_json_ld

GOOD = {"@type": "NewsArticle", "headline": "A & B", "author": {"@type": "Person", "name": "Jo"}}
TEXT = json.dumps(GOOD)


@pytest.mark.parametrize(
    "block",
    [
        TEXT,
        f"[{TEXT}]",
        f'{{"@context": "https://schema.org", "@graph": [{TEXT}]}}',
        f"<!--\n{TEXT}\n-->",
        f"//<![CDATA[\n{TEXT}\n//]]>",
        f"/* <![CDATA[ */ {TEXT} /* ]]> */",
        f"{TEXT};",
        f"\ufeff{TEXT}",
        TEXT.replace("}}", ",},}"),
        TEXT.replace('"headline"', ',"headline"'),
        TEXT.replace('", "headline"', '" "headline"').replace('"NewsArticle"', '"NewsArticle",'),
        TEXT.replace('"', "&quot;").replace("A & B", "A &amp; B"),
        TEXT + "\n" + '{"@type": "WebSite"}',
        TEXT + "," + '{"@type": "WebSite"}',
        f'[{TEXT} {{"@type": "WebSite"}}]',
    ],
)
def test_tolerated(block: str) -> None:
    found = [o for o in read_json_ld([block]) if o.get("@type") == "NewsArticle"]
    assert found == [GOOD]


@pytest.mark.parametrize(
    ("block", "headline"),
    [
        ('{"headline": "one\ntwo\tthree"}', "one\ntwo\tthree"),
        (r'{"headline": "Jo\'s"}', "Jo's"),
        (r'{"headline": "lone \ud83d end"}', "lone \ufffd end"),
        (r'{"headline": "pair \ud83d\ude00 end"}', "pair 😀 end"),
        (r'{"headline": "nul \u0000 end"}', "nul \ufffd end"),
        (r'{"headline": "C:\new \u12 end"}', "C:\new u12 end"),
        ('{"description": "he said "no" twice", "headline": "Kept"}', "Kept"),
        ('{"headline": "Cut short", "articleBody": "and then', "Cut short"),
        ('{"headline": "Number", "n": NaN, "m": 1e999}', "Number"),
    ],
)
def test_mended(block: str, headline: str) -> None:
    assert read_json_ld([block])[0]["headline"] == headline


def test_references_hold_what_they_refer_to() -> None:
    graph = {
        "@graph": [
            {"@id": "#article", "@type": "Article", "author": [{"@id": "#jo"}], "isPartOf": {"@id": "#page"}},
            {"@id": "#page", "@type": "WebPage", "mainEntity": {"@id": "#article"}, "name": "P"},
            {"@id": "#jo", "@type": "Person", "name": "Jo"},
        ]
    }
    article = next(o for o in read_json_ld([json.dumps(graph)]) if o.get("@type") == "Article")
    assert article["author"] == [{"@id": "#jo", "@type": "Person", "name": "Jo"}]
    assert article["isPartOf"]["mainEntity"] == {"@id": "#article"}  # one step: nothing is circular
    json.dumps(article)


JUNK = ["", "null", "3", '"text"', "[]", "[[[1]]]", "{}", "not json", "{" + " " * 100_000 + "}"]
JUNK += [
    part * 50_000 for part in ("{", "[", '{"a":', '"', ",", '{"a"', "1", "\\", "<!--", "-->", "&quot;", "/*")
]


@pytest.mark.parametrize("block", JUNK, ids=len)
def test_any_text_gives_objects_or_none(block: str) -> None:
    found = read_json_ld([block, '{"headline": "Kept"}', block])
    assert {"headline": "Kept"} in found
    assert all(isinstance(value, dict) for value in found)


def test_sizes_are_bounded() -> None:
    many: list[Any] = [{"n": n} for n in range(5 * MAX_OBJECTS)]
    assert len(read_json_ld([json.dumps(many)])) == MAX_OBJECTS
    long = json.dumps({"headline": "Kept", "text": "x" * MAX_BLOCK_CHARS})
    assert read_json_ld([long])[0]["headline"] == "Kept"
    nested: Any = {"deepest": 1}
    for _ in range(200):
        nested = {"next": nested}
    found = read_json_ld([json.dumps(nested)])
    assert found
    assert not any("deepest" in value for value in found)
