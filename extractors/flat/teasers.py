"""Teasers: the lines of flat text that recommend further stories, and what they tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice, pairwise

from extractors.body.phrases import BIT
from extractors.dates.printed_date import prints_year
from extractors.flat.lines import Line
from extractors.flat.site_lines import LABELS, end_of_list
from extractors.flat.words import READ_MORE, RELATED_HEADINGS, STEPS
from extractors.record import RelatedLink
from extractors.related.inline import callout_rest
from extractors.related.words import heading_kind

MIN_LISTED_WORDS, MAX_LISTED_WORDS = 3, 40  # of a headline under a heading of recommendations
MAX_IDLE = 3  # lines between two of them: labels, names, dates
LABEL_WORDS = 6
DATE_WORDS = 14  # of the line of the date, which may tell the time to read as well
HEADING_WORDS = 6
NAMES_WORDS, NAMES_CAPITALS = 4, 0.5  # of a line with a "by" that names people: it may be "for" or "of"
MAX_ITEMS = 30
DATE_DIGITS = 0.15  # share of the characters of a line that a date has
MOST_COPIES = 2  # of a heading within the story; what stands there more often is a button
MAX_DESCRIPTION_CHARS = 1_000
NO_HEADLINE_ENDS = ".,;:。،؛，；："
AROUND = " \t:：|›»>–—-[]【】"  # what parts the first words of a call-out from its headline


def find_callouts(lines: Sequence[Line], body: Sequence[int], end: int) -> dict[int, RelatedLink]:
    """Return the lines within the story, and right below it, that send the reader to another one.

    Such a line has words that do nothing but announce a story, and a headline.
    """
    found: dict[int, RelatedLink] = {}
    for at in range(body[0] if body else end, len(lines)):
        line = lines[at]
        rest = callout_rest(line.text) if _may_call(line) else None
        if rest and (len(rest.split()) >= MIN_LISTED_WORDS or not rest.strip(" …").isascii()):
            lead = line.text[: line.text.rindex(rest)].strip(AROUND)
            found[at] = RelatedLink(
                url="", headline=rest, rel="inline", heading=lead or None, position=len(found)
            )
        elif at >= end:
            break
    return found


def _may_call(line: Line) -> bool:
    return (
        len(line.words) <= MAX_LISTED_WORDS
        and not (line.is_paragraph or line.is_lined)
        and line.text[-1] not in NO_HEADLINE_ENDS
    )


def is_known_heading(line: Line) -> bool:
    """Whether the line reads as the heading of recommendations by the words of flat text alone."""
    if line.text.casefold() in READ_MORE or line.text[-1] in ".。" or line.is_lined:
        return False
    known = line.flags & BIT["related"] or RELATED_HEADINGS.search(line.text)
    return bool(known) and len(line.words) <= HEADING_WORDS


def find_related(
    lines: Sequence[Line], body: Sequence[int], start: int, taken: range
) -> tuple[tuple[RelatedLink, ...], frozenset[int]]:
    """Return the stories recommended in the story and below it, and all lines that do so.

    `start` is the first line below the story, `taken` are lines of something else there, such as the bio.
    Teasers end in a line such as "Read more", or are lines under a heading of recommendations. Flat text has
    no addresses, so their url is ''.
    """
    first = body[0] if body else 0
    headings = [at for at in range(first, len(lines)) if _heads(lines, at, start)]
    below = next((at for at in headings if at >= start), None)
    begin = start if below is None else below + 1
    ends = [at for at in range(begin, len(lines)) if lines[at].text.casefold() in READ_MORE]
    if len(ends) > 1 or (ends and below is not None):
        headed = [(below, list(_teasers(lines, begin, ends, taken)))]
    else:
        headed = _all_listed(lines, headings, frozenset(body), taken)
    used = {heading for heading, groups in headed if heading is not None and groups}
    used |= {at for _, groups in headed if groups for at in range(groups[0][0], groups[-1][-1] + 1)}
    links = tuple(
        RelatedLink(
            url="", headline=lines[group[0]].text, description=_description(lines, group), rel="related",
            heading=None if heading is None else lines[heading].text.rstrip(AROUND), position=place,
        )
        for place, (heading, group) in enumerate(_once(lines, headed))
    )  # fmt: skip
    return links, frozenset(used.difference(taken))


def _heads(lines: Sequence[Line], at: int, start: int) -> bool:
    """Tell whether a line is a heading of recommendations.

    Within the story it must announce stories, for stories have recommendations of their own; "Read more"
    below a paragraph and above a headline is such a one.
    """
    line = lines[at]
    if at >= start and is_known_heading(line):
        return True
    if line.text[-1] in ".。" or line.is_lined or (at < start and line.copies > MOST_COPIES):
        return False
    if line.text.casefold() in READ_MORE:
        between = 0 < at < len(lines) - 1 and lines[at - 1].is_paragraph and _is_teaser(lines[at + 1])
        return between and (at < start or (at == start and _is_last_button(lines, at)))
    kind, sure = heading_kind(line.text) or ("", False)
    flagged = line.flags & BIT["related"] > 0 and len(line.words) <= HEADING_WORDS
    return (kind == "related" and (sure or flagged)) or (kind == "" and flagged)


def _is_last_button(lines: Sequence[Line], at: int) -> bool:
    """Tell whether no other line below says "Read more", as below each of a row of teasers."""
    return not any(line.text.casefold() in READ_MORE for line in lines[at + 1 :])


def _once(
    lines: Sequence[Line], headed: Iterable[tuple[int | None, list[list[int]]]]
) -> Iterator[tuple[int | None, list[int]]]:
    """Yield the groups under each heading, each headline once, MAX_ITEMS at most."""
    groups = ((heading, group) for heading, groups in headed for group in groups)
    first = {lines[group[0]].text: (heading, group) for heading, group in reversed(list(groups))}
    yield from islice(reversed(first.values()), MAX_ITEMS)


def _teasers(lines: Sequence[Line], begin: int, ends: Sequence[int], taken: range) -> Iterator[list[int]]:
    at = begin
    for end in ends:
        group = [n for n in range(at, end) if n not in taken and lines[n].text.casefold() not in STEPS]
        while group and len(lines[group[0]].words) < MIN_LISTED_WORDS:
            group.pop(0)
        if group:
            yield group
        at = end + 1


def _all_listed(
    lines: Sequence[Line], headings: Sequence[int], body: Set[int], taken: range
) -> list[tuple[int | None, list[list[int]]]]:
    """Return what is listed under each heading: every line is read once, however many headings there are."""
    found: list[tuple[int | None, list[list[int]]]] = []
    for heading, following in pairwise([*headings, len(lines)]):
        groups = _listed(lines, range(heading + 1, following), body, taken)
        if groups and len(found) < MAX_ITEMS:
            end = end_of_list(lines, heading + 1, groups[-1][-1] + 1)
            found.append((heading, [group for group in groups if group[0] < end]))
    return found


def _listed(lines: Sequence[Line], below: range, body: Set[int], taken: range) -> list[list[int]]:
    """Return the headlines below a heading, each with its standfirst; they end where the story goes on."""
    found: list[list[int]] = []
    idle = 0
    last = max(body, default=0)
    for at in below:
        line = lines[at]
        if at in taken:
            continue
        if (line.is_paragraph and (at in body or not found)) or line.is_lined:
            break
        if found and at < last and _is_apart(line, [lines[group[0]] for group in found[:2]]):
            break
        if _is_teaser(line):
            found.append([at])
            idle = 0
        elif idle == MAX_IDLE or (at in body and line.ends):
            break
        else:
            idle += 1
            if found and line.is_paragraph:
                found[-1].append(at)
    return found


def _is_apart(line: Line, listed: Sequence[Line]) -> bool:
    """Tell whether a line is set otherwise than those of a list above it, as the next heading is.

    `listed` are the first two of them; the first may be apart from its heading as well.
    """
    return (listed[0].kind == "item" != line.kind) or (line.gap and not listed[-1].gap)


def _is_teaser(line: Line) -> bool:
    """Tell whether a line below a heading of recommendations is one of its headlines."""
    if not MIN_LISTED_WORDS <= len(line.words) <= MAX_LISTED_WORDS or line.is_paragraph:
        return False
    named = line.flags & BIT["byline"] and (len(line.words) <= NAMES_WORDS or line.capitals >= NAMES_CAPITALS)
    meta = named or line.flags & (BIT["date"] | BIT["credit"]) or _prints_date(line)
    label = line.flags & LABELS and len(line.words) <= LABEL_WORDS
    return (
        line.text[-1] not in ".:："
        and not ((meta and len(line.words) <= DATE_WORDS) or label)
        and line.copies <= 2
    )


def _prints_date(line: Line) -> bool:
    """Tell whether a line is hardly more than a date: a headline may tell a year as well."""
    return line.digits >= DATE_DIGITS and prints_year(line.text)


def _description(lines: Sequence[Line], group: Sequence[int]) -> str | None:
    texts = [lines[at].text for at in group[1:] if lines[at].is_paragraph or len(lines[at].words) > 30]
    return " ".join(texts)[:MAX_DESCRIPTION_CHARS].strip() or None
