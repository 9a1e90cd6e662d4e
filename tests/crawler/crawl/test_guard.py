"""No way leads into a private network: neither names, nor redirects, nor lists, nor robots.txt."""

from __future__ import annotations

import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.command import article
from tests.crawl_runs import Folder
from tests.http_site import Answer, Route, redirect, serve

METADATA = "http://169.254.169.254/latest/meta-data/iam/the-keys-of-this-machine"
REFUSED = (
    "robots.txt cannot be read (address refused: not http(s), or private; see --allow-private): hands off"
)
HURRIED = ("--set", "BROADSHEET_RETRY_WAITS_S=0.1")


def test_no_spelling_of_a_name_leads_to_a_private_address(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({"/": article(), "/robots.txt": Answer(b"", 404)}) as secret:
        port = secret.url.rpartition(":")[2]
        hosts = ["127.1", "2130706433", "0x7f.1", "127.0.0.1.", "[::ffff:127.0.0.1]", "localhost."]
        seeds = [f"http://{host}:{port}/" for host in hosts]
        run = folder.crawl("http://127.0.0.1:9/", *seeds, *HURRIED)
        assert secret.requests == []
    assert run.returncode == 126
    assert folder.query("SELECT count(*) FROM urls WHERE state = 'failed'") == [(len(seeds) + 1,)]


def test_nothing_that_a_page_says_leads_to_a_private_address(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with serve({"/": article(), "/robots.txt": Answer(b"", 404)}) as secret:
        target = f"{secret.url}/2026/11/24/the-secret-story-of-the-machine"
        ways = {
            "/2026/11/24/a-story-that-moved-to-the-inside": redirect(target, 301),
            "/2026/11/24/a-story-that-moved-to-the-cloud": redirect(METADATA, 302),
            "/2026/11/24/a-story-that-refreshes-itself": (
                f'<meta http-equiv="refresh" content="0; url={target}">'
            ),
            "/2026/11/24/a-story-that-moved-to-a-file": redirect("file:///etc/passwd"),
        }
        links = "".join(f'<a href="{path}">A story that leads astray</a>' for path in [*ways, target])
        feed = f"<rss><channel><item><title>A</title><link>{target}-in-a-feed</link></item></channel></rss>"
        sitemap = f"<urlset><url><loc>{target}-in-a-sitemap</loc></url></urlset>"
        routes = {
            "/": f'<link rel="alternate" type="application/rss+xml" href="/feed">{links}',
            "/feed": Answer(feed.encode(), headers={"Content-Type": "application/rss+xml"}),
            "/sitemap.xml": Answer(sitemap.encode(), headers={"Content-Type": "application/xml"}),
            **ways,
        }
        with serve(routes) as site:
            site.routes["/robots.txt"] = Answer(
                f"Sitemap: {site.url}/sitemap.xml\nSitemap: {secret.url}/sitemap.xml".encode()
            )
            run = folder.crawl(f"{site.url}/", *HURRIED)
            assert set(ways) | {"/feed", "/sitemap.xml"} <= set(site.paths), run.stderr
        assert secret.requests == []
    reasons = {reason for state, reason in folder.states().values() if state == "failed"}
    assert reasons == {REFUSED, "moved to another site"}


def test_a_robots_txt_that_sends_to_a_private_address_is_not_followed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with (
        serve({"/robots.txt": Answer(b"User-agent: *\nAllow: /")}) as secret,
        serve({"/": article(), "/robots.txt": redirect(f"{secret.url}/robots.txt")}) as site,
    ):
        run = folder.crawl(f"{site.url}/", *HURRIED)
        assert secret.requests == []
        assert site.paths == []
    assert run.returncode == 126
    assert "hands off" in run.stderr


def test_no_way_leads_to_a_private_address_through_a_proxy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy would fetch anything; 127.1 is a name to us, and leads to this machine."""
    folder = Folder(tmp_path)
    inside = "http://127.1:8080/2026/11/24/the-secret-story-of-the-machine"
    word = "http://intranet/2026/11/24/the-secret-story-of-the-firm"
    moved = "http://news.example/2026/11/24/a-story-that-moved-to-the-inside"
    public = "http://news.example/2026/11/24/ships-sail-from-the-harbour"
    links = "".join(f'<a href="{url}">A story that leads astray</a>' for url in (moved, public))
    routes: dict[str, Route] = {
        "http://news.example/": links,
        "http://news.example/robots.txt": Answer(b"", 404),
        moved: redirect(inside),
        public: article(),
    }
    with serve(routes) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("no_proxy", "direct.example")
        own = f"{proxy.url}/a-page-of-the-proxy-itself"
        run = folder.crawl(
            "http://news.example/", inside, word, own, "--allow-private", "b.example", *HURRIED
        )
        asked = {path for _, path, _ in proxy.requests}
    assert run.returncode == 1
    assert set(routes) <= asked
    assert {urlsplit(url).hostname for url in asked} == {"news.example"}
    failed = folder.query("SELECT url, reason FROM urls WHERE state = 'failed'")
    assert dict(failed) == {moved: "moved to another site", **dict.fromkeys((inside, word, own), REFUSED)}
    assert [record["headline"] for record in folder.stored()] == ["Ships sail"]


def has_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


@pytest.mark.skipif(not has_ipv6(), reason="this machine has no IPv6")
def test_ipv6_is_reached_if_allowed_and_only_then(tmp_path: Path) -> None:
    routes = {"/": '<a href="/2026/11/24/ships-sail-from-here">Ships sail from here</a>'}
    with serve({**routes, "/2026/11/24/ships-sail-from-here": article()}, host="::1") as site:
        folder = Folder(tmp_path)
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
        assert [record["headline"] for record in folder.stored()] == ["Ships sail"]
        asked = len(site.requests)
        other = Folder(tmp_path / "other")
        other.path.mkdir()
        refused = other.crawl("http://127.0.0.1:9/", f"{site.url}/", *HURRIED)
        assert refused.returncode == 126
        assert len(site.requests) == asked
