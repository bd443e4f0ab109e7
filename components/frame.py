"""What stands around every page: the name with its mark, which leads home, and what the dashboard is for."""

from pathlib import Path

import streamlit as st

from charts.theme import Palette
from components import search
from components.pages import Page, page_link

STATIC = Path(__file__).parent.parent / "static"
#: The mark as browsers show it, by the address that it is served under: a file would be decoded anew at every run.
ICON = "/app/static/icon.png"
NAME = "Intern Pay"
PURPOSE = "What interns earn, and where each number comes from"


def begin() -> None:
    """Set what the browser shows of every page before anything of it is drawn."""
    st.set_page_config(page_title=NAME, page_icon=ICON, layout="wide")


def draw_top(page: Page, colours: Palette) -> None:
    """Draw the name, the purpose, the search and the way to check an offer; the browser's title names the page."""
    st.set_page_config(page_title=f"{page.title} · {NAME}")
    st.logo(_drawing("logo.svg", colours), icon_image=_drawing("logo.svg", colours), size="large")
    with st.container(horizontal=True, vertical_alignment="center", key="top"):
        st.caption(PURPOSE, width="content")
        search.draw()
        page_link("offer", "Have an offer? Check it", icon=":material/request_quote:")


def _drawing(name: str, colours: Palette) -> str:
    """Return a drawing of the folder `static` with its words in the colour of the theme's text."""
    return (STATIC / name).read_text(encoding="utf-8").replace("currentColor", colours.text)
