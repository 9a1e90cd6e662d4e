"""The crawler as a Scrapy project and as an add-on of somebody else's."""

from __future__ import annotations

import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.command import article
from tests.http_site import Answer, serve

PROJECT = """
ADDONS = {"crawler.addon.Addon": 500}
SPIDER_MODULES = ["crawler.spiders"]
BROADSHEET_DELAY_S = 0
LOG_LEVEL = "ERROR"
"""
OWN = """
import scrapy

class Own(scrapy.Spider):
    name = "own"

    async def start(self):
        yield scrapy.Request(self.url)

    def parse(self, response):
        yield {"title": response.css("title::text").get()}
"""

# Another process that stores each story just before we do.
QUICKER = """
from contextlib import closing
from pathlib import Path
from crawler.frontier.archive import store_story
from crawler.frontier.contract import Story
from crawler.frontier.database import open_database

class Quicker:
    def process_item(self, item):
        record = item.record | {"url": item.record["url"].replace("//127.0.0.1:", "//127.0.0.1:1")}
        with closing(open_database(Path("broadsheet.db"))) as db:
            store_story(db, Story(article_id=None, revision=1, record=record, simhash=0), item.lease, 0.0)
        return item
"""

CHOOSY = """
from scrapy.exceptions import DropItem

class Choosy:
    def process_item(self, item):
        if item.record["articleSection"] == "Cars":
            raise DropItem("no cars")
        return item
"""


def scrapy_crawl(
    folder: Path, url: str, settings: str, *options: str, spider: str = "news"
) -> subprocess.CompletedProcess[str]:
    ours = ["-s", f"BROADSHEET_ALLOW_PRIVATE={url.partition('://')[2]}", "-s", "BROADSHEET_DELAY_S=0"]
    return scrapy(folder, settings, "crawl", spider, "-a", f"url={url}", *ours, *options)


def scrapy(folder: Path, settings: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments],
        cwd=folder,
        env=environment(settings),
        capture_output=True,
        text=True,
        timeout=300,
    )


def environment(settings: str) -> dict[str, str]:
    paths = os.pathsep.join([".", *sys.path])
    return os.environ | {"SCRAPY_SETTINGS_MODULE": settings, "PYTHONPATH": paths}


def test_feeds_get_the_plain_records(tmp_path: Path) -> None:
    with serve_demo(articles=12) as site:
        run = scrapy_crawl(tmp_path, site.url, "crawler.settings", "-o", "feed.jsonl", "-o", "feed.csv")
        assert run.returncode == 0, run.stderr
    records = [json.loads(line) for line in (tmp_path / "feed.jsonl").read_text("utf-8").splitlines()]
    assert len(records) == 12
    assert all(record["headline"] and record["articleBody"] for record in records)
    assert (tmp_path / "articles.jsonl").read_text("utf-8").count("\n") == 12
    with open(tmp_path / "feed.csv", newline="", encoding="utf-8") as file:
        assert len({row["url"] for row in csv.DictReader(file)}) == 12


def test_the_add_on_installs_everything(tmp_path: Path) -> None:
    (tmp_path / "theirs.py").write_text(PROJECT)
    with serve_demo(articles=12) as site:
        run = scrapy_crawl(tmp_path, site.url, "theirs")
        assert run.returncode == 0, run.stderr
    assert (tmp_path / "articles.jsonl").read_text("utf-8").count("\n") == 12


def test_a_page_that_a_pipeline_of_the_project_drops_is_a_short_line_of_the_log(tmp_path: Path) -> None:
    pipelines = 'ITEM_PIPELINES = {"choosy.Choosy": 450}\nLOG_LEVEL = "INFO"\n'
    (tmp_path / "theirs.py").write_text(PROJECT + pipelines)
    (tmp_path / "choosy.py").write_text(CHOOSY)
    with serve_demo(articles=12) as site:
        run = scrapy_crawl(tmp_path, site.url, "theirs")
    assert run.returncode == 0, run.stderr
    assert "'broadsheet/dropped/no cars': 1" in run.stderr
    assert max(map(len, run.stderr.splitlines())) < 1000
    assert "ArticlePage('http" in run.stderr


