"""Given settings: Scrapy settings from the command line as text; Scrapy itself ends in tracebacks."""

from __future__ import annotations

import json
import logging
import math
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from scrapy.settings import default_settings

from crawler import settings as ours
from crawler.addresses import AddressGuard
from crawler.agent import USER_AGENT, with_contact
from crawler.errors import ProjectError
from crawler.outputs import open_outputs

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

PREFIX = "BROADSHEET_"
OURS = frozenset(name for name in dir(ours) if name.startswith(PREFIX))
SCRAPYS = frozenset(filter(str.isupper, dir(default_settings)))
HARDLY_MISSPELT = 0.9  # a letter or two in twenty; settings of extensions differ by more
# Scrapy reads these as numbers with a fraction though their defaults have none.
SECONDS = ("DELAY", "TIMEOUT", "INTERVAL")
# What stands for a default that is None.
EXAMPLES = {"BROADSHEET_DELAY_S": 1.0, "BROADSHEET_CONCURRENCY": 1, "BROADSHEET_REVISIT_S": [3600.0]}
# The least that a number of ours may be, if it is not 0: with none at once a crawl would wait for ever.
LEAST = {"BROADSHEET_CONCURRENCY": 1}
# Whose values say by themselves what is wrong with them.
TELLING: dict[str, Callable[[list[str]], object]] = {
    "BROADSHEET_OUT": open_outputs,
    "BROADSHEET_ALLOW_PRIVATE": AddressGuard.from_options,
    "BROADSHEET_CONTACT": lambda words: with_contact(USER_AGENT, ",".join(words)),
}
# What a crawl by the command has no use for, and what does the same.
INSTEAD = {
    "JOBDIR": "what a crawl goes on from is its --state",
    "LOG_FILE": "what a crawl says is on standard error: add 2>>FILE to the command",
}


def check_project(settings: BaseSettings) -> None:
    """Raise ProjectError where a setting of ours, text as of `scrapy crawl -s` or a list, cannot be read."""
    for name in sorted(OURS | {name for name in settings if name.startswith(PREFIX)}):
        value = settings.get(name)
        try:
            _check_name(name)
            if isinstance(value, str):
                check_settings([(name, value)])
            elif value and (telling := TELLING.get(name)):
                telling(value)
        except ValueError as error:
            raise ProjectError(name, str(error)) from error


def check_settings(given: Iterable[tuple[str, str]]) -> None:
    """Raise ValueError, naming setting and value, where a value cannot be read as the setting's default is.

    One that is named like ours has to be one; others that nobody here knows may have any value.
    """
    for name, value in given:
        _check_name(name)
        if name in INSTEAD:
            raise ValueError(f"{name} does nothing here: {INSTEAD[name]}")
        if value and (telling := TELLING.get(name)):
            telling(value.split(","))
        needed, fits = _kind_of(name)
        try:
            fitting = fits(value)
        except ValueError:
            fitting = False
        if not fitting:
            raise ValueError(f"{name} needs {needed}, not {value!r}")


def _check_name(name: str) -> None:
    """Raise ValueError for what looks like a setting and is none: nothing would come of it.

    Of Scrapy's only what is hardly misspelt: parts of a project have settings of their own.
    """
    is_ours = name.startswith(PREFIX)
    known = OURS if is_ours else SCRAPYS
    if name not in known:
        near = get_close_matches(name, sorted(known), 1, 0.6 if is_ours else HARDLY_MISSPELT)
        if is_ours or near:
            raise ValueError(f"{name} is no setting" + (f"; did you mean {near[0]}?" if near else ""))


def _kind_of(name: str) -> tuple[str, Callable[[str], bool]]:
    """What a setting's value must be, in words and as a test."""
    is_ours = name in OURS
    least = LEAST.get(name, 0) if is_ours else -math.inf
    said = f" from {least} on" if is_ours else ""
    match EXAMPLES.get(name, getattr(ours, name, getattr(default_settings, name, None))):
        case bool():
            return "0 or 1", lambda text: text.lower() in ("0", "1", "true", "false")
        case int() if not any(word in name for word in SECONDS):
            return f"a whole number{said}", lambda text: int(text) >= least
        case int() | float():
            return f"a number{said}", lambda text: _is_number(text, least)
        case [float(), *_]:
            return "numbers such as 5,30,120", lambda text: all(_is_number(n, least) for n in text.split(","))
        case dict():
            return "a JSON object", lambda text: isinstance(json.loads(text), dict)
        case _ if name == "LOG_LEVEL":
            return "a level such as INFO", lambda text: text in logging.getLevelNamesMapping()
    return "", lambda _: True


def _is_number(text: str, least: float) -> bool:
    """Whether it is one that a timer can be set to, which infinity and NaN are not."""
    return least <= float(text) < math.inf
