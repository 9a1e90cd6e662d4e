"""Garbage: how often Python looks for cycles in a process that handles page after page."""

from __future__ import annotations

import gc

AFTER = 20_000  # objects; a page makes thousands, few of them in cycles, so looking often is in vain


def collect_rarely() -> None:
    """Look for cycles seldom, and never again among what exists now. Call once all is imported."""
    gc.freeze()
    gc.set_threshold(AFTER)
