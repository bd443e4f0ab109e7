"""Expected pay: the model against a second implementation and a truth that is known, its leverage, its conditions."""

import numpy as np
import pandas as pd
import pytest

from offer import expectation, validation
from offer.design import columns_of
from offer.expected import RANK, Design, effects_of, fit, left_out, variances, weights
from offer.fields import read_fields
from offer.validation import COVERAGE, ERRORS, Check, checks, residuals, some_companies
from queries.database import database

WITHIN, BETWEEN = 0.04, 0.09
EFFECTS = np.array([3.0, 0.4, -0.2, 0.8])


def simulated(seed: int, companies: int = 120, within: float = WITHIN, between: float = BETWEEN) -> tuple[Design, np.ndarray]:
    """A design whose truth is known: its companies differ in size, and the effect of each."""
    luck = np.random.default_rng(seed)
    sizes = luck.integers(1, 9, companies)
    company = np.repeat(np.arange(companies), sizes)
    n = len(company)
    x = np.column_stack([np.ones(n), luck.integers(0, 2, n), luck.integers(0, 2, n), luck.normal(size=companies)[company]])
    own = luck.normal(scale=between**0.5, size=companies)
    y = x @ EFFECTS + own[company] + luck.normal(scale=within**0.5, size=n)
    return Design(y, np.arange(n), x, company, tuple(map(str, range(companies)))), own


def independent(x: np.ndarray) -> np.ndarray:
    """The columns of a matrix that the ones before do not hold already."""
    kept: list[int] = []
    for column in range(x.shape[1]):
        if np.linalg.matrix_rank(x[:, [*kept, column]]) > len(kept):
            kept.append(column)
    return x[:, kept]


def of_library(design: Design, x: np.ndarray, groups: np.ndarray):
    """The second implementation's fit; to load it takes a second, which only who runs these tests waits for."""
    from statsmodels.regression.mixed_linear_model import MixedLM

    return MixedLM(design.y, x, groups=groups).fit(reml=True)


@pytest.fixture(scope="module")
def american() -> pd.DataFrame:
    return database().view().filtered(country=("US",), year=None).ask("offer/modelled", kept=None)


@pytest.mark.parametrize("seed", range(3))
def test_the_second_implementation_gives_the_same_effects_and_weights(seed):
    design, _ = simulated(seed)
    mine, theirs = fit(design), of_library(design, design.x, design.company)
    assert np.abs(mine.effects - theirs.fe_params).max() <= 0.02
    ratio = weights(design.sums.sizes, theirs.scale, float(np.asarray(theirs.cov_re)[0, 0]))
    assert np.abs(weights(design.sums.sizes, mine.within, mine.between) - ratio).max() <= 0.02


def test_the_second_implementation_predicts_the_same_of_the_bundled_reports(american):
    design = columns_of(american).design(american)
    mine = fit(design)
    every = design.x[design.row]
    x = independent(every)
    theirs = of_library(design, x, design.of_report)
    assert np.abs(every @ mine.effects - x @ theirs.fe_params).max() <= 0.02
    ratio = weights(design.sums.sizes, theirs.scale, float(np.asarray(theirs.cov_re)[0, 0]))
    assert np.abs(weights(design.sums.sizes, mine.within, mine.between) - ratio).max() <= 0.02


def dense(x: np.ndarray, y: np.ndarray, company: np.ndarray) -> tuple[np.ndarray, float, float]:
    """The effects and the variances within and between companies once more: report by report, with matrices as wide as all."""

    def projection(columns: np.ndarray) -> tuple[np.ndarray, int]:
        left, size, _ = np.linalg.svd(columns, full_matrices=False)
        kept = left[:, size > RANK**0.5 * size.max()]
        return kept @ kept.T, kept.shape[1]

    z = np.eye(company.max() + 1)[company]
    z = z[:, z.any(axis=0)]
    of_x, rank_x = projection(x)
    of_both, rank_both = projection(np.column_stack([x, z]))
    within = (y @ y - y @ of_both @ y) / (len(y) - rank_both)
    trace = np.trace(z.T @ (z - of_x @ z))
    between = max((y @ (of_both - of_x) @ y - within * (rank_both - rank_x)) / trace, 0.0)
    weight = np.linalg.inv(within * np.eye(len(y)) + between * z @ z.T)
    return np.linalg.pinv(x.T @ weight @ x, rcond=RANK, hermitian=True) @ (x.T @ weight @ y), within, between