def test_what_another_process_stored_meanwhile_is_a_duplicate_here(tmp_path: Path) -> None:
    pipelines = 'ITEM_PIPELINES = {"quicker.Quicker": 850}\nLOG_LEVEL = "INFO"\n'
    (tmp_path / "theirs.py").write_text(PROJECT + pipelines)
    (tmp_path / "quicker.py").write_text(QUICKER)
    with serve_demo(articles=12) as site:
        run = scrapy_crawl(tmp_path, site.url, "theirs", "-o", "feed.jsonl")
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    assert "'broadsheet/dropped/duplicate: same text': 12" in run.stderr
    assert "lost leases" not in run.stderr
    assert not (tmp_path / "feed.jsonl").read_text("utf-8")
    with closing(sqlite3.connect(tmp_path / "broadsheet.db")) as db:
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (12,)


def test_a_projects_cache_of_answers_hides_no_news(tmp_path: Path) -> None:
    (tmp_path / "theirs.py").write_text(f"{PROJECT}HTTPCACHE_ENABLED = True\n")
    (tmp_path / "scrapy.cfg").write_text("[settings]\ndefault = theirs\n")  # a cache needs a project's folder
    with serve({"/robots.txt": Answer(b"", 404)}) as site:
        for number in range(2):
            story = f"/2026/11/24/ships-sail-on-day-{number}"
            page = article(f"Day {number}", f"They count {'one more ship ' * number}and go home.")
            site.routes |= {story: page, "/": f'<a href="{story}">Ships sail again</a>'}
            run = scrapy_crawl(tmp_path, site.url, "theirs")
            assert run.returncode == 0, run.stderr
    assert (tmp_path / "articles.jsonl").read_text("utf-8").count("\n") == 2


def test_a_setting_of_ours_that_there_is_not_is_told_of(tmp_path: Path) -> None:
    commands = 'COMMANDS_MODULE = "crawler.scrapy_commands"\n'
    (tmp_path / "theirs.py").write_text(f"{PROJECT}{commands}BROADSHEET_REVISITS_S = [3600]\n")
    run = scrapy_crawl(tmp_path, "http://127.0.0.1:9", "theirs")
    assert run.returncode == 2
    assert run.stderr.strip().endswith("is no setting; did you mean BROADSHEET_REVISIT_S?")


@pytest.mark.parametrize("given", ["['127.0.0.1:80/']", "'127.0.0.1:80/'"])
def test_a_host_that_is_none_is_told_of_on_one_line(tmp_path: Path, given: str) -> None:
    commands = 'COMMANDS_MODULE = "crawler.scrapy_commands"\n'
    (tmp_path / "theirs.py").write_text(f"{PROJECT}{commands}BROADSHEET_ALLOW_PRIVATE = {given}\n")
    run = scrapy(tmp_path, "theirs", "crawl", "news", "-a", "url=http://127.0.0.1/")
    told = "broadsheet: BROADSHEET_ALLOW_PRIVATE: '127.0.0.1:80/' is not HOST or HOST:PORT"
    assert (run.returncode, run.stderr.strip().splitlines()[-1]) == (2, told)


def test_the_add_on_leaves_other_spiders_of_a_project_alone(tmp_path: Path) -> None:
    (tmp_path / "theirs.py").write_text(PROJECT.replace('["crawler.spiders"]', '["crawler.spiders", "own"]'))
    (tmp_path / "own.py").write_text(OWN)
    with serve_demo(articles=12) as site:
        run = scrapy_crawl(tmp_path, site.url, "theirs", "-o", "own.jsonl", spider="own")
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    assert (tmp_path / "own.jsonl").read_text("utf-8").count("title") == 1
    assert not (tmp_path / "broadsheet.db").exists()


