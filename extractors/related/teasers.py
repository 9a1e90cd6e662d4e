"""Related teasers: what a module prints with each of its links: headline, text and picture."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extractors.body.blocks import Block
from extractors.body.boxes import Box
from extractors.body.shapes import HEADINGS
from extractors.body.tokens import BIT
from extractors.draft import Draft
from extractors.images.urls import best_url, names_decoration, real_url
from extractors.markup.runs import line_of, whole_text
from extractors.page import Page
from extractors.plain import one_line
from extractors.record import RelatedLink
from extractors.related.groups import Group, Hit
from extractors.related.inline import callout_rest, labelled
from extractors.related.labels import label_of
from extractors.related.neighbours import label_side, without_phrase
from extractors.related.words import heading_kind, is_generic

MAX_HEADLINE_CHARS = 300
MIN_TEXT_CHARS, MIN_TITLE_CHARS = 30, 12
MAX_TEXT_CHARS = 1000
MAX_ITEM_BLOCKS = 40
MAX_HEADING_BLOCKS = 5
# Boxes of a teaser whose text is no part of its description.
LABELS = BIT["author"] | BIT["date"] | BIT["comment"] | BIT["share"]
# Where the plain address of a small picture stands, scripts' own places first; a wider one is not needed.
PICTURE_SOURCES = ("data-src", "data-lazy-src", "data-original", "src")
PICTURE_ATTRIBUTES = ("alt", "title", "aria-label")


def read_teasers(group: Group, draft: Draft, wanted: set[str], position: int) -> tuple[RelatedLink, ...]:
    """Return those links of a module that are wanted, each once in order, with what is printed beside it.

    position is the place of the first of them among the page's related links.
    """
    links: dict[str, RelatedLink] = {}
    for hits, span in _items(group, draft.blocks):
        url = hits[0].url
        if url in links or url not in wanted:
            continue
        headline, block = _labelled_headline(hits[0]) if group.reason == "call-out" else (None, None)
        if headline is None:
            headline, block = _headline(hits, span)
        links[url] = RelatedLink(
            url=url,
            headline=headline,
            description=_description(span, block, {hit.block.index for hit in hits}),
            imageUrl=_image(span, hits, draft.page),
            rel=group.rel,
            heading=group.heading,
            position=position + len(links),
        )
    return tuple(links.values())


def _items(group: Group, blocks: list[Block]) -> Iterator[tuple[list[Hit], list[Block]]]:
    """Yield each run of hits with one address, and the blocks of its teaser."""
    runs: list[list[Hit]] = []
    for hit in group.hits:
        if runs and runs[-1][0].url == hit.url:
            runs[-1].append(hit)
        else:
            runs.append([hit])
    for number, hits in enumerate(runs):
        before = runs[number - 1][-1].block.index if number else group.first - (group.heading is None)
        after = runs[number + 1][0].block.index if number + 1 < len(runs) else group.last
        first, last = hits[0].block.index, max(after, hits[-1].block.index + 1)
        box = _item_box(hits[0].block.box, before, after)
        if box is not None and box.last - box.first > 1:
            first, last = box.first, box.last
        yield hits, blocks[first : min(last, first + MAX_ITEM_BLOCKS)]


def _item_box(box: Box, before: int, after: int) -> Box | None:
    """The largest box around a teaser's link that reaches neither the link before nor the one after."""
    best = None
    inner: Box | None = box
    while inner is not None and inner.first > before and inner.last <= after:
        best, inner = inner, inner.parent
    return best


def _labelled_headline(hit: Hit) -> tuple[str | None, Block | None]:
    """The headline and block of a line that is a label and a link."""
    label = label_of(hit.block)
    if label is None or not (label.known or label.pointed or label.set_off):
        return None, None
    return _trim(callout_rest(label.rest) or label.rest), hit.block


def _headline(hits: list[Hit], span: list[Block]) -> tuple[str | None, Block | None]:
    """The teaser's headline and its block: a linked heading, else a heading, else the longest link."""
    linked = [(_link_text(hit), hit.block) for hit in hits]
    told = [(text, block) for text, block in linked if text and not is_generic(text)]
    for text, block in told:
        if _is_heading(block, span[0].index):
            return _trim(text), block
    for block in span:
        if block.tag in HEADINGS and not block.links and _may_be_headline(block.text):
            return _trim(block.text), block
    titled = [pair for pair in told if pair[1].box.flags & BIT["title"]]
    if titled or told:
        text, block = max(titled or told, key=lambda pair: min(len(pair[0]), 90))
        return _trim(text), block
    plain = next((block for block in span if _is_plain_title(block)), None)
    return (_trim(plain.text), plain) if plain else (_attribute(hits[0].link), None)


