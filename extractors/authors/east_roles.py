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
_OTHERS = frozenset(OTHERS.split())
_ROLES = "|".join(sorted((*WRITERS.split(), *OTHERS.split()), key=len, reverse=True))
_HAN = r"[\u3005\u3400-\u9fff]"
APART = re.compile(r"[\s\x01|｜丨︱/／:：,，、]+")
# The outlet or the desk, the role and, joined to it, a name.
ROLE = rare(rf"(?P<outlet>[^\W\d_]{{0,10}}?)(?P<role>{_ROLES})(?P<name>{_HAN}{{2,4}})?")
NAME = rare(r"[\u3005\u3400-\u9fff]{2,4}|(?=.*[\u3040-\u30ff])[\u3005\u3040-\u30ff\u3400-\u9fff]{3,7}")


def names_by_role(text: str) -> list[str]:
    """Return those who wrote by a line that is nothing but roles and names; none where it is anything else.

    >>> names_by_role("海湾晚报记者 张三 李四 编辑 王五"), names_by_role("记者 在海湾看到，船已经走了")
    (['张三', '李四'], [])
    """
    if text.isascii() or len(text) > MAX_LINE:
        return []
    found: list[str] = []
    wrote = False
    for place, token in enumerate(APART.split(text.strip())):
        if role := ROLE.fullmatch(token):
            wrote, name = role["role"] not in _OTHERS, role["name"]
        elif place and NAME.fullmatch(token):
            name = token
        else:
            return []
        if wrote and name:
            found.append(name)
    return found
