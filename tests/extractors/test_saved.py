"""Pages that browsers and tools saved: the article comes out, under the address that the file tells."""

import base64
import plistlib
import quopri

import pytest

from extractors import PageError, extract

URL = "https://harbour.example/2026/03/ferry"
SENTENCES = "The harbour authority said that the ferry – the “Swift” – would sail again after repairs. " * 3
PAGE = (
    '<html><head><meta charset="utf-8"><title>Ferry sails again</title></head><body>'
    f"<nav><a href=/>Home</a></nav><article><h1>Ferry sails again</h1><p>{SENTENCES}</p>"
    f'<p>See <a href="/2026/02/ferry-breaks-down">what had broken</a>. {SENTENCES}</p>'
    "</article></body></html>"
)


def mhtml(parts: str = "", *, line_end: str = "\r\n", html: str = PAGE, cut: int | None = None) -> bytes:
    """Return what Chrome writes."""
    body = quopri.encodestring(html.encode()).decode()
    text = (
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {URL}\nSubject: Ferry\n"
        "Date: Mon, 2 Mar 2026 12:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
        '\ttype="text/html";\n\tboundary="----Part--x----"\n\n\n'
        f"{parts}------Part--x----\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n"
        f"Content-Location: {URL}\n\n{body}\n------Part--x----\nContent-Type: image/png\n"
        "Content-Transfer-Encoding: base64\nContent-Location: https://harbour.example/a.png\n\n"
        "iVBORw0KGgo=\n------Part--x------\n"
    )
    return text.replace("\n", line_end).encode()[:cut]


def webarchive(fmt: plistlib.PlistFormat = plistlib.FMT_BINARY, **resource: object) -> bytes:
    """Return what Safari writes, or what tools make of it."""
    main = {
        "WebResourceData": PAGE.replace(' charset="utf-8"', "").encode(),
        "WebResourceURL": URL,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
    }
    return plistlib.dumps({"WebMainResource": main | resource}, fmt=fmt)


NESTED = "------Part--x----\nContent-Type: multipart/mixed; boundary=b0\n\n" + "".join(
    f"--b{level}\nContent-Type: multipart/mixed; boundary=b{level + 1}\n\n" for level in range(3000)
)
STYLE = "------Part--x----\nContent-Type: text/css\n\na { color: red }\n"


@pytest.mark.parametrize(
    "data",
    [
        mhtml(),
        mhtml(line_end="\n"),
        mhtml(STYLE),
        mhtml(NESTED),
        mhtml(cut=-90),
        webarchive(),
        webarchive(plistlib.FMT_XML),
        f"<!DOCTYPE html>\n<!-- saved from url=(0037){URL} -->\n{PAGE}".encode(),
        f"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {URL} \n-->{PAGE[6:]}".encode(),
        f"<!-- Saved from {URL} at 2026-03-02T12:00:00Z using monolith v2.8 -->{PAGE}".encode(),
    ],
    ids=[
        "mhtml",
        "bare line feeds",
        "styles first",
        "nested parts first",
        "cut off",
        "webarchive",
        "webarchive in xml",
        "chrome",
        "singlefile",
        "monolith",
    ],
)
def test_a_saved_page_is_read_as_if_it_was_fetched(data: bytes) -> None:
    record, fetched = extract(data), extract(PAGE, URL)
    assert record.url == URL
    assert (record.headline, record.articleBody) == (fetched.headline, fetched.articleBody)
    assert record.links == fetched.links != ()


def test_what_is_embedded_in_a_page_does_not_make_it_too_large() -> None:
    picture = base64.b64encode(bytes(range(256)) * 40).decode()
    style = f"<style>a {{ background: url(data:image/png;base64,{picture}) }}</style>"
    page = f"<!-- saved from url=(0037){URL} -->{PAGE}".replace(
        "</article>", f'{style}<p><img src="data:image/png;base64,{picture}"></p></article>'
    )
    for html in (page, page.encode()):
        record = extract(html, max_bytes=10_000)
        assert (record.url, record.articleBody) == (URL, extract(PAGE, URL).articleBody)
    with pytest.raises(PageError, match="larger than 10,000 bytes"):
        extract(page.replace("</article>", f"<p>{picture}</p></article>"), max_bytes=10_000)


@pytest.mark.parametrize(
    ("note", "moment"),
    [
        (
            "\n Page saved with SingleFile \n url: {} \n"
            " saved date: Mon Mar 02 2026 13:30:05 GMT+0530 (Ortszeit) \n",
            "2026-03-02T08:00:05Z",
        ),
        (" Saved from {} at 2026-03-02T08:00:05Z using monolith v2.8.1 ", "2026-03-02T08:00:05Z"),
        (
            " Mirrored from {} by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 02 Mar 2026 08:00:05 GMT ",
            "2026-03-02T08:00:05Z",
        ),
        (" Saved from {} at 2026-13-02T08:00:05Z using monolith v2.8.1 ", None),
        (" saved from url=(0037){} ", None),
    ],
    ids=["singlefile", "monolith", "httrack", "no day", "chrome"],
)
def test_a_note_of_when_a_page_was_saved_is_when_it_was_fetched(note: str, moment: str | None) -> None:
    page = PAGE.replace("<article>", "<article><time>2 hours ago</time>")
    saved = f"<!--{note.format(URL)}-->{page}"
    record = extract(saved)
    assert (record.url, record.metadata.dateDownloaded) == (URL, moment)
    assert (record.datePublished or "")[:10] == (moment or "")[:10]
    assert extract(saved, "https://copy.example/ferry").metadata.dateDownloaded is None
    told = "2026-04-01T00:00:00Z"
    assert extract(saved, URL, fetched_at=told).metadata.dateDownloaded == told


