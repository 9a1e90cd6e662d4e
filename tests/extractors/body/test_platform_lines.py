"""Platform lines: what posts of East Asia begin and end with, and lines of the text that are like it."""

from __future__ import annotations

import pytest

from extractors.body.platform_lines import is_platform_line
from tests.extractors.body.blocks import blocks_of


def told(line: str, tag: str = "p") -> bool:
    (block,) = blocks_of(f"<{tag}>{line}</{tag}>")
    return is_platform_line(block)


@pytest.mark.parametrize(
    "line",
    [
        "点击上方蓝字，关注我们的渡口",
        "↑ 上面蓝字关注渡口",
        "看完了，点个“在看”再上船",
        "顺手点“赞”！",
        "长按二维码，订一张船票",
        "扫码预约，今晚开船",
        "微信扫一扫，分享到朋友圈",
        "扫一扫 手机看新闻",
        "- END -",
        "—— the end ——",
        "（完）",
        "展开全文",
        "더보기",
        "続きを読む",
        "文字 | 王小明",
        "图片丨小李、网络（侵删）",
        "글·사진 | 이지은",
        "撰文 / 王小明 摄影 / 李四",
        "재밌었다면 공감과 구독 부탁드려요!",
        "よかったらスキ・フォローお願いします",
    ],
)
def test_a_line_of_a_platform(line: str) -> None:
    assert told(line)


@pytest.mark.parametrize(
    "line",
    [
        "他点了一下头，船就开了。",
        "我们在码头扫码上船，一共花了三元钱。",
        "The end of the pier | a story",
        "End",
        "完璧な船だった。",
        "사진을 찍고 나서 배를 구독했다.",
        "图片里的船是去年的，今年换了新的。",
        "フォローの風が吹いた。",
    ],
)
def test_a_line_of_the_text(line: str) -> None:
    assert not told(line)


def test_an_item_of_a_list_and_a_heading_are_none() -> None:
    assert not told("扫码预约，今晚开船", "h2")
    assert not told("扫码预约，今晚开船", "li")
