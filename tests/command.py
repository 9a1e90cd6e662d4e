"""Running the real command in tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
Finished = subprocess.CompletedProcess[str]


def broadsheet(*args: object, stdin: str = "", cwd: Path | None = None) -> Finished:
    """Run `broadsheet ARGS` in a process of its own and return its output and exit code."""
    command = [sys.executable, "-m", "crawler", *map(str, args)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, encoding="utf-8", cwd=cwd, env=environment
    )


def json_lines(text: str) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in text.splitlines()]


def article(
    headline: str = "Ships sail", sentence: str = "The ships sailed at noon, and nobody saw them leave."
) -> str:
    """A page that any extractor reads: a headline and five paragraphs."""
    body = "".join(
        f"<p>{sentence} It was day {day} of a long and windy month at sea.</p>" for day in range(5)
    )
    return (
        f"<!doctype html><html lang=en><head><title>{headline}</title></head>"
        f"<body><article><h1>{headline}</h1>{body}</article></body></html>"
    )