# As Chrome, Firefox and a German Firefox write them; the last two are the site's own.
PICTURES = (
    '<img src="./Ferry sails again_files/a(1).jpg" srcset="/img/a.jpg 2x">',
    '<img src="Ferry%20sails_files/b.jpg" srcset="Ferry%20sails_files/b.jpg, Ferry%20sails_files/b2.jpg 2x">',
    '<img src="Ferry-Dateien/c.jpg">',
    '<img src="report_files/figure/d.jpg">',
    '<img src="/all_files/e.jpg">',
)


@pytest.mark.parametrize(
    ("mark", "url", "pictures"),
    [
        (f"<!-- saved from url=(0037){URL} -->", None, "a d e"),
        (f"<!-- saved from url=(0037){URL} -->", f"{URL}?from=feed", "a d e"),
        (f'<link rel="canonical" href="{URL}">', None, "a d e"),
        ("", URL, "a b2 c d e"),
        ("<!-- saved from url=(0022)https://other.example/ -->", URL, "a b2 c d e"),
    ],
    ids=["marked", "marked and told", "of nowhere", "of a site", "put on another site"],
)
def test_copies_beside_a_saved_page_are_at_no_address(mark: str, url: str | None, pictures: str) -> None:
    figures = "".join(
        f"<p>{number} boats. {SENTENCES}</p><figure>{picture}<figcaption>Boat {number}</figcaption></figure>"
        for number, picture in enumerate(PICTURES)
    )
    record = extract(mark + PAGE.replace("</article>", f"{figures}</article>"), url)
    names = [picture.url.rpartition("/")[2].removesuffix(".jpg") for picture in record.images]
    assert " ".join(names) == pictures


def test_a_file_that_ends_inside_its_page_is_told_so() -> None:
    warnings = extract(mhtml(html=PAGE, cut=-400)).metadata.warnings
    assert warnings[0] == "the saved file ends before its page does"
    for whole in (mhtml(), mhtml(cut=-90), mhtml(STYLE)):
        assert extract(whole).metadata.warnings == ()


def test_a_mirrored_page_has_its_address_without_scheme() -> None:
    page = (
        f"<html><!-- Mirrored from harbour.example/2026/03/ferry by HTTrack Website Copier/3.x -->{PAGE[6:]}"
    )
    assert extract(page).url == "http://harbour.example/2026/03/ferry"


def test_a_broken_address_in_a_file_is_none() -> None:
    record = extract(f"<!-- saved from url=(0016)http://harbour.[x/b -->{PAGE}")
    assert (record.url, record.headline) == ("", "Ferry sails again")


def test_what_the_caller_tells_goes_before_what_the_file_says() -> None:
    record = extract(mhtml(), "https://copy.example/ferry", fetched_at="2026-04-01T00:00:00Z")
    assert (record.url, record.metadata.dateDownloaded) == (
        "https://copy.example/ferry",
        "2026-04-01T00:00:00Z",
    )
    assert extract(mhtml()).metadata.dateDownloaded == "2026-03-02T12:00:00Z"


def test_an_impossible_date_of_a_saved_page_is_none() -> None:
    saved = mhtml().replace(b"Mon, 2 Mar 2026 12:00:00 -0000", b"Fri, 31 Dec 9999 23:59:59 -1200")
    assert extract(saved).metadata.dateDownloaded is None


@pytest.mark.parametrize(
    "data",
    [
        mhtml(cut=260),
        mhtml().replace(b"text/html\r\nContent-Transfer", b"text/css\r\nContent-Transfer"),
        mhtml().replace(b'\tboundary="----Part--x----"', b""),
        webarchive()[:80],
        webarchive(plistlib.FMT_XML)[:800],
        webarchive(WebResourceData="text"),
        plistlib.dumps(["no page"], fmt=plistlib.FMT_BINARY),
        b"bplist00" + b"\xff" * 64,
    ],
)
def test_a_file_without_a_page_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(PageError, match="saved by a browser, but there is no HTML in it"):
        extract(data)


def of_chrome(headers: str, content: bytes, coding: str) -> bytes:
    """A page as Chrome saves it, with further headers."""
    head = (
        f'From: <Saved by Blink>\n{headers}Content-Type: multipart/related; type="text/html"; boundary="XX"\n'
    )
    part = f"\n--XX\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: {coding}\n\n"
    return (head + part).encode("latin-1") + content


@pytest.mark.parametrize("header", ["Date: \xe4\n", "Snapshot-Content-Location: https://news.example/\xe4\n"])
def test_a_header_that_cannot_be_read_costs_itself_alone(header: str) -> None:
    page = b"<h1>Ships sail</h1><p>The ships sailed at noon, as they do on every Monday.</p>\n--XX--\n"
    assert extract(of_chrome(header, page, "8bit")).headline == "Ships sail"


def test_a_page_in_base64_that_is_cut_anywhere_is_read_as_far() -> None:
    story = "<p>The ships sailed at noon, as they do on every Monday of the year.</p>" * 9
    data = base64.encodebytes(f"<h1>Ships sail</h1>{story}".encode())
    for end in range(400, 410):
        assert extract(of_chrome("", data[:end], "base64")).headline == "Ships sail"
