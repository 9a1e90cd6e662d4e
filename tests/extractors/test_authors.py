"""Authors and byline: who is credited, in many languages, and who is not."""
# ruff: noqa: E501

from __future__ import annotations

from typing import Any

import pytest

from extractors import NewsArticle, extract
from extractors.authors.credit_line import read_people
from extractors.authors.names import read_person

URL = "https://www.dailysail.example/story"
TEXT = "<p>" + "The ferry left the harbour at noon and came back with the evening tide, full of people. " * 4


def record(html: str, head: str = "") -> NewsArticle:
    page = f"<html><head>{head}</head><body><h1>Ships sail again</h1>{html}{TEXT}</body></html>"
    return extract(page, URL)


def names(html: str, head: str = "") -> list[str]:
    return [author.name for author in record(html, head).authors]


def json_ld(author: str) -> str:
    return f"""<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ships sail again",
    "publisher": {{"@type": "Organization", "name": "The Daily Sail"}}, "author": {author}}}</script>"""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Roe", ["Jane Roe"]),
        ("by Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        ("By JANE ROE, JOHN DOE and JO VAN DER POE", ["Jane Roe", "John Doe", "Jo van der Poe"]),
        ("By Jane Roe, Senior Editor", ["Jane Roe"]),
        ("By Jane Roe with John Doe | March 4, 2026", ["Jane Roe", "John Doe"]),
        ("Jane Roe, as told to John Doe", ["Jane Roe", "John Doe"]),
        ("Posted by Jane Roe on Tuesday, 4 March 2026 at 5:05 pm", ["Jane Roe"]),
        ("Monday 4 March 2026 | By Jane Roe", ["Jane Roe"]),
        ("By Jane Roe jane.roe@dailysail.example @janeroe", ["Jane Roe"]),
        ("By Dr. Jane Roe (Lisbon)", ["Jane Roe"]),
        ("Written by: Jane O’Roe", ["Jane O’Roe"]),
        ("By Jane Roe November", ["Jane Roe"]),
        ("By Jane Roe Jane Roe", ["Jane Roe"]),
        ("© Jane Roe", []),
        ("No Author", []),
        ("Anonymous", []),
        ("文 コラム", []),
        ("Von Jana Röh und Jan-Uwe Groß", ["Jana Röh", "Jan-Uwe Groß"]),
        ("Ein Kommentar von Jana Röh", ["Jana Röh"]),
        ("Par Jeanne Roé et Jean d'Oé", ["Jeanne Roé", "Jean d'Oé"]),
        ("Por Juana Roe y Juan Doe", ["Juana Roe", "Juan Doe"]),
        ("Por Joana Roe e João Doe", ["Joana Roe", "João Doe"]),
        ("di Giovanna Roe", ["Giovanna Roe"]),
        ("Door Janneke Roe en Jan de Doe", ["Janneke Roe", "Jan de Doe"]),
        ("Av Johanna Roe och Johan Doe", ["Johanna Roe", "Johan Doe"]),
        ("Af Johanne Roe og Johan Doe", ["Johanne Roe", "Johan Doe"]),
        ("Teksti: Johanna Roe ja Juha Doe", ["Johanna Roe", "Juha Doe"]),
        ("Autor: Joanna Roe i Jan Doe", ["Joanna Roe", "Jan Doe"]),
        ("Автор: Анна Роу и Иван Доу", ["Анна Роу", "Иван Доу"]),
        ("Yazar: Ayşe Roe ve Can Doe", ["Ayşe Roe", "Can Doe"]),
        ("بقلم جنى رو", ["جنى رو"]),
        ("מאת יעל רו", ["יעל רו"]),
        ("文／王小明", ["王小明"]),
        ("记者 王小明、李小红", ["王小明", "李小红"]),
        ("作者：王小明", ["王小明"]),
        ("박준석 기자", ["박준석"]),
        ("Ein Artikel von Jana Röh\x01Stand: 04.03.2026, 14:05 Uhr", ["Jana Röh"]),
        ("Photo by Jane Roe", []),
        ("Foto: Jana Röh", []),
        ("Übersetzung: Jana Röh", []),
        ("March 4, 2026", []),
        ("", []),
        ("x" * 10_000, []),
    ],
)
def test_people_of_a_line(line: str, expected: list[str]) -> None:
    found = [person.name for person in read_people(line, (), printed=True) if not person.weak]
    assert found == expected


