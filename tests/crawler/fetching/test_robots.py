"""What a robots.txt allows, in the forms that it comes in."""

from __future__ import annotations

import pytest

from crawler.fetching.robots import Rules


@pytest.mark.parametrize(
    "line",
    [
        "User-agent: broadsheet",
        "USER-AGENT: BROADSHEET",
        "User-agent: Broadsheet/1.0",
        " user-agent :Broadsheet/2.1 (+https://news.example) # ours",
        "User agent Broadsheet*",
        "User-agent: Broad\nUser-agent: Broadsheet",
        "User-agent: other\nUser-agent: Broadsheet",
        "User-agent: other\n\nUser-agent: Broadsheet",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_group_that_names_us_is_ours(line: str, end: str) -> None:
    text = f"\ufeffUser-agent: *\nDisallow: /\n\n{line}\nDisallow: /private\n".replace("\n", end)
    rules = Rules.from_bytes("Broadsheet", text.encode())
    assert rules.allow("https://a.example/")
    assert not rules.allow("https://a.example/private")


@pytest.mark.parametrize(
    "line", ["User-agent: Broad", "User-agent: sheet", "Useragent: broad*", "User agent Broadsheet-Images/2"]
)
def test_a_group_that_names_another_robot_is_not_ours(line: str) -> None:
    text = f"User-agent: *\nDisallow: /private\n\n{line}\nDisallow: /\nCrawl-delay: 60\n"
    rules = Rules.from_bytes("Broadsheet", text.encode())
    assert rules.allow("https://a.example/")
    assert not rules.allow("https://a.example/private")
    assert rules.delay_s == 0


def test_bytes_that_are_no_utf_8_cost_their_own_line_alone() -> None:
    rules = Rules.from_bytes("Broadsheet", b"User-agent: *\nDisallow: /gr\xfcn\nDisallow: /private\n")
    assert not rules.allow("https://a.example/private")
    assert rules.allow("https://a.example/")
