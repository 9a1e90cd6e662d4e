"""Clusters: shards run by Ray and by Spark, and what goes wrong there told on one line."""

from __future__ import annotations

import logging
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from crawler.archive.shard_files import Stats, write_result
from crawler.archive.shards import Shard, run_shard
from extractors import BroadsheetError

RAY, SPARK = "--engine ray", "--engine spark"
RAY_ADDRESS = "RAY_ADDRESS"
START_RAY = "start one with `ray start --head`, or set RAY_ADDRESS to that of one"
NO_CLUSTER_ASKED = ("", "auto", "local")
AHEAD = 8  # tasks a worker or processor of the cluster
CONNECT_S = 10.0  # Ray itself tries for minutes, and fills the terminal meanwhile


def write_shard(shard: Shard, folder: Path) -> Stats | BroadsheetError:
    """Run one shard, write its files into `folder`, and return its stats, or why they cannot be written."""
    try:
        return write_result(shard, run_shard(shard), folder)
    except BroadsheetError as error:
        return error


def run_ray(shards: list[Shard], folder: Path, workers: int) -> Iterator[Stats]:
    """Run the shards as tasks on the Ray cluster that is up; `folder` is shared by its nodes.

    A shard whose process dies, again and again, is an error in its stats. Raises BroadsheetError for all that
    is wrong with the cluster.
    """
    try:
        import ray
    except ImportError as error:
        raise BroadsheetError(RAY, "Ray is missing: pip install 'broadsheet[ray]'") from error
    _connect(ray)
    try:
        task = ray.remote(max_retries=3)(write_shard)
        shards_of: dict[Any, Shard] = {}
        for shard in shards:
            if len(shards_of) >= AHEAD * max(workers, _processors(ray)):
                yield from _done(ray, shards_of)
            shards_of[task.remote(shard, folder)] = shard
        while shards_of:
            yield from _done(ray, shards_of)
    finally:
        ray.shutdown()


def _processors(ray: Any) -> int:
    """Return how many the cluster has by now: far more, maybe, than this machine, and nodes come and go."""
    return int(ray.cluster_resources().get("CPU", 0))


def _connect(ray: Any) -> None:
    """Connect to the cluster that is up. Raises BroadsheetError where none answers."""
    address = os.environ.get(RAY_ADDRESS, "")
    if address not in NO_CLUSTER_ASKED:
        _knock(address, f"no Ray cluster answers at {address}, the RAY_ADDRESS")
    elif address != "local" and (last := _last_cluster()):
        _knock(last, f"no Ray cluster is up, and the last one, at {last}, does not answer")
    try:
        ray.init(address="auto", log_to_driver=False, logging_level=logging.ERROR)
    except Exception as error:  # Ray raises what it likes, of an address, of versions, of lost processes
        if isinstance(error, ConnectionError) and address in NO_CLUSTER_ASKED:
            raise BroadsheetError(RAY, f"no Ray cluster is up; {START_RAY}") from error
        at = f" with the RAY_ADDRESS {address}" if address else ""
        reason = f"Ray cannot be used{at}: {_told(error)}; a cluster with a token needs RAY_AUTH_MODE=token"
        raise BroadsheetError(RAY, reason) from error


def _last_cluster() -> str:
    """Return the address of the cluster that was started last on this machine, '' where none was.

    One that was killed leaves it behind.
    """
    temporary = os.environ.get("RAY_TMPDIR") or os.environ.get("TMPDIR") or tempfile.gettempdir()
    try:
        return Path(temporary, "ray", "ray_current_cluster").read_text().strip()
    except OSError:
        return ""


def _knock(address: str, refused: str) -> None:
    """Raise BroadsheetError where nobody listens at an address of Ray's."""
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
        if not parts.hostname or not parts.port:
            raise ValueError("it is not of the form HOST:PORT")
        socket.create_connection((parts.hostname, parts.port), CONNECT_S).close()
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise BroadsheetError(RAY, f"{refused}: {reason}; {START_RAY}") from error


def _done(ray: Any, shards_of: dict[Any, Shard]) -> Iterator[Stats]:
    """Wait for a task, and yield the stats of those that are done, which leave `shards_of`."""
    done, _ = ray.wait(list(shards_of))
    for task in done:
        shard = shards_of.pop(task)
        try:
            yield _stats(ray.get(task))
        except (ray.exceptions.WorkerCrashedError, ray.exceptions.OutOfMemoryError) as error:
            reason = f"the shard at bytes {shard.start}-{shard.end} was left out: {_told(error)}"
            entry = {"file": shard.path, "offset": shard.start, "url": None, "reason": reason}
            yield {"shard": shard.name, "counts": {"damaged": 1}, "errors": [entry], "warnings": []}
        except ray.exceptions.RayError as error:
            raise BroadsheetError(RAY, _of_task(error, shard)) from error


def _of_task(error: Exception, shard: Shard) -> str:
    cause = getattr(error, "cause", None) or error
    return (
        f"a task failed, of {shard.name}: {_told(cause)}; what is done is kept, and every node needs this"
        " version of Broadsheet"
    )


def run_spark(shards: list[Shard], folder: Path, workers: int) -> Iterator[Stats]:
    """Run the shards as one Spark job, a task a shard; `folder` is shared by the executors.

    Raises BroadsheetError for all that is wrong with the cluster.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise BroadsheetError(SPARK, "Spark is missing: pip install 'broadsheet[spark]'") from error
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # not whatever python3 the workers find first
    try:
        session = SparkSession.builder.appName("broadsheet").getOrCreate()
    except Exception as error:  # of Java, of py4j or of Spark
        reason = f"Spark does not start: {_told(error)}; it needs Java, and the master that it is told to use"
        raise BroadsheetError(SPARK, reason) from error
    try:
        tasks = session.sparkContext.parallelize(shards, max(1, len(shards)))
        # Not toLocalIterator, which runs one task after the other, each as a job of its own.
        for stats in tasks.map(lambda shard: write_shard(shard, folder)).collect():
            yield _stats(stats)
    except BroadsheetError:
        raise
    except Exception as error:
        reason = f"the job failed: {_told(error)}; Spark's log says more, and what is done is kept"
        raise BroadsheetError(SPARK, reason) from error
    finally:
        session.stop()


def _stats(found: Stats | BroadsheetError) -> Stats:
    if isinstance(found, BroadsheetError):
        raise found
    return found


def _told(error: BaseException) -> str:
    """The kind of an error and what it says, in short: clusters quote tracebacks of other machines."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    if len(lines) > 1 and lines[1].startswith(": "):  # py4j says where in Python, and then what in Java
        return lines[1].removeprefix(": ")
    return f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__
