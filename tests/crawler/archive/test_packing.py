"""Packed WARC files: zstd frames with and without a dictionary, and records that are packed in odd pieces."""

import gzip
import random
import re
import sys
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise

import pytest

from crawler.archive.pages import ArchivedPage, read_pages
from crawler.archive.records import Skipped
from tests.crawler.archive.records import read

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PAGES = 12
WORDS = "harbour ferry engine repairs noon quay ships authority letters copper evening station".split()
EXTENSION = bytes.fromhex("502a4d18") + (5).to_bytes(4, "little") + b"hello"
EMPTY = zstd.compress(b"")


def record(number: int) -> bytes:
    """A record of a page; one in each file is larger than what is read at a time."""
    noise = random.Random(number)
    text = " ".join(noise.choices(WORDS, k=40_000 if number == 3 else 300))
    return record_of(number, text)


def record_of(number: int, text: str) -> bytes:
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>Page {number}: {text}".encode()
    head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
    return f"{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


RECORDS = [record(number) for number in range(PAGES)]
PLAIN = b"".join(RECORDS)
DICTIONARY = zstd.train_dict([record(number) for number in range(100, 180)], 4096)


def frame(data: bytes, dictionary: zstd.ZstdDict | None = None) -> bytes:
    options = {zstd.CompressionParameter.checksum_flag: 1}
    return zstd.compress(data, options=options, zstd_dict=dictionary)


def in_front(content: bytes) -> bytes:
    """A dictionary frame."""
    return bytes.fromhex("5d2a4d18") + len(content).to_bytes(4, "little") + content


