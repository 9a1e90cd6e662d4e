"""Titles: what a page declares as its title, in the head and in JSON-LD, without the outlet's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from msgspec.structs import replace

from extractors.evidence import Candidate
from extractors.headline.kinds import without_kind
from extractors.likeness import fold, likeness
from extractors.page import Page
from extractors.plain import one_line, text_of, texts
from extractors.rare import rare
from extractors.record import Source
from extractors.site_name import is_outlet, names_outlet

_PAGE = (
    "pages?|seite|página|pagina|pàgina|strona|strana|stránka|stranica|страница|сторінка|sida|side|sivu|sayfa|"
    "halaman|trang|σελίδα|oldal|ページ|頁|页|페이지|หน้า|صفحة|עמוד|पृष्ठ"
)
_OF = r"(?:\s?[/／]\s?|\s(?:of|von|de|di|sur|van|z|ze|из|з|av|af|/)\s)"
# '(1/3 ページ)', '(Page 2 of 3)', '– Seite 2' at the end of a title
PAGE_NUMBER = rare(
    rf"\s*[(（\[［]\s?(?:(?:{_PAGE})\s\d\d?(?:{_OF}\d\d?)?|\d\d?\s?[/／]\s?\d\d?\s?(?:{_PAGE})"
    rf"|第?\s?\d\d?\s?(?:ページ|頁|页|페이지)(?:目)?)\s?[)）\]］]$|\s[-–—|｜]\s(?:{_PAGE})\s\d\d?(?:{_OF}\d\d?)?$",
    re.I,
)
SHARE_METAS = ("og:title", "twitter:title")
OTHER_METAS = (
    "parsely-title",
    "sailthru.title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "headline",
    "title",
)
SECTION_METAS = ("article:section", "og:article:section", "section", "parsely-section", "articlesection")
# Between a title and the outlet's name, in any script; a dash, colon or slash only with space around it.
SEPARATOR = re.compile(
    r"\s+[-–—―‒:/~•·*★☆>/:@]+\s+|\s*[|｜│ㅣ¦«»‹›→]{1,2}\s*(?=\S)|\s*::\s*|\s+[-–—]{2,3}\s*|_(?=\D)|\s*[::]\s*(?=\S+$)|-(?=[^-\s]+[|ㅣ])"
)
MARKS = frozenset("-–—―‒:/~•·*★☆>@|｜│ㅣ¦«»‹›→_")  # one of which is in every separator
BAR = re.compile(r"\s[|｜]\s")
# What share of such answers is right where nothing printed is like them: `benchmarks/reliability.py`.
CONFIDENCE = {"headline": 0.6, "og:title": 0.55, "twitter:title": 0.55, "title": 0.5}
OTHER_CONFIDENCE = 0.45
# The title of what a program made of a document is often the name of its file.
FILE_NAME = re.compile(r"\.(?:x?html?|pdf|docx?|odt|rtf|indd|qxd)$", re.I)
MIN_CHARS, MAX_CHARS = 2, 320
MAX_PARTED = 1_000  # characters of a title whose parts are looked at: the longer is none
OF_PART = 0.95  # what likeness to a part of a title counts, against that to the whole
MIN_HEAD_WORDS = 4  # before two bars or more: then a section and the outlet follow


@dataclass(frozen=True)
class Titles:
    """The titles that a page declares, against which its headings are held.

    texts  all of them, best first; best are those of JSON-LD and og:title
    """

    texts: tuple[str, ...]
    best: tuple[str, ...]

    @cached_property
    def folded(self) -> frozenset[str]:
        """All of them, folded."""
        return frozenset(map(fold, self.texts))

    @cached_property
    def best_folded(self) -> frozenset[str]:
        """The best of them, folded."""
        return frozenset(map(fold, self.best))

    @cached_property
    def tails(self) -> frozenset[str]:
        """The parts of them, folded, where outlets and sections stand, not headlines."""
        tails: set[str] = set()
        for title in self.texts:
            parts = segments(title)
            tails.update(fold(part) for part in parts[1:])
            if len(parts[0]) < len(parts[-1]):
                tails.add(fold(parts[0]))
        return frozenset(tails - self.folded)

    @cached_property
    def _measures(self) -> dict[str, float]:
        """The titles and the first and last part of each, with what being like it counts."""
        parts = (part for title in self.texts for part in (segments(title)[0], segments(title)[-1]))
        return dict.fromkeys(parts, OF_PART) | dict.fromkeys(self.texts, 1.0)

    def agreement(self, text: str) -> float:
        """Return how alike `text` is to one of the titles, or to the first or last part of one."""
        return max((weight * likeness(text, title) for title, weight in self._measures.items()), default=0.0)


def declared_titles(page: Page, names: tuple[str, ...]) -> list[Candidate[str]]:
    """Return the titles that the page declares, best first, each cleaned of the outlet's `names`."""
    labels = (*names, *_sections(page))
    declared = [candidate for source in _sources(page) for candidate in _clean(*source, labels, page.title)]
    if not any(BAR.search(candidate.value) for candidate in declared):
        return declared
    values = {fold(candidate.value) for candidate in declared}
    return [replace(candidate, value=_beginning(candidate.value, values)) for candidate in declared]


