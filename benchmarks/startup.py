"""Start-up: how long a user waits for help and for a first record.

    python -m benchmarks.startup [--runs 9]

Prints the median and the best of several runs of the real command, in wall-clock seconds, and the CPU
seconds of the best, which say more on a busy machine. Limits: help 0.2 s, a first record from a file 0.6 s.
The modules are compiled to bytecode before, as they are where the package is installed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PARAGRAPH = "<p>The ships sailed at noon, and nobody on the quay saw them leave for the open sea.</p>"
PAGE = f"<html lang=en><title>Ships sail</title><article><h1>Ships sail</h1>{PARAGRAPH * 20}</article>"


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.startup", description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        page, compiled = Path(folder, "page.html"), Path(folder, "compiled")
        page.write_text(PAGE, encoding="utf-8")
        print(f"{'command':32} {'median s':>9} {'best s':>7} {'CPU s':>7} {'limit s':>8}")
        for name, args, limit in (
            ("broadsheet --help", ["--help"], 0.2),
            ("broadsheet extract --help", ["extract", "--help"], 0.2),
            ("broadsheet extract page.html", ["extract", str(page)], 0.6),
        ):
            measure(args, compiled)  # to bytecode
            times = [measure(args, compiled) for _ in range(runs)]
            wall, cpu = min(times)
            median = statistics.median(seconds for seconds, _ in times)
            print(f"{name:32} {median:9.3f} {wall:7.3f} {cpu:7.3f} {limit:8.1f}")


def measure(args: list[str], compiled: Path) -> tuple[float, float]:
    """Return wall-clock and CPU seconds of one run, up to its end, with its bytecode in `compiled`."""
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(compiled), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-m", "crawler", *args]
    before = os.times()
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    wall = time.perf_counter() - started
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, cpu


if __name__ == "__main__":
    main()
