"""The exact interval of a share against exact fractions, and its coverage."""

from fractions import Fraction
from math import comb

import pytest

from offer.share import clopper_pearson, share_below

STEP = {"n": 10, "n_below": 5, "n_spanning": 0, "clusters": 8, "is_own": False, "student_t": 2.0, "below_error": 0.1}
STEP |= {"upper_error": 0.1, "effective_companies": 7.4}


def at_most(successes: int, n: int, share: Fraction) -> Fraction:
    return sum((comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(successes + 1)), Fraction(0))


@pytest.mark.parametrize(("successes", "n"), [(0, 5), (1, 6), (3, 9), (5, 10), (9, 12), (40, 40), (17, 60)])
def test_the_ends_are_the_shares_at_which_the_count_is_just_likely(successes, n):
    low, high = clopper_pearson(successes, n, 0.95)
    if successes:
        assert float(1 - at_most(successes - 1, n, Fraction(low))) == pytest.approx(0.025, abs=1e-6)
    else:
        assert low == 0
    if successes < n:
        assert float(at_most(successes, n, Fraction(high))) == pytest.approx(0.025, abs=1e-6)
    else:
        assert high == 1


@pytest.mark.parametrize("share", [0.05, 0.3, 0.5, 0.81])
def test_it_holds_the_share_in_95_of_a_hundred_or_more(share):
    n = 25
    held = [k for k in range(n + 1) if clopper_pearson(k, n, 0.95)[0] <= share <= clopper_pearson(k, n, 0.95)[1]]
    assert sum(comb(n, k) * share**k * (1 - share) ** (n - k) for k in held) >= 0.95


def test_by_companies_the_interval_goes_from_the_lower_bound_to_the_upper():
    found = share_below(STEP | {"n_spanning": 2}, 0.95)
    assert (found.low, found.high, found.no_interval) == (0.5, 0.7, None)
    assert (found.interval_low, found.interval_high) == (pytest.approx(0.3), pytest.approx(0.9))


def test_where_none_or_all_pay_less_each_company_counts_as_one_report():
    none = share_below(STEP | {"n_below": 0, "below_error": 0, "upper_error": 0}, 0.95)
    assert (none.interval_low, none.interval_high) == (0, pytest.approx(clopper_pearson(0, 7, 0.95)[1]))
    every = share_below(STEP | {"n_below": 10, "below_error": 0, "upper_error": 0}, 0.95)
    assert (every.interval_low, every.interval_high) == (pytest.approx(clopper_pearson(7, 7, 0.95)[0]), 1)


def test_one_company_has_an_exact_interval_of_peoples_own_reports_and_none_of_its_postings():
    one = STEP | {"clusters": 1, "student_t": float("nan")}
    own = share_below(one | {"is_own": True}, 0.95)
    assert (own.interval_low, own.interval_high) == pytest.approx(clopper_pearson(5, 10, 0.95))
    assert share_below(one, 0.95).no_interval == "one_company"


def test_too_few_companies_have_no_interval():
    assert share_below(STEP | {"student_t": float("nan")}, 0.95).no_interval == "few_companies"
