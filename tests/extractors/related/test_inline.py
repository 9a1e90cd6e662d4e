"""Call-outs between paragraphs: told from what is the article's own, and out of its body."""

import pytest

from extractors import extract
from tests.extractors.related.pages import BLOG, PARAGRAPHS, SLUGS, URL, found, page, teasers, title_of


@pytest.mark.parametrize(
    "callout",
    [
        "Related: <a href='{u}'>{t}</a>",
        "<a href='{u}'>Related: {t}</a>",
        "<strong>READ MORE:</strong> <a href='{u}'>{t}</a>",
        "[<a href='{u}'>Read: {t}</a>]",
        "Lesen Sie auch: <a href='{u}'>{t}</a>",
        "Lire aussi : <a href='{u}'>{t}</a>",
        "Lea también: <a href='{u}'>{t}</a>",
        "Les også: <a href='{u}'>{t}</a>",
        "Читайте также: <a href='{u}'>{t}</a>",
        "【関連記事】<a href='{u}'>{t}</a>",
        "<span>Lire aussi</span> <a href='{u}'>{t}</a>",
        "<a href='{u}'><span>Lire aussi</span><strong>{t}</strong></a>",
        "İLGİLİ HABER <a href='{u}'>{t}</a>",
        "<i>আরও পড়ুন</i> <a href='{u}'>{t}</a>",
        "<i>\u0986\u09b0\u0993 \u09aa\u09dc\u09c1\u09a8</i> <a href='{u}'>{t}</a>",  # of other signs
        "อ่านเพิ่มเติม : <a href='{u}'>{t}</a>",
        "<strong>WATCH MORE: </strong><a href='{u}'><strong>{t}</strong></a>",
        "Also: <a href='{u}'>{t}</a>",
        "<b>Review</b> <a href='{u}'>{t}</a>",
        "<a href='{u}'>PHOTOS: {t}</a>",
        "Lesen Sie hier: <a href='{u}'>{t}</a>",
        "ВИДЕО: <a href='{u}'>{t}</a>",
        "【写真】<a href='{u}'>{t}</a>",
        "<strong>►<a href='{u}'>{t}</a></strong>",
        "&raquo; Useful advice: <a href='{u}'>{t}</a>",
        "<a href='{u}'>▶ {t}</a>",
        "【更多新聞】<a href='{u}'>{t}</a>",
        "Przeczytaj: <a href='{u}'>{t}</a>",
        "Ezt is ajánljuk: <a href='{u}'>{t}</a>",
        "<em>If you enjoyed this, you may like <a href='{u}'>{t}</a>.</em>",
    ],
)
def test_a_call_out_between_paragraphs_is_inline(callout: str) -> None:
    line = callout.format(u="/2026/10/old-walls-crumble", t="Why the old walls crumble")
    record = page(between=f"<p>{line}</p>")
    assert found(record) == [("old-walls-crumble", "inline")]
    assert record.relatedLinks[0].headline == "Why the old walls crumble"
    assert "crumble" not in (record.articleBody or "")
    assert all(paragraph in (record.articleBody or "") for paragraph in PARAGRAPHS)


def test_a_box_between_paragraphs_is_inline_by_its_class() -> None:
    link = "<a href=/2026/10/old-walls-crumble>Why the old walls crumble</a>"
    assert found(page(between=f"<aside class=related-box><div>{link}</div></aside>")) == [
        ("old-walls-crumble", "inline")
    ]


def test_a_teaser_alone_between_paragraphs_is_inline_without_a_word() -> None:
    box = "<div><a href=/2026/10/old-walls-crumble-too><h4>Why the old walls crumble away</h4></a></div>"
    record = page(between=box)
    assert found(record) == [("old-walls-crumble-too", "inline")]
    assert "crumble" not in (record.articleBody or "")


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote><a href=/2026/10/old-walls-crumble-too>Why the old walls crumble away</a></blockquote>",
        "<div><ul><li><a href=/news/articles/c4gpz2xr3y6o>Why the old walls crumble away</a></ul></div>",
    ],
)
def test_a_quoted_title_and_an_address_of_letters_and_figures_are_of_a_story(box: str) -> None:
    assert [link.rel for link in page(between=box).relatedLinks] == ["inline"]


OLD_WALLS = "<a href=/2026/10/old-walls-crumble>Why the old walls of the harbour crumble</a>"


@pytest.mark.parametrize(
    "line",
    [
        f"<p><strong>Court records: </strong>{OLD_WALLS}</p>",
        f"<p><b>Have you seen this one?</b> {OLD_WALLS}</p>",
        f"<p><b>{OLD_WALLS}</b></p>",
        f"<p><b>{OLD_WALLS}</b></p><h2>What comes next</h2>",
        f"<p>{OLD_WALLS}</p>",
        f"<div class=ad-slot>Advertisement</div><p><b>{OLD_WALLS}</b></p><div class=ad-slot>Ads</div>",
    ],
)
def test_a_label_in_bold_or_a_lone_link_between_paragraphs_is_inline(line: str) -> None:
    record = page(between=line)
    assert found(record) == [("old-walls-crumble", "inline")]
    assert record.relatedLinks[0].headline == "Why the old walls of the harbour crumble"
    assert "crumble" not in (record.articleBody or "")
    assert all(paragraph in (record.articleBody or "") for paragraph in PARAGRAPHS)


def test_a_card_that_is_one_link_is_inline() -> None:
    card = (
        "<figure><a href=/p/old-walls-crumble><div><img src=/w.jpg></div>"
        "<div class=card-title>Old walls</div>"
        "<div>Why they crumble, and what it costs the town</div><div>Harbour Post</div></a></figure>"
    )
    record = page(between=card)
    assert found(record) == [("old-walls-crumble", "inline")]
    assert "crumble" not in (record.articleBody or "")


