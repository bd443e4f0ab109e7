"""The button that packs an answer to take along: its rows, what they mean, their sources, how to cite them."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.address import here
from components.context import PageContext
from components.day import reader_day
from queries.package import Origin, package

HELP = "The rows as CSV, with what each column means, the filters, the sources and how to cite them."


def package_button(name: str, context: PageContext, question: str, parameters: Mapping[str, Any]) -> None:
    """Draw the button, by whose press the package is made; `name` is that of the chart or the drawer whose answer it packs."""
    address, day, view = here(), reader_day(), context.later().view
    st.download_button(
        "Data package (ZIP)",
        lambda: package(question, view, parameters, Origin(day, address)),
        file_name=f"{name}.zip",
        mime="application/zip",
        icon=":material/package_2:",
        help=HELP,
        key=f"package-{name}",
        on_click="ignore",
    )
