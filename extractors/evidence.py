"""Evidence: the candidates for a field, the winner and the losers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from msgspec import Struct

from extractors.record import Provenance, Source

T = TypeVar("T")


class Candidate(Struct, Generic[T], frozen=True):
    """One source's answer for a field.

    value is clean and typed as the record's field; raw is the same as printed or declared;
    confidence is the share of such answers that are right; detail names the rule, such as 'og:title'.
    """

    value: T
    source: Source
    confidence: float
    detail: str = ""
    raw: str | None = None


class Found(Struct, Generic[T], frozen=True):
    """A field's answer: the winning candidate, if any, and those that it beat."""

    winner: Candidate[T] | None = None
    losers: tuple[Candidate[T], ...] = ()

    @property
    def value(self) -> T | None:
        """The winner's value, or None."""
        return self.winner.value if self.winner else None

    @property
    def raw(self) -> str | None:
        """The winner's value as printed or declared, or None."""
        return self.winner.raw if self.winner else None

    def provenance(self) -> Provenance | None:
        """What the record says of this field's evidence, or None if it has no winner."""
        if self.winner is None:
            return None
        return Provenance(
            source=self.winner.source,
            confidence=round(self.winner.confidence, 3),
            detail=self.winner.detail or None,
        )


def first(candidates: Iterable[Candidate[T]]) -> Found[T]:
    """Return the first candidate as the winner and the others as losers."""
    ranked = tuple(candidates)
    return Found(ranked[0] if ranked else None, ranked[1:])
