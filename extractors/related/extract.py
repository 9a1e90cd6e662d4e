"""Related links: modules of further stories, found in the same reading that chooses the body."""

from __future__ import annotations

from extractors.draft import Draft, Module
from extractors.record import NewsArticle, Provenance, Source
from extractors.related.modules import find_groups
from extractors.related.own_items import holds_own_items
from extractors.related.targets import Targets
from extractors.related.teasers import read_teasers

# Where two modules name one story, the stronger word holds.
STRENGTH = ("related", "inline", "series", "next", "previous", "recirculation")

# The share of links that are right, by what told of them; `python -m benchmarks.related` has the sum.
CONFIDENCE = {"heading": 0.96, "class": 0.96, "call-out": 0.97, "card": 0.9, "neighbour": 0.9, "row": 0.9}
OTHER_CONFIDENCE = 0.8  # of modules read elsewhere, such as in flat text


def find_modules(draft: Draft) -> tuple[Module, ...]:
    """Return the related modules of the draft's page in document order, each story in one of them.

    Nothing is found where the page's address is unknown: stories are told by being of the same site.
    """
    if not draft.page.url:
        return ()
    found = find_groups(draft.blocks, Targets(draft.page))
    groups = [group for group in found if not holds_own_items(draft, group)]
    best: dict[str, int] = {}
    for group in groups:
        strength = STRENGTH.index(group.rel)
        for hit in group.hits:
            best[hit.url] = min(best.get(hit.url, strength), strength)
    modules, position = [], 0
    for group in groups:
        strength = STRENGTH.index(group.rel)
        wanted = {hit.url for hit in group.hits if best.get(hit.url) == strength}
        for url in wanted:
            del best[url]
        links = read_teasers(group, draft, wanted, position)
        position += len(links)
        modules.append(Module(frozenset(range(group.first, group.last)), links, group.reason))
    return tuple(modules)


def modules_provenance(modules: tuple[Module, ...]) -> Provenance | None:
    """Return what told of the links in `modules`, and the mean confidence in them; None without links."""
    told = [module.reason for module in modules for _ in module.links]
    if not told:
        return None
    confidence = sum(CONFIDENCE.get(reason, OTHER_CONFIDENCE) for reason in told) / len(told)
    source: Source = "markup" if told[0] in CONFIDENCE else "text"
    return Provenance(source=source, confidence=round(confidence, 3), detail=", ".join(dict.fromkeys(told)))


def edges(record: NewsArticle) -> tuple[tuple[str, str, str], ...]:
    """Return (source, target, rel) for every related link of a record, the source its canonical address.

    >>> from extractors.record import RelatedLink
    >>> link = RelatedLink(url="https://a.example/2", rel="inline")
    >>> edges(NewsArticle(url="https://a.example/1", relatedLinks=(link,)))
    (('https://a.example/1', 'https://a.example/2', 'inline'),)
    """
    source = record.canonicalUrl or record.url
    return tuple((source, link.url, link.rel) for link in record.relatedLinks)
