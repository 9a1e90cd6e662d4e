"""Collector: the search for cyclic garbage is left as it was found."""

import gc
from collections.abc import Iterator

import pytest

from extractors import PageError, extract
from extractors.collector import collector_paused

PAGE = "<h1>Ships sail</h1><p>The ships sailed at noon, the harbour company said on Monday.</p>"


@pytest.fixture(autouse=True)
def _allowed_again() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.parametrize("allowed", [True, False])
def test_it_is_paused_and_then_as_before(allowed: bool) -> None:
    if not allowed:
        gc.disable()
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled() is allowed
    extract(PAGE)
    assert gc.isenabled() is allowed


def test_a_page_that_fails_leaves_it_allowed() -> None:
    with pytest.raises(PageError):
        extract("")
    assert gc.isenabled()


def test_no_reading_leaves_cycles_behind() -> None:
    extract(PAGE)
    gc.collect()
    gc.disable()
    for _ in range(5):
        extract(PAGE)
    assert gc.collect() < 50
