"""The language declared, checked against the text."""

from pathlib import Path

import pytest

from extractors.language.tags import normal_tag
from extractors.language.text import language_of
from tests.extractors.reading import html, ld, meta, read

# Sentences of our own about a ferry, a language each.
LINES = (Path(__file__).parent / "language_texts.txt").read_text("utf-8").splitlines()
TEXTS = dict(line.split(": ", 1) for line in LINES)


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS)
def test_texts_are_told_apart(code: str, text: str) -> None:
    assert language_of(f"{text} {text}") == code


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS)
def test_a_wrong_declaration_gives_way_to_the_text(code: str, text: str) -> None:
    page = f'<html lang="en-US"><body><h1>X</h1>{f"<p>{text} {text}</p>" * 3}</body></html>'
    assert (read(page).value("inLanguage") or "").split("-")[0] == code


def test_the_text_decides_between_declarations() -> None:
    head = meta(og__locale="de_AT")
    source = f'<html lang="en"><head>{head}</head><body>{"<p>" + TEXTS["de"] * 3 + "</p>"}</body></html>'
    assert read(source).value("inLanguage") == "de-AT"


def test_a_close_relative_is_believed() -> None:
    text = "Fergen er tilbake i havnen, og det har vært en lang vinter for dem som bor på øyene. " * 4
    assert read(f'<html lang="no"><body><p>{text}</p></body></html>').value("inLanguage") == "nb"
    assert language_of(text, ("da",)) == "da"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "tr",
            "İskelede yapılan törende vapurun kırk yolcusu alkışlandı. İnsanlar kışın kapalı "
            "kalan dükkanların açılmasını bekliyor. İlk seferde taşınan yolcuların çoğu adalıydı. Kaptan "
            "İnci yarın yine çalışacağını, hafta sonu seferlerinin artırılacağını açıkladı.",
        ),
        (
            "az",
            "Bərə qışdan sonra limana qayıtdı. Adalıların gözlədiyi səfər səhər tezdən başladı. Sərnişinlər "
            "sevincək göyərtəyə qalxdılar, kapitan hamını salamladı. Yay cədvəli gələn həftə dərc ediləcək, "
            "biletlər ucuzlaşacaq.",
        ),
    ],
)
def test_letters_tell_a_language_that_few_common_words_tell(code: str, text: str) -> None:
    assert language_of(text) == code


def test_a_short_text_leaves_the_declaration_alone() -> None:
    assert read('<html lang="sw"><body><h1>Habari</h1><p>Feri.</p></body></html>').value("inLanguage") == "sw"


@pytest.mark.parametrize(
    ("raw", "tag"),
    [
        ("en_US", "en-US"),
        ("PT-br", "pt-BR"),
        ("iw", "he"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("Deutsch", "de"),
        ("en, fr", "en"),
        ("", None),
        ("de_DE@euro", "de-DE"),
        ("{{lang}}", None),
        ("x" * 500, None),
    ],
)
def test_tags(raw: str, tag: str | None) -> None:
    assert normal_tag(raw) == tag


@pytest.mark.parametrize("lie", [7, [], {"name": None}, ["xx-broken-", None], {"alternateName": "en"}])
def test_lies_are_survived(lie: object) -> None:
    draft = read(html(head=ld({"@type": "Article", "inLanguage": lie})))
    assert draft.value("inLanguage") == "en"
    assert draft.warnings == []
