"""The reliability table, over two small labelled pages of our own."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

PAGE = """<html><head><meta property="article:published_time" content="2026-03-04"></head><body>
<h1>Ships sail again</h1><p>By Jane Roe</p><p>{}</p></body></html>"""
LABELS = {
    "url": "https://news.example/story",
    "kind": "article",
    "headline": "Ships sail again!",
    "authors": ["Jane Roe"],
    "date_published": "2026-03-04",
}


def test_the_table_counts_right_and_wrong_answers(tmp_path: Path) -> None:
    text = "The ferry left the harbour at noon and came back with the evening tide. " * 6
    for name, labels in {"right": LABELS, "wrong": LABELS | {"date_published": "2026-03-05"}}.items():
        (tmp_path / f"{name}.html.gz").write_bytes(gzip.compress(PAGE.format(text).encode()))
        (tmp_path / f"{name}.json").write_text(json.dumps(labels))
    command = [sys.executable, "-m", "benchmarks.reliability", str(tmp_path), "--rules"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = [line.split() for line in run.stdout.splitlines()]
    (date,) = (row for row in rows if row[:3] == ["datePublished", "meta", "article:published_time"])
    assert (date[3], date[-1]) == ("2", "0.50")
    assert any(row[0] == "headline" and row[-1] == "1.00" for row in rows)
    assert any(row[0] == "authors" and row[-1] == "1.00" for row in rows)
