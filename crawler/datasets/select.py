"""Select: which records an export takes, and why it leaves the others out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import msgspec

from crawler.addresses import host_of
from crawler.datasets import Record
from crawler.page_types import OTHER_TYPES
from extractors.record import Rights
from extractors.rights import training_allowed

NO_INDEX = frozenset(("noindex", "none"))  # 'none' is short for 'noindex, nofollow'


def _rights(record: Record) -> Rights | None:
    said = record.get("rights")
    return msgspec.convert(said, Rights) if said else None


def _robots_allow(record: Record) -> bool:
    rights = _rights(record)
    return rights is None or (rights.robotsTxtAllowed is not False and NO_INDEX.isdisjoint(rights.robots))


# What --require may ask for: each tells whether a record has it.
REQUIREMENTS: dict[str, Callable[[Record], bool]] = {
    "free": lambda record: record.get("isAccessibleForFree") is not False,
    "licence": lambda record: bool(record.get("license")),
    "robots": _robots_allow,
    "training-not-refused": lambda record: training_allowed(_rights(record)) is not False,
    "training-granted": lambda record: training_allowed(_rights(record)) is True,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What to take; empty takes all articles. Dates are ISO days, `since` included and `until` not.

    sites are domains (subdomains count), languages are tags such as 'en' or 'en-us' (what is more special
    counts), require names REQUIREMENTS. min_confidence holds for the body.
    """

    since: str | None = None
    until: str | None = None
    sites: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    min_words: int = 0
    min_confidence: float = 0.0
    require: tuple[str, ...] = ()
    left_out: Counter[str] = field(default_factory=Counter)
    _hosts: Counter[str] = field(default_factory=Counter)  # of all records, wanted or not
    _tags: Counter[str] = field(default_factory=Counter)

    def take(self, records: Iterable[Record]) -> Iterator[Record]:
        """Yield the records wanted; count the others in `left_out` by the first reason."""
        for record in records:
            self._hosts[host_of(record["url"]).removeprefix("www.")] += 1
            self._tags[record.get("inLanguage") or ""] += 1
            if reason := self._refuse(record):
                self.left_out[reason] += 1
            else:
                yield record

    def unmet(self) -> Iterator[tuple[str, str, list[str]]]:
        """Yield what no record taken in was of: the option, its value, and what there is, most first.

        Where other records are taken, nothing else would tell of a value that is misspelt.
        """
        for option, values, met, is_of in (
            ("--site", self.sites, self._hosts, _of_site),
            ("--language", self.languages, self._tags, _in_language),
        ):
            there = [name for name, _ in met.most_common() if name]
            yield from (
                (option, value, there)
                for value in sorted(values)
                if not any(is_of(name, value) for name in there)
            )

    def _refuse(self, record: Record) -> str | None:
        kind = record.get("pageType")
        if not self.types and kind in OTHER_TYPES:
            return f"no article: {kind}"
        published = record.get("datePublished") or ""
        confidence = (record.get("provenance") or {}).get("articleBody", {}).get("confidence", 0.0)
        checks = (
            ("before --since or undated", self.since and published < self.since),
            ("after --until or undated", self.until and not "" < published < self.until),
            ("another site", self.sites and not _of_sites(record["url"], self.sites)),
            (
                "another language",
                self.languages and not _in_languages(record.get("inLanguage"), self.languages),
            ),
            ("another type", self.types and kind not in self.types),
            ("too few words", (record.get("metadata") or {}).get("wordCount", 0) < self.min_words),
            ("too little confidence", confidence < self.min_confidence),
            *((f"not {name}", not REQUIREMENTS[name](record)) for name in self.require),
        )
        return next((reason for reason, refused in checks if refused), None)


def _of_sites(url: str, sites: frozenset[str]) -> bool:
    host = host_of(url)
    return any(_of_site(host, site) for site in sites)


def _of_site(host: str, site: str) -> bool:
    return host == site or host.endswith(f".{site}")


def _in_languages(tag: str | None, languages: frozenset[str]) -> bool:
    return any(_in_language(tag or "", language) for language in languages)


def _in_language(tag: str, language: str) -> bool:
    """Other programs write pt_BR, as locales have it."""
    return f"{tag}-".lower().replace("_", "-").startswith(f"{language}-")
