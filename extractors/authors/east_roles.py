"""East Asian roles: lines of credit that name several jobs, each before those who did it.

"海湾晚报记者 张三 李四 编辑 王五", "海湾新闻记者 | 张三", "ライター 山田太郎": who wrote stands
behind some of the words, and who edited, checked or took pictures behind the others.
"""

from __future__ import annotations

import re

from extractors.rare import rare

MAX_LINE = 80
WRITERS = (
    "特约撰稿人 特約撰稿人 特约撰稿 特約撰稿 撰稿人 撰稿 撰文 採訪撰文 采写 记者 記者 作者 通讯员 通訊員 "
    "实习生 實習生 特派员 特派員 评论员 評論員 主笔 主筆 ライター 取材・文 文・写真 執筆 聞き手"
)
OTHERS = (
    "责任编辑 責任編輯 值班编辑 编辑 編輯 編集 校对 校對 摄影记者 攝影記者 摄影 攝影 撮影 写真 摄像 攝像 "
    "制图 製圖 责编 責編 监制 監製 审核 審核 设计 設計 统筹 統籌 视频 影片 剪辑 剪輯 "
    "主编 主編 编审 编译 編譯 海报 图片 圖片"
)
# Roles that only Japanese has: there a space may stand within a name.
JAPANESE = frozenset("ライター 取材・文 文・写真 執筆 聞き手".split())
MAX_PART = 3  # signs of a surname, or of a first name
_OTHERS = frozenset(OTHERS.split())
_ROLES = "|".join(sorted((*WRITERS.split(), *OTHERS.split()), key=len, reverse=True))
_HAN = r"[\u3005\u3400-\u9fff]"
APART = re.compile(r"[\s\x01|｜丨︱/／:：,，、]+")
# The outlet or the desk, the role and, joined to it, a name.
ROLE = rare(rf"(?P<outlet>[^\W\d_]{{0,10}}?)(?P<role>{_ROLES})(?P<name>{_HAN}{{2,4}})?")
NAME = rare(r"[\u3005\u3400-\u9fff]{2,4}|(?=.*[\u3040-\u30ff])[\u3005\u3040-\u30ff\u3400-\u9fff]{3,7}")
PART = rare(r"[\u3005\u3040-\u30ff\u3400-\u9fff]{1,3}")


def names_by_role(text: str) -> list[str]:
    """Return those who wrote by a line that is nothing but roles and names; none where it is anything else.

    >>> names_by_role("海湾晚报记者 张三 李四 编辑 王五"), names_by_role("记者 在海湾看到，船已经走了")
    (['张三', '李四'], [])
    >>> names_by_role("取材・文 山田 太郎　写真 川口 花"), names_by_role("執筆：山田太郎、川口花")
    (['山田 太郎'], ['山田太郎', '川口花'])
    """
    if text.isascii() or len(text) > MAX_LINE:
        return []
    credited: list[tuple[str, list[str]]] = []  # each role, and the names behind it
    for token in APART.split(text.strip()):
        if role := ROLE.fullmatch(token):
            credited.append((role["role"], [role["name"]] if role["name"] else []))
        elif credited and (NAME.fullmatch(token) or (credited[0][0] in JAPANESE and PART.fullmatch(token))):
            credited[-1][1].append(token)
        else:
            return []
    japanese = bool(credited) and credited[0][0] in JAPANESE
    wrote = [names for role, names in credited if role not in _OTHERS]
    return [name for names in wrote for name in (_in_pairs(names) if japanese else names)]


def _in_pairs(parts: list[str]) -> list[str]:
    """Return Japanese names, joined where a space stands between the surname and the first name."""
    if len(parts) % 2 or any(len(part) > MAX_PART for part in parts):
        return parts
    return [f"{last} {first}" for last, first in zip(parts[::2], parts[1::2], strict=True)]
