"""Related words: what headings, call-outs and class names say of a group of links, in many languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from extractors.body.tokens import with_hyphens
from extractors.likeness import first_word, fold, words_of
from extractors.related.case import lowered
from extractors.related.inner import AT_END, GOODS, INSIDE, INSIDE_UNSPACED, compares
from extractors.related.liking_phrases import LIKING
from extractors.related.phrases import RELATED
from extractors.related.rare_phrases import RARE, RARE_LISTS
from extractors.related.recirculation_phrases import NEVER, RECIRCULATION
from extractors.related.series_phrases import GENERIC, SERIES

Kind = Literal["related", "recirculation", "series", "never"]

# Names of sponsored networks: their boxes hold advertising however they look.
NETWORKS = """
outbrain taboola zergnet revcontent mgid adblade plista ligatus dianomi nativo sharethrough triplelift
adnow engageya strossle spoutable popin recreativ smi2 lentainform adskeeper ob-widget jeeng bidfluence
logly trendmd
"""
# What class names and ids say, where it begins a word of them; with a dot at a name's end, with an equals
# sign as the whole name. A hyphen stands for itself, an underscore, a change of case or nothing.
NEVER_NAMES = """
comment disqus livefyre breadcrumb newsletter sponsor =ad =ads =ad-slot =ad-container =ad-wrapper =ad-unit
=ad-box advert. advertisement. advertising. shopping product-list product-card affiliate tag. tags.
tag-list. tag-links. related-sites. related-services.
author-bio jobs-list job-teaser jobs-teaser deals-
"""
RECIRCULATION_NAMES = """
most-read most-popular most-viewed most-recent most-shared most-commented most-pop popular trending recirc
=latest latest-news latest-posts latest-stories latest-articles recent-posts recent-stories
recent-articles top-stories top-news meist-gelesen mas-leid mais-lidas plus-lus ranking breaking
newsticker
"""
# The odd ones: referenced (a host of blogs' name for insets), meme-sujet ("same subject"), kanren ("related"
# in Latin letters), wp-embedded-content (a story of the site that a page quotes in WordPress's own way).
RELATED_NAMES = """
relate relation-news recommend read-next read-also see-also further-reading linked-article linked-stor
similar-link
similar-stor similar-post similar-art similar-news similar-content similar. suggested more-on. more-about.
more-like. more-reading more-reviews more-topic more-related more-link verwandt empfehl lesetipp weiterlesen
lesen-sie zum-thema lire-aussi meme-sujet articles-lies relacionad correlat approfond leggi-anche leia-tamb
lees-ook gerelateerd same-subject same-topic rich-link know-more wp-embedded-content referenced relatert
relaterad souvisej powiazan kanren tin-lien-quan bai-lien-quan lien-quan. baca-juga berita-terkait
artikel-terkait ilgili-haber kapcsolodo lue-myos les-ogs laes-ogs las-ocks czytaj-tak czytaj-tez zobacz-tak
ctete-take te-puede-interesar lea-tamb lee-tamb citeste-si readmore-box readmore-list interstitial-link
up-next. you-may you-might keep-reading also-read also-like also-see recomend aanbevol leestip polecan
podobne doporuc recomand benzer-haber onerilen-haber ajanlo ajanlott slicne-vesti povezan veja-tamb
=read-more-wrap =read-more-feed continue-reading bookmark-card blog-card blogcard link-card post-embed
embedded-post
potrebbe-inter anbefal rekommend suosittel aiheesta-lisaa a-lire-aussi voir-aussi
similaires actualites-liees contenus-lies aehnliche-artikel pohozh po-teme chitajte-tak
"""


_RANK: tuple[Kind, ...] = ("never", "recirculation", "related")
_STEM_KEY = 4


class _Stem(NamedTuple):
    """A word to look for in names, hyphens taken out, and where it must end."""

    text: str
    rank: int
    ends: bool
    whole: bool


def _stems() -> tuple[dict[str, list[_Stem]], dict[str, list[_Stem]]]:
    """The stems by their first letters, and those that are shorter than that by themselves."""
    long: dict[str, list[_Stem]] = {}
    short: dict[str, list[_Stem]] = {}
    for rank, table in enumerate((NETWORKS + NEVER_NAMES, RECIRCULATION_NAMES, RELATED_NAMES)):
        for word in table.split():
            text = word.strip("=.").replace("-", "")
            stem = _Stem(text, rank, word.endswith(".") or word.startswith("="), word.startswith("="))
            found = long if len(text) >= _STEM_KEY else short
            found.setdefault(text[:_STEM_KEY], []).append(stem)
    return long, short


_LONG, _SHORT = _stems()
# "articlesByTag" names a list of stories by how they were found.
_TAGS, _BY = frozenset(("tag", "tags")), frozenset(("by", "same", "from"))
# What WordPress writes on the box of a post, and how it was filed: "category-deals", but for paid ones.
_POST = re.compile(r"(?:^|\s)(?:hentry|type-post|status-publish|post-\d+)(?:\s|$)")
_FILED = re.compile(r"(?:category|tag)-(?!.*(?:sponsor|advert|anzeige|paid))")

_WORD = re.compile(r"\w+")
UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
# Scripts of India and its neighbours, whose vowel signs part one word into several.
_SIGNED = re.compile(r"[\u0900-\u0dff\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff]")
MAX_HEADING_CHARS = 70
MAX_HEADING_WORDS = 9
MAX_NAME_CHARS = 300
SURE_WORDS = 3  # so long a phrase is a heading even if it goes on
# Accents of Latin and Greek letters, which capitals often go without ("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "LEA TAMBIEN").
_ACCENTS = re.compile("[\u0300-\u036f]")


def _phrases(table: str, kind: Kind) -> dict[str, tuple[Kind, bool]]:
    found: dict[str, tuple[Kind, bool]] = {}
    for phrase in re.split(r";|^\w+:", table, flags=re.M):
        if words := " ".join(words_of(lowered(phrase))):  # as headings are read
            found[words] = (kind, phrase.rstrip().endswith("*"))
    return {_bare(phrase): told for phrase, told in found.items()} | found


def _bare(text: str) -> str:
    """The text without accents."""
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))


# Where two tables share a phrase, the later and narrower one holds.
_HEADINGS = (
    _phrases(RELATED, "related")
    | _phrases(LIKING, "related")
    | _phrases(RARE, "related")
    | _phrases(RECIRCULATION, "recirculation")
    | _phrases(RARE_LISTS, "recirculation")
    | _phrases(SERIES, "series")
    | _phrases(NEVER, "never")
)
FIRST_WORDS = frozenset(phrase.partition(" ")[0] for phrase in _HEADINGS)
_FIRST_PAIRS = frozenset(
    " ".join(phrase.split()[:2]) for phrase, found in _HEADINGS.items() if found == ("related", True)
)
_GENERIC = frozenset(fold(phrase) for phrase in GENERIC.split(";"))
_INSIDE = frozenset(INSIDE)
_INSIDE_UNSPACED = tuple(fold(phrase).replace(" ", "") for phrase in INSIDE_UNSPACED)
_LONGEST_UNSPACED = 9
# What a heading ends with, or begins with where a letter of the next word is glued to it ("עוד בספורט").
ENDS = tuple(" " + unicodedata.normalize("NFC", phrase.strip()) for phrase in AT_END.split(";"))
_LAST = frozenset(end[-3:] for end in ENDS)  # looked up first: few lines end so
_PREFIXED = ("עוד ב",)


def ends_related(line: str) -> bool:
    """Tell whether a line in lower case ends as a heading of related stories, but for marks."""
    line = line.rstrip(" :.…")
    return line[-3:] in _LAST and line.endswith(ENDS)


def heading_kind(text: str) -> tuple[Kind, bool] | None:
    """Return what a heading announces and whether it is sure to be one, or None if it announces nothing.

    >>> heading_kind("Das könnte Sie auch interessieren:")
    ('related', True)
    >>> heading_kind("Recent floods"), heading_kind("Why now?")
    (('recirculation', False), None)
    """
    return _heading_kind(text) if len(text) <= MAX_HEADING_CHARS else None


@lru_cache(maxsize=4096)
def _heading_kind(text: str) -> tuple[Kind, bool] | None:
    line = lowered(text)
    words = words_of(line)
    while words and words[0].isdigit():
        del words[0]
    if not words or compares(words):
        return None
    if len(words) > MAX_HEADING_WORDS and (text.isascii() or not _is_few_signed(text)):
        return None
    unspaced = not text.isascii() and UNSPACED.search(text) is not None
    if words[0] in FIRST_WORDS and (found := _spaced_kind(words, unspaced)):
        return _by_its_end(found, line, words[-1]) if found[0] == "recirculation" else found
    if unspaced:
        return _unspaced_kind("".join(words))
    line = line.lstrip(" :")
    if ends_related(line) or line.startswith(_PREFIXED):
        return "related", False
    return ("related", False) if len(words) <= 5 and not _INSIDE.isdisjoint(words) else None


def _is_few_signed(text: str) -> bool:
    """Whether a text has few words, whose vowel signs part them into more."""
    return len(text.split()) <= MAX_HEADING_WORDS and _SIGNED.search(text) is not None


def _by_its_end(found: tuple[Kind, bool], line: str, last: str) -> tuple[Kind, bool]:
    """What a heading of a site-wide list announces if its end says more: "More news on this topic"."""
    if last in GOODS:
        return "never", True
    return ("related", False) if ends_related(line) else found


def _spaced_kind(words: list[str], unspaced: bool) -> tuple[Kind, bool] | None:
    """What the words announce: all of them, or as many of the first as a phrase has that may go on.

    The vowel signs of some scripts part one word into several, so that three of those are no long phrase.
    """
    whole = _HEADINGS.get(" ".join(words))
    if whole:
        return whole[0], True
    for size in range(len(words) - 1, 0, -1):
        found = _HEADINGS.get(" ".join(words[:size]))
        if found and found[1]:
            whole_words = not unspaced and _SIGNED.search(words[0]) is None
            return found[0], size >= SURE_WORDS and whole_words
    return None


def after_phrase(text: str) -> str | None:
    """Return what follows a phrase of two words or more that announces related stories, or None.

    >>> after_phrase("Lire aussi Les bateaux repartent"), after_phrase("Related ships sail")
    ('Les bateaux repartent', None)
    """
    rest = _behind_phrase(text)
    # "Read more about ..." goes on as a sentence, "If you liked this, you may like ..." as a call-out, and
    # so does "If you liked this post, ..."
    if rest and rest[0].islower():
        rest = _behind_phrase(rest) or _behind_phrase(rest.partition(",")[2].lstrip())
    return None if rest is None or rest[0].islower() else rest


def _behind_phrase(text: str) -> str | None:
    if lowered(first_word(text)) not in FIRST_WORDS:
        return None
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)  # as the phrases are
    matches = list(islice(_WORD.finditer(text), 5))
    words = [lowered(match.group()) for match in matches]
    if " ".join(words[:2]) not in _FIRST_PAIRS:
        return None
    for size in range(len(matches) - 1, 1, -1):
        found = _HEADINGS.get(" ".join(words[:size]))
        if found == ("related", True):
            return text[matches[size].start() :]
    return None


def _unspaced_kind(text: str) -> tuple[Kind, bool] | None:
    for size in range(min(len(text), _LONGEST_UNSPACED), 1, -1):
        found = _HEADINGS.get(text[:size])
        if found and found[1]:
            return found[0], len(text) - size < 3
    return ("related", False) if any(phrase in text for phrase in _INSIDE_UNSPACED) else None


@lru_cache(maxsize=4096)
def is_generic(text: str) -> bool:
    """Whether a link's text only says "read more"."""
    folded = fold(text)
    return not folded or folded in _GENERIC or folded.replace(" ", "").isdigit()


