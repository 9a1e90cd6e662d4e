"""Authors around the text: who is named right behind the article's last block, or above its first one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extractors.authors.common_words import is_common
from extractors.authors.credit import Credit, People, credit, with_links
from extractors.authors.credit_line import (
    CREDIT,
    EDGES,
    MAIL,
    WHOLE,
    begins_credit,
    credit_parts,
    read_people,
)
from extractors.authors.credit_opening import FAR_BY, is_by_alone, tells_of_author
from extractors.authors.datelines import DESK
from extractors.authors.lines import names_people
from extractors.authors.name_affixes import TITLE
from extractors.authors.name_words import NOBODY
from extractors.authors.names import is_agency, is_plain_name, read_person
from extractors.authors.readable import PICTURE_END, is_quotation
from extractors.dates.printed_date import find_printed_dates
from extractors.draft import Draft
from extractors.headline.headings import HEADINGS
from extractors.likeness import fold
from extractors.markup.runs import PARTING
from extractors.masthead import Line, start_of
from extractors.rare import rare
from extractors.site_name import holds_outlet

ABOVE, BEHIND = 3, 4  # blocks
MAX_LINE, MAX_NAME = 120, 60  # characters of a line that credits, and of one with a name
MAX_LIST = 12  # blocks in which others of a list of authors stand
_EAST = r"[\u3005\u3040-\u30ff\u3400-\u9fff]{1,4}"
BRACKETED = rare(rf"[（(]({_EAST}[ \u3000]{_EAST})[）)]")
# 【山田太郎、川口花】, which ends a paragraph, or is one, as what heads a list of other things is, too.
ENDS_IN_BRACKETS = rare(
    r"(?:^|[。」』）])【([\u3005\u3040-\u30ff\u3400-\u9fff、・\s]{3,24})(?<!共同)(?<!時事)(?<!掲載)(?<!記事)"
    r"(?<!動画)(?<!写真)(?<!画像)(?<!一覧)(?<!特集)(?<!情報)(?<!続き)(?<!新聞)(?<!通信)(?<!ニュース)】$"
)
# （むつ支局・山田太郎）, which ends a paragraph.
ENDS_WITH_DESK = rare(
    rf"[。」』]\s?（\S{{1,8}}?{DESK}[・＝=、\s]([\u3005\u3040-\u30ff\u3400-\u9fff]{{2,7}})）$"
)
REPORTER = rare(r"^(?:记者|記者)[\u3400-\u9fff]")  # begins a sentence on the reporter, too
MIN_BIO = 40  # characters of a text on a person
# '— Jane Roe, who may be written to at …'
BEHIND_DASH = re.compile(r"\W{0,2}[—–]\s?([^,—–\x01]{4,40}),\s")
USER_NAME = re.compile(r"[a-z][a-z\d_-]*")
RIGHTS = ("©", "(c)", "Copyright")
SIGNS = "-–—~.…"
OTHERS = ("comment", "related", "popular", "modal", "signup")  # boxes behind which the article has ended


def credits_around_text(draft: Draft, outlets: tuple[str, ...], *, signed: bool = False) -> Iterator[Credit]:
    """Yield whom the lines close to the ends of the text name: by a 'By', beside a date, or alone.

    If `signed`, only who signs the text beyond doubt, or is told of in a box for the author.
    """
    lines = list(_lines(draft))
    texts = ["", *(line.text for line in lines), ""]
    for line, above, below in zip(lines, texts, texts[2:], strict=False):
        if len(line.text) > MAX_LINE or line.quoted or is_quotation(above):  # it says whose words they are
            continue
        if CREDIT.match(line.text) or PICTURE_END.search(line.text):
            continue
        if tells_of_author(line.text) or ("。" in line.text and REPORTER.match(line.text)):
            continue
        named = _named(draft, line, above, below, outlets, signed=signed)
        people = with_links(draft.page, line, read_people(named, outlets, True)) if named else []
        if any(not (person.weak or person.organisation) for person, _ in people):
            yield from credit(people + _listed_below(draft, line, outlets), "text", "a signature", line)
            return
    yield from _in_brackets(draft, outlets)


def is_no_person(name: str, outlets: tuple[str, ...]) -> bool:
    """Tell whether a name is a user's, an organisation's, or has a word for an outlet's own people."""
    person = read_person(name, outlets)
    desk = not NOBODY.isdisjoint(fold(name).split())  # 'Marketing Sail' of The Sail
    return USER_NAME.fullmatch(name) is not None or person is None or person.organisation or desk


