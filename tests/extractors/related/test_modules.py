"""Modules: where a list of stories begins and ends, and which boxes hold none."""

import pytest

from extractors import extract
from tests.extractors.related.pages import PARAGRAPHS, SLUGS, URL, found, page, teasers, title_of


def test_a_box_named_as_a_module_brings_its_heading() -> None:
    box = f"<div class=related-box><span>In depth</span><ul>{teasers('ships-sail')}</ul></div>"
    assert [link.heading for link in page(after=box).relatedLinks] == ["In depth"]


def test_a_section_between_picture_and_headline_does_not_end_a_module() -> None:
    card = (
        "<div><div><a href=/2026/11/{slug}><img src=/{slug}.jpg></a><a href=/category/news/>News</a></div>"
        "<h3><a href=/2026/11/{slug}>{title} in the Old Town</a></h3></div>"
    )
    cards = "".join(card.format(slug=slug, title=title_of(slug)) for slug in SLUGS[:2])
    tabs = "<h4><a href=#>RELATED ARTICLES</a><a href=#>MORE FROM AUTHOR</a></h4>"
    record = page(after=f"<div>{tabs}<div>{cards}</div></div>")
    assert found(record) == [(slug, "related") for slug in SLUGS[:2]]
    assert {link.heading for link in record.relatedLinks} == {"RELATED ARTICLES"}


def test_teasers_after_the_author_s_box_belong_to_the_heading_before_it() -> None:
    bio = (
        "<div class=author-card><a href=/users/jroe>Jane Roe</a><span>Former contributor</span>"
        "<p>Jane has written about ports and ships for several years, following the trade.</p></div>"
    )
    items = "".join(
        f"<div><h3><a href=/mobile/{slug}/>{title_of(slug)}</a></h3><h4>{text}</h4>"
        f"<p>{text} {text}</p><p>{text} {text} {text}</p><a href=/mobile/{slug}/>Read more</a></div>"
        for slug, text in (
            ("ships-sail-in-rain", "The ferries run in any weather."),
            ("bridge-holds-for-now", "The bridge is stronger than it looks."),
            ("everything-about-locks", "All that we know about the locks so far."),
        )
    )
    record = page(after=f"<h2>Editors' Recommendations</h2>{bio}{items}")
    assert found(record) == [("", "related")] * 3
    assert [link.headline for link in record.relatedLinks] == [
        "Ships Sail In Rain",
        "Bridge Holds For Now",
        "Everything About Locks",
    ]
    assert all("for now" not in (link.description or "").lower() for link in record.relatedLinks)
    assert (record.relatedLinks[0].description or "").startswith("The ferries run in any weather.")
    assert "ferries" not in (record.articleBody or "")


def test_a_module_in_the_article_s_own_footer_counts() -> None:
    module = f"<div><h3>Recommended</h3><ul>{teasers('ships-sail')}</ul></div>"
    record = page(after=f"</article></main><footer class=article-footer>{module}</footer>")
    assert found(record) == [("ships-sail", "related")]
    assert page(after=f"</article></main><footer>{module}</footer>").relatedLinks == ()


@pytest.mark.parametrize(
    "box",
    [
        '<aside aria-label="Related articles">{}</aside>',
        '<div data-module="related-content">{}</div>',
        '<section data-component="ReadNext">{}</section>',
        '<div class="x7f2" data-testid="recommended_stories">{}</div>',
        '<div class="art-relate-wrapper">{}</div>',
    ],
)
def test_a_module_without_a_heading_is_told_by_its_label_or_its_data_names(box: str) -> None:
    items = f"<ul>{teasers('ships-sail-at-dawn', 'quay-wall-is-mended', 'bridge-costs-less')}</ul>"
    slugs = ["ships-sail-at-dawn", "quay-wall-is-mended", "bridge-costs-less"]
    assert found(page(after=box.format(items))) == [(slug, "related") for slug in slugs]


