"""Headings: the printed headings among which the headline is, and what speaks for and against each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, islice
from urllib.parse import urlsplit

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from extractors.body.blocks import INLINE, LINE_BREAK, SKIPPED, Block
from extractors.body.boxes import Box
from extractors.body.runs import ANCHORS
from extractors.body.tokens import BIT
from extractors.draft import Draft
from extractors.evidence import Candidate
from extractors.headline.titles import BAR, MAX_CHARS, MIN_CHARS, Titles, strip_site_name
from extractors.likeness import fold
from extractors.markup.runs import text_runs
from extractors.page import Page
from extractors.plain import one_line
from extractors.site_name import is_outlet

HEADINGS, FIRST = frozenset(("h1", "h2", "h3", "h4")), "h1"
RUNS_ON = INLINE | SKIPPED | {"img", "br", "path"}
MAX_KICKERS = 3  # of one heading: a label and the line above
MAX_NESTING = 4  # levels of elements from a heading to its text
MAX_PIECES = 8  # of a heading that are looked at apart
MAX_HEADINGS = 80  # the headline is never behind so many lesser ones
KICKER_MARK = re.compile(
    r"kicker|\blabel\b|(?:over|top|roof|spitz)-?(?:line|marke)|dachzeile|eyebrow|sub-?(?:title|head)|(?:super|pre|over)-?title|"
    r"rubri[ck]|section|small|categor|ressort|volanta|cintillo|ante-?titulo|occhiello|sur-?titre|vignette",
    re.I,
)
NAMED_TITLE = "line named title above the h1"
OWN_LINE = frozenset(("block", "d-block", "db"))  # utility classes that lay an element out as a line
MAX_LINE_ABOVE, MIN_REST_WORDS = 40, 3  # characters of a line above the headline, words of that
COLON = re.compile(r"[:：]\s*")
COUNT = re.compile(r"\s?[(\[]\d{1,4}[)\]]$")  # of comments, behind a headline
QUOTES = "»«„“”\"'‘‚"
LEADING = " :：|–—-"  # between a kicker and its headline
JOINING = " -–—|·"  # what is left of "Ships sail - PHOTOS" where a title leaves the label out
MIN_REST = 8  # characters of a headline below a kicker
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
    found = (_heading(draft, box) for box in boxes if box.tag == FIRST)
    return [
        heading
        for heading in found
        if MIN_CHARS <= len(heading.text) <= MAX_CHARS and not is_outlet(heading.text, names)
    ]


def read_lesser_headings(draft: Draft, boxes: list[Box]) -> list[Heading]:
    """Return the h2, h3 and h4 headings among `boxes`."""
    lesser = [box for box in boxes if box.tag != FIRST]
    found = (_heading(draft, box) for box in lesser[:MAX_HEADINGS])
    return [heading for heading in found if MIN_CHARS <= len(heading.text) <= MAX_CHARS]


def _heading(draft: Draft, box: Box) -> Heading:
    blocks = draft.blocks[box.first : box.last]
    text = one_line(" ".join(block.text for block in blocks))
    for link in (link for block in blocks for link in block.links if link.text in ANCHORS):
        text = text.removesuffix(str(link.text)).removeprefix(str(link.text)).strip()
    return Heading(box, tuple(blocks), text.removesuffix("¶").strip())


def agreeing_text(heading: Heading, titles: Titles, names: tuple[str, ...] = ()) -> str:
    """Return the heading's text, or the run of its pieces that is all of a declared title.

    So a kicker, a section label or a date inside the heading goes where the page's titles leave it out;
    where one of the `best` titles leaves it out, even if others keep it.
    """
    wanted, whole, bare = titles.best_folded, fold(heading.text), _without_kicker(heading)
    if wanted == {whole} and bare == heading.text:  # no piece of it is a title of its own
        return bare.lstrip(LEADING)
    pieces = [text for text in (one_line(piece) for piece in text_runs(heading.box.element)) if text]
    if len(pieces) == 1:
        pieces = re.split(r"\s*[|｜]\s*", pieces[0])
    kicker = fold(heading.text.removesuffix(bare))
    runs = [
        run
        for size in range(min(len(pieces), MAX_PIECES) - 1, 0, -1)
        for start in range(len(pieces) - size + 1)
        if fold(run := " ".join(pieces[start : start + size])) != kicker and run[-1] not in ":："
    ]
    if len(pieces) > 1 and any(_parts_kicker(title, pieces[0], whole) for title in titles.texts):
        return heading.text.removeprefix(pieces[0]).lstrip(LEADING)
    joined = whole in wanted and bool(pieces) and pieces[0][-1] in ":："  # a kicker that a title keeps, too
    found = None if joined else next((run for run in runs if fold(run) in wanted), None)
    if found is None and whole not in wanted:
        wanted = titles.folded
        found = None if whole in wanted else next((run for run in runs if fold(run) in wanted), None)
    if found is None and whole not in wanted:
        found = _told_apart(heading.text, runs, titles)
    if found is None and fold(short := strip_site_name(bare, names)) in wanted:
        found = short  # headings that end with the outlet's name, as titles do
    return (found.rstrip(JOINING) if found else bare).lstrip(LEADING)


def _told_apart(text: str, runs: list[str], titles: Titles) -> str | None:
    """Return what a title has behind another kicker of its own, or without the count of comments: of the
    pieces 'Bayport' and 'Ships sail' the second, beside 'Harbour: Ships sail'."""
    whole, cut = fold(text), (COLON.split(title, maxsplit=1) for title in titles.texts)
    behind = {fold(parts[1]) for parts in cut if len(parts) > 1 and fold(parts[0]) not in whole}
    uncounted = COUNT.sub("", text)
    if uncounted != text and fold(uncounted) in titles.folded:
        return uncounted
    return next((run for run in runs if fold(run) in behind), None)


def _parts_kicker(title: str, kicker: str, whole: str) -> bool:
    """Tell whether a title has a bar behind the first piece of a heading: 'Opinion | Ships sail'."""
    first, *rest = BAR.split(title)
    return bool(rest) and first == kicker and fold(title) == whole


def _without_kicker(heading: Heading) -> str:
    """Return the heading's text without the line above it that its markup sets apart as one.

    A kicker that a colon joins to the headline is read with it, and stays.
    """
    element = heading.box.element
    while len(element) == 1 and not (element.text or "").strip() and not (element[0].tail or "").strip():
        element = element[0]
    text = heading.text
    if (element.text or "").strip():
        return text
    for part in islice((child for child in element if isinstance(child.tag, str)), MAX_KICKERS):
        kicker = one_line("".join(text_runs(part)))
        told = part.tag == "small" or KICKER_MARK.search((part.get("class") or "")[:200])
        if not (told or _is_line_above(element, part, kicker)):
            break
        rest = text.removeprefix(kicker).strip()
        cut = bool(kicker) and len(rest) > MIN_REST and rest != text and kicker[-1] not in ":："
        if not cut or rest[0] in ":：":
            break
        text = rest
    return text


def _is_line_above(element: etree._Element, first: etree._Element, kicker: str) -> bool:
    """Tell whether two spans of a heading make a short line above and a longer one: styles part them where no
    space does, or a utility class says so."""
    spans = [child for child in element if isinstance(child.tag, str) and "".join(text_runs(child)).strip()]
    if len(spans) != 2 or not {span.tag for span in spans} <= {"span", "div"} or len(kicker) > MAX_LINE_ABOVE:
        return False
    rest = one_line("".join(text_runs(spans[1])))
    if len(rest.split()) < MIN_REST_WORDS or len(kicker) >= len(rest) or not kicker[-1:].isalnum():
        return False
    begins = rest.lstrip(QUOTES)[:1].isupper()
    glued = first.getnext() is spans[1] and not (first.tail or "") and begins
    return glued or (_is_own_line(first) and not _is_own_line(spans[1]))


def _is_own_line(element: etree._Element) -> bool:
    return not OWN_LINE.isdisjoint((element.get("class") or "").split())


def lines_of(block: Block) -> Iterator[str]:
    """Yield the lines of a block that <br> parts."""
    for _, pieces in groupby(block.pieces, key=lambda piece: piece is LINE_BREAK):
        yield one_line("".join(map(str, pieces)))


def without_kicker(draft: Draft, block: Block) -> str:
    """Return a heading's text without the line above it that its markup sets apart."""
    return _without_kicker(_heading(draft, block.box))


def home_names(draft: Draft, boxes: list[Box]) -> tuple[str, ...]:
    """Return the texts of headings that link to the front page and end the title: the outlet's name."""
    title = fold(draft.page.title or "")
    headings = (_heading(draft, box) for box in boxes[:MAX_HOME])
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
    texts = [_heading(draft, box).text for box in boxes[:MAX_HOME]]
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