def _beginning(title: str, values: set[str]) -> str:
    """Return the beginning of `title` before a bar, if another title of the page is just that."""
    for cut in BAR.finditer(title, 0, MAX_PARTED):
        if fold(title[: cut.start()]) in values:
            return title[: cut.start()].strip()
    return title


def strip_site_name(title: str, names: tuple[str, ...]) -> str:
    """Return `title` without the outlet's name (or another of `names`) before or after a separator.

    >>> strip_site_name("Ships sail | The Daily Sail", ("Daily Sail",))
    'Ships sail'
    """
    while len(title) <= MAX_PARTED and (cuts := _cuts(title)):
        head = cuts[0]
        last = next((cut for cut in cuts if names_outlet(title[cut.end() :], names)), None)
        if last is not None:
            title = title[: last.start()].strip()
        elif names_outlet(title[: head.start()], names):
            title = title[head.end() :].strip()
        else:
            break
    return title


def without_page_number(title: str) -> str:
    """Return a title without the number of the page that systems add to those of an article's further pages.

    >>> without_page_number("Ships sail (page 2 of 3)"), without_page_number("Ships sail (2/3)")
    ('Ships sail', 'Ships sail (2/3)')
    """
    return PAGE_NUMBER.sub("", title) if title[-1:].isdigit() or title[-1:] in ")）]］" else title


def segments(title: str) -> list[str]:
    """Return the parts of `title` between separators, at least one."""
    edges = [0, *(edge for cut in _cuts(title) for edge in cut.span()), len(title)]
    pieces = [title[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [piece for piece in pieces if piece] or [title]


@lru_cache(maxsize=256)  # pages declare one title in several places
def _cuts(title: str) -> tuple[re.Match[str], ...]:
    return () if MARKS.isdisjoint(title) else tuple(SEPARATOR.finditer(title))


def _sources(page: Page) -> Iterator[tuple[str | None, Source, str]]:
    node = page.article_object
    yield text_of(node.get("headline") or node.get("name")), "json-ld", "headline"
    for key in (*SHARE_METAS, *OTHER_METAS):
        yield page.first_meta(key), "meta", key
    yield page.title, "markup", "title"


def _clean(
    raw: str | None, source: Source, detail: str, labels: tuple[str, ...], tab: str | None
) -> Iterator[Candidate[str]]:
    if not raw or (detail == "title" and FILE_NAME.search(raw)):
        return
    text = without_kind(strip_site_name(one_line(raw), labels))
    if detail == "title" or (detail in SHARE_METAS and raw == tab):
        text = _without_domain(_without_tail(text), labels)
    if MIN_CHARS <= len(text) <= MAX_CHARS and not is_outlet(text, labels):
        yield Candidate(text, source, CONFIDENCE.get(detail, OTHER_CONFIDENCE), detail, raw)


def _without_tail(title: str) -> str:
    """Drop the shorter parts behind a long first one: outlets that name themselves nowhere else."""
    parts = segments(title)
    longest = max((len(part) for part in parts[1:]), default=0)
    barred = len(BAR.findall(title)) == len(parts) - 1 > 1 and len(parts[0].split()) >= MIN_HEAD_WORDS
    if longest and len(parts[0]) > (longest if barred else 2 * longest):
        return parts[0]
    return title


def _without_domain(title: str, labels: tuple[str, ...]) -> str:
    """Drop the site's domain that begins the title without a separator, as in 'sail.example Ships sail'."""
    first, _, rest = title.partition(" ")
    return rest if "." in first[1:-1] and len(rest) > MIN_CHARS and first.casefold() in labels else title


def _sections(page: Page) -> Iterator[str]:
    """Yield the names of the section, as declared and as the URL's folders spell them."""
    for key in SECTION_METAS:
        yield from (one_line(text) for text in page.meta.get(key, ())[:2])
    for node in page.json_ld[:60]:
        if "articleSection" in node:
            yield from texts(node["articleSection"])[:3]
    for folder in page.url.split("?")[0].split("/")[3:-1]:
        if 3 < len(folder) < 24 and not folder.isdigit() and fold(folder):
            yield folder.replace("-", " ")
