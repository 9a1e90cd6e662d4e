"""Replay: whether pywb gives back, byte for byte, what a crawl archived.

    python -m benchmarks.replay [--wayback COMMAND]

Crawls the demo site three times into one folder of WARC files: at first, again (304s), and again without
the state (revisits of identical pages). Serves them by their CDXJ indexes with pywb's `wayback`, and compares
every capture in the indexes, and the latest one of every address, with what the site itself answers.
pywb may live in an environment of its own: COMMAND is the path of its `wayback`. Exits with 1 if any
capture differs.
"""

from __future__ import annotations

import argparse
import json
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

from crawler.demo import serve_demo

CONFIG = "collections:\n  news:\n    index_paths: ./warcs/\n    archive_paths: ./warcs/\n"
START_S = 60
LATEST = "2999"


def crawl(url: str, folder: Path, state: str) -> None:
    """Crawl a site on this machine into `folder`/warcs."""
    command = [sys.executable, "-m", "crawler", "crawl", url, "--allow-private", urlsplit(url).netloc]
    command += ["--delay", "0", "--revisit", "0s", "--warc", str(folder / "warcs")]
    command += ["--state", str(folder / f"{state}.db"), "--out", str(folder / f"{state}.jsonl")]
    subprocess.run(command, check=True, capture_output=True)


def captures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield timestamp, address and kind (page or revisit) of the answers with content, as indexed."""
    for index in sorted(folder.glob("*.cdxj")):
        for line in index.read_text(encoding="utf-8").splitlines():
            _, stamp, fields = line.split(" ", 2)
            entry = json.loads(fields)
            if entry["mime"] == "warc/revisit":
                yield stamp, entry["url"], "revisit"
            elif entry["status"] == "200":
                yield stamp, entry["url"], "page"


@contextmanager
def replaying(wayback: str, folder: Path) -> Iterator[str]:
    """Serve `folder`/warcs with pywb while the context lasts; give the address of the collection."""
    (folder / "config.yaml").write_text(CONFIG, encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [wayback, "-b", "127.0.0.1", "-p", str(port)]
    with (
        (folder / "pywb.log").open("wb") as log,
        subprocess.Popen(command, cwd=folder, stdout=log, stderr=log) as server,
    ):
        try:
            wait_for(port, server)
            yield f"http://127.0.0.1:{port}/news"
        finally:
            server.terminate()


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Return once the server answers. Raises RuntimeError where it never does."""
    for _ in range(START_S * 5):
        try:
            HTTPConnection("127.0.0.1", port, timeout=1).connect()
            return
        except OSError:
            time.sleep(0.2)
        if server.poll() is not None:
            break
    raise RuntimeError("wayback did not start")


def fetch(url: str) -> bytes:
    """Return the body of an answer, or what kind of error it is."""
    try:
        with urlopen(url, timeout=30) as answer:
            body: bytes = answer.read()
            return body
    except HTTPError as error:
        return f"HTTP {error.code}".encode()


def main() -> int:
    """Crawl, replay, compare, and print the counts."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.replay",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--wayback", default="wayback", metavar="COMMAND")
    wayback = parser.parse_args().wayback
    found, equal = Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory() as name, serve_demo(articles=20) as site:
        folder = Path(name)
        for state in ("a", "a", "b"):
            crawl(site.url, folder, state)
        indexed = list(captures(folder / "warcs"))
        latest = [(LATEST, url, "latest") for url in sorted({url for _, url, _ in indexed})]
        with replaying(wayback, folder) as collection:
            for stamp, url, kind in (*indexed, *latest):
                found[kind] += 1
                if fetch(f"{collection}/{stamp}id_/{url}") == fetch(url):
                    equal[kind] += 1
                else:
                    print(f"differs: {stamp} {url} ({kind})")
    tool = subprocess.run([wayback, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    print(f"{date.today()}, {tool}, Python {sys.version.split()[0]}")
    for kind, count in found.items():
        print(f"{kind:8}{equal[kind]:5} of {count} replayed byte for byte")
    return int(equal != found)


if __name__ == "__main__":
    sys.exit(main())
