"""Summary: what a crawl did, counted by site and, where something was lost, by reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from crawler.discovery.candidate import NEWS_LISTS
from crawler.frontier.contract import GUESS, NOT_MODIFIED, Ack, Kind, Receipt, State
from crawler.frontier.url_rows import TOO_OLD
from crawler.outcome import FAILED as NOTHING_WORKED

if TYPE_CHECKING:
    from scrapy.statscollectors import StatsCollector

PREFIX = "broadsheet"
# What the counts of a crawl are called. The losses are counted by reason.
COUNTS = "pages new changed unchanged removed dropped failed gone".split()
EXAMPLE = "such as"  # the first address that was lost for a reason
WAITING = "waiting"
MANY_NEWS = 5  # of fewer that are lost, each may have its own reason


def count_ack(stats: StatsCollector, ack: Ack, receipt: Receipt) -> None:
    """Count what became of a lease, in Scrapy's stats."""
    if not receipt.held:
        stats.inc_value(f"{PREFIX}/lost leases")
        return
    site, name = ack.lease.task.site, outcome_of(ack, receipt)
    if ack.fetched:
        stats.inc_value(f"{PREFIX}/site/{site}/pages")
    if not name:
        return
    stats.inc_value(f"{PREFIX}/site/{site}/{name}")
    # What merely leads to an article, or was guessed, is none that could be lost.
    if ack.lease.task.kind is Kind.ARTICLE and name not in ("listed", "guessed"):
        good = name in ("new", "changed", "unchanged", "removed")
        good |= ack.reason.startswith("duplicate") or ack.reason == TOO_OLD
        fate = "good" if good else "lost"
        stats.inc_value(f"{PREFIX}/site/{site}/articles {fate}")
        if ack.lease.task.hint.get("source") in NEWS_LISTS and ack.lease.article_id is None:
            stats.inc_value(f"{PREFIX}/site/{site}/news {fate}")
    if name == "listed" and ack.reason not in ("", "moved", NOT_MODIFIED):
        name = "lists"
    if name in ("dropped", "failed", "gone", "lists"):
        _count_loss(stats, name, ack.reason, ack.lease.task.url)


def count_abandoned(
    stats: StatsCollector, site: str, host: str, reason: str, count: int, articles: int
) -> None:
    """Count addresses of a host that was given up, those of articles among them."""
    stats.inc_value(f"{PREFIX}/site/{site}/failed", count)
    if articles:
        stats.inc_value(f"{PREFIX}/site/{site}/articles lost", articles)
    _count_loss(stats, "failed", reason, host, count)


def _count_loss(stats: StatsCollector, kind: str, reason: str, example: str, count: int = 1) -> None:
    stats.inc_value(f"{PREFIX}/{kind}/{reason}", count)
    if stats.get_value(key := f"{PREFIX}/{EXAMPLE}/{kind}/{reason}") is None:
        stats.set_value(key, example)


def count_unexplored(stats: StatsCollector, reason: str, count: int = 1) -> None:
    """Count addresses that are not worth a fetch: no failure, no article is missing."""
    stats.inc_value(f"{PREFIX}/left/{reason}", count)


def count_left(stats: StatsCollector, left: Mapping[tuple[str, str], int]) -> None:
    """Count addresses that wait for the next crawl, by site and reason."""
    for (site, reason), count in left.items():
        stats.inc_value(f"{PREFIX}/site/{site}/{WAITING}", count)
        stats.inc_value(f"{PREFIX}/waits for the next crawl/{reason}", count)


def outcome_of(ack: Ack, receipt: Receipt) -> str:
    """Return what an ack counts as: one of COUNTS, 'listed' for a page of links, '' for a retry.

    An address that was merely guessed and is not there, or leads to nothing, is 'guessed'.
    """
    if ack.state is State.RETRY:
        return ""
    nothing = ack.state is not State.DONE or not (ack.found or ack.reason == NOT_MODIFIED)
    if nothing and ack.lease.task.hint == GUESS:
        return "guessed"
    if ack.removed:
        return "unchanged" if receipt.still_away else "removed"
    if ack.state is not State.DONE:
        return str(ack.state)
    if ack.story:
        return "changed" if ack.story.article_id else "new"
    if ack.lease.task.kind is not Kind.ARTICLE or ack.reason == "moved":
        return "listed"
    return "unchanged" if ack.restamp else "dropped"


