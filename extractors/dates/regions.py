"""Date regions: in what country a page is published, and so in what order it writes day, month and year."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.page import Page
from extractors.url_parts import split

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-\w{2,8}){0,3}")
# Languages that write the year first.
YEAR_FIRST = frozenset("zh ja ko hu lt mn".split())
# Where English puts the month first (Unicode CLDR, short date format): regions and top-level domains.
MONTH_FIRST_REGIONS = frozenset("us ph pr gu as".split())
# Domains that look like a country's and that anybody takes.
OPEN_DOMAINS = frozenset("io co ai tv me ly fm eu".split())
# Domains of countries that write so, or that anybody takes; other countries' put the day first.
MONTH_FIRST_DOMAINS = MONTH_FIRST_REGIONS | (OPEN_DOMAINS - {"eu"})
EITHER_DOMAINS = frozenset(("ca",))  # where English is written either way
# Languages that are mostly read in one country.
COUNTRIES = {"he": "il", "iw": "il", "zh": "cn", "bn": "bd", "ga": "ie"} | dict.fromkeys(
    "hi ta te kn ml mr gu pa or as".split(), "in"
)


def languages_of(page: Page) -> tuple[str, ...]:
    """Return the page's declared language and its base, such as ('pt-br', 'pt'), or ()."""
    return _languages(page.language)


@lru_cache(maxsize=256)
def _languages(declared: str) -> tuple[str, ...]:
    tag = declared.split(",", maxsplit=1)[0].strip().lower().replace("_", "-")
    return tuple(dict.fromkeys((tag, tag.split("-")[0]))) if LANGUAGE.fullmatch(tag) else ()


def date_order(page: Page) -> str:
    """Return 'DMY', 'MDY' or 'YMD': how the page's language and region write a date in numbers."""
    return _order(languages_of(page), _domain(page.url))


def country_of(page: Page) -> str:
    """Return the code of the country that the page's domain, or else its language, tells, or ""."""
    domain, languages = _domain(page.url), languages_of(page)
    if len(domain) == 2 and domain not in OPEN_DOMAINS:
        return "gb" if domain == "uk" else domain
    if not languages:
        return ""
    region = languages[0].rpartition("-")[2] if len(languages) > 1 else ""
    return region if len(region) == 2 else COUNTRIES.get(languages[-1], "")


@lru_cache(maxsize=256)
def _domain(url: str) -> str:
    return (split(url).hostname or "").rpartition(".")[2]


@lru_cache(maxsize=64)
def _order(languages: tuple[str, ...], domain: str) -> str:
    language, region = (languages[-1], languages[0].rpartition("-")[2]) if languages else ("", "")
    if not languages and len(domain) == 2 and domain not in MONTH_FIRST_DOMAINS:
        return "DMY"
    if language in YEAR_FIRST:
        return "YMD"
    if language not in ("", "en"):
        return "DMY"
    if region in MONTH_FIRST_REGIONS:
        return "MDY"
    if region not in ("", "en"):
        return "DMY"
    return "DMY" if len(domain) == 2 and domain not in MONTH_FIRST_DOMAINS | EITHER_DOMAINS else "MDY"
