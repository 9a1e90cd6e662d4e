"""Saved pages and the records that a person has checked: a test a field, and nothing written.

To accept a change: broadsheet fixture update SITE/SLUG --write
"""

from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from crawler.fixtures import NO_ARTICLE, REFUSED, Fixture, checked_fields, find_fixtures
from extractors import extract_flat
from extractors.record import NewsArticle
from extractors.schema import json_schema

ROOT = Path(__file__).resolve().parents[1] / "fixtures"
FIXTURES = {fixture.name: fixture for fixture in find_fixtures(ROOT)}
# What the extractor does not tell as a person would, yet: fixture, fields, and what it gets wrong.
SHORTFALLS = """
9to5mac.com/ferry-timetables: articleBody articleBodyHtml links: keeps the heading of a list of products
androidauthority.com/record-calls: articleBody articleBodyHtml: leaves out a label and an FAQ
androidauthority.com/record-calls: mainImage images: a credit without sign of one
arstechnica.com/the-lighthouse-that-talks-to-satellites: articleBody articleBodyHtml: keeps the standfirst
bleepingcomputer.com/limpet-malware: relatedLinks: none called 'Previous Article' only
chaosheng.example/dengta-yeyou: mainImage images: no caption in a paragraph below the picture
cnet.com/best-doorbells: byline: the authors stand in two blocks, it takes one
cnet.com/best-doorbells: articleBody articleBodyHtml: keeps standfirst, loses picks
engadget.com/reading-lamp-deal: mainImage images: takes a credit for a caption, and the picture of a shop
gizmodo.com/strangest-umbrellas: articleBody articleBodyHtml links: keeps standfirst and a line of links
harbornews.example/pier-closes: mainImage images: no caption in a box without a name for it
lopeseddelen.example/brygge-maa-rives: authors: a name printed twice, no job title in a box of its own
lowtidemag.example/the-bell-ringer: articleBody articleBodyHtml: keeps the standfirst
mashable.com/gull-cam: authors: no job title in a card
mashable.com/gull-cam: articleBody articleBodyHtml links: loses a quoted post, keeps a box
nagarsamachar.example/library-in-the-station: mainImage images: no caption behind a line break
pcmag.com/label-printer: articleBody articleBodyHtml: leaves out the heading of the verdict
pcmag.com/label-printer: relatedLinks: no similar products, as they stand among prices
pcworld.com/laptop-review: articleBody articleBodyHtml links: keeps a box of prices
pcworld.com/laptop-review: relatedLinks: misses the author's other stories
skelderlive.example/town-win-late: authors: no job title in a box of its own
skelderlive.example/town-win-late: articleBody articleBodyHtml links: keeps a line that offers an app
technologyreview.com/slow-robots: articleBody articleBodyHtml: keeps the standfirst
techradar.com/norrland-live: articleSection breadcrumbs: a trail of one step
tidewrack.example/sea-glass: articleSection: none in a category's link above the headline
tomshardware.com/ssd-review: byline: begins with a label
tomshardware.com/ssd-review: links: keeps why to trust it
venturebeat.com/speech-model: relatedLinks: no module under 'More' alone
wanderly.example/five-quays: articleBody articleBodyHtml images: loses the shortest of its sections
windandwool.blogspot.example/ribbon-looms: publisher: none in a title that begins with it
wired.com/kitchen-timers: authors: another of two job titles
wired.com/kitchen-timers: articleBody articleBodyHtml: keeps standfirst, loses headings, a table
wired.example/the-last-knot-maker: articleBody articleBodyHtml: keeps the standfirst
zdnet.com/routers-for-a-cable: relatedLinks: takes a module behind the text for one inside
"""
STANDFIRST = "keeps the standfirst"  # and is right in all else


@cache
def record_of(name: str) -> dict[str, Any]:
    """Return the record's checked fields, read once for all tests of a fixture."""
    return FIXTURES[name].extract()


def shortfalls() -> dict[tuple[str, str], str]:
    rows = (line.split(": ", 2) for line in SHORTFALLS.strip().splitlines())
    return {(name, field): why for name, fields, why in rows for field in fields.split()}


def cases() -> list[Any]:
    known = shortfalls()
    return [
        pytest.param(
            name,
            field,
            marks=[pytest.mark.xfail(reason=known[name, field])] if (name, field) in known else [],
            id=f"{name}-{field}",
        )
        for name, fixture in FIXTURES.items()
        for field in fixture.expected()
    ]


@pytest.mark.parametrize(("name", "field"), cases())
def test_field(name: str, field: str) -> None:
    assert record_of(name).get(field) == FIXTURES[name].expected()[field]


ONLY_STANDFIRST = [
    name for (name, field), why in shortfalls().items() if (field, why) == ("articleBody", STANDFIRST)
]


@pytest.mark.parametrize("name", ONLY_STANDFIRST)
def test_nothing_but_the_standfirst_is_too_much(name: str) -> None:
    expected = FIXTURES[name].expected()
    body = record_of(name)["articleBody"]
    assert body == f"{expected['alternativeHeadline']}\n\n{expected['articleBody']}"


@pytest.mark.parametrize("name", FIXTURES)
def test_no_extra_field(name: str) -> None:
    expected = FIXTURES[name].expected()
    if expected.get("pageType") not in NO_ARTICLE:
        extra = record_of(name).keys() - expected.keys()
        assert sorted(field for field in extra if (name, field) not in shortfalls()) == []


@pytest.mark.parametrize("name", FIXTURES)
def test_schema_holds(name: str) -> None:
    if REFUSED not in record_of(name):
        record = NewsArticle.from_dict(record_of(name)).to_dict()
        assert list(jsonschema.Draft202012Validator(json_schema()).iter_errors(record)) == []


@pytest.mark.parametrize("name", FIXTURES)
def test_folder_is_whole(name: str) -> None:
    folder = FIXTURES[name].folder
    assert {path.name for path in folder.iterdir()} - {"page.txt"} == {
        "page.html",
        "page.json",
        "expected.json",
    }


FLAT = [fixture for fixture in FIXTURES.values() if (fixture.folder / "page.txt").exists()]


@pytest.mark.parametrize("fixture", FLAT, ids=lambda fixture: fixture.name)
def test_flat_text_tells_the_same(fixture: Fixture) -> None:
    """What text alone can tell is told alike; links, pictures and addresses are not in it."""
    expected = fixture.expected()
    record = checked_fields(
        extract_flat((fixture.folder / "page.txt").read_text(encoding="utf-8"), expected["url"])
    )
    for field in ("headline", "articleBody"):
        assert record[field] == expected[field]
    assert [author["name"] for author in record["authors"]] == [
        author["name"] for author in expected["authors"]
    ]
    for field in ("headline", "description", "heading"):
        wanted = [link.get(field) for link in expected["relatedLinks"]]
        assert [link.get(field) for link in record["relatedLinks"]] == wanted
    assert "images" not in record
