"""Batch: many WARC files to results, on all cores, in the order of the files."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any

from crawler.archive.engines import ENGINES, run_ordered
from crawler.archive.inputs import UnfinishedError, expand
from crawler.archive.names import is_remote
from crawler.archive.shard_files import Stats, take_up, taken_names
from crawler.archive.shards import (
    ALTERED,
    SHARD_BYTES,
    SKIPPED,
    Shard,
    ShardResult,
    split_file,
    version_of,
)
from crawler.outcome import Outcome
from crawler.sources import SourceError
from crawler.terminal import printable
from extractors import BroadsheetError

# Where no shard becomes a file, and to open one costs nothing, they are smaller: some ten pages, so that no
# worker waits long for the last one.
STREAMED_BYTES = 1 << 18
# Bytes of a shard's name: file systems take 255, and the names of its files have endings of their own.
LONGEST_NAME = 220
MOST_REASONS = 30  # told in the summary: an archive's types and kinds of records may be any text
REASON_CHARS = 100
MOST_WARNINGS = 20  # shown one by one: some archives count all their digests in a way of their own


@dataclass(slots=True)
class Tally:
    """What became of the records of WARC files, by reason."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(
        self,
        counts: Mapping[str, int],
        errors: Iterable[Mapping[str, Any]],
        warnings: Iterable[Mapping[str, Any]],
        outcome: Outcome,
    ) -> None:
        """Take a shard into account; its errors are failures, what was read and is no article went well."""
        shown = self.counts[ALTERED]
        self.counts.update(counts)
        outcome.done += sum(
            count for what, count in counts.items() if what == "records" or what.startswith(SKIPPED)
        )
        for error in errors:
            outcome.fail(_told(error))
        for number, warning in enumerate(warnings, shown):
            if number < MOST_WARNINGS or warning["offset"] is None:  # what is said of a whole file is rare
                outcome.warn(_told(warning))

    def summary(self) -> str:
        """One line: records written, and the reasons why others were not, most frequent first."""
        reasons = [
            (count, reason.removeprefix(SKIPPED)[:REASON_CHARS])
            for reason, count in sorted(self.counts.items(), key=lambda item: (-item[1], item[0]))
            if reason not in ("records", ALTERED)
        ]
        skipped = [f"{count} {printable(reason)}" for count, reason in reasons[:MOST_REASONS]]
        if rare := reasons[MOST_REASONS:]:
            skipped.append(f"{sum(count for count, _ in rare)} for {len(rare)} further reasons")
        records = self.counts["records"]
        line = "broadsheet: 1 record" if records == 1 else f"broadsheet: {records} records"
        if altered := self.counts[ALTERED]:
            line += f"; warnings: {altered} {ALTERED}"
        return f"{line}; left out: {', '.join(skipped)}" if skipped else line


def _told(entry: Mapping[str, Any]) -> SourceError:
    """The error by the name of its file, with which the file can be read again."""
    place = "" if entry["offset"] is None else f"at byte {entry['offset']}: "
    page = f" ({entry['url']})" if entry["url"] else ""
    return SourceError(entry["file"], f"{place}{entry['reason']}{page}")


def read_warcs(names: Iterable[str], workers: int) -> Iterator[ShardResult]:
    """Yield what the shards of the files give, in order; the files that cannot be opened are errors.

    names are files, folders and patterns, see `expand`. A file is opened when its turn comes: there may be
    thousands, far away.
    """
    failed = ShardResult()
    shards = chain.from_iterable(
        _split(path, SHARD_BYTES if is_remote(path) else STREAMED_BYTES, failed)
        for path in _files(names, failed)
    )
    yield from run_ordered(shards, workers)
    if failed.counts:
        yield failed


def write_warcs(names: Iterable[str], folder: Path, engine: str, workers: int) -> Iterator[Stats]:
    """Write a file a shard into `folder` by an engine of ENGINES; yield the stats of each.

    names are files, folders and patterns, see `expand`.
    Shards that are there already are not run again, unless their file changed. Raises BroadsheetError where
    the folder or the engine cannot be used.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BroadsheetError(str(folder), f"cannot be made: {error.strerror or error}") from error
    failed = ShardResult()
    files = _files(names, failed)
    shards = _nameable([shard for path in files for shard in _split_version(path, failed)], failed)
    shards = _apart(shards, folder, failed)
    if failed.counts:
        told = {"counts": dict(failed.counts), "errors": failed.errors, "warnings": failed.warnings}
        yield {"shard": "", **told}
    done = take_up(shards, folder)
    yield from done.values()
    yield from ENGINES[engine]([shard for shard in shards if shard not in done], folder.absolute(), workers)


def _files(names: Iterable[str], failed: ShardResult) -> Iterator[str]:
    """Yield the files that names stand for; in `failed` are errors for names that stand for none, and
    warnings of files that are left out."""
    for file in expand(names):
        if isinstance(file, UnfinishedError):
            failed.counts["files not finished"] += 1
            failed.warnings.append(_of_file(file.url, file.reason))
        elif isinstance(file, BroadsheetError):
            _fail(failed, file.url, file.reason)
        else:
            yield file


def _split(path: str, shard_bytes: int, failed: ShardResult) -> list[Shard]:
    """Return the shards of a file; one that cannot be opened has none, and is an error in `failed`."""
    try:
        return split_file(path, shard_bytes)
    except BroadsheetError as error:
        _fail(failed, path, error.reason)
    except OSError as error:
        _fail(failed, path, f"cannot be read: {error.strerror or error}")
    return []


def _split_version(path: str, failed: ShardResult) -> list[Shard]:
    """`_split`, and the shards know of which version of the file they are, and can be run in any folder."""
    version = version_of(path)  # before it is looked into: if it changes meanwhile, it is run again
    whole = path if is_remote(path) else os.path.abspath(path)
    return [replace(shard, path=whole, version=version) for shard in _split(path, SHARD_BYTES, failed)]


def _apart(shards: list[Shard], folder: Path, failed: ShardResult) -> list[Shard]:
    """Return the shards that can lie in `folder`; those of two files with one name cannot, an error."""
    first: dict[str, str] = {}
    taken: dict[str, str] = {}
    for shard in shards:
        other_path = first.setdefault(shard.file_name, shard.path)
        if other_path != shard.path:
            taken[shard.path] = other_path
    taken |= taken_names([shard for shard in shards if shard.path not in taken], folder)
    for path, other_path in taken.items():
        _fail(failed, path, f"has the name of {other_path}, and its shards would, too; use another folder")
    return [shard for shard in shards if shard.path not in taken]


def _nameable(shards: list[Shard], failed: ShardResult) -> list[Shard]:
    """Return the shards that a file can be named after; where the file's own name is too long, an error."""
    too_long = {shard.path: None for shard in shards if len(os.fsencode(shard.name)) > LONGEST_NAME}
    for path in too_long:
        _fail(failed, path, "has too long a name for its shards to have it; give it a shorter one")
    return [shard for shard in shards if shard.path not in too_long]


def _fail(failed: ShardResult, path: str, reason: str) -> None:
    failed.counts["files not opened"] += 1
    failed.errors.append(_of_file(path, reason))


def _of_file(path: str, reason: str) -> dict[str, Any]:
    return {"file": path, "offset": None, "url": None, "reason": reason}
