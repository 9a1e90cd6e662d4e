"""Author letters: who signs an article that ends as a letter does, "Yours, Jane Roe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from extractors.authors.credit import Credit, credit
from extractors.authors.credit_line import read_people
from extractors.authors.lines import may_name
from extractors.authors.names import is_job, names_job
from extractors.body.blocks import Block
from extractors.draft import Draft
from extractors.likeness import fold
from extractors.markup.runs import PARTING
from extractors.masthead import LONG, Line, start_of
from extractors.plain import one_line
from extractors.site_name import holds_outlet

# What stands above the name, on a line of its own or before a comma.
CLOSING_WORDS = """
yours; yours truly; truly yours; yours sincerely; yours faithfully; sincerely; sincerely yours; best
wishes; best regards; kind regards; kindest regards; warm regards; warmest regards; regards; with regards;
warmly; with kind regards; with warm regards; with best wishes; with best regards; with gratitude;
gratefully; in gratitude; gratefully yours; with thanks; with many thanks; with love; respectfully;
respectfully yours; in solidarity; cordially; in friendship; in partnership; all the best; with
appreciation; with love and gratitude; mit freundlichen grüßen; mit freundlichem gruß; freundliche grüße;
mit freundlichen grüssen; freundliche grüsse; herzliche grüße; herzliche grüsse; herzlichst; herzlich;
viele grüße; beste grüße; liebe grüße; ihr; ihre; euer; eure; mit herzlichen grüßen; mit besten grüßen;
mit herzlichem gruß; hochachtungsvoll; herzlichst ihr; herzlichst ihre; cordialement; bien cordialement;
bien à vous; sincèrement; amicalement; bien amicalement; chaleureusement; avec gratitude;
respectueusement; sincères salutations; avec toute ma gratitude; avec toute notre gratitude; atentamente;
muy atentamente; un saludo; saludos; saludos cordiales; un cordial saludo; un abrazo; cordialmente;
sinceramente; con gratitud; con cariño; afectuosamente; cordiali saluti; distinti saluti; un caro saluto;
con affetto; con gratitudine; un abbraccio; atenciosamente; um abraço; abraços; com gratidão; com carinho;
cumprimentos; melhores cumprimentos; com os melhores cumprimentos; saudações; cordialment; salutacions;
atentament; met vriendelijke groet; met vriendelijke groeten; vriendelijke groet; hartelijke groet;
hartelijke groeten; med vänliga hälsningar; vänliga hälsningar; varma hälsningar; hälsningar; med vennlig
hilsen; vennlig hilsen; beste hilsener; hilsen; med venlig hilsen; venlig hilsen; kærlig hilsen;
ystävällisin terveisin; terveisin; z poważaniem; z wyrazami szacunku; pozdrawiam; serdecznie pozdrawiam; s
pozdravem; s přátelským pozdravem; s úctou; s pozdravom; üdvözlettel; tisztelettel; szívélyes üdvözlettel;
cu stimă; cu respect; cu drag; srdačan pozdrav; s poštovanjem; lep pozdrav; lijep pozdrav; s spoštovanjem;
с уважением; искренне ваш; искренне ваша; ваш; ваша; с благодарностью; з повагою; щиро ваш; щиро ваша; с
уважение; са поштовањем; με εκτίμηση; saygılarımla; saygılarımızla; sevgilerimle; sevgiyle; selamlar;
hormat kami; hormat saya; salam hangat; trân trọng; thân ái; مع أطيب التحيات; مع خالص التحية; مع التحية;
בברכה; בכבוד רב; با احترام; सादर; भवदीय; आपका; आपकी
"""
CLOSINGS = frozenset(fold(phrase) for phrase in CLOSING_WORDS.split(";"))
FIRST_WORDS = frozenset(closing.partition(" ")[0] for closing in CLOSINGS)
MAX_CLOSING, MAX_SIGNED = 45, 90  # characters of such a line, and of one with the names
MAX_ABOVE = 4  # blocks above it, of which one is running text
MAX_BEHIND = 6  # blocks behind it, of which none is
COMMA = re.compile(r"[,،]\s+|\x01")


def letter_credits(draft: Draft, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """Yield whoever signs the last letter of the article."""
    start = start_of(draft.masthead)
    for block in reversed(draft.blocks[start + 2 :]):
        if len(block.text) > MAX_CLOSING + MAX_SIGNED or not _may_close(block.text.partition(" ")[0]):
            continue
        line = Line(block, start)
        closing, *signed = COMMA.split(line.pieces, maxsplit=1)
        if len(closing) > MAX_CLOSING or fold(closing) not in CLOSINGS:
            continue
        if not any(map(one_line, signed)) and block.index + 1 < len(draft.blocks):
            line = Line(draft.blocks[block.index + 1], start)
            signed = [line.pieces]
        elif signed and PARTING in signed[0] and signed[0][:1].islower():
            signed = [signed[0].partition(PARTING)[2]]  # "Yours, with cold hands," and below it the name
        if line.foreign or line.quoted or not _ends_text(draft, block, line.block):
            continue
        yield from _signed(" ".join(signed), line, outlets)
        return


def _may_close(word: str) -> bool:
    """Tell whether a text that begins with a word may close a letter."""
    plain = word.isascii() and word.isalpha()
    return (word.lower() if plain else fold(word).partition(" ")[0]) in FIRST_WORDS


def _ends_text(draft: Draft, closing: Block, signed: Block) -> bool:
    """Tell whether running text stands above a letter's closing, and none behind its name: a postscript is
    short."""
    above = draft.blocks[max(0, closing.index - MAX_ABOVE) : closing.index]
    behind = draft.blocks[signed.index + 1 : signed.index + 1 + MAX_BEHIND]
    own = [block for block in behind if block.box.parent is closing.box.parent]
    return any(len(block.text) > LONG for block in above) and all(len(block.text) <= LONG for block in own)


def _signed(text: str, line: Line, outlets: tuple[str, ...]) -> Iterator[Credit]:
    """The name that a line is or begins with, and what the person does, behind a comma or below it."""
    parts = [part for part in map(one_line, COMMA.split(text)) if part]
    name, rest = "".join(parts[:1]), parts[1:]
    job = next((part for part in rest if is_job(part) or names_job(part)), None)
    other = [part for part in rest if part != job and not holds_outlet(part, outlets)]
    if len(line.text) > MAX_SIGNED or not may_name(name) or holds_outlet(name, outlets) or len(other) > 1:
        return
    people = [replace(person, job=job) for person in read_people(name, outlets, True)]
    yield from credit([(person, None) for person in people], "text", "a letter's end", line)
