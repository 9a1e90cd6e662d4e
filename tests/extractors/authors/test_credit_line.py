"""Credit lines: every word that may begin one is known, however it is written, and names are told apart."""

from __future__ import annotations

import pytest

from extractors.authors.by_words import AND, BY, BY_LABEL
from extractors.authors.credit_line import begins_credit, read_people
from extractors.authors.credit_opening import is_by_alone

WORDS = BY.replace("\\", "").split("|")
LABELS = BY_LABEL.replace("\\", "").split("|")


def test_every_by_begins_a_credit_in_small_letters_and_in_capitals() -> None:
    lines = [f"{word} Jane Roe" for word in WORDS]
    lines += [f"{label}: Jane Roe" for label in LABELS]
    lines += [f"{word.upper()} Jane Roe" for word in WORDS if word.upper().lower() == word]
    assert [line for line in lines if not begins_credit(line)] == []


def test_a_han_by_needs_no_space_before_the_name() -> None:
    joined = [word for word in WORDS if "\u3400" <= word[0] <= "\u9fff"]
    assert joined
    assert [word for word in joined if not begins_credit(f"{word}陳怡君")] == []


def test_every_by_is_known_alone() -> None:
    assert [word for word in WORDS if not is_by_alone(f"{word}:")] == []


@pytest.mark.parametrize("line", ["Bypass opens in spring", "Authority of the port", "Dune Roe sails again"])
def test_a_word_that_only_begins_as_a_by_does_is_none(line: str) -> None:
    assert not begins_credit(line)
    assert not is_by_alone(line.split(maxsplit=1)[0])


def test_every_and_parts_two_names() -> None:
    one_word = [word for word in AND.split("|") if " " not in word]
    assert one_word
    lines = {word: read_people(f"Jane Roe {word} John Doe", ()) for word in one_word}
    assert [word for word, people in lines.items() if len(people) != 2] == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe and Min-ji Oak", ["Jane Roe", "Min-ji Oak"]),
        ("By Log-In and Jane Roe", ["Jane Roe"]),
        ("文＝伊吹和志、高梨真由", ["伊吹和志", "高梨真由"]),
        ("作者：张三丰和李四光", ["张三丰", "李四光"]),
        ("Tags, Door readers", []),
        ("Door Jan de Roe", ["Jan de Roe"]),
        ("Door onze redactie", ["onze redactie"]),
        # days, labels and words of a page that are last names, too
        ("By Lena H. Sun and Doris Day", ["Lena H. Sun", "Doris Day"]),
        ("By Jane Roe Sunday, 3 May 2026", ["Jane Roe"]),
        ("By Jane Roe May 3rd", ["Jane Roe"]),
        ("Nguyễn Hải Đăng - Lê Anh Thu", ["Nguyễn Hải Đăng", "Lê Anh Thu"]),
        ("By Jane Page and George Best", ["Jane Page", "George Best"]),
        ("Next Page", []),
        ("By J.R.R. Roe and Seán Ó hÓgáin", ["J.R.R. Roe", "Seán Ó hÓgáin"]),
        ("Von Jan v. Röhe", ["Jan v. Röhe"]),
        ("By Jane Roe Special to The Sail", ["Jane Roe"]),
        ("文｜张三丰 编辑｜李四光", ["张三丰"]),
        ("Periodista: Juana Ruiz", ["Juana Ruiz"]),
        ("Muallif Dilnoza Roe", ["Dilnoza Roe"]),
        # two last names, and soldiers' ranks
        ("Por José Ruiz y Pérez, enviado especial", ["José Ruiz y Pérez"]),
        ("Ángel María de los Ríos y Gómez", ["Ángel María de los Ríos y Gómez"]),
        ("Ana Ruiz y Juan Pérez", ["Ana Ruiz", "Juan Pérez"]),
        ("By Staff Sgt. Jane Roe and Petty Officer 2nd Class John Doe", ["Jane Roe", "John Doe"]),
        ("By Sgt. 1st Class Jane Roe", ["Jane Roe"]),
    ],
)
def test_names_are_whole_and_none_but_names(line: str, names: list[str]) -> None:
    assert [person.name for person in read_people(line, (), True)] == names


@pytest.mark.parametrize("declared", ["山田太郎、鈴木花子", "山田太郎·鈴木花子", "山田太郎，鈴木花子"])
def test_names_declared_in_one_text_of_one_word_each_are_no_organisation(declared: str) -> None:
    people = read_people(declared, ())
    assert [(one.name, one.organisation) for one in people] == [("山田太郎", False), ("鈴木花子", False)]