def describe(ack: Ack, receipt: Receipt) -> str:
    """Return the log line of an ack, or '' where it is worth none."""
    name = outcome_of(ack, receipt)
    why = ack.story.event if ack.story and ack.story.article_id else ack.reason
    if name in ("", "listed", "unchanged", "guessed"):
        return f"{ack.lease.task.url} is tried again later: {ack.reason}" if not name else ""
    return f"{name}: {ack.lease.task.url}{f' ({why})' if why else ''}"


def summarize(stats: Mapping[str, Any]) -> dict[str, Any]:
    """Return a crawl's counts, its losses by reason, and the same counts by site, as JSON types.

    For each reason `examples` has the first address that was lost for it.
    """
    sites: dict[str, dict[str, int]] = {}
    lost: dict[str, dict[str, Any]] = {}
    for key, value in stats.items():
        kind, _, rest = key.removeprefix(f"{PREFIX}/").partition("/")
        if not key.startswith(f"{PREFIX}/") or not rest:
            continue
        if kind == "site":
            site, _, name = rest.rpartition("/")
            sites.setdefault(site, {})[name] = value
        else:
            lost.setdefault(kind, {})[rest] = value
    counts = {name: sum(site.get(name, 0) for site in sites.values()) for name in COUNTS}
    return {
        "requests": stats.get("downloader/request_count", 0),
        "bytes": stats.get("downloader/response_bytes", 0),
        **counts,
        "examples": _by_kind(lost.pop(EXAMPLE, {})),
        "lost": {kind: dict(sorted(reasons.items())) for kind, reasons in sorted(lost.items())},
        "sites": sites,
    }


def _by_kind(examples: Mapping[str, str]) -> dict[str, dict[str, str]]:
    named: dict[str, dict[str, str]] = {}
    for key, url in sorted(examples.items()):
        kind, _, reason = key.partition("/")
        named.setdefault(kind, {})[reason] = url
    return named


def summary_lines(summary: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines that a crawl ends with."""
    names = (name for name in COUNTS if summary[name] or name in ("pages", "new"))
    counted = ", ".join(number_of(summary[name], name) for name in names)
    yield f"{counted}; {number_of(summary['requests'], 'requests')}"
    for kind, reasons in summary["lost"].items():
        for reason, count in sorted(reasons.items(), key=lambda item: -item[1]):
            url = summary["examples"].get(kind, {}).get(reason)
            named = "" if not url else f", such as {url}" if count > 1 else f": {url}"
            yield f"  {kind}: {count} x {reason}{named}"


def number_of(count: int | str, name: str) -> str:
    """Return a count with what is counted.

    >>> number_of(1, "pages"), number_of(1, "unchanged"), number_of("1+", "pages")
    ('1 page', '1 unchanged', '1+ pages')
    """
    return f"{count} {name.removesuffix('s') if str(count) == '1' else name}"


def exit_code(
    summary: Mapping[str, Any], sites: list[str], outcome: str, stocked: Collection[str] = ()
) -> int:
    """Return 0 if all sites went well, 1 if some brought nothing, 126 if all did.

    stocked are the sites of which articles are stored.
    """
    troubles = ("failed", "gone", WAITING) if outcome == "finished" else ("failed", "gone")
    failed = [
        site
        for site in sites
        if not _has_worked(summary["sites"].get(site, {}), troubles, is_stocked=site in stocked)
    ]
    return 0 if not failed else NOTHING_WORKED if len(failed) == len(sites) else 1


def _has_worked(site: Mapping[str, int], troubles: Sequence[str], *, is_stocked: bool) -> bool:
    """A site has worked unless it had troubles and neither an article nor a list of them came of it.

    That something waits is one where a crawl went to its end: its host could not be asked, or not yet.
    """
    # In a quiet hour of a site that works, a dead link may be all the news there is.
    few = MANY_NEWS if is_stocked else 1
    if site.get("articles lost", 0) >= few and not site.get("articles good"):
        return False
    # What was stored before may still be well behind a wall or in a layout that is no more.
    if site.get("news lost", 0) >= MANY_NEWS and not site.get("news good"):
        return False
    return bool(site.get("listed") or site.get("articles good")) or not any(map(site.get, troubles))
