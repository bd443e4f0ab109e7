"""Which groups cannot be told apart from the highest: by hand, and by simulation of groups that are and are not alike."""

import math

import numpy as np
import pandas as pd
import pytest

from queries.bands import compared, top_band


def groups(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["group", "median", "median_error"])


def band(*rows: tuple) -> list[str]:
    return list(top_band(groups(*rows), 0.95)["group"])


def test_groups_without_a_standard_error_are_not_compared():
    known = groups(("a", 90.0, None), ("b", 50.0, 0.1), ("c", 60.0, 0.1)).astype({"median_error": float})
    assert list(compared(known)["group"]) == ["c", "b"]
    assert list(top_band(known, 0.95)["group"]) == ["c", "b"]


def test_no_group_and_one_group():
    assert band() == []
    assert band(("a", 50.0, 0.1)) == ["a"]


def test_two_groups_are_told_apart_beyond_1_96_standard_errors_of_their_difference():
    error = 0.1
    limit = math.exp(1.96 * error * math.sqrt(2))
    assert band(("a", 50 * limit * 1.001, error), ("b", 50.0, error)) == ["a"]
    assert band(("a", 50 * limit * 0.999, error), ("b", 50.0, error)) == ["a", "b"]


def test_of_several_pairs_the_surest_has_to_pass_the_strictest_limit():
    # Holm: of two pairs the nearer needs 5 %, the surer 2.5 % (2.2414 standard errors); where that fails, both stay.
    error = 0.1
    apart = lambda distance: 50 * math.exp(-distance * error * math.sqrt(2))  # noqa: E731
    assert band(("a", 50.0, error), ("b", apart(2.25), error), ("c", apart(1.97), error)) == ["a"]
    assert band(("a", 50.0, error), ("b", apart(2.23), error), ("c", apart(1.97), error)) == ["a", "c", "b"]
    assert band(("a", 50.0, error), ("b", apart(2.25), error), ("c", apart(1.95), error)) == ["a", "c"]


@pytest.mark.parametrize(
    ("true", "least"), [([50.0] * 6, 0.95), ([50.0, 50.0, 40.0, 40.0, 30.0, 30.0], 0.95)], ids=["alike", "apart"]
)
def test_the_truly_highest_are_in_the_band_in_95_of_100_draws(true, least):
    chance, errors = np.random.default_rng(7), np.array([0.05, 0.1, 0.05, 0.1, 0.05, 0.1])
    kept, draws = 0, 600
    for _ in range(draws):
        seen = np.array(true) * np.exp(chance.normal(0, errors))
        found = set(top_band(groups(*zip(range(6), seen, errors, strict=True)), 0.95)["group"])
        kept += {n for n, pay in enumerate(true) if pay == max(true)} <= found
    assert kept / draws >= least - 2 * math.sqrt(least * (1 - least) / draws)
