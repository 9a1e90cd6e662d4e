"""Errors of everything that touches the network. Their names are the `kind` in error files."""

from __future__ import annotations

from extractors.errors import BroadsheetError


class FetchError(BroadsheetError):
    """The page could not be had: no connection, a timeout, a broken answer, too many redirects."""


class SiteUnreachable(FetchError):  # noqa: N818 - as said of the site
    """The site cannot be talked to: no such host, nobody listens there, no secure connection."""


class AddressRefused(FetchError):  # noqa: N818 - the address is refused; nothing went wrong
    """Not http(s), or an address inside a private network that nobody allowed."""


class RobotsRefused(FetchError):  # noqa: N818 - the site says no, or did not say whether it does
    """robots.txt forbids the page, or could not be read (RFC 9309: then nothing may be fetched)."""


class HttpError(FetchError):
    """The server answered with a status that is no page."""


class ContentRefused(FetchError):  # noqa: N818 - the answer is refused
    """The answer is no page, too large, cut short or a decompression bomb."""


class ProjectError(BroadsheetError):
    """A Scrapy project's settings, or parts of its own, do not go together with the crawler's."""


class InternalError(BroadsheetError):
    """A bug of ours, met while one input was being read."""

    @classmethod
    def of(cls, url: str, error: Exception) -> InternalError:
        """Return the error that tells of one that nobody foresaw."""
        return cls(url, f"{type(error).__name__}: {error} (a bug of Broadsheet's; the other inputs go on)")
