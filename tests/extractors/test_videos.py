"""The article's videos."""

import pytest

from extractors.record import Video
from tests.extractors.reading import SENTENCES, html, ld, read

SITE = "https://www.harbour-post.example"


def test_players_and_files_within_the_article() -> None:
    body = (
        f'<p>{SENTENCES[0]}</p><iframe src="https://www.youtube.com/embed/abc" title="The launch"></iframe>'
        f'<figure><video><source src="/v/ferry.mp4"></video><figcaption>At sea</figcaption></figure>'
        f"<p>{SENTENCES[1]}</p>"
        '<iframe data-src="https://player.vimeo.com/video/9"></iframe><iframe src="https://ads.example/x"></iframe>'
    )
    outside = '<iframe src="https://www.youtube.com/embed/else"></iframe>'
    assert read(html(body=body, end=outside)).value("videos") == (
        Video(url="https://www.youtube.com/embed/abc", caption="The launch"),
        Video(url=SITE + "/v/ferry.mp4", caption="At sea"),
        Video(url="https://player.vimeo.com/video/9"),
    )


@pytest.mark.parametrize(
    "player",
    ["<amp-youtube data-videoid=abc-123_x></amp-youtube>", "<lite-youtube videoid=abc-123_x></lite-youtube>"],
)
def test_players_that_name_their_video(player: str) -> None:
    body = f"<p>{SENTENCES[0]}</p>{player}<p>{SENTENCES[1]}</p>"
    assert read(html(body=body)).value("videos") == (Video(url="https://www.youtube.com/watch?v=abc-123_x"),)


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (
            "https://www.youtube.com/embed/abc-123_x?autoplay=1",
            "https://www.youtube-nocookie.com/embed/abc-123_x",
        ),
        ("https://www.youtube.com/v/abc-123_x", "https://youtu.be/abc-123_x?si=1"),
        ("https://player.vimeo.com/video/9?title=0&amp;h=1", "https://player.vimeo.com/video/9?h=1"),
    ],
)
def test_a_video_is_one_however_it_is_to_be_played(first: str, again: str) -> None:
    body = f'<p>{SENTENCES[0]}</p><iframe src="{first}"></iframe><iframe src="{again}"></iframe>'
    assert [video.url for video in read(html(body=body)).value("videos")] == [first.replace("&amp;", "&")]


def test_videos_told_apart_by_a_query_are_two() -> None:
    player = "https://players.brightcove.net/1/x_default/index.html?videoId="
    body = f'<p>{SENTENCES[0]}</p><iframe src="{player}1"></iframe><iframe src="{player}2"></iframe>'
    assert [video.url for video in read(html(body=body)).value("videos")] == [f"{player}1", f"{player}2"]


@pytest.mark.parametrize(
    ("plugin", "url"),
    [
        ('<object data="https://www.youtube.com/v/abcdefg"></object>', "https://www.youtube.com/v/abcdefg"),
        (
            '<object><param name="movie" value="https://www.youtube.com/v/abcdefg">'
            '<embed src="https://www.youtube.com/v/abcdefg"></object>',
            "https://www.youtube.com/v/abcdefg",
        ),
        ('<embed src="/v/ferry.mov">', SITE + "/v/ferry.mov"),
        ('<object data="/player.swf?file=/x.mp4"></object>', None),
        ('<object type="image/svg+xml" data="/map.svg"></object>', None),
    ],
)
def test_players_of_plug_ins(plugin: str, url: str | None) -> None:
    videos = read(html(body=f"<p>{SENTENCES[0]}</p>{plugin}<p>{SENTENCES[1]}</p>")).value("videos")
    assert videos == ((Video(url=url),) if url else None)


def test_declared_videos_serve_where_none_is_printed() -> None:
    video = {"@type": "VideoObject", "name": "Launch", "embedUrl": "/player/1", "contentUrl": "/v/1.mp4"}
    assert read(html(head=ld({"@type": "NewsArticle", "video": video}))).value("videos") == (
        Video(url=SITE + "/v/1.mp4", caption="Launch"),
    )


@pytest.mark.parametrize(
    "lie", [7, "x", [None], {"@type": "VideoObject"}, {"@type": "VideoObject", "url": "http://["}]
)
def test_lies_are_survived(lie: object) -> None:
    draft = read(html(head=ld({"@type": "NewsArticle", "video": lie})))
    assert draft.warnings == []
    assert draft.value("videos") is None
