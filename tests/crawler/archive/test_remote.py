"""WARC files at https:// addresses: read as local ones; what goes wrong there is named."""

from __future__ import annotations

import base64
import gzip
import json
import random
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.crawler.archive.warcs import extract_warcs, shard_lines, write_warc
from tests.http_site import Answer, Route, in_turn, redirect, reset, send, serve

Ask = Callable[[BaseHTTPRequestHandler], None]


def in_parts(data: bytes, answers: int = 10**6, tag: str = "1") -> Ask:
    """A route that serves byte ranges of `data`, as web servers do, and fails after so many answers."""
    asked = iter(range(answers))

    def route(handler: BaseHTTPRequestHandler) -> None:
        if next(asked, None) is None:
            send(handler, Answer(b"out of order", 410))
            return
        start, end = range_of(handler, data)
        send(handler, part_of(data, start, end, ETag=f'"{tag}"'))

    return route


def range_of(handler: BaseHTTPRequestHandler, data: bytes) -> tuple[int, int]:
    first, _, last = handler.headers["Range"].removeprefix("bytes=").partition("-")
    return int(first), min(int(last) + 1, len(data))


def part_of(data: bytes, start: int, end: int, **headers: str) -> Answer:
    told = f"bytes {start}-{end - 1}/{len(data)}"
    return Answer(data[start:end], 206, {"Content-Range": told, **headers})


def test_a_file_on_a_web_server_gives_the_records_of_the_local_one(
    warc: Path, local_lines: list[str]
) -> None:
    with serve({"/a.warc.gz": in_parts(warc.read_bytes())}) as site:
        run = extract_warcs(f"{site.url}/a.warc.gz", "--workers", 1)
    assert (run.returncode, run.stdout.splitlines()) == (0, local_lines), run.stderr
    assert any("Range" in headers for _, _, headers in site.requests)


def test_what_goes_wrong_on_a_web_server_is_named(warc: Path) -> None:
    data = warc.read_bytes()
    routes = {
        "/forbidden.warc.gz": Answer(b"", 403),
        "/streamed.warc.gz": Answer(data, length=None),  # neither a length nor parts
        "/failing.warc.gz": in_parts(data, answers=1),
    }
    with serve(dict(routes)) as site:
        run = extract_warcs(*(site.url + path for path in (*routes, "/missing.warc.gz")), "--workers", 1)
    assert (run.returncode, run.stdout) == (126, "")
    for path, reason in (
        ("/forbidden.warc.gz", "403"),
        ("/streamed.warc.gz", "the server sends no parts of files; download it"),
        ("/failing.warc.gz", "at byte 0: cannot be opened: HTTP 410 Gone"),
        ("/missing.warc.gz", "cannot be opened"),
    ):
        line = next(line for line in run.stderr.splitlines() if f"{site.url}{path}: " in line)
        assert reason in line
    assert "Traceback" not in run.stderr


def test_a_shard_that_could_not_be_read_is_read_the_next_time(
    warc: Path, local_lines: list[str], tmp_path: Path
) -> None:
    data = warc.read_bytes()
    routes = {"/a.warc.gz": in_parts(data, answers=2)}
    with serve(dict(routes)) as site:
        run = extract_warcs(f"{site.url}/a.warc.gz", "--shards", tmp_path / "out", "--workers", 1)
        assert (run.returncode, list((tmp_path / "out").iterdir())) == (126, [])
        site.routes["/a.warc.gz"] = in_parts(data)
        run = extract_warcs(f"{site.url}/a.warc.gz", "--shards", tmp_path / "out", "--workers", 1)
    assert run.returncode == 0, run.stderr
    assert shard_lines(tmp_path / "out") == local_lines


def test_an_answer_with_less_than_was_asked_for_is_no_damage_of_the_file(
    warc: Path, local_lines: list[str], tmp_path: Path
) -> None:
    data = warc.read_bytes()

    def short(handler: BaseHTTPRequestHandler) -> None:
        start, _ = range_of(handler, data)
        send(handler, part_of(data, start, start + 1000))

    with serve({"/a.warc.gz": short}) as site:
        run = extract_warcs(f"{site.url}/a.warc.gz", "--shards", tmp_path / "out", "--workers", 1)
        assert "cannot be opened: the server sent 1000 of" in run.stderr
        assert list((tmp_path / "out").iterdir()) == []
        site.routes["/a.warc.gz"] = in_parts(data)
        run = extract_warcs(f"{site.url}/a.warc.gz", "--shards", tmp_path / "out", "--workers", 1)
    assert run.returncode == 0, run.stderr
    assert shard_lines(tmp_path / "out") == local_lines


