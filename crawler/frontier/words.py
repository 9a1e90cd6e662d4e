"""Words: a text as the search index takes it, with spaces where its script has none."""

from __future__ import annotations

import re
from typing import overload

# Thai and Lao, Burmese, Khmer, kana, Han: a run of them is one word to the index, unless they are set apart.
SIGN = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003ffff]"
)


@overload
def spaced(text: str) -> str: ...
@overload
def spaced(text: None) -> None: ...
def spaced(text: str | None) -> str | None:
    """Return `text` with spaces around every sign of a script that sets none between its words.

    So a word of it is a row of signs, which is found wherever it stands.

    >>> " ".join(spaced("Nikon、東京").split())
    'Nikon、 東 京'
    """
    return text if not text or text.isascii() else SIGN.sub(r" \g<0> ", text)
