"""Tree: one lxml parse, with libxml2's limits made harmless: what they would lose is kept, or named."""

from __future__ import annotations

import re

import numpy as np
from lxml import etree

from extractors.markup.open_divs import NO_TAGS, close_divs
from extractors.markup.writable import writable

# libxml2 stops at 256 levels; paragraphs, which are always kept, may double the depth counted here.
MAX_DEPTH = 120
# Beyond this libxml2 wants huge_tree, which also lifts its bound on depth: such pages are flattened first.
HUGE_BYTES = 9_000_000
# A node takes some 200 bytes and a page is walked several times; the largest articles have 10,000 tags.
MAX_TAGS = 40_000
# libxml2 takes time with the square of the attributes of one tag.
MAX_ATTRIBUTES = 400
_WINDOW = 1024

# Elements of HTML 5 that libxml2 has never heard of, and those that a head may hold.
SECTIONS = frozenset("article aside figure footer header main nav section".split())
HEAD = frozenset("base link meta noscript script style template title".split())
VOID = frozenset(b"area base br col embed hr img input link meta param source track wbr".split())
PARAGRAPH = b"<p>"
# Taken out with a paragraph in their place, so that what they set apart stays apart.
BLOCKS = frozenset(
    b"address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure "
    b"footer form header hr html li main menu nav ol pre section summary table tbody td tfoot th thead tr "
    b"ul".split()
)
# Kept at any depth: they hold no more than a line.
HEADINGS = frozenset(b"h1 h2 h3 h4 h5 h6".split())
# Taken out without a space in their place.
INLINE = frozenset(
    b"a abbr b big cite code em font i ins del mark q s small span strike strong sub sup tt u".split()
)
# One alternative a construct; each takes what it starts with whole, so the scan is linear.
_TOKEN = re.compile(
    NO_TAGS + rb"|<(/?)([a-z][^\s/<>]*)[^<>]*>",
    re.I | re.S,
)
_QUOTED = re.compile(rb"=\s*+(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z))")
_NAME = re.compile(rb"<([a-zA-Z][^\s/<>]*)")


def parse_tree(utf8: bytes) -> tuple[etree._Element | None, tuple[str, ...]]:
    """Return the <html> element of a page in UTF-8, and what was lost or repaired, one sentence each.

    None if the page has no element. The tree is at most 256 levels deep. External entities, DTDs and
    the network are never touched (libxml2's HTML parser knows no entity declarations).
    """
    warnings: list[str] = []
    utf8 = _drop_attributes(utf8, warnings)
    huge = len(utf8) > HUGE_BYTES
    if huge or _count_exceeds(utf8, MAX_TAGS):
        utf8 = _flatten(_cut_tags(utf8, 10 * MAX_TAGS, warnings), warnings)
        utf8 = _cut_tags(utf8, MAX_TAGS, warnings)
    utf8 = close_divs(utf8)
    root, reason = _parse(utf8, huge)
    if reason and not huge:
        root, reason = _parse(_flatten(utf8, warnings), False)
    if reason:
        warnings.append(f"The page was truncated: {reason}.")
    if root is not None:
        _join_roots(root)
        _begin_body(root)
    return root, tuple(warnings)


def _parse(utf8: bytes, huge: bool) -> tuple[etree._Element | None, str | None]:
    """Return the root and, if libxml2 gave up before the end, why."""
    parser = etree.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=huge,
        collect_ids=False,  # nobody looks elements up by id
    )
    root = etree.fromstring(utf8, parser)
    last = parser.error_log.last_error
    fatal = last is not None and last.level == etree.ErrorLevels.FATAL
    return root, str(last.message).partition(",")[0] if last is not None and fatal else None


def _join_roots(root: etree._Element) -> None:
    """Move what follows </html>, which libxml2 keeps as further roots, to the end of the body."""
    for extra in list(root.itersiblings()):
        body = root.find("body")
        if body is not None:
            extra.tag = "div"
            body.append(extra)
        elif extra.find("body") is not None:
            root.extend(list(extra))
        else:
            extra.tag = "body"
            root.append(extra)


def _begin_body(root: etree._Element) -> None:
    """Move what begins a body without its tag out of the head, where libxml2 leaves what it does not know."""
    head, body = root.find("head"), root.find("body")
    stray = next(
        (child for child in (() if head is None else head) if child.tag in SECTIONS or _is_lost(child, body)),
        None,
    )
    if stray is None:
        return
    moved = [stray, *stray.itersiblings()]
    if body is None:
        body = etree.SubElement(root, "body")
    elif body.text:
        moved[-1].tail = writable(moved[-1].tail) + writable(body.text)
        body.text = None
    body[:0] = moved


