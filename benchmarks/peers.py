"""Peers: the other extractors, each called the way its own documentation shows."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from w3lib.encoding import html_to_unicode

# From the page's bytes and its address to the text of its body.
Extractor = Callable[[bytes, str], str]


def ours() -> Extractor:
    """Broadsheet: the whole record is extracted, its articleBody compared."""
    extract = import_module("extractors").extract
    return lambda html, url: extract(html, url).articleBody or ""


def _text(html: bytes) -> str:
    return html_to_unicode(None, html, default_encoding="utf-8")[1]


def _trafilatura() -> Extractor:
    trafilatura = import_module("trafilatura")

    def run(html: bytes, url: str) -> str:
        document = trafilatura.bare_extraction(
            _text(html), url=url or None, with_metadata=True, include_comments=False
        )
        return document.text or "" if document else ""

    return run


def _readability() -> Extractor:
    document, to_text = import_module("readability").Document, import_module("html_text").extract_text
    return lambda html, url: str(to_text(document(_text(html)).summary()))


def _newspaper() -> Extractor:
    newspaper = import_module("newspaper")

    def run(html: bytes, url: str) -> str:
        article = newspaper.Article(url or "https://example.com/", fetch_images=False)
        article.download(input_html=_text(html))
        article.parse()
        return str(article.text)

    return run


def _goose() -> Extractor:
    goose = import_module("goose3").Goose({"enable_image_fetching": False})
    return lambda html, url: goose.extract(raw_html=_text(html)).cleaned_text or ""


def _news_please() -> Extractor:
    please = import_module("newsplease").NewsPlease
    return lambda html, url: please.from_html(_text(html), url=url or "https://example.com/").maintext or ""


def _resiliparse() -> Extractor:
    plain_text = import_module("resiliparse.extract.html2text").extract_plain_text
    return lambda html, url: str(plain_text(_text(html), main_content=True, alt_texts=False, comments=False))


def _justext() -> Extractor:
    justext = import_module("justext")
    words = justext.get_stoplist("English")

    def run(html: bytes, url: str) -> str:
        return "\n\n".join(p.text for p in justext.justext(html, words) if not p.is_boilerplate)

    return run


def _boilerpy() -> Extractor:
    extractor = import_module("boilerpy3.extractors").ArticleExtractor(raise_on_failure=False)
    return lambda html, url: str(extractor.get_content(_text(html)))


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
