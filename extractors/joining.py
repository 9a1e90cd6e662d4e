"""Joining: an article that is told in several pages, made whole page by page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from extractors.article import content_hash, read_article, to_record
from extractors.body.seen import block_hash
from extractors.bounds import bounded
from extractors.collector import collector_paused
from extractors.draft import Draft
from extractors.further_page import next_page, number_of
from extractors.likeness import fold, likeness
from extractors.page import Page
from extractors.record import FurtherPage, Image, Link, NewsArticle, RelatedLink, Video
from extractors.rules import NO_RULES, SiteRules
from extractors.word_count import count_words

SAME_HEADLINE = 0.8  # likeness of two that are the same but for a 'Page 2'
REPEATED = 0.5  # of a page's text that stands on those before it: it shows the same once more

Item = TypeVar("Item", Image, Link, RelatedLink, Video)


@collector_paused()
def read_next(
    article: NewsArticle,
    page: Page,
    rules: SiteRules | None = None,
    seen_blocks: frozenset[int] | None = None,
) -> Draft:
    """Return the reading of an article's next page, without what stands on the pages before it."""
    told = frozenset(map(block_hash, _lines(article.articleBody)))
    return read_article(page, rules or NO_RULES, (seen_blocks or frozenset()) | told)


def joined(article: NewsArticle, draft: Draft) -> NewsArticle:
    """Return the article with the text, pictures and links of its next page, as `read_next` has read it.

    `metadata.nextPage` tells where it goes on from there. Where the page is another story, or shows what the
    article has already, the article ends before it.
    Raises NotAnArticle where nothing readable is on the page.
    """
    number = len(article.metadata.furtherPages) + 2
    further, page = to_record(draft), draft.page
    if number_of(page.url, article.url) != number or not _goes_on(article, further, page):
        return replace(article, metadata=replace(article.metadata, nextPage=None))
    text = "\n\n".join(filter(None, (article.articleBody, further.articleBody)))
    html = "\n".join(filter(None, (article.articleBodyHtml, further.articleBodyHtml)))
    warnings = [*article.metadata.warnings, *further.metadata.warnings]
    values: dict[str, Any] = {
        "images": _both(article.images, further.images),
        "videos": _both(article.videos, further.videos),
        "links": _both(article.links, further.links),
        "relatedLinks": _numbered(_both(article.relatedLinks, further.relatedLinks)),
    }
    values = bounded(values, warnings)
    metadata = replace(
        article.metadata,
        wordCount=count_words(text),
        contentHash=content_hash(text),
        furtherPages=(*article.metadata.furtherPages, FurtherPage(url=page.url)),
        nextPage=next_page(draft, article.url, number + 1),
        warnings=tuple(dict.fromkeys(warnings)),
    )
    return replace(
        article,
        articleBody=text or None,
        articleBodyHtml=html or None,
        byline=article.byline or further.byline,
        authors=article.authors or further.authors,
        metadata=metadata,
        **values,
    )


def _goes_on(article: NewsArticle, further: NewsArticle, page: Page) -> bool:
    """Whether a page tells more of the article, and nothing but that."""
    before = article.metadata.furtherPages[-1].url if article.metadata.furtherPages else article.url
    rels = page.link_rels
    if not (
        _is_same(article.headline, further.headline)
        or article.url in rels.get("canonical", ())
        or before in rels.get("prev", ())
    ):
        return False
    told, lines = set(_lines(article.articleBody)), list(_lines(further.articleBody))
    repeated = sum(len(line) for line in lines if line in told)
    if lines and repeated <= REPEATED * sum(map(len, lines)):
        return True
    return article.pageType == "gallery" and _both(article.images, further.images) != article.images


def _is_same(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return False
    return likeness(one, other) >= SAME_HEADLINE or f" {fold(one)} " in f" {fold(other)} "


def _lines(text: str | None) -> Iterable[str]:
    return filter(None, (text or "").split("\n"))


def _both(one: tuple[Item, ...], other: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items of both, each address once."""
    known = {item.url for item in one}
    return one + tuple(item for item in other if item.url not in known)


def _numbered(links: tuple[RelatedLink, ...]) -> tuple[RelatedLink, ...]:
    return tuple(replace(link, position=place) for place, link in enumerate(links))
