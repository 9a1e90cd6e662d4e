"""Unpack: gzip in pieces, never more than was allowed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from crawler.unpack import GZIP_MAGIC, MAX_MEMBERS, UnpackError

GZIP = zlib.MAX_WBITS | 16
PIECE_BYTES = 65_536  # small, as what is broken costs the piece that it is in


def pieces(data: bytes, max_bytes: int) -> Iterator[bytes]:
    """Yield `data` in pieces, unpacked if it is gzip.

    What was read before an error is yielded first. Raises UnpackError where the data end early, are
    broken, or unpack to more than `max_bytes`.
    """
    if not data.startswith(GZIP_MAGIC):
        for start in range(0, min(len(data), max_bytes), PIECE_BYTES):
            yield data[start : min(start + PIECE_BYTES, max_bytes)]
        if len(data) > max_bytes:
            raise UnpackError(f"longer than {max_bytes} bytes")
        return
    unpacker, total, members = zlib.decompressobj(wbits=GZIP), 0, 1
    while data and members <= MAX_MEMBERS:
        if unpacker.eof:
            unpacker, members = zlib.decompressobj(wbits=GZIP), members + 1
        try:
            piece = unpacker.decompress(data, PIECE_BYTES)
        except zlib.error as error:
            raise UnpackError(f"broken gzip data: {error}") from error
        data = unpacker.unconsumed_tail
        if unpacker.eof and unpacker.unused_data.startswith(GZIP_MAGIC):
            data = unpacker.unused_data
        total += len(piece)
        if total > max_bytes:
            raise UnpackError(f"unpacks to more than {max_bytes} bytes")
        yield piece
    if not unpacker.eof:
        raise UnpackError("the gzip data end early")