@pytest.fixture(scope="module")
def long_warc(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Records in front of and behind what is more than any reader keeps of a file far away."""
    folder, noise = tmp_path_factory.mktemp("long"), random.Random(7)
    for name, numbers in (("first", range(3)), ("last", range(3, 6))):
        write_warc(folder / name, numbers)
    head = b"WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: 1200000\r\n\r\n"
    members = [gzip.compress(head + noise.randbytes(1_200_000) + b"\r\n\r\n") for _ in range(3)]
    return b"".join([(folder / "first").read_bytes(), *members, (folder / "last").read_bytes()])


Misbehave = Callable[[bytes, int, int], Answer]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (
            lambda data, start, end: part_of(data, 0, end - start),
            "the server sent the bytes from 0 on for those",
        ),
        (lambda data, start, end: part_of(data + b"more", start, end), "bytes now and had"),
        (lambda data, start, end: Answer(data), "the server sends no parts of files; download it"),
        (lambda data, start, end: Answer(b"Log in" + bytes(end - start - 6)), "the server sends no parts"),
        (
            lambda data, start, end: Answer(data[start:end], 206),
            "does not tell which part of the file it sent",
        ),
        (
            lambda data, start, end: Answer(b"", 503, {"Retry-After": "86400"}),
            "HTTP 503 Service Unavailable; the server asks to wait for 86400 s",
        ),
    ],
    ids=["other part", "other file", "whole file", "another page", "part unknown", "wait a day"],
)
def test_what_is_not_the_part_that_was_asked_for_is_never_taken_for_it(
    long_warc: bytes, warc: Path, local_lines: list[str], answer: Misbehave, reason: str
) -> None:
    def misbehave(handler: BaseHTTPRequestHandler) -> None:
        start, end = range_of(handler, long_warc)
        send(handler, answer(long_warc, start, end) if start else part_of(long_warc, start, end))

    with serve({"/long.warc.gz": misbehave, "/a.warc.gz": in_parts(warc.read_bytes())}) as site:
        run = extract_warcs(f"{site.url}/long.warc.gz", f"{site.url}/a.warc.gz", "--workers", 1)
    assert run.returncode == 1
    assert run.stdout.splitlines()[-6:] == local_lines
    assert len(run.stdout.splitlines()) <= 3 + 6
    told = [line for line in run.stderr.splitlines() if f"{site.url}/long.warc.gz: " in line]
    assert len(told) == 1
    assert reason in told[0]
    assert "1 parts of files not read to their end" in run.stderr


@pytest.mark.parametrize(
    "answer",
    [Answer(b"busy", 503, {"Retry-After": "0"}), Answer(b"", 429), reset],
    ids=["503", "429", "reset"],
)
def test_a_server_that_is_busy_is_asked_again(long_warc: bytes, answer: Route) -> None:
    refused: set[tuple[int, int]] = set()

    def busy_at_first(handler: BaseHTTPRequestHandler) -> None:
        part = range_of(handler, long_warc)
        if part in refused or not part[0]:
            send(handler, part_of(long_warc, *part))
        else:
            refused.add(part)
            in_turn(answer)(handler)

    with serve({"/a.warc.gz": busy_at_first}) as site:
        run = extract_warcs(f"{site.url}/a.warc.gz", "--workers", 1)
    assert (run.returncode, len(run.stdout.splitlines())) == (0, 6), run.stderr
    assert refused


def test_a_packed_file_that_is_said_to_be_encoded_is_read_as_it_lies(
    warc: Path, local_lines: list[str]
) -> None:
    data = warc.read_bytes()

    def said_to_be_encoded(handler: BaseHTTPRequestHandler) -> None:
        send(handler, part_of(data, *range_of(handler, data), **{"Content-Encoding": "gzip"}))

    with serve({"/a.warc.gz": said_to_be_encoded}) as site:
        run = extract_warcs(f"{site.url}/a.warc.gz", "--workers", 1)
    assert (run.returncode, run.stdout.splitlines()) == (0, local_lines), run.stderr


def test_redirects_are_followed_as_far_as_they_lead(long_warc: bytes) -> None:
    routes: dict[str, Route] = {
        "/a.warc.gz": redirect("/b.warc.gz"),
        "/b.warc.gz": redirect("c.warc.gz", 307),
        "/c.warc.gz": in_parts(long_warc),
        "/circle.warc.gz": redirect("/circle.warc.gz"),
        "/nowhere.warc.gz": redirect("http://[nowhere/"),
    }
    with serve(routes) as site:
        names = [f"{site.url}/{name}.warc.gz" for name in ("a", "circle", "nowhere")]
        run = extract_warcs(*names, "--workers", 1)
    assert (run.returncode, len(run.stdout.splitlines())) == (1, 6), run.stderr
    assert f"{names[1]}: cannot be opened: too many redirects" in run.stderr
    assert f"{names[2]}: cannot be opened: not a valid address, or redirects to none" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_login_in_an_address_is_sent_to_the_server(warc: Path, local_lines: list[str]) -> None:
    with serve({"/a.warc.gz": in_parts(warc.read_bytes())}) as site:
        run = extract_warcs(f"http://reader:s%40fe@{site.netloc}/a.warc.gz", "--workers", 1)
    assert (run.returncode, run.stdout.splitlines()) == (0, local_lines), run.stderr
    (told,) = {headers["Authorization"] for _, _, headers in site.requests}
    assert base64.b64decode(told.removeprefix("Basic ")) == b"reader:s@fe"


def test_a_file_that_changed_on_a_web_server_is_read_again(warc: Path, tmp_path: Path) -> None:
    data = warc.read_bytes()
    other = bytes([*data[:4], data[4] ^ 1, *data[5:]])  # of the same length
    with serve({}) as site:
        for content, tag in ((data, "1"), (data, "1"), (other, "2")):
            site.routes["/a.warc.gz"] = in_parts(content, tag=tag)
            run = extract_warcs(f"{site.url}/a.warc.gz", "--shards", tmp_path / "out", "--workers", 1)
            assert (run.returncode, "6 records" in run.stderr) == (0, True), run.stderr
            (stats,) = (tmp_path / "out").glob("*.stats.json")
            assert json.loads(stats.read_text())["source"]["version"].endswith(f'ETag "{tag}"')


def test_a_signed_address_names_its_file_without_the_signature(warc: Path, tmp_path: Path) -> None:
    signatures = ["X-Date=1&X-Signature=" + "ab/" * 100, "X-Date=2&X-Signature=" + "cd/" * 100]
    with serve({}) as site:
        for signature in signatures:
            site.routes[f"/2026/a.warc.gz?{signature}"] = in_parts(warc.read_bytes())
            address = f"{site.url}/2026/a.warc.gz?{signature}"
            run = extract_warcs(address, "--shards", tmp_path / "out", "--workers", 1)
            assert (run.returncode, "6 records" in run.stderr) == (0, True), run.stderr
            written = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()}
            if signature == signatures[0]:
                first = written
    assert written == first  # not run again
    assert {path.name.partition(".warc.gz")[0] for path in written} == {"a"}
    files = {json.loads(line)["metadata"]["warcFile"] for line in shard_lines(tmp_path / "out")}
    assert files == {"a.warc.gz"}


def test_a_query_that_names_the_file_stays_in_its_name(warc: Path, tmp_path: Path) -> None:
    with serve({f"/get?file={name}": in_parts(warc.read_bytes()) for name in "ab"}) as site:
        names = [f"{site.url}/get?file={name}" for name in "ab"]
        run = extract_warcs(*names, "--shards", tmp_path / "out", "--workers", 1)
    assert run.returncode == 0, run.stderr
    assert len(shard_lines(tmp_path / "out")) == 12


def test_a_wacz_file_at_a_signed_address_is_one(warc: Path, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.wacz", "w") as wacz:
        wacz.write(warc, "archive/a.warc.gz")
    path = "/a.WACZ?X-Signature=ab/cd"
    with serve({path: in_parts((tmp_path / "a.wacz").read_bytes())}) as site:
        run = extract_warcs(site.url + path, "--workers", 1)
    assert run.returncode == 0, run.stderr
    files = [json.loads(line)["metadata"]["warcFile"] for line in run.stdout.splitlines()]
    assert files == ["a.WACZ!a.warc.gz"] * 6
