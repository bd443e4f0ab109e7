"""What an offer like this is expected to pay where few comparables are: a model of pay over all reports of a country.

    log pay = degree + role family + industry + log price parity + year + company + error

The first are fixed effects. The company is a random one: of n reports of its own it keeps n / (n + s² / t²), where s² is the
variance within companies and t² that between them. The two are estimated by moments (Henderson's method 3), the effects by
generalised least squares. A report of several degree levels or role families counts under each in equal parts; one that states
none, under that it states none.

All of it is made of sums over the reports and over those of each company, so that companies are left out by taking theirs off.
"""

from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np

#: The least part of the largest eigenvalue of X'X that counts as a direction of its own.
RANK = 1e-10


@dataclass(frozen=True)
class Sums:
    """What a fit needs to know of reports: X'X, X'y and y'y over all, and of each company their number and their sums."""

    xx: np.ndarray
    xy: np.ndarray
    yy: float
    sizes: np.ndarray
    x: np.ndarray
    y: np.ndarray

    def without(self, part: "Sums") -> "Sums":
        """Return the sums once those of some companies are taken off."""
        return Sums(*(getattr(self, each.name) - getattr(part, each.name) for each in fields(Sums)))

    def less(self, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
        """Return X'X, X'y and y'y less so much of those of the companies' means: all of it leaves what is within companies."""
        of_each = weight / np.maximum(self.sizes, 1)
        taken = self.x.T * of_each
        return self.xx - taken @ self.x, self.xy - taken @ self.y, self.yy - float(of_each @ self.y**2)


@dataclass(frozen=True)
class Design:
    """What the model is fitted to: log pay `y` of each report, with the `row` that it stands on.

    On a row are reports of one company of which the model knows the same: it has a column of `x` for each term, and its
    `company` as a number.
    """

    y: np.ndarray
    row: np.ndarray
    x: np.ndarray
    company: np.ndarray
    names: tuple[str, ...]

    def part(self, rows: np.ndarray) -> "Design":
        """Return the design of the reports on the rows that are true; companies keep their numbers."""
        reports = rows[self.row]
        return Design(self.y[reports], (np.cumsum(rows) - 1)[self.row[reports]], self.x[rows], self.company[rows], self.names)

    @cached_property
    def of_report(self) -> np.ndarray:
        """The company of each report."""
        return self.company[self.row]

    @cached_property
    def counts(self) -> np.ndarray:
        """How many reports stand on each row."""
        return np.bincount(self.row, minlength=len(self.x)).astype(float)

    @cached_property
    def sums(self) -> Sums:
        """The sums that a fit is made of."""
        weighted, y = self.x * self.counts[:, None], np.bincount(self.row, self.y, len(self.x))
        sizes, of_y, *of_x = (np.bincount(self.company, each, len(self.names)) for each in (self.counts, y, *weighted.T))
        return Sums(weighted.T @ self.x, self.x.T @ y, float(self.y @ self.y), sizes, np.stack(of_x, axis=1), of_y)


@dataclass(frozen=True)
class Fit:
    """A fitted model: its effects by column, the variances within and between companies, and the effect of each company."""

    design: Design
    effects: np.ndarray
    within: float
    between: float
    companies: np.ndarray

    def expected(self, x: np.ndarray) -> np.ndarray:
        """Return the expected log pay of reports of companies that are not in the data."""
        return x @ self.effects


def weights(sizes: np.ndarray, within: float, between: float) -> np.ndarray:
    """Return n / (n + s² / t²) for companies of so many reports; zero where companies do not differ."""
    return sizes * between / np.maximum(sizes * between + within, 1e-300)


def fit(design: Design) -> Fit:
    """Return the model fitted to a design."""
    sums = design.sums
    within, between = variances(sums)
    weight = weights(sums.sizes, within, between)
    effects = _effects(sums, weight)
    residuals = (sums.y - sums.x @ effects) / np.maximum(sums.sizes, 1)
    return Fit(design, effects, within, between, residuals * weight)


def effects_of(sums: Sums) -> np.ndarray:
    """Return the effects alone of the model fitted to reports of these sums."""
    return _effects(sums, weights(sums.sizes, *variances(sums)))


def variances(sums: Sums) -> tuple[float, float]:
    """Return the variances within and between companies by Henderson's method 3.

    With X the fixed effects and Z the companies (Searle, Casella and McCulloch 1992, chapter 5):
    s² = y'(I - P[XZ])y / (n - rank[XZ]), and t² from
    E(y'(P[XZ] - P[X])y) = t² tr(Z'(I - P[X])Z) + s² (rank[XZ] - rank[X]).
    """
    n = sums.sizes.sum()
    inverse, rank = _inverse(sums.xx)
    left = sums.yy - float(sums.xy @ inverse @ sums.xy)
    xx, xy, yy = sums.less(np.ones(len(sums.sizes)))
    inverse_within, rank_within = _inverse(xx)
    left_within = yy - float(xy @ inverse_within @ xy)
    rank_both = rank_within + int((sums.sizes > 0).sum())
    within = left_within / max(n - rank_both, 1)
    trace = n - float((sums.x @ inverse * sums.x).sum())
    between = (left - left_within - within * (rank_both - rank)) / max(trace, 1e-12)
    return within, max(between, 0.0)


def _inverse(gram: np.ndarray) -> tuple[np.ndarray, int]:
    """Return the pseudoinverse of X'X, and its rank."""
    size, vectors = np.linalg.eigh(gram)
    kept = size > RANK * max(size.max(initial=0.0), 1e-300)
    return (vectors[:, kept] / size[kept]) @ vectors[:, kept].T, int(kept.sum())


def _effects(sums: Sums, weight: np.ndarray) -> np.ndarray:
    """Return the effects by generalised least squares: within companies whole, between them as far as they are independent."""
    xx, xy, _ = sums.less(weight)
    return _inverse(xx)[0] @ xy


def leverage(model: Fit) -> np.ndarray:
    """Return how much a report on each row weighs in its own fitted value, company effect included; the variances are held."""
    design, sums = model.design, model.design.sums
    weight = weights(sums.sizes, model.within, model.between)
    means = sums.x / np.maximum(sums.sizes, 1)[:, None]
    apart = design.x - (weight[:, None] * means)[design.company]
    own = 1 / (sums.sizes + model.within / max(model.between, 1e-300))
    return (apart @ _inverse(sums.less(weight)[0])[0] * apart).sum(axis=1) + own[design.company]


def left_out(model: Fit) -> np.ndarray:
    """Return the residual of each report as the model fitted to all others predicts it: (y - fitted) / (1 - leverage)."""
    design = model.design
    fitted = design.x @ model.effects + model.companies[design.company]
    return (design.y - fitted[design.row]) / np.maximum(1 - leverage(model), 1e-9)[design.row]
