"""Cards: teasers whose link lies over them, holds their first line only, or is quoted into the text."""

import pytest

from tests.extractors.related.pages import BLOG, PARAGRAPHS, found, page

SLUGS = ["the-slow-ferry-home", "bridge-to-the-island"]
RELATED = [(slug, "related") for slug in SLUGS]
OVERLAID = (
    "<div class=card>{}<div class=meta><a href=/sea/>Sea</a></div>{}<div><h3>{}</h3></div>"
    "<div><span>Desk</span><span>2 May</span></div></div>"
)
TITLES = ("The slow ferry is home", "A bridge to the island")


def overlaid(link: str) -> str:
    cards = (
        OVERLAID.format(f"<a href='/2026/11/{slug}'><span class=img></span></a>", link.format(slug), title)
        for slug, title in zip(SLUGS, TITLES, strict=True)
    )
    return f"<div><h3>You may also like</h3>{''.join(cards)}</div>"


@pytest.mark.parametrize("link", ["<a class=over href='/2026/11/{}'></a>", ""])
def test_a_link_without_words_lies_over_a_card(link: str) -> None:
    record = page(after=overlaid(link))
    assert found(record) == RELATED
    assert [link.headline for link in record.relatedLinks] == list(TITLES)


@pytest.mark.parametrize(
    "item", ["<li>{}</li>", "<table><tr><td>{}</td></tr></table>", "<dd>[2 May] {}</dd>"]
)
def test_a_link_may_be_the_first_line_of_an_item_and_its_summary_the_next(item: str) -> None:
    summary = "What it is like to cross the bay with nobody on board but the crew, and how long it takes."
    items = "".join(
        item.format(f"<a href='/2026/11/{slug}'>{title}</a><br>{summary}")
        for slug, title in zip(SLUGS, TITLES, strict=True)
    )
    record = page(after=f"<div><h3>Related news</h3><div>{items}</div></div>")
    assert found(record) == RELATED
    assert "crossing the bay" not in (record.articleBody or "")


@pytest.mark.parametrize("names", ["site-bookmark-card", "p-blogCard", "digest-post-embed", "link-card"])
def test_a_card_of_a_link_is_inline_by_its_class(names: str) -> None:
    card = (
        f"<div class='{names}'><a href='/blog/slow-ferry'><div>The slow ferry home again</div>"
        "<div>What it is like to cross the bay.</div></a></div><p>So it is.</p>"
    )
    record = page(between=f"<p>Some say this.</p>{card}", url=BLOG)
    assert found(record) == [("slow-ferry", "inline")]
    assert "cross the bay" not in (record.articleBody or "")


def test_a_picture_with_a_link_of_its_own_does_not_hide_a_card() -> None:
    card = (
        "<div class=ltag><a href=/jane><div><img src=/jane.png alt=Jane></div></a><a href='/2026/11/{0}'>"
        "<div><h2>Ferries are just manners</h2><h3>Jane Roe, 3 Mar</h3><div><b>#sea</b></div></div></a></div>"
    )
    assert found(page(between=card.format(SLUGS[0]))) == [(SLUGS[0], "inline")]


def test_a_boxed_list_before_a_sub_heading_is_of_other_stories() -> None:
    items = "".join(
        f"<li><a href='/2026/11/{slug}'>{title}, and more</a></li>"
        for slug, title in zip(SLUGS, TITLES, strict=True)
    )
    boxed = f"<div class=rel><ul>{items}</ul></div><h2>Mind the kerb</h2>"
    assert found(page(between=boxed)) == [(slug, "inline") for slug in SLUGS]
    assert found(page(between=boxed.replace("<div class=rel>", "").replace("</ul></div>", "</ul>"))) == []
    told = f"<p>{PARAGRAPHS[1]} These are all of them:</p>{boxed}"
    assert found(page(between=told)) == []


def test_a_list_goes_on_below_its_call_out() -> None:
    first, second = (
        f"<a href='/2026/11/{slug}'>{title}</a>" for slug, title in zip(SLUGS, TITLES, strict=True)
    )
    record = page(between=f"<ul><li><strong>Read more:</strong> {first}</li><li>{second}</li></ul>")
    assert found(record) == [(slug, "inline") for slug in SLUGS]
    assert "island" not in (record.articleBody or "")


@pytest.mark.parametrize(
    "line",
    ["<strong>More sea stories:</strong> {} | {}", "Previously: {} / {}", "<b>Related:</b> {}, {}"],
)
def test_a_line_leads_to_several_stories(line: str) -> None:
    links = (f"<a href='/2026/11/{slug}'>{title}</a>" for slug, title in zip(SLUGS, TITLES, strict=True))
    record = page(between=f"<p>{line.format(*links)}</p>")
    assert found(record) == [(slug, "inline") for slug in SLUGS]
    assert "Ferry" not in (record.articleBody or "")


@pytest.mark.parametrize(
    "end",
    [
        "<em><strong>Related: {}</strong></em>",
        "[READ MORE: {}]",
        "(Lesen Sie auch: {}.)",
    ],
)
def test_a_call_out_at_the_end_of_a_paragraph_leaves_the_paragraph(end: str) -> None:
    call = end.format(f"<a href='/2026/11/{SLUGS[0]}'>What happens on the slow ferry</a>")
    record = page(between=f"<p>{PARAGRAPHS[1]} {call}</p>")
    assert found(record) == [(SLUGS[0], "inline")]
    assert record.relatedLinks[0].headline == "What happens on the slow ferry"
    assert (record.articleBody or "").count(PARAGRAPHS[1]) == 2


