"""The collected data: every report, statistic and source, searched, sorted and paged, as CSV; and asked in SQL."""

import pandas as pd
import streamlit as st

from app_pages.data import asking, sentences, tables
from app_pages.data.tables import OTHER_TABLES, sorting
from components import notes
from components.address import warn_unknown
from components.context import PageContext
from components.controls import NONE, PAY, Controls
from components.paging import first_page, rows_before
from queries.export import as_csv, with_units
from queries.schema import table
from queries.selection import FILTERS, UNFILTERED
from vocabulary.filters import filter_names

PAGE_SIZE = 50
PAGE = "data-page"
TABLES = {"reports": "Reports", "statistics": "Statistics", "sources": "Sources", "others": "Other tables", "sql": "SQL"}
ORDERS = {True: "Descending", False: "Ascending"}
STATISTIC_FILTERS = filter_names("statistics")
#: What changes a table, by its name in the address; the others stay as they are.
BY_TABLE = {
    TABLES["reports"]: PAY,
    TABLES["statistics"]: Controls(STATISTIC_FILTERS, ("unit", "currency")),
    TABLES["sources"]: Controls(PAY.filters),
}
#: The tables of the database, each with the table that readers choose it by.
COLLECTED = {"pay_reports": "reports", "pay_statistics": "statistics", "sources": "sources"}


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    asked = st.query_params.get("table", "")
    return BY_TABLE.get(asked, NONE if asked in TABLES.values() else PAY)


def draw(context: PageContext) -> None:
    """Draw the page."""
    head = st.container()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = _choose_table()
        search = _search() if name != "sql" else ""
    if name == "sql":
        asking.draw(context, head)
        return
    with head:
        listed = HEADLINES.get(name, _other_headline)(context, name, search)
    if listed:
        _draw_rows(context, name, search, listed)
    elif name == "reports" and not search:
        notes.nothing_matches(context, has_title=True)
    else:
        _nothing_found(context, search)


def _choose_table() -> str:
    """Return the table to browse, or that the reader asks in SQL."""
    warn_unknown("table", "Table", set(TABLES.values()))
    warn_unknown("other-table", "Other table", set(OTHER_TABLES.values()))
    name = st.segmented_control(
        "Table",
        [name for name in TABLES if name != "sql" or _shows_sql()],
        default="reports",
        required=True,
        format_func=TABLES.__getitem__,
        key="table",
        bind="query-params",
        on_change=first_page,
        args=(PAGE,),
    )
    if name == "others":
        name = st.selectbox(
            "Other table",
            list(OTHER_TABLES),
            format_func=OTHER_TABLES.__getitem__,
            key="other-table",
            bind="query-params",
            on_change=first_page,
            args=(PAGE,),
            width=165,
        )
    return name


def _shows_sql() -> bool:
    """Return whether asking in SQL is among the tables: where the reader may, and where the address asks for it."""
    return asking.offered() or st.query_params.get("table") == TABLES["sql"]


def _search() -> str:
    """Return the words to search the table for."""
    search = st.text_input(
        "Search",
        key="data-search",
        bind="query-params",
        placeholder="Company, role, place, note, source, id",
        max_chars=120,
        icon=":material/search:",
        on_change=first_page,
        args=(PAGE,),
        width=300,
    )
    return (search or "").strip()


def _order(name: str) -> dict:
    """Return the column to sort by and the direction, as parameters of the table's question."""
    columns, descending = sorting(name).columns, sorting(name).descending
    warn_unknown(f"{name}-sort", "Order", set(columns.values()))
    warn_unknown(f"{name}-order", "Direction", set(ORDERS.values()))
    sort = st.selectbox(
        "Sort by",
        list(columns),
        format_func=columns.__getitem__,
        key=f"{name}-sort",
        bind="query-params",
        on_change=first_page,
        args=(PAGE,),
        width=190,
    )
    chosen = st.segmented_control(
        "Direction",
        list(ORDERS),
        default=descending,
        required=True,
        format_func=ORDERS.__getitem__,
        key=f"{name}-order",
        bind="query-params",
        on_change=first_page,
        args=(PAGE,),
    )
    return {"sort": sort, "descending": chosen}


