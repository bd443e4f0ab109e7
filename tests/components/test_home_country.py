"""The country of a time zone: its own name, a former name, and zones of no country."""

import pytest

from components.home_country import country_of
from components.phrases import own_country


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/Berlin", "DE"), ("Asia/Kolkata", "IN"), ("Asia/Calcutta", "IN"), ("Asia/Saigon", "VN"),
        ("UTC", None), ("Etc/UTC", None), ("Nowhere", None), (None, None),
    ],
)  # fmt: skip
def test_the_country_of_a_time_zone(zone, country):
    assert country_of(zone) == country


def test_a_country_is_offered_with_its_reports():
    assert own_country("India", 1375) == "Your time zone is of India: see its 1,375 reports"
    assert own_country("United Kingdom", 30) == "Your time zone is of the United Kingdom: see its 30 reports"
