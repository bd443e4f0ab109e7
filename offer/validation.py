"""Whether expected pay may be shown: what was left out of the fit, predicted by the rest, against a simpler guess.

The guess is the median of the reports of the same degree level and country. All is told for companies that are not in the data
and for those that are; a company weighs once, however many reports it has.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from offer.design import columns_of, log_pay, row_of_each
from offer.expected import Design, Fit, effects_of, fit, left_out

#: The share that an interval is to hold, how many parts the companies are left out in, and how often they are drawn anew.
COVERAGE, FOLDS, INNER_FOLDS, DRAWS = 0.80, 10, 5, 500
#: Reports beyond which only some companies are left out, one by one in their turn: more would tell nothing new.
MOST_CHECKED = 4_000
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

    def holds(self, x: np.ndarray, row: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return whether the interval of its row of x holds each report of log pay y.

        It does where at neither end so much weight as the interval's end needs lies before the report.
        """
        over, under = np.zeros(len(y)), np.zeros(len(y))
        for part, effects in enumerate(self.effects):
            absolute, weight = self.absolute[self.fold == part], self.weight[self.fold == part]
            far = y - (x @ effects)[row]
            over += _weight_under(far, absolute, weight)
            under += _weight_under(-far, absolute, weight)
        needed = _needed(self.weight.sum())
        return (over < needed) & (under < needed)


