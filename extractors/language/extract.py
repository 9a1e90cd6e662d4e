"""Language: what a page declares, checked against what its text is written in."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.language.tags import normal_tag
from extractors.language.text import MAX_SAMPLE, language_of
from extractors.plain import texts
from extractors.record import Source

# Languages that share most of their commonest words: a declared one is believed against its twin.
TWINS = tuple(
    map(
        frozenset,
        (
            ("nb", "nn", "da"),
            ("id", "ms"),
            ("hr", "sr", "bs", "sh"),
            ("cs", "sk"),
            ("pt", "gl"),
            ("es", "gl"),
        ),
    )
)
MIN_LONG = 80  # characters of a line that is no menu's
ENOUGH = 600  # characters of such lines: every page pays for what is read of them
LANG_ATTRIBUTES = ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang")
META = (
    "content-language",
    "og:locale",
    "language",
    "dc.language",
    "dcterms.language",
    "inlanguage",
    "lang",
    "locale",
)


def extract_in_language(draft: Draft) -> Found[str]:
    """Return a BCP 47 tag such as 'en' or 'pt-BR', or None.

    Sources, best first: <html lang>, meta, JSON-LD inLanguage, what a site pack tells; the text itself. A
    declared language gives way to the text's where the script rules it out or the commonest words clearly are
    another language's.
    """
    declared = list(_declared(draft))
    seen = language_of(_sample(draft), tuple(_base(candidate.value) for candidate in declared))
    if seen is None:
        return Found(declared[0], tuple(declared[1:])) if declared else Found()
    agreeing = [candidate for candidate in declared if _agree(_base(candidate.value), seen)]
    if agreeing:
        best = agreeing[0]
        return Found(best, tuple(candidate for candidate in declared if candidate is not best))
    return Found(Candidate(seen, "text", 0.9, "commonest words and script of the text"), tuple(declared))


def language_to_read_in(draft: Draft) -> str:
    """Return the language in which names and dates are read: the declared one or, where none is or the long
    lines are clearly in another, theirs; '' where neither tells. A site of another country that writes in
    English dates as at home.
    """
    declared = draft.page.language
    base = _base((normal_tag(declared) or "").lower())
    seen = language_of(_long_text(draft), (base,) if base else ())
    if seen is None or seen == "en" or (base and _agree(base, seen)):
        return declared
    return seen


def _long_text(draft: Draft) -> str:
    """Return as much of the long lines, which are no menu's, as tells a language."""
    lines: list[str] = []
    chars = 0
    for block in draft.blocks:
        if len(block.text) >= MIN_LONG:
            lines.append(block.text)
            chars += len(block.text)
            if chars >= ENOUGH:
                break
    return " ".join(lines)[:ENOUGH]


def _sample(draft: Draft) -> str:
    if draft.body.text:
        return draft.body.text[:MAX_SAMPLE]
    return " ".join(
        str(draft.value(name) or "") for name in ("headline", "alternativeHeadline", "description")
    )


def _declared(draft: Draft) -> Iterator[Candidate[str]]:
    page = draft.page
    sources: list[tuple[str, Source, float, str]] = []
    sources.extend((page.root.get(name) or "", "markup", 0.97, "html lang") for name in LANG_ATTRIBUTES)
    for key in META:
        sources.extend((raw, "meta", 0.93, key) for raw in page.meta.get(key, ())[:1])
    sources.extend((raw, "json-ld", 0.93, "JSON-LD inLanguage") for raw in _in_json_ld(draft))
    for raw, source, confidence, detail in sources:
        if tag := normal_tag(raw):
            yield Candidate(tag, source, confidence, detail, raw)
    if draft.rules.language:
        yield Candidate(draft.rules.language, "site-rules", 0.9, "language of the site")


def _in_json_ld(draft: Draft) -> tuple[str, ...]:
    value = draft.page.article_object.get("inLanguage")
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    return texts(value)[:1]


def _base(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0]


def _agree(one: str, other: str) -> bool:
    return one == other or any(one in twins and other in twins for twins in TWINS)
