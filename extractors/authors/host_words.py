"""Host words: the labels before the name of whoever leads through a broadcast or a podcast."""

from __future__ import annotations

import re

_LABEL = (
    "host|hosts|co-host|co-hosts|hosted by|presenter|presenters|moderation|moderiert von|présenté par|"
    "animé par|presentado por|conduce|conducción|conducido por|conduzione|condotto da|apresentação|"
    "apresentado por|apresentador|apresentadora|presentatie|gepresenteerd door|programledare|programleder|"
    "vært|juontaja|juontajat|prowadzenie|prowadzi|prowadzący|prowadząca|moderuje|műsorvezető|ведущий|ведущая|"
    "ведущие|ведучий|ведуча|ведучі|водещ|водеща|sunan|sunucu|진행|主持人|主持"
)
HOST = re.compile(rf"(?:^|[·•|,–—-]\s|\x01\s?)(?:{_LABEL})\s?[:：]\s*(\S.*)$", re.I)
# How long an episode is: a line that does not tell this may be about an event.
LENGTH = re.compile(r"\d\s?(?:min\w{0,4}|hrs?|std|мин|хв|dk|perc|dakika|分鐘?|分钟|분)(?!\w)", re.I)
