"""Pages broken at random, from fixed seeds: every one ends in a record or in a named error."""

import random
from pathlib import Path

import jsonschema
import pytest

from extractors import NotAnArticle, PageError, extract
from extractors.schema import json_schema

PAGES = sorted((Path(__file__).resolve().parents[2] / "fixtures").glob("*/*/page.html"))
VALIDATOR = jsonschema.Draft202012Validator(json_schema())
PIECES = (
    b"<",
    b">",
    b"\0",
    b"\x01",
    b"&#1;",
    b"\xff",
    b'"',
    b"'",
    b"</div>",
    b"<table>",
    b"<!--",
    b"&#0;",
    b"]]>",
    b"{",
    b"<script>",
)


def broken(data: bytes, chance: random.Random) -> bytes:
    """Return `data` with a few pieces put in, cut out, doubled or swapped."""
    for _ in range(chance.randint(1, 12)):
        at, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        end = min(end, at + 4_000)
        kind = chance.randrange(5)
        if kind == 0:
            data = data[:at] + chance.choice(PIECES) + data[at:]
        elif kind == 1:
            data = data[:at] + data[end:]
        elif kind == 2:
            data = data[:end] + data[at:end] + data[end:]
        elif kind == 3:
            data = data[:at] + chance.randbytes(chance.randint(1, 8)) + data[at + 4 :]
        else:
            data = data[:at]
        data = data or b"<"
    return data


@pytest.mark.parametrize("path", PAGES, ids=lambda path: "/".join(path.parts[-3:-1]))
def test_broken_pages(path: Path) -> None:
    whole = path.read_bytes()
    for seed in range(25):
        try:
            record = extract(broken(whole, random.Random(seed)), "https://news.example/2026/03/04/story")
        except (PageError, NotAnArticle):
            continue
        VALIDATOR.validate(record.to_dict())
        assert [note for note in record.metadata.warnings if " was dropped: " in note] == [], seed
        record.to_json().encode("utf-8")
