"""Date places: parts of the page whose dates are not the article's: comments, teasers, the day's own date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree

from extractors.body.boxes import Box
from extractors.body.tokens import BIT, token_flags
from extractors.dates.sentences import MAX_LEAD, is_prose
from extractors.dates.sources import MAX_TIMES, Told, read_element
from extractors.dates.words import MODIFIED_LABEL, NUMBER, PUBLISHED_LABEL
from extractors.draft import Draft
from extractors.headline.headings import HEADINGS
from extractors.markup.runs import whole_text
from extractors.masthead import QUOTES, WITHIN, Line, in_entry, start_of
from extractors.plain import one_line
from extractors.urls import same_site

NO_COMMENT, MAX_COUNTED = BIT["related"] | BIT["popular"], 3  # blocks from the headline
OTHERS = BIT["comment"] | BIT["related"] | BIT["popular"]
NAMES = ("class", "id", "role")
# The names of a box for the day on which the page is read.
TODAY = re.compile(
    r"(?:^|[\s_-])(?:current|todays?)[_-]?(?:date|day)|(?:^|[\s_-])(?:date|day)[_-]?today", re.I
)
DATED = re.compile(r"(?<!up)date(?!s)", re.I)
STORY = frozenset(("article", "main"))
MIN_MENU = 4  # links of a menu
MAX_TOP = 100  # blocks from the page's beginning to the day's date, and from that to the end of the menu
MAX_LINKS = 40  # in which those of the menu are
MAX_TEXT = 400  # characters of a paragraph in which a <time> is looked for


def tells_today(draft: Draft, line: Line) -> bool:
    """Tell whether a line's date is the day's: in the page's head, above its menu, or in a box named so."""
    box: Box | None = line.block.box
    if box is not None and box.names and _names_today(box.names):
        return True
    head = False
    while box is not None and box.tag not in STORY:
        if box.first <= line.start < box.last:
            return line.distance < 0 and (head or _is_above_menu(draft, line))
        head = head or box.tag == "header"
        box = box.parent
    return False


def _is_above_menu(draft: Draft, line: Line) -> bool:
    """Tell whether several links to other pages of the site stand between a line and the headline, and
    nothing says that it dates the article or an edition."""
    first, own = line.block.index + 1, draft.page.url
    if first > MAX_TOP or PUBLISHED_LABEL.search(line.text[:MAX_LEAD]) or NUMBER.search(line.text):
        return False
    blocks = draft.blocks[first : min(line.start, first + MAX_TOP)]
    links = islice((link for block in blocks for link in block.links), MAX_LINKS)
    hrefs = {href for link in links if (href := draft.page.absolute(link.get("href")))}
    return sum(href != own and same_site(href, own) for href in hrefs) >= MIN_MENU


@lru_cache(maxsize=4096)
def _names_today(names: str) -> bool:
    return TODAY.search(names) is not None


def is_others_line(line: Line) -> bool:
    """Tell whether a line stands in a quotation, comments, teasers, entries, and not the headline with it."""
    box: Box | None = line.block.box
    while box is not None and not box.first <= line.start < box.last:
        if box.tag == "blockquote" or (_is_others(box.flags, box.names) and not _counts(box, line)):
            return True
        box = box.parent
    return in_entry(line)


def _counts(box: Box, line: Line) -> bool:
    """Tell whether a box has one line right below the headline, as "4 May 2026 | 3 comments", and is named
    for the comments that it counts."""
    return box.last - box.first == 1 and 0 < line.distance <= MAX_COUNTED and not box.flags & NO_COMMENT


def is_caption(line: Line) -> bool:
    """Tell whether a line stands in a caption or quotation."""
    return line.quoted or line.block.tag in QUOTES


def free_times(draft: Draft) -> Iterator[Told]:
    """Yield the dates of the page's first <time> elements, but those in sentences, comments and teasers."""
    start = start_of(draft.masthead)
    held = set(draft.blocks[start].element.iterancestors()) if draft.blocks else set()
    for element in draft.page.elements["time"][:MAX_TIMES]:
        for told in read_element(element, _labelled(element)) if not _stands_in_others(element, held) else ():
            if told.source == "microdata" or not in_sentence(element):
                yield told


def _labelled(element: etree._Element) -> str:
    """Return an element's text behind that right before it, which may say what its date is of."""
    before, parent = element.getprevious(), element.getparent()
    text = before.tail if before is not None else None if parent is None else parent.text
    return f"{text or ''} {whole_text(element).strip()}"


def _is_others(flags: int, names: str) -> bool:
    """Tell whether a box's names say that it is of others, and not that it tells of the article, too:
    "entry-meta with-comments"."""
    return flags & OTHERS != 0 and not (flags & BIT["date"] or DATED.search(names))


def _stands_in_others(element: etree._Element, held: set[etree._Element]) -> bool:
    """Tell whether an element stands in a quotation, in comments, in teasers or in the head of the page."""
    story = head = False
    for box in element.iterancestors():
        if box in held:
            return head and not story and box.tag not in STORY
        names = " ".join(filter(None, map(box.get, NAMES)))
        if box.tag == "blockquote" or _is_others(token_flags(names), names) or TODAY.search(names):
            return True
        story, head = story or box.tag in STORY, head or box.tag == "header"
    return False


def in_sentence(element: etree._Element) -> bool:
    """Tell whether an element stands in a sentence: "opens on <time>May 15</time>, in the"."""
    holder = element
    while (parent := holder.getparent()) is not None and (holder is element or holder.tag in WITHIN):
        holder = parent
    if holder is element or holder.tag in HEADINGS or any(child.tag not in WITHIN for child in holder):
        return False  # of a list of facts
    own = one_line(whole_text(element))
    before, found, after = one_line(whole_text(holder)[:MAX_TEXT]).partition(own) if own else ("", "", "")
    labelled = PUBLISHED_LABEL.search(before) or MODIFIED_LABEL.search(before)
    return bool(found) and not labelled and is_prose(before[-MAX_LEAD:], after)
