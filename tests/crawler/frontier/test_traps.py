"""When exploring ends: endless places that look new at every step, and long archives that are new."""

from itertools import count

from crawler.frontier.contract import Ack, Kind, Lease, Receipt, State, Story, Task
from crawler.frontier.traps import Traps

NUMBERS = count()


def task(kind: Kind, folder: str) -> Task:
    url = f"https://news.example/{folder}/{next(NUMBERS)}"
    return Task(url=url, kind=kind, site="news", priority=55, depth=3)


def ack(kind: Kind, folder: str, found: tuple[Task, ...] = (), **more: object) -> Ack:
    lease = Lease(id=next(NUMBERS), task=task(kind, folder), host="news.example")
    return Ack(lease=lease, state=State.DONE, found=found, **more)  # type: ignore[arg-type]


def asked_until_left(traps: Traps, folder: str, story: Story | None, most: int = 1000) -> int:
    """Explore list pages with four articles each; return how many pages were asked for before the end."""
    for asked in range(0, most, 5):
        found = tuple(task(Kind.ARTICLE, folder) for _ in range(4))
        page = ack(Kind.SECTION, folder, found)
        acks = [page, *(ack(Kind.ARTICLE, folder, story=story) for _ in found)]
        for one in acks:
            if list(traps.sprung(one, Receipt(held=True, ack=one, fresh=len(one.found)))):
                return asked
    return most


def test_a_maze_whose_rooms_look_like_articles_ends() -> None:
    assert asked_until_left(Traps(), "maze", None) < 150


def test_an_archive_of_articles_is_read_to_its_end() -> None:
    story = Story(article_id=None, revision=1, record={}, simhash=0)
    assert asked_until_left(Traps(), "archive", story) == 1000


def test_visits_of_stored_articles_are_no_maze_whatever_they_bring() -> None:
    traps = Traps()
    for _ in range(200):
        lease = Lease(id=next(NUMBERS), task=task(Kind.ARTICLE, "archive"), host="news.example", article_id=1)
        for again in (
            Ack(lease=lease, state=State.DONE, reason="unchanged", restamp=True),
            Ack(lease=lease, state=State.GONE, reason="HTTP 404", removed=True),
        ):
            assert list(traps.sprung(again, Receipt(held=True, ack=again))) == []
    new = ack(Kind.SECTION, "list", (task(Kind.ARTICLE, "archive"),))
    assert list(traps.sprung(new, Receipt(held=True, ack=new, fresh=1))) == []
