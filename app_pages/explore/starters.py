"""Questions to start from, each a link to its answer on this page."""

import streamlit as st

from app_pages.explore.choices import CONTROLS
from components.address import linked
from components.pages import page_link

#: Questions to start from, with the controls that answer them.
STARTERS = {
    "What do industries pay at each degree level?": {"explore-rows": "Industry", "explore-columns": "Degree level"},
    "What do cities pay PhD students, at US average prices?": {
        "explore-rows": "City",
        "degree": "PhD",
        "prices": "US average prices",
    },
    "What changed since last year at the same companies?": {
        "explore-rows": "Role family",
        "explore-figure": "Same-company change",
        "explore-sort": "Reports",
    },
    "What does each role family pay at each degree level?": {
        "explore-rows": "Role family",
        "explore-columns": "Degree level",
    },
    "Which industries are where?": {
        "explore-rows": "Industry",
        "explore-columns": "State or province",
        "explore-figure": "Reports",
        "explore-sort": "Reports",
    },
    "Do people report what companies post?": {
        "explore-rows": "Company",
        "explore-columns": "Evidence",
        "explore-sort": "Reports",
    },
    "What does remote work pay, role by role?": {"explore-rows": "Work mode", "explore-columns": "Role family"},
    "What do metro areas pay, role by role?": {"explore-rows": "US metro area", "explore-columns": "Role family"},
    "What do internships pay around the world, by purchasing power?": {
        "explore-rows": "Country",
        "any": "country",
        "prices": "Purchasing power",
    },
    "How do my added files compare with the rest?": {"explore-rows": "Added file", "explore-sort": "Reports"},
}
#: What the page's own controls hold where a question says nothing of them.
CLEARED = dict.fromkeys((f"explore-{name}" for name in CONTROLS), "")


def draw_starters() -> None:
    """Draw the questions, folded away."""
    with st.expander("Questions to start from", icon=":material/lightbulb:", key="explore-starters"):
        for question, parameters in STARTERS.items():
            page_link("explore", question, query_params=linked(CLEARED | parameters))
