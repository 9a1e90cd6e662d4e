"""The demo site and packs that were drafted of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.demo import DemoServer, serve_demo
from tests.crawler.sites.papers import HERE, sites


@pytest.fixture(scope="session")
def site() -> Iterator[DemoServer]:
    with serve_demo(60) as server:
        yield server


@pytest.fixture(scope="session")
def drafted(site: DemoServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drafted") / "packs"
    run = sites("draft", f"{site.url}/", "--folder", folder, *HERE)
    assert run.returncode == 0, run.stderr
    return folder


@pytest.fixture
def packs(drafted: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(drafted, tmp_path / "packs"))