def test_what_is_made_of_sums_is_what_is_made_report_by_report(american, monkeypatch):
    monkeypatch.setattr(validation, "MOST_CHECKED", 400)
    some = some_companies(american)
    design = columns_of(some).design(some)
    assert len(design.x) < len(design.y)
    whole, rest = fit(design), design.part(design.company % 10 != 3)
    found = [
        (whole.effects, whole.within, whole.between, design),
        (effects_of(design.sums.without(design.part(design.company % 10 == 3).sums)), *variances(rest.sums), rest),
    ]
    for effects, within, between, of in found:
        expected, expected_within, expected_between = dense(of.x[of.row], of.y, of.of_report)
        assert of.x @ effects == pytest.approx(of.x @ expected, abs=1e-9)
        assert (within, between) == pytest.approx((expected_within, expected_between), abs=1e-9)


def test_a_truth_that_is_known_is_found():
    found = [fit(simulated(seed, companies=400)[0]) for seed in range(10)]
    assert np.abs(np.mean([one.effects for one in found], axis=0) - EFFECTS).max() < 0.02
    assert np.mean([one.within for one in found]) == pytest.approx(WITHIN, rel=0.05)
    assert np.mean([one.between for one in found]) == pytest.approx(BETWEEN, rel=0.05)


def test_companies_that_do_not_differ_have_no_weight():
    found = [fit(simulated(seed, between=0.0)[0]) for seed in range(6)]
    assert min(one.between for one in found) == 0
    assert np.mean([weights(one.design.sums.sizes, one.within, one.between).max() for one in found]) < 0.25


def test_the_effect_of_a_company_is_its_mean_residual_shrunk():
    design, own = simulated(1)
    model = fit(design)
    for number in range(5):
        rows = design.company == number
        n, ratio = rows.sum(), model.within / model.between
        mean = (design.y[rows] - design.x[rows] @ model.effects).mean()
        assert model.companies[number] == pytest.approx(mean * n / (n + ratio))
    assert np.corrcoef(model.companies, own)[0, 1] > 0.8


def test_a_report_that_is_left_out_is_predicted_as_if_it_were_fitted_without_it():
    design, _ = simulated(2, companies=25)
    model = fit(design)
    quick = left_out(model)
    z = np.eye(len(design.names))[design.company]
    everything = model.between * z @ z.T + model.within * np.eye(len(design.y))
    for row in range(0, len(design.y), 7):
        rest = np.arange(len(design.y)) != row
        inverse = np.linalg.inv(everything[np.ix_(rest, rest)])
        x, y = design.x[rest], design.y[rest]
        effects = np.linalg.solve(x.T @ inverse @ x, x.T @ inverse @ y)
        expected = design.x[row] @ effects + everything[row, rest] @ inverse @ (y - x @ effects)
        assert quick[row] == pytest.approx(design.y[row] - expected, abs=1e-8)


def test_the_interval_of_further_companies_holds_80_of_a_hundred():
    covered = []
    for seed in range(12):
        design, _ = simulated(seed)
        further, _ = simulated(100 + seed)
        left = residuals(design, 10)
        low, high = left.interval(further.x)
        inside = (low <= further.y) & (further.y <= high)
        assert (left.holds(further.x, further.row, further.y) == inside).all()
        held = pd.Series(inside).groupby(further.company).mean()
        covered.append(held.mean())
    spread = np.std(covered) / len(covered) ** 0.5
    assert np.mean(covered) == pytest.approx(COVERAGE, abs=ERRORS * spread + 0.02)


