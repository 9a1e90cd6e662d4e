"""Parquet: files of row groups, written a group at a time, so that memory stays small."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pyarrow.parquet as pq

from crawler.datasets import Record
from crawler.datasets.arrow import record_schema, to_table
from crawler.datasets.write import new_part

ROW_GROUP = 1000  # records: some 10 MB, small in memory and enough to compress and to skip by


class ParquetFile:
    """One Parquet file (zstd)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows = 0
        self._group: list[Record] = []
        self._writer = pq.ParquetWriter(path, record_schema(), compression="zstd")

    def write(self, record: Record) -> None:
        """Take one record."""
        self._group.append(record)
        self.rows += 1
        if len(self._group) == ROW_GROUP:
            self._write_group()

    def finish(self) -> None:
        """Write what is left and close the file. There is no empty group: `datasets` fails over one."""
        if self._group:
            self._write_group()
        self.close()

    def close(self) -> None:
        """Close the file, be it finished or not."""
        self._writer.close()

    def _write_group(self) -> None:
        self._writer.write_table(to_table(self._group))
        self._group = []


class ParquetShards:
    """Parquet files STEM-00000-of-N.parquet of at most `shard_rows` records, in a folder that is there."""

    def __init__(self, folder: Path, stem: str, shard_rows: int) -> None:
        self._folder = folder
        self._stem = stem
        self._shard_rows = shard_rows
        self._files: list[ParquetFile] = []

    def write(self, record: Record) -> None:
        """Take one record."""
        if not self._files or self._files[-1].rows == self._shard_rows:
            self._begin()
        self._files[-1].write(record)

    def discard(self) -> None:
        """Take away what was written and has no name yet; nothing after `name`."""
        for file in self._files:
            with suppress(OSError):  # the disk may be full, and closing writes to it
                file.close()
            with suppress(OSError):
                file.path.unlink(missing_ok=True)

    def finish(self) -> None:
        """Write what is left; the files have all their bytes then, but no names."""
        if self._files:
            self._files[-1].finish()

    def name(self) -> list[Path]:
        """Name the files, which are finished; return them, none without any record."""
        named = []
        for number, file in enumerate(self._files):
            name = f"{self._stem}-{number:05d}-of-{len(self._files):05d}.parquet"
            named.append(file.path.replace(self._folder / name))
        return named

    def _begin(self) -> None:
        if self._files:
            self._files[-1].finish()
        part = new_part(self._folder / f"{self._stem}-{len(self._files):05d}.parquet")
        self._files.append(ParquetFile(part))
