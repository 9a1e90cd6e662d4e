"""Units: captions of a gallery, quotes with their sources and lists of links stay or go as one."""

import pytest

from extractors import Page, extract
from extractors.body.units import unite
from extractors.body.walk import read_blocks
from tests.extractors.reading import SENTENCES, STORY

URL = "https://www.harbour-post.example/2026/ferry"
QUOTE = "We told them for years that the boat is old."


def united(html: str, kept: str, *, live: bool = False) -> str:
    """What becomes of the blocks of a page, "x" for each that is kept and "-" for the others."""
    marks = [mark == "x" for mark in kept]
    unite(marks, read_blocks(Page.from_html(html, URL).root), URL, live=live)
    return "".join("x" if mark else "-" for mark in marks)


GALLERY = "".join(f"<figure><img src={n}.jpg><figcaption>Boat {n}</figcaption></figure>" for n in range(6))


@pytest.mark.parametrize(
    ("kept", "then"), [("xxxxx-", "xxxxxx"), ("x-----", "x-----"), ("xxx---", "xxx---"), ("-" * 6, "-" * 6)]
)
def test_all_captions_of_a_gallery_stay_where_most_do(kept: str, then: str) -> None:
    assert united(GALLERY, kept) == then


ENTRY = "<div class=entry><h3>{}. The {} house</h3><small>Roe</small><p>It has {} stairs.</p></div>"
ENTRIES = "".join(ENTRY.format(n, word, n * 40) for n, word in enumerate(("red", "tall", "old"), 1))


@pytest.mark.parametrize(
    ("kept", "then"),
    [
        ("--x" "x-x" "x-x", "x-x" "x-x" "x-x"),
        ("---" "x-x" "x-x", "---" "x-x" "x-x"),  # nothing of what it heads is kept
        ("--x" "--x" "x-x", "--x" "--x" "x-x"),
    ],
)  # fmt: skip
def test_all_headings_of_entries_stay_where_most_do(kept: str, then: str) -> None:
    assert united(ENTRIES, kept) == then


def test_headings_of_another_shape_or_of_no_entry_do_not_stay_with_them() -> None:
    assert united(ENTRIES.replace("<h3>", "<h4>", 1), "--xx-xx-x") == "--xx-xx-x"
    assert united(ENTRIES.replace("<h3>", "<h3 class=ad>", 1), "--xx-xx-x") == "--xx-xx-x"
    flat = ENTRIES.replace("<div class=entry>", "").replace("</div>", "")
    assert united(flat, "--xx-xx-x") == "--xx-xx-x"
    linked = ENTRIES.replace("<h3>1. The red house", "<h3><a href=/x>Buy</a>")
    assert united(linked, "--xx-xx-x") == "--xx-xx-x"


@pytest.mark.parametrize("source", ["<cite>Jon Doe, engineer</cite>", "<footer>Jon Doe, engineer</footer>"])
def test_who_said_it_stays_with_the_quote(source: str) -> None:
    quote = f"<p>One.</p><blockquote><p>{QUOTE}</p>{source}</blockquote><p>Two.</p>"
    assert united(quote, "x-xx") == "x--x"
    assert united(quote, "xx-x") == "xxxx"


FIGURE = f"<figure><blockquote><p>{QUOTE}</p></blockquote><figcaption>Jon Doe, engineer</figcaption></figure>"


def test_the_caption_of_a_quote_is_who_said_it() -> None:
    assert united(f"<p>One.</p>{FIGURE}<p>Two.</p>", "x-xx") == "x--x"
    assert united(f"<p>One.</p>{FIGURE}<p>Two.</p>", "xx-x") == "xxxx"
    story = STORY.replace("</p>", f"</p>{FIGURE}", 1)
    page = f"<title>Ferry returns</title><body><main><h1>Ferry returns</h1>{story}"
    assert f"{QUOTE}\n\nJon Doe, engineer\n\n" in (extract(page).articleBody or "")
    pictured = page.replace("<blockquote>", "<img src=boat.jpg><blockquote>")
    assert "Jon Doe" not in (extract(pictured).articleBody or "")


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>{}</p><cite>Jon Doe, engineer</cite></blockquote>",
        "<figure><blockquote>{}</blockquote><figcaption>Jon Doe, engineer</figcaption></figure>",
    ],
)
def test_a_pull_quote_goes_with_its_source(quote: str) -> None:
    said = SENTENCES[1][:90].rsplit(" ", 1)[0]
    story = STORY.replace("</p>", f"</p>{quote.format(said)}", 1)
    page = f"<title>Ferry returns</title><body><main><h1>Ferry returns</h1>{story}"
    assert "Jon Doe" not in (extract(page).articleBody or "")


LINKS = "".join(f'<li><a href="{{}}/{n}">Report of year {n}</a></li>' for n in range(2023, 2026))


@pytest.mark.parametrize(
    ("lead", "site", "then"),
    [
        ("The council named these reports:", "https://reports.example", "xxxx"),
        ("市議会は次の報告書を挙げ、すべて公開されていると述べた：", "https://reports.example", "xxxx"),
        ("The council named these reports:", "/news", "x---"),
        ("The council named these reports:", "https://sport.harbour-post.example", "x---"),
        ("The council named no reports.", "https://reports.example", "x---"),
        ("Share:", "https://reports.example", "x---"),
    ],
)
def test_a_list_of_links_elsewhere_stays_under_its_sentence(lead: str, site: str, then: str) -> None:
    assert united(f"<p>{lead}</p><ul>{LINKS.replace('{}', site)}</ul>", "x---") == then


def test_the_sentence_above_a_list_that_stays_is_kept() -> None:
    facts = "<ul><li>Four boats are in the dock</li><li>One sails</li></ul>"
    assert united(f"<p>What we know so far:</p>{facts}", "-xx") == "xxx"
    assert united(f"<p>What we know so far:</p>{facts}", "---") == "---"
    assert united(f"<p>Share:</p>{facts}", "-xx") == "-xx"


@pytest.mark.parametrize(("kept", "then"), [("x---", "----"), ("xxx-", "xxx-"), ("xxxx", "xxxx")])
def test_what_all_entries_repeat_does_not_stay_in_one(kept: str, then: str) -> None:
    names = ("Jon Doe", "Sam Poe", "Jon Doe", "Ann Roe")
    entries = "".join(f"<section class=entry><h2>News</h2><div>{name}</div></section>" for name in names)
    before, after = ("".join(f"x{mark}" for mark in marks) for marks in (kept, then))
    assert united(entries, before, live=True) == after
    assert united(entries, before) == before
