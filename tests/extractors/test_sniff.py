"""What is no page is refused, with what it is."""

import gzip
import random

import pytest

from extractors import Page, PageError

ARTICLE = "<!doctype html><title>T</title><p>Text of a page.</p>"


@pytest.mark.parametrize(
    ("data", "content_type", "reason"),
    [
        (b"", None, "empty"),
        (b" \n\t ", None, "empty"),
        ("", None, "empty"),
        (b"\0" * 500, None, "binary"),
        (b"%PDF-1.7\n1 0 obj", None, "PDF"),
        (gzip.compress(ARTICLE.encode(), mtime=0), None, "unpack"),
        (b"PK\x03\x04" + b"x" * 50, None, "ZIP"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, None, "PNG"),
        (b"GIF89a" + b"x" * 50, "text/html", "GIF"),
        (b"\0\0\0\x20ftypisom", None, "MP4"),
        (random.Random(1).randbytes(5000), None, "binary"),
        (b"%PDF-1.7", "text/html", "PDF"),
        (b'{"headline": "<p>not a page</p>"}', "application/json", "application/json"),
        (b'[{"a": "<p>x</p>"}]\n', None, "JSON"),
        (b"<?xml version='1.0'?><!-- c --><rss version='2.0'><channel/></rss>", None, "RSS"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "application/atom+xml", "Atom"),
        (b"<?xml version='1.0'?>\n<urlset xmlns='http://www.sitemaps.org/'></urlset>", "text/xml", "sitemap"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "image/svg+xml", "image/svg"),
        (b"body { color: red }", "text/css", "text/css"),
        (b"<!-- only a comment -->", None, "no elements"),
    ],
)
def test_refused(data: bytes | str, content_type: str | None, reason: str) -> None:
    with pytest.raises(PageError) as caught:
        Page.from_html(data, "https://a.example/1", content_type=content_type)
    assert reason in str(caught.value)
    assert caught.value.url == "https://a.example/1"


@pytest.mark.parametrize(
    ("data", "content_type"),
    [
        (ARTICLE.encode(), "application/json"),  # mislabelled
        (ARTICLE.encode("utf-16"), None),
        (ARTICLE.encode("utf-16-le"), None),
        (b"Plain text of a page.", "text/plain"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></html>', None),
        (b"\n<!-- c --><svg></svg><p>Text", "text/html"),
        (b"<p>Text\0</p><p>and more of it</p>" * 20, None),
    ],
)
def test_not_refused(data: bytes, content_type: str | None) -> None:
    page = Page.from_html(data, content_type=content_type)
    assert "text" in "".join(str(t) for t in page.root.itertext()).lower()


def test_the_limit_is_told_and_can_be_moved() -> None:
    with pytest.raises(PageError, match="larger than 30 bytes"):
        Page.from_html(ARTICLE, max_bytes=30)
    assert Page.from_html("<p>" + "ü" * 60_000, max_bytes=200_000).root is not None
    with pytest.raises(PageError, match="larger than 100,000 bytes"):
        Page.from_html("<p>" + "ü" * 60_000, max_bytes=100_000)
