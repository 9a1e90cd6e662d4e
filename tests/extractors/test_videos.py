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
