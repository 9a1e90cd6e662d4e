"""Related modules: which groups of blocks are lists of further stories, and what says so."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.body.blocks import Block, Box
from extractors.related_groups import Group, Hit
from extractors.related_inline import callout_rest
from extractors.related_targets import Targets, looks_like_story
from extractors.related_words import Kind, heading_kind, is_generic, name_kind

# A paragraph: so much text, and hardly any of it linked. One that is no part of a teaser ends a module.
PARAGRAPH_CHARS = 140
# Between a module's heading and its first story there may be so many other blocks (labels, an author's box).
MAX_LEAD_BLOCKS = 14
# Without a heading, a box is searched for the class names around it up to so many levels.
MAX_NAME_LEVELS = 7
# A teaser: so few blocks, and its headline among the first of them.
MAX_TEASER_BLOCKS = 16
MAX_TEASER_CHARS = 1600
MAX_HEADLINE_CHARS = 260
HEADLINE_WITHIN = 7
MAX_MODULE_HITS = 200
# A module may not take more of the page's paragraphs than this, whatever its heading says.
MAX_TEXT_SHARE = 0.5
HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def find_groups(blocks: list[Block], targets: Targets) -> list[Group]:
    """Return the groups of links to further stories among `blocks`, in document order, none overlapping."""
    return list(_Finder(blocks, targets).groups()) if blocks else []


class _Finder:
    def __init__(self, blocks: list[Block], targets: Targets) -> None:
        self.blocks = blocks
        self.targets = targets
        self.main = _main_box(blocks)
        self.around_main = {id(box) for box in self.main.ancestors()}
        self._banned: dict[int, bool] = {}
        self._kinds: dict[int, Kind | None] = {}
        self._stories: dict[int, list[Hit]] = {}

    def groups(self) -> Iterator[Group]:
        index = next((block.index for block in self.blocks if block.tag == "h1"), self.main.first)
        while index < len(self.blocks):
            group = self._group_at(index)
            if group is not None and not self._takes_the_text(group):
                yield group
                index = max(group.last, index + 1)
            else:
                index += 1

    def _group_at(self, index: int) -> Group | None:
        block = self.blocks[index]
        if self.banned(block.box):
            return None
        if announced := self.announced(block):
            return self._gather(block, *announced) if announced[0] != "never" else None
        if not block.links:
            return None
        return self._callout(block) or self._named(block)

    def inside_main(self, block: Block) -> bool:
        """Whether the block stands between the article's own paragraphs."""
        return self.main.first < block.index < self.main.last

    def announced(self, block: Block) -> tuple[Kind, bool] | None:
        """What the block announces if it is a module's heading, and whether it says nothing else."""
        found = heading_kind(block.text)
        if found is None or (block.link_chars and any(self._is_story(link) for link in block.links)):
            return None
        return found

    def _is_story(self, link: object) -> bool:
        url = self.targets.story(link.get("href") or "")  # type: ignore[attr-defined]
        return url is not None and looks_like_story(url)

    def stories(self, block: Block) -> list[Hit]:
        """The links to stories in a block that is no running text."""
        if not block.links:
            return []
        found = self._stories.get(block.index)
        if found is None:
            found = self._stories[block.index] = self._read_stories(block)
        return found

    def _read_stories(self, block: Block) -> list[Hit]:
        prose = len(block.text) >= PARAGRAPH_CHARS and (
            block.box is self.main or block.box.parent is self.main
        )
        if block.link_chars < (0.6 if prose else 0.34) * len(block.text) or self.banned(block.box):
            return []
        links = block.links
        if len(links) > 1:
            links = [link for link in links if any(str(text).strip() for text in link.itertext())]
            if len({link.get("href") for link in links}) > 1 and _are_topics(block, len(links)):
                return []
        found = ((link, self.targets.story(link.get("href") or "")) for link in links)
        return [Hit(block, link, url) for link, url in found if url is not None]

    def banned(self, box: Box) -> bool:
        """Whether the box lies where no module is: menus, comments, sponsored networks, shops."""
        known = self._banned.get(id(box))
        if known is None:
            if id(box) in self.around_main:
                known = False
            elif box.parent is not None and self.banned(box.parent):
                known = True
            else:
                known = _is_menu(box) or self.named(box) == "never"
            self._banned[id(box)] = known
        return known

    def named(self, box: Box) -> Kind | None:
        """What the box's class and id say."""
        if id(box) not in self._kinds:
            ids = next((value for name, value in box.attributes if name == "id"), "")
            self._kinds[id(box)] = name_kind(f"{box.names} {ids}".strip()) if box.names or ids else None
        return self._kinds[id(box)]

    def _takes_the_text(self, group: Group) -> bool:
        """Whether so much running text lies in the group that it cannot be a list of teasers."""
        inside = total = 0
        for block in self.blocks:
            if len(block.text) >= 80 and block.link_chars * 3 < len(block.text):
                total += len(block.text)
                inside += len(block.text) if group.first <= block.index < group.last else 0
        return inside > MAX_TEXT_SHARE * total

    # --- a heading and what follows it ---

    def _gather(self, head: Block, kind: Kind, exact: bool) -> Group | None:
        scope, hits, last = head.box, list[Hit](), head.index + 1
        for block in self.blocks[head.index + 1 :]:
            while block.index >= scope.last and scope.parent is not None and not hits:
                scope = scope.parent
            if block.index >= scope.last or self._ends(block, head, scope, hits):
                break
            if id(scope) in self.around_main and head.index < self.main.first <= block.index:
                break
            hits.extend(found := self.stories(block))
            if found:
                last = block.index + 1
            if len(hits) > MAX_MODULE_HITS or (not hits and block.index - head.index > MAX_LEAD_BLOCKS):
                return None
        hits = _strong(hits)
        if not any(_says_something(hit) for hit in hits):
            return None
        if item := self._item(self.blocks[last - 1].box, scope):
            last = max(last, item.last)
        inside = self.inside_main(head) and last < self.main.last
        sure = exact and kind == "related"
        if inside and not sure and not self._only_links(head.index + 1, last):
            return None
        return Group(kind, head.index, last, head.text, "heading", hits, inside)

    def _only_links(self, first: int, last: int) -> bool:
        blocks = self.blocks[first:last]
        return 5 * sum(block.link_chars for block in blocks) >= 3 * sum(len(block.text) for block in blocks)

    def _ends(self, block: Block, head: Block, scope: Box, hits: list[Hit]) -> bool:
        """Whether the module that `head` announces ends before `block`."""
        if self.banned(block.box):
            return bool(hits)
        if self.stories(block):
            return False
        announced = self.announced(block)
        if announced is not None and not (announced[0] == "related" and is_generic(block.text)):
            return True
        if block.tag in HEADING_TAGS and not self._item(block.box, scope):
            return head.tag not in HEADING_TAGS or block.tag <= head.tag
        long = len(block.text) >= PARAGRAPH_CHARS and block.link_chars * 3 < len(block.text)
        return long and not self._item(block.box, scope)

    def _item(self, box: Box, scope: Box) -> Box | None:
        """The largest box within `scope` around `box` that is a teaser, or None."""
        best: Box | None = None
        inner: Box | None = box
        while inner is not None and inner is not scope and inner.last - inner.first <= MAX_TEASER_BLOCKS:
            if self._is_teaser(inner):
                best = inner
            inner = inner.parent
        return best

    def _is_teaser(self, box: Box) -> bool:
        """Whether the box is small, with a story's headline near its top."""
        blocks = self.blocks[box.first : box.last]
        if sum(len(block.text) for block in blocks) > MAX_TEASER_CHARS:
            return False
        top = blocks[:HEADLINE_WITHIN]
        return any(len(block.text) <= MAX_HEADLINE_CHARS and self.stories(block) for block in top)

    # --- a link that speaks for itself ---

    def _callout(self, block: Block) -> Group | None:
        rest = callout_rest(block.text)
        if rest is None or block.link_chars * 2 < len(rest):
            return None
        hits = self.stories(block)
        if not hits:
            return None
        return Group("related", block.index, block.index + 1, None, "call-out", hits, inline=True)

    # --- a box whose class says it ---

    def _named(self, block: Block) -> Group | None:
        if not self.stories(block):
            return None
        best: Box | None = None
        kind: Kind | None = None
        box: Box | None = block.box
        for _ in range(MAX_NAME_LEVELS):
            if box is None or id(box) in self.around_main:
                break
            if found := self.named(box):
                best, kind = box, found
                if found == "recirculation":
                    break
            box = box.parent
        if best is None or kind is None or best.first < block.index - MAX_LEAD_BLOCKS:
            return None
        hits = [hit for inner in self.blocks[block.index : best.last] for hit in self.stories(inner)]
        hits = _strong(hits)
        if not any(_says_something(hit) for hit in hits) or self._foreign(best) > len(hits):
            return None
        inside = self.inside_main(block) and kind == "related"
        return Group(kind, min(best.first, block.index), best.last, None, "class", hits, inside)

    def _foreign(self, box: Box) -> int:
        """Paragraphs in the box that belong to no teaser."""
        return sum(
            len(block.text) >= PARAGRAPH_CHARS and not block.link_chars and not self._item(block.box, box)
            for block in self.blocks[box.first : box.last]
        )


