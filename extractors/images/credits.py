"""Image credits: what a printed caption says of its picture, and whose the picture is."""

from __future__ import annotations

import re

from extractors.images.words import AGENCIES, CREDIT_WORDS, LINKS
from extractors.rare import rare

_WORD = "(?:" + "|".join(re.escape(w).replace(r"\*", r"\w{0,6}") for w in CREDIT_WORDS) + ")"
_AGENCY = "(?:" + "|".join(re.escape(name) for name in AGENCIES) + ")"
_LINK = "(?:" + "|".join(re.escape(word) for word in LINKS) + ")"
# "Photo:", "Photo by", "Image credit:", "Credit...", "©", "(c)"
_OPENING = (
    r"(?:©|\(c\)|credits?\s?(?:…|\.\.\.)|"
    rf"fot\.\s|{_WORD}\s*(?:(?:{_LINK}|{_WORD})\b\s*){{0,2}}(?::|：|©)|{_WORD}\s+{_LINK}\b)"
)
# Words with capitals, as of people and outlets.
_CAPITAL = r"[^\W\d_a-zß-ÿа-я][\w.’'-]*"
_NAMES = rf"(?:[^\W\d_]+:\s)?{_CAPITAL}(?:\s(?:(?:de|da|van|von|der|al|bin|of|the|and)\s)?{_CAPITAL}){{0,5}}"
# "Jane Roe", "Jane Roe / Harbor News", "J. R."
NAMED = rare(rf"{_NAMES}(?:\s?[/|,]\s?{_NAMES}){{0,3}}\.?")
# One of the names has two words, or is an outlet's domain: "Before / After" is no credit.
_BOTH = (
    rf"(?:{_CAPITAL}\s{_NAMES}\s?/\s?{_NAMES}|{_NAMES}\s?/\s?{_CAPITAL}\s{_NAMES}"
    rf"|(?i:[\w-]+\.[a-z]{{2,4}})\s?/\s?{_NAMES})"
)
SPLIT = (
    # "… (Photo: Jane Roe)", "… [Foto: dpa]", "… (Bild/dpa)", "… (사진=해일보)"
    rare(rf"(?i)[(\[（【]\s*(?P<credit>(?:{_OPENING}|{_WORD}\s*[/=＝–-]).{{1,120}}?)\s*[)\]）】]\s*\.?$"),
    # "… © Jane Roe", "… Photo: Jane Roe", "… Photo by Jane Roe"
    rare(rf"(?i)(?:^|[\s.,;。！？|/–—-])(?P<credit>{_OPENING}.{{1,120}})$"),
    # "… (Harbor News Photo / Jane Roe)"
    rare(
        rf"(?i)[(\[（]\s*(?P<credit>[^()\[\]]{{0,60}}\b{_WORD}\s?[/|]\s?[^()\[\]]{{2,80}}?)\s*[)\]）]\s*\.?$"
    ),
    # "… (Jane Roe/Reuters)", "… (AP)"
    rare(
        rf"(?i)[(\[（]\s*(?P<credit>[^()\[\]（）]{{0,80}}\b{_AGENCY}\b[^()\[\]（）]{{0,60}})\s*[)\]）]\s*\.?$"
    ),
    # "… . (Jane Roe/Harbor News)", "…(harbor.example/JANE ROE)"
    rare(rf"(?<=[.!?…。])\s?\(\s?(?P<credit>{_BOTH})\s?\)$"),
    # "… [Jane Roe/Harbor News]", "… [Courtesy of Jane Roe]"
    rare(
        rf"\[\s?(?P<credit>(?:{_NAMES}\s?/\s?{_NAMES}|(?:Courtesy of|Handout)\b[^\[\]]{{2,80}}))\s?\]\s?\.?$"
    ),
    # "… . Jane Roe / Getty Images", "… | AFP"
    rare(
        rf"(?i)(?:[.!?…]\s+|\s[–—|-]\s+|\s?\|\s*)(?P<credit>[^.!?|]{{0,60}}\b{_AGENCY}\b[^.!?|]{{0,40}})\.?$"
    ),
)
WHOLE = rare(rf"(?i)^(?:{_OPENING}|{_AGENCY}\b)|(?-i:^{_BOTH}$)")
LABEL = re.compile(
    rf"(?i)^(?:fot\.\s|{_WORD}\s*(?:(?:{_LINK}|{_WORD})\b\s*){{0,2}}(?::|：|/|=|＝|©|…|\.\.\.|(?<=by)|(?<=von)|(?<=par)|(?<=por)))\s*"
)
SIGN = re.compile(r"(?i)^(?:©|\(c\)|copyright)\s*(?:©\s*)?")
SENTENCE_ENDS = ".!?…。！？"
EDGES = " ()[]（）【】|–—-/.,;:"
MAX_CREDIT = 200


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
    return text[start] if start < len(text) and text[start] in SENTENCE_ENDS else ""
