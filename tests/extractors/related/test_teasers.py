"""Teasers: the headline, the text and the picture of a related link."""

from extractors.record import RelatedLink
from tests.extractors.related.pages import found, page, title_of

CARD = """
<div class=card>
  <a href="/2026/11/{slug}"><img src="/img/{slug}.jpg" alt="a picture of boats"></a>
  <span class=kicker>Harbour</span>
  <h4><a href="/2026/11/{slug}">{title}</a></h4>
  <p>{text}</p>
  <a href="/2026/11/{slug}#more">Read more</a>
</div>
"""


def test_a_teaser_gives_headline_text_and_picture() -> None:
    cards = "".join(
        CARD.format(slug=slug, title=title, text=text)
        for slug, title, text in (
            ("ships-sail", "Ships sail again", "After two years the first ferry has left for the islands."),
            ("bridge-holds", "Bridge holds", "Engineers tested the new bridge for a week and are content."),
        )
    )
    first, second = page(after=f"<div class=more><h3>Recommended</h3><div>{cards}</div></div>").relatedLinks
    assert first == RelatedLink(
        url="https://news.example/2026/11/ships-sail",
        headline="Ships sail again",
        description="After two years the first ferry has left for the islands.",
        imageUrl="https://news.example/img/ships-sail.jpg",
        rel="related",
        heading="Recommended",
        position=0,
    )
    assert (second.headline, second.imageUrl, second.position) == (
        "Bridge holds",
        "https://news.example/img/bridge-holds.jpg",
        1,
    )


def test_a_count_of_comments_does_not_end_a_module() -> None:
    card = (
        "<article><h5><a href=/2026/11/{slug}>{title}</a></h5><div class=dek>{dek}</div>"
        "<div class=comment-count><a href=/2026/11/{slug}#comments>22 comments</a></div></article>"
    )
    cards = card.format(slug="ships-sail-again", title="Ships sail again", dek="Slowly") + card.format(
        slug="bridge-holds-again", title="Bridge holds again", dek="So far"
    )
    links = page(after=f"<div><h4>Other stories you might like</h4>{cards}</div>").relatedLinks
    assert [(link.headline, link.description) for link in links] == [
        ("Ships sail again", "Slowly"),
        ("Bridge holds again", "So far"),
    ]


def test_a_date_and_a_button_are_no_part_of_a_teaser_s_text() -> None:
    card = (
        "<div class=card><h3><a href=/2026/11/{slug}>{title}</a></h3>{dek}"
        "<p class=more><time>{day}</time> <a href=/2026/11/{slug}>Read more</a></p></div>"
    )
    cards = card.format(
        slug="ships-sail-again",
        title="Ships sail again",
        dek="<p>After two years the first ferry has left for the islands.</p>",
        day="November 23, 2026, 5:40 pm",
    ) + card.format(
        slug="bridge-holds-again", title="Bridge holds again", dek="", day="A bridge that stands."
    )
    links = page(after=f"<section><h2>Related stories</h2>{cards}</section>").relatedLinks
    assert [(link.headline, link.description) for link in links] == [
        ("Ships sail again", "After two years the first ferry has left for the islands."),
        ("Bridge holds again", "A bridge that stands."),
    ]


def test_headings_alike_are_headlines_and_a_second_heading_is_none() -> None:
    links = (
        "<h3><a href=/guides/best-kettles>The best kettles</a></h3>"
        "<h3><a href=/2026/11/ships-sail-again>Ships sail again</a></h3>"
        "<h3>Related stories around the web</h3><p><a href=https://other.example/2026/a-b-c>Elsewhere</a></p>"
    )
    links_found = page(after=f"<div><h2>Read more</h2>{links}</div>").relatedLinks
    assert [(link.headline, link.description) for link in links_found] == [
        ("The best kettles", None),
        ("Ships sail again", None),
    ]


def test_the_figure_of_a_place_in_a_list_is_no_part_of_the_headline() -> None:
    items = "".join(
        f"<div><span>{place}</span><a href='/2026/11/{slug}'>{title_of(slug)} at Last</a></div>"
        for place, slug in enumerate(("ships-sail", "bridge-holds"), 1)
    )
    record = page(after=f"<section><h3>Most read</h3>{items}</section>")
    assert [link.headline for link in record.relatedLinks] == ["Ships Sail at Last", "Bridge Holds at Last"]


def test_a_link_that_covers_a_card_is_told_by_its_label() -> None:
    cards = "".join(
        f"<li><div><a href='/2026/11/{slug}' aria-label='{title_of(slug)}'></a></div>"
        f"<div><h3><span>{title_of(slug)}</span></h3></div></li>"
        for slug in ("ships-sail-at-dawn", "quay-wall-is-mended")
    )
    record = page(after=f"<section><h2>More on this story</h2><ul>{cards}</ul></section>")
    assert found(record) == [("ships-sail-at-dawn", "related"), ("quay-wall-is-mended", "related")]
    assert record.relatedLinks[0].headline == "Ships Sail At Dawn"


def test_a_link_that_covers_a_card_of_other_words_is_none_of_it() -> None:
    card = (
        "<div><a href='/2026/11/ships-sail-at-dawn' aria-label='Play'></a></div><h3>Quay wall is mended</h3>"
    )
    assert found(page(after=f"<section><h2>More on this story</h2>{card}</section>")) == []
