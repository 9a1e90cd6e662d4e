"""Page signs: what an address, a page's declarations and its blocks say of its kind, as numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.block_signs import Signs, block_signs
from extractors.declared import types_of
from extractors.draft import Draft
from extractors.page import Page
from extractors.page_words import (
    DOCS_SEGMENTS,
    DOCS_SOFTWARE,
    HOST_DOCS,
    HOST_SHOP,
    HOST_TALK,
    INDEX_SEGMENTS,
    SHOP_SEGMENTS,
    STORY_SEGMENTS,
    TALK_SEGMENTS,
    TALK_SOFTWARE,
)
from extractors.url_parts import split

DATE_IN_PATH = re.compile(r"(?:^|[/-])(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|$)|(?:^|/)(?:19|20)\d\d/")
FILE_TYPE = re.compile(r"\.(?:html?|shtml|php\d?|aspx?|jsp|cfm|do)$")
FRONT_NAMES = frozenset(("index", "home", "default", "homepage"))
LANGUAGES = frozenset(
    "en de fr es it pt nl sv da no nb fi pl cs ru uk tr ar he fa hi ja zh ko el hu ro bg hr sr us "
    "eu int".split()
)
WORD_BREAK = re.compile(r"[-_+.]|%20")
PUBLISHED = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
)
AUTHOR = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
STORY_ADDRESS = ("long name", "date in path", "number")


def read_signs(draft: Draft) -> Signs:
    """Return the signs by name; each is a number, most of them between 0 and 1."""
    date = draft.found.get("datePublished")
    signs = {
        **address_signs(draft.page.url),
        **_declared(draft.page),
        **block_signs(draft),
        "dated": date.winner.confidence if date and date.winner else 0.0,
        "credited": float(bool(draft.value("authors"))),
    }
    return {**signs, **_together_with(signs)}


def _together_with(signs: Signs) -> Signs:
    """Return signs that only count in company."""
    declared = signs["og article"] or signs["ld article"] or signs["published"]
    indexed = signs["one word"] or signs["home"] or signs["index word"]
    whole = signs["body share"] * (1 - signs["body in cards"])
    return {
        "undeclared index": float(bool(indexed and not declared)),
        "declared story": float(bool(declared and any(signs[name] for name in STORY_ADDRESS))),
        "undated": float(not declared and not signs["dated"]),
        "whole body": whole,
        "scattered": signs["linked headings"] * (1 - whole),
        "thin": signs["page links"] * (1 - signs["body chars"]),
    }


@lru_cache(maxsize=1024)
def _address(url: str) -> tuple[tuple[str, float], ...]:
    parts = split(url)
    segments = [segment for segment in parts.path.lower().split("/") if segment]
    if segments and segments[0] in LANGUAGES:
        del segments[0]
    page = segments[-1] if segments else ""
    if segments and FILE_TYPE.sub("", page) in FRONT_NAMES:
        del segments[-1]
    last = FILE_TYPE.sub("", segments[-1]) if segments else ""
    words = [word for word in WORD_BREAK.split(last) if word]
    folders = set(segments[:-1])
    every = folders | {last}
    host = set((parts.hostname or "").split(".")[:-1])
    longest = max((len(digits) for digits in re.findall(r"\d+", last)), default=0)
    return (
        ("home", float(not segments and not parts.query)),
        ("words", min(len(words), 8) / 8),
        ("long name", float(len(words) >= 4)),
        ("one word", float(len(words) == 1 and longest < 4)),
        ("number", float(longest >= 5)),
        ("date in path", float(bool(DATE_IN_PATH.search(parts.path)))),
        ("index word", float(not INDEX_SEGMENTS.isdisjoint(every))),
        ("shop word", float(not SHOP_SEGMENTS.isdisjoint(every) or not HOST_SHOP.isdisjoint(host))),
        ("talk word", float(not TALK_SEGMENTS.isdisjoint(every) or not HOST_TALK.isdisjoint(host))),
        ("docs word", float(not DOCS_SEGMENTS.isdisjoint(every) or not HOST_DOCS.isdisjoint(host))),
        ("story word", float(not STORY_SEGMENTS.isdisjoint(folders))),
        ("story index", float(last in STORY_SEGMENTS or last in INDEX_SEGMENTS)),
        ("html", float(page.endswith((".html", ".htm", ".shtml")))),
        ("depth", min(len(segments), 5) / 5),
        ("query", float(bool(parts.query))),
        ("no address", float(not parts.hostname)),
    )


def address_signs(url: str) -> Signs:
    """Return what an address alone says."""
    return dict(_address(url))


def _declared(page: Page) -> Signs:
    kinds = {kind.strip().lower() for kind in page.meta.get("og:type", ())}
    types = {name for names in page.json_ld_types[:200] for name in names}
    article = page.article_object
    generator = " ".join(page.meta.get("generator", ())).lower()
    return {
        "og article": float("article" in kinds),
        "og site": float("website" in kinds),
        "og product": float(any(kind.startswith("product") for kind in kinds)),
        "ld article": float(bool(article)),
        "ld news": float(any("news" in name or name == "blogposting" for name in types_of(article))),
        "published": float(any(key in page.meta for key in PUBLISHED) or bool(article.get("datePublished"))),
        "author": float(any(key in page.meta for key in AUTHOR) or bool(article.get("author"))),
        "ld product": float(not types.isdisjoint(("product", "offer", "aggregateoffer"))),
        "ld list": float(not types.isdisjoint(("itemlist", "collectionpage", "searchresultspage"))),
        "ld talk": float(not types.isdisjoint(("qapage", "discussionforumposting"))),
        "turns": float("next" in page.link_rels or "prev" in page.link_rels),
        "amp": float("amphtml" in page.link_rels),
        "talk software": float(any(name in generator for name in TALK_SOFTWARE)),
        "docs software": float(any(name in generator for name in DOCS_SOFTWARE)),
    }
