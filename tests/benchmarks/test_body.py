"""Benchmarks of the body: measures, tables and importers, on two small pages."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus import read_corpus, subsets
from benchmarks.import_public import read_aeb, read_wcxb, write_page
from benchmarks.measures import PageScore, score_page, score_set

BODY = "The council voted on Tuesday to keep the bridge open.\n\nIt will stay open for another year at least."
HTML = (
    "<title>Bridge stays open</title><nav><a href=/>Home</a></nav><article><h1>Bridge stays open</h1>"
    + "".join(f"<p>{line}</p>" for line in BODY.split("\n\n"))
    + "</article><footer>Legal notice</footer>"
).encode()


def test_scores_count_words_shingles_and_snippets() -> None:
    truth = {"kind": "article", "body": BODY, "must_contain": ["Bridge OPEN"], "must_not_contain": ["Home"]}
    assert score_page(BODY, truth) == PageScore(1.0, 1.0, 1.0, (True,), (True,))
    half = score_page(BODY.split("\n\n", maxsplit=1)[0] + " Home", truth)
    assert half.precision == pytest.approx(7 / 8)
    assert half.recall == pytest.approx(7 / 16)
    assert half.clean == (False,)
    scores = score_set([score_page(BODY, truth), half, score_page("", truth)])
    assert (scores.pages, scores.bad) == (3, 2)
    assert scores.must == pytest.approx(2 / 3)


def test_public_layouts_become_ours(tmp_path: Path) -> None:
    wcxb, aeb = tmp_path / "wcxb", tmp_path / "aeb"
    for folder in (wcxb / "html", wcxb / "ground-truth", aeb / "html"):
        folder.mkdir(parents=True)
    (wcxb / "html" / "0001.html").write_bytes(HTML)
    truth = {"title": "Bridge stays open", "main_content": BODY, "with": ["bridge"], "without": ["Home"]}
    (wcxb / "ground-truth" / "0001.json").write_text(
        json.dumps({"url": "https://a.example/1", "page_type": {"primary": "article"}, "ground_truth": truth})
    )
    (aeb / "html" / "x.html.gz").write_bytes(gzip.compress(HTML))
    (aeb / "ground-truth.json").write_text(
        json.dumps({"x": {"articleBody": BODY, "url": "https://b.example/"}})
    )
    for pages in (read_wcxb(wcxb), read_aeb(aeb)):
        for name, html, labels in pages:
            write_page(tmp_path / "out" / "mixed", name, html, labels)
    first, second = read_corpus(tmp_path / "out", ["mixed"])
    assert (first.name, first.html(), first.url) == ("0001", HTML, "https://a.example/1")
    assert first.truth["must_not_contain"] == ["Home"]
    assert second.truth == {"kind": "article", "url": "https://b.example/", "body": BODY}


def test_pages_need_not_be_packed(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "a.html").write_bytes(HTML)
    (tmp_path / "own" / "a.json").write_text(json.dumps({"kind": "article", "body": BODY}))
    assert subsets(tmp_path) == ["own"]
    assert [page.html() for page in read_corpus(tmp_path, ["own"])] == [HTML]


def test_a_folder_without_pages_is_told_of(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.accuracy", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "no labelled pages in" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("accuracy", "| broadsheet 0"),
        ("speed", "times a parse"),
        ("memory", ""),
        ("related", "given  pages=1"),
        ("reliability", "headline"),
    ],
)
@pytest.mark.parametrize("packed", [True, False])
def test_the_commands_run_on_any_corpus(tmp_path: Path, command: str, said: str, packed: bool) -> None:
    labels = {"url": "https://a.example/1", "body": BODY, "headline": "Bridge stays open"}
    write_page(tmp_path / "related", "one", HTML, labels)
    page = tmp_path / "related" / "one.html.gz"
    if not packed:
        page.with_suffix("").write_bytes(gzip.decompress(page.read_bytes()))
        page.unlink()
    extra = {"speed": ["--split"], "memory": ["--pages", "3"]}.get(command, [])
    run = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{command}", str(tmp_path), *extra],
        capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    assert said in run.stdout
