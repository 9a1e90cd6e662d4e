"""Page signs: what an address, a page's declarations and its blocks say of its kind, as numbers."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from itertools import accumulate

from extractors.body.blocks import Block, Box
from extractors.declared import types_of
from extractors.draft import Draft
from extractors.page import Page
from extractors.page_words import (
    DOCS_LABELS,
    DOCS_SEGMENTS,
    DOCS_SOFTWARE,
    HOST_DOCS,
    HOST_SHOP,
    HOST_TALK,
    INDEX_LABELS,
    INDEX_SEGMENTS,
    SHOP_LABELS,
    SHOP_SEGMENTS,
    STORY_SEGMENTS,
    TALK_LABELS,
    TALK_SEGMENTS,
    TALK_SOFTWARE,
)
from extractors.url_parts import split

Signs = dict[str, float]

DATE_IN_PATH = re.compile(r"(?:^|[/-])(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|$)|(?:^|/)(?:19|20)\d\d/")
PRICE = re.compile(r"[$€£¥₹₽₺]\s?\d|\d\s?(?:[$€£¥₹₽₺]|USD|EUR|zł|kr\b|руб)")
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
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
SENTENCE_ENDS = frozenset(".!?。！？…\"'”’»」)؟।:;")
MIN_ROW = 4
MIN_CARD, MAX_CARD, MIN_CARD_BLOCKS = 25, 800, 1.5
LABELS = (
    ("shop", SHOP_LABELS),
    ("index", INDEX_LABELS),
    ("talk", TALK_LABELS),
    ("docs", DOCS_LABELS),
)
LETTERS = re.compile(r"[^\W\d_]+")
MAX_LABEL = 40
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))


def read_signs(draft: Draft) -> Signs:
    """Return the signs by name; each is a number, most of them between 0 and 1."""
    date = draft.found.get("datePublished")
    signs = {
        **address_signs(draft.page.url),
        **_declared(draft.page),
        **_printed(draft),
        **_body(draft),
        **_cards(draft),
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
    types = {name for value in page.json_ld[:200] for name in types_of(value)}
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


def _printed(draft: Draft) -> Signs:
    chars = linked = prices = years = headings = teasers = code = titles = 0
    labels = [0] * len(LABELS)
    kept = frozenset(draft.body.kept)
    for block in draft.blocks:
        size = len(block.text)
        chars += size
        linked += block.link_chars
        if size < MAX_LABEL:
            if DIGIT.search(block.text):
                prices += bool(PRICE.search(block.text))
                years += bool(YEAR.search(block.text))
            for kind in label_kinds(block.text):
                labels[kind] += 1
        if block.tag in HEADINGS:
            titles += block.tag == "h1"
            if block.index not in kept:
                headings += 1
                teasers += block.link_chars > 0.7 * size > 10
        elif block.tag == "pre":
            code += 1
    return {
        "page chars": math.log10(chars + 1) / 5,
        "page links": linked / (chars + 1),
        "prices": _many(prices),
        "years": _many(years),
        "headings outside": _many(headings),
        "linked headings": _many(teasers),
        "code": _many(code),
        "one h1": float(titles == 1),
        **{f"{name} labels": _many(count) for (name, _), count in zip(LABELS, labels, strict=True)},
    }


def _many(count: int) -> float:
    return min(math.log10(count + 1), 2) / 2


@lru_cache(maxsize=8192)
def label_kinds(text: str) -> tuple[int, ...]:
    """Return which of the lists of labels hold `text`, without digits and marks."""
    letters = " ".join(LETTERS.findall(text.lower()))
    return tuple(index for index, (_, words) in enumerate(LABELS) if letters in words)


def _body(draft: Draft) -> Signs:
    blocks = [draft.blocks[index] for index in draft.body.kept]
    chars = sum(len(block.text) for block in blocks)
    linked = sum(block.link_chars for block in blocks)
    paragraphs = sum(len(block.text) > 120 for block in blocks)
    ended = sum(len(block.text) for block in blocks if block.text[-1] in SENTENCE_ENDS)
    cut = sum(block.text.endswith(("…", "...")) for block in blocks)
    total = sum(len(block.text) - block.link_chars for block in draft.blocks)
    headline = str(draft.value("headline") or "")
    return {
        "body chars": math.log10(chars + 1) / 5,
        "short body": float(chars < 500),
        "body share": min((chars - linked) / (total + 1), 1.0),
        "body links": linked / (chars + 1),
        "paragraphs": min(math.log10(paragraphs + 1), 2) / 2,
        "mean block": math.log10(chars / (len(blocks) + 1) + 1) / 3,
        "sentences": ended / (chars + 1),
        "cut off": min(cut, 5) / 5,
        "items": sum(len(block.text) for block in blocks if block.tag in ("li", "td", "dd", "dt"))
        / (chars + 1),
        "together": _together(blocks, chars),
        "headline": float(bool(headline)),
        **_start(draft),
        "headline chars": math.log10(len(headline) + 1) / 2,
        "headline words": min(len(headline.split()), 12) / 12,
    }


def _start(draft: Draft) -> Signs:
    """Return how far from the headline and from the top the body starts."""
    if not draft.body.kept:
        return {"ahead of body": 1.0, "gap": 0.0, "gap links": 0.0}
    first, wanted = draft.body.kept[0], draft.value("headline")
    before = draft.blocks[:first]
    title = next((block.index for block in before if block.text == wanted or block.tag == "h1"), first)
    gap = before[title + 1 :]
    total = sum(len(block.text) for block in draft.blocks)
    return {
        "ahead of body": sum(len(block.text) for block in before) / (total + 1),
        "gap": math.log10(sum(len(block.text) for block in gap) + 1) / 4,
        "gap links": _many(sum(bool(block.links) for block in gap)),
    }


def _together(blocks: list[Block], chars: int) -> float:
    """Return the share of the body's text that lies in one box, not counting boxes around everything."""
    weights: Counter[Box] = Counter()
    for block in blocks:
        if block.box.parent is not None:
            weights[block.box.parent] += len(block.text)
    return max(weights.values(), default=0) / (chars + 1)


