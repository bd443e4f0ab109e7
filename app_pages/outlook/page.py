"""What comes after: how occupations grow, what they pay, where, and the path from intern to profession."""

import streamlit as st

from app_pages.outlook import claims, occupation, places, roles, wages
from components.context import PageContext, view


def draw(context: PageContext) -> None:
    """Draw the page."""
    occupations = view().ask("outlook/occupations")
    head, controls = st.container(), st.container(horizontal=True, vertical_alignment="bottom")
    if occupations.empty:
        with head:
            st.title("The data holds no projection of employment")
    else:
        with controls:
            asked = occupation.choose(occupations)
            year = wages.choose_year()
        with head:
            occupation.headline(asked, occupations)
        occupation.show_cards(asked, occupations)
        occupation.show(asked, occupations)
        wages.show(asked, year)
        places.show(asked, year)
    roles.show(occupations)
    claims.show(occupations)
