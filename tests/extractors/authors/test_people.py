"""People of a line: each apart, and told from outlets, agencies, teams and offices."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from extractors.authors.credit_line import read_people
from extractors.authors.names import read_person


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
        ("作者：王小明 李大海 字号：大", ["王小明", "李大海"]),
        ("گزارش از: سمیه رستگارپور", ["سمیه رستگارپور"]),
        ("Jane Roe, Author", ["Jane Roe"]),
        ("김민수, 이지은 기자", ["김민수", "이지은"]),
        ("Jane Roe\x01Guest author, University of Quay", ["Jane Roe", "University of Quay"]),
        ("Monday | Author | Jane Roe", ["Jane Roe"]),
        ("By Jane M. Roe, Partner, Doe & Roe, LLC", ["Jane M. Roe"]),
        ("박준석 기자", ["박준석"]),
        ("해항, 갯벌 박준석 기자", ["박준석"]),
        ("박준석, 김가람 기자", ["박준석", "김가람"]),
        ("박준석, 김가람 인턴 기자", ["박준석", "김가람"]),
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


@pytest.mark.parametrize("printed", [True, False])
@pytest.mark.parametrize(
    ("line", "job"), [("Jane, Editor", "Editor"), ("By Jane, Staff Writer", "Staff Writer")]
)
def test_a_job_behind_a_single_name_is_no_person(line: str, job: str, printed: bool) -> None:
    assert [(person.name, person.job) for person in read_people(line, (), printed)] == [("Jane", job)]


@pytest.mark.parametrize(
    "text", ["Reuters", "The Daily Sail", "dailysail", "Sail Staff", "Redaktion", "AFP", "Newsroom Lisbon"]
)
def test_outlets_and_agencies_are_no_people(text: str) -> None:
    person = read_person(text, ("The Daily Sail", "dailysail"))
    assert person
    assert person.organisation


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
