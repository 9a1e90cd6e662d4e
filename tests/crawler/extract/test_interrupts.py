"""broadsheet extract, interrupted: valid output, one line, no traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import article, interrupted_at_start
from tests.http_site import Answer, serve

ENDS = [(signal.SIGINT, "interrupted", 130), (signal.SIGTERM, "terminated", 143)]


@pytest.mark.parametrize(("number", "word", "code"), ENDS)
def test_interrupt_leaves_valid_output_and_no_traceback(number: int, word: str, code: int) -> None:
    with serve({"/a": article(), "/robots.txt": Answer(b"User-agent: *\nCrawl-delay: 200\n")}) as site:
        command = [
            sys.executable,
            "-m",
            "crawler",
            "extract",
            "--format",
            "json",
            f"{site.url}/a",
            f"{site.url}/a",
        ]
        process = subprocess.Popen(
            [*command, "--allow-private", site.netloc],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout
        first = process.stdout.readline() + process.stdout.readline()
        process.send_signal(number)
        rest, errors = process.communicate(timeout=300)
    assert process.returncode == code
    assert errors.lstrip() == f"broadsheet: {word}\n"
    assert len(json.loads(first + rest)) == 1


def test_interrupt_while_processes_start(pages: list[Path], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "crawler", "extract", *map(str, pages * 100)]
    done = interrupted_at_start(command, tmp_path / "hooks")
    assert done.stderr.lstrip() == "broadsheet: interrupted\n"
    assert done.returncode == 130


@pytest.mark.parametrize(("number", "word", "code"), ENDS)
def test_interrupt_while_processes_work(tmp_path: Path, number: int, word: str, code: int) -> None:
    page = tmp_path / "page.html"
    page.write_text(article())
    command = [sys.executable, "-m", "crawler", "extract", "--input-file", "-"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{page}\n" * 100)
        process.stdin.flush()
        for _ in range(100):
            process.stdout.readline()
        time.sleep(0.2)
        os.killpg(process.pid, number)  # as terminals and `timeout` do: every process of the group gets it
        for _ in range(5):
            time.sleep(0.01)
            process.send_signal(number)  # and `timeout` once more
        assert process.stderr
        assert process.stderr.read().lstrip() == f"broadsheet: {word}\n"
        process.stdin.close()
        assert process.wait(timeout=300) == code
