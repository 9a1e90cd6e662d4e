"""What the crawl benchmarks measure with, on the demo site and on processes of our own."""

import subprocess
import sys
from urllib.request import build_opener

import pytest

from benchmarks.demo_crawl import demo_site, processes, resident_mb, run

# Starts a process from a thread other than the first, says so, and waits for the end of its input.
PARENT = """
import subprocess, sys, threading
child = "import sys; print('up', flush=True); sys.stdin.read()"
thread = threading.Thread(target=subprocess.Popen, args=([sys.executable, "-c", child],))
thread.start()
thread.join()
sys.stdin.read()
"""


def test_processes_that_any_thread_started_are_seen() -> None:
    command = [sys.executable, "-c", PARENT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        parent.stdout.readline()
        seen = processes(parent.pid)
        sizes = [resident_mb(pid) for pid in seen]
        parent.communicate()
    assert seen[0] == parent.pid
    assert len(seen) == 2
    assert min(sizes) > 1
    assert processes(parent.pid) == []


def test_the_site_is_served_under_its_name_and_a_command_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "")
    with demo_site(12, "relay.example") as site:
        with build_opener().open(f"{site.url}/sitemap_index.xml") as answer:
            page = answer.read().decode()
        cost = run([sys.executable, "-c", "print('done')"], site.pid)
        with pytest.raises(subprocess.CalledProcessError):
            run([sys.executable, "-c", "exit(3)"], site.pid)
    assert "http://relay.example/sitemap-1.xml" in page
    assert cost.printed == "done\n"


def test_the_bare_command_line_tells_what_it_can_measure() -> None:
    command = [sys.executable, "-m", "benchmarks.crawl", "--help"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert all(word in printed for word in ("speed", "memory", "kills", "--peers"))
