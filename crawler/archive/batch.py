"""Batch: many WARC files to results, on all cores, in the order of the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from crawler.archive.engines import ENGINES, Stats, run_ordered
from crawler.archive.shards import SHARD_BYTES, Shard, ShardResult, is_remote, split_file
from crawler.outcome import Outcome
from extractors import BroadsheetError

# Where no shard becomes a file, and to open one costs nothing, they are smaller: some ten pages, so that no
# worker waits long for the last one.
STREAMED_BYTES = 1 << 18


@dataclass(slots=True)
class Tally:
    """What became of the records of WARC files, by reason."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, counts: Mapping[str, int], errors: Iterable[Mapping[str, Any]], outcome: Outcome) -> None:
        """Take a shard into account; its errors are failures, what is no article is not."""
        self.counts.update(counts)
        for error in errors:
            place = "" if error["offset"] is None else f" at byte {error['offset']}"
            page = f" ({error['url']})" if error["url"] else ""
            outcome.fail(BroadsheetError(f"{error['file']}{place}", f"{error['reason']}{page}"))

    def summary(self) -> str:
        """One line: records written, and the reasons why others were not, most frequent first."""
        skipped = [
            f"{count} {reason.removeprefix('skipped: ')}"
            for reason, count in sorted(self.counts.items(), key=lambda item: (-item[1], item[0]))
            if reason != "records"
        ]
        records = self.counts["records"]
        line = "broadsheet: 1 record" if records == 1 else f"broadsheet: {records} records"
        return f"{line}; left out: {', '.join(skipped)}" if skipped else line


def read_warcs(paths: Iterable[str], workers: int) -> Iterator[ShardResult]:
    """Yield what the shards of the files give, in order; the files that cannot be opened are errors.

    A file is opened when its turn comes: there may be thousands, far away.
    """
    failed = ShardResult()
    shards = chain.from_iterable(
        _split(path, SHARD_BYTES if is_remote(path) else STREAMED_BYTES, failed) for path in paths
    )
    yield from run_ordered(shards, workers)
    if failed.errors:
        yield failed


def write_warcs(paths: Iterable[str], folder: Path, engine: str, workers: int) -> Iterator[Stats]:
    """Write a file a shard into `folder` by an engine of ENGINES; yield the stats of each.

    Shards that are there already are not run again. Raises BroadsheetError where the folder or the
    engine cannot be used.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BroadsheetError(str(folder), f"cannot be made: {error}") from error
    failed = ShardResult()
    shards = _apart([shard for path in paths for shard in _split(path, SHARD_BYTES, failed)], failed)
    if failed.errors:
        yield {"shard": "", "counts": dict(failed.counts), "errors": failed.errors}
    yield from ENGINES[engine](shards, folder.absolute(), workers)


def _split(path: str, shard_bytes: int, failed: ShardResult) -> list[Shard]:
    """Return the shards of a file; one that cannot be opened has none, and is an error in `failed`."""
    try:
        return split_file(path, shard_bytes)
    except BroadsheetError as error:
        _fail(failed, path, error.reason)
        return []


def _apart(shards: list[Shard], failed: ShardResult) -> list[Shard]:
    """Return each shard once. A file whose shards would be written over those of another is an error."""
    first: dict[str, Shard] = {}
    clashes: dict[str, str] = {}
    for shard in shards:
        other = first.setdefault(shard.name, shard)
        if other.path != shard.path:
            clashes[shard.path] = other.path
    for path, other_path in clashes.items():
        _fail(failed, path, f"has the name of {other_path}, and its shards would, too; use another folder")
    return list(first.values())


def _fail(failed: ShardResult, path: str, reason: str) -> None:
    failed.counts["files not opened"] += 1
    failed.errors.append({"file": path, "offset": None, "url": None, "reason": reason})
