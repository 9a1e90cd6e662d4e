"""Feeds: the entries of RSS, RDF, Atom and JSON feeds, well-formed or not."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from lxml import etree

from crawler.discovery.candidate import Candidate, each_once
from crawler.discovery.times import Times
from crawler.discovery.xml import absolute, local_name, lower_case, parse, text_of, whole
from extractors.plain import one_line
from extractors.urls import same_site

MAX_BYTES = 10_000_000
MAX_ENTRIES = 5_000
ENTRY = re.compile(rb"<(?:item|entry)[\s>]", re.I)
FALLBACK_BYTES = 300_000  # feedparser takes seconds a megabyte
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RDF_ABOUT = ("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about", "rdf:about")  # and if nobody declared it
# What stands before the items of a JSON feed, and before and behind each.
ITEMS, JSON_ITEM, JSON_COMMA = re.compile(r'"items"\s*:\s*\['), re.compile(r"\s*\{"), re.compile(r"\s*,")
NO_LINK = "entries without a link"
ROOTS = ("rss", "rdf", "feed", "channel")
FOUND_BY_NAME = ("channel", "item", "entry", "link")  # elements that lxml is asked for
Children = dict[str, list[etree._Element]]  # an entry's elements by their local names
# Element names in any namespace, best first.
PUBLISHED = ("pubdate", "published", "date", "issued", "created")
MODIFIED = ("updated", "modified", "lastbuilddate")


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds.

    candidates  its entries that link to a page, in its order
    next_url    the feed's next page (RFC 5005, JSON Feed), or None
    problem     why nothing, or less than everything, was read; None if all is well
    """

    candidates: tuple[Candidate, ...] = ()
    next_url: str | None = None
    problem: str | None = None


def read_feed(data: bytes, url: str, content_type: str | None = None) -> Feed:
    """Return the entries of the feed `data`, fetched from `url`; never raises.

    lxml reads it; where that loses entries of what is broken, feedparser gets a try. Entities
    of the document's own are not expanded and nothing is fetched.
    """
    if len(data) > MAX_BYTES:
        return _read_beginning(data, url, content_type)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return _read_json(data, url)
    root, problem = parse(data, url, content_type)
    if root is not None:
        name = local_name(root)
        if name not in ROOTS:
            return Feed(problem=f"not a feed: its root element is <{name}>")
        lower_case(root, FOUND_BY_NAME)
        entries = list(islice(root.iter("{*}item", "{*}entry"), MAX_ENTRIES + 1))
        feed = _read_xml(root, entries[:MAX_ENTRIES], url, problem or _too_many(entries))
        if problem is None:
            return feed
    else:
        feed = Feed(problem=problem)
    if len(feed.candidates) >= sum(1 for _ in ENTRY.finditer(data)):
        return feed
    loose = _read_loosely(data, url, problem)
    return loose if len(loose.candidates) > len(feed.candidates) else feed


def _read_beginning(data: bytes, url: str, content_type: str | None) -> Feed:
    """Read the whole entries that too large a feed begins with: they are the newest."""
    beginning = data[:MAX_BYTES].lower()
    end = max(beginning.rfind(tag) for tag in (b"</item>", b"</entry>"))
    feed = read_feed(data[:end], url, content_type) if end > 0 else Feed()
    return replace(feed, problem=f"larger than {MAX_BYTES} bytes")


def _too_many(entries: list[Any]) -> str | None:
    return f"more than {MAX_ENTRIES} entries" if len(entries) > MAX_ENTRIES else None


def _read_xml(root: etree._Element, entries: list[etree._Element], url: str, problem: str | None) -> Feed:
    language = root.get(XML_LANG) or _channel_language(root)
    times = Times()
    home = _home(root) or url
    found = [_entry(entry, (url, home), language, times) for entry in entries]
    return _feed(found, _next_page(root, url), problem)


def _feed(found: Sequence[Candidate | None], next_url: str | None, problem: str | None) -> Feed:
    candidates = each_once(filter(None, found), MAX_ENTRIES)
    return Feed(candidates, next_url, problem or (NO_LINK if None in found else None))


def _channel_language(root: etree._Element) -> str | None:
    channel = next(root.iter("{*}channel"), root)
    return next((text_of(child) for child in channel if local_name(child) == "language"), None) or None


def _home(root: etree._Element) -> str | None:
    """Return the address of the site that a feed says it is of."""
    links = next(root.iter("{*}channel"), root).findall("{*}link")
    told = (link.get("href") if _rel(link) == "alternate" else None for link in links)
    return next((home for home in (*map(text_of, links), *told) if home and home.startswith("http")), None)


def _entry(
    entry: etree._Element, places: tuple[str, str], language: str | None, times: Times
) -> Candidate | None:
    """Return what an entry tells; places are the feed's own address and that of its site."""
    url, home = places
    children: Children = {}
    for child in entry:
        if isinstance(child.tag, str):
            children.setdefault(local_name(child), []).append(child)
    language = entry.get(XML_LANG) or text_of(_first(children, "language")) or language
    about = next(filter(None, map(entry.get, RDF_ABOUT)), None)
    link = _link(children, entry.base or url, (home, url)) or absolute(url, about)
    if link is None:
        return None
    return Candidate(
        url=link,
        source="feed",
        title=text_of(_first(children, "title")) or None,
        date=_time(children, PUBLISHED, language, times),
        modified=_time(children, MODIFIED, language, times),
        language=language,
    )


