"""Settings: Scrapy's, where Broadsheet differs from its defaults, each with its reason."""

from __future__ import annotations

from crawler.addon import COMPONENTS
from crawler.addon import SCHEDULER as FRONTIER
from crawler.agent import USER_AGENT as AGENT

BOT_NAME = "broadsheet"
SPIDER_MODULES = ["crawler.spiders.news"]  # not its neighbours: what reads lists is the readers' to import
COMMANDS_MODULE = "crawler.scrapy_commands"  # `scrapy crawl` with an exit code that tells
USER_AGENT = AGENT  # names us and where to read about us
LOG_LEVEL = "INFO"  # a line a request is for debugging

# The parts that make it Broadsheet; crawler/addon.py says why each of Scrapy's own is off.
SCHEDULER = FRONTIER
EXTENSIONS = COMPONENTS["EXTENSIONS"]
DOWNLOADER_MIDDLEWARES = COMPONENTS["DOWNLOADER_MIDDLEWARES"]
SPIDER_MIDDLEWARES = COMPONENTS["SPIDER_MIDDLEWARES"]
ITEM_PIPELINES = COMPONENTS["ITEM_PIPELINES"]

# Manners are the scheduler's: each host has its clock in the state. Scrapy's slots must not slow it down.
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS = 32
CONCURRENT_REQUESTS_PER_DOMAIN = 64
DOWNLOAD_DELAY = 0
DOWNLOAD_DELAY_JITTER = 0

CONCURRENT_ITEMS = 1  # a page has one output; Scrapy starts that many tasks for each page

# What a server may cost us.
DOWNLOAD_MAXSIZE = 32 * 1024 * 1024  # a response, packed or unpacked
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_TIMEOUT = 60  # from the start of a request to the end of its body
DOWNLOAD_FAIL_ON_DATALOSS = True  # a truncated body is no page
DOWNLOAD_VERIFY_CERTIFICATES = True
DOWNLOAD_HANDLERS: dict[str, str | None] = {
    **dict.fromkeys(("http", "https"), "crawler.fetching.bounded.BoundedHandler"),  # headers have an end
    **dict.fromkeys(("data", "file", "ftp", "s3")),
}
TWISTED_DNS_RESOLVER = "scrapy.resolver.CachingHostnameResolver"  # IPv6, too

# Nobody steers a crawl over the network.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# The state does what these would: each retry and each hop of a redirect waits for its host's clock.
RETRY_ENABLED = False
METAREFRESH_ENABLED = False
# A news site needs no cookies (they make session mazes endless), and is not told where we come from.
COOKIES_ENABLED = False
REFERRER_POLICY = "no-referrer"

# Ours.
BROADSHEET_STATE = "broadsheet.db"  # the state file, which is also the archive
BROADSHEET_OUT = ["articles.jsonl"]  # files that grow with it
BROADSHEET_CONTACT: str | None = None  # mail address or URL of whom sites can write to
BROADSHEET_WARC: str | None = None  # folder for WARC files of all that is fetched
BROADSHEET_ALLOW_PRIVATE: list[str] = []  # HOST[:PORT] of private networks that may be fetched
BROADSHEET_LIMIT = 0  # new articles after which a crawl ends; 0 for no limit
BROADSHEET_SINCE = 0.0  # older articles are left (seconds since 1970 UTC)
BROADSHEET_DELAY_S: float | None = None  # between two requests to a host; None leaves it to the site
BROADSHEET_CONCURRENCY: int | None = None  # requests to a host at once; None leaves it to the site
BROADSHEET_REVISIT_S: list[float] | None = None  # ages at which articles are read again; None: the site's
BROADSHEET_READERS = 2  # processes that read pages; with 0 the crawl reads them itself, unguarded
BROADSHEET_RETRY_WAITS_S = [5.0, 30.0, 120.0]  # before the second, third and fourth try; none: at once
BROADSHEET_PATIENCE_S = 300.0  # a crawl ends when all that is left has to wait longer than that
