"""Site: one site pack, read from its TOML file and checked."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta, field

from crawler.discovery.article_urls import is_article_url
from crawler.discovery.patterns import PatternError, compiled, matches
from crawler.spans import read_span
from crawler.terminal import printable
from extractors.errors import BroadsheetError, RulesError
from extractors.language.tags import normal_tag
from extractors.rules import NO_RULES, SiteRules

AGE = re.compile(r"\d{1,4}[mhdw]")
REVISITS = ("1h", "1d", "7d")  # where a pack names none
STATUS = re.compile(r"unverified|verified \d{4}-\d{2}-\d{2}")
DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+|localhost")
# What msgspec says of keys, and what we do.
KEY_ERRORS = {
    re.compile("Object contains unknown field `(.*)`"): "there is no such key",
    re.compile("Object missing required field `(.*)`"): "this key is needed",
}
Followed = Literal["related"]  # call-outs between paragraphs included


class SiteError(BroadsheetError):
    """A site pack that is not there or cannot be used; `url` names its file, the reason names the key."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(url, printable(reason))  # what a stranger's pack says may steer a terminal


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the site is crawled: seconds between two requests, requests at once, pages and depth a crawl."""

    delay_s: Annotated[float, Meta(ge=0, le=3600)] = 1.0
    concurrency: Annotated[int, Meta(ge=1, le=16)] = 1
    max_pages: Annotated[int, Meta(ge=1)] = 50_000
    max_depth: Annotated[int, Meta(ge=1, le=100)] = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What is known of one site.

    name         the file's name without .toml, by which commands call it
    title        the outlet's name as readers know it
    status       'unverified' until a check has seen it live, then 'verified YYYY-MM-DD'
    domains      hosts that its pages are on, subdomains included
    language     BCP 47 tag, or None
    feeds, sitemaps, sections   absolute addresses; sections are front and section pages
    articles     patterns of article paths; none: articles are told by the shape of their addresses
    not_articles patterns that are never articles, whatever else fits
    revisits_s   ages at which an article is read again, in seconds since its publication
    follow       which related links of stored articles are taken up as articles to fetch
    rules        what the extraction needs help with
    examples, counterexamples   addresses that must and must not count as articles
    path         the file
    """

    name: str
    title: str
    status: str
    domains: tuple[str, ...]
    language: str | None
    feeds: tuple[str, ...]
    sitemaps: tuple[str, ...]
    sections: tuple[str, ...]
    articles: tuple[str, ...]
    not_articles: tuple[str, ...]
    limits: Limits
    revisits_s: tuple[float, ...]
    follow: tuple[Followed, ...]
    rules: SiteRules
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    path: Path

    def owns(self, url: str) -> bool:
        """Whether an address is on one of the site's domains."""
        return bool(self.domain_of(url))

    def domain_of(self, url: str) -> str:
        """The longest of the site's domains that an address is on, '' if it is on none."""
        host = _host(url)
        found = (domain for domain in self.domains if host == domain or host.endswith(f".{domain}"))
        return max(found, key=len, default="")

    def is_article(self, url: str) -> bool:
        """Whether an address of the site is an article's, by its patterns or else by its shape."""
        if not self.owns(url) or any(matches(pattern, urlsplit(url).path) for pattern in self.not_articles):
            return False
        return is_article_url(url, patterns=self.articles)


