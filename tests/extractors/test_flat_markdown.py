"""Markdown as flat text: its marks go, its code and its front matter are read."""

import pytest

from crawler.formats.markdown import to_markdown
from extractors import extract_flat
from extractors.flat.front_matter import NO_FRONT_MATTER, read_front_matter
from extractors.flat.lines import read_lines
from tests.extractors.test_flat_wrapped import BODY, HEADLINE

CODE = "# light *it*\ndef __init__(self, a):\n    x = a*b*2\n    > no quote"
PAGE = f"""# {HEADLINE}

By [Rita Melo](/rita)

{BODY[0]}

```python
{CODE}
```

Run `light_the_lamp.py` first; the file `__init__.py` must be **there**.

{BODY[1]}

- The lamp of glass, which the port bought in the spring
- The lens *of* brass, which hung in the old tower

{BODY[2]}
"""


def test_code_is_left_as_it_is() -> None:
    record = extract_flat(PAGE)
    parts = (record.articleBody or "").split("\n\n")
    assert parts[0] == BODY[0]
    assert "\n\n".join(parts[1:2]) == CODE
    assert parts[2] == "Run light_the_lamp.py first; the file __init__.py must be there."
    assert "<pre># light *it*" in (record.articleBodyHtml or "")


def test_a_title_is_enough_to_tell_markdown() -> None:
    record = extract_flat("\n\n".join([f"# {HEADLINE}", "By Rita Melo", f"**{BODY[0]}**", *BODY[1:]]))
    assert (record.headline, record.byline) == (HEADLINE, "By Rita Melo")
    assert (record.articleBody or "").split("\n\n")[0] == BODY[0]


def test_items_are_a_list() -> None:
    html = extract_flat(PAGE).articleBodyHtml or ""
    items = ["The lamp of glass, which the port bought in the spring"]
    items += ["The lens of brass, which hung in the old tower"]
    assert "\n".join(["<ul>", *(f"<li>{item}</li>" for item in items), "</ul>"]) in html


def test_a_row_of_short_lines_has_no_headings() -> None:
    lines = [HEADLINE, BODY[0], "What it costs", BODY[1], "For", "Bright light", "Against", "Cold", BODY[2]]
    html = extract_flat("\n".join(lines)).articleBodyHtml or ""
    assert "<h2>What it costs</h2>" in html
    assert "<h2>For</h2>" not in html
    assert "<h2>Bright light</h2>" not in html


def test_headings_in_the_text_keep_their_levels() -> None:
    parts = [f"# {HEADLINE}", *BODY[:2], "## What the fishermen say", BODY[2], "### On Sundays", BODY[3]]
    html = extract_flat("\n\n".join(parts)).articleBodyHtml or ""
    assert "<h2>What the fishermen say</h2>" in html
    assert "<h3>On Sundays</h3>" in html


def test_headings_that_are_underlined_and_those_with_hashes() -> None:
    text = f"{HEADLINE}\n====\n\n{BODY[0]}\n\nThe lamp\n----\n\n### C# and glass ###\n\n[a](/a) [b](/b)"
    levels = [(line.text, line.level) for line in read_lines(text)]
    assert levels == [(HEADLINE, 1), (BODY[0], 0), ("The lamp", 2), ("C# and glass", 3), ("a b", 0)]


def test_links_with_their_addresses_below_the_text() -> None:
    addresses = "  [1]: https://quayside.example/ 'x'\n[b]: /b"
    text = f"# {HEADLINE}\n\nThe [harbour][1] and the [lamp][b].\n\n{addresses}"
    assert [line.text for line in read_lines(text)] == [HEADLINE, "The harbour and the lamp."]


DATE = "2026-05-04T08:00:00+02:00"


@pytest.mark.parametrize(
    "matter",
    [
        f'---\ntitle: "{HEADLINE}"\nauthor: Rita Melo\ndate: {DATE}\ntags: [sea, "lamps"]\n---\n',
        f"---\ntitle: '{HEADLINE}'\ndraft: no\nauthors:\n  - name: Rita Melo\n    id: x\ndate: {DATE}\n---",
        f'+++\ntitle = "{HEADLINE}"\nauthors = ["Rita Melo"]\ndate = {DATE}\n+++\n',
    ],
)
def test_front_matter_is_what_its_writer_tells(matter: str) -> None:
    record = extract_flat("\n\n".join([matter, *BODY]))
    assert record.headline == HEADLINE
    assert [author.name for author in record.authors] == ["Rita Melo"]
    assert record.datePublished == DATE
    assert (record.articleBody or "").split("\n\n") == BODY
    assert record.provenance["headline"].detail == "front matter"


def test_below_front_matter_stands_markdown_however_few_its_marks() -> None:
    marked = [BODY[0].replace("old lighthouse", "**old lighthouse**"), f"> {BODY[1]}"]
    record = extract_flat("\n\n".join([f"---\ntitle: {HEADLINE}\n---", *marked, *BODY[2:]]))
    assert (record.articleBody or "").split("\n\n") == BODY