def parts_under(lines: list[str]) -> str:
    return "".join(
        f"<p>{line}</p><p>{paragraph}</p>" for line, paragraph in zip(lines, PARAGRAPHS, strict=True)
    )


@pytest.mark.parametrize(
    "text",
    [
        # a link that heads each part of the article, and the same word before a link in each
        parts_under([f"<b><a href=/2026/10/{s}>{title_of(s)} in the Old Town</a></b>" for s in SLUGS]),
        parts_under(
            [f"<b>In short:</b> <a href=/2026/10/{s}>{title_of(s)} in the Old Town</a>" for s in SLUGS]
        ),
        "<p><b>The walls <a href=/2026/10/old-walls-crumble>crumbled in October</a> of that year.</b></p>",
        "<p><b>Court records:</b> <a href=https://court.example/2026/10/file>The file of the case</a></p>",
        "<p>The mayor answered: <a href=/2026/10/old-walls-crumble>the walls will hold</a></p>",
        "<p><a href=/2026/10/old-walls-crumble>The full report on the walls is here.</a></p>",
        f"<div class=caption><p>{OLD_WALLS}</p></div>",
        f"<ul>{teasers(*SLUGS)}</ul><h2>How the towns compare</h2>",
    ],
)
def test_links_that_are_the_article_s_own_stay(text: str) -> None:
    record = page(between=text)
    assert record.relatedLinks == ()


def test_stories_listed_by_tag_are_no_tags() -> None:
    box = (
        f"<div class='articlesByTag related'><h3>Les også</h3><ul>{teasers('ships-sail-at-dawn')}</ul></div>"
    )
    assert found(page(between=box)) == [("ships-sail-at-dawn", "inline")]


def test_a_call_out_with_a_name_after_its_headline_in_the_address() -> None:
    line = "<p><b>RELATED: </b><a href=/article/why-old-walls-crumble/287-9a1>Why the walls crumble</a></p>"
    assert [link.rel for link in page(between=line).relatedLinks] == ["inline"]


@pytest.mark.parametrize("label", ["In the Gazette", "En Motores", "Auf Seeblick", "Na Praia"])
def test_a_line_that_names_the_site_before_a_bar_is_inline(label: str) -> None:
    line = f"<p>{label} | <a href='/2026/11/ships-sail-at-dawn'>Ships sail at dawn for the first time</a></p>"
    record = page(between=line)
    assert found(record) == [("ships-sail-at-dawn", "inline")]
    assert record.relatedLinks[0].headline == "Ships sail at dawn for the first time"


BOOKMARK = (
    "<figure class=bookmark><a href='/blog/slow-ferry'><div><div>The slow ferry</div>"
    "<div>What it is like to cross the bay with nobody on board but the crew.</div>"
    "<div>The News</div></div><div><img src=/f.jpg></div></a></figure>"
)


def test_a_card_leads_to_a_story_beside_the_page_whatever_the_length_of_its_name() -> None:
    record = page(between=BOOKMARK, url=BLOG)
    assert found(record) == [("slow-ferry", "inline")]
    assert "crew" not in (record.articleBody or "")
    assert found(page(between=BOOKMARK)) == []


def test_a_card_without_a_picture_may_be_one_link_that_begins_with_a_heading() -> None:
    card = (
        "<figure><a href='/2026/11/the-slow-ferry-home'><div><h2>The slow ferry home</h2></div>"
        "<div><h3>A crossing in five pictures</h3></div><div><p>news.example</p></div></a></figure>"
    )
    assert found(page(between=card)) == [("the-slow-ferry-home", "inline")]


def test_an_article_in_the_article_is_a_card_with_its_summary() -> None:
    card = (
        "<ul><li>Ships at noon: 12</li></ul><div><article><div><h3>"
        "<a href='/2026/11/the-slow-ferry-home'>The slow ferry home, and who still takes it</a></h3>"
        "<ul><li>2026-11-02</li></ul><p>Nobody was on board but the crew, and they had a great deal of "
        "tea at noon.</p></div></article></div>"
    )
    record = page(between=card)
    assert found(record) == [("the-slow-ferry-home", "inline")]
    assert "great deal of tea" not in (record.articleBody or "")


def test_a_list_of_stories_between_the_standfirst_and_the_text_is_related() -> None:
    standfirst = "<p class=sapo>Two years of work on the walls are over, and the first ships are in.</p>"
    stories = f"<ul class=news>{teasers('the-slow-ferry-home', 'bridge-to-the-island')}</ul>"
    main = f"<h1>Harbour opens again after two years of work</h1>{standfirst}{stories}<div class=text>"
    html = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    record = extract(f"<html><body><div class=col>{main}{html}</div></div></body></html>", URL)
    assert found(record) == [("the-slow-ferry-home", "inline"), ("bridge-to-the-island", "inline")]


def test_a_must_read_in_a_box_of_the_article_that_is_named_also_read_is_related() -> None:
    box = f"<div class=also_read_box><b>Must Read</b><ul>{teasers('the-slow-ferry-home')}</ul></div>"
    assert found(page(between=box)) == [("the-slow-ferry-home", "inline")]


def test_a_card_may_name_its_story_s_section() -> None:
    link = "<a href=/news/2026/11/the-slow-ferry-home-to-the-island>The slow ferry home to the far island</a>"
    card = f"<div class=inline-item><a class=category href={{}}>Sea</a>{link}</div>"
    story = [("the-slow-ferry-home-to-the-island", "inline")]
    assert found(page(between=card.format("/news/"))) == story
    assert found(page(between=card.format("/reader-offers/"))) == []
