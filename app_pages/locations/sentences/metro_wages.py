"""Sentences on the official wages of a city's metro; `wages`: rows of `locations/metro_wages`, highest median first."""

import pandas as pd

from charts.numbers import Money, count
from components.wage_phrases import bounded, jobs
from components.words import plain
from queries.answers import Row, each_row

HEADING = "What employees there earn"
CAPTION = (
    "Published wages of employees, not interns’ reports. Ring: the official median as paid; dot: the same at US average "
    "prices, by the price parity of the metro area. Of each occupation the newest year that is published for the metro area."
)


def finding(wages: pd.DataFrame, money: Money) -> str:
    """Return the highest and the lowest official median of the metro; `money` reads pay as paid."""
    first = wages.iloc[0]
    area = plain(first["area"])
    if len(wages) == 1:
        return f"In {area}, {_pay(first, money)} {money.per}, by the official median of {_year(wages)}."
    lowest, highest = _pay(wages.iloc[-1], money), _pay(first, money)
    return f"Official medians of {_year(wages)} in {area} go from {lowest} to {highest} {money.per}."


def scope(metro: str, city: str) -> str:
    """Return whose wages they are."""
    return f"Employees in {plain(metro)}, the metro area of {plain(city)}"


def none_published(city: str, metro: str | None, in_the_us: bool) -> str:
    """Return why there are no official wages for the city; `metro` is the name of its metro area, None without one."""
    if not in_the_us:
        return "The data has official wages by metro area for the United States only."
    if metro is None:
        return f"{plain(city)} lies in no metro area that the data knows, and official wages are published by metro area."
    return f"The data has no official wages for {plain(metro)}."


def counted(wage: Row) -> str:
    """Return what an official median rests on, for its mark."""
    bound = "; the published median is only a lower bound" if wage.is_bound else ""
    return f"{jobs(wage.jobs)}, {int(wage.year)}{bound}"


def listing(wages: pd.DataFrame) -> str:
    """Return the title of the table of all occupations."""
    return f"{count(len(wages), 'occupation')} with the source"


def chart_alt(wages: pd.DataFrame, before: Money, after: Money) -> str:
    """Return each occupation's official median before and after prices are counted."""
    return "; ".join(
        f"{wage.label} from {bounded(before, wage.paid, wage.is_bound)} to {bounded(after, wage.adjusted, wage.is_bound)}"
        for wage in each_row(wages)
    )


def _pay(wage: pd.Series, money: Money) -> str:
    return f"{plain(bounded(money, wage['paid'], wage['is_bound']))} ({plain(wage['label'])})"


def _year(wages: pd.DataFrame) -> str:
    first, last = int(wages["year"].min()), int(wages["year"].max())
    return f"{first}" if first == last else f"{first} to {last}"
