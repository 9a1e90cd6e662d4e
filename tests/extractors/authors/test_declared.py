"""Declared authors: whom a page's data credit, and when they give way to whom it prints."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extractors.authors.pages import json_ld, names, record
from tests.extractors.reading import FERRY


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ('{"@type": "Person", "name": "Jane Roe"}', ["Jane Roe"]),
        ('[{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "John Doe"}]', ["Jane Roe", "John Doe"]),
        ('["Jane Roe", "Jane Roe"]', ["Jane Roe"]),
        ('"By Jane Roe and John Doe"', ["Jane Roe", "John Doe"]),
        ('{"name": ["Jane Roe", "John Doe"]}', ["Jane Roe", "John Doe"]),
        ('{"@type": "Person", "name": "Jane Roe, Reuters"}', ["Jane Roe"]),
        ('{"@type": "Organization", "name": "Centre for Ships and Sails"}', ["Centre for Ships and Sails"]),
        ('"https://www.facebook.com/janeroe"', []),
        ("7", []),
        ("null", []),
        ("[[[[[[]]]]]]", []),
        ('{"@type": "Person", "name": {"x": "y"}}', []),
        ('"' + "x" * 10_000 + '"', []),
    ],
)  # fmt: skip
def test_json_ld_authors(author: str, expected: list[str]) -> None:
    got = record(json_ld(author))
    assert [a.name for a in got.authors] == expected
    assert got.metadata.warnings == ()


@pytest.mark.parametrize("job", ["Photographer", "Fotografia", "Fotojournalist", "写真"])
def test_who_took_the_pictures_is_no_author_beside_who_wrote(job: str) -> None:
    photographer = f'{{"name": "John Doe", "jobTitle": "{job}"}}'
    assert names("", json_ld(f'[{{"name": "Jane Roe"}}, {photographer}]')) == ["Jane Roe"]
    assert names("", json_ld(f"[{photographer}]")) == ["John Doe"]


def test_references_into_the_graph() -> None:
    html = """<script type="application/ld+json">{"@graph": [
    {"@type": "Article", "headline": "Ships sail again", "author": {"@id": "#jane"}},
    {"@type": "Person", "@id": "#jane", "name": "Jane Roe", "url": "/people/jane", "jobTitle": "Editor"}]}</script>"""
    (author,) = record(html).authors
    assert author.name == "Jane Roe"
    assert author.url == "https://www.dailysail.example/people/jane"
    assert author.jobTitle == "Editor"


@pytest.mark.parametrize(
    "declared", ['{"@type": "Organization", "name": "The Daily Sail"}', '"dailysail.example"', '"admin"']
)
def test_a_declared_outlet_gives_way_to_the_printed_byline(declared: str) -> None:
    got = record(json_ld(declared) + "<p>By Jane Roe</p>")
    assert [author.name for author in got.authors] == ["Jane Roe"]
    assert got.byline == "By Jane Roe"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<b>Jane Roe</b>", ["Jane Roe"]),
        ("<b>Jane Roe/John Doe</b>", ["Jane Roe", "John Doe"]),
        ("<b>Daily Sail Online</b>", ["The Daily Sail"]),
        ("<b>Harbour</b>", ["The Daily Sail"]),
        ("<b>Key Points</b>", ["The Daily Sail"]),
        ("San Francisco", ["The Daily Sail"]),
    ],
)
def test_names_above_the_text_go_before_the_outlet(line: str, expected: list[str]) -> None:
    text = "The first ships of the season sailed this morning, while the harbour was still closed. " * 2
    html = json_ld('{"@type": "Organization", "name": "The Daily Sail"}') + f"<p>{line}</p><p>{text}</p>"
    assert [author.name for author in record(html).authors] == expected


def test_a_desk_far_from_the_headline_is_not_the_author() -> None:
    html = json_ld('{"@type": "Organization", "name": "The Daily Sail"}') + "<p>Text of the article.</p>" * 30
    assert [a.name for a in record(html + "<p>Redaktion: Jane Roe</p>").authors] == ["The Daily Sail"]
    assert [a.name for a in record(html + "<p>Autorin: Jane Roe</p>").authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            '{"story": {"title": "Ships", "authors": [{"name": "Jane Roe"}, {"name": "Jo\\u00e3o Doe"}]}}',
            ["Jane Roe", "João Doe"],
        ),
        ('{"story": {"byline": "By Jane Roe"}}', ["Jane Roe"]),
        (
            '{"story": {"author": {"id": 7, "displayName": "Jane Roe"}}, "copy": {"author": {"name": "Jane Roe"}}}',
            ["Jane Roe"],
        ),
        ('{"stories": [{"author": {"name": "Jane Roe"}}, {"author": {"name": "John Doe"}}]}', []),
        ('{"author": {"name": "7"}, "byline": "\\q"}', []),
    ],
)
def test_authors_in_the_data_of_the_pages_programs(data: str, expected: list[str]) -> None:
    script = f'<script type="application/json">{data}</script>'
    assert names(script) == expected
    assert names(f"{script}<p>By Ann Poe</p>") == ["Ann Poe"]


def test_who_put_an_article_online_does_not_stand_for_who_wrote_it() -> None:
    line = "<div><a href=/author/jane-roe>Jane Roe</a></div>"
    end = "<div>Published By:</div><div>John Doe</div>"
    assert names(line + FERRY * 14 + end) == ["Jane Roe"]


def test_an_outlet_that_only_the_title_names_gives_way_to_a_printed_person() -> None:
    head = "<title>Ships sail again - Der Tageskutter</title>" + json_ld('"Der Tageskutter"')
    assert names("", head) == ["Der Tageskutter"]
    assert names("<p>By Jane Roe</p>", head) == ["Jane Roe"]


@pytest.mark.parametrize(
    "user", ["admin", "Super User", "dailysailadmin", "wordpress_admin", "Администратор"]
)
def test_those_who_run_the_site_are_nobody(user: str) -> None:
    assert names("", json_ld(f'"{user}"')) == []
    assert names(f"<p>By {user} | March 4, 2026 | Uncategorized</p>") == []


@pytest.mark.parametrize(
    "user",
    [
        "admin8842",
        "webmaster_03",
        "contacto-17",
        "usuario5",
        "info2",
        "webdesk3",
        "redazioneweb",
        "onlineredazione",
    ],
)
def test_users_of_the_system_or_an_office_are_nobody(user: str) -> None:
    assert names("<p>4 March 2026</p>", json_ld(f'{{"@type": "Person", "name": "{user}"}}')) == []


@pytest.mark.parametrize("user", ["jroe42", "adminn"])
def test_a_writer_may_be_known_by_a_user_name(user: str) -> None:
    assert names("", json_ld(f'{{"@type": "Person", "name": "{user}"}}')) == [user]


@pytest.mark.parametrize(
    "declared",
    [
        "株式会社潮新聞",
        "潮編集部",
        "㈜바다",
        "DAILY 潮",
        "Zespół Przystań",
        "Équipe du Port",
        "Roe & Port, PLLC",
        "Roe Boats, Inc.",
        "Roe Boats GmbH",
    ],
)
def test_a_company_or_a_team_gives_way_to_a_printed_person(declared: str) -> None:
    head = f"<meta name=author content='{declared}'><meta property=og:site_name content='DAILY 潮 NEWS'>"
    assert names("<p class=author>汐見 なぎさ</p><p>2026年3月4日</p>", head) == ["汐見 なぎさ"]
    assert names("", head) == [declared]


def test_a_second_author_beside_the_declared_one_is_read() -> None:
    head = json_ld('{"@type": "Person", "name": "יעל רו"}')
    line = "<div class=authors><span><a href=/topics/x>יעל רו</a></span><span>, </span><span>דן בן-דו</span></div>"
    assert names(line, head) == ["יעל רו", "דן בן-דו"]
    place = "<div class=authors><span class=name>Jane Roe</span>, <span class=place>New Bay</span></div>"
    assert names(place, json_ld('{"@type": "Person", "name": "Jane Roe"}')) == ["Jane Roe"]


def test_a_place_behind_a_declared_name_is_none_of_it() -> None:
    author = '[{"@type": "Person", "name": "Jane Roe. Lisbon"}, {"@type": "Person", "name": "Jane St. Roe"}]'
    assert names("", json_ld(author)) == ["Jane Roe", "Jane St. Roe"]


def test_a_second_author_in_a_list_of_boxes_that_open_is_read() -> None:
    items = "".join(
        f"<li><div class=author-name-tooltip><a href=/author/{name[:4].lower()}>{name}</a></div></li>"
        for name in ("Jane Roe", "John Doe")
    )
    head = json_ld('{"@type": "Person", "name": "Jane Roe"}')
    assert names(f"<ul class=author-lists>{items}</ul>", head) == ["Jane Roe", "John Doe"]


def test_chinese_reporters_in_one_declared_text_are_each_an_author() -> None:
    assert names("", json_ld('"渡口新闻记者 林秋雨 实习生 何远"')) == ["林秋雨", "何远"]


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Baltic Sail - Jane Roe", ["Jane Roe"]),
        ("Baltic Sail | Jane Roe", ["Jane Roe"]),
        ("Baltic Sail: Jane Roe", ["Jane Roe"]),
        ("John Doe - Jane Roe", ["John Doe", "Jane Roe"]),
        ("Baltic Sail", ["Baltic Sail"]),
    ],
)
def test_a_name_behind_the_beginning_of_the_outlets(author: str, expected: list[str]) -> None:
    site = '<meta property="og:site_name" content="Baltic Sail Magazine">'
    for head in (f'{site}<meta name="author" content="{author}">', site + json_ld(f'"{author}"')):
        assert [a.name for a in record(head).authors] == expected


@pytest.mark.parametrize(
    ("site", "author", "expected"),
    [
        ("Le Phare de la Mer", "Le Phare de la Mer Jane ROE", "Jane ROE"),
        ("Ouest-Sail", "Ouest-Sail Jane Roe", "Jane Roe"),
        ("The Daily Sail", "Daily Sail Jane van der Roe", "Jane van der Roe"),
        # an outlet's desk and edition, and a blog that has its writer's first names
        ("Daily Sail", "Daily Sail News Desk", "Daily Sail News Desk"),
        ("Le Phare de la Mer", "Le Phare de la Mer Bretagne", "Le Phare de la Mer Bretagne"),
        ("Jane Maria", "Jane Maria Roe Doe", "Jane Maria Roe Doe"),
        ("Jane", "Jane Maria Roe", "Jane Maria Roe"),
    ],
)
def test_the_outlets_name_before_a_persons_is_no_part_of_it(site: str, author: str, expected: str) -> None:
    head = f'<meta property="og:site_name" content="{site}">' + json_ld(f'"{author}"')
    assert [a.name for a in record(head).authors] == [expected]


@pytest.mark.parametrize("key", ["articleAuthor", "parsely-author", "byl"])
def test_metas_name_authors(key: str) -> None:
    assert names("", f"<meta name={key} content='Jane Roe'>") == ["Jane Roe"]
