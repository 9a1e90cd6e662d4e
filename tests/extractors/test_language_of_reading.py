"""The language in which names and dates are read, where a page declares none or the wrong one."""

from __future__ import annotations

import pytest

from extractors import extract, extract_flat

FRENCH = (
    "Dans la ville, le port a été fermé lundi après une longue tempête, et les navires sont restés à l’ancre "
    "jusqu’au soir, comme le veut le règlement du port depuis plus de cent ans. "
)
CATALAN = (
    "A la ciutat, el port es va tancar dilluns després d’una llarga tempesta, i els vaixells van quedar "
    "ancorats fins al vespre, com mana el reglament del port des de fa més de cent anys. "
)
ENGLISH = (
    "The harbour of the town was closed on Monday after a long storm, and the ships lay at anchor until the "
    "evening, as the rules of the port have had it for more than a hundred years. "
)


def dated(text: str, declared: str) -> str | None:
    lines = f"<h1>{text[:40]}</h1><p>05/03/2026</p>" + f"<p>{text * 2}</p>" * 4
    return extract(f"<html{declared}><body><article>{lines}</article></body></html>").datePublished


@pytest.mark.parametrize("declared", ["", ' lang="fr"', ' lang="en-US"'])
def test_dates_in_numbers(declared: str) -> None:
    assert dated(FRENCH, declared) == "2026-03-05"
    assert dated(ENGLISH, declared) == ("2026-03-05" if "fr" in declared else "2026-05-03")


def test_a_declared_region_counts_where_the_text_is_in_its_language() -> None:
    assert dated(ENGLISH, ' lang="en-GB"') == "2026-03-05"


def test_a_by_of_the_language_that_nobody_declared() -> None:
    lines = f"<h1>El port es tanca</h1><p>Per Joan Pujol</p><p>2026-03-05</p><p>{CATALAN * 2}</p>"
    page = f"<html><body><article>{lines}{f'<p>{CATALAN * 2}</p>' * 3}</article></body></html>"
    assert [author.name for author in extract(page).authors] == ["Joan Pujol"]


def test_flat_text() -> None:
    text = "\n\n".join(["El port es tanca", "Per Joan Pujol", "05/03/2026", *[CATALAN * 2] * 4])
    record = extract_flat(text)
    assert record.inLanguage == "ca"
    assert record.datePublished == "2026-03-05"
    assert [author.name for author in record.authors] == ["Joan Pujol"]
