"""The floor: the widgets and charts of one of our pages, drawn from constants. Nothing is read, asked, counted or worded.

The constants are those of a run of the page itself (`bench/pages.py`), in the file that the variable `BENCH_DRAWN` names.
"""

import json
import os
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

DRAWN = "BENCH_DRAWN"
#: How each kind of widget is drawn, by the name that Streamlit's protocol has for it.
WIDGETS = {
    "multiselect": st.sidebar.multiselect,
    "selectbox": st.selectbox,
    "button_group": st.segmented_control,
    "checkbox": st.toggle,
    "button": st.button,
}


@st.cache_resource
def constants() -> list[dict]:
    """Return what is drawn, in its order, each figure made once."""
    read = json.loads(Path(os.environ[DRAWN]).read_text(encoding="utf-8"))
    return [{**one, "figure": go.Figure(one["figure"])} if "figure" in one else one for one in read]


def draw() -> None:
    """Draw the page."""
    for position, one in enumerate(constants()):
        if one["kind"] == "plotly_chart":
            st.plotly_chart(one["figure"], key=f"chart-{position}", theme=None, on_select="rerun")
        else:
            options = [one["options"]] if one["options"] else []
            WIDGETS[one["kind"]](one["label"], *options, key=one["key"])


if __name__ == "__main__":
    st.set_page_config(layout="wide")
    draw()
