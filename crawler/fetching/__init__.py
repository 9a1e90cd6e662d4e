"""Fetching: single pages from the web, politely and within limits, without Scrapy.

fetcher.py    a page with its robots.txt, redirects and tries
connection.py one connection: guarded address, time limit, TLS
proxies.py    those that the environment names
robots.py     what robots.txt says, one answer a site
headers.py    what servers mean by their headers
statuses.py   and by some statuses
hosts.py      many pages at once, one at a time a host
tries.py      another try where the trouble passes
limits.py     how long, how large and how often
"""
