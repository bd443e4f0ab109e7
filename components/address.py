"""The address that a reader opened: its parameters before any control reads them, and those that none understands."""

import streamlit as st

from components import phrases

READ = "address-read"


def drop_empty_values() -> None:
    """Take parameters without a value (`?unit=`) out of the address when a session starts; restart the run if any were there.

    So each control begins as it does without them: a control that must have a choice would have none.
    """
    if READ in st.session_state:
        return
    st.session_state[READ] = True
    emptied = {name for name in st.query_params if "" in st.query_params.get_all(name)}
    for name in emptied:
        st.query_params[name] = [value for value in st.query_params.get_all(name) if value]
    if emptied:
        st.rerun()


def warn_unknown(parameter: str, title: str, labels: set[str]) -> None:
    """Warn of each value of one parameter of the address that is none of the labels: its control falls back to its default."""
    wrong = [value for value in st.query_params.get_all(parameter) if value and value not in labels]
    if wrong:
        st.warning(phrases.unknown_values(wrong, title), icon=":material/link_off:")
