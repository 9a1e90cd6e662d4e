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
        ({"strip": ("[title='\x1b']",)}, "is not a CSS selector"),
        ({"strip": ("div:is(p",)}, "is not a CSS selector"),
        ({"strip": ("p", "svg|p")}, "'svg|p' is not a CSS selector"),
        ({"select": {"title": ("h1",)}}, "'title'"),
        ({"strip": (7,)}, "strip must be a list"),
        ({"select": {"articleBody": ("p", "p::attr(class)")}}, "select.articleBody: 'p::attr(class)'"),
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


def test_an_attribute_that_is_asked_for_is_the_value_of_any_field() -> None:
    body = (
        '<a id="perma" href="/share?u=1" data-url="/2026/ships-sail">Link</a>'
        '<div id="pic" data-img="/i/lead.jpg"></div><figure><img src="/i/small.jpg" data-full="/i/large.jpg" '
        'alt="A ship"><figcaption>The ship in May.</figcaption></figure>'
    )
    head = meta(pic="/i/other.jpg", clip="https://video.example/v.mp4")
    select = {
        "canonicalUrl": ("#perma::attr(data-url)",),
        "mainImage": ("#pic::attr(data-img)",),
        "images": ('meta[name="pic"]', "#pic::attr(data-img)"),
        "videos": ('meta[name="clip"]::attr(content)',),
    }
    record = extract(html(body=body, head=head), URL, rules=SiteRules(select=select))
    assert record.canonicalUrl == SITE + "/2026/ships-sail"
    assert record.mainImage == Image(url=SITE + "/i/lead.jpg")
    assert record.images == (Image(url=SITE + "/i/other.jpg"),)
    assert record.videos == (Video(url="https://video.example/v.mp4"),)
    rules = SiteRules(select={"mainImage": ("figure img::attr(data-full)",)})
    lead = extract(html(body=body), URL, rules=rules).mainImage
    assert lead == Image(url=SITE + "/i/large.jpg", caption="The ship in May.", alt="A ship")


def test_a_line_of_authors_is_read_as_any_byline() -> None:
    body = (
        '<p class="au">By Mary Major and <a href="/staff/minor">Peter Minor</a>, Senior Editor</p>'
        '<a class="one" href="/staff/roe">By Jane Roe</a><p class="odd">@harbour</p>'
    )
    record = extract(html(body=body), URL, rules=SiteRules(select={"authors": (".au, .one",)}))
    assert [(author.name, author.url, author.jobTitle) for author in record.authors] == [
        ("Mary Major", None, None),
        ("Peter Minor", SITE + "/staff/minor", "Senior Editor"),
        ("Jane Roe", SITE + "/staff/roe", None),
    ]
    record = extract(html(body=body), URL, rules=SiteRules(select={"authors": (".odd",)}))
    assert [author.name for author in record.authors] == ["@harbour"]


def test_a_byline_that_is_selected_names_the_authors() -> None:
    head = meta(author="Wrong Person")
    body = '<p class="au">By Mary Major and Peter Minor</p><p class="desk">12 March</p>'
    record = extract(html(head=head, body=body), URL, rules=SiteRules(select={"byline": (".au",)}))
    assert record.byline == "By Mary Major and Peter Minor"
    assert [author.name for author in record.authors] == ["Mary Major", "Peter Minor"]
    assert record.provenance["authors"].source == "site-rules"
    both = SiteRules(select={"byline": (".au",), "authors": ('meta[name="author"]',)})
    assert [a.name for a in extract(html(head=head, body=body), URL, rules=both).authors] == ["Wrong Person"]
    nobody = extract(html(head=head, body=body), URL, rules=SiteRules(select={"byline": (".desk",)}))
    assert [author.name for author in nobody.authors] == ["Mary Major", "Peter Minor"]


def test_a_trail_may_have_steps_without_links() -> None:
    body = '<ol class="bc"><li><a href="/">Home</a> &gt;</li><li>World &gt;</li><li>Ships</li></ol>'
    record = extract(html(body=body), URL, rules=SiteRules(select={"breadcrumbs": (".bc li",)}))
    assert record.breadcrumbs == (
        Breadcrumb(name="Home", url=SITE + "/"),
        Breadcrumb(name="World"),
        Breadcrumb(name="Ships"),
    )


def test_a_date_that_is_selected_is_kept_as_it_is_told() -> None:
    body = '<p id="when">Updated: 3 March 2026, 10:00</p><p id="then" data-at="2026-03-04T10:00Z">x</p>'
    rules = SiteRules(select={"datePublished": ("#when",), "dateModified": ("#then::attr(data-at)",)})
    record = extract(html(body=body), URL, rules=rules)
    assert record.datePublishedRaw == "3 March 2026, 10:00"
    assert record.dateModifiedRaw == "2026-03-04T10:00Z"
