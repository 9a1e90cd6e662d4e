"""Words for tasks, answers and stories in the tests of the state contract."""

from __future__ import annotations

from crawler.frontier.contract import PRIORITY, Ack, Kind, Lease, Pace, State, Story, Task

FAST = {"s": Pace(8, 0.0)}
NOBODY: frozenset[str] = frozenset()


def task(path: str, kind: Kind = Kind.ARTICLE, host: str = "a.example", **more: object) -> Task:
    return Task(url=f"https://{host}/{path}", kind=kind, site="s", priority=PRIORITY[kind], **more)  # type: ignore[arg-type]


def done(lease: Lease, **more: object) -> Ack:
    return Ack(lease=lease, state=State.DONE, **more)  # type: ignore[arg-type]


def story(url: str, text: str = "The ships sailed at noon.") -> Story:
    record = {"url": url, "articleBody": text, "metadata": {"contentHash": f"hash of {text}"}}
    return Story(article_id=None, revision=1, record=record, simhash=0)
