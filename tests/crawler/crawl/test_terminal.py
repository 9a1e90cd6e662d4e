"""What a crawl shows on a terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from contextlib import suppress
from pathlib import Path

import pytest

from crawler.demo import serve_demo
from tests.crawl_runs import Folder
from tests.http_site import Answer, serve


def run_on_terminal(command: list[str], columns: int = 120) -> tuple[int, str]:
    """Run a command with a terminal as its standard error; return its exit code and what it drew."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        drawn = b""
        with suppress(OSError):  # Linux says so when the other side is closed
            while part := os.read(ours, 65536):
                drawn += part
        os.close(ours)
    return process.returncode, drawn.decode()


def screen_of(drawn: str) -> list[str]:
    """Return the lines on a terminal after text with sequences that move up and clear."""
    lines: list[str] = []
    row = 0
    for piece in re.split(r"(\x1b\[\d+A|\x1b\[J|\r?\n)", drawn):
        if up := re.fullmatch(r"\x1b\[(\d+)A", piece):
            row -= int(up.group(1))
        elif piece == "\x1b[J":
            del lines[row:]
        elif piece.endswith("\n"):
            row += 1
        elif piece:
            lines += [""] * (row + 1 - len(lines))
            lines[row] = piece.replace("\x1b[K", "")
    return lines


def test_a_table_is_kept_up_to_date_and_the_summary_follows(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve_demo(articles=12) as site, serve({}) as dead:
        # A host that is left after a moment brings a warning into the picture.
        dead.routes["/robots.txt"] = Answer(b"", 500)
        allowed = ("--allow-private", dead.netloc, "--allow-private", site.url.partition("://")[2])
        more = (f"{dead.url}/", *allowed, "--set", "BROADSHEET_RETRY_WAITS_S=0.1")
        code, drawn = run_on_terminal(folder.command(site.url, "--delay", "0.02", *more))
        assert code == 1, drawn
        host = site.url.partition("://")[2]
    lines = screen_of(drawn)
    tables = [number for number, line in enumerate(lines) if line.startswith("site ")]
    assert len(tables) == 1, lines  # each table is drawn over the one before
    assert drawn.count("site ") >= 2
    columns = lines[tables[0]].split()
    row = dict(zip(columns, next(line for line in lines if line.startswith(host)).split(), strict=False))
    assert (row["site"], row["new"], row["failed"]) == (host, "12", "2")
    assert int(row["pages"]) > 12
    assert "12 new" in "\n".join(lines[tables[0] :])
    assert " INFO " not in drawn
    assert sum("WARNING" in line and "hands off" in line for line in lines[: tables[0]]) == 1, lines
    assert "Traceback" not in drawn


def test_the_table_fits_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    name = "a-host-with-a-rather-long-name.of-a-paper.example"
    routes = {f"http://{name}/robots.txt": Answer(b"", 404), f"http://{name}/": "<h1>Nothing new today</h1>"}
    with serve(dict(routes)) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        command = Folder(tmp_path).command(f"http://{name}/", "--allow-private", name)
        for columns in (80, 40):
            _, drawn = run_on_terminal(command, columns)
            table = [line for line in screen_of(drawn) if line.startswith(("site ", "a-host-"))]
            assert len(table) == 2, drawn
            assert all(len(line) < columns for line in table)
            assert ("gone" in table[0]) == (columns == 80)
