"""broadsheet explain, run as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crawler.explanation import explain, to_text
from extractors import Page, read
from tests.command import ROOT, article, broadsheet
from tests.http_site import serve

PAGE = article().replace("<body>", "<body><ul><li><a href=/>Home</a><li><a href=/a>All news</a></ul>")


def test_every_block_and_field_is_accounted_for(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(PAGE)
    shown = broadsheet("explain", page)
    assert (shown.returncode, shown.stderr) == (0, "")
    lines = shown.stdout.splitlines()
    assert lines[0] == str(page)
    assert any(line.split()[:2] == ["headline", "markup"] and line.endswith("Ships sail") for line in lines)
    assert sum(line.startswith("+") for line in lines) >= 5
    assert any(line.startswith(" ") and line.endswith("All news") for line in lines)


def test_narrow_terminal_still_shows_values_and_texts(tmp_path: Path) -> None:
    sentence = "The ships sailed at noon, and nobody saw"
    draft = read(Page.from_html(article("Ships of the northern fleet sail")))
    lines = to_text("a.html", explain(draft), 80).splitlines()
    assert max(map(len, lines)) <= 80
    assert "      Ships of the northern fleet sail" in lines
    assert sum(sentence[:25] in line for line in lines if line.startswith("+")) == 5


def test_as_json(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(PAGE)
    explained = json.loads(broadsheet("explain", page, "--url", "https://news.example/a", "--json").stdout)
    assert explained["url"] == "https://news.example/a"
    assert explained["fields"]["headline"]["winner"]["value"] == "Ships sail"
    texts = {block["text"]: block for block in explained["blocks"]}
    assert texts["All news"]["kept"] is False
    assert 0 <= texts["All news"]["score"] <= 1
    assert explained["body"]["blocks"] == sum(block["kept"] for block in explained["blocks"])


def test_a_dialog_over_the_page_is_told(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(PAGE.replace("<body>", "<body><div role=dialog><b>We use\n cookies</b>.<!-- x --></div>"))
    lines = broadsheet("explain", page).stdout.splitlines()
    assert lines[lines.index("OVERLAYS TAKEN OUT") + 1] == "  We use cookies ."
    assert not any("OVERLAYS" in line for line in broadsheet("explain", "-", stdin=PAGE).stdout.splitlines())


@pytest.mark.parametrize("options", [["--flat"], []], ids=["said", "seen"])
def test_flat_text_by_its_lines(options: list[str]) -> None:
    page = ROOT / "fixtures/digitaltrends.com/harbourlight-leaves-lisbon/page.txt"
    explained = json.loads(broadsheet("explain", page, *options, "--json").stdout)
    record = json.loads(broadsheet("extract", page, *options).stdout)
    kept = [block["text"] for block in explained["blocks"] if block["kept"]]
    assert kept == record["articleBody"].split("\n\n")
    assert len(explained["blocks"]) > len(kept) == explained["body"]["blocks"]
    rules = {block["text"]: block["rule"] for block in explained["blocks"]}
    assert rules[record["headline"]] == "headline"
    assert rules[record["relatedLinks"][0]["headline"]] == "teaser"
    assert explained["fields"]["headline"]["winner"]["value"] == record["headline"]
    assert "+" in {line[:1] for line in broadsheet("explain", page, *options).stdout.splitlines()}


def test_fetched_page() -> None:
    with serve({"/a": PAGE}) as site:
        shown = broadsheet("explain", f"{site.url}/a", "--allow-private", site.netloc)
    assert shown.stdout.splitlines()[0] == f"{site.url}/a"


def test_page_that_cannot_be_had() -> None:
    shown = broadsheet("explain", "no-file.html")
    assert (shown.returncode, shown.stdout) == (1, "")
    assert shown.stderr == "broadsheet: no-file.html: No such file or directory\n"


def test_page_without_an_article_says_so(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<html><body><br></body></html>")
    shown = broadsheet("explain", page)
    assert shown.returncode == 0
    assert "NO RECORD: " in shown.stdout


def test_page_cannot_steer_the_terminal(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(PAGE.replace("Ships sail", "Ships \x1b[31msail \u202eback"))
    assert not set("\x1b\u202e") & set(broadsheet("explain", page).stdout)


def test_flat_text_has_no_rules_of_a_site() -> None:
    shown = broadsheet("explain", "a.txt", "--flat", "--site", "digitaltrends")
    assert (shown.returncode, "--flat does not go with --site" in shown.stderr) == (2, True)