def _is_lost(child: etree._Element, body: etree._Element | None) -> bool:
    return body is None and child.tag not in HEAD


def _count_exceeds(utf8: bytes, tags: int) -> bool:
    if len(utf8) <= 3 * tags:  # the shortest tag has three bytes
        return False
    # numpy counts single bytes faster than `bytes.count`.
    return int(np.count_nonzero(np.frombuffer(utf8, np.uint8) == ord("<"))) > tags


def _cut_tags(utf8: bytes, limit: int, warnings: list[str]) -> bytes:
    if not _count_exceeds(utf8, limit):
        return utf8
    low, high = 0, len(utf8)
    while low < high:  # the longest start with no more tags than allowed
        middle = (low + high + 1) // 2
        low, high = (middle, high) if utf8.count(b"<", 0, middle) <= limit else (low, middle - 1)
    warnings.append(f"The page was truncated: more than {limit} tags.")
    return utf8[: utf8.rfind(b"<", 0, low)]


def _drop_attributes(utf8: bytes, warnings: list[str]) -> bytes:
    """Empty the tags that carry too many attributes.

    Such a tag spans at least one window without '>': only those are looked at.
    """
    kept, done, at = [], 0, 0
    while (at := _next_bare_window(utf8, at)) < len(utf8):
        start = utf8.find(b"<", max(utf8.rfind(b">", done, at), done), at)
        end = utf8.find(b">", at)
        end = len(utf8) if end < 0 else end
        name = _NAME.match(utf8, start) if start >= 0 else None
        if name and len(_QUOTED.sub(b" ", utf8[start:end]).split()) > MAX_ATTRIBUTES:
            kept += [utf8[done:start], b"<", name[1]]
            done = end
        at = end
    if not kept:
        return utf8
    warnings.append(f"Attributes of tags with more than {MAX_ATTRIBUTES} of them were dropped.")
    return b"".join((*kept, utf8[done:]))


def _next_bare_window(utf8: bytes, start: int) -> int:
    """Return where the next window without '>' begins, or the length of the page."""
    for at in range(start, len(utf8) - _WINDOW, _WINDOW):
        if utf8.find(b">", at, at + _WINDOW) < 0:
            return at
    return len(utf8)


def _flatten(utf8: bytes, warnings: list[str]) -> bytes:
    """Take out the tags, not the text, of elements nested deeper than MAX_DEPTH, in one linear pass."""
    elements = _Elements()
    kept: list[bytes] = []
    done = 0
    for token in _TOKEN.finditer(utf8):
        name = token[3] and token[3].lower()
        if not name or name in VOID or name == b"p":  # a paragraph ends the one before it
            continue
        instead = elements.close(name) if token[2] else elements.open(name)
        if instead is not None:
            gap = utf8[done : token.start()]
            if instead != PARAGRAPH or gap.strip() or kept[-1:] != [PARAGRAPH]:
                kept += (gap, instead)
            done = token.end()
    if elements.flattened:
        warnings.append(f"Elements nested deeper than {MAX_DEPTH} levels were flattened.")
    return b"".join((*kept, utf8[done:]))


class _Elements:
    """The open elements. Both methods return what stands in place of the tag, None where it stays."""

    def __init__(self) -> None:
        self.flattened = False
        self._names: list[bytes] = []
        self._open_count: dict[bytes, int] = {}
        self._heading_depth = (
            0  # of the heading that is kept below MAX_DEPTH: one alone, since they nest in none
        )

    def open(self, name: bytes) -> bytes | None:
        """Put an element into the one that is open."""
        self._names.append(name)
        self._open_count[name] = self._open_count.get(name, 0) + 1
        depth = len(self._names)
        if depth <= MAX_DEPTH:
            return None
        self.flattened = True
        if name in HEADINGS and not self._heading_depth:
            self._heading_depth = depth
            return None
        return _in_place_of(name)

    def close(self, name: bytes) -> bytes | None:
        """Close the innermost element of the name and all that is open in it."""
        if not self._open_count.get(name):
            return b"" if name in INLINE else b" "
        ended = b""
        while True:
            depth, top = len(self._names), self._names.pop()
            self._open_count[top] -= 1
            is_heading = depth == self._heading_depth
            if is_heading:
                self._heading_depth = 0
                ended = b"</%b>" % top
            if top == name:
                break
        if depth <= MAX_DEPTH:
            return ended + b"</%b>" % name if ended else None
        return ended if is_heading else ended + _in_place_of(name)


def _in_place_of(name: bytes) -> bytes:
    return PARAGRAPH if name in BLOCKS else b"" if name in INLINE else b" "
