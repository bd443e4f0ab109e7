"""What the method page prints is what the tables hold."""

from math import comb

import pytest


def test_every_constant_is_printed_with_its_unit(bundled):
    printed = bundled.ask("method/constants").set_index("name")
    assert printed["value"].to_dict() == bundled.snapshot.constants
    assert printed["about"].str.len().min() > 5
    assert printed["unit"].notna().all()


def test_hours_of_each_period_are_those_of_2080_in_a_year(bundled):
    hours = bundled.ask("method/periods").set_index("period")["hours"]
    expected = {"hour": 1, "day": 8, "week": 40, "two_weeks": 80, "month": 2080 / 12, "year": 2080}
    assert hours.dropna().to_dict() == pytest.approx(expected)
    assert list(hours[hours.isna()].index) == ["total"]


def test_the_ranks_of_the_interval_are_those_of_the_binomial(bundled):
    for row in bundled.ask("method/ranks").itertuples():
        if row.n > 400:
            continue
        outside = [2 * sum(comb(row.n, k) for k in range(rank)) / 2**row.n for rank in range(row.n // 2 + 1)]
        ranks = [rank for rank, share in enumerate(outside) if rank > 0 and share <= 0.05]
        assert (row.low_rank if ranks else None) == (max(ranks) if ranks else None)


def test_evidence_and_totals_count_every_report(bundled):
    totals = bundled.ask("method/totals").iloc[0]
    evidence = bundled.ask("method/evidence")
    assert evidence["rows"].sum() == totals["rows"] == len(bundled.snapshot.cursor().execute("from pay_reports").df())
    assert set(evidence.loc[evidence["enters"], "evidence"]) == {"self_reported", "posted", "employer_stated"}


def test_flags_count_the_reports_that_carry_them(given):
    view = given(pay_reports=[{"pay": 1, "flags": ["net_pay", "implausible"]}, {"pay": 2, "flags": ["net_pay"]}, {"pay": 3}])
    found = view.ask("method/flags")
    assert list(zip(found["flag"], found["rows"], strict=True)) == [("net_pay", 2), ("implausible", 1)]


def test_each_rate_that_is_used_is_told_with_its_year(given):
    view = given(
        pay_reports=[{"pay": 1, "currency": "EUR", "year": 2024}, {"pay": 1, "currency": "EUR", "year": 2025}],
        exchange_rates=[{"currency": "EUR", "year": 2025, "units_per_usd": 0.8, "usd_per_unit": 1.25}],
    )
    rates = view.ask("method/rates")
    euro = rates[rates["currency"] == "EUR"].sort_values("pay_year")
    assert list(zip(euro["pay_year"], euro["rate_year"], euro["rows"], strict=True)) == [(2024, 2025, 1), (2025, 2025, 1)]
