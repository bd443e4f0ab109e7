"""Checks that readers leave open: those that rest are closed, those that are looked at never."""

from collections import OrderedDict

import pytest

from app_pages.upload import open_checks
from app_pages.upload.open_checks import GOES_AFTER, MOST, RESTS_AFTER, hold, let_go
from ingest.judgement.checked import CheckedFile
from ingest.judgement.report import Report


@pytest.fixture
def clock(monkeypatch):
    """The time in seconds, as a list of one."""
    now = [0.0]
    monkeypatch.setattr(open_checks.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(open_checks, "_open", OrderedDict())
    monkeypatch.setattr(open_checks, "_look_again_later", lambda: None)
    return now


def opened(number: int) -> list[CheckedFile]:
    checks = [CheckedFile(Report(file=f"{n}.csv", dataset=None)) for n in range(number)]
    for checked in checks:
        hold(checked)
    return checks


def test_where_there_is_no_room_the_checks_that_rested_longest_go(clock):
    early = opened(3)
    clock[0] = RESTS_AFTER + 1
    late = opened(MOST - 1)
    assert [checked.closed for checked in early] == [True, True, False]
    assert not any(checked.closed for checked in late)


def test_a_check_that_is_looked_at_stays_however_many_there_are(clock):
    many = opened(MOST + 5)
    clock[0] = RESTS_AFTER - 1
    let_go()
    assert not any(checked.closed for checked in many)


def test_a_check_that_nobody_looks_at_goes_in_time(clock):
    left, looked_at = opened(2)
    clock[0] = GOES_AFTER - 1
    hold(looked_at)
    clock[0] = GOES_AFTER + 1
    let_go()
    assert (left.closed, looked_at.closed) == (True, False)
