"""Crawls on a machine whose clock is ahead, and is put right between crawls or in the middle of one."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.command import ROOT
from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import feed, page, path, undated
from tests.http_site import serve

# So many seconds are added to the clock of each process as the file beside it says.
AHEAD = """
import time
from pathlib import Path

told, right = Path(__file__).with_name("ahead"), time.time
time.time = lambda: right() + float(told.read_text() or 0)
"""


class Clock:
    """The clock of the crawls that are started with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(AHEAD)

    def set(self, ahead: float) -> None:
        part = self.folder / "part"
        part.write_text(str(ahead))
        part.replace(self.folder / "ahead")

    def start(self, command: list[str]) -> subprocess.Popen[bytes]:
        env = {**os.environ, "PYTHONPATH": f"{self.folder}{os.pathsep}{ROOT}"}
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)


@pytest.mark.parametrize("ahead", [3, 5 * 3600, 1100 * 86_400])
def test_once_a_clock_that_was_ahead_is_right_crawls_read_what_is_new(tmp_path: Path, ahead: float) -> None:
    folder, clock = Folder(tmp_path), Clock(tmp_path / "hooks")
    with serve({path(n): undated(n) for n in range(4)}) as site:
        site.routes["/feed"] = feed(path(0), path(1))
        clock.set(ahead)
        assert clock.start(folder.command(f"{site.url}/feed")).wait(300) == 0
        site.routes["/feed"] = feed(*map(path, range(4)))
        asked = len(site.paths)
        assert folder.crawl(f"{site.url}/feed").returncode == 0
        assert {path(2), path(3)} <= {*site.paths[asked:]}
        assert len(folder.lines()) == 4
    now = time.time()
    for column in ("urls.fetched_at", "urls.found_at", "runs.started", "runs.ended", "events.at"):
        table, _, name = column.partition(".")
        assert folder.query(f"SELECT max({name}) FROM {table}")[0][0] <= now
    due = [at - now for (at,) in folder.query("SELECT revisit_at FROM urls WHERE article_id > 0")]
    assert max(due) < 3700  # an hour after they were seen


def test_a_clock_that_is_set_back_in_the_middle_of_a_crawl_holds_nothing_up(tmp_path: Path) -> None:
    folder, clock = Folder(tmp_path), Clock(tmp_path / "hooks")
    stories = {path(n): page(n) for n in range(12)}
    with serve({**stories, "/feed": feed(*stories)}) as site:
        clock.set(7200)
        crawl = clock.start(folder.command(f"{site.url}/feed", "--delay", "0.1"))
        while len(site.paths) < 5:
            time.sleep(0.02)
        clock.set(0)
        try:
            assert crawl.wait(300) == 0
        finally:
            crawl.kill()
    assert len(folder.lines()) == 12
