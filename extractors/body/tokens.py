"""Tokens: what the names in an element's class, id, role or itemprop say of its job on the page."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase

from extractors.alternatives import any_of

# One group a bit, in this order: the trained model counts on it. Words of five letters and more
# match anywhere in a name ("relatedposts"), shorter ones and those with a '.' only as whole words.
_TABLE = """
article: article artikel articulo articolo artigo story post entry news noticia nota nieuws storia
content: content body. text. copy. prose richtext texto cuerpo corpo inhalt contenu contenido wysiwyg
paragraph: paragraph par. rte p. absatz parrafo textblock text-block bodytext articletext
layout: main. page. wrapper container layout primary column. col. row. inner outer
comment: comment disqus reply replies respond discuss kommentar comentario forum livefyre viafoura
related: related recommend similar suggest also. more. readnext read-next read-more readmore relacionad
    verwandt lire aussi correlat gerelateerd upnext up-next morefrom seealso
popular: popular trending latest most. recent recirc recirculation bestof mostread topstories meistgelesen
    outbrain taboola zergnet
share: share. shar. sharing social facebook twitter whatsapp telegram pinterest follow. teilen compartir
    partage addthis sharethis addtoany sharedaddy
nav: nav. navi navbar menu breadcrumb pagination pager paging toolbar topbar skip. sitemap megamenu subnav
header: header. masthead head. hero. kopf banner
footer: footer foot. colophon copyright legal. imprint bottom
sidebar: sidebar aside. rail. side. secondary rightcol leftcol right. left. marginal seitenleiste
ad: ad. ads. advert advertisement adsense sponsor dfp. gpt. werbung anzeige publicidad pubblicita reklam
    advertorial billboard mpu. native. partner
promo: promo promotion cta. teaser offer. upsell marketing banner campaign donate donation crowdfund appeal.
    contribute membership
signup: newsletter subscri signup sign-up register login paywall regwall abo. abonn piano. mailing email
author: author byline bio. contributor writer autor auteur autore profile. person. biography
date: date. datum fecha time. timestamp publish published modified dateline meta. postmeta
caption: caption credit legende bildunterschrift wp-caption photo-credit pie. didascalia bijschrift
    figcaption copyright-text
media: image img. photo foto. bild. picture figure media. video gallery galerie slideshow slide. audio
    player podcast infographic carousel
tag: tag. tags. topic. topics category categories keyword rubrik schlagwort etiqueta taxonomy
list: list. grid. card. cards. item. items. collection stream. feed. river. listing slider
widget: widget module. component block. section. box. panel. plugin
modal: modal popup overlay cookie consent gdpr dialog toast tooltip lightbox interstitial onetrust
title: title headline heading. titel titre titulo titolo subtitle subhead sub-title kicker overline eyebrow
standfirst: summary dek. deck. standfirst lead. lede. intro. excerpt abstract chapeau sommario entradilla
    bajada vorspann teasertext description subheadline sottotitolo
quote: quote. pullquote pull-quote blockquote callout highlight factbox fact-box infobox zitat
toc: toc. table-of-contents tableofcontents contents. jump. anchor. index.
hidden: hidden. hide. visually sr-only screen-reader screenreader invisible noscript print. d-none collapse
    offscreen
shop: product shop. price buy. cart. deal. deals. affiliate coupon store. commerce merchant amazon
    widget-buy
answers: faq. accordion question answer. howto recipe ingredient instruction
note: disclaimer footnote reference references citation source. sources correction notes. endnote
    editors-note
embed: embed tweet instagram iframe youtube vimeo oembed datawrapper
form: form. search input button btn. field. fieldset poll. survey quiz. vote.
live: live. liveblog live-blog timeline ticker. update. updates
"""
GROUPS = [line.split(": ", 1) for line in _TABLE.replace("\n    ", " ").strip().splitlines()]
NAMES = tuple(name for name, _ in GROUPS)
BIT = {name: 1 << bit for bit, name in enumerate(NAMES)}
MAX_NAME_CHARS = 200
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# Where no capital begins a word, all but small letters parts words: taking them out as bytes is faster.
_APART = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(256))


def _index() -> tuple[dict[str, int], dict[str, int], dict[str, dict[str, int]]]:
    """Whole words; parts of words; and by first word the second words that make a pair with it."""
    whole: dict[str, int] = {}
    within: dict[str, int] = {}
    pairs: dict[str, dict[str, int]] = {}
    for name, words in GROUPS:
        for word in words.split():
            first, _, second = word.rstrip(".").partition("-")
            found = whole if word.endswith(".") or len(word) < 5 else within
            found = pairs.setdefault(first, {}) if second else found
            key = second.replace("-", "") or first
            found[key] = found.get(key, 0) | BIT[name]
    return whole, within, pairs


_WHOLE, _WITHIN, _PAIRS = _index()
_LONG = re.compile(any_of(_WITHIN))


@lru_cache(maxsize=16384)
def token_flags(names: str) -> int:
    """Return the groups that `names` (the value of a class or like attribute) speaks of, one bit each.

    >>> [name for name, bit in BIT.items() if token_flags("relatedPosts js-share-bar") & bit]
    ['article', 'related', 'share']
    """
    flags = 0
    pairs: dict[str, int] | None = None
    for word in words_in(names):
        flags |= _word_flags(word)
        if pairs and word in pairs:
            flags |= pairs[word]
        pairs = _PAIRS.get(word)
    return flags


def words_in(names: str) -> list[str]:
    """Return the words of names in small letters, up to a limit; a capital begins one, too."""
    names = names[:MAX_NAME_CHARS]
    if names.islower():
        return names.encode("utf-8", "replace").translate(_APART).decode().split()
    return [word.lower() for word in _WORD.findall(names)]


def with_hyphens(names: str) -> str:
    """Return names with a hyphen before each capital that begins a word.

    >>> with_hyphens("newsReporter js-URLs")
    'news-Reporter js-URLs'
    """
    return _CAPITAL.sub("-", names)


@lru_cache(maxsize=16384)
def _word_flags(word: str) -> int:
    flags = _WHOLE.get(word, 0) | _WHOLE.get(word.removesuffix("s"), 0)
    for match in _LONG.findall(word) if len(word) >= 5 else ():
        flags |= _WITHIN[match]
    return flags
