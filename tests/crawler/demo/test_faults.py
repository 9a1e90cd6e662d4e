"""The faults and traps of the demo site, as a client meets them."""

import gzip
import http.client
import re
import socket
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from crawler.demo import DemoServer, serve_demo


@pytest.fixture(scope="module")
def site() -> Iterator[DemoServer]:
    with serve_demo(12, faults=True) as server:
        yield server


class Got:
    def __init__(self, site: DemoServer, path: str, **headers: str) -> None:
        with closing(http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=5)) as connection:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            self.status, self.headers = answer.status, answer.headers
            self.body = answer.read()


def path(name: str) -> str:
    return f"/faults/a-story-behind-{name}"


def test_a_site_without_faults_has_none() -> None:
    with serve_demo(3) as site:
        assert site.faults == ()
        assert Got(site, "/faults/").status == 404
        assert Got(site, path("silence")).status == 404
        assert b"/faults/" not in Got(site, "/").body


def test_every_fault_is_listed_and_reached_from_the_front_page(site: DemoServer) -> None:
    assert b'href="/faults/"' in Got(site, "/").body
    listed = set(re.findall(r'<li><a href="([^"]+)"', Got(site, "/faults/").body.decode()))
    assert {fault.path for fault in site.faults} < listed
    assert len(site.faults) == 32


@pytest.mark.parametrize("name", ["reset", "reset-midway", "truncated", "truncated-chunks"])
def test_a_broken_answer_breaks(site: DemoServer, name: str) -> None:
    with pytest.raises((http.client.HTTPException, ConnectionError)):
        Got(site, path(name))


@pytest.mark.parametrize("name", ["silence", "slow-drip"])
def test_a_slow_answer_does_not_come(site: DemoServer, name: str) -> None:
    with socket.create_connection(urlsplit(site.url).netloc.split(":"), timeout=0.3) as client:
        client.sendall(f"GET {path(name)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        with client.makefile("rb") as answer, pytest.raises(TimeoutError):
            answer.read()


def test_an_endless_page_never_ends(site: DemoServer) -> None:
    with closing(http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=5)) as connection:
        connection.request("GET", path("endless"))
        assert len(connection.getresponse().read(3_000_000)) == 3_000_000


def test_what_is_packed_is_broken_or_a_bomb(site: DemoServer) -> None:
    for name in ("truncated-gzip", "broken-gzip"):
        got = Got(site, path(name))
        assert got.headers["Content-Encoding"] == "gzip"
        with pytest.raises((EOFError, OSError)):
            gzip.decompress(got.body)
    assert len(Got(site, path("gzip-bomb")).body) < 1_000_000


def test_some_faults_end_after_a_while() -> None:
    with serve_demo(1, faults=True) as site:
        seen = {
            name: [Got(site, path(name)).status for _ in range(4)]
            for name in ("too-many-requests", "unavailable", "error-once", "error-always")
        }
        assert seen == {
            "too-many-requests": [429, 429, 200, 200],
            "unavailable": [503, 200, 200, 200],
            "error-once": [500, 200, 200, 200],
            "error-always": [500, 500, 500, 500],
        }


def test_redirects_lead_in_circles_and_away(site: DemoServer) -> None:
    names = ("redirect-loop", "redirect-chain", "redirect-to-file", "redirect-inside", "cookie-gate")
    where = {name: Got(site, path(name)).headers["Location"] for name in names}
    assert Got(site, where["redirect-loop"]).headers["Location"] == path("redirect-loop")
    assert where["redirect-chain"].endswith("?step=1")
    assert where["redirect-to-file"].startswith("file:")
    assert "169.254." in where["redirect-inside"]
    assert Got(site, path("redirect-chain") + "?step=3").status == 200
    assert Got(site, where["cookie-gate"], Cookie="seen=1").status == 200


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("charset-lie", "windows-1252"), ("charset-unknown", "utf-8"), ("charset-wide", "utf-16"),
     ("type-missing", "utf-8"), ("cookie-flood", "utf-8")],
)  # fmt: skip
def test_a_readable_fault_holds_its_story(site: DemoServer, name: str, encoding: str) -> None:
    (fault,) = (fault for fault in site.faults if fault.name == name)
    story = site.site.fault_story(fault)
    assert fault.readable
    assert story.headline in Got(site, fault.path).body.decode(encoding)


def test_every_readable_fault_has_a_story_of_its_own(site: DemoServer) -> None:
    stories = [site.site.fault_story(fault) for fault in site.faults if fault.readable]
    assert len({story.text for story in stories}) == len(stories) == 10


def test_calendar_and_maze_lead_ever_on(site: DemoServer) -> None:
    for start in ("/faults/calendar/2026/11/", "/faults/maze/start"):
        seen, place = set(), start
        for _ in range(20):
            assert place not in seen
            seen.add(place)
            place = re.findall(r'<a href="(/faults/(?:calendar|maze)[^"]+)"', Got(site, place).body.decode())[
                -1
            ]


def test_lists_are_hostile_and_robots_txt_is_huge(site: DemoServer) -> None:
    index = Got(site, "/sitemap_index.xml").body
    for name in (b"bomb-sitemap.xml.gz", b"loop.xml", b"broken-sitemap.xml"):
        assert name in index
    bomb = Got(site, "/faults/bomb-sitemap.xml.gz").body
    assert len(bomb) < 2_000_000
    assert b"ENTITY" in Got(site, "/faults/bomb-feed.xml").body
    robots = Got(site, "/robots.txt").body
    assert len(robots) > 600_000
    assert robots.startswith(b"User-agent: *\nDisallow: /account/\n")


def test_the_log_tells_the_faults_too() -> None:
    with serve_demo(1, faults=True) as site:
        Got(site, path("error-always"))
        with pytest.raises((http.client.HTTPException, ConnectionError)):
            Got(site, path("reset"))
        assert [(asked.path, asked.status) for asked in site.requests] == [
            (path("error-always"), 500),
            (path("reset"), 0),
        ]
