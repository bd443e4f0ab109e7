"""What an offer like this is expected to pay where few comparables are: a model of pay over all reports of a country.

    log pay = degree + role family + industry + log price parity + year + company + error

The first are fixed effects. The company is a random one: of n reports of its own it keeps n / (n + s² / t²), where s² is the
variance within companies and t² that between them. The two are estimated by moments (Henderson's method 3), the effects by
generalised least squares. A report of several degree levels or role families counts under each in equal parts; one that states
none, under that it states none.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

#: The least part of the largest eigenvalue of X'X that counts as a direction of its own.
RANK = 1e-10


@dataclass(frozen=True)
class Design:
    """What the model is fitted to: log pay `y`, a column of `x` for each term, the company of each report as a number."""

    y: np.ndarray
    x: np.ndarray
    company: np.ndarray
    names: tuple[str, ...]

    def part(self, rows: np.ndarray) -> "Design":
        """Return the design of some of the reports; companies keep their numbers."""
        return Design(self.y[rows], self.x[rows], self.company[rows], self.names)

    @cached_property
    def sizes(self) -> np.ndarray:
        """How many reports each company has."""
        return np.bincount(self.company, minlength=len(self.names)).astype(float)

    def mean_of(self, value: np.ndarray) -> np.ndarray:
        """Return the mean of a value (or of each column) over the reports of each company; zero where it has none."""
        columns = value.reshape(len(value), -1)
        sums = np.stack([np.bincount(self.company, column, len(self.names)) for column in columns.T], axis=1)
        return sums / np.maximum(self.sizes, 1)[:, None]


@dataclass(frozen=True)
class Fit:
    """A fitted model: its effects by column, the variances within and between companies, and the effect of each company."""

    design: Design
    effects: np.ndarray
    within: float
    between: float
    companies: np.ndarray

    @property
    def shrinkage(self) -> np.ndarray:
        """The weight of each company's own reports: n / (n + s² / t²)."""
        return weights(self.design.sizes, self.within, self.between)

    def expected(self, x: np.ndarray) -> np.ndarray:
        """Return the expected log pay of reports of companies that are not in the data."""
        return x @ self.effects


def weights(sizes: np.ndarray, within: float, between: float) -> np.ndarray:
    """Return n / (n + s² / t²) for companies of so many reports; zero where companies do not differ."""
    return sizes * between / np.maximum(sizes * between + within, 1e-300)


def fit(design: Design) -> Fit:
    """Return the model fitted to a design."""
    within, between = variances(design)
    effects = _effects(design, within, between)
    residuals = design.mean_of(design.y - design.x @ effects)[:, 0]
    return Fit(design, effects, within, between, residuals * weights(design.sizes, within, between))


def variances(design: Design) -> tuple[float, float]:
    """Return the variances within and between companies by Henderson's method 3.

    With X the fixed effects and Z the companies (Searle, Casella and McCulloch 1992, chapter 5):
    s² = y'(I - P[XZ])y / (n - rank[XZ]), and t² from
    E(y'(P[XZ] - P[X])y) = t² tr(Z'(I - P[X])Z) + s² (rank[XZ] - rank[X]).
    """
    inverse, rank = _inverse(design.x.T @ design.x)
    left = float(design.y @ design.y) - _explained(design.x, design.y, inverse)
    x, y = (each - design.mean_of(each)[design.company] for each in (design.x, design.y[:, None]))
    inverse_within, rank_within = _inverse(x.T @ x)
    left_within = float(y[:, 0] @ y[:, 0]) - _explained(x, y[:, 0], inverse_within)
    rank_both = rank_within + int((design.sizes > 0).sum())
    within = left_within / max(len(y) - rank_both, 1)
    sums = design.mean_of(design.x) * design.sizes[:, None]
    trace = len(y) - float(np.einsum("ij,jk,ik->", sums, inverse, sums))
    between = (left - left_within - within * (rank_both - rank)) / max(trace, 1e-12)
    return within, max(between, 0.0)


def _inverse(gram: np.ndarray) -> tuple[np.ndarray, int]:
    """Return the pseudoinverse of X'X, and its rank."""
    size, vectors = np.linalg.eigh(gram)
    kept = size > RANK * max(size.max(initial=0.0), 1e-300)
    return (vectors[:, kept] / size[kept]) @ vectors[:, kept].T, int(kept.sum())


def _explained(x: np.ndarray, y: np.ndarray, inverse: np.ndarray) -> float:
    """Return the sum of squares that the columns of x explain of y: y'P[X]y."""
    both = x.T @ y
    return float(both @ inverse @ both)


def _effects(design: Design, within: float, between: float) -> np.ndarray:
    """Return the effects by generalised least squares: within companies whole, between them as far as they are independent."""
    share = 1 - np.sqrt(within / np.maximum(within + design.sizes * between, 1e-300))
    x = design.x - (share[:, None] * design.mean_of(design.x))[design.company]
    y = design.y - (share * design.mean_of(design.y)[:, 0])[design.company]
    return _inverse(x.T @ x)[0] @ (x.T @ y)


def leverage(model: Fit) -> np.ndarray:
    """Return how much each report weighs in its own fitted value, company effect included; the variances are held."""
    design, ratio = model.design, model.within / max(model.between, 1e-300)
    shrunk = design.sizes / (design.sizes + ratio)
    means = design.mean_of(design.x)
    inner = design.x.T @ design.x - (means * (shrunk * design.sizes)[:, None]).T @ means
    apart = design.x - (shrunk[:, None] * means)[design.company]
    return np.einsum("ij,jk,ik->i", apart, _inverse(inner)[0], apart) + 1 / (design.sizes + ratio)[design.company]


def left_out(model: Fit) -> np.ndarray:
    """Return the residual of each report as the model fitted to all others predicts it: (y - fitted) / (1 - leverage)."""
    design = model.design
    fitted = design.x @ model.effects + model.companies[design.company]
    return (design.y - fitted) / np.maximum(1 - leverage(model), 1e-9)
