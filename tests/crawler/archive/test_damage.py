"""Damage in a WARC file stays local: it is named with its place and costs no other record."""

import bz2
import gzip
import lzma
import random
from collections.abc import Callable

import pytest

from crawler.archive.pages import ArchivedPage
from crawler.archive.records import Skipped
from tests.crawler.archive.records import ADDRESS, BLOCK, between, many, read, record, response, urls, warc


def test_damage_costs_the_records_it_hits_and_no_other() -> None:
    data = bytearray(many(40))
    for place in random.Random(3).sample(range(len(data)), 6):
        data[place] ^= 0xFF
    found = read(bytes(data))
    damaged = [skip for skip in found if isinstance(skip, Skipped) and skip.damaged]
    assert 34 <= len(urls(found)) < 40
    assert len(urls(found)) + len(damaged) >= 40 - 6 + len(damaged) > 34
    assert all("damaged record" in skip.reason for skip in damaged)


@pytest.mark.parametrize("compress", [True, False])
def test_a_cut_file_gives_what_is_whole_and_names_the_rest(compress: bool) -> None:
    data = many(10, compress)
    found = read(data[: len(data) * 3 // 4])
    assert urls(found) == [f"https://a.example/{number}" for number in range(7)]
    assert isinstance(found[-1], Skipped)
    assert found[-1].damaged


LINES = b"".join(b"X-%d: %s\r\n" % (number, b"a" * 1000) for number in range(2000))  # twice what is allowed


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize(
    ("middle", "reason"),
    [
        (record(length=b"%d" % (len(BLOCK) - 5)), "does not end where its Content-Length says"),
        (record(length=b"1"), "does not end where its Content-Length says"),
        (record(length=b"-7"), "does not end where its Content-Length says"),
        (record(length=b"many"), "does not end where its Content-Length says"),
        (record(length=b"5000"), "bytes of the record are missing"),
        (record(length=b""), "no Content-Length"),
        (record(length=b"5000000000"), "bytes of the record are missing"),
        (record(length=b"9" * 30), "bytes of the record are missing"),
        (record(kind=b"metadata", length=b"5000000000"), "bytes of the record are missing"),
        (record(more=b"X-No-Address: 1"), "no address"),
        (record(more=ADDRESS + b"\r\n" + LINES), "headers without end"),
        (record(block=b"HTTP/1.1 200 OK\r\n" + LINES, length=b"9999999"), "headers without end"),
        (record(block=b"no answer of a server", length=b"21"), "no HTTP status line begins it"),
    ],
    ids=range(13),
)
def test_a_record_that_is_wrong_is_named_with_its_place_and_costs_no_other(
    middle: bytes, reason: str, compress: bool
) -> None:
    data, offset = between(middle, compress=compress)
    found = read(data)
    assert urls(found) == ["https://a.example/first", "https://a.example/last"]
    (wrong,) = [skip for skip in found if isinstance(skip, Skipped)]
    assert (wrong.offset, wrong.damaged) == (offset, True)
    assert reason in wrong.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"no archive at all " * 1000, "no WARC record was found"),
        (bytes(5000), "no WARC record was found"),
        (b"\x1f\x8b\x08" * 500, "no WARC record was found"),
        (gzip.compress(b"<!doctype html><title>A page</title>"), "no WARC record was found"),
        (b"\x28\xb5\x2f\xfd" + bytes(500), "no WARC record was found"),
        (bz2.compress(many(3, compress=False)), "packed by bzip2, unpack it first"),
        (lzma.compress(many(3, compress=False)), "packed by xz, unpack it first"),
        (
            b"<html><title>403 Forbidden</title>",
            "it begins as a page does, such as that of a refused download",
        ),
        (b"\x28\xb5\x2f\xfd\x63" + bytes(500), "zstd dictionary, which is not in front of it"),
        (b"\x28\xb5\x2f\xfd", "no WARC record was found"),
    ],
    ids=range(11),
)
def test_what_is_no_archive_is_one_named_error(data: bytes, reason: str) -> None:
    (skip,) = read(data)
    assert isinstance(skip, Skipped)
    assert skip.damaged
    assert reason in skip.reason


