"""Workers do one thing to many, in order, and one that ends costs what it was doing alone."""

import os
import time

import pytest

from rashomon.desk import workers
from rashomon.desk.workers import FEW, Workers, batches


def double(number):
    """Double a number, taking the longer the smaller it is, and ending the process at thirteen."""
    if number == 13:
        os._exit(1)
    time.sleep(0.02 / (number + 1))
    return number * 2, os.getpid()


def refuse(number):
    raise ZeroDivisionError(number)


def lost(number):
    return f"lost {number}", 0


def done(jobs, many, work=double):
    with Workers(jobs) as some:
        return list(some.do(work, many, lost))


def test_what_is_done_comes_back_in_order_and_from_other_processes():
    found = done(2, range(12))
    assert [one for one, _ in found] == list(range(12))
    assert [made for _, (made, _) in found] == [2 * n for n in range(12)]
    assert os.getpid() not in {process for _, (_, process) in found}


@pytest.mark.parametrize(("jobs", "count"), [(1, 20), (2, FEW - 1)])
def test_for_a_few_things_or_one_job_no_process_is_started(jobs, count):
    assert {process for _, (_, process) in done(jobs, range(count) if count < 13 else range(14, 34))} == {os.getpid()}


@pytest.mark.slow
def test_one_that_ends_its_process_is_lost_alone():
    found = dict(done(2, range(30)))
    assert found[13] == ("lost 13", 0)
    assert [n for n, (made, _) in found.items() if made != 2 * n] == [13]


def test_an_error_of_the_work_is_raised_here():
    with pytest.raises(ZeroDivisionError):
        done(2, range(20), refuse)


def test_things_are_handed_out_only_so_far_ahead():
    asked = []

    def many():
        for number in range(14, 200):
            asked.append(number)
            yield number

    with Workers(2) as some:
        found = some.do(double, many(), lost)
        next(found)
        assert len(asked) <= FEW + some.room() + 1


def test_parts_are_given_when_there_are_enough_or_some_time_has_passed(monkeypatch):
    clock = iter(range(100))
    monkeypatch.setattr(workers.time, "monotonic", lambda: next(clock))
    assert list(batches("abcdef", 4, 10)) == [list("abcd"), list("ef")]
    assert list(batches("abcdef", 4, 1.5)) == [list("ab"), list("cd"), list("ef")]
    assert list(batches("", 4)) == []
