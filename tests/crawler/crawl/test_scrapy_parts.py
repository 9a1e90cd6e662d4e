"""Parts of a Scrapy project beside the crawler's: pipelines, requests and commands."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.command import broadsheet
from tests.crawler.crawl.test_scrapy_project import PROJECT, scrapy, scrapy_crawl

OURS = f'{PROJECT}COMMANDS_MODULE = "crawler.scrapy_commands"\n'
PIPELINES = """
from itemadapter import ItemAdapter
from scrapy.exceptions import DropItem

class Dict:
    def process_item(self, item):
        return dict(item.record)

class Broken:
    def process_item(self, item):
        ItemAdapter(item)["headline"]
        return item

class Editor:
    seen = 0

    def process_item(self, item):
        self.seen += 1
        if self.seen > 2:
            raise DropItem("two are enough")
        item.record["headline"] = "Edited"
        return item

class Unwritable:
    def process_item(self, item):
        item.record["extra"] = object()
        return item

class Late:
    def process_item(self, item):
        return {"title": item["headline"]}
"""
ASKING = """
import scrapy
from crawler.spiders.news import NewsSpider

class Asking(NewsSpider):
    name = "asking"

    async def start(self):
        yield scrapy.Request(next(iter(self.plans.values())).seeds[0].url + "about")
        async for request in super().start():
            yield request
"""
SWALLOWING = """
class Again:
    def process_response(self, request, response):
        if not response.url.endswith("/robots.txt"):
            return request.replace(dont_filter=True)
        return response

class Leaving:
    async def process_spider_output(self, response, result):
        async for output in result:
            if isinstance(output, dict):
                yield output