@pytest.mark.parametrize(
    "text", ["Reuters", "The Daily Sail", "dailysail", "Sail Staff", "Redaktion", "AFP", "Newsroom Lisbon"]
)
def test_outlets_and_agencies_are_no_people(text: str) -> None:
    person = read_person(text, ("The Daily Sail", "dailysail"))
    assert person
    assert person.organisation


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p class=byline>By <a href=/people/jane>Jane Roe</a> and <a href=/people/john>John Doe</a></p>", ["Jane Roe", "John Doe"]),
        ("<div class=author><span>Jane Roe</span> <span>Senior Reporter</span></div>", ["Jane Roe"]),
        ("<p>By<a href=/author/jane-roe>Jane Roe</a>Staff Writer</p>", ["Jane Roe"]),
        ("<div>Written by</div><div>Jane Roe</div>", ["Jane Roe"]),
        ("<p><a rel=author href=/jr>Jane Roe</a></p>", ["Jane Roe"]),
        ("<p><span itemprop=author><span itemprop=name>Jane Roe</span></span></p>", ["Jane Roe"]),
        ("<ul><li><span itemprop=author>By JANE ROE<br>Sail staff writer</span><li>4 March</ul>", ["Jane Roe"]),
        ("<div><span>كتب: خليفة المرسى</span> <span>نشر في 18/09/2024</span></div>", ["خليفة المرسى"]),
        ("<p>March 4, 2026 · Jane Roe</p>", ["Jane Roe"]),
        ("<figure><figcaption>Photo: Jane Roe</figcaption></figure>", []),
        ("<p>Edited by Jane Roe</p>", []),
        ("<p class=author><a href=/author/x>Read More</a></p>", []),
        ("<p>Stand by Your Ship</p>", []),
        ("<p>Interview: Jane Roe | March 4, 2026</p>", ["Jane Roe"]),
        ("<div>Jane Roe</div><div>Our staff</div><p>About Jane Roe</p>", ["Jane Roe"]),
        ("<div>Jane Roe</div><div>Our staff</div>", []),
        ("<dl><dt>How so?<dd>By mistake. I was looking for a door and found a rope.</dl>", []),
        ("<div><span class='post-author vcard'><span>Author</span><a class=fn>Jane Roe</a></span> 14:05</div>", ["Jane Roe"]),
        ("<div><b>Jane Roe</b><br>Madrid, March 4, 2026<p>Ships</div>", ["Jane Roe"]),
        ("<div>Jane Roe Staff Reporter</div>", ["Jane Roe"]),
        ("<div>Jane Roe</div><div>Engineer @ Tidewatch</div>", ["Jane Roe"]),
        ("<div>Jane Roe</div><div>Engineers have come to a bridge.</div>", []),
        ("<p>Reported By: Jane Roe Edited By: John Doe</p>", ["Jane Roe"]),
        ("<h3>More from Local</h3>", []),
        ("<p>Jane Roe jane at roe.example March 4, 2026</p>", ["Jane Roe"]),
        ("<div itemprop=author><img src=j.png><span itemprop=name>Jane Roe</span><span>Teacher, Lisbon</span></div>", ["Jane Roe"]),
        ("<div class=publish><span class=author>Jane Roe</span> - 4 March 2026 at 14:05 | <span>updated on 5 March 2026 at 09:30</span> - <span>4 min</span></div>", ["Jane Roe"]),
        ("<div class=post-meta><span>4 March 2026</span>&nbsp;·&nbsp;3 min&nbsp;·&nbsp;412 words&nbsp;·&nbsp;Jane Roe, John Doe&nbsp;|&nbsp;<a href=/edit>Suggest a change</a></div>", ["Jane Roe", "John Doe"]),
        ("<p>Old Boats at work in the port, 4 March 2026</p>", []),
        ("<ul><li><span class='x user-name'>Jane Roe</span><li>4 March</ul>", ["Jane Roe"]),
        ("<p class=byline>Contact: <a href=mailto:j@roe.example>Jane Roe</a>, Office of Communications</p>", []),
        ("<p class=byline>Pressekontakt: Jana Röh, Haus am Hafen</p>", []),
        ("<div class=szerzok><a href=/szerzo/roe.jana/>Roe Jana</a></div>", ["Roe Jana"]),
    ],
)  # fmt: skip
def test_printed_authors(html: str, expected: list[str]) -> None:
    assert names(html) == expected


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


