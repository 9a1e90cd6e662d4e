"""Validate: a record that does not fit the schema is a fault of ours and is not stored."""

from __future__ import annotations

from crawler.pipelines.item import ArticlePage, check_page, drop
from extractors import NewsArticle, RecordError


class ValidatePipeline:
    """Drops records that do not fit, naming the path of the value."""

    def process_item(self, item: ArticlePage) -> ArticlePage:
        """Raise DropItem for a record that does not fit."""
        check_page(item)
        try:
            NewsArticle.from_dict(item.record)
        except RecordError as error:
            raise drop(f"invalid record: {error.reason}") from error
        return item
