"""The interval of one company's median: exact binomial ranks over what its own people report, worked out in fractions."""

from fractions import Fraction
from math import comb

import pandas as pd
import pytest

ENOUGH = Fraction(95, 100)


def held(n: int, rank: int) -> Fraction:
    """How likely it is that the median lies from the rank-th lowest to the rank-th highest of n reports."""
    return 1 - 2 * Fraction(sum(comb(n, below) for below in range(rank)), 2**n)


def companies(view) -> pd.DataFrame:
    found = view.ask("overview/groups", most=100)
    return found[found["dimension"] == "company"].set_index("group")


def of_one(given, pays: list[int], **stated) -> tuple:
    row = companies(given(pay_reports=[{"pay": pay, **stated} for pay in pays])).loc["Acme"]
    return row["n"], row["median_low"], row["median_high"], row["no_interval"]


def test_a_median_is_held_by_the_ranks_at_the_confidence_and_by_none_that_are_nearer(given):
    sizes = range(6, 51)
    found = companies(given(pay_reports=[{"company": f"{n} people", "pay": pay} for n in sizes for pay in range(1, n + 1)]))
    for n in sizes:
        low, high = (int(found.loc[f"{n} people", end]) for end in ("median_low", "median_high"))
        assert (low + high, found.loc[f"{n} people", "n"]) == (n + 1, n)
        assert held(n, low) >= ENOUGH > held(n, low + 1)


def test_five_people_are_too_few_for_any_ranks(given):
    assert held(5, 1) < ENOUGH
    n, low, high, reason = of_one(given, [1, 2, 3, 4, 5])
    assert (n, reason) == (5, "few_companies")
    assert pd.isna([low, high]).all()


def test_equal_figures_are_each_counted(given):
    # ten reports: the second lowest and the second highest, whatever is equal
    assert of_one(given, [20, 20, 20, 20, 30, 30, 30, 40, 40, 40])[:3] == (10, 20, 40)
    assert of_one(given, [10, 20, 30, 30, 30, 30, 30, 30, 40, 50])[:3] == (10, 20, 40)


def test_ranks_that_hold_one_figure_are_no_interval(given):
    n, low, high, reason = of_one(given, [20, *[30] * 8, 40])
    assert (n, reason) == (10, "one_figure")
    assert pd.isna([low, high]).all()


@pytest.mark.parametrize("evidence", ["posted", "employer_stated"])
def test_what_one_company_posts_is_decided_and_not_drawn(given, evidence):
    n, low, high, reason = of_one(given, list(range(20, 80, 5)), evidence=evidence)
    assert (n, reason) == (12, "one_company")
    assert pd.isna([low, high]).all()


def test_one_posting_among_what_people_report_leaves_no_interval(given):
    view = given(pay_reports=[{"pay": 50, "evidence": "posted"}, *({"pay": pay} for pay in range(20, 40))])
    assert companies(view).loc["Acme", "no_interval"] == "one_company"