def test_a_crawl_that_brought_nothing_does_not_end_with_0(tmp_path: Path) -> None:
    (tmp_path / "theirs.py").write_text(f'{PROJECT}COMMANDS_MODULE = "crawler.scrapy_commands"\n')
    hurried = ("-s", "BROADSHEET_RETRY_WAITS_S=0.1")
    assert scrapy_crawl(tmp_path, "http://127.0.0.1:9", "crawler.settings", *hurried).returncode == 126
    assert scrapy_crawl(tmp_path, "http://127.0.0.1:9", "theirs", *hurried).returncode == 126


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_it_with_the_code_of_a_crawl(tmp_path: Path, number: signal.Signals, code: int) -> None:
    with serve_demo(articles=12) as site:
        crawl = ["crawl", "news", "-a", f"url={site.url}", "-s", "BROADSHEET_DELAY_S=0.2"]
        allowed = ["-s", f"BROADSHEET_ALLOW_PRIVATE={site.url.partition('://')[2]}", "-L", "ERROR"]
        command = [sys.executable, "-m", "scrapy", *crawl, *allowed]
        with subprocess.Popen(command, cwd=tmp_path, env=environment("crawler.settings")) as process:
            while len(site.requests) < 3:
                time.sleep(0.02)
            process.send_signal(number)
            assert process.wait(300) == code


def test_a_site_that_there_is_none_of_is_wrong_usage(tmp_path: Path) -> None:
    run = scrapy_crawl(tmp_path, "nonsense", "crawler.settings", "-L", "ERROR")
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert "nonsense: there is no site pack of this name" in run.stderr


@pytest.mark.parametrize("name", ["since", "urls", "sites"])
def test_an_argument_that_the_spider_does_not_have_is_wrong_usage(tmp_path: Path, name: str) -> None:
    run = scrapy_crawl(tmp_path, "http://127.0.0.1:9", "crawler.settings", "-a", f"{name}=2d")
    assert run.returncode == 2
    assert run.stderr.strip().endswith(f"-a {name}=… is no argument of it; settings are given with -s")


def test_a_crawl_that_cannot_start_says_why_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "broadsheet.db").write_bytes(b"this is somebody's diary " * 100)
    run = scrapy_crawl(tmp_path, "http://127.0.0.1:9", "crawler.settings", "-L", "ERROR")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert "no Broadsheet state" in run.stderr


def test_private_addresses_are_refused_in_a_project_with_the_add_on(
    tmp_path: Path,
) -> None:
    """127.1 is a name to us, and leads to this machine."""
    (tmp_path / "theirs.py").write_text(PROJECT)
    with serve({"/": article(), "/robots.txt": Answer(b"", 404)}) as secret:
        url = secret.url.replace("127.0.0.1", "127.1") + "/"
        hurried = ("-s", "BROADSHEET_RETRY_WAITS_S=0.1", "-L", "INFO")
        run = scrapy(tmp_path, "theirs", "crawl", "news", "-a", f"url={url}", *hurried)
        assert secret.requests == []
    assert "no such host, or a private one" in run.stderr


def test_other_spiders_of_a_project_may_ask_for_private_addresses(tmp_path: Path) -> None:
    (tmp_path / "theirs.py").write_text(PROJECT.replace('["crawler.spiders"]', '["own"]'))
    (tmp_path / "own.py").write_text(OWN)
    with serve({"/": "<title>Inside</title>", "/robots.txt": Answer(b"", 404)}) as site:
        url = site.url.replace("127.0.0.1", "localhost") + "/"
        scrapy(tmp_path, "theirs", "crawl", "own", "-a", f"url={url}", "-o", "own.jsonl")
    assert (tmp_path / "own.jsonl").read_text("utf-8") == '{"title": "Inside"}\n'


def test_a_project_without_a_reactor_is_refused_as_names_are_not_checked_there(tmp_path: Path) -> None:
    commands = 'COMMANDS_MODULE = "crawler.scrapy_commands"\n'
    (tmp_path / "theirs.py").write_text(f"{PROJECT}TWISTED_REACTOR_ENABLED = False\n{commands}")
    run = scrapy_crawl(tmp_path, "http://127.0.0.1:9", "theirs")
    assert run.returncode == 2
    assert "TWISTED_REACTOR_ENABLED has to be on" in run.stderr.replace(":", "")
    assert "Traceback" not in run.stderr
