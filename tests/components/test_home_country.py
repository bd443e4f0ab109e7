"""The country of a time zone: its own name, a former name, and zones of no country."""

import pytest

from components.home_country import country_of


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/Berlin", "DE"), ("Asia/Kolkata", "IN"), ("Asia/Calcutta", "IN"), ("Asia/Saigon", "VN"),
        ("UTC", None), ("Etc/UTC", None), ("Nowhere", None), (None, None),
    ],
)  # fmt: skip
def test_the_country_of_a_time_zone(zone, country):
    assert country_of(zone) == country
