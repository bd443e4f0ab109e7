"""What comes after: how occupations grow, what they pay, where, and the path from intern to profession."""

import streamlit as st

from app_pages.outlook.claims import draw_claims
from app_pages.outlook.occupation import choose_occupation, draw_growth_and_jobs, draw_headline
from app_pages.outlook.one_occupation import draw_cards, draw_similar
from app_pages.outlook.places import draw_places
from app_pages.outlook.roles import draw_roles
from app_pages.outlook.software import draw_software
from app_pages.outlook.wages import choose_year, draw_national_wages
from components.contents import Contents
from components.context import PageContext
from components.controls import PAY, Controls

#: The filters that a role sets for the pay of its interns: the reader's do not apply.
OF_THE_ROLE = ("work_kind", "role_family", "country")


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return Controls(tuple(name for name in PAY.filters if name not in OF_THE_ROLE), PAY.readings)


def draw(context: PageContext) -> None:
    """Draw the page."""
    occupations = context.ask("outlook/occupations")
    head, links, controls = st.container(), st.container(), st.container(horizontal=True, vertical_alignment="bottom")
    contents = Contents(links)
    if occupations.empty:
        with head:
            st.title("There is no employment projection in the data")
    else:
        with controls:
            occupation = choose_occupation(occupations)
            year = choose_year(context)
        with head:
            draw_headline(context, occupation, occupations)
        draw_cards(context, occupation)
        draw_similar(context, occupation, occupations, contents)
        draw_growth_and_jobs(context, occupation, occupations, contents)
        draw_software(context, occupation, contents)
        draw_national_wages(context, occupation, year, contents)
        draw_places(context, occupation, year, contents)
    draw_roles(context, occupations, contents)
    draw_claims(context, occupations, contents)
    contents.draw()
