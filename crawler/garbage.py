"""Garbage: how often Python looks for cycles in a process that starts, and then handles page after page."""

from __future__ import annotations

import gc

AFTER = 20_000  # objects; a page makes thousands, few of them in cycles, so looking often is in vain


def look_seldom() -> None:
    """Look for cycles seldom: else a start looks again and again through what the modules define."""
    gc.set_threshold(AFTER)


def collect_rarely() -> None:
    """Look for cycles seldom, and never again among what exists now. Call once all is imported."""
    gc.freeze()
    look_seldom()
