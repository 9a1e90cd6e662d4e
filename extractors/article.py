"""Article: from a page to its record. The assembler, a table of contents."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from extractors.access import extract_is_accessible_for_free
from extractors.authors.byline import extract_byline
from extractors.authors.extract import extract_authors, extract_authors_around_text, lacks_persons
from extractors.body.extract import extract_body
from extractors.body.scores import score_blocks
from extractors.body.walk import read_blocks
from extractors.body_links import extract_links, links_of, read_rel_links
from extractors.bounds import bounded
from extractors.breadcrumbs import extract_breadcrumbs
from extractors.canonical import extract_canonical_url
from extractors.dates.extract import extract_date_modified, extract_date_published
from extractors.description import extract_description
from extractors.draft import Draft
from extractors.errors import NotAnArticle
from extractors.evidence import Found
from extractors.further_page import ARTICLES, first_page, next_page
from extractors.headline.extract import extract_headline
from extractors.images.extract import extract_images, extract_main_image
from extractors.keywords import extract_keywords
from extractors.language.extract import extract_in_language, language_to_read_in
from extractors.license import extract_license
from extractors.markup.overlays import without_overlays
from extractors.masthead import read_masthead
from extractors.page import Page
from extractors.page_type.verdict import extract_page_type
from extractors.place import Place
from extractors.publisher import extract_publisher
from extractors.record import Metadata, NewsArticle, Provenance
from extractors.related.extract import find_modules, modules_provenance
from extractors.rights import read_rights
from extractors.rules import NO_RULES, SiteRules
from extractors.section import extract_article_section
from extractors.site_rules import apply_select, select_body, strip_page
from extractors.spaces import fold_case
from extractors.standfirst.extract import extract_alternative_headline
from extractors.version import VERSION
from extractors.videos import extract_videos
from extractors.word_count import count_words

Extractor = Callable[[Draft], Found[Any]]

# Before all else: it tells where on the page the article begins.
FIRST_FIELDS: tuple[tuple[str, Extractor], ...] = (("headline", extract_headline),)
# Before the body is chosen: what the choice may use.
EARLY_FIELDS: tuple[tuple[str, Extractor], ...] = (
    ("alternativeHeadline", extract_alternative_headline),
    ("authors", extract_authors),
    ("byline", extract_byline),
    ("datePublished", extract_date_published),
    ("dateModified", extract_date_modified),
)
# After it, where no line near the headline names a person.
AROUND_FIELDS: tuple[tuple[str, Extractor], ...] = (
    ("authors", extract_authors_around_text),
    ("byline", extract_byline),
)
# After it: fields that compare with the body. The page type judges all that is above it.
LATE_FIELDS: tuple[tuple[str, Extractor], ...] = (
    ("canonicalUrl", extract_canonical_url),
    ("description", extract_description),
    ("breadcrumbs", extract_breadcrumbs),
    ("articleSection", extract_article_section),
    ("keywords", extract_keywords),
    ("inLanguage", extract_in_language),
    ("publisher", extract_publisher),
    ("license", extract_license),
    ("images", extract_images),
    ("mainImage", extract_main_image),
    ("videos", extract_videos),
    ("links", extract_links),
    ("pageType", extract_page_type),
    ("isAccessibleForFree", extract_is_accessible_for_free),
)

# Fields whose value as told has a field of its own, named with Raw.
RAW_FIELDS = ("datePublished", "dateModified")


def read_article(page: Page, rules: SiteRules = NO_RULES, seen_blocks: frozenset[int] = frozenset()) -> Draft:
    """Read `page` once and answer every field of the record, with the evidence."""
    page, overlays = without_overlays(strip_page(page, rules))
    blocks = read_blocks(page.root, headed=bool(page.elements["heading"]))
    draft = Draft(page, rules, seen_blocks, overlays, blocks, warnings=list(page.warnings))
    draft.links = links_of(blocks)
    draft.rel_links = read_rel_links(draft.links)
    answer(draft, FIRST_FIELDS)
    draft.page.language = language_to_read_in(draft)
    draft.masthead = read_masthead(draft)
    answer(draft, EARLY_FIELDS)
    draft.scores = score_blocks(draft)
    draft.modules = find_modules(draft)
    draft.body = select_body(draft, extract_body(draft))
    draft.place = Place.of(draft)
    if lacks_persons(draft):
        answer(draft, AROUND_FIELDS)
    answer(draft, LATE_FIELDS)
    return draft


def answer(draft: Draft, fields: tuple[tuple[str, Extractor], ...]) -> None:
    """Put the answers to these fields into the draft."""
    for name, extract in fields:
        try:
            draft.found[name] = apply_select(draft, name, extract(draft))
        except Exception as error:  # noqa: BLE001 - a bad field costs that field only, and says so
            draft.warnings.append(f"{name} was dropped: {type(error).__name__}: {error}")


def to_record(draft: Draft) -> NewsArticle:
    """Return the record of a draft. Raises NotAnArticle where it has neither a body nor a headline."""
    page, body = draft.page, draft.body
    if not body.text and not draft.value("headline"):
        raise NotAnArticle(page.address, "neither a headline nor any readable text was found")
    values = {name: found.value for name, found in draft.found.items() if found.value is not None}
    provenance = {name: origin for name, found in draft.found.items() if (origin := found.provenance())}
    if body.text:
        provenance["articleBody"] = Provenance(source=body.source, confidence=round(body.confidence, 3))
    if page.declared:
        detail = f"{page.declared.detail}: links are resolved by it, since nobody told the address"
        provenance["url"] = Provenance(source=page.declared.source, confidence=0.95, detail=detail)
    if related := modules_provenance(draft.modules):
        provenance["relatedLinks"] = related
    for name in RAW_FIELDS:
        if (found := draft.found.get(name)) and found.raw:
            values[f"{name}Raw"] = found.raw
    values |= {
        "url": page.address,
        "articleBody": body.text or None,
        "articleBodyHtml": body.html or None,
        "relatedLinks": tuple(link for module in draft.modules for link in module.links),
        "rights": read_rights(page.meta, page.headers),
    }
    warnings = list(draft.warnings)
    values = bounded(values, warnings)
    return NewsArticle(provenance=provenance, metadata=_metadata(draft, warnings), **values)


def _metadata(draft: Draft, warnings: list[str]) -> Metadata:
    page, text = draft.page, draft.body.text
    is_article = draft.value("pageType") in ARTICLES
    return Metadata(
        dateDownloaded=page.fetched_at,
        extractorVersion=VERSION,
        rulesVersion=draft.rules.version,
        status=page.status,
        encoding=page.encoding,
        wordCount=count_words(text),
        contentHash=content_hash(text),
        nextPage=next_page(draft, page.url, 2) if is_article else None,
        firstPage=first_page(draft) if is_article else None,
        warnings=tuple(warnings),
    )


def content_hash(text: str) -> str | None:
    """Return what tells a text from others, white space and case aside; None where there is none."""
    folded = fold_case(text)
    return hashlib.sha256(folded).hexdigest() if folded else None
