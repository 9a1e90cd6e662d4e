"""Related lists: headings that announce them further, cards without a heading, and links to lists in them."""

import pytest

from extractors import extract
from tests.extractors.related.pages import BLOG, PARAGRAPHS, URL, found, page, teasers

STORIES = teasers("the-slow-ferry-home", "bridge-to-the-island")
BOTH = ["the-slow-ferry-home", "bridge-to-the-island"]


@pytest.mark.parametrize(
    "heading",
    [
        "More stories from the islands",
        "Mehr Nachrichten aus Flensburg",
        "Más noticias de Galicia",
        "Altre notizie da Genova",
        "Mais notícias do Porto",
        "Fler nyheter från Gotland",
        "In this stream",
        "Notizie collegate",
        "Das könnte dir auch gefallen",
        "Tous nos articles sur le sujet",
        "Expand your reading",
        "Reports in similar ports",
        "Die ähnlichen Fälle",
        "In our pages, on the same subject",
        "Dans nos colonnes, sur le même sujet",
        "Otras voces sobre el mismo tema",
        "Starsze artykuły na ten temat",
        "Наши материалы на эту тему",
        "მსგავსი სიახლეები",
    ],
)
def test_a_heading_of_more_on_the_subject_is_of_related_stories(heading: str) -> None:
    record = page(after=f"<section><h3>{heading}</h3><ul>{STORIES}</ul></section>")
    assert found(record) == [(slug, "related") for slug in BOTH]
    assert record.relatedLinks[0].heading == heading


def test_a_heading_on_a_contact_is_of_no_list() -> None:
    contact = (
        "<div><h3>Ansprechpartner zum Thema:</h3><p><a href=/2026/11/the-port-office>Port Office</a></p>"
    )
    assert found(page(after=contact + "</div>")) == []


@pytest.mark.parametrize("names", ["cikk-ajanlo", "articulos-recomendados", "polecane-teksty", "doporucene"])
def test_a_box_is_named_for_related_stories_in_more_languages(names: str) -> None:
    link = "<a href='/2026/11/the-slow-ferry-home'>The slow ferry home at last</a>"
    box = f"<div class='{names} inline'>{link}<p>Few took it.</p></div><p>A quotation.</p>"
    assert found(page(between=box)) == [("the-slow-ferry-home", "inline")]


def test_how_a_post_was_filed_says_nothing_of_the_links_in_it() -> None:
    post = (
        "<article class='post-7 type-post status-publish {}'><h4><a href='/2026/11/{}'>{}</a></h4></article>"
    )
    filed = post.format("category-deals tag-comments", "the-slow-ferry-home", "The slow ferry home at last")
    paid = post.format("category-sponsored", "bridge-to-the-island", "A bridge to the island and back")
    assert found(page(after=f"<div><h3>Related</h3>{filed}{paid}</div>")) == [
        ("the-slow-ferry-home", "related")
    ]


def test_a_label_in_a_box_of_its_own_is_no_list_of_tags() -> None:
    card = (
        "<div class=card><div><div class='card-tag'>Related</div>"
        "<h5><a href='/2026/11/the-slow-ferry-home'>The slow ferry</a></h5></div></div>"
    )
    assert found(page(between=card)) == [("the-slow-ferry-home", "inline")]


@pytest.mark.parametrize("words", ["See all", "Voir tout", "Alle anzeigen", "Ver todas", "すべて見る"])
def test_a_link_beside_the_heading_leads_to_the_list(words: str) -> None:
    head = f"<div><h2>Related</h2><a href='https://news.example/blog'>{words}</a></div>"
    record = page(after=f"<div>{head}<div><ul>{STORIES}</ul></div></div>")
    assert found(record) == [(slug, "related") for slug in BOTH]


@pytest.mark.parametrize(
    "more",
    [
        "<a href=/2026/11/our-port-stories-in-order>View all 12 stories</a>",
        "<a href=/list/harbour-company%2C-inc>More releases from this source</a>",
        "<a href=/list/alle-berichte-vom-hafen>Alle anzeigen und ordnen</a>",
    ],
)
def test_the_last_link_of_a_module_may_lead_to_a_list(more: str) -> None:
    record = page(after=f"<div><h2>Related</h2><ul>{STORIES}</ul><p>{more}</p></div>")
    assert found(record) == [(slug, "related") for slug in BOTH]
    headline = "<a href=/2026/11/more-ships-from-the-north>More ships from the north are in</a>"
    record = page(after=f"<div><h2>Related</h2><ul>{STORIES}<li>{headline}</ul></div>")
    assert len(record.relatedLinks) == 3


