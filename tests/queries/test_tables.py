"""What the tables derive from the collected rows: given rows and expected rows worked out by hand."""

import pytest

from queries.schema import DEGREE_LEVELS


def found(view, columns: str, table: str = "pay_reports", order: str = "report_id") -> list[tuple]:
    return view.snapshot.cursor().execute(f"select {columns} from {table} order by {order}").fetchall()


# pay by the hour


def test_every_period_is_told_by_the_hour_of_2080_hours_a_year(given):
    weeks = {"duration_weeks_min": 10, "duration_weeks_max": 10}
    full = {"hour": 30, "day": 240, "week": 1200, "two_weeks": 2400, "month": 5200, "year": 62400}
    half = {"hour": 30, "day": 120, "week": 600, "two_weeks": 1200, "month": 2600, "year": 31200}
    view = given(
        pay_reports=[
            *({"pay": pay, "pay_period": period} for period, pay in full.items()),
            *({"pay": pay, "pay_period": period, "hours_per_week": 20} for period, pay in half.items()),
            {"pay": 12000, "pay_period": "total", **weeks},
            {"pay": 6000, "pay_period": "total", "hours_per_week": 20, **weeks},
        ]
    )
    assert [pay for (pay,) in found(view, "pay_hour")] == pytest.approx([30] * 14)
    assert found(view, "set_aside", order="all") == [(None,)] * 14


def test_a_lump_sum_becomes_a_rate_only_where_its_weeks_are_one_number(given):
    total = {"pay": 12000, "pay_period": "total"}
    view = given(
        pay_reports=[
            {**total, "duration_weeks_min": 10, "duration_weeks_max": 10},
            {**total, "duration_weeks_min": 10, "duration_weeks_max": 12},
            {**total, "duration_weeks_min": 10},
            total,
        ]
    )
    aside = (None, "lump sum without its weeks")
    assert found(view, "pay_hour, set_aside") == [(30.0, None), aside, aside, aside]


def test_a_stated_figure_beats_the_middle_and_a_lone_end_has_none(given):
    view = given(
        pay_reports=[
            {"pay_low": 20, "pay_high": 60, "pay_point": 30},
            {"pay_low": 20, "pay_high": 60},
            {"pay_low": 20, "pay_high": 40},
            {"pay": 30},
            {"pay_point": 30},
            {"pay_low": 20},
            {"pay_high": 60},
            {"pay_low": 0, "pay_high": 1},
        ]
    )
    one_end = "only one end of a range"
    assert found(view, "pay_hour, pay_hour_low, pay_hour_high, is_range, is_wide, set_aside") == [
        (30, 20, 60, False, False, None),
        (40, 20, 60, True, True, None),
        (30, 20, 40, True, False, None),
        (30, 30, 30, False, False, None),
        (30, None, None, False, False, None),
        (None, 20, None, False, False, one_end),
        (None, None, 60, False, False, one_end),
        (0.5, 0, 1, True, True, None),
    ]


# money


def rate(currency: str, year: int, usd: float) -> dict:
    return {"currency": currency, "year": year, "units_per_usd": 1 / usd, "usd_per_unit": usd}


def test_money_takes_the_rate_of_its_year_else_of_the_nearest_and_says_which(given):
    euros = {"pay": 10, "currency": "EUR"}
    view = given(
        exchange_rates=[rate("EUR", 2024, 1.1), rate("EUR", 2026, 1.3)],
        pay_reports=[{**euros, "year": year} for year in (2019, 2024, 2025, 2026, 2033, None)]
        + [{"pay": 10, "currency": "CHF"}, {"pay": 10, "year": 2019}],
    )
    assert found(view, "pay_year, rate_year, round(pay_hour_usd, 6), set_aside") == [
        (2019, 2024, 11.0, None),
        (2024, 2024, 11.0, None),
        (2025, 2024, 11.0, None),
        (2026, 2026, 13.0, None),
        (2033, 2026, 13.0, None),
        (2026, 2026, 13.0, None),
        (2026, None, None, None),
        (2019, 2025, 10.0, None),
    ]
    assert found(view, "pay_hour_low_usd, pay_hour_high_usd")[0] == pytest.approx((11, 11))


