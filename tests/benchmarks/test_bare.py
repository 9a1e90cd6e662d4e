"""The command that scores pages without their metadata, or without the names of their boxes."""

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


def corpus_of(page: str, folder: Path) -> Path:
    articles = folder / "corpus" / "articles"
    articles.mkdir(parents=True)
    (articles / "ships.html").write_text(page, encoding="utf-8")
    truth = {"url": "https://news.example/ships", "kind": "article", "headline": "Ships sail again"}
    truth |= {"authors": ["Jane Roe"], "date_published": "2026-03-04"}
    (articles / "ships.json").write_text(json.dumps(truth), encoding="utf-8")
    return folder / "corpus"


def test_only_what_is_printed_tells_of_a_bare_page(tmp_path: Path) -> None:
    corpus = corpus_of(PAGE, tmp_path)
    assert scores(corpus)[6:9] == ["1.000", "1.000", "1.000"]
    head, auth, date = scores(corpus, "--bare")[6:9]
    assert (head, auth, date) == ("1.000", "1.000", "0.000")  # the page prints no date


def test_no_class_tells_of_a_page_with_hashes_for_names(tmp_path: Path) -> None:
    box = "<div class='author-name box'><p>Jane Roe</p></div><p>Imprint</p>"
    body = f"<body><h1>Ships sail again</h1>{FERRY * 2}{box}</body>"
    corpus = corpus_of(f"<html><head><title>Ships sail again</title></head>{body}</html>", tmp_path)
    assert scores(corpus)[7] == "1.000"
    assert scores(corpus, "--hashed")[7] == "0.000"
