"""Article addresses told from those of sections, tags, authors and other pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from crawler.discovery.patterns import matches
from crawler.discovery.variants import unmarked

# First (or only) segments of pages that list, sell, serve or explain. Compared without -, _ and case.
NOT_ARTICLES = frozenset(
    (
        "tag tags topic topics thema themen schlagwort etiqueta etiquetas temas tema tagged label "
        "author authors autor autoren autores auteur auteurs autore autori profile profiles people "
        "staff team writer writers contributor contributors user users member members category "
        "categories categoria categorias kategorie categorie kategori section sections rubrik "
        "rubrique page pages seite search suche buscar cerca sok szukaj login signin signup register "
        "account konto subscribe subscription abo newsletter newsletters about aboutus contact "
        "contacts kontakt impressum imprint privacy privacypolicy datenschutz agb cookies sitemap "
        "feed feeds rss atom help faq hilfe support advertise mediadaten jobs careers karriere shop "
        "store deals coupons vouchers gutscheine cart checkout forum forums community comments "
        "podcast podcasts events wpadmin wpcontent wpjson wplogin ajax api cdncgi static assets "
        "images img media share print amp embed gallery galleries download downloads"
    ).split()
)
# Anywhere in the path.
NEVER = frozenset(
    ("tag tags author authors category categories search login page wpjson wpcontent feed").split()
)
# Segments that say "what follows is an article".
ARTICLE_WORDS = frozenset(
    (
        "article articles artikel artikkeli articulo articolo artigo story stories news meldung "
        "noticia noticias notizie actualite nyheter nyhet haber review reviews blog post posts "
        "opinion analysis archive archives archiv doc content"
    ).split()
)
NOT_PAGES = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|js|json|xml|rss|atom|txt|pdf|docx?|xlsx?|pptx?|zip|gz|exe|apk|"
    r"mp[34]|m4a|mov|avi|webm|ogg|woff2?)$",
    re.I,
)
ID_PARAMETERS = frozenset(("id p aid artid articleid article_id newsid story storyid idxno no seq").split())
DATE = re.compile(
    r"/(?:19|20)\d{2}[/_-]?(?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/_-]|(?=[0-3]\d))"
    r"|(?<!\d)20[0-3]\d[01]\d[0-3]\d(?!\d)",
    re.I,
)
EXTENSION = re.compile(r"\.(?:s?html?|php|aspx?|jsp|ece|cms|do|amp)$", re.I)
WORD_SPLIT = re.compile(r"[-_+\s]+")
LONG_ID = re.compile(r"(?<!\d)\d{5,}(?!\d)")
CODE = re.compile(r"(?=[^/]*\d)(?=[^/]*[a-z])[a-z0-9]{8,}", re.I)
SLUG_ID = re.compile(r"[a-z]?\d{5,}|(?!19|20)\d{4}", re.I)  # the number after a slug; 2026 belongs to it
ENOUGH = 2.0  # score from which an address counts as an article's
LEARNED_SHARE = 0.04  # of a site's known articles that must share a shape for it to count


@dataclass(frozen=True, slots=True)
class Shape:
    """What a site's article addresses have in common: the shapes of those that were seen."""

    shapes: frozenset[str] = frozenset()


UNKNOWN = Shape()