def test_no_join_multiplies_a_report(given):
    """Rates of two years, indexes of two releases, a metro and a state, and cities of one name: each report stays one."""
    view = given(
        exchange_rates=[rate("EUR", year, 1.1) for year in (2024, 2025, 2026)],
        places=[
            {"place_type": "city", "place_name": "Portland", "region": "OR", "metro_code": "38900"},
            {"place_type": "city", "place_name": "Portland", "region": "ME", "metro_code": "38860"},
            {"place_type": "city", "place_name": "Portland", "region": "OR", "country": "CA"},
            {"place_type": "metro", "place_name": "Portland, OR", "area_code": "38900"},
            {"place_type": "state", "place_name": "Oregon", "region": "OR", "area_code": "41"},
            {"place_type": "state", "place_name": "Oregon of Canada", "region": "OR", "country": "CA"},
            {"place_type": "country", "place_name": "United States", "currency": "USD"},
        ],
        price_levels=[
            *parity("metro", "38900", {2023: 104, 2024: 106}),
            *parity("metro", "38900", {2023: 105, 2024: 107}, release="r2"),
            *parity("state", "41", {2024: 103}),
            *parity("state", "41", {2024: 50}, component="rents"),
            *power("US", {2023: 1, 2024: 1}),
        ],
        pay_reports=[
            {"pay": 20, "city": "Portland", "region": "OR"},
            {"pay": 30, "city": "Portland", "region": "ME"},
            {"pay": 40, "currency": "EUR", "year": 2025},
            {"pay": 50, "city": "Portland"},
        ],
    )
    assert found(view, "count(*), sum(pay_hour), count(distinct report_row), round(sum(pay_hour_usd), 6)", order="all") == [
        (4, 140, 4, 144),
    ]
    assert found(view, "parity") == [(107,), (None,), (None,), (None,)]


# prices


def parity(area_type: str, code: str, by_year: dict[int, float], **more) -> list[dict]:
    return [
        {
            "area_type": area_type,
            "area_name": f"{area_type} {code}",
            "area_code": code,
            "year": year,
            "period": year,
            "value": value,
            **more,
        }
        for year, value in by_year.items()
    ]


def power(country: str, by_year: dict[int, float]) -> list[dict]:
    return parity("country", country, by_year, country=country, index_name="purchasing_power", component="GDP", base="US")


SEATTLE = {"city": "Seattle", "region": "WA"}
WASHINGTON = [
    {"place_type": "city", "place_name": "Seattle", "region": "WA", "metro_code": "42660", "latitude": 47.6, "longitude": -122},
    {"place_type": "city", "place_name": "Forks", "region": "WA"},
    {"place_type": "state", "place_name": "Washington", "region": "WA", "area_code": "53"},
]


def test_a_place_takes_the_parity_of_its_metro_else_of_its_state_and_none_of_the_country(given):
    view = given(
        places=[*WASHINGTON, {"place_name": "Toronto", "region": "ON", "country": "CA", "metro_code": "42660"}],
        price_levels=[
            *parity("metro", "42660", {2024: 113}),
            *parity("state", "53", {2024: 108}),
            *parity("country", "US", {2024: 100}),
            *parity("metro", "42660", {2024: 99}, component="rents", release="r9"),
        ],
        pay_reports=[
            {"pay": 1, **SEATTLE},
            {"pay": 1, "city": "Forks", "region": "WA"},
            {"pay": 1, "region": "WA"},
            {"pay": 1},
            {"pay": 1, "city": "Toronto", "region": "ON", "country": "CA"},
            {"pay": 1, "city": "Seattle", "region": "ON"},
        ],
    )
    assert found(view, "parity, parity_area, parity_year") == [
        (113, "metro 42660", 2024),
        (108, "state 53", 2024),
        (108, "state 53", 2024),
        (None,) * 3,
        (None,) * 3,
        (None,) * 3,
    ]
    assert found(view, "latitude, longitude, place, country_region")[0] == (47.6, -122, "Seattle, WA", "US-WA")


def test_an_index_is_the_newest_not_after_the_year_of_the_pay_else_the_oldest(given):
    view = given(
        places=WASHINGTON,
        price_levels=parity("metro", "42660", {2021: 110, 2023: 113}),
        pay_reports=[{"pay": 1, **SEATTLE, "year": year} for year in (2019, 2021, 2022, 2023, 2026, None)],
    )
    assert found(view, "parity, parity_year") == [(110, 2021), (110, 2021), (110, 2021), (113, 2023), (113, 2023), (113, 2023)]