def test_a_heading_below_the_label_names_what_the_list_is_of() -> None:
    head = "<h3>In this stream</h3><h2>The harbour: all of its stories</h2>"
    assert found(page(after=f"<section>{head}<ol>{STORIES}</ol></section>")) == [
        (slug, "related") for slug in BOTH
    ]


def test_a_column_is_a_story_and_a_columnist_is_none() -> None:
    column = "<li><a href=/columnists/why-ports-are-not-museums>Why ports are not museums at all</a></li>"
    person = "<li><a href=/columnists/jane-roe>Jane Roe, who writes about the sea</a></li>"
    record = page(after=f"<div><h3>Related</h3><ul>{STORIES}{column}{person}</ul></div>")
    assert [slug for slug, _ in found(record)] == [*BOTH, "why-ports-are-not-museums"]


def test_an_event_of_the_site_is_no_story() -> None:
    event = "<li><a href=https://events.news.example/talk-on-the-quay>Join our talk on the quay</a></li>"
    record = page(after=f"<div><h3>Related</h3><ul>{STORIES}{event}</ul></div>")
    assert [slug for slug, _ in found(record)] == BOTH


CARD = (
    "<div class=image-card><a href='/2026/11/the-slow-ferry-home'><span><img src=/ferry.jpg></span>"
    "<span class=title>The slow ferry home at last{}</span></a></div><h2>What comes next</h2>"
)


def test_a_picture_and_a_headline_in_one_link_are_a_card() -> None:
    assert found(page(between=CARD.format(""))) == [("the-slow-ferry-home", "inline")]
    assert found(page(between=CARD.format(". Photo: Jane Roe"))) == []


def test_a_post_that_is_embedded_is_a_card_even_above_the_share_button() -> None:
    card = (
        "<div class=post-embed><a href=/blog/the-slow-ferry-home><div>The slow ferry home</div>"
        "<div>Jane Roe, 4 May</div></a></div><p><a href=#share>Share</a></p>"
    )
    assert found(page(between=card, url=BLOG)) == [("the-slow-ferry-home", "inline")]
    assert found(page(between=card.replace("post-embed", "post-box"), url=BLOG)) == []


SNIPPETS = "".join(
    "<article class=snippet><ul><li><a href=/2026/>The Year</a></li></ul>"
    f"<h2><a href=/2026/11/{slug}>Story: {title}</a></h2>"
    f"<div><p>{title} again, after a year of work on both shores and much debate in the council.</p>"
    "<p>Nobody expected it to last, and yet the whole town came to see it.</p></div>"
    f"<a href=/2026/11/{slug}>Read more</a></article>"
    for slug, title in zip(BOTH, ("The slow ferry is home", "A bridge to the island"), strict=True)
)


def test_teasers_in_a_row_behind_the_article_need_no_heading() -> None:
    record = page(after=f"<div>{SNIPPETS}</div>")
    assert found(record) == [(slug, "related") for slug in BOTH]
    assert [link.headline for link in record.relatedLinks] == [
        "Story: The slow ferry is home",
        "Story: A bridge to the island",
    ]
    assert "both shores" not in (record.articleBody or "")


def test_a_row_of_one_is_none() -> None:
    assert found(page(after=f"<div>{SNIPPETS[: len(SNIPPETS) // 2]}</div>")) == []


def test_a_list_at_the_end_of_the_article_s_own_box_is_not_inline() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    box = f"<section><h3>Related</h3><ul>{STORIES}</ul></section><p>Topics: Harbours</p>"
    record = extract(f"<title>Harbour</title><article><h1>Harbour</h1>{text}{box}</article>", URL)
    assert [link.rel for link in record.relatedLinks] == ["related", "related"]


@pytest.mark.parametrize("names", ["related-sites", "news-related-services"])
def test_other_sites_and_services_are_no_stories(names: str) -> None:
    assert found(page(after=f"<div class={names}><h3>About us</h3><ul>{STORIES}</ul></div>")) == []


def test_a_heading_ends_the_list_before_it_even_if_it_only_says_read_more() -> None:
    author = "<section><p>About</p><a href=/author/jane-roe>More from Jane Roe</a></section>"
    record = page(after=f"{author}<section class=more><h4>Read more</h4><ul>{STORIES}</ul></section>")
    assert found(record) == [(slug, "related") for slug in BOTH]
    assert record.relatedLinks[0].heading == "Read more"


def test_related_topics_that_are_stories_are_found_in_a_box_named_so() -> None:
    box = f"<div class=related-box><h3>Related topics</h3><ul>{STORIES}</ul></div>"
    assert found(page(after=box)) == [(slug, "related") for slug in BOTH]


