"""Sites to write packs for, and `broadsheet sites`, run as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

from tests.command import article
from tests.http_site import Answer, Site

HERE = ("--allow-private", "127.0.0.1", "--delay", "0")


def sites(*args: str | Path, **env: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "crawler", "sites", *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, env={**os.environ, **env})


def feed(*items: tuple[str, str]) -> Answer:
    """A feed of addresses with their days in November 2026, in this order."""
    entries = "".join(
        f"<item><title>A story</title><link>{url}</link><pubDate>{day} Nov 2026 09:00:00 GMT</pubDate></item>"
        for url, day in items
    )
    text = f'<rss version="2.0"><channel><title>N</title>{entries}</channel></rss>'
    return Answer(text.encode(), headers={"Content-Type": "application/rss+xml"})


def unlike(path: str) -> str:
    """A sentence of its own for a page, lest it be taken for a copy of another."""
    words = (
        "harbour ship sail captain market phone storm council river bridge coast garden school rain".split()
    )
    return f"They saw the {' and the '.join(Random(path).choices(words, k=12))} at noon."


def paper(served: Site, *paths: str, front: str = "") -> None:
    """Give a site stories at `paths`, a feed of them, the oldest first, and a front page."""
    served.routes |= {path: article(f"Story {path}", unlike(path)) for path in paths}
    dated = [(served.url + path, f"{day:02}") for day, path in enumerate(paths, 1)]
    served.routes["/feed"] = feed(*dated)
    served.routes["/"] = (
        '<html lang="en"><head><title>The Post</title>'
        '<link rel="alternate" type="application/rss+xml" href="/feed"></head>'
        f"<body><nav><a href='/world/'>World</a></nav><h1>News</h1>{front}</body></html>"
    )


def write_pack(folder: Path, served: Site, more: str = "") -> Path:
    (folder / "post.toml").write_text(
        f'title = "P"\ndomains = ["127.0.0.1"]\nfeeds = ["{served.url}/feed"]\n{more}'
    )
    return folder


STORIES = tuple(f"/2026/11/{day:02}/ships-sail-again-{day}" for day in range(1, 9))
