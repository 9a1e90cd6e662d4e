"""Why: what is known of one address, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from shlex import quote

from crawler.agent import USER_AGENT, robots_name
from crawler.clock import on_the_wall
from crawler.fetching.robots import Rules
from crawler.frontier.contract import (
    ALONE,
    AT_CANONICAL,
    DATED,
    INSTEAD,
    LIST,
    NOT_MODIFIED,
    REST,
    TWIN,
    WITH_FIRST,
    Kind,
    State,
)
from crawler.frontier.dossier import Dossier
from crawler.frontier.revival import MOST_MISSES
from crawler.frontier.url_rows import FAILED_REST_S, FORBIDDEN, RECURS, SEED, TOO_OLD
from crawler.spiders.answers import TRIES
from crawler.terminal import printable

READ_AS = {
    Kind.FEED: "a feed",
    Kind.FRONT: "the start of a crawl",
    Kind.SITEMAP: "a sitemap",
    Kind.SECTION: "a page of links",
    Kind.ARTICLE: "an article",
}
# By the source that a hint names.
FOUND_BY = {
    "feed": "a feed named it",
    "sitemap": "a sitemap named it",
    "news-sitemap": "a news sitemap named it",
    "section": "a page of links led to it",
    "canonical": "a copy of it named it as its canonical address",
    "guess": "nobody named it, but sites often have one there",
}
BY_STORED = "a stored article named it among its related ones"
# Reasons of addresses that were read, as far as their words do not tell.
MEANS = {
    "moved": "it redirects",
    NOT_MODIFIED: "its server says that it has not changed",
    "unchanged": "it reads as it is stored",
    TOO_OLD: "it was older than the crawl's --since",
    "duplicate: same text": "its text is that of a stored article of the site",
    "duplicate: same canonical address": "it names a stored article's address as its own, and has its story",
    WITH_FIRST: "it is a further page of a story, and read with the first",
    AT_CANONICAL: "it is a copy for AMP, telephones or paper, and gave way"
    " to the address that it names as its own",
}
SHOWN = 5  # addresses of many


def tell(known: Dossier, now: float) -> Iterator[str]:
    """Yield sentences on where an address came from, what became of it, and when it is fetched again."""
    yield from _met(known)
    yield from _fetched(known)
    yield from _stored(known)
    yield from _elsewhere(known)
    yield _again(known, now)
    yield from _host(known, now)


def _met(known: Dossier) -> Iterator[str]:
    row, hint = known.row, known.hint
    when = f"on {on_the_wall(row['found_at'])}" if row["found_at"] else "at a time that was not noted"
    told = f' as "{printable(hint["title"])}"' if hint.get("title") else ""
    dated = f", dated {hint['date']}" if hint.get("date") else ""
    by = ", by way of a redirect" if row["hops"] and hint.get("source") else ""
    yield f"It was first met {when}: {_how(known)}{told}{dated}{by}."
    yield f"It belongs to the site {row['site']}, and is read as {READ_AS[Kind(row['kind'])]}."


def _how(known: Dossier) -> str:
    row, hint = known.row, known.hint
    if source := hint.get("source"):
        return FOUND_BY.get(source, BY_STORED)
    if LIST in hint:
        return f"it is a further page of {hint[LIST]}"
    if row["recurs"] == SEED or row["kind"] == Kind.FRONT:
        return "a crawl was told to start there"
    if row["hops"]:
        return "another address redirected to it"
    if row["kind"] in (Kind.FEED, Kind.SITEMAP):
        return "a page, a sitemap or robots.txt of the site named it"
    return f"it is {row['depth']} link{'s' * (row['depth'] != 1)} from where a crawl started"


def _fetched(known: Dossier) -> Iterator[str]:
    row = known.row
    reason, at = printable(row["reason"]), row["fetched_at"] and on_the_wall(row["fetched_at"])
    match State(row["state"]):
        case State.LEASED:
            by = "A crawl is" if known.is_held else "A crawl that ended before it was done was"
            yield f"{by} fetching it{' at this moment' if known.is_held else ''}."
        case State.RETRY:
            yield f"It could not be had yet, in {row['tries']} of {TRIES} tries: {reason}."
        case State.PENDING if at:
            yield f"It was done with on {at}, and is to be fetched once more."
        case State.PENDING:
            yield f"It is still to be fetched{f': {reason}' if reason else ''}."
        case State.DONE:
            yield f"It was last fetched on {at}{_meaning(reason)}."
        case State.FAILED:
            yield f"It was given up on {at}: {reason}."
        case State.GONE:
            yield f"It was not there on {at}: {reason}."
    validators = {"ETag": row["etag"], "Last-Modified": row["last_modified"]}
    if sent := ", ".join(f"{name}: {printable(value)}" for name, value in validators.items() if value):
        yield f"The next request asks for it only if it has changed since ({sent})."


def _meaning(reason: str) -> str:
    if not reason:
        return ", and read"
    return f": {MEANS[reason]} ({reason})" if reason in MEANS else f": {reason}"


def _stored(known: Dossier) -> Iterator[str]:
    article = known.article
    if article is None:
        if known.row["kind"] == Kind.ARTICLE:
            yield "No article is stored at this address."
        return
    headline = printable(article["headline"] or "")
    yield f'The article "{headline}" is stored, in revision {article["revision"]}:'
    for event in known.events:
        yield f"  {on_the_wall(event['at'])}  revision {event['revision']}  {event['kind']}"
    if article["removed_at"] is None:
        yield f"Its page was last seen on {on_the_wall(article['last_seen'])}."
    if known.was_at:
        yield f"It was at {_named(known.was_at)} before."
    if article["copy_of"]:
        yield f"It is a copy of {article['copy_of']}, which was published or stored first."


def _elsewhere(known: Dossier) -> Iterator[str]:
    row, target = known.row, known.target
    if row["moved_to"]:
        became = f", which is {target['state']}{_in_brackets(target['reason'])}" if target else ""
        yield f"It redirects to {row['moved_to']}{became}."
    if INSTEAD in known.hint and row["reason"] in (WITH_FIRST, AT_CANONICAL):
        yield f"It gave way to {known.hint[INSTEAD]}."
    if TWIN in known.hint and known.article is None:
        yield f"The stored article of which it is a copy is {known.hint[TWIN]}."
    if known.hint.get(ALONE) and known.article is None:
        yield "Its canonical address brought no article of its headline."
    if known.former and known.former != row["url"]:
        yield f"The stored article at {known.former} may have moved here: its address redirected to this one."
    if known.leading:
        yield f"What redirects to it: {_named(known.leading)}."
    if known.copies:
        yield f"What gave way to it as a copy: {_named(known.copies)}."
    if known.elsewhere:
        yield f"Its copies on other sites: {_named(known.elsewhere)}."


def _again(known: Dossier, now: float) -> str:
    row, site = known.row, known.row["site"]
    match State(row["state"]):
        case State.LEASED if known.is_held:
            return "When it is fetched again is told once that is done."
        case State.PENDING | State.LEASED:
            return f"The next crawl of {site} fetches it{_later(row['not_before'], now)}."
        case State.RETRY:
            return f"The next crawl of {site} tries it again{_later(row['not_before'], now)}."
    if row["recurs"] == RECURS and row["state"] != State.GONE:
        return f"Every crawl of {site} asks for it."
    if row["revisit_at"] is not None:
        why = _reason_to_visit(known)
        return f"A crawl of {site} fetches it again{_later(row['revisit_at'], now) or ' next'}, {why}."
    if row["recurs"] == SEED:
        return "The crawls that are told to start there ask for it."
    return f"No visit is planned. {_else_by(known, now)}"


def _later(moment: float, now: float) -> str:
    return f" from {on_the_wall(moment)} on" if moment > now else ""


def _reason_to_visit(known: Dossier) -> str:
    misses = known.row["misses"]
    if misses:
        return f"to make up for {misses} visit{'s' * (misses > 1)} that failed, of {MOST_MISSES} at most"
    if REST in known.hint:
        return "as one of many sitemaps that tell no change: it waits longer each time that it brings nothing"
    if DATED in known.hint:
        return "as its date of change may be wrong: it waits longer each time that it brings nothing"
    return "as articles are at certain ages, or as a list calls it changed by then"


def _else_by(known: Dossier, now: float) -> str:
    row = known.row
    if row["state"] == State.DONE:
        ways = ["the page before it has news" if LIST in known.hint else "a list calls it changed"]
        ways += ["a crawl's --since goes further back"] if row["reason"] == TOO_OLD else []
    else:
        ways = [f"a list names it again{_later(row['fetched_at'] + FAILED_REST_S, now)}"]
        ways += ["its robots.txt allows it"] if row["reason"] == FORBIDDEN else []
    return (
        f"It is fetched again if {' or '.join(ways)}, or after `broadsheet seen forget {quote(row['url'])}`."
    )


def _host(known: Dossier, now: float) -> Iterator[str]:
    host = known.host
    if known.is_host_held:
        yield f"A crawl is talking to its host {host.host}."
    elif host.next_at > now:
        yield f"Its host {host.host} is left alone until {on_the_wall(host.next_at)}."
    if host.robots is None:
        yield f"The robots.txt of {host.host} has not been read yet."
        return
    name = robots_name(USER_AGENT)
    may = Rules.from_bytes(name, host.robots.encode()).allow(known.row["url"])
    read = f", read on {on_the_wall(host.robots_at)}," if host.robots_at else ", which is read anew next,"
    does = f"{name} {'may' if may else 'must not'} fetch it"
    delay = f", and asks for {host.crawl_delay:g} s between two requests" if host.crawl_delay else ""
    yield f"The robots.txt of {host.host}{read} says that {does}{delay}."


def _named(addresses: Sequence[str]) -> str:
    more = ", …" if len(addresses) > SHOWN else ""
    return ", ".join(addresses[:SHOWN]) + more


def _in_brackets(reason: str) -> str:
    return f" ({printable(reason)})" if reason else ""
