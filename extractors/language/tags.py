"""Language tags: what pages and people write for a language, as BCP 47 has it."""

from __future__ import annotations

import re

TAG = re.compile(r"^([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|\d{3}))?(?:[-_.@].*)?$")
# Former and loose codes, and names in full, that pages write.
ALIASES = {
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "no": "nb",
    "ua": "uk",
    "jp": "ja",
    "cn": "zh",
    "kr": "ko",
    "gr": "el",
    "cz": "cs",
    "dk": "da",
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "italian": "it",
    "italiano": "it",
    "portuguese": "pt",
    "dutch": "nl",
    "russian": "ru",
    "japanese": "ja",
    "chinese": "zh",
    "arabic": "ar",
}


def normal_tag(raw: str) -> str | None:
    """Return a declared language as a BCP 47 tag, or None if it is none.

    >>> normal_tag("pt_BR.UTF-8"), normal_tag("EN"), normal_tag("zh-hans-cn"), normal_tag("default")
    ('pt-BR', 'en', 'zh-Hans-CN', None)
    """
    raw = raw.strip().split(",")[0].split(";")[0].strip()
    match = TAG.match(ALIASES.get(raw.lower(), raw))
    if match is None:
        return None
    language = match.group(1).lower()
    parts = [ALIASES.get(language, language)]
    if match.group(2):
        parts.append(match.group(2).title())
    if match.group(3):
        parts.append(match.group(3).upper())
    return "-".join(parts)
