"""The record: what Broadsheet says of one page.

Names and meanings follow schema.org NewsArticle and zyte-common-items Article and are the same in Python
and in JSON. Only `url` is always there; what a page does not tell is None or empty. `schema` has its version.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from extractors.errors import RecordError

PageType = Literal[
    "article", "liveblog", "listing", "gallery", "video", "paywall-stub", "consent-wall", "challenge",
    "not-found", "empty", "other",
]  # fmt: skip
Rel = Literal["related", "inline", "recirculation", "series", "next", "previous"]
Source = Literal[
    "json-ld", "meta", "microdata", "markup", "text", "url", "site-rules", "model", "payload", "readability",
    "caller",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """One person credited with the article, or an organisation if nobody else is credited."""

    name: Annotated[str, Meta(description="The name alone, without titles, dates or outlets.")]
    nameRaw: Annotated[str | None, Meta(description="The name as the source gives it.")] = None
    url: Annotated[str | None, Meta(description="Absolute address of the author's page.")] = None
    jobTitle: Annotated[str | None, Meta(description="Job title as printed, such as 'Senior Editor'.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breadcrumb:
    """One step of the page's breadcrumb trail."""

    name: Annotated[str | None, Meta(description="Text of the step.")] = None
    url: Annotated[str | None, Meta(description="Absolute address of the step.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who publishes the page."""

    name: Annotated[str | None, Meta(description="Name of the outlet as declared.")] = None
    url: Annotated[str | None, Meta(description="Absolute address of the outlet.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """An image that belongs to the article."""

    url: Annotated[str, Meta(description="Absolute address of the best version offered.")]
    caption: Annotated[str | None, Meta(description="Caption as printed, without the credit.")] = None
    creditText: Annotated[str | None, Meta(description="Credit as printed, such as 'Jane Roe/Wire'.")] = None
    alt: Annotated[str | None, Meta(description="Alternative text.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """A video that belongs to the article."""

    url: Annotated[str, Meta(description="Absolute address of the video, or of its player.")]
    caption: Annotated[str | None, Meta(description="Caption or title as printed.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedLink:
    """A link to a further story that the page recommends."""

    url: Annotated[
        str,
        Meta(
            description="Absolute address without tracking parameters or fragment; "
            "'' where the page is flat text, which has none."
        ),
    ]
    headline: Annotated[str | None, Meta(description="The teaser's headline.")] = None
    description: Annotated[str | None, Meta(description="The teaser's text.")] = None
    imageUrl: Annotated[str | None, Meta(description="Absolute address of the teaser's image.")] = None
    rel: Annotated[
        Rel,
        Meta(
            description="related: a module tied to this story; inline: a call-out between paragraphs; "
            "recirculation: a site-wide list; series, next, previous: neighbours of this story."
        ),
    ] = "related"
    heading: Annotated[str | None, Meta(description="Heading of the module, as printed.")] = None
    position: Annotated[int, Meta(description="Place among the page's related links, from 0.", ge=0)] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A hyperlink inside the body's own sentences."""

    url: Annotated[str, Meta(description="Absolute address.")]
    text: Annotated[str, Meta(description="The linked words.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Which evidence gave a field, and how far to trust it."""

    source: Annotated[Source, Meta(description="Kind of evidence that won.")]
    confidence: Annotated[float, Meta(description="Share of such values that are right.", ge=0, le=1)]
    detail: Annotated[str | None, Meta(description="The rule that won, and what it overruled.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What the page, its response and the site's robots.txt say of its use, as they say it."""

    robots: Annotated[tuple[str, ...], Meta(description="Directives of meta robots and X-Robots-Tag.")] = ()
    robotsTxtAllowed: Annotated[
        bool | None, Meta(description="Whether robots.txt lets the crawler fetch the page.")
    ] = None
    tdmReservation: Annotated[
        bool | None, Meta(description="Text and data mining rights reserved (W3C TDMRep).")
    ] = None
    tdmPolicy: Annotated[str | None, Meta(description="Address of the mining policy (W3C TDMRep).")] = None
    contentUsage: Annotated[str | None, Meta(description="The Content-Usage preference, as sent.")] = None
    contentSignal: Annotated[str | None, Meta(description="The Content-Signal preference, as sent.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherPage:
    """A page after the first of an article that is told in several, read and joined to the first."""

    url: Annotated[str, Meta(description="Address as fetched.")]
    warcFile: Annotated[str | None, Meta(description="Name of the WARC file that holds the page.")] = None
    warcOffset: Annotated[
        Annotated[int, Meta(ge=0)] | None, Meta(description="Offset of its record there, in bytes.")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """About the record itself."""

    dateDownloaded: Annotated[
        str | None, Meta(description="When the bytes were fetched from the site, ISO 8601 UTC.")
    ] = None
    extractorVersion: Annotated[str | None, Meta(description="Version of Broadsheet.")] = None
    rulesVersion: Annotated[str | None, Meta(description="Version of the site rules used.")] = None
    status: Annotated[int | None, Meta(description="HTTP status of the response.")] = None
    encoding: Annotated[str | None, Meta(description="Encoding the bytes were read in.")] = None
    wordCount: Annotated[
        int, Meta(description="Words in articleBody, estimated in scripts without spaces.", ge=0)
    ] = 0
    contentHash: Annotated[str | None, Meta(description="SHA-256 of the folded clean text, hex.")] = None
    warcFile: Annotated[str | None, Meta(description="Name of the WARC file that holds the page.")] = None
    warcOffset: Annotated[
        Annotated[int, Meta(ge=0)] | None, Meta(description="Offset of its record there, in bytes.")
    ] = None
    furtherPages: Annotated[
        tuple[FurtherPage, ...],
        Meta(description="Pages after the first whose text is in the record, in order."),
    ] = ()
    nextPage: Annotated[
        str | None, Meta(description="Address at which the article goes on, where that is not in the record.")
    ] = None
    firstPage: Annotated[
        str | None, Meta(description="Address of the article's first page, where this is a further one.")
    ] = None
    revision: Annotated[
        Annotated[int, Meta(ge=1)] | None,
        Meta(description="Which version of the article this is, from 1, where a crawl stored it."),
    ] = None
    copyOf: Annotated[
        str | None, Meta(description="Address of the article on another site that this one is a copy of.")
    ] = None
    warnings: Annotated[
        tuple[str, ...], Meta(description="What was lost, capped or repaired on the way, one sentence each.")
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsArticle:
    """One page's record."""

    url: Annotated[str, Meta(description="Address as fetched, after redirects; '' if nobody told.")]
    canonicalUrl: Annotated[
        str | None, Meta(description="Address as the page declares it, if plausible.")
    ] = None
    headline: Annotated[str | None, Meta(description="The headline printed above the article.")] = None
    alternativeHeadline: Annotated[str | None, Meta(description="The standfirst (dek) under it.")] = None
    byline: Annotated[str | None, Meta(description="The byline as printed, on one line.")] = None
    authors: Annotated[tuple[Author, ...], Meta(description="People credited, in order, each once.")] = ()
    datePublished: Annotated[
        str | None,
        Meta(
            description="ISO 8601, with the zone if the page tells it, in figures or by name; a bare date if "
            "it tells no time. A date in a sentence, of an event, a caption, a comment or a teaser is not "
            "taken. A page's only date, be it of a change, is taken with low confidence."
        ),
    ] = None
    datePublishedRaw: Annotated[str | None, Meta(description="The same as the source gives it.")] = None
    dateModified: Annotated[str | None, Meta(description="As datePublished, of the last change.")] = None
    dateModifiedRaw: Annotated[str | None, Meta(description="The same as the source gives it.")] = None
    articleBody: Annotated[
        str | None,
        Meta(description="Plain text; blocks apart by one empty line, list items and table rows one a line."),
    ] = None
    articleBodyHtml: Annotated[str | None, Meta(description="The same body in a small safe HTML subset.")] = (
        None
    )
    description: Annotated[str | None, Meta(description="Summary as declared for search engines.")] = None
    articleSection: Annotated[str | None, Meta(description="Section of the site, such as 'Mobile'.")] = None
    breadcrumbs: Annotated[tuple[Breadcrumb, ...], Meta(description="From the top to the page.")] = ()
    keywords: Annotated[tuple[str, ...], Meta(description="Keywords and tags as declared, each once.")] = ()
    inLanguage: Annotated[str | None, Meta(description="BCP 47 tag, such as 'en' or 'pt-BR'.")] = None
    publisher: Annotated[Publisher | None, Meta(description="The outlet.")] = None
    isAccessibleForFree: Annotated[
        bool | None, Meta(description="False behind a paywall, as declared or seen.")
    ] = None
    license: Annotated[str | None, Meta(description="Licence as declared, an address or a name.")] = None
    mainImage: Annotated[Image | None, Meta(description="The lead image.")] = None
    images: Annotated[tuple[Image, ...], Meta(description="Images of the article, the lead first.")] = ()
    videos: Annotated[tuple[Video, ...], Meta(description="Videos of the article.")] = ()
    relatedLinks: Annotated[
        tuple[RelatedLink, ...], Meta(description="Links to further stories that the page recommends.")
    ] = ()
    links: Annotated[tuple[Link, ...], Meta(description="Hyperlinks in the body's own sentences.")] = ()
    pageType: Annotated[PageType, Meta(description="What kind of page this is.")] = "other"
    provenance: Annotated[
        dict[str, Provenance], Meta(description="For each field that is there, the evidence that gave it.")
    ] = field(default_factory=dict)
    rights: Annotated[
        Rights | None, Meta(description="What is said of indexing, mining and training; None if nothing is.")
    ] = None
    metadata: Annotated[Metadata, Meta(description="About the record itself.")] = field(
        default_factory=Metadata
    )

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain JSON types, every field present.

        >>> NewsArticle(url="https://a.example/1", authors=(Author(name="Jane Roe"),)).to_dict()["authors"]
        [{'name': 'Jane Roe', 'nameRaw': None, 'url': None, 'jobTitle': None}]
        """
        plain: dict[str, Any] = _with_lists(msgspec.to_builtins(self))
        return plain

    def to_json(self) -> str:
        """Return the record as one line of JSON."""
        return self.to_json_bytes().decode("utf-8")

    def to_json_bytes(self) -> bytes:
        """Return the same line in UTF-8, as files hold it: to make a text of it and back takes longer."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, text: str | bytes) -> NewsArticle:
        """Return the record that `to_json` wrote. Raises RecordError as `from_dict` does."""
        try:
            return msgspec.json.decode(text, type=cls)
        except msgspec.DecodeError as error:
            raise RecordError("", str(error)) from error

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> NewsArticle:
        """Return the record that `to_dict` wrote; missing fields take their defaults.

        Raises RecordError, naming the path of the value that does not fit.
        """
        try:
            return msgspec.convert(values, cls)
        except msgspec.ValidationError as error:
            url = values.get("url") if isinstance(values, dict) else None
            raise RecordError(str(url or ""), str(error)) from error


def _with_lists(value: dict[str, Any]) -> dict[str, Any]:
    """Return `value` with lists in the place of tuples, those in objects inside it, too."""
    return {
        name: list(item) if isinstance(item, tuple) else _with_lists(item) if isinstance(item, dict) else item
        for name, item in value.items()
    }
