"""Image captions: what is printed under a picture, the caption and the credit apart."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from lxml import etree

from extractors.images.words import AGENCIES, CREDIT_WORDS, LINKS
from extractors.plain import one_line

CAPTION_CLASS = re.compile(
    r"(?i)caption|legend|cutline|bildunterschrift|bildtext|pie-?de-?foto|didascalia|billedtekst|kuvateksti"
)
CREDIT_CLASS = re.compile(
    r"(?i)credit|copyright|photographer|fotograf|attribution|image-?source|bildquelle|rights|(?:photo|image|media)[-_]?(?:by|author|source)"
)
CREDIT_PROPERTY = frozenset(("copyrightholder", "creator", "credittext", "author", "copyrightnotice"))
_WORD = "(?:" + "|".join(re.escape(w).replace(r"\*", r"\w{0,6}") for w in CREDIT_WORDS) + ")"
_AGENCY = "(?:" + "|".join(re.escape(name) for name in AGENCIES) + ")"
_LINK = "(?:" + "|".join(re.escape(word) for word in LINKS) + ")"
# "Photo:", "Photo by", "Image credit:", "©", "(c)"
_OPENING = rf"(?:©|\(c\)|fot\.\s|{_WORD}\s*(?:(?:{_LINK}|{_WORD})\b\s*){{0,2}}(?::|：|©)|{_WORD}\s+{_LINK}\b)"
# Words with capitals, as of people and outlets.
_CAPITAL = r"[^\W\d_a-zß-ÿа-я][\w.’'-]*"
_NAMES = rf"(?:[^\W\d_]+:\s)?{_CAPITAL}(?:\s(?:(?:de|da|van|von|der|al|bin|of|the|and)\s)?{_CAPITAL}){{0,5}}"
SPLIT = (
    # "… (Photo: Jane Roe)", "… [Foto: dpa]", "… (Bild/dpa)"
    re.compile(rf"(?i)[(\[（【]\s*(?P<credit>(?:{_OPENING}|{_WORD}\s*[/–-]).{{1,120}}?)\s*[)\]）】]\s*\.?$"),
    # "… © Jane Roe", "… Photo: Jane Roe", "… Photo by Jane Roe"
    re.compile(rf"(?i)(?:^|[\s.,;。！？|/–—-])(?P<credit>{_OPENING}.{{1,120}})$"),
    # "… (Harbor News Photo / Jane Roe)"
    re.compile(
        rf"(?i)[(\[（]\s*(?P<credit>[^()\[\]]{{0,60}}\b{_WORD}\s?[/|]\s?[^()\[\]]{{2,80}}?)\s*[)\]）]\s*\.?$"
    ),
    # "… (Jane Roe/Reuters)", "… (AP)"
    re.compile(
        rf"(?i)[(\[（]\s*(?P<credit>[^()\[\]（）]{{0,80}}\b{_AGENCY}\b[^()\[\]（）]{{0,60}})\s*[)\]）]\s*\.?$"
    ),
    # "… [Jane Roe/Harbor News]", "… [Courtesy of Jane Roe]"
    re.compile(
        rf"\[\s?(?P<credit>(?:{_NAMES}\s?/\s?{_NAMES}|(?:Courtesy of|Handout)\b[^\[\]]{{2,80}}))\s?\]\s?\.?$"
    ),
    # "… . Jane Roe / Getty Images", "… | AFP"
    re.compile(
        rf"(?i)(?:[.!?…]\s+|\s[–—|-]\s+|\s?\|\s*)(?P<credit>[^.!?|]{{0,60}}\b{_AGENCY}\b[^.!?|]{{0,40}})\.?$"
    ),
)
WHOLE = re.compile(rf"(?i)^(?:{_OPENING}|{_AGENCY}\b)")
LABEL = re.compile(
    rf"(?i)^(?:fot\.\s|{_WORD}\s*(?:(?:{_LINK}|{_WORD})\b\s*){{0,2}}(?::|：|/|©|(?<=by)|(?<=von)|(?<=par)|(?<=por)))\s*"
)
SIGN = re.compile(r"(?i)^(?:©|\(c\)|copyright)\s*(?:©\s*)?")
EDGES = " ()[]（）【】|–—-/.,;:"
BODY = "articlebody"
PICTURES = frozenset(("img", "picture", "a"))
BESIDE = frozenset(("span", "p", "div", "small", "cite"))
MAX_SHARED = 2  # pictures that may stand beside one caption
MAX_CAPTION, MAX_CREDIT, LEVELS = 1500, 200, 4


def read_caption(image: etree._Element) -> tuple[str | None, str | None]:
    """Return what is printed with a picture: the caption without the credit, the credit without its label."""
    holder = _holder(image)
    if holder is None:
        text = one_line(image.get("data-caption") or "")
        return split_credit(text[:MAX_CAPTION])
    credits, captions = [], []
    for element in holder.iter("figcaption", "span", "div", "p", "small", "cite", "em", "i", "li", "dd", "a"):
        if _is_credit(element):
            if not any(a in credits for a in element.iterancestors()):
                credits.append(element)
        elif (element.tag == "figcaption" or _is_caption(element)) and not any(
            a in captions for a in element.iterancestors()
        ):
            captions.append(element)
    after = holder.getnext()
    if not credits and after is not None and after.tag in BESIDE and _is_credit(after):
        credits.append(after)  # below the figure
    credit = next((text for element in credits if (text := _text(element, ()))), None)
    caption = next((text for element in captions if (text := _text(element, credits))), "")
    if credit and len(credit) <= MAX_CREDIT:
        return caption[:MAX_CAPTION] or None, clean_credit(credit)
    return split_credit(caption[:MAX_CAPTION])


def split_credit(text: str) -> tuple[str | None, str | None]:
    """Return a printed caption's own words and its credit, None each if absent.

    >>> split_credit("The ferry leaves at dawn. (Photo: Jane Roe/Wire)")
    ('The ferry leaves at dawn.', 'Jane Roe/Wire')
    """
    if not text:
        return None, None
    if len(text) <= MAX_CREDIT and WHOLE.search(text) and not re.search(r"[.!?]\s+\S+\s+\S+\s+\S+", text):
        return None, clean_credit(text)
    for pattern in SPLIT:
        if match := pattern.search(text[-400:]):
            start = max(0, len(text) - 400) + match.start()
            return text[:start].rstrip(" |–—-/(") + _full_stop(text, start) or None, clean_credit(
                match.group("credit")
            )
    return text, None


def clean_credit(text: str) -> str | None:
    """Return a credit without its label ("Photo:", "©") and brackets, or None if nothing is left."""
    text = LABEL.sub("", text.strip(EDGES))
    text = SIGN.sub("", text).strip(EDGES)
    return text[:MAX_CREDIT] or None


def _full_stop(text: str, start: int) -> str:
    return text[start] if start < len(text) and text[start] in ".!?…。！？" else ""


def _holder(image: etree._Element) -> etree._Element | None:
    """Return the element with a picture and its caption: its figure, or a near one with a caption in it."""
    for level, ancestor in enumerate(image.iterancestors()):
        if ancestor.tag == "figure":
            return ancestor
        if ancestor.tag in ("article", "main", "body", "section") or level >= LEVELS:
            return None
        if BODY in (ancestor.get("itemprop") or "").lower():
            return None
        if len(list(islice(ancestor.iter("img"), MAX_SHARED + 1))) > MAX_SHARED:
            return None
        if (level or next(ancestor.iterchildren("small"), None) is not None) and any(
            map(_is_printed_with, ancestor.iter("figcaption", "p", "div", "span", "small"))
        ):
            return ancestor
    return None


def _is_printed_with(element: etree._Element) -> bool:
    """Tell whether an element is a caption or a credit: most that are asked have no name at all."""
    if element.tag == "figcaption":
        return True
    named = element.get("class") or element.get("itemprop") or element.tag == "small"
    return bool(named) and (_is_caption(element) or _is_credit(element))


def _is_credit(element: etree._Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return len(names) > 1 and (
        _names_credit(names) or (element.get("itemprop") or "").lower() in CREDIT_PROPERTY
    )


@lru_cache(maxsize=4096)
def _names_credit(names: str) -> bool:
    return CREDIT_CLASS.search(names) is not None


def _is_caption(element: etree._Element) -> bool:
    if element.tag == "small":
        before = element.getprevious()
        return before is not None and before.tag in PICTURES and not (before.tail or "").strip()
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return len(names) > 1 and _names_caption(names)


@lru_cache(maxsize=4096)
def _names_caption(names: str) -> bool:
    return CAPTION_CLASS.search(names) is not None


def _text(element: etree._Element, without: list[etree._Element] | tuple[()]) -> str:
    parts: list[str] = []
    _collect(element, without, parts)
    return one_line(" ".join(parts))


def _collect(element: etree._Element, without: list[etree._Element] | tuple[()], parts: list[str]) -> None:
    if element in without or element.tag in ("script", "style", "noscript", "button", "svg"):
        return
    parts.append(element.text or "")
    for child in element:
        _collect(child, without, parts)
        parts.append(child.tail or "")
