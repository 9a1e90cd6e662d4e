"""Authors: the people credited with the article, each once, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from msgspec import structs

from extractors.authors.around_text import USER_NAME, credits_around_text, is_no_person
from extractors.authors.credit import Credit
from extractors.authors.credit_opening import is_by_alone
from extractors.authors.data import data_credits
from extractors.authors.declared import declared_credits
from extractors.authors.lines import cost_of
from extractors.authors.marks import LINK
from extractors.authors.name_affixes import is_degree
from extractors.authors.names import Person, is_job
from extractors.authors.other_work import declared_for_other_work, does_other_work, without
from extractors.authors.others import with_others
from extractors.authors.ranks import CONFIDENCE, RANKS, RULE_CONFIDENCE, RULE_RANKS
from extractors.authors.sources import printed_credits
from extractors.body.blocks import Block
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.likeness import fold
from extractors.markup.runs import whole_text
from extractors.plain import one_line
from extractors.record import Author
from extractors.site_name import holds_outlet

# Ranks of answers that name nobody in full, beside those of `ranks`.
LINKED = 0.78  # a single word behind a 'By', with a link to an author's page
USER, ORGANISATION, SINGLE, NOBODY = 0.52, 0.5, 0.45, 0.4
# Of the rules that read lines near the headline each block costs some rank, the first few aside.
COST, NEAR, NEARBY = 0.008, 6, 0.65
TEASER = 0.1  # the same, of a line above the headline that is likely of another story
UNSEEN = 0.7  # people whom the page declares and prints nowhere, where it prints others with a 'By'
CLEAR = 0.67  # rank of such a credit
ENOUGH = 0.8  # declared people of this rank are not compared with printed ones
WITHOUT_PERSON = 0.81  # an organisation, or a user's name
MAX_LINE = 220  # characters of a line that is searched for an author's page and job
# 'Jane Roe is a senior editor at …', in the words of some languages.
BIO = re.compile(
    r"^\W{0,3}(?:is|was|ist|est|es|è|é|är|er|on|is een|jest)\s"
    r"(?:(?:an?|the|our|ein|eine|un|une|una|uma|en|et|een|il|le|la)\s)?([^,.;:()“”\"]{3,60}?)"
    r"(?=\s(?:at|for|with|in|on|of(?=\s(?:the\s)?[A-Z\d])|based|covering|focusing|specializing|who|whose|that|from|and|living|bei|für|im|"
    r"der|die|chez|pour|de|en|del|para|do|da|di|per|voor|hos|på|ved|og|och|und|et|y|e)\s|[,.;:()]|$)"
)
INITIALS = re.compile(r"\w\.?\s?\w\.?")  # 'J. R.'
# 'By Jane Roe, Senior Editor'
JOB = re.compile(r"^,\s([^,|·•;\d]{3,40})(?:$|[,|·•;\d])")


def extract_authors(draft: Draft) -> Found[tuple[Author, ...]]:
    """Return the people credited, or the organisation where nobody else is.

    Sources, best first: JSON-LD, meta, rel and itemprop, 'By …', links to authors, boxes named for them.
    A declared outlet or user name gives way to a printed person, and so do people whom the page declares and
    prints nowhere, where it prints others. Addresses and job titles that the source
    does not tell are read from the lines that name the authors.
    """
    outlets = draft.page.outlets
    declared = list(declared_credits(draft.page, outlets))
    helpers = declared_for_other_work(declared, draft)
    sure = [credit for credit in declared if _rank(credit) >= ENOUGH]
    printed: list[Credit] = []
    unseen = bool(sure) and not any(_is_seen(p.name, draft) for credit in sure for p in credit.people)
    short = any(_is_short(person.name) for credit in sure for person in credit.people)
    if not sure or helpers or short or unseen:
        printed = list(printed_credits(draft, outlets))
    if helpers:
        declared, printed = _without_helpers(declared, printed, helpers)
    credits = [(_rank(credit), credit) for credit in (*declared, *printed)]
    if unseen and any(_is_clear(credit, outlets) for credit in printed):
        credits = [(rank if credit.line else min(rank, UNSEEN), credit) for rank, credit in credits]
    if max((rank for rank, _ in credits), default=0.0) <= NOBODY:
        credits += [(_rank(credit), credit) for credit in data_credits(draft.page, outlets)]
    credits.sort(key=lambda pair: (-pair[0], cost_of(pair[1].line) if pair[1].line else 0))
    if not credits:
        return Found()
    ranked = [credit for _, credit in credits]
    first = next((credit for credit in ranked if _is_fuller(credit, ranked[0])), ranked[0])
    others = [credit for credit in ranked if credit is not first]
    whole = with_others(first, draft, outlets)
    if helpers.isdisjoint(fold(person.name) for person in first.people):
        whole = without(whole, helpers) or whole
    candidates = [_candidate(credit) for credit in (whole, *others)]
    winner = structs.replace(candidates[0], value=_completed(candidates[0].value, draft))
    return Found(winner, tuple(candidates[1:]))


def lacks_persons(draft: Draft) -> bool:
    """Tell whether the authors found so far are users and organisations at most, who give way to whoever
    signs the text."""
    outlets = draft.page.outlets
    return all(is_no_person(author.name, outlets) for author in draft.value("authors") or ())


def extract_authors_around_text(draft: Draft) -> Found[tuple[Author, ...]]:
    """Return whom the lines around the body name, once it is known, or else the authors found so far."""
    found: Found[tuple[Author, ...]] = draft.found["authors"]
    organisation = any(not USER_NAME.fullmatch(author.name) for author in found.value or ())
    around = credits_around_text(draft, draft.page.outlets, signed=organisation)
    candidates = [_candidate(credit) for credit in around]
    if not candidates:
        return found
    before = (found.winner,) if found.winner else ()
    return Found(candidates[0], (*candidates[1:], *before, *found.losers))


def _without_helpers(
    declared: list[Credit], printed: list[Credit], helpers: set[str]
) -> tuple[list[Credit], list[Credit]]:
    """Return the credits without those who did other work, if the page prints who wrote the article and does
    not name them with a 'By', too."""
    helpers = helpers - {fold(p.name) for credit in printed for p in _by(credit)}
    writers = {fold(p.name) for credit in printed for p in _persons(credit) if not p.weak}
    if not helpers or not writers - helpers:
        return declared, printed
    without_them = [
        [one for credit in credits if (one := without(credit, helpers))] for credits in (declared, printed)
    ]
    return without_them[0], without_them[1]


def _by(credit: Credit) -> Iterator[Person]:
    """Yield those whom a printed credit names with a 'By', as the authors."""
    if credit.line is not None and "By" in credit.detail:
        for person in credit.people:
            if not does_other_work(person.name, credit.line.pieces):
                yield person


def _is_seen(name: str, draft: Draft) -> bool:
    """Tell whether the page prints a name outside its footer, or its first and last word in one line."""
    if any(name in block.text and not _is_in_footer(block) for block in draft.blocks):
        return True
    first, *_, last = fold(name).split() * 2
    return any(
        last in block.text.casefold() and first in fold(block.text) and not _is_in_footer(block)
        for block in draft.blocks
    )


def _is_in_footer(block: Block) -> bool:
    """Tell whether a block stands in the page's footer, where outlets name their editors."""
    boxes = block.box.ancestors()
    return any(box.tag == "footer" for box in boxes) and all(
        box.tag not in ("article", "main") for box in boxes
    )


