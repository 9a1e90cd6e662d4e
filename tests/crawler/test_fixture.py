"""broadsheet fixture, run as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.command import article, broadsheet
from tests.http_site import serve


def test_fixture_of_a_fetched_page(tmp_path: Path) -> None:
    with serve({"/2026/ships-sail.html": article()}) as site:
        page = f"{site.url}/2026/ships-sail.html"
        shown = broadsheet(
            "fixture", "add", page, "--why", "first", "--allow-private", site.netloc, cwd=tmp_path
        )
    assert (shown.returncode, shown.stdout) == (0, "fixtures/127.0.0.1/ships-sail\n")
    folder = tmp_path / shown.stdout.strip()
    assert (folder / "page.html").read_text() == article()
    told = json.loads((folder / "page.json").read_text())
    assert (told["url"], told["why"]) == (page, "first")
    assert told["content_type"].startswith("text/html")
    expected = json.loads((folder / "expected.json").read_text())
    assert expected["headline"] == "Ships sail"
    assert not {"provenance", "metadata", "byline"} & set(expected)


def test_fixture_of_no_address(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(article())
    for url in ("http://[bad/x", "news.example/x", "://", ""):
        shown = broadsheet("fixture", "add", "page.html", "--url", url, "--why", "first", cwd=tmp_path)
        assert (shown.returncode, "Invalid value for '--url'" in shown.stderr) == (2, True)
    assert not (tmp_path / "fixtures").exists()


def test_update_shows_the_difference_and_writes_it_only_when_told(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(article())
    url = "https://www.news.example/ships-sail"
    broadsheet("fixture", "add", "page.html", "--url", url, "--why", "first", cwd=tmp_path)
    expected = tmp_path / "fixtures/news.example/ships-sail/expected.json"
    same = broadsheet("fixture", "update", cwd=tmp_path)
    assert (same.returncode, same.stderr) == (0, "broadsheet: 1 fixture read, 0 would change\n")

    right = expected.read_text()
    wrong = right.replace("Ships sail", "Ships sink")
    expected.write_text(wrong)
    for names in ([], ["news.example/ships-sail"]):
        shown = broadsheet("fixture", "update", *names, cwd=tmp_path)
        assert shown.returncode == 1
        assert '-  "headline": "Ships sink",\n+  "headline": "Ships sail",\n' in shown.stdout
    assert expected.read_text() == wrong
    written = broadsheet("fixture", "update", "--write", cwd=tmp_path)
    assert (written.returncode, written.stderr) == (0, "broadsheet: 1 fixture read, 1 written\n")
    assert expected.read_text() == right


def test_update_where_there_are_no_fixtures_says_so(tmp_path: Path) -> None:
    shown = broadsheet("fixture", "update", "--folder", "elsewhere", cwd=tmp_path)
    assert (shown.returncode, "There is no fixture in elsewhere" in shown.stderr) == (2, True)


def test_what_cannot_be_drafted(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(article())
    assert broadsheet("fixture", "add", "page.html", "--why", "x", cwd=tmp_path).returncode == 2
    add = ["fixture", "add", "page.html", "--url", "https://news.example/a-ship", "--why", "x"]
    assert broadsheet(*add, cwd=tmp_path).returncode == 0
    again = broadsheet(*add, cwd=tmp_path)
    assert again.returncode == 1
    assert "already" in again.stderr
    missing = broadsheet("fixture", "update", "news.example/no-ship", cwd=tmp_path)
    assert missing.returncode == 1
    assert missing.stderr.splitlines()[1:] == ["broadsheet: 0 fixtures read, 0 would change"]


def test_a_fixture_edited_wrongly_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(article())
    for name in "abcdefg":
        url = f"https://news.example/ship-{name}"
        broadsheet("fixture", "add", "page.html", "--url", url, "--why", "first", cwd=tmp_path)
    of = tmp_path / "fixtures/news.example"
    (of / "ship-a/expected.json").write_text('{"headline": "Ships sail",\n')
    (of / "ship-b/expected.json").write_text("[]")
    (of / "ship-c/page.json").write_text("{}")
    (of / "ship-d/page.json").write_text('{"url": 5}')
    (of / "ship-e/expected.json").write_bytes(b'{"headline": "\xe4"}')
    (of / "ship-f/page.html").unlink()
    (of / "ship-g/expected.json").write_text("{}")
    shown = broadsheet("fixture", "update", cwd=tmp_path)
    assert shown.returncode == 1
    lines = shown.stderr.splitlines()
    told = [
        "ship-a/expected.json: line 2: ", "ship-b/expected.json: is no JSON object",
        "ship-c/page.json: url: ", "ship-d/page.json: url: ", "ship-e/expected.json: is not UTF-8",
        "ship-f/page.html: No such file", "1 fixture read, 1 would change",
    ]  # fmt: skip
    assert len(lines) == len(told), shown.stderr
    assert [text for text, line in zip(told, lines, strict=True) if text not in line] == []
    assert '+  "headline": "Ships sail"' in shown.stdout
