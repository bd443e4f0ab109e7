"""Which groups cannot be told apart from the highest: by hand, and by simulation of groups that are and are not alike."""

import math
import random
from statistics import median

import numpy as np
import pandas as pd
import pytest

from queries.bands import (
    bands,
    compared,
    in_bands,
    near_highest,
    numbered,
    of_differences,
    separations,
    shrunken,
    spread_of,
    variances_of_differences,
)
from tests.separation import DIMENSIONS, LIMITS, MOST_WRONG, Redraw, judged, redraws

#: How many redraws the tests make, where `make bands` makes 1,500.
REDRAWN = 200


def groups(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["group", "median", "median_error"])


def sharing(rows: pd.DataFrame, one: str, other: str, correlation: float) -> pd.DataFrame:
    """The groups, two of which share companies."""
    with_each = {one: [{"group": other, "correlation": correlation}], other: [{"group": one, "correlation": correlation}]}
    return rows.assign(correlations=[with_each.get(group) for group in rows["group"]])


def near(*rows: tuple) -> list[str]:
    return list(near_highest(groups(*rows), 0.95)["group"])


def test_groups_without_a_standard_error_are_not_compared():
    known = groups(("a", 90.0, None), ("b", 50.0, 0.1), ("c", 60.0, 0.1)).astype({"median_error": float})
    assert list(compared(known)["group"]) == ["c", "b"]
    assert list(near_highest(known, 0.95)["group"]) == ["c", "b"]


def test_no_group_and_one_group():
    assert near() == []
    assert near(("a", 50.0, 0.1)) == ["a"]


def test_two_groups_are_told_apart_beyond_1_96_standard_errors_of_their_difference():
    error = 0.1
    limit = math.exp(1.96 * error * math.sqrt(2))
    assert near(("a", 50 * limit * 1.001, error), ("b", 50.0, error)) == ["a"]
    assert near(("a", 50 * limit * 0.999, error), ("b", 50.0, error)) == ["a", "b"]


def test_of_several_pairs_the_surest_has_to_pass_the_strictest_limit():
    # Holm: of two pairs the nearer needs 5%, the surer 2.5% (2.2414 standard errors); where that fails, both stay.
    error = 0.1
    apart = lambda distance: 50 * math.exp(-distance * error * math.sqrt(2))  # noqa: E731
    assert near(("a", 50.0, error), ("b", apart(2.25), error), ("c", apart(1.97), error)) == ["a"]
    assert near(("a", 50.0, error), ("b", apart(2.23), error), ("c", apart(1.97), error)) == ["a", "c", "b"]
    assert near(("a", 50.0, error), ("b", apart(2.25), error), ("c", apart(1.95), error)) == ["a", "c"]


@pytest.mark.parametrize(
    ("true", "least"), [([50.0] * 6, 0.95), ([50.0, 50.0, 40.0, 40.0, 30.0, 30.0], 0.95)], ids=["alike", "apart"]
)
def test_the_truly_highest_are_named_in_95_of_100_draws(true, least):
    chance, errors = np.random.default_rng(7), np.array([0.05, 0.1, 0.05, 0.1, 0.05, 0.1])
    kept, draws = 0, 600
    for _ in range(draws):
        seen = np.array(true) * np.exp(chance.normal(0, errors))
        found = set(near_highest(groups(*zip(range(6), seen, errors, strict=True)), 0.95)["group"])
        kept += {n for n, pay in enumerate(true) if pay == max(true)} <= found
    assert kept / draws >= least - 2 * math.sqrt(least * (1 - least) / draws)


def test_medians_are_drawn_towards_their_mean_by_their_share_of_noise():
    # Equal noise v: the spread of moments is the variance of what is seen less v.
    seen, noise = np.array([3.0, 4.0, 5.0]), np.full(3, 0.25)
    assert spread_of(seen, noise) == pytest.approx(1 - 0.25)
    assert shrunken(seen, noise) == pytest.approx([4 - 0.75, 4, 4 + 0.75])
    # What is seen is no wider than its noise: all are one.
    assert shrunken(seen, np.full(3, 1.5)) == pytest.approx([4, 4, 4])


def test_a_surer_median_keeps_more_of_its_distance():
    drawn = shrunken(np.array([3.0, 5.0]), np.array([0.01, 0.5]))
    assert 3 < drawn[0] < 3.1 < 4.5 < drawn[1] < 5


@pytest.mark.parametrize("seen", [[], [3.0]])
def test_one_median_has_no_spread_and_stays(seen):
    assert shrunken(np.array(seen), np.full(len(seen), 0.1)) == pytest.approx(seen)


@pytest.mark.parametrize(
    ("medians", "expected"),
    [
        ([], []),
        ([5.0], [1]),
        ([5.0, 4.81], [1, 1]),
        ([5.0, 4.79], [1, 2]),
        # 4.7 is clear of 5 but not of 4.85: one band; 4.4 is clear of both.
        ([5.0, 4.85, 4.7, 4.4], [1, 1, 1, 2]),
        ([5.0, 4.7, 4.4, 4.39], [1, 2, 3, 3]),
    ],
)
def test_a_band_begins_where_all_of_the_band_above_is_clear(medians, expected):
    # Errors of 0.1 each: at sqrt(2) the limit is 0.2 for each difference.
    alone = of_differences(np.full(len(medians), 0.1), np.eye(len(medians)))
    assert numbered(np.array(medians), alone, math.sqrt(2)) == expected


