"""A calendar without end: it is left for a reason, which is no failure, and none of its pages is stored."""

from __future__ import annotations

import json
from pathlib import Path

from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, Route, serve

STORY = "/2026/11/24/ships-sail-from-here-on-tuesday"


def month(number: int) -> str:
    links = "".join(
        f'<a href="/events/{n // 12}/{n % 12 + 1:02}/">Month {n}</a> ' for n in (number + 1, number + 12)
    )
    return (
        "<!doctype html><html lang=en><head><title>Events</title></head>"
        f"<body><main><h1>Events in month {number}</h1><p></p>{links}</main></body></html>"
    )


def test_an_endless_calendar_is_left_and_that_is_no_failure(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    months: dict[str, Route] = {
        f"/events/{n // 12}/{n % 12 + 1:02}/": month(n) for n in range(24_000, 24_900)
    }
    front = f'<a href="{STORY}">Ships sail</a> <a href="/events/2000/01/">Events</a>'
    with serve({"/": front, STORY: article(), "/robots.txt": Answer(b"", 404), **months}) as site:
        run = folder.crawl(site.url, "--stats", str(tmp_path / "stats.json"))
        assert run.returncode == 0, run.stderr
        assert 20 < sum(path.startswith("/events/") for path in site.paths) < 100
    stats = json.loads((tmp_path / "stats.json").read_text("utf-8"))
    assert stats["lost"]["left"]["40 pages in a row led to nothing new"] > 0
    assert stats["failed"] == 0
    assert "failed" not in stats["lost"]
    assert [record["headline"] for record in folder.stored()] == ["Ships sail"]
