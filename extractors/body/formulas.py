"""Formulas: MathML as a part of the sentence that it stands in."""

from __future__ import annotations

from lxml import etree

from extractors.markup.runs import whole_text

# The formula again as source, for programs; and signs for times and "function of" that nobody sees.
_SOURCES = frozenset(("annotation", "annotation-xml"))
_UNSEEN = dict.fromkeys(range(0x2061, 0x2065))
_APART = frozenset(("mspace", "mtd", "mtr"))
NEAR = 2  # levels: the formula and the box that hides it from all but screen readers


def formula_text(math: etree._Element) -> str:
    """Return what a formula says, '' where it is there for screen readers, beside text that shows it.

    >>> formula_text(etree.XML("<math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"))
    'x=1/2'
    """
    if _is_shown_beside(math):
        return ""
    parts: list[str] = []
    _read(math, parts)
    return "".join(parts).translate(_UNSEEN).strip()


def _is_shown_beside(math: etree._Element) -> bool:
    element: etree._Element | None = math
    for _ in range(NEAR):
        if element is None:
            return False
        for other in (element.getprevious(), element.getnext()):
            if other is not None and other.get("aria-hidden") == "true" and whole_text(other).strip():
                return True
        element = element.getparent()
    return False


def _read(element: etree._Element, parts: list[str]) -> None:
    """Append the texts in an element: spaces between elements are none of the formula."""
    if (text := element.text) and not text.isspace():
        parts.append(text if element.tag == "mtext" else " ".join(text.split()))
    is_fraction = element.tag == "mfrac"
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _SOURCES:
            continue
        if child.tag in _APART and parts:
            parts.append(" ")
        if is_fraction and child.getprevious() is not None:
            parts.append("/")
        grouped = is_fraction and next(child.iter("mo"), None) is not None
        parts += "(" * grouped
        _read(child, parts)
        parts += ")" * grouped
        if (text := child.tail) and not text.isspace():
            parts.append(text)
