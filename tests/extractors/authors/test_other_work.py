"""Authors and others: editors and photographers, also declared ones, beside those who wrote."""

from __future__ import annotations

import pytest

from tests.extractors.authors.pages import json_ld, names

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
