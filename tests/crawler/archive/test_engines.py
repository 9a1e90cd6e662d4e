"""broadsheet extract --warc --shards on the engines of clusters: the same files as on this machine."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from crawler.archive.batch import write_warcs
from crawler.archive.clusters import AHEAD
from tests.command import ROOT, Finished
from tests.crawler.archive.warcs import write_warc


def extract(folder: Path, out: str, *options: str) -> Finished:
    """Read a file that is named from its folder into another folder of it."""
    command = [sys.executable, "-m", "crawler", "extract", "--warc", "a.warc.gz", "--shards", out, *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, check=False, encoding="utf-8"
    )


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(autouse=True)
def no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clusters without a token, whatever the user's settings of Ray are: a token in HOME turns it on."""
    monkeypatch.setenv("RAY_AUTH_MODE", "disabled")


STARTS = 3  # Ray gives itself 30 s to start, which is too little where all cores are busy


@contextmanager
def ray_cluster(folder: Path, code: Path = ROOT) -> Iterator[str]:
    """A cluster of this machine with our `code`, started in `folder`; its processes alone end."""
    told = ""
    for _ in range(STARTS):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        with start_ray(folder, code, port) as process:
            try:
                told = output_until(process, "runtime started")
                if "runtime started" in told:
                    yield f"127.0.0.1:{port}"
                    return
            finally:
                process.terminate()
                process.wait(timeout=300)
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
    raise AssertionError(told)


def start_ray(folder: Path, code: Path, port: int) -> subprocess.Popen[str]:
    ray = str(Path(sys.executable).with_name("ray"))
    command = [ray, "start", "--head", "--block", "--num-cpus=2", f"--port={port}", "--disable-usage-stats"]
    command += ["--include-dashboard=false", "--object-store-memory=100000000"]
    return subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(code)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def output_until(process: subprocess.Popen[str], words: str) -> str:
    """Return what a process prints up to the line with `words`, or to its end."""
    told = ""
    assert process.stdout
    while words not in told and (line := process.stdout.readline()):
        told += line
    return told


def test_ray_gives_the_same_files_of_a_file_named_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("ray")
    write_warc(tmp_path / "a.warc.gz", range(30))
    (tmp_path / "elsewhere").mkdir()
    with ray_cluster(tmp_path / "elsewhere") as address:
        monkeypatch.setenv("RAY_ADDRESS", address)
        run = extract(tmp_path, "ray", "--engine", "ray")
    assert run.returncode == 0, run.stderr
    assert extract(tmp_path, "local").returncode == 0
    assert files(tmp_path / "ray") == files(tmp_path / "local")


def test_a_ray_cluster_with_a_token_is_read_with_it_and_asks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("ray")
    write_warc(tmp_path / "a.warc.gz", range(3))
    monkeypatch.setenv("RAY_AUTH_TOKEN", "0123456789abcdef" * 4)
    monkeypatch.setenv("RAY_AUTH_MODE", "token")
    with ray_cluster(tmp_path) as address:
        monkeypatch.setenv("RAY_ADDRESS", address)
        run = extract(tmp_path, "ray", "--engine", "ray")
        monkeypatch.setenv("RAY_AUTH_MODE", "disabled")
        refused = extract(tmp_path, "refused", "--engine", "ray")
    assert run.returncode == 0, run.stderr
    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1].endswith("; a cluster with a token needs RAY_AUTH_MODE=token")


def test_that_no_ray_cluster_is_up_is_said_with_the_way_to_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("ray")
    if any("gcs_server" in path.read_text() for path in Path("/proc").glob("[0-9]*/comm")):
        pytest.skip("somebody's cluster is up")
    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    monkeypatch.setenv("RAY_TMPDIR", str(tmp_path))  # what clusters of before left behind is elsewhere
    write_warc(tmp_path / "a.warc.gz", range(1))
    run = extract(tmp_path, "out", "--engine", "ray")
    assert run.returncode == 1
    assert run.stderr.startswith("broadsheet: --engine ray: no Ray cluster is up; start one with `ray start")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        (
            "127.0.0.1:1",
            "no Ray cluster answers at 127.0.0.1:1, the RAY_ADDRESS: Connection refused; start one",
        ),
        ("nonsense", "no Ray cluster answers at nonsense, the RAY_ADDRESS: it is not of the form HOST:PORT"),
        ("", "no Ray cluster is up, and the last one, at 127.0.0.1:1, does not answer: Connection refused"),
    ],
)
def test_a_ray_cluster_that_does_not_answer_is_named_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, reason: str
) -> None:
    pytest.importorskip("ray")
    monkeypatch.setenv("RAY_ADDRESS", address)
    monkeypatch.setenv("RAY_TMPDIR", str(tmp_path))
    (tmp_path / "ray").mkdir()
    (tmp_path / "ray" / "ray_current_cluster").write_text("127.0.0.1:1")  # as one that was killed leaves it
    write_warc(tmp_path / "a.warc.gz", range(1))
    run = extract(tmp_path, "out", "--engine", "ray")
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1
    assert run.stderr.startswith(f"broadsheet: --engine ray: {reason}")


