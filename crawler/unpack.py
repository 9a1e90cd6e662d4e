"""Unpack: undo HTTP content codings without ever holding more than a limit.

A few kilobytes can unpack to gigabytes, so each decoder is asked for at most what is still allowed.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

import brotli

from crawler.archive.sniff import BEFORE_MARKUP, payload_type
from crawler.zstd import zstd
from extractors.sniff import binary_reason

GZIP_MAGIC, ZSTD_MAGIC = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
MAX_CODINGS = 5  # stacked codings beyond this are an attack, not a server
MAX_MEMBERS = 64  # gzip members or zstd frames in a row; each costs a copy of all that follows it
NO_CODING = ("", "identity", "none", "utf-8", "utf8", "binary")  # the odd ones are servers' mistakes
ZSTD_WINDOW_LOG = 23  # 8 MiB, the most that the coding may ask for, RFC 9659
CHUNK_HEAD = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(?:;[^\r\n]*)?\r?\n")
FIRST_CHUNK = 1 << 16  # of packed data, in which the first bytes lie
HTML_TYPES = ("text/html", "application/xhtml+xml")
ANY_ZLIB = zlib.MAX_WBITS | 32  # gzip or zlib, by their headers

Decode = Callable[[bytes, int], bytes]


class UnpackError(Exception):
    """The data is not what its coding says, is cut short, or unpacks to more than the limit."""


def unpack(data: bytes, content_encoding: str | None, max_bytes: int) -> bytes:
    """Return `data` without the codings that the Content-Encoding header names, last applied first.

    An unknown word, such as aws-chunked or a charset, is none where the data is text, as browsers take it.
    Raises UnpackError for an unknown coding, broken or truncated data, or a result above `max_bytes`.

    >>> unpack(zlib.compress(b"ships"), "deflate", max_bytes=100)
    b'ships'
    """
    codings = [name.strip().lower() for name in (content_encoding or "").split(",")]
    codings = [name for name in codings if name not in NO_CODING]
    if len(codings) > MAX_CODINGS:
        raise UnpackError(f"{len(codings)} stacked content codings")
    for name in reversed(codings):
        decode = DECODERS.get(name)
        if decode is None:
            if binary_reason(data):
                raise UnpackError(f"unknown content coding {name!r}")
        elif data:
            data = _undo(data, decode, max_bytes)
            _check_size(data, max_bytes)
    return data


def _undo(data: bytes, decode: Decode, max_bytes: int) -> bytes:
    """Undo a coding; where it was not applied, take plain markup as it is, and another by its first bytes."""
    try:
        return decode(data, max_bytes)
    except UnpackError:
        if decode is _join_chunks:
            raise
        if _is_markup(data):
            return data
        other = next((by_magic for magic, by_magic in MAGIC if data.startswith(magic)), decode)
        if other is decode:
            raise
        return other(data, max_bytes)


def _is_markup(data: bytes) -> bool:
    is_marked = data.lstrip(BEFORE_MARKUP).startswith(b"<") or payload_type(data) in HTML_TYPES
    return is_marked and not binary_reason(data)


def first_bytes(data: bytes, coding: str, count: int) -> bytes:
    """Return up to `count` bytes of the first member of gzip or zstd data, none where it is broken."""
    decoder = zlib.decompressobj(ANY_ZLIB) if coding == "gzip" else zstd.ZstdDecompressor()
    try:
        return decoder.decompress(data[:FIRST_CHUNK], count)
    except (zlib.error, zstd.ZstdError):
        return b""


def _check_size(data: bytes, max_bytes: int) -> None:
    if len(data) > max_bytes:
        raise UnpackError(f"unpacks to more than {max_bytes} bytes")


def _check_members(parts: list[bytes]) -> None:
    if len(parts) > MAX_MEMBERS:
        raise UnpackError(f"more than {MAX_MEMBERS} packed parts in a row")


def _gunzip(data: bytes, max_bytes: int) -> bytes:
    """A gzip stream may hold several members, RFC 1952; what follows the last is ignored, as browsers do."""
    parts: list[bytes] = []
    while data and max_bytes >= 0:
        member = zlib.decompressobj(ANY_ZLIB)
        try:
            parts.append(member.decompress(data, max_bytes + 1))
        except zlib.error as error:
            if parts:
                break
            raise UnpackError(f"broken gzip data: {error}") from error
        max_bytes -= len(parts[-1])
        if not member.eof and max_bytes >= 0:
            raise UnpackError("gzip data is cut short")
        _check_members(parts)
        data = member.unused_data.lstrip(b"\0")
    return b"".join(parts)


def _inflate(data: bytes, max_bytes: int) -> bytes:
    """`deflate` means zlib (RFC 9110, 8.4.1.2), but some servers send it without the zlib header."""
    for wbits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        stream = zlib.decompressobj(wbits)
        try:
            unpacked = stream.decompress(data, max_bytes + 1)
        except zlib.error:
            continue
        if not stream.eof and len(unpacked) <= max_bytes:
            raise UnpackError("deflate data is cut short")
        return unpacked
    raise UnpackError("broken deflate data")


def _unbrotli(data: bytes, max_bytes: int) -> bytes:
    stream = brotli.Decompressor()
    parts: list[bytes] = []
    left = max_bytes
    try:
        while not stream.is_finished() and left >= 0:
            part = stream.process(data, output_buffer_limit=left + 1)
            if not part and not data:
                raise UnpackError("brotli data is cut short")
            parts.append(part)
            left -= len(part)
            data = b""
    except brotli.error as error:
        raise UnpackError(f"broken brotli data: {error}") from error
    return b"".join(parts)


def _unzstd(data: bytes, max_bytes: int) -> bytes:
    """Several frames may follow each other, RFC 8878."""
    parts: list[bytes] = []
    while data and max_bytes >= 0:
        frame = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: ZSTD_WINDOW_LOG})
        try:
            parts.append(frame.decompress(data, max_bytes + 1))
        except zstd.ZstdError as error:
            raise UnpackError(f"broken zstd data: {error}") from error
        max_bytes -= len(parts[-1])
        if not frame.eof and max_bytes >= 0:
            raise UnpackError("zstd data is cut short")
        _check_members(parts)
        data = frame.unused_data
    return b"".join(parts)


def _join_chunks(data: bytes, max_bytes: int) -> bytes:
    """Chunks as HTTP/1.1 sends them, RFC 9112. Data without a chunk in front was joined before."""
    parts: list[bytes] = []
    at = 0
    while head := CHUNK_HEAD.match(data, at):
        size, at = int(head[1], 16), head.end()
        if at + size > len(data):
            raise UnpackError("chunked data is cut short")
        if not size:
            break
        parts.append(data[at : at + size])
        at += size + len(b"\r\n")
    else:
        if parts and data[at:].strip():
            raise UnpackError("broken chunked data")
    return b"".join(parts) if parts or head else data


DECODERS: dict[str, Decode] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
    "zstd": _unzstd,
    "chunked": _join_chunks,  # a Transfer-Encoding, which archives keep as it came
}
MAGIC: tuple[tuple[bytes, Decode], ...] = ((GZIP_MAGIC, _gunzip), (ZSTD_MAGIC, _unzstd))
ACCEPT_ENCODING = "gzip, deflate, br, zstd"