def test_a_job_of_two_words_behind_a_name_beside_the_date() -> None:
    line = "<div><time>14 Jan, 2026</time> <span>•</span> <span>Jane Roe, Software Engineer</span></div>"
    assert names(line) == ["Jane Roe"]


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


def test_a_user_name_gives_way_to_the_printed_byline() -> None:
    assert names("<p>By Jane Roe</p>", "<meta name=author content=jroe_77>") == ["Jane Roe"]


def test_an_organisation_stands_only_where_nobody_else_is_credited() -> None:
    assert names("", "<meta name=author content='Sail Agency'>") == ["Sail Agency"]
    assert names("", "<meta name=author content='Jane Roe, Sail Agency'>") == ["Jane Roe"]


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


def test_galleries_credit_their_authors() -> None:
    head = """<script type="application/ld+json">{"@type": "ImageGallery", "datePublished": "2026-01-30",
    "author": {"@type": "Person", "name": "Jane Roe"}}</script>"""
    got = record("<p>Twelve lamps</p>", head)
    assert ([author.name for author in got.authors], got.datePublished) == (["Jane Roe"], "2026-01-30")


def test_addresses_are_no_names() -> None:
    head = "<meta property=article:author content=https://www.facebook.com/janeroe><meta name=author content='Jane Roe'>"
    assert names("", head) == ["Jane Roe"]


def test_name_raw_and_job_title_are_kept() -> None:
    (author,) = record("<p>By JANE ROE, Senior Editor</p>").authors
    assert (author.name, author.nameRaw, author.jobTitle) == ("Jane Roe", "JANE ROE", "Senior Editor")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Roe and John Doe, Reuters", "By Jane Roe and John Doe, Reuters"),
        ("By Jane Roe | March 4, 2026 5:05 pm", "By Jane Roe"),
        ("March 4, 2026 | By Jane Roe", "By Jane Roe"),
        ("Von Jane Roe, veröffentlicht am 04.03.2026", "Von Jane Roe"),
        ("By Jane Roe last updated 24 February 2026", "By Jane Roe"),
        ("March 4, 2026 By <a href=/a/roe>Jane Roe</a> <a href=#c>6 Comments</a>", "By Jane Roe"),
        ("By Jane Roe | Leave a comment", "By Jane Roe"),
        ("March 4, 2026 · 3 min · Jane Roe", "Jane Roe"),
        ("By Jane Roe jane at roe.example March 4, 2026", "By Jane Roe"),
        ("By Jane Roe at Courier.com", "By Jane Roe at Courier.com"),
        ("<a href=/author/jane>Jane Roe</a><a href=https://x.example/janeroe>@janeroe</a>", "Jane Roe"),
    ],
)
def test_the_byline_is_printed_without_the_date(line: str, expected: str) -> None:
    assert record(f"<p>{line}</p>").byline == expected


def test_a_byline_in_brackets_or_in_a_box_named_for_it() -> None:
    link = "<a href=/author/roe>Jane Roe</a>"
    assert (
        record(f"<div>March 4, 2026 5:05 pm [{link}, The Daily Sail]</div>").byline
        == "Jane Roe, The Daily Sail"
    )
    assert record(f"<div class=byline>{link} – March 4, 2026 5:05 pm | 48</div>").byline == "Jane Roe"


