"""Disks that are full, files that are no state, servers that are down: a clear error, nothing lost."""

from __future__ import annotations

import ctypes
import gzip
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from itertools import islice, pairwise
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.command import ROOT, article, interrupted_at_start
from tests.crawl_runs import Folder, essence
from tests.http_site import Answer, drip, self_signed, serve


def last_line(run: subprocess.CompletedProcess[str]) -> str:
    assert "Traceback" not in run.stderr, run.stderr
    return run.stderr.strip().splitlines()[-1]


def test_a_file_that_is_no_state_is_left_as_it_is(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.state.write_bytes(b"this is somebody's diary " * 100)
    run = folder.crawl("http://127.0.0.1:9/")
    assert run.returncode == 1
    assert "no Broadsheet state" in last_line(run)
    assert folder.state.read_bytes() == b"this is somebody's diary " * 100


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with closing(sqlite3.connect(folder.state)) as db, db:
        db.execute("CREATE TABLE mine (a)")
    db.close()
    run = folder.crawl("http://127.0.0.1:9/")
    assert run.returncode == 1
    assert "database of another program" in last_line(run)


def test_a_damaged_state_is_named_and_left(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        folder.crawl(site.url)
        content = bytearray(folder.state.read_bytes())
        content[8192 : 8192 + 60_000] = b"\xff" * 60_000
        folder.state.write_bytes(content)
        run = folder.crawl(site.url)
    assert run.returncode == 1
    assert "damaged" in last_line(run)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    run = Folder(tmp_path / "nowhere").crawl("http://127.0.0.1:9/")
    assert run.returncode == 1
    assert "cannot be opened" in last_line(run)


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


def without_privileges() -> None:
    """Let the permissions of files hold for root, too: drop CAP_DAC_OVERRIDE before exec."""
    ctypes.CDLL(None).prctl(24, 1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="root is bound by nothing elsewhere")
def test_what_must_not_be_written_is_named_and_left(tmp_path: Path) -> None:
    folder = Folder(tmp_path)

    def crawl(url: str) -> subprocess.CompletedProcess[str]:
        command = folder.command(url)
        return subprocess.run(command, capture_output=True, text=True, preexec_fn=without_privileges)

    with serve_demo(articles=12) as site:
        tmp_path.chmod(0o555)
        run = crawl(site.url)
        assert (run.returncode, site.requests) == (1, [])
        assert "check that its folder exists and can be written" in last_line(run)
        tmp_path.chmod(0o755)
        assert crawl(site.url).returncode == 0
        asked = len(site.requests)
        folder.state.chmod(0o444)
        tmp_path.chmod(0o555)
        run = crawl(site.url)
        assert (run.returncode, len(site.requests)) == (1, asked)
        assert "allow writing to the file and its folder" in last_line(run)
        tmp_path.chmod(0o755)
    assert len(folder.stored()) == len(folder.lines()) == 12


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="root is bound by nothing elsewhere")
def test_an_archive_is_read_where_nothing_can_be_written(tmp_path: Path) -> None:
    folder, elsewhere = Folder(tmp_path), tmp_path / "elsewhere"
    elsewhere.mkdir()
    with serve_demo(articles=12) as site:
        folder.crawl(site.url)
    folder.state.chmod(0o444)
    tmp_path.chmod(0o555)
    for command in ("runs", "search encrypted", "changes --new", f"export {elsewhere / 'all.jsonl'}"):
        words = [*command.split(), "--state", str(folder.state)]
        run = subprocess.run(
            [sys.executable, "-m", "crawler", *words],
            capture_output=True,
            text=True,
            preexec_fn=without_privileges,
        )
        assert run.returncode == 0, run.stderr
    tmp_path.chmod(0o755)
    assert (elsewhere / "all.jsonl").read_bytes().count(b"\n") == 12


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


@pytest.mark.slow
def test_a_state_that_is_locked_half_way_ends_the_crawl_and_keeps_what_is_committed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=30) as site:
        crawl = subprocess.Popen(
            folder.command(site.url, "--delay", "0.2"), stderr=subprocess.PIPE, text=True
        )
        while not folder.out.exists() or not folder.out.stat().st_size:
            time.sleep(0.05)
        with closing(sqlite3.connect(folder.state, isolation_level=None, timeout=300)) as db:
            db.execute("BEGIN IMMEDIATE")
            _, log = crawl.communicate(timeout=300)
            assert crawl.returncode == 1
            assert "another program has locked the state for 30 s" in log.splitlines()[-1]
            assert "Traceback" not in log
        before = folder.lines()
        assert 0 < len(before) == len(folder.stored()) < 30
        assert folder.crawl(site.url).returncode == 0
    assert folder.lines()[: len(before)] == before
    assert len(folder.lines()) == len(folder.stored()) == 30


