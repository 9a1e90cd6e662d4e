"""Prune: small named rules, each of which takes one kind of line out of the chosen blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from itertools import accumulate

from extractors.body.about_author import find_about_author
from extractors.body.appeals import APPEALS, FOLLOW_ALL, MAX_CHARS, OFFERS, PAID_LINKS
from extractors.body.bios import find_bios
from extractors.body.blocks import Block
from extractors.body.boxes import HOLDER
from extractors.body.captions import find_captions
from extractors.body.copies import find_copies, find_pull_quotes
from extractors.body.copyright_lines import find_copyright
from extractors.body.counters import find_counted_captions, find_counters
from extractors.body.credits import (
    credits_somebody,
    is_labelled_credit,
    is_signature,
    signs_with_mail,
    tells_who_worked,
)
from extractors.body.data_lines import is_data
from extractors.body.end_bios import find_end_bios
from extractors.body.fleeting import is_fleeting
from extractors.body.headings_left import headings_left
from extractors.body.hidden import find_hidden
from extractors.body.known import Known
from extractors.body.notices import find_footers, find_notices
from extractors.body.offers import find_consent, find_locked, find_offered
from extractors.body.phrases import BIT, phrase_flags
from extractors.body.platform_lines import is_platform_line
from extractors.body.seen import block_hash
from extractors.body.service_lines import is_captioned, is_line_of_links, is_service_line
from extractors.body.shapes import HEADINGS, letters_of
from extractors.body.sponsors import find_sponsored
from extractors.body.tokens import BIT as NAMED
from extractors.body.tools import find_button_rows, find_listen_boxes, find_ways_to_share
from extractors.body.wording import Wording, find_worded
from extractors.dates.words import MODIFIED_LABEL, PUBLISHED_LABEL
from extractors.related.inline import callout_rest

# Which of the blocks, by place in the sequence, a rule takes out.
Rule = Callable[[Sequence[Block], Known], set[int]]

# A rule that would take more than this share of the text is wrong about the page, and takes nothing;
# but copies may be more (a page is sent once for every screen size), and so may what follows the article,
# what readers say of it, a gallery in it and what asks for consent before it.
MOST = 0.5
COPIES, FOLLOWING, CONSENT = "repeated text", "next article", "asks for consent"
COMMENTS, COUNTED = "comment of a reader", "counted caption"
UNBOUNDED = frozenset((COPIES, FOLLOWING, CONSENT, COMMENTS, COUNTED))
# Rules that tell by a few words or by shape are wrong of most blocks with this score or a higher one.
BEYOND_DOUBT = 0.93
# What the headline's letters and digits have of its characters, at least.
FOLDED_SHARE = 0.8
# From so many characters above it on, the headline again is a heading of the text.
MIN_ABOVE_CHARS = 300
# What is left of the page's own article, in characters, where others follow.
MIN_OWN_CHARS = 300
# Short lines and headings recur on a site's pages as parts of its articles ("Verdict", "What we know").
MIN_RECURRING_CHARS = 25
MAX_DATE_CHARS, MAX_LABELLED_CHARS = 60, 120  # the longer begins with its label
NEAR_BOXES = 3  # the block's own box and those around it whose names speak for a date
MAX_BYLINE_CHARS = 90
SIGNED_BLOCKS = 3  # the last, among which a name may stand beside an e-mail address
MAX_CALLOUT_CHARS = 250
# A call-out without a link has lost it, or is a label before the link; a long one is a sentence.
MAX_BARE_CHARS = 60
MAX_TESTED = 3000

_DIGIT = re.compile(r"\d")
# From when to when something lasted: "June 2022–August 2023".
_YEARS = re.compile(r"(?<!\d)\d{4}\s?[–—-]\s?(?:[^\W\d_]{3,12}\.?\s)?\d{4}$")


def prune(blocks: Sequence[Block], known: Known) -> dict[int, str]:
    """Return what the rules take out of `blocks`: by block index, the rule's name."""
    left = list(blocks)
    cut: dict[int, str] = {}
    lowered = {b.index: b.text.lower() if len(b.text) <= MAX_CHARS else "" for b in blocks}
    known = replace(known, lowered=lowered)
    for name, rule in RULES:
        places = rule(left, known)
        if not places:
            continue
        chars = sum(len(left[place].text) for place in places)
        if name not in UNBOUNDED and chars > MOST * sum(len(block.text) for block in left):
            continue
        cut |= {left[place].index: name for place in places}
        left = [block for place, block in enumerate(left) if place not in places]
    return cut