def test_what_was_written_as_markdown_is_read_again() -> None:
    first = extract_flat("\n".join([HEADLINE, "By Rita Melo", "May 4, 2026", *BODY]))
    again = extract_flat(to_markdown(first.to_dict()))
    for name in ("headline", "byline", "datePublished", "articleBody", "inLanguage"):
        assert getattr(again, name) == getattr(first, name), name
    assert [author.name for author in again.authors] == ["Rita Melo"]


def test_a_rule_above_a_text_is_no_front_matter() -> None:
    text = "---\nThe harbour office said on Monday\n---\n" + BODY[0]
    assert read_front_matter(text) == (NO_FRONT_MATTER, text)
    assert extract_flat("---\ntitle: Old lamp\n---\n").headline == "Old lamp"


NOTES = ("The minutes of the council.", "A letter of the mayor.")


@pytest.mark.parametrize("mark", ["[^1]", "[^light-house]", "[2]", "[^1][^2]", "[1][2]", "[note 1]", "¹²"])
def test_a_sentence_ends_before_the_mark_of_its_note(mark: str) -> None:
    noted = [f"{paragraph}{mark}" for paragraph in BODY]
    lines = read_lines("\n\n".join([f"# {HEADLINE}", *noted]))
    assert [line.ends for line in lines] == [False, *[True] * len(BODY)]
    plain = read_lines("\n\n".join([f"# {HEADLINE}", *BODY]))
    assert [line.stops for line in lines] == [line.stops for line in plain]


def test_a_paragraph_with_a_note_stays() -> None:
    notes = "\n".join(f"[^{number}]: {note}" for number, note in enumerate(NOTES, 1))
    text = f"# {HEADLINE}\n\nBy Rita Melo\n\n{BODY[0]}[^1]\n\n{BODY[1]}[^2]\n\n{BODY[2]}\n\n{notes}\n"
    parts = (extract_flat(text).articleBody or "").split("\n\n")
    assert parts[:3] == [f"{BODY[0]}[1]", f"{BODY[1]}[2]", BODY[2]]


TABLES = [
    "| Year | Cost |\n|------|-----:|\n| 2026 | **1** |\n| [two](/2) | |\n| a\\|b | |",
    "Year | Cost\n---- | ----\n2026 | 1\ntwo |\na\\|b | ",
]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_keeps_its_rows_and_makes_no_heading(table: str) -> None:
    text = "\n\n".join([f"# {HEADLINE}", "By Rita Melo", BODY[0], table, *BODY[1:]])
    record = extract_flat(text)
    rows = "Year | Cost\n2026 | 1\ntwo\na|b"
    assert (record.articleBody or "").split("\n\n") == [BODY[0], rows, *BODY[1:]]
    cells = [("Year", "Cost"), ("2026", "1"), ("two", ""), ("a|b", "")]
    html = ["".join(f"<td>{cell}</td>" for cell in row) for row in cells]
    html[0] = html[0].replace("td>", "th>")
    assert "\n".join(["<table>", *(f"<tr>{row}</tr>" for row in html), "</table>"]) in (
        record.articleBodyHtml or ""
    )
    assert "<h" not in (record.articleBodyHtml or "")


def test_a_page_laid_out_as_a_table_is_no_table() -> None:
    story = " ".join(BODY)
    text = f"| | |\n|---|---|\n| Menu | [Home](/) |\n| {HEADLINE} | |\n| {story} | |\n| [Contact](/c) | |\n"
    assert story in (extract_flat(f"# {HEADLINE}\n\n{text}").articleBody or "")


@pytest.mark.parametrize(
    "below", [f"{BODY[1]}\n---", "| a | b |\n\n| 1 | 2 |", "> | Year |\n> |---|\n> | 2026 |"]
)
def test_rules_and_rows_make_no_headings(below: str) -> None:
    html = extract_flat("\n\n".join([f"# {HEADLINE}", BODY[0], below, BODY[2], BODY[3]])).articleBodyHtml
    assert html
    assert "<h" not in html


def test_what_pandoc_sets_behind_marks_goes() -> None:
    parts = [
        "::: {#main .content}",
        f"# {HEADLINE} {{#head .title}}",
        'By [Rita Melo](/rita){.author rel="author"}',
    ]
    parts += [f"[The]{{.drop-cap}}{BODY[0][3:]}", '![](a.jpg){width="3"}', *BODY[1:], ":::"]
    record = extract_flat("\n\n".join(parts))
    assert (record.headline, record.byline) == (HEADLINE, "By Rita Melo")
    assert (record.articleBody or "").split("\n\n") == BODY


def test_entities_are_signs_but_in_code() -> None:
    text = f"# {HEADLINE}\n\nNets &amp; boats&nbsp;&mdash; in `a &amp; b` \\&amp; {{x}} [1]{{y}}."
    assert read_lines(text)[1].text == "Nets & boats — in a &amp; b &amp; {x} [1]{y}."


def test_tags_in_markdown_go_but_in_code() -> None:
    lines = [
        f"# {HEADLINE}",
        "<!-- more -->",
        "A <b class=x>bold</b> lamp<br/> `<b>` \\<b> <https://a.example/>",
        "<br>",
    ]
    assert [line.text for line in read_lines("\n\n".join(lines))] == [
        HEADLINE,
        "A bold lamp <b> <b> <https://a.example/>",
    ]