"""


def reasons(folder: Path) -> set[str]:
    with closing(sqlite3.connect(folder / "broadsheet.db")) as db:
        return {reason for (reason,) in db.execute("SELECT DISTINCT reason FROM urls WHERE reason <> ''")}


@pytest.mark.parametrize(
    "settings",
    [
        OURS + 'ITEM_PIPELINES = {"crawler.pipelines.store.StorePipeline": None}\n',
        'from crawler.settings import *\nITEM_PIPELINES = {"pipes.Late": 950}\n',
    ],
)
def test_a_crawl_that_would_store_nothing_does_not_start(tmp_path: Path, settings: str) -> None:
    (tmp_path / "pipes.py").write_text(PIPELINES)
    (tmp_path / "theirs.py").write_text(settings)
    run = scrapy_crawl(tmp_path, "http://127.0.0.1:9", "theirs", "-L", "ERROR")
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert "crawler.pipelines.store.StorePipeline has to be on" in run.stderr
    assert not (tmp_path / "broadsheet.db").exists()


@pytest.mark.parametrize("place", [250, 850])
def test_a_pipeline_that_hands_on_something_else_is_told(tmp_path: Path, place: int) -> None:
    (tmp_path / "pipes.py").write_text(PIPELINES)
    (tmp_path / "theirs.py").write_text(f'{OURS}ITEM_PIPELINES = {{"pipes.Dict": {place}}}\n')
    with serve_demo(articles=12) as site:
        run = scrapy_crawl(tmp_path, site.url, "theirs")
    assert run.returncode == 126
    told = "hands on the ArticlePage that it is given, not a dict"
    assert told in run.stderr
    assert f"a pipeline broke: a pipeline in a place below 900 {told}" in reasons(tmp_path)


def test_a_pipeline_that_breaks_is_no_fault_of_ours(tmp_path: Path) -> None:
    (tmp_path / "pipes.py").write_text(PIPELINES)
    (tmp_path / "theirs.py").write_text(f'{OURS}ITEM_PIPELINES = {{"pipes.Broken": 450}}\n')
    with serve_demo(articles=12) as site:
        scrapy_crawl(tmp_path, site.url, "theirs")
    assert "a pipeline broke: KeyError" in reasons(tmp_path)


def test_what_cannot_be_written_ends_the_crawl(tmp_path: Path) -> None:
    (tmp_path / "pipes.py").write_text(PIPELINES)
    (tmp_path / "theirs.py").write_text(f'{OURS}ITEM_PIPELINES = {{"pipes.Unwritable": 850}}\n')
    with serve_demo(articles=12) as site:
        run = scrapy_crawl(tmp_path, site.url, "theirs")
    assert run.returncode == 1
    assert "The crawl ends: broadsheet.db: what was read cannot be written: TypeError" in run.stderr


def test_pipelines_in_their_places_edit_drop_and_reshape(tmp_path: Path) -> None:
    (tmp_path / "pipes.py").write_text(PIPELINES)
    pipelines = '{"pipes.Editor": 150, "pipes.Late": 950}'
    (tmp_path / "theirs.py").write_text(f"{OURS}ITEM_PIPELINES = {pipelines}\n")
    with serve_demo(articles=12) as site:
        run = scrapy_crawl(tmp_path, site.url, "theirs", "-o", "feed.jsonl")
    assert run.returncode == 0, run.stderr
    stored = [json.loads(line) for line in (tmp_path / "articles.jsonl").read_text("utf-8").splitlines()]
    fed = [json.loads(line) for line in (tmp_path / "feed.jsonl").read_text("utf-8").splitlines()]
    assert {record["headline"] for record in stored} == {"Edited"}
    assert fed == [{"title": "Edited"}] * len(stored)
    assert "two are enough" in reasons(tmp_path)


def test_a_request_of_a_derived_spider_is_refused_and_the_crawl_goes_on(tmp_path: Path) -> None:
    (tmp_path / "asking.py").write_text(ASKING)
    (tmp_path / "theirs.py").write_text(OURS.replace("crawler.spiders", "asking"))
    with serve_demo(articles=12) as site:
        run = scrapy_crawl(tmp_path, site.url, "theirs", spider="asking")
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    assert "about: not fetched: the spider is told what to read by" in run.stderr
    assert (tmp_path / "articles.jsonl").read_text("utf-8").count("\n") == 12


@pytest.mark.parametrize(
    "command",
    [
        ("parse", "--spider", "news", "-a", "url=URL", "URL"),
        ("shell", "-c", "response", "URL"),
        ("fetch", "URL"),
    ],
)
def test_commands_that_need_no_state_refuse_the_news_spider(tmp_path: Path, command: tuple[str, ...]) -> None:
    url = "http://127.0.0.1:9/"
    run = scrapy(tmp_path, "crawler.settings", *(word.replace("URL", url) for word in command))
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert "`broadsheet explain URL` shows" in run.stdout + run.stderr


def test_commands_that_need_no_state_serve_other_spiders(tmp_path: Path) -> None:
    (tmp_path / "theirs.py").write_text(OURS)
    with serve_demo(articles=12) as site:
        run = scrapy(tmp_path, "theirs", "fetch", site.url)
        assert run.returncode == 0, run.stderr
        assert "</html>" in run.stdout
        assert scrapy(tmp_path, "theirs", "fetch", "--spider", "news", site.url).returncode == 2


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            'RETRY_ENABLED = True\nDOWNLOADER_MIDDLEWARES = {"parts.Again": 543}\n',
            "a part of the project asked for it again",
        ),
        ('SPIDER_MIDDLEWARES = {"parts.Leaving": 543}\n', "a part of the project left it out"),
    ],
)
def test_a_part_that_swallows_pages_is_told_of(tmp_path: Path, settings: str, told: str) -> None:
    (tmp_path / "parts.py").write_text(SWALLOWING)
    (tmp_path / "theirs.py").write_text(OURS + settings)
    with serve_demo(articles=12) as site:
        run = scrapy_crawl(tmp_path, site.url, "theirs")
    assert run.returncode == 126
    assert "Traceback" not in run.stderr
    assert told in reasons(tmp_path)
    with closing(sqlite3.connect(tmp_path / "broadsheet.db")) as db:
        assert db.execute("SELECT count(*) FROM urls WHERE state IN ('pending', 'leased')").fetchone() == (0,)
        (stats,) = db.execute("SELECT stats FROM runs").fetchone()
    assert told in json.loads(stats)["lost"]["failed"]


def test_a_crawl_without_the_reactor_that_it_needs_does_not_start(tmp_path: Path) -> None:
    reactor = 'TWISTED_REACTOR = "twisted.internet.selectreactor.SelectReactor"\n'
    (tmp_path / "theirs.py").write_text(OURS + reactor)
    run = scrapy_crawl(tmp_path, "http://127.0.0.1:9", "theirs")
    assert run.returncode == 2
    assert run.stderr.startswith("broadsheet: TWISTED_REACTOR: a crawl needs")
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "broadsheet.db").exists()


@pytest.mark.parametrize(
    "setting",
    [
        "BROADSHEET_DELAY_S=fast",
        "BROADSHEET_OUT=a.xml",
        "BROADSHEET_SINCE=2d",
        "BROADSHEET_REVISIT_S=1h",
        "BROADSHEET_CONTACT=nobody",
        "BROADSHEET_READERS=two",
        "BROADSHEET_READERS=-1",
        "BROADSHEET_CONCURRENCY=0",
        "BROADSHEET_PATIENCE_S=nan",
        "BROADSHEET_RETRY_WAITS_S=5,-1",
    ],
)
def test_settings_that_cannot_be_are_wrong_usage(tmp_path: Path, setting: str) -> None:
    url = "http://127.0.0.1:9"
    by_scrapy = scrapy_crawl(tmp_path, url, "crawler.settings", "-L", "ERROR", "-s", setting)
    name = setting.partition("=")[0]
    assert (by_scrapy.returncode, by_scrapy.stderr.count("\n")) == (2, 1), by_scrapy.stderr
    assert by_scrapy.stderr.startswith(f"broadsheet: {name}: ")
    by_hand = broadsheet("crawl", url, "--set", setting, cwd=tmp_path)
    assert by_hand.returncode == 2
    assert "Traceback" not in by_hand.stderr