@pytest.mark.parametrize("compress", [True, False])
def test_a_file_whose_beginning_is_damaged_is_read_from_its_first_whole_record(compress: bool) -> None:
    data = b"garbage\r\n" * 50 + b"\r\n" + many(5, compress)
    found = read(data)
    assert len(urls(found)) == 5
    assert found[0] == Skipped(0, "no record begins here; the first is at byte 452", damaged=True)


@pytest.mark.parametrize("front", [b"\xef\xbb\xbf", b"# fetched today\n", bytes(512)], ids=range(3))
def test_the_first_record_is_read_behind_a_mark_a_line_or_padding(front: bytes) -> None:
    found = read(front + many(3, compress=False))
    assert len(urls(found)) == 3
    reason = f"no record begins here; the first is at byte {len(front)}"
    assert found[0] == Skipped(0, reason, damaged=True)


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize("behind", [bytes(512), b"\r\n" * 2_000, bytes(1 << 17) + b"\n"], ids=range(3))
def test_padding_behind_a_record_costs_none(behind: bytes, compress: bool) -> None:
    data, _ = between(record() + behind, compress=compress)
    wanted = [f"https://a.example/{name}" for name in ("first", "middle", "last")]
    assert [getattr(page, "url", page) for page in read(data)] == wanted
    at_the_end = record() + behind
    (page,) = read(gzip.compress(at_the_end) if compress else at_the_end)
    assert isinstance(page, ArchivedPage)


def test_a_whole_record_is_read_whatever_follows_which_is_named() -> None:
    """Nobody looks for the next record in it: lines that begin one would be found there."""
    trap = warc(response("https://a.example/trap"), compress=False)
    whole = record(length=b"%d" % len(BLOCK + trap), block=BLOCK + trap)
    data, offset = between(whole + b"something else\nand more\n", compress=False)
    found = read(data)
    first, middle, other, last = found
    assert urls([first, middle, last]) == [
        f"https://a.example/{name}" for name in ("first", "middle", "last")
    ]
    assert other == Skipped(offset + len(whole), "no record begins here", damaged=True)


def test_a_record_right_behind_one_that_is_cut_is_read() -> None:
    """As where a download broke off, and the next file was put behind it; no page quotes a record so."""
    quoted = record(more=b"WARC-Record-ID: <urn:uuid:a>\r\n" + ADDRESS).replace(b"<", b"&lt;")
    cut = BLOCK + b"<pre>" + quoted + b"</pre> and more tex"
    data, offset = between(record(block=cut, length=b"9999")[:-4], compress=False)
    found = read(data)
    assert urls(found) == ["https://a.example/first", "https://a.example/last"]
    assert [(skip.offset, skip.damaged) for skip in found if isinstance(skip, Skipped)] == [(offset, True)]


MANDATORY = b"WARC-Record-ID: <urn:uuid:a>\r\n" + ADDRESS


def test_a_record_right_behind_headers_that_are_cut_is_read() -> None:
    """Wherever they are cut: the next record's headers are none of theirs, and its place is its own."""
    whole = record(more=MANDATORY)
    for cut in range(len(b"WARC/1.1\r\n"), whole.index(b"\r\n\r\n")):
        data, offset = between(whole[:cut], compress=False)
        first, skip, last = read(data)
        assert urls([first, last]) == ["https://a.example/first", "https://a.example/last"]
        assert isinstance(last, ArchivedPage)
        assert last.offset == offset + cut
        assert isinstance(skip, Skipped)
        assert (skip.offset, skip.damaged) == (offset, True)


def test_an_address_that_ends_as_a_version_line_is_no_record() -> None:
    data, _ = between(record(more=MANDATORY.replace(b"/middle", b"/WARC/1.0")), compress=False)
    assert urls(read(data))[1] == "https://a.example/WARC/1.0"


