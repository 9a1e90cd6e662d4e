"""Extract: the body's own table of contents: read, score, choose, render."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.body import Body, Verdict

if TYPE_CHECKING:
    from extractors.draft import Draft


def extract_body(draft: Draft) -> Body:
    """Return the body of the draft's page: its text, its HTML and what became of every block."""
    taken = frozenset(index for module in draft.modules for index in module.blocks)
    verdicts = [
        Verdict(
            kept=(
                keep := len(block.text) > 80
                and block.link_chars < len(block.text) / 2
                and block.index not in taken
            ),
            score=float(keep),
            reason="long text with few links",
        )
        for block in draft.blocks
    ]
    kept = tuple(block.index for block, verdict in zip(draft.blocks, verdicts, strict=True) if verdict.kept)
    text = "\n\n".join(draft.blocks[index].text for index in kept)
    return Body(text=text, kept=kept, verdicts=verdicts, confidence=0.5 if kept else 0.0)
