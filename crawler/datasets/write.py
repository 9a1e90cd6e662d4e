"""Write: records as files that come out alike, byte for byte, from the same records."""

from __future__ import annotations

import gzip
import io
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import count as numbers
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, cast

from crawler.datasets import Record
from crawler.formats.table import Csv
from crawler.written import replaceable
from crawler.zstd import zstd
from extractors import BroadsheetError, NewsArticle

if TYPE_CHECKING:
    from crawler.datasets.parquet import ParquetShards

SHARD_ROWS = 50_000  # some 300 MB: the size that the hub and its readers like


def write_parquet(records: Iterable[Record], path: Path) -> int:
    """Write records as one Parquet file (zstd, row groups); return how many."""
    try:
        from crawler.datasets.parquet import ParquetFile
    except ImportError as error:
        raise missing_pyarrow() from error
    with appearing(path) as part, closing(ParquetFile(part)) as file:
        for record in records:
            file.write(record)
        file.finish()
    return file.rows


def parquet_shards(folder: Path, stem: str, shard_rows: int) -> ParquetShards:
    """Return a writer of Parquet files. Raises BroadsheetError where pyarrow is not installed."""
    try:
        from crawler.datasets.parquet import ParquetShards
    except ImportError as error:
        raise missing_pyarrow() from error
    return ParquetShards(folder, stem, shard_rows)


def missing_pyarrow() -> BroadsheetError:
    """Return the error for a Parquet file where pyarrow is not installed."""
    return BroadsheetError("Parquet", "pyarrow is missing: pip install 'broadsheet[parquet]'")


def write_jsonl(records: Iterable[Record], path: Path) -> int:
    """Write objects as JSON Lines, compressed as the name's ending .gz or .zst says; return how many."""
    count = 0
    with appearing(path) as part, part.open("wb") as raw, compressed(raw, path.suffix) as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
            count += 1
    return count


def write_csv(records: Iterable[Record], path: Path) -> int:
    """Write records as CSV, one line a record, nested fields flattened; return how many.

    Compressed as the name's ending .gz or .zst says.
    """
    count = 0
    with appearing(path) as part, part.open("wb") as raw, compressed(raw, path.suffix) as file:
        writer = Csv(cast(IO[bytes], file.buffer), live=False)
        for record in records:
            writer.write(NewsArticle.from_dict(record))
            count += 1
    return count


@contextmanager
def naming(path: Path | str) -> Iterator[None]:
    """Raise BroadsheetError, under the name of what is written, where it cannot be."""
    try:
        yield
    except OSError as error:  # pyarrow's own words are about its parts
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise BroadsheetError(str(path), f"cannot be written: {reason}") from error


@contextmanager
def scratch() -> Iterator[IO[bytes]]:
    """Open a file that goes away. Raises BroadsheetError where its disk, often another one, is full."""
    with naming("temporary files (TMPDIR)"), TemporaryFile() as file:
        yield file


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """Yield a path beside the file `path` to write to; what is there in the end becomes that file.

    Raises BroadsheetError where that cannot be.
    """
    path = replaceable(path)
    with naming(path), folder_for(path.parent):
        part = new_part(path)
        try:
            yield part
            part.replace(path)
        finally:
            with suppress(OSError):  # the disk may have become read-only
                part.unlink(missing_ok=True)


@contextmanager
def folder_for(path: Path) -> Iterator[None]:
    """Make a folder and those that it lies in; if what is done there fails, leave none of them empty."""
    made = [folder for folder in (path, *path.parents) if not folder.exists()]
    path.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        with suppress(OSError):  # something lies there, or the disk has become read-only
            for folder in made:
                folder.rmdir()
        raise


def new_part(path: Path) -> Path:
    """Make an empty file beside `path` to write to, under a name that nothing has; return it."""
    for number in numbers():
        part = path.with_name(f"{path.name}{f'.{number}' if number else ''}.part")
        with suppress(FileExistsError):
            part.touch(exist_ok=False)
            return part
    raise AssertionError("numbers never end")


@contextmanager
def compressed(raw: IO[bytes], suffix: str) -> Iterator[io.TextIOWrapper]:
    """Text that goes into `raw` plain, gzipped (without name and time, for equal bytes) or as zstd."""
    packed: Any = raw
    if suffix == ".gz":
        packed = gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0)
    elif suffix == ".zst":
        packed = zstd.ZstdFile(raw, mode="wb")
    text = io.TextIOWrapper(packed, encoding="utf-8", newline="\n")
    yield text
    text.close()


WRITERS: dict[str, Callable[[Iterable[Record], Path], int]] = {
    "parquet": write_parquet,
    "jsonl": write_jsonl,
    "csv": write_csv,
}
