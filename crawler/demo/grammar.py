"""Grammar: stories of the demo site written by rule, any number of them, each the same for its seed."""

from __future__ import annotations

import re
import tomllib
from datetime import datetime, timedelta
from functools import cache, lru_cache
from importlib import resources
from random import Random
from typing import Any

from crawler.demo.layouts import SECTIONS
from crawler.demo.newsroom import HAND_WRITTEN, writers
from crawler.demo.story import Picture, Story

LAYOUTS = ("classic", "grid", "plain", "stream")
OLDEST_HAND_WRITTEN = timedelta(days=18)  # the first generated story is older than every hand-written one
APART = timedelta(minutes=37)  # between two generated stories
MAX_STORIES = 100_000  # beyond it dates begin again
KEPT = 1024  # stories in memory; the rest is made again when it is asked for
SUBJECTS = ("goods", "business", "part", "data", "complaint", "hole")  # the same all through a story
SLOT = re.compile(r"\{([^{}]+)\}")


class Grammar:
    """Makes stories by number, those above the hand-written ones, going back in time from `now`."""

    def __init__(self, seed: int, count: int, now: datetime) -> None:
        self._seed = seed
        self._count = count
        self._newest = now - OLDEST_HAND_WRITTEN
        self.story = lru_cache(KEPT)(self._story)

    def section(self, number: int) -> str:
        """Return the section of a story without making it."""
        return list(SECTIONS)[self._random(number, "section").randrange(len(SECTIONS))]

    def _random(self, number: int, part: str) -> Random:
        return Random(f"{self._seed}/{number}/{part}")  # noqa: S311 - texts, no secrets

    def _story(self, number: int) -> Story:
        """Return story `number`: the same one for the same seed, whatever was made before."""
        random = self._random(number, "story")
        section = self.section(number)
        pen = Pen(random)
        kind = rules()["kinds"][random.choice(rules()["sections"][section])]
        headline = pen.line(kind["headline"])
        published = self._newest - (number % MAX_STORIES) * APART
        layout = LAYOUTS[number % len(LAYOUTS)]
        return Story(
            number=number,
            slug=f"{slug(headline)}-{number}",
            layout=layout,
            section=section,
            headline=headline,
            standfirst=pen.line(kind["standfirst"]),
            writers=tuple(random.sample(list(writers().values()), random.choice((1, 1, 1, 2)))),
            published=published.date() if layout == "plain" else published.replace(microsecond=0),
            modified=None,
            keywords=(pen.names["Company"], pen.names["Place"]),
            picture=Picture(
                pen.expand("{goods} in {Place}"), pen.expand("{Company} in {Town}."), pen.names["Expert"]
            ),
            blocks=pen.body(kind),
            related=tuple(self._related(number, random)),
            inline=random.choice((None, 2, 3)),
        )

    def _related(self, number: int, random: Random) -> list[int]:
        others = {random.randint(1, max(self._count, HAND_WRITTEN)) for _ in range(3)} - {number}
        return sorted(n for n in others if n <= self._count)


class Pen:
    """Writes one story: its names stay the same, its sentences are not used twice."""

    def __init__(self, random: Random) -> None:
        self._random = random
        months = random.sample(rules()["names"]["months"], 2)
        self.names: dict[str, str] = {
            "Company": self._name("company"),
            "Rival": self._name("company"),
            "Place": self._name("town"),
            "Town": self._name("town"),
            "Person": self._person(),
            "Expert": self._person(),
            "Product": f"{self._name('company')} {random.randint(2, 99)}",
            "Month": months[0],
            "Month2": months[1],
            "Weekday": random.choice(rules()["names"]["weekdays"]),
            **{subject: random.choice(rules()["words"][subject]) for subject in SUBJECTS},
        }

    def line(self, alternatives: list[str]) -> str:
        """Return one of the alternatives, with its slots filled."""
        return self.expand(self._random.choice(alternatives))

    def expand(self, text: str) -> str:
        """Return `text` with every slot filled."""
        return SLOT.sub(lambda slot: self._fill(slot.group(1)), text)

    def body(self, kind: dict[str, Any]) -> tuple[str, ...]:
        """Return the blocks of a story: a lead, five to eight paragraphs, now and then a sub-heading."""
        pools = {name: self._random.sample(lines, len(lines)) for name, lines in rules()["pools"].items()}
        blocks = [self.line(kind["lead"])]
        for turn in range(self._random.randint(5, 8)):
            if turn and self._random.random() < 0.3 and pools["quote"]:
                blocks.append(self.expand(pools["quote"].pop()))
                continue
            sentences = [self._sentence(pools) for _ in range(self._random.choice((1, 2, 2)))]
            blocks.append(self.expand(". ".join(sentences) + "."))
        if self._random.random() < 0.4:
            blocks.insert(
                self._random.randint(2, len(blocks) - 1), "## " + self.expand("What {Expert} makes of it")
            )
        blocks.append(self.expand(pools["open_end"].pop() + "."))
        return tuple(blocks)

    def _sentence(self, pools: dict[str, list[str]]) -> str:
        """Take a sentence that the story does not have yet, from the other pool if one is used up."""
        first, second = self._random.choice((("fact", "context"), ("context", "fact")))
        return (pools[first] or pools[second]).pop()

    def _fill(self, slot: str) -> str:
        if name := self.names.get(slot):
            return name
        if slot.startswith("#"):
            low, high = slot[1:].split("-")
            return str(self._random.randint(int(low), int(high)))
        words: list[str] = rules()["words"][slot]
        return self.expand(self._random.choice(words))

    def _name(self, what: str) -> str:
        names = rules()["names"]
        return str(self._random.choice(names[f"{what}_start"]) + self._random.choice(names[f"{what}_end"]))

    def _person(self) -> str:
        return f"{self._random.choice(rules()['names']['first'])} {self._name('last')}"


@cache
def rules() -> dict[str, Any]:
    """Return the grammar's data."""
    return tomllib.loads((resources.files("crawler.demo") / "grammar.toml").read_text("utf-8"))


def slug(headline: str) -> str:
    """Return the headline as part of an address, in ASCII.

    >>> slug("Brigate's Ulvköping 3: what went wrong")
    'brigates-ulvk-ping-3-what-went-wrong'
    """
    words = re.findall(r"[a-z0-9]+", headline.casefold().replace("'", ""))
    return "-".join(words)[:80].strip("-")
