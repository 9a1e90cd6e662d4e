"""Channels: a line that leads to the site's own channel or newsletter is none of the article's."""

from __future__ import annotations

import pytest

from extractors import extract
from tests.extractors.reading import SENTENCES

URL = "https://www.harbour-post.example/city/ferry-returns"
LINE = "Alt om fergen, hver dag på samme sted: her er vi. Bli med!"


def body(href: str, line: str = LINE) -> str:
    first, *rest = (f"<p>{sentence}</p>" for sentence in SENTENCES)
    called = line.replace("her er vi", f'<a href="{href}">her er vi</a>')
    story = f"<main>{first}<p>{called}</p>{''.join(rest)}</main>"
    return extract(f"<title>Ferry returns</title><h1>Ferry returns</h1>{story}", URL).articleBody or ""


@pytest.mark.parametrize(
    "href",
    [
        "https://whatsapp.com/channel/0029VaBCD",
        "https://chat.whatsapp.com/AbC",
        "https://t.me/harbourpost",
        "https://t.me/+AbCdEf",
        "https://news.google.com/publications/CAAq",
        "https://www.google.com/preferences/source?q=harbour-post.example",
        "https://flipboard.com/@harbourpost",
        "https://lin.ee/abc",
        "https://pf.kakao.com/_abc",
        "/newsletter/",
        "https://harbour-post.example/nyhetsbrev?from=article",
        "https://www.harbour-post.example/newsletter-anmeldung",
        "/support-us",
        "https://harbour-post.example/spenden/?from=article",
        "/subscribe.html",
        "#/portal/signup",
    ],
)
def test_its_link_tells_in_any_language(href: str) -> None:
    assert LINE not in body(href)


@pytest.mark.parametrize(
    "href",
    [
        "https://t.me/governor/1234",
        "https://news.google.com/search?q=ferry",
        "https://wa.example/channel/1",
        "https://other.example/newsletter/",
        "/p/why-my-newsletter-failed",
        "/donate-blood",
        "/subscribe/the-ferry-that-asks-for-readers",
        "https://other.example/donate",
        "https://play.google.com/store/apps/details?id=ferry",
        "http://[broken",
    ],
)
def test_other_links_do_not(href: str) -> None:
    assert LINE in body(href)


def test_a_paragraph_of_the_article_may_lead_there() -> None:
    paragraph = f"{SENTENCES[1]} {SENTENCES[2]} Det står her er vi."
    assert "Det står" in body("https://whatsapp.com/channel/0029VaBCD", paragraph)


@pytest.mark.parametrize("label", ["Kilde", "Source", "Quelle", "Джерело", "Источник", "来源"])
def test_a_channel_may_be_the_source_of_an_article(label: str) -> None:
    line = f"{label}: pressekontoret til havnen, her er vi."
    assert line in body("https://t.me/harbouroffice", line)
