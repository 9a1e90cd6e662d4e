"""One story under several addresses and on several sites; what recurs on a site's pages."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from crawler.datasets.write import write_parquet
from extractors import NewsArticle
from tests.command import broadsheet
from tests.crawl_runs import Folder
from tests.crawler.crawl.pages import known
from tests.http_site import Answer, Route, redirect, serve

PLACES = "harbour station airport museum library stadium theatre market".split()
FIRMS = "Ulvvik Ravstad Brenna Solheim Kvitnes Torvald Estrup Lindal".split()
CREDIT = "<p>This story was first published by the Solheim Gazette.</p>"
BOX = "Our reporters write to the readers of this paper every Sunday about what they saw on the road."


def paragraphs(number: int, count: int = 12) -> str:
    """Text of a story, a different one for each number."""
    place, firm = PLACES[number % 8], FIRMS[number // 8 % 8]
    return "".join(
        f"<p>In year {n * 7 + number} the {place} of {firm} had {n * n + 31 * number} visitors, a number "
        f"that {FIRMS[(n + number) % 8]} and its {PLACES[(n * 3 + number) % 8]} never reached again.</p>"
        for n in range(count)
    )


def page(headline: str, text: str, head: str = "") -> str:
    return (
        f"<!doctype html><html lang=en><head><title>{headline}</title>{head}</head>"
        f"<body><article><h1>{headline}</h1>{text}</article></body></html>"
    )


def news(stories: dict[str, str]) -> dict[str, Route]:
    """A site of these stories by path, with a front page that links to them."""
    links = "".join(f'<a href="{path}">A story to be read on {path[-9:]}</a>' for path in stories)
    return {"/": links, "/robots.txt": Answer(b"", 404), **stories}


def path(number: int | str) -> str:
    return f"/2026/11/24/what-happened-in-the-north-{number}"


def test_a_story_under_several_addresses_of_a_site_is_stored_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    stories = {
        path("original"): page("Visitors counted", paragraphs(1)),
        path("copied"): page("Visitors counted", paragraphs(1)),
        path("credited"): page("How visitors were counted", paragraphs(1) + CREDIT),
        path("edited"): page("Visitors counted", paragraphs(1).replace("had 32 visitors", "had 33 visitors")),
        path("other"): page("Visitors counted elsewhere", paragraphs(11)),
        path("amp"): page("Short", paragraphs(5, 3), f'<link rel="canonical" href="{path("other")}">'),
    }
    with serve(news(stories)) as site:
        run = folder.crawl(f"{site.url}/", "--set", "BROADSHEET_READERS=1")  # in their order
        assert run.returncode == 0, run.stderr
    assert sorted(record["headline"] for record in folder.stored()) == [
        "Visitors counted",
        "Visitors counted elsewhere",
    ]
    assert run.stderr.count("dropped: http") == 4
    assert "3 x duplicate: same text" in run.stderr
    assert "1 x duplicate: same canonical address" in run.stderr


def test_an_address_that_is_escaped_in_several_ways_is_fetched_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    clean = path("caf%C3%A9-~1")
    spellings = [path(name) for name in ("café-~1", "caf%c3%a9-%7E1", "caf%C3%A9-%7e%31")]
    links = "".join(f'<a href="{spelling}">A story to be read</a>' for spelling in spellings)
    pages = {"/": links, "/robots.txt": Answer(b"", 404), clean: page("Visitors counted", paragraphs(1))}
    with serve(pages) as site:
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
        assert [p for p in site.paths if p.startswith("/2026/")] == [clean]
    assert len(folder.stored()) == 1


def test_copies_on_other_sites_are_kept_and_name_the_earliest(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with ExitStack() as stack:
        one, two = (
            stack.enter_context(serve(news({path(name): page("Visitors counted", paragraphs(1) + more)})))
            for name, more in (("first", ""), ("copy", CREDIT))
        )
        folder.crawl(f"{one.url}/")
        elsewhere = two.url.replace("127.0.0.1", "localhost")  # another site, by name
        allowed = ("--allow-private", elsewhere.partition("://")[2])
        assert folder.crawl(f"{elsewhere}/", *allowed).returncode == 0
    first, copy = folder.stored()
    assert first["metadata"]["copyOf"] is None
    assert copy["metadata"]["copyOf"] == first["url"] == one.url + path("first")
    assert len(folder.lines()) == 2
    assert [NewsArticle.from_dict(record).to_dict() for record in (first, copy)] == [first, copy]
    write_parquet(folder.stored(), tmp_path / "news.parquet")
    rows = [row["metadata"] for row in pq.read_table(tmp_path / "news.parquet").to_pylist()]
    assert [(row["revision"], row["copyOf"]) for row in rows] == [(1, None), (1, first["url"])]


def dated(day: str) -> str:
    return f'<meta property="article:published_time" content="{day}">'


def test_a_copy_that_was_stored_before_the_original_names_it_once_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three sites by name, behind a proxy: a copy, then the original, then a copy from between the two."""
    folder = Folder(tmp_path)
    days = {"copy": "2026-11-24T12:00:00+02:00", "first": "2026-11-24T09:30:00Z", "later": "2026-11-24"}
    for name, day in days.items():
        routes = news({path(name): page("Visitors counted", paragraphs(1), dated(day))})
        with serve({f"http://{name}.example{route}": answer for route, answer in routes.items()}) as proxy:
            monkeypatch.setenv("http_proxy", proxy.url)
            run = folder.crawl(f"http://{name}.example/", "--allow-private", f"{name}.example")
            assert run.returncode == 0, run.stderr
    original = f"http://first.example{path('first')}"
    assert folder.query("SELECT copy_of FROM articles ORDER BY id") == [(original,), (None,), (original,)]
    assert [record["metadata"]["copyOf"] for record in folder.stored()] == [original, None, original]
    assert [record["metadata"]["copyOf"] for record in folder.lines()] == [None, None, original]


