"""Hugging Face: a folder that `datasets.load_dataset` opens: shards by split, and the dataset's card."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from crawler.addresses import host_of
from crawler.datasets import Record
from crawler.datasets.write import SHARD_ROWS, appearing, folder_for, naming, parquet_shards
from crawler.moments import moment_of
from extractors import BroadsheetError
from extractors.record import Rights
from extractors.rights import training_allowed
from extractors.version import VERSION

if TYPE_CHECKING:
    from crawler.datasets.parquet import ParquetShards

SIGNATURE = "extracted by Broadsheet"  # tells a card of ours
MOST_ROWS = 50  # of a table of the card
SHARD_NAMES = "*-[0-9][0-9][0-9][0-9][0-9]-of-[0-9][0-9][0-9][0-9][0-9].parquet"


@dataclass(slots=True)
class Facts:
    """What the card tells, counted while the records pass."""

    rows: Counter[str] = field(default_factory=Counter)
    sites: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    licences: Counter[str] = field(default_factory=Counter)
    training: Counter[str] = field(default_factory=Counter)
    first_day: str = ""
    last_day: str = ""

    def count(self, record: Record, split: str) -> None:
        """Take one record into account."""
        self.rows[split] += 1
        self.sites[host_of(record["url"]).removeprefix("www.") or "unknown"] += 1
        self.languages[_language(record.get("inLanguage") or "unknown")] += 1
        self.licences[record.get("license") or "none stated"] += 1
        said = record.get("rights")
        allowed = training_allowed(msgspec.convert(said, Rights) if said else None)
        self.training[{True: "granted", False: "refused", None: "not stated"}[allowed]] += 1
        published = record.get("datePublished")
        if published and moment_of(published):  # JSON Lines of other programs may hold any text
            day = published[:10]
            self.first_day = min(day, self.first_day or day)
            self.last_day = max(day, self.last_day)


def write_dataset(records: Iterable[Record], folder: Path, splits: Mapping[str, float]) -> Facts:
    """Write `folder`/data/SPLIT-00000-of-N.parquet and `folder`/README.md; return what was written.

    A record's split follows from its address alone, or without one from its text, so that it is the same in
    every export. splits maps names to shares that add up to 1; one that no record falls into has no files.
    Raises BroadsheetError where the README.md, or without one the shards there, are none of ours.
    """
    _check_folder(folder)
    facts = Facts()
    shards: dict[str, ParquetShards] = {}
    with naming(folder), folder_for(folder / "data"):
        try:
            # Its card is named before the shards, which without it are none of ours.
            with appearing(folder / "README.md") as readme:
                with naming(folder):
                    for split in splits:
                        shards[split] = parquet_shards(folder / "data", split, SHARD_ROWS)
                    for record in records:
                        split = split_of(record["url"] or _text_hash(record), splits)
                        facts.count(record, split)
                        shards[split].write(record)
                    for split_shards in shards.values():
                        split_shards.finish()
                readme.write_text(card(facts), encoding="utf-8")
            _name(shards.values(), folder / "data")
        finally:
            for split_shards in shards.values():
                split_shards.discard()
    return facts


def _name(shards: Iterable[ParquetShards], data: Path) -> None:
    """Name the shards, and take away those of before, which readers would take for a part of these."""
    named = [path for split_shards in shards for path in split_shards.name()]
    for path in set(data.glob(SHARD_NAMES)).difference(named):
        path.unlink()


def _check_folder(folder: Path) -> None:
    """Refuse to write over a README.md or shards of somebody else."""
    path = folder / "README.md"
    try:
        if SIGNATURE in path.read_text(encoding="utf-8", errors="replace"):
            return
        reason = "is no card of a dataset of ours, and would be replaced"
    except FileNotFoundError:
        shards = sorted((folder / "data").glob(SHARD_NAMES))
        if not shards:
            return
        path, reason = shards[0], "is of no dataset of ours, for there is no card, and would be removed"
    raise BroadsheetError(str(path), f"{reason}; name another folder")


def _text_hash(record: Record) -> str:
    return (record.get("metadata") or {}).get("contentHash") or ""


def split_of(key: str, splits: Mapping[str, float]) -> str:
    """Return the split that an address, or what else tells a record from others, falls into."""
    place = int.from_bytes(hashlib.sha256(key.encode("utf-8")).digest()[:8], "big") / 2**64
    for split, share in splits.items():
        place -= share
        if place < 0:
            return split
    return list(splits)[-1]


def card(facts: Facts) -> str:
    """Return the dataset card: in YAML the languages, then sources, dates, languages and rights.

    Where the splits lie is told by the names of the files alone: for a folder whose card tells it,
    `datasets` goes on giving what it has kept of another export.
    """
    known = sorted(code for code in facts.languages if code != "unknown")
    tags = "language:\n" + "".join(f"  - {json.dumps(code)}\n" for code in known) if known else ""
    return "\n".join(
        [
            *([f"---\n{tags}---\n"] if tags else []),
            f"# News articles\n\n{facts.rows.total()} articles, {SIGNATURE} {VERSION}.",
            f"Published from {facts.first_day or 'unknown'} to {facts.last_day or 'unknown'}.\n",
            "The texts belong to their publishers. Each row keeps what its page, response and robots.txt",
            "say of its use in `rights`, `license` and `isAccessibleForFree`: heed them.\n",
            *_section("Splits", facts.rows),
            *_section("Sources", facts.sites),
            *_section("Languages", facts.languages),
            *_section("Licences", facts.licences),
            *_section("Machine learning on the text", facts.training),
        ]
    )


def _language(tag: str) -> str:
    """The language of a tag; other programs write pt_BR."""
    return tag.replace("_", "-").partition("-")[0].lower()


def _cell(text: str) -> str:
    """A text as a cell of a table: on one line, and no bar in it ends the cell."""
    return " ".join(text.split()).replace("|", "\\|")


def _section(title: str, counts: Counter[str]) -> Iterator[str]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    yield f"## {title}\n\n| {title.lower()} | articles |\n|---|---|"
    yield from (f"| {_cell(name)} | {count} |" for name, count in islice(ranked, MOST_ROWS))
    if len(ranked) > MOST_ROWS:
        yield f"| {len(ranked) - MOST_ROWS} more | {sum(count for _, count in ranked[MOST_ROWS:])} |"
    yield ""
