"""What a degree is worth: at the same company, over all offers, in what others publish, and as a PhD stipend."""

import streamlit as st

from components import degree_premium, degree_published, degree_spread, degree_stipends, notes, scope
from components.page import view


def main() -> None:
    head, controls = st.container(), st.container()
    if view().ask("filters/matching_count").iloc[0]["reports"] == 0:
        with head:
            notes.nothing_matches()
        return
    with controls:
        step = degree_premium.choose()
    seen, country = scope.market(view(), "degrees-market", controls)
    country = country or "this selection"
    every_level = seen.filtered(degree=None)
    with head:
        degree_premium.headline(every_level, step, country)
    degree_premium.show(every_level, step)
    degree_spread.show(seen)
    degree_published.show(seen, country)
    degree_stipends.show(seen, country)


main()
