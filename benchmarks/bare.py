"""Bare pages: a page without its metadata, so that only what it prints tells of it."""

from __future__ import annotations

import re

# What tells machines of the article: data in scripts, elements of the head, microdata and RDFa.
SCRIPTS = re.compile(rb"(?is)<script\b(?![^>]*\bsrc=)[^>]*>.*?</script>")
METAS = re.compile(rb"(?is)<meta\b(?![^>]*(?:charset|http-equiv))[^>]*>")
TAG = re.compile(rb"<[a-zA-Z][^>]*>")
ATTRIBUTES = re.compile(
    rb"(?is)\s(?:itemprop|itemtype|itemscope|itemid|property|typeof|vocab)(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?"
)


def without_metadata(html: bytes) -> bytes:
    """Return a page without scripts that hold data, meta elements but for its encoding, microdata and RDFa.

    >>> without_metadata(b'<meta name=author content=Roe><meta charset=utf-8><p itemprop="author">Jane')
    b'<meta charset=utf-8><p>Jane'
    """
    html = METAS.sub(b"", SCRIPTS.sub(b"", html))
    return TAG.sub(lambda tag: ATTRIBUTES.sub(b"", tag[0]), html)
