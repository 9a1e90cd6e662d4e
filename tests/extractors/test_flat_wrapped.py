"""Flat text that was wrapped at some column: its paragraphs are put together again, no word is lost."""

import re
import textwrap
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
        "The masons dredged the channel at the foot of the rock down to 52. Work on the wall - the longest "
        "of the coast - went on until the end of 1931. Nobody counted the stones - there were more than "
        "4,000, says the port.",
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
    full = "2. Then they dry the stairs of the tower and the long hall,"  # no place for the next number
    numbered = ["1. First the masons close the cracks in the wall", full, "3. which takes all of the winter"]
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


@pytest.mark.parametrize("width", [20, 24, 30, 34, 38])
def test_signs_of_two_columns_are_wrapped_at_fewer_of_them(width: int) -> None:
    paragraphs = [
        "港湾局周一宣布，旧灯塔将在明年春天重新点亮。石匠们已经修补了北墙的裂缝，并且烘干了塔内的楼梯，整个工程历时两年多。",
        "灯具的费用为９万欧元，其中一半由港口承担。“我们等了很久，”一位渔民说。冬天的工作仍将继续，只要潮水允许船只靠岸。",
        "南码头的渔民多年来一直要求恢复灯光。他们说，在这样的浓雾里，没有人能够找到航道，去年就有三艘船在礁石附近搁浅。",
        "市议会希望每逢周日向游客开放灯塔，并把旧透镜挂在大厅里，让孩子们亲手转动它，看光束沿着墙壁缓缓移动，直到闭馆。",
    ]  # fmt: skip
    text = "\n\n".join(fill(text, width, break_long_words=True) for text in paragraphs)
    assert [line.text for line in read_lines(text)] == paragraphs


@pytest.mark.parametrize("width", [28, 31, 34, 38, 39])
@pytest.mark.parametrize("lay_out", [indented, plain_with_address])
def test_columns_as_narrow_as_those_of_newspapers_are_whole(
    lay_out: Callable[[int], str], width: int
) -> None:
    texts = [line.text for line in read_lines(lay_out(width))]
    assert [text for text in texts if text in BODY] == BODY


def test_headlines_in_a_list_are_not_taken_for_a_narrow_column() -> None:
    ends = ("again", "in the spring", "of the coast", "at last", "after years", "on Sunday")
    lines = [f"New {one} for the {other} {ends[len(one + other) % 6]}" for one in WORDS for other in WORDS]
    assert list(unwrap(lines)) == lines


DIVIDED = [
    "The harbour office said on Monday that the old light-",
    "house will be lit again in the spring, after the ma-",
    "sons had closed the cracks in its long northern fron-",
    "tage and had dried the stairs of the south-eastern",
    "tower, which the port will open to all of its visi-",
    "tors on Sundays, and on the first day of the South-",
    "East regatta.",
]


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u00ad"])
def test_words_that_were_divided_are_whole_again(hyphen: str) -> None:
    lines = [re.sub("-$", hyphen, line) for line in DIVIDED]
    text = next(unwrap(lines))
    for word in ("lighthouse", "masons", "frontage", "visitors", "south-eastern"):
        assert f" {word} " in text
    kept = "" if hyphen == "\u00ad" else hyphen
    assert f"South{kept}East" in text


def test_soft_hyphens_are_no_part_of_a_word() -> None:
    texts = [line.text for line in read_lines("The light\u00adhouse is lit.\n" + fill(BODY[0], 60))]
    assert texts[0] == "The lighthouse is lit."


def test_a_word_that_the_text_has_elsewhere_tells_what_its_hyphen_is() -> None:
    lines = [
        "The tower is seen from the northern and the southern quay-",
        "side, for the quayside is low; its lamp is of the long-",
        "term kind, for in the long term no other one would pay off",
        "for the port, nor for the coast, nor for the old light-",
        "house keepers, as the keepers of the lighthouse have said",
        "for years.",
    ]
    text = next(unwrap(lines))
    assert "southern quayside, for" in text
    assert "long-term kind" in text
    assert "old lighthouse keepers" in text


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
    many = "\n".join([*HEAD, *BODY, *(f"{number}. Ships sail." for number in range(20_010))])
    assert extract_flat(many).metadata.warnings == ("The text was cut to 20000 lines.",)


@pytest.mark.parametrize(
    "line",
    [
        "# x" + " " * 400_000 + "y",
        "# " + "#" * 400_000 + "y",
        "~~~ x\n" * 50_000,
        "::: " + " " * 400_000 + "y",
        "[a]{#b" * 60_000,
    ],
)
def test_long_rows_of_marks_do_not_hang(line: str) -> None:
    """A search that goes back over what it read would take hours."""
    record = extract_flat("\n".join(["# Old lamp", "[a](/a)", "[b](/b)", *BODY, line]))
    assert (record.articleBody or "").startswith("\n\n".join(BODY))
