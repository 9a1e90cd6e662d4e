"""Pages as web archives show them: read as they were on their own site."""

import pytest

from extractors import extract
from extractors.replay import capture_of

STORY = "https://harbour.example/2026/03/02/ferry"
CAPTURE = f"https://web.archive.example/web/20260405060708/{STORY}"
SENTENCES = "The harbour authority said that the ferry would sail again after repairs to its engine. " * 3
TOOLBAR = (
    "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div><p>The archive has 12 captures of this page, the first "
    "of them made in March, the last one in April.</p></div><!-- END WAYBACK TOOLBAR INSERT -->"
)


def page(prefix: str = "", toolbar: str = "") -> str:
    site = f"{prefix}https://harbour.example"
    return (
        f'<html><head><link rel=canonical href="{site}/2026/03/02/ferry">'
        "<title>Ferry sails again</title></head>"
        f"<body>{toolbar}<article><h1>Ferry sails again</h1><p>By Jane Roe, 3 hours ago</p><p>{SENTENCES}</p>"
        f'<p><img src="{site}/ferry.jpg" width=800 height=600 alt="The ferry at its berth"></p>'
        f"<p>{SENTENCES}</p>"
        f'<h2>Related</h2><ul><li><a href="{site}/2026/02/01/ferry-breaks-down">Ferry breaks down at sea</a>'
        f'<li><a href="{site}/2026/01/01/a-new-captain">The ferry gets a new captain</a></ul>'
        "</article></body></html>"
    )


@pytest.mark.parametrize(
    "prefix",
    [
        "",
        "/web/20260405060708/",
        "https://web.archive.example/web/20260405060708/",
        "//web.archive.example/web/20260405060708im_/",
    ],
)
def test_a_capture_is_read_as_the_page_on_its_site(prefix: str) -> None:
    record = extract(page(prefix, TOOLBAR), CAPTURE, fetched_at="2026-11-25T10:00:00Z")
    live = extract(page(), STORY, fetched_at="2026-04-05T06:07:08Z")
    told = {"url": CAPTURE}
    assert record.to_dict() == live.to_dict() | told
    assert record.canonicalUrl == STORY
    assert record.relatedLinks[0].url == "https://harbour.example/2026/02/01/ferry-breaks-down"
    assert record.metadata.dateDownloaded == "2026-04-05T06:07:08Z"


def test_the_archived_address_is_canonical_where_the_page_declares_none() -> None:
    record = extract(page().replace("rel=canonical", "rel=other"), CAPTURE)
    assert record.canonicalUrl == STORY
    assert record.provenance["canonicalUrl"].detail == "the address that was archived"


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("http://archive.example/20260405060708/http://a.example/", "http://a.example/"),
        (
            "https://archive.example/all/20260405060708id_/https://a.example/b?c=d#e",
            "https://a.example/b?c=d#e",
        ),
        ("https://archive.example/web/20260405060708/https:/a.example/b", "https://a.example/b"),
        ("https://archive.example/web/20261305060708/https://a.example/b", None),
        ("https://a.example/20260405060708/story", None),
        ("https://a.example/share?url=/20260405060708/https://b.example/", None),
        ("https://archive.example/web/20260405060708/https://", None),
        ("https://archive.example/web/20260405060708/https://[a.example/b", None),
        ("", None),
    ],
)
def test_which_addresses_are_captures(address: str, url: str | None) -> None:
    capture = capture_of(address)
    assert (capture and capture.url) == url


# What archive.today tells in the head is of its copy, and its header stands above the page in the body.
COPY = "https://archive.example/Ab3dE"
COPY_HEAD = (
    f'<meta property="og:site_name" content="archive.example"/><meta property="og:url" content="{COPY}"/>'
    '<meta property="article:published_time" content="2026-04-05T06:07:08Z" itemprop="dateCreated"/>'
    '<meta property="article:modified_time" content="2026-04-05T06:07:08Z" itemprop="dateModified"/>'
    f'<meta property="og:image" content="{COPY}/0fcf/scr.png"/><link rel="canonical" href="{COPY}/"/>'
    f'<link rel="bookmark" href="http://archive.example/20260405060708/{STORY}"/>'
)
COPY_TOP = (
    '<center><div id="HEADER"><a href="https://archive.example/">archive webpage capture</a>'
    '<time itemprop="pubdate" datetime="2026-04-05T06:07:08Z">5 Apr 2026 06:07:08 UTC</time></div>'
    '<div id="SOLID"><div id="CONTENT">'
)


@pytest.mark.parametrize("url", [COPY, None])
def test_a_copy_that_names_its_page_as_a_bookmark_is_read_as_that_page(url: str | None) -> None:
    copy = page(f"{COPY.removesuffix('/Ab3dE')}/o/Ab3dE/", COPY_TOP).replace("rel=canonical", "rel=other")
    copy = copy.replace("<head>", f"<head>{COPY_HEAD}").replace(", 3 hours ago", "")
    record = extract(copy, url)
    live = extract(page().replace(", 3 hours ago", ""), STORY)
    for field in (
        "headline",
        "authors",
        "articleBody",
        "datePublished",
        "dateModified",
        "publisher",
        "images",
    ):
        assert getattr(record, field) == getattr(live, field)
    assert record.canonicalUrl == STORY
    assert record.metadata.dateDownloaded == "2026-04-05T06:07:08Z"
    assert [link.url for link in record.relatedLinks] == [link.url for link in live.relatedLinks]


def test_the_time_of_a_copy_is_no_date_of_the_story() -> None:
    copy = page("", COPY_TOP).replace(", 3 hours ago", "").replace("<head>", f"<head>{COPY_HEAD}")
    record = extract(copy.replace("/2026/03/02/ferry", "/ferry-sails"), COPY)
    assert record.canonicalUrl == "https://harbour.example/ferry-sails"
    assert (record.datePublished, record.dateModified) == (None, None)


def test_a_bookmark_of_another_kind_tells_nothing() -> None:
    source = page().replace("<head>", f'<head><link rel="bookmark" href="{STORY}"/>')
    assert (
        extract(source, "https://a.example/1").to_dict() == extract(page(), "https://a.example/1").to_dict()
    )


@pytest.mark.parametrize(
    "address",
    [
        "https://harbour-example.cdn.ampproject.org/c/s/harbour.example/2026/03/02/ferry",
        "https://harbour-example.cdn.ampproject.org/v/s/harbour.example/2026/03/02/ferry?amp_js_v=0.1",
        "https://www.google.com/amp/s/harbour.example/2026/03/02/ferry",
        "https://www.google.co.uk/amp/s/harbour.example/2026/03/02/ferry",
    ],
)
def test_a_page_in_a_cache_of_amp_is_read_as_on_its_site(address: str) -> None:
    archived = "https://archive.example/web/20260405060708/https://b.example/"
    source = page().replace("https://harbour.example/2026/0", "/2026/0")
    record = extract(source.replace("authority", f"<a href={archived}>authority</a>", 1), address)
    assert [link.url for link in record.links] == [archived]
    assert record.canonicalUrl == STORY
    assert record.relatedLinks[0].url == "https://harbour.example/2026/02/01/ferry-breaks-down"
    assert record.url == address


@pytest.mark.parametrize(
    "address",
    [
        "https://www.google.com/amp/",
        "https://a.example/amp/s/b.example/c",
        "https://x.cdn.ampproject.org/c/s/localhost",
    ],
)
def test_what_only_looks_like_such_a_cache_is_a_page_of_its_own(address: str) -> None:
    assert capture_of(address) is None