@pytest.mark.parametrize(
    ("setting", "needed"),
    [
        ("LOG_LEVEL=loud", "a level such as INFO"),
        ("DOWNLOAD_TIMEOUT=soon", "a number"),
        ("BROADSHEET_READERS=two", "a whole number from 0 on"),
        ("BROADSHEET_CONCURRENCY=two", "a whole number from 1 on"),
        ("BROADSHEET_REVISIT_S=1h", "numbers such as 5,30,120"),
        ("FEEDS=today.json", "a JSON object"),
        ("ROBOTSTXT_OBEY=no", "0 or 1"),
    ],
)
def test_a_setting_that_cannot_be_read_is_named(tmp_path: Path, setting: str, needed: str) -> None:
    run = Folder(tmp_path).crawl("http://127.0.0.1:9/", "--set", setting)
    assert run.returncode == 2
    name, _, value = setting.partition("=")
    assert f"{name} needs {needed}, not {value!r}" in last_line(run)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("BROADSHEET_LIMT", "BROADSHEET_LIMIT"), ("DOWNLOAD_TIMOUT", "DOWNLOAD_TIMEOUT")],
)
def test_a_setting_that_there_is_not_is_told_of(tmp_path: Path, name: str, meant: str) -> None:
    run = Folder(tmp_path).crawl("http://127.0.0.1:9/", "--set", f"{name}=3")
    assert run.returncode == 2
    assert f"{name} is no setting; did you mean {meant}?" in last_line(run)


def test_log_lines_and_ages_go_by_the_settings_given(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        options = ("--set", "LOG_LEVEL=WARNING", "--set", "BROADSHEET_REVISIT_S=0,3600", "--set")
        for _ in range(2):
            run = folder.crawl(site.url, *options, "DOWNLOAD_DELAY=0.0")
            assert run.returncode == 0
            assert "INFO" not in run.stderr
    assert "12 unchanged" in run.stderr


def test_a_dead_site_is_no_success(tmp_path: Path) -> None:
    run = Folder(tmp_path).crawl("http://127.0.0.1:9/", "--set", "BROADSHEET_RETRY_WAITS_S=0.1")
    assert run.returncode == 126
    assert "127.0.0.1:9 is asked again in 0.1 s: robots.txt cannot be read (connection refused)" in run.stderr
    assert "1 x robots.txt cannot be read (connection refused): hands off: 127.0.0.1:9\n" in run.stderr


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_a_crawl_cleanly(tmp_path: Path, number: signal.Signals, code: int) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=30) as site:
        crawl = folder.start(site.url, "--delay", "0.1")
        while len(site.requests) < 5:
            time.sleep(0.02)
        crawl.send_signal(number)
        assert crawl.wait(300) == code
        assert folder.query("SELECT count(*) FROM urls WHERE state = 'leased'") == [(0,)]
        assert folder.query("SELECT outcome FROM runs") == [("shutdown",)]


