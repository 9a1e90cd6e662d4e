"""Declared: which of a page's JSON-LD objects speaks of this page's article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from extractors.likeness import likeness
from extractors.markup.runs import whole_text
from extractors.plain import texts

if TYPE_CHECKING:
    from extractors.page import Page

MIN_HEADLINE = 8  # characters of a declared headline that is compared
MAX_HEADINGS = 40  # of the page, that are held against a declared headline
ALIKE = 0.4  # from which two headlines may be of one story
# schema.org's articles that do not end in "Article".
POSTINGS = frozenset(("blogposting", "liveblogposting", "report", "socialmediaposting", "medicalwebpage"))


def types_of(value: dict[str, Any]) -> tuple[str, ...]:
    """Return an object's types in lower case, without the vocabulary's address.

    >>> types_of({"@type": ["http://schema.org/NewsArticle", "Review"]})
    ('newsarticle', 'review')
    """
    kinds = value.get("@type")
    names = (kinds,) if isinstance(kinds, str) else texts(kinds)
    return tuple(name.rsplit("/", 1)[-1].strip().lower() for name in names)


def is_article(types: tuple[str, ...]) -> bool:
    """Tell whether an object of these types is an article of some kind."""
    return any(name.endswith("article") or name in POSTINGS for name in types)


def article_object(page: Page) -> dict[str, Any]:
    """Return the JSON-LD object of this page's article, or an empty one.

    Pages also declare the articles they link to: the object with this page's address wins, then the one
    with its title, then the first that is no member of a list.
    """
    typed = zip(page.json_ld, page.json_ld_types, strict=True)
    candidates = [value for value, types in typed if is_article(types)]
    if not candidates:
        return {}
    addresses = {path for url in (page.url, *page.link_rels.get("canonical", ())) if (path := _path(url))}
    titles = {title for key in ("og:title", "twitter:title") for title in page.meta.get(key, ())}
    if len(candidates) < 2:
        other = _speaks_of_another(candidates[0], page, addresses, titles)
        return {} if other else candidates[0]
    ranked = sorted(candidates, key=lambda value: -_fit(value, addresses, titles, page.title or ""))
    best = ranked[0]
    if not _fit(best, addresses, titles, page.title or "") and _same_shape(candidates):
        return {}
    return best


def objects(page: Page, *names: str) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects of any of the types `names` (lower case), in document order."""
    wanted = frozenset(names)
    typed = zip(page.json_ld, page.json_ld_types, strict=True)
    return (value for value, types in typed if not wanted.isdisjoint(types))


def resolve(page: Page, value: Any) -> Any:
    """Return the object that a JSON-LD reference ({"@id": …}) points to, or `value` itself."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and len(value) <= 2:
        target = value["@id"]
        return next((o for o in page.json_ld if o.get("@id") == target and len(o) > 2), value)
    return value


def _fit(value: dict[str, Any], addresses: set[str], titles: set[str], title: str) -> int:
    own, headlines = _own_paths(value), _headlines(value)
    return 2 * bool(own & addresses) + any(
        headline in titles or (len(headline) > 15 and headline in title) for headline in headlines
    )


def _speaks_of_another(value: dict[str, Any], page: Page, addresses: set[str], titles: set[str]) -> bool:
    """Tell whether an object has the address of another page, and a headline like nothing that this one is
    called: left behind by a copy, or a teaser's."""
    own, headline = _own_paths(value), next(iter(_headlines(value)), "")
    if not own or not addresses or own & addresses or len(headline) < MIN_HEADLINE:
        return False
    headings = (whole_text(heading) for heading in page.elements["heading"][:MAX_HEADINGS])
    called = (page.title or "", *titles, *headings)
    return all(likeness(headline, text) < ALIKE for text in called)


def _own_paths(value: dict[str, Any]) -> set[str]:
    return {_path(url) for key in ("url", "mainEntityOfPage", "@id") for url in texts(value.get(key))} - {""}


def _headlines(value: dict[str, Any]) -> Sequence[str]:
    return texts(value.get("headline")) or texts(value.get("name"))


def _same_shape(candidates: Sequence[dict[str, Any]]) -> bool:
    """Tell whether all candidates are alike, as the members of a list of teasers are."""
    return len(candidates) > 2 and len({frozenset(value) for value in candidates}) == 1


def _path(url: str) -> str:
    """Return host-free, query-free path of an address, '' for a home page or no address."""
    try:
        return urlsplit(url).path.strip("/").lower()
    except ValueError:
        return ""
