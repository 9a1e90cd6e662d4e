"""An article that is told in several pages is made whole, and nothing else is joined to it."""

from __future__ import annotations

import pytest

from extractors import NewsArticle, Page, extract, joined, read_next

URL = "https://news.example/2026/11/the-long-way-north.html"
DAYS = "one two three four five six seven eight nine ten eleven twelve".split()
PROMISE = "Letters from our readers are printed on Fridays, in the order in which the post has brought them."
HEAD = '<meta property="og:type" content="article">'


def sentence(day: str, page: int) -> str:
    return (
        f"On day {day} of part {page} the sledges crossed another field of broken ice before noon, "
        f"and the dogs were given a double ration of dried fish because of it."
    )


def html(number: int, *, last: int = 3, headline: str = "The long way north", head: str = HEAD) -> str:
    days = DAYS[:5]
    body = "".join(f"<p>{sentence(day, number)}</p>" for day in days)
    body += f'<p>See the <a href="/maps/{number}">map of part {number}</a> that they drew on their way.</p>'
    numbers = "".join(
        f'<a href="{address(page)}">{page}</a> ' for page in range(1, last + 1) if page != number
    )
    return (
        f"<html lang=en><head><title>{headline}</title>{head}</head><body><article><h1>{headline}</h1>"
        f"<figure><img src=/pictures/{number}.jpg width=900 height=600><figcaption>Camp {number}</figcaption>"
        f"</figure>{body}<p>{PROMISE}</p></article><nav class=pages>{numbers}</nav></body></html>"
    )


def address(number: int) -> str:
    return URL if number == 1 else URL.replace(".html", f"_{number}.html")


def read(*pages: str) -> NewsArticle:
    article = extract(pages[0], URL)
    for number, page in enumerate(pages[1:], start=2):
        article = joined(article, read_next(article, Page.from_html(page, address(number))))
    return article


def test_the_pages_are_one_article() -> None:
    article = read(html(1), html(2), html(3))
    lines = [line for line in (article.articleBody or "").split("\n\n") if line.startswith("On day")]
    assert lines == [sentence(day, number) for number in (1, 2, 3) for day in DAYS[:5]]
    assert (article.url, article.headline) == (URL, "The long way north")
    assert [page.url for page in article.metadata.furtherPages] == [address(2), address(3)]
    assert article.metadata.nextPage is None
    assert [link.text for link in article.links] == [f"map of part {number}" for number in (1, 2, 3)]
    assert [image.caption for image in article.images] == ["Camp 1", "Camp 2", "Camp 3"]
    for number in (1, 2, 3):
        assert (article.articleBodyHtml or "").count(f"<p>{sentence('five', number)}</p>") == 1


def test_the_figures_are_those_of_the_whole() -> None:
    whole, first = read(html(1), html(2), html(3)), read(html(1))
    assert whole.metadata.wordCount > 2.5 * first.metadata.wordCount
    assert whole.metadata.contentHash != first.metadata.contentHash
    assert whole.metadata.warnings == first.metadata.warnings == ()


def test_it_says_where_it_goes_on() -> None:
    assert read(html(1)).metadata.nextPage == address(2)
    assert read(html(1), html(2)).metadata.nextPage == address(3)


def test_what_every_page_has_is_told_once() -> None:
    assert (read(html(1), html(2), html(3)).articleBody or "").count(PROMISE) == 1


@pytest.mark.parametrize(
    ("headline", "head", "is_joined"),
    [
        ("The long way north – Page 2", HEAD, True),
        ("Across the ice", HEAD, False),
        ("Across the ice", f'{HEAD}<link rel="canonical" href="{URL}">', True),
        ("Across the ice", f'{HEAD}<link rel="prev" href="{URL}">', True),
    ],
)
def test_another_story_is_left_out(headline: str, head: str, is_joined: bool) -> None:
    article = read(html(1), html(2, headline=headline, head=head))
    assert bool(article.metadata.furtherPages) == is_joined
    assert ("part 2" in (article.articleBody or "")) == is_joined
    assert article.metadata.nextPage == (address(3) if is_joined else None)


def test_the_same_text_once_more_is_no_further_page() -> None:
    again = html(1).replace(f'<a href="{address(2)}">2</a>', '<a href="#">comments</a>')
    article = read(html(1), again)
    assert (article.articleBody, article.metadata.furtherPages) == (read(html(1)).articleBody, ())
    assert article.metadata.nextPage is None


def test_what_the_next_page_redirects_to_is_not_joined() -> None:
    article = extract(html(1), URL)
    elsewhere = Page.from_html(html(3), address(3))
    assert joined(article, read_next(article, elsewhere)).metadata.furtherPages == ()


@pytest.mark.parametrize(
    "head", ["", f'<link rel="canonical" href="{URL}">', f'<link rel="prev" href="{URL}">']
)
def test_a_further_page_names_the_first(head: str) -> None:
    page = html(2, head=HEAD + head)
    if head:
        page = page.replace(">1</a>", ">back</a>")
    assert extract(page, address(2)).metadata.firstPage == URL
    assert extract(page, "https://news.example/2026/11/the-long-way-north-2.html").metadata.firstPage is None
    assert extract(html(1), URL).metadata.firstPage is None