def test_a_name_that_is_there_twice_is_printed_once() -> None:
    line = "<div class=byline><span class=hidden>Jane Roe</span> <a rel=author href=/a/roe>Jane Roe</a></div>"
    assert record(line).byline == "Jane Roe"


def test_no_byline_where_none_is_printed() -> None:
    assert record("", "<meta name=author content='Jane Roe'>").byline is None


def provenance(got: NewsArticle) -> Any:
    return got.provenance["authors"]


def test_provenance_names_the_rule() -> None:
    assert provenance(record("<p>By Jane Roe</p>")).source == "text"
    assert provenance(record(json_ld('"Jane Roe"'))).source == "json-ld"


@pytest.mark.parametrize(
    ("bio", "expected"),
    [
        ("Jane Roe is a senior reporter at The Daily Sail.", "senior reporter"),
        ("Jane Roe is a professor of history at Sailtown.", "professor of history"),
        ("Jane Roe is an editor of The Daily Sail.", "editor"),
        ("Written by Jane Roe, Senior Reporter", "Senior Reporter"),
        ("Jane Roe, Senior Reporter, was seen there.", None),
        ("Jane Roe is the transport correspondent, based in Lisbon.", "transport correspondent"),
        ("Jane Roe ist Redakteurin für Häfen.", "Redakteurin"),
        ("Jane Roe est journaliste au Voilier.", "journaliste au Voilier"),
        ("Jane Roe is happy at The Daily Sail.", None),
    ],
)
def test_the_bio_tells_the_job(bio: str, expected: str | None) -> None:
    (author,) = record(f"<p>By Jane Roe</p>{TEXT}<div class=author-bio><p>{bio}</p></div>").authors
    assert author.jobTitle == expected


def test_who_put_an_article_online_does_not_stand_for_who_wrote_it() -> None:
    line = "<div><a href=/author/jane-roe>Jane Roe</a></div>"
    end = "<div>Published By:</div><div>John Doe</div>"
    assert names(line + TEXT * 14 + end) == ["Jane Roe"]


def test_a_reporter_signs_below_the_text() -> None:
    assert names(TEXT * 3 + "<p>박준석 기자 park@paper.example</p>") == ["박준석"]


def test_an_outlet_that_only_the_title_names_gives_way_to_a_printed_person() -> None:
    head = "<title>Ships sail again - Der Tageskutter</title>" + json_ld('"Der Tageskutter"')
    assert names("", head) == ["Der Tageskutter"]
    assert names("<p>By Jane Roe</p>", head) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By <a href=/author/roe>Jane Roe</a>, <a href=/author/doe>John Doe</a>", ["Jane Roe", "John Doe"]),
        ("By <a href=/author/roe>Jane Roe</a>, <a href=/tag/tide>High Tide</a>", ["Jane Roe"]),
        ("By Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        ("Von Jane Roe und John Doe", ["Jane Roe", "John Doe"]),
        ("By Jane Roe, Sailor and Boat Builder", ["Jane Roe"]),
        ("By Jane Roe and Reuters", ["Jane Roe"]),
        ("By John Doe and Jo Poe", ["Jane Roe"]),
    ],
)
def test_a_printed_line_completes_the_declared_authors(line: str, expected: list[str]) -> None:
    assert names(f"<p class=byline>{line}</p>", json_ld('"Jane Roe"')) == expected


@pytest.mark.parametrize(
    "items",
    [
        "<div>Authors</div><ul><li><a href=/people/roe>Jane Roe</a></li><li><a href=/people/doe>John Doe</a></li></ul>",
        "<div>Authors</div><div><div class=i><a href=/people/roe>Jane Roe</a></div><div class=i><a href=/people/doe>John Doe</a></div></div>",
        "<ul class=authors><li><b>Jane Roe</b></li><li><b>John Doe</b></li></ul>",
        "<div class=author><div>By Jane Roe</div><p>From our desk</p></div><div class=author><div>By John Doe</div><p>From the pier</p></div>",
        "<div><div itemprop=author itemscope><div><a href=https://code.example/j><span itemprop=name>Jane Roe</span></a></div><small>Engineer</small></div></div>"
        "<div><div itemprop=author itemscope><div><a href=https://code.example/d><span itemprop=name>John Doe</span></a></div><small>Head of ropes</small></div></div>",
        "<ul class=authors><li><b>Jane Roe</b></li><li><b>John Doe</b></li><li><b>Jo Poe</b><div>Photos: herself</div></li></ul>",
    ],
)
def test_a_list_names_one_author_an_item(items: str) -> None:
    assert names(items) == ["Jane Roe", "John Doe"]


