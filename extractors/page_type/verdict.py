"""Verdict: what kind of page this is, with the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.body.shapes import HEADINGS
from extractors.draft import Draft
from extractors.evidence import Candidate, Found, first
from extractors.page import Page
from extractors.page_type.block_signs import Signs
from extractors.page_type.media_pages import find_media_pages
from extractors.page_type.model import MODEL
from extractors.page_type.page_signs import read_signs
from extractors.page_type.page_words import BLOG_INDEX_CLASSES, LIST_CLASSES, LIST_TYPES
from extractors.page_type.service_pages import find_service_pages
from extractors.page_type.walls import find_empty, find_walls
from extractors.record import PageType
from extractors.url_parts import path_of

# Signs of forums, manuals and shops: no articles, and no lists of stories either.
OTHER_SIGNS = ("talk word", "talk software", "ld talk", "docs word", "docs software", "og product")
# Signs of a list that are more than a word of the address: feeds call what stands under /market an article.
LIST_SIGNS = ("home", "ld list", "turns")
# Signs of a list: any of them makes a page that is no article a listing.
INDEX_SIGNS = (*LIST_SIGNS, "index word", "story index")
LIST_PAGE = re.compile(r"(?:^|/)page/\d{1,4}$")
# A page that is one text and hardly anything else is an article, though it may tell neither date nor author.
ALL_TEXT, FEW_LINKS, PLAIN_STORY = 0.85, 0.15, 0.6
# So is a page in doubt that reads as one text with signs of a story: bare pages have no pictures and boxes.
WHOLE, SOME_LINKS = 0.9, 0.2
DOUBTS = (0.5, 0.2, 0.05, 0.0)  # how likely it must be, by the number of these signs
DECLARED_LIST = 0.1  # how likely an article has such a next page, or is told to be a list by its software
FRONT_TEASERS = 0.34  # four, as `many` counts
LONG_HEADINGS = 200  # characters
MIN_LINKS, MIN_TEASERS = 0.35, 0.35
MAX_REASONS = 4


def extract_page_type(draft: Draft) -> Found[PageType]:
    """Return the page's type.

    Walls and media pages are told by what they say and declare, article, listing and other by a model of
    the page's address, declarations and text; `detail` names the evidence.
    """
    return first(_candidates(draft))


def _candidates(draft: Draft) -> Iterator[Candidate[PageType]]:
    yield from find_walls(draft)
    yield from find_media_pages(draft)
    yield from find_service_pages(draft)
    yield from find_empty(draft)
    signs = read_signs(draft)
    probability, shares = MODEL.judge(signs)
    plain = _is_all_text(signs) or _reads_as_story(signs, probability)
    if plain or _brings_article(draft, signs):
        probability = max(probability, PLAIN_STORY)
    page = draft.page
    told = _turns_to_page(page) or _is_classed_list(page) or _is_declared_list(page)
    is_list = told or _is_front(signs)
    if is_list:
        probability = min(probability, DECLARED_LIST)
    is_article = probability >= 0.5 and _has_prose(draft)
    reasons = [name for name, share in shares if (share > 0) == is_article][:MAX_REASONS]
    article: Candidate[PageType] = Candidate("article", "model", probability, ", ".join(reasons))
    rest: Candidate[PageType] = Candidate(
        _kind_of_rest(signs, is_list), "model", 1 - probability, article.detail
    )
    yield from (article, rest) if is_article else (rest, article)


def _is_all_text(signs: Signs) -> bool:
    """Whether the page is one text without much beside it, and tells of being nothing else."""
    alone = signs["body share"] >= ALL_TEXT and signs["together"] >= ALL_TEXT
    return alone and signs["page links"] <= FEW_LINKS and not _tells_otherwise(signs)


def _reads_as_story(signs: Signs, probability: float) -> bool:
    """Whether the body is one text of sentences, and enough tells of a story for how likely the page is one:
    what it declares, its address, a byline, a date."""
    whole = all(signs[name] >= WHOLE for name in ("unbroken", "together", "sentences"))
    story = sum(map(bool, (signs["declared"], signs["story word"], signs["byline"], not signs["undated"])))
    likely = probability >= DOUBTS[min(story, len(DOUBTS) - 1)]
    return whole and likely and signs["page links"] <= SOME_LINKS and not _tells_otherwise(signs)


def _tells_otherwise(signs: Signs) -> bool:
    """Whether the page tells of being no article; one that declares to be one may go on at a next page."""
    told = any(signs[name] for name in (*OTHER_SIGNS, "shop word"))
    return told or (not signs["declared"] and any(signs[name] for name in LIST_SIGNS))


def _brings_article(draft: Draft, signs: Signs) -> bool:
    """Whether the page brings its article as data beside its title, so that what it shows tells nothing."""
    return draft.body.titled and not any(signs[name] for name in (*OTHER_SIGNS, *LIST_SIGNS))


def _turns_to_page(page: Page) -> bool:
    """Whether the next page is this one's address and /page/2, as that of a list is; an article's has /2."""
    own = LIST_PAGE.sub("", path_of(page.url))
    following = (path_of(url) for url in page.link_rels.get("next", ()))
    return any(LIST_PAGE.search(path) and LIST_PAGE.sub("", path) == own for path in following)


def _is_classed_list(page: Page) -> bool:
    body = page.root.find("body")
    classes = (body.get("class") or "").split() if body is not None else ()
    return not LIST_CLASSES.isdisjoint(classes) or BLOG_INDEX_CLASSES.issubset(classes)


def _is_declared_list(page: Page) -> bool:
    types = {name for names in page.json_ld_types[:200] for name in names}
    return not LIST_TYPES.isdisjoint(types) and not page.article_object


def _is_front(signs: Signs) -> bool:
    """Whether the page is its site's front page and shows other stories by their headlines: the newest may
    stand there in full, and be declared. Articles whose address nobody knows are filed under the front's."""
    return bool(signs["home"]) and signs["linked headings"] >= FRONT_TEASERS


def _has_prose(draft: Draft) -> bool:
    """Whether the body has text of its own. Some pages set all of it as headings; a few alone are none."""
    text, kept = draft.body.text, draft.body.kept
    if len(text) >= LONG_HEADINGS or not kept:
        return bool(text)
    return any(draft.blocks[index].tag not in HEADINGS for index in kept)


def _kind_of_rest(signs: Signs, is_list: bool) -> PageType:
    if is_list:
        return "listing"
    if any(signs[name] for name in OTHER_SIGNS):
        return "other"
    listed = any(signs[name] for name in INDEX_SIGNS)
    linked = signs["page links"] > MIN_LINKS or signs["linked headings"] > MIN_TEASERS
    return "listing" if listed or linked else "other"
