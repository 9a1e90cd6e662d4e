"""`broadsheet sites`: what it lists, and wrong calls."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crawler.sites.papers import sites


def test_list_names_every_pack(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('title = "Mine"\ndomains = ["mine.example"]\n')
    run = sites("list", BROADSHEET_SITES=str(tmp_path))
    assert (run.returncode, run.stderr) == (0, "")
    assert len(run.stdout.splitlines()) == 26
    assert run.stdout.startswith("mine ")
    assert "digitaltrends      unverified" in run.stdout
    titles = [run.stdout.splitlines()[n].rindex(name) for n, name in ((0, "Mine"), (-1, "ZDNET"))]
    assert len(set(titles)) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("feeds = " + "[" * 5000 + "]" * 5000, "is not TOML: "),
        ("limits.max_pages = " + "9" * 5000, "is not TOML: "),
        (f'extraction.strip = ["{":is(" * 5000}a{")" * 5000}"]', "extraction: "),
    ],
)
def test_a_pack_that_is_beyond_its_readers_is_left_out(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "deep.toml").write_text(f'title = "Deep"\ndomains = ["deep.example"]\n{text}\n')
    run = sites("list", "--sites", str(tmp_path))
    assert run.returncode == 1
    assert len(run.stdout.splitlines()) == 25
    assert run.stderr.startswith(f"broadsheet: {tmp_path}/deep.toml: {reason}")
    assert len(run.stderr.splitlines()) == 1


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_a_pack_that_is_no_file_is_left_out(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "pipe.toml")
    run = sites("list", "--sites", str(tmp_path))
    assert run.returncode == 1
    assert len(run.stdout.splitlines()) == 25
    assert run.stderr == f"broadsheet: {tmp_path}/pipe.toml: is no file\n"


def test_wrong_calls_are_told() -> None:
    assert sites("check", "--mark").returncode == 2
    assert sites("check", "--state", __file__).returncode == 2
    for command in ("try", "check"):
        run = sites(command, "techcrunsh")
        assert run.returncode == 2
        assert "did you mean techcrunch" in run.stderr
