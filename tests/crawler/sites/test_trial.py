"""`broadsheet sites try`: the lists of a site and a page of it, as the pack reads them."""

from pathlib import Path

from crawler.demo import DemoServer
from tests.crawler.sites.papers import HERE, STORIES, paper, sites, write_pack
from tests.http_site import serve


def test_try_shows_the_lists_and_a_page(site: DemoServer, packs: Path) -> None:
    run = sites("try", "127-0-0-1", "--sites", packs, *HERE)
    assert run.returncode == 0, run.stderr
    assert "20 addresses in its lists, 20 of them articles" in run.stdout
    assert site.articles[0].headline in run.stdout
    page = sites("try", f"{site.url}/author/priya-holt", "--sites", packs, *HERE)
    assert "not an article: fits /author/**" in page.stdout


def test_try_shows_what_a_selector_gave_and_which_gave_nothing(site: DemoServer, packs: Path) -> None:
    text = (packs / "127-0-0-1.toml").read_text()
    rules = '\n[extraction.select]\nheadline = [".entry-category a"]\nbyline = [".nowhere"]\n'
    (packs / "127-0-0-1.toml").write_text(text + rules)
    run = sites("try", site.url + site.articles[0].path, "--sites", packs, *HERE)
    assert "* headline             Security  [site-rules" in run.stdout
    assert "! extraction.select.byline gave nothing" in run.stdout


def test_a_site_without_lists_fails(site: DemoServer, tmp_path: Path) -> None:
    pack = f'title = "N"\ndomains = ["127.0.0.1"]\nfeeds = ["{site.url}/nothing.xml"]\n'
    (tmp_path / "dead.toml").write_text(pack)
    run = sites("check", "dead", "--online", "--sites", tmp_path, *HERE)
    assert run.returncode == 126
    assert "no feed, sitemap or section of it gave any story" in run.stderr


def test_try_reads_the_newest_story_and_check_the_newest_ones(tmp_path: Path) -> None:
    with serve({}) as served:
        paper(served, *STORIES)
        write_pack(tmp_path, served)
        tried = sites("try", "post", "--sites", tmp_path, *HERE)
        assert STORIES[-1] in served.paths
        assert f"Story {STORIES[-1]}" in tried.stdout
        served.requests.clear()
        sites("check", "post", "--online", "--sample", "2", "--sites", tmp_path, *HERE)
        assert set(served.paths) == {"/feed", *STORIES[-2:]}
