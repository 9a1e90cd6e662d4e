"""Other work: whom a page prints as its editor or photographer is no author, though declared as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from extractors.authors.credit import Credit
from extractors.authors.name_words import PICTURES
from extractors.body.blocks import Block
from extractors.draft import Draft
from extractors.likeness import fold
from extractors.markup.runs import PARTING
from extractors.masthead import LONG, Line

# Metas that name who edited.
EDITOR_METAS = ("editor", "content_editor", "article:editor")
MAX_DISTANCE = 6  # blocks below the headline, where a byline stands
# Before a name. An 'Editor' without a colon is the job of one who may write.
_EDITED = (
    r"(?:(?:edited|editing|(?:medically |clinically |legally )?reviewed|fact[- ]?checked|translated) by|"
    r"redigiert von|geprüft von|übersetzt von|editado por|revisado por|traducido por|relu par|"
    r"vérifié par|traduit par|tradotto da)\s*[:：]?|"
    r"(?:edited|editor|editing|redigering|éditeur|edição|montaż|redaktor|संपादन|संपादक|সম্পাদনা|編集|编辑|編輯|责编|責編)\s*[:：]"
)
# Before a name, or behind it on a line of its own.
_TOOK = (
    "photographs?|photography|photographer|pictures?|illustrations?|illustrator|fotograf(?:in|ie|i|ia|ía)?|"
    "photographies?|photographe|fotógrafo|fotógrafa|fotografo|fotografa|valokuvaaja|kuvaaja|фотограф"
)
_BY = "(?:by|von|par|por|di|de|av|af|door|przez|:|：|[|/])"
BEFORE = re.compile(rf"(?:^|[\W\x01])(?:(?:{PICTURES}|{_TOOK})\s*{_BY}*|{_EDITED})[\s\x01]*$", re.I)
BEHIND = re.compile(
    rf"\s*[,(\x01]\s*(?:staff |chief |freelance )?(?:{PICTURES}|{_TOOK})\s*(?:$|[)\x01,])", re.I
)


def declared_for_other_work(credits: Sequence[Credit], draft: Draft) -> set[str]:
    """Return the folded names of declared people whom a meta names as the editor, or whom lines near the
    headline credit with editing or pictures or, where no such line names them, captions do."""
    declared = {person.name for credit in credits for person in credit.people if not person.organisation}
    if not declared:
        return set()
    lines = [line for line in draft.masthead if len(line.text) <= LONG and not line.quoted]
    editors = {fold(name) for key in EDITOR_METAS for name in draft.page.meta.get(key, ())}
    return {
        folded
        for name in declared
        if (folded := fold(name)) in editors or _does_other_work(name, lines, draft)
    }


def _does_other_work(name: str, lines: Sequence[Line], draft: Draft) -> bool:
    """Tell whether all lines that name somebody do so for other work: those where a byline stands or, if
    there are none, those further off or, if there are none, captions."""
    spelt = name.casefold()
    naming = [line for line in lines if spelt in line.text.casefold()]
    near = [line for line in naming if 0 < line.distance <= MAX_DISTANCE]
    texts = [line.pieces for line in near or naming]
    if not texts:
        texts = [block.text for block in draft.blocks if name in block.text and _is_caption(block)]
    return bool(texts) and all(does_other_work(name, text) for text in texts)


def without(credit: Credit, names: set[str]) -> Credit | None:
    """Return a credit without the people of these names, None if nobody is left."""
    pairs = zip(credit.people, credit.urls, strict=True)
    kept = [(person, url) for person, url in pairs if fold(person.name) not in names]
    if not kept:
        return None
    people, urls = zip(*kept, strict=True)
    return replace(credit, people=people, urls=urls)


def _is_caption(block: Block) -> bool:
    return any(box is not None and box.tag == "figcaption" for box in (block.box, block.box.parent))


def does_other_work(name: str, text: str) -> bool:
    """Tell whether a text says of the person named that they edited, or made the pictures."""
    at = text.casefold().find(name.casefold())
    before, behind = text[:at], text[at + len(name) :]
    return bool(BEFORE.search(before.rpartition(PARTING)[2] or before) or BEHIND.match(behind))
