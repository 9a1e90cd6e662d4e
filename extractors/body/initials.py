"""Initials: the large letter that begins a text, in a box or a picture apart from the rest of its word."""

from __future__ import annotations

from lxml import etree

from extractors.body.blocks import SKIPPED
from extractors.body.boxes import LINED, Box
from extractors.body.shapes import HEADINGS
from extractors.markup.runs import text_runs, whole_text

MAX_STEPS = 20  # elements from a letter to the rest of its word
MIN_REST_CHARS = 30  # the shorter may be an answer below its letter


def is_initial(letter: str) -> bool:
    """Tell whether a text is a single letter that may begin a sentence."""
    return len(letter) == 1 and letter.isupper()


def goes_on_behind(box: Box) -> bool:
    """Tell whether a box with a letter holds nothing else and the text behind it goes on in lower case."""
    if box.within & LINED or box.tag in HEADINGS or len(whole_text(box.element).strip()) != 1:
        return False
    rest = _text_behind(box.element).lstrip()
    return len(rest) >= MIN_REST_CHARS and rest[0].islower()


def pictured_letter(picture: etree._Element) -> str:
    """Return the letter that an <img> or <svg> shows where it is the first of the word behind it, else ''."""
    letter = picture.get("alt" if picture.tag == "img" else "aria-label")
    if letter is None and picture.tail and picture.tag == "svg":
        letter = whole_text(picture).strip()
    if not letter or not is_initial(letter):
        return ""
    text = picture.tail
    if not text and picture.getnext() is None and (parent := picture.getparent()) is not None:
        text = parent.tail if parent.text is None or parent.text.isspace() else None
    return letter if text and text[0].islower() else ""


def _text_behind(element: etree._Element) -> str:
    """Return how the text behind an element begins, or ''."""
    at: etree._Element | None = element
    for _ in range(MAX_STEPS):
        if at is None:
            break
        if (text := at.tail) and not text.isspace():
            return text
        behind = at.getnext()
        if behind is None:
            at = at.getparent()
            continue
        at = behind
        if isinstance(at.tag, str) and at.tag not in SKIPPED:
            text = ""
            for run in text_runs(at):
                text += run.lstrip() if not text else run
                if len(text) >= MIN_REST_CHARS:
                    break
            if text:
                return text
    return ""
