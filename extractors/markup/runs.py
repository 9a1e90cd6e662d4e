"""Runs: the texts between the tags of an element, and how they read together."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extractors.body.blocks import SKIPPED

AND_OF_ONE_LETTER = frozenset("וو")  # Hebrew and Arabic write it joined to the name behind
PARTING = "\x01"  # stands where a tag parts two runs that do not read on


def whole_text(element: etree._Element) -> str:
    """Return all the text in `element`, as it stands; most links and labels hold no other element."""
    if not len(element):
        return element.text or ""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def line_of(element: etree._Element) -> str:
    """Return the same on one line."""
    return " ".join(whole_text(element).split())


def text_runs(element: etree._Element) -> Iterator[str]:
    """Yield the texts between the tags in `element`, none of scripts and the like."""
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str) and child.tag not in SKIPPED:
            yield from text_runs(child)
        if child.tail:
            yield child.tail


def joined(runs: list[str]) -> str:
    """Join runs: single words read on, longer or glued ones are parted by `PARTING`.

    >>> joined(["By ", "Jane Roe", "Staff Writer"])
    'By Jane Roe\\x01Staff Writer'
    """
    text = ""
    for run in runs:
        bare = " ".join(run.split())
        if bare and text.strip():
            space = text[-1:].isspace() or run[:1].isspace()
            before = text.rpartition(PARTING)[2].split()
            glued = not space and text[-1:].isalnum() and bare[0].isalnum()
            ends = len(bare) == 1 and bare.islower()  # 'Jane Ro' and 'e'
            joins = glued and bool(before) and before[-1] in AND_OF_ONE_LETTER
            if not joins and ((glued and not ends) or (len(before) > 1 and " " in bare)):
                text += PARTING
            elif run[:1].isspace():
                text += " "
        text += bare + (" " if run[-1:].isspace() else "")
    return text