def is_article_url(url: str, *, patterns: Iterable[str] = (), shape: Shape = UNKNOWN) -> bool:
    """Whether an absolute address looks like an article's.

    `patterns` of a site pack decide alone if there are any; else the learned `shape` of the site, and
    what article addresses look like everywhere: dates, long slugs, numbers.

    >>> is_article_url("https://a.example/2026/11/24/ships-sail-at-noon")
    True
    >>> is_article_url("https://a.example/tag/ships"), is_article_url("https://a.example/security/")
    (False, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    patterns = tuple(patterns)
    if patterns:
        return any(matches(pattern, parts.path) for pattern in patterns)
    path = unmarked(parts.path)
    if _is_excluded(unquote(path)):
        return False
    if path != parts.path:
        url = parts._replace(path=path).geturl()
    return (bool(shape.shapes) and shape_of(url) in shape.shapes) or score(url) >= ENOUGH


def learn_shape(urls: Iterable[str]) -> Shape:
    """Return the shapes that many of a site's known article addresses share.

    The addresses come from its feeds and news sitemaps. Shapes of single words alone are never learned:
    sections have those.
    """
    counts = Counter(shape_of(url) for url in urls if not _is_excluded(unquote(urlsplit(url).path)))
    least = max(2.0, LEARNED_SHARE * sum(counts.values()))
    return Shape(frozenset(shape for shape, count in counts.items() if count >= least and _is_telling(shape)))


def shape_of(url: str) -> str:
    """Return an address with its varying parts replaced by their kinds.

    >>> shape_of("https://a.example/news/2026/ships-sail-at-noon-123456.html")
    'news/<year>/<slug><id>.html'
    """
    parts = urlsplit(url)
    segments = [segment for segment in unquote(parts.path).split("/") if segment]
    kinds = [_kind(segment, last=index == len(segments) - 1) for index, segment in enumerate(segments)]
    ids = sorted(name.lower() for name, value in parse_qsl(parts.query) if value.isdigit())
    return "/".join(kinds) + "".join(f"?{name}" for name in ids)


def score(url: str) -> float:
    """Return how much an address looks like an article's, whatever the site: 2 and more is enough."""
    parts = urlsplit(url)
    path = unquote(parts.path)
    segments = [segment for segment in path.split("/") if segment]
    if any(name.lower() in ID_PARAMETERS and value.isdigit() for name, value in parse_qsl(parts.query)):
        return ENOUGH if segments else 1.5
    if not segments:
        return 0.0
    last = EXTENSION.sub("", segments[-1])
    longest = max(len([word for word in WORD_SPLIT.split(segment) if word]) for segment in segments)
    points = min(longest, 8) * 0.5 if longest > 1 else _slugless(last)
    points += 1.5 * bool(DATE.search(path)) + 1.0 * bool(LONG_ID.search(last))
    points += 0.5 * (EXTENSION.search(segments[-1]) is not None)
    return points + 1.0 * any(_folded(segment) in ARTICLE_WORDS for segment in segments[:-1])


def _slugless(last: str) -> float:
    """The points of a last segment of one word: a code, or a long word in a script without spaces."""
    if CODE.fullmatch(last):
        return 1.0
    foreign = sum(not char.isascii() for char in last)
    return 1.5 if foreign >= 8 else 0.0


def _kind(segment: str, *, last: bool) -> str:
    if segment.isdigit():
        return "<year>" if len(segment) == 4 and segment[:2] in ("19", "20") else f"<{_length(segment)}>"
    extension = EXTENSION.search(segment)
    stem = segment[: extension.start()] if extension else segment
    ending = extension.group().lower() if extension else ""
    words = [word for word in WORD_SPLIT.split(stem) if word]
    number = "<id>" if len(words) > 1 and SLUG_ID.fullmatch(words[-1]) else ""
    if len(words) - bool(number) >= 3 or sum(not char.isascii() for char in stem) >= 8:
        return f"<slug>{number}{ending}"
    if number or LONG_ID.search(stem) or CODE.fullmatch(stem):
        return f"<code>{ending}"
    if last:
        return f"<word>{ending}"
    return stem.lower() if _folded(stem) in ARTICLE_WORDS else "<word>"


def _length(digits: str) -> str:
    return "id" if len(digits) > 2 else "number"


def _is_telling(shape: str) -> bool:
    return any(kind in shape for kind in ("<slug>", "<code>", "<id>", "<year>/", "?"))


def _is_excluded(path: str) -> bool:
    segments = [_folded(segment) for segment in path.split("/") if segment]
    if not segments or NOT_PAGES.search(path):
        return True
    return segments[0] in NOT_ARTICLES or segments[-1] in NOT_ARTICLES or not NEVER.isdisjoint(segments[:-1])


def _folded(segment: str) -> str:
    return segment.casefold().replace("-", "").replace("_", "")