@pytest.mark.parametrize(
    ("code", "exit_code", "reason"),
    [
        ("raise ImportError('too old')", 1, "--engine ray: a task failed, of a.warc.gz.00000-of-00001: "),
        ("import os; os._exit(3)", 126, "a.warc.gz: at byte 0: the shard at bytes 0-"),
    ],
    ids=["raises", "dies"],
)
def test_what_goes_wrong_on_a_node_of_ray_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, exit_code: int, reason: str
) -> None:
    pytest.importorskip("ray")
    write_warc(tmp_path / "a.warc.gz", range(3))
    (tmp_path / "node" / "crawler").mkdir(parents=True)
    (tmp_path / "node" / "crawler" / "__init__.py").write_text(code)
    with ray_cluster(tmp_path, tmp_path / "node") as address:
        monkeypatch.setenv("RAY_ADDRESS", address)
        run = extract(tmp_path, "out", "--engine", "ray")
    assert run.returncode == exit_code, run.stderr
    assert reason in next(line for line in run.stderr.splitlines() if line.startswith("broadsheet: "))
    assert "Traceback" not in run.stderr
    assert list((tmp_path / "out").iterdir()) == []


class Ray(ModuleType):
    """A cluster of so many processors, as Ray's module shows it; tasks run when they are asked for."""

    def __init__(self, cpus: int) -> None:
        super().__init__("ray")
        self.cpus = cpus
        self.most_under_way = 0

    def init(self, **_: object) -> None:
        """Be there."""

    def shutdown(self) -> None:
        """Go."""

    def cluster_resources(self) -> dict[str, float]:
        return {"CPU": float(self.cpus)}

    def remote(self, **_: object) -> Callable[[Callable[..., Any]], Any]:
        return lambda task: SimpleNamespace(remote=lambda *given: partial(task, *given))

    def wait(self, tasks: list[Any]) -> tuple[list[Any], list[Any]]:
        self.most_under_way = max(self.most_under_way, len(tasks))
        return tasks[:1], tasks[1:]

    def get(self, task: Callable[[], Any]) -> Any:
        return task()


def test_ray_gets_tasks_for_all_processors_of_the_cluster_be_they_many_or_few_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    for number in range(20):
        write_warc(tmp_path / "in" / f"{number}.warc.gz", range(number, number + 1))
    cluster = Ray(cpus=2)
    monkeypatch.setitem(sys.modules, "ray", cluster)
    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    monkeypatch.setenv("RAY_TMPDIR", str(tmp_path))
    shards = list(write_warcs([str(tmp_path / "in")], tmp_path / "out", "ray", 1))
    assert len(shards) == 20
    assert cluster.most_under_way == 2 * AHEAD


@pytest.mark.slow
def test_spark_gives_the_same_files_by_one_job_whose_tasks_run_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyspark")
    write_warc(tmp_path / "a.warc.gz", range(30))
    write_warc(tmp_path / "b.warc.gz", range(30, 40))
    events = tmp_path / "events"
    events.mkdir()
    settings = {"enabled": "true", "compress": "false", "dir": events.as_uri()}
    lines = [f"spark.eventLog.{name} {value}\n" for name, value in settings.items()]
    (tmp_path / "spark-defaults.conf").write_text("".join(lines))
    monkeypatch.setenv("SPARK_CONF_DIR", str(tmp_path))
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    run = extract(tmp_path, "spark", "b.warc.gz", "--engine", "spark")
    assert run.returncode == 0, run.stderr
    assert extract(tmp_path, "local", "b.warc.gz").returncode == 0
    assert files(tmp_path / "spark") == files(tmp_path / "local")
    told = "".join(path.read_text() for path in events.rglob("*") if path.is_file())
    assert told.count("SparkListenerJobStart") == 1
