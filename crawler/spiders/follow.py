"""Follow: from the related links of a record to further articles of its site. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.frontier.contract import FOLLOW_PRIORITY, Kind, Lease, Task
from crawler.spiders.plan import Plan
from extractors.urls import clean_url


def follow(record: Mapping[str, Any], lease: Lease, plan: Plan) -> Iterator[Task]:
    """Yield the articles that a record's related links lead to, as far as the plan follows such links.

    record is a record's JSON object, {} where the page has none; lease is that of its page.
    """
    for link in record.get("relatedLinks") or ():
        if link["rel"] not in plan.follow_rels:  # asked first: cleaning an address takes a while
            continue
        url = clean_url(link["url"])
        if plan.owns(url) and plan.takes(url):
            yield Task(
                url=url,
                kind=Kind.ARTICLE,
                site=plan.name,
                priority=FOLLOW_PRIORITY,
                depth=lease.task.depth + 1,
                hint={"source": link["rel"], "title": link["headline"]},
            )
