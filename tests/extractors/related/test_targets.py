"""Targets: which addresses are of stories."""

import pytest

from extractors import extract
from tests.extractors.related.pages import BLOG, PARAGRAPHS, URL, found, page, teasers, title_of


def test_a_story_told_from_this_one_by_a_number_in_its_address() -> None:
    story = "https://news.example/news/articleView.html?idxno=11840"
    line = "<p><a href='/news/articleView.html?idxno={}'>▶ 관련기사 : 여객선 준공영제 3년</a></p>"
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    html = f"<h1>Harbour opens again</h1><article>{paragraphs}{{}}<p>{PARAGRAPHS[0]}</p></article>"
    assert [link.url for link in extract(html.format(line.format(11835)), story).relatedLinks] == [
        "https://news.example/news/articleView.html?idxno=11835"
    ]
    assert extract(html.format(line.format(11840)), story).relatedLinks == ()


def listed(heading: str, href: str, text: str) -> str:
    return f"<div><h3>{heading}</h3><ul><li><a href='{href}'>{text}</a></li></ul></div>"


@pytest.mark.parametrize(
    "module",
    [
        listed("Related", "/2026/11/x-y-z", "Sponsored: Six reasons to trust us"),
        listed("Related topics", "/news/harbour-and-sea", "Harbour and the sea"),
        listed("Related cases", "/cases/port-v-town", "Port of Aldmouth v. the town"),
        listed("Related", "/harbours-latest-news/all-of-them-list", "Harbours"),
        listed("Related", "/submission/2026/ships-sail-again", "A tale sent in by a reader"),
        listed("Today's best kettle deals", "/2026/11/kettles-for-less", "Kettles for less than ever"),
        "<div class=related-box><h3>Related resources</h3>"
        "<a href='https://get.news.example/w/2026'>What a harbour costs, a guide for towns</a></div>",
        "<div class=related-box><h3>Related topics</h3>"
        "<a href='/news/sea/birds_and_other_animals'>Birds (and other animals)</a></div>",
        listed("Related", "/tag/harbour-works", "Works at the harbour"),
        listed("Related", "/author/jane-roe-1974", "Jane Roe of this paper"),
        listed("Related", "https://other.example/2026/11/x-y-z", "Elsewhere on the web"),
        listed("Related", "#part-two-of-this", "Part two of this story"),
        f"<div class=OUTBRAIN><h3>You may also like</h3><ul>{teasers('one-trick')}</ul></div>",
        f"<div id=taboola-below><h3>Recommended for you</h3><ul>{teasers('one-trick')}</ul></div>",
        f"<div id=comments><h3>Read more</h3><ul>{teasers('what-he-said')}</ul></div>",
        f"<nav><h3>More from us</h3><ul>{teasers('some-page')}</ul></nav>",
        "<div><h3>Related</h3><div id=fill></div><script>fill('#fill')</script></div>",
        "<div><h3>Related</h3></div>" + listed("Comments", "/2026/11/a-b-c", "a link in a comment"),
    ],
)
def test_what_is_no_related_link(module: str) -> None:
    assert page(after=module).relatedLinks == ()


def test_an_unknown_address_gives_no_links() -> None:
    html = f"<h1>Title of it</h1><p>{PARAGRAPHS[0]}</p><h3>Related</h3><ul>{teasers('ships-sail')}</ul>"
    assert extract(html).relatedLinks == ()


def told(address: str, own: str = URL) -> bool:
    """Tell whether a link to an address under such a heading counts as a story."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    module = (
        f"<h3>Related stories</h3><ul><li><a href='{address}'>{title_of('ships-sail-again-at-dawn')}</a></ul>"
    )
    return bool(extract(f"<h1>Harbour opens</h1><article>{text}{module}</article>", own).relatedLinks)


@pytest.mark.parametrize(
    "address",
    ["/hemeroteca/2026-11-08/", "/2026/11/", "/2026/nov/08", "/archive/2026/11/08/", "/archive/4711"],
)
def test_the_list_of_a_day_is_no_story(address: str) -> None:
    assert not told(address)


@pytest.mark.parametrize(
    "address",
    [
        "/school/ships-sail-again-at-dawn/2026/11",
        "/legal/ships-sail-again-2026-11-08/",
        "/sea/archive/2026/11/ships-sail/68001/",
        "/jobs/2026/11/08/ships-sail-again",
    ],
)
def test_an_address_with_a_date_and_a_name_is_a_story_in_any_section(address: str) -> None:
    assert told(address)


def test_a_section_of_the_page_s_own_address_holds_stories() -> None:
    own = "https://news.example/archives/4711"
    assert told("/archives/4712", own)
    assert not told("/archives/harbour-and-coast", own)
    assert not told("/tag/4712", own)


@pytest.mark.parametrize(
    ("own", "further", "other"),
    [
        ("2611/08/news031.html", "2611/08/news031_2.html", "2611/08/news031_ab.html"),
        ("2026/11/harbour-opens/", "2026/11/harbour-opens/2/", "2026/11/harbour-opens/tower/"),
        ("2026/11/harbour-opens", "2026/11/harbour-opens/page/2", "2026/11/harbour-opens-2"),
        ("2026/harbour-482910.html", "2026/harbour-482910-2.html", "2026/harbour-4829102.html"),
    ],
)
def test_a_further_page_of_the_article_is_no_other_story(own: str, further: str, other: str) -> None:
    assert not told(f"/{further}", f"https://news.example/{own}")
    assert told(f"/{other}", f"https://news.example/{own}")


def test_a_long_address_of_its_own_takes_no_page_for_ever() -> None:
    assert told("/2026/11/ships-sail-again", f"https://news.example/{'a-' * 20_000}x")


def test_a_number_in_the_address_of_a_script_is_of_a_story() -> None:
    module = "<h3>Related</h3><ul><li><a href='/s?mid=2247483901&sn=a1'>The slow ferry</a></li></ul>"
    assert [link.rel for link in page(after=module).relatedLinks] == ["related"]
    assert page(after=module.replace("2247483901", "12")).relatedLinks == ()


def test_two_words_of_an_address_are_enough_beside_the_page() -> None:
    module = "<h2>Related</h2><ul><li><a href=/blog/slow-ferry>The slow ferry</a></li>"
    module += teasers("ships-sail-again")
    assert ("slow-ferry", "related") in found(page(after=module, url=BLOG))
    assert ("slow-ferry", "related") not in found(page(after=module))
