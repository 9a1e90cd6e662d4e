"""The command line as a user meets it: real processes, their output and exit codes."""

import os
import pty
import shlex
import subprocess
import sys
import termios
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest
from click import Command

from crawler.cli import COMMANDS
from crawler.frontier.database import open_database
from crawler.progress import CLEAR_LINE, FIRST_AFTER_S, Progress
from tests.command import article, broadsheet
from tests.crawl_runs import Folder
from tests.http_site import Answer, serve

PAGE = (
    "<title>Ships sail</title><h1>Ships sail</h1>"
    + "<p>The ships sailed at noon, and nobody saw them leave. " * 9
)


def run(*args: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "crawler", *args], input=stdin, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_command_says_the_same_of_itself_as_the_table(name: str) -> None:
    command = getattr(import_module(f"crawler.commands.{name}"), name)
    assert isinstance(command, Command)
    assert command.get_short_help_str(limit=200).rstrip(".") == COMMANDS[name].rstrip(".")
    assert "Examples:" in (command.help or "")


def test_help_lists_every_command_and_imports_none() -> None:
    code = "import sys; from crawler.cli import run; run(['--help']); print(*sys.modules, file=sys.stderr)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(f"  {name} " in shown.stdout for name in COMMANDS)
    loaded = shown.stderr.split()
    assert [m for m in loaded if m.startswith(("crawler.commands.", "extractors", "scrapy", "lxml"))] == []


@pytest.mark.parametrize("command", ["runs", "search x", "changes", "crawl --help"])
def test_commands_that_read_no_page_import_nothing_that_does(command: str, tmp_path: Path) -> None:
    args = [*command.split(), "--state", str(tmp_path / "new.db")]
    open_database(tmp_path / "new.db").close()
    code = f"import sys; from crawler.cli import run; run({args!r}); print(*sys.modules, file=sys.stderr)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert [m for m in ("numpy", "lxml", "scrapy") if m in shown.stderr.split()] == []


@pytest.mark.parametrize("group", ["sites", "fixture"])
def test_help_of_a_group_has_whole_sentences(group: str) -> None:
    assert "..." not in run(group, "--help").stdout.partition("Commands:")[2]


def test_version() -> None:
    assert run("--version").stdout.startswith("broadsheet 0.")


def test_wrong_usage_exits_2_and_points_to_help() -> None:
    shown = run("nonsense")
    assert shown.returncode == 2
    assert shown.stdout == ""
    assert "broadsheet --help" in shown.stderr or "broadsheet -h" in shown.stderr


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("crawl", ("--stats", "--warc", "--user-agent")),
        ("extract", ("--output", "--errors", "--shards", "--user-agent")),
        ("reextract", ("--errors",)),
    ],
)
def test_an_option_that_is_left_empty_is_not_passed_over(
    command: str, options: tuple[str, ...], tmp_path: Path
) -> None:
    for option in options:
        run = broadsheet(command, "http://127.0.0.1:9/", option, "", cwd=tmp_path)
        assert run.returncode == 2
        assert "it is empty" in run.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("agent", ["Новости/1.0", "news\nCookie: a=b"])
def test_a_crawl_is_not_named_by_what_no_header_takes(agent: str, tmp_path: Path) -> None:
    run = broadsheet("crawl", "http://127.0.0.1:9/", "--user-agent", agent, cwd=tmp_path)
    assert run.returncode == 2
    assert "one line of Latin letters" in run.stderr