def test_cards_below_the_article_that_a_theme_calls_read_more() -> None:
    card = "<article><a href=/{}><h2>{}</h2><div>Why it is so, and since when.</div></a></article>"
    cards = card.format("the-slow-ferry", "The slow ferry") + card.format("bridge-to-sea", "A bridge to sea")
    record = page(after=f"<aside class='read-more-wrap outer'>{cards}</aside>", url=BLOG)
    assert found(record) == [("the-slow-ferry", "related"), ("bridge-to-sea", "related")]


def test_an_appeal_on_a_host_for_them_is_no_story() -> None:
    appeal = (
        "<div><p><a href='https://act.news.example/tell-your-council-now'>Tell your council now</a></p></div>"
    )
    assert found(page(between=appeal)) == []


def test_a_paragraph_whose_first_line_is_a_heading_is_a_list() -> None:
    lines = "".join(
        f"<br><a href=/2026/11/{slug}>A report on {slug.replace('-', ' ')}</a> (2 May)" for slug in BOTH
    )
    record = page(after=f"<p><strong>Related Information</strong>{lines}</p>")
    assert found(record) == [(slug, "related") for slug in BOTH]
    assert {link.heading for link in record.relatedLinks} == {"Related Information"}
    assert record.relatedLinks[0].headline == "A report on the slow ferry home"


def test_a_list_that_begins_with_a_call_out_goes_on_with_labels() -> None:
    link = "<li><strong>{}:</strong> <a href=/2026/11/{}>How it came to be so</a></li>"
    record = page(
        between=f"<ul>{link.format('LEIA TAMBÉM', BOTH[0])}{link.format('VEJA', BOTH[1])}</ul><h2>Next</h2>"
    )
    assert found(record) == [(slug, "inline") for slug in BOTH]


def test_linked_lines_in_capitals_are_of_other_stories() -> None:
    line = "<p><b><a href=/2026/11/{}>{}</a></b></p>"
    loud = line.format(BOTH[0], "THE SLOW FERRY HOME, AND WHO STILL TAKES IT")
    parts = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:3])
    both = loud + parts + line.format(BOTH[1], "A BRIDGE TO THE ISLAND THAT NO ONE ASKED FOR")
    assert found(page(between=both)) == [(slug, "inline") for slug in BOTH]
    assert found(page(between=both.replace("BRIDGE", "bridge").replace("FERRY", "ferry"))) == []


PROMO = (
    "<div class=promo-inline><promo-card><p><a href=/islands>Islands</a></p>"
    "<h3><a href=/2026/11/{}>{}</a></h3><p>Nobody was on board but the crew, and they had a great deal of "
    "tea at noon, with the light on in the mess.</p><p>March 27, 2026</p></promo-card></div>"
)


def test_a_teaser_between_paragraphs_is_a_card_with_its_summary() -> None:
    record = page(between=PROMO.format("the-slow-ferry-home", "The slow ferry home"))
    assert found(record) == [("the-slow-ferry-home", "inline")]
    assert "great deal of tea" not in (record.articleBody or "")
    assert found(page(between=PROMO.format("newsletter-of-the-isles-2026", "The isles"))) == []


def test_a_few_lines_below_also_read_tell_of_a_story() -> None:
    lines = (
        "<p><strong>ये खबर भी पढ़ें...</strong></p><p><strong>The ferry is slow: islanders say why</strong></p>"
        "<p>The crew alone was on board, and they had a great deal of tea at noon, as they have each day of "
        "the winter months. <a href='/2026/11/the-slow-ferry-home'>पूरी खबर पढ़ें</a></p>"
    )
    record = page(after=lines)
    assert found(record) == [("the-slow-ferry-home", "related")]
    assert record.relatedLinks[0].headline == "The ferry is slow: islanders say why"


def test_a_menu_between_paragraphs_that_heads_related_stories_is_none() -> None:
    nav = f"<nav class=box><h2>{{}}</h2><ul>{STORIES}</ul></nav>"
    assert found(page(between=nav.format("Related stories"))) == [(slug, "inline") for slug in BOTH]
    assert found(page(between=nav.format("Our sections"))) == []


def test_a_summary_behind_the_link_in_an_element_of_its_own() -> None:
    told = "<span>Opinion - What the people of the old town had expected of the works on the quay</span>"
    items = "".join(
        f"<li><a href='/2026/11/{slug}'>{slug.replace('-', ' ').title()} Again</a> {told}</li>"
        for slug in BOTH
    )
    assert found(page(between=f"<div><b>Related news</b><ul>{items}</ul></div>")) == [
        (slug, "inline") for slug in BOTH
    ]
