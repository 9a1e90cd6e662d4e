"""Known: what is known of a page beside its blocks when lines are taken out of the body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from extractors.body.blocks import Block


@dataclass(frozen=True, slots=True)
class Known:
    """What the rules may know besides the blocks.

    headline   the page's, folded by `shapes.letters_of`
    authors    the names of its authors, in lower case
    recurring  hashes (`seen.block_hash`) of texts that recur on the site's pages
    following  indices of the blocks of further articles (`following.following_articles`)
    comments   indices of the blocks that are readers' comments (`comments.comment_blocks`)
    credits    indices of the blocks that byline and dates were read from (`credits.credit_blocks`)
    page       all blocks of the page
    start      index of the headline's block
    forms      indices of the blocks that ask for an e-mail address or a choice (`forms.form_blocks`)
    calls      indices of the blocks in boxes that end in a button (`calls.call_blocks`)
    channels   indices of the blocks that lead to the site's own channels (`channels.channel_blocks`)
    scores     of all blocks of the page, by index; empty where nobody scored them
    lowered    by block index its text in lower case, '' for long ones; `prune` fills it in
    """

    headline: str = ""
    authors: tuple[str, ...] = ()
    recurring: frozenset[int] = frozenset()
    following: frozenset[int] = frozenset()
    comments: frozenset[int] = frozenset()
    credits: frozenset[int] = frozenset()
    page: Sequence[Block] = ()
    start: int = 0
    forms: Set[int] = frozenset()
    calls: Set[int] = frozenset()
    channels: Set[int] = frozenset()
    scores: Sequence[float] = ()
    lowered: Mapping[int, str] = field(default_factory=dict)

    def score(self, block: Block) -> float:
        """What the model gave `block`, 0 where nobody asked it."""
        return self.scores[block.index] if self.scores else 0.0
