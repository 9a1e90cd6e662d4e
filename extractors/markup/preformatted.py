"""Preformatted: articles in one <pre>, as archives of mails and wires have them, laid out as paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from extractors.body.blocks import INLINE
from extractors.flat.layout import read_layout
from extractors.markup.runs import text_runs, whole_text
from extractors.markup.writable import writable
from extractors.plain import one_line

MIN_CHARS = 500  # the shorter may be a listing, and needs no paragraphs
MIN_SHARE = 0.3  # of the page's text, or it is a part of the article that is quoted as it was, such as a mail
MAX_PRES = 3  # that may have such a share
# Prose is what most of the text stands in: long paragraphs of letters that end as sentences do.
MIN_PROSE = 0.6
MIN_PARAGRAPH_CHARS, MIN_LETTERS = 100, 0.9
_ENDS = tuple(".!?…。！？।\"'”’»)؟۔")
MAX_AHEAD = 20  # inline elements that are looked for in a paragraph
MIN_INNER_CHARS = 4  # the shorter would be found within other words


def lay_out_prose(pres: Sequence[etree._Element]) -> None:
    """Turn each <pre> that is the page's prose into a <div> of its paragraphs, wrapped lines put together.

    Inline elements that begin and end within a paragraph stay.
    """
    texts = sorted(((whole_text(pre), at) for at, pre in enumerate(pres)), key=lambda one: -len(one[0]))
    chars = 0
    for text, at in texts[:MAX_PRES]:
        if len(text) < MIN_CHARS:
            break
        paragraphs = _prose(text) if all(inner.tag in INLINE for inner in pres[at].iterdescendants()) else []
        if paragraphs:
            chars = chars or page_chars(pres[at])
            if len(text) >= MIN_SHARE * chars:
                _lay_out(pres[at], paragraphs)


def _prose(text: str) -> list[str]:
    """Return the paragraphs of a text that is prose, none of another."""
    lines = (one_line(raw.text) for raw in read_layout(text))
    paragraphs = [line for line in lines if any(map(str.isalnum, line))]  # no rules, such as "-----"
    prose = sum(len(paragraph) for paragraph in paragraphs if _is_prose(paragraph))
    return paragraphs if prose >= MIN_PROSE * sum(map(len, paragraphs)) else []


def page_chars(element: etree._Element) -> int:
    """Return how many characters of text the body of the page of `element` has."""
    body = element.getroottree().getroot().find("body")
    return 0 if body is None else sum(len(run) for run in text_runs(body) if not run.isspace())


def _lay_out(pre: etree._Element, paragraphs: Sequence[str]) -> None:
    inner = [(words, child) for child in pre if len(words := one_line(whole_text(child))) >= MIN_INNER_CHARS]
    pre.tag, pre.text = "div", None
    for child in pre:
        child.tail = None
    pre[:] = []
    for paragraph in paragraphs:
        inner = inner[append_paragraph(pre, paragraph, inner[:MAX_AHEAD]) :]


def _is_prose(paragraph: str) -> bool:
    if len(paragraph) < MIN_PARAGRAPH_CHARS or not paragraph.endswith(_ENDS):
        return False
    signs = paragraph.replace(" ", "")
    return sum(map(str.isalpha, signs)) >= MIN_LETTERS * len(signs)


def append_paragraph(box: etree._Element, text: str, inner: Sequence[tuple[str, etree._Element]]) -> int:
    """Append a paragraph, with those of `inner` whose words stand in it; return how many are behind us."""
    paragraph = etree.SubElement(box, "p")
    paragraph.text, done = writable(text), 0
    last: etree._Element | None = None
    for at, (words, element) in enumerate(inner):
        rest = (paragraph.text if last is None else last.tail) or ""
        before, found, behind = rest.partition(words)
        if not found:
            continue
        if last is None:
            paragraph.text = before
        else:
            last.tail = before
        paragraph.append(element)
        element.tail, last, done = behind, element, at + 1
    return done
