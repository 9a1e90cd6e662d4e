"""Sitemaps: the pages and child sitemaps of a sitemap, news data included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from lxml import etree

from crawler.discovery.candidate import Candidate, each_once
from crawler.discovery.feeds import read_feed
from crawler.discovery.times import Times, latest_moment
from crawler.discovery.unpack import pieces
from crawler.discovery.xml import SAFE, absolute, local_name, mend, text_of
from crawler.unpack import GZIP_MAGIC, UnpackError
from extractors.encoding.decode import to_utf8

MAX_UNPACKED_BYTES = 64 * 1024 * 1024  # the protocol allows 50 MB
MAX_URLS = 50_000  # of the protocol
MAX_ENTRY_NODES = 20_000  # a page with a thousand pictures has 5,000
MAX_LINE_BYTES = 4_096
LINE_END = re.compile(rb"[\r\n]+")
MENDED_BYTES = 10_000_000
UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # byte order marks
IS_SITEMAP = re.compile(r"\.xml(?:\.gz)?(?:\?|$)", re.I)  # no page, though it is listed as one
BLANK = b"\xef\xbb\xbf \t\r\n"


@dataclass(frozen=True, slots=True)
class Child:
    """A sitemap that an index lists; modified is ISO 8601 or None."""

    url: str
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap holds.

    candidates  its pages, in its order
    children    the sitemaps it lists
    skipped     how many pages and children were left out, because they are older than was asked for
    problem     why nothing, or less than everything, was read; None if all is well
    """

    candidates: tuple[Candidate, ...] = ()
    children: tuple[Child, ...] = ()
    skipped: int = 0
    problem: str | None = None


def read_sitemap(data: bytes, url: str, *, since: datetime | None = None) -> Sitemap:
    """Return the pages and children of the sitemap `data`, fetched from `url`; never raises.

    Reads XML, plain text, and feeds, which the protocol allows too, packed with gzip or not. With
    `since`, an aware datetime, entries whose every date is older are left out; a bare date counts to
    its end. Broken XML gives what was read before it broke.
    """
    try:
        if data.startswith(UTF_16):
            data = to_utf8(data)[0]
        start = next(pieces(data, MAX_UNPACKED_BYTES), b"")
        if start.startswith(GZIP_MAGIC):  # a packed file that a server packs once more
            data = b"".join(pieces(data, MAX_UNPACKED_BYTES))
            start = next(pieces(data, MAX_UNPACKED_BYTES), b"")
        start = start.lstrip(BLANK)
    except UnpackError as error:
        return Sitemap(problem=str(error))
    reading = _Reading(url, since)
    if start.startswith(b"<"):
        _read_xml(data, reading)
    elif start:
        _read_text(data, reading)
    else:
        reading.problem = "the sitemap is empty"
    if reading.is_feed:
        return _read_feed(data, reading)
    candidates = each_once(reading.candidates, MAX_URLS)
    problem = reading.problem or ("the index lists itself" if reading.lists_itself else None)
    return Sitemap(candidates, tuple(reading.children.values()), reading.skipped, problem)


@dataclass(slots=True)
class _Reading:
    url: str
    since: datetime | None
    candidates: list[Candidate] = field(default_factory=list)
    children: dict[str, Child] = field(default_factory=dict)
    skipped: int = 0
    problem: str | None = None
    is_feed: bool = False
    lists_itself: bool = False
    root: etree._Element | None = None
    nodes: int = 0  # elements since the last whole entry
    times: Times = field(default_factory=Times)

    @property
    def count(self) -> int:
        """The entries so far, whatever became of them."""
        return len(self.candidates) + len(self.children) + self.skipped

    def is_full(self) -> bool:
        """Whether another entry would be more than the protocol allows, which is then the problem."""
        if self.count >= MAX_URLS:
            self.problem = f"more than {MAX_URLS} entries"
        return self.count >= MAX_URLS

    def is_old(self, *times: str | None) -> bool:
        """Whether there are dates, and every one of them is before `since`."""
        if self.since is None:
            return False
        known = [latest_moment(time) for time in times if time]
        return bool(known) and max(known) < self.since

    def judge(self, root: str) -> None:
        """Note what kind of document the name of the root element tells."""
        self.is_feed = root in ("rss", "rdf", "feed")
        if root not in ("urlset", "sitemapindex") and not self.is_feed:
            self.problem = f"not a sitemap: its root element is <{root}>"

    def add(self, candidate: Candidate) -> None:
        """Take an address in, unless it is too old."""
        if self.is_old(candidate.date, candidate.modified):
            self.skipped += 1
        else:
            self.candidates.append(candidate)

    def add_child(self, child: Child) -> None:
        """Take a further sitemap in, unless it is this one or too old."""
        if child.url == self.url:
            self.lists_itself = True
        elif self.is_old(child.modified):
            self.skipped += 1
        else:
            self.children.setdefault(child.url, child)


