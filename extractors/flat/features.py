"""Features: what the look of a line, its place and its neighbours tell of whether it is body."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from extractors.body.columns import Column
from extractors.body.phrases import BIT
from extractors.flat.lines import Line

FAR = 40
STEPS = (1, 2, 3)
WIDTHS = (3, 8)
SHORT = 9  # words: what a heading or a label has at most
# Groups of words that open a part of the page that is no body; how far back the last one stood counts.
OPENERS = ("related", "popular", "comment", "signup", "tags", "copyright", "bio", "share", "date", "byline")
NEIGHBOUR_FLAGS = ("share", "related", "tags", "date", "byline", "credit", "media", "comment", "bio")


def read_features(lines: Sequence[Line]) -> dict[str, Column]:
    """Return the features of `lines`: a column by name, a value a line."""
    words = np.array([len(line.words) for line in lines], dtype=np.float32)
    paragraph = np.array([line.is_paragraph for line in lines], dtype=np.float32)
    flags = np.array([line.flags for line in lines], dtype=np.int64)
    columns = _own(lines, words, flags)
    columns |= _places(words, paragraph)
    columns |= _neighbours(lines, words, paragraph, flags)
    columns |= _openers(words, flags)
    columns |= _topic(lines)
    return columns


def _own(lines: Sequence[Line], words: Column, flags: Column) -> dict[str, Column]:
    columns: dict[str, Column] = {
        "words": words,
        "chars": np.array([len(line.text) for line in lines], dtype=np.float32),
        "stops": np.array([line.stops for line in lines], dtype=np.float32),
        "commas": np.array([line.commas for line in lines], dtype=np.float32),
        "quotes": np.array([line.quotes for line in lines], dtype=np.float32),
        "separators": np.array([line.separators for line in lines], dtype=np.float32),
        "capitals": np.array([line.capitals for line in lines], dtype=np.float32),
        "digits": np.array([line.digits for line in lines], dtype=np.float32),
        "ends": np.array([line.ends for line in lines], dtype=np.float32),
        "colon": np.array([line.text[-1] in ":：" for line in lines], dtype=np.float32),
        "cut": np.array([line.text.endswith(("…", "...")) for line in lines], dtype=np.float32),
        "question": np.array([line.text[-1] in "?？؟" for line in lines], dtype=np.float32),
        "lower": np.array([line.text[0].islower() for line in lines], dtype=np.float32),
        "copies": np.array([line.copies for line in lines], dtype=np.float32),
        "address": np.array(["@" in line.text or "://" in line.text for line in lines], dtype=np.float32),
    }
    for name, bit in BIT.items():
        columns[f"is_{name}"] = ((flags & bit) > 0).astype(np.float32)
    return columns


def _places(words: Column, paragraph: Column) -> dict[str, Column]:
    count = len(words)
    at = np.arange(count, dtype=np.float32)
    prose = np.cumsum(words * paragraph)
    whole = max(float(prose[-1]), 1.0)
    before = prose - words * paragraph
    return {
        "at": at,
        "from_end": count - at,
        "place": at / count,
        "lines": np.full(count, count, dtype=np.float32),
        "prose": np.full(count, whole, dtype=np.float32),
        "prose_before": before / whole,
        "prose_behind": 1 - prose / whole,
        "prose_words_before": before,
        "prose_words_behind": whole - prose,
    }


def _shifted(column: Column, step: int, empty: float) -> Column:
    result = np.full(len(column), empty, dtype=np.float32)
    if step > 0:
        result[:-step] = column[step:]
    else:
        result[-step:] = column[:step]
    return result


def _neighbours(lines: Sequence[Line], words: Column, paragraph: Column, flags: Column) -> dict[str, Column]:
    columns: dict[str, Column] = {}
    ends = np.array([line.ends for line in lines], dtype=np.float32)
    capitals = np.array([line.capitals for line in lines], dtype=np.float32)
    bits = {name: ((flags & BIT[name]) > 0).astype(np.float32) for name in NEIGHBOUR_FLAGS}
    for step in (sign * size for size in STEPS for sign in (-1, 1) if size < len(lines)):
        columns[f"words_{step}"] = _shifted(words, step, -1)
        columns[f"ends_{step}"] = _shifted(ends, step, -1)
        columns[f"capitals_{step}"] = _shifted(capitals, step, -1)
        if abs(step) < 3:
            for name, bit in bits.items():
                columns[f"is_{name}_{step}"] = _shifted(bit, step, -1)
    for width in WIDTHS:
        for name, column in (("words", np.minimum(words, 60)), ("prose", paragraph)):
            for side, mean in _windows(column, width):
                columns[f"{name}_{side}_{width}"] = mean
    columns |= _distances("paragraph", paragraph > 0)
    missing = [f"{name}_{step}" for step in (-1, 1, -2, 2, -3, 3) for name in ("words", "ends", "capitals")]
    missing += [f"is_{name}_{step}" for step in (-1, 1, -2, 2) for name in NEIGHBOUR_FLAGS]
    return {name: np.full(len(words), -1, dtype=np.float32) for name in missing} | columns


def _windows(column: Column, width: int) -> list[tuple[str, Column]]:
    sums = np.concatenate(([0.0], np.cumsum(column, dtype=np.float64)))
    at = np.arange(len(column))
    low, high = np.maximum(at - width, 0), np.minimum(at + width + 1, len(column))
    spans = (("around", low, high), ("before", low, at), ("behind", at + 1, high))
    return [(name, (sums[end] - sums[start]) / np.maximum(end - start, 1)) for name, start, end in spans]


def _distances(name: str, marked: Column) -> dict[str, Column]:
    """Lines to the nearest marked one before and behind, the line itself not counted."""
    at = np.arange(len(marked))
    last = np.maximum.accumulate(np.where(marked, at, -FAR))
    last = np.concatenate(([-FAR], last[:-1]))
    following = np.minimum.accumulate(np.where(marked, at, len(at) + FAR)[::-1])[::-1]
    following = np.concatenate((following[1:], [len(at) + FAR]))
    return {f"since_{name}": np.minimum(at - last, FAR), f"until_{name}": np.minimum(following - at, FAR)}


def _openers(words: Column, flags: Column) -> dict[str, Column]:
    columns: dict[str, Column] = {}
    for name in OPENERS:
        columns |= _distances(f"{name}_line", ((flags & BIT[name]) > 0) & (words <= SHORT))
    return columns


def _topic(lines: Sequence[Line]) -> dict[str, Column]:
    """How far a line speaks of what the page's prose, and the prose before it, speak of."""
    told = [frozenset(word for word in line.words if len(word) > 3 or word > "\u0e00") for line in lines]
    document: Counter[str] = Counter()
    first: dict[str, int] = defaultdict(lambda: FAR * 1_000)
    for at, (line, words) in enumerate(zip(lines, told, strict=True)):
        if line.is_paragraph:
            document.update(words)
            for word in words:
                first[word] = min(first[word], at)
    shared, known = [], []
    for at, (line, words) in enumerate(zip(lines, told, strict=True)):
        own = 1 if line.is_paragraph else 0
        total = len(words) or 1
        shared.append(sum(min(document[word] - own, 5) for word in words) / total if words else -1)
        known.append(sum(first[word] < at for word in words) / total if words else -1)
    opening = next((words for line, words in zip(lines, told, strict=True) if line.is_paragraph), frozenset())
    of_opening = [len(words & opening) / (len(words) or 1) for words in told]
    return {
        "topic": np.array(shared, dtype=np.float32),
        "known": np.array(known, dtype=np.float32),
        "of_opening": np.array(of_opening, dtype=np.float32),
    }


def read_context(scores: Column, words: Column) -> dict[str, Column]:
    """Return features made of first scores: those of the neighbours, and how much body lies around."""
    clipped = np.clip(scores, 1e-4, 1 - 1e-4)
    odds = np.log(clipped / (1 - clipped))
    columns: dict[str, Column] = {"first": odds}
    for step in (-3, -2, -1, 1, 2, 3):
        columns[f"first_{step}"] = (
            _shifted(odds, step, -9) if abs(step) < len(odds) else np.full(len(odds), -9.0)
        )
    weight = words + 3
    for width in (3, 8, 20):
        gains, weights = _windows(scores * weight, width), _windows(weight, width)
        for (side, gain), (_, total) in zip(gains, weights, strict=True):
            columns[f"likely_{side}_{width}"] = gain / np.maximum(total, 1)
    gain = np.cumsum(scores * weight)
    whole = max(float(gain[-1]), 1.0)
    columns["body_before"] = (gain - scores * weight) / whole
    columns["body_behind"] = 1 - gain / whole
    columns["body_size"] = np.full(len(odds), np.log1p(whole))
    return columns | _distances("body", scores > 0.8)
