"""Comments: what readers wrote below an article, where no box is named for it.

The model knows comments by the names of their boxes. Where those are hashes, or words that it does not know,
comments are told by what stands above them, and by the dates and buttons among them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.body.phrases import BIT, phrase_flags
from extractors.body.service_lines import heads_comments

MAX_SIGN = 120  # characters of a line that says when a comment was written, or offers to answer it
# An article comes before its comments; above that much of it the word is a button of the page's.
MIN_ARTICLE, MIN_PARAGRAPH = 300, 60
# The fewest such lines, and for how many blocks of comments at most there is one.
MIN_SIGNS, BLOCKS_A_SIGN = 3, 4
FIRST_COMMENT = 8  # blocks at most, above the first such line
MAX_HEADINGS = 3  # more lines of that kind count the comments on each of many things
BEYOND = 6  # the last comment's lines may stand below it

MAX_HEADING = 240
# "3 thoughts on “Bridge stays open”", as WordPress writes it in many languages.
_COUNTED = re.compile(
    r"(?i)\W{0,3}\d{1,5}\s(?:comments?|thoughts?|responses?|replies|reply|kommentare?|gedanken?|antworten|comentarios?|"
    r"pensamientos?|respuestas?|commentaires?|réflexions?|réponses?|comentários?|respostas?|commenti|commento|"
    r"pensieri|risposte|reacties?|gedachten|kommentarer|svar|tankar|komentarze|komentarzy|odpowiedzi|комментари\w{1,2})"
    r"\s[^“”„«\"‘’']{0,20}[“”„«\"‘’'].*"
)
# "The following comments are owned by whoever posted them", as portals of the 2000s say above them.
_OWNED = re.compile(
    r"(?i).{0,30}\b(?:comments are owned by|kommentare sind eigentum|comentarios son propiedad|"
    r"comentários são de propriedade|commentaires (?:appartiennent|sont la propriété)|"
    r"commenti sono di proprietà|komentarze są własnością|комментарии принадлежат)\b"
)
_TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d)")
# "Hace 28 minutos", "3 weeks ago": what comments are dated by, and hardly any line of an article.
_AGO = re.compile(
    r"(?i)\d.*\bago\b|\b(?:vor|hace|il y a|há|för)\s\S{1,6}\s\S|\d.*(?:geleden|sedan|temu|назад|önce|前)"
)


def comment_blocks(page: Sequence[Block], kept: Sequence[Block], *, live: bool = False) -> frozenset[int]:
    """Return the indices of the blocks of `kept` that are readers' comments; a live blog has none."""
    for heading in () if live else _headings(page, kept):
        below = [block.index for block in kept if block.index > heading]
        signs = [block.index for block in page[heading + 1 : kept[-1].index + BEYOND] if _is_sign(block)]
        dense = len(signs) >= MIN_SIGNS and len(signs) * BLOCKS_A_SIGN >= len(below)
        if dense and sum(index < signs[0] for index in below) <= FIRST_COMMENT:
            return frozenset(block.index for block in kept if block.index >= heading)
    return frozenset()


def _headings(page: Sequence[Block], kept: Sequence[Block]) -> Sequence[int]:
    """The indices of the lines below the article that may head its comments, if any block is kept below."""
    within = {block.index for block in kept}
    article = 0
    found = []
    for block in page[kept[0].index : kept[-1].index] if kept else ():
        if block.index in within and len(block.text) >= MIN_PARAGRAPH and not _is_worded(block.text):
            article += len(block.text)
        elif article >= MIN_ARTICLE and block.tag != "li" and _heads(block.text):
            found.append(block.index)
    return found if len(found) <= MAX_HEADINGS else ()


def _heads(text: str) -> bool:
    return heads_comments(text) or (len(text) <= MAX_HEADING and _is_worded(text))


def _is_worded(text: str) -> bool:
    """Tell whether a line, be it as long as a paragraph, counts the comments or says whose they are."""
    return _COUNTED.match(text) is not None or _OWNED.match(text) is not None


def _is_sign(block: Block) -> bool:
    text = block.text
    if len(text) > MAX_SIGN:
        return False
    return bool(phrase_flags(text) & BIT["comment"] or _TIME.search(text) or _AGO.search(text))