def _draw_rows(context: PageContext, name: str, search: str, listed: int) -> None:
    """Draw one page of the rows, the page numbers, and the download of all of them."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        asked, later = {"search": search, **_order(name)}, context.later()
        st.download_button(
            sentences.download_label(listed),
            lambda: download(later, name, asked),
            file_name=sentences.file_name(name, _chosen(context, name), search),
            mime="text/csv",
            icon=":material/download:",
            key="download-data",
            on_click="ignore",
        )
    drawn, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
    with pages:
        skipped = rows_before(listed, PAGE_SIZE, PAGE)
    rows = _ask(context, name, asked, PAGE_SIZE, skipped)
    with drawn:
        tables.draw(context, name, rows)
        st.caption(sentences.shown_rows(skipped, len(rows), listed))


def _ask(context: PageContext, name: str, asked: dict, most: int | None, skipped: int) -> pd.DataFrame:
    if name in OTHER_TABLES:
        return context.ask("data/rows", table=name, most=most, skipped=skipped, **asked)
    return context.ask(f"data/{name}", most=most, skipped=skipped, **asked)


def download(context: PageContext, name: str, asked: dict) -> bytes:
    """Return all listed rows of a table as CSV: the columns of the collected files, pay as it is read, and the source.

    `asked` holds what the table's question is asked: `search`, `sort`, `descending`.
    """
    rows = _ask(context, name, asked, None, 0)
    if name == "reports":
        rows = rows[["pay", "set_aside", *table("pay_reports").header, "source", "url"]]
    elif name == "statistics":
        rows = rows[[*table("pay_statistics").header, "source", "url"]]
    rows = rows.drop(columns="batch_id", errors="ignore")
    if name in OTHER_TABLES:
        return as_csv(with_units(rows, "data/rows", context.selection, name))
    return as_csv(with_units(rows, f"data/{name}", context.selection))


def _chosen(context: PageContext, name: str) -> list[str]:
    """Return the choices of the filters that apply to a table."""
    applied = FILTERS if name == "reports" else STATISTIC_FILTERS if name == "statistics" else ()
    return [value for field in applied for value in getattr(context.selection, field) or ()]


def _reports_headline(context: PageContext, _name: str, search: str) -> int:
    rows = context.ask("data/reports_found", search=search).iloc[0]
    notes.title(sentences.reports_headline(rows, search))
    st.caption(sentences.reports_caption(context.ask("overview/foundations").iloc[0]))
    return int(rows["found"])


def _statistics_headline(context: PageContext, _name: str, search: str) -> int:
    rows = context.ask("data/statistics_found", search=search).iloc[0]
    notes.title(sentences.statistics_headline(rows, search))
    chosen = [field for field in FILTERS if getattr(context.selection, field)]
    st.caption(sentences.statistics_caption(STATISTIC_FILTERS, chosen))
    return int(rows["found"])


def _sources_headline(context: PageContext, _name: str, search: str) -> int:
    rows = _counted(context, search).loc["sources"]
    notes.title(sentences.sources_headline(rows, search))
    largest = context.ask("data/sources", search="", sort="rows", descending=True, most=1, skipped=0)
    st.caption(sentences.sources_caption(largest))
    return int(rows["found"])


def _other_headline(context: PageContext, name: str, search: str) -> int:
    rows = _counted(context, search).loc[name]
    notes.title(sentences.other_headline(OTHER_TABLES[name], rows, search))
    st.caption(sentences.other_caption(table(name).row))
    return int(rows["found"])


def _counted(context: PageContext, search: str) -> pd.DataFrame:
    """Return all tables with their rows and those that hold the search, by name."""
    return context.ask("data/tables", search=search).set_index("table")


def _nothing_found(context: PageContext, search: str) -> None:
    """Draw where else the search is found, with one button a table that shows it there without filters."""
    st.info(sentences.nothing_found(search), icon=":material/search_off:")
    counted = _counted(context, search)["found"]
    elsewhere = counted[counted > 0]
    st.markdown(sentences.elsewhere(len(elsewhere)))
    if elsewhere.empty:
        return
    with st.container(horizontal=True):
        for collected, rows in elsewhere.items():
            part = COLLECTED.get(collected, collected)
            title = TABLES.get(part) or OTHER_TABLES[part]
            st.button(sentences.look_in(title, rows), on_click=_look_in, args=(part,), key=f"look-in-{part}")


def _look_in(name: str) -> None:
    """Show a table without any filter."""
    st.session_state["table"] = name if name in TABLES else "others"
    if name in OTHER_TABLES:
        st.session_state["other-table"] = name
    for field, value in UNFILTERED.items():
        st.session_state[field] = [] if value is None else value
    first_page(PAGE)


HEADLINES = {"reports": _reports_headline, "statistics": _statistics_headline, "sources": _sources_headline}
