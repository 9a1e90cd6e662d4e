"""What kind of page this is, with the evidence."""

from itertools import cycle

import pytest

from extractors.page_type.block_signs import tree_signs
from tests.extractors.reading import SENTENCES, URL, html, ld, meta, read
from tests.extractors.verdicts import LONG, bare, kind, story

SITE = "https://www.harbour-post.example"


def front_page(count: int = 30) -> str:
    cards = "".join(
        f'<div class="card"><h3><a href="/city/ferry-story-of-day-{n}">The ferry story of day {n}</a></h3>'
        f"<p>A short teaser about day {n}.</p></div>"
        for n in range(count)
    )
    head = "<head><title>Harbour Post</title></head>"
    return f"<html>{head}<body><h1>Harbour Post</h1>{cards}</body></html>"


def test_a_story_is_an_article() -> None:
    head = meta(article__published_time="2026-03-02T10:00:00Z") + ld(
        {"@type": "NewsArticle", "headline": "F"}
    )
    assert kind(html(body=LONG, head=head + '<meta property="og:type" content="article">')) == "article"


def test_a_story_without_any_declaration_is_an_article() -> None:
    assert kind(html(body=LONG), None) == "article"


@pytest.mark.parametrize("path", ["/s/Q7bX2mLkzT0wUeHc9aYvNg", "/doc/7715044"])
def test_a_story_under_an_address_of_numbers_is_an_article(path: str) -> None:
    assert kind(bare(*SENTENCES, title="The harbour is closed"), SITE + path) == "article"


@pytest.mark.parametrize("path", ["/", "/news/", "/category/city", "/tag/ferry/page/2", ""])
def test_rows_of_teasers_are_a_listing_even_if_they_claim_to_be_an_article(path: str) -> None:
    source = front_page().replace("<title>", '<meta property="og:type" content="article"><title>')
    assert kind(front_page(), SITE + path) == "listing"
    assert kind(source, SITE + path) == "listing"


@pytest.mark.parametrize(
    ("path", "teasers", "expected"), [("/", 5, "listing"), ("/", 2, "article"), ("/a-b-c", 5, "article")]
)
def test_a_front_page_with_its_newest_story_in_full_is_a_listing(
    path: str, teasers: int, expected: str
) -> None:
    head = ld({"@type": "NewsArticle", "headline": "F"}) + '<meta property="og:type" content="article">'
    others = "".join(
        f"<h3><a href=/sea/ferry-{n}>How the ferry came to town {n}</a></h3>" for n in range(teasers)
    )
    page = html(body=LONG, head=head).replace("</body>", f"<div>{others}</div></body>")
    assert kind(page, SITE + path) == expected


def test_a_page_that_goes_on_at_page_2_is_a_listing_whatever_it_claims() -> None:
    head = ld({"@type": "NewsArticle", "headline": "F"}) + '<meta property="og:type" content="article">'
    turned = html(body=LONG, head=f'{head}<link rel=next href="/sea/page/2/">')
    assert kind(turned, f"{SITE}/sea/") == "listing"
    assert kind(turned.replace("page/2", "page/4"), f"{SITE}/sea/page/3") == "listing"
    assert kind(turned.replace("page/2", "2"), f"{SITE}/sea/") == "article"


@pytest.mark.parametrize(
    "classes", ["archive category category-7", "tag-template", "template-blog", "blog view-list", "home blog"]
)
def test_what_the_software_calls_a_list_is_a_listing_however_long_its_introduction(classes: str) -> None:
    source = html(body=LONG)
    assert kind(source) == "article"
    assert kind(source.replace("<body>", f'<body class="{classes}">')) == "listing"
    for classes in ("post single-post archived", "blog", "home page"):
        assert kind(source.replace("<body>", f'<body class="{classes}">')) == "article"


@pytest.mark.parametrize("named", ["ProfilePage", "SearchResultsPage", "CollectionPage"])
def test_a_page_declared_as_a_persons_or_a_searchs_is_a_listing_unless_it_declares_an_article(
    named: str,
) -> None:
    data = '<script type="application/ld+json">[{"@type":"%s"}%s]</script>'
    assert kind(html(body=LONG + data % (named, ""))) == "listing"
    assert kind(html(body=LONG + data % (named, ',{"@type":"NewsArticle"}'))) == "article"