HAN = "<p>渡轮中午离开码头，傍晚随潮水回来，船上坐满了人，岸边的人一直等到天黑。" * 4
HANGUL = "<p>배는 정오에 항구를 떠나 저녁 밀물과 함께 사람을 가득 싣고 돌아왔다. " * 4


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"<p>海报社青港3月4日电 （记者林秋雨）{HAN[3:]}</p>", ["林秋雨"]),
        (f"<p>海报社青港3月4日电（记者 林秋雨、何远）{HAN[3:]}</p>", ["林秋雨", "何远"]),
        (f"<p>（海通社記者林秋雨青港4日電）{HAN[3:]}</p>", ["林秋雨"]),
        (f"<p>〔記者林秋雨／青港報導〕{HAN[3:]}</p>", ["林秋雨"]),
        (f"{HAN}</p><p>（本报记者 林秋雨）</p>", ["林秋雨"]),
        (f"{HAN}</p><p>（報道部・林秋雨）</p>", ["林秋雨"]),
        (f"<p>记者4日获悉，{HAN[3:]}</p>", []),
        (f"{HAN}</p><p>（记者 林秋雨 摄）</p>", []),
        (f"<p>(해항=바다) 박준석 기자 = {HANGUL[3:]}</p>", ["박준석"]),
        (f"<p>[바다일보=박준석 기자] {HANGUL[3:]}</p>", ["박준석"]),
        (f"{TEXT}</p><p style='text-align:right'><strong>Jane Roe</strong></p>", ["Jane Roe"]),
        (f"{TEXT}</p><p style='text-align:right'>The Daily Sail</p>", []),
        (f"{TEXT}</p><p style='text-align:right'>Jane Roe</p>{TEXT}", []),
        (f"<p>The mayor told HARBOUR NEWS about the night on which the ferry did not come.</p>{TEXT}", []),
        (
            f"<p><em>Jo Poe, who mends nets, tells <b>JANE ROE-DOE</b> about the sea</em></p>{TEXT}",
            ["Jane Roe-Doe"],
        ),
    ],
)
def test_the_story_itself_tells_its_writer(story: str, expected: list[str]) -> None:
    head = json_ld('"The Daily Sail"')
    page = f"<html><head>{head}</head><body><h1>Ships sail again</h1>{story}</body></html>"
    assert [author.name for author in extract(page, URL).authors] == (expected or ["The Daily Sail"])


def test_a_line_that_signs_the_story_is_no_part_of_it() -> None:
    for line in ("（本报记者 林秋雨）", "（報道部・林秋雨）"):
        body = extract(f"<h1>Ships sail again</h1>{HAN}</p><p>{line}</p>", URL).articleBody
        assert body is not None
        assert "一直等到天黑" in body
        assert line not in body


def test_a_class_that_is_the_word_for_a_writer_names_one() -> None:
    line = (
        "<div><span class=writeBy>الأقصر - منى عبد الرحيم</span><p>"
        + "عادت السفينة مساء مع المد وهي مليئة بالناس. " * 6
    )
    assert names(line) == ["منى عبد الرحيم"]


@pytest.mark.parametrize(
    "user", ["admin", "Super User", "dailysailadmin", "wordpress_admin", "Администратор"]
)
def test_those_who_run_the_site_are_nobody(user: str) -> None:
    assert names("", json_ld(f'"{user}"')) == []
    assert names(f"<p>By {user} | March 4, 2026 | Uncategorized</p>") == []


