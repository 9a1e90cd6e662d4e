"""Authors around the text: who is named right behind the article's last block, or above its first one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.authors.common_words import is_common
from extractors.authors.credit import Credit, People, credit, with_links
from extractors.authors.credit_line import CREDIT, EDGES, MAIL, begins_credit, read_people
from extractors.authors.credit_opening import is_by_alone
from extractors.authors.lines import names_people
from extractors.authors.names import is_plain_name
from extractors.dates.printed_date import prints_year
from extractors.draft import Draft
from extractors.headline.headings import HEADINGS
from extractors.markup.runs import PARTING
from extractors.masthead import Line, start_of
from extractors.site_name import holds_outlet

ABOVE, BEHIND = 3, 4  # blocks
MAX_LINE, MAX_NAME = 120, 60  # characters of a line that credits, and of one with a name
OTHERS = ("comment", "related", "popular", "modal", "signup")  # boxes behind which the article has ended


def credits_around_text(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield whom the lines close to the ends of the text name: by a 'By', beside a date, or alone."""
    lines = list(_lines(draft))
    for place, line in enumerate(lines):
        if len(line.text) > MAX_LINE or line.quoted or CREDIT.match(line.text):
            continue
        below_by = place > 0 and is_by_alone(lines[place - 1].text)
        below = lines[place + 1].text if place + 1 < len(lines) else ""
        people = _people(draft, line, below, below_by, outlets)
        if any(not (person.weak or person.organisation) for person, _ in people):
            yield from credit(people, "text", "a signature", line)
            return


def _lines(draft: Draft) -> Iterator[Line]:
    """Yield the lines above the text that are no part of the masthead, and those behind its end."""
    if draft.place is None:
        return
    start, first, last = start_of(draft.masthead), draft.place.first, draft.place.last
    read = draft.masthead[-1].block.index if draft.masthead else 0
    for block in draft.blocks[max(read + 1, first - ABOVE) : first]:
        yield Line(block, start)
    for block in draft.blocks[last : last + 1 + BEHIND]:
        line = Line(block, start)
        if any(map(line.says, OTHERS)):
            return
        yield line


def _people(draft: Draft, line: Line, below: str, below_by: bool, outlets: tuple[str, ...]) -> People:
    text = line.pieces.strip(EDGES)
    name = MAIL.sub("", text).strip(f"{EDGES}{PARTING}")
    if begins_credit(text):
        named = text
    elif (_is_alone(name, line, below, outlets) and not is_common(name, draft.blocks)) or (
        below_by and is_plain_name(name)
    ):
        named = name
    else:
        named = _beside_date(text.split(PARTING), draft)
    return with_links(draft.page, line, read_people(named, outlets, True)) if named else []


def _is_alone(name: str, line: Line, below: str, outlets: tuple[str, ...]) -> bool:
    """Tell whether a line is a full name alone; a heading that is one stands above a text on the person."""
    if len(name) > MAX_NAME or not is_plain_name(name) or holds_outlet(name, outlets):
        return False
    if line.block.tag in HEADINGS:
        return below.startswith(name.partition(" ")[0])
    return line.block.tag in ("p", "div", "address") and not line.foreign


def _beside_date(pieces: Sequence[str], draft: Draft) -> str:
    """Return the piece of a line that is a name and a date, or a name right before one with a date."""
    for place, piece in enumerate(pieces):
        dated = any(map(prints_year, pieces[place : place + 2]))
        if dated and names_people(piece) and not is_common(piece, draft.blocks):
            return piece
    return ""
