"""`broadsheet sites draft`: a sound pack of the site, or a word on what is not."""

import subprocess
from pathlib import Path

import pytest

from crawler.demo import DemoServer
from crawler.sites import load_site
from tests.crawler.sites.papers import HERE, STORIES, paper, sites
from tests.http_site import Site, serve


def test_a_draft_is_a_sound_pack_of_the_site(site: DemoServer, packs: Path) -> None:
    pack = load_site("127-0-0-1", [packs])
    assert (pack.title, pack.language, pack.status) == ("The Copper Relay", "en-GB", "unverified")
    assert pack.feeds == tuple(f"{site.url}/{name}" for name in ("feed.xml", "atom.xml", "feed.json"))
    assert pack.sitemaps == (f"{site.url}/sitemap_index.xml",)
    assert f"{site.url}/mobile/" in pack.sections
    assert all(pack.is_article(site.url + story.path) for story in site.articles)
    assert not pack.is_article(f"{site.url}/author/priya-holt")


def test_a_draft_of_half_an_address_tells_the_whole_one() -> None:
    run = sites("draft", "news.example")
    assert (run.returncode, run.stdout) == (2, "")
    assert "write https://news.example" in run.stderr


def test_a_draft_goes_to_standard_output_and_never_over_a_file(site: DemoServer, packs: Path) -> None:
    run = sites("draft", f"{site.url}/", *HERE)
    assert run.stdout == (packs / "127-0-0-1.toml").read_text()
    again = sites("draft", f"{site.url}/", "--folder", packs, *HERE)
    assert again.returncode == 1
    assert "already there" in again.stderr


def drafted_of(served: Site, folder: Path, host: str = "127.0.0.1") -> "subprocess.CompletedProcess[str]":
    address = served.url.replace("127.0.0.1", host)
    return sites("draft", f"{address}/", "--folder", folder, "--allow-private", host, "--delay", "0")


def test_a_year_with_a_number_behind_it_is_no_date(tmp_path: Path) -> None:
    stories = tuple(f"/2026/{number}/ships-sail-from-here" for number in range(10_000, 10_008))
    with serve({}) as served:
        paper(served, *stories)
        run = drafted_of(served, tmp_path)
    assert (run.returncode, run.stderr.count("\n")) == (0, 1)
    pack = load_site("127-0-0-1", [tmp_path])
    assert pack.articles == ("/{year}/{id}/{slug}",)
    assert all(pack.is_article(served.url + story) for story in stories)


def test_stories_below_a_folder_of_lists_stay_stories(tmp_path: Path) -> None:
    stories = [f"/{folder}/ships-sail-from-{n}-today" for n in range(8) for folder in ("topics", "tech")]
    with serve({}) as served:
        paper(served, *stories)
        run = drafted_of(served, tmp_path)
    assert run.returncode == 0, run.stderr
    pack = load_site("127-0-0-1", [tmp_path])
    assert all(pack.is_article(served.url + story) for story in stories)
    assert not pack.is_article(f"{served.url}/tag/ships-sail-from-9-today")


def test_a_single_address_below_such_a_folder_is_no_reason_to_take_them_all(tmp_path: Path) -> None:
    stories = ["/topics/ships-and-the-sea-today", *(f"/tech/ships-sail-from-{n}-today" for n in range(8))]
    with serve({}) as served:
        paper(served, *stories)
        run = drafted_of(served, tmp_path)
    assert run.returncode == 0, run.stderr
    pack = load_site("127-0-0-1", [tmp_path])
    assert not pack.is_article(f"{served.url}/topics/ships-and-the-sea-today")
    assert pack.examples


def test_a_draft_that_takes_few_of_the_stories_says_so(tmp_path: Path) -> None:
    with serve({}) as served:
        paper(served, *(f"/category/tech/ships-sail-from-{n}-today" for n in range(8)))
        run = drafted_of(served, tmp_path)
    assert run.returncode == 0
    assert "takes 0 of the 8 stories in its lists" in run.stderr


@pytest.mark.parametrize("title", ["The \x7f Post", 'The "Best" \\ Post'])
def test_a_draft_is_toml_whatever_the_title(tmp_path: Path, title: str) -> None:
    with serve({}) as served:
        paper(served, *STORIES)
        served.routes["/"] = str(served.routes["/"]).replace("The Post", title)
        run = drafted_of(served, tmp_path)
    assert run.returncode == 0, run.stderr
    assert load_site("127-0-0-1", [tmp_path]).title.startswith("The ")


def test_a_draft_of_this_machine_by_name_and_of_a_page_without_a_sound_language(tmp_path: Path) -> None:
    with serve({}, host="localhost") as served:
        paper(served, *STORIES)
        served.routes["/"] = str(served.routes["/"]).replace('lang="en"', 'lang="as spoken"')
        run = drafted_of(served, tmp_path, "localhost")
    assert run.returncode == 0, run.stderr
    assert load_site("localhost", [tmp_path]).domains == ("localhost",)


def test_a_draft_of_a_page_without_stories_says_so(tmp_path: Path) -> None:
    with serve({"/": '<html lang="en"><title>Sign in</title><h1>Sign in</h1><form></form></html>'}) as served:
        run = sites("draft", f"{served.url}/", *HERE)
    assert run.returncode == 0
    assert "neither lists nor links gave a story of the site" in run.stderr
