"""Site rules: checked when they are made, applied before and after the generic reading."""

import pytest

from extractors import BroadsheetError, Page, RulesError, SiteRules, extract, read, to_record
from extractors.record import Breadcrumb, Image, Publisher, Video
from tests.extractors.reading import SENTENCES, URL, html, meta

SITE = "https://www.harbour-post.example"


def test_a_selector_overrides_a_field_and_says_so() -> None:
    source = html(body='<p class="kicker">The  island <b>line</b></p>')
    record = extract(source, URL, rules=SiteRules(select={"headline": ("h9.no", ".kicker")}, version="7"))
    assert record.headline == "The island line"
    assert record.provenance["headline"].source == "site-rules"
    assert record.provenance["headline"].detail == ".kicker"
    assert record.metadata.rulesVersion == "7"


def test_without_a_match_the_generic_answer_stands() -> None:
    record = extract(html(), URL, rules=SiteRules(select={"headline": (".nowhere",), "keywords": ("i",)}))
    assert record.headline == "Ferry returns after long winter"
    assert record.provenance["headline"].source != "site-rules"


def test_every_kind_of_field() -> None:
    body = (
        '<div id="x"><a href="/">Home</a> <a href="/city">City</a></div>'
        '<div id="pics"><img src="/a.jpg"><img src="/b.jpg"><video src="/v.mp4"></video></div>'
        '<p id="tags">Ferry, Dock</p>'
        '<p id="by" data-lang="pt_BR">The Post</p>'
    )
    rules = SiteRules(
        select={
            "breadcrumbs": ("#x",),
            "images": ("#pics",),
            "mainImage": ("#pics img:last-of-type",),
            "videos": ("#pics",),
            "keywords": ("#tags",),
            "publisher": ("#by",),
            "inLanguage": ("#by::attr(data-lang)",),
            "canonicalUrl": ("#x a:nth-of-type(2)",),
            "description": ('meta[name="summary"]',),
        }
    )
    record = extract(html(body=body, head=meta(summary="In short")), URL, rules=rules)
    assert record.breadcrumbs == (
        Breadcrumb(name="Home", url=SITE + "/"),
        Breadcrumb(name="City", url=SITE + "/city"),
    )
    assert record.images == (Image(url=SITE + "/a.jpg"), Image(url=SITE + "/b.jpg"))
    assert record.mainImage == Image(url=SITE + "/b.jpg")
    assert record.videos == (Video(url=SITE + "/v.mp4"),)
    assert record.keywords == ("Ferry", "Dock")
    assert record.publisher == Publisher(name="The Post")
    assert record.inLanguage == "pt-BR"
    assert record.canonicalUrl == SITE + "/city"
    assert record.description == "In short"


def test_strip_takes_elements_out_but_not_the_text_behind_them() -> None:
    note = (
        '<p class="plug">Subscribe to our letter for more, every morning at six, and never miss a boat.</p>'
    )
    source = html(body=f'<p>{SENTENCES[0]} <span class="ad">AD AD</span>Tail stays.</p>{note}')
    record = extract(source, URL, rules=SiteRules(strip=(".plug", ".ad", "html")))
    assert "Subscribe" not in (record.articleBody or "")
    assert "AD AD" not in (record.articleBody or "")
    assert "Tail stays." in (record.articleBody or "")


def test_the_page_itself_is_left_as_it_is() -> None:
    page = Page.from_html(html(body=f'<p class="plug">{SENTENCES[1]} And more of this.</p>'), URL)
    stripped = to_record(read(page, SiteRules(strip=(".plug",))))
    assert to_record(read(page)).articleBody != stripped.articleBody


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        ({"strip": ("p[",)}, "'p['"),
        ({"select": {"headline": ("h1::nothing",)}}, "h1::nothing"),
        ({"select": {"headline": "h1"}}, "select.headline must be a list"),
        ({"select": {"headline": ("",)}}, "select.headline must be a list"),
        ({"select": {"title": ("h1",)}}, "'title'"),
        ({"strip": (7,)}, "strip must be a list"),
    ],
)
def test_bad_rules_are_refused_when_they_are_made(rules: dict[str, object], reason: str) -> None:
    with pytest.raises(RulesError) as caught:
        SiteRules(**rules)  # type: ignore[arg-type]
    assert reason in str(caught.value)
    assert isinstance(caught.value, BroadsheetError)


def test_dates_authors_and_the_body_can_be_selected() -> None:
    body = (
        '<p id="when">Updated: 3 March 2026, 10:00</p><a class="who" href="/staff/roe">Jane Roe</a>'
        '<a class="who" href="/staff/doe">John Doe</a>'
        '<div id="text"><p>Short and sweet.</p><p>Two lines.</p></div>'
    )
    rules = SiteRules(
        select={"datePublished": ("#when",), "authors": ("a.who",), "articleBody": (".no", "#text")}
    )
    record = extract(html(body=body), URL, rules=rules)
    assert (record.datePublished or "")[:10] == "2026-03-03"
    assert [(author.name, author.url) for author in record.authors] == [
        ("Jane Roe", SITE + "/staff/roe"),
        ("John Doe", SITE + "/staff/doe"),
    ]
    assert record.articleBody == "Short and sweet.\n\nTwo lines."
    assert record.provenance["articleBody"].source == "site-rules"
