"""The interval of a median holds it about as often as it says when companies are drawn anew (`make coverage` draws more)."""

from statistics import mean

import numpy as np
import pytest

from tests.coverage import Group, Rules, bounds, groups, results
from tests.independent import exact_rank, interval

REDRAWS = 400
#: Standard errors that the number of redraws is granted, here and nowhere else.
GRANTED = 2


@pytest.fixture(scope="module")
def tried(bundled) -> list[tuple[Group, dict]]:
    """The groups that are tried, each with what SQL says of it."""
    return list(groups(bundled))


@pytest.fixture(scope="module")
def rules(bundled) -> Rules:
    return Rules.of(bundled)


@pytest.fixture(scope="module")
def found(bundled):
    """What the redraws say: the headline first."""
    return results(bundled, REDRAWS)


def drawn_reports(group: Group, times: np.ndarray) -> list[tuple[dict, float]]:
    """The reports of one redraw, one by one: a company that is drawn twice is two."""
    return [
        ({"company": f"{company} {again}", "evidence": "posted"}, pay)
        for company, often in enumerate(times)
        for again in range(often)
        for pay in np.repeat(group.pays, group.counts[company]).tolist()
    ]


def test_what_was_collected_gives_the_interval_that_sql_gives(tried, rules):
    assert [told["dimension"] for _, told in tried][:1] == ["headline"]
    assert {told["dimension"] for _, told in tried} == {"headline", "role family", "degree level", "city", "industry"}
    for group, told in tried:
        assert (group.counts.sum(), (group.unnamed == 0).sum()) == (told["n"], told["companies"])
        by_companies, alone = group.intervals(np.ones((1, group.companies), int), rules)
        ends = [by_companies.median[0], by_companies.low[0], by_companies.high[0]]
        assert ends == pytest.approx([told["median"], told["median_low"], told["median_high"]], nan_ok=True), group.name
        if told["n"] <= rules.constants["exact_rank_limit"]:
            pays, rank = np.repeat(group.pays, group.counts.sum(axis=0)), exact_rank(told["n"])
            assert (alone.low[0], alone.high[0]) == (pays[rank - 1], pays[-rank])


def test_a_redraw_gives_the_interval_that_plain_python_gives(tried, rules):
    for group, _ in tried[1:]:
        drawn = group.redrawn(3)
        assert drawn.sum(axis=1).tolist() == [group.companies] * 3
        found, _ = group.intervals(drawn, rules)
        ends = [(low, high) if low < high else None for low, high in zip(found.low, found.high, strict=True)]
        told = [interval(drawn_reports(group, times))[1] for times in drawn]
        assert ends == [None if isinstance(right, str) else right for right in told], group.name


def test_the_headline_is_held_in_93_to_98_per_cent_of_the_redraws(found):
    headline = found[0]
    assert 0.93 - GRANTED * headline.error <= headline.coverage <= 0.98 + GRANTED * headline.error


def test_groups_are_held_in_93_to_98_per_cent_of_the_redraws_on_average(found):
    average, error = mean(r.coverage for r in found[1:]), np.sqrt(sum(r.error**2 for r in found[1:])) / len(found[1:])
    assert 0.93 - GRANTED * error <= average <= 0.98 + GRANTED * error


def test_no_group_is_held_in_less_than_88_per_cent_of_the_redraws(found):
    assert [r for r in found if r.coverage < 0.88 - GRANTED * r.error] == []


def test_reports_taken_for_independent_hold_the_headline_less_often(found):
    assert found[0].coverage_alone < 0.88
    assert found[0].width_alone < found[0].width


def test_bounds_hold_the_medians_of_both_ends_as_often(bundled):
    held = bounds(bundled, REDRAWS)
    error = np.sqrt(0.93 * 0.07 / REDRAWS)
    assert held["headline"] >= 0.93 - GRANTED * error
    assert mean(held.values()) >= 0.93
    assert [name for name, share in held.items() if share < 0.88 - GRANTED * error] == []


def test_redraws_without_an_interval_are_counted_and_in_no_share():
    pays = np.arange(1.0, 11)
    ten = Group("ten", pays, np.eye(10, dtype=int), np.zeros(10, int), np.zeros(10, int))
    limits = {"reports_for_median": 5, "most_wide": 0.5, "most_unnamed": 0.2, "companies_for_interval": 6}
    rules = Rules(
        limits | {"effective_for_interval": 4}, np.array([2.0, 3, 9]), np.array([4.3, 3.18, 2.262]), np.zeros(99, int)
    )
    drawn = np.array([[1] * 10, [10] + [0] * 9, [0] * 9 + [10], [2, 2, 2, 2, 2, 0, 0, 0, 0, 0]])
    by_companies, alone = ten.intervals(drawn, rules)
    assert by_companies.median.tolist() == [5.5, 1, 10, 3]
    assert by_companies.is_given.tolist() == [True, False, False, True]
    assert (by_companies.low[0], by_companies.high[0]) == (2, 9)
    assert (by_companies.low[3], by_companies.high[3]) == (1, 5)
    assert by_companies.coverage(5.5) == 0.5
    assert by_companies.width == 5.5
    assert not alone.is_given.any()
    at_share, _ = ten.intervals(drawn, rules, at_share=True)
    assert list(zip(at_share.low[[0, 3]], at_share.high[[0, 3]], strict=True)) == [(2, 9), (2, 5)]
