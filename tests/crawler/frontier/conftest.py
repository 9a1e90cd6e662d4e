"""A state of its own, in a real file, for each test of the state contract."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.frontier.sqlite import SqliteState


@pytest.fixture
def state(tmp_path: Path) -> Iterator[SqliteState]:
    state = SqliteState(tmp_path / "s.db")
    yield state
    state.close()
