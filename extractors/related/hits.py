"""Related hits: which of the links found in a module are headlines of stories, and which lead to lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from extractors.body.blocks import Block
from extractors.body.shapes import HEADINGS
from extractors.markup.runs import line_of
from extractors.related.boxes import least_chars
from extractors.related.cards import has_picture
from extractors.related.groups import Hit
from extractors.related.targets import Targets, has_words, looks_like_story
from extractors.related.words import MAX_HEADING_CHARS, is_generic

# So many times the least length is asked of a headline whose address tells nothing.
SECTION_WORDS = 1.75
BESIDE_WORDS = 1.5  # the same for a heading beside one that is so long
MIN_SAID = 12  # characters of a link that says something, in Latin letters
# A module's last line that leads to a list of more: "See all 12 stories", "More releases from this source".
_ALL = re.compile(
    r"(?:(?:see|view|show|browse) (?:all|more)|mehr anzeigen|alle (?:anzeigen|ansehen|artikel)|"
    r"voir (?:tou[st]|toutes?|plus)|tous les (?:articles|posts)|ver (?:todas?|todos?|tudo|más|mais)|"
    r"vedi (?:tutt[aeio]|altr[aeio])|tutti gli articoli|bekijk alle?|meer tonen|visa (?:alla|fler)|se alle?|"
    r"vis (?:alle|flere)|näytä (?:kaikki|lisää)|zobacz (?:wszystkie|więcej)|zobrazit (?:vše|další|více)|"
    r"zobraziť všetk\w|összes cikk|vezi toate|показать (?:все|ещё|еще)|все (?:статьи|новости|материалы)|"
    r"усі (?:статті|новини)|виж всички|tümünü (?:gör|göster)|عرض (?:الكل|المزيد)|すべて見る|一覧を見る|"
    r"查看(?:全部|更多)|전체 ?보기|xem tất cả|lihat semua)(?!\w)",
    re.I,
)
_ESCAPED = re.compile("%[0-9a-f]{2}", re.I)
_MORE = re.compile(
    r"(?:more|all|mehr|alle|weitere|plus d|más|mais|altr[ei]|meer|fler|flere|więcej|další|ещё|еще)"
    r"[ '’]\w+ (?:from|by|in|on|about|aus|von|zu|de|du|sur|sobre|da|di|su|uit|van|over|från|om|fra|z|o|из)\s",
    re.I,
)


def without_lists(hits: list[Hit], known: Collection[Hit]) -> list[Hit]:
    """Return the hits without links to sections, topics and lists: few words, and an address that speaks of
    no story, unless it is `known` for one; and without a last one that says it leads to more.

    A heading like those of the stories beside it is a headline, whatever its address, and so is a link that
    holds a picture as all of theirs do.
    """
    if len(hits) > 1 and _leads_to_more(hits[-1], hits[:-1]):
        hits = hits[:-1]
    stories = {hit.url for hit in hits if looks_like_story(hit.url) or hit in known}
    if all(hit.url in stories for hit in hits):
        return hits
    titles = {hit.block.tag for hit in hits if hit.url in stories} & HEADINGS
    headed = [hit for hit in hits if hit.block.tag in HEADINGS]
    beside = {hit.block.tag for hit in headed if _is_long(hit, SECTION_WORDS)}
    pictured = bool(stories) and all(has_picture(hit.link) for hit in hits if hit.url in stories)
    return [
        hit
        for hit in hits
        if hit.url in stories
        or hit.block.tag in titles
        or (pictured and has_picture(hit.link))
        or _is_long(hit, BESIDE_WORDS if hit.block.tag in beside else SECTION_WORDS)
    ]


def in_root(hits: list[Hit], named: bool) -> list[Hit]:
    """Return the hits below a heading of related stories that may be such though all that their addresses
    have is two words in the site's root: headings; all, if the box is `named` related, too, and none has the
    address of a story."""
    headed = [hit for hit in hits if hit.block.tag in HEADINGS]
    alike = named and not any(looks_like_story(hit.url) for hit in hits)
    return hits if alike and not headed else headed


def without_topics(hits: list[Hit], lacks_number: Callable[[str], bool]) -> list[Hit]:
    """Return the hits without names of topics and sections: short, none a heading, and all at addresses
    without a figure where stories have one."""
    bare = [hit for hit in hits if lacks_number(hit.url)]
    if any(_is_long(hit, 1.0) or hit.block.tag in HEADINGS for hit in bare):
        return hits
    return [hit for hit in hits if hit not in bare]


def says_something(hit: Hit) -> bool:
    """Whether the link's line is long enough for a headline."""
    return len(hit.block.text) >= MIN_SAID or not hit.block.text.isascii()


def is_near(hit: Hit, targets: Targets, *, at_root: bool) -> bool:
    """Whether a link of a related module leads to a story though its address tells little: it is like the
    page's own, or has two words behind a heading."""
    url = hit.url
    if targets.is_beside(url, at_root=at_root) or targets.is_alike(url):
        return True
    headed = at_root and hit.block.tag in HEADINGS and has_words(url)
    return (headed or targets.is_as_short(url)) and _is_long(hit, 1.0)


def is_list_link(hit: Hit) -> bool:
    """Whether a link beside a module's heading leads to the list's own page: "See all" and no story."""
    text = hit.block.text
    return not looks_like_story(hit.url) and (is_generic(text) or _ALL.match(text) is not None)


def _leads_to_more(last: Hit, others: list[Hit]) -> bool:
    """Whether a module's last link says "See all", or "More from" with an address that is no number among
    addresses that are."""
    text = last.block.text
    if any(hit.url == last.url or is_generic(hit.block.text) for hit in others):
        return False  # the button below a teaser
    if _ALL.match(text):
        return True
    numbered = all(_has_number(hit.url) for hit in others) and not _has_number(last.url)
    return numbered and _MORE.match(text) is not None


def _has_number(url: str) -> bool:
    return any(map(str.isdigit, _ESCAPED.sub("", url.partition("://")[2].partition("/")[2])))


def _is_long(hit: Hit, times: float) -> bool:
    return _chars(hit) >= least_chars(hit.block.text, times)


def _chars(hit: Hit) -> float:
    """The length of the link's words; of several links side by side, their mean."""
    targets = len({link.get("href") for link in hit.block.links})
    return len(hit.block.text) if targets < 2 else hit.block.link_chars / targets


def has_list(blocks: Sequence[Block]) -> bool:
    """Whether an item of a list among the blocks is all link."""
    return any(block.tag == "li" and block.link_chars >= len(block.text) for block in blocks)


def heading_text(head: Block) -> str:
    """The heading's text; of tabs side by side the first, which is the one that shows."""
    tabs = [line_of(link) for link in head.links]
    return tabs[0] if len(tabs) > 1 and head.text == "".join(tabs) else head.text


def title_before(blocks: Sequence[Block]) -> str | None:
    """The heading of a box, where a short text without a link stands before its first story."""
    texts = (block.text for block in blocks if not block.links and len(block.text) <= MAX_HEADING_CHARS)
    return next(texts, None)