class _Urls(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    articles: tuple[str, ...] = ()
    not_articles: tuple[str, ...] = ()


class _Extraction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    select: dict[str, Any] = {}  # what is wrong in it SiteRules tell, with the name of the field
    strip: tuple[str, ...] = ()


class _Check(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    articles: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


class _Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of a pack's file."""

    title: str
    domains: Annotated[tuple[str, ...], Meta(min_length=1)]
    status: str = "unverified"
    language: str | None = None
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    revisits: tuple[str, ...] = REVISITS
    follow: tuple[Followed, ...] = ()
    urls: _Urls = field(default_factory=_Urls)
    limits: Limits = field(default_factory=Limits)
    extraction: _Extraction = field(default_factory=_Extraction)
    check: _Check = field(default_factory=_Check)


def read_site(path: Path) -> Site:
    """Return the site pack in a file. Raises SiteError, which names the file, the key and what is wrong."""
    try:
        if path.exists() and not path.is_file():  # a pipe or a device may never end
            raise SiteError(str(path), "is no file")
        text = path.read_bytes().decode("utf-8-sig")
        return parse_site(text, path)
    except OSError as error:
        raise SiteError(str(path), f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SiteError(str(path), f"is not UTF-8: {error}") from error


def parse_site(text: str, path: Path) -> Site:
    """Return the site pack in `text`, as if it stood in the file `path`. Raises SiteError."""
    try:
        pack = msgspec.convert(tomllib.loads(text), _Pack)
    except msgspec.ValidationError as error:
        raise SiteError(str(path), _readable(str(error))) from error
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits, and nests, too
        raise SiteError(str(path), f"is not TOML: {error}") from error
    _check_values(pack, path)
    site = Site(
        name=path.stem,
        title=pack.title,
        status=pack.status,
        domains=pack.domains,
        language=pack.language,
        feeds=pack.feeds,
        sitemaps=pack.sitemaps,
        sections=pack.sections,
        articles=pack.urls.articles,
        not_articles=pack.urls.not_articles,
        limits=pack.limits,
        revisits_s=tuple(_seconds(age, path) for age in pack.revisits),
        follow=pack.follow,
        rules=_rules(pack, path),
        examples=pack.check.articles,
        counterexamples=pack.check.others,
        path=path,
    )
    _check_addresses(site)
    return site


def _check_values(pack: _Pack, path: Path) -> None:
    if not STATUS.fullmatch(pack.status):
        raise SiteError(
            str(path), f"status: {pack.status!r} is neither 'unverified' nor 'verified YYYY-MM-DD'"
        )
    if pack.language is not None and normal_tag(pack.language) is None:
        raise SiteError(str(path), f"language: {pack.language!r} is no language tag such as 'en' or 'de-AT'")
    for domain in pack.domains:
        if not DOMAIN.fullmatch(domain):
            raise SiteError(str(path), f"domains: {domain!r} is no domain in lower case")
    for key, patterns in (("articles", pack.urls.articles), ("not_articles", pack.urls.not_articles)):
        for pattern in patterns:
            try:
                compiled(pattern)
            except PatternError as error:
                raise SiteError(str(path), f"urls.{key}: {error}") from error


def _check_addresses(site: Site) -> None:
    for key in ("feeds", "sitemaps", "sections"):
        for url in getattr(site, key):
            if not url.startswith(("https://", "http://")) or not _host(url):
                raise SiteError(str(site.path), f"{key}: {url!r} is no absolute http(s) address")
    for key, urls, wanted in (("articles", site.examples, True), ("others", site.counterexamples, False)):
        for url in urls:
            if site.is_article(url) is not wanted:
                what = "is" if wanted else "is not"
                raise SiteError(
                    str(site.path), f"check.{key}: {url} {what} an article, but the patterns differ"
                )


def _rules(pack: _Pack, path: Path) -> SiteRules:
    extraction = pack.extraction
    if not (extraction.select or extraction.strip or pack.language):
        return NO_RULES
    select = {
        name: tuple(value) if isinstance(value, list) else value for name, value in extraction.select.items()
    }
    language = normal_tag(pack.language) if pack.language else None
    version = f"{path.stem} {pack.status}"
    try:
        return SiteRules(select=select, strip=extraction.strip, language=language, version=version)
    except RulesError as error:
        raise SiteError(str(path), f"extraction: {error.reason}") from error


def _seconds(age: str, path: Path) -> float:
    if not AGE.fullmatch(age):
        raise SiteError(str(path), f"revisits: {age!r} is no age such as '90m', '1h', '2d' or '1w'")
    return read_span(age)


def _readable(message: str) -> str:
    """Return msgspec's message with the key in front: 'limits.delay_s: Expected `float`, got `str`'.

    >>> _readable("Object contains unknown field `delay` - at `$.limits`")
    'limits.delay: there is no such key'
    """
    text, _, place = message.partition(" - at `$.")
    key = place.rstrip("`")
    for about_a_key, meaning in KEY_ERRORS.items():
        if found := about_a_key.fullmatch(text):
            key, text = ".".join(filter(None, (key, found[1]))), meaning
    return f"{key}: {text}" if key else text


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
