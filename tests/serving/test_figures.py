"""What an operator watches: requests, errors, times of questions, batches and memory; and a log that programs can search."""

import json
import logging
import urllib.error
import urllib.request
from datetime import datetime
from math import inf

import pytest

from queries.folder import DATA_VARIABLE
from queries.times import BOUNDS, Times
from serving.figures import MEANING, Figures
from serving.log import LOG_VARIABLE, JsonLine
from tests.server import served


def test_times_are_counted_up_to_each_bound():
    times = Times()
    for seconds in (0.01, 0.02, 0.5, 20):
        times.add(seconds)
    counts, seconds = times.counted()
    assert dict(zip(BOUNDS, counts, strict=True)) == {0.01: 1, 0.03: 2, 0.1: 2, 0.3: 2, 1: 3, 3: 3, 10: 3, inf: 4}
    assert seconds == pytest.approx(20.53)


def test_what_fails_takes_its_time_too():
    times = Times()
    with pytest.raises(KeyError), times.taken():
        raise KeyError
    assert times.counted()[0][-1] == 1


def told(figures: Figures, *names: str) -> dict[str, list[str]]:
    return {name: [stat.to_metric_str() for stat in stats] for name, stats in figures.get_stats(names or None).items()}


def test_requests_and_errors_are_counted(folder, monkeypatch):
    data = folder(pay_reports=[{"pay": 20}])
    monkeypatch.setenv(DATA_VARIABLE, str(data))
    batch = data / "uploads" / "20261130-120000-000000-aa"
    batch.mkdir(parents=True)
    (batch / "rows.csv").write_bytes(b"12345")
    figures = Figures()
    for status in (200, 204, 403):
        figures.answered(status)
    figures.failed(ValueError("wrong"))
    assert figures.stats_families == tuple(MEANING)
    assert told(figures, "dashboard_requests", "dashboard_page_errors", "dashboard_batches", "dashboard_uploads_bytes") == {
        "dashboard_requests": [
            'dashboard_requests_total{status="2xx"} 2', 'dashboard_requests_total{status="4xx"} 1',
        ],
        "dashboard_page_errors": ["dashboard_page_errors_total 1"],
        "dashboard_batches": ["dashboard_batches 1"],
        "dashboard_uploads_bytes": ["dashboard_uploads_bytes 5"],
    }  # fmt: skip
    assert list(told(figures)) == list(MEANING)


def test_a_line_of_the_log_is_one_object_whatever_it_says():
    try:
        raise ValueError("two\nlines")
    except ValueError as error:
        record = logging.LogRecord("a.part", logging.ERROR, "", 1, 'It said "%s"', ("\u2028\n",), (ValueError, error, None))
    line = JsonLine().format(record)
    said = json.loads(line)
    assert "\n" not in line
    assert datetime.fromisoformat(said.pop("at")).utcoffset().total_seconds() == 0
    assert said == {
        "level": "error", "logger": "a.part", "message": 'It said "\u2028\n"', "error": "ValueError: two\nlines",
    }  # fmt: skip


def test_a_server_tells_its_figures_and_logs_objects(tmp_path):
    with (tmp_path / "log").open("wb") as log, served(tmp_path / "data", log=log, **{LOG_VARIABLE: "json"}) as address:
        stranger = urllib.request.Request(f"{address}/", headers={"Host": "stranger.example"})
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(stranger, timeout=20)
        with urllib.request.urlopen(f"{address}/_stcore/metrics", timeout=20) as answer:
            text = answer.read().decode()
    assert 'dashboard_requests_total{status="4xx"} 1' in text
    assert "dashboard_page_errors_total 0" in text
    lines = [json.loads(line) for line in (tmp_path / "log").read_text(encoding="utf-8").splitlines()]
    refused = [line for line in lines if line["logger"] == "serving.guard"]
    assert [line["message"].partition(":")[0] for line in refused] == ["Refused GET '/'"]
