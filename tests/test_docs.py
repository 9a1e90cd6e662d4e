"""Every command, option, record field, error and dependency is documented, and what is documented exists."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import walk_packages

import click
import pytest

import crawler
import extractors
from crawler.cli import COMMANDS
from crawler.sites.site import parse_site
from extractors import BroadsheetError, NewsArticle, extract
from extractors.rules import SELECTABLE

ROOT = Path(__file__).parent.parent
DOCS = {path.relative_to(ROOT).as_posix(): path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))}


def sections(text: str) -> dict[str, str]:
    """Texts of a page by their `##` heading."""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """A command and those under it, by name."""
    yield name, command
    if isinstance(command, click.Group):
        for child in command.commands.values():
            yield from commands(child, f"{name} {child.name}")


@pytest.mark.parametrize("name", COMMANDS)
def test_command_and_its_options_stand_in_command_line_md(name: str) -> None:
    told_of = sections(DOCS["docs/command-line.md"].read_text(encoding="utf-8"))
    assert name in told_of, f"docs/command-line.md has no section '## {name}'"
    text = told_of[name]
    if "those of `extract`" in text:
        text += told_of["extract"]
    for full_name, command in commands(getattr(import_module(f"crawler.commands.{name}"), name), name):
        assert full_name == name or full_name.split()[-1] in text, f"'{full_name}' is not documented"
        for option in command.params:
            longest = max(option.opts, key=len)
            told = not isinstance(option, click.Option) or longest in text
            assert told, f"{longest} of '{full_name}' does not stand in its section of docs/command-line.md"


def test_command_with_the_options_of_extract_says_whether_it_has_its_delay() -> None:
    told_of = sections(DOCS["docs/command-line.md"].read_text(encoding="utf-8"))
    fetching = [name for name in COMMANDS if "fetching" in told_of[name] and name != "crawl"]
    assert fetching
    for name in fetching:
        command = getattr(import_module(f"crawler.commands.{name}"), name)
        takes = any("--delay" in o.opts for _, each in commands(command, name) for o in each.params)
        assert ("without `--delay`" not in told_of[name]) == takes, name


@pytest.mark.parametrize("name", COMMANDS)
def test_help_says_of_every_option_what_it_is_for_and_takes(name: str) -> None:
    for full_name, command in commands(getattr(import_module(f"crawler.commands.{name}"), name), name):
        context = click.Context(command, info_name=full_name)
        rows = [
            option.get_help_record(context) for option in command.params if option.param_type_name == "option"
        ]
        assert [row for row in rows if row and not re.match(r"[A-Z0-9].*\.( +\[.*\])?$", row[1])] == []
        bare = re.compile(r"INTEGER|FLOAT|DIRECTORY|RANGE|PATH")
        assert [row for row in rows if row and bare.search(row[0])] == []


def test_record_fields_stand_in_record_md() -> None:
    text = DOCS["docs/record.md"].read_text(encoding="utf-8")
    assert [f.name for f in fields(NewsArticle) if f"`{f.name}`" not in text] == []


KEEPERS = ("crawler.sources", "crawler.sites.site", "crawler.archive.inputs")  # of errors, beside their own


def test_errors_stand_in_their_page() -> None:
    for module in walk_packages(crawler.__path__, "crawler."):
        if "error" in module.name or module.name in KEEPERS:
            import_module(module.name)
    text = DOCS["docs/errors-and-exit-codes.md"].read_text(encoding="utf-8")
    kinds = {
        kind.__name__
        for kind in descendants(BroadsheetError)
        if kind.__module__.startswith(("crawler", "ex"))
    }
    assert sorted(kind for kind in kinds if f"`{kind}`" not in text) == []


def descendants(kind: type) -> Iterator[type]:
    """Classes below `kind`."""
    for child in kind.__subclasses__():
        yield child
        yield from descendants(child)


def test_dependencies_and_no_others_stand_in_their_page() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed = [
        *project["dependencies"],
        *(d for extra in project["optional-dependencies"].values() for d in extra),
    ]
    names = {re.split(r"[\[<>=; ]", line)[0] for line in listed} - {"broadsheet"}
    rows = re.findall(
        r"^\| ([^|]+) \|", DOCS["docs/dependencies.md"].read_text(encoding="utf-8"), re.MULTILINE
    )
    told = {name for row in rows for name in row.split(", ")} - {"package"}
    assert (sorted(names - told), sorted(told - names)) == ([], [])


def headings(text: str) -> set[str]:
    """The anchors of a page, as GitHub makes them of its headings."""
    lines = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}


@pytest.mark.parametrize("page", DOCS)
def test_what_a_page_points_to_exists(page: str) -> None:
    text = DOCS[page].read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", text)
    assert [link for link in links if not (DOCS[page].parent / link).exists()] == []
    anchors = re.findall(r"\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)", text)
    places = [(DOCS[page].parent / name if name else DOCS[page], anchor) for name, anchor in anchors]
    assert [anchor for path, anchor in places if anchor not in headings(path.read_text("utf-8"))] == []
    named = re.findall(r"^(?:\$ )?broadsheet ([a-z]+)", text, re.MULTILINE) + re.findall(
        r"`broadsheet ([a-z]+)", text
    )
    assert sorted(set(named) - set(COMMANDS)) == []


def shown_commands(text: str) -> Iterator[list[str]]:
    """The words of each `broadsheet` command that a page shows, as a shell hands them over."""
    blocks = "".join(re.findall(r"^ *```[a-z]*\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL))
    lines = re.findall(r"(?:^|[ |=])broadsheet ([a-z].*)", blocks, re.MULTILINE)
    for line in lines + re.findall(r"`broadsheet ([a-z][^`\n]+)`", text):
        words = shlex.split(line, comments=True)
        ends = (n for n, word in enumerate(words) if re.match(r"\||&|[0-9]*>", word))
        yield words[: next(ends, len(words))]


def test_commands_are_found_in_blocks_and_in_sentences() -> None:
    text = "Run `broadsheet sites list` or\n```\n$ broadsheet crawl news > log  # daily\n```\n"
    assert list(shown_commands(text)) == [["crawl", "news"], ["sites", "list"]]


@pytest.mark.parametrize("page", DOCS)
def test_commands_that_a_page_shows_have_the_options_that_they_name(page: str) -> None:
    for words in shown_commands(DOCS[page].read_text(encoding="utf-8")):
        command: click.Command = getattr(import_module(f"crawler.commands.{words[0]}"), words[0])
        rest = words[1:]
        while isinstance(command, click.Group) and rest:
            command, rest = command.commands[rest[0]], rest[1:]
        parser = command.make_parser(click.Context(command, info_name=words[0]))
        try:
            values, _, _ = parser.parse_args(rest)  # raises for an option that there is none of
        except click.BadOptionUsage:
            continue  # a sentence that names the option alone, such as `crawl --warc`
        choices = {o.name: o.type.choices for o in command.params if isinstance(o.type, click.Choice)}
        named = {name: values[name] for name in choices if isinstance(values.get(name), str)}
        assert [name for name, value in named.items() if value not in choices[name]] == [], words


def test_the_site_pack_that_its_page_shows_can_be_used_and_all_fields_of_selectors_are_told() -> None:
    text = DOCS["docs/site-packs.md"].read_text(encoding="utf-8")
    block = re.search(r"^```toml\n(title.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert block is not None
    assert parse_site(block[1], Path("news.toml")).examples
    (row,) = re.findall(r"^\| `extraction\.select\.FIELD`.*", text, re.MULTILINE)
    assert [field for field in sorted(SELECTABLE) if f"`{field}`" not in row] == []


def test_the_arguments_of_extract_stand_in_its_page() -> None:
    told_of = sections(DOCS["docs/extraction.md"].read_text(encoding="utf-8"))["In Python"]
    assert [name for name in signature(extract).parameters if f"`{name}`" not in told_of] == []
    names = re.findall(r"^from extractors import (.*)$", told_of, re.MULTILINE)
    assert set(", ".join(names).split(", ")) <= set(extractors.__all__)
