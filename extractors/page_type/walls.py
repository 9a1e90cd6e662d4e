"""Walls: pages that stand in an article's place: errors, challenges, consent, paywalls, empty shells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.body.forms import asks_address
from extractors.declared import objects
from extractors.draft import Draft
from extractors.evidence import Candidate
from extractors.headline.headings import HEADINGS
from extractors.likeness import fold
from extractors.page_type.paywall_words import PAYWALL
from extractors.page_type.wall_words import A_PAGE, A_PAGE_EAST, CHALLENGE, CONSENT, CONSENT_TITLES, NOT_FOUND
from extractors.rare import rare
from extractors.record import PageType
from extractors.url_parts import split

# A body of so many characters is an article, whatever else the page says. Writing without spaces says as
# much in half the characters; see `weight`.
FULL_BODY, STUB_BODY, BARE_PAGE = 1600, 1100, 250
MAX_TITLE = 90
MAX_ABOVE = 5  # blocks above or at a heading that asks for consent
GONE, REFUSED = frozenset((404, 410)), frozenset((401, 403, 429, 503))
CONSENT_HOST = re.compile(r"(?:^|[.-])(?:consent|privacy|cmp|guce)(?:[.-]|$)")
PAYWALL_NAMES = re.compile(
    r"(?i)pay-?wall|reg-?wall|piano-|subscription-?wall|paid-content|premium-?box|metered"
)
WIDE = rare("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# In the addresses of scripts and frames that ask the visitor to prove himself.
CHALLENGE_SOURCES = (
    "challenges.cloudflare.com", "/cdn-cgi/challenge-platform", "captcha-delivery.com", "_incapsula_resource",
    "perimeterx", "px-captcha", "/recaptcha/", "hcaptcha.com", "awswaf", "arkoselabs",
)  # fmt: skip
OF_A_PAGE = rare(rf"(?<!\w)(?:{'|'.join(A_PAGE)})|{'|'.join(A_PAGE_EAST)}")
SHELLS = ("root", "app", "__next", "__nuxt", "gatsby-focus-wrapper", "svelte", "main-app")


def find_walls(draft: Draft) -> Iterator[Candidate[PageType]]:
    """Yield error, challenge, consent and paywall pages, the surest first; nothing on most pages."""
    status = draft.page.status
    if status in GONE:
        yield Candidate("not-found", "caller", 0.98, f"HTTP status {status}")
    if heading := _heads_consent(draft):
        yield Candidate("consent-wall", "text", 0.9, f"it begins with {heading!r}")
        return
    if outweighs(draft.body.text, FULL_BODY):
        return
    body = weight(draft.body.text)
    yield from _challenge(draft, body)
    yield from _not_found(draft, body)
    yield from _consent(draft, body)
    yield from _paywall(draft, body)


def weight(text: str) -> int:
    """Return the length of a text in characters, wide ones counting twice."""
    return len(text) + (0 if text.isascii() else len(WIDE.findall(text)))


def outweighs(text: str, limit: int) -> bool:
    """Tell whether `text` weighs at least `limit`; in a long one no character is looked at."""
    return len(text) >= limit or weight(text) >= limit


def _titles(draft: Draft) -> list[str]:
    titles = (draft.page.title, str(draft.value("headline") or ""), draft.page.first_meta("og:title"))
    return [title.lower() for title in titles if title and len(title) <= MAX_TITLE]


def _said(words: Iterable[str], texts: Iterable[str]) -> str | None:
    return next((word for text in texts for word in words if word in text), None)


def _challenge(draft: Draft, body: int) -> Iterator[Candidate[PageType]]:
    if body > 700:
        return
    word = _said(CHALLENGE, _titles(draft))
    if word:
        yield Candidate("challenge", "text", 0.95, f"the title says {word!r}")
        return
    if len(draft.blocks) > 40:
        return
    word = _said(CHALLENGE, (block.text.lower() for block in draft.blocks))
    if word:
        yield Candidate("challenge", "text", 0.9, f"a short page says {word!r}")
    elif draft.page.status in REFUSED:
        yield Candidate("challenge", "caller", 0.8, f"HTTP status {draft.page.status} and hardly any text")
    elif body < BARE_PAGE and _has_challenge_source(draft):
        yield Candidate("challenge", "markup", 0.85, "a script that tests visitors and hardly any text")


def _has_challenge_source(draft: Draft) -> bool:
    frames = draft.page.root.iter("script", "iframe")
    return any(word in (frame.get("src") or "").lower() for frame in frames for word in CHALLENGE_SOURCES)


def _not_found(draft: Draft, body: int) -> Iterator[Candidate[PageType]]:
    if draft.page.article_object:
        return
    titles = _titles(draft)
    if body > 800:  # latest stories may stand below; a story's title tells of ships that are not found
        titles = [title for title in titles if OF_A_PAGE.search(title)]
    word = "404" if "404" in titles else _said(NOT_FOUND, titles)
    if word:
        yield Candidate("not-found", "text", 0.9, f"the title says {word!r}")


def _consent(draft: Draft, body: int) -> Iterator[Candidate[PageType]]:
    if CONSENT_HOST.search(split(draft.page.url).hostname or ""):
        yield Candidate("consent-wall", "url", 0.9, "the host asks for consent")
        return
    chars = sum(len(block.text) for block in draft.blocks)
    if chars > 6000 or body > STUB_BODY:
        return
    title = next((t for t in _titles(draft) if t.startswith(CONSENT_TITLES)), None)
    if title and not draft.page.article_object:
        yield Candidate("consent-wall", "text", 0.9, f"it is called {title!r}")
        return
    asking = sum(len(block.text) for block in draft.blocks if _said(CONSENT, (block.text.lower(),)))
    if chars > 60 and asking > 0.5 * chars:
        yield Candidate("consent-wall", "text", 0.9, "most of the text asks for consent")


def _heads_consent(draft: Draft) -> str | None:
    """Return the heading that asks for consent above all else on a page that prints no headline: what follows
    may be long, on every partner and purpose, and the metadata be those of the article behind."""
    first = next((block.text for block in draft.blocks[:MAX_ABOVE] if block.tag in HEADINGS), "")
    if not first.lower().startswith(CONSENT_TITLES):
        return None
    headline = fold(draft.value("headline") or "")
    printed = any(headline in fold(block.text) for block in draft.blocks if len(block.text) <= 3 * MAX_TITLE)
    return None if printed else first  # a story may begin so, too


def _paywall(draft: Draft, body: int) -> Iterator[Candidate[PageType]]:
    if not 60 < body < STUB_BODY or not draft.body.kept:
        return
    locked = _is_locked(draft)
    last = draft.body.kept[-1]
    after = [block for block in draft.blocks[last : last + 25] if len(block.text) < 400]
    texts = [block.text.lower() for block in after]
    any_said = _said(PAYWALL, ("\n".join(texts),))  # on most pages none is
    said = [word for text in texts if (word := _said(PAYWALL, (text,)))] if any_said else []
    word = next(iter(said), None)
    asked = len(said) > 1 and any(map(asks_address, draft.page.elements["input"]))
    named = any(
        PAYWALL_NAMES.search(value)
        for block in after[:10]
        for box in block.box.ancestors()[:4]
        for name, value in box.attributes
        if name in ("class", "id")
    )
    if (locked and (word or named or body < 700)) or (word and (named or asked)):
        reason = f"{'declared locked, ' if locked else ''}{word or 'a paywall'!r}"
        detail = f"{reason} behind {len(draft.body.text)} characters"
        yield Candidate("paywall-stub", "text", 0.85, detail)


def _is_locked(draft: Draft) -> bool:
    page = draft.page
    values = [value.get("isAccessibleForFree") for value in (page.article_object, *objects(page, "webpage"))]
    tiers = page.meta.get("article:content_tier", ())
    return any(str(value).lower() == "false" for value in values) or any(t.lower() == "locked" for t in tiers)


def find_empty(draft: Draft) -> Iterator[Candidate[PageType]]:
    """Yield empty where a page has hardly any text, or waits for a script to fill it."""
    if outweighs(draft.body.text, BARE_PAGE):
        return
    chars = sum(weight(block.text) for block in draft.blocks)
    shell = next((name for name in SHELLS if draft.page.root.find(f".//*[@id='{name}']") is not None), None)
    if chars < BARE_PAGE and (shell or chars < 60):
        yield Candidate(
            "empty", "markup", 0.9, f"{chars} characters in all{', an application shell' if shell else ''}"
        )
