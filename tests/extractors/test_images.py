"""The article's pictures, the lead first, and none that are not its own."""

import pytest

from tests.extractors.reading import SENTENCES, html, ld, meta, read

SITE = "https://www.harbour-post.example"
LEAD = (
    '<figure><img src="/up/ferry-dawn-640x480.jpg" alt="Ferry">'
    "<figcaption>At dawn. Photo: Roe</figcaption></figure>"
)


def urls(source: str) -> list[str]:
    return [image.url.removeprefix(SITE) for image in read(source).value("images") or ()]


def test_the_lead_with_caption_credit_and_alt() -> None:
    draft = read(html(body=LEAD, head=meta(og__image=SITE + "/up/ferry-dawn.jpg")))
    image = draft.value("mainImage")
    assert (image.url, image.caption, image.creditText, image.alt) == (
        SITE + "/up/ferry-dawn-640x480.jpg",
        "At dawn.",
        "Roe",
        "Ferry",
    )
    assert draft.value("images") == (image,)
    assert draft.found["mainImage"].winner.source == "markup"  # type: ignore[union-attr]


def test_the_pictures_of_amp_are_pictures() -> None:
    lead = '<figure><amp-img src="/a.jpg" srcset="/a-1200.jpg 1200w" width=900 height=600></amp-img></figure>'
    inner = f"<p>{SENTENCES[1]}</p><amp-anim src=/b.gif width=900 height=600></amp-anim><p>{SENTENCES[2]}</p>"
    assert len(urls(html(body=lead + inner))) == 2


def test_pictures_of_the_body_follow_in_order() -> None:
    inner = f'<p>{SENTENCES[1]}</p><p><img src="/two.jpg"></p><p>{SENTENCES[2]}</p><img src="/three.jpg">'
    assert urls(html(body=LEAD + inner)) == ["/up/ferry-dawn-640x480.jpg", "/two.jpg", "/three.jpg"]


def test_a_declared_picture_stands_alone_where_none_is_printed() -> None:
    head = ld({"@type": "NewsArticle", "image": {"@type": "ImageObject", "url": "/d.jpg", "caption": "Dock"}})
    image = read(html(head=head)).value("mainImage")
    assert (image.url, image.caption) == (SITE + "/d.jpg", "Dock")


def test_a_declared_picture_is_the_lead_whatever_its_box_is_called() -> None:
    lead = f"<div class=widget__image>{LEAD}</div>"
    declared = read(html(body=lead, head=meta(og__image=SITE + "/up/ferry-dawn.jpg"))).value("mainImage")
    assert (declared.caption, declared.alt) == ("At dawn.", "Ferry")
    assert urls(html(body=lead)) == []


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="/icons/star.png">',
        '<img src="/pixel.gif" width="1" height="1">',
        '<img src="/x.png" class="latex" alt="x = 2">',
        '<img src="/a.jpg" width="48" height="48">',
        '<div class="author-bio"><img src="/jane.jpg"></div>',
        '<a href="/sport/other-story"><img src="/other.jpg"></a>',
        '<a href="https://shop.example/buy"><img src="/banner.jpg"></a>',
        '<img src="/img/170x96/other.jpg">',
        '<aside><img src="/aside.jpg"></aside>',
        '<div class="relatedStories"><img src="/rel.jpg"></div>',
        '<ul><li><img src="/t.jpg"><a href="/sport/other-story">Another story of the day</a></li></ul>',
        '<img src="data:image/png;base64,AA">',
    ],
)
def test_what_is_not_the_articles(markup: str) -> None:
    assert urls(html(body=f"<p>{SENTENCES[0]}</p>{markup}<p>{SENTENCES[1]}</p>")) == []


def test_nothing_from_around_the_article() -> None:
    outside = '<div><img src="/outside.jpg"></div>'
    assert urls(html(body=LEAD, top=outside, end=outside)) == ["/up/ferry-dawn-640x480.jpg"]


def test_an_enlarged_version_behind_a_link_is_its_own() -> None:
    assert urls(html(body='<a href="/up/big.jpg"><img src="/up/small.jpg"></a>')) == ["/up/small.jpg"]


def test_a_declared_logo_is_no_picture() -> None:
    assert urls(html(head=meta(og__image=SITE + "/assets/logo.png"))) == []


@pytest.mark.parametrize(
    "lie", [7, [], {}, [None, {"url": []}], "http://[x", {"@id": "#nowhere"}, {"url": "x" * 9000}]
)
def test_lies_are_survived(lie: object) -> None:
    draft = read(html(head=ld({"@type": "NewsArticle", "image": lie})))
    assert draft.warnings == []
    assert draft.value("images") is None
    assert draft.value("mainImage") is None


def test_the_author_of_the_article_is_not_the_picture_s() -> None:
    page = html(
        "<div itemprop=blogPost><div itemprop='description articleBody'><div><a href=/a.jpg>"
        "<img src=/a.jpg width=640 height=400></a></div></div>"
        "<span>Posted by <span itemprop=author><span itemprop=name>Jane Roe</span></span></span></div>"
    )
    assert [image.creditText for image in read(page).value("images")] == [None]


@pytest.mark.parametrize(
    ("figure", "kept"),
    [
        (
            '<figure><a href="/photos/1"><img src="/i1.jpg"></a><figcaption>The pier.</figcaption></figure>',
            True,
        ),
        ('<figure><a href="/photos/pier"><img src="/i1.jpg"></a></figure>', False),
        (
            '<figure><a href="/other"><img src="/i1.jpg"></a>'
            '<figcaption><a href="/other">Another story</a></figcaption></figure>',
            False,
        ),
        (
            '<figure><a href="/other"><img src="/i1.jpg"><figcaption>Another story</figcaption></a></figure>',
            False,
        ),
        (
            '<figure><a href="/other"><img src="/i1.jpg"></a><h3>Another story</h3>'
            "<figcaption>News</figcaption></figure>",
            False,
        ),
    ],
)
def test_a_captioned_picture_may_lead_to_a_page_of_its_own(figure: str, kept: bool) -> None:
    images = read(html(body=f"<p>{SENTENCES[0]}</p>{figure}<p>{SENTENCES[1]}</p>")).value("images") or ()
    assert [image.url.rsplit("/", 1)[-1] for image in images] == ["i1.jpg"] * kept
