"""What an offer like this is expected to pay, with its interval and its ingredients; only where the model has proved good."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from offer.design import DEGREE, INDUSTRY, PLACE, ROLE, Columns, columns_of
from offer.expected import Fit, fit
from offer.terms import Offer
from offer.validation import FOLDS, KNOWN, UNKNOWN, Check, Residuals, checks, known_width, residuals, some_companies
from queries.database import Snapshot, View
from queries.selection import Selection

#: Reports and companies of a country from which on pay is modelled.
REPORTS, COMPANIES = 100, 30


@dataclass(frozen=True)
class Model:
    """The model of one country: its fit, what was left of companies left out, and how it did on what it had not seen."""

    fit: Fit
    columns: Columns
    residuals: Residuals
    known_width: float
    checks: list[Check]

    def passes(self, of: str) -> bool:
        """Whether expected pay may be shown for companies that are not in the data, or that are: every check of them passes."""
        return all(check.passes for check in self.checks if check.of == of)

    @property
    def company_share(self) -> float:
        """The share of the variance of log pay that the company alone explains, of companies with several reports."""
        design = self.fit.design
        sums = design.sums
        several = sums.sizes[design.of_report] > 1
        own = design.y - (sums.y / np.maximum(sums.sizes, 1))[design.of_report]
        return 1 - float((own[several] ** 2).sum() / ((design.y[several] - design.y[several].mean()) ** 2).sum())


@dataclass(frozen=True)
class Expected:
    """Expected pay for an hour with its 80% interval; None where it may not be shown.

    `ingredients`: by how much each thing that the offer states moves pay against the average report (0.16 = 16% more);
    `own`: the same of the company, with the `reports` that it has of its own; `checks` are those of the model.
    """

    pay: float | None
    low: float | None
    high: float | None
    ingredients: dict[str, float]
    own: float
    reports: int
    checks: list[Check]


def model_of(view: View, country: str, currency: str, kept: tuple[int, ...] = ()) -> Model | None:
    """Return the model of a country in a currency, fitted once for each build of the tables; None with too few reports.

    `kept`: reports that are left out, since they are the offer that is asked about.
    """
    return _fitted(view.snapshot, country, currency, kept)


@lru_cache(maxsize=8)
def _fitted(snapshot: Snapshot, country: str, currency: str, kept: tuple[int, ...]) -> Model | None:
    view = View(snapshot, Selection()).filtered(country=(country,), currency=currency)
    rows = view.ask("offer/modelled", kept=list(kept))
    if rows["pays"].map(len).sum() < REPORTS or rows["company"].nunique() < COMPANIES:
        return None
    columns = columns_of(rows)
    design = columns.design(rows)
    model = fit(design)
    some = some_companies(rows)
    checked = design if some is rows else columns.design(some)
    return Model(model, columns, residuals(checked, FOLDS), known_width(model), checks(some))


def expected(view: View, offer: Offer, kept: tuple[int, ...] = ()) -> Expected | None:
    """Return the expected pay of an offer; None where it names no company, or its country has no model in its currency.

    `kept`: the reports that are the offer itself, which say nothing of what it is expected to pay.
    """
    if offer.company is None or offer.currency != offer.where.currency:
        return None
    model = model_of(view, offer.where.country, offer.currency, kept)
    if model is None:
        return None
    x = model.columns.matrix(_as_report(offer))
    names = model.fit.design.names
    number = names.index(offer.company) if offer.company in names else None
    reports = 0 if number is None else int(model.fit.design.sums.sizes[number])
    own = 0.0 if number is None else float(model.fit.companies[number])
    found = _interval(model, x, own) if reports else (float(model.fit.expected(x)[0]), *_of_unknown(model, x))
    shown = model.passes(KNOWN if reports else UNKNOWN)
    pay, low, high = (float(np.exp(each)) if shown else None for each in found)
    return Expected(pay, low, high, _ingredients(model, x), float(np.expm1(own)), reports, model.checks)


def _interval(model: Model, x: np.ndarray, own: float) -> tuple[float, float, float]:
    middle = float(model.fit.expected(x)[0]) + own
    return middle, middle - model.known_width, middle + model.known_width


def _of_unknown(model: Model, x: np.ndarray) -> tuple[float, float]:
    low, high = model.residuals.interval(x)
    return float(low[0]), float(high[0])


def _ingredients(model: Model, x: np.ndarray) -> dict[str, float]:
    """Return by how much each group of columns moves pay against the average report."""
    design = model.fit.design
    apart = (x[0] - design.counts @ design.x / len(design.y))[1:] * model.fit.effects[1:]
    groups = np.array([group for group, _ in model.columns.named])
    return {group: float(np.expm1(apart[groups == group].sum())) for group in (INDUSTRY, ROLE, DEGREE, PLACE)}


def _as_report(offer: Offer) -> pd.DataFrame:
    """Return an offer as a row of `offer/modelled`."""
    return pd.DataFrame(
        {
            "degree_levels": [[offer.degree] if offer.degree else []],
            "role_families": [[offer.role_family] if offer.role_family else []],
            "industry": [offer.industry],
            "parity": [np.nan if offer.where.parity is None else offer.where.parity],
            "year": [offer.year],
            "is_assumed": [False],
        }
    )
