"""Import public benchmarks: python -m benchmarks.import_public wcxb|aeb FOLDER OUT

Writes the pages and labels of a public data set as a corpus in our layout (OUT/NAME.html.gz and NAME.json).

wcxb  Web Content Extraction Benchmark: html/ID.html[.gz] and ground-truth/ID.json, with `url`, `page_type` or
      _internal.page_type, and ground_truth {title, author, publish_date, main_content, with, without}
aeb   article-extraction-benchmark: html/ID.html.gz and ground-truth.json, {ID: {articleBody, url}}
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Page = tuple[str, bytes, dict[str, Any]]


def read_wcxb(folder: Path) -> Iterator[Page]:
    """Yield name, bytes and labels of the pages of a WCXB folder."""
    for path in sorted((folder / "ground-truth").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        truth = data.get("ground_truth") or {}
        html = _html(folder / "html", path.stem)
        if html is None:
            continue
        kind = data.get("page_type") or (data.get("_internal") or {}).get("page_type") or {}
        labels = {
            "url": data.get("url"),
            "kind": kind.get("primary") if isinstance(kind, dict) else kind,
            "headline": truth.get("title"),
            "authors": [truth["author"]] if truth.get("author") else None,
            "date_published": truth.get("publish_date"),
            "body": truth.get("main_content"),
            "must_contain": truth.get("with"),
            "must_not_contain": truth.get("without"),
        }
        yield path.stem, html, labels


def read_aeb(folder: Path) -> Iterator[Page]:
    """Yield name, bytes and labels of the pages of an article-extraction-benchmark folder."""
    truths = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for name, truth in sorted(truths.items()):
        html = _html(folder / "html", name)
        if html is not None:
            yield name, html, {"url": truth.get("url"), "kind": "article", "body": truth.get("articleBody")}


def _html(folder: Path, name: str) -> bytes | None:
    packed, plain = folder / f"{name}.html.gz", folder / f"{name}.html"
    if packed.exists():
        return gzip.decompress(packed.read_bytes())
    return plain.read_bytes() if plain.exists() else None


def write_page(out: Path, name: str, html: bytes, labels: dict[str, Any]) -> None:
    """Write one page; labels without a value are left out."""
    out.mkdir(parents=True, exist_ok=True)
    (out / f"{name}.html.gz").write_bytes(gzip.compress(html, mtime=0))
    told = {"kind": "article"} | {key: value for key, value in labels.items() if value}
    (out / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


READERS = {"wcxb": read_wcxb, "aeb": read_aeb}


def main() -> None:
    """Import and say how many pages."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.import_public",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("layout", choices=READERS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    count = 0
    for count, (name, html, labels) in enumerate(READERS[options.layout](options.folder), 1):  # noqa: B007
        write_page(options.out, name, html, labels)
    print(f"{options.out}: {count} pages")


if __name__ == "__main__":
    main()