def test_what_moves_two_medians_together_does_not_move_their_difference():
    rows = sharing(groups(("a", 50.0, 0.3), ("b", 45.0, 0.4), ("c", 40.0, 0.4)), "a", "b", 0.5)
    assert variances_of_differences(rows) == pytest.approx(
        np.array([[0, 0.25 - 0.12, 0.25], [0.25 - 0.12, 0, 0.32], [0.25, 0.32, 0]])
    )
    assert variances_of_differences(sharing(rows, "a", "a group without an interval", 0.9))[0, 1] == pytest.approx(0.25)
    assert of_differences(np.full(2, 0.1), np.ones((2, 2))) == pytest.approx(np.zeros((2, 2)))


def test_the_highest_is_told_apart_sooner_from_a_group_of_the_same_companies():
    error = 0.1
    rows = groups(("a", 50.0, error), ("b", 50 * math.exp(-1.5 * error * math.sqrt(2)), error))
    assert list(near_highest(rows, 0.95)["group"]) == ["a", "b"]
    assert list(near_highest(sharing(rows, "a", "b", 0.5), 0.95)["group"]) == ["a"]
    assert list(near_highest(sharing(rows, "a", "b", 1.0), 0.95)["group"]) == ["a"]
    alike = groups(("a", 50.0, error), ("b", 50.0, error))
    assert list(near_highest(sharing(alike, "a", "b", 1.0), 0.95)["group"]) == ["a", "b"]


def plain_correlations(rows: list[dict]) -> dict[tuple[str, str], float]:
    """Of each two role families the correlation of their shares up to their medians, company by company."""
    moved: dict[str, dict[str, float]] = {}
    for role in {row["role_family"] for row in rows}:
        own = [row for row in rows if row["role_family"] == role]
        middle = median(row["pay"] for row in own)
        share = sum(row["pay"] <= middle for row in own) / len(own)
        moved[role] = {}
        for row in own:
            before = moved[role].get(row["company"], 0)
            moved[role][row["company"]] = before + (row["pay"] <= middle) - share
    sizes = {role: math.sqrt(sum(value**2 for value in of.values())) for role, of in moved.items()}
    return {
        (one, other): sum(moved[one][c] * moved[other][c] for c in moved[one].keys() & moved[other].keys())
        / (sizes[one] * sizes[other])
        for one in moved
        for other in moved
        if one != other and moved[one].keys() & moved[other].keys()
    }


@pytest.mark.parametrize("seed", range(4))
def test_the_correlation_of_groups_that_share_companies_is_that_of_plain_python(given, seed):
    chance = random.Random(seed)
    rows = [
        {"company": chance.choice("ABCDEFGHIJKLMNOP"), "role_family": role, "pay": chance.randint(10, 60)}
        for role in ("data", "design", "research")
        for _ in range(chance.randint(20, 40))
    ]
    found = given(pay_reports=rows).ask("companies/roles")
    told = {
        (group, other["group"]): other["correlation"]
        for group, others in zip(found["group"], found["correlations"], strict=True)
        for other in others
    }
    assert told == pytest.approx(plain_correlations(rows))
    assert len(told) == 6


def test_groups_of_other_companies_are_not_correlated(given):
    rows = [
        {"company": f"{role} {n % 8}", "role_family": role, "pay": 20 + n} for role in ("data", "design") for n in range(16)
    ]
    assert given(pay_reports=rows).ask("companies/roles")["correlations"].isna().all()


def test_groups_stand_by_bands_and_those_that_cannot_be_compared_last():
    rows = groups(("few", 90.0, None), ("low", 30.0, 0.02), ("high", 60.0, 0.02), ("near", 59.5, 0.02)).astype(
        {"median_error": float}
    )
    found = in_bands(rows, "place")
    assert list(found["group"]) == ["high", "near", "low", "few"]
    assert list(found["band"])[:3] == [1, 1, 2]
    assert math.isnan(found["band"].iloc[3])
    assert list(bands(rows, 100.0)["band"]) == [1, 1, 1]


@pytest.mark.parametrize("dimension", sorted(DIMENSIONS))
def test_the_simulation_agrees_with_what_is_kept(bundled, dimension):
    kept, drawn = separations()[dimension], list(redraws(bundled, dimension, REDRAWN))
    wrong, parted = judged(drawn, kept.apart)
    assert wrong == pytest.approx(kept.wrong, abs=0.02)
    assert parted == pytest.approx(kept.separated, abs=0.06)
    assert kept.wrong <= MOST_WRONG
    assert kept.apart == LIMITS[0] or judged(drawn, round(kept.apart - 0.1, 1))[0] > MOST_WRONG - 0.02


def test_bands_are_held_to_right_and_wrong_order():
    """Three redraws by hand: bands right, bands wrong, no bands; 25% are 0.223 in logarithms."""
    error = np.full(2, 0.001)
    right, wrong = (np.array([1.0, 2.0]), np.array([1.0, 2.0]), error), (np.array([2.0, 1.0]), np.array([1.0, 2.0]), error)
    near = (np.array([1.0, 1.1]), np.array([1.0, 1.0]), error)
    right, wrong, near = (Redraw(*one, np.eye(2)) for one in (right, wrong, near))
    assert judged([right, wrong, near], 1.0) == (0.5, 0.5)
    assert judged([near], 1.0) == (0.0, 0.0)
