"""Zones and clocks: times of twelve hours, ends of days, zones by figures, name, season and country."""

from __future__ import annotations

import pytest

from extractors import extract
from extractors.dates.text import parse_machine_date
from tests.extractors.reading import FERRY

URL = "https://news.example/story"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 11, 2026 4:05 PM", "2026-03-11T16:05:00"),
        ("Wed, 11 Mar 2026 4:05:00 PM GMT", "2026-03-11T16:05:00+00:00"),
        ("11 Mar 2026 12:05 a.m. EST", "2026-03-11T00:05:00-05:00"),
        ("Wed Mar 11 2026 04:05:00 PM", "2026-03-11T16:05:00"),
        ("2026-03-11 4:05 p.m. PT", "2026-03-11T16:05:00-07:00"),
        ("2026-03-11 16:05 AM", "2026-03-11T16:05:00"),
    ],
)
def test_machine_dates_of_twelve_hours(text: str, expected: str) -> None:
    assert parse_machine_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-11T24:00:00Z", "2026-03-12T00:00:00+00:00"),
        ("2026-12-31T24:00", "2027-01-01T00:00:00"),
        ("2026-03-11 24:05:00", "2026-03-11T00:05:00"),  # hours that are counted from 1
        ("2026-03-11T31:00:00", "2026-03-11"),
    ],
)
def test_the_hour_24_and_hours_that_are_none(text: str, expected: str) -> None:
    assert parse_machine_date(text) == expected


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("2026-03-11T16:05:00 GMT+7", "+07:00"),
        ("2026-03-11T16:05:00 GMT+0700", "+07:00"),
        ("2026-03-11T16:05:00 UTC+03:00", "+03:00"),
        ("2026-03-11T16:05:00 CET", "+01:00"),
        ("2026-03-11 16:05:00 EST", "-05:00"),
        ("2026-03-11T16:05:00+7:00", "+07:00"),
        ("2026-03-11T16:05:00−05:00", "-05:00"),
        ("20260311T160500+0100", "+01:00"),
        ("20260311T160500.000Z", "+00:00"),
        ("Wed, 11 Mar 2026 16:05:00 CEST", "+02:00"),
        ("Wed, 11 Mar 2026 16:05:00 GMT+2", "+02:00"),
        ("Wed, 11 Mar 2026 16:05:00 CST", "-06:00"),  # as the standard of such dates has it
        ("Wed Mar 11 16:05:00 MSK 2026", "+03:00"),
        ("Wed Mar 11 2026 16:05:00 GMT (Greenwich Mean Time)", "+00:00"),
        ("2026-03-11 16:05:00 CST", ""),  # America's or China's
        ("2026-03-11 16:05:00 -17:00", ""),
        ("2026-03-11 16:05:00 +3 photos", ""),
    ],
)
def test_zones_of_machine_dates(text: str, zone: str) -> None:
    assert parse_machine_date(text) == f"2026-03-11T16:05:00{zone}"


def printed(line: str, language: str = "en", url: str = URL) -> str | None:
    page = f"<html lang={language}><body><h1>Ships sail again</h1><p>{line}</p>{FERRY}</body></html>"
    return extract(page, url).datePublished


@pytest.mark.parametrize(
    ("behind", "zone"),
    [
        ("GMT", "+00:00"),
        ("UTC", "+00:00"),
        ("EST", "-05:00"),
        ("EDT", "-04:00"),
        ("CEST", "+02:00"),
        ("GMT+7", "+07:00"),
        ("GMT +5:30", "+05:30"),
        ("(GMT+1)", "+01:00"),
        ("(UTC + 3)", "+03:00"),
        ("UTC−5", "-05:00"),
        ("+0100", "+01:00"),
        ("+01:00", "+01:00"),
        ("MSK", "+03:00"),
        ("JST", "+09:00"),
        ("(ET)", "-04:00"),  # summer begins on the eighth
        ("PT | 5 min read", "-07:00"),
        ("Eastern Time", "-04:00"),
        ("Pacific Standard Time", "-08:00"),
        ("local time", ""),
        ("- 5 min read", ""),
        ("-17:00", ""),
        ("+3 photos", ""),
        ("IST", ""),
    ],
)
def test_zones_of_printed_times(behind: str, zone: str) -> None:
    line = f"By Anna Berg, March 11, 2026 4:05 PM {behind}"
    assert printed(line) == f"2026-03-11T16:05:00{zone}"


@pytest.mark.parametrize(
    ("language", "line", "zone"),
    [
        ("de", "11. März 2026, 16:05 Uhr MEZ", "+01:00"),
        ("de", "11. März 2026, 16:05 Uhr (MESZ)", "+02:00"),
        ("fr", "11 mars 2026 à 16h05 GMT", "+00:00"),
        ("fr", "PUBLIÉ LE 11 MARS 2026 À 16:05 ET MIS À JOUR", ""),
        ("pl", "11 marca 2026 16:05 z Krakowa", ""),
        ("pt-BR", "11/03/2026 16h05 (GMT-3)", "-03:00"),
        ("ru", "11 марта 2026, 16:05 МСК", "+03:00"),
        ("ja", "2026年3月11日 午後4時5分 JST", "+09:00"),
        ("en-GB", "4:05 PM (GMT+1), 11 March 2026", "+01:00"),
        ("en-GB", "11 March 2026 16:05-17:30", ""),
        ("en-GB", "11 March 2026 16:05, JST", "+09:00"),
    ],
)
def test_zones_of_printed_times_in_other_languages(language: str, line: str, zone: str) -> None:
    assert printed(line, language) == f"2026-03-11T16:05:00{zone}"


