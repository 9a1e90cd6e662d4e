"""Author alike: whether two lines near the headline are of one list of those who wrote."""

from __future__ import annotations

from itertools import islice

from extractors.authors.credit_line import EDGES, begins_credit
from extractors.authors.lines import SIGNED, may_name
from extractors.authors.marks import LINK, folder
from extractors.authors.names import is_plain_name, names_job
from extractors.body.boxes import Box
from extractors.body.tokens import BIT
from extractors.markup.runs import PARTING, line_of
from extractors.masthead import Line

MAX_NAME, MAX_JOB = 40, 80  # characters of a line with one name, and of one on what that person does
MARKS = f"{EDGES}&"  # around a name of a list
MAX_BUTTONS = 8
MAX_LEVELS = 4  # boxes from a name to the list that it stands in


def are_alike(line: Line, other: Line) -> bool:
    """Tell whether two lines are items of one list of authors: both with a 'By', or names alone, which
    are links side by side or items named for it, or of a list that is; or names alone in such boxes."""
    if max(len(line.text), len(other.text)) > MAX_JOB:
        return False
    listed = _list_of(line.block.box, other.block.box)
    if listed is None:
        return _in_like_boxes(line, other) or _lead_to_authors(line, other)
    if begins_credit(line.pieces):
        return begins_credit(other.pieces) or _is_next_item(line, other)
    shared = _shared(line, other)
    if not (_names_one(line, shared) and _names_one(other, shared)):
        return False
    if line.block.tag == other.block.tag == "address" and other.block.links:
        return True  # by mail
    links = [set(pages_of(one)) for one in (line, other)]
    if not any(links) and all(names_job(one.pieces.partition(PARTING)[2]) for one in (line, other)):
        return True
    if not any(links) and SIGNED.match(line.text) and SIGNED.match(other.text):
        return True  # '윤서린 기자'
    if all(len(hrefs) == 1 for hrefs in links):
        return folder(links[0].pop()) == folder(links[1].pop()) != ""
    if listed.flags & BIT["author"] and (not links[1] or PARTING in other.pieces):
        return True  # a guest among them has no page
    item = line.block.tag == other.block.tag == "li"
    if item and not links[1] and len(links[0]) == 1 and LINK.search(links[0].pop().lower()):
        return True  # a guest in a list whose first has one
    named = (line.block.tag == "li" and line.says("author")) or bool(listed.flags & BIT["author"])
    return named and not any(links)


def _is_next_item(line: Line, other: Line) -> bool:
    """Tell whether a name alone is the item right behind one with a 'By', in a list named for authors."""
    items = line.block.tag == other.block.tag == "li" and other.distance - line.distance == 1
    return items and line.says("author") and is_plain_name(other.text)


def _lead_to_authors(line: Line, other: Line) -> bool:
    """Tell whether two lines, one right below the other, are names that lead to authors' pages."""
    if other.distance - line.distance > 1 or not (_names_one(line) and _names_one(other)):
        return False
    pages = [set(pages_of(one)) for one in (line, other)]
    one, two = (next(iter(hrefs)) if len(hrefs) == 1 else "" for hrefs in pages)
    return one != two and all(map(LINK.search, (one.lower(), two.lower()))) and folder(one) == folder(two)


def pages_of(line: Line) -> list[str]:
    """Return the addresses that a line links to, those for mail and within the page aside; where some are of
    authors' pages, these."""
    hrefs = [link.get("href") or "" for link in line.block.links]
    hrefs = [href for href in hrefs if not href.startswith(("mailto:", "#"))]
    return [href for href in hrefs if LINK.search(href.lower())] or hrefs


def _shared(line: Line, other: Line) -> str:
    """Return what two lines say behind the name alike: for whom both work."""
    rest = line.pieces.partition(PARTING)[2]
    return rest if rest == other.pieces.partition(PARTING)[2] else ""


def _names_one(line: Line, shared: str = "") -> bool:
    """Tell whether a line is a name, or one and elsewhere in it what this person does or both lines share."""
    name, _, rest = line.pieces.partition(PARTING)
    rest = rest if rest != shared else ""
    linked = line_of(line.block.links[0]) if line.block.links else ""
    if linked and not rest and name.startswith(linked):
        name, rest = linked, name.removeprefix(linked)  # glued: 'Jane RoePhoto'
    if linked == name.strip() and rest.strip() in _pressed(line):
        rest = ""
    plain = len(name) <= MAX_NAME and may_name(name.strip(MARKS))
    return plain and (names_job(rest) or not any(map(str.isalpha, rest)))


def _pressed(line: Line) -> set[str]:
    """Return the texts of a line's buttons, and of its links but the first: to follow, to write to."""
    buttons = line.block.element.iterdescendants("button")
    return {
        line_of(element)
        for element in (*islice(buttons, MAX_BUTTONS), *line.block.links[1 : 1 + MAX_BUTTONS])
    }


def _in_like_boxes(line: Line, other: Line) -> bool:
    """Tell whether two names alone, no links, stand in elements of one class, each in an author's box."""
    one, two = line.block.box, other.block.box
    alike = bool(one.names) and (one.tag, one.names) == (two.tag, two.names)
    plain = alike and is_plain_name(line.text) and is_plain_name(other.text)
    return plain and all(x.says("author") and not x.foreign and not x.block.links for x in (line, other))


def _list_of(one: Box | None, other: Box | None) -> Box | None:
    """Return the box in which two boxes of one kind, or those around them, stand, or None."""
    for _ in range(MAX_LEVELS):
        if one is None or other is None or (one.tag, one.names) != (other.tag, other.names):
            return None
        if one.parent is other.parent:
            return one.parent if one is not other else None
        one, other = one.parent, other.parent
    return None