def test_a_sentence_that_ends_in_a_link_is_no_call_out() -> None:
    link = f"<a href='/2026/11/{SLUGS[0]}'>What happens on the slow ferry</a>"
    for end in (f"The mayor said: {link}", f"Another example: {link}.", f"It is related: {link}"):
        assert found(page(between=f"<p>{PARAGRAPHS[1]} {end}</p>")) == []


def test_links_that_only_styles_put_on_lines_of_their_own_are_stories_each() -> None:
    links = "<a href=/2026/11/the-salt-road>The Salt Road</a>"
    links += "<a href=/2026/11/a-clock-for-owls>A Clock for Owls</a>"
    record = page(after=f"<section><p>Read another</p>{links}</section>")
    assert found(record) == [("the-salt-road", "related"), ("a-clock-for-owls", "related")]
    assert [link.headline for link in record.relatedLinks] == ["The Salt Road", "A Clock for Owls"]
    topics = "<a href=/sea-and-coast/t-4711>The sea</a><a href=/old-harbour/t-4712>Harbour</a>"
    assert found(page(after=f"<section><p>Read another</p>{topics}</section>")) == []


def test_an_overlaid_card_in_a_box_named_related_needs_no_sure_heading() -> None:
    box = overlaid("<a class=over href='/2026/11/{}'></a>").replace(
        "You may also like", "Our similar reports"
    )
    assert found(page(after=box.replace("<div>", "<div class=related-posts>", 1))) == RELATED


@pytest.mark.parametrize(
    "card",
    [
        "<div class=c><a href='/2026/11/{0}'><img src=/a.jpg alt='{1}'></a><p>{1}</p></div>",
        "<div><a class=over href='/2026/11/{0}'></a><div class=title>{1}</div><p>More words.</p></div>",
    ],
)
def test_a_title_that_is_no_link_is_told_by_the_picture_s_words_or_its_name(card: str) -> None:
    cards = "".join(card.format(slug, title) for slug, title in zip(SLUGS, TITLES, strict=True))
    record = page(after=f"<div><h3>You may also like</h3>{cards}</div>")
    assert found(record) == RELATED
    assert [link.headline for link in record.relatedLinks] == list(TITLES)


def test_the_headline_above_a_button_is_a_plain_line() -> None:
    card = "<div><p>{1}</p><a href='/2026/11/{0}'>Read</a></div>"
    cards = "".join(card.format(slug, title) for slug, title in zip(SLUGS, TITLES, strict=True))
    record = page(after=f"<div><h3>Related stories</h3>{cards}</div>")
    assert found(record) == RELATED
    assert [link.headline for link in record.relatedLinks] == list(TITLES)


@pytest.mark.parametrize(
    "tabs",
    [
        "<div><button class='tab tab--active'>More on ships</button>"
        "<button class=tab>More videos</button></div>",
        "<ul role=tablist><li role=tab aria-selected=true>Related</li><li role=tab>Most read</li></ul>",
    ],
)
def test_the_tab_that_is_marked_heads_the_list_that_shows(tabs: str) -> None:
    items = [
        f"<div><ul><li><a href='/2026/11/{slug}'>{title}, and more of it</a></li></ul></div>"
        for slug, title in zip(SLUGS, TITLES, strict=True)
    ]
    record = page(after=f"<section>{tabs}{''.join(items)}</section>")
    assert [link for link in found(record) if link[1] == "related"] == RELATED[:1]
    unmarked = tabs.replace(" tab--active", "").replace(" aria-selected=true", "")
    record = page(after=f"<section>{unmarked}{''.join(items)}</section>")
    assert {rel for _, rel in found(record)} == {"recirculation"}


def test_a_card_like_one_before_it_may_stand_last_in_the_article() -> None:
    card = (
        "<div class=news-link><a href='/2026/11/{}'><h5>From news.example</h5><h4>{}</h4>"
        "<div>4 May</div></a></div>"
    )
    first, last = (card.format(slug, title) for slug, title in zip(SLUGS, TITLES, strict=True))
    end = "<ul><li><a href=/blog-about-this>Write on your blog about this story</a></li></ul>"
    inline = [(slug, "inline") for slug in SLUGS]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    assert found(page(between=f"{text}{first}{text}{last}{end}")) == inline
    assert found(page(between=f"{text}{last}{end}")) == []


@pytest.mark.parametrize(("folder", "expected"), [("/blog", RELATED), ("/tags", [])])
def test_short_titles_in_one_block_are_stories_if_they_lead_beside_the_page(
    folder: str, expected: list[tuple[str, str]]
) -> None:
    titles = zip(SLUGS, ("The slow ferry", "Bridge"), strict=True)
    links = "".join(f"<a href='{folder}/{slug}'>{title}</a>" for slug, title in titles)
    record = page(url=BLOG, after=f"<h3>Keep reading</h3><div>{links}</div>")
    assert found(record) == expected
