"""Fixtures: saved pages with the record that a person has checked, one folder each.

SITE/SLUG/page.html       the page
SITE/SLUG/page.json       {url, content_type, fetched_at, why}
SITE/SLUG/expected.json   the record's fields that have a value
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from crawler.one_page import Received
from crawler.sources import SourceError
from extractors import NewsArticle, NotAnArticle, PageError, extract

# Not a person's to check: they follow from other fields, the version or the training of the model.
UNCHECKED = ("provenance", "metadata")
# Pages that are no article: only what they are is checked, besides the fields that are listed.
NO_ARTICLE = frozenset(("consent-wall", "challenge", "not-found", "listing", "gallery", "empty", "other"))
REFUSED = "refused"  # expected.json of a page that has no record: {"refused": name of the error}
MAX_SLUG_CHARS = 60


@dataclass(frozen=True, slots=True)
class Fixture:
    """One fixture by its folder."""

    folder: Path

    @property
    def name(self) -> str:
        """SITE/SLUG."""
        return "/".join(self.folder.parts[-2:])

    def extract(self) -> dict[str, Any]:
        """Return the saved page's record as `checked_fields` does, or {refused: name of the error}."""
        told = read_told(self.folder / "page.json")
        html = read_page(self.folder / "page.html")
        try:
            record = extract(
                html, told["url"], content_type=told.get("content_type"), fetched_at=told.get("fetched_at")
            )
        except (NotAnArticle, PageError) as error:
            return {REFUSED: type(error).__name__}
        return checked_fields(record)

    def accepted(self) -> dict[str, Any]:
        """Return the record as expected.json has it: of what is no article, only the fields that it lists."""
        now, expected = self.extract(), self.expected()
        if expected.get("pageType") in NO_ARTICLE:
            return {name: value for name, value in now.items() if name in expected}
        return now

    def expected(self) -> dict[str, Any]:
        """Return what a person has checked."""
        return _read_object(self.folder / "expected.json")

    def difference(self) -> str:
        """Return what the record would change in expected.json, as a unified diff; '' if nothing."""
        before, after = _to_json(self.expected()), _to_json(self.accepted())
        lines = unified_diff(
            before.splitlines(keepends=True),
            after.splitlines(keepends=True),
            f"{self.name}/expected.json",
            "the record now",
        )
        return "".join(lines)

    def write_expected(self, fields: dict[str, Any]) -> None:
        """Write expected.json."""
        (self.folder / "expected.json").write_text(_to_json(fields), encoding="utf-8")


def read_told(path: Path) -> dict[str, Any]:
    """Return what a page.json tells of its page. Raises SourceError where it is none, or tells no address."""
    told = _read_object(path)
    if not told.get("url"):
        raise SourceError(str(path), "url: the address of the page is missing")
    for name in ("url", "content_type", "fetched_at"):
        if not isinstance(told.get(name), str | None):
            raise SourceError(str(path), f"{name}: {told[name]!r} is no text")
    return told


def read_page(path: Path) -> bytes:
    """Return the bytes of a page.html. Raises SourceError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(str(path), error.strerror or str(error)) from error


def _read_object(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(read_page(path).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise SourceError(str(path), f"is not UTF-8: {error}") from error
    except json.JSONDecodeError as error:
        raise SourceError(str(path), f"line {error.lineno}: is no JSON: {error.msg}") from error
    if not isinstance(values, dict):
        raise SourceError(str(path), "is no JSON object")
    return values


def checked_fields(record: NewsArticle) -> dict[str, Any]:
    """Return the fields that have a value and that a person can check, parts without one left out too."""
    fields = {name: value for name, value in record.to_dict().items() if name not in UNCHECKED}
    pruned: dict[str, Any] = _without_empty(fields)
    return pruned


def find_fixtures(root: Path) -> list[Fixture]:
    """Return the fixtures under `root` by name."""
    return [Fixture(path.parent) for path in sorted(root.glob("*/*/page.json"))]


def draft_fixture(root: Path, page: Received, why: str) -> Fixture:
    """Save a received page, whose url is known, as a new fixture with a first expected.json to correct.

    Raises SourceError if the folder exists, PageError or NotAnArticle if there is no record.
    """
    url = page.url or ""
    fixture = Fixture(root / _site(url) / _slug(url))
    told = {"url": page.url, "content_type": page.content_type, "fetched_at": page.fetched_at, "why": why}
    record = extract(page.html, page.url, content_type=page.content_type, fetched_at=page.fetched_at)
    try:
        fixture.folder.mkdir(parents=True)
    except FileExistsError as error:
        raise SourceError(str(fixture.folder), "there is such a fixture already; remove it first") from error
    (fixture.folder / "page.html").write_bytes(page.html)
    (fixture.folder / "page.json").write_text(_to_json(told), encoding="utf-8")
    fixture.write_expected(checked_fields(record))
    return fixture


def _site(url: str) -> str:
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return re.sub(r"[^\w.-]+", "-", host).strip(".-") or "unknown-site"


def _slug(url: str) -> str:
    """The last speaking part of the path, as file names have it.

    >>> _slug("https://news.example/2026/11/24/Ships-Sail_at%20noon.html?x=1")
    'ships-sail-at-20noon'
    """
    parts = [part for part in urlsplit(url).path.split("/") if re.search(r"[^\W\d_]{3}", part)]
    stem = re.sub(r"\.\w{1,5}$", "", parts[-1]) if parts else "home"
    return re.sub(r"[\W_]+", "-", stem).strip("-").lower()[:MAX_SLUG_CHARS].rstrip("-") or "page"


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {name: _without_empty(part) for name, part in value.items()}
        return {name: part for name, part in kept.items() if part not in (None, [], {})}
    if isinstance(value, list):
        return [_without_empty(part) for part in value]
    return value


def _to_json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
