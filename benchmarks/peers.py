"""Peers: the other extractors, each called the way its own documentation shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from w3lib.encoding import html_to_unicode


@dataclass(frozen=True, slots=True)
class Answer:
    """What an extractor says of a page; None where it has no word for it.

    authors is a list of names, date begins with YYYY-MM-DD, page_type is a record's pageType.
    """

    body: str = ""
    headline: str | None = None
    authors: Sequence[str] | None = None
    date: str | None = None
    page_type: str | None = None


# From the page's bytes and its address to what it says.
Extractor = Callable[[bytes, str], Answer]


def ours() -> Extractor:
    """Broadsheet: the whole record is extracted."""
    extract = import_module("extractors").extract

    def run(html: bytes, url: str) -> Answer:
        record = extract(html, url)
        names = [author.name for author in record.authors]
        return Answer(
            record.articleBody or "",
            record.headline or "",
            names,
            record.datePublished or "",
            record.pageType,
        )

    return run


def _text(html: bytes) -> str:
    return html_to_unicode(None, html, default_encoding="utf-8")[1]


def _trafilatura() -> Extractor:
    trafilatura = import_module("trafilatura")

    def run(html: bytes, url: str) -> Answer:
        found = trafilatura.bare_extraction(
            _text(html), url=url or None, with_metadata=True, include_comments=False
        )
        if not found:
            return Answer()
        return Answer(found.text or "", found.title or "", (found.author or "").split(";"), found.date or "")

    return run


def _readability() -> Extractor:
    document, to_text = import_module("readability").Document, import_module("html_text").extract_text

    def run(html: bytes, url: str) -> Answer:
        found = document(_text(html))
        return Answer(str(to_text(found.summary())), found.short_title())

    return run


def _newspaper() -> Extractor:
    newspaper = import_module("newspaper")

    def run(html: bytes, url: str) -> Answer:
        found = newspaper.Article(url or "https://example.com/", fetch_images=False)
        found.download(input_html=_text(html))
        found.parse()
        return Answer(str(found.text), found.title, found.authors, str(found.publish_date or ""))

    return run


def _goose() -> Extractor:
    goose = import_module("goose3").Goose({"enable_image_fetching": False})

    def run(html: bytes, url: str) -> Answer:
        found = goose.extract(raw_html=_text(html))
        return Answer(found.cleaned_text or "", found.title, found.authors, found.publish_date or "")

    return run


def _news_please() -> Extractor:
    please = import_module("newsplease").NewsPlease

    def run(html: bytes, url: str) -> Answer:
        found = please.from_html(_text(html), url=url or "https://example.com/")
        return Answer(found.maintext or "", found.title, found.authors, str(found.date_publish or ""))

    return run


def _resiliparse() -> Extractor:
    plain_text = import_module("resiliparse.extract.html2text").extract_plain_text

    def run(html: bytes, url: str) -> Answer:
        return Answer(str(plain_text(_text(html), main_content=True, alt_texts=False, comments=False)))

    return run


def _justext() -> Extractor:
    justext = import_module("justext")
    words = justext.get_stoplist("English")

    def run(html: bytes, url: str) -> Answer:
        return Answer("\n\n".join(p.text for p in justext.justext(html, words) if not p.is_boilerplate))

    return run


def _boilerpy() -> Extractor:
    extractor = import_module("boilerpy3.extractors").ArticleExtractor(raise_on_failure=False)
    return lambda html, url: Answer(str(extractor.get_content(_text(html))))


# By distribution.
PEERS: dict[str, Callable[[], Extractor]] = {
    "trafilatura": _trafilatura,
    "readability-lxml": _readability,
    "newspaper4k": _newspaper,
    "goose3": _goose,
    "news-please": _news_please,
    "Resiliparse": _resiliparse,
    "jusText": _justext,
    "boilerpy3": _boilerpy,
}


def installed(with_peers: bool) -> dict[str, Extractor]:
    """Return the extractors to compare, by name and version: ours, then the peers that are there."""
    found = {f"broadsheet {import_module('extractors.version').VERSION}": ours()}
    for name, build in PEERS.items() if with_peers else ():
        try:
            found[f"{name} {version(name)}"] = build()
        except (PackageNotFoundError, ImportError):
            continue
    return found
