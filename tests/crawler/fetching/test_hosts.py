"""The queue of many hosts."""

from threading import Thread

from crawler.fetching.hosts import MANY_HOSTS, HostQueue, HostTurns


def test_hosts_take_turns_and_none_is_given_out_twice() -> None:
    queue: HostQueue[int] = HostQueue()
    for job in range(3):
        queue.put("a.example", job)
    queue.put("b.example", 3)
    assert queue.take() == ("a.example", 0)
    assert queue.take() == ("b.example", 3)
    queue.done("a.example", 0)
    assert queue.take() == ("a.example", 1)


def test_end_comes_after_the_last_job_of_a_busy_host() -> None:
    queue: HostQueue[int] = HostQueue()
    queue.put("a.example", 1)
    queue.put("a.example", 2)
    queue.close()
    taken: list[int] = []

    def work() -> None:
        while job := queue.take():
            taken.append(job[1])
            queue.done(job[0], 0.01)

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=10)
    assert taken == [1, 2]
    assert queue.take() is None


def test_a_pause_holds_however_many_hosts_come_between() -> None:
    naps: list[float] = []
    turns, queue = HostTurns(naps.append), HostQueue[int]()
    hosts = ["a.example", *(f"{number}.example" for number in range(2 * MANY_HOSTS))]
    for job, host in enumerate(hosts):
        with turns.take(host, 0):
            queue.put(host, job)
            assert queue.take() == (host, job)
            queue.done(host, 0 if job else 3600)
    with turns.take("a.example", 3600):
        assert len(naps) == 1
    queue.put("a.example", 1)
    queue.put("b.example", 2)
    assert queue.take() == ("b.example", 2)
