"""Media pages: live blogs, galleries and video pages, where the evidence is strong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.declared import objects
from extractors.draft import Draft
from extractors.evidence import Candidate
from extractors.live import has_live_address
from extractors.page_type.walls import outweighs
from extractors.record import PageType
from extractors.url_parts import split

MIN_UPDATES, MIN_PICTURES = 4, 6
MAX_TIME_CHARS = 40  # of a line that tells when an entry was written
_CLOCK = re.compile(r"(?<![\d:.])\d{1,2}[:.h]\d{2}(?![\d:.]*\d)")
# Under so many characters a page's pictures or its video are what it is about.
MAX_GALLERY, MAX_VIDEO = 1500, 700
MAX_TRANSCRIBED = 1500  # the same of a video whose address says that it is one, too
GALLERY_PATH = re.compile(
    r"(?i)/(?:photo-?)?galler(?:y|ies)/|/slide-?shows?/|/photos?/|/pictures/|/bilder(?:galerie|strecke)?/"
    r"|/fotostrecken?/|/diaporamas?/|/fotogaler[ií]as?/|/galerias?/|/fotogaller(?:y|ie)/|/galerie/|/galeria/|/bildspel/|/kuvat/|/foto-?galeri/"
)
VIDEO_PATH = re.compile(r"(?i)/(?:videos?|watch|tv|mediathek|vod|wideo|filmy?|klip|clips?)/")


def find_media_pages(draft: Draft) -> Iterator[Candidate[PageType]]:
    """Yield liveblog, gallery or video where the page is one, with the evidence."""
    yield from _liveblog(draft)
    yield from _gallery(draft)
    yield from _video(draft)


def _liveblog(draft: Draft) -> Iterator[Candidate[PageType]]:
    declared = next(objects(draft.page, "liveblogposting"), None)
    if declared is None:
        return
    updates = declared.get("liveBlogUpdate")
    count = max(len(updates) if isinstance(updates, list) else 0, _printed_updates(draft))
    if count >= MIN_UPDATES or has_live_address(draft.page):
        yield Candidate("liveblog", "json-ld", 0.9, f"LiveBlogPosting with {count} updates")


def _printed_updates(draft: Draft) -> int:
    """How many different times of day head entries between the first and the last block of the body."""
    kept = draft.body.kept
    if not kept:
        return 0
    texts = (block.text for block in draft.blocks[kept[0] : kept[-1]] if len(block.text) <= MAX_TIME_CHARS)
    return len({clock[0] for text in texts if (clock := _CLOCK.search(text))})


def _gallery(draft: Draft) -> Iterator[Candidate[PageType]]:
    if outweighs(draft.body.text, MAX_GALLERY + 1):
        return
    pictures = len(draft.value("images") or ())
    declared = next(objects(draft.page, "imagegallery", "mediagallery"), None) is not None
    path = bool(GALLERY_PATH.search(split(draft.page.url).path))
    if (declared and path) or ((declared or path) and pictures >= MIN_PICTURES):
        yield Candidate(
            "gallery", "markup", 0.85, f"a gallery by its address or declaration, {pictures} pictures"
        )


def _video(draft: Draft) -> Iterator[Candidate[PageType]]:
    page = draft.page
    path = bool(VIDEO_PATH.search(split(page.url).path))
    if outweighs(draft.body.text, (MAX_TRANSCRIBED if path else MAX_VIDEO) + 1):
        return
    kinds = page.meta.get("og:type", ())
    declared = any(kind.lower().startswith("video") for kind in kinds) or (
        not page.article_object and any("videoobject" in types for types in page.json_ld_types)
    )
    if declared and (path or draft.value("videos")):
        yield Candidate("video", "meta", 0.85, "declared a video, with hardly any text")
