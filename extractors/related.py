"""Related links: modules of further stories, found in the same reading that chooses the body."""

from __future__ import annotations

from extractors.draft import Draft, Module


def find_modules(draft: Draft) -> tuple[Module, ...]:
    """Return the related modules of the draft's page in document order."""
    return ()
