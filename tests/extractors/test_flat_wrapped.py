"""Flat text that was wrapped at some column: its paragraphs are put together again, no word is lost."""

import re
import textwrap
import time
from collections.abc import Callable

import pytest

from extractors import extract_flat
from extractors.flat.lines import read_lines
from extractors.flat.wrapping import unwrap

HEADLINE = "Old lighthouse gets a new lamp after forty years in the dark"
BODY = [
    "The harbour office said on Monday that the old lighthouse will be lit again in the spring, after masons "
    "had closed the cracks in its northern wall and dried the stairs.",
    "The lamp costs 90,000 euros, half of which the port pays. Work goes on through the winter, whenever the "
    "tide is low enough for the boats to land at the foot of the rock.",
    "Fishermen at the southern quay have asked for the light for years. \"Nobody finds the channel in a fog "
    "like ours,\" said Ines Prado, whose family has sailed from there since 1931.",
    "The council wants to open the tower to visitors on Sundays, and to hang the old lens in the hall, where "
    "children can turn it by hand and see the beam run along the wall.",
]  # fmt: skip
HEAD = [HEADLINE, "By Rita Melo", "May 4, 2026"]
WIDTHS = range(56, 87, 5)
LONG_ADDRESS = "https://quayside.example/2026/05/04/" + "old-lighthouse-gets-a-new-lamp-" * 3
WORDS = ("harbour", "lamp", "quay", "council", "tower", "boats", "fog", "channel")


def fill(text: str, width: int, *, break_long_words: bool = False, **options: str) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False, break_long_words=break_long_words, **options)


def with_links(text: str) -> str:
    return re.sub(rf"\b({'|'.join(WORDS)})\b", r"[\1](https://quayside.example/tag/\1)", text)


def with_numbers(text: str) -> str:
    return re.sub(rf"\b({'|'.join(WORDS)})\b", r"[12]\1", text)


def plain_with_address(width: int) -> str:
    return "\n\n".join([*(fill(text, width) for text in [*HEAD, *BODY]), LONG_ADDRESS])


def plain_with_long_line(width: int) -> str:
    return "\n\n".join([*(fill(text, width) for text in [*HEAD, *BODY]), "Tags: " + "lighthouse, " * 12])


def lynx(width: int) -> str:
    menu = "   " + " ".join(f"[{n}]Menu{n}" for n in range(1, 9))
    indent = {"initial_indent": "   ", "subsequent_indent": "   "}
    return "\n\n".join([menu, *(fill(with_numbers(text), width, **indent) for text in [*HEAD, *BODY])])


def markdown(width: int) -> str:
    head = [f"# {HEADLINE}", "By [Rita Melo](/rita)", "May 4, 2026"]
    return "\n\n".join([*head, *(fill(with_links(text), width) for text in BODY)])


def quoted(width: int) -> str:
    quote = fill(BODY[3], width, initial_indent="> ", subsequent_indent="> ")
    return "\n\n".join([*(fill(text, width) for text in [*HEAD, *BODY[:3]]), quote])


def indented(width: int) -> str:
    return "\n\n".join(HEAD) + "\n\n" + "\n".join(fill(text, width, initial_indent="    ") for text in BODY)


LAYOUTS = [plain_with_address, plain_with_long_line, lynx, markdown, quoted, indented]


@pytest.mark.parametrize("lay_out", LAYOUTS)
@pytest.mark.parametrize("width", WIDTHS)
def test_wrapped_paragraphs_are_whole(lay_out: Callable[[int], str], width: int) -> None:
    record = extract_flat(lay_out(width))
    assert (record.headline, record.byline) == (HEADLINE, "By Rita Melo")
    assert (record.articleBody or "").split("\n\n")[: len(BODY)] == BODY


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Hafenbehörde will den Turm – den ältesten der Küste – im Frühjahr wieder öffnen, und zwar an "
        "jedem Sonntag – so steht es in einem Papier, das der Rat am Montag beschlossen hat.",
        "The masons dredged the channel down to 52. Work on the wall - the longest of the coast - went on "
        "until the end of 1931. Nobody counted the stones - there were more than 4,000, says the port.",
    ],
)
@pytest.mark.parametrize("width", range(50, 86))
def test_a_dash_or_a_number_at_the_start_of_a_line_begins_no_item(sentence: str, width: int) -> None:
    text = "\n\n".join(fill(part, width) for part in (sentence, BODY[0], BODY[1]))
    assert [line.text for line in read_lines(text)] == [sentence, BODY[0], BODY[1]]


def test_items_of_a_wrapped_text_stay_apart() -> None:
    items = [
        "- the lamp, which is to be lit again in the spring of the next year",
        "- the stairs",
    ]
    numbered = ["1. First the masons close the cracks in the wall", "2. Then they dry the stairs"]
    lists = ["\n".join(fill(item, 60) for item in part) for part in (items, numbered)]
    text = "\n\n".join([*(fill(text, 60) for text in BODY), *lists])
    texts = [line.text for line in read_lines(text)]
    assert texts == [*BODY, *(item.removeprefix("- ") for item in items), *numbered]


def test_scripts_without_spaces_are_wrapped_as_well() -> None:
    paragraphs = [
        "港の事務所は月曜日、古い灯台を来年の春に再び点灯すると発表した。石工が北側の壁の割れ目をふさぎ、階段を乾かした。"
        * 2,
        "灯火の費用は九万ユーロで、半分を港が負担する。作業は冬の間も続き、潮が引いて船が岩に着けられる時に行う。"
        * 2,
        "南の岸壁の漁師たちは何年も前から光を求めてきた。「この霧では誰も水路を見つけられない」と漁師の一人は話した。"
        * 2,
    ]
    text = "\n\n".join(fill(text, 42, break_long_words=True) for text in paragraphs)
    assert [line.text for line in read_lines(text)] == paragraphs


def test_a_word_is_divided_at_its_own_hyphen_only() -> None:
    lines = [
        "The tower is seen from the northern and the southern quay-",
        "side, and its lamp is of the same kind as those of the pre-",
        "and the post-war years, which the port has kept in its own",
        "store since the last of the old keepers left the lighthouse",
        "for good.",
        "",
        "",
    ]
    text = next(unwrap(lines))
    assert "southern quay-side, and" in text
    assert "the pre- and the post-war" in text


def test_short_lines_are_not_taken_for_wrapped() -> None:
    lines = [f"{number} boats were seen at the quay of the {name}" for number, name in enumerate(WORDS)]
    assert list(unwrap(lines)) == lines


def test_what_was_cut_is_named() -> None:
    long = f"{BODY[0]} " * 800
    assert extract_flat("\n".join([*HEAD, *BODY, long])).metadata.warnings == (
        "A line was cut to 100000 characters.",
    )
    assert len(extract_flat("The ships sail. " * 10_000).articleBody or "") == 99_999
    many = "\n".join([*HEAD, *(f"{number}. {BODY[number % 4]}" for number in range(20_010))])
    assert extract_flat(many).metadata.warnings == ("The text was cut to 20000 lines.",)


@pytest.mark.parametrize(
    "line", ["# x" + " " * 400_000 + "y", "# " + "#" * 400_000 + "y", "~~~ x\n" * 50_000]
)
def test_marks_cost_time_by_length_alone(line: str) -> None:
    start = time.process_time()
    extract_flat("\n".join(["# Old lamp", "[a](/a)", "[b](/b)", *BODY, line]))
    assert time.process_time() - start < 3
