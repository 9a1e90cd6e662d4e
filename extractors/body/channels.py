"""Channels: short lines that lead to a channel or newsletter of the site, or to where it asks for money.

They are told by where their link goes.

What such a line says differs from language to language; addresses do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.body.blocks import Block
from extractors.url_parts import split

MAX_CHARS = 260
# Channels, groups and pages of sources, not single messages: those an article may cite.
_CHANNEL = re.compile(
    r"//(?:www\.)?(?:"
    r"whatsapp\.com/channel/|chat\.whatsapp\.com/|(?:t|telegram)\.me/(?:joinchat/|\+|s/)?[^/?#]+/?(?:[?#]|$)"
    r"|news\.google\.[a-z.]+/(?:publications|newspapers|s)/|(?:www\.)?google\.[a-z.]+/preferences/source"
    r"|flipboard\.com/@|lin\.ee/|line\.me/r/|page\.line\.me/|pf\.kakao\.com/|invite\.viber\.com/"
    r"|chats\.viber\.com/|zalo\.me/|dzen\.ru/[^/?#]+/?(?:[?#]|$)|max\.ru/[^/?#]+/?(?:[?#]|$)"
    r")",
    re.I,
)
# A page of the site's own on which newsletters are ordered.
_NEWSLETTER = re.compile(
    r"/(?:(?:e-?|email-)?newsletters?(?:-(?:sign|abo|anm|insc|subs)[\w-]*)?|nieuwsbrie\w*|nyhe[td]sbrev\w*"
    r"|boletin\w*|bulten\w*|infolettre\w*|uutiskirje\w*|hirlevel\w*)(?:[/?#.]|$)",
    re.I,
)
# And one on which members, subscribers and donors are won: all of the last part of its address, since a story
# on such things has more in it; and where Ghost opens its window for that.
_WON = re.compile(
    r"/(?:donat(?:e|ions?)|make-a-donation|faire-un-don|donazion[ei]|doneren|spenden?|support-us|support-our-work"
    r"|nous-soutenir|soutenez-nous|apoyanos|sostienici|steun-ons|wesprzyj-nas|subscribe|subscribers?|subscriptions?"
    r"|membership|memberships|become-a-(?:member|supporter|subscriber)|abonnements?|abonnieren|abonnez-vous"
    r"|suscripcion|suscripciones|suscribete|hazte-soci[oa]|assine|assinaturas?|abbonament[io]|abbonati|lid-worden"
    r"|word-lid|prenumerera|prenumerata)(?:\.\w{2,5})?/?(?:[?#]|$)|^#/portal/",
    re.I,
)
# What an article says before the channel that it has a thing from: "Source: the city's press office".
_SOURCE = re.compile(
    r"(?:sources?|quellen?|fuentes?|fontes?|fonti|bron|bronnen|källa|källor|kilder?|lähde|lähteet|źródło"
    r"|źródła|zdroj|forrás|sursa|surse|izvor|vir|източник|источник|джерело|извор|kaynak|πηγη|πηγή|المصدر|מקור"
    r"|منبع|स्रोत|nguồn|sumber|来源|來源|出典|출처)\s?[:：]",
    re.I,
)


def channel_blocks(blocks: Sequence[Block], url: str) -> frozenset[int]:
    """Return the indices of those `blocks` that lead to a channel of the site of page `url`, or to where it
    asks for readers."""
    site = _site(url)
    return frozenset(
        block.index
        for block in blocks
        if block.links
        and len(block.text) <= MAX_CHARS
        and not _SOURCE.match(block.text)
        and _leads_to_own(block, site)
    )


def _leads_to_own(block: Block, site: str) -> bool:
    hrefs = (link.get("href") or "" for link in block.links)
    return any(_CHANNEL.search(href) is not None or _asks_for_readers(href, site) for href in hrefs)


def _asks_for_readers(href: str, site: str) -> bool:
    asking = _NEWSLETTER if _NEWSLETTER.search(href) else _WON
    if asking.search(href) is None:
        return False
    return "//" not in href or (_site(href) == site and asking.search(split(href).path) is not None)


def _site(url: str) -> str:
    return (split(url).hostname or "").removeprefix("www.")
