"""Videos: the videos of an article, as files or players."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from extractors.declared import types_of
from extractors.draft import Draft
from extractors.evidence import Candidate, Found
from extractors.markup.runs import whole_text
from extractors.plain import one_line, text_of
from extractors.record import Video

MAX_VIDEOS = 50
MAX_SOURCES = 50  # of one player
LAZY = ("src", "data-src", "data-lazy-src", "data-original", "data-litespeed-src", "data-cmp-src", "data-url")
# Video platforms' players by their public addresses; an outlet's own player is told by its path.
PLAYER = re.compile(
    r"(?i)//(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com/(?:embed|v)/|youtu\.be/|player\.vimeo\.com/video/"
    r"|dailymotion\.com/(?:embed/|player)|dai\.ly/|facebook\.com/plugins/video|player\.twitch\.tv/|tiktok\.com/embed"
    r"|streamable\.com/[eo]/|rutube\.ru/play/embed|vk\.com/video_ext|ok\.ru/videoembed|player\.bilibili\.com/"
    r"|v\.qq\.com/|player\.youku\.com/embed|players\.brightcove\.net/|cdn\.jwplayer\.com/players/"
    r"|content\.jwplatform\.com/players/|embed\.ted\.com/|rumble\.com/embed|odysee\.com/\$/embed)"
    r"|/(?:video|player|embed)[-_/]?(?:player|embed|iframe|video)[/?._-]"
)
# Players that name a video of YouTube in an attribute: AMP's, and a common stand-in that loads on a click.
YOUTUBE = {"amp-youtube": "data-videoid", "lite-youtube": "videoid"}
# Where old pages say what their plug-in plays, an <embed> within an <object> again.
PLUGINS = frozenset(("object", "embed"))
PARAMETERS = frozenset(("movie", "src", "filename", "url"))
# The video that an address of YouTube is of, and what players are asked beside which video it is.
OF_YOUTUBE = re.compile(
    r"(?i)//(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com/(?:embed/|v/|watch\?(?:[^#]{0,200}&)?v=)|youtu\.be/)([\w-]{6,20})"
)
PLAYBACK = frozenset(
    "autoplay mute muted loop controls start end t rel showinfo feature enablejsapi origin wmode fs hl si "
    "modestbranding playsinline version title byline portrait color dnt badge autopause app_id".split()
)
FILE = re.compile(r"(?i)\.(?:mp4|m4v|webm|ogv|mov|m3u8|mpd)(?:$|[?#])")


def extract_videos(draft: Draft) -> Found[tuple[Video, ...]]:
    """Return the article's videos in document order, each once, with the caption as printed or declared.

    Sources: <video> and players of known platforms within the article; where there is none, the videos that
    the JSON-LD of the article holds.
    """
    printed = _unique(_printed(draft))
    declared = _unique(_declared(draft))
    candidates = []
    if printed:
        candidates.append(Candidate(printed, "markup", 0.9, "players within the article"))
    if declared:
        candidates.append(Candidate(declared, "json-ld", 0.85, "JSON-LD video"))
    return Found(candidates[0], tuple(candidates[1:])) if candidates else Found()


def read_video(draft: Draft, element: etree._Element) -> Video | None:
    """Return the video that a <video> or a known player shows, or None."""
    url = _address(draft, element)
    return Video(url=url, caption=_caption(element)) if url else None


def _unique(videos: Iterator[Video]) -> tuple[Video, ...]:
    kept: dict[str, Video] = {}
    for video in videos:
        kept.setdefault(_key(video.url), video)
        if len(kept) >= MAX_VIDEOS:
            break
    return tuple(kept.values())


def _key(url: str) -> str:
    """Return what the addresses of one video have in common, however it is to be played."""
    if found := OF_YOUTUBE.search(url):
        return found[1]
    address, _, query = url.partition("#")[0].partition("?")
    asked = (part for part in query.split("&") if part.partition("=")[0].lower() not in PLAYBACK)
    return "?".join((address, "&".join(asked)))


def _printed(draft: Draft) -> Iterator[Video]:
    if draft.place is None:
        return
    for element in draft.page.elements["player"]:
        video = read_video(draft, element)
        if video is not None and draft.place.holds(element):
            yield video


def _address(draft: Draft, element: etree._Element) -> str | None:
    if attribute := YOUTUBE.get(str(element.tag)):
        identifier = element.get(attribute) or ""
        return (
            f"https://www.youtube.com/watch?v={identifier}"
            if re.fullmatch(r"[\w-]{6,20}", identifier)
            else None
        )
    if element.tag in PLUGINS:
        return _played(draft, element)
    for holder in (element, *islice(element.iter("source"), MAX_SOURCES)):
        for name in LAZY:
            url = draft.page.absolute(holder.get(name)) if holder.get(name) else None
            if url and (element.tag != "iframe" or PLAYER.search(url) or FILE.search(url)):
                return url
    return None


def _played(draft: Draft, plugin: etree._Element) -> str | None:
    """Return the address of a known player or of a file that a plug-in is given."""
    params = islice(plugin.iter("param"), MAX_SOURCES)
    told = [p.get("value") for p in params if (p.get("name") or "").lower() in PARAMETERS]
    for raw in (plugin.get("data"), plugin.get("src"), *told):
        url = draft.page.absolute(raw) if raw else None
        if url and (PLAYER.search(url) or FILE.search(url.partition("?")[0])):
            return url
    return None


def _caption(element: etree._Element) -> str | None:
    figure = next(element.iterancestors("figure"), None)
    caption = figure.find(".//figcaption") if figure is not None else None
    text = whole_text(caption) if caption is not None else element.get("title") or ""
    return one_line(text)[:1000] or None


def _declared(draft: Draft) -> Iterator[Video]:
    held = draft.page.article_object.get("video")
    values = held if isinstance(held, list) else [held]
    for value in values:
        if isinstance(value, dict) and "videoobject" in types_of(value):
            address = (
                text_of(value.get("contentUrl"))
                or text_of(value.get("embedUrl"))
                or text_of(value.get("url"))
            )
            url = draft.page.absolute(address) if address else None
            if url:
                yield Video(url=url, caption=text_of(value.get("name")) or text_of(value.get("description")))
