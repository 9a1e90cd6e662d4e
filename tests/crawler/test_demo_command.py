"""`broadsheet demo`, run as a user runs it."""

import json
import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

from crawler.demo.newsroom import hand_written
from tests.command import ROOT
from tests.http_site import serve

COMMAND = [sys.executable, "-m", "crawler", "demo"]


def test_the_tour_prints_a_record_and_crawls_the_site(tmp_path: Path) -> None:
    run = subprocess.run(
        [*COMMAND, "--folder", str(tmp_path / "my tour")],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "http_proxy": "http://127.0.0.1:9", "no_proxy": ""},
    )
    assert run.returncode == 0, run.stderr
    shown = json.loads(run.stdout)
    assert shown["headline"].startswith("Marlow pulls its encrypted chat app from Veldania")
    assert shown["pageType"] == "article"
    assert f"12 of 12 articles crawled: records in {tmp_path / 'my tour/articles.jsonl'}" in run.stderr
    search = re.search(r"Go on with: broadsheet (search .*)", run.stderr)
    assert search is not None
    found = subprocess.run([*COMMAND[:-1], *shlex.split(search[1])], capture_output=True, text=True)
    assert "Marlow pulls its encrypted chat app" in found.stdout
    records = [json.loads(line) for line in (tmp_path / "my tour/articles.jsonl").read_text().splitlines()]
    assert {record["headline"] for record in records} == {story.headline for story in hand_written()}


def test_what_to_go_on_with_is_called_as_the_demo_was(tmp_path: Path) -> None:
    script = tmp_path / "bin/broadsheet"
    script.parent.mkdir()
    script.write_text(f"#!{sys.executable}\nfrom crawler.cli import main\nmain()\n")
    script.chmod(0o755)
    for path, called in ((os.defpath, script), (f"{script.parent}{os.pathsep}{os.defpath}", "broadsheet")):
        run = subprocess.run(
            [script, "demo", "--articles", "1", "--folder", str(tmp_path)],
            capture_output=True,
            text=True,
            timeout=300,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PATH": path},
        )
        assert f"\nGo on with: {called} search encrypted" in run.stderr


def test_a_port_that_is_taken_is_wrong_usage() -> None:
    with serve({}) as site:
        port = site.netloc.rpartition(":")[2]
        run = subprocess.run([*COMMAND, "--port", port], capture_output=True, text=True, timeout=300)
    assert (run.returncode, run.stdout) == (2, "")
    assert f"Invalid value for --port: {port}: Address already in use" in run.stderr


def test_serve_serves_until_it_is_interrupted() -> None:
    server = subprocess.Popen([*COMMAND, "--serve", "--articles", "20"], stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    url = re.search(r"http://127\.0\.0\.1:\d+/", server.stderr.readline())
    assert url is not None
    with urlopen(url.group()) as answer:
        assert b"The Copper Relay" in answer.read()
    server.send_signal(signal.SIGINT)
    server.communicate(timeout=300)
    assert server.returncode == 130