def some_companies(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows, or of very many reports those of every so many-th company: enough to check a model by."""
    every = -(-int(rows["pays"].map(len).sum()) // MOST_CHECKED)
    return rows if every <= 1 else rows[pd.factorize(rows["company"])[0] % every == 0].reset_index(drop=True)


def residuals(design: Design, folds: int) -> Residuals:
    """Return the residuals of a design, the companies that it has reports of left out in so many parts."""
    fold = np.unique(design.company, return_inverse=True)[1] % folds
    effects = np.stack([effects_of(design.sums.without(design.part(fold == part).sums)) for part in range(folds)])
    absolute = np.abs(design.y - (design.x * effects[fold]).sum(axis=1)[design.row])
    return Residuals(absolute, fold[design.row], _weights(design.of_report), effects)


def known_width(model: Fit) -> float:
    """Return half the 80% interval of log pay of a further report of a company with reports; infinite where none has two."""
    design = model.design
    several = design.sums.sizes[design.of_report] > 1
    if not several.any():
        return float("inf")
    return float(_quantiles(np.abs(left_out(model)[several])[None, :], _weights(design.of_report[several]))[0])


def checks(rows: pd.DataFrame) -> list[Check]:
    """Return how the model does on the reports of a country, as `offer/modelled` has them."""
    design = columns_of(rows).design(rows)
    found = [_unknown(design, rows), _known(design, rows)]
    return [*found, *(one for one in _newest(rows) if one.companies >= LEAST_COMPANIES)]


def _unknown(design: Design, rows: pd.DataFrame) -> Check:
    """Leave the companies out in parts, and predict each part from the others."""
    fold = design.company % FOLDS
    error, guess, inside = (np.zeros(len(design.y)) for _ in range(3))
    for part in range(FOLDS):
        out, there = design.part(fold == part), (fold == part)[design.row]
        error[there], inside[there] = _of_new_companies(design.part(fold != part), out.x, out.row, out.y)
        guess[there] = np.abs(out.y - _guesses(rows[fold != part], rows[fold == part])[out.row])
    return _check(UNKNOWN, False, error, guess, inside, design.of_report)


def _of_new_companies(rest: Design, x: np.ndarray, row: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the absolute errors of reports of companies that a design does not have, and whether their interval holds them."""
    return np.abs(y - (x @ effects_of(rest.sums))[row]), residuals(rest, INNER_FOLDS).holds(x, row, y)


def _known(design: Design, rows: pd.DataFrame) -> Check:
    """Leave one report out at a time, of companies that have others; its interval is of the other companies' residuals."""
    several = design.sums.sizes[design.of_report] > 1
    company, absolute = design.of_report[several], np.abs(left_out(fit(design))[several])
    weight = _weights(company)
    others = _weight_under(absolute, absolute, weight) - _own_weight_under(absolute, company)
    guess = np.abs(design.y - _guesses_by_the_others(rows))[several]
    return _check(KNOWN, False, absolute, guess, others < _needed(weight.sum() - 1), company)


def _newest(rows: pd.DataFrame) -> list[Check]:
    """Predict the reports of the newest stated year from the older ones, of companies that these have, and of others."""
    stated = rows[~rows["is_assumed"]]
    newest = stated["year"].max()
    older, later = stated[stated["year"] < newest], stated[stated["year"] == newest]
    if older.empty:
        return []
    columns = columns_of(older)
    design, x, row, y = columns.design(older), columns.matrix(later), row_of_each(later), log_pay(later)
    own = later["company"].map({name: number for number, name in enumerate(design.names)})
    new, guess = own.isna().to_numpy()[row], np.abs(y - _guesses(older, later)[row])
    company = pd.factorize(later["company"])[0][row]
    error, inside = _of_new_companies(design, x, row, y)
    found = [_check(UNKNOWN, True, error[new], guess[new], inside[new], company[new])] if new.any() else []
    if not new.all():
        model, known = fit(design), ~new
        expected = model.expected(x) + np.append(model.companies, 0)[own.fillna(-1).astype(int)]
        far = np.abs(y - expected[row])[known]
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


def _guesses(known: pd.DataFrame, asked: pd.DataFrame) -> np.ndarray:
    """Return the log median of the known reports of the same degree level, for each row asked; of any where none has it.

    A report of several levels is guessed by those of any of them; one that states none, by those that state none.
    """
    pay = log_pay(known)
    middles = {level: float(np.median(pay[same] if same.any() else pay)) for level, same in _same_level(known, asked)}
    return np.array([middles[tuple(each)] for each in asked["degree_levels"]])


def _guesses_by_the_others(rows: pd.DataFrame) -> np.ndarray:
    """Return the guess of each report by all others: the middle of those of its degree level, without its own place."""
    pay, levels = log_pay(rows), [tuple(each) for each in rows["degree_levels"]]
    guesses = np.full(len(pay), np.median(pay))
    for level, same in _same_level(rows, rows):
        ordered = np.sort(pay[same])
        own = np.array([each == level for each in levels])[row_of_each(rows)]
        if (others := len(ordered) - 1) > 0:
            place = np.searchsorted(ordered, pay[own])
            low, high = (each + (each >= place) for each in ((others - 1) // 2, others // 2))
            guesses[own] = (ordered[low] + ordered[high]) / 2
    return guesses


def _same_level(known: pd.DataFrame, asked: pd.DataFrame) -> Iterator[tuple[tuple[str, ...], np.ndarray]]:
    """Yield each combination of degree levels that is asked for, with which known reports have one of them, or none as it."""
    row, levels = row_of_each(known), [frozenset(each) for each in known["degree_levels"]]
    for level in {tuple(each) for each in asked["degree_levels"]}:
        alike = {each: bool(each & set(level)) or (not each and not level) for each in set(levels)}
        yield level, np.array([alike[each] for each in levels])[row]


def _weight_under(values: np.ndarray, figures: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return for each value the weight of the figures that lie under it."""
    order = np.argsort(figures)
    return np.append(0, np.cumsum(weight[order]))[np.searchsorted(figures[order], values)]


def _own_weight_under(figures: np.ndarray, company: np.ndarray) -> np.ndarray:
    """Return for each figure the weight of those of its own company that lie under it, a company weighing one in all."""
    frame = pd.DataFrame({"figure": figures, "company": company}).groupby("company")["figure"]
    return ((frame.rank(method="min") - 1) / frame.transform("size")).to_numpy()


def _weights(company: np.ndarray) -> np.ndarray:
    """Return the weight of each report: one in all for each company."""
    return 1 / np.bincount(company)[company]


def _quantiles(rows: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return of each row the least value up to which 80% of the weight lie, of one company more than there are."""
    order = np.argsort(rows, axis=1)
    reached = np.cumsum(weight[order], axis=1) >= _needed(weight.sum())
    return np.take_along_axis(rows, order, axis=1)[np.arange(len(rows)), reached.argmax(axis=1)]


def _needed(total: float) -> float:
    """Return the weight that an interval's end needs: 80% of that of one company more than there are."""
    return min(COVERAGE * (total + 1), total) - 1e-9


def _medians(value: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the weighted median of a value for each row of weights."""
    order = np.argsort(value)
    summed = np.cumsum(weights[:, order], axis=1)
    return value[order][(summed >= summed[:, -1:] / 2).argmax(axis=1)]
