"""Pages that were encoded in UTF-8 twice: their text comes out as it was written."""

from collections.abc import Callable

import pytest

from extractors import extract, extract_flat
from extractors.encoding.mojibake import ENCODED_TWICE, restore_quotes, undo_second_encoding

STORIES = {
    "en": ("Harbour’s ferry “Swift” sails again", "The harbour’s ferry – the “Swift” – sails again."),
    "de": ("Fähre fährt wieder über die Förde", "Die Fähre über die Förde fährt wieder, größer als zuvor."),
    "ru": ("Паром снова ходит через залив", "Паром снова ходит через залив, сообщили в порту города."),
    "ja": ("連絡船が運航を再開", "港の連絡船が三か月ぶりに運航を再開したと市が発表した。"),
}


def page(language: str) -> str:
    headline, sentence = STORIES[language]
    body = "".join(f"<p>{number}. {sentence * 3}</p>" for number in range(6))
    return f"<html><head><title>{headline}</title></head><body><h1>{headline}</h1>{body}</body></html>"


def as_windows(utf8: bytes) -> str:
    """Read as windows-1252 by a browser's rules: the five bytes that it lacks are control characters."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in utf8)


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("read", [as_windows, lambda utf8: utf8.decode("latin-1")], ids=["1252", "latin-1"])
@pytest.mark.parametrize("kind", [str, bytes])
def test_a_page_encoded_twice_is_read_as_it_was_written(
    language: str, read: Callable[[bytes], str], kind: type
) -> None:
    once = page(language)
    twice = read(once.encode())
    record = extract(twice if kind is str else twice.encode())
    expected = extract(once)
    assert (record.headline, record.articleBody) == (expected.headline, expected.articleBody)
    assert record.metadata.warnings == (ENCODED_TWICE,)
    assert expected.metadata.warnings == ()


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_quotes_taken_for_control_characters(encoding: str) -> None:
    once = page("en")
    read = once.encode("cp1252").decode("latin-1")
    record = extract(
        read if encoding == "utf-8" else read.encode("latin-1"), content_type=f"text/html; charset={encoding}"
    )
    expected = extract(once)
    assert (record.headline, record.articleBody) == (expected.headline, expected.articleBody)


def test_a_line_end_of_mainframes_is_no_ellipsis() -> None:
    assert restore_quotes("one\x85two".encode()).decode() == "one\x85two"
    assert restore_quotes("one\x85 \x93two\x94".encode()).decode() == "one… “two”"


def test_flat_text_encoded_twice() -> None:
    headline, sentence = STORIES["en"]
    once = "\n".join([headline, "", *[f"{number}. {sentence * 3}\n" for number in range(6)]])
    record = extract_flat(once.encode().decode("latin-1"))
    assert record.headline == headline
    assert record.articleBody == extract_flat(once).articleBody
    assert record.metadata.warnings == (ENCODED_TWICE,)


@pytest.mark.parametrize(
    "text",
    [
        "Où est-ce ? À\N{NO-BREAK SPACE}« Déjà vu », l’été à\N{NO-BREAK SPACE}Paris.",
        "SÃO PAULO Ã© SÃO PAULO",
        "A page that quotes â€™ once.",
        "Both Ã©tÃ© and Łódź.",
    ],
)
def test_text_encoded_once_stays(text: str) -> None:
    assert undo_second_encoding(text.encode()) is None
