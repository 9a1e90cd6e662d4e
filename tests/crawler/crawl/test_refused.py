"""What a crawl refuses before its first request, and where its counts go."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.crawl_runs import Folder, last_line
from tests.http_site import serve


def test_a_password_in_an_address_is_wrong_usage_and_is_not_printed(tmp_path: Path) -> None:
    run = Folder(tmp_path).crawl("http://jane:secret@127.0.0.1:9/feed.xml", "--allow-private", "127.0.0.1")
    assert run.returncode == 2
    assert "http://127.0.0.1:9/feed.xml: a user name or password in an address is not sent" in last_line(run)
    assert "secret" not in run.stderr


def test_an_output_that_cannot_be_written_ends_a_crawl_before_its_first_request(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        run = folder.crawl(site.url, "--out", str(tmp_path / "nowhere" / "articles.csv"))
        assert run.returncode == 1
        assert "the output cannot be written: No such file or directory" in last_line(run)
        run = folder.crawl(site.url, "--stats", str(tmp_path / "nowhere" / "stats.json"))
        assert run.returncode == 2
        assert "stats.json: No such file or directory" in last_line(run)
        assert site.requests == []


@pytest.mark.parametrize("name", ["", "no/folder.json"])
def test_counts_that_could_not_be_written_are_refused_before_the_crawl(tmp_path: Path, name: str) -> None:
    with serve({}) as site:
        run = Folder(tmp_path).crawl(site.url, "--stats", str(tmp_path / name))
        assert (run.returncode, site.requests) == (2, [])
    assert "Invalid value for --stats" in run.stderr


@pytest.mark.parametrize("every", [(), ("--every", "1h")])
def test_counts_go_to_standard_output_where_that_is_named(tmp_path: Path, every: tuple[str, ...]) -> None:
    with serve({"/feed": "<rss></rss>"}) as site:
        command = Folder(tmp_path).command(f"{site.url}/feed", "--stats", "-", *every)
        crawl = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=tmp_path)
        assert crawl.stdout
        text = b""
        while line := crawl.stdout.readline():
            text += line
            if line == b"}\n":
                break
        crawl.terminate()
        crawl.communicate(timeout=300)
    assert json.loads(text)["pages"] == 1
    assert not (tmp_path / "-").exists()


def test_counts_go_into_a_pipe_of_which_somebody_reads(tmp_path: Path) -> None:
    pipe = tmp_path / "counts"
    os.mkfifo(pipe)
    with (
        serve({"/feed": "<rss></rss>"}) as site,
        subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as cat,
    ):
        Folder(tmp_path).crawl(f"{site.url}/feed", "--stats", str(pipe), timeout=60)
        counts, _ = cat.communicate(timeout=60)
    assert json.loads(counts)["pages"] == 1
