"""The command that scores pages without their metadata."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.extractors.reading import FERRY

PAGE = f"""<html><head><meta charset="utf-8"><title>Ships</title>
<meta property="og:title" content="Ships sail again"><meta name="author" content="Jane Roe">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ships sail again",
"author": "Jane Roe", "datePublished": "2026-03-04"}}</script></head>
<body><h1>Ships sail again</h1><p itemprop="author">By Jane Roe</p>{FERRY * 2}</body></html>"""


def scores(corpus: Path, *options: str) -> list[str]:
    """Return the cells of our own row: body, words, bad, snip, must, clean, head, auth, date and so on."""
    command = [sys.executable, "-m", "benchmarks.accuracy", str(corpus), *options]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    row = next(line for line in told.splitlines() if line.startswith("| broadsheet"))
    return [cell.strip() for cell in row.split("|")[2:-1]]


def test_only_what_is_printed_tells_of_a_bare_page(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "articles"
    folder.mkdir(parents=True)
    (folder / "ships.html").write_text(PAGE, encoding="utf-8")
    truth = {"url": "https://news.example/ships", "kind": "article", "headline": "Ships sail again"}
    truth |= {"authors": ["Jane Roe"], "date_published": "2026-03-04"}
    (folder / "ships.json").write_text(json.dumps(truth), encoding="utf-8")
    head, auth, date = scores(tmp_path / "corpus")[6:9]
    assert (head, auth, date) == ("1.000", "1.000", "1.000")
    head, auth, date = scores(tmp_path / "corpus", "--bare")[6:9]
    assert (head, auth, date) == ("1.000", "1.000", "0.000")  # the page prints no date
