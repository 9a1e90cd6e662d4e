"""Forms and offers: what asks the reader for something is told by its fields, its place and its words."""

from __future__ import annotations

import pytest

from extractors.body.offers import find_consent
from extractors.body.walk import read_blocks
from extractors.page import Page
from tests.extractors.reading import SENTENCES, html, read

SIGN_UP = (
    "<div><p>The Morning Tide</p><p>The technology of the sea, explained on Fridays, and what the boats "
    "brought home.</p><div>{field}<button>Get it</button></div><p>You can leave whenever you like.</p></div>"
)
MORE = "".join(f"<p>{sentence}</p>" for sentence in reversed(SENTENCES))


def body(inside: str, top: str = "", end: str = "") -> str:
    return read(html(f"<p>{SENTENCES[1]}</p>{inside}{MORE}", top=top, end=end)).body.text


@pytest.mark.parametrize(
    "field",
    ['<input type="email">', '<input placeholder="E-Mail-Adresse">', '<input type="text" name="user_mail">'],
)
def test_a_box_that_asks_for_an_address_is_no_text(field: str) -> None:
    text = body(SIGN_UP.format(field=field))
    assert "explained on Fridays" not in text
    assert "leave whenever" not in text
    assert SENTENCES[1] in text


def test_a_box_that_asks_for_something_else_is_read() -> None:
    assert "explained on Fridays" in body(SIGN_UP.format(field='<input type="search" name="q">'))


def test_a_short_article_beside_a_field_stays() -> None:
    page = (
        f"<html><head><title>Ferry returns</title></head><body><div><h2>Ferry returns</h2><div>"
        f'<p>{SENTENCES[0]}</p><input type="email"></div></div></body></html>'
    )
    assert SENTENCES[0] in read(page).body.text


CHOICE = "<label><input type=radio name=p> Yes</label><label><input type=radio name=p> No</label>"


def test_a_poll_is_no_text() -> None:
    assert "tail" not in body(f"<div><h4>Does the six have a tail?</h4><form>{CHOICE}</form></div>")


# No name tells of it.
CONSENT = "<div><p>{}</p><button>Accept all</button><button>Reject all</button></div>"


@pytest.mark.parametrize(
    "text",
    [
        "We and our 412 partners store information on your device, such as cookies, to show you what you "
        "like and to measure what you read. You can change your choice at any time.",
        "Wij en onze 212 partners gebruiken cookies om informatie op uw apparaat op te slaan. U geeft "
        "toestemming als u op Akkoord klikt, en kunt uw keuze altijd wijzigen.",
    ],
)
def test_a_text_above_the_headline_that_asks_for_consent_is_none(text: str) -> None:
    assert body("", top=CONSENT.format(text)).startswith(SENTENCES[1])


def test_consent_and_its_buttons_are_found_above_the_headline_only() -> None:
    page = (
        f"{CONSENT.format('We store cookies with your consent.')}<h1>Cookies</h1><p>A cookie is consent.</p>"
    )
    blocks = read_blocks(Page.from_html(page).root)
    assert find_consent(blocks, start=3) == {0, 1, 2}
    assert find_consent(blocks[3:], start=3) == set()


def test_an_article_on_cookies_stays() -> None:
    sentence = (
        "The law asks for consent before a cookie is stored, and accept all may not be the only button."
    )
    assert sentence in body(f"<p>{sentence}</p>")


OFFER = (
    "<div><h2>Keep reading for 1 a week</h2><p>Subscribe now to read this story and all else we report.</p>"
    "<ul><li>Unlimited access on all devices</li><li>Cancel anytime</li></ul>"
    '<p>Already a subscriber? <a href="/login">Log in</a></p><form><input type=password></form></div>'
)


def test_an_offer_behind_the_beginning_of_an_article_is_no_text_of_it() -> None:
    page = html().replace("</article>", f"{OFFER}</article>")
    draft = read(page)
    assert draft.body.text == "\n\n".join(SENTENCES)
    assert draft.value("pageType") == "paywall-stub"


def test_numbers_of_lines_are_no_code() -> None:
    code = "<table><tr><td><pre>1\n2\n</pre><td><pre>if tide > 4:\n    ring(bell)\n</pre></table>"
    assert f"{SENTENCES[1]}\n\nif tide > 4:\n    ring(bell)\n\n" in body(code)


def test_one_line_of_a_subscriber_is_text() -> None:
    said = "“Already a subscriber?” he asked me at the gate, and I had to say that I was none."
    assert said in read(html().replace("</article>", f"<p>{said}</p></article>")).body.text


@pytest.mark.parametrize("job", ["Staff Writer", "Culture Correspondent"])
def test_the_job_below_the_byline_is_no_text(job: str) -> None:
    draft = read(html(f"<p>By Jane Roe</p><p>{job}</p>"))
    assert draft.body.text == "\n\n".join(SENTENCES)
