"""scrapy parse: Scrapy's own, for a project's other spiders."""

from __future__ import annotations

from scrapy.commands import parse

from crawler.scrapy_commands.other_spiders import OtherSpidersOnly


class Command(OtherSpidersOnly, parse.Command):
    """Refuses what needs the crawler's own parts."""
