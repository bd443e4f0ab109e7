"""The small actions of a chart, under one button: its picture, its numbers, the link to this view, full screen."""

from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from charts import reading
from queries.export import as_csv

#: What the browser does by itself, by the word that the script knows it by.
IN_BROWSER = {"png": "Picture (PNG)", "svg": "Picture (SVG)", "link": "Copy the link to this view", "full": "Full screen"}
SCRIPT = Path(__file__).parents[1] / "static" / "chart_actions.js"


def draw_actions(figure: go.Figure, name: str) -> None:
    """Draw the button of the actions of a chart; what it opens is made when it is opened."""
    opener = st.popover("More", icon=":material/more_horiz:", type="tertiary", key=f"more-{name}", on_change="rerun")
    if not opener.open:
        return
    with opener:
        st.html(_buttons(name), unsafe_allow_javascript=True)
        st.download_button(
            "Numbers (CSV)",
            lambda: as_csv(reading.read(figure).drop(columns=reading.GROUP)),
            file_name=f"{name}.csv",
            mime="text/csv",
            key=f"csv-{name}",
            type="tertiary",
            on_click="ignore",
        )


def _buttons(name: str) -> str:
    """Return the buttons of what the browser does, with the script that does it."""
    buttons = "".join(f'<button type="button" data-does="{does}">{label}</button>' for does, label in IN_BROWSER.items())
    script = SCRIPT.read_text(encoding="utf-8")
    return f'<div class="chart-actions" data-chart="{name}">{buttons}</div><script>{script}</script>'
