"""Contract: what the crawl's state promises.

    PENDING -> LEASED(worker) -> DONE | RETRY(not before, tries) | FAILED(reason) | GONE

- `lease` takes the best URLs of hosts whose clock allows it. In the same transaction it takes the host
  for this worker, so that one worker at a time talks to a host, and moves the host's clock.
- A lease lives as long as its worker does: the heartbeat of a dead worker stops, its leases go back.
- `commit` writes what became of leases in one transaction: the URL's new state and validators, the
  addresses found on the page, the article with its revision and event, and the new committed lengths
  of the output files, which are appended to just before it and cut back to that length afterwards.

Times are seconds since 1970 UTC. Nothing here knows Scrapy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol


class State(StrEnum):
    """Where a URL stands."""

    PENDING = "pending"
    LEASED = "leased"
    DONE = "done"
    RETRY = "retry"
    FAILED = "failed"
    GONE = "gone"


class Kind(StrEnum):
    """What a URL is fetched as."""

    FEED = "feed"
    FRONT = "front"
    SITEMAP = "sitemap"
    SECTION = "section"
    ARTICLE = "article"


# Lower goes first: articles before pages that merely may lead to some, so that a trap starves nobody.
PRIORITY = {Kind.FEED: 10, Kind.FRONT: 15, Kind.ARTICLE: 20, Kind.SITEMAP: 30, Kind.SECTION: 30}
RETRY_PRIORITY = 18
FOLLOW_PRIORITY = 35  # related links of stored articles: after what the site lists as new
REVISIT_PRIORITY = 40
EXPLORE_PRIORITY = 50  # plus the depth: pages reached by links alone

LONGEST_REST_S = 24 * 3600.0  # of a host, whatever it asks for

# The hint of an address that nobody named: that it is not there is no loss.
GUESS = {"source": "guess"}
# Keys of hints: the variants of a story that gave way to this address, with their headlines, and that this is
# such a variant, which came back as the other brought no article of that headline.
COPIES, ALONE = "copies", "alone"
# The stored article whose address redirects here, and the address of the one that this is a copy of.
FORMER, TWIN = "former", "twin"
# The address that is read in the place of this one, and the reasons of those that give way so.
INSTEAD = "instead"
WITH_FIRST, AT_CANONICAL = "duplicate: read with its first page", "duplicate: read at its canonical address"
NOT_MODIFIED = "not modified"  # the reason of an address whose server says that our copy is as it is
# Types of the pages that sites send to from the address of a story that they took away.
IN_ITS_PLACE = ("listing", "not-found")
# That what was known of this address was forgotten: to read it again is no exploring.
AGAIN = "again"
LIST = "list"  # the address of the list of which this is a further page
# Key of a request's meta: the article, as far as it is read, of which the request asks for a further page.
FURTHER = "further"
# Of a sitemap among many that tell no change: the seconds after which it is read again, more with each visit
# that brought nothing; after 0 the next run reads it.
REST = "rest"
# Of one of the latest sitemaps of an index: the seconds after which it is read again though its date of
# change has not moved, more with each visit that brought nothing. Some never move.
DATED = "dated"
# When an article changed by its publisher, who dates ahead: it is read once when that is heard and once when
# that moment is over, not all the time in between.
AHEAD = "ahead"
FIRST_DATED_S, MOST_DATED_S = 24 * 3600.0, 7 * 24 * 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A URL to fetch.

    site        name of the site pack, or of the seed that it belongs to
    depth       links followed from a seed
    hops        redirects that led here
    refresh     fetch it again even if it is done (discovery pages, once a run)
    is_seed     the command or a pack names it: fetched again by the runs that start there alone
    follows_on  a further page of a list: fetched again only if the page before led to new articles
    changed_at  when its publisher says it last changed: newer than our copy means fetch it again
    changed_by  until when that may have been; where that is later, it is fetched once more then
    hint        what discovery told of it: title, date, source
    """

    url: str
    kind: Kind
    site: str
    priority: int
    depth: int = 0
    hops: int = 0
    refresh: bool = False
    is_seed: bool = False
    follows_on: bool = False
    changed_at: float | None = None
    changed_by: float | None = None
    hint: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """A task taken by this worker, with what is known of its URL from earlier visits.

    misses  how many of these in a row are to be made up for
    """

    id: int
    task: Task
    host: str
    tries: int = 0
    etag: str | None = None
    last_modified: str | None = None
    article_id: int | None = None
    misses: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article to store: a new one, or the next revision of `article_id`.

    record is the record's JSON object with its revision in metadata; event names what changed in
    a revision ('new' for the first) and diff shows how, rewritten that nothing of the one before is left;
    blocks are hashes for the site memory.
    copy_of is the address of the earliest copy on another site; copies are those of stored articles
    that turned out to be copies of this one.
    """

    article_id: int | None
    revision: int
    record: Mapping[str, Any]
    simhash: int
    event: str = "new"
    diff: str | None = None
    rewritten: bool = False
    copy_of: str | None = None
    copies: tuple[str, ...] = ()
    blocks: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ack:
    """What became of a lease.

    reason       why it is not simply done, in words that many URLs share: losses are counted by it
    fetched      whether a server was asked, so that the try counts
    not_before   when a retry is due
    host_until   when the host may be asked again, if it asked for a rest
    unreachable  no connection to the host came about
    passing      it failed for what may pass: another visit is due
    veiled       what may be gone later stood in its place: another visit is due if it was told to be a story
    revisit_at   when a stored article is due again by its age
    reads_as     the kind of list that a page turned out to be, if it is one
    found        addresses on the page
    moved_to     where the page redirects to, which is among them
    twin         address of the stored article that the page is a copy of
    differs      its headline or its text is not that of its twin, word for word
    restamp      the stored article was seen again unchanged
    removed      the article is not there any more
    """

    lease: Lease
    state: State
    reason: str = ""
    fetched: bool = True
    not_before: float = 0.0
    host_until: float = 0.0
    unreachable: bool = False
    passing: bool = False
    veiled: bool = False
    etag: str | None = None
    last_modified: str | None = None
    revisit_at: float | None = None
    reads_as: Kind | None = None
    found: tuple[Task, ...] = ()
    moved_to: str | None = None
    story: Story | None = None
    twin: str | None = None
    differs: bool = False
    restamp: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a commit made of an ack.

    held   False where the lease had been lost meanwhile: then nothing was written
    ack    as it was written: a redirect may have turned out to be a loop, a story to be stored already
    fresh  how many of the found articles were not known before
    still_away  the article that an ack calls removed had been taken away before
    """

    held: bool
    ack: Ack
    fresh: int = 0
    still_away: bool = False


@dataclass(slots=True, kw_only=True)
class Host:
    """A host's clock and manners.

    next_at      when it may be asked again
    crawl_delay  seconds between requests as its robots.txt wants them, or None
    robots       its robots.txt, '' where it has none, None where it was not read
    robots_at    when it was read
    """

    host: str
    next_at: float = 0.0
    crawl_delay: float | None = None
    robots: str | None = None
    robots_at: float = 0.0


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast one worker asks one host: requests at once, seconds from start to start."""

    concurrency: int = 1
    delay_s: float = 1.0


class Output(Protocol):
    """A file that grows with the archive. `key` names it in the state."""

    key: str

    def size(self) -> int:
        """Return how many bytes are there that a first `write` would cut."""

    def mark(self, committed: int) -> str:
        """Return what tells the bytes before that length from another file's; '' where nothing is cut."""

    def write(self, records: Sequence[Mapping[str, Any]], committed: int) -> int:
        """Cut the file back to `committed` bytes, append the records, and return the new length."""

    def leave(self, addresses: Sequence[str]) -> None:
        """Take away what articles have under addresses that they had before. It may be called again."""