def _is_plain_title(block: Block) -> bool:
    """Whether a line above a button may be the teaser's headline."""
    return not block.links and len(block.text) >= MIN_TITLE_CHARS and _may_be_headline(block.text)


def _may_be_headline(text: str) -> bool:
    """Whether a heading may be of the teaser itself, not of what follows it."""
    return len(text) <= MAX_HEADLINE_CHARS and heading_kind(text) is None and without_phrase(text)[1] != ""


def _is_heading(block: Block, first: int) -> bool:
    """Whether the block stands in a heading that begins inside the teaser."""
    box: Box | None = block.box
    while box is not None and box.first >= first and box.last - box.first < MAX_HEADING_BLOCKS:
        if box.tag in HEADINGS:
            return True
        box = box.parent
    return False


def _link_text(hit: Hit) -> str:
    """The words of the link in its block: the whole block where it is all link."""
    block = hit.block
    if len(block.links) == 1 and block.link_chars * 10 >= len(block.text) * 9:
        text = labelled(block)
        text = _without_rank(block, hit.link) if text == block.text else text
    else:
        text = line_of(hit.link)
        text = text if text and text in block.text else block.text
    return callout_rest(text) or without_phrase(text)[1]


def _without_rank(block: Block, link: etree._Element) -> str:
    """The block's text without the figure of its place in a list that stands before its link, or 'Next'."""
    rank = block.text[: len(block.text) - block.link_chars]
    if not (rank.strip().isdigit() or label_side(rank)):
        return block.text
    text = line_of(link)
    return text if block.text.endswith(text) else block.text


def _trim(text: str) -> str:
    text = text.strip(" ›>→‹<←|·•-–—")
    if ("«" in text) != ("»" in text):  # an arrow, no quote
        text = text.strip(" «»")
    return text if len(text) <= MAX_HEADLINE_CHARS else text[:MAX_HEADLINE_CHARS].rsplit(" ", 1)[0] + "…"


def _attribute(link: etree._Element) -> str | None:
    for element in (link, *link.iter("img")):
        for name in PICTURE_ATTRIBUTES:
            text = " ".join((element.get(name) or "").split())
            if text and not is_generic(text):
                return _trim(text)
    return None


def _description(span: list[Block], headline: Block | None, linked: set[int]) -> str | None:
    """The teaser's text: what stands after the headline and is neither a link elsewhere nor a label."""
    if headline is None:
        return None
    parts: list[str] = []
    subtitles: list[str] = []
    for block in span:
        alone = block.box.last - block.box.first == 1 and block.box.flags & BIT["standfirst"]
        if block.index <= headline.index or (len(block.text) < MIN_TEXT_CHARS and not alone):
            continue
        text = _without_button(block)
        if len(text) < MIN_TEXT_CHARS and text != block.text and any(map(str.isdigit, text)):
            continue  # a date or a count of comments beside the button
        if block.tag in HEADINGS and not _may_be_headline(block.text):
            continue
        if block.link_chars * 2 > len(block.text) and block.index not in linked:
            continue
        if block.text != headline.text and not is_generic(text) and not block.box.flags & LABELS:
            (subtitles if block.tag in HEADINGS else parts).append(text)
    text = " ".join(parts or subtitles)
    if len(text) > MAX_TEXT_CHARS:
        text = text[:MAX_TEXT_CHARS].rsplit(" ", 1)[0] + "…"
    return text or None


def _without_button(block: Block) -> str:
    """The block's text without the links at its end that only say "read more"."""
    text = block.text
    for link in reversed(block.links):
        button = one_line(whole_text(link))
        if button and is_generic(button) and text.endswith(button):
            text = text.removesuffix(button).rstrip()
    return text


def _image(span: list[Block], hits: list[Hit], page: Page) -> str | None:
    for element in (*(image for block in span for image in block.images), *hits[0].link.iter("img")):
        plain = (real_url(page, raw) for name in PICTURE_SOURCES if (raw := element.get(name)))
        url = next((url for url in plain if url), None) or best_url(page, element)
        if url and not names_decoration(url):
            return url
    return None
