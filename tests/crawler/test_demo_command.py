"""`broadsheet demo`, run as a user runs it."""

import json
import re
import signal
import subprocess
import sys
from urllib.request import urlopen

COMMAND = [sys.executable, "-m", "crawler", "demo"]


def test_the_tour_prints_a_record() -> None:
    run = subprocess.run(COMMAND, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    record = json.loads(run.stdout)
    assert record["headline"].startswith("Marlow pulls its encrypted chat app from Veldania")
    assert record["pageType"] == "article"


def test_serve_serves_until_it_is_interrupted() -> None:
    server = subprocess.Popen([*COMMAND, "--serve", "--articles", "20"], stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    url = re.search(r"http://127\.0\.0\.1:\d+/", server.stderr.readline())
    assert url is not None
    with urlopen(url.group()) as answer:
        assert b"The Copper Relay" in answer.read()
    server.send_signal(signal.SIGINT)
    server.communicate(timeout=30)
    assert server.returncode == 130