def test_purchasing_power_is_for_pay_in_the_country_s_own_currency(given):
    view = given(
        places=[
            {"place_type": "country", "place_name": "India", "country": "IN", "area_code": "IN", "currency": "INR"},
            {"place_type": "country", "place_name": "United States", "country": "US", "area_code": "US", "currency": "USD"},
        ],
        price_levels=[*power("IN", {2024: 20.5}), *power("US", {2024: 1}), *power("CH", {2024: 1.1})],
        exchange_rates=[rate("INR", 2026, 0.012)],
        pay_reports=[
            {"pay": 1, "country": "IN", "currency": "INR"},
            {"pay": 1, "country": "IN"},
            {"pay": 1},
            {"pay": 1, "country": "CH"},
            {"pay": 1, "country": None},
        ],
    )
    assert found(view, "purchasing_power, purchasing_power_year") == [
        (20.5, 2024),
        (None, None),
        (1, 2024),
        (None, None),
        (None, None),
    ]


# reports


def test_what_enters_no_median_says_why_and_the_first_reason_counts(given):
    view = given(
        pay_reports=[
            {"pay": 1},
            {"pay": 1, "evidence": "posted"},
            {"pay": 1, "evidence": "employer_stated"},
            {"pay": 1, "evidence": "guide"},
            {"pay": 1, "evidence": "modelled", "flags": ["implausible"]},
            {"pay": 1, "flags": ["period_inferred", "implausible"]},
            {"pay_low": 1, "flags": ["implausible"]},
            {"pay_low": 1, "pay_period": "total"},
            {"pay": 1, "pay_period": "total"},
            {"pay": 1, "pay_period": "total", "evidence": "posted"},
            {"pay": 1, "pay_period": "total", "evidence": "posted"},
        ]
    )
    assert [reason for (reason,) in found(view, "set_aside")] == [
        None,
        None,
        None,
        "reference only",
        "reference only",
        "implausible figure",
        "implausible figure",
        "only one end of a range",
        *["lump sum without its weeks"] * 3,
    ]


def test_degree_levels_are_bits_in_any_order(given):
    levels = [[], *([level] for level in DEGREE_LEVELS), ["phd", "master"], ["master", "phd"], list(DEGREE_LEVELS)]
    view = given(pay_reports=[{"pay": n, "degree_levels": levels[n]} for n in range(len(levels))])
    assert [bits for (bits,) in found(view, "degree_bits")] == [0, 1, 2, 4, 8, 16, 32, 24, 24, 63]
    alone = "levels_of_bits where bit_count(bits) = 1"
    assert found(view, "degree_level, bits", alone, "bits") == [(name, 2**n) for n, name in enumerate(DEGREE_LEVELS)]
    sets = [(bits, name) for bits in range(64) for n, name in enumerate(DEGREE_LEVELS) if bits >> n & 1]
    assert sorted(found(view, "bits, degree_level", "levels_of_bits", "bits")) == sorted(sets)


def test_a_country_only_implied_is_marked(given):
    flags = (["country_inferred", "net_pay"], ["net_pay"], [])
    view = given(pay_reports=[{"pay": 1, "flags": f} for f in flags])
    assert found(view, "country_inferred") == [(True,), (False,), (False,)]


def test_a_city_is_written_with_its_state_or_its_country(given):
    view = given(
        pay_reports=[
            {"pay": 1, **SEATTLE},
            {"pay": 1, "city": "Bern", "country": "CH"},
            {"pay": 1, "region": "WA"},
            {"pay": 1, "country": None},
        ]
    )
    assert found(view, "place, country_region") == [("Seattle, WA", "US-WA"), ("Bern, CH", None), (None, "US-WA"), (None, None)]


# bins and names


@pytest.mark.parametrize(
    ("high", "width"),
    [(30, 1), (31, 2), (60, 2), (61, 5), (150, 5), (151, 10), (300, 10), (3, 0.1), (0.6, 0.02), (4500, 200)],
)
def test_bins_are_one_two_or_five_times_a_power_of_ten(bundled, high, width):
    assert bundled.snapshot.cursor().execute("select bin_width(0, $high)", {"high": high}).fetchone()[0] == pytest.approx(width)


