"""Marks: a pack that was seen to work says so, and is otherwise left as it is."""

from pathlib import Path

import pytest

from crawler.sites import load_site
from tests.crawler.sites.papers import HERE, STORIES, paper, sites, write_pack
from tests.http_site import serve


@pytest.mark.parametrize(
    ("status", "marked"),
    [
        ('  status = "unverified"  # see 7', '  status = "verified DAY"  # see 7'),
        ('"status" = "unverified"', '"status" = "verified DAY"'),
        ("status='unverified'", 'status="verified DAY"'),
        ("[urls]", 'status = "verified DAY"\n'),
        ('language = "en"\r', 'status = "verified DAY"\n'),
        ('sections = [\n"""\\\n  http://127.0.0.1/?\\\nstatus = "a" """]', 'status = "verified DAY"\n'),
    ],
)
def test_a_mark_leaves_the_rest_of_a_pack_as_it_is(tmp_path: Path, status: str, marked: str) -> None:
    with serve({}) as served:
        paper(served, *STORIES)
        write_pack(tmp_path, served, f"{status}\n")
        path = tmp_path / "post.toml"
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\r\n"))
        before = path.read_bytes().decode()
        run = sites("check", "post", "--online", "--mark", "--sites", tmp_path, *HERE)
    assert run.returncode == 0, run.stderr
    verified = load_site("post", [tmp_path]).status
    day = verified.removeprefix("verified ")
    marked = marked.replace("DAY", day)
    after = marked + before if marked.endswith("\n") else before.replace(status, marked)
    assert path.read_bytes().decode() == after
    assert [left.name for left in tmp_path.iterdir()] == ["post.toml"]
