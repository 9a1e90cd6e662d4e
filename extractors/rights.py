"""Rights: what a page and its response say of copying, indexing and machine learning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from extractors.record import Rights

# Directives of meta robots and X-Robots-Tag that speak against training (de facto, DeviantArt 2022).
NO_TRAINING = frozenset({"noai", "notrain"})
# Words that stand alone or before a colon in meta robots and X-Robots-Tag: commas between them are forgotten.
KNOWN = frozenset(
    "all none index noindex follow nofollow archive noarchive nosnippet nocache noodp noydir notranslate "
    "noimageindex indexifembedded noai noimageai notrain max-snippet max-image-preview max-video-preview "
    "unavailable_after".split()
)
SEPARATORS = re.compile(r"[,;]")
# Preference keys that speak of training: Content-Usage (IETF aipref), Content-Signal (contentsignals.org).
TRAINING_KEYS = frozenset({"train-ai", "train-genai", "ai-train"})
PREFERENCE = re.compile(r"([a-z-]{2,20})\s*=\s*\??([a-z0-9]{1,5})")
DENIED = frozenset({"n", "no", "0"})
GRANTED = frozenset({"y", "yes", "1"})


def read_rights(
    meta: Mapping[str, tuple[str, ...]], headers: Iterable[tuple[str, str]] = ()
) -> Rights | None:
    """Return what `meta` (contents by lower-case name) and the response's headers say, None if nothing.

    Sources: meta robots and X-Robots-Tag; tdm-reservation and tdm-policy as header or meta (W3C TDMRep);
    Content-Usage and Content-Signal headers. A line of X-Robots-Tag for one named robot is left alone.
    """
    said = _headers(headers)
    robots = _directives((*meta.get("robots", ()), *said.get("x-robots-tag", ())))
    reserved = _first(said, meta, "tdm-reservation")
    rights = Rights(
        robots=robots,
        tdmReservation={"1": True, "0": False}.get(reserved or ""),
        tdmPolicy=_first(said, meta, "tdm-policy"),
        contentUsage=_first(said, meta, "content-usage"),
        contentSignal=_first(said, meta, "content-signal"),
    )
    return None if rights == Rights() else rights


def training_allowed(rights: Rights | None) -> bool | None:
    """Tell whether machine learning on the page is refused (False), granted (True) or not spoken of (None).

    Any refusal wins over any grant.

    >>> training_allowed(Rights(contentSignal="search=yes, ai-train=no"))
    False
    """
    if rights is None:
        return None
    words = [
        value
        for said in (rights.contentUsage, rights.contentSignal)
        for key, value in PREFERENCE.findall((said or "").lower())
        if key in TRAINING_KEYS
    ]
    if rights.tdmReservation or NO_TRAINING & set(rights.robots) or DENIED & set(words):
        return False
    return True if rights.tdmReservation is False or GRANTED & set(words) else None


def _headers(headers: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, value in headers:
        key = name.strip().lower()
        found[key] = (*found.get(key, ()), value)
    return found


def _directives(lines: Iterable[str]) -> tuple[str, ...]:
    """Directives in lower case, each once, in order; 'max-snippet:-1' keeps its value."""
    found: dict[str, None] = {}
    for line in lines:
        agent, colon, _ = line.lower().partition(":")
        if colon and KNOWN.isdisjoint(SEPARATORS.sub(" ", agent).split()):
            continue
        for said in SEPARATORS.split(line.lower()):
            words = said.split()
            apart = all(word.partition(":")[0] in KNOWN and word[-1] != ":" for word in words)
            for directive in words if apart else [said.strip()]:
                found.setdefault(directive[:80])
    return tuple(found)


def _first(
    headers: Mapping[str, tuple[str, ...]], meta: Mapping[str, tuple[str, ...]], name: str
) -> str | None:
    values = headers.get(name) or meta.get(name) or ()
    return values[0].strip()[:500] if values else None
