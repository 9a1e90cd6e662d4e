"""scrapy view: Scrapy's own, for a project's other spiders."""

from __future__ import annotations

from scrapy.commands import view

from crawler.scrapy_commands.other_spiders import OtherSpidersOnly


class Command(OtherSpidersOnly, view.Command):
    """Refuses what needs the crawler's own parts."""
