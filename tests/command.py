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


# A Ctrl-C, which all processes of a command get, at the moment when the first of those for its work starts.
INTERRUPT_AT_START = """
import os, signal, sys
from pathlib import Path

told = Path(__file__).with_name("interrupted")
worker = any(name in word for word in sys.orig_argv for name in ("multiprocessing.spawn", ".forkserver"))
if worker and not told.exists():
    told.touch()
    os.killpg(0, signal.SIGINT)
"""


def broadsheet(*args: object, stdin: str = "", cwd: Path | None = None) -> Finished:
    """Run `broadsheet ARGS` in a process of its own and return its output and exit code."""
    command = [sys.executable, "-m", "crawler", *map(str, args)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, encoding="utf-8", cwd=cwd, env=environment
    )


def interrupted_at_start(command: list[str], hooks: Path) -> Finished:
    """Run a command that gets a Ctrl-C when the first process that works for it starts."""
    hooks.mkdir()
    (hooks / "sitecustomize.py").write_text(INTERRUPT_AT_START)
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=300,
        env={**os.environ, "PYTHONPATH": f"{hooks}{os.pathsep}{ROOT}"},
        start_new_session=True,
    )
    assert (hooks / "interrupted").exists()
    return done


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
