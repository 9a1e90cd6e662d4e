"""Frontier: the crawl's state, which is also its archive, and the Scrapy scheduler over it."""
