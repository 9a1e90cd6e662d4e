"""`broadsheet sites`: what it lists, and wrong calls."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command import article
from tests.crawler.sites.papers import sites
from tests.http_site import serve


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


def test_no_pack_steers_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "red.toml").write_text(r"""
title = "Red \u001b[31m"
domains = ["127.0.0.1"]
urls.articles = ["/\u001b[32m", "/2026/{slug}"]
urls.not_articles = ["/\u001b[33m"]
extraction.select.headline = ["h1:not([title='\u009b[34m'])"]
""")
    (tmp_path / "blue.toml").write_text(r'"\u001b[35m" = "no such key"')
    with serve({"/2026/ships-sail": article()}) as served:
        here = ("--sites", tmp_path, "--delay", "0", "--allow-private", served.netloc)
        said = [
            sites("list", "--sites", tmp_path),
            sites("try", "blue", "--sites", tmp_path),
            *(
                sites("try", served.url + path, *here)
                for path in ("/%1b[32m", "/%1b[33m", "/2026/ships-sail")
            ),
        ]
    text = "".join(run.stdout + run.stderr for run in said)
    assert all(f"?[3{number}m" in text for number in range(1, 6)), text
    assert not {"\x1b", "\x9b"} & set(text)


def test_wrong_calls_are_told() -> None:
    assert sites("check", "--mark").returncode == 2
    assert sites("check", "--state", __file__).returncode == 2
    for command in ("try", "check"):
        run = sites(command, "techcrunsh")
        assert run.returncode == 2
        assert "did you mean techcrunch" in run.stderr