def _read_xml(data: bytes, reading: _Reading) -> None:
    parser = etree.XMLPullParser(events=("start", "end"), **SAFE)
    try:
        _feed_parser(parser, pieces(data, MAX_UNPACKED_BYTES), reading)
    except UnpackError as error:
        _read_events(parser, reading)
        reading.problem = f"broken after {reading.count} entries: {error}"
    except etree.XMLSyntaxError as error:
        _read_events(parser, reading)
        reading.problem = f"broken after {reading.count} entries: {error}"
        _read_mended(data, reading)


def _feed_parser(parser: etree.XMLPullParser, parts: Iterator[bytes], reading: _Reading) -> None:
    for number, piece in enumerate(parts):
        parser.feed(piece if number else piece.lstrip(BLANK))
        _read_events(parser, reading)
        if reading.problem or reading.is_feed:
            return
    parser.close()


def _read_mended(data: bytes, reading: _Reading) -> None:
    """Read once more what is not well-formed, with the usual mistakes repaired, if that gives more."""
    try:
        whole = b"".join(pieces(data, MENDED_BYTES))
    except UnpackError:
        return
    again = _Reading(reading.url, reading.since)
    parser = etree.XMLPullParser(events=("start", "end"), **SAFE, recover=True, encoding="utf-8")
    try:
        _feed_parser(parser, iter([mend(to_utf8(whole)[0])]), again)
    except etree.XMLSyntaxError:
        _read_events(parser, again)
    if again.count > reading.count:
        reading.candidates, reading.children = again.candidates, again.children
        reading.skipped = again.skipped
        reading.problem = f"not well-formed: {again.count} entries could be read"
    elif not again.count and again.root is not None and again.problem:
        reading.problem = again.problem  # that it is something else altogether tells more


def _read_events(parser: etree.XMLPullParser, reading: _Reading) -> None:
    for event, element in parser.read_events():
        if not isinstance(element, etree._Element):
            continue
        if reading.root is None:
            reading.root = element
            reading.judge(local_name(element))
        reading.nodes += event == "start"
        if event == "end" and element.getparent() is reading.root:
            _read_entry(element, reading)
            reading.nodes = 0
            element.clear()
            while element.getprevious() is not None:
                del reading.root[0]
    if reading.nodes > MAX_ENTRY_NODES:
        reading.problem = f"an entry of more than {MAX_ENTRY_NODES} elements"


def _read_entry(entry: etree._Element, reading: _Reading) -> None:
    name = local_name(entry)
    values = {local_name(child): child for child in entry if isinstance(child.tag, str)}
    loc = absolute(reading.url, text_of(values.get("loc")))
    if loc is None or reading.is_full():
        return
    modified = reading.times.read(text_of(values.get("lastmod")))
    if name == "sitemap" or (name == "url" and IS_SITEMAP.search(loc)):
        reading.add_child(Child(loc, modified))
    elif name == "url":
        news = {local_name(child): child for child in values.get("news", ()) if isinstance(child.tag, str)}
        date = reading.times.read(text_of(news.get("publication_date")))
        reading.add(_page(loc, date, modified, news))


def _page(url: str, date: str | None, modified: str | None, news: dict[str, etree._Element]) -> Candidate:
    publication = news.get("publication")
    languages = (
        [child for child in publication if local_name(child) == "language"] if publication is not None else []
    )
    return Candidate(
        url=url,
        source="news-sitemap" if news else "sitemap",
        title=text_of(news.get("title")) or None,
        date=date,
        modified=modified,
        language=text_of(languages[0]) or None if languages else None,
    )


def _read_text(data: bytes, reading: _Reading) -> None:
    try:
        for line in _lines(data):
            if line.startswith(("http://", "https://")) and (url := absolute(reading.url, line)):
                if reading.is_full():
                    return
                reading.add(Candidate(url, "sitemap"))
    except UnpackError as error:
        reading.problem = f"broken after {len(reading.candidates)} entries: {error}"
    if not reading.candidates and not reading.problem:
        reading.problem = "not a sitemap: neither XML nor a list of addresses"


def _lines(data: bytes) -> Iterator[str]:
    rest = b""
    for piece in pieces(data, MAX_UNPACKED_BYTES):
        *lines, rest = LINE_END.split(rest + piece)
        rest = rest[-MAX_LINE_BYTES:]
        for line in lines:
            yield line.decode("utf-8-sig", "replace").strip()
    yield rest.decode("utf-8-sig", "replace").strip()


def _read_feed(data: bytes, reading: _Reading) -> Sitemap:
    try:
        unpacked = b"".join(pieces(data, MAX_UNPACKED_BYTES))
    except UnpackError as error:
        return Sitemap(problem=str(error))
    feed = read_feed(unpacked, reading.url)
    for candidate in feed.candidates:
        reading.add(candidate)
    return Sitemap(tuple(reading.candidates), skipped=reading.skipped, problem=feed.problem)
