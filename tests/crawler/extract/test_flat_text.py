"""broadsheet extract of flat text: which files are such, and which are pages."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.command import ROOT, article, broadsheet, json_lines
from tests.extractors.test_flat_wrapped import BODY, HEADLINE
from tests.http_site import Answer, serve


@pytest.mark.parametrize("options", [["--flat"], []], ids=["said", "seen"])
def test_flat_text(options: list[str]) -> None:
    fixture = ROOT / "fixtures/digitaltrends.com/harbourlight-leaves-lisbon"
    shown = broadsheet("extract", *options, fixture / "page.txt", "--url", "https://news.example/a")
    expected = json.loads((fixture / "expected.json").read_text(encoding="utf-8"))
    record = json_lines(shown.stdout)[0]
    assert (record["headline"], record["url"]) == (expected["headline"], "https://news.example/a")
    assert record["articleBody"] == expected["articleBody"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4\nThe ships sailed at noon, and nobody saw them leave.\n", "a PDF file"),
        (bytes(range(256)) * 4, "binary data"),
        (b"<!doctype html><title>Ships</title><p>They sailed at noon.", "an HTML page; leave out --flat"),
    ],
)
def test_what_is_no_text_is_no_flat_text_either(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(data)
    for command in ("extract", "explain"):
        shown = broadsheet(command, "--flat", tmp_path / "a")
        assert (shown.returncode, shown.stdout) == (126 if command == "extract" else 1, "")
        assert shown.stderr.strip().endswith(f"a: not flat text: {reason}")


def test_a_page_in_utf_32_is_no_flat_text(tmp_path: Path) -> None:
    for encoding in ("utf-32", "utf-16"):
        (tmp_path / "a.html").write_bytes(article().encode(encoding))
        (record,) = json_lines(broadsheet("extract", tmp_path / "a.html").stdout)
        assert record["headline"] == "Ships sail"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_flat_text_is_read_from_the_web_and_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    page = ROOT / "fixtures/digitaltrends.com/harbourlight-leaves-lisbon/page.txt"
    text = page.read_text(encoding="utf-8").replace("Lisbon", "Lisbonné")
    data = text.encode(encoding)
    (tmp_path / "a.txt").write_bytes(data)
    with serve({"/a": Answer(data, headers={"Content-Type": "Text/Plain"})}) as site:
        shown = broadsheet("extract", f"{site.url}/a", tmp_path / "a.txt", "--allow-private", site.netloc)
        explained = broadsheet("explain", f"{site.url}/a", "--json", "--allow-private", site.netloc)
    web, file = sorted(json_lines(shown.stdout), key=lambda record: not record["url"].startswith("http"))
    assert web["headline"] == file["headline"]
    assert "Lisbonné" in web["headline"]
    assert web["articleBody"] == file["articleBody"]
    told = {name: (web["metadata"][name], file["metadata"][name]) for name in ("encoding", "status")}
    name = encoding + "le" * (encoding == "utf-16")
    assert told == {"encoding": (name, name), "status": (200, None)}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]{8}Z", web["metadata"]["dateDownloaded"])
    assert json.loads(explained.stdout)["encoding"] == name


@pytest.mark.parametrize(
    ("content_type", "options"),
    [("text/markdown", []), ("text/x-markdown; charset=utf-8", []), ("text/x-rst", ["--flat"])],
)
def test_markdown_is_flat_text_and_any_text_that_is_said_to_be(content_type: str, options: list[str]) -> None:
    data = f"# {HEADLINE}\n\n[Home](/) <https://quayside.example>\n\n".encode() + "\n\n".join(BODY).encode()
    with serve({"/a": Answer(data, headers={"Content-Type": content_type})}) as site:
        shown = broadsheet("extract", *options, f"{site.url}/a", "--allow-private", site.netloc)
    (record,) = json_lines(shown.stdout)
    assert (record["headline"], record["articleBody"]) == (HEADLINE, "\n\n".join(BODY))


def test_text_of_another_type_is_no_page_where_nobody_says_so() -> None:
    with serve({"/a": Answer(b"a,b\n1,2\n", headers={"Content-Type": "text/csv"})}) as site:
        shown = broadsheet("extract", f"{site.url}/a", "--allow-private", site.netloc)
    assert "served as text/csv" in shown.stderr


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize(
    "line",
    [
        "The wall is 3 < 4 metres.",
        "Write to Rita Melo <rita@harbour.example> for more.",
        "The film is shown by a <video> tag, and not by an <object> as before.",
    ],
)
def test_a_few_signs_in_lines_leave_text_flat(line: str, encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join([HEADLINE, *BODY, line, BODY[0]]), encoding=encoding)
    (record,) = json_lines(broadsheet("extract", tmp_path / "a.txt").stdout)
    assert record["articleBody"].startswith("\n\n".join([*BODY, line]))


@pytest.mark.parametrize(
    "page",
    [
        "Notice: no such index in /srv/a.php<br>\n" + article(),
        "Ships sail\n" + "\n".join(f"<p>It was day {day} of a long and windy month.</p>" for day in range(9)),
        "Ships sail<br>"
        + "<br><br>".join(f"It was day {day} of a long and windy month." for day in range(9)),
    ],
)
def test_a_page_that_begins_with_text_is_a_page(page: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page)
    (record,) = json_lines(broadsheet("extract", tmp_path / "a.html").stdout)
    assert "<" not in record["articleBody"]


def test_the_table_of_flat_text_has_the_headlines_of_its_links(tmp_path: Path) -> None:
    teasers = ["Ferry to start on Monday morning", "How the tower was built"]
    (tmp_path / "a.txt").write_text("\n".join([HEADLINE, *BODY, "Related stories", *teasers]))
    shown = broadsheet("extract", tmp_path / "a.txt", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(shown.stdout))
    assert row["relatedLinks"] == "; ".join(teasers)


def test_a_file_named_as_markdown_is_such_though_it_has_tags(tmp_path: Path) -> None:
    text = "\n\n".join([f"# {HEADLINE}", "By Rita Melo", "<!-- more -->", *BODY, "<br>"])
    (tmp_path / "a.md").write_text(text)
    (tmp_path / "page.md").write_text(article())
    records = {
        record["headline"]: record
        for record in json_lines(broadsheet("extract", tmp_path / "a.md", tmp_path / "page.md").stdout)
    }
    assert records[HEADLINE]["articleBody"].split("\n\n") == BODY
    assert "Ships sail" in records
