"""The chart of what is compared, in its shape."""

import pandas as pd
import plotly.graph_objects as go

from app_pages.explore.choice import Choice
from app_pages.explore.groups import own_groups
from charts.distribution import distributions
from charts.heat import heat
from charts.multiples import multiples
from charts.pay_ranges import describe, pay_ranges
from charts.place_map import place_map
from charts.records import records
from charts.theme import shortened
from charts.trend import trend, trends
from components.context import PageContext


def drawn(market: PageContext, cells: pd.DataFrame, choice: Choice) -> go.Figure:
    """Return the chart of the cells in their shape; `cells` as the page names them."""
    money, colours = market.money, market.colours
    if choice.shape == "table":
        return heat(cells, choice.figure, money, colours)
    if choice.shape in ("dots", "multiples"):
        return multiples(cells, choice.figure, money, colours)
    if choice.shape == "trend":
        years = of_years(cells, choice)
        return trends(years, money, colours) if choice.has_panels else trend(years.assign(group=years["year"]), money, colours)
    if choice.shape == "distribution":
        return _distribution(market, cells, choice)
    if choice.shape == "map":
        placed = on_map(cells)
        marks = placed.assign(weight=placed["n"], words=[describe(row, money) for row in records(placed)])
        return place_map(marks, money, colours, "usa" if set(placed["country"]) == {"US"} else "world")
    return pay_ranges(cells, money, colours)


def of_years(cells: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """Return the cells of single years with their `year`, and with the name of their other group as `panel`.

    Of two dimensions: from the first year in which a group has a median to the last.
    """
    own, other = ("row", "column") if choice.rows == "year" else ("column", "row")
    found = cells[cells[own].str.fullmatch(r"\d{4}")]
    found = found.assign(year=found[own].astype(int), panel=found[f"{other}_label"])
    known = found.loc[found["median"].notna(), "year"]
    return found[found["year"].between(known.min(), known.max())] if choice.has_panels else found


def on_map(cells: pd.DataFrame) -> pd.DataFrame:
    """Return the cells that are places: without those of all others, and of what is not stated."""
    own = own_groups(cells)
    return own[own["latitude"].notna()]


def _distribution(market: PageContext, cells: pd.DataFrame, choice: Choice) -> go.Figure:
    groups = dict(zip(cells["row"], cells["group"], strict=True))
    bins = market.ask("explore/bins", rows=choice.rows, most=choice.most)
    own = {groups[level]: colour for level, colour in market.colours.degrees.items() if level in groups}
    return distributions(
        bins.assign(group=bins["group"].map(groups)),
        cells.assign(label=[shortened(label) for label in cells["label"]]),
        market.money,
        market.colours,
        own,
    )
