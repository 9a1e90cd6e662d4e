"""East credits: what lines of East Asia put before and between the names of who wrote."""

from __future__ import annotations

import re

from extractors.rare import rare

HAN_NAMES = rare(r"[\u4e00-\u9fff]{1,4}(?:\s[\u4e00-\u9fff]{1,4})+")
# Set as wide as one of three signs.
WIDE_NAME = rare(r"(?<!\S)([\u4e00-\u9fff])\s([\u4e00-\u9fff])(?!\S)")
# '순천, 광양 구현모 기자': the places before a Korean reporter's name, which has no space in it; 'intern',
# 'health' and the like before 'reporter' are no names.
_DESK = "선임|객원|전문|인턴|수습|논설|사진|취재|편집|시민|경제|사회|정치|문화|체육|의학|과학|환경|교육|국제"
KOREAN_PLACES = rare(
    rf"^[\uac00-\ud7a3]{{2,4}}(?:[,·]\s?[\uac00-\ud7a3]{{2,4}})+\s+(?=(?!{_DESK})[\uac00-\ud7a3]{{2,4}}\s+(?:기자|특파원)(?!\w))"
)
# '晨报记者 李明': whose reporter, before the name.
OF_PAPER = rare(r"^[\u4e00-\u9fff]{2,8}(?:记者|記者)\s(?=[\u4e00-\u9fff])")
SENT_FROM = re.compile(r"\s?[发發]自\S{1,12}$")
REPORTERS = ("记者", "通讯员", "特约撰稿", "作者：")
# Between such names: what the one behind is.
ROLES = frozenset("记者 通讯员 实习生 实习记者 见习记者 特约记者 特约通讯员 首席记者".split())
# Behind a place: a paper or a station.
LOCAL_PAPERS = tuple("日报 晚报 晨报 早报 时报 商报 都市报 新闻 网 电视 广播 发布".split())


def names_chinese_reporters(text: str) -> bool:
    """Tell whether a line has a Chinese word for those who report."""
    return not text.isascii() and any(word in text for word in REPORTERS)


def apart(parts: tuple[str, ...], text: str) -> list[str]:
    """Split names between which Chinese lines put a space alone, as they do within one of two signs.

    The place that the paper named in the line is called by is nobody.
    """
    bare = [SENT_FROM.sub("", OF_PAPER.sub("", part)) for part in parts]
    return [
        name
        for part in bare
        for name in (WIDE_NAME.sub(r"\1\2", part).split() if HAN_NAMES.fullmatch(part) else [part])
        if name not in ROLES and not any(f"{name}{paper}" in text for paper in LOCAL_PAPERS)
    ]


def without_korean_places(text: str) -> str:
    """Drop the places before a Korean reporter's name.

    >>> without_korean_places("순천, 광양 구현모 기자")
    '구현모 기자'
    """
    return KOREAN_PLACES.sub("", text) if "기자" in text or "특파원" in text else text
