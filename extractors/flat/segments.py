"""Segments: which lines of flat text are captions, the author's bio and the teasers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import islice

from extractors.authors.names import is_plain_name
from extractors.body.phrases import BIT
from extractors.dates.printed_date import prints_year
from extractors.flat.lines import Line
from extractors.flat.words import JOB, READ_MORE, RELATED_HEADINGS, STEPS
from extractors.record import Author, RelatedLink
from extractors.related.words import heading_kind

MIN_LISTED_WORDS, MAX_LISTED_WORDS = 3, 40  # of a headline under a heading of recommendations
MAX_IDLE = 3  # lines between two of them: labels, names, dates
LABEL, LABEL_WORDS = BIT["share"] | BIT["action"] | BIT["ad"] | BIT["related"] | BIT["popular"], 6
LIST_ENDS = BIT["signup"] | BIT["copyright"] | BIT["account"]
CAPTION_WORDS = 12  # of a line that does not end as sentences do
WRITER_REACH = 6  # lines below the headline
MOST_COPIES = 4  # of a name; what stands on the page more often is a label
DATE_WORDS = 14  # of the line of the date, which may tell the time to read as well
BIO_REACH = 25  # lines below the body
HEADING_WORDS = 6
MAX_ITEMS = 30
MAX_DESCRIPTION_CHARS = 1_000
# "Read more: Ships sail"; what ends as a sentence does is no headline.
_CALLOUT = re.compile(r"^\W*([^:：]{2,48})[:：]\s*(.*[^\s.,;:。，；：])$")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")


def find_writer(lines: Sequence[Line], headline: int) -> str | None:
    """Return the name that stands alone on a line below the headline, next to the line of the date.

    Other names there are mostly those of places, products and people in pictures.
    """
    below = range(headline + 1, min(headline + 1 + WRITER_REACH, len(lines)))
    dated = {at for at in below if len(lines[at].words) <= DATE_WORDS and prints_year(lines[at].text)}
    for at in below:
        text = lines[at].text
        if lines[at].copies <= MOST_COPIES and dated & {at - 1, at + 1, at + 2} and is_plain_name(text):
            return text
    return None


@dataclass(frozen=True, slots=True)
class Bio:
    """The note on the author below the body: its lines, and what they tell."""

    lines: range
    author: Author


def find_bio(lines: Sequence[Line], start: int, reach: int = BIO_REACH) -> Bio | None:
    """Return the bio below line `start`: a name alone on its line, its job, and a text about that name."""
    for at in range(start, min(start + reach, len(lines) - 1)):
        name = lines[at].text
        if not _NAME.fullmatch(name) or lines[at].capitals < 0.99 or lines[at].copies > 3:
            continue
        behind = at + 1
        job = None
        if len(lines[behind].words) <= 10 and JOB.search(lines[behind].text) and not lines[behind].ends:
            job = lines[behind].text
            behind += 1
        about = behind < len(lines) and _is_about(lines[behind], name)
        if about:
            return Bio(range(at, behind + 1), Author(name=name, nameRaw=name, jobTitle=job))
    return None


def _is_about(line: Line, name: str) -> bool:
    names = name.casefold().split()
    return len(line.words) >= 8 and (line.text.casefold().startswith((names[0], names[-1])))


def without_captions(lines: Sequence[Line], body: Sequence[int]) -> list[int]:
    """Return the body lines without what stands above its first sentence: captions and their credits."""
    opening = next((at for at in body if lines[at].ends or len(lines[at].words) > CAPTION_WORDS), None)
    return [at for at in body if opening is None or at >= opening]


def find_end(lines: Sequence[Line], body: Sequence[int]) -> int:
    """Return the first line below the story.

    That is below the last body line, or earlier where a bio or a list of teasers begins: their texts read
    like body. A single "Read more" is a link; two below a heading of recommendations are teasers.
    """
    if not body:
        return len(lines)
    bio = find_bio(lines, body[0] + 1, len(lines))
    more = [at for at in range(body[0], len(lines)) if lines[at].text.casefold() in READ_MORE]
    last_heading = more[-2] if len(more) > 1 else 0
    heading = next((at for at in range(body[0], last_heading) if is_related_heading(lines[at])), None)
    ends = (body[-1] + 1, bio.lines.start if bio and bio.author.jobTitle else None, heading)
    return min(end for end in ends if end is not None)


def find_callouts(lines: Sequence[Line], body: Sequence[int], end: int) -> dict[int, RelatedLink]:
    """Return the lines within the story, and right below it, that send the reader to another one.

    Such a line has words that do nothing but announce a story, a colon, and a headline.
    """
    found: dict[int, RelatedLink] = {}
    for at in range(body[0] if body else end, len(lines)):
        line = lines[at]
        called = _CALLOUT.match(line.text) if len(line.words) <= MAX_LISTED_WORDS else None
        if called and not line.is_paragraph and heading_kind(called[1]) == ("related", True):
            if len(called[2].split()) >= MIN_LISTED_WORDS or not called[2].isascii():
                found[at] = RelatedLink(
                    url="", headline=called[2], rel="inline", heading=called[1], position=len(found)
                )
        elif at >= end:
            break
    return found


def is_related_heading(line: Line) -> bool:
    """Whether the line reads as the heading of recommendations."""
    if len(line.words) > HEADING_WORDS or line.text.casefold() in READ_MORE or line.text[-1] in ".。":
        return False
    return bool(line.flags & BIT["related"] or RELATED_HEADINGS.search(line.text))


def find_related(
    lines: Sequence[Line], body: Sequence[int], start: int, taken: range
) -> tuple[RelatedLink, ...]:
    """Return the stories recommended in the story and below it; flat text has no addresses, so url is ''.

    `start` is the first line below the story, `taken` are lines of something else there, such as the bio.
    Teasers end in a line such as "Read more", or are lines under a heading of recommendations.
    """
    headings = [at for at in range(body[0] if body else 0, len(lines)) if is_related_heading(lines[at])]
    below = next((at for at in headings if at >= start), None)
    begin = start if below is None else below + 1
    ends = [at for at in range(begin, len(lines)) if lines[at].text.casefold() in READ_MORE]
    if len(ends) > 1 or (ends and below is not None):
        headed = [(below, list(_teasers(lines, begin, ends, taken)))]
    else:
        headed = [(at, _listed(lines, at + 1, frozenset(body), taken)) for at in headings]
    return tuple(
        RelatedLink(
            url="", headline=lines[group[0]].text, description=_description(lines, group), rel="related",
            heading=None if heading is None else lines[heading].text, position=place,
        )
        for place, (heading, group) in enumerate(_once(lines, headed))
    )  # fmt: skip


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
        while group and len(lines[group[0]].words) < 3:
            group.pop(0)
        if group:
            yield group
        at = end + 1


def _listed(lines: Sequence[Line], begin: int, body: Set[int], taken: range) -> list[list[int]]:
    """Return the headlines below a heading, each with its standfirst; they end where the story goes on."""
    found: list[list[int]] = []
    idle = 0
    for at in range(begin, len(lines)):
        line = lines[at]
        if at in taken:
            continue
        if line.flags & LIST_ENDS or (line.is_paragraph and (at in body or not found)):
            break
        if _is_teaser(line):
            found.append([at])
            idle = 0
        elif idle == MAX_IDLE or is_related_heading(line):
            break
        else:
            idle += 1
            if found and line.is_paragraph:
                found[-1].append(at)
    return found


def _is_teaser(line: Line) -> bool:
    """Tell whether a line below a heading of recommendations is one of its headlines."""
    if not MIN_LISTED_WORDS <= len(line.words) <= MAX_LISTED_WORDS or line.is_paragraph:
        return False
    meta = line.flags & (BIT["byline"] | BIT["date"] | BIT["credit"]) or prints_year(line.text)
    label = line.flags & LABEL and len(line.words) <= LABEL_WORDS
    return (
        line.text[-1] not in ".:："
        and not ((meta and len(line.words) <= DATE_WORDS) or label)
        and line.copies <= 2
    )


def _description(lines: Sequence[Line], group: Sequence[int]) -> str | None:
    texts = [lines[at].text for at in group[1:] if lines[at].is_paragraph or len(lines[at].words) > 30]
    return " ".join(texts)[:MAX_DESCRIPTION_CHARS].strip() or None