def _listed_below(draft: Draft, line: Line, outlets: tuple[str, ...]) -> People:
    """The others of a list, each a name alone in an element of one kind, what the person does below it."""
    found: People = []
    for block in draft.blocks[line.block.index + 1 : line.block.index + 1 + MAX_LIST]:
        box, own = block.box, line.block.box
        alike = (box.tag, box.names, box.depth) == (own.tag, own.names, own.depth)
        if alike and is_plain_name(line.text) and is_plain_name(block.text):
            other = Line(block, line.start)
            found += with_links(draft.page, other, read_people(block.text, outlets, True))
    return found


def _in_brackets(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """A name in brackets, surname and first name apart, that ends the text of an East Asian paper; below it
    may stand a correction. Or names in those of Japan's papers, at the end of its last paragraph."""
    last = draft.place.last if draft.place else 0
    for block in draft.blocks[max(0, last - 1) : last + 2]:
        text = block.text.strip()
        told = BRACKETED.fullmatch(text)
        if told is None and text.endswith(("】", "）")):
            told = ENDS_IN_BRACKETS.search(text) or ENDS_WITH_DESK.search(text)
        if told:
            people = read_people(told[1], outlets, True)
            if not any(person.organisation for person in people):
                yield from credit([(person, None) for person in people], "text", "a signature")


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
        within = block.box.parent is draft.blocks[last].box.parent  # of the box that ends the text
        if block.index > last and not within and any(map(line.says, OTHERS)):
            return
        yield line


def _named(
    draft: Draft, line: Line, above: str, below: str, outlets: tuple[str, ...], *, signed: bool
) -> str:
    """Return what of a line names who wrote, '' if nothing does; above and below are the lines beside it."""
    text = line.pieces.strip(EDGES)
    name = MAIL.sub("", text).strip(f"{EDGES}{PARTING}")
    plain = len(name) <= MAX_NAME and is_plain_name(name) and not holds_outlet(name, outlets)
    if plain and (is_by_alone(above) or _is_signature(name, line, below, draft, signed=signed)):
        return name
    if line.block.tag in HEADINGS or line.block.tag == "li":
        return ""
    sure = not signed or FAR_BY.match(text) or WHOLE.match(line.text.strip())
    credits = sure and (begins_credit(text) or (signed and FAR_BY.match(text)))
    if credits or (len(text) <= MAX_NAME and (line.says("author") or _is_titled(text))):
        return text
    if told := BEHIND_DASH.match(line.pieces):
        return told[1] if is_plain_name(told[1]) else ""
    return "" if signed else _beside_date(text.split(PARTING), draft)


def _is_signature(name: str, line: Line, below: str, draft: Draft, *, signed: bool) -> bool:
    """Tell whether a name alone is a signature: behind a dash or dots, beside an e-mail address, above a text
    on the person or, if it need not be beyond doubt, the last line of the page or of the article."""
    told = len(below) >= MIN_BIO and below.startswith(name.partition(" ")[0])
    told = told and (line.says("author") or not signed)
    marked = line.text.lstrip()[:1] in SIGNS or "@" in line.text
    ends = not signed and line.block.tag in ("p", "div") and _is_last(line, below, draft)
    found = told or (line.block.tag not in HEADINGS and (marked or ends))
    return found and not is_common(name, draft.blocks)


def _is_last(line: Line, below: str, draft: Draft) -> bool:
    """Tell whether a line is the page's last one or, in the text's box, right above whose the rights are or
    the day of the article."""
    if line.block.index == len(draft.blocks) - 1:
        return True
    if draft.place is None or line.block.box.parent is not draft.blocks[draft.place.last].box.parent:
        return False
    dated = find_printed_dates(below, draft.page) if len(below) <= MAX_LINE else ()
    return below.startswith(RIGHTS) or any(date.fromisoformat(told.iso[:10]) in draft.days for told in dated)


def _is_titled(text: str) -> bool:
    """Tell whether a line begins with the title of the one it names, or is a name and an agency's."""
    first, *others = credit_parts(text)[0] or ("",)
    agency = any(is_agency(fold(part)) for part in others)
    return TITLE.match(text) is not None or (agency and is_plain_name(first))


def _beside_date(pieces: Sequence[str], draft: Draft) -> str:
    """Return the piece of a line that is a name and a date, or a name right before one with a date."""
    for place, piece in enumerate(pieces):
        dated = any(find_printed_dates(one, draft.page) for one in pieces[place : place + 2])
        if dated and names_people(piece) and not is_common(piece, draft.blocks):
            return piece
    return ""