def test_an_original_that_moves_is_no_copy_of_itself_and_its_copies_name_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path)
    one, two = "http://first.example", "http://copy.example"
    days = {one: "2026-11-24T09:30:00Z", two: "2026-11-24T12:00:00Z"}
    pages = {host: page("Visitors counted", paragraphs(1), dated(day)) for host, day in days.items()}
    with serve({}) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        for host in (one, two):
            routes = news({path("old"): pages[host]})
            proxy.routes |= {f"{host}{route}": answer for route, answer in routes.items()}
            folder.crawl(f"{host}/", "--allow-private", "example")
        proxy.routes[f"{one}{path('old')}"] = redirect(f"{one}{path('new')}", 301)
        edited = pages[one].replace("Visitors counted", "Visitors counted again")
        proxy.routes[f"{one}{path('new')}"] = edited
        run = folder.crawl(f"{one}/", "--allow-private", "example", "--revisit", "0s")
        assert run.returncode == 0, run.stderr
    original = f"{one}{path('new')}"
    assert folder.query("SELECT url, copy_of FROM articles ORDER BY id") == [
        (original, None),
        (f"{two}{path('old')}", original),
    ]
    told = {record["url"]: record["metadata"]["copyOf"] for record in folder.stored()}
    assert told == {f"{one}{path('old')}": None, f"{two}{path('old')}": original, original: None}
    assert folder.lines()[-1]["metadata"]["copyOf"] is None


