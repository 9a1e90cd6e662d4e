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
OUR_NAMES = frozenset({"*", "broadsheet"})  # in front of directives: every robot, and this one
MAX_LENGTH = 2000  # of all values of one name
# Preference keys that speak of training: Content-Usage (IETF aipref), Content-Signal (contentsignals.org).
TRAINING_KEYS = frozenset({"train-ai", "train-genai", "ai-train"})
PREFERENCE = re.compile(r"([a-z-]{2,20})\s*=\s*[\"'?]?([a-z0-9]{1,5})")
DENIED = frozenset({"n", "no", "0"})
GRANTED = frozenset({"y", "yes", "1"})


def read_rights(
    meta: Mapping[str, tuple[str, ...]], headers: Iterable[tuple[str, str]] = ()
) -> Rights | None:
    """Return what `meta` (contents by lower-case name) and the response's headers say, None if nothing.

    Sources: meta robots and X-Robots-Tag; tdm-reservation and tdm-policy as header or meta (W3C TDMRep);
    Content-Usage and Content-Signal as header or meta. What X-Robots-Tag says to another robot by its name is
    left alone. What is said several times is kept as HTTP joins it; a reservation is one if any value is.
    """
    said = _headers(headers)

    def values(name: str) -> tuple[str, ...]:
        return (*said.get(name, ()), *meta.get(name, ()))

    reserved = {word.strip() for value in values("tdm-reservation") for word in SEPARATORS.split(value)}
    rights = Rights(
        robots=_directives((*meta.get("robots", ()), *said.get("x-robots-tag", ()))),
        tdmReservation=True if "1" in reserved else False if "0" in reserved else None,
        tdmPolicy=joined(values("tdm-policy")[:1]),
        contentUsage=joined(values("content-usage")),
        contentSignal=joined(values("content-signal")),
    )
    return None if rights == Rights() else rights


def joined(values: Iterable[str | None]) -> str | None:
    """Return values of one name as one, each once; None where there are none."""
    return ", ".join(dict.fromkeys(value.strip() for value in values if value))[:MAX_LENGTH] or None


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
        ours = True
        for said in SEPARATORS.split(line.lower()):
            agent, colon, behind = said.partition(":")
            if colon and KNOWN.isdisjoint(agent.split()) and _begins_known(behind):
                ours, said = agent.strip() in OUR_NAMES, behind
            if not ours:
                continue
            words = said.split()
            apart = all(word.partition(":")[0] in KNOWN and word[-1] != ":" for word in words)
            for directive in words if apart else [said.strip()]:
                found.setdefault(directive[:80])
    return tuple(found)


def _begins_known(text: str) -> bool:
    return any(word.partition(":")[0] in KNOWN for word in text.split()[:1])
