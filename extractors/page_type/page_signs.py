"""Page signs: what an address, a page's declarations and its blocks say of its kind, as numbers."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from extractors.draft import Draft
from extractors.page import Page
from extractors.page_type.block_signs import Signs, block_signs, many, tree_signs
from extractors.page_type.page_words import (
    DOCS_SEGMENTS,
    DOCS_SOFTWARE,
    HOST_DOCS,
    HOST_SHOP,
    HOST_TALK,
    INDEX_SEGMENTS,
    LANGUAGES,
    SHOP_SEGMENTS,
    STORY_SEGMENTS,
    TALK_SEGMENTS,
    TALK_SOFTWARE,
)
from extractors.url_parts import split

FILE_TYPE = re.compile(r"\.(?:html?|shtml|php\d?|aspx?|jsp|cfm|do)$")
FRONT_NAMES = frozenset(("index", "home", "default", "homepage"))
WORD_BREAK = re.compile(r"[-_+.]|%20")
# Nothing but a year and perhaps a month below it, as archives of blogs are addressed.
MONTH = re.compile(r"^(?:/[\w-]+)?/(?:19|20)\d\d(?:/(?:0?[1-9]|1[0-2]))?/?$")
LONG_NUMBER = re.compile(r"\d{4}")
STORY_NUMBER = re.compile(r"\d{5,}")  # all of the last segment: pages of manuals are not numbered so
PUBLISHED = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
)
# The signs that the model may ask; the others tell listings from other pages.
MODEL_SIGNS = (
    "body share", "byline", "docs word", "entries", "figures", "frames", "headings outside",
    "headline chars", "ld", "ld article", "links to itself", "no og type", "og article", "page links",
    "page numbers", "paragraphs", "pictures", "related", "scattered", "sentences", "shop labels",
    "shop word", "story word", "sure of date", "talk word", "text begins", "text kept", "times", "together",
    "unbroken", "undated", "undeclared index", "words",
)  # fmt: skip


def read_signs(draft: Draft) -> Signs:
    """Return the signs by name; each is a number, most of them between 0 and 1."""
    page = draft.page
    signs = {**_address_signs(page.url), **_declared(page), **tree_signs(draft), **block_signs(draft)}
    date = draft.found.get("datePublished")
    dated = date is not None and date.winner is not None and date.winner.confidence > 0
    declared = signs["og article"] or signs["ld article"] or any(key in page.meta for key in PUBLISHED)
    named_index = any(signs[name] for name in ("home", "one word", "index word", "story index"))
    undeclared_index = named_index and not declared
    return signs | {
        "declared": float(bool(declared)),
        "undeclared index": float(undeclared_index),
        "undated": float(not declared and not dated),
        "sure of date": date.winner.confidence if date is not None and date.winner is not None else 0.0,
        "scattered": signs["linked headings"] * (1 - signs["body share"]),
        "headline chars": math.log10(len(draft.value("headline") or "") + 1) / 2,
        "byline": float(bool(draft.value("byline")) and not undeclared_index),  # there it is a teaser's
        "related": many(sum([len(module.links) for module in draft.modules])),
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
    docs = not DOCS_SEGMENTS.isdisjoint(every) or not HOST_DOCS.isdisjoint(host)
    return (
        ("home", float(not segments and not parts.query and bool(parts.hostname))),
        ("words", min(len(words), 8) / 8),
        ("one word", float(len(words) == 1 and LONG_NUMBER.search(last) is None)),
        ("index word", float(not INDEX_SEGMENTS.isdisjoint(every) or MONTH.search(parts.path) is not None)),
        ("shop word", float(not SHOP_SEGMENTS.isdisjoint(every) or not HOST_SHOP.isdisjoint(host))),
        ("talk word", float(not TALK_SEGMENTS.isdisjoint(every) or not HOST_TALK.isdisjoint(host))),
        ("docs word", float(docs and STORY_NUMBER.fullmatch(last) is None)),
        ("story word", float(not STORY_SEGMENTS.isdisjoint(folders))),
        ("story index", float(last in STORY_SEGMENTS)),
    )


def _address_signs(url: str) -> Signs:
    """Return what an address alone says."""
    return dict(_address(url))


def _declared(page: Page) -> Signs:
    kinds = {kind.strip().lower() for kind in page.meta.get("og:type", ())}
    types = {name for names in page.json_ld_types[:200] for name in names}
    generator = " ".join(page.meta.get("generator", ())).lower()
    return {
        "no og type": float(not kinds),
        "og article": float("article" in kinds),
        "og product": float(any(kind.startswith("product") for kind in kinds)),
        "ld": float(bool(types)),
        "ld article": float(bool(page.article_object)),
        "ld list": float(not types.isdisjoint(("itemlist", "collectionpage", "searchresultspage"))),
        "ld talk": float(not types.isdisjoint(("qapage", "discussionforumposting"))),
        "turns": float("next" in page.link_rels or "prev" in page.link_rels),
        "talk software": float(any(name in generator for name in TALK_SOFTWARE)),
        "docs software": float(any(name in generator for name in DOCS_SOFTWARE)),
    }
