"""Where a hit of the search leads: one address a kind, places taking the place of places."""

import pytest

from components.search import target

NAMES = {"US": "United States", "US-WA": "Washington"}


@pytest.mark.parametrize(
    ("kind", "value", "country", "page", "parameters"),
    [
        ("company", "Acme & Co", None, "companies", {"of": "Acme & Co"}),
        ("city", "Seattle, WA", "US", "locations", {"country": "United States", "region": "", "city": "Seattle, WA"}),
        ("city", "Nowhere", None, "locations", {"country": "", "any": "country", "region": "", "city": "Nowhere"}),
        ("region", "US-WA", "US", "overview", {"country": "United States", "region": "Washington", "city": ""}),
        ("country", "US", "US", "overview", {"country": "United States", "region": "", "city": ""}),
        ("role_family", "machine_learning", None, "overview", {"role_family": "Machine learning"}),
        ("role", "Data scientist", None, "outlook", {"outlook-role": "Data scientist"}),
        ("occupation", "Actuaries", None, "outlook", {"outlook-of": "Actuaries"}),
        ("program", "p1", None, "programs", {"program": "p1"}),
        ("university", "MIT", None, "data", {"table": "Statistics", "data-search": "MIT"}),
    ],
)
def test_each_kind_of_hit_has_its_address(kind, value, country, page, parameters):
    assert target(kind, value, country, NAMES) == (page, parameters)
