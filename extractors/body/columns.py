"""Columns: Python's numbers as arrays, one a block: `np.array` asks every single one for its type."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[Any]


def numbers(values: Sequence[int]) -> Column:
    """A column of whole numbers."""
    return np.frombuffer(struct.pack(f"{len(values)}q", *values), dtype=np.int64)


def small(values: Sequence[int]) -> Column:
    """A column of numbers from 0 to 255, such as truths that are counted with."""
    return np.frombuffer(bytes(values), dtype=np.uint8)


def capped(values: Sequence[int], most: int) -> Column:
    """A column of numbers from 0 on, `most` for what is more; to call `min` for each is dear."""
    return small([value if value < most else most for value in values])


def truths(values: Sequence[bool]) -> Column:
    """A column of truths."""
    return np.frombuffer(bytes(values), dtype=np.bool_)
