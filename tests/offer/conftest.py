"""A small market that offers are read in: two metros with price parities, a country without them, rates of two currencies."""

import pytest

PLACES = [
    {"place_name": "New York", "region": "NY", "metro_code": "35620"},
    {"place_name": "Austin", "region": "TX", "metro_code": "12420"},
    {"place_name": "Springfield", "region": "IL"},
    {"place_name": "Springfield", "region": "MA"},
    {"place_name": "Munich", "country": "DE"},
    {"place_type": "country", "place_name": "United States", "country": "US", "area_code": "US", "currency": "USD"},
    {"place_type": "country", "place_name": "Germany", "country": "DE", "area_code": "DE", "currency": "EUR"},
    {"place_type": "metro", "place_name": "New York-Newark", "country": "US", "area_code": "35620"},
    {"place_type": "metro", "place_name": "Austin-Round Rock", "country": "US", "area_code": "12420"},
]
PARITIES = [
    {
        "area_type": "metro",
        "area_name": "New York-Newark",
        "area_code": "35620",
        "year": 2024,
        "period": 2024,
        "value": 112.563,
    },
    {
        "area_type": "metro",
        "area_name": "Austin-Round Rock",
        "area_code": "12420",
        "year": 2024,
        "period": 2024,
        "value": 98.066,
    },
]
RATES = [{"currency": "EUR", "year": 2026, "units_per_usd": 0.8, "usd_per_unit": 1.25}]
COMPANIES = [{"company": "Acme", "aliases": ["Acme Robotics"], "industry": "software", "industry_source": "s1"}]
RENTS = {"area_type": "metro", "area_name": "New York area", "hud_area_code": "M1", "country": "US", "period": "month"}
COSTS = [
    {**RENTS, "item": "rent_studio", "year": 2025, "value": 2000, "currency": "USD", "source_id": "s1"},
    {**RENTS, "item": "rent_studio", "year": 2026, "value": 2600, "currency": "USD", "source_id": "s1"},
    {**RENTS, "item": "rent_1br", "year": 2026, "value": 2730, "currency": "USD", "source_id": "s1"},
    {
        "item": "food_low_female",
        "area_type": "country",
        "area_name": "United States",
        "year": 2026,
        "value": 276.1,
        "source_id": "s1",
    },
    {
        "item": "food_low_male",
        "area_type": "country",
        "area_name": "United States",
        "year": 2026,
        "value": 317.4,
        "source_id": "s1",
    },
]
AREAS = [
    {
        "city": "New York", "region": "NY", "country": "US", "hud_area_code": "M1", "hud_area_name": "New York area",
        "county_or_town": "New York County", "matched_by": "name", "source_id": "s1",
    },
]  # fmt: skip


@pytest.fixture
def market(given):
    """Makes the view of the market with the given reports of pay."""

    def make(*reports: dict, **tables: list[dict]):
        return given(
            places=PLACES,
            price_levels=PARITIES,
            exchange_rates=RATES,
            companies=COMPANIES,
            living_costs=COSTS,
            hud_areas=AREAS,
            pay_reports=list(reports),
            **tables,
        )

    return make
