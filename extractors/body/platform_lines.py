"""Platform lines: what posts on the messengers and blogs of East Asia begin and end with beside their text.

They ask the reader to follow by a tap on the name above, to mark the post or to scan a code, and credit
whoever wrote, drew and laid it out. The marks that end a press release are here, too.
"""

from __future__ import annotations

import re

from extractors.body.blocks import Block
from extractors.body.boxes import LINED
from extractors.body.shapes import HEADINGS

MAX_CHARS = 60
_END = r"(?:\s?[!！~～。.…♥❤👇👆↓↑]){0,3}$"
_ABOVE = "上方|上面|下方|下面|文末|左下角|右下角|右上角|底部"
# What a reader is asked to do with the post or its account, most of which takes a mark in quotation marks.
_ASKS = re.compile(
    rf"\W{{0,4}}(?:点击|點擊|轻触|戳|点)(?:{_ABOVE})?.{{0,4}}(?:蓝字|藍字|蓝色字体|卡片关注|名片关注|阅读原文|閱讀原文)"
    rf"|\W{{0,4}}(?:{_ABOVE}).{{0,4}}(?:蓝字|藍字)"
    r"|.{0,20}(?:点个|点一下|点点|顺手点|记得点|点亮|點個).{0,2}[“\"「『【]?(?:在看|好看|赞|讚|星标)"
    r"|.{0,12}(?:长按|長按|扫描|掃描|扫码|掃碼|扫一扫|识别)(?:.{0,8}(?:二维码|二維碼|小程序码)"
    r"|.{0,4}(?:关注|關注|分享|手机|预约|加入|添加|进群|加群|报名|咨询|领取|下载|购买))"
    r"|.{0,24}(?:공감|하트|좋아요).{0,8}(?:구독|댓글|이웃 ?추가).{0,14}(?:부탁|눌러)"
    r"|.{0,24}(?:구독|이웃 ?추가).{0,8}(?:공감|하트|좋아요|댓글).{0,14}(?:부탁|눌러)"
    r"|.{0,24}(?:スキ|いいね|高評価).{0,8}(?:フォロー|チャンネル登録|コメント).{0,14}(?:お願い|よろしく|嬉しい)"
    r"|.{0,24}(?:フォロー|チャンネル登録).{0,8}(?:スキ|いいね|高評価).{0,14}(?:お願い|よろしく|嬉しい)"
)
# All of a line: the end of a post, and what buttons of folded parts say.
_MARKS = re.compile(
    rf"[\W_]{{0,6}}(?:end|the end|完|全文完|本文完|更多精彩|展开全文|展开阅读全文|展開全文|阅读原文|閱讀原文"
    rf"|더 ?보기|접기|もっと見る|続きを読む|閉じる)[\W_]{{0,6}}{_END}"
)
# What agencies and press offices end their text with, and part it from what follows.
_ENDS = re.compile(r"(?:#\s?){2,5}|[-–—\s]*ENDS?[-–—\s]*|-\s?30\s?-|_{2,}")
# "文字 | Jane", "撰文 / Jane 摄影 / Joe": a bar or a slash, for a colon may stand in any text.
_CREDITS = re.compile(
    r"\W{0,2}(?:(?:文|图|圖|文字|撰文|采写|图片|圖片|配图|插画|摄影|攝影|视频|封面|排版|编辑|編輯|责编|责任编辑|审核|校对|监制|策划"
    r"|设计|出品|来源|글|사진|그림|편집|文・写真|写真|取材|編集|撮影|イラスト)\s?[/／&、·・]?\s?){1,3}(?:[|｜丨│]|\s[/／]\s)\s?\S.{0,30}$"
)


def is_platform_line(block: Block) -> bool:
    """Tell whether a short block of the page's text is such a line."""
    text = block.text
    if len(text) > MAX_CHARS or block.tag in HEADINGS or block.box.within & LINED:
        return False
    if _ENDS.fullmatch(text):
        return True
    lowered = text.lower()
    if text.isascii():
        return "end" in lowered and not text[0].isalnum() and _MARKS.match(lowered) is not None
    return any(pattern.match(lowered) for pattern in (_ASKS, _MARKS, _CREDITS))