def test_whole_posts_one_below_another_are_no_article() -> None:
    days = ("Monday", "Tuesday", "Wednesday")
    posts = "".join(
        f'<div class="entry"><h2><a href="/2026/ferry-on-{day}">The ferry on {day}: what we know</a></h2>'
        f"<p>Posted on {day} by the harbour desk in Ferries and Harbours</p>{story(1)}"
        f'<p><a href="/2026/ferry-on-{day}#comments">Leave a comment</a> <a href="/city">City</a></p></div>'
        for day in days
    )
    source = f"<html><head><title>Harbour Post</title></head><body><h1>Harbour Post</h1>{posts}</body></html>"
    assert kind(source, f"{SITE}/city/ferries-and-harbours") != "article"


def test_forums_and_shops_are_other() -> None:
    posts = "".join(
        f'<div class="post"><a href="/u/{n}">User {n}</a><p>I agree, {n}.</p></div>' for n in range(20)
    )
    talk = f"<html><body><h1>How to paint a hull?</h1>{posts}</body></html>"
    assert kind(talk, "https://forum.example/threads/how-to-paint-a-hull.123/") == "other"
    shop = (
        '<html><head><meta property="og:type" content="product"></head><body><h1>Hull paint</h1><p>$19.99</p>'
        "<button>Add to cart</button><p>Add to cart</p><p>A good paint for hulls.</p></body></html>"
    )
    assert kind(shop, "https://shop.example/products/hull-paint") == "other"


def test_a_headline_over_links_is_no_article() -> None:
    doors = "".join(f'<a href="/maze/{n:016x}?visit={n}">Next room</a> ' for n in range(8))
    nav = "".join(f'<li><a href="/{name}/">{name}</a></li>' for name in ("mobile", "science", "cars"))
    page = (
        "<html lang=en><head><title>A room with eight doors | Harbour Post</title></head>"
        f'<body><header><a href="/">Harbour Post</a><nav><ul>{nav}</ul></nav></header>'
        f"<main><h1>A room with eight doors</h1><p></p>{doors}</main></body></html>"
    )
    assert kind(page, "https://www.harbour-post.example/maze/83dac08657e80b51") in ("other", "listing")


def test_live_blogs_with_declared_updates() -> None:
    updates = [{"@type": "BlogPosting", "headline": f"At {n}"} for n in range(9)]
    head = ld({"@type": "LiveBlogPosting", "headline": "Ferry live", "liveBlogUpdate": updates})
    assert kind(html(body=LONG, head=head)) == "liveblog"


@pytest.mark.parametrize(("clocks", "then"), [("11:40 11:10 10.30 09:45", "liveblog"), ("11:40", "article")])
def test_live_blogs_whose_updates_are_printed_alone(clocks: str, then: str) -> None:
    head = ld({"@type": "LiveBlogPosting", "headline": "Ferry live", "liveBlogUpdate": []})
    entries = "".join(
        f"<div class=entry><time>{clock} CET</time><h2>At {clock}</h2><p>{sentence}</p></div>"
        for clock, sentence in zip(clocks.split(), cycle(SENTENCES), strict=False)
    )
    source = f"<html><head><title>Ferry live</title>{head}</head><body><main><h1>Ferry live</h1>"
    assert kind(f"{source}{entries}{LONG}</main></body></html>") == then


def test_galleries_and_videos() -> None:
    pictures = "".join(
        f'<figure><img src="/up/harbour-{n}-view.jpg"></figure><p>View {n}.</p>' for n in range(12)
    )
    head = ld({"@type": "ImageGallery", "name": "Harbour views"})
    source = f"<html><head>{head}</head><body><h1>Harbour views</h1>{pictures}</body></html>"
    assert kind(source, SITE + "/gallery/harbour-views") == "gallery"
    video = ld({"@type": "VideoObject", "name": "Launch", "contentUrl": "/v.mp4"})
    source = bare("See the ferry leave.", title="The launch of the ferry", head=video)
    assert kind(source, SITE + "/video/launch-of-the-ferry") == "video"
    player = "<h1>The launch of the ferry</h1><video src=/v.mp4></video>"
    told = f"<html><head>{video}</head><body>{player}{story(2)}</body></html>"
    assert kind(told, SITE + "/video/launch-of-the-ferry") == "video"
    assert kind(told, SITE + "/news/launch-of-the-ferry") == "article"
    long = f"<html><head>{video}</head><body><h1>The launch of the ferry</h1>{LONG}</body></html>"
    assert kind(long, SITE + "/video/launch-of-the-ferry") == "article"


