"""Image addresses: the best real address of an image element, and which addresses show the same picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import parse_qsl, unquote

from lxml import etree

from extractors.page import Page
from extractors.url_parts import split

# Attributes in which scripts park the real address until the picture is scrolled to, best first.
LAZY_SETS = ("data-srcset", "data-lazy-srcset", "data-original-set", "srcset")
LAZY = (
    "data-hi-res-src",
    "data-full-src",
    "data-large-file",
    "data-orig-file",
    "data-original",
    "data-lazy-src",
    "data-src",
    "data-lazy",
    "data-img-src",
    "data-image",
    "data-echo",
    "data-src-large",
    "data-delayed-url",
    "data-raw-src",
    "data-cfsrc",
    "data-runner-src",
    "src",
)
MAX_URL, MAX_WIDTH = 2000, 6000
# Pictures that stand for something else: pixels, placeholders, marks of the outlet and of social networks,
# by words between the marks of an address in lower case, by endings, and by the hosts and paths of counters.
DECORATION = re.compile(
    r"[/_.-](?:logos?|icons?|favicon|sprites?|avatars?|gravatar|pixel|spacer|blank|transparent|placeholder"
    r"|loading|spinner|lazyload|grey|1x1|emojis?|smil(?:ey|ies)|badges?|buttons?|btn|share|facebook|twitter|whatsapp"
    r"|captcha|rss|headshots?|byline|userpics?|profile[_-]?(?:pics?|photos?|images?))(?:$|[/_.\d-])"
)
DRAWING = ".svg"
COUNTERS = ("gravatar.com", "scorecardresearch", "doubleclick", "/beacon", "/tracking", ".gif?", ".svg?")
# What sites declare when a story has no picture of its own.
DEFAULT = re.compile(
    r"[/_.-](?:default|fallback|no-?image|og[_-]?image|social[_-]?(?:share|card|image)|share[_-]?img)(?:$|[/_.\d-])"
)
SIZE = re.compile(
    r"(?i)[-_.@~](?:\d{2,4}x\d{0,4}|x\d{2,4}|\d{2,4}w|w\d{3,4}|scaled|\d{3,4}-[5-9]\d|[1-4]x|large|medium|small|thumb(?:nail)?|full|original)$"
)
SIZE_SEGMENT = re.compile(
    r"(?i)^(?:original|image|photo|large|medium|small|thumb|full|master|default|main|lead|\d{1,4}x\d{1,4}"
    r"|[whqc][_=]\d{1,4}(?:[,:;_-].*)?)$"
)
FILE_TYPE = re.compile(r"\.[a-z]{3,4}$")
# What image servers append to a name: "..v_15", ".fit_scale.size_760x427", ".webp" behind ".jpg".
VARIANT = re.compile(r"(?<=.{8})\.(?:\.|fit|size|scale|crop|v_?\d|[wh]\d|jpe?g|png|webp).*$")
SMALL = re.compile(r"(?:^|[/_.=-])(\d{1,3})x(\d{1,3})(?=$|[/_.&-])")
SMALL_SIDE = 200
SRCSET_URL = re.compile(r"[\s,]*([^\s,]\S*)")
SRCSET_SIZE = re.compile(r"\s*(?:(\d{1,5}(?:\.\d{1,3})?)([wx]))?[^,]*,?")


def best_url(page: Page, image: etree._Element) -> str | None:
    """Return the absolute address of the largest version that an <img> (or its <picture>) offers, or None."""
    own = _attributes(image)
    offers = [
        (size, raw)
        for holder in (own, *map(_attributes, _sources(image)))
        for name in LAZY_SETS
        if (value := holder.get(name))
        for raw, size in srcset(value)
        if size <= MAX_WIDTH
    ]
    offers.sort(key=lambda offer: -offer[0])
    widest = next((url for _, raw in offers if (url := real_url(page, raw))), None)
    return widest or next((url for name in LAZY if name in own and (url := real_url(page, own[name]))), None)


def real_url(page: Page, raw: str | None) -> str | None:
    """Return `raw` as an absolute address, or None for an inline picture or a template's placeholder."""
    if not raw or len(raw) > MAX_URL or "{" in raw or not ("/" in raw or "." in raw):
        return None
    if raw.startswith(("data:", "blob:", "[", "#")):
        return None
    url = page.absolute(raw)
    if not url:
        return None
    parts = split(url)
    return url if "." in parts.netloc and parts.path.strip("/") else None


