"""Digests: whether what was read of a record is what the archive's digest says that was written."""

from __future__ import annotations

import hashlib
from base64 import b16encode, b32encode, b64encode
from collections.abc import Iterable

ALGORITHMS = frozenset(("sha1", "sha256", "sha384", "sha512", "md5"))


def differs(labelled: str | None, payloads: Iterable[bytes]) -> bool:
    """Tell whether a labelled digest, such as sha1:6ZEW…, is of none of the payloads.

    Several, since archives disagree on whether the payload is meant as sent, without the chunks of its
    transfer, or unpacked. A digest by an algorithm that we do not know tells nothing.

    >>> differs("sha1:6ZEWAEVEJOEMEEN2ZZO4NZMSREK772SH", [b"ship"]), differs("crc32:1", [b"ships"])
    (True, False)
    """
    name, _, value = (labelled or "").strip().partition(":")
    algorithm = name.strip().lower().replace("-", "")
    if algorithm not in ALGORITHMS or not value:
        return False
    return not any(_is_of(value.strip(), algorithm, payload) for payload in payloads)


def _is_of(value: str, algorithm: str, payload: bytes) -> bool:
    """The encoding is the archive's choice: base 32 or 16 in any case, or base 64."""
    digest = hashlib.new(algorithm, payload, usedforsecurity=False).digest()
    told = value.rstrip("=")
    any_case = {encode(digest).decode().rstrip("=") for encode in (b32encode, b16encode)}
    return told.upper() in any_case or told == b64encode(digest).decode().rstrip("=")
