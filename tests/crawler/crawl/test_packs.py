"""What a site pack that was corrected, or that names useless lists, comes to."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import feed, known, page, path
from tests.http_site import Route, Site, serve


@pytest.fixture(autouse=True)
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_SITES", str(tmp_path))


def crawl(folder: Folder, site: Site, urls: str = "") -> subprocess.CompletedProcess[str]:
    """Crawl the site by a pack that names its feed."""
    lists = f'domains = ["127.0.0.1"]\nfeeds = ["{site.url}/feed"]'
    (folder.path / "news.toml").write_text(f'title = "News"\n{lists}\n[urls]\n{urls}')
    return folder.crawl("news", "--allow-private", site.netloc)


def test_what_a_pack_left_out_is_read_once_it_is_corrected(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    stories: dict[str, Route] = {f"/{part}{path(n)}": page(n) for n, part in enumerate(["world", "sport"])}
    with serve({**stories, "/feed": known(feed(*stories), '"1"')}) as site:
        assert "1 new" in crawl(folder, site, 'not_articles = ["/sport/**"]').stderr
        assert "0 new" in crawl(folder, site, 'not_articles = ["/sport/**"]').stderr
        assert "1 new" in crawl(folder, site).stderr
        asked = len(site.paths)
        crawl(folder, site)
        assert site.paths[asked:] == ["/feed"]


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ("<item><title>One</title></item>", "feed: entries without a link"),
        ("<item><link>http://clicks.example/1</link></item>", "feed: entries on another site"),
    ],
)
def test_a_feed_without_a_story_is_a_failure_of_the_pack_that_names_it(
    tmp_path: Path, entries: str, told: str
) -> None:
    with serve({"/feed": f"<rss><channel>{entries}</channel></rss>"}) as site:
        run = crawl(Folder(tmp_path), site)
    assert run.returncode == 126
    assert f"failed: 1 x {told}: {site.url}/feed" in run.stderr


def test_a_pack_without_lists_is_crawled_by_the_address_of_its_site(tmp_path: Path) -> None:
    (tmp_path / "news.toml").write_text('title = "News"\ndomains = ["127.0.0.1"]\n')
    folder = Folder(tmp_path)
    with serve({"/": f'<a href="{path(1)}">Ships sail</a>', path(1): page(1)}) as site:
        here = ("--allow-private", site.netloc)
        run = folder.crawl("news", *here)
        assert run.returncode == 2
        assert "news: this site pack names no feeds, sitemaps or sections to start from" in run.stderr
        assert not site.requests
        assert "1 new" in folder.crawl("news", f"{site.url}/", *here).stderr
