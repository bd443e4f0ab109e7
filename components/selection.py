"""The selected mark of a chart, which stands in the address: `?degrees-mark=phd`."""

from collections.abc import Collection

import pandas as pd
import streamlit as st

#: How the parameter of each chart's mark ends.
MARK = "-mark"


def parameter(name: str) -> str:
    """Return the name of the parameter that holds the selected mark of a chart."""
    return f"{name}{MARK}"


def selected(name: str, groups: Collection[str]) -> str | None:
    """Return the group that the address selects in a chart, None where the chart has no such mark."""
    group = st.query_params.get(parameter(name))
    return group if group in groups else None


def select(name: str, group: str | None) -> None:
    """Select the mark of a group in a chart, or none."""
    if group is None:
        st.query_params.pop(parameter(name), None)
    else:
        st.query_params[parameter(name)] = group


def of_marks(key: str) -> str | None:
    """Return the group of the marks that were selected in the chart with that key."""
    for point in st.session_state[key].selection.points:
        data = point.get("customdata")
        if data is not None:
            return str(data[0] if isinstance(data, (list, tuple)) else data)
    return None


def of_row(key: str, groups: pd.Series) -> str | None:
    """Return the group of the row that was selected in the table with that key."""
    rows = st.session_state[key].selection.rows
    group = groups.get(rows[0]) if rows else None
    return None if group is None or pd.isna(group) else str(group)