@pytest.mark.parametrize(
    ("name", "language", "url", "zone"),
    [
        ("IST", "en-IN", URL, "+05:30"),
        ("IST", "hi", URL, "+05:30"),
        ("IST", "en", "https://news.example.ie/story", "+01:00"),
        ("IST", "he", URL, "+02:00"),
        ("CST", "zh", URL, "+08:00"),
        ("CST", "en-US", URL, "-06:00"),
        ("BST", "en-GB", URL, "+01:00"),
        ("BST", "bn", URL, "+06:00"),
        ("EST", "en-AU", URL, ""),
        ("EST", "en-US", "https://news.example.com.au/story", ""),
        ("BST", "en", "https://news.example.tv/story", ""),
    ],
)
def test_names_of_several_zones_are_read_by_the_country(
    name: str, language: str, url: str, zone: str
) -> None:
    assert printed(f"2026-03-11 16:05 {name}", language, url) == f"2026-03-11T16:05:00{zone}"


@pytest.mark.parametrize(
    ("day", "zone"),
    [
        ("2026-03-07", "-05:00"),
        ("2026-03-08", "-04:00"),
        ("2026-10-31", "-04:00"),
        ("2026-11-01", "-05:00"),
        ("2006-04-01", "-05:00"),
        ("2006-04-02", "-04:00"),
        ("2006-10-29", "-05:00"),
    ],
)
def test_north_americas_zones_follow_the_season(day: str, zone: str) -> None:
    assert parse_machine_date(f"{day} 16:05 ET") == f"{day}T16:05:00{zone}"


def test_moscow_kept_the_summers_time_for_some_years() -> None:
    assert parse_machine_date("2013-01-02 16:05 MSK") == "2013-01-02T16:05:00+04:00"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("March 11, 2026 4:05 PM EDT", "2026-03-11T16:05:00-04:00"),
        ("March 11, 2026 4:05 PM EST", "2026-03-11T16:05:00-04:00"),  # as some say all the year
        ("March 11, 2026 4:05 PM JST", "2026-03-11T20:05:00+00:00"),  # another moment
    ],
)
def test_a_printed_zone_must_fit_the_declared_moment(line: str, expected: str) -> None:
    assert printed(f"<meta property=article:published_time content=2026-03-11T20:05:00Z>{line}") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("4 March 2026, 9:00 AM ET (Updated: 11:02 AM)", "2026-03-04T11:02:00-05:00"),
        ("4 March 2026, 9:00 AM (Updated: 11:02 AM ET)", "2026-03-04T11:02:00-05:00"),
        ("4 March 2026, 9:00 AM (Updated: 11:02 AM)", "2026-03-04T11:02:00"),
    ],
)
def test_a_change_told_by_its_time_is_in_the_zone_of_its_line(line: str, expected: str) -> None:
    page = f"<html lang=en><body><h1>Ships sail again</h1><p>{line}</p>{FERRY}</body></html>"
    assert extract(page, URL).dateModified == expected


def test_a_printed_day_in_utc_stays_beside_the_day_of_the_url() -> None:
    url = "https://news.example/2026/03/10/story"
    assert printed("March 11, 2026 4:05 AM GMT", url=url) == "2026-03-11T04:05:00+00:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.3. 2:00", "2026-03-12T02:00:00+03:00"),
        ("Thursday 12 March, 10:00 am", "2026-03-12T10:00:00+11:00"),
        ("11 March, 6.00 pm", "2026-03-11T18:00:00-05:00"),
        ("11 March, 23:00", "2026-03-11T23:00:00+00:00"),
        ("10 March, 6.00 pm", "2026-03-11T23:00:00+00:00"),  # another day than that of any zone
        ("12.3. 2:07", "2026-03-11T23:00:00+00:00"),  # no zone is seven minutes off
        ("12.3. 25:00", "2026-03-11T23:00:00+00:00"),
        ("at 2:00", "2026-03-11T23:00:00+00:00"),  # of which day?
    ],
)
def test_a_moment_in_utc_in_the_zone_of_its_elements_day_and_clock(text: str, expected: str) -> None:
    line = f"<time datetime=2026-03-11T23:00:00Z>{text}</time>"
    head = "<meta property=article:published_time content=2026-03-11T23:00:00Z>"
    page = f"<html><head>{head}</head><body><h1>Ships sail again</h1><p>{line}</p>{FERRY}</body></html>"
    assert extract(page, URL).datePublished == expected
