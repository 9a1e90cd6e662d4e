"""extractors stands alone: it loads neither the crawler nor anything that touches the network."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import extractors
from tests.command import ROOT

READING = ("numpy", "lxml", "extractors.article")
FORBIDDEN = ("crawler", "scrapy", "twisted", "requests", "urllib3", "sqlite3")


def test_extractors_load_nothing_of_the_crawler() -> None:
    code = "import sys, json; from extractors import *; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = json.loads(run.stdout)
    assert [m for m in loaded if m in FORBIDDEN or m.startswith(("crawler.", "scrapy."))] == []


def test_an_error_or_an_address_waits_for_nothing_that_reads_pages() -> None:
    code = "import sys, extractors.errors, extractors.version; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert [module for module in READING if module in run.stdout.split()] == []


def test_what_is_imported_late_is_there_all_the_same() -> None:
    assert all(hasattr(extractors, name) for name in extractors.__all__)
    assert not hasattr(extractors, "nothing")


PURE = """
import sys
from extractors import extract
touched = []
def hook(event, args):
    if event.split(".")[0] in ("open", "socket", "subprocess", "os", "shutil", "urllib", "sqlite3", "ctypes"):
        touched.append([event, str(args[:1])])
def run():
    for page in PAGES:
        extract(page, "https://news.example/2026/03/04/story")
run()  # heavy libraries are loaded, and read their own data, when they are first needed
sys.addaudithook(hook)
run()
print(touched)
"""
TEXT = "The harbour company said on Monday that it would close the terminal by May. " * 5
PAGES = [
    f"<html lang=en><h1>Harbour</h1><p>By Jo Roe, March 4, 2026</p><p>{TEXT}</p><a href=/x>x</a>",
    f"<meta charset=koi8-r><h1>Harbour</h1><p>{TEXT}</p>".encode() + b"\xc1\xc2\xc3" * 40,
    f"<h1>Hafen</h1><p>Von Jo Roe, 4. März 2026</p><p>{TEXT}</p>".encode("latin-1"),
    f"<h1>港</h1><time>2026年3月4日</time><p>{'港湾会社は月曜日に発表した。' * 20}</p>".encode("euc_jp"),
]


def test_extract_opens_nothing() -> None:
    code = f"PAGES = {PAGES!r}\n{PURE}"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_source_distribution_holds_what_its_tests_import_and_contributors_run() -> None:
    needed = {"run", ".ci/run", "fixtures", "tests"}
    for path in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules = [name.name for name in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            needed |= {top for top in (name.split(".")[0] for name in modules) if (ROOT / top).is_dir()}
    listed = (ROOT / "MANIFEST.in").read_text(encoding="utf-8").splitlines()
    held = {name for line in listed if line.startswith(("graft ", "include ")) for name in line.split()[1:]}
    assert needed - held - {"crawler", "extractors"} == set()  # packages go in anyway


UNNEEDED = "charset_normalizer cssselect dateparser protego scrapy twisted warcio".split()
EXTRACTING = """
import sys
from crawler.cli import run
code = run(["extract", PAGE])
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""


def test_a_page_of_a_file_waits_for_nothing_that_others_need(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGES[0], encoding="utf-8")
    code = f"PAGE = {str(page)!r}\n{EXTRACTING}"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Harbour" in run.stdout
    assert [module for module in UNNEEDED if module in run.stderr.split()] == []
