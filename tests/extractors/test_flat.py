"""Pages that exist as flat text."""

import json
from pathlib import Path

import pytest

from extractors import NotAnArticle, PageError, extract_flat

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "seed.txt"
BODY = [
    "Harbourlight, which makes software for small ports, will close its Lisbon office at the end of March, "
    "it told its 240 employees on Monday. It follows a dispute with the port authority over its data.",
    "The authority had asked for access to the berth plans of every customer. Harbourlight refused, and said "
    "that its customers had never agreed to share them with anyone outside their own ports.",
    "“We would rather leave than hand over what is not ours,” said Ana Duarte, who founded the company in "
    "2011. She added that most of the staff had been offered posts in Porto and Vigo.",
    "It is not clear what will happen to the nine ports that still run the older version of the software, or "
    "who will answer their calls after the office has closed.",
]
BIO = "Rita covers ports and the software that runs them. She has written for trade magazines since 2009."
CRANES = (
    "Operators in Gothenburg now steer four cranes from a cabin on land, and the port says the nights are "
    "quieter. The trial runs until the summer, when the unions will vote on the new cabins."
)
FERRY = "The ferry finds the quay with two cameras and a laser, and holds on with vacuum pads. Here is more."
PAGE = f"""Skip to content
News
Reviews
Deals
Subscribe to our newsletter
Harbourlight closes its Lisbon office rather than share berth data

By Rita Melo
Published March 4, 2026
Share
harbourlight office lisbon
Jorge Pinto/Quayside Daily
{BODY[0]}

{BODY[1]}

{BODY[2]}

{BODY[3]}

Recommended Videos

Rita Melo
Senior Reporter
{BIO}
Crane operators test a remote cabin in Gothenburg
crane cabin remote

{CRANES}

Read more
A ferry that moors itself: how it works
ferry mooring

{FERRY}

Read more

Previous

Next
About us
Privacy policy
© 2026 Quayside Media. All rights reserved.
"""


def test_a_page_of_flat_text() -> None:
    record = extract_flat(
        PAGE.replace("that the nights are quieter. The\n", "that the nights are quieter. The ")
    )
    assert record.headline == "Harbourlight closes its Lisbon office rather than share berth data"
    assert (record.articleBody or "").split("\n\n") == BODY
    assert record.url == ""
    assert record.pageType == "article"
    assert record.inLanguage == "en"
    assert (record.datePublished or "")[:10] == "2026-03-04"
    assert [author.name for author in record.authors] == ["Rita Melo"]
    assert record.images == ()
    assert [(link.headline, link.heading, link.url) for link in record.relatedLinks] == [
        ("Crane operators test a remote cabin in Gothenburg", "Recommended Videos", ""),
        ("A ferry that moors itself: how it works", "Recommended Videos", ""),
    ]
    assert [link.description for link in record.relatedLinks] == [CRANES, FERRY]


@pytest.mark.parametrize("indent", ["    ", "  * ", "• "])
def test_indents_and_bullets_change_nothing(indent: str) -> None:
    text = "\n".join(indent + line if line else "" for line in PAGE.splitlines())
    assert (extract_flat(text).articleBody or "").split("\n\n") == BODY


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff", "\u2060"])
def test_what_editors_leave_unseen_around_lines_changes_nothing(unseen: str) -> None:
    around = "\n".join(f"{unseen}{line}{unseen}" for line in PAGE.splitlines())
    assert extract_flat(around).to_dict() == extract_flat(PAGE).to_dict()


@pytest.mark.skipif(not SEED.exists(), reason="the seed text is not beside the repository")
def test_the_seed() -> None:
    text = SEED.read_text(encoding="utf-8")
    record = extract_flat(text)
    assert record.headline == (
        "BlackBerry refuses to back down, leaves Pakistan instead of handing over private data"
    )
    paragraphs = (record.articleBody or "").split("\n\n")
    assert len(paragraphs) == 6
    assert paragraphs[0].startswith("In a stand for user privacy, BlackBerry will leave")
    assert paragraphs[5].endswith("law enforcement a talking point.")
    assert set(paragraphs) <= {" ".join(line.split()) for line in text.splitlines()}
    assert [(author.name, author.jobTitle) for author in record.authors] == [
        ("David Curry", "Former Digital Trends Contributor")
    ]
    assert [link.headline for link in record.relatedLinks] == [
        "BlackBerry will provide cybersecurity for future Jaguar Land Rover vehicles",
        "BlackBerry Key2 LE: Everything you need to know",
        "BlackBerry Key2: Everything you need to know",
    ]
    assert {link.heading for link in record.relatedLinks} == {"Editors' Recommendations"}
    starts = (
        "In 2018, Jaguar Land Rover",
        "The BlackBerry Key LE is a lower-cost",
        "Blackberry is always at the top",
    )
    for link, start in zip(record.relatedLinks, starts, strict=True):
        assert (link.description or "").startswith(start)
    assert record.images == ()
    assert record.mainImage is None


def test_refused() -> None:
    with pytest.raises(PageError, match="empty"):
        extract_flat(" \n--\n***\n")
    with pytest.raises(PageError, match="larger than 80 bytes"):
        extract_flat("wörð " * 15, max_bytes=80)
    with pytest.raises(NotAnArticle):
        extract_flat("Menu\nSearch\nLogin", "https://news.example/")


@pytest.mark.parametrize(
    "text", ["a", "a\n" * 50_000, "word " * 500_000, ". " * 500_000, "\x00\ud800\n" * 100]
)
def test_any_text_ends(text: str) -> None:
    try:
        record = extract_flat(text)
    except (PageError, NotAnArticle):
        return
    assert json.loads(record.to_json().encode("utf-8"))["articleBody"] == record.articleBody


@pytest.mark.parametrize(
    ("line", "heading", "headline"),
    [
        (
            "Read more: Harbour master retires after thirty years",
            "Read more",
            "Harbour master retires after thirty years",
        ),
        (
            "Related: Kite power station survives storm season",
            "Related",
            "Kite power station survives storm season",
        ),
        ("See also: Two cranes for Gothenburg", "See also", "Two cranes for Gothenburg"),
        ("* Lesen Sie auch: Die Fähre fährt wieder", "Lesen Sie auch", "Die Fähre fährt wieder"),
        ("関連記事：船が港に戻る", "関連記事", "船が港に戻る"),
    ],
)
@pytest.mark.parametrize("place", [1, 2, 3])
def test_call_outs_are_no_body_but_related(line: str, heading: str, headline: str, place: int) -> None:
    paragraphs = [*BODY[:place], line, *BODY[place:]]
    record = extract_flat("\n\n".join(("Harbourlight closes its Lisbon office", *paragraphs)))
    assert line.removeprefix("* ") not in (record.articleBody or "")
    assert [(link.headline, link.heading, link.rel, link.url) for link in record.relatedLinks] == [
        (headline, heading, "inline", "")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: the whole report is in the port's library, and whoever lives in Lisbon can borrow it.",
        "More on this: nothing.",
        "The port said: nothing has changed on the quay",
    ],
)
def test_sentences_are_no_call_outs(line: str) -> None:
    text = "\n\n".join(("Harbourlight closes its Lisbon office", *BODY[:2], line, *BODY[2:]))
    assert extract_flat(text).relatedLinks == ()
