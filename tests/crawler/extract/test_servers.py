"""broadsheet extract of addresses, from a real server: one page at a time a host, none held up by another."""

from __future__ import annotations

import json
import subprocess
import sys
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from threading import Event

from tests.command import article, broadsheet, json_lines
from tests.http_site import Answer, Route, redirect, send, serve

LINE = "The ships sailed at noon on a windy day, and nobody saw them leave the old harbour.\n\n"


def test_page_from_a_server() -> None:
    with serve({"/a": redirect("/b"), "/b": article()}) as site:
        shown = broadsheet("extract", f"{site.url}/a", "--allow-private", site.netloc)
    assert (shown.returncode, shown.stderr) == (0, "")
    record = json_lines(shown.stdout)[0]
    assert (record["url"], record["metadata"]["status"]) == (f"{site.url}/b", 200)
    assert record["metadata"]["dateDownloaded"].endswith("Z")


def test_private_server_is_refused() -> None:
    with serve({"/a": article()}) as site:
        shown = broadsheet("extract", f"{site.url}/a")
        assert site.requests == []
    assert shown.returncode == 126
    assert f"--allow-private {site.netloc}" in shown.stderr


def test_failures_of_a_server_carry_the_name_that_was_given(tmp_path: Path) -> None:
    routes = {"/a": redirect("/gone"), "/robots.txt": Answer(b"User-agent: *\nDisallow: /private\n")}
    with serve(routes) as site:
        wanted = [f"{site.url}/a", f"{site.url}/private"]
        shown = broadsheet(
            "extract", *wanted, "--allow-private", site.netloc, "--errors", tmp_path / "e", "--delay", 0
        )
    errors = {error["url"]: error for error in json_lines((tmp_path / "e").read_text())}
    assert errors[wanted[0]]["reason"] == f"HTTP 404 Not Found (at {site.url}/gone)"
    assert errors[wanted[1]]["kind"] == "RobotsRefused"
    assert shown.stderr.count("\n") == 2


def test_one_page_at_a_time_a_host_with_a_pause() -> None:
    with serve({f"/{n}": article() for n in range(4)}) as site:
        urls = [f"{site.url}/{n}" for n in range(4)]
        shown = broadsheet("extract", *urls, "--allow-private", site.netloc, "--delay", 0.3)
        times = [at for at, path, _ in site.requests if path != "/robots.txt"]
    assert len(json_lines(shown.stdout)) == 4
    assert all(later - earlier >= 0.3 for earlier, later in pairwise(times))


def test_a_host_that_takes_its_time_holds_up_no_other() -> None:
    asked = Event()

    def late(handler: BaseHTTPRequestHandler) -> None:
        send(handler, Answer(article().encode()) if asked.wait(300) else Answer(status=404))

    def early(handler: BaseHTTPRequestHandler) -> None:
        asked.set()
        send(handler, Answer(article().encode()))

    with serve({"/late": late, "/early": early}) as site:
        elsewhere = site.url.replace("127.0.0.1", "localhost")
        names = (site.netloc, elsewhere.partition("://")[2])
        allowed = [part for name in names for part in ("--allow-private", name)]
        shown = broadsheet("extract", f"{site.url}/late", f"{elsewhere}/early", *allowed)
    assert len(json_lines(shown.stdout)) == 2


def test_a_long_list_of_one_host_holds_up_no_other() -> None:
    asked = Event()

    def late(handler: BaseHTTPRequestHandler) -> None:
        asked.wait(300)
        send(handler, Answer(status=404))

    def early(handler: BaseHTTPRequestHandler) -> None:
        asked.set()
        send(handler, Answer(article().encode()))

    with serve({"/late": late, "/early": early, "/robots.txt": Answer(b"", 404)}) as site:
        elsewhere = site.url.replace("127.0.0.1", "localhost")
        names = "".join(f"{site.url}/late{'?' * (n > 0)}{n or ''}\n" for n in range(1200))
        command = [sys.executable, "-m", "crawler", "extract", "--input-file", "-", "--delay", "0"]
        for name in (site.netloc, elsewhere.partition("://")[2]):
            command += ["--allow-private", name]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process:
            assert process.stdin
            process.stdin.write(f"{names}{elsewhere}/early\n")
            process.stdin.flush()
            was_asked = asked.wait(300)
            process.kill()
    assert was_asked


def test_standard_input_that_takes_its_time_holds_up_no_page() -> None:
    with serve({"/a": article()}) as site:
        command = [sys.executable, "-m", "crawler", "extract", "-", f"{site.url}/a"]
        command += ["--allow-private", site.netloc]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin
            assert process.stdout
            assert json.loads(process.stdout.readline())["url"] == f"{site.url}/a"
            process.stdin.write(article("From elsewhere"))
            process.stdin.close()
            assert json.loads(process.stdout.readline())["headline"] == "From elsewhere"


def test_what_the_response_and_robots_txt_say_of_the_use_of_a_page_is_in_its_record() -> None:
    noai = {"X-Robots-Tag": "noai", "TDM-Reservation": "1", "Content-Type": "text/html; charset=utf-8"}
    text = ("Ships sail\n\n" + LINE * 9).encode()
    routes: dict[str, Route] = {
        "/robots.txt": "User-agent: *\nContent-Signal: ai-train=no\nAllow: /\n",
        "/a": Answer(article().encode(), headers=noai),
        "/b": article(),
        "/c.txt": Answer(text, headers={**noai, "Content-Type": "text/plain"}),
    }
    with serve(routes) as site:
        pages = [f"{site.url}{path}" for path in ("/a", "/b", "/c.txt")]
        shown = broadsheet("extract", *pages, "--allow-private", site.netloc, "--delay", "0")
    rights = {record["url"].rpartition("/")[2]: record["rights"] for record in json_lines(shown.stdout)}
    plain = {
        "robots": [], "robotsTxtAllowed": True, "tdmReservation": None, "tdmPolicy": None,
        "contentUsage": None, "contentSignal": "ai-train=no",
    }  # fmt: skip
    refused = {**plain, "robots": ["noai"], "tdmReservation": True}
    assert rights == {"a": refused, "b": plain, "c.txt": refused}


def test_a_saved_page_has_no_robots_txt(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(article())
    assert json_lines(broadsheet("extract", tmp_path / "a.html").stdout)[0]["rights"] is None