def _where(test: Callable[[Block], bool]) -> Rule:
    return lambda blocks, _: {place for place, block in enumerate(blocks) if test(block)}


def _few(rule: Rule) -> Rule:
    """For a test that takes a third of a millisecond in the worst case: no article has more blocks."""
    return lambda blocks, known: rule(blocks, known) if len(blocks) <= MAX_TESTED else set()


def _one_or_two(rule: Rule) -> Rule:
    """For what a story has once or twice: more of it are entries, as a calendar's or a ticker's."""
    return lambda blocks, known: found if len(found := rule(blocks, known)) <= 2 else set()


def _where_doubted(test: Callable[[Block], bool]) -> Rule:
    """For a test that the model outweighs where it is sure of a block."""
    return lambda blocks, known: {place for place in _doubted(blocks, known) if test(blocks[place])}


def _doubted(blocks: Sequence[Block], known: Known) -> list[int]:
    scores = known.scores
    return [place for place, block in enumerate(blocks) if not scores or scores[block.index] < BEYOND_DOUBT]


def _where_said(wordings: Sequence[Wording], *, headings: bool = False) -> Rule:
    """For short texts that one of the wordings fits, headings only if asked for."""

    def rule(blocks: Sequence[Block], known: Known) -> set[int]:
        texts = {
            place: text
            for place, block in enumerate(blocks)
            if (text := known.lowered[block.index]) and (headings or block.tag not in HEADINGS)
        }
        return find_worded(wordings, texts)

    return _few(rule)


def _headline(blocks: Sequence[Block], known: Known) -> set[int]:
    if not known.headline:
        return set()
    headline = known.headline
    least, limit = FOLDED_SHARE * len(headline), 2 * len(headline) + 20
    parts = _first_part(blocks)
    again = {
        place
        for place, block in enumerate(blocks)
        if least <= len(text := block.text) < limit
        # To fold a text is dear, and most begin with another letter.
        and (headline.startswith(text[0].casefold()) or not text[0].isalnum())
        and letters_of(text) == headline
        and (place < parts or block.tag not in HEADINGS or block.tag == "h1")
    }
    return again | {  # with its kicker
        place
        for place, block in enumerate(blocks)
        if block.index == known.start and block.tag in HEADINGS and letters_of(block.text).endswith(headline)
    }


def _first_part(blocks: Sequence[Block]) -> int:
    """Return the place so far down the text that a heading there is of a part, such as the recipe itself."""
    above = accumulate(len(block.text) for block in blocks)
    return next((place for place, chars in enumerate(above, 1) if chars >= MIN_ABOVE_CHARS), len(blocks))


def _recurring(blocks: Sequence[Block], known: Known) -> set[int]:
    if not known.recurring:
        return set()
    return {
        place
        for place, block in enumerate(blocks)
        if block.tag not in HEADINGS
        and len(block.text) >= MIN_RECURRING_CHARS
        and block_hash(block.text) in known.recurring
    }


def _following(blocks: Sequence[Block], known: Known) -> set[int]:
    if not known.following:
        return set()
    places = {place for place, block in enumerate(blocks) if block.index in known.following}
    own = sum(len(block.text) for place, block in enumerate(blocks) if place not in places)
    return places if own >= MIN_OWN_CHARS else set()


def _among(kind: Callable[[Known], Set[int]]) -> Rule:
    """For blocks that were found beforehand."""

    def rule(blocks: Sequence[Block], known: Known) -> set[int]:
        indices = kind(known)
        return {place for place, block in enumerate(blocks) if block.index in indices} if indices else set()

    return rule


def _among_doubted(kind: Callable[[Known], Set[int]]) -> Rule:
    """For the same where the model is sure of none of them."""

    def rule(blocks: Sequence[Block], known: Known) -> set[int]:
        places = _among(kind)(blocks, known)
        return places & set(_doubted(blocks, known)) if places else places

    return rule


def _is_date(block: Block) -> bool:
    text = block.text
    if len(text) > MAX_LABELLED_CHARS or block.tag in ("li", "td", "th") or block.tag in HEADINGS:
        return False
    digits = len(_DIGIT.findall(text))
    if digits < 3 or digits < 0.2 * len(text) or _YEARS.search(text) or text[-1] in ":：":
        return False  # the last opens what was added on that day
    if len(text) > MAX_DATE_CHARS:
        return PUBLISHED_LABEL.match(text) is not None
    named = any(box.flags & NAMED["date"] for box in block.box.ancestors()[:NEAR_BOXES])
    if named or phrase_flags(text) & BIT["date"]:
        return True
    return (PUBLISHED_LABEL.match(text) or MODIFIED_LABEL.match(text)) is not None


