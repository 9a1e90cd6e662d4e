"""schema: what a record looks like."""

from __future__ import annotations

import json
from typing import Any

import click

INTRODUCTION = """# The record

What Broadsheet says of one page. Names and meanings follow schema.org NewsArticle and zyte-common-items
Article and are the same in Python and in JSON. Only `url` is always there: what a page does not tell is
`null` or an empty list, never a guess. The schema's version is {version}; this page and
[record.schema.json](record.schema.json) are made by `broadsheet schema`.
"""


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "md"]),
    default="json",
    show_default=True,
    help="JSON Schema, or a page of documentation.",
)
def schema(form: str) -> None:
    """Print what a record looks like, as JSON Schema or as a page of documentation.

    \b
    Examples:
      broadsheet schema > docs/record.schema.json
      broadsheet schema --format md > docs/record.md
    """
    from extractors.schema import json_schema

    described = json_schema()
    click.echo(_as_markdown(described) if form == "md" else json.dumps(described, indent=2))


def _as_markdown(described: dict[str, Any]) -> str:
    kinds = described["$defs"]
    names = ["NewsArticle", *(name for name in kinds if name != "NewsArticle")]
    tables = (_table(name, kinds[name]) for name in names)
    return "\n".join((INTRODUCTION.format(version=described["version"]), *tables)).rstrip("\n")


def _table(name: str, kind: dict[str, Any]) -> str:
    rows = [
        f"| `{field}` | {_type(shape)} | {shape.get('description', '')} |"
        for field, shape in kind["properties"].items()
    ]
    return "\n".join(
        (f"## {name}\n", kind["description"], "", "| field | type | meaning |", "|---|---|---|", *rows, "")
    )


def _type(shape: dict[str, Any]) -> str:
    """Return a shape in words, such as 'list of [Author](#author)'."""
    if "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in shape:
        return ", ".join(f"`{value}`" for value in shape["enum"])
    if "anyOf" in shape:
        return " or ".join(_type(option) for option in shape["anyOf"])
    if shape["type"] == "array":
        return f"list of {_type(shape['items'])}"
    if shape["type"] == "object":
        return f"object of {_type(shape['additionalProperties'])} by field"
    return "text" if shape["type"] == "string" else str(shape["type"])
