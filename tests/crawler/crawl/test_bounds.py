"""What one site may cost: pages a crawl, the length of an address."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, Route, serve

STORIES: dict[str, Route] = {
    f"/2026/what-ship-{number}-saw-at-sea": article(f"Ship {number}", f"Ship {number} saw whale {number**3}.")
    for number in range(12)
}
PACK = """
title = "Bounded"
domains = ["127.0.0.1"]
sections = ["{url}/"]

[urls]
articles = ["/{{year}}/{{slug}}"]

[limits]
delay_s = 0.0
max_pages = 5
"""


def test_a_site_gets_no_more_pages_than_its_pack_allows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path)
    links = "".join(f'<a href="{path}">What a ship saw at sea</a>' for path in STORIES)
    with serve({"/": links, "/robots.txt": Answer(b"", 404), **STORIES}) as site:
        (tmp_path / "bounded.toml").write_text(PACK.format(url=site.url))
        monkeypatch.setenv("BROADSHEET_SITES", str(tmp_path))
        run = folder.crawl("bounded", "--allow-private", site.netloc)
        assert run.returncode == 0, run.stderr
        assert len(site.paths) == 5
        assert len(folder.stored()) == 4
        assert "waits for the next crawl: 8 x more pages than one crawl takes from a host" in run.stderr
        assert "failed" not in run.stderr
        folder.crawl("bounded", "--allow-private", site.netloc)
        assert len(folder.stored()) == 9  # articles that wait go before the front page


def test_headers_have_an_end(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    (many, page), (long, other) = list(STORIES.items())[:2]
    front = "".join(f'<a href="{path}">What a ship saw at sea</a>' for path in (many, long))
    pages: dict[str, Route] = {
        many: Answer(str(page).encode(), headers={f"X-{number}": "y" * 10_000 for number in range(40)}),
        long: Answer(str(other).encode(), headers={"Content-Security-Policy": "y" * 60_000}),
    }
    with serve({"/": front, "/robots.txt": Answer(b"", 404), **pages}) as site:
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
        assert site.paths.count(many) == 1
    assert f"failed: 1 x headers of more than 256 KiB: {site.url}{many}" in run.stderr
    assert [record["url"] for record in folder.stored()] == [site.url + long]


def test_an_address_without_end_is_left(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    path, long = next(iter(STORIES)), "/2026/" + "what-a-ship-saw-" * 200
    front = f'<a href="{path}">What a ship saw at sea</a><a href="{long}1">What a ship saw at sea</a>'
    with serve({"/": front, "/robots.txt": Answer(b"", 404), **STORIES}) as site:
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
        assert [asked for asked in site.paths if len(asked) > 2000] == []
    assert len(folder.stored()) == 1
    assert "1 x address longer than 2000 characters" in run.stderr
