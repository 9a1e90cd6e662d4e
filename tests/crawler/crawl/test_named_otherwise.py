"""A site that another crawl on the same state names otherwise: with or without www, by its pack, in part."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import feed, headlines, links, page, path
from tests.http_site import Answer, Route, Site, redirect, serve

BARE, WWW, SPORT = "http://news.example", "http://www.news.example", "http://sport.news.example"
PACK = """
title = "News"
domains = ["news.example"]
feeds = ["http://www.news.example/feed"]
"""


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A proxy that answers for the hosts of a site."""
    with serve({}) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        for host in (BARE, WWW, SPORT):
            proxy.routes[f"{host}/robots.txt"] = Answer(b"", 404)
        proxy.routes[f"{BARE}/"] = redirect(f"{WWW}/", 301)
        yield proxy


def put(proxy: Site, routes: dict[str, Route], host: str = WWW) -> None:
    proxy.routes |= {f"{host}{path}": answer for path, answer in routes.items()}


def crawl(folder: Folder, *names: str) -> None:
    run = folder.crawl(*names, "--allow-private", "news.example")
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("names", [(BARE, WWW), (WWW, BARE)])
def test_an_address_and_the_one_with_www_are_one_site(
    tmp_path: Path, proxy: Site, names: tuple[str, str]
) -> None:
    folder = Folder(tmp_path)
    put(proxy, {path(n): page(n) for n in range(6)})
    put(proxy, {"/": links([0], '<a href="/world/">World</a>'), "/world/": links(range(1, 4))})
    crawl(folder, f"{names[0]}/", "--limit", "2")
    left = folder.query("SELECT count(*) FROM urls WHERE kind = 'article' AND state = 'pending'")
    crawl(folder, f"{names[1]}/")
    assert left != [(0,)]
    assert len(folder.lines()) == 4
    # No list names the story that is edited, and only the section tells of the new one.
    put(proxy, {"/world/": links([2, 3, 4]), path(1): page(1, "An edited headline")})
    folder.age(hours=25)
    crawl(folder, f"{names[0]}/")
    assert sorted(headlines(folder)[4:]) == ["An edited headline", "The story of the day that has number 4"]


def test_what_was_too_old_is_taken_though_the_site_is_named_otherwise(tmp_path: Path, proxy: Site) -> None:
    folder = Folder(tmp_path)
    put(proxy, {path(0): page(0), "/": links([0])})
    crawl(folder, f"{BARE}/", "--since", "1s")
    assert not folder.lines()
    crawl(folder, f"{WWW}/", "--since", "2d")
    assert len(folder.lines()) == 1


def test_a_site_that_has_a_pack_by_now_keeps_its_stories(
    tmp_path: Path, proxy: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path)
    put(proxy, {path(n): page(n) for n in range(2)})
    put(proxy, {"/": links([0, 1]), "/feed": feed(path(1))})
    crawl(folder, f"{WWW}/")
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "news.toml").write_text(PACK)
    monkeypatch.setenv("BROADSHEET_SITES", str(tmp_path / "packs"))
    put(proxy, {path(0): page(0, "An edited headline")})
    folder.age(hours=25)
    crawl(folder, "news")
    assert headlines(folder)[2:] == ["An edited headline"]
    assert f"{WWW}/" not in proxy.paths[proxy.paths.index(f"{WWW}/feed") + 1 :]  # which no pack names


def test_a_story_that_a_crawl_finds_is_its_own_once_no_other_is_on_its_site(
    tmp_path: Path, proxy: Site
) -> None:
    folder = Folder(tmp_path)
    put(proxy, {path(n): page(n) for n in range(2)}, SPORT)
    shared = f'<a href="{SPORT}{path(0)}">The story of the day that has number 0</a>'
    put(proxy, {"/": links([0, 1])}, SPORT)
    crawl(folder, f"{SPORT}/")
    put(proxy, {"/": shared})
    put(proxy, {path(n): page(n, f"An edited headline {n}") for n in range(2)}, SPORT)
    folder.age(hours=25)
    crawl(folder, f"{WWW}/")
    crawl(folder, f"{WWW}/")
    assert headlines(folder)[2:] == ["An edited headline 0"]
