"""Completion in shells: the scripts, and what they are given to offer."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.frontier.contract import Kind, Task
from crawler.frontier.sqlite import SqliteState
from tests.command import broadsheet


def offered(line: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what bash is told to offer at the end of a command line: its kind and it."""
    monkeypatch.setenv("_BROADSHEET_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    shown = broadsheet()
    assert shown.stderr == ""
    return shown.stdout.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(shell: str) -> None:
    shown = broadsheet("completion", shell)
    assert shown.returncode == 0
    assert "_BROADSHEET_COMPLETE" in shown.stdout


def test_commands_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    assert offered("broadsheet ex", monkeypatch) == ["plain,extract", "plain,explain", "plain,export"]


@pytest.mark.parametrize("command", ["crawl", "crawl golem", "sites try", "sites check", "sites check golem"])
def test_names_of_packs_are_offered_for_a_site(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["plain,technologyreview", "plain,techcrunch", "plain,techradar"]
    assert sorted(offered(f"broadsheet {command} tech", monkeypatch)) == sorted(names)


@pytest.mark.parametrize("command", ["extract", "explain"])
def test_names_and_files_are_offered_for_a_pack(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert offered(f"broadsheet {command} --site zd", monkeypatch) == ["file,zd", "plain,zdnet"]


@pytest.mark.parametrize("command", ["crawl", "sites check"])
def test_packs_of_ones_own_are_offered(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "techmine.toml").write_text("half written")
    assert offered(f"broadsheet {command} --sites {tmp_path} techm", monkeypatch) == ["plain,techmine"]
    assert offered(f"broadsheet {command} --sites {tmp_path}/nowhere techm", monkeypatch) == []
    monkeypatch.setenv("BROADSHEET_SITES", str(tmp_path))
    assert offered(f"broadsheet {command} techm", monkeypatch) == ["plain,techmine"]
    monkeypatch.setenv("BROADSHEET_SITES", f"{tmp_path}/nowhere")
    assert offered(f"broadsheet {command} techm", monkeypatch) == []


@pytest.mark.parametrize("command", ["seen ls", "seen forget"])
def test_sites_of_the_state_are_offered_for_addresses(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = SqliteState(tmp_path / "state.db")
    for site in ("techcrunch", "tech.example", "news.example"):
        state.add([Task(url=f"https://{site}/", kind=Kind.FRONT, site=site, priority=20)])
    state.close()
    told = f"broadsheet {command} --state {tmp_path}/state.db --site tech"
    assert offered(told, monkeypatch) == ["plain,tech.example", "plain,techcrunch"]
    (tmp_path / "other.db").write_text("no state")
    for file in ("other.db", "none.db"):
        assert offered(f"broadsheet {command} --state {tmp_path}/{file} --site tech", monkeypatch) == []
    assert not (tmp_path / "none.db").exists()
