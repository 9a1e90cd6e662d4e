"""Crawls that archive what they fetch, and `broadsheet reextract` over what they left."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def crawl(folder: Path, url: str, *more: str) -> subprocess.CompletedProcess[str]:
    return crawl_pack(folder, url, "--allow-private", url.split("/")[2], *more)


def crawl_pack(folder: Path, name: str, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crawler", "crawl", name, "--delay", "0"]
    command += ["--state", str(folder / "news.db"), "--out", str(folder / "news.jsonl"), *more]
    return subprocess.run(command, capture_output=True, text=True, check=True)


def records(text: str) -> dict[str, dict[str, Any]]:
    return {record["url"]: record for record in map(json.loads, text.splitlines())}


def reextract(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crawler", "reextract", str(folder / "warcs")]
    command += ["--state", str(folder / "news.db"), "--workers", "1", *args]
    return subprocess.run(command, capture_output=True, text=True, check=False)
