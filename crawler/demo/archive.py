"""Archive: the stories of the demo site in their order, and what tests change in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, overload

from crawler.demo.grammar import Grammar
from crawler.demo.newsroom import HAND_WRITTEN, hand_written
from crawler.demo.story import Story, at_noon

WRITTEN_ON = datetime(2026, 11, 24, 10, tzinfo=UTC)  # the dates of the hand-written stories count from here


class Archive:
    """Stories by number and address. Generated ones are made when asked for and not kept.

    `now` is the site's present: the hand-written stories move to the days before it.
    """

    def __init__(self, count: int, seed: int, now: datetime) -> None:
        self.now = now
        self._days = (now.date() - WRITTEN_ON.date()).days
        self._first = count
        self._grammar = Grammar(seed, count, now)
        self._own: dict[int, Story] = {}  # edited and published ones
        self._removed: dict[int, int] = {}
        self._touched: dict[int, datetime] = {}
        self._order = list(range(1, count + 1))
        self._sections: dict[str, list[int]] = {}
        self._paths = {story.path: story.number for story in hand_written()[:count]}

    @property
    def updated(self) -> datetime:
        """When anything on the site last changed; every change moves it on by a minute."""
        return max(self._touched.values(), default=self.now)

    @property
    def last(self) -> int:
        """The highest number a story ever had; generated ones begin above the hand-written."""
        return max(self._first, HAND_WRITTEN, *self._own)

    def numbers(self, section: str | None = None) -> list[int]:
        """Return the numbers of the stories that are there, of one section or all, newest first."""
        if section is None:
            return self._order
        if section not in self._sections:
            self._sections[section] = [n for n in self._order if self._section(n) == section]
        return self._sections[section]

    def story(self, number: int) -> Story:
        """Return a story as it is now. Raises KeyError where there is none (any more)."""
        if not self._is_there(number):
            raise KeyError(number)
        return self._own.get(number) or self._original(number)

    def stories(self, numbers: Sequence[int]) -> list[Story]:
        """Return those of the stories that are there."""
        return [self.story(n) for n in numbers if self._is_there(n)]

    def spare(self, number: int) -> Story:
        """Return a generated story that is not part of the site."""
        return self._grammar.story(number)

    def find(self, path: str) -> Story | None:
        """Return the story at an address of the site, or None."""
        number = self._number(path)
        if number is None or not self._is_there(number):
            return None
        story = self.story(number)
        return story if story.path == path else None

    def removed_status(self, path: str) -> int | None:
        """Return the HTTP status of a story that was taken away, or None."""
        return self._removed.get(self._number(path) or 0)

    def changed_in(self, numbers: range) -> datetime:
        """Return when a story in a run of numbers last changed, without making more than one of them."""
        times = [time for number, time in self._touched.items() if number in numbers]
        if numbers[0] <= self._first:
            times.append(at_noon(self._original(numbers[0]).changed))
        return max(times)

    def edit(self, path: str, **changes: Any) -> Story:
        """Change fields of the story at `path`; its time of modification moves on. Return the new one."""
        old = self._at(path)
        self._touch(old.number)
        self._own[old.number] = replace(old, **{"modified": self.updated, **changes})
        return self._own[old.number]

    def remove(self, path: str, status: int = 410) -> None:
        """Take the story at `path` away; its address answers with `status` from now on."""
        number = self._at(path).number
        self._removed[number] = status
        self._order = [n for n in self._order if n != number]
        self._touch(number)

    def publish(self, count: int = 1) -> list[Story]:
        """Publish `count` more stories, and return them."""
        fresh = []
        for _ in range(count):
            number = self.last + 1
            self._touch(number)
            self._own[number] = replace(self._grammar.story(number), published=self.updated)
            self._order = [number, *self._order]
            fresh.append(self._own[number])
        return fresh

    def _touch(self, number: int) -> None:
        self._touched[number] = self.updated + timedelta(minutes=1)
        self._sections.clear()

    def _is_there(self, number: int) -> bool:
        return number not in self._removed and (1 <= number <= self._first or number in self._own)

    def _at(self, path: str) -> Story:
        story = self.find(path)
        if story is None:
            raise KeyError(path)
        return story

    def _number(self, path: str) -> int | None:
        if path in self._paths:
            return self._paths[path]
        digits = path.rpartition("-")[2]
        number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else 0
        return number if number > HAND_WRITTEN else None

    def _section(self, number: int) -> str:
        return self.story(number).section if number <= HAND_WRITTEN else self._grammar.section(number)

    def _original(self, number: int) -> Story:
        if number > HAND_WRITTEN:
            return self._grammar.story(number)
        story = hand_written()[number - 1].moved(self._days)
        return replace(story, related=tuple(n for n in story.related if n <= self._first))


class Articles(Sequence[Story]):
    """The stories of an archive, newest first, each made when it is asked for."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def __len__(self) -> int:
        return len(self._archive.numbers())

    @overload
    def __getitem__(self, index: int) -> Story: ...
    @overload
    def __getitem__(self, index: slice) -> list[Story]: ...
    def __getitem__(self, index: int | slice) -> Story | list[Story]:
        numbers = self._archive.numbers()[index]
        if isinstance(numbers, int):
            return self._archive.story(numbers)
        return self._archive.stories(numbers)

    def __iter__(self) -> Iterator[Story]:
        return map(self._archive.story, list(self._archive.numbers()))
