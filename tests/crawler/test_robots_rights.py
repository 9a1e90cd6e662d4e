"""Robots rights: what a robots.txt says of the use of a page."""

from typing import Any

import pytest

from crawler.robots_rights import add_robots_rights, read_signals, signals_of, with_signals
from extractors.record import Rights
from extractors.rights import training_allowed

PAGE = "https://a.example/free/1"


@pytest.mark.parametrize(
    ("robots", "signals"),
    [
        ("", {}),
        ("Content-Signal: ai-train=no", {"contentSignal": "ai-train=no"}),
        ("User-agent: other\nContent-Signal: ai-train=no\n\nUser-agent: *\nAllow: /", {}),
        ("User-agent: other\nUser-agent: *\nContent-Usage: train-ai=n", {"contentUsage": "train-ai=n"}),
        ("User-agent: *\nDisallow: /x\nUser-agent: other\nContent-Usage: train-ai=n", {}),
        (
            "User-agent: *\nContent-Signal: ai-train=yes\nContent-Signal: ai-train=no",
            {"contentSignal": "ai-train=yes, ai-train=no"},
        ),
    ],
)
def test_signals_of_robots_txt(robots: str, signals: dict[str, str]) -> None:
    assert signals_of(read_signals(robots, "Broadsheet"), PAGE) == signals


@pytest.mark.parametrize("ours", ["Broadsheet", "broadsheet/2.1", "other\nUser agent: BROADSHEET*"])
def test_what_is_said_to_us_by_name_goes_before_what_is_said_to_all(ours: str) -> None:
    by_name = f"User-agent: {ours}\nContent-Signal: ai-train=no\nAllow: /"
    to_all = "User-agent: *\nContent-Signal: ai-train=yes\nContent-Usage: train-ai=n"
    said = {"contentSignal": "ai-train=no", "contentUsage": "train-ai=n"}
    for robots in (f"{by_name}\n\n{to_all}", f"{to_all}\n\n{by_name}"):
        assert signals_of(read_signals(robots, "Broadsheet"), PAGE) == said
    assert signals_of(read_signals(f"User-agent: Broad\n{to_all}", "Broadsheet"), PAGE) == {
        "contentSignal": "ai-train=yes",
        "contentUsage": "train-ai=n",
    }


@pytest.mark.parametrize(
    ("robots", "page", "said"),
    [
        ("Content-Usage: /free/ train-ai=y", "https://a.example/free/1", "train-ai=y"),
        ("Content-Usage: /free/ train-ai=y", "https://a.example/paid/1", None),
        ("Content-Usage: /*.pdf$ train-ai=n", "https://a.example/free/1.pdf", "train-ai=n"),
        ("Content-Usage: /free/", "https://a.example/free/1", None),
        (
            "Content-Usage: /free/ train-ai=y\nContent-Usage: train-ai=n",
            "https://a.example/paid/1",
            "train-ai=n",
        ),
    ],
)
def test_a_signal_with_a_path_is_of_the_pages_below_it(robots: str, page: str, said: str | None) -> None:
    signals = read_signals(f"User-agent: *\nAllow: /\n{robots}", "Broadsheet")
    assert signals_of(signals, page).get("contentUsage") == said


def test_a_refusal_of_the_site_wins_over_a_grant_of_the_page() -> None:
    record: dict[str, Any] = {"rights": {"robots": ["nosnippet"], "contentSignal": "ai-train=yes"}}
    robots = "Content-Signal: ai-train=no\nContent-Usage: search=y"
    add_robots_rights(record, robots, "Broadsheet", PAGE)
    assert record["rights"] == {
        "robots": ["nosnippet"],
        "robotsTxtAllowed": True,
        "tdmReservation": None,
        "tdmPolicy": None,
        "contentSignal": "ai-train=yes, ai-train=no",
        "contentUsage": "search=y",
    }
    rights = with_signals(Rights(contentSignal="ai-train=yes"), {"contentSignal": "ai-train=no"})
    assert training_allowed(rights) is False


def test_a_group_for_thousands_with_thousands_of_lines_does_not_hang() -> None:
    robots = "User-agent: a\n" * 40_000 + "User-agent: *\n" + "Allow: /\n" * 40_000
    signals = read_signals(robots + "Content-Signal: ai-train=no\n", "Broadsheet")
    assert signals_of(signals, PAGE) == {"contentSignal": "ai-train=no"}
