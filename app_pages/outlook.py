"""What comes after: how occupations grow, what they pay, where, and the path from intern to profession."""

import streamlit as st

from components import outlook_claims, outlook_occupations, outlook_places, outlook_roles, outlook_wages
from components.page import view


def main() -> None:
    occupations = view().ask("outlook/occupations")
    head, controls = st.container(), st.container(horizontal=True, vertical_alignment="bottom")
    if occupations.empty:
        with head:
            st.title("The data holds no projection of employment")
    else:
        with controls:
            asked = outlook_occupations.choose(occupations)
            year = outlook_wages.choose_year()
        with head:
            outlook_occupations.headline(asked, occupations)
        outlook_occupations.show_cards(asked, occupations)
        outlook_occupations.show(asked, occupations)
        outlook_wages.show(asked, year)
        outlook_places.show(asked, year)
    outlook_roles.show(occupations)
    outlook_claims.show(occupations)


main()
