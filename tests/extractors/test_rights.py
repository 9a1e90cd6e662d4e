"""Rights: the signals of pages and responses."""

import pytest

from extractors.record import Rights
from extractors.rights import read_rights, training_allowed


def test_a_page_that_says_nothing_has_no_rights() -> None:
    assert read_rights({}, [("Content-Type", "text/html")]) is None
    assert training_allowed(None) is None


def test_robots_directives_of_page_and_response_are_joined_each_once() -> None:
    rights = read_rights({"robots": ("index, NOAI",)}, [("X-Robots-Tag", "noai, max-snippet:-1")])
    assert rights == Rights(robots=("index", "noai", "max-snippet:-1"))


@pytest.mark.parametrize(
    ("said", "directives"),
    [
        ("noindex; nofollow", ("noindex", "nofollow")),
        ("noindex nofollow", ("noindex", "nofollow")),
        ("noindex; max-snippet:-1", ("noindex", "max-snippet:-1")),
        ("max-image-preview: large; noai", ("max-image-preview: large", "noai")),
        ("unavailable_after: 25 Jun 2030 15:00, noai", ("unavailable_after: 25 jun 2030 15:00", "noai")),
        ("index all pages", ("index all pages",)),
    ],
)  # fmt: skip
def test_robots_directives_are_told_apart_however_set(said: str, directives: tuple[str, ...]) -> None:
    for rights in (read_rights({"robots": (said,)}), read_rights({}, [("X-Robots-Tag", said)])):
        assert rights is not None
        assert rights.robots == directives


@pytest.mark.parametrize(
    ("said", "directives"),
    [
        ("otherbot: noindex", ()),
        ("otherbot: max-snippet:-1, noai", ()),
        ("*: noai", ("noai",)),
        ("Broadsheet: noai, noindex", ("noai", "noindex")),
        ("nofollow, otherbot: noindex, *: noai", ("nofollow", "noai")),
        ("max-something: 3, noai", ("max-something: 3", "noai")),
    ],
)
def test_what_a_header_says_to_another_robot_is_left_alone(said: str, directives: tuple[str, ...]) -> None:
    assert (read_rights({}, [("X-Robots-Tag", said)]) or Rights()).robots == directives


def test_what_is_said_several_times_is_kept_each_time() -> None:
    meta = {"content-signal": ("ai-train=no",), "tdm-policy": ("https://a.example/other",)}
    headers = [
        ("Content-Signal", "ai-train=yes"),
        ("content-signal", "search=yes"),
        ("Content-Signal", "ai-train=yes"),
        ("TDM-Policy", "https://a.example/policy"),
    ]
    rights = read_rights(meta, headers)
    assert rights == Rights(
        contentSignal="ai-train=yes, search=yes, ai-train=no", tdmPolicy="https://a.example/policy"
    )


@pytest.mark.parametrize(
    ("meta", "headers", "allowed"),
    [
        ({"robots": ("noai",)}, [], False),
        ({"robots": ("index, follow",)}, [], None),
        ({"tdm-reservation": ("1",)}, [], False),
        ({}, [("TDM-Reservation", "0")], True),
        ({}, [("tdm-reservation", "yes")], None),
        ({}, [("Content-Usage", "train-ai=n")], False),
        ({}, [("Content-Usage", "train-ai=y, search=n")], True),
        ({}, [("Content-Signal", "search=yes, ai-train=no")], False),
        ({}, [("Content-Signal", "ai-train=yes"), ("tdm-reservation", "1")], False),
        ({}, [("Content-Usage", "=" * 100_000)], None),
        ({}, [("Content-Usage", 'train-ai="n"')], False),
        ({}, [("Content-Signal", "ai-train=yes"), ("Content-Signal", "search=yes, ai-train=no")], False),
        ({"content-signal": ("ai-train=no",)}, [("Content-Signal", "ai-train=yes")], False),
        ({"tdm-reservation": ("1",)}, [("TDM-Reservation", "0")], False),
        ({}, [("TDM-Reservation", "0"), ("TDM-Reservation", "1")], False),
        ({}, [("TDM-Reservation", "1, 1")], False),
    ],
)
def test_training(
    meta: dict[str, tuple[str, ...]], headers: list[tuple[str, str]], allowed: bool | None
) -> None:
    assert training_allowed(read_rights(meta, headers)) is allowed
