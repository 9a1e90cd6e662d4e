"""A story of an invented site that is told in three pages."""

from __future__ import annotations

from tests.http_site import Route

DAYS = ("one", "two", "three", "four", "five")


def address(number: int) -> str:
    """The path of a page of the story."""
    return "/2026/11/24/the-long-way-north.html" + (f"?page={number}" if number > 1 else "")


def sentence(day: str, number: int) -> str:
    """What stands on a page of a day."""
    return (
        f"On day {day} of part {number} the sledges crossed another field of broken ice before noon, "
        f"and the dogs were given a double ration of dried fish because of it."
    )


def page(number: int, *, last: int = 3, headline: str = "The long way north") -> str:
    """A page of the story."""
    body = "".join(f"<p>{sentence(day, number)}</p>" for day in DAYS)
    links = "".join(f'<a href="{address(at)}">{at}</a> ' for at in range(1, last + 1) if at != number)
    return (
        f'<html lang=en><head><title>{headline}</title><meta property="og:type" content="article"></head>'
        f"<body><article><h1>{headline}</h1>{body}</article><nav>{links}</nav></body></html>"
    )


def routes(last: int = 3) -> dict[str, Route]:
    """All pages of the story, by path."""
    return {address(number): page(number, last=last) for number in range(1, last + 1)}


def parts_of(record: dict[str, object]) -> list[int]:
    """The parts of the story that a record has whole, in their order."""
    body = str(record["articleBody"])
    found = [(body.find(sentence("one", number)), number) for number in (1, 2, 3)]
    whole = [(at, number) for at, number in found if all(sentence(day, number) in body for day in DAYS)]
    return [number for _, number in sorted(whole)]
