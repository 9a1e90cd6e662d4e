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
