"""Segments: which lines of flat text are captions and the author's bio, and where the story ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.authors.names import is_plain_name
from extractors.dates.printed_date import prints_year
from extractors.flat.lines import Line
from extractors.flat.teasers import is_known_heading
from extractors.flat.words import JOB, NAME, READ_MORE
from extractors.record import Author

CAPTION_WORDS = 12  # of a line that does not end as sentences do
WRITER_REACH = 6  # lines below the headline
MOST_COPIES = 4  # of a name; what stands on the page more often is a label
DATE_WORDS = 14  # of the line of the date, which may tell the time to read as well
BIO_REACH = 25  # lines below the body
MAX_BUTTONS, BUTTON_WORDS = 4, 3  # lines of "Listen", "Print" and the like, and their words
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{1,3}[ \u3000][\u4e00-\u9fff]{1,3}")


def find_writer(lines: Sequence[Line], headline: int) -> str | None:
    """Return the name that stands alone on a line below the headline, next to the line of the date.

    Other names there are mostly those of places, products and people in pictures. Between the date and the
    name there may be the names of buttons.
    """
    below = range(headline + 1, min(headline + 1 + WRITER_REACH, len(lines)))
    dated = [at for at in below if len(lines[at].words) <= DATE_WORDS and prints_year(lines[at].text)]
    near = [at + step for step in (-1, -2, 1) for at in dated]
    for at in (at for at in near if at in below):
        if _is_name(lines[at]):
            return lines[at].text
    behind = (_behind_buttons(lines, date) for date in dated)
    alone = (at for at in behind if at is not None and _is_name(lines[at]) and _is_alone(lines, at))
    return next((lines[at].text for at in alone), None)


def _is_name(line: Line) -> bool:
    is_name = is_plain_name(line.text) or _HAN_NAME.fullmatch(line.text) is not None
    return is_name and line.copies <= MOST_COPIES


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    """Tell whether nothing else on the page speaks of what a line names, as of a place it does."""
    return sum(lines[at].text in line.text for line in lines) == 1


def _behind_buttons(lines: Sequence[Line], date: int) -> int | None:
    """Return the line behind the names of buttons below a date, which are short and go on in lower case."""
    at = date + 1
    while at < len(lines) and at <= date + MAX_BUTTONS and _is_button(lines[at]):
        at += 1
    return at if date + 1 < at < len(lines) else None


def _is_button(line: Line) -> bool:
    return len(line.words) <= BUTTON_WORDS and line.capitals < 0.99


@dataclass(frozen=True, slots=True)
class Bio:
    """The note on the author below the body: its lines, and what they tell."""

    lines: range
    author: Author


def find_bio(lines: Sequence[Line], start: int, reach: int = BIO_REACH) -> Bio | None:
    """Return the bio below line `start`: a name alone on its line, its job, and a text about that name."""
    for at in range(start, min(start + reach, len(lines) - 1)):
        name = lines[at].text
        if not NAME.fullmatch(name) or lines[at].capitals < 0.99 or lines[at].copies > 3:
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
    heading = next((at for at in range(body[0], last_heading) if is_known_heading(lines[at])), None)
    ends = (body[-1] + 1, bio.lines.start if bio and bio.author.jobTitle else None, heading)
    return min(end for end in ends if end is not None)