@pytest.mark.parametrize(
    ("word", "meant"),
    [("extrct", "'extract'"), ("https://news.example/a", "broadsheet extract https://news.example/a")],
)
def test_word_that_is_no_command_is_told_which_was_meant(word: str, meant: str) -> None:
    assert meant in run(word).stderr
    assert "mean" not in run("nonsense").stderr


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("extract PAGE", 2),
        ("extract PAGE -o FILE", 0),
        ("extract PAGE -o /dev/full", 1),
        ("explain PAGE", 1),
        ("schema", 1),
        ("--help", 1),
        ("sites list", 1),
        ("completion bash", 1),
    ],
)
def test_closed_standard_output_gives_no_traceback(command: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    command = command.replace("PAGE", f"{tmp_path}/page.html").replace("FILE", f"{tmp_path}/records")
    line = f"{sys.executable} -m crawler {command} >&-"
    shown = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert shown.returncode == code
    assert "Traceback" not in shown.stderr
    assert len(shown.stderr.splitlines()) == bool(code) or code == 2
    told = "standard output is closed" in shown.stderr.lower().replace(":", "")
    assert told == (" -o " not in command)


@pytest.mark.parametrize("closed", ["2>&-", "<&- >&- 2>&-"])
def test_crawl_with_closed_standard_error_is_a_crawl(closed: str, tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    path = "/2026/11/24/a-story-with-a-headline-of-its-own"
    routes = {"/": f'<a href="{path}">A story with a headline of its own</a>', path: article()}
    with serve({"/robots.txt": Answer(b"", 404), **routes}) as site:
        line = f"{shlex.join(folder.command(site.url))} {closed}"
        assert subprocess.run(["sh", "-c", line], timeout=300).returncode == 0
    assert len(folder.lines()) == len(folder.stored()) == 1


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "cp1252"])
def test_output_is_utf8_whatever_the_locale(encoding: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<meta charset=utf-8>{article('Лодка… plavba č. 1')}", encoding="utf-8")
    for command in (("explain", str(page)), ("explain", "--json", str(page))):
        shown = subprocess.run(
            [sys.executable, "-m", "crawler", *command],
            capture_output=True,
            env=os.environ | {"PYTHONIOENCODING": encoding},
        )
        assert (shown.returncode, shown.stderr) == (0, b""), command
        assert "Лодка… plavba č. 1" in shown.stdout.decode("utf-8")


def test_numbers_and_words_that_no_database_takes(tmp_path: Path) -> None:
    state = ["--state", str(tmp_path / "new.db")]
    open_database(tmp_path / "new.db").close()
    assert run("runs", "--last", "9" * 20, *state).returncode == 2
    assert run("search", "ships", "--limit", "9" * 20, *state).returncode == 2
    shown = run("search", "x\udce9", *state)
    assert (shown.returncode, shown.stderr) == (1, "nothing found\n")


def test_progress_keeps_to_one_line_of_a_narrow_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    reader, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, 30))
    with open(terminal, "w") as screen:
        monkeypatch.setattr(sys, "stderr", screen)
        monkeypatch.setenv("TERM", "xterm")
        progress = Progress(400)
        time.sleep(FIRST_AFTER_S)
        progress.show(386, 5)
        shown = os.read(reader, 1000).decode()
    os.close(reader)
    assert len(shown.removeprefix(CLEAR_LINE)) == 29


def test_terminal_that_lacks_a_letter_is_shown_another(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<meta charset=utf-8>{article('Лодка é')}", encoding="utf-8")
    reader, terminal = pty.openpty()
    environment = os.environ | {"PYTHONIOENCODING": "latin-1", "COLUMNS": "200"}
    command = [sys.executable, "-m", "crawler", "explain", str(page)]
    with subprocess.Popen(command, stdout=terminal, stderr=subprocess.PIPE, env=environment) as run:
        os.close(terminal)
        shown = b""
        with suppress(OSError):  # how a terminal ends
            while data := os.read(reader, 4096):
                shown += data
        assert run.stderr is not None
        assert run.stderr.read() == b""
    os.close(reader)
    assert run.returncode == 0
    assert "\\u041b\\u043e\\u0434\\u043a\\u0430 é" in shown.decode("latin-1")


def test_reader_that_leaves_early_gets_no_traceback(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE)
    command = (
        f"{sys.executable} -m crawler extract " + f"{page} " * 300 + "| head -c 10; echo ${PIPESTATUS[0]} >&2"
    )
    shown = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert shown.stderr == "141\n"
