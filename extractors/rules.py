"""SiteRules: what a site pack may override in the generic extraction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractors.errors import RulesError
from extractors.markup.selectors import compile_selector

# The record's fields that a selector can give.
SELECTABLE = frozenset(
    "headline alternativeHeadline byline authors datePublished dateModified articleBody description "
    "articleSection breadcrumbs keywords inLanguage publisher license canonicalUrl images mainImage "
    "videos".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRules:
    """Site knowledge for one page. Empty rules change nothing.

    `select` maps a record field's name to CSS selectors, best first: the first that matches gives
    the field (articleBody: the elements that hold the body). A selector may end in ::attr(NAME).
    `strip` lists CSS selectors of elements that are taken out before anything is read. `language` is the
    site's, a BCP 47 tag: what a page itself declares goes before it. `version` is copied into
    metadata.rulesVersion. Raises RulesError for a selector that is none and for a field that no selector can
    give.
    """

    select: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    strip: tuple[str, ...] = ()
    language: str | None = None
    version: str | None = None

    def __post_init__(self) -> None:
        for name, selectors in self.select.items():
            if name not in SELECTABLE:
                known = ", ".join(sorted(SELECTABLE))
                raise RulesError("", f"select.{name}: no selector can give {name!r}; known are {known}")
            for css in _several(f"select.{name}", selectors):
                attribute = compile_selector(css).attribute
                if attribute and name == "articleBody":
                    raise RulesError("", f"select.{name}: {css!r} takes an attribute, which holds no body")
        for css in _several("strip", self.strip):
            compile_selector(css)


def _several(where: str, selectors: object) -> tuple[str, ...]:
    listed = selectors if isinstance(selectors, (tuple, list)) else (None,)
    if all(isinstance(css, str) and css.strip() for css in listed):
        return tuple(listed)
    raise RulesError("", f"{where} must be a list of CSS selectors, not {selectors!r}")


NO_RULES = SiteRules()
