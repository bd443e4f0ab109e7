"""The pay of offers by the degree level that they name, side by side."""

import pandas as pd
import streamlit as st

from charts.distribution import distributions
from charts.numbers import count
from components import figure, notes
from components.context import PageContext, colours, constant, money
from components.words import MAIN_DEGREES, plain, word
from queries.database import View


def show(seen: View) -> None:
    """Distributions of the main degree levels, with their rows."""
    found = seen.ask("overview/by_degree")
    found = found[found["group"].isin(MAIN_DEGREES)].assign(label=lambda d: [word(group) for group in d["group"]])
    with st.container(border=True):
        st.subheader("All offers, by the degree level that they name")
        if found.empty:
            st.info("No offer that matches has pay that can be counted.", icon=":material/info:")
            return
        drawn = distributions(seen.ask("overview/distribution_by_degree"), found, money(), colours(), colours().degrees)
        selected = figure.draw(drawn, "degrees", alt=f"Pay by degree level: {_said(found)}")
        st.caption(
            f"{plain(_said(found))}. Each strip is scaled to its own height; n counts offers, few under "
            f"{constant('offers_for_many')}. An offer that names several levels stands under each: these are other companies "
            f"and roles from level to level. {notes.set_aside(seen)}"
        )
        figure.rows(PageContext(seen, colours()), "degrees", "degree", found, selected)


def _said(found: pd.DataFrame) -> str:
    return "; ".join(f"{row.label}: {_middle(row)}, {count(int(row.n), 'offer')}" for row in found.itertuples())


def _middle(row) -> str:
    if pd.isna(row.median):
        return f"{money().span(min(row.points), max(row.points))}"
    interval = f" (95\u2009% interval {money().span(row.median_low, row.median_high)})" if pd.notna(row.median_low) else ""
    return f"median {money().text(row.median)}{interval}"
