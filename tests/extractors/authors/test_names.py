"""Names as they are written: with places, titles, degrees and generations, last name first, in parts."""

from __future__ import annotations

import pytest

from extractors import extract
from extractors.authors.credit_line import credit_parts, read_people
from extractors.authors.name_affixes import turned
from tests.extractors.reading import FERRY


def credited(line: str = "", head: str = "", language: str = "en") -> list[tuple[str, str | None]]:
    body = f"<body><h1>Ships sail again</h1>{line}{FERRY * 3}</body>"
    record = extract(
        f'<html lang="{language}"><head>{head}</head>{body}</html>', "https://news.example/story"
    )
    return [(author.name, author.jobTitle) for author in record.authors]


def json_ld(author: str) -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ships sail again", '
        f'"author": {author}}}</script>'
    )


@pytest.mark.parametrize("markup", ["<p>{}</p>", '<div class="byline">{}</div>'], ids=["plain", "named"])
@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("pt", "Por Davi da Silva, do Rio de Janeiro", "Davi da Silva"),
        ("pt", "Por Beatriz Amaral, de Brasília", "Beatriz Amaral"),
        ("pt", "Por Beatriz Amaral, da Folha do Mar", "Beatriz Amaral"),
        ("pt", "Por Beatriz Amaral e Tiago Lopes, de Brasília", "Beatriz Amaral, Tiago Lopes"),
        ("es", "Por Lucía Ferrer, de Madrid", "Lucía Ferrer"),
        ("fr", "Par Élise Garnier, de Bruxelles", "Élise Garnier"),
        ("fr", "Par Élise Garnier, d’Orléans", "Élise Garnier"),
        ("fr", "Par Élise Garnier à Bruxelles", "Élise Garnier"),
        ("it", "di Chiara Lombardi, da Roma", "Chiara Lombardi"),
        ("it", "di Chiara Lombardi, dall’Aquila", "Chiara Lombardi"),
        ("nl", "Door Femke de Vries, van Gent", "Femke de Vries"),
        ("de", "Aus Berlin von Jana Müller", "Jana Müller"),
        ("de", "Von Jana Müller aus Berlin", "Jana Müller"),
        ("sv", "Från Malmö av Johanna Roe", "Johanna Roe"),
        ("fr", "Depuis Bruxelles par Élise Garnier", "Élise Garnier"),
    ],
)
def test_a_place_beside_a_name_is_no_author(language: str, line: str, names: str, markup: str) -> None:
    found = credited(markup.format(line), language=language)
    assert ", ".join(name for name, _ in found) == names


def test_a_declared_place_is_no_author() -> None:
    assert credited(head=json_ld('"Beatriz Amaral, de Brasília"')) == [("Beatriz Amaral", None)]
    assert credited(head=json_ld('"Jana Müller, aus Berlin"')) == [("Jana Müller", None)]


def test_a_title_of_a_work_names_no_place() -> None:
    assert [one.name for one in read_people("Aus dem Tagebuch von Jana Müller", (), True)] != ["Jana Müller"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Roe, Jane", ["Jane Roe"]),
        ("Roe, Jane A.", ["Jane A. Roe"]),
        ("da Silva, João", ["João da Silva"]),
        ("Roe, J. A.", ["J. A. Roe"]),
        ("Roe, J.", ["J. Roe"]),
        ("Van der Roe, Jane", ["Jane Van der Roe"]),
        ("O'Roe, Mary-Jane", ["Mary-Jane O'Roe"]),
        ("Roe, Jane; Doe, John", ["Jane Roe", "John Doe"]),
        ("Roe, Jane and Doe, John", ["Jane Roe", "John Doe"]),
        ("Ру, Анна", ["Анна Ру"]),
        ("Jane Roe, John Doe", ["Jane Roe", "John Doe"]),
        ("Roe, MD", ["Roe"]),
        ("jroe, jdoe", ["jroe", "jdoe"]),
    ],
)
def test_a_last_name_before_a_comma_is_of_one_person(text: str, names: list[str]) -> None:
    assert [person.name for person in read_people(text, ())] == names


@pytest.mark.parametrize("text", ["a" * 280 + "1, Jane", "A'" * 140 + "1, Jane", "Roe, " + "a-" * 140])
def test_a_long_line_is_no_name_and_takes_no_time(text: str) -> None:
    assert turned(credit_parts(text)[0], text) == []
    assert turned(tuple(text.split(", ")), text) == []


@pytest.mark.parametrize("text", ["Reuters, Jane", "Jane, Reuters", "Jane, Editor", "Redaktion, Jana"])
def test_an_agency_or_a_job_behind_a_comma_is_no_first_name(text: str) -> None:
    names = [person.name for person in read_people(text, ())]
    assert names
    assert not any(" " in name for name in names)


def test_a_last_name_first_in_what_the_page_declares_or_prints() -> None:
    assert credited(head='<meta name="author" content="Roe, Jane">') == [("Jane Roe", None)]
    assert credited(head=json_ld('{"@type": "Person", "name": "Roe, Jane"}')) == [("Jane Roe", None)]
    assert credited('<p class="byline">By Roe, Jane</p>') == [("Jane Roe", None)]


