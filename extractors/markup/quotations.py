"""Quotations: the marks of a <q>, which browsers print and the text of the page has not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lxml import etree

from extractors.body.blocks import INLINE
from extractors.markup.runs import whole_text
from extractors.markup.writable import writable

MAX_WITHIN = 60  # elements in a quotation that is a part of a sentence
_WITHIN = INLINE | {"br", "img"}
# Opening and closing, then those within another quotation; of other languages as in English.
_ENGLISH = "“”‘’"
_OF_LANGUAGE = {
    **dict.fromkeys("bg cs de et is ka lt mk sk sl sr".split(), "„“‚‘"),
    **dict.fromkeys("be ca el es fa fr hy it nb nn no pt ru uk".split(), "«»“”"),
    **dict.fromkeys("hr hu pl ro".split(), "„”«»"),
    **dict.fromkeys("fi sv".split(), "””’’"),
    **dict.fromkeys(("ja", "zh-tw", "zh-hk", "zh-hant"), "「」『』"),
}
_SPACED = ("«", "»")  # behind which the quotation may begin with a space
_MARKS = frozenset("\"'«»‹›`").union(_ENGLISH, *_OF_LANGUAGE.values())


def print_marks(quotations: Sequence[etree._Element], language: str) -> None:
    """Put the marks of a page's language around each <q> that is a part of a line and has none."""
    declared = language.lower().replace("_", "-")
    marks = _OF_LANGUAGE.get(declared) or _OF_LANGUAGE.get(declared.partition("-")[0], _ENGLISH)
    # All are looked at before any is changed: one may begin or end another.
    for quotation in [one for one in quotations if not _is_marked(one) and _is_in_line(one)]:
        inner = next(quotation.iterancestors("q"), None) is not None
        _enclose(quotation, *marks[2 * inner : 2 * inner + 2])


def _is_marked(quotation: etree._Element) -> bool:
    """Tell whether the page writes the marks itself, within or around; an empty one needs none."""
    text, before = whole_text(quotation).strip(), _before(quotation)
    within = not text or (text[0] in _MARKS and text[-1] in _MARKS)
    return within or before[-1:] in _MARKS or before.rstrip().endswith(_SPACED)


def _before(element: etree._Element) -> str:
    """Return the text right before an element."""
    last, parent = element.getprevious(), element.getparent()
    text = last.tail if last is not None else parent.text if parent is not None else None
    return text or ""


def _is_in_line(quotation: etree._Element) -> bool:
    within = list(islice(quotation.iterdescendants(), MAX_WITHIN + 1))
    return len(within) <= MAX_WITHIN and all(element.tag in _WITHIN for element in within)


def _enclose(quotation: etree._Element, opening: str, closing: str) -> None:
    quotation.text = opening + writable(quotation.text).lstrip()
    if len(quotation):
        quotation[-1].tail = writable(quotation[-1].tail).rstrip() + closing
    else:
        quotation.text = quotation.text.rstrip() + closing
