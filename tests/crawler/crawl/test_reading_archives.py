"""Archives as `runs`, `search` and `changes` read them, whatever became of the crawl and of the disk."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import drip, serve


def read_only(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command for which a folder is on a file system that cannot be written."""
    script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
    namespace = ["unshare", "--map-root-user", "--mount", "sh", "-c", script]
    return subprocess.run([*namespace, str(folder), *command], capture_output=True, text=True)


@pytest.mark.skipif(
    not shutil.which("unshare") or read_only(Path(__file__).parent, "true").returncode != 0,
    reason="mounting is not allowed here",
)
def test_an_archive_is_read_on_a_file_system_that_cannot_be_written(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        folder.crawl(site.url)
    for command in ("runs", "search encrypted", "changes --new"):
        words = [*command.split(), "--state", str(folder.state)]
        run = read_only(tmp_path, sys.executable, "-m", "crawler", *words)
        assert run.returncode == 0, run.stderr
        assert run.stdout


def test_a_crawl_that_was_killed_is_not_said_to_run(tmp_path: Path) -> None:
    folder = Folder(tmp_path)

    def outcomes() -> list[str]:
        command = [sys.executable, "-m", "crawler", "runs", "--json", "--state", str(folder.state)]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return [json.loads(line)["outcome"] for line in told.splitlines()]

    story = "/2026/11/24/a-story-that-comes-in-drops"
    with serve({"/": f'<a href="{story}">A story</a>', story: drip}) as site:
        crawl = folder.start(f"{site.url}/")
        while story not in site.paths:
            time.sleep(0.02)
        assert outcomes() == ["running"]
        crawl.kill()
        crawl.wait()
        assert outcomes() == ["killed"]


def test_runs_are_told_by_the_clock_of_the_machine(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({"/": "nothing"}) as site:
        folder.crawl(f"{site.url}/")

    def started(zone: str) -> datetime:
        command = [sys.executable, "-m", "crawler", "runs", "--state", str(folder.state)]
        run = subprocess.run(
            command, capture_output=True, text=True, check=True, env=os.environ | {"TZ": zone}
        )
        return datetime.strptime(run.stdout[:19], "%Y-%m-%d %H:%M:%S")

    assert started("UTC-9") - started("UTC") == timedelta(hours=9)


BEATING = """
import crawler.frontier.ledger
crawler.frontier.ledger.HEARTBEAT_S = {}
from crawler.cli import main
main()
"""


@pytest.mark.parametrize(("beat", "count"), [(600, "- new"), (0.05, "1+ new")])
def test_the_counts_of_a_killed_crawl_are_those_of_its_last_heartbeat(
    tmp_path: Path, beat: float, count: str
) -> None:
    folder = Folder(tmp_path)

    def told() -> str:
        command = [sys.executable, "-m", "crawler", "runs", "--state", str(folder.state)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    story, slow = "/2026/11/24/a-story-that-comes-at-once", "/2026/11/24/a-story-that-comes-in-drops"
    links = f'<a href="{story}">A story</a><a href="{slow}">A slow story</a>'
    with serve({"/": links, story: article(), slow: drip}) as site:
        python, _, _, *options = folder.command(f"{site.url}/")
        program = [python, "-c", BEATING.format(beat)]
        with subprocess.Popen([*program, *options], stderr=subprocess.DEVNULL) as crawl:
            deadline = time.monotonic() + 300
            while not folder.out.exists() or not folder.lines() or count not in told():
                assert time.monotonic() < deadline, told()
            crawl.kill()
    assert "killed" in told()
    assert f", {count}, - changed, - failed" in told()
