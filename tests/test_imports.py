"""extractors stands alone: it loads neither the crawler nor anything that touches the network."""

import json
import subprocess
import sys

FORBIDDEN = ("crawler", "scrapy", "twisted", "requests", "urllib3", "sqlite3")


def test_extractors_load_nothing_of_the_crawler() -> None:
    code = "import sys, json, extractors; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = json.loads(run.stdout)
    assert [m for m in loaded if m in FORBIDDEN or m.startswith(("crawler.", "scrapy."))] == []
