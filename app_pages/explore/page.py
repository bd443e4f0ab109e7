"""Any breakdown of the reports: what is compared is chosen here, and each cell leads to its reports."""

import pandas as pd
import streamlit as st

from app_pages.explore import sentences
from app_pages.explore.cells import draw_cells
from app_pages.explore.choice import Choice
from app_pages.explore.choices import choose, draw_stated
from app_pages.explore.groups import ALL, own_groups
from app_pages.explore.starters import draw_starters
from components import basis_phrases, notes, scope
from components.context import PageContext
from components.controls import PAY, Controls
from components.market import choose_market
from queries.bands import in_bands

#: The dimensions of reports that stand in bands, with the one by which those were found.
IN_BANDS = {"industry": "industry", "role_family": "role_family", "region": "place", "metro": "place", "city": "place"}


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return PAY


def draw(context: PageContext) -> None:
    """Draw the page."""
    head = st.container()
    draw_starters()
    row = st.container(horizontal=True, vertical_alignment="bottom", key="explore-choices")
    choice = choose(row, context)
    if context.ask("filters/matching_count").iloc[0]["reports"] == 0:
        with head:
            notes.nothing_matches(context)
        return
    market, country = (context, "") if choice.is_by_country else choose_market(context, "explore-market", row)
    cells = in_order(named(market.ask(choice.question, **choice.asked()), choice), choice)
    with head:
        _draw_headline(market, cells, choice, country)
    if len(own_groups(cells)):
        draw_cells(market, cells, choice)
    else:
        draw_stated(market)


def in_order(cells: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """Return cells that stand by pay in the order of the figure that is chosen; others as they are.

    The ranges of places, industries or role families stand by bands, whose lines are drawn there alone. What is not stated,
    and all others, stand in none and last.
    """
    if choice.sort != "pay" or choice.question != "explore/cells" or choice.rows in sentences.OWN_ORDER:
        return cells
    own = own_groups(cells)
    whole = own[own["column"] == ALL]
    if choice.shape == "ranges" and choice.rows in IN_BANDS:
        return pd.concat([in_bands(whole, IN_BANDS[choice.rows]), cells.drop(own.index)])
    if choice.figure not in sentences.PERCENTILES:
        return cells
    rows = whole.sort_values(choice.figure, ascending=False, na_position="last", kind="stable")["row"]
    place = {row: place for place, row in enumerate(rows)}
    return cells.sort_values("row", key=lambda rows: rows.map(place).fillna(len(place)), kind="stable")


def named(cells: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """Return the cells of `explore/cells` with the labels that readers see and the `group` that an address holds."""
    row = [sentences.label(choice.rows, *pair) for pair in zip(cells["row"], cells["row_label"], strict=True)]
    column = [sentences.label(choice.columns, *pair) for pair in zip(cells["column"], cells["column_label"], strict=True)]
    label = [one if of == ALL else f"{one} · {other}" for one, of, other in zip(row, cells["column"], column, strict=True)]
    group = cells["row"] if choice.rows == "year" and not choice.columns else cells["row"] + " | " + cells["column"]
    return cells.assign(row_label=row, column_label=column, label=label, group=group)


def _draw_headline(market: PageContext, cells: pd.DataFrame, choice: Choice, country: str) -> None:
    whole = cells[cells["column"] == ALL]
    facts = market.ask("overview/foundations").iloc[0]
    notes.title(sentences.headline(whole, choice.rows, choice.figure, scope.reports(market, country or None), market.money))
    st.markdown(sentences.scope(facts, market.selection.prices))
    notes.all_filters(market)
    st.caption(f"{basis_phrases.largest(facts)} {basis_phrases.full_time_hours(facts)}".rstrip())
