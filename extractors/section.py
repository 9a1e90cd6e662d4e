"""Section: the part of the site that an article stands in."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.draft import Draft
from extractors.evidence import Candidate, Found, first
from extractors.markup.runs import whole_text
from extractors.page import Page
from extractors.plain import one_line, texts
from extractors.record import Source
from extractors.url_parts import path_of
from extractors.urls import same_site

META: tuple[tuple[str, float], ...] = (
    ("article:section", 0.93),
    ("og:article:section", 0.93),
    ("parsely-section", 0.9),
    ("sailthru.section", 0.85),
    ("dcsext.channel", 0.85),
    ("articlesection", 0.85),
    ("section", 0.85),
    ("category", 0.8),
)
MAX_CHARS = 60
# Names under which publishing software files what nobody filed, and other words that name no section.
NO_SECTION = frozenset(
    (
        "uncategorized",
        "uncategorised",
        "unkategorisiert",
        "non classé",
        "non catégorisé",
        "sin categoría",
        "sem categoria",
        "senza categoria",
        "geen categorie",
        "ikke kategoriseret",
        "okategoriserade",
        "ukategorisert",
        "luokittelematon",
        "bez kategorii",
        "nezařazené",
        "без рубрики",
        "без категорії",
        "kategorisiz",
        "غير مصنف",
        "כללי",
        "未分類",
        "未分类",
        "미분류",
        "article",
        "articles",
        "home",
        "homepage",
        "default",
        "none",
        "null",
        "undefined",
    )
)


def extract_article_section(draft: Draft) -> Found[str]:
    """Return the section's name, or None.

    Sources, best first: article:section and its kin, JSON-LD articleSection, the last step but the page
    itself of the breadcrumbs, the words of the menu's link to the first part of the page's path.
    """
    return first(_candidates(draft))


def declared_sections(page: Page) -> Iterator[str]:
    """Yield the names of sections that meta elements and JSON-LD tell, best first."""
    return (one_line(raw) for raw, _, _, _ in _of_page(page))


def _candidates(draft: Draft) -> Iterator[Candidate[str]]:
    headline = str(draft.value("headline") or "").casefold()
    for raw, source, confidence, detail in _declared(draft):
        text = one_line(raw)
        folded = text.casefold()
        named = text and len(text) <= MAX_CHARS and folded not in NO_SECTION and "://" not in text
        if named and folded != headline and not text.isdigit():
            yield Candidate(_in_full(draft, text), source, confidence, detail, raw)


def _in_full(draft: Draft, text: str) -> str:
    """Return the name of the breadcrumb whose address ends in `text`, if `text` looks like such an end."""
    if text != text.lower() or " " in text:
        return text
    for crumb in draft.value("breadcrumbs") or ():
        if crumb.name and path_of(crumb.url or "").rpartition("/")[2] == text:
            return str(crumb.name)
    return text


def _declared(draft: Draft) -> Iterator[tuple[str, Source, float, str]]:
    yield from _of_page(draft.page)
    if step := _last_step(draft):
        yield step, "markup", 0.8, "breadcrumbs"
    if words := _menu_words(draft):
        yield words, "url", 0.7, "menu link to the first part of the path"


def _of_page(page: Page) -> Iterator[tuple[str, Source, float, str]]:
    for key, confidence in META:
        for raw in page.meta.get(key, ())[:1]:
            yield raw, "meta", confidence, key
    for raw in texts(page.article_object.get("articleSection"))[:3]:
        yield raw, "json-ld", 0.92, "JSON-LD articleSection"


def _last_step(draft: Draft) -> str | None:
    """Return the last breadcrumb that leads to a part of the site: neither its home page nor this page."""
    own = path_of(draft.page.url)
    for crumb in reversed(draft.value("breadcrumbs") or ()):
        path = path_of(crumb.url or "")
        if path and path != own and path.count("/") <= own.count("/") + 1:
            return str(crumb.name or "")
    return None


def _menu_words(draft: Draft) -> str | None:
    page = draft.page
    segments = path_of(page.url).split("/")
    if len(segments) < 2 or not segments[0] or segments[0].isdigit():
        return None
    wanted = "/" + segments[0]
    for link, href in zip(draft.links, draft.hrefs, strict=True):
        if wanted not in href or not (href := href.rstrip("/")).endswith(wanted):
            continue
        url = page.absolute(href)
        if url and path_of(url) == segments[0] and same_site(url, page.url):
            return whole_text(link)
    return None
