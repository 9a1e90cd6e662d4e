"""An article with related links around it, of our own writing, and what was found on it."""

from extractors import extract
from extractors.record import NewsArticle

URL = "https://news.example/2026/11/harbour-opens-again"
BLOG = "https://news.example/blog/harbour-opens-again"
SLUGS = ("ships-sail-at-dawn", "quay-wall-is-mended", "bridge-costs-less", "ferry-fares-go-up")
PARAGRAPHS = [
    "The harbour of the old town opened again on Monday after two years of work on its walls and its "
    "bridge, and the first ships came in before noon while several hundred people watched from the quay.",
    "The mayor said that the works had cost less than planned, which she put down to a mild winter and to "
    "the patience of the fishermen, who had moored their boats in the next bay for all that time.",
    "Traders on the market square expect more visitors in summer, and two hotels are to open their doors "
    "in April, one of them in the former customs house that had stood empty since the war ended.",
    "The next step is a new lighthouse. The council will decide in January whether it pays for the tower "
    "alone or asks the region for help, as it did for the bridge and for the road along the coast.",
]


def page(after: str = "", between: str = "", head: str = "", url: str = URL) -> NewsArticle:
    """Read an article with markup after it, between its paragraphs, or before it."""
    text = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    body = "".join(text[:2]) + between + "".join(text[2:])
    return extract(
        "<html><head><title>Harbour opens again</title></head>"
        f"<body><nav><a href=/news>News</a></nav>{head}"
        f"<main><article><h1>Harbour opens again after two years of work</h1><div class=text>{body}</div>"
        f"{after}</article></main><footer><a href=/imprint>Imprint</a></footer></body></html>",
        url,
    )


def title_of(slug: str) -> str:
    return slug.replace("-", " ").title()


def teasers(*slugs: str) -> str:
    return "".join(
        f"<li><a href='/2026/11/{slug}?utm_source=box'>{title_of(slug)} in the Old Town</a></li>"
        for slug in slugs
    )


def found(record: NewsArticle) -> list[tuple[str, str]]:
    return [(link.url.rpartition("/")[2], link.rel) for link in record.relatedLinks]
