"""Authors on pages that declare nobody and whose classes say nothing: what is printed around a name tells it."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors import extract
from tests.extractors.authors.systems import TEXT, author, names

STANDFIRST = (
    f"<p>{'The council has given up its plan for the old pier, since nobody wanted to pay for it. ' * 2}</p>"
)
TWO = ["Jane Roe", "John Doe"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<div>Jane Roe, John Doe</div><div>4 March 2026, 06:00</div>", TWO),
        ("<div><a href=/r/1><img src=/1.png></a><span>Jane Roe</span>, <span>John Doe</span> and <span>Ann Mary Poe</span> <small>(photo)</small></div><div>Published: 4 March 2026 at 6:01</div>", TWO),
        ("<div>Jane Roe|Lisbon|<span>4 Mar 2026, 09:14</span>|<span>12 870</span></div>", ["Jane Roe"]),
        ("<div>Data actualizării: <b>07.03.2026 18:20</b> <span>Data publicării: 05.03.2026 07:45</span> <span>Autor: Ioana Roe</span><span>3 minute</span></div>", ["Ioana Roe"]),
        ("<div class=e><span class=signatura-nom>Jane Roe</span> <span class=signatura-nom>John Doe</span><div>Quay Town</div></div>", TWO),
        ("<div><div class=n><a href=/authors/jr>Jane Roe</a><span>The Morning Sail</span></div><div class=n><a href=/authors/jd>John Doe</a><span>The Morning Sail</span></div></div>", TWO),
        ("<div>Sail Ahead, Quay Town</div><div>No news today</div>", []),
    ],
)  # fmt: skip
def test_names_near_the_headline(line: str, expected: list[str]) -> None:
    assert names(line) == expected


def test_names_below_a_long_standfirst_stand_right_above_the_date() -> None:
    line = f"{STANDFIRST}<div><span>Jane Roe</span> <span>and</span> <span>John Doe</span></div>"
    assert names(f"{line}<div>4 March 2026</div>") == TWO
    title = "<div><em>New Taskforce</em> of the harbour police begins its work at once</div>"
    assert names(f"{title}<div>4 March 2026</div>") == []


CARD = "<div><a href=/av/{0}>{1}</a><a href='mailto:{2}'>{2}</a></div>"
BUTTONS = f"<div>{'<button>Trains</button><button>Ships</button>' * 4}</div>"


@pytest.mark.parametrize(
    ("mails", "expected"),
    [
        (("jana.rohde@news.example", "oerjan.ostby@news.example"), ["Jana Røhde", "Ørjan Østby"]),
        (("jana.rohde@harbour.example", "oerjan.ostby@harbour.example"), []),  # whom to ask at the harbour
        (("desk@news.example", "tips@news.example"), []),
    ],
)
def test_cards_with_the_mail_of_reporters_below_the_text(mails: tuple[str, str], expected: list[str]) -> None:
    cards = CARD.format("3f", "Jana Røhde", mails[0]) + CARD.format("4a", "Ørjan Østby", mails[1])
    page = f"<html lang=sv><body><h1>Ships sail again</h1>{TEXT * 2}{BUTTONS}<div>{cards}</div><footer>News</footer></body></html>"
    record = extract(page.encode(), "https://www.news.example/story")
    assert [one.name for one in record.authors] == expected


def test_whom_the_press_may_ask_has_no_part_in_the_text() -> None:
    card = CARD.format("3f", "Jana Roe", "jana.roe@news.example")
    page = f"<html lang=en><body><h1>Ships sail again</h1>{TEXT * 2}{BUTTONS}<p>Media contact</p>{card}{BUTTONS}</body></html>"
    assert extract(page.encode(), "https://www.news.example/story").authors == ()
    asked = page.replace("Media contact", "Reporters")
    assert [one.name for one in extract(asked.encode(), "https://www.news.example/story").authors] == [
        "Jana Roe"
    ]


def test_a_job_in_swahili_is_no_by() -> None:
    line = "<p>By <span>Jane Roe</span></p><p>Mwandishi wa Habari</p><p>Habari Leo</p>"
    assert names(line, language="sw") == ["Jane Roe"]


def test_a_single_name_that_leads_to_an_author_comes_before_a_declared_outlet() -> None:
    line = '<div><a href="/reporter/27">க.முத்துவேல்</a></div><div>Published : 03 Jun 2025 06:14 AM</div>'
    assert names(line, author("Nalseithi"), language="ta") == ["க.முத்துவேல்"]


def test_a_signature_of_a_branch_that_ends_the_last_paragraph() -> None:
    story = "渡し船は月曜日の朝に港を出て、夕方に多くの人を乗せて戻ってきた。" * 4
    page = f"<html lang=ja><body><h1>船が戻る</h1><p>{story}</p><p>{story}冬は休む。<span>（むつ支局・山田花子）</span></p></body></html>"
    assert [one.name for one in extract(page.encode(), "https://news.example/a").authors] == ["山田花子"]


def test_a_name_in_bold_below_the_text_and_above_who_edited() -> None:
    behind = "<p><b>Айгерім Сейітқазы</b></p><p>Редактор: Қ. Жүнісов</p>"
    page = (
        f"<html lang=kk><body><h1>Ships sail again</h1><div>{TEXT * 6}{behind}</div>{BUTTONS}</body></html>"
    )
    assert [one.name for one in extract(page.encode(), "https://news.example/a").authors] == [
        "Айгерім Сейітқазы"
    ]
