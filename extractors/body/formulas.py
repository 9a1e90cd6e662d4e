"""Formulas: MathML, or a picture of a formula, as a part of the sentence that it stands in."""

from __future__ import annotations

from lxml import etree

from extractors.markup.runs import whole_text
from extractors.plain import one_line

# The formula again as source, for programs; and signs for times and "function of" that nobody sees.
_SOURCES = frozenset(("annotation", "annotation-xml"))
_UNSEEN = dict.fromkeys(range(0x2061, 0x2065))
_APART = frozenset(("mspace", "mtd", "mtr"))
_FRACTION, _ROOTS, _ROOT = "mfrac", ("msqrt", "mroot"), "\u221a"
# What is lowered and raised behind the first part of an element.
_LOWERED, _RAISED = etree.Element("sub"), etree.Element("sup")
_BEHIND = {
    "msub": (_LOWERED,),
    "msup": (_RAISED,),
    "msubsup": (_LOWERED, _RAISED),
    "munderover": (_LOWERED, _RAISED),
}
Piece = str | etree._Element | None
# Classes of pictures of formulas, whose source is their alternative text: TeX's in blogs, wikis and forums.
_DRAWN = frozenset(
    "tex latex ql-img-inline-formula ql-img-displayed-equation mwe-math-fallback-image-inline "
    "mwe-math-fallback-image-display".split()
)
NEAR = 2  # levels: the formula and the box that hides it from all but screen readers


def formula_pieces(math: etree._Element) -> list[Piece]:
    """Return what a formula says, nothing where it is there for screen readers, beside text that shows it.

    Between its texts stands the markup that opens there, and None where that closes.

    >>> formula_pieces(etree.XML("<math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"))
    ['x', '=', '1', '/', '2']
    """
    pieces: list[Piece] = []
    if not _is_shown_beside(math):
        _read(math, pieces)
    return [piece.translate(_UNSEEN) if isinstance(piece, str) else piece for piece in pieces]


def is_pictured(element: etree._Element) -> bool:
    """Tell whether a formula in an element is shown by a picture behind it: then only its text is hidden."""
    picture = element.getnext()
    return picture is not None and picture.tag == "img" and next(element.iter("math"), None) is not None


def is_drawn(picture: etree._Element) -> bool:
    """Tell whether a picture is that of a formula."""
    return not _DRAWN.isdisjoint((picture.get("class") or "").split())


def drawn_formula(picture: etree._Element) -> str:
    """Return the source of the formula that a picture shows, '' where it shows none or MathML tells it."""
    before = picture.getprevious()
    if not is_drawn(picture) or (before is not None and is_pictured(before)):
        return ""
    return one_line(picture.get("alt") or "")


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


def _read(element: etree._Element, pieces: list[Piece]) -> None:
    """Append the texts in an element: spaces between elements are none of the formula."""
    if (text := element.text) and not text.isspace():
        pieces.append(text if element.tag == "mtext" else " ".join(text.split()))
    children = [child for child in element if isinstance(child.tag, str) and child.tag not in _SOURCES]
    if element.tag in _ROOTS:
        _read_root(element, children, pieces)
        return
    for at, child in enumerate(children):
        if child.tag in _APART and pieces:
            pieces.append(" ")
        scripts = _BEHIND.get(element.tag, ())[at - 1 : at] if at else ()
        pieces += scripts
        if element.tag == _FRACTION:
            pieces += "/" * (at > 0)
            _read_grouped([child], pieces, next(child.iter("mo"), None) is not None)
        else:
            _read(child, pieces)
        pieces += [None] * len(scripts)
        if (text := child.tail) and not text.isspace():
            pieces.append(text)


def _read_root(root: etree._Element, children: list[etree._Element], pieces: list[Piece]) -> None:
    """Read a root; what number it is of, if that is told, stands behind what it is of."""
    if root.tag == "mroot" and len(children) > 1:
        pieces.append(_RAISED)
        _read(children.pop(), pieces)
        pieces.append(None)
    pieces.append(_ROOT)
    _read_grouped(children, pieces, sum(1 for child in children for _ in child.iter("mi", "mn", "mo")) > 1)


def _read_grouped(elements: list[etree._Element], pieces: list[Piece], grouped: bool) -> None:
    pieces += "(" * grouped
    for element in elements:
        _read(element, pieces)
    pieces += ")" * grouped
