"""Errors: one root, few kinds. A missing field is None or empty and never an error."""

from __future__ import annotations


class BroadsheetError(Exception):
    """Root of every error that Broadsheet raises on purpose.

    `url` is the address or file that was being worked on ('' if unknown) and
    `reason` says what is wrong and, where possible, what to do about it.
    """

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(url, reason)  # both as args, so that the error survives pickling
        self.url = url
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.url or '(no URL)'}: {self.reason}"


class PageError(BroadsheetError):
    """The bytes cannot become a page: empty, binary, too large."""


class NotAnArticle(BroadsheetError):  # noqa: N818 - says what the page is, not what failed
    """A good page on which nothing readable was found."""


class RecordError(BroadsheetError):
    """A value does not fit the record; the reason names its path, such as $.authors[0].name."""


class RulesError(BroadsheetError):
    """Site rules cannot be used; the reason names the selector or the field and what is wrong with it."""
