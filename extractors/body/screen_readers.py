"""Screen readers: text that is on the page for them alone, by the names and styles that hide it from sight.

It says again what is seen, or what a sign means: "opens in a new window".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from lxml import etree

from extractors.body.boxes import Box, hides
from extractors.body.formulas import is_pictured
from extractors.body.initials import is_initial
from extractors.body.kinds import HIDEABLE, KIND, PHRASE
from extractors.body.tokens import BIT
from extractors.markup.runs import whole_text

# What style sheets call it, whatever stands before it, in small letters: "sr-only", "govuk-visually-hidden".
_NAMES = re.compile(
    r"(?:^|[^a-z])(?:sr[-_]?only|(?:show[-_])?for[-_]sr|(?:a-)?off-?screen)(?:$|[^a-z-])"
    r"|visually[-_]?hidden|hid(?:den|e)[-_]?visually|screen[-_]?readers?[-_]?(?:text|only)|for[-_]screen[-_]?readers?"
    r"|(?:a11y|accessib(?:le|ly|ility))[-_]?(?:hidden|text)|hidden[-_]accessible|element[-_]invisible|assistive[-_]text"
)
# Names of a class that is all there is; beside others they hold at some widths of the screen only.
_ALONE = frozenset(("hidden", "hide", "d-none"))
# Fonts that draw a sign in place of its name: "open_in_new". And what MediaWiki hides in print: "[edit]".
_SIGNS = re.compile(r"(?:^|\s)(?:(?:google-)?material-(?:icons|symbols)|mw-editsection(?:$|\s))", re.I)
# Far off the page, or clipped to nothing; compared without spaces.
_STYLES = re.compile(
    r"(?<![a-z-])(?:left|top|text-indent):-\d{4}|clip:rect\((?:[01](?:px)?,?){4}\)|clip-path:inset\((?:50|100)%"
)
_NO_SIZE = re.compile(r"(?<![a-z-])font-size:0(?:px|em|rem|pt|%)?(?:;|!|$)")  # for no element within it
_IN_LINE = frozenset((PHRASE, HIDEABLE, None))  # none: elements that HTML does not know
HIDDEN = BIT["hidden"]
NEAR_BOXES = 3  # the block's own box and those around it


def is_unseen(element: etree._Element) -> bool:
    """Tell whether a part of a sentence is not seen: a tip, or a copy of it for other screens or readers.

    Not what is hidden from screen readers alone: one letter in large type may be all of it.
    """
    for name, value in cast(list[tuple[str, str]], element.items()):  # HTML's are text
        if name == "class":
            if _class_hides(value) and _is_said_beside(element):
                return True
        elif name == "style":
            if _style_hides(value) or (not len(element) and _NO_SIZE.search(value.replace(" ", ""))):
                return not is_pictured(element)
        elif name == "hidden":
            return True
    return False


def is_for_screen_readers(box: Box) -> bool:
    """Tell whether a box, or one near around it, is out of sight and not declared hidden."""
    near: Box | None = box
    for _ in range(NEAR_BOXES):
        if near is None:
            return False
        if near.flags & HIDDEN and names_hide(near.names):
            return True
        for name, value in near.attributes:  # no generator: most boxes of a page are asked
            if name == "style" and _out_of_sight(value):
                return True
        near = near.parent
    return False


@lru_cache(maxsize=4096)
def names_hide(names: str) -> bool:
    """Tell whether a class attribute hides its element from sight, at every width of the screen.

    >>> names_hide("note visually-hidden"), names_hide("sr-only md:not-sr-only"), names_hide("md:sr-only")
    (True, False, False)
    """
    names = names.lower()
    if _NAMES.search(names) is None:
        return False
    classes = names.split()
    return not any("not-" in name for name in classes) and any(
        ":" not in name and _NAMES.search(name) for name in classes
    )


@lru_cache(maxsize=4096)
def _class_hides(names: str) -> bool:
    return names_hide(names) or names.strip() in _ALONE or _SIGNS.search(names) is not None


@lru_cache(maxsize=4096)
def _style_hides(style: str) -> bool:
    """Tell whether a style attribute hides its element from sight."""
    return hides("style", style) or _out_of_sight(style)


def _out_of_sight(style: str) -> bool:
    return ":" in style and _STYLES.search(style.replace(" ", "").lower()) is not None


def _is_said_beside(element: etree._Element) -> bool:
    """Tell whether hidden text is said besides what is seen.

    Not a colon that parts two lines, nor the first letter of a word, of which a picture is shown.
    """
    text = whole_text(element).strip()
    if not any(map(str.isalnum, text)) or not _has_beside(element):
        return False
    if not is_initial(text):
        return True
    last, following = element.getprevious(), element.getnext()
    if any(other is not None and whole_text(other).strip() == text for other in (last, following)):
        return True
    behind = element.tail or (following.tail if following is not None else None) or ""
    return not behind[:1].islower()


def _has_beside(element: etree._Element) -> bool:
    """Tell whether text that is seen stands beside an element in its line.

    Else it is a label, such as that of a sign that links, and all that the line says.
    """
    while (parent := element.getparent()) is not None:
        last, following = element.getprevious(), element.getnext()
        texts = [element.tail, parent.text if last is None else last.tail, _seen(last), _seen(following)]
        if any(text and not text.isspace() for text in texts):
            return True
        alone = last is None and following is None
        if not alone or parent.tag == "a" or KIND.get(parent.tag) not in _IN_LINE:
            return False
        element = parent
    return False


def _seen(other: etree._Element | None) -> str:
    """The text of an element that stands in the same line, unless its class hides it as well."""
    if other is None or KIND.get(other.tag) not in _IN_LINE or _class_hides(other.get("class") or ""):
        return ""
    return whole_text(other)