def _is_clear(credit: Credit, outlets: tuple[str, ...]) -> bool:
    """Tell whether a printed credit names a person in full, by a 'By' or the like near the headline."""
    persons = [person for person in _persons(credit) if not holds_outlet(person.name, outlets)]
    return _rank(credit) >= CLEAR and bool(persons)


def _is_short(name: str) -> bool:
    """Tell whether a name is a single word, or initials."""
    return (" " not in name and name.isascii()) or bool(INITIALS.fullmatch(name))


def _is_fuller(credit: Credit, first: Credit) -> bool:
    """Tell whether a printed credit names in full whom the best one names by a single word or initials."""
    initials = all(INITIALS.fullmatch(person.name) for person in first.people)
    people = _persons(credit) if initials else credit.people
    if credit.line is None or "far off" in credit.detail or len(people) != len(first.people):
        return False
    pairs = zip(people, first.people, strict=True)
    return all(_is_short(short.name) and _begins(full.name, short.name) for full, short in pairs)


def _begins(name: str, short: str) -> bool:
    """Tell whether a short name is the first word of a name, or its initials."""
    initials = [word[0] for word in name.split()]
    return name.startswith(f"{short} ") or (
        len(initials) > 1 and INITIALS.fullmatch(short) is not None and initials == re.findall(r"\w", short)
    )