@pytest.mark.parametrize("line", ["By Jane Roe", "By Roe, Jane"])
def test_a_byline_is_found_by_the_name_either_way_round(line: str) -> None:
    head = '<meta name="author" content="Roe, Jane">'
    body = f'<h1>Ships sail again</h1><p class="byline">{line}</p>{FERRY * 3}'
    record = extract(f"<html><head>{head}</head><body>{body}</body></html>", "https://news.example/story")
    assert record.byline == line
    assert [(author.name, author.nameRaw) for author in record.authors] == [("Jane Roe", "Roe, Jane")]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('{"@type": "Person", "name": ["Jane Roe", "John Doe"]}', ["Jane Roe", "John Doe"]),
        ('{"@type": "Person", "givenName": "Jane", "familyName": "Roe"}', ["Jane Roe"]),
        ('{"givenName": "Jane", "additionalName": "A.", "familyName": "Roe"}', ["Jane A. Roe"]),
        ('[{"givenName": "Jane", "familyName": "Roe"}, {"name": "John Doe"}]', ["Jane Roe", "John Doe"]),
        ('{"name": "", "givenName": ["Jane"], "familyName": "Roe"}', ["Jane Roe"]),
        ('{"givenName": "小明", "familyName": "王"}', ["王小明"]),
        ('{"givenName": "Jane"}', ["Jane"]),
        ('{"@type": "Person", "name": "Martin Roe, Jr."}', ["Martin Roe Jr."]),
    ],
)
def test_names_of_json_ld_in_lists_and_in_parts(author: str, names: list[str]) -> None:
    assert [name for name, _ in credited(head=json_ld(author))] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Martin Roe, Jr.", ["Martin Roe Jr."]),
        ("By Martin Roe Jr.", ["Martin Roe Jr."]),
        ("By Martin Roe, Jr., and Jane Doe", ["Martin Roe Jr.", "Jane Doe"]),
        ("By Martin Roe Sr. and Jane Doe III", ["Martin Roe Sr.", "Jane Doe III"]),
        ("By Martin Roe, III", ["Martin Roe III"]),
        ("By Ayşe Roe, Prof. Dr.", ["Ayşe Roe"]),
        ("By Jane Roe, Sen., and John Doe", ["Jane Roe", "John Doe"]),
    ],
)
def test_a_generation_belongs_to_the_name(line: str, names: list[str]) -> None:
    assert [name for name, _ in credited(f'<p class="byline">{line}</p>')] == names


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Jane Roe, M.D.", [("Jane Roe", None)]),
        ("By Jane Roe, MD, PhD", [("Jane Roe", None)]),
        ("By Jane Roe, Ph.D., and John Doe", [("Jane Roe", None), ("John Doe", None)]),
        ("By Jane Roe, Ph.D., Senior Editor", [("Jane Roe", "Senior Editor")]),
    ],
)
def test_a_degree_is_no_job(line: str, found: list[tuple[str, str | None]]) -> None:
    assert credited(f'<p class="byline">{line}</p>') == found


@pytest.mark.parametrize(
    "title",
    [
        *("Dr.", "Prof. Dr.", "Sir", "Rev.", "Sen.", "Rep.", "Gov.", "Lt. Gov.", "U.S. Sen.", "US Rep."),
        *("State Rep.", "Senator", "Governor", "Congresswoman", "Rabbi", "Gen.", "Capt.", "Fr.", "Dep."),
        *("Dipl.-Ing.", "Dr. med.", "Univ.-Prof.", "Doç. Dr.", "Sen", "Lt. Col."),
    ],
)
def test_a_title_is_no_part_of_a_name(title: str) -> None:
    found = [one.name for one in read_people(f"By {title} Jane Roe and John Doe", (), True)]
    assert found == (["Jane Roe", "John Doe"] if title != "Sen" else ["Sen Jane Roe", "John Doe"])


@pytest.mark.parametrize("name", ["Sen Roe", "Governor Roe", "Rep Roe", "Rabbi Roe", "Gen Roe"])
def test_a_title_before_one_word_may_be_a_first_name(name: str) -> None:
    assert [one.name for one in read_people(f"By {name}", (), True)] == [name]


@pytest.mark.parametrize(
    ("line", "declared"),
    [
        ("By Martin Roe Jr.", "Martin Roe, Jr."),
        ("By Martin Roe, Jr.", "Martin Roe Jr."),
        ("By Martin Roe, Jr.", "Roe, Martin"),
        ("By Martin Roe, M.D.", "Martin Roe"),
        ("By Martin Roe, M.D.", "Dr. Martin Roe"),
        ("By Martin R.", "Martin R."),
    ],
)
def test_a_byline_that_ends_with_a_full_stop_is_no_sentence(line: str, declared: str) -> None:
    head = f'<meta name="author" content="{declared}">'
    body = f'<h1>Ships sail again</h1><p class="byline">{line}</p>{FERRY * 3}'
    record = extract(f"<html><head>{head}</head><body>{body}</body></html>", "https://news.example/story")
    assert record.articleBody
    assert "Martin" not in record.articleBody


@pytest.mark.parametrize(
    "line", ["By Martin Roe standards, it was a good day for ships.", "By noon Martin Roe had gone."]
)
def test_a_sentence_with_a_name_is_no_byline(line: str) -> None:
    head = '<meta name="author" content="Martin Roe">'
    body = f"<h1>Ships sail again</h1><p>{line}</p>{FERRY * 3}"
    record = extract(f"<html><head>{head}</head><body>{body}</body></html>", "https://news.example/story")
    assert record.articleBody
    assert line in record.articleBody