@pytest.mark.parametrize(
    "user", ["admin8842", "webmaster_03", "contacto-17", "usuario5", "info2", "webdesk3"]
)
def test_numbered_users_of_the_system_are_nobody(user: str) -> None:
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


def test_a_byline_at_the_end_of_the_article_is_read() -> None:
    foot = "<footer class=entry-footer><p class=firma>di <span class='author vcard'>Giovanna Roe</span> — 4 marzo 2026</p></footer>"
    page = f"<html lang=it><body><article><h1>Le navi salpano</h1><p>Facile</p>{TEXT * 30}{{}}</article>{{}}</body></html>"
    assert [author.name for author in extract(page.format(foot, ""), URL).authors] == ["Giovanna Roe"]
    teaser = f"<div class=related><article><h2>Altre navi</h2>{foot}</article></div>"
    assert extract(page.format(teaser, teaser), URL).authors == ()


def test_a_second_author_beside_the_declared_one_is_read() -> None:
    head = json_ld('{"@type": "Person", "name": "יעל רו"}')
    line = "<div class=authors><span><a href=/topics/x>יעל רו</a></span><span>, </span><span>דן בן-דו</span></div>"
    assert names(line, head) == ["יעל רו", "דן בן-דו"]
    place = "<div class=authors><span class=name>Jane Roe</span>, <span class=place>New Bay</span></div>"
    assert names(place, json_ld('{"@type": "Person", "name": "Jane Roe"}')) == ["Jane Roe"]


@pytest.mark.parametrize(
    "team",
    "Redaktionsteam|Nyhetsredaktionen|Webredaktion|Equipo Editorial|Toimituskunta|Ομάδα Σύνταξης|Команда Паруса|Пресс-служба порта|"
    "فريق التحرير|גדול צוות|Đội ngũ biên tập|ทีมข่าว|디지털뉴스팀|사회부|文化部|潮報道部|新闻中心|小编|Ufficio Stampa|Gabinete de Prensa|"
    "Communications|Viestintä|Biuro Prasowe|Auteur invité|Autor".split("|"),
)
def test_teams_and_offices_are_no_people(team: str) -> None:
    person = read_person(team, ())
    assert person
    assert person.organisation


@pytest.mark.parametrize(
    "name", ["Nguyễn Văn Đội", "王中心太郎", "Ngũ Thị Lan", "Tom Abt", "김대표", "田中新"]
)
def test_people_whose_names_are_like_those_of_teams(name: str) -> None:
    person = read_person(name, ())
    assert person
    assert not person.organisation


@pytest.mark.parametrize(
    "line", ["Jeanne ROÉ-PORT (Correspondante à Lisbonne)", "Jane Roe, reporter in Lisbon"]
)
def test_a_signature_may_tell_the_job(line: str) -> None:
    signed = f"<p style='text-align: right'><strong>{line}</strong></p>"
    page = f"<html><body><h1>Ships sail again</h1><p class=author>Par Rédaction</p><div>{TEXT * 3}{signed}</div></body></html>"
    found = extract(page, URL)
    assert len(found.authors) == 1
    assert line.startswith(found.authors[0].nameRaw or found.authors[0].name)
    assert line not in (found.articleBody or "")


def test_a_name_above_a_date_that_heads_the_box_of_the_author() -> None:
    meta = "<ul><li><i class=bi-person></i> Jane Roe</li><li>04-03-2026</li></ul>"
    page = f"<html><body><h1>Ships sail again</h1>{meta}{TEXT * 9}{{}}</body></html>"
    about = "<div class=row><img src=j.png><div><h4>Jane Roe</h4><a href=https://social.example/jane>Social</a></div></div>"
    assert [author.name for author in extract(page.format(about), URL).authors] == ["Jane Roe"]
    assert extract(page.format(""), URL).authors == ()


