"""Shard files: what the shards of WARC files become in a folder, and what earlier runs left there."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from crawler.archive.names import is_remote
from crawler.archive.shards import Shard, ShardResult
from extractors import BroadsheetError

FILE_NAME = re.compile(r"(.+)\.\d{5,}-of-\d{5,}(\.jsonl|\.stats\.json)")
STATS = ".stats.json"
Stats = dict[str, Any]


def write_result(shard: Shard, result: ShardResult, folder: Path) -> Stats:
    """Write what a shard gave as `folder`/NAME.jsonl and NAME.stats.json; return the stats.

    Both files appear whole or not at all, the stats last. Where the WARC file could not be read to the
    shard's end, they do not.
    """
    stats = {
        "shard": shard.name,
        "source": _source(shard),
        "counts": dict(sorted(result.counts.items())),
        "errors": result.errors,
        "warnings": result.warnings,
    }
    if not result.unread:
        _replace(folder / f"{shard.name}.jsonl", b"".join([line + b"\n" for line in result.lines]))
        told = json.dumps(stats, ensure_ascii=False) + "\n"
        # What is no text, as in names of files, becomes an escape of JSON.
        _replace(folder / f"{shard.name}{STATS}", told.encode("utf-8", "backslashreplace"))
    return stats


def _source(shard: Shard) -> dict[str, Any]:
    path = shard.path if is_remote(shard.path) else os.path.abspath(shard.path)
    return {"file": path, "version": shard.version, "start": shard.start, "end": shard.end}


def _replace(path: Path, data: bytes) -> None:
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise BroadsheetError(str(path), f"cannot be written: {error.strerror or error}") from error


def taken_names(shards: Sequence[Shard], folder: Path) -> dict[str, str]:
    """Return the files whose shards would be written over those of another, with that other file.

    A file that changed under its name is no other, nor is one that was moved.
    """
    taken = {}
    ours = {shard.file_name: shard for shard in shards}
    for name, path in _left(ours, folder):
        source, wanted = _read(path).get("source"), _source(ours[name])
        if source and source["version"] != wanted["version"] and source["file"] != wanted["file"]:
            taken[ours[name].path] = str(source["file"])
    return taken


def take_up(shards: Sequence[Shard], folder: Path) -> dict[Shard, Stats]:
    """Return the stats of the shards that earlier runs have done; delete what they left of others.

    A shard is done if both its files are there, and the part of the WARC file that they are of is still
    the same.
    """
    done = {}
    for shard in shards:
        stats = _read(folder / f"{shard.name}{STATS}")
        source = stats.get("source") or {}
        same = {**source, "file": None} == {**_source(shard), "file": None}
        if same and (folder / f"{shard.name}.jsonl").exists():
            done[shard] = stats
    kept = {f"{shard.name}{ending}" for shard in done for ending in (".jsonl", STATS)}
    for _, path in _left({shard.file_name for shard in shards}, folder):
        if path.name not in kept:
            path.unlink()
    return done


def _left(names: Collection[str], folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files in `folder` that belong to shards of the files so named, with these names."""
    for path in sorted(folder.iterdir()):
        found = FILE_NAME.fullmatch(path.name)
        if found and found[1] in names:
            yield found[1], path


def _read(path: Path) -> Stats:
    """Return the stats in a file, none where it is not there or holds something else."""
    if path.name.endswith(STATS):
        with suppress(FileNotFoundError, ValueError):
            stats = json.loads(path.read_bytes())
            if isinstance(stats, dict):
                return stats
    return {}
