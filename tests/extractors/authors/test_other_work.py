"""Authors and others: editors and photographers, also declared ones, beside those who wrote."""

from __future__ import annotations

import pytest

from tests.extractors.authors.pages import json_ld, names
from tests.extractors.reading import FERRY

BOTH = json_ld('[{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "John Doe"}]')
CAPTION = "<figure><img src=/a.jpg><figcaption>The quay. {}</figcaption></figure>"


@pytest.mark.parametrize(
    "html",
    [
        f"<p class=byline>By Jane Roe</p>{CAPTION.format('Photographs by John Doe')}",
        "<p class=byline>By Jane Roe. Photographs by John Doe</p>",
        "<p class=byline>By Jane Roe</p><p>Edited by John Doe</p>",
        "<ul class=authors><li class=author><div><span class=author__name>Jane Roe</span>"
        "<span class=author__role>Journalist</span></div></li><li class=author><div>"
        "<span class=author__name>John Doe</span><span class=author__role>Fotograf</span></div></li></ul>",
        "<p><span>Words: Jane Roe</span> / <span>Photos: John Doe</span></p>"  # his bio says no more of it
        f"{FERRY * 6}<div class=author-bio><p>John Doe</p><p>John Doe swims. More by John Doe</p></div>",
        "<p class=byline>By Jane Roe</p><p>Fact checked by John Doe</p>",
    ],
)
def test_who_is_printed_for_other_work_is_no_author(html: str) -> None:
    assert names(html, BOTH) == ["Jane Roe"]


@pytest.mark.parametrize(
    "html",
    [
        CAPTION.format("Photo: John Doe"),  # nobody else is printed
        f"<p class=byline>By Jane Roe and John Doe</p>{CAPTION.format('Photo: John Doe')}",
        "<p class=byline>By Jane Roe</p><p class=byline>John Doe</p>",
    ],
)
def test_an_author_may_take_pictures(html: str) -> None:
    assert names(html, BOTH) == ["Jane Roe", "John Doe"]


def test_the_editor_is_not_taken_for_the_writer_whom_the_page_prints() -> None:
    head = json_ld('{"@type": "Person", "name": "John Doe"}')
    assert names("<p>By Jane Roe</p><p>Edited by: John Doe</p>", head) == ["Jane Roe"]


@pytest.mark.parametrize("desk", ["Web Editor", "Our Correspondent", "Managing Editor", "marketing@dsc"])
def test_a_post_without_a_name_gives_way_to_a_printed_name(desk: str) -> None:
    head = json_ld(f'{{"@type": "Person", "name": "{desk}"}}')
    assert names("<p class=byline>By Jane Roe</p>", head) == ["Jane Roe"]


def test_words_on_their_part_stand_between_two_who_wrote() -> None:
    line = (
        "<div class=article-author><a href=/perfil/jroe/>Jane Roe</a><span>Texto</span>"
        "<a href=/perfil/jdoe/>John Doe</a><span>Texto</span>"
        "<a href=/perfil/anna/>Ann Oak</a><span>Fotografia</span></div>"
    )
    head = json_ld('[{"@type": "Person", "name": "Jane Roe"}]')
    assert names(line, head) == ["Jane Roe", "John Doe"]


def test_printed_names_tell_what_declared_initials_stand_for() -> None:
    head = json_ld('{"@type": "Person", "name": "J. R."}')
    assert names("<div class=author-name>Jane Roe</div>", head) == ["Jane Roe"]
    assert names("<div class=author-name>Ann Oak</div>", head) == ["Ann Oak"]


def test_a_name_in_capitals_is_spelt_as_printed() -> None:
    head = json_ld('{"@type": "Person", "name": "Leyla AKINCI"}')
    assert names("<div class=author-name>Leyla Akıncı</div>", head) == ["Leyla Akıncı"]


