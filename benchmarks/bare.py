"""Bare pages: a page without its metadata, or with hashes for the names of its boxes.

Then only what it prints, or its text and tags, tell of it.
"""

from __future__ import annotations

import re
from hashlib import blake2b

# What tells machines of the article: data in scripts, elements of the head, microdata and RDFa.
SCRIPTS = re.compile(rb"(?is)<script\b(?![^>]*\bsrc=)[^>]*>.*?</script>")
METAS = re.compile(rb"(?is)<meta\b(?![^>]*(?:charset|http-equiv))[^>]*>")
TAG = re.compile(rb"<[a-zA-Z][^>]*>")
ATTRIBUTES = re.compile(
    rb"(?is)\s(?:itemprop|itemtype|itemscope|itemid|property|typeof|vocab)(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?"
)
NAMES = re.compile(rb"(?is)(\s(?:class|id)=)(\"[^\"]*\"|'[^']*'|[^\s>]+)")


def without_metadata(html: bytes) -> bytes:
    """Return a page without scripts that hold data, meta elements but for its encoding, microdata and RDFa.

    >>> without_metadata(b'<meta name=author content=Roe><meta charset=utf-8><p itemprop="author">Jane')
    b'<meta charset=utf-8><p>Jane'
    """
    html = METAS.sub(b"", SCRIPTS.sub(b"", html))
    return TAG.sub(lambda tag: ATTRIBUTES.sub(b"", tag[0]), html)


def with_hashed_names(html: bytes) -> bytes:
    """Return a page with a hash for each class and id, as build tools write them, one for each name.

    >>> with_hashed_names(b'<p class="lead intro">A</p><b id=lead>')
    b'<p class="xc70e x5a22">A</p><b id="xc70e">'
    """
    return TAG.sub(lambda tag: NAMES.sub(_hashed, tag[0]), html)


def _hashed(names: re.Match[bytes]) -> bytes:
    hashes = (blake2b(name, digest_size=2).hexdigest() for name in names[2].strip(b"\"'").split())
    return b'%s"%s"' % (names[1], " ".join(f"x{digest}" for digest in hashes).encode())