def pieces(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


def with_dictionary(content: bytes) -> bytes:
    return in_front(content) + b"".join(frame(one, DICTIONARY) for one in RECORDS)


PACKED: dict[str, Callable[[], bytes]] = {
    "a frame a record": lambda: b"".join(map(frame, RECORDS)),
    "a dictionary": lambda: with_dictionary(DICTIONARY.dict_content),
    "a packed dictionary": lambda: with_dictionary(frame(DICTIONARY.dict_content)),
    "empty and extension frames": lambda: EMPTY + b"".join(frame(one) + EXTENSION + EMPTY for one in RECORDS),
    "several frames a record": lambda: b"".join(frame(part) for one in RECORDS for part in pieces(one, 700)),
    "several members a record": lambda: b"".join(
        gzip.compress(part) for one in RECORDS for part in pieces(one, 700)
    ),
}
# Made by packing a plain file: a record has no place of its own.
PACKED_AS_A_WHOLE: dict[str, Callable[[], bytes]] = {
    "one frame": lambda: frame(PLAIN),
    "one member": lambda: gzip.compress(PLAIN),
    "members of a size": lambda: b"".join(gzip.compress(part) for part in pieces(PLAIN, 999)),
    "frames of a size": lambda: b"".join(frame(part) for part in pieces(PLAIN, 999)),
}


def bodies(found: list[ArchivedPage | Skipped]) -> list[bytes]:
    return [page.body for page in found if isinstance(page, ArchivedPage)]


EXPECTED = bodies(read(PLAIN))


@pytest.mark.parametrize("name", PACKED)
def test_every_record_is_read_and_found_again_at_its_place(name: str) -> None:
    data = PACKED[name]()
    found = read(data)
    assert bodies(found) == EXPECTED
    assert len(found) == PAGES
    for page in found:
        assert read(data, page.offset, page.offset + 1) == [page]


@pytest.mark.parametrize("name", PACKED_AS_A_WHOLE)
def test_a_file_that_was_packed_as_a_whole_is_read_whole(name: str) -> None:
    found = read(PACKED_AS_A_WHOLE[name]())
    assert bodies(found) == EXPECTED
    assert len(found) == PAGES


@pytest.mark.parametrize("name", [*PACKED, *PACKED_AS_A_WHOLE])
def test_shards_own_every_record_once_in_order(name: str) -> None:
    data = (PACKED | PACKED_AS_A_WHOLE)[name]()
    for parts in (2, 5, 60):
        cuts = [len(data) * part // parts for part in range(parts + 1)]
        assert [body for start, end in pairwise(cuts) for body in bodies(read(data, start, end))] == EXPECTED


@pytest.mark.parametrize("pack", [gzip.compress, frame])
@pytest.mark.parametrize("whole", [False, True])
def test_a_member_that_begins_with_a_link_of_a_page_begins_no_record(
    pack: Callable[[bytes], bytes], whole: bool
) -> None:
    links = " ".join(f"{scheme}//b.example/" for scheme in ("http:", "https:", "dns:", "ftp:", "warcinfo:"))
    records = [record_of(number, links) for number in range(4)]
    packed = [pack(part) for one in records for part in re.split(rb"(?<= )(?=[a-z]+://b)", one)]
    found = read((pack(PLAIN) if whole else b"") + b"".join(packed))
    expected = [f"<html><p>Page {number}: {links}".encode() for number in range(4)]
    assert bodies(found) == (EXPECTED if whole else []) + expected
    assert all(isinstance(page, ArchivedPage) for page in found)


def holding(pack: Callable[[bytes], bytes]) -> bytes:
    """A packed file one of whose records holds another, which is too dense to be packed further."""
    noise = random.Random(1)
    pages = (record(number).replace(b"Page", noise.randbytes(3000).hex().encode()) for number in range(200))
    held = b"".join(map(pack, pages))
    block = b"HTTP/1.1 200 OK\r\nContent-Type: application/gzip\r\n\r\n" + held
    head = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/held\r\n"
    outer = f"{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"
    return b"".join(map(pack, [*RECORDS[:3], outer, *RECORDS[3:]]))


@pytest.mark.parametrize("pack", [gzip.compress, frame])
def test_shards_own_no_record_of_an_archive_that_a_page_holds(pack: Callable[[bytes], bytes]) -> None:
    data = holding(pack)
    for parts in (2, 5, 60):
        cuts = [len(data) * part // parts for part in range(parts + 1)]
        found = [page for start, end in pairwise(cuts) for page in read(data, start, end)]
        assert bodies(found) == EXPECTED
        assert [skip for skip in found if isinstance(skip, Skipped) and skip.damaged] == []


@pytest.mark.parametrize("pack", [gzip.compress, frame])
def test_an_archive_too_large_to_be_read_is_passed_over(
    pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crawler.archive.records.MAX_RECORD_BYTES", 400_000)
    found = read(holding(pack))
    assert bodies(found) == EXPECTED
    (skip,) = [skip for skip in found if isinstance(skip, Skipped)]
    assert skip.reason == "content type application/gzip"


@pytest.mark.parametrize("name", ["a frame a record", "a dictionary"])
def test_damage_costs_the_records_it_hits_and_is_named(name: str) -> None:
    data = PACKED[name]()
    places = [page.offset for page in read(data)]
    for hit in (1, 7, PAGES - 1):
        broken = bytearray(data)
        broken[places[hit] + 40] ^= 0xFF
        found = read(bytes(broken))
        assert bodies(found) == [body for number, body in enumerate(EXPECTED) if number != hit]
        (damaged,) = [skip for skip in found if isinstance(skip, Skipped)]
        assert (damaged.offset, damaged.damaged) == (places[hit], True)


def noisy(number: int) -> bytes:
    """A record of three kilobytes, however it is packed."""
    return record_of(number, random.Random(number).randbytes(3000).hex())


@pytest.mark.parametrize("pack", [gzip.compress, frame])
@pytest.mark.parametrize("size", [1, 60, 4000, 30_000])
def test_damage_at_the_beginning_of_a_shard_is_named_too(pack: Callable[[bytes], bytes], size: int) -> None:
    data = b"".join(pack(noisy(number)) for number in range(120))
    places = [page.offset for page in read(data)]
    cuts = [0, places[60] - 5, places[70] - 1200, len(data)]
    for hit in (places[60], places[60] + 30, places[70] - 1000, places[70] + 30):
        broken = data[:hit] + bytes(size) + data[hit + size :]
        whole = read(broken)
        assert any(isinstance(found, Skipped) and found.damaged for found in whole)
        assert [found for start, end in pairwise(cuts) for found in read(broken, start, end)] == whole


def test_a_cut_file_gives_what_is_whole_and_names_the_rest() -> None:
    data = PACKED["a frame a record"]()
    found = read(data[:-9])
    assert bodies(found) == EXPECTED[:-1]
    assert isinstance(found[-1], Skipped)
    assert "ends inside a zstd frame" in found[-1].reason


def test_a_beginning_without_a_record_costs_nothing_behind_it() -> None:
    first, *found = read(b"garbage " * 30 + PACKED["a frame a record"]())
    assert first == Skipped(0, "no record begins here; the first is at byte 240", damaged=True)
    assert bodies(found) == EXPECTED


@pytest.mark.parametrize(
    ("dictionary", "reason"),
    [
        (in_front(b"no dictionary at all"), "the zstd dictionary is damaged"),
        (in_front(frame(b"no dictionary at all")), "the zstd dictionary is damaged"),
        (in_front(frame(DICTIONARY.dict_content)[:-30]), "the zstd dictionary is cut or too large"),
        (in_front(frame(bytes(9 << 20))), "the zstd dictionary is cut or too large"),
        (in_front(DICTIONARY.dict_content)[:4] + b"\xff\xff\xff\x7f", "the zstd dictionary is larger than"),
        (in_front(b""), "the zstd dictionary is"),
        (in_front(DICTIONARY.dict_content[:8] + bytes(4000)), "the zstd dictionary is damaged"),
    ],
    ids=range(7),
)
def test_a_dictionary_that_cannot_be_used_is_one_named_error(dictionary: bytes, reason: str) -> None:
    (skip,) = read(dictionary + b"".join(frame(one, DICTIONARY) for one in RECORDS))
    assert isinstance(skip, Skipped)
    assert skip.damaged
    assert reason in skip.reason


def test_a_lost_dictionary_is_damage() -> None:
    (skip,) = read(b"".join(frame(one, DICTIONARY) for one in RECORDS))
    assert isinstance(skip, Skipped)
    assert (skip.offset, skip.damaged) == (0, True)


class Counting(BytesIO):
    """A file that counts how often it is read from."""

    reads = 0

    def read(self, size: int | None = -1) -> bytes:
        self.reads += 1
        return super().read(size)


@pytest.mark.parametrize("pack", [gzip.compress, zstd.compress])
def test_members_without_a_record_are_passed_over_a_few_times_each(
    pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a part of the file begins among them, not all that follow are looked at from each."""
    front, empty = pack(RECORDS[0]), pack(b"")
    file = Counting(front + 800 * empty + pack(RECORDS[1]))
    monkeypatch.setattr("crawler.archive.starts.NEAR", 600 * len(empty))
    found = list(read_pages(file, len(front) + 700 * len(empty)))
    assert bodies(found) == EXPECTED[1:2]
    assert file.reads < 20 * 800