@pytest.mark.parametrize(
    "html",
    [
        "<p class=byline>By Jane Roe and John Doe, Editor</p>",
        "<p class=byline>By Jane Roe and Senior Editor John Doe</p>",
        "<ul class=authors><li class=author><span>Jane Roe</span><i>Reporter</i></li>"
        "<li class=author><span>John Doe</span><i>Editor</i></li></ul>",
    ],
)
def test_an_editor_by_title_may_write(html: str) -> None:
    assert names(html, BOTH) == ["Jane Roe", "John Doe"]


def test_a_line_tells_who_reviewed_wrote_and_checked() -> None:
    line = (
        "<section class=article-body><div><span>Medically reviewed by "
        "<a href=/people/oak>Ann Oak, MD</a></span>"
        "<span>Written by <a href=/people/roe>Jane Roe</a> and <a href=/people/doe>John Doe, RN</a></span>"
        "<span>Fact checked by <a href=/people/poe>Jo Poe</a></span><span>3 May 2026</span></div></section>"
    )
    assert names(line) == ["Jane Roe", "John Doe"]


@pytest.mark.parametrize(
    "cards",
    [
        "<div class=c><span>Jane Roe</span><span>Staff Engineer</span></div>"
        "<div class=c><span>John Doe</span><span>Engineering Manager, Ann Harbour</span></div>",
        "<p><a href=/1>Jane Roe</a>, contributing editor, and <a href=/2>John Doe</a>, editor, Ferries</p>",
        "<p>Jane Roe <span>text</span></p><p>Ann Oak <span>foto</span></p><p>Publicerad 3 maj 2026</p>",
    ],
)
def test_names_with_what_they_do_are_of_those_who_wrote(cards: str) -> None:
    assert names(cards)[:1] == ["Jane Roe"]
    assert set(names(cards)) <= {"Jane Roe", "John Doe"}
    assert ("John Doe" in names(cards)) == ("John Doe" in cards)


def test_whose_words_a_quotation_gives_is_no_author() -> None:
    quote = (
        "<div><p>“Eleven tons, and it rings like a glass.”</p><p class=author>Ann Oak, after a look</p></div>"
    )
    assert names(f"<p>Jane Roe, 3 May 2026</p>{FERRY * 3}{quote}") == ["Jane Roe"]


@pytest.mark.parametrize(
    "end",
    [
        "<p>— Jane Roe</p>",
        "<p>— Jane Roe, who may be written to at the harbour</p>",
        "<p class=signature>Prof. Jane Roe, Ph.D., Harbour School</p>",
        "<p>Jane Roe, Reuters</p>",
        "<div class=author-box><h4>Jane Roe</h4><p>Jane ran ferries for eleven years before this.</p></div>",
    ],
)
def test_an_organisation_gives_way_to_who_signs_the_text(end: str) -> None:
    head = json_ld('{"@type": "Person", "name": "Marketing Sail"}')
    assert names(f"{FERRY * 4}{end}<footer><p>Imprint</p></footer><!--", head) == ["Jane Roe"]


@pytest.mark.parametrize(
    "end",
    [
        "<p>“It was a good ferry.”</p><p>Jane Roe, captain</p>",
        "<h4>Jane Roe</h4>",
    ],
)
def test_it_does_not_to_a_name_that_signs_nothing(end: str) -> None:
    head = json_ld('{"@type": "Organization", "name": "Harbour Board"}')
    assert names(f"{FERRY * 4}{end}<footer><p>Imprint</p></footer><!--", head) == ["Harbour Board"]


def test_whom_a_meta_names_as_the_editor_is_no_author() -> None:
    head = '<meta name=author content="Jane Roe, John Doe"><meta name=content_editor content="John Doe">'
    printed = "<div><a href=/author/jane>Jane Roe</a>, <a href=/author/john>John Doe</a></div>"
    assert names(printed, head) == ["Jane Roe"]
    assert names("<a href=/author/john>John Doe</a>", head) == [
        "Jane Roe",
        "John Doe",
    ]  # nobody else is printed
