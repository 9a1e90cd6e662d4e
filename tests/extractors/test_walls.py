"""Pages in the place of an article: errors, challenges, walls and shells; articles that look like them."""

from __future__ import annotations

import pytest

from extractors import Page
from extractors.article import read_article
from tests.extractors.reading import SENTENCES, URL, html, ld, read
from tests.extractors.verdicts import LONG, bare, kind, story


@pytest.mark.parametrize(
    ("title", "lang"),
    [
        ("Page not found", "en"),
        ("404", "en"),
        ("Seite nicht gefunden", "de"),
        ("Page introuvable", "fr"),
        ("Página no encontrada", "es"),
        ("Nie znaleziono strony", "pl"),
        ("Страница не найдена", "ru"),
        ("الصفحة غير موجودة", "ar"),
        ("ページが見つかりません", "ja"),
        ("找不到页面", "zh"),
    ],
)
def test_soft_errors(title: str, lang: str) -> None:
    assert kind(bare("We looked everywhere.", title=title, lang=lang)) == "not-found"


TEASERS = "".join(
    f"<article><h3><a href=/s{at}>Ships {word} again</a></h3><p>They {word}: {SENTENCES[0]}</p></article>"
    for at, word in enumerate(("sail", "land", "turn", "wait", "race", "rest"))
)


def test_a_soft_error_above_the_latest_stories() -> None:
    head = "<head><title>Página no encontrada - Diario</title></head>"
    page = f"<html lang=es>{head}<body><h1>Lo sentimos</h1>{TEASERS}</body></html>"
    assert kind(page) == "not-found"
    assert kind(page.replace("Página no encontrada", "Barco no encontrado")) != "not-found"


def test_a_wall_of_consent_with_the_metadata_of_the_article_behind() -> None:
    partners = "".join(f"<h3>Zweck {at}</h3><p>{sentence}</p>" for at, sentence in enumerate(SENTENCES * 4))
    head = '<title>Schiffe fahren wieder</title><meta property="og:title" content="Schiffe fahren wieder">'
    wall = f"<h1>Weiterlesen mit Werbung oder im Abo</h1><button>Akzeptieren</button>{partners}"
    page = f"<html lang=de><head>{head}</head><body>{{}}{wall}</body></html>"
    assert kind(page.format("")) == "consent-wall"
    assert kind(page.format("<h2>Schiffe fahren wieder</h2>")) != "consent-wall"  # below lies the article


@pytest.mark.parametrize(
    "title", ["Your privacy matters: how to lock a phone", "Before you continue to sail"]
)
def test_a_story_that_begins_like_a_wall_of_consent_is_a_story(title: str) -> None:
    head = f"<head><title>{title}</title></head>"
    page = f"<html lang=en>{head}<body><article><h1>{title}</h1>{LONG}</article></body></html>"
    assert kind(page) == "article"
    declared = page.replace("<head>", '<head><meta property="og:title" content="Your privacy matters">')
    assert kind(declared) == "article"


def test_what_is_not_found_at_a_side_is_no_page() -> None:
    head = "<head><title>Boat not found outside</title></head>"
    page = f"<html lang=en>{head}<body><h1>Sorry</h1>{TEASERS}</body></html>"
    assert kind(page) != "not-found"


def test_the_status_tells_as_well() -> None:
    page = Page.from_html(bare("Sorry.", title="Harbour Post"), URL, status=404)
    assert read_article(page).value("pageType") == "not-found"


def test_a_story_about_missing_pages_is_a_story() -> None:
    source = html(body=story(6)).replace("Ferry returns after long winter", "Why this page was not found")
    assert kind(source) == "article"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Just a moment...", "Checking your browser before you go on."),
        ("Access denied", "You do not have permission."),
        ("harbour-post.example", "Enable JavaScript and cookies to continue"),
        ("Harbour", "Подтвердите, что вы не робот"),
    ],
)
def test_challenges(title: str, text: str) -> None:
    assert kind(bare(text, title=title)) == "challenge"


def test_a_page_that_only_loads_a_challenge() -> None:
    head = '<script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>'
    assert kind(bare("Wait.", title="Harbour", head=head)) == "challenge"


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        (
            "We value your privacy",
            ("We and our partners use cookies to process personal data.", "Accept all"),
        ),
        (
            "Weiter mit Werbung",
            ("Mit Ihrer Einwilligung nutzen wir und unsere Partner Cookies.", "Zustimmen"),
        ),
        ("Votre vie privée", ("Nous et nos partenaires utilisons des cookies.", "Accepter et fermer")),
    ],
)
def test_consent_walls(title: str, texts: tuple[str, ...]) -> None:
    assert kind(bare(*texts, title=title)) == "consent-wall"


def test_a_consent_box_on_a_story_is_no_wall() -> None:
    box = "<div><p>We and our partners use cookies to process personal data.</p><p>Accept all</p></div>"
    assert kind(html(body=LONG, end=box)) == "article"


@pytest.mark.parametrize(
    "words", ["Subscribe to continue reading", "Jetzt weiterlesen", "Réservé aux abonnés"]
)
def test_paywall_stubs(words: str) -> None:
    head = ld({"@type": "NewsArticle", "headline": "F", "isAccessibleForFree": False})
    source = f"<html><head>{head}</head><body><article><h1>Ferry returns after long winter</h1>"
    source += f"<p>{SENTENCES[0]}</p><div class='paywall'><p>{words}</p></div></article></body></html>"
    draft = read(source)
    assert draft.value("pageType") == "paywall-stub"
    assert draft.value("isAccessibleForFree") is False


def test_a_paid_story_that_can_be_read_to_the_end_is_an_article() -> None:
    head = ld({"@type": "NewsArticle", "headline": "F", "isAccessibleForFree": False})
    assert kind(html(body=LONG, head=head, end="<p>Subscribe to continue reading</p>")) == "article"


def test_empty_shells() -> None:
    root = '<div id="root"></div><script>1</script>'
    shell = f"<html><head><title>Harbour Post</title></head><body>{root}</body></html>"
    assert kind(shell) == "empty"