@pytest.mark.parametrize(
    "damaged",
    [
        record(length=b"20"),
        record(length=b""),
        record(more=MANDATORY)[:100],
        record(more=MANDATORY)[:190],
        record(kind=b"metadata", length=b"many"),
        record(more=MANDATORY + b"\r\n" + LINES),
    ],
)
def test_a_damaged_record_in_a_file_that_was_packed_as_a_whole_costs_no_other(damaged: bytes) -> None:
    whole = gzip.compress(between(damaged, compress=False)[0])
    first, skip, last = read(whole)
    assert urls([first, last]) == ["https://a.example/first", "https://a.example/last"]
    assert isinstance(skip, Skipped)
    assert skip.damaged


def test_a_record_in_front_of_a_member_that_is_damaged_behind_its_first_bytes_is_read() -> None:
    """What can be unpacked of the member begins no record, and looks as if the one before went on in it."""
    stored = b"a stored block of any bytes"
    size = len(stored).to_bytes(2, "little")
    no_block = b"\xff"
    damaged = gzip.compress(b"")[:10] + b"\0" + size + bytes(255 - byte for byte in size) + stored + no_block
    first, last = (warc(response(f"https://a.example/{name}")) for name in ("first", "last"))
    found = read(first + damaged + last)
    assert urls(found) == ["https://a.example/first", "https://a.example/last"]
    assert [(skip.offset, skip.damaged) for skip in found if isinstance(skip, Skipped)] == [
        (len(first), True)
    ]


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize(
    ("kind", "reason", "is_damage"),
    [
        (b"text/html", "record larger than 32 MiB", True),
        (b"video/mp4", "content type video/mp4", False),
    ],
)
def test_a_large_record_is_stepped_over(kind: bytes, reason: str, is_damage: bool, compress: bool) -> None:
    """Nobody reads what lies in it: lines that begin a record would be found there. Only pages are missed."""
    trap = warc(response("https://a.example/trap"), compress=False)
    block = BLOCK.replace(b"text/html", kind) + trap
    large = record(length=b"40000000", block=block.ljust(40_000_000))
    data, offset = between(large, compress=compress)
    found = read(data)
    assert urls(found) == ["https://a.example/first", "https://a.example/last"]
    assert found[1] == Skipped(offset, reason, "https://a.example/middle", damaged=is_damage)
    if not compress:
        assert read(data[: offset + len(large)]) == found[:2]
    whole = gzip.compress(between(large, compress=False)[0])
    assert urls(read(whole)) == ["https://a.example/first", "https://a.example/last"]


BLOCK_BYTES = 5000


def in_blocks(pages: int) -> list[bytes]:
    """A file of `pages` as bgzip packs it: blocks of one size, whatever lies in them, each a member."""
    plain = gzip.decompress(many(pages))
    return [gzip.compress(plain[at : at + BLOCK_BYTES]) for at in range(0, len(plain), BLOCK_BYTES)]


DAMAGED_BLOCKS: dict[str, Callable[[bytes], bytes]] = {
    "bits": lambda block: block[:-100] + bytes(byte ^ 0x55 for byte in block[-100:]),
    "checksum": lambda block: block[:-6] + bytes([block[-6] ^ 1]) + block[-5:],
    "header": lambda block: b"\0" + block[1:],
    "cut": lambda block: block[: len(block) // 2],
    "zeros": lambda block: bytes(len(block)),
    "lost": lambda block: b"",
}


@pytest.mark.parametrize("damage", DAMAGED_BLOCKS)
@pytest.mark.parametrize("hit", [5, 12])
def test_a_damaged_block_of_a_file_in_blocks_costs_only_the_records_in_it(hit: int, damage: str) -> None:
    blocks = in_blocks(20)
    blocks[hit] = DAMAGED_BLOCKS[damage](blocks[hit])
    found = read(b"".join(blocks))
    kept, hit_page = urls(found), hit * 20 // len(blocks)
    assert len(kept) >= 17
    assert {f"https://a.example/{page}" for page in range(20) if abs(page - hit_page) > 2} <= set(kept)
    assert len(set(kept)) == len(kept)
    assert any(skip.damaged for skip in found if isinstance(skip, Skipped))


def test_a_damaged_first_block_costs_only_the_records_in_it() -> None:
    blocks = in_blocks(20)
    found = read(b"".join([DAMAGED_BLOCKS["bits"](blocks[0]), *blocks[1:]]))
    assert len(urls(found)) >= 17