def test_the_bundled_model_of_the_united_states_passes_its_checks(american):
    found = {(one.of, one.newest): one for one in checks(american)}
    assert set(found) == {("unknown", False), ("known", False), ("unknown", True), ("known", True)}
    assert all(one.passes for one in found.values())
    assert found["known", False].error < found["unknown", False].error


GOOD = Check("unknown", False, 100, 50, 0.2, 0.3, 1 / 3, 0.2, 0.4, 0.81, 0.01)


@pytest.mark.parametrize(
    ("changes", "passes"),
    [
        ({}, True),
        ({"gain": 0.09}, False),
        ({"gain_low": -0.01}, False),
        ({"coverage": 0.77}, False),
        ({"coverage": 0.77, "coverage_error": 0.02}, True),
        ({"gain": -1, "gain_low": -2, "newest": True}, True),
        ({"coverage": 0.9, "newest": True}, False),
    ],
)
def test_a_check_passes_by_its_gain_and_its_coverage(changes, passes):
    assert Check(**(vars(GOOD) | changes)).passes is passes


def modelled(*pays: float, **stated) -> dict:
    """A row of `offer/modelled`: reports of one company."""
    return {
        "pays": list(pays) or [40.0], "company": "Acme", "industry": None, "degree_levels": [], "role_families": [],
        "parity": None, "year": 2026, "is_assumed": False,
    } | stated  # fmt: skip


def test_a_report_of_several_levels_counts_in_parts_and_an_assumed_year_not_at_all(monkeypatch):
    monkeypatch.setattr("offer.design.LEAST", 0)
    rows = [
        modelled(np.e, 1.0, degree_levels=["bachelor", "phd"], parity=100 * np.e, year=2024),
        modelled(role_families=["data"], industry="software", company="Zoo"),
        modelled(year=2020, is_assumed=True),
    ]
    reports = pd.DataFrame(rows).assign(parity=lambda all_: all_["parity"].astype(float))
    columns = columns_of(reports)
    design = columns.design(reports)
    found = pd.DataFrame(columns.matrix(reports)[:, 1:], columns=[f"{group} {value}" for group, value in columns.named])
    assert found[["degree bachelor", "degree phd", "degree not_stated"]].to_numpy().tolist() == [
        [0.5, 0.5, 0],
        [0, 0, 1],
        [0, 0, 1],
    ]
    assert found[["role data", "role not_stated", "industry software", "industry not_stated"]].to_numpy().tolist() == [
        [0, 1, 0, 1], [1, 0, 1, 0], [0, 1, 0, 1],
    ]  # fmt: skip
    assert found[["place prices", "place not_stated", "year years"]].to_numpy().tolist() == [[1, 0, -2], [0, 1, 0], [0, 1, 0]]
    assert (list(design.company), design.names) == ([0, 1, 0], ("Acme", "Zoo"))
    assert (design.y.tolist()[:2], design.row.tolist(), design.counts.tolist()) == ([1, 0], [0, 0, 1, 2], [2, 1, 1])


def test_a_column_is_of_the_model_where_five_reports_speak_for_it():
    two = modelled(10.0, 20.0, degree_levels=["phd"])
    four, five = (pd.DataFrame([two, two, *more]) for more in ([], [modelled(30.0, degree_levels=["phd"])]))
    assert [("degree", "phd") in columns_of(rows.assign(parity=100.0)).named for rows in (four, five)] == [False, True]


