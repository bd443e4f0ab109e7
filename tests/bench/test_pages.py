"""What costs are compared with: a page that stays as it was written, and an empty app that draws what it is given."""

import hashlib
import json

import pytest

from bench.empty import DRAWN
from bench.pages import EMPTY, PEER, choices, drawn
from bench.server import Reader, served

#: The page as it was written before the first measuring: figures of later versions are compared with those of this one.
WRITTEN = "f3cddc4b085c088e685adbb840ac0aa3fbf08840f26db9eb2bd392b0af411d4b"


def test_the_comparison_page_is_the_one_that_was_written_first():
    assert hashlib.sha256(PEER.read_bytes()).hexdigest() == WRITTEN


@pytest.fixture
def data(folder):
    """Two countries, in the years of the first view; in the United States a bachelor's report of $20 and a master's of $40."""
    return folder(
        pay_reports=[
            {"pay": 20, "degree_levels": ["bachelor"], "city": "Austin", "year": 2025},
            {"pay": 40, "degree_levels": ["master"], "city": "Boston", "year": 2026},
            {"pay": 99, "country": "CA", "year": 2027},
            {"pay": 30, "city": "Boston", "year": 2027},
        ]
    )


def test_the_comparison_page_answers_the_filters_that_a_reader_chooses(data):
    with served(PEER, data) as server:
        reader = Reader(server)
        chosen = reader.choose("degree", ["master"])
        assert list(choices(reader, "degree")) == [["bachelor"], ["master"], ["bachelor", "master"]]
        reader.close()
        assert server.cpu() > 0
    titles = [[title.body for title in page.of_kind("heading")] for page in (reader.first, chosen)]
    assert titles == [["Interns earn $30.00 an hour"], ["Interns earn $40.00 an hour"]]
    assert len(reader.first.of_kind("plotly_chart")) == 5
    assert 0 < reader.first.chart_bytes < reader.first.bytes


def test_the_empty_app_draws_the_widgets_and_charts_of_the_page_and_nothing_else(data, tmp_path):
    with served(PEER, data) as server:
        reader = Reader(server)
        constants = drawn(reader.first)
        reader.close()
    (tmp_path / "drawn.json").write_text(json.dumps(constants), encoding="utf-8")
    with served(EMPTY, data, **{DRAWN: str(tmp_path / "drawn.json")}) as server:
        reader = Reader(server)
        again = reader.choose("degree", ["master"])
        reader.close()
    kinds = ["multiselect"] * 3 + ["plotly_chart"] * 5
    assert [one["kind"] for one in constants] == kinds
    assert [[element.WhichOneof("type") for element in page.elements] for page in (reader.first, again)] == [kinds, kinds]
