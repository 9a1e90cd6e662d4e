"""The trail from the top of the site to the page."""

import pytest

from extractors.record import Breadcrumb
from tests.extractors.reading import html, ld, read

SITE = "https://www.harbour-post.example"


def crumbs(source: str) -> list[tuple[str | None, str | None]]:
    return [(crumb.name, crumb.url) for crumb in read(source).value("breadcrumbs") or ()]


def test_json_ld_in_the_order_of_positions_and_in_both_shapes() -> None:
    steps = [
        {"@type": "ListItem", "position": "2", "item": {"@id": "/city", "name": "City"}},
        {"@type": "ListItem", "position": 1, "name": "Home", "item": "/"},
        {"@type": "ListItem", "position": 3, "name": "Ferry returns"},
    ]
    assert crumbs(html(head=ld({"@type": "BreadcrumbList", "itemListElement": steps}))) == [
        ("Home", SITE + "/"),
        ("City", SITE + "/city"),
        ("Ferry returns", None),
    ]


@pytest.mark.parametrize(
    "mark",
    ['class="Breadcrumbs"', 'aria-label="breadcrumb"', 'aria-label="Fil d\'Ariane"', 'id="brotkrumen"'],
)
def test_printed_trails(mark: str) -> None:
    trail = f'<nav {mark}><ol><li><a href="/">Home</a> ›</li><li>» <a href="/city">City</a></li></ol></nav>'
    assert crumbs(html(top=trail, end='<p><a href="/more">More</a></p>')) == [
        ("Home", SITE + "/"),
        ("City", SITE + "/city"),
    ]


def test_the_first_printed_trail_only() -> None:
    trail = '<ul class="breadcrumb"><li><a href="/">A</a></li><li><a href="/b">B</a></li></ul>'
    assert crumbs(html(top=trail, end=trail)) == [("A", SITE + "/"), ("B", SITE + "/b")]


def test_a_link_alone_that_is_marked_as_a_step_is_no_trail_and_hides_none() -> None:
    alone = '<p class="breadcrumb-item"><a href="/all">All stories</a></p><p>Since 1890</p>'
    trail = '<ul class="breadcrumb"><li><a href="/">A</a></li><li><a href="/b">B</a></li></ul>'
    assert crumbs(html(top=alone + trail)) == [("A", SITE + "/"), ("B", SITE + "/b")]
    assert crumbs(html(top=alone)) == []


@pytest.mark.parametrize(
    "lie", [None, 3, "x", [], [None], [{"position": []}], {"name": {}}, [{"name": "A", "item": "http://[x"}]]
)
def test_lies_are_survived(lie: object) -> None:
    draft = read(html(head=ld({"@type": "BreadcrumbList", "itemListElement": lie})))
    assert draft.warnings == []
    assert draft.value("breadcrumbs") in (None, (Breadcrumb(name="A"),))
