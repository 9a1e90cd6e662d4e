"""Segments: which lines of flat text are the headline, the author's bio and the teasers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.body.phrases import BIT
from extractors.flat.lines import Line
from extractors.flat.words import JOB, READ_MORE, RELATED_HEADINGS, STEPS
from extractors.record import Author, RelatedLink

HEADLINE_WORDS = (3, 40)
HEADLINE_REACH = 30  # lines above the body
CAPTION_WORDS = 12  # of a line that does not end as sentences do
BIO_REACH = 25  # lines below the body
HEADING_WORDS = 6
MAX_ITEMS = 30
MAX_DESCRIPTION_CHARS = 1_000
NO_HEADLINE = BIT["share"] | BIT["signup"] | BIT["account"] | BIT["copyright"] | BIT["ad"] | BIT["action"]
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")


def find_headline(lines: Sequence[Line], body: Sequence[int]) -> int | None:
    """Return the number of the headline: above the body, of its subject, and printed as headlines are."""
    if not body:
        return None
    told = {word for at in body for word in lines[at].words if _tells(word)}
    first = body[0]
    candidates = range(max(0, first - HEADLINE_REACH), first)
    best = max(candidates, key=lambda at: _headline_score(lines, at, first, told), default=None)
    return best if best is not None and _headline_score(lines, best, first, told) > 0 else None


def _tells(word: str) -> bool:
    return len(word) > 3 or word > "\u0e00"


def _headline_score(lines: Sequence[Line], at: int, first: int, told: set[str]) -> float:
    line = lines[at]
    low, high = HEADLINE_WORDS
    if not low <= len(line.words) <= high or line.separators > 2 or line.text[-1] in ":：":
        return 0.0
    words = [word for word in line.words if _tells(word)]
    score = sum(word in told for word in words) / (len(words) + 2)
    if line.flags & NO_HEADLINE and len(line.words) < 6:
        score -= 0.4
    if line.flags & (BIT["byline"] | BIT["date"] | BIT["credit"]) and len(line.words) < 6:
        score -= 0.3
    if line.ends and line.text[-1] in ".…。":
        score -= 0.25  # a standfirst or caption ends as sentences do
    named_above = any(other.text.startswith(line.text) and other is not line for other in lines[:3])
    return score + 0.5 * named_above - 0.012 * (first - at) + 0.004 * min(len(line.words), 14)


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


def is_related_heading(line: Line) -> bool:
    """Whether the line reads as the heading of recommendations."""
    if len(line.words) > HEADING_WORDS or line.text.casefold() in READ_MORE or line.text[-1] in ".。":
        return False
    return bool(line.flags & BIT["related"] or RELATED_HEADINGS.search(line.text))


def find_related(lines: Sequence[Line], start: int, taken: range) -> tuple[RelatedLink, ...]:
    """Return the stories recommended from line `start` on; flat text has no addresses, so url is ''.

    `taken` are lines between that belong to something else, such as the bio. Teasers end in a line such as
    "Read more", or are lines that follow each other under a heading of recommendations.
    """
    heading = next((at for at in range(start, len(lines)) if is_related_heading(lines[at])), None)
    begin = start if heading is None else heading + 1
    ends = [at for at in range(begin, len(lines)) if lines[at].text.casefold() in READ_MORE]
    if heading is None and len(ends) < 2:
        return ()
    groups = list(_teasers(lines, begin, ends, taken)) if ends else _listed(lines, begin, taken)
    title = lines[heading].text if heading is not None else None
    return tuple(
        RelatedLink(
            url="", headline=lines[group[0]].text, description=_description(lines, group), rel="related",
            heading=title, position=place,
        )
        for place, group in enumerate(groups[:MAX_ITEMS])
    )  # fmt: skip


def _teasers(lines: Sequence[Line], begin: int, ends: Sequence[int], taken: range) -> Iterator[list[int]]:
    at = begin
    for end in ends:
        group = [n for n in range(at, end) if n not in taken and lines[n].text.casefold() not in STEPS]
        while group and len(lines[group[0]].words) < 3:
            group.pop(0)
        if group:
            yield group
        at = end + 1


def _listed(lines: Sequence[Line], begin: int, taken: range) -> list[list[int]]:
    found: list[list[int]] = []
    for at in range(begin, len(lines)):
        line = lines[at]
        if at in taken:
            continue
        if line.is_paragraph or not 4 <= len(line.words) <= HEADLINE_WORDS[1] or line.flags & BIT["signup"]:
            break
        found.append([at])
    return found


def _description(lines: Sequence[Line], group: Sequence[int]) -> str | None:
    texts = [lines[at].text for at in group[1:] if lines[at].is_paragraph or len(lines[at].words) > 30]
    return " ".join(texts)[:MAX_DESCRIPTION_CHARS].strip() or None