def _first(children: Children, name: str) -> etree._Element | None:
    return next(iter(children.get(name, ())), None)


def _time(children: Children, names: tuple[str, ...], language: str | None, times: Times) -> str | None:
    texts = (text_of(element) for name in names for element in children.get(name, ()))
    return next((time for text in texts if (time := times.read(text, language))), None)


def _link(children: Children, base: str, homes: tuple[str, str]) -> str | None:
    """Return an entry's page: FeedBurner's original, the alternate link, the link, a permanent guid or id.

    Where that leads off its site, as services that count clicks do, what stays on it goes before it. The site
    is that of the first of `homes` that any of them is on.
    """
    links = children.get("link", [])
    alternates = [link for link in links if link.get("href") and _rel(link) == "alternate"]
    alternates.sort(key=lambda link: link.get("type", "text/html") != "text/html")
    guids = list(filter(_is_permanent, children.get("guid", ())))
    hrefs = [
        *(text_of(link) for link in children.get("origlink", ())),
        *(text_of(link) for link in links if not link.get("href")),
        *(link.get("href") for link in alternates),
        *(text_of(guid) for guid in (*guids, *children.get("id", ())) if text_of(guid).startswith("http")),
    ]
    pages = [link for href in hrefs if (link := absolute(base, href))]
    at_home = (page for home in homes for page in pages if same_site(page, home))
    return next(at_home, pages[0] if pages else None)


def _is_permanent(guid: etree._Element) -> bool:
    """Whether a guid is an address; the name of the attribute is written in many ways."""
    told = (value for name, value in guid.attrib.items() if str(name).lower() == "ispermalink")
    return str(next(told, "true")).lower() != "false"


def _rel(link: etree._Element) -> str:
    """Return what a link leads to; RFC 4287 lets it be written as the address of its registration, too."""
    return (link.get("rel") or "alternate").rpartition("/")[2]


def _next_page(root: etree._Element, url: str) -> str | None:
    channel = next(root.iter("{*}channel"), root)
    for link in channel.findall("{*}link"):
        if _rel(link) == "next":
            return absolute(root.base or url, link.get("href"))
    return None


def _read_json(data: bytes, url: str) -> Feed:
    text, problem = data.decode("utf-8-sig", "replace"), None
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        feed, problem = {"items": list(_whole_items(text))}, f"broken JSON: {error}"
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        return Feed(problem="not a feed: JSON without a list of items")
    times = Times()
    entries = [item for item in items[:MAX_ENTRIES] if isinstance(item, dict)]
    found = [_json_item(item, feed, url, times) for item in entries]
    return _feed(found, absolute(url, _string(feed, "next_url")), problem or _too_many(items))


def _whole_items(text: str) -> Iterator[Any]:
    """The items of a JSON feed that is broken, as far as they are whole."""
    decoder = json.JSONDecoder(strict=False)
    place = ITEMS.search(text)
    while place and (start := JSON_ITEM.match(text, place.end())):
        try:
            item, end = decoder.raw_decode(text, start.end() - 1)
        except (ValueError, RecursionError):
            return
        yield item
        place = JSON_COMMA.match(text, end)


def _json_item(item: dict[str, Any], feed: dict[str, Any], url: str, times: Times) -> Candidate | None:
    hrefs = (_string(item, "url"), _string(item, "external_url"), _string(item, "id"))
    link = next((link for href in hrefs if href and (link := absolute(url, href))), None)
    if link is None:
        return None
    return Candidate(
        url=link,
        source="feed",
        title=one_line(_string(item, "title") or "") or None,
        date=times.read(_string(item, "date_published")),
        modified=times.read(_string(item, "date_modified")),
        language=_string(item, "language") or _string(feed, "language"),
    )


def _string(values: dict[str, Any], key: str) -> str | None:
    value = values.get(key)
    return whole(value) if isinstance(value, str) else None


def _read_loosely(data: bytes, url: str, problem: str | None) -> Feed:
    """Read what is hardly XML any more with feedparser."""
    if len(data) > FALLBACK_BYTES:
        return Feed(problem=f"{problem}; larger than {FALLBACK_BYTES} bytes, so that nothing else was tried")
    import feedparser

    try:
        parsed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception:  # noqa: BLE001 - of what it does not foresee it raises anything
        return Feed(problem=problem)
    return Feed(each_once(_loose_entries(parsed, url), MAX_ENTRIES), None, problem)


def _loose_entries(parsed: Any, url: str) -> Iterator[Candidate]:
    language, times = parsed.feed.get("language"), Times()
    for entry in parsed.entries[:MAX_ENTRIES]:
        if link := absolute(url, entry.get("feedburner_origlink") or entry.get("link")):
            yield Candidate(
                url=link,
                source="feed",
                title=one_line(whole(entry.get("title", ""))) or None,
                date=times.read(entry.get("published"), language),
                modified=times.read(entry.get("updated"), language),
                language=language,
            )
