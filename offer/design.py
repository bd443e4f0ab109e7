"""The reports of a country, and offers, as rows of the model of expected pay: a column for each thing that it knows of them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from offer.expected import Design
from queries.selection import NOT_STATED
from vocabulary.choices import values

#: A column that so few reports speak for is left out: nothing can be said of it.
LEAST = 5
#: The groups of columns, by the column of `offer/modelled` that each is made of.
DEGREE, ROLE, INDUSTRY, PLACE, YEAR = "degree", "role", "industry", "place", "year"


@dataclass(frozen=True)
class Columns:
    """The columns of a model: the group and the value of each, and the newest stated year, from which years are counted."""

    named: tuple[tuple[str, str], ...]
    newest: int

    def matrix(self, reports: pd.DataFrame) -> np.ndarray:
        """Return the reports as rows, as `offer/modelled` has them, after a column of ones."""
        parts = {
            DEGREE: _shares(reports["degree_levels"], values("degree_level")),
            ROLE: _shares(reports["role_families"], values("role_family")),
            INDUSTRY: _shares([[each] if isinstance(each, str) else [] for each in reports["industry"]], values("industry")),
            PLACE: _prices(reports["parity"]),
            YEAR: _years(reports, self.newest),
        }
        return np.column_stack([np.ones(len(reports)), *(parts[group][value].to_numpy() for group, value in self.named)])


def design_of(reports: pd.DataFrame) -> tuple[Design, Columns]:
    """Return the design of the reports, and the columns by which further rows are made."""
    stated = reports.loc[~reports["is_assumed"], "year"]
    newest = int(stated.max()) if len(stated) else 0
    every = [(DEGREE, value) for value in (*values("degree_level"), NOT_STATED)]
    every += [(ROLE, value) for value in (*values("role_family"), NOT_STATED)]
    every += [(INDUSTRY, value) for value in (*values("industry"), NOT_STATED)]
    every += [(PLACE, "prices"), (PLACE, NOT_STATED), (YEAR, "years")]
    whole = Columns(tuple(every), newest).matrix(reports)
    spoken_for = [True, *(np.abs(whole[:, 1:]).sum(axis=0) >= LEAST)]
    kept = tuple(name for name, enough in zip(every, spoken_for[1:], strict=True) if enough)
    numbers, names = pd.factorize(reports["company"])
    design = Design(np.log(reports["pay"].to_numpy()), whole[:, spoken_for], numbers, tuple(names))
    return design, Columns(kept, newest)


def _shares(listed: pd.Series | list, vocabulary: tuple[str, ...]) -> pd.DataFrame:
    """Return a column for each value, in which a report counts in equal parts under each that it names, or as not stated."""
    position = {value: place for place, value in enumerate((*vocabulary, NOT_STATED))}
    counted = np.zeros((len(listed), len(position)))
    for row, named in enumerate(listed):
        for value in named if len(named) else (NOT_STATED,):
            counted[row, position[value]] += 1 / max(len(named), 1)
    return pd.DataFrame(counted, columns=list(position))


def _prices(parity: pd.Series) -> pd.DataFrame:
    """Return the logarithm of the price parity, zero where it is not known, and whether it is not."""
    known = parity.notna().to_numpy()
    logarithm = np.log(parity.where(parity.notna(), 100).to_numpy(dtype=float) / 100)
    return pd.DataFrame({"prices": logarithm, NOT_STATED: (~known).astype(float)})


def _years(reports: pd.DataFrame, newest: int) -> pd.DataFrame:
    """Return the years since the newest stated one, at most none; an assumed year has no effect."""
    years = np.minimum(reports["year"].fillna(newest).to_numpy(dtype=float) - newest, 0)
    return pd.DataFrame({"years": np.where(reports["is_assumed"], 0.0, years)})
