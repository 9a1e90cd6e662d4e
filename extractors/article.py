"""Article: from a page to its record. The assembler, a table of contents."""

from __future__ import annotations

from lxml import etree
from readability import Document

from extractors.page import Page
from extractors.record import NewsArticle
from extractors.rules import NO_RULES, SiteRules


def extract_article(
    page: Page, rules: SiteRules = NO_RULES, seen_blocks: frozenset[int] = frozenset()
) -> NewsArticle:
    """Return the record of `page`. Raises NotAnArticle where nothing readable is there."""
    summary = Document(etree.tostring(page.root, encoding="unicode")).summary()
    lines = (" ".join(str(text).split()) for text in etree.HTML(summary).itertext())
    return NewsArticle(
        url=page.url,
        headline=page.first_meta("og:title") or page.title,
        articleBody="\n\n".join(line for line in lines if line),
        pageType="article",
    )
