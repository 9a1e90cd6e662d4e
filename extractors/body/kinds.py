"""Kinds: how the walk reads an element, by its tag and by what stands around it."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from extractors.body.blocks import INLINE, SKIPPED
from extractors.body.boxes import Box
from extractors.body.phrases import BIT, phrase_flags
from extractors.body.shapes import HEADINGS
from extractors.markup.runs import whole_text

# From BUTTON on, more than the tag is to be asked, see `asked_kind`.
BLOCK, PHRASE, HIDEABLE, SKIP, BREAK, IMAGE, DRAWING, FORMULA, RUBY, SET_IN, BUTTON, OTHER = range(12)
# All other elements stand in a line where no rule of style lays them out: those that pages define, and slips.
_BLOCKS = (
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup p "
    "plaintext pre search section summary table caption colgroup col tbody td tfoot th thead tr ul xmp"
).split()
KIND = {
    **dict.fromkeys(_BLOCKS, BLOCK),
    **dict.fromkeys(INLINE, PHRASE),
    **dict.fromkeys(("span", "i", "small", "label"), HIDEABLE),
    **dict.fromkeys(SKIPPED, SKIP),
    "svg": DRAWING,
    "math": FORMULA,
    "ruby": RUBY,
    "img": IMAGE,
    "br": BREAK,
    **dict.fromkeys(("button", "noscript"), BUTTON),
    # What is no element has a function for its tag.
    etree.Comment: SKIP,
    etree.ProcessingInstruction: SKIP,
    etree.Entity: SKIP,
}
_PHRASES = frozenset((PHRASE, HIDEABLE, FORMULA, RUBY))
SENTENCES = frozenset("p li dd blockquote figcaption".split()) | HEADINGS
# Words on a button, or in an element of the page's own at the edge of a line, that are none of the sentence.
_OFFERS = sum(BIT[name] for name in ("share", "action", "media", "follow", "signup", "account", "comment"))
MAX_WITHIN = 60  # elements in one that a page defines, where it is a part of a sentence


def asked_kind(element: etree._Element, kind: int, box: Box, run: list[str]) -> int:
    """Return how an element of the kind BUTTON or OTHER is read, behind `run` in `box`."""
    if kind == BUTTON:
        within = _goes_on_behind(element, box) if run else _is_heading(element, box)
        return SET_IN if within else BLOCK
    return PHRASE if _is_in_line(element, box) else BLOCK


def offers(element: etree._Element) -> bool:
    """Tell whether an element offers to do something instead of saying it."""
    return bool(phrase_flags(whole_text(element)) & _OFFERS)


def _is_heading(element: etree._Element, box: Box) -> bool:
    """Tell whether a button is a heading's whole text, as where a click on a question shows the answer."""
    alone = box.tag in HEADINGS and element.tag == "button" and not _is_text_behind(element, box)
    return alone and not offers(element)


def _goes_on_behind(element: etree._Element, box: Box) -> bool:
    """Tell whether the sentence before an element goes on behind it."""
    if box.tag not in SENTENCES:
        return False
    if (tail := element.tail) and not tail.isspace():
        return True
    behind = element.getnext()
    return behind is not None and KIND.get(behind.tag) in _PHRASES


def _is_in_line(element: etree._Element, box: Box) -> bool:
    """Tell whether an element that HTML does not know is a part of the sentence that it stands in.

    In a paragraph it has text beside it; elsewhere text before and behind, or it is a part of the layout.
    """
    if element.getparent() is not box.element and _is_within_other(element, box):
        return True
    before, behind = _is_text_before(element, box), _is_text_behind(element, box)
    if not (before or behind):
        return False
    if not (before and behind) and (box.tag not in SENTENCES or offers(element)):
        return False
    within = list(islice(element.iterdescendants(), MAX_WITHIN + 1))
    return len(within) <= MAX_WITHIN and not any(KIND.get(inner.tag) in (BLOCK, BUTTON) for inner in within)


def _is_within_other(element: etree._Element, box: Box) -> bool:
    """Tell whether another such element around it is one: it was looked at with all that is in it."""
    for around in element.iterancestors():
        if around is box.element:
            return False
        if around.tag not in KIND:
            return True
    return False


def _is_text_before(element: etree._Element, box: Box) -> bool:
    """Tell whether text stands right before an element; what begins its parent stands where that does."""
    while (last := element.getprevious()) is None:
        parent = element.getparent()
        if parent is None:
            return False
        if parent is box.element or (parent.text and not parent.text.isspace()):
            return bool(parent.text and not parent.text.isspace())
        element = parent
    return bool(last.tail and not last.tail.isspace())


def _is_text_behind(element: etree._Element, box: Box) -> bool:
    """Tell whether text stands right behind an element; what ends its parent stands where that does."""
    while not (element.tail and not element.tail.isspace()):
        parent = element.getparent()
        if parent is None or parent is box.element or element.getnext() is not None:
            return False
        element = parent
    return True
