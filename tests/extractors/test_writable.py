"""Signs that a parser lets through and no tree takes back: what is moved about loses them, nothing else."""

from textwrap import fill

import pytest

from extractors import SiteRules, extract
from tests.extractors.reading import SENTENCES

URL = "https://news.example/2026/03/ferry"
TEXT = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
DIALOG = '<div role="dialog"><p>We value your privacy.</p></div>'

pytestmark = pytest.mark.parametrize("sign", ["\x01", "&#1;", "\x0c", "\uffff"])


def body_of(page: str, rules: SiteRules | None = None) -> str:
    return extract(page, URL, rules=rules).articleBody or ""


def test_behind_an_overlay(sign: str) -> None:
    assert SENTENCES[0] in body_of(f"<body>{DIALOG}{sign} more<article><h1>Ferry sails</h1>{TEXT}</article>")


@pytest.mark.parametrize("before", ["", "<i>First.</i> "])
def test_behind_what_site_rules_take_out(sign: str, before: str) -> None:
    page = f"<article><h1>Ferry sails</h1><p>{before}<b class=x>no</b>{sign}{SENTENCES[0]}</p>{TEXT}"
    body = body_of(page, SiteRules(strip=(".x",)))
    assert SENTENCES[0] in body
    assert "no" not in body.split()


def test_in_front_of_the_body_tag(sign: str) -> None:
    page = f"<head><main><h1>Ferry sails</h1></main></head><body>{sign}It begins.<article>{TEXT}</article>"
    assert SENTENCES[1] in body_of(page)


def test_in_prose_that_was_laid_out(sign: str) -> None:
    text = "\n\n".join(fill(sentence, 72) for sentence in SENTENCES * 2)
    assert SENTENCES[0] in body_of(f"<h1>Ferry sails</h1><pre>{text.replace('. ', f'{sign}. ', 1)}</pre>")