def _persons(credit: Credit) -> list[Person]:
    return [person for person in credit.people if not person.organisation]


def _rank(credit: Credit) -> float:
    persons = _persons(credit)
    if not persons:
        return NOBODY if all(person.weak for person in credit.people) else ORGANISATION
    if all(person.weak for person in persons):
        if _is_linked_by(credit):
            return LINKED
        return SINGLE if credit.line else USER
    rank = RULE_RANKS.get(credit.detail, RANKS[credit.source])
    if credit.line is None or rank < NEARBY:
        return rank
    teaser = credit.source == "text" and credit.line.foreign and credit.line.distance < 0
    return rank - COST * max(0.0, cost_of(credit.line) - NEAR) - TEASER * teaser


def _is_linked_by(credit: Credit) -> bool:
    """Tell whether a 'By' near the headline names a person by one word, which leads to an author's page; in
    scripts in which a name may be one word, the link will do."""
    near = credit.line is not None and cost_of(credit.line) <= NEAR
    credits = credit.detail == "By …" or not any(person.name.isascii() for person in credit.people)
    return near and credits and any(url and LINK.search(url.lower()) for url in credit.urls)


def _candidate(credit: Credit) -> Candidate[tuple[Author, ...]]:
    persons = _persons(credit)
    confidence = RULE_CONFIDENCE.get(credit.detail, CONFIDENCE[credit.source])
    if not persons or all(person.weak for person in persons):
        confidence = min(confidence, WITHOUT_PERSON)
    authors = credit.authors(persons=True) if persons else credit.authors(persons=False)[:1]
    raw = credit.line.text if credit.line else ", ".join(person.raw for person in credit.people)
    return Candidate(authors, credit.source, confidence, credit.detail, raw)


def _completed(authors: tuple[Author, ...], draft: Draft) -> tuple[Author, ...]:
    """Return the authors with what the lines that name them tell: their page's address, their job."""
    return tuple(_completed_one(author, draft) for author in authors)


def _completed_one(author: Author, draft: Draft) -> Author:
    if any(len(word) > 2 and word.isupper() for word in author.name.split()):
        author = replace(author, name=_as_printed(author.name, draft))
    if author.url and author.jobTitle:
        return author
    name, raw = author.name, author.nameRaw or author.name
    forms = (name,) if name in raw else (name, raw)
    for block in [block for block in draft.blocks for form in forms if form in block.text]:
        if not block.box.menu:
            author = _complete(author, block, draft)
    return author


def _as_printed(name: str, draft: Draft) -> str:
    """Return a name in capitals as the page prints it in small letters: it alone tells Turkish I from ı."""
    spelt = re.compile(re.sub("[Iİ]", "[Iİıi]", re.escape(name)), re.I)
    for line in draft.masthead:
        found = spelt.search(line.text)
        if found and all(word[0].isupper() and not word[1:].isupper() for word in found[0].split()):
            return found[0]
    return name


def _job_beside(before: str, after: str) -> str | None:
    """Return the job that a line tells behind an author's name, if it begins with the name or with a 'By'."""
    told = JOB.match(after) if before else BIO.match(after)
    if told is None or (before and not is_by_alone(before)):
        return None
    job = told.group(1).strip()
    return job if is_job(job) and not is_degree(job) else None


def _complete(author: Author, block: Block, draft: Draft) -> Author:
    job, url = author.jobTitle, author.url
    before, _, after = block.text.partition(author.name)
    if not job:
        job = _job_beside(before, after)
    if not url and len(block.text) <= MAX_LINE:
        names = (fold(author.name), fold(author.nameRaw or ""))
        for link in block.links:
            if link.get("href") != "#" and fold(one_line(whole_text(link))) in names:
                url = draft.page.absolute(link.get("href"))
    return replace(author, jobTitle=job, url=url) if (job, url) != (author.jobTitle, author.url) else author