def _cards(draft: Draft) -> Signs:
    """Return how much of the page and of the body lies in rows of alike boxes that each hold links."""
    rows: dict[tuple[Box, str, str], list[Box]] = {}
    seen: set[Box] = set()
    for block in draft.blocks:
        box = block.box
        while box.parent is not None and box not in seen:
            seen.add(box)
            rows.setdefault((box.parent, box.tag, box.names), []).append(box)
            box = box.parent
    kept = frozenset(draft.body.kept)
    sizes = list(accumulate([len(block.text) for block in draft.blocks], initial=0))
    linked = list(accumulate([bool(block.links) for block in draft.blocks], initial=0))
    body = sum(len(draft.blocks[index].text) for index in kept)
    inside: set[int] = set()
    largest = most = 0
    for row in rows.values():
        if len(row) < MIN_ROW:
            continue
        cards = [box for box in row if linked[box.last] > linked[box.first]]
        if len(cards) < MIN_ROW or len(cards) < 0.7 * len(row):
            continue
        size = sum(sizes[box.last] - sizes[box.first] for box in cards)
        count = sum(box.last - box.first for box in cards)
        if MIN_CARD < size / len(cards) < MAX_CARD and count >= MIN_CARD_BLOCKS * len(cards):
            largest, most = max(largest, size), max(most, len(cards))
            for box in cards:
                inside.update(range(box.first, box.last))
    return {
        "cards": min(math.log10(most + 1), 2) / 2,
        "largest row": largest / (sizes[-1] + 1),
        "body in cards": sum(len(draft.blocks[index].text) for index in inside & kept) / (body + 1),
    }
