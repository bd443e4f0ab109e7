"""Pages of a long table: which rows to ask for, with the page number in the address."""

import math

import streamlit as st

from components.address import warn_unknown


def rows_before(total: int, size: int, key: str) -> int:
    """Draw the page numbers of `total` rows, `size` a page, and return how many rows stand before the chosen page.

    A page that is not there falls back to the first, and the reader is told.
    """
    pages = max(1, math.ceil(total / size))
    _fall_back(pages, key)
    if pages == 1:
        return 0
    return (st.pagination(pages, key=key, bind="query-params") - 1) * size


def first_page(key: str) -> None:
    """Go back to the first page: for a change of what is listed."""
    st.session_state[key] = 1


def _fall_back(pages: int, key: str) -> None:
    if key not in st.session_state:
        warn_unknown(key, "Page", {str(number) for number in range(1, pages + 1)})
        if pages == 1:
            st.query_params.pop(key, None)
    elif st.session_state[key] > pages:
        st.warning(f"There is no page {st.session_state[key]} here: this is the first.", icon=":material/first_page:")
        first_page(key)
