"""Told: what the settings of a crawl make of its plans, and what it says of them before it starts."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from crawler.addresses import AddressGuard, host_and_port
from crawler.agent import USER_AGENT
from crawler.errors import AddressRefused
from crawler.frontier.contract import Pace
from crawler.spiders.plan import Plan

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

HOW_TO_NAME = "--contact MAIL|URL (setting BROADSHEET_CONTACT)"
logger = logging.getLogger(__name__)


def as_told(settings: BaseSettings, plan: Plan) -> Plan:
    """Return a plan with the pace and the revisits that the settings give, which go before its own."""
    concurrency = settings.get("BROADSHEET_CONCURRENCY")
    delay_s = settings.get("BROADSHEET_DELAY_S")
    pace = Pace(
        plan.pace.concurrency if concurrency is None else int(concurrency),
        plan.pace.delay_s if delay_s is None else float(delay_s),
    )
    if settings.get("BROADSHEET_REVISIT_S") is None:
        return replace(plan, pace=pace)
    ages = tuple(float(age) for age in settings.getlist("BROADSHEET_REVISIT_S"))
    return replace(plan, pace=pace, revisits_s=ages)


def warn_of(settings: BaseSettings, plans: Iterable[Plan]) -> None:
    """Say where a crawl of these settings will be refused, and where it comes to strangers unnamed."""
    guard = AddressGuard.from_options(settings.getlist("BROADSHEET_ALLOW_PRIVATE"))
    seeds = [task.url for plan in plans for task in plan.seeds]
    for seed in seeds:
        try:
            guard.check_url(seed)
        except AddressRefused as error:
            logger.warning("%s", error)
    if settings["USER_AGENT"] == USER_AGENT and not all(guard.allows(*host_and_port(s)) for s in seeds):
        logger.warning("Sites cannot tell whose crawl this is; name yourself with %s", HOW_TO_NAME)
