"""The record: to and from plain types, its schema and documentation, its behaviour between processes."""

import json
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from crawler.commands.schema import schema
from extractors import NewsArticle, NotAnArticle, PageError, RecordError, extract
from extractors.bounds import MAX_CHARS, bounded
from extractors.record import Author, Image, RelatedLink
from extractors.schema import json_schema

DOCS = Path(__file__).resolve().parents[2] / "docs"
FULL = NewsArticle(
    url="https://news.example/1",
    headline="Harbour closes",
    authors=(Author(name="Jo Roe", jobTitle="Editor"),),
    keywords=("harbour", "ports"),
    isAccessibleForFree=False,
    mainImage=Image(url="https://news.example/i.jpg", creditText="Jo/Wire"),
    relatedLinks=(RelatedLink(url="https://news.example/2", rel="inline", position=0),),
    pageType="article",
)


def story(number: int) -> str:
    text = f"<p>Terminal {number} of the harbour will close in May, the company told its staff on Monday.</p>"
    return f"<html lang=en><title>Terminal {number}</title><h1>Terminal {number}</h1>{text * 3}"


def test_round_trip() -> None:
    assert NewsArticle.from_dict(FULL.to_dict()) == FULL
    assert NewsArticle.from_dict(json.loads(FULL.to_json())) == FULL
    assert NewsArticle.from_dict({"url": ""}) == NewsArticle(url="")
    assert pickle.loads(pickle.dumps(FULL)) == FULL
    assert list(FULL.to_dict()) == [field.name for field in fields(NewsArticle)]


@pytest.mark.parametrize(
    ("values", "path"),
    [
        ({"url": "u", "authors": [{"name": 3}]}, r"\$\.authors\[0\]\.name"),
        ({"url": "u", "pageType": "novel"}, r"\$\.pageType"),
        ({"url": None}, r"\$\.url"),
        ({}, "url"),
        ([], "array"),
    ],
)
def test_a_value_that_does_not_fit_is_named(values: Any, path: str) -> None:
    with pytest.raises(RecordError, match=path):
        NewsArticle.from_dict(values)


def test_records_validate() -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    for record in (FULL, NewsArticle(url=""), extract(story(1), "https://news.example/1")):
        validator.validate(record.to_dict())
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({"headline": "no url"})


@pytest.mark.parametrize(("name", "form"), [("record.schema.json", "json"), ("record.md", "md")])
def test_the_documentation_is_the_records(name: str, form: str) -> None:
    printed = CliRunner().invoke(schema, ["--format", form]).output
    assert (DOCS / name).read_text(encoding="utf-8") == printed, (
        f"run: broadsheet schema --format {form} > docs/{name}"
    )


def test_every_field_is_described() -> None:
    kinds = json_schema()["$defs"]
    assert "NewsArticle" in kinds
    for name, kind in kinds.items():
        assert kind["description"], name
        for field, shape in kind["properties"].items():
            assert shape.get("description") or "$ref" in shape, f"{name}.{field}"


def test_threads_do_not_meet() -> None:
    alone = [extract(story(n), f"https://news.example/{n}").to_dict() for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        together = list(
            pool.map(lambda n: extract(story(n), f"https://news.example/{n}").to_dict(), range(40))
        )
    assert together == alone


def page_error() -> object:
    return extract(b"")


def no_article() -> object:
    return extract("<html><body><img src=x></body></html>", "https://news.example/")


@pytest.mark.parametrize(("call", "kind"), [(page_error, PageError), (no_article, NotAnArticle)])
def test_errors_survive_pickling(call: Callable[[], object], kind: type[Exception]) -> None:
    with pytest.raises(kind) as caught:
        call()
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_texts_are_clean_and_bounded() -> None:
    notes: list[str] = []
    long = "x" * (MAX_CHARS + 1)
    values = {
        "headline": long,
        "byline": "a\ud800\x00b",
        "mainImage": Image(url="u", caption=long),
        "articleBody": long,
    }
    clean = bounded(values, notes)
    assert len(clean["headline"]) == len(clean["mainImage"].caption) == MAX_CHARS
    assert (clean["byline"], clean["articleBody"]) == ("ab", long)
    assert notes == [f"headline was cut to {MAX_CHARS} characters."]
