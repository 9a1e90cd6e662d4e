"""WARC files at s3:// addresses: read as local ones; what goes wrong there is named."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def bucket() -> Iterator[str]:
    """Address of a moto server, a stand-in for S3 on this machine."""
    pytest.importorskip("moto")
    pytest.importorskip("s3fs")
    command = [sys.executable, "-W", "ignore", "-u", "-m", "moto.server", "-p", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        try:
            address = next(line.split()[-1] for line in server.stdout or () if "Running on http" in line)
            await_server(address)
            yield address
        finally:
            server.terminate()


def await_server(url: str) -> None:
    """Wait until something answers: the address is printed a moment before it is listened to."""
    for _ in range(100):
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=300):
            return
        time.sleep(0.1)


def put(url: str, data: bytes) -> None:
    request = urllib.request.Request(url, data, {"Content-Type": "application/octet-stream"}, method="PUT")
    with urllib.request.urlopen(request, timeout=300) as answer:
        assert answer.status == 200


def read_bucket(bucket: str, *names: str) -> subprocess.CompletedProcess[str]:
    secrets = {"AWS_ACCESS_KEY_ID": "any", "AWS_SECRET_ACCESS_KEY": "any", "AWS_DEFAULT_REGION": "us-east-1"}
    command = [sys.executable, "-m", "crawler", "extract", "--warc", "--workers", "1", *names]
    environment = {**os.environ, **secrets, "AWS_ENDPOINT_URL": bucket}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def test_files_in_a_bucket_are_read_and_missing_ones_named(
    bucket: str, warc: Path, local_lines: list[str]
) -> None:
    put(f"{bucket}/news", b"")
    put(f"{bucket}/news/2026/a.warc.gz", warc.read_bytes())
    run = read_bucket(bucket, "s3://news/2026/a.warc.gz", "s3://news/2026/b.warc.gz")
    assert (run.returncode, run.stdout.splitlines()) == (1, local_lines), run.stderr
    assert "s3://news/2026/b.warc.gz: cannot be opened" in run.stderr


def test_folders_and_patterns_in_a_bucket_stand_for_the_files_in_them(
    bucket: str, warc: Path, local_lines: list[str]
) -> None:
    put(f"{bucket}/crawl", b"")
    put(f"{bucket}/crawl/2026/11/a.warc.gz", warc.read_bytes())
    put(f"{bucket}/crawl/2026/index.html", b"no archive")
    for name in ("s3://crawl/2026/", "s3://crawl/*/*/*.warc.gz", "s3://crawl/**/*.warc.gz"):
        run = read_bucket(bucket, name)
        assert (run.returncode, run.stdout.splitlines()) == (0, local_lines), run.stderr
    run = read_bucket(bucket, "s3://crawl/2025/", "s3://crawl/*.arc", "s3://nowhere/*")
    assert run.returncode == 126
    assert "s3://crawl/2025/: no archive lies in it" in run.stderr
    assert "s3://crawl/*.arc: no file matches the pattern" in run.stderr
    assert "s3://nowhere/*: " in run.stderr
    assert "Traceback" not in run.stderr
