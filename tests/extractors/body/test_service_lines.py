"""Service lines: tags, buttons, appeals, rights, headings of comments, credits of pictures, in many languages."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors.body.known import Known
from extractors.body.prune import prune
from tests.extractors.body.blocks import blocks_of
from tests.extractors.body.lines_of_sites import (
    ADVERTISING,
    APPS,
    BUTTONS,
    CAPTIONS,
    CHANNELS,
    COMMENTS,
    COUNTED_COMMENTS,
    DISCLAIMERS,
    DONATIONS,
    FAULTS,
    LOCKED,
    LONE_BUTTONS,
    MORE_CHANNELS,
    MORE_LETTERS,
    NEWSLETTERS,
    REPORTS,
    TAGS,
)

TEXT = (
    "<p>The council voted on {day} to keep the old bridge open for another year, against the advice of "
    "its own engineers, who had asked for it to be closed at once.</p>"
)


def cut(line: str, tag: str = "p") -> bool:
    """Whether the rules take a line that stands between paragraphs."""
    source = f"<body>{TEXT.format(day='Tuesday')}<{tag}>{line}</{tag}>{TEXT.format(day='Friday') * 2}</body>"
    blocks = blocks_of(source)
    return 1 in prune(blocks, Known())


@pytest.mark.parametrize(
    "line",
    [
        *NEWSLETTERS,
        *CHANNELS,
        *MORE_CHANNELS,
        *APPS,
        *ADVERTISING,
        *REPORTS,
        *BUTTONS,
        *TAGS,
        *COMMENTS,
        *CAPTIONS,
        *LONE_BUTTONS,
        *DISCLAIMERS,
        *DONATIONS,
        *FAULTS,
        *MORE_LETTERS,
        *COUNTED_COMMENTS,
    ],
)
def test_lines_of_the_site(line: str) -> None:
    assert cut(line)


@pytest.mark.parametrize("line", LOCKED)
def test_that_the_rest_is_locked_is_said_at_the_end(line: str) -> None:
    days = ("Tuesday", "Wednesday", "Friday", "Saturday")
    story = [TEXT.format(day=day) for day in days]
    said = f"<p>{line}</p>"
    assert len(days) in prune(blocks_of(f"<body>{''.join(story)}{said}</body>"), Known())
    assert 1 not in prune(blocks_of(f"<body>{story[0]}<p>“{line}”</p>{''.join(story[1:])}</body>"), Known())


@pytest.mark.parametrize(
    "line",
    [
        "Drucken.",
        "Merken!",
        "Print the story and pin it to the door",
        "<h2>Themen</h2>",
        "Page 3 is new",
        "Page",
    ],
)
def test_sentences_and_headings_are_no_buttons(line: str) -> None:
    assert not cut(line)


@pytest.mark.parametrize(
    "line",
    [
        "Want the harbour's news sent straight to your inbox? Sign up here",
        "We use your sign-up to send what you agreed to, and to learn what our readers like.",
        "Join the Harbour Post's sports WhatsApp group for the latest scores",
        "For all of the latest harbour news and more, follow us wherever you are and subscribe to our channel.",
        "To watch the launch on your phone, you need the Harbour app. Download it here.",
        "The Post has partners. They do not decide what we write, but the Post may earn commissions for boats "
        "purchased via affiliate links.",
        "Enter your email and we will send it to you on Fridays.",
        "Nie przegap niczego ważnego. Zapisz się na newsletter portowy.",
        "Dziękujemy, że przeczytałaś/eś nasz artykuł do końca.",
        "Mis niets van het havennieuws. Schrijf je in voor de nieuwsbrief van de Havenkrant.",
        "Haberleri kaçırmayın. Ücretsiz bültenimize abone olun.",
        "Не пропустите главное. Подпишитесь на нашу рассылку.",
        "Nichts mehr verpassen? Jetzt den Newsletter abonnieren.",
        "Hear it all in our own player, or wherever you get your podcasts.",
        "Why you can trust the Post: our reviewers sail every boat for a month before they write about it.",
        "The boats on this page are from advertising partners who compensate us when you rent one.",
        "The Post may earn a portion of sales from boats that are purchased through our site.",
    ],
)
def test_appeals_and_notes(line: str) -> None:
    assert cut(line)


def test_a_hint_on_keys_is_none_of_them() -> None:
    assert not cut("Select the text and press Ctrl+Enter to send it to the console")


def test_advertising_is_a_subject_of_headings() -> None:
    assert not cut("Advertising", "h3")


@pytest.mark.parametrize("line", ["Comments (3)", "Kommentarer", "댓글 3개"])
def test_headings_of_comments(line: str) -> None:
    assert cut(line, "h3")


@pytest.mark.parametrize(
    "line",
    [
        "Riproduzione riservata",
        "جميع الحقوق محفوظة",
        "כל הזכויות שמורות",
        "未经授权不得转载",
        "All rights reserved. This text and whatever else is shown on this site may not be printed, sent out "
        "or handed on, neither in whole nor in part, without the written consent of the Harbour Post.",
        "© 2026 The Harbour Post. All rights reserved. This text may not be published, broadcast, rewritten "
        "or handed on, neither in whole nor in part, by anybody who has not asked before.",
    ],
)
def test_rights(line: str) -> None:
    assert cut(line)


@pytest.mark.parametrize(
    "line",
    [
        "La huelga sigue en el puerto y Facebook no responde a la ministra, que espera desde hace días.",
        "Tags: what they are and how dogs wear them in the city, explained by the council.",
        "Share this with nobody, said the mayor.",
        "Comments by the mayor",
        "Följ med ombord.",
        "关注微博的人数去年增加了一倍，镇长说。",
        "The photo: a boat leaves the pier.",
        "Temas de siempre",
        "Der Newsletter der Stadt erscheint seit gestern nicht mehr.",
        "Download Google Chrome from the maker's own site, and from nowhere else.",
        "Publishing your app is the first step towards more downloads and a wider audience.",
        "The advertisement ran for a week.",
        "WhatsApp'ı açın ve Ayarlar'a tıklayın.",
        "Harbour statistics © 2024 Port Authority",
        "© Provided by the yard The ferry in dock, a week before it was launched again, with most of its hull "
        "painted in the blue of the line that ran to the islands until the war, said the yard on Monday.",
        "▲ means that the share of boats has risen since the year before, ▼ that it has fallen (see below)",
        "A story that nobody has got a tip on is rare at the harbour, said the editor.",
        "The minister said that independent journalism needs support, and that the state would pay for it.",
        "“Please support our newsroom with a donation”, the editor of the paper had written on the door.",
        "He said that he had found an error in the log of the ferry, and that nobody had noticed it before.",
        "Fishermen say that the club may earn a commission on every boat that is sold at the pier.",
    ],
)
def test_lines_of_the_article(line: str) -> None:
    assert not cut(line)


PRINT = "<p><a href=/print>Print this story</a> | <a href=/mail>E-mail to a friend</a></p>"


def table_cut(table: str) -> bool:
    blocks = blocks_of(f"<body>{table}</body>")
    return any(blocks[index].text.startswith("Print") for index in prune(blocks, Known()))


def test_lines_in_a_cell_that_lays_the_page_out() -> None:
    days = "Monday Tuesday Wednesday Thursday Friday Saturday".split()
    story = "".join(TEXT.format(day=day) for day in days)
    assert table_cut(f"<table><tr><td>{story}{PRINT}</td></tr></table>")


def test_cells_of_data() -> None:
    rows = "".join(f"<tr><td>{number}</td><td>{PRINT}</td></tr>" for number in range(4))
    assert not table_cut(f"{TEXT.format(day='Monday') * 3}<table>{rows}</table>")


@pytest.mark.parametrize("line", ["Riproduzione riservata", ADVERTISING[0], CHANNELS[0], "Foto: Jana Roe"])
def test_lines_that_the_model_takes_for_text(line: str) -> None:
    source = f"<body>{TEXT.format(day='Tuesday')}<p>{line}</p>{TEXT.format(day='Friday') * 2}</body>"
    blocks = blocks_of(source)
    assert 1 in prune(blocks, Known(scores=[0.99] * len(blocks)))
