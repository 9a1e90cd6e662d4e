"""Address patterns of site packs."""

import pytest

from crawler.discovery.patterns import PatternError, matches


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("/{year}/{month}/{day}/{slug}", "/2026/11/24/ships-sail/", True),
        ("/{year}/{month}/{day}/{slug}", "/2026/nov/24/ships-sail", True),
        ("/{year}/{month}/{day}/{slug}", "/1826/11/24/ships-sail", False),
        ("/{slug}-{id}.html", "/ships-sail-123.html", True),
        ("/{slug}-{id}.html", "/ships-sail.html", False),
        ("/{slug}-{id}.html", "/ships-sail-123xhtml", False),
        ("/story/{slug}/", "/STORY/ships-sail", True),
        ("/story/{slug}/", "/story/ships/more", False),
        ("/news/**", "/news/a/b/c", True),
        ("/news/**", "/newsletter", False),
        ("/{slug}", "/", False),
        ("/für-alle/**", "/f%C3%BCr-alle/ships", True),
        ("/f%C3%BCr-alle/**", "/für-alle/ships", True),
        ("/f%c3%bcr-alle/**", "/F%C3%9CR-alle/ships", True),
    ],
)
def test_a_pattern_fits_or_not(pattern: str, path: str, fits: bool) -> None:
    assert matches(pattern, path) is fits


@pytest.mark.parametrize(
    "pattern",
    [
        "news/{slug}",
        "/{slugg}",
        "/{slug}{id}",
        "/{slug",
        "/slug}",
        "/**{id}",
        "/**/a/{id}",
        "/{id}-{id}-{id}-{id}",
    ],
)
def test_a_wrong_pattern_is_named(pattern: str) -> None:
    with pytest.raises(PatternError, match=r"slug|news|id"):
        matches(pattern, "/a")


def test_a_hostile_path_does_not_hang() -> None:
    assert not matches("/{slug}-{slug}-{id}.html", "/" + "a-" * 1000 + "!")
    assert not matches("/{any}/{slug}/{any}/**", "/" + "-" * 2000)
