"""Pages of a site's own service: notices, offers of jobs, events, answered questions."""

from typing import Any

import pytest

from tests.extractors.reading import ld
from tests.extractors.verdicts import LONG, kind

TITLE = "Keeper of the ferry's lamps"
WRITTEN = ld({"@type": "NewsArticle", "headline": TITLE})


def page(title: str, head: str = "") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{LONG}</body></html>"


@pytest.mark.parametrize(
    "title",
    [
        "Privacy Policy",
        "Datenschutzerklärung",
        "Conditions générales d’utilisation",
        "KULLANIM KOŞULLARI",
        "İletişim",
        "Όροι χρήσης",
        "سياسة الخصوصية",
        "隐私政策\u200b",
    ],
)
def test_a_site_s_own_notice_is_no_article(title: str) -> None:
    assert kind(page(title)) == "other"


@pytest.mark.parametrize("path", ["/legal/privacy", "/en/terms-of-service/", "/impressum"])
def test_an_address_of_a_notice_s_words_alone_is_no_article_s(path: str) -> None:
    assert kind(page("Privacy at the harbour"), f"https://harbour.example{path}") == "other"


def test_a_story_below_such_a_word_is_an_article() -> None:
    source = page("Privacy at the harbour")
    assert kind(source, "https://harbour.example/privacy/what-the-cameras-see-at-night") == "article"
    written = ld({"@type": "NewsArticle", "headline": "Privacy at the harbour"})
    assert kind(page("Privacy at the harbour", written), "https://harbour.example/legal/privacy") == "article"


@pytest.mark.parametrize(
    "title", ["The new privacy policy of the harbour", "Privacy", "Contact with the north"]
)
def test_a_story_on_such_a_notice_is_an_article(title: str) -> None:
    assert kind(page(title)) == "article"


@pytest.mark.parametrize(
    "declared",
    [
        {"@type": "JobPosting", "title": TITLE.upper()},
        {"@type": "JobPosting", "title": "Keeper"},
        {"@type": ["House", "Product"], "name": TITLE},
        {"@type": "Course", "name": TITLE},
        {"@type": "MusicEvent", "name": TITLE.replace("'", "’")},
        {"@type": "QAPage", "mainEntity": {"@type": "Question", "name": TITLE}},
    ],
)
def test_a_page_that_declares_a_service_of_its_headline_s_name_is_no_article(
    declared: dict[str, Any],
) -> None:
    assert kind(page(TITLE, ld(declared))) == "other"


def test_a_story_with_a_job_of_its_headline_s_name_is_an_article() -> None:
    assert kind(page(TITLE, ld({"@type": "JobPosting", "title": TITLE}) + WRITTEN)) == "article"


@pytest.mark.parametrize(
    "declared",
    [
        {"@type": "JobPosting", "title": "Another post"},
        {"@type": "JobPosting", "title": "Keep"},
        {"@type": "Product", "name": "Keeper"},
        {"@type": "Event", "name": ["Another evening"]},
        {"@type": "SportsEvent", "name": TITLE},
        {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": TITLE}]},
    ],
)
def test_a_story_beside_which_a_service_is_declared_is_an_article(declared: dict[str, Any]) -> None:
    assert kind(page(TITLE, ld(declared))) == "article"
