"""Draft: a first site pack from what a site tells of itself."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from crawler.discovery.article_urls import is_article_url, learn_shape, shape_of
from crawler.discovery.candidate import NEWS_LISTS, Candidate
from crawler.discovery.patterns import matches
from crawler.fetching.robots import Rules
from crawler.sites.survey import Fetch, Survey
from extractors.errors import BroadsheetError
from extractors.language.tags import normal_tag
from extractors.page import Page
from extractors.urls import clean_url, same_site, site_of

# What stands for the varying parts of an address shape in a pattern.
PLACEHOLDER_OF = {
    "<slug>": "{slug}",
    "<id>": "{id}",
    "<number>": "{id}",
    "<year>": "{year}",
    "<word>": "{any}",
    "<code>": "{any}",
}
KIND = re.compile(r"<[a-z]+>")
DATED = re.compile(r"<year>/<number>(/<number>)?(?=/)")
TITLE_END = re.compile(r"\s[|·–—-]\s")
# What menus link to besides sections, by the first part of the path.
NO_SECTIONS = frozenset(
    "account login signin search newsletter newsletters about contact privacy subscribe page".split()
)
NO_ARTICLES = tuple("author authors tag tags topic topics category categories page search".split())
FEW = 2
MAX_SITEMAPS = 10
MAX_PATTERNS = 6
MAX_SECTIONS = 8
MAX_EXAMPLES = 3
WIDTH = 100


def draft_site(front: Page, survey: Survey) -> str:
    """Return the text of a pack for the site of the page `front`, to be read through by a person."""
    stories = [story for story in survey.stories if same_site(story.url, front.url)]
    patterns = _patterns(stories)
    others = _others(patterns, stories)
    examples = [story.url for story in stories if _is_story(story.url, patterns, others)][:MAX_EXAMPLES]
    sections = list(_sections(front, patterns))[:MAX_SECTIONS]
    return "\n".join(
        [
            "# A first draft: read it through, then try it with `broadsheet sites try`.",
            f"title = {_quoted(_title(front))}",
            'status = "unverified"',
            *_list("domains", [site_of(front.url)]),
            f"language = {_quoted(normal_tag(front.root.get('lang') or '') or _language(stories) or 'en')}",
            *_list("feeds", survey.feeds),
            *_list("sitemaps", survey.sitemaps),
            *_list("sections", [front.url, *sections]),
            "",
            "[urls]",
            *_list("articles", patterns),
            *_list("not_articles", others),
            "",
            "[check]",
            *_list("articles", examples),
            *_list("others", sections[:MAX_EXAMPLES]),
            "",
        ]
    )


def _patterns(stories: Iterable[Candidate]) -> list[str]:
    """Return the shapes of the stories' addresses as patterns, the most frequent first."""
    known = learn_shape(story.url for story in stories).shapes
    counts = Counter(shape for story in stories if (shape := shape_of(story.url)) in known)
    patterns = (_pattern(shape) for shape, _ in counts.most_common() if "?" not in shape)
    return list(dict.fromkeys(patterns))[:MAX_PATTERNS]


def _pattern(shape: str) -> str:
    """Return a learned shape as a pattern of site packs.

    >>> _pattern("<year>/<number>/<number>/<slug>"), _pattern("news/<slug><id>.html")
    ('/{year}/{month}/{day}/{slug}', '/news/{slug}-{id}.html')
    """
    dated = DATED.sub(lambda date: "{year}/{month}" + ("/{day}" if date.group(1) else ""), shape)
    return KIND.sub(lambda kind: PLACEHOLDER_OF[kind.group()], "/" + dated.replace("><", ">-<"))


def _others(patterns: Sequence[str], stories: Iterable[Candidate]) -> list[str]:
    """The usual pages beside articles that the patterns would take, too, but where the feeds list stories.

    A sitemap lists any page, and one feed or another a single page that is no story.
    """
    told = Counter(
        urlsplit(story.url).path.split("/")[1].lower() for story in stories if story.source in NEWS_LISTS
    )
    return [
        f"/{word}/**"
        for word in NO_ARTICLES
        if told[word] < FEW and any(matches(pattern, f"/{word}/any-name") for pattern in patterns)
    ]


def _is_story(url: str, patterns: Sequence[str], others: Sequence[str] = ()) -> bool:
    return is_article_url(url, patterns=patterns) and not any(
        matches(other, urlsplit(url).path) for other in others
    )


def _sections(front: Page, patterns: Sequence[str]) -> Iterator[str]:
    """The pages of the front page's menus that are no stories, one or two steps below the root."""
    seen = {clean_url(front.url)}
    for anchor in front.root.iter("a"):
        url = clean_url(front.absolute(anchor.get("href")) or "")
        menu = any(ancestor.tag in ("nav", "header") for ancestor in anchor.iterancestors())
        if not menu or url in seen or not same_site(url, front.url) or "?" in url:
            continue
        seen.add(url)
        steps = [step for step in urlsplit(url).path.split("/") if step]
        if 1 <= len(steps) <= 2 and steps[0] not in NO_SECTIONS and not _is_story(url, patterns):
            yield url


def _title(front: Page) -> str:
    name = front.first_meta("og:site_name", "application-name")
    return name or TITLE_END.split(front.title or "")[-1].strip() or site_of(front.url)


def _language(stories: Iterable[Candidate]) -> str | None:
    return next((tag for story in stories if (tag := normal_tag(story.language or ""))), None)


def _list(key: str, values: Iterable[str]) -> list[str]:
    """A TOML list, on one line if it is short; nothing where the list is empty."""
    quoted = [_quoted(value) for value in values]
    line = f"{key} = [{', '.join(quoted)}]"
    if len(line) <= WIDTH:
        return [line] if quoted else []
    return [f"{key} = [", *(f"    {value}," for value in quoted), "]"]


def _quoted(text: str) -> str:
    # A TOML basic string is written as in JSON, but for one sign.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def pack_name(url: str) -> str:
    """Return a name for the pack of a site: its domain without the suffix.

    >>> pack_name("https://www.news-example.co.uk/"), pack_name("http://127.0.0.1:8000/")
    ('news-example', '127-0-0-1')
    """
    domain = site_of(url)
    return domain.replace(".", "-") if domain.rpartition(".")[2].isdigit() else domain.partition(".")[0]


def named_sitemaps(url: str, fetch: Fetch) -> list[str]:
    """Return the sitemaps that the site's robots.txt names; none where it cannot be had."""
    try:
        rules = Rules.from_bytes("", fetch(urljoin(url, "/robots.txt")).body)
    except BroadsheetError:
        return []
    return [named for named in rules.sitemaps if named.lower().startswith(("http://", "https://"))][
        :MAX_SITEMAPS
    ]
