"""Related modules: which groups of blocks are lists of further stories, and what says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.body.blocks import Block
from extractors.body.boxes import MENU, Box
from extractors.body.shapes import HEADINGS
from extractors.related.announced import announced_by
from extractors.related.boxes import (
    Boxes,
    counted_items,
    is_covered,
    is_prose,
    least_chars,
)
from extractors.related.callouts import CallOuts
from extractors.related.cards import is_link, mostly_links
from extractors.related.groups import Group, Hit
from extractors.related.hits import (
    has_list,
    heading_text,
    in_root,
    is_list_link,
    is_near,
    says_something,
    title_before,
    without_lists,
    without_topics,
)
from extractors.related.lone import LoneStories
from extractors.related.more import box_kind, is_followed, says_more
from extractors.related.neighbour_groups import Neighbours
from extractors.related.openings import (
    is_like_label,
    longest_heading,
    may_announce,
)
from extractors.related.targets import Targets, looks_like_story
from extractors.related.teaser_lines import heading_of_lines, is_tab_beside
from extractors.related.told import told_stories
from extractors.related.words import MAX_HEADING_CHARS, Kind, heading_kind, is_generic
from extractors.urls import clean_url

# Between a module's heading and its first story there may be so many other blocks (labels, an author's box).
MAX_LEAD_BLOCKS = 14
# A box named as a module may be so many levels above the link, and begin so many blocks before it.
MAX_NAME_LEVELS = 7
MAX_MODULE_HITS = 200
# A module may not take more of the page's running text than this, whatever its heading says.
MAX_PROSE_SHARE = 0.5


def find_groups(blocks: list[Block], targets: Targets) -> list[Group]:
    """Return the groups of links to further stories among `blocks`, in document order, none overlapping."""
    if not blocks:
        return []
    finder = _Finder(blocks, targets)
    groups = list(finder.groups())
    taken = {index for group in groups for index in range(group.first, group.last)}
    ends = [group for group in finder.callouts.ends() if group.first not in taken]
    return sorted(groups + ends, key=lambda group: group.first) if ends else groups


class _Finder:
    def __init__(self, blocks: list[Block], targets: Targets) -> None:
        self.blocks = blocks
        self.targets = targets
        self.boxes = Boxes(blocks, targets)
        self.lone = LoneStories(blocks, self.boxes, targets)
        self.neighbours = Neighbours(blocks, self.boxes, targets)
        self.callouts = CallOuts(blocks, self.boxes, targets, self.lone)
        self._first = next((block.index for block in blocks if block.tag == "h1"), self.boxes.main.first)
        self._refused: set[int] = set()
        self._last = 0

    def groups(self) -> Iterator[Group]:
        """Yield the groups of related links, in document order."""
        led, are_linked = self._led()
        for block, linked, may_head in zip(led, are_linked, may_announce(led), strict=True):
            if block.index < self._last or not (linked or may_head):
                continue
            if linked and (pair := self.neighbours.pair(block)):
                yield from pair
                continue
            group = self._group_at(block, linked, may_head)
            if group is None or self.boxes.prose_share(group.first, group.last) > MAX_PROSE_SHARE:
                continue
            if counted_items(self.blocks, [hit.block for hit in group.hits]):
                continue
            for hit in group.hits:
                hit.url = clean_url(hit.url)
            yield group
            self._last = group.last

    def _led(self) -> tuple[list[Block], list[bool]]:
        """The blocks that may be a teaser's headline or stand before one, and which of them may be one."""
        led, linked, away = list[Block](), list[bool](), MAX_LEAD_BLOCKS
        for block in reversed(self.blocks[self._first :]):
            if block.links and (block.link_chars * 3 >= len(block.text) or is_covered(block)):
                away = 0
            else:
                away += 1
            if away <= MAX_LEAD_BLOCKS:
                led.append(block)
                linked.append(not away)
        return led[::-1], linked[::-1]

    def _group_at(self, block: Block, linked: bool, may_head: bool) -> Group | None:
        if may_head and (announced := self._heads(block)):
            context = self.boxes.context(self._around_label(block) if announced[1] else block.box)
            if announced[0] == "never" or context.banned:
                return None
            kind, sure = announced
            named = kind == "recirculation" and context.kind == "related"
            if named and (self.boxes.inside_main(block.index) or says_more(block)):
                kind = "related"  # "More stories", in a box that is named so
            group = self._gather(block, kind, sure)
            return group if group is None or is_followed(block, group, self.boxes) else None
        if not linked:
            return None
        outside = block.box.within & MENU or not self.boxes.inside_main(block.index)
        if outside and self.boxes.context(block.box).banned:  # only a neighbour may be there
            return self.neighbours.single(block)
        found = self.neighbours.single(block) or self._lines(block) or self.callouts.line(block)
        found = found or self._named(block)
        lone = None if found else self.lone.group(block)
        return lone if lone is not None and lone.first >= self._last else found

    def _around_label(self, block: Block) -> Box:
        """The box around those that hold a label alone: "card-tag" names one, not a list of tags."""
        box = block.box
        while box.parent is not None and box.last - box.first == 1 and box.parent.last - box.parent.first < 3:
            box = box.parent
        return box.parent if box.parent is not None and box.last - box.first == 1 else box

    def _heads(self, block: Block) -> tuple[Kind, bool] | None:
        """What the block announces if it is short enough for a heading."""
        if len(block.text) > longest_heading(block):
            return None
        return announced_by(block, self.blocks, self.targets) or box_kind(block)

    # --- a heading and what follows it ---

    def _gather(self, head: Block, kind: Kind, sure: bool) -> Group | None:
        scope, hits, last, end = head.box, list[Hit](), head.index + 1, len(self.blocks)
        named = self.boxes.context(head.box).kind == "related"
        for index in range(head.index + 1, end):
            block = self.blocks[index]
            if index >= scope.last and not hits and has_list(self.blocks[head.index + 1 : index]):
                return None  # its own links lead to no story, and what follows is of no concern to it
            while index >= scope.last and scope.parent is not None and not hits:
                scope = scope.parent
            before_main = self.boxes.holds_main(scope) and head.index < self.boxes.main.first <= index
            found = self.boxes.stories(block)
            if not found and kind == "related":
                found = told_stories(block, head, self.blocks, self.targets, sure or named)
            ended = not found and self._ends(block, head, scope, bool(hits))
            if index >= scope.last or before_main or ended:
                end = index
                break
            if found and not self._is_of_heading(found, head, scope):
                if not hits and is_tab_beside(self.blocks[head.index + 1], head):
                    scope = next((box for box in block.box.ancestors() if box.parent is scope), scope)
                hits.extend(found)
                last = index + 1
            if len(hits) > MAX_MODULE_HITS or (not hits and index - head.index > MAX_LEAD_BLOCKS):
                return None
        rooted = in_root(hits, named) if sure else ()
        hits = self._without_lists(hits, kind, rooted)
        told = sure and kind == "related"
        if not any(says_something(hit) or (told and looks_like_story(hit.url)) for hit in hits):
            return None
        if item := self.boxes.item(self.blocks[last - 1].box, scope):
            last = max(last, min(item.last, end))
        inside = self.boxes.inside_main(head.index) and last < self.boxes.main.last
        few = 2 * len({hit.block.index for hit in hits}) < self._linked_blocks(head.index + 1, last)
        if inside and (few or not (told or mostly_links(self.blocks[head.index + 1 : last]))):
            return None
        inside = inside and self.boxes.goes_on(last)
        return Group(kind, head.index, last, heading_text(head), "heading", hits, inside)

    def _without_lists(self, hits: list[Hit], kind: Kind, rooted: Sequence[Hit] = ()) -> list[Hit]:
        """The hits that are stories; what is related to a page and beside it in a folder is one, and those
        among `rooted` in the site's root, too."""
        hits = without_topics(hits, self.targets.lacks_number)
        told = hits if kind == "related" else ()
        return without_lists(hits, [h for h in told if is_near(h, self.targets, at_root=h in rooted)])

    def _is_of_else(self, hits: list[Hit]) -> bool:
        """Whether links below "Related topics" or "Jobs" all lead to another host, or to lists."""
        tests = (self.targets.is_elsewhere, self.targets.lacks_number)
        return any(all(test(hit.url) for hit in hits) for test in tests)

    def _is_of_heading(self, hits: list[Hit], head: Block, scope: Box) -> bool:
        """Whether the links stand in the heading's own row and lead to the list's page: "See all"."""
        row, index = head.box.parent, hits[0].block.index
        in_row = row is scope and index == head.index + 1 == scope.last - 1
        return in_row and all(map(is_list_link, hits))

    def _linked_blocks(self, first: int, last: int) -> int:
        """The number of blocks that are mostly link, whatever they lead to."""
        return sum(block.link_chars * 2 >= len(block.text) for block in self.blocks[first:last])

    def _ends(self, block: Block, head: Block, scope: Box, begun: bool) -> bool:
        """Whether the module that `head` announces ends before `block`, which leads to no story."""
        if not begun and is_tab_beside(block, head):
            return False
        if self.boxes.context(block.box).banned:  # but a teaser may count its comments
            return begun and self.boxes.item(block.box, scope) is None
        announced = (
            announced_by(block, self.blocks, self.targets) if len(block.text) <= MAX_HEADING_CHARS else None
        )
        button = block.tag not in HEADINGS or bool(block.links)  # below a teaser
        if announced is not None and not (button and announced[0] == "related" and is_generic(block.text)):
            return begun or announced[0] != "recirculation" or not self._is_sublabel(block, head, scope)
        if block.tag in HEADINGS:
            if block.index == head.index + 1 and self._names_topic(block, head):
                return False
            higher = head.tag not in HEADINGS or block.tag <= head.tag
            return higher and self.boxes.item(block.box, scope) is None
        other = is_prose(block) or (begun and is_like_label(block, head))
        return other and self.boxes.item(block.box, scope) is None

    def _names_topic(self, block: Block, head: Block) -> bool:
        """Whether a heading right below a lesser one in its box, as "Ferries: all our stories" below "In this
        stream", names what the list is about."""
        box, told = head.box.parent, announced_by(head, self.blocks, self.targets)
        inside = box is not None and box is block.box.parent and not self.boxes.holds_main(box)
        return inside and not block.links and block.tag < head.tag and told == ("related", True)

    def _is_sublabel(self, block: Block, head: Block, scope: Box) -> bool:
        """Whether a lower heading right under one of related stories is the only label of them."""
        lower = head.tag in HEADINGS and (block.tag not in HEADINGS or block.tag > head.tag)
        told = (
            announced_by(head, self.blocks, self.targets) if lower and block.index == head.index + 1 else None
        )
        if told is None or told[0] != "related":
            return False
        rest = self.blocks[block.index + 1 : min(scope.last, block.index + MAX_MODULE_HITS)]
        return not any(
            other.tag == block.tag and not other.links and heading_kind(other.text) for other in rest
        )

    # --- a link that speaks for itself ---

    def _lines(self, block: Block) -> Group | None:
        """A paragraph whose first line is a heading, and the others links; more may follow an empty line."""
        heading, at = heading_of_lines(block), block.index
        hits = self._without_lists(self.boxes.stories(block), "related") if heading else []
        if not hits:
            return None
        last = at + 1
        while last < len(self.blocks) and (found := self._line_below(block, self.blocks[last])):
            hits, last = hits + found, last + 1
        inside = self.boxes.inside_main(at) and self.boxes.goes_on(last)
        return Group("related", at, last, heading, "heading", hits, inside)

    def _line_below(self, first: Block, block: Block) -> list[Hit]:
        """The stories of a further block of the same element that is all link."""
        linked = block.element is first.element and is_link(block)
        return [hit for hit in self.boxes.stories(block) if looks_like_story(hit.url)] if linked else []

    # --- a box whose class says it ---

    def _named(self, block: Block) -> Group | None:
        if len(block.text) < least_chars(block.text):
            return None
        _, box, kind = self.boxes.context(block.box)
        if box is None or kind is None or id(box) in self._refused:
            return None
        if block.box.depth - box.depth > MAX_NAME_LEVELS or box.first < block.index - MAX_LEAD_BLOCKS:
            return None
        if not self.boxes.stories(block):
            return None
        inside = range(max(box.first, self._last), box.last)
        found = [hit for index in inside for hit in self.boxes.stories(self.blocks[index])]
        hits = self._without_lists(found, kind)
        first = min(box.first, block.index)
        title = title_before(self.blocks[first : hits[0].block.index]) if hits else None
        of_else = title is not None and heading_kind(title) == ("never", True) and self._is_of_else(hits)
        said = any(says_something(hit) for hit in hits)
        if not said or of_else or self.boxes.foreign(box) > len(hits):
            self._refused.add(id(box))
            return None
        inline = kind == "related" and self.boxes.inside_main(block.index)
        return Group(kind, first, box.last, title, "class", hits, inline)