def test_the_guess_is_the_median_of_the_same_degree_level():
    known = pd.DataFrame(
        [
            modelled(10.0, 40.0, degree_levels=["phd"]),
            modelled(20.0, degree_levels=["phd", "master"]),
            modelled(5.0),
        ]
    )
    asked = pd.DataFrame([modelled(degree_levels=["phd"]), modelled(), modelled(degree_levels=["bachelor"])])
    assert np.exp(validation._guesses(known, asked)) == pytest.approx([20, 5, np.sqrt(10 * 20)])
    # Of 10 and 40 by the other of its row and 20, of 20 by 10 and 40; of the last, with none like it, by all.
    assert np.exp(validation._guesses_by_the_others(known)) == pytest.approx(
        [np.sqrt(20 * 40), np.sqrt(10 * 20), np.sqrt(10 * 40), np.sqrt(10 * 20)]
    )


def test_a_residual_lies_above_those_of_others_that_are_smaller_a_company_weighing_one_in_all():
    absolute, company = np.array([1.0, 2.0, 2.0, 3.0, 2.0]), np.array([0, 0, 0, 1, 1])
    weight = validation._weights(company)
    assert validation._weight_under(absolute, absolute, weight) == pytest.approx([0, 1 / 3, 1 / 3, 3 / 2, 1 / 3])
    assert validation._own_weight_under(absolute, company) == pytest.approx([0, 1 / 3, 1 / 3, 1 / 2, 0])


def test_of_very_many_reports_some_companies_are_checked(american, monkeypatch):
    assert some_companies(american) is american
    monkeypatch.setattr(validation, "MOST_CHECKED", 500)
    some = some_companies(american)
    assert 300 < some["pays"].map(len).sum() < 600
    whole = american.groupby("company").size()
    assert (some.groupby("company").size() == whole[sorted(some["company"].unique())]).all()


def test_an_offer_of_a_known_company_leans_on_its_reports_and_one_of_an_unknown_does_not():
    view = database().view()
    fields = {"pay": "$60/hr", "place": "Santa Clara, CA", "degree": "phd"}
    known = expectation.expected(view, read_fields(view, fields | {"company": "NVIDIA"}, 2026).offer)
    unknown = expectation.expected(view, read_fields(view, fields | {"company": "Nobody"}, 2026).offer)
    assert known.reports > 0
    assert (unknown.reports, unknown.own) == (0, 0)
    assert known.low < known.pay < known.high
    assert np.log(unknown.high / unknown.low) > np.log(known.high / known.low)
    assert set(known.ingredients) == {"industry", "role", "degree", "place"}


def test_a_report_that_is_the_offer_itself_says_nothing_of_its_expected_pay():
    view = database().view()
    offer = read_fields(view, {"company": "NVIDIA", "pay": "$60/hr", "place": "Santa Clara, CA"}, 2026).offer
    told = """
        select min(report) from pay_reports
        where company = 'NVIDIA' and country = 'US' and work_kind = 'internship' and set_aside is null and not country_inferred
    """
    [(own,)] = view.snapshot.cursor().execute(told).fetchall()
    whole, less = expectation.expected(view, offer), expectation.expected(view, offer, kept=(own,))
    assert less.reports == whole.reports - 1
    assert less.pay != whole.pay


def test_where_the_model_does_no_better_no_expected_pay_is_told():
    view = database().view()
    offer = read_fields(view, {"pay": "200 CNY a day", "place": "Shanghai", "company": "Nobody"}, 2026).offer
    found = expectation.expected(view, offer)
    assert (found.pay, found.low, found.high) == (None, None, None)


@pytest.mark.parametrize(
    "fields",
    [
        {"pay": "€20/h", "place": "Munich", "company": "NVIDIA"},
        {"pay": "€20/h", "place": "Austin, TX", "company": "NVIDIA"},
        {"pay": "$20/h", "place": "Austin, TX"},
    ],
    ids=["few reports of the country", "another currency", "no company"],
)
def test_without_a_model_or_a_company_no_pay_is_expected(fields):
    view = database().view()
    assert expectation.expected(view, read_fields(view, fields, 2026).offer) is None


def test_the_company_alone_explains_most_of_pay():
    assert 0.7 < expectation.model_of(database().view(), "US", "USD").company_share < 1