def test_an_edited_copy_is_still_one(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with ExitStack() as stack:
        one, two = (
            stack.enter_context(serve(news({path(name): page("Visitors counted", paragraphs(1))})))
            for name in ("first", "copy")
        )
        folder.crawl(f"{one.url}/")
        elsewhere = two.url.replace("127.0.0.1", "localhost")
        for headline in ("Visitors counted", "Visitors counted again"):
            two.routes[path("copy")] = page(headline, paragraphs(1))
            allowed = ("--allow-private", elsewhere.partition("://")[2], "--revisit", "0s")
            assert folder.crawl(f"{elsewhere}/", *allowed).returncode == 0
    first, copy, edited = folder.stored()
    assert edited["metadata"]["revision"] == 2
    assert copy["metadata"]["copyOf"] == edited["metadata"]["copyOf"] == first["url"]


def test_what_recurs_on_a_site_is_left_out_from_the_next_crawl_on(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    stories = {path(n): page(f"Visitors counted {n}", f"{paragraphs(n)}<p>{BOX}</p>") for n in range(5)}
    with serve(news(dict(list(stories.items())[:4]))) as site:
        folder.crawl(f"{site.url}/")
        site.routes |= news(stories)
        assert folder.crawl(f"{site.url}/").returncode == 0
    *early, late = (record["articleBody"] for record in folder.stored())
    assert [BOX in body for body in early] == [True] * 4
    assert BOX not in late
    assert "In year 4 " in late


def test_how_a_story_begins_stays_though_others_tell_of_it(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    begins = "Four harbours of the north let the visitors count themselves this winter, and none agrees."
    card = f'<div class="card"><h3><a href="{path(9)}">Visitors counted 9</a></h3><p>{begins}</p></div>'
    other = f'<div class="card"><h3><a href="{path(8)}">Visitors counted 8</a></h3><p>Nobody came.</p></div>'
    related = f'</article><aside class="related"><h2>Related stories</h2>{card}{other}</aside>'
    stories = {
        path(n): page(f"Visitors counted {n}", paragraphs(n)).replace("</article>", related) for n in range(4)
    }
    with serve(news(stories)) as site:
        folder.crawl(f"{site.url}/")
        site.routes |= news({path(9): page("Visitors counted 9", f"<p>{begins}</p>{paragraphs(9)}")})
        assert folder.crawl(f"{site.url}/").returncode == 0
    *early, late = (record["articleBody"] for record in folder.stored())
    assert not any(begins in body for body in early)
    assert late.startswith(begins)


def test_what_recurs_on_a_site_is_left_out_of_what_is_read_again(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    stories = {path(n): page(f"Visitors counted {n}", f"{paragraphs(n)}<p>{BOX}</p>") for n in range(4)}
    with serve(news(stories)) as site:
        folder.crawl(f"{site.url}/", "--warc", str(tmp_path / "warcs"))
    assert [BOX in record["articleBody"] for record in folder.stored()] == [True] * 4
    run = broadsheet("reextract", tmp_path / "warcs", "--state", folder.state, "--workers", 1)
    assert run.returncode == 0, run.stderr
    assert [BOX in record["articleBody"] for record in folder.stored()] == [False] * 4


def variant(number: int, canonical: str, root: str = "<html lang=en>") -> str:
    head = f'<link rel="canonical" href="{canonical}">'
    return page(f"Visitors counted {number}", paragraphs(number, 9), head).replace("<html lang=en>", root)


def test_a_story_is_stored_once_under_its_canonical_address_whichever_page_comes_first(
    tmp_path: Path,
) -> None:
    folder = Folder(tmp_path)
    stories = {path(n): page(f"Visitors counted {n}", paragraphs(n)) for n in (0, 1, 2, 5, 6)}
    copies = {
        f"{path(0)}/amp/": variant(0, path(0)),
        "/a/17": variant(1, path(1), "<html amp lang=en>"),  # no mark in its address
        f"{path(2)}?outputType=amp": variant(2, path(2)),
        f"/m{path(5)}": variant(5, path(5)),
        f"{path(6)}?m=1": variant(6, path(6)),
        f"{path(3)}/amp/": variant(3, path(3)),  # its canonical page is not there
        f"{path(4)}/print/": variant(4, path(4)),  # and that one is no article
    }
    items = "".join(f"<item><link>{address}</link></item>" for address in [*copies, path(2)])
    start = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    shell = "<html><title>Visitors</title><body><p>Please turn JavaScript on.</p></body></html>"
    routes: dict[str, Route] = {"/robots.txt": Answer(b"", 404), "/": start, path(4): shell}
    routes["/feed"] = Answer(f"<rss><channel>{items}</channel></rss>".encode())
    with serve({**routes, **copies, **stories}) as site:
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
        asked = len(site.paths)
        assert folder.crawl(f"{site.url}/").returncode == 0
        assert not [p for p in site.paths[asked:] if p.startswith(("/2026/", "/a/"))]
    stored = sorted(record["url"].removeprefix(site.url) for record in folder.stored())
    assert stored == sorted([*stories, f"{path(3)}/amp/", f"{path(4)}/print/"])
    assert "duplicate: read at its canonical address" in run.stderr


@pytest.mark.parametrize("trouble", ["none", "gone", "back", "forbidden", "down"])
def test_pages_for_telephones_give_way_to_their_canonical_addresses_if_those_can_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    """Two hosts of a site, behind a proxy; nothing but the pages of the one links to those of the other."""
    folder = Folder(tmp_path)
    phone, desk = "http://m.news.example", "http://www.news.example"
    routes: dict[str, Route] = {f"{phone}/": str(news(dict.fromkeys(map(path, range(3)), ""))["/"])}
    for host in (phone, desk):
        routes[f"{host}/robots.txt"] = Answer(b"", 404)
        routes |= {f"{host}{path(n)}": variant(n, f"{desk}{path(n)}") for n in range(3)}
    if trouble in ("gone", "back"):
        moved = {n: redirect(f"{phone}{path(n)}") for n in range(3)}
        routes |= {f"{desk}{path(n)}": Answer(b"", 404) if trouble == "gone" else moved[n] for n in range(3)}
    elif trouble != "none":
        answers = {"forbidden": Answer(b"User-agent: *\nDisallow: /"), "down": Answer(b"", 500)}
        routes[f"{desk}/robots.txt"] = answers[trouble]
    with serve(routes) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        hurried = ("--set", "BROADSHEET_RETRY_WAITS_S=0.1")
        run = folder.crawl(f"{phone}/", "--allow-private", "b.example", *hurried)
        assert run.returncode == 0, run.stderr
    stored = sorted(record["url"] for record in folder.stored())
    assert stored == [f"{desk if trouble == 'none' else phone}{path(n)}" for n in range(3)]


def test_a_variant_that_comes_back_is_read_whole(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    copy, amp = path("amp"), variant(0, path(0), "<html amp lang=en>")
    with serve({**news({copy: ""}), copy: known(amp, '"1"')}) as site:
        run = folder.crawl(f"{site.url}/")
        assert "duplicate: read at its canonical address" in run.stderr
    assert [record["url"] for record in folder.stored()] == [site.url + copy]


@pytest.mark.parametrize("named", ["each other", "one that is gone", "one that is another story"])
def test_amp_pages_that_name_wrong_addresses_are_stored_all_the_same(tmp_path: Path, named: str) -> None:
    folder = Folder(tmp_path)
    targets = {
        "each other": [path((n + 1) % 4) for n in range(4)],
        "one that is gone": [path("gone")] * 4,
        "one that is another story": [path("other")] * 4,
    }
    amp = {path(n): variant(n, targets[named][n], "<html amp lang=en>") for n in range(4)}
    other = {path("other"): page("Visitors counted elsewhere", paragraphs(11))}
    pages = {**amp, **(other if named == "one that is another story" else {})}
    with serve({**news(dict(amp)), **pages}) as site:
        run = folder.crawl(f"{site.url}/")
        assert run.returncode == 0, run.stderr
    assert {record["url"].removeprefix(site.url) for record in folder.stored()} == set(pages)


def titled_feed(*titles: str) -> str:
    items = (f"<item><title>{title}</title><link>{path(n)}</link></item>" for n, title in enumerate(titles))
    return f"<rss><channel>{''.join(items)}</channel></rss>"


STUB = "This is a breaking story, of which more is told as soon as our reporters have arrived at the place."
FIRST, SECOND = "The harbour is on fire", "The mayor has resigned"


@pytest.mark.parametrize("headlines", [(FIRST, SECOND), ("An error occurred", "An error occurred")])
def test_stories_that_began_with_one_text_are_both_had_when_they_have_their_own(
    tmp_path: Path, headlines: tuple[str, str]
) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {path(n): page(line, f"<p>{STUB}</p>") for n, line in enumerate(headlines)}
    with serve(routes | {"/feed": known(titled_feed(FIRST, SECOND), '"1"')}) as site:
        folder.crawl(f"{site.url}/feed")
        assert len(folder.lines()) == 1
        site.routes |= {path(1): page(SECOND, paragraphs(1))}
        folder.age(hours=7)
        run = folder.crawl(f"{site.url}/feed")
    assert folder.lines()[-1]["headline"] == SECOND, run.stderr


def test_a_copy_that_a_feed_calls_by_its_headline_is_not_asked_for_again(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    routes: dict[str, Route] = {path(n): page(FIRST, f"<p>{STUB}</p>") for n in (0, 1)}
    with serve(routes | {"/feed": known(titled_feed(FIRST, f"Live: {FIRST}"), '"1"')}) as site:
        folder.crawl(f"{site.url}/feed")
        folder.age(hours=7)
        folder.crawl(f"{site.url}/feed", "--revisit", "never")
        assert site.paths.count(path(0)) == site.paths.count(path(1)) == 1


def test_copies_of_an_article_that_says_something_else_by_now_are_read(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    routes = news({path(n): page("An error occurred", f"<p>{STUB}</p>") for n in (0, 1)})
    with serve(routes) as site:
        folder.crawl(f"{site.url}/")
        assert len(folder.lines()) == 1
        site.routes |= {path(n): page(line, paragraphs(n)) for n, line in enumerate((FIRST, SECOND))}
        run = folder.crawl(f"{site.url}/", "--revisit", "0s")
    assert sorted(record["headline"] for record in folder.lines()[1:]) == [FIRST, SECOND], run.stderr
