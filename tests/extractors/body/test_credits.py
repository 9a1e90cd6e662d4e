"""Lines around the headline that byline and dates were read from are no text."""

import pytest

from extractors.body.credits import credit_blocks, credits_somebody
from tests.extractors.reading import html, ld, meta, read

DECLARED = meta(article__published_time="2026-05-04T08:00:00+02:00")


def credits(line: str, head: str = DECLARED) -> list[str]:
    draft = read(html(f"<p class=byline>By Ann Berg</p>{line}", head))
    return [draft.blocks[index].text for index in sorted(credit_blocks(draft))]


@pytest.mark.parametrize(
    "shape",
    [
        "<p>{}</p>",
        "<div><span>{}</span></div>",
        "<time>{}</time>",
        "<table><tr><td>{}</td></tr></table>",
    ],
)
@pytest.mark.parametrize(
    "day",
    [
        "4 May 2026",
        "May 4, 2026",
        "Monday, 4 May 2026",
        "2026-05-04",
        "04.05.2026",
        "4 May 2026, 08:00",
        "Mon 4 May 2026 08.00 CEST",
        "2026年5月4日",
        "4 мая 2026",
        "http://www.harbour.example 2026年05月04日08:00 海湾晚报",
    ],
)
def test_the_day_declared_printed_alone_is_no_text(day: str, shape: str) -> None:
    assert credits(shape.format(day)) == ["By Ann Berg", day]


def test_a_time_element_alone_is_none_whatever_it_prints() -> None:
    line = "<time datetime=2026-05-04T08:00:00+02:00>3 days ago</time>"
    assert credits(line) == ["By Ann Berg", "3 days ago"]


@pytest.mark.parametrize(
    "line",
    [
        "4. Mai 2026, 10:00 Uhr, zuletzt aktualisiert am 5. Mai 2026, 12:15 Uhr",
        "4 May 2026, 10:00 GMT — last updated on 5 May 2026, 12:15 GMT",
    ],
)
def test_a_line_of_two_dates_and_what_they_are_of_is_no_text(line: str) -> None:
    changed = DECLARED + meta(article__modified_time="2026-05-05T12:15:00+02:00")
    assert credits(f"<p>{line}</p>", changed) == ["By Ann Berg", line]


def test_a_sentence_of_two_dates_stays() -> None:
    line = "The bridge was closed from 4 May 2026 to 5 May 2026"
    changed = DECLARED + meta(article__modified_time="2026-05-05T12:15:00+02:00")
    assert credits(f"<p>{line}</p>", changed) == ["By Ann Berg"]


@pytest.mark.parametrize(
    "line",
    [
        "<p>12 March 2027</p>",
        "<p>The bridge was closed on 4 May 2026</p>",
        "<h2>4 May 2026</h2>",
        "<p><strong>Update on 4 May 2026:</strong></p>",
        "<time datetime=2027-03-12>12 March 2027</time>",
    ],
)
def test_other_days_headings_and_sentences_stay(line: str) -> None:
    assert credits(line) == ["By Ann Berg"]


def test_entries_of_live_blogs_keep_their_times() -> None:
    entry = "<time datetime=2026-05-04T09:00:00+02:00>Just now</time>"
    assert "Just now" not in credits(entry, DECLARED + ld({"@type": "LiveBlogPosting"}))


def test_what_stands_in_a_list_with_the_byline_is_no_text_either() -> None:
    listed = "<ul><li>By Ann Berg</li><li>Role, Daily Sail World</li><li>In the harbour</li></ul>"
    draft = read(html(f"{listed}<ul><li>By boat to the island</li></ul>", DECLARED))
    found = [draft.blocks[index].text for index in sorted(credit_blocks(draft))]
    assert found == ["By Ann Berg", "Role, Daily Sail World", "In the harbour"]


def test_a_job_and_the_day_below_a_byline_are_no_text() -> None:
    assert credits("<p>Harbour Staff Writer<br>Monday, 4 May 2026</p>") == [
        "By Ann Berg",
        "Harbour Staff Writer Monday, 4 May 2026",
    ]
    assert credits("<p>A storm came up<br>Monday, 4 May 2026</p>") == ["By Ann Berg"]


def test_what_goes_on_behind_a_colon_is_no_byline() -> None:
    assert credits_somebody("By Ann Berg")
    assert not credits_somebody("By Berg's count, the harbour:")
