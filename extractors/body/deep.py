"""Deep: what lies too deep in a page for the walk to recurse into, read flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from extractors.body.boxes import Box
from extractors.body.kinds import DRAWING, FORMULA, HIDEABLE, KIND, PHRASE, RUBY, SKIP

if TYPE_CHECKING:
    from extractors.body.walk import Reader

_UNREAD = (SKIP, DRAWING, FORMULA)
_IN_LINE = (PHRASE, HIDEABLE, RUBY)


def read_flat(reader: Reader, element: etree._Element, box: Box) -> None:
    """Read the inside of `element` into `reader`: a block at every block-level element."""
    events = etree.iterwalk(element, events=("start", "end"))
    for event, inner in events:
        if event == "start" and KIND.get(inner.tag) in _UNREAD:
            events.skip_subtree()
        elif event == "start":
            _edge(reader, inner, box)
            _read(reader, inner.text)
        elif inner is not element:
            _edge(reader, inner, box)
            _read(reader, inner.tail)


def _edge(reader: Reader, element: etree._Element, box: Box) -> None:
    if KIND.get(element.tag) not in _IN_LINE and reader.run:
        reader.flush(box)


def _read(reader: Reader, text: str | None) -> None:
    if text:
        reader.count(text)
        reader.run.append(text)
