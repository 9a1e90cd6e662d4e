"""Naming: what crawls have left of a site that they named otherwise. Call within a transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping

from crawler.frontier.runs import last_run, names_of_runs
from crawler.frontier.url_rows import forget_what_was_old
from crawler.frontier.wrong_clock import CLOCK_S

WWW = "www."


def take_over(db: sqlite3.Connection, sites: Mapping[str, Callable[[str], bool]], since: float) -> None:
    """Count to the sites of a run what earlier runs have found of them under other names.

    A host is the same site with www and without. The callable of a site tells which other names its pack
    stands for: then lists stay where they are, as the pack has its own. What was left as too old comes again
    where `since` goes further back.
    """
    for former in names_of_runs(db) - sites.keys():
        for site, stands_for in sites.items():
            is_host = former.removeprefix(WWW) == site.removeprefix(WWW)
            if is_host or stands_for(former):
                if since < last_run(db, former)[0] - CLOCK_S:
                    forget_what_was_old(db, former)
                which = "" if is_host else " AND kind = 'article'"
                db.execute(f"UPDATE urls SET site = ? WHERE site = ?{which}", (site, former))
                db.execute("UPDATE articles SET site = ? WHERE site = ?", (site, former))
                break
