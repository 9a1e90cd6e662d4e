"""The description as declared, in full where one source gives it in full."""

from tests.extractors.reading import html, ld, meta, read

FULL = "The ferry to the outer islands sails again, and the shop has bread."


def test_the_summary_is_cleaned() -> None:
    assert read(html(head=meta(description="  The ferry &amp;amp; \n the shop "))).value("description") == (
        "The ferry & the shop"
    )


def test_a_cut_summary_gives_way_to_the_whole_one() -> None:
    head = meta(description=FULL[:40] + "…") + ld({"@type": "Article", "description": FULL})
    found = read(html(head=head)).found["description"]
    assert found.value == FULL
    assert [loser.detail for loser in found.losers] == ["description"]


def test_titles_and_names_are_no_summary() -> None:
    head = meta(description="Ferry returns after long winter", og__site_name="Harbour Post Online")
    assert read(html(head=head + meta(og__description="Harbour Post Online"))).value("description") is None


def test_lies_are_survived() -> None:
    assert (
        read(html(head=ld({"@type": "Article", "description": [{"a": 1}, 7]}))).value("description") is None
    )
