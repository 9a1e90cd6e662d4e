"""How the addresses and hosts that `seen` is told of may be written."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from crawler.frontier.contract import Kind, Task
from crawler.frontier.sqlite import SqliteState
from tests.command import broadsheet


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("zürich.example", 0),
        ("XN--Zrich-kva.example", 0),
        ("HTTPS://Zürich.example:443/2026/", 0),
        ("zürich.example:8000", 1),
        ("https://[broken/", 2),
        ("[broken", 2),
    ],
)
def test_a_host_may_be_written_as_a_browser_shows_it(tmp_path: Path, name: str, code: int) -> None:
    state = tmp_path / "crawl.db"
    url = "https://xn--zrich-kva.example/1"
    with closing(SqliteState(str(state))) as known:
        known.add([Task(url=url, kind=Kind.ARTICLE, site="zürich", priority=20)])
    assert broadsheet("seen", "forget", "--host", name, "--state", state).returncode == code
