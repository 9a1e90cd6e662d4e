"""Standfirst: the summary under the headline, and what is none."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import extract
from tests.extractors.reading import FERRY, html, read
from tests.extractors.standfirsts import SUMMARY, standfirst


@pytest.mark.parametrize(
    "html",
    [
        f"<p class=standfirst>{SUMMARY}</p>",
        f"<div class=article__dek>{SUMMARY}</div>",
        f"<p class='entry-subtitle'>{SUMMARY}</p>",
        f"<p class='chapo'>{SUMMARY}</p>",
        f"<header><div>March</div><strong class=strapline>{SUMMARY}</strong></header>",
        f"<div class='artikel-vorspann'><p>{SUMMARY}</p></div>",
        f"<p class='ingress'>{SUMMARY}</p>",
        f"<div class=art_synopsis>{SUMMARY}</div>",
        f"<div class=news-detail__preview>{SUMMARY}</div>",
        f"<h2 class='subheadline left'>{SUMMARY}</h2>",
        f"<p class=large>{SUMMARY}</p><div>Authors</div><div>Jane Roe</div><div>John Doe</div><div>Published</div><div>March 4, 2026</div>",
        f"<p class=large>{SUMMARY}</p><div>Jane Roe</div><div>Co-founder</div><div>&amp;</div><div>•</div><div>March 4, 2026</div><div>4 min read</div>",
        f"<ul><li>Jane Roe</ul><div class=article-head-sub>{SUMMARY}</div>",
        f"<div itemprop=description>{SUMMARY}</div>",
        f"<h2>{SUMMARY}</h2>",
        f"<p class=byline>By Jane Roe</p><p class=summary>{SUMMARY}</p>",
        f"<p class=preface>{SUMMARY}</p>",
        f"<div class='field field--name-field-teaser field__item'>{SUMMARY}</div>",
        f"<div class='field field--name-field-uvod field__item'><p>{SUMMARY}</p></div>",
        f"<div class='field-name-field-lead'><div class=items><div class=item><p>{SUMMARY}</p></div></div></div>",
        f"<p class=article__desc><span class=article__kicker>Enquiry</span>{SUMMARY}</p>",
        f"<h3>सार</h3><div>{SUMMARY}</div>",
        f"<ul><li><h2>{SUMMARY.partition(', ')[0]},</h2></li><li><h2>{SUMMARY.partition(', ')[2]}</h2></li></ul>",
        f"<div><strong class=summary_view>{SUMMARY.replace(', ', ',<br>')}</strong></div>",
    ],
)
def test_standfirst(html: str) -> None:
    assert standfirst(html) == SUMMARY


def test_the_box_of_the_whole_body_is_none() -> None:
    assert (
        standfirst(f"<div itemprop='description articleBody'>{SUMMARY}<br><br>{SUMMARY} Again.</div>") is None
    )


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<h2>Ferries</h2>",
        f"<p class=caption>{SUMMARY}</p>",
        f"<div class=related-stories><p class=summary>{SUMMARY}</p></div>",
        "<p class=summary>Short</p>",
        "<h2>Listen to Radio Pier and follow the paper on Facebook, X and Instagram.</h2>",
        "<div class=summary>The pier is seen on Tuesday in Harbor City. (Photo/John Doe)</div>",
    ],
)
def test_no_standfirst(html: str) -> None:
    assert standfirst(html) is None


def test_japanese() -> None:
    assert standfirst("<p class=lead>港が九年ぶりに再び開いた。</p>") == "港が九年ぶりに再び開いた。"


def test_points() -> None:
    html = "<ul class=summary><li>The ferry is back in the harbour</li><li>Nine years it lay in dock, unused</li></ul>"
    assert standfirst(html) == "The ferry is back in the harbour Nine years it lay in dock, unused"


def test_headings_of_sections_are_no_standfirst() -> None:
    section = "<h2>How the ferry was repaired in the old dock {}</h2><p>" + "It sailed again. " * 12 + "</p>"
    found = read(html("".join(section.format(place) for place in ("first", "then", "at last"))))
    assert found.value("alternativeHeadline") is None


def test_a_short_sub_heading_without_spaces_is_a_standfirst() -> None:
    found = read(html("<h2>会社は島への航路を再開し、夏にはもう一隻増やす</h2>", lang="ja"))
    assert found.value("alternativeHeadline") == "会社は島への航路を再開し、夏にはもう一隻増やす"


def test_a_line_between_headline_and_date_is_the_standfirst() -> None:
    lead = "The line to the outer islands opens again, with one more boat for the summer"
    found = read(html(f"<div class=q1>{lead}</div><div class=q2>By Jane Roe</div><div>March 4, 2026</div>"))
    assert found.value("alternativeHeadline") == lead
    without = read(html(f"<div class=q1>{lead}</div>"))
    assert without.value("alternativeHeadline") is None


def test_a_teaser_above_the_byline_and_the_date_is_the_standfirst() -> None:
    lead = "The line to the outer islands opens again, with one more boat for the summer"
    below = "<div>By Jane Roe</div><div>March 4, 2026</div>"
    assert standfirst(f"<p class=article__teaser>{lead}</p>{below}") == lead
    assert standfirst(f"<p class=promo>{lead}</p>{below}") is None
    assert standfirst(f"<p class=article__teaser><a href=/boats>{lead}</a></p>{below}") is None


def test_a_line_right_below_the_headline_may_name_a_year() -> None:
    lead = "The chief of the harbour says that the hatch had been open since 2005"
    assert standfirst(f"<div>{lead}</div><div>By Jane Roe</div><div>Published: March 4, 2026</div>") == lead
    assert standfirst(f"<div>8 views</div><div>{lead}</div><div>March 4, 2026</div>") is None


def test_the_headline_printed_again_is_none() -> None:
    title = "After nine years in dock: the ferry is back"
    page = f"<body><h1>{title}</h1><h2><span>After nine years in dock</span> <span>the ferry is back</span></h2>{FERRY}"
    assert extract(page, "https://news.example/story").alternativeHeadline is None


@pytest.mark.parametrize(
    "line",
    [
        "▲停業多年的渡船重新開航，岸上許多人在等待它們回來。（圖／記者王小明攝）",
        "港口的老渡船重新开航，岸上许多人在等待它们回来。王小明摄",
    ],
)
def test_captions_of_east_asia_are_none(line: str) -> None:
    assert standfirst(f"<div>2026年3月4日</div><p class=summary>{line}</p><div>2026年3月4日</div>") is None


def test_a_box_that_holds_the_byline_too_may_hold_it() -> None:
    line = f"<p class=strapline>{SUMMARY}</p><div class=author>By Jane Roe</div>"
    assert standfirst(f"<div class=byline-social>{line}</div>") == SUMMARY


def test_the_field_of_an_introduction_holds_it_some_boxes_up() -> None:
    field = "<div class='field field-name-field-intro'><div class=items><div class=item><p>{}</p></div></div></div>"
    assert standfirst("<div>Press</div><div>Embargo</div>" + field.format(SUMMARY)) == SUMMARY


def test_an_h1_below_the_line_that_is_the_title_is_one() -> None:
    second = "Roe: the old ferry of the harbour will sail twice a day from the first of May"
    page = (
        "<html><head><meta property=og:title content='Ships sail again'></head><body><main>"
        f"<div class=story__title>Ships sail again</div><h1 class=story__second>{second}</h1><div>{FERRY}{FERRY}</div>"
    )
    record = extract(page, "https://news.example/story")
    assert (record.headline, record.alternativeHeadline) == ("Ships sail again", second)
    record = extract(page.replace("story__title", "story__label"), "https://news.example/story")
    assert record.headline == second


@pytest.mark.parametrize(
    "bio",
    [
        "Jane is an experienced journalist and author who has covered ships for five years.",
        "Jane Roe currently works for The Sail as a writer and editor.",
        "Jane Roe is a staff writer.",
    ],
)
def test_a_bio_in_its_place_is_none(bio: str) -> None:
    assert standfirst(f"<div class=summary>{bio}</div>") is None


def test_one_in_an_element_with_space_behind_it() -> None:
    head = f"<div>\n\t<h1>Ships sail again</h1>\n\t<span class=subhead>{SUMMARY}</span>\n\t<div></div></div>"
    page = f"<html><body><main>{head}<div>{FERRY}{FERRY}</div></main>"
    assert extract(page, "https://news.example/story").alternativeHeadline == SUMMARY


@pytest.mark.parametrize(
    "html",
    [
        "<div class=summary-box><span>Here is what the story says, in five short points:</span></div>",
        f"<div class=summary-ai>{SUMMARY}</div>",
        f"<blockquote class=ad><b>Join</b><p>{SUMMARY}</p></blockquote><p>March 4, 2026</p>",
        f"<figure><div class=main-img-desc><span>{SUMMARY}</span></div></figure>",
        f"<div><em class=img_desc>{SUMMARY}</em></div>",
        f"{FERRY * 3}<div class=chart><h3>Ferries</h3><div class=chart__subtitle>{SUMMARY}</div></div>",
    ],
)
def test_what_is_named_like_one_and_is_none(html: str) -> None:
    assert standfirst(html) is None


def test_a_figure_that_holds_the_headline_may_hold_it() -> None:
    page = f"<html><body><main><figcaption><h1>Ships sail again</h1><p class=lead>{SUMMARY}</p></figcaption>{FERRY}</main>"
    assert extract(page, "https://news.example/story").alternativeHeadline == SUMMARY


def test_a_part_of_the_headline_is_none() -> None:
    page = (
        "<html><body><main><nav><h1>The harbour of Oban: after nine years the ships sail again to the islands</h1></nav>"
        f"<h2>After nine years the ships sail again to the islands</h2><div>By Jane Roe</div>{FERRY}{FERRY}</main>"
    )
    assert extract(page, "https://news.example/story").alternativeHeadline is None


def test_points_between_headline_and_date_are_one_and_not_the_last_of_them() -> None:
    points = (
        "The ferry that was taken from the quay nine years ago is back",
        "A diver found it below a heap of nets while he looked for a ring",
        "Its last owner is thought to have bought it in good faith",
        "The town now needs a new engine before it can sail in May",
    )
    items = "".join(f"<li><b>{point}</b></li>" for point in points)
    line = "<p>By Jane Roe</p><p>Published: 09:14, 7 April 2026</p>"
    assert standfirst(f"<ul>{items}</ul>{line}") == " ".join(points)


def test_a_heading_between_headline_and_date_is_one_though_sections_have_such_headings() -> None:
    sections = "".join(f"<h2 class=title>Part {number} of the story</h2>{FERRY}</p>" for number in range(4))
    line = "<ul><li>Jane Roe</li><li>Updated: 4 March 2026</li></ul>"
    assert standfirst(f"<h2 class=title>{SUMMARY}</h2>{line}{sections}") == SUMMARY
    assert standfirst(f"<h2 class=title>{SUMMARY}</h2>{FERRY}</p>{line}{sections}") is None


def test_a_builder_of_pages_shortens_the_name_of_the_box() -> None:
    assert standfirst(f"<div class='t7__descr t-descr'>{SUMMARY}</div>") == SUMMARY
