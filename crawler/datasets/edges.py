"""Edges: the related links of records as a table with the columns source, target and rel."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from crawler.datasets import Record
from crawler.datasets.write import appearing, compressed, missing_pyarrow, write_jsonl
from extractors import NewsArticle
from extractors.related.extract import edges

Edge = dict[str, Any]
COLUMNS = ("source", "target", "rel")
ROW_GROUP = 100_000


def edges_of(records: Iterable[Record]) -> Iterator[Edge]:
    """Yield a row for every related link: its source is the record's canonical address.

    Links out of flat text, which tells no addresses, lead nowhere and are left out.
    """
    for record in records:
        for edge in edges(NewsArticle.from_dict(record)):
            row = dict(zip(COLUMNS, edge, strict=True))
            if row["target"]:
                yield row


def _write_csv(rows: Iterator[Edge], path: Path) -> int:
    count = 0
    with appearing(path) as part, part.open("wb") as raw, compressed(raw, path.suffix) as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        for row in rows:
            table.writerow(row)
            count += 1
    return count


def _write_parquet(rows: Iterator[Edge], path: Path) -> int:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise missing_pyarrow() from error
    schema = pa.schema([(name, pa.string()) for name in COLUMNS])
    count = 0
    with appearing(path) as part, pq.ParquetWriter(part, schema, compression="zstd") as file:
        while group := list(islice(rows, ROW_GROUP)):
            file.write_table(pa.Table.from_pylist(group, schema=schema))
            count += len(group)
    return count


# Each writes the rows of `edges_of` into a file and returns how many; BroadsheetError where it cannot.
EDGE_WRITERS: dict[str, Callable[[Iterator[Edge], Path], int]] = {
    "parquet": _write_parquet,
    "jsonl": write_jsonl,
    "csv": _write_csv,
}
