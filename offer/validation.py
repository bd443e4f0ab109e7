"""Whether expected pay may be shown: what was left out of the fit, predicted by the rest, against a simpler guess.

The guess is the median of the reports of the same degree level and country. All is told for companies that are not in the data
and for those that are; a company weighs once, however many reports it has.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from offer.design import design_of
from offer.expected import Design, Fit, fit, left_out

#: The share that an interval is to hold, how many parts the companies are left out in, and how often they are drawn anew.
COVERAGE, FOLDS, INNER_FOLDS, DRAWS = 0.80, 10, 5, 500
#: Reports beyond which only some companies are left out, one by one in their turn: more would tell nothing new.
MOST_CHECKED = 20_000
#: Companies from which on the reports of the newest year are a check.
LEAST_COMPANIES = 6
#: The least that the model has to gain on the guess, and the standard errors that its coverage may be off.
LEAST_GAIN, ERRORS = 0.10, 2
UNKNOWN, KNOWN = "unknown", "known"


@dataclass(frozen=True)
class Check:
    """How the model did on reports that it had not seen.

    `of`: companies that are not in the data, or that are; `newest`: whether these are the reports of the newest stated year,
    predicted from the older ones. `error`, `guess_error`: median absolute errors of log pay; `gain`: by how much the first is
    under the second, with its 95% interval over companies; `coverage`: the share of reports in their 80% interval, with its
    standard error by company.
    """

    of: str
    newest: bool
    reports: int
    companies: int
    error: float
    guess_error: float
    gain: float
    gain_low: float
    gain_high: float
    coverage: float
    coverage_error: float

    @property
    def passes(self) -> bool:
        """Whether the gain is large and sure enough, and the coverage is what it is said to be."""
        covers = abs(self.coverage - COVERAGE) <= ERRORS * self.coverage_error
        return covers and (self.newest or (self.gain >= LEAST_GAIN and self.gain_low > 0))


@dataclass(frozen=True)
class Residuals:
    """What is left of reports whose company was left out: absolute, with the fold of each, its weight, the folds' effects."""

    absolute: np.ndarray
    fold: np.ndarray
    weight: np.ndarray
    effects: np.ndarray

    def interval(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the 80% interval of log pay of reports of further companies (CV+, Barber and others 2021)."""
        expected = (x @ self.effects.T)[:, self.fold]
        low = -_quantiles(-(expected - self.absolute), self.weight)
        return low, _quantiles(expected + self.absolute, self.weight)


def some_companies(reports: pd.DataFrame) -> pd.DataFrame:
    """Return the reports, or of very many those of every so many-th company: enough to check a model by."""
    every = -(-len(reports) // MOST_CHECKED)
    return reports if every <= 1 else reports[pd.factorize(reports["company"])[0] % every == 0].reset_index(drop=True)


def residuals(design: Design, folds: int) -> Residuals:
    """Return the residuals of a design, the companies left out in so many parts."""
    fold = design.company % folds
    effects = np.stack([fit(design.part(fold != part)).effects for part in range(folds)])
    absolute = np.abs(design.y - (design.x * effects[fold]).sum(axis=1))
    return Residuals(absolute, fold, _weights(design.company), effects)


def known_width(model: Fit) -> float:
    """Return half the 80% interval of log pay of a further report of a company with reports; infinite where none has two."""
    several = model.design.sizes[model.design.company] > 1
    if not several.any():
        return float("inf")
    absolute = np.abs(left_out(model)[several])
    return float(_quantiles(absolute[None, :], _weights(model.design.company[several]))[0])


def checks(reports: pd.DataFrame) -> list[Check]:
    """Return how the model does on the reports of a country, as `offer/modelled` has them."""
    reports = some_companies(reports)
    design, _ = design_of(reports)
    found = [_unknown(design, reports), _known(design, reports)]
    return [*found, *(one for one in _newest(reports) if one.companies >= LEAST_COMPANIES)]


def _unknown(design: Design, reports: pd.DataFrame) -> Check:
    """Leave the companies out in parts, and predict each part from the others."""
    fold = design.company % FOLDS
    error, guess, inside = (np.zeros(len(reports)) for _ in range(3))
    for part in range(FOLDS):
        out, rest = fold == part, fold != part
        error[out], inside[out] = _of_new_companies(design.part(rest), design.x[out], design.y[out])
        guess[out] = np.abs(design.y[out] - _guesses(reports[rest], reports[out]))
    return _check(UNKNOWN, False, error, guess, inside, design.company)


def _of_new_companies(rest: Design, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the absolute errors of reports of companies that a design does not have, and whether their interval holds them."""
    low, high = residuals(_renumbered(rest), INNER_FOLDS).interval(x)
    return np.abs(y - fit(rest).expected(x)), (low <= y) & (y <= high)


def _known(design: Design, reports: pd.DataFrame) -> Check:
    """Leave one report out at a time, of companies that have others; its interval is of the other companies' residuals."""
    several = design.sizes[design.company] > 1
    company, absolute = design.company[several], np.abs(left_out(fit(design))[several])
    weight = _weights(company)
    inside = np.zeros(len(absolute))
    for each in np.unique(company):
        own = company == each
        inside[own] = absolute[own] <= _quantiles(absolute[None, ~own], weight[~own])[0]
    rows = reports[several]
    guess = np.abs(design.y[several] - _guesses(reports, rows, leave_own_out=True))
    return _check(KNOWN, False, absolute, guess, inside, company)


def _newest(reports: pd.DataFrame) -> list[Check]:
    """Predict the reports of the newest stated year from the older ones, of companies that these have, and of others."""
    stated = reports[~reports["is_assumed"]]
    newest = stated["year"].max()
    older, later = stated[stated["year"] < newest], stated[stated["year"] == newest]
    if older.empty:
        return []
    design, columns = design_of(older)
    x, y = columns.matrix(later), np.log(later["pay"].to_numpy())
    numbers = pd.Series({name: number for number, name in enumerate(design.names)})
    own = later["company"].map(numbers)
    new, guess = own.isna().to_numpy(), np.abs(y - _guesses(older, later))
    company = pd.factorize(later["company"])[0]
    error, inside = _of_new_companies(design, x, y)
    found = [_check(UNKNOWN, True, error[new], guess[new], inside[new], company[new])] if new.any() else []
    if not new.all():
        model, known = fit(design), ~new
        far = np.abs(y[known] - x[known] @ model.effects - model.companies[own[known].astype(int)])
        found.append(_check(KNOWN, True, far, guess[known], far <= known_width(model), company[known]))
    return found


def _check(of: str, newest: bool, error: np.ndarray, guess: np.ndarray, inside: np.ndarray, company: np.ndarray) -> Check:
    weight = _weights(company)
    mine, guessed = _medians(error, weight[None, :])[0], _medians(guess, weight[None, :])[0]
    drawn = _drawn(company, weight)
    gains = 1 - _medians(error, drawn) / np.maximum(_medians(guess, drawn), 1e-12)
    by_company = pd.Series(inside.astype(float)).groupby(company).mean()
    spread = by_company.std() / np.sqrt(len(by_company)) if len(by_company) > 1 else 0.0
    low, high = np.quantile(gains, [0.025, 0.975])
    return Check(
        of, newest, len(error), len(by_company), float(mine), float(guessed), float(1 - mine / max(guessed, 1e-12)),
        float(low), float(high), float(by_company.mean()), float(spread),
    )  # fmt: skip


def _drawn(company: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return the weights of the reports with the companies drawn anew, one row a draw."""
    names, numbers = np.unique(company, return_inverse=True)
    luck = np.random.default_rng(20261129)
    return luck.multinomial(len(names), np.full(len(names), 1 / len(names)), DRAWS)[:, numbers] * weight


def _guesses(known: pd.DataFrame, asked: pd.DataFrame, leave_own_out: bool = False) -> np.ndarray:
    """Return the log median of the known reports of the same degree level, for each asked; of any where none has it.

    A report of several levels is guessed by those of any of them; one that states none, by those that state none.
    """
    levels = {}
    logs = np.log(known["pay"].to_numpy())
    for named in {tuple(each) for each in asked["degree_levels"]}:
        same = np.array([bool(set(each) & set(named)) or (not len(each) and not named) for each in known["degree_levels"]])
        levels[named] = same if same.any() else np.ones(len(known), dtype=bool)
    if not leave_own_out:
        middles = {named: float(np.median(logs[same])) for named, same in levels.items()}
        return np.array([middles[tuple(each)] for each in asked["degree_levels"]])
    place = {report: number for number, report in enumerate(known["report"])}
    guesses = []
    for report, named in zip(asked["report"], asked["degree_levels"], strict=True):
        others = levels[tuple(named)].copy()
        others[place[report]] = False
        guesses.append(float(np.median(logs[others])) if others.any() else float(np.median(logs)))
    return np.array(guesses)


def _weights(company: np.ndarray) -> np.ndarray:
    """Return the weight of each report: one in all for each company."""
    return 1 / np.bincount(company)[company]


def _renumbered(design: Design) -> Design:
    """Return a design whose companies are numbered anew, without those that have no report."""
    used, numbers = np.unique(design.company, return_inverse=True)
    return Design(design.y, design.x, numbers, tuple(design.names[each] for each in used))


def _quantiles(rows: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return of each row the least value up to which 80% of the weight lie, of one company more than there are."""
    total = weight.sum()
    order = np.argsort(rows, axis=1)
    reached = np.cumsum(weight[order], axis=1) >= min(COVERAGE * (total + 1), total) - 1e-9
    return np.take_along_axis(rows, order, axis=1)[np.arange(len(rows)), reached.argmax(axis=1)]


def _medians(value: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the weighted median of a value for each row of weights."""
    order = np.argsort(value)
    summed = np.cumsum(weights[:, order], axis=1)
    return value[order][(summed >= summed[:, -1:] / 2).argmax(axis=1)]
