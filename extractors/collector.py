"""Collector: Python's search for cyclic garbage, held off while a page is read.

A page makes thousands of objects at once, none of them in cycles: all are freed once its record is there.
Searching among them in between is in vain and takes time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Run the body without the search, then allow it again if it was allowed before."""
    allowed = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if allowed:
            gc.enable()
