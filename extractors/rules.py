"""SiteRules: what a site pack may override in the generic extraction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRules:
    """Site knowledge for one page. Empty rules change nothing.

    `select` maps a record field's name to CSS selectors, best first: the first that matches gives
    the field (articleBody: the elements that hold the body). `strip` lists CSS selectors of elements
    that are taken out before anything is read. `version` is copied into metadata.rulesVersion.
    """

    select: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    strip: tuple[str, ...] = ()
    version: str | None = None


NO_RULES = SiteRules()
