"""Open divs: a <div> that its menu, list or section leaves open is closed with it, as browsers do.

libxml2 heeds no end tag but </body> and a cell's while a <div> is open within the element: what follows the
menu would lie in the menu.
Source: the end tags in the tree construction of the HTML standard, section 13.2.6.4.7.
"""

from __future__ import annotations

import re

# Elements whose end tag ends all that is open in them.
ENDING = (
    b"address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure "
    b"footer header hgroup li main menu nav ol search section summary ul".split()
)
# No end tag ends what is open outside of these; an item's none outside of its list.
SCOPES = frozenset((b"table", b"td", b"th", b"caption", b"template", b"object"))
ITEM_SCOPES = SCOPES | {b"ul", b"ol"}
# libxml2 keeps no more levels.
MAX_LEVELS = 256
# Whole comments and elements whose content is no markup, for a pattern that looks for tags.
NO_TAGS = (
    rb"<!--.*?(?:-->|\Z)"
    rb"|<(script|style|textarea|title|xmp|iframe|noembed|noframes)\b.*?(?:</\1|\Z)"
)
_TAG = re.compile(NO_TAGS + rb"|<(/?)(%b)(?=[\s/>])" % b"|".join((*ENDING, *sorted(SCOPES))), re.I | re.S)


def close_divs(utf8: bytes) -> bytes:
    """Return the page with the end tags of <div> that it leaves out before those of what holds them."""
    if utf8.count(b"<div") <= utf8.count(b"</div"):
        return utf8
    kept: list[bytes] = []
    done = 0
    open_names: list[bytes] = []
    for tag in _TAG.finditer(utf8):
        name = tag[3] and tag[3].lower()
        if not name:
            continue
        if not tag[2]:
            open_names.append(name)
            continue
        divs = _end(open_names, name)
        if divs and name != b"div":
            kept += (utf8[done : tag.start()], b"</div>" * divs)
            done = tag.start()
    return b"".join((*kept, utf8[done:])) if kept else utf8


def _end(open_names: list[bytes], name: bytes) -> int:
    """Take from the open elements what the end tag of `name` ends; return how many <div> are among it."""
    scopes = ITEM_SCOPES if name == b"li" else SCOPES
    divs = 0
    for at in reversed(range(max(len(open_names) - MAX_LEVELS, 0), len(open_names))):
        top = open_names[at]
        if top == name:
            del open_names[at:]
            return divs
        if top in scopes and name not in SCOPES:
            return 0
        divs += top == b"div"
    return 0