def _says_something(hit: Hit) -> bool:
    return len(hit.block.text) >= 12 or not hit.block.text.isascii()


def _are_topics(block: Block, links: int) -> bool:
    """Whether links side by side are too short for headlines."""
    return block.link_chars < links * _least_chars(block.text)


def _least_chars(text: str) -> int:
    """How long a headline is at least."""
    return 20 if text.isascii() else 9


def _strong(hits: list[Hit]) -> list[Hit]:
    """The hits without links to sections and topics: few words, and an address that speaks of no story."""
    kept = [hit for hit in hits if looks_like_story(hit.url)]
    known = {hit.url for hit in kept}
    return [
        hit for hit in hits if hit.url in known or len(hit.block.text) >= 2 * _least_chars(hit.block.text)
    ]


def _is_menu(box: Box) -> bool:
    if box.tag == "nav":
        return True
    return box.tag == "footer" and not any(outer.tag in ("article", "main") for outer in box.ancestors())


def _main_box(blocks: list[Block]) -> Box:
    """The box that holds most of the page's running text as its own paragraphs."""
    weights: dict[int, float] = {}
    boxes: dict[int, Box] = {}
    for block in blocks:
        if len(block.text) >= 80 and block.link_chars * 3 < len(block.text):
            box, weight = block.box.parent, float(len(block.text))
            for _ in range(3):
                if box is None:
                    break
                boxes[id(box)] = box
                weights[id(box)] = weights.get(id(box), 0.0) + weight
                box, weight = box.parent, weight * 0.8
    if not weights:
        return blocks[0].box.ancestors()[-1]
    return boxes[max(weights, key=weights.__getitem__)]
