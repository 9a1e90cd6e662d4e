"""Adapters: the record as the items of other libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zyte_common_items import Article

    from extractors.record import NewsArticle


def to_zyte_article(record: NewsArticle) -> Article:
    """Return the record as a `zyte_common_items.Article`; fields that it does not know are left out.

    Raises ImportError if the extra is missing: pip install "broadsheet[zyte]".
    """
    import zyte_common_items as zyte

    confidence = record.provenance.get("articleBody")
    images = [zyte.Image(url=image.url) for image in record.images]
    return zyte.Article(
        url=record.url,
        canonicalUrl=record.canonicalUrl,
        headline=record.headline,
        datePublished=record.datePublished,
        datePublishedRaw=record.datePublishedRaw,
        dateModified=record.dateModified,
        dateModifiedRaw=record.dateModifiedRaw,
        authors=[zyte.Author(name=a.name, nameRaw=a.nameRaw, url=a.url) for a in record.authors] or None,
        breadcrumbs=[zyte.Breadcrumb(name=b.name, url=b.url) for b in record.breadcrumbs] or None,
        inLanguage=record.inLanguage,
        mainImage=zyte.Image(url=record.mainImage.url) if record.mainImage else None,
        images=images or None,
        videos=[zyte.Video(url=video.url) for video in record.videos] or None,
        description=record.description,
        articleBody=record.articleBody,
        articleBodyHtml=record.articleBodyHtml,
        metadata=zyte.ArticleMetadata(
            dateDownloaded=record.metadata.dateDownloaded,
            probability=confidence.confidence if confidence else None,
        ),
    )
