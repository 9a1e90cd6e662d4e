"""Disks that are full: the crawl says so and ends, and what is written is whole."""

from __future__ import annotations

import gzip
import os
import resource
import signal
import subprocess
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.command import ROOT
from tests.crawl_runs import Folder, essence, last_line


def test_a_full_disk_ends_the_crawl_and_keeps_what_is_committed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)

    def small_disk() -> None:  # no file of the crawl grows beyond that
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

    with serve_demo(articles=200) as site:
        run = subprocess.run(
            folder.command(site.url), capture_output=True, text=True, preexec_fn=small_disk, timeout=300
        )
        assert run.returncode == 1
        assert "disk" in last_line(run)
        assert essence(folder.lines()) == essence(folder.stored())
        assert folder.crawl(site.url).returncode == 0
    assert len(folder.lines()) == len(folder.stored()) == 200


# Runs a command in a folder whose disk has so many KiB, which no other process sees; then copies it.
SMALL_DISK = """mount -t tmpfs -o size="$0"k tmpfs "$1" && cd "$1" && shift
"$@"; code=$?
cp -r . ../copy; exit $code"""


def on_a_small_disk(folder: Path, size: int, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in `folder` on a disk of `size` KiB, of which `folder/../copy` is left."""
    folder.mkdir()
    shell = ["unshare", "--map-root-user", "--mount", "sh", "-c", SMALL_DISK, str(size), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    try:
        run = subprocess.run([*shell, *command], capture_output=True, text=True, timeout=300, env=environment)
    except FileNotFoundError:
        pytest.skip("this machine cannot mount")
    if "unshare" in run.stderr or "mount:" in run.stderr:
        pytest.skip("this machine does not let us mount")
    return run


@pytest.mark.parametrize(("size", "where"), [(900, "."), (400, "warc"), (200, "stats")])
def test_a_disk_that_is_full_is_told_of_and_nothing_on_it_is_broken(
    tmp_path: Path, size: int, where: str
) -> None:
    """All of a crawl on a small disk, or only its WARC files, or its counts when nothing else has room."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    more = ["--warc", "warcs"] if where == "warc" else ["--stats", "counts.json"]
    folder = Folder(Path() if where == "." else elsewhere)
    with serve_demo(articles=40) as site:
        command = [*folder.command(site.url), *more]
        if where == "stats":
            command = ["sh", "-c", 'head -c 300000 /dev/zero > room; "$@"', "sh", *command]
        run = on_a_small_disk(tmp_path / "small", size, *command)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    told = last_line(run)
    if where == ".":  # the state or the records, whichever met it first
        assert "the disk is full; free some space" in told or "No space left on device" in told
    elif where == "warc":
        assert told.startswith("broadsheet: warcs/")
    else:
        assert told == "broadsheet: counts.json: the counts cannot be written: No space left on device"
    left = Folder(tmp_path / "copy" if where == "." else elsewhere)
    assert essence(left.lines()) == essence(left.stored())
    assert len(left.stored()) == 40 if where == "stats" else len(left.stored()) < 40
    for path in (tmp_path / "copy").glob("warcs/*.warc.gz"):
        assert gzip.decompress(path.read_bytes()).startswith(b"WARC/1.1")
