"""Traps: tells when exploring a host, or one folder of it, leads to nothing new any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crawler.frontier.contract import AGAIN, EXPLORE_PRIORITY, Ack, Kind, Receipt, State, Task
from crawler.frontier.url_rows import family_of

# Pages in a row, reached by links alone, that led to nothing new: a trap, or all is known.
BARREN_FOLDER = 40
BARREN_HOST = 100
NOTHING_NEW = "pages in a row led to nothing new"
DUDS = 20  # articles of a folder in a row that were not new: finding more of them counts no longer

Place = tuple[str, str | None]  # a host and the family of a folder, None for all of the host


class Traps:
    """Counts what pages led to. A page that leads to articles is not barren, unless they are duds.

    Visits of stored articles explore nothing, nor do those of what was forgotten: they count neither way.
    """

    def __init__(self) -> None:
        self.barren: Counter[Place] = Counter()  # pages in a row
        self.duds: Counter[Place] = Counter()  # articles in a row that were copies, or none at all

    def sprung(self, ack: Ack, receipt: Receipt) -> Iterator[tuple[Place, str]]:
        """Yield the places in which exploring should end, with the reason."""
        task, host = ack.lease.task, ack.lease.host
        if ack.state is State.RETRY or ack.lease.article_id or AGAIN in task.hint:  # it was found long ago
            return
        places = (((host, family_of(task.url)), BARREN_FOLDER), ((host, None), BARREN_HOST))
        self._judge_article(ack, [place for place, _ in places])
        if ack.story or (receipt.fresh and self._promises(host, ack.found)):
            for place, _ in places:
                self.barren[place] = 0
        elif not task.refresh and (task.depth > 1 or task.priority >= EXPLORE_PRIORITY):
            for place, most in places:
                self.barren[place] += 1
                if self.barren[place] >= most:
                    yield place, f"{most} {NOTHING_NEW}"

    def _judge_article(self, ack: Ack, places: Sequence[Place]) -> None:
        if ack.lease.task.kind is not Kind.ARTICLE:
            return
        for place in places:
            self.duds[place] = 0 if ack.story else self.duds[place] + 1

    def _promises(self, host: str, found: Sequence[Task]) -> bool:
        """Whether articles that were found may be any: those of a maze are copies of each other."""
        families = {family_of(task.url) for task in found if task.kind is Kind.ARTICLE}
        return self.duds[host, None] < BARREN_HOST and any(
            self.duds[host, family] < DUDS for family in families
        )
