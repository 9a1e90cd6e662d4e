"""Quotations: a <q> is read with the marks that browsers print around it."""

import pytest

from extractors import Page, extract
from tests.extractors.body.blocks import text_of
from tests.extractors.reading import STORY


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("She said <q>we <b>stay</b></q>.", "She said “we stay”."),
        ("<q><q>Old</q> is what they call <q>it</q></q>", "“‘Old’ is what they call ‘it’”"),
        ("The boats’ <q> last <br>trip </q>", "The boats’ “last trip”"),
        ("<q>He said ‘no’</q>", "“He said ‘no’”"),
        ("<q>“Marked within”</q>", "“Marked within”"),
        ('"<q>Marked</q>" around', '"Marked" around'),
        ("« <q>Marqué</q> »", "« Marqué »"),
        ("Nothing <q> </q> here", "Nothing here"),
    ],
)
def test_marks_stand_where_the_page_has_none(line: str, text: str) -> None:
    assert text_of(line) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("de-AT", "„Ja“"), ("fr", "«Ja»"), ("pl", "„Ja”"), ("sv", "”Ja”"), ("zh_TW", "「Ja」"), ("zh", "“Ja”")],
)
def test_they_are_those_of_the_language(language: str, text: str) -> None:
    page = Page.from_html(f"<html lang={language}><body><p><q>Ja</q></p>", "https://a.example/1")
    assert page.root.findtext("body/p/q") == text


def test_a_quotation_of_paragraphs_is_no_part_of_a_line() -> None:
    page = Page.from_html("<body><div><q><p>One.</p><p>Two.</p></q></div>", "https://a.example/1")
    assert [p.text for p in page.elements["p"]] == ["One.", "Two."]


def test_the_headline_and_the_body_have_them() -> None:
    quoted = "<p>The master said that <q>nobody will sail before the ice is gone</q> and left.</p>"
    title = "<q>No boat sails</q>, says the master"
    page = f"<title>“No boat sails”, says the master</title><body><main><h1>{title}</h1>{STORY}{quoted}"
    article = extract(page)
    assert article.headline == "“No boat sails”, says the master"
    assert "that “nobody will sail before the ice is gone” and" in (article.articleBody or "")
    assert "“nobody will sail before the ice is gone”" in (article.articleBodyHtml or "")


@pytest.mark.parametrize("sign", ["\x02", "&#1;", "\ufffe"])
def test_a_sign_that_no_tree_takes_costs_itself_alone(sign: str) -> None:
    page = f"<h1>Ships</h1><p>The ships sailed at noon, <q>at <b>long</b> last{sign}</q> the master said.</p>"
    for text in (page, page.replace("<b>long</b>", "")):
        assert "last” the master said." in str(extract(text).articleBody)
