"""Crawls that cannot bring anything new, or brought nothing of what there was, do not end with 0."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, serve

EMPTY = "<html><head><title>Ships</title></head><body></body></html>"


def feed(*paths: str) -> str:
    links = "".join(f"<item><link>{path}</link></item>" for path in paths)
    return f"<rss><channel>{links}</channel></rss>"


@pytest.mark.parametrize(("lost", "read", "code"), [(8, 0, 126), (4, 0, 0), (7, 1, 0)])
def test_a_crawl_none_of_whose_many_new_stories_could_be_read_is_no_success(
    tmp_path: Path, lost: int, read: int, code: int
) -> None:
    """What was stored before is read again, and well: its page is as it was."""
    folder = Folder(tmp_path)
    old, *new = (f"/2026/11/24/ships-sail-on-day-{n}" for n in range(1 + lost + read))
    with serve({old: article("An old story"), "/robots.txt": Answer(b"", 404), "/feed": feed(old)}) as site:
        assert folder.crawl(f"{site.url}/feed").returncode == 0
        stories = {path: article(f"Story {path}", f"Of {path} they all sing.") for path in new[lost:]}
        site.routes |= {**dict.fromkeys(new, EMPTY), **stories, "/feed": feed(old, *new)}
        run = folder.crawl(f"{site.url}/feed", "--revisit", "0s")
    assert f"{lost} x no article: empty" in run.stderr
    assert run.returncode == code, run.stderr


@pytest.mark.parametrize(("stored", "lost", "code"), [(1, 1, 0), (1, 8, 126), (0, 1, 126)])
def test_a_dead_link_in_a_quiet_hour_of_a_site_that_works_is_no_failure(
    tmp_path: Path, stored: int, lost: int, code: int
) -> None:
    folder = Folder(tmp_path)
    paths = [f"/2026/11/24/ships-sail-on-day-{n}" for n in range(stored + lost)]
    with serve({"/feed": feed(*paths[:stored]), **dict.fromkeys(paths[:stored], article())}) as site:
        folder.crawl(f"{site.url}/feed")
        site.routes["/feed"] = feed(*paths)
        run = folder.crawl(f"{site.url}/feed")
    assert f"gone: {lost} x HTTP 404" in run.stderr
    assert run.returncode == code, run.stderr


@pytest.mark.parametrize("path", ["/", "/start"])
@pytest.mark.parametrize(
    "front",
    [
        "<div id=app></div><script src=/app.js></script>",
        "<p>Checking your browser",
        "<a href=#main>Skip to content</a><div id=app></div>",
        "<a href='?utm_source=logo'>The Daily News</a><p>Checking your browser",
    ],
)
def test_a_start_that_leads_nowhere_is_no_success(tmp_path: Path, path: str, front: str) -> None:
    folder, story = Folder(tmp_path), "/2026/11/24/ships-sail-at-noon-again"
    with serve({path: front, story: article()}) as site:
        run = folder.crawl(f"{site.url}{path}")
        assert run.returncode == 126
        assert f"failed: 1 x front: no links to pages of the site: {site.url}{path}" in run.stderr
        site.routes["/feed/"] = feed(story)
        folder.age(7)
        assert folder.crawl(f"{site.url}{path}").returncode == 0
    assert len(folder.stored()) == 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--every", "0s"), "'0s' is no pause"),
        (("--every", "999999w"), "'999999w' is no pause"),
        (("--since", "2099-01-01"), "'2099-01-01' is yet to come"),
    ],
)
def test_times_that_make_no_crawl_are_wrong_usage(
    tmp_path: Path, options: tuple[str, str], told: str
) -> None:
    run = Folder(tmp_path).crawl("http://127.0.0.1:9/", *options)
    assert run.returncode == 2
    assert told in run.stderr