def test_a_second_signal_ends_a_crawl_at_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    story = "/2026/11/24/a-story-that-comes-in-drops"
    with serve({"/": f'<a href="{story}">A story</a>', story: drip}) as site:
        crawl = folder.start(f"{site.url}/")
        while story not in site.paths:
            time.sleep(0.02)
        for _ in range(2):
            crawl.send_signal(signal.SIGTERM)
            time.sleep(0.3)
        assert crawl.wait(300) == 143
    assert folder.query("SELECT count(*) FROM urls WHERE state = 'leased'") == [(0,)]


def has_runs(folder: Folder) -> bool:
    """Tell whether a crawl has made its state: the file is there before its tables are."""
    made = "SELECT 1 FROM sqlite_master WHERE name = 'runs'"
    return folder.state.exists() and bool(folder.query(made))


def test_a_signal_before_the_first_request_ends_a_crawl_cleanly_too(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        crawl = subprocess.Popen(folder.command(site.url), stderr=subprocess.PIPE, text=True)
        while not has_runs(folder):
            time.sleep(0.005)
        crawl.send_signal(signal.SIGTERM)
        _, log = crawl.communicate(timeout=300)
    assert "Traceback" not in log
    assert crawl.returncode == 143
    assert folder.query("SELECT outcome FROM runs WHERE outcome <> 'shutdown'") == []
    assert folder.query("SELECT * FROM workers") == []


@pytest.mark.parametrize("option", ["--once", "--every=1h"])
def test_an_interrupt_while_processes_start_is_told_by_the_crawl_alone(tmp_path: Path, option: str) -> None:
    with serve_demo(articles=12) as site:
        crawl = interrupted_at_start(Folder(tmp_path).command(site.url, option), tmp_path / "hooks")
    assert "Traceback" not in crawl.stderr
    assert crawl.returncode == 130


@pytest.mark.slow
def test_every_repeats_and_ends_on_sigterm(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        crawl = folder.start(site.url, "--every", "1s", "--since", "999w")
        deadline = time.monotonic() + 300
        while not has_runs(folder) or len(folder.query("SELECT * FROM runs WHERE ended > 0")) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.2)
        os.kill(crawl.pid, signal.SIGTERM)
        assert crawl.wait(300) == 0
        runs = folder.query("SELECT started, ended FROM runs WHERE ended > 0 ORDER BY id")
        assert all(earlier[1] <= later[0] for earlier, later in pairwise(runs))
        sinces = folder.query("SELECT json_extract(stats, '$.since') FROM runs WHERE ended > 0 ORDER BY id")
        assert all(later > earlier + 0.9 for (earlier,), (later,) in pairwise(sinces))
    assert len(folder.lines()) == 12


def test_every_says_that_a_crawl_was_killed_and_goes_on(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        command = folder.command(site.url, "--every", "1s")
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as crawl:
            deadline = time.monotonic() + 300
            while not has_runs(folder):
                assert time.monotonic() < deadline
                time.sleep(0.1)
            children = Path(f"/proc/{crawl.pid}/task/{crawl.pid}/children").read_text().split()
            for child in children:
                if "spawn_main" in Path(f"/proc/{child}/cmdline").read_text():
                    os.kill(int(child), signal.SIGKILL)
            while len(folder.query("SELECT * FROM runs")) < 2:
                assert time.monotonic() < deadline
                time.sleep(0.1)
            crawl.terminate()
            assert (
                "the crawl was killed; the next one goes on where it was" in crawl.communicate(timeout=300)[1]
            )


@pytest.mark.parametrize("spoilt", ["state", "out"])
def test_every_ends_with_the_first_crawl_where_no_repetition_would_help(tmp_path: Path, spoilt: str) -> None:
    folder = Folder(tmp_path)
    (folder.state if spoilt == "state" else folder.out).write_bytes(b"this is somebody's diary " * 100)
    run = folder.crawl("http://127.0.0.1:9/", "--every", "1s", timeout=60)
    assert run.returncode == 1
    told = {"state": "no Broadsheet state", "out": "this state has not written it"}[spoilt]
    assert told in last_line(run)
    assert run.stderr.count(told) == 1


def test_every_goes_on_though_the_state_is_spoilt_by_a_later_crawl(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site:
        command = folder.command(site.url, "--every", "1s", "--set", "LOG_LEVEL=WARNING")
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as crawl:
            assert crawl.stderr
            lines = islice(crawl.stderr, 200)
            assert any("12 new" in line for line in lines)
            diary = tmp_path / "diary.txt"
            diary.write_bytes(b"this is somebody's diary " * 100)
            diary.replace(folder.state)
            for _ in range(2):
                assert any("no Broadsheet state" in line for line in lines)
            crawl.terminate()
            assert crawl.wait(300) == 0


def test_a_host_that_nobody_knows_is_given_up_soon(tmp_path: Path) -> None:
    ended = Folder(tmp_path).crawl("http://no-such-host.invalid/")
    assert ended.returncode == 126
    assert "robots.txt cannot be read (no such host, or a private one)" in ended.stderr
    assert "; 2 requests" in ended.stderr


def test_a_certificate_that_nobody_vouches_for_is_named_and_not_tried_again(tmp_path: Path) -> None:
    with serve({}, tls=self_signed(tmp_path)) as site:
        run = Folder(tmp_path).crawl(f"{site.url}/")
        assert site.requests == []
    assert run.returncode == 126
    assert "1 x robots.txt cannot be read (certificate not valid): hands off" in run.stderr


def test_what_was_only_guessed_is_no_loss_though_the_site_finds_a_page_for_everything(tmp_path: Path) -> None:
    nothing = "<!doctype html><title>Oh</title><p>There is nothing here."
    paths = ("/robots.txt", "/feed/", "/rss/", "/rss.xml", "/sitemap.xml")
    front = {"/": "<p><a href=/soon>Come back soon.</a>", "/soon": nothing}
    with serve({**front, **dict.fromkeys(paths, nothing)}) as site:
        run = Folder(tmp_path).crawl(f"{site.url}/")
        assert {"/feed/", "/sitemap.xml"} <= set(site.paths)
    assert run.returncode == 0
    assert run.stderr.strip() == "6 pages, 0 new; 7 requests"


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


def test_a_crawl_that_found_only_what_is_too_old_went_well(tmp_path: Path) -> None:
    link = "/2026/01/01/ships-sail-at-noon-again"
    dated = '<head><meta property="article:published_time" content="2026-01-01T00:00:00Z">'
    routes = {"/": f'<a href="{link}">Ships sail again</a>', "/robots.txt": Answer(b"", 404)}
    with serve({**routes, link: article().replace("<head>", dated)}) as site:
        run = Folder(tmp_path).crawl(f"{site.url}/", "--since", "2d")
    assert "dropped: 1 x older than --since" in run.stderr
    assert run.returncode == 0


def test_a_project_without_waits_between_tries_is_crawled(tmp_path: Path) -> None:
    settings = "from crawler.settings import *\nBROADSHEET_RETRY_WAITS_S = []\nBROADSHEET_DELAY_S = 0\n"
    (tmp_path / "desk.py").write_text(settings)
    (tmp_path / "scrapy.cfg").write_text("[settings]\ndefault = desk\n")
    with serve({"/robots.txt": Answer(b"", 500)}) as site:
        command = ["-m", "scrapy", "crawl", "news", "-a", f"url={site.url}/"]
        allowed = ["-s", f"BROADSHEET_ALLOW_PRIVATE={site.netloc}"]
        run = subprocess.run(
            [sys.executable, *command, *allowed], cwd=tmp_path, capture_output=True, text=True
        )
        assert len(site.requests) == 4
    assert run.returncode == 126
    assert "Traceback" not in run.stderr
