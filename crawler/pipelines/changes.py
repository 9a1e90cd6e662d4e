"""Changes: whether an article that was read again has changed, judged by its clean text, and how."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from extractors.body.seen import block_hash

MAX_DIFF_WORDS = 4000  # of each side between what has stayed; difflib's time may grow with the cube
# Words by which editors own up to a change, looked for in what was added.
CORRECTION = re.compile(
    r"\b(correct(?:ion|ed|s)|clarification|korrektur|korrigiert|berichtigung|rectificati(?:on|f)|corrigé|"
    r"correcci[oó]n|corregid[oa]|fe de errores|correzione|rettifica|corre[cç][aã]o|correctie|rättelse|"
    r"rettelse|retting|oikaisu|sprostowanie|oprava|исправлен|виправлен|düzeltme)|訂正|更正|정정|تصحيح|תיקון|सुधार",
    re.IGNORECASE,
)


def name_change(old: Mapping[str, Any], new: Mapping[str, Any], seen_blocks: frozenset[int]) -> str:
    """Return the event that turns `old` into `new`, or '' where the reader sees the same.

    Paragraphs that are known as boilerplate by now do not count: that they are gone from one text, or are
    still in the other, is our doing.
    """
    before, after = _clean(old, seen_blocks), _clean(new, seen_blocks)
    if _folded(before) != _folded(after):
        return "corrected" if _is_correction(before, after) else "body changed"
    if _folded(old.get("headline") or "") != _folded(new.get("headline") or ""):
        return "headline changed"
    return ""


def word_diff(
    old: Mapping[str, Any], new: Mapping[str, Any], seen_blocks: frozenset[int] = frozenset()
) -> str:
    """Return a JSON list of [operation, field, before, after] for headline and body, word by word.

    Like name_change it leaves out what is known as boilerplate by now.
    """
    changes: list[list[str]] = []
    headlines = [record.get("headline") or "" for record in (old, new)]
    bodies = [_clean(record, seen_blocks) for record in (old, new)]
    for field, texts in (("headline", headlines), ("articleBody", bodies)):
        before, after = _differing(*(text.split() for text in texts))
        matcher = difflib.SequenceMatcher(None, before, after)
        changes += [
            [operation, field, " ".join(before[a:b]), " ".join(after[c:d])]
            for operation, a, b, c, d in matcher.get_opcodes()
            if operation != "equal"
        ]
    return json.dumps(changes, ensure_ascii=False)


def _differing(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    """Return two texts without the words that they begin and end with alike, as far as they are compared."""
    start = _alike(before, after)
    before, after = before[start:], after[start:]
    end = _alike(before[::-1], after[::-1])
    before, after = before[: len(before) - end], after[: len(after) - end]
    return before[:MAX_DIFF_WORDS], after[:MAX_DIFF_WORDS]


def _alike(words: Sequence[str], others: Sequence[str]) -> int:
    """Return with how many words two texts begin alike."""
    pairs = enumerate(zip(words, others, strict=False))
    return next((number for number, (one, other) in pairs if one != other), min(len(words), len(others)))


def _is_correction(before: str, after: str) -> bool:
    return len(CORRECTION.findall(after)) > len(CORRECTION.findall(before))


def _clean(record: Mapping[str, Any], seen_blocks: frozenset[int]) -> str:
    body = record.get("articleBody") or ""
    if not seen_blocks:
        return body
    return "\n\n".join(part for part in body.split("\n\n") if block_hash(part) not in seen_blocks)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
