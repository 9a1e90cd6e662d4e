"""Articles in several pages, put together out of the records of a WARC file by the real command."""

from __future__ import annotations

import json
import random
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.command import Finished, article, json_lines
from tests.crawler.archive.test_remote import in_parts
from tests.crawler.archive.warcs import extract_warcs
from tests.crawler.several_pages import address, page, parts_of
from tests.http_site import serve

SITE = "https://ice.example"
Pages = list[tuple[str, str]]


def write(path: Path, pages: Pages) -> None:
    """Write an answer a page, in this order."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz", warc_version="1.1")
        for url, html in pages:
            body = html.encode()
            http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url, "response", payload=BytesIO(body), length=len(body), http_headers=http
                )
            )


def part(number: int, **options: Any) -> tuple[str, str]:
    return f"{SITE}{address(number)}", page(number, **options)


def others(count: int, noise: int = 0) -> Pages:
    """Stories of other sites, each with so many bytes that nothing packs."""
    chance = random.Random(count)
    return [
        (f"https://other-{n}.example/story-{n}", article(f"Ship {n}", f"Ship {n} sails at noon again.")
         + f"<!-- {chance.randbytes(noise // 2).hex()} -->")
        for n in range(count)
    ]  # fmt: skip


def stories(run: Finished) -> list[dict[str, Any]]:
    """The records of the story in several pages."""
    return [record for record in json_lines(run.stdout) if record["url"].startswith(SITE)]


@pytest.mark.parametrize("name", ["a.warc.gz", "a.warc"])
def test_further_pages_are_joined_wherever_the_parts_of_the_file_end(name: str, tmp_path: Path) -> None:
    filler = others(40, noise=60_000)  # of 256 KiB is a part
    pages = [*filler[:10], part(1), *filler[10:25], part(2), *filler[25:], part(3)]
    write(tmp_path / name, pages)
    run = extract_warcs(tmp_path / name, "--workers", 2)
    assert run.returncode == 0, run.stderr
    (story,) = stories(run)
    assert parts_of(story) == [1, 2, 3]
    assert story["url"] == f"{SITE}{address(1)}"
    assert story["metadata"]["nextPage"] is None
    further = story["metadata"]["furtherPages"]
    assert [told["url"] for told in further] == [f"{SITE}{address(number)}" for number in (2, 3)]
    assert {told["warcFile"] for told in further} == {name}
    places = [story["metadata"]["warcOffset"], *(told["warcOffset"] for told in further)]
    assert places == sorted(set(places))
    assert "41 records; left out: 2 further pages that are in their articles' records" in run.stderr
    extract_warcs(tmp_path / name, "--workers", 1, "--shards", tmp_path / "out")
    shards = sorted((tmp_path / "out").glob("*.jsonl"))
    assert "".join(shard.read_text("utf-8") for shard in shards) == run.stdout


def test_an_article_ends_where_its_file_has_no_more_of_it(tmp_path: Path) -> None:
    write(tmp_path / "a.warc.gz", [part(1), part(3), *others(2)])
    run = extract_warcs(tmp_path / "a.warc.gz")
    assert [parts_of(story) for story in stories(run)] == [[1], [3]]
    assert stories(run)[0]["metadata"]["nextPage"] == f"{SITE}{address(2)}"
    write(tmp_path / "b.warc.gz", [part(2), part(1)])  # nobody comes to the second page first
    assert [parts_of(story) for story in stories(extract_warcs(tmp_path / "b.warc.gz"))] == [[2], [1]]
    write(tmp_path / "c.warc.gz", [part(1), part(2, headline="A story of something else")])
    assert [parts_of(story) for story in stories(extract_warcs(tmp_path / "c.warc.gz"))] == [[1], [2]]


def test_an_article_of_very_many_pages_is_cut_and_says_so(tmp_path: Path) -> None:
    write(tmp_path / "a.warc.gz", [part(number, last=32) for number in range(1, 33)])
    first = stories(extract_warcs(tmp_path / "a.warc.gz"))[0]
    assert len(first["metadata"]["furtherPages"]) == 29
    assert "no more than 30 pages of an article are read" in first["metadata"]["warnings"][0]


def test_pages_that_lie_far_from_each_other_are_records_of_their_own(tmp_path: Path) -> None:
    write(tmp_path / "a.warc.gz", [part(1), *others(10, noise=2_000_000), part(2)])
    assert (tmp_path / "a.warc.gz").stat().st_size > 9 << 20
    run = extract_warcs(tmp_path / "a.warc.gz")
    assert [parts_of(story) for story in stories(run)] == [[1], [2]]


def taken_from_server(pages: Pages, path: Path) -> tuple[Finished, int]:
    """Read pages from a web server; return what the command gave, and how often it asked."""
    write(path, pages)
    with serve({"/a.warc.gz": in_parts(path.read_bytes())}) as site:
        run = extract_warcs(f"{site.url}/a.warc.gz", "--workers", 1)
    return run, len(site.requests)


def test_pages_of_a_file_on_a_web_server_are_joined_within_its_parts(tmp_path: Path) -> None:
    pytest.importorskip("aiohttp")
    run, _ = taken_from_server([part(1), *others(9, noise=200_000), part(2), part(3)], tmp_path / "a.warc.gz")
    assert [parts_of(story) for story in stories(run)] == [[1, 2, 3]]
    assert "10 records; left out: 2 further pages" in run.stderr


def test_addresses_that_look_like_further_pages_cost_no_reading(tmp_path: Path) -> None:
    pytest.importorskip("aiohttp")
    pages = others(30, noise=300_000)
    numbered, asked = taken_from_server(pages, tmp_path / "a.warc.gz")
    _, asked_before = taken_from_server([(f"{url}-", html) for url, html in pages], tmp_path / "b.warc.gz")
    assert (len(numbered.stdout.splitlines()), asked) == (30, asked_before)


def test_a_page_that_is_archived_twice_is_joined_each_time_to_the_first_before_it(tmp_path: Path) -> None:
    again = [(url, html.replace("sledges", "sleighs")) for url, html in (part(1), part(2), part(3))]
    write(tmp_path / "a.warc.gz", [part(1), part(2), part(3), *again])
    run = extract_warcs(tmp_path / "a.warc.gz")
    first, second = stories(run)
    assert parts_of(first) == [1, 2, 3]
    assert second["articleBody"] == first["articleBody"].replace("sledges", "sleighs")


def test_of_a_page_that_is_archived_all_the_time_the_nearest_before_a_further_one_count(
    tmp_path: Path,
) -> None:
    write(tmp_path / "a.warc.gz", [*[part(1)] * 6, part(2), part(3), part(2), *[part(1)] * 2])
    told = [parts_of(story) for story in stories(extract_warcs(tmp_path / "a.warc.gz"))]
    assert told == [*[[1, 2, 3]] * 6, [2], [1], [1]]


def test_a_further_page_that_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    write(tmp_path / "a.warc.gz", [part(1), (f"{SITE}{address(2)}", "<html></html>")])
    run = extract_warcs(tmp_path / "a.warc.gz")
    (story,) = stories(run)
    assert parts_of(story) == [1]
    assert f"The article goes on at {SITE}{address(2)}, which could not be read" in str(story["metadata"])


def test_files_that_are_packed_as_a_whole_have_no_places_to_look_at(tmp_path: Path) -> None:
    import gzip

    write(tmp_path / "a.warc", [part(1), part(2), *others(2)])
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress((tmp_path / "a.warc").read_bytes()))
    run = extract_warcs(tmp_path / "b.warc.gz")
    assert run.returncode == 0, run.stderr
    assert [parts_of(story) for story in stories(run)] == [[1], [2]]
    assert len(run.stdout.splitlines()) == 4
    assert json.loads(run.stdout.splitlines()[0])["metadata"]["nextPage"] == f"{SITE}{address(2)}"
