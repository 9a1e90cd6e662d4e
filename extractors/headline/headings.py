"""Headings: the printed headings among which the headline is, and what speaks for and against each."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from extractors.body.blocks import INLINE, SKIPPED, Block
from extractors.body.boxes import Box
from extractors.body.runs import ANCHORS
from extractors.body.tokens import BIT
from extractors.draft import Draft
from extractors.evidence import Candidate
from extractors.headline.titles import MAX_CHARS, MIN_CHARS
from extractors.likeness import fold
from extractors.page import Page
from extractors.plain import one_line
from extractors.site_name import is_outlet

HEADINGS, FIRST = frozenset(("h1", "h2", "h3", "h4")), "h1"
RUNS_ON = INLINE | SKIPPED | {"img", "br", "path"}
MAX_NESTING = 4  # levels of elements from a heading to its text
MAX_HEADINGS = 80  # the headline is never behind so many lesser ones
NAMED_TITLE = "line named title above the h1"
COLON = re.compile(r"[:：]\s*")
MAX_HOME, MAX_NAME = 8, 60  # headings that may name the outlet, and the characters of a name
TITLE_MARK = re.compile(r"head-?line|(?:^|[-_\s])(?:entry|post|article|story|page|news)[-_]*title", re.I)
# Where a heading is the outlet's, not the article's.
CHROME_TAGS = frozenset("nav footer aside form dialog".split())
CHROME = sum(BIT[group] for group in "nav footer sidebar modal related signup popular".split())
SITE_MARK = re.compile(r"(?:^|[\s_-])(?:logo|brand|site-?(?:title|name|header|branding))(?:$|[\s_-])", re.I)


class Heading(Struct, frozen=True):
    """A printed heading: its element's box, its blocks, and all of its text in one line."""

    box: Box
    blocks: tuple[Block, ...]
    text: str

    @property
    def marked(self) -> bool:
        """Its class or itemprop calls it a headline."""
        return any(
            name in ("class", "itemprop") and TITLE_MARK.search(value[:200])
            for name, value in self.box.attributes
        )

    @property
    def declared(self) -> bool:
        """Its itemprop says that it is the article's headline."""
        return any(name == "itemprop" and "headline" in value.split() for name, value in self.box.attributes)

    @property
    def chrome(self) -> bool:
        """It stands in the site's chrome: menu, footer, side bar, dialogue."""
        if _marks_site(self.box.names) or self.box.flags & CHROME:
            return True
        above = self.box.parent
        while above is not None and above.tag not in ("article", "main", "body"):
            if above.tag in CHROME_TAGS or above.flags & CHROME or _marks_site(above.names):
                return True
            above = above.parent
        return False

    def links_home(self, page: Page) -> bool:
        """It links to the site's front page."""
        above = self.box.element.getparent()
        links = [link for block in self.blocks for link in block.links]
        for link in links or ([above] if above is not None and above.tag == "a" else []):
            href = (link.get("href") or "").strip()
            if href and not href.startswith(("#", "javascript:")):
                parts = urlsplit(page.absolute(href) or "")
                return bool(parts.netloc) and not parts.query and not parts.path.strip("/")
        return False


@lru_cache(maxsize=4096)
def _marks_site(names: str) -> bool:
    return SITE_MARK.search(names) is not None


def read_headings(draft: Draft, boxes: list[Box], names: tuple[str, ...]) -> list[Heading]:
    """Return the h1 headings among `boxes` that are not the outlet's name."""
    found = (heading_of(draft, box) for box in boxes if box.tag == FIRST)
    return [
        heading
        for heading in found
        if MIN_CHARS <= len(heading.text) <= MAX_CHARS and not is_outlet(heading.text, names)
    ]


def read_lesser_headings(draft: Draft, boxes: list[Box]) -> list[Heading]:
    """Return the h2, h3 and h4 headings among `boxes`."""
    lesser = [box for box in boxes if box.tag != FIRST]
    found = (heading_of(draft, box) for box in lesser[:MAX_HEADINGS])
    return [heading for heading in found if MIN_CHARS <= len(heading.text) <= MAX_CHARS]


def heading_of(draft: Draft, box: Box) -> Heading:
    """Return the heading that `box` is, its text without the signs of a link to itself."""
    blocks = draft.blocks[box.first : box.last]
    text = one_line(" ".join(block.text for block in blocks), printed=True)
    for link in (link for block in blocks for link in block.links if link.text in ANCHORS):
        text = text.removesuffix(str(link.text)).removeprefix(str(link.text)).strip()
    return Heading(box, tuple(blocks), text.removesuffix("¶").strip())


def home_names(draft: Draft, boxes: list[Box]) -> tuple[str, ...]:
    """Return the texts of headings that link to the front page and end the title: the outlet's name."""
    title = fold(draft.page.title or "")
    headings = (heading_of(draft, box) for box in boxes[:MAX_HOME])
    named = (
        heading
        for heading in headings
        if MIN_CHARS <= len(heading.text) <= MAX_NAME and title.endswith(fold(heading.text))
    )
    return tuple(
        heading.text
        for heading in named
        if next(heading.box.element.iter("a"), None) is not None and heading.links_home(draft.page)
    )


def without_first_heading(
    declared: list[Candidate[str]], draft: Draft, boxes: list[Box]
) -> list[Candidate[str]]:
    """Return titles such as 'Notes at sea: Ships sail' without their beginning, where that is a heading of
    the page and the rest another one: so blogs name themselves."""
    if not any(COLON.search(one.value) for one in declared):
        return declared
    texts = [heading_of(draft, box).text for box in boxes[:MAX_HOME]]
    return [_without_heading(one, texts) if COLON.search(one.value) else one for one in declared]


def _without_heading(title: Candidate[str], headings: list[str]) -> Candidate[str]:
    for name in headings:
        rest = title.value[len(name) :].lstrip()
        behind = COLON.sub("", rest, count=1)
        if name and title.value.startswith(name) and behind != rest and behind in headings:
            return replace(title, value=behind)
    return title


def heading_boxes(draft: Draft) -> list[Box]:
    """Return the boxes of the page's headings, at most MAX_NESTING levels around a block, each once."""
    plain = {block.box: None for block in draft.blocks if block.tag in HEADINGS}
    deeper = any(block.box.parent is not None and block.box.parent.tag in HEADINGS for block in draft.blocks)
    if not deeper and not any(map(_holds_boxes, draft.page.elements["heading"])):
        return list(plain)  # as on most pages: no block lies deeper in a heading
    seen: dict[Box, None] = {}
    around: dict[Box | None, Box | None] = {None: None}  # the nearest heading at or around a box
    for block in draft.blocks:
        box = block.box
        if block.tag in HEADINGS:
            seen[box] = None
        elif (outer := box.parent) is not None:
            heading = around[outer] if outer in around else _around(outer, around)
            if heading is not None and box.depth - heading.depth <= MAX_NESTING:
                seen[heading] = None
    return list(seen)


def _holds_boxes(heading: etree._Element) -> bool:
    """Tell whether a heading holds other elements than those whose text runs on in it."""
    return len(heading) > 0 and not RUNS_ON.issuperset([inner.tag for inner in heading.iterdescendants()])


def _around(box: Box, around: dict[Box | None, Box | None]) -> Box | None:
    """Return the nearest heading at or around `box`, and keep it for that and all boxes on the way."""
    inner: list[Box] = []
    outer: Box | None = box
    while outer not in around and outer is not None and outer.tag not in HEADINGS:
        inner.append(outer)
        outer = outer.parent
    heading = around.get(outer, outer)
    for one in inner:
        around[one] = heading
    return heading
