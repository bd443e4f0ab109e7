"""The pages of the dashboard, as `pages.toml` lists them: their navigation and the links between them."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

import streamlit as st

from components.context import PageContext
from components.controls import Controls


@dataclass(frozen=True)
class Page:
    """One page: its name (a folder of `app_pages/`, and its address), title, Material symbol and purpose."""

    name: str
    title: str
    icon: str
    purpose: str

    def draw(self, context: PageContext) -> None:
        """Draw the page."""
        self._module.draw(context)

    @property
    def controls(self) -> Controls:
        """The filters and the readings of pay that change the page at its address."""
        return self._module.controls()

    @property
    def _module(self) -> ModuleType:
        return import_module(f"app_pages.{self.name}.page")


@cache
def pages() -> dict[str, Page]:
    """Return the pages by name, in the order of the navigation."""
    listed = tomllib.loads((Path(__file__).parent / "pages.toml").read_text(encoding="utf-8"))["page"]
    return {entry["name"]: Page(**entry) for entry in listed}


def navigation(context: Callable[[], PageContext]) -> st.Page:
    """Draw the navigation and return the page at the reader's address; `context` gives what it is drawn from when it runs."""
    return st.navigation([_streamlit_page(page, partial(_draw, page, context)) for page in pages().values()], position="top")


def named(page: st.Page) -> Page:
    """Return the page that the navigation gave."""
    return pages()[page.url_path or next(iter(pages()))]


def page_link(name: str, label: str, **options: Any) -> None:
    """Draw a link to the page of that name; `options` are those of `st.page_link`."""
    st.page_link(_streamlit_page(pages()[name], lambda: None), label=label, **options)


def open_page(name: str, parameters: Mapping[str, str | list[str]]) -> NoReturn:
    """Go to the page of that name with these parameters in its address; the bound filters go with the reader."""
    st.switch_page(_streamlit_page(pages()[name], lambda: None), query_params=dict(parameters))


def _draw(page: Page, context: Callable[[], PageContext]) -> None:
    page.draw(context())


def _streamlit_page(page: Page, draw: Callable[[], None]) -> st.Page:
    first = page is next(iter(pages().values()))
    return st.Page(draw, title=page.title, icon=f":material/{page.icon}:", url_path=page.name, default=first)
