"""Content codings, whole, broken, cut short and hostile."""

import gzip
import sys
import tracemalloc
import zlib

import brotli
import pytest

from crawler.unpack import UnpackError, unpack

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

TEXT = b"The ships sailed at noon. " * 4000


def raw_deflate(data: bytes) -> bytes:
    return zlib.compress(data)[2:-4]


PACKERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstd.compress,
}


@pytest.mark.parametrize("coding", PACKERS)
def test_whole(coding: str) -> None:
    packed = PACKERS[coding](TEXT)
    assert unpack(packed, coding, len(TEXT)) == TEXT
    assert unpack(packed, f" {coding.upper()} ", len(TEXT)) == TEXT


@pytest.mark.parametrize("coding", PACKERS)
@pytest.mark.parametrize(
    "page",
    [
        b"<!doctype html><title>Ships</title><p>Ships",
        b"Warning: no database\n<html><body>",
        b"\n<p>Ships</p>",
    ],
)
def test_markup_that_was_never_packed_is_taken_as_it_is(coding: str, page: bytes) -> None:
    assert unpack(page, coding, 1000) == page
    assert unpack(PACKERS[coding](page), f"{coding}, {coding}", 1000) == page  # said twice, done once


@pytest.mark.parametrize("coding", PACKERS)
@pytest.mark.parametrize("packed", [gzip.compress(TEXT), zstd.compress(TEXT)], ids=["gzip", "zstd"])
def test_a_coding_that_is_another_is_told_by_its_first_bytes(coding: str, packed: bytes) -> None:
    assert unpack(packed, coding, len(TEXT)) == TEXT


def test_chunks_that_are_cut_short_are_no_markup() -> None:
    with pytest.raises(UnpackError, match="chunked data is cut short"):
        unpack(b"50\r\n<html><body><p>Ships", "chunked", 1000)


@pytest.mark.parametrize("coding", [None, "", "identity", "UTF-8", "iso-8859-1", "aws-chunked"])
def test_plain(coding: str | None) -> None:
    assert unpack(TEXT, coding, len(TEXT)) == TEXT


def test_stacked_codings_are_undone_from_the_last() -> None:
    assert unpack(brotli.compress(gzip.compress(TEXT)), "gzip, br", len(TEXT)) == TEXT


def test_what_servers_send_against_the_standard() -> None:
    assert unpack(raw_deflate(TEXT), "deflate", len(TEXT)) == TEXT
    assert unpack(gzip.compress(TEXT) + gzip.compress(b"!"), "gzip", len(TEXT) + 1) == TEXT + b"!"
    assert unpack(gzip.compress(TEXT) + b"\0\0trailing", "gzip", len(TEXT)) == TEXT
    assert unpack(zstd.compress(b"a") + zstd.compress(b"b"), "zstd", 2) == b"ab"


@pytest.mark.parametrize("coding", PACKERS)
def test_empty_answer(coding: str) -> None:
    assert unpack(b"", coding, 10) == b""
    assert unpack(PACKERS[coding](b""), coding, 10) == b""


@pytest.mark.parametrize("coding", PACKERS)
def test_one_byte_above_the_limit(coding: str) -> None:
    with pytest.raises(UnpackError, match="more than"):
        unpack(PACKERS[coding](TEXT), coding, len(TEXT) - 1)


@pytest.mark.parametrize("coding", PACKERS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.98])
def test_cut_short(coding: str, share: float) -> None:
    packed = PACKERS[coding](bytes(i * i % 251 for i in range(50_000)))
    with pytest.raises(UnpackError):
        unpack(packed[: int(len(packed) * share)], coding, 100_000)


@pytest.mark.parametrize("coding", PACKERS)
@pytest.mark.parametrize("garbage", [b"Ships sail at noon, and no markup", b"<html>\0\1\2" * 9])
def test_garbage(coding: str, garbage: bytes) -> None:
    with pytest.raises(UnpackError):
        unpack(garbage, coding, 100_000)


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_endless_members(coding: str) -> None:
    with pytest.raises(UnpackError, match="in a row"):
        unpack(PACKERS[coding](b"") * 10_000, coding, 1000)


def test_zstd_window_that_would_cost_gigabytes() -> None:
    stream = zstd.ZstdCompressor(options={zstd.CompressionParameter.window_log: 27})
    greedy = stream.compress(TEXT) + stream.flush()
    with pytest.raises(UnpackError, match="broken zstd"):
        unpack(greedy, "zstd", len(TEXT))


def test_a_word_that_is_no_coding_hides_none() -> None:
    assert unpack(gzip.compress(TEXT), "aws-chunked, gzip", len(TEXT)) == TEXT


def test_unknown_and_endless_codings() -> None:
    with pytest.raises(UnpackError, match="unknown"):
        unpack(b"\x1f\x9d\x90" + bytes(10), "compress", 100)
    with pytest.raises(UnpackError, match="stacked"):
        unpack(b"x", ",".join(["gzip"] * 50), 10)


@pytest.mark.parametrize("coding", PACKERS)
def test_bomb_costs_no_more_than_the_limit(coding: str) -> None:
    bomb = PACKERS[coding](bytes(50_000_000))
    tracemalloc.start()
    with pytest.raises(UnpackError, match="more than 1000000 bytes"):
        unpack(bomb, coding, 1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000
