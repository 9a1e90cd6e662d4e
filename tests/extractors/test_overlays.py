"""Overlays that scripts hang into a page: gone from the record, wherever they stand."""

import pytest

from extractors import extract
from tests.extractors.reading import SENTENCES

LONG = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES * 2)
STORY = (
    "<main><article><h1>Ferry sails again</h1><p>By Jane Roe</p>"
    f"{LONG}</article></main><footer><p>© The Harbour Post</p></footer>"
)
COOKIES = (
    "<h2>We value your privacy</h2><p>We and our 842 partners store and read information on a device, "
    "such as identifiers in cookies, to process personal data. You may accept or manage your choices "
    "below, or at any time in the privacy policy.</p><h3>Cookies that are needed</h3><p>These are needed "
    "for the site to work and cannot be switched off in our systems.</p><button>Accept all</button>"
)
APPEAL = (
    "<h2>Do not miss a story</h2><p>Join more than 200,000 readers of our free briefing. It takes "
    "two minutes, comes every weekday, and tells what matters in plain words.</p><button>Sign me up</button>"
)
OVERLAYS = [
    f'<div role="dialog" aria-label="Privacy">{COOKIES}</div>',
    f'<div class="x1y2"><div class="z3" aria-modal="true">{APPEAL}</div></div>',
    f'<div id="onetrust-consent-sdk"><div class="otFlat">{COOKIES}</div></div>',
    f"<dialog open>{APPEAL}</dialog>",
    f'<div class="cookie-notice">{COOKIES}</div>',
    f'<aside class="newsletter-modal is-open">{APPEAL}</aside>',
    '<div id="goog-gt-tt" class="skiptranslate"><h1>Original text</h1><p>Rate this translation</p></div>',
]


def page(before: str = "", behind: str = "") -> str:
    return f"<html><head><title>Ferry sails again</title></head><body>{before}{STORY}{behind}</body></html>"


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_the_record_is_that_of_the_page_without_it(overlay: str) -> None:
    url = "https://harbour.example/2026/03/ferry-sails-again"
    expected = extract(page(), url).to_dict()
    assert extract(page(before=overlay), url).to_dict() == expected
    assert extract(page(behind=overlay), url).to_dict() == expected


@pytest.mark.parametrize(
    "names", ['class="has-modal"', 'id="dialog"', 'role="dialog"', 'class="cookie-banner-open"']
)
def test_a_box_with_the_story_is_none(names: str) -> None:
    boxed = page().replace("<body>", f"<body><div {names}>").replace("</body>", "</div></body>")
    assert extract(boxed).articleBody == extract(page()).articleBody


def test_a_box_with_the_headline_alone_is_none() -> None:
    story = f"<div class=dialog><h1>Ferry sails again</h1><p>By Jane Roe</p></div><section>{LONG}</section>"
    record = extract(f"<html><body>{story}</body></html>")
    assert (record.headline, record.byline) == ("Ferry sails again", "By Jane Roe")


def test_a_story_about_cookies_stays() -> None:
    recipe = (
        page()
        .replace("<main>", '<div class="post category-cookies tag-cookie-dough">')
        .replace("</main>", "</div>")
    )
    assert extract(recipe).articleBody == extract(page()).articleBody


def test_a_page_that_is_nothing_but_the_question_is_still_told_as_one() -> None:
    wall = f"<title>Before you go on</title><body><div role=dialog>{COOKIES}</div></body>"
    assert extract(wall, "https://harbour.example/2026/03/ferry").pageType == "consent-wall"


def test_data_for_scripts_in_an_overlay_s_name_stays() -> None:
    data = '{"@type": "NewsArticle", "datePublished": "2026-03-02"}'
    script = f'<script id="cookie-consent-data" type="application/ld+json">{data}</script>'
    assert extract(page(before=script)).datePublished == "2026-03-02"