@pytest.mark.parametrize(
    "folder",
    ["press-releases", "newsroom", "pressemitteilungen", "communiques", "notas-de-prensa", "persberichten"],
)
def test_what_stands_in_a_press_room_is_an_article(folder: str) -> None:
    good = "<div class=card><img src=/i{0}.jpg><h3><a href=/p/{0}>Product number {0}</a></h3></div>"
    goods = "".join(good.format(number) for number in range(8))
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    head = ld({"@type": "WebPage", "name": "Ferries"})
    page = (
        f"<html><head><title>Contract for ferries</title>{head}</head><body><main>"
        f"<h1>Contract for ferries</h1>{text}</main>{goods}</body></html>"
    )
    assert kind(page, f"{SITE}/en/{folder}/contract-for-four-ferries") == "article"
    assert kind(page, f"{SITE}/en/products/contract-for-four-ferries") == "listing"


@pytest.mark.parametrize("path", ["/2013/08/", "/blog/2013/8", "/2013"])
def test_a_month_s_address_is_a_list_s(path: str) -> None:
    posts = "".join(f"<h3>Post {n}</h3>{story(1)}" for n in range(3))
    assert kind(f"<html><body><h1>Notes from the quay</h1>{posts}</body></html>", SITE + path) == "listing"


@pytest.mark.parametrize("lie", [7, [], {}, None, "x", [None]])
def test_lies_are_survived(lie: object) -> None:
    head = ld({"@type": lie, "liveBlogUpdate": lie}, {"@type": "LiveBlogPosting", "liveBlogUpdate": lie}, lie)
    draft = read(html(body=LONG, head=head))
    assert draft.warnings == []
    assert draft.value("pageType") == "article"


def test_a_page_that_is_nothing_but_a_text_is_an_article_under_any_plain_address() -> None:
    source = bare(*SENTENCES[:2], title="The harbour is closed")
    assert kind(source, "http://127.0.0.1/harbour") == "article"
    assert kind(source, "http://127.0.0.1/market") == "article"
    assert kind(source, "http://127.0.0.1/docs/harbour") == "other"


def test_links_to_further_pages_are_a_sign_of_a_list_and_those_to_footnotes_are_none() -> None:
    turning = "<nav>1 <a href=/tag/ships/page/2>2</a> <a href=/tag/ships/page/9> <b>9</b> </a></nav>"
    noted = "<p>So it was<sup><a href=#fn1>1</a></sup> once<sup><a href=/story#fn2>2</a></sup>.</p>"
    plain = "<p>In <a href=/2019>2019</a> there were <a href=/four>4 of them</a>.</p>"
    signs = [tree_signs(read(text, URL))["page numbers"] for text in (turning, noted, plain)]
    assert signs[0] > 0
    assert signs[1:] == [0, 0]


@pytest.mark.parametrize(
    ("url", "head"),
    [
        ("https://news.example/articles/1", ""),
        ("https://news.example/story/7", ""),
        (
            "https://news.example/sail",
            '<meta property="article:published_time" content="2026-11-24T08:00:00Z">',
        ),
    ],
)
def test_a_short_story_without_pictures_among_menus_is_an_article(url: str, head: str) -> None:
    menu = "<nav><a href=/>Home</a> <a href=/news>News</a> <a href=/sport>Sport</a></nav>"
    text = "<p>The ferry left the harbour at noon, full of people.</p><p>Nobody was hurt at the pier.</p>"
    text += "<p>It sails again on Friday, the port says, at ten.</p>"
    foot = (
        "<a href=/articles/2>next</a><footer><a href=/about>About</a> <a href=/contact>Contact</a></footer>"
    )
    story = f"<main><h1>Story 7</h1>{text}</main>"
    assert kind(f"<head><title>T</title>{head}</head>{menu}{story}{foot}", url) == "article"