def srcset(value: str) -> Iterator[tuple[str, float]]:
    """Yield the addresses of a srcset with their width in pixels; densities count as hundreds.

    Follows the HTML Standard in that a comma belongs to an address unless it ends it.

    >>> list(srcset("a,b.jpg 320w, c.jpg 2x, d.jpg"))
    [('a,b.jpg', 320.0), ('c.jpg', 200.0), ('d.jpg', 1.0)]
    """
    value, at = value[:20_000], 0
    while match := SRCSET_URL.match(value, at):
        url, at = match.group(1), match.end()
        if url.endswith(","):
            yield url.rstrip(","), 1.0
            continue
        size = SRCSET_SIZE.match(value, at)
        number, unit, at = (size.group(1), size.group(2), size.end()) if size else (None, "", at)
        yield url, float(number or 1) * (100 if unit == "x" else 1)


@lru_cache(maxsize=4096)
def picture_key(url: str) -> str:
    """Return what the addresses of one picture in several sizes and formats have in common.

    >>> picture_key("https://a.example/up/ferry-2024-1024x683.jpg?w=9") == picture_key("https://b.example/ferry-2024.webp")
    True
    """
    parts = split(url)
    for _, value in parse_qsl(parts.query[:1000]):
        if re.search(r"(?i)\.(?:jpe?g|png|webp|avif|gif)\b", value) and "/" in value:
            return picture_key(
                "https://x.example/" + unquote(value).split("?")[0].lstrip("/").replace("://", "/")
            )
    segments = [unquote(segment) for segment in parts.path.lower().split("/") if segment]
    stem = ""
    for segment in reversed(segments):
        part = VARIANT.sub("", FILE_TYPE.sub("", segment))
        while part != (part := SIZE.sub("", part)):
            pass
        if not SIZE_SEGMENT.match(part):
            stem = f"{part}/{stem}"
            if len(part) >= (5 if part.isdigit() else 8):
                break
    return stem


def is_decoration(url: str) -> bool:
    """Tell whether an address names an icon, a logo, a face, a pixel or a placeholder."""
    parts = split(url)
    return names_decoration(f"{parts.netloc}{parts.path}")


def names_decoration(address: str) -> bool:
    """Tell the same of an address or of its part from the host on."""
    lower = address.lower()
    if lower.endswith(DRAWING) or any(map(lower.__contains__, COUNTERS)):
        return True
    return DECORATION.search("/" + lower) is not None


def is_thumbnail(url: str) -> bool:
    """Tell whether an address itself gives two sides that are both short."""
    match = SMALL.search(url) if "x" in url else None
    return match is not None and max(int(match.group(1)), int(match.group(2))) < SMALL_SIDE


def is_default(url: str) -> bool:
    """Tell whether an address names what a site shows where a story has no picture."""
    return DEFAULT.search(split(url).path.lower()) is not None or is_decoration(url)


def _attributes(element: etree._Element) -> dict[str, str]:
    return dict(element.items())  # type: ignore[arg-type] # HTML's are text


def _sources(image: etree._Element) -> Iterator[etree._Element]:
    """Yield the <source> elements of the <picture> around an image."""
    above = image.getparent()
    while above is not None:
        if above.tag == "picture":
            yield from above.iter("source")
        if above.tag != "source":  # libxml2 does not know it as void and puts the <img> inside
            return
        above = above.getparent()