def _bylines(blocks: Sequence[Block], known: Known) -> set[int]:
    signed = known.authors
    ends = len(blocks) - SIGNED_BLOCKS
    return {
        at
        for at, block in enumerate(blocks)
        if _is_byline(block) or is_signature(block, signed) or (at >= ends and signs_with_mail(block))
    }


def _is_byline(block: Block) -> bool:
    text = block.text
    return (
        len(text) <= MAX_BYLINE_CHARS
        and block.tag not in HEADINGS
        and block.tag != "li"
        and (text[-1] not in ".?!。" or tells_who_worked(text))
        and not (block.tag in ("td", "th") and _DIGIT.search(text))  # "da 10 a 25 kg" is data
        and (is_labelled_credit(text) or credits_somebody(text) or tells_who_worked(text))
    )


def _bios(blocks: Sequence[Block], known: Known) -> set[int]:
    return find_bios(blocks, known.authors, frozenset(_doubted(blocks, known)), known.page)


def _is_callout(block: Block) -> bool:
    size = len(block.text)
    return size <= (MAX_CALLOUT_CHARS if block.links else MAX_BARE_CHARS) and (
        callout_rest(block.text) is not None
    )


RULES: tuple[tuple[str, Rule], ...] = (
    (FOLLOWING, _following),
    (COMMENTS, _among(lambda known: known.comments)),
    ("headline again", _headline),
    ("byline or date found", _among(lambda known: known.credits)),
    ("sign-up box", _among(lambda known: known.forms)),
    ("box with a button", _among_doubted(lambda known: known.calls)),
    ("sponsor's box", lambda blocks, known: find_sponsored(blocks, known.page)),
    ("leads to a channel of the site", _among(lambda known: known.channels)),
    ("recurs on the site", _recurring),
    ("hidden from sight", find_hidden),
    ("fallback without scripts", _where(lambda block: bool(block.box.within & HOLDER["noscript"]))),
    (CONSENT, lambda blocks, known: find_consent(blocks, known.start)),
    ("what subscribers get", lambda blocks, known: find_offered(blocks, known.page)),
    (COPIES, lambda blocks, _: find_copies(blocks)),
    ("pull quote", lambda blocks, known: find_pull_quotes(blocks, _doubted(blocks, known))),
    ("caption", lambda blocks, _: find_captions(blocks)),
    (COUNTED, lambda blocks, _: find_counted_captions(blocks)),
    ("date line", _one_or_two(_where_doubted(_is_date))),
    ("byline or credit", _bylines),
    ("copyright line", _few(lambda blocks, known: find_copyright(blocks, known.lowered))),
    ("call-out", _where_doubted(_is_callout)),
    ("offer of a shop", _where_said(OFFERS, headings=True)),
    ("appeal", _where_said(APPEALS)),
    ("whom to follow", _where_said(FOLLOW_ALL, headings=True)),
    ("ways to share", lambda blocks, known: find_ways_to_share(blocks, known.page)),
    ("buttons in a row", lambda blocks, known: find_button_rows(blocks, known.page)),
    ("offer to listen", lambda blocks, known: find_listen_boxes(blocks, known.page)),
    ("line of links", _where_doubted(is_line_of_links)),
    ("note on paid links", _where_said(PAID_LINKS, headings=True)),
    ("notice of the site", _few(lambda blocks, known: find_notices(blocks, known.lowered))),
    ("where it appeared", lambda blocks, known: find_footers(blocks, known.lowered, known.headline)),
    ("counter of pictures", lambda blocks, _: find_counters(blocks)),
    ("line of a platform", _few(_where(is_platform_line))),
    ("the rest is locked", lambda blocks, _: find_locked(blocks)),
    ("service line", _few(_where(is_service_line))),
    ("other at each visit", _few(_where(is_fleeting))),
    ("caption with its credit", _few(_where(is_captioned))),
    ("data", _where(is_data)),
    ("author's bio", _bios),
    ("author's bio at the end", lambda blocks, known: find_end_bios(blocks, known.authors)),
    ("about the author", lambda blocks, known: find_about_author(blocks, known.page)),
    ("heading of nothing", lambda blocks, known: headings_left(blocks, known.page)),
)
