"""Dates of feeds and sitemaps in many forms."""

import pytest

from crawler.discovery.times import Times, as_moment


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-11-24", "2026-11-24"),
        ("2026-11", "2026-11-01"),
        ("2026-11-24T08:15Z", "2026-11-24T08:15:00+00:00"),
        ("2026-11-24 08:15:10", "2026-11-24T08:15:10"),
        ("2026-11-24T08:15:10.123456789+0530", "2026-11-24T08:15:10+05:30"),
        ("2026-11-24T08:15:10 +02", "2026-11-24T08:15:10+02:00"),
        ("2026-11-24 08:15:10 UTC", "2026-11-24T08:15:10+00:00"),
        ("Tue, 24 Nov 2026 08:15:00 GMT", "2026-11-24T08:15:00+00:00"),
        ("Tue, 24 Nov 2026 08:15:00 -0500", "2026-11-24T08:15:00-05:00"),
        ("Tue, 24 Nov 2026 08:15:00 EST", "2026-11-24T08:15:00-05:00"),
        ("Tue, 24 Nov 2026 08:15:00 CET", "2026-11-24T08:15:00+01:00"),
        ("Tue, 24 Nov 2026 08:15:00 IST", "2026-11-24T08:15:00+05:30"),
        ("24 Nov 26 08:15", "2026-11-24T08:15:00"),
        ("24 Nov 2026", "2026-11-24"),
        ("Tuesday, 24 November 2026 8:15:00 +0000", "2026-11-24T08:15:00+00:00"),
        ("Nov 24, 2026 8:15 am", "2026-11-24T08:15:00"),
        ("  2026-11-24\n", "2026-11-24"),
    ],
)
def test_a_time_is_read(text: str, iso: str) -> None:
    assert Times().read(text) == iso


def test_a_date_in_words_is_read_in_its_language() -> None:
    assert Times().read("24. Dezember 2026", "de-AT") == "2026-12-24"
    assert Times().read("24 декабря 2026 10:05", "ru") == "2026-12-24T10:05:00"


@pytest.mark.parametrize(
    "text",
    [None, "", "soon", "yesterday", "0000-00-00", "2026-13-45", "9999-12-31", "0001-01-01T00:00:00Z",
     "1" * 10_000, "Mon, 01 Jan 0001 00:00:00 GMT", "Wed, 30 Nov -0001 00:00:00 +0000",
     "2026-11-24T99:99:99Z", "Tue, 99 Foo 2026 08:15:00 GMT", "2026-11-24T08:15:00+99:99"],
)  # fmt: skip
def test_what_is_no_time_is_none(text: str | None) -> None:
    assert Times().read(text) is None


def test_a_bare_date_lasts_until_its_end() -> None:
    assert as_moment("2026-11-24") > as_moment("2026-11-24T20:00:00+00:00")
    assert as_moment("2026-11-24T08:00:00+02:00") == as_moment("2026-11-24T06:00:00")
