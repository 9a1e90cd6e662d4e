"""Newsroom: the writers and the dozen hand-written stories of the demo site."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from crawler.demo.story import Picture, Story, Writer

HAND_WRITTEN = 12


@cache
def writers() -> dict[str, Writer]:
    """Return the site's writers by slug."""
    people = tomllib.loads(_read("authors.toml"))
    return {slug: Writer(slug, **person) for slug, person in people.items()}


@cache
def hand_written() -> tuple[Story, ...]:
    """Return the hand-written stories, newest first."""
    return tuple(_story(number) for number in range(1, HAND_WRITTEN + 1))


def _story(number: int) -> Story:
    values: dict[str, Any] = tomllib.loads(_read(f"stories/{number:02}.toml"))
    return Story(
        number=number,
        slug=values["slug"],
        layout=values["layout"],
        section=values["section"],
        headline=values["headline"],
        standfirst=values["standfirst"],
        writers=tuple(writers()[slug] for slug in values["authors"]),
        published=values["published"],
        modified=values.get("modified"),
        keywords=tuple(values["keywords"]),
        picture=Picture(**values["image"]),
        blocks=tuple(values["body"]["text"].strip().split("\n\n")),
        related=tuple(values["related"]),
        inline=values.get("inline"),
    )


def _read(name: str) -> str:
    return (resources.files("crawler.demo") / name).read_text("utf-8")
