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


#: Of one group of columns: the columns of its distinct rows, and which of these each row is.
Table = tuple[pd.DataFrame, np.ndarray]


@dataclass(frozen=True)
class Columns:
    """The columns of a model: the group and the value of each, and the newest stated year, from which years are counted."""

    named: tuple[tuple[str, str], ...]
    newest: int

    def matrix(self, rows: pd.DataFrame) -> np.ndarray:
        """Return the rows of `offer/modelled` as those of the model, after a column of ones."""
        tables = _tables(rows, self.newest)
        return np.column_stack([np.ones(len(rows)), *(_column(tables, group, value) for group, value in self.named)])

    def design(self, rows: pd.DataFrame) -> Design:
        """Return the design of the reports of `offer/modelled`."""
        numbers, names = pd.factorize(rows["company"])
        return Design(log_pay(rows), row_of_each(rows), self.matrix(rows), numbers, tuple(names))


def columns_of(rows: pd.DataFrame) -> Columns:
    """Return the columns of a model of these reports: those that enough of them speak for."""
    stated = rows.loc[~rows["is_assumed"], "year"]
    newest = int(stated.max()) if len(stated) else 0
    tables, counts = _tables(rows, newest), rows["pays"].map(len).to_numpy()
    every = ((group, value) for group, (table, _) in tables.items() for value in table)
    return Columns(tuple(name for name in every if np.abs(_column(tables, *name)) @ counts >= LEAST), newest)


def log_pay(rows: pd.DataFrame) -> np.ndarray:
    """Return the log pay of each report, row by row."""
    return np.log(np.concatenate(rows["pays"].to_list()))


def row_of_each(rows: pd.DataFrame) -> np.ndarray:
    """Return on which row each report stands."""
    return np.repeat(np.arange(len(rows)), rows["pays"].map(len))


def _tables(rows: pd.DataFrame, newest: int) -> dict[str, Table]:
    return {
        DEGREE: _shares(rows["degree_levels"], values("degree_level")),
        ROLE: _shares(rows["role_families"], values("role_family")),
        INDUSTRY: _shares([[each] if isinstance(each, str) else [] for each in rows["industry"]], values("industry")),
        PLACE: _prices(rows["parity"]),
        YEAR: _years(rows, newest),
    }


def _column(tables: dict[str, Table], group: str, value: str) -> np.ndarray:
    table, numbers = tables[group]
    return table[value].to_numpy()[numbers]


def _shares(listed: pd.Series | list, vocabulary: tuple[str, ...]) -> Table:
    """Return a column for each value, in which a report counts in equal parts under each that it names, or as not stated."""
    position = {value: place for place, value in enumerate((*vocabulary, NOT_STATED))}
    numbers, distinct = pd.factorize(pd.Series([";".join(named) or NOT_STATED for named in listed], dtype="str"))
    counted = np.zeros((len(distinct), len(position)))
    for row, together in enumerate(distinct):
        named = together.split(";")
        counted[row, [position[value] for value in named]] = 1 / len(named)
    return pd.DataFrame(counted, columns=list(position)), numbers


def _prices(parity: pd.Series) -> Table:
    """Return the logarithm of the price parity, zero where it is not known, and whether it is not."""
    known = parity.notna().to_numpy()
    logarithm = np.log(parity.where(parity.notna(), 100).to_numpy(dtype=float) / 100)
    return pd.DataFrame({"prices": logarithm, NOT_STATED: (~known).astype(float)}), np.arange(len(parity))


def _years(rows: pd.DataFrame, newest: int) -> Table:
    """Return the years since the newest stated one, at most none; an assumed year has no effect."""
    years = np.minimum(rows["year"].fillna(newest).to_numpy(dtype=float) - newest, 0)
    return pd.DataFrame({"years": np.where(rows["is_assumed"], 0.0, years)}), np.arange(len(rows))