@pytest.mark.parametrize("label", ["Comments", "Related topics", "Sponsored"])
def test_a_label_that_names_no_list_of_stories_keeps_its_links_out(label: str) -> None:
    heading = "<h3>Related stories</h3>"
    items = f"<ul>{teasers('ships-sail-at-dawn', 'quay-wall-is-mended', 'bridge-costs-less')}</ul>"
    assert found(page(after=f'<aside aria-label="{label}">{heading}{items}</aside>')) == []


def test_a_class_name_that_is_cut_off_says_nothing() -> None:
    topics = " ".join(f"label-of-topic-{number:03}" for number in range(14))
    names = f"{topics} {'t' * 30} tag-harbour-and-bridge"
    assert names[:300].endswith(" tag")  # as far as names are read; "tag" alone would keep the links out
    items = teasers("ships-sail-at-dawn", "quay-wall-is-mended")
    card = f'<div class="{names}"><h3>Related stories</h3><ul>{items}</ul></div>'
    assert len(found(page(after=card))) == 2


SPOTS = ["customs-house", "fish-market", "dragon-bridge", "tower-by-the-sea"]


@pytest.mark.parametrize("heading", ["Our recommendations", "Popular spots", "Spots to see"])
def test_parts_that_count_and_have_paragraphs_are_the_article(heading: str) -> None:
    parts = "".join(
        f"<article><h3><a href='/spots/{slug}'>{place}. {title_of(slug)}</a></h3><p>{paragraph}</p></article>"
        for place, (slug, paragraph) in enumerate(zip(SPOTS, PARAGRAPHS, strict=True), 1)
    )
    record = page(between=f"<h2>{heading}</h2>{parts}")
    assert found(record) == []
    assert "3. Dragon Bridge\n\nTraders on the market square" in (record.articleBody or "")


def test_read_more_under_a_headline_of_the_same_link_is_no_heading() -> None:
    spots = "".join(
        f"<article><h3><a href='/spots/{slug}'>{title_of(slug)}</a></h3><p>{paragraph}</p>"
        f"<div><a href='/spots/{slug}'>Read more</a></div></article>"
        for slug, paragraph in zip(SPOTS, PARAGRAPHS, strict=True)
    )
    assert found(page(after=f"<div><h2>Spots to see</h2>{spots}</div>")) == []


@pytest.mark.parametrize("heading", ["Keywords", "Palabras clave", "Słowa kluczowe", "Ключевые слова"])
def test_a_module_ends_at_the_keywords(heading: str) -> None:
    lists = f"<p>{heading}</p><ul>{teasers('walls-and-quays')}</ul>"
    module = f"<p>More on this harbour</p><p>Town council</p>{lists}"
    assert found(page(after=f"<aside>{module}</aside>")) == []


def test_a_list_of_links_to_other_sites_is_not_followed_to_the_next_list() -> None:
    links = "<div><h3>Related links</h3><ul><li><a href=https://port.example/>The port</a></li></ul></div>"
    paid = f"<div><h3>Special PR</h3><ul>{teasers('ships-sail', 'bridge-holds')}</ul></div>"
    assert found(page(after=links + paid)) == []


def test_a_menu_that_is_named_so_holds_related_stories() -> None:
    stories = teasers("the-slow-ferry-home", "bridge-to-the-island")
    module = f"<div class=related-navigation><h2>Related content</h2><nav><ul>{stories}</ul></nav></div>"
    assert {rel for _, rel in found(page(after=module))} == {"related"}
    assert found(page(after=module.replace(" class=related-navigation", ""))) == []


def test_a_small_box_around_two_modules_is_no_teaser_of_the_first() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    gallery = "<div><h3>Photo gallery</h3><p>The quay on Monday</p></div>"
    meetings = (
        "<h4>Upcoming meetings</h4>"
        "<ul><li><a href=/2026/11/dams-dialogue>Dialogue on Dams and Deltas</a></ul>"
    )
    related = "<h4>Related coverage</h4><ul><li><a href=/2026/11/ships-sail>Ships sail at dawn again</a></ul>"
    aside = f"<aside><div>{meetings}</div><div>{related}</div></aside>"
    main = f"<main><h1>Harbour opens again</h1><div>{text}</div>{gallery}</main>"
    record = extract(f"<body><div>{main}{aside}</div></body>", URL)
    assert ("ships-sail", "related") in found(record)
