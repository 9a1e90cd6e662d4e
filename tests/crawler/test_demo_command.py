"""`broadsheet demo`, run as a user runs it."""

import json
import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

from crawler.demo.newsroom import hand_written

COMMAND = [sys.executable, "-m", "crawler", "demo"]


def test_the_tour_prints_a_record_and_crawls_the_site(tmp_path: Path) -> None:
    run = subprocess.run([*COMMAND, "--folder", str(tmp_path)], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    shown, end = json.JSONDecoder().raw_decode(run.stdout)
    assert shown["headline"].startswith("Marlow pulls its encrypted chat app from Veldania")
    assert shown["pageType"] == "article"
    assert f"12 of 12 articles crawled: records in {tmp_path / 'articles.jsonl'}" in run.stdout[end:]
    search = re.search(r"Go on with: broadsheet (search .*)", run.stderr)
    assert search is not None
    found = subprocess.run([*COMMAND[:-1], *search[1].split()], capture_output=True, text=True)
    assert "Marlow pulls its encrypted chat app" in found.stdout
    records = [json.loads(line) for line in (tmp_path / "articles.jsonl").read_text().splitlines()]
    assert {record["headline"] for record in records} == {story.headline for story in hand_written()}


def test_serve_serves_until_it_is_interrupted() -> None:
    server = subprocess.Popen([*COMMAND, "--serve", "--articles", "20"], stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    url = re.search(r"http://127\.0\.0\.1:\d+/", server.stderr.readline())
    assert url is not None
    with urlopen(url.group()) as answer:
        assert b"The Copper Relay" in answer.read()
    server.send_signal(signal.SIGINT)
    server.communicate(timeout=30)
    assert server.returncode == 130
