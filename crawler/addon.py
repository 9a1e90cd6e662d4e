"""Add-on: installs Broadsheet's parts into a Scrapy project: `ADDONS = {"crawler.addon.Addon": 500}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings

SCHEDULER = "crawler.frontier.scheduler.FrontierScheduler"
# By setting: component and place. None turns one of Scrapy's own off.
COMPONENTS: dict[str, dict[str, int | None]] = {
    "EXTENSIONS": {
        "crawler.frontier.ledger.Ledger": 0,
        "crawler.readers.extension.Readers": 0,
    },
    "DOWNLOADER_MIDDLEWARES": {
        "crawler.middlewares.guard.GuardMiddleware": 10,  # outermost: it sees every hop
        "crawler.middlewares.guard.ProxyGuard": 760,  # behind HttpProxyMiddleware
        "crawler.middlewares.conditional.ConditionalRequests": 450,
        "crawler.middlewares.cookie_gate.CookieGate": 460,
        "crawler.middlewares.unpacking.Unpacking": 590,
        "crawler.middlewares.redirects.RobotsRedirects": 600,
        "crawler.middlewares.warc.WarcMiddleware": 595,  # innermost: what it sees is as it came
        "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,  # RobotsRedirects takes its place
        "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
        "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,  # the scheduler obeys it
        "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,  # the spider decides what is found
        "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    },
    "SPIDER_MIDDLEWARES": {
        "crawler.middlewares.limits.LimitsMiddleware": 900,
        "crawler.middlewares.acknowledge.AcknowledgeMiddleware": 100,
        "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,  # the state learns from every status
        # Each layer costs time on every page, and these do nothing here.
        "scrapy.spidermiddlewares.start.StartSpiderMiddleware": None,
        "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
        "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
        "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
        "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware": None,
    },
    "ITEM_PIPELINES": {
        "crawler.pipelines.moved.MovedPipeline": 50,
        "crawler.pipelines.verdict.VerdictPipeline": 100,
        "crawler.pipelines.validate.ValidatePipeline": 200,
        "crawler.pipelines.revisions.RevisionsPipeline": 300,
        "crawler.pipelines.canonical.CanonicalPipeline": 350,
        "crawler.pipelines.duplicates.DuplicatesPipeline": 400,
        "crawler.pipelines.store.StorePipeline": 900,
    },
}


class Addon:
    """Scrapy add-on for NewsSpider and what derives from it. A project's own settings win over it."""

    def __init__(self, *, wanted: bool) -> None:
        self.wanted = wanted

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Addon:
        """Look which spider is to crawl: the project's others keep Scrapy's own parts."""
        from crawler.spiders.news import NewsSpider

        return cls(wanted=issubclass(crawler.spidercls, NewsSpider))

    def update_settings(self, settings: BaseSettings) -> None:
        """Install scheduler, extensions, middlewares and pipelines."""
        from crawler import settings as ours

        if not self.wanted:
            return
        for name in dir(ours):
            if name.isupper() and name not in COMPONENTS and name not in ("SPIDER_MODULES", "BOT_NAME"):
                settings.set(name, getattr(ours, name), priority="addon")
        for name, components in COMPONENTS.items():
            for path, place in components.items():
                settings[name].setdefault(path, place)