def test_a_name_above_the_text_on_the_author() -> None:
    bio = "<div class=blog_author-text><div>Jane Roe</div><div>4 March</div><p>{} writes on ships and on harbours, and lives in Lisbon by the sea.</p></div>"
    about = bio.replace("<div>4 March</div>", "")
    page = f"<html><body><h1>Ships sail again</h1>{TEXT * 30}{{}}</body></html>"
    assert [author.name for author in extract(page.format(about.format("Jane Roe")), URL).authors] == [
        "Jane Roe"
    ]
    assert extract(page.format(about.format("The crew")), URL).authors == ()


def test_a_name_in_bold_signs_below_a_note() -> None:
    note = "<p><strong>Old Ships</strong><br>A new history, 816 pages</p>"
    page = f"<html><body><h1>Ships sail again</h1><div>{TEXT * 3}{note}<p><strong>Jane Roe</strong></p></div><ul><li>Imprint</ul></body></html>"
    assert [author.name for author in extract(page, URL).authors] == ["Jane Roe"]


LONG_TEXT = "The ferry left the harbour at noon and came back with the evening tide, full of people. " * 4


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            '<div><img src="/a.png"><div><div>Jane Roe</div><div>4 March 2026</div></div></div>',
            "",
            ["Jane Roe"],
        ),
        (
            '<div><img src="/a.png"><div><b>Jane Roe</b></div><p>Engineer, platform team</p></div>',
            "",
            ["Jane Roe"],
        ),
        ('<div><img src="/a.png"><div><div>Old Boats</div><div>All of them</div></div></div>', "", []),
        ("<p>Viewed often</p><p><b>Jane Roe, Lagos</b></p>", "", ["Jane Roe"]),
        ("<p>1 Comment</p><p><b>Old Boats, lost at sea</b></p>", "", []),
        ("<p>Article rédigé par <b>Jane Roe</b>, mis en ligne le 4 mars 2026.</p>", "", ["Jane Roe"]),
        ("<p>Jane Roe <a>jroe at sail.example</a> Wed Mar 4 21:19:03 UTC 2026</p>", "", ["Jane Roe"]),
        ("", '<div class="byline"><div>Jane Roe<br>jane@sail.example<br>010 20 30</div></div>', ["Jane Roe"]),
        ("", '<div align="right"><b>Jane Roe, photo by the author</b></div>', ["Jane Roe"]),
        ("<p>Author: redaktor, 4 March 2026 | Views: 1312</p>", "", ["redaktor"]),
        ("<p>Posted by Roe & Doe, LLP</p>", "", ["Roe & Doe, LLP"]),
    ],
)
def test_names_that_stand_where_systems_put_them(before: str, after: str, expected: list[str]) -> None:
    page = f"<article><h1>Ships sail again</h1>{before}<p>{LONG_TEXT}</p><p>{LONG_TEXT}</p>{after}</article>"
    assert names(page) == expected


def test_a_second_name_in_an_element_of_the_same_kind_needs_no_comma() -> None:
    line = '<p class="writer"><span class="name"><a href="/author/a">青木 舟</a></span>　<span class="name">浜野 潮</span></p>'
    assert names(f"<h1>港の船</h1>{line}<p>{LONG_TEXT}</p>") == ["青木 舟", "浜野 潮"]


@pytest.mark.parametrize(("sign", "expected"), [("（浜野）", ["浜野"]), ("（敬称略）", []), ("（共同）", [])])
def test_a_surname_in_brackets_at_the_right_signs_the_story(sign: str, expected: list[str]) -> None:
    text = "港を出た船は夕方の潮に乗って戻ってきた。大勢の人が岸で待っていた。" * 3
    page = f'<html lang="ja"><h1>港の船が戻る</h1><div><p>{text}</p><p>{text}</p><div align="right">{sign}</div></div>'
    assert names(page) == expected


def test_interns_beside_reporters_are_named_without_their_label() -> None:
    text = "船在中午离开港口，傍晚随潮水返回，岸上有许多人在等待它们。" * 4
    page = (
        f"<h1>港口的船</h1><div><p>{text}</p><p>{text}</p><p>（海港晚报记者 王小明 实习生 李大海）</p></div>"
    )
    assert names(page) == ["王小明", "李大海"]