def test_other_names_find_a_company_and_are_a_list(given):
    view = given(companies=[{"company": "Meta", "aliases": ["Facebook", "Fáb Inc"]}, {"company": "Acme"}])
    assert found(view, "company, aliases", "companies", "company") == [("Acme", []), ("Meta", ["Facebook", "Fáb Inc"])]
    parts = {"face": 1, "META": 1, "fab": 1, "": 2, "ac": 1, "k\nf": 0, "%": 0, "cm": 1}
    asked = "select count(*) from companies where goes_by(company, aliases, $part)"
    assert {p: view.snapshot.cursor().execute(asked, {"part": p}).fetchone()[0] for p in parts} == {**parts, "ac": 2, "k\nf": 1}


def test_places_keep_their_other_names_and_group_by_their_codes(given):
    view = given(
        places=[
            *WASHINGTON,
            {"place_type": "metro", "place_name": "Seattle-Tacoma", "area_code": "42660", "aliases": ["Puget Sound"]},
            {"place_type": "country", "place_name": "United States", "area_code": "US", "aliases": ["USA", "America"]},
        ]
    )
    assert found(view, "place_name, aliases", "places where len(aliases) > 0", "all") == [
        ("Seattle-Tacoma", ["Puget Sound"]),
        ("United States", ["USA", "America"]),
    ]
    assert found(view, 'level, "group", place_name', "place_groups", "all") == [
        ("country", "US", "United States"),
        ("metro", "42660", "Seattle-Tacoma"),
        ("region", "US-WA", "Washington"),
    ]


# statistics and claims


def test_a_statistic_has_the_hours_of_its_period_and_the_rate_of_its_year(given):
    view = given(
        exchange_rates=[rate("EUR", 2024, 1.1)],
        pay_statistics=[
            {"mean": 1},
            {"mean": 1, "pay_period": "month", "currency": "EUR", "year": 2030},
            {"mean": 1, "pay_period": "total"},
            {"mean": 1, "pay_period": "week", "year": None, "degree_levels": ["phd"], "currency": "CHF"},
        ],
    )
    assert found(view, "round(hours, 4), pay_year, rate_year, usd_per_unit, degree_bits", "pay_statistics", "statistic_id") == [
        (2080, 2025, 2025, 1, 0),
        (173.3333, 2030, 2024, 1.1, 0),
        (None, 2025, 2025, 1, 0),
        (40, 2026, None, None, 16),
    ]


def test_a_claim_is_what_a_guide_prints_of_no_one_company(given):
    guide = {"evidence": "guide", "company": None, "role": "Intern"}
    printed = {"evidence": "guide", "work_kind": "internship", "group_name": "Interns"}
    view = given(
        sources=[{"source_id": "s1", "title": "A source"}, {"source_id": "s2", "title": "Another"}],
        pay_reports=[
            {**guide, "pay_low": 5200, "pay_high": 10400, "pay_period": "month"},
            {**guide, "pay_high": 60},
            {**guide, "pay": 30, "company": "Acme"},
            {**guide, "pay": 9000, "pay_period": "total"},
            {"pay": 30, "company": None},
        ],
        pay_statistics=[
            {**printed, "median": 104000, "p90": 208000},
            {**printed, "median": 50.01, "pay_period": "hour"},
            {**printed, "median": 41600, "source_id": "s2"},
            {**printed, "median": 31200, "source_id": "s2", "group_name": "Engineering interns"},
            {**printed, "mean": 10400, "pay_period": "month"},
            {**printed, "mean": 1, "company": "Acme", "source_id": "s2"},
            {**printed, "evidence": "survey", "median": 2},
            {**printed, "median": 9000, "pay_period": "total", "source_id": "s2"},
        ],
    )
    columns = "claim, printed, hour_low, hour_high, title"
    assert [(c, p, round(a, 6), round(b, 6), t) for c, p, a, b, t in found(view, columns, "guide_claims", "all")] == [
        ("mean", "$10,400 a month", 60, 60, "A source"),
        ("median", "$104,000 a year", 50, 50, "A source"),
        ("median", "$31,200 a year", 15, 15, "Another"),
        ("median", "$41,600 a year", 20, 20, "Another"),
        ("p90", "$208,000 a year", 100, 100, "A source"),
        ("range", "$5,200–$10,400 a month", 30, 60, "A source"),
        ("range", "$60 an hour", 60, 60, "A source"),
    ]
