"""Author letters: an article that ends as a letter does is by whoever signs it."""

from __future__ import annotations

import pytest

from extractors import NewsArticle, extract

TEXT = "The ferry left the harbour at noon and came back with the evening tide, full of people. " * 3


def record(end: str, head: str = "") -> NewsArticle:
    text = f"<h1>A letter from the quay</h1>{f'<p>{TEXT}</p>' * 30}{end}"
    page = f"<html><head>{head}</head><body><main>{text}</main></body></html>"
    return extract(page, "https://www.sahil.example/2026/a-letter")


def names(end: str, head: str = "") -> list[str]:
    return [author.name for author in record(end, head).authors]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("<p>Yours,</p><p>Jane Roe<br>Executive Director</p><p>P.S. The boat is blue.</p>", "Jane Roe"),
        ("<p>Thank you.</p><p>With gratitude,<br>Jane Roe</p>", "Jane Roe"),
        ("<p>Sincerely, Jane Roe, chair of the board</p>", "Jane Roe"),
        ("<p>Yours, with all four holes,<br>Jane Roe<br><em>Keeper of Buttons</em></p>", "Jane Roe"),
        ("<p>Mit freundlichen Grüßen</p><p>Jana Röh</p>", "Jana Röh"),
        ("<p>Bien à vous,</p><p>Jeanne Roux<br>Présidente</p>", "Jeanne Roux"),
        ("<p>Un abrazo,<br>Juana Ruiz</p>", "Juana Ruiz"),
        ("<p>Um abraço,</p><p>Joana Ruivo</p>", "Joana Ruivo"),
        ("<p>Z poważaniem</p><p>Jan Różycki</p>", "Jan Różycki"),
        ("<p>С уважением,</p><p>Яна Рогова</p>", "Яна Рогова"),
        ("<p>Saygılarımla,</p><p>Ceyda Rona</p>", "Ceyda Rona"),
        ("<p>सादर,</p><p>जया राव</p>", "जया राव"),
    ],
)
def test_who_signs_a_letter_wrote_it(end: str, expected: str) -> None:
    assert names(end) == [expected]


def test_the_line_below_the_name_tells_the_job() -> None:
    (author,) = record("<p>Yours,</p><p>Jane Roe<br>Executive Director</p>").authors
    assert author.jobTitle == "Executive Director"


@pytest.mark.parametrize(
    "end",
    [
        "<p>Yours,</p><p>The Friends of the Harbour Association</p>",
        "<p>Sincerely,</p><p>[Your name]</p>",
        "<p>Yours,</p>",
        "<p>Yours, <br></p><p>, </p>",
        "<blockquote><p>Yours,</p><p>Jane Roe</p></blockquote>",
        f"<p>Yours,</p><p>Jane Roe</p><p>{TEXT}</p>",
        "<div class=comments><div class=comment><p>Regards,</p><p>Jane Roe</p></div></div>",
    ],
)
def test_what_is_no_end_of_the_letter_names_nobody(end: str) -> None:
    found = record(end)
    assert (found.authors, found.metadata.warnings) == ((), ())


def test_a_declared_author_goes_before_who_signs() -> None:
    assert names("<p>Yours,</p><p>Jane Roe</p>", "<meta name=author content='John Doe'>") == ["John Doe"]
