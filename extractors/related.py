"""Related links: modules of further stories, found in the same reading that chooses the body."""

from __future__ import annotations

from extractors.draft import Draft, Module
from extractors.record import NewsArticle
from extractors.related_modules import find_groups
from extractors.related_targets import Targets
from extractors.related_teasers import read_teasers

# Where two modules name one story, the stronger word holds.
STRENGTH = ("related", "inline", "series", "next", "previous", "recirculation")


def find_modules(draft: Draft) -> tuple[Module, ...]:
    """Return the related modules of the draft's page in document order, each story in one of them.

    Nothing is found where the page's address is unknown: stories are told by being of the same site.
    """
    if not draft.page.url:
        return ()
    groups = find_groups(draft.blocks, Targets(draft.page))
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


def edges(record: NewsArticle) -> tuple[tuple[str, str, str], ...]:
    """Return (source, target, rel) for every related link of a record, the source its canonical address.

    >>> from extractors.record import RelatedLink
    >>> link = RelatedLink(url="https://a.example/2", rel="inline")
    >>> edges(NewsArticle(url="https://a.example/1", relatedLinks=(link,)))
    (('https://a.example/1', 'https://a.example/2', 'inline'),)
    """
    source = record.canonicalUrl or record.url
    return tuple((source, link.url, link.rel) for link in record.relatedLinks)
