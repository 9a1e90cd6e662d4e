"""Parquet: files of row groups, written a group at a time, so that memory stays small."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from crawler.datasets.arrow import record_schema, to_table

Record = dict[str, Any]
ROW_GROUP = 1000  # records: some 10 MB, small in memory and enough to compress and to skip by


class ParquetShards:
    """Parquet files STEM-00000-of-N.parquet in `folder`, each of at most `shard_rows` records."""

    def __init__(self, folder: Path, stem: str, shard_rows: int) -> None:
        self._folder = folder
        self._stem = stem
        self._shard_rows = shard_rows
        self._rows: list[Record] = []
        self._writer: pq.ParquetWriter | None = None
        self._in_shard = 0
        self._parts: list[Path] = []
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, record: Record) -> None:
        """Take one record."""
        self._rows.append(record)
        if len(self._rows) == min(ROW_GROUP, self._shard_rows - self._in_shard):
            self._write_group()

    def discard(self) -> None:
        """Take away what was written and has no name yet; nothing after `close`."""
        if self._writer:
            self._writer.close()
            self._writer = None
        for part in self._parts:
            part.unlink(missing_ok=True)

    def close(self) -> list[Path]:
        """Finish and name the files; return them. Without any record there is one empty file."""
        if self._rows or not self._parts:
            self._write_group()
        if self._writer:
            self._writer.close()
            self._writer = None
        named = []
        for number, part in enumerate(self._parts):
            name = f"{self._stem}-{number:05d}-of-{len(self._parts):05d}.parquet"
            named.append(part.replace(self._folder / name))
        return named

    def _write_group(self) -> None:
        if self._writer is None:
            self._parts.append(self._folder / f"{self._stem}-{len(self._parts):05d}.part")
            self._writer = pq.ParquetWriter(self._parts[-1], record_schema(), compression="zstd")
        self._writer.write_table(to_table(self._rows))
        self._in_shard += len(self._rows)
        self._rows = []
        if self._in_shard >= self._shard_rows:
            self._writer.close()
            self._writer, self._in_shard = None, 0
