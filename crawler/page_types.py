"""Page types: those of a record that is an article's, in one form or another."""

from __future__ import annotations

ARTICLE_TYPES = ("article", "liveblog", "gallery", "video", "paywall-stub")
OTHER_TYPES = ("listing", "consent-wall", "challenge", "not-found", "empty", "other")
# Types of the pages that stand in a story's place for a while: before it is there, or to who is no browser.
VEILS = ("consent-wall", "challenge", "not-found", "empty")