@lru_cache(maxsize=16384)
def name_kind(names: str) -> Kind | None:
    """Return what the value of a class or id says of the links inside.

    >>> name_kind("shortcode relatedLinks"), name_kind("OUTBRAIN ob-1"), name_kind("col-7")
    ('related', 'never', None)
    """
    if len(names) > MAX_NAME_CHARS:
        names = names[:MAX_NAME_CHARS].rpartition(" ")[0]  # half a word may say what the whole does not
    posted = ("category-" in names or "tag-" in names) and _POST.search(names) is not None
    told = (name for name in names.split() if not (posted and _FILED.match(name)))
    ranks = [rank for name in told if (rank := _rank(name)) is not None]
    return _RANK[min(ranks)] if ranks else None


@lru_cache(maxsize=16384)
def _rank(name: str) -> int | None:
    """Return the least rank of the stems that begin at a word of the name; None without any."""
    if not name.islower():
        name = with_hyphens(name).lower()
    words = name.replace("_", "-").split("-")
    rest = "".join(words)
    ranks = []
    for number, word in enumerate(words):
        for stem in _LONG.get(rest[:_STEM_KEY]) or _SHORT.get(rest) or ():
            fits = rest == stem.text if stem.ends else rest.startswith(stem.text)
            if (
                fits
                and not (stem.whole and number)
                and not (number and stem.text in _TAGS and words[number - 1] in _BY)
            ):
                ranks.append(stem.rank)
        rest = rest[len(word) :]
    return min(ranks, default=None)
