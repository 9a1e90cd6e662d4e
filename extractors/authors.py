"""Authors: the people credited with the article, each once, in order."""

from __future__ import annotations

from dataclasses import replace

from extractors.author_sources import Credit, declared_credits, printed_credits
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.likeness import fold
from extractors.record import Author
from extractors.site_name import site_names

# Share of such answers that are right.
CONFIDENCE = {"json-ld": 0.9, "meta": 0.85, "microdata": 0.85, "text": 0.8, "markup": 0.75}
RULE_CONFIDENCE = {
    "author box": 0.7,
    "a name beside a date": 0.6,
    "a name alone": 0.49,
    "By … far off": 0.6,
    "author box far off": 0.42,
}
ORGANISATION, NOBODY, USER = 0.5, 0.4, 0.52  # where no person is named; where it is a user's name
SINGLE = 0.45  # a printed word alone
MAX_BYLINE_CHARS = 200
ENOUGH = 0.8  # declared people that are so sure are not compared with printed ones


def extract_authors(draft: Draft) -> Found[tuple[Author, ...]]:
    """Return the people credited, or the organisation where nobody else is.

    Sources, best first: JSON-LD, meta, rel and itemprop, 'By …', links to authors, boxes named for them.
    A declared outlet or user name gives way to a printed person.
    """
    outlets = site_names(draft.page)
    candidates = [_candidate(credit) for credit in declared_credits(draft.page, outlets)]
    if max((candidate.confidence for candidate in candidates), default=0.0) < ENOUGH:
        candidates += [_candidate(credit) for credit in printed_credits(draft, outlets)]
    ranked = sorted(candidates, key=lambda candidate: -candidate.confidence)
    if not ranked:
        return Found()
    winner = replace(ranked[0], value=_linked(ranked[0].value, draft))
    return Found(winner, tuple(ranked[1:]))


def _linked(authors: tuple[Author, ...], draft: Draft) -> tuple[Author, ...]:
    """Return the authors with the address that their name links to, where their source told none."""
    pages: dict[str, str | None] = {fold(author.name): None for author in authors if not author.url}
    for block in draft.blocks if pages else ():
        if block.links and len(block.text) <= MAX_BYLINE_CHARS:
            for link in block.links:
                name = fold(" ".join("".join(str(text) for text in link.itertext()).split()))
                if name in pages:
                    pages[name] = pages[name] or draft.page.absolute(link.get("href"))
    return tuple(replace(a, url=pages[fold(a.name)]) if not a.url else a for a in authors)


def _candidate(credit: Credit) -> Candidate[tuple[Author, ...]]:
    persons = [person for person in credit.people if not person.organisation]
    authors = credit.authors(persons=bool(persons))
    confidence = RULE_CONFIDENCE.get(credit.detail, CONFIDENCE[credit.source])
    if not persons:
        confidence = NOBODY if all(person.weak for person in credit.people) else ORGANISATION
        authors = authors[:1]
    elif all(person.weak for person in persons):
        confidence = SINGLE if credit.line else USER
    raw = credit.line.text if credit.line else ", ".join(person.raw for person in credit.people)
    return Candidate(authors, credit.source, confidence, credit.detail, raw)
