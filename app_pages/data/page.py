"""The collected data: every report, statistic and source, searched, sorted and paged, and what is filtered as CSV."""

import re

import pandas as pd
import streamlit as st

from app_pages.data import tables
from app_pages.data.tables import OTHER_TABLES, sorting
from charts.numbers import count
from components import notes
from components.context import PageContext, view
from components.filters import warn_unknown
from components.paging import first_page, rows_before
from components.words import FILTER_WORDS, joined, plain
from queries.database import View
from queries.export import as_csv, with_units
from queries.schema import table
from queries.selection import FILTERS
from vocabulary.filters import filter_names

PAGE_SIZE = 50
PAGE = "data-page"
TABLES = {"reports": "Reports", "statistics": "Statistics", "sources": "Sources", "others": "Other tables"}
ORDERS = {True: "Descending", False: "Ascending"}
STATISTIC_FILTERS = filter_names("statistics")
#: The tables of the database, each with the table that readers choose it by.
COLLECTED = {"pay_reports": "reports", "pay_statistics": "statistics", "sources": "sources"}


def draw(context: PageContext) -> None:
    """Draw the page."""
    head = st.container()
    name, search = _controls()
    with head:
        found = HEADLINES.get(name, _other_headline)(name, search)
    if found:
        _rows(name, search, found)
    elif name == "reports" and not search:
        notes.nothing_matches(context)
    else:
        _nothing_found(name, search)


def _controls() -> tuple[str, str]:
    """The table to browse and the words to search it for."""
    warn_unknown("table", "Table", set(TABLES.values()))
    warn_unknown("other-table", "Other table", set(OTHER_TABLES.values()))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.segmented_control(
            "Table",
            list(TABLES),
            default="reports",
            required=True,
            format_func=TABLES.get,
            key="table",
            bind="query-params",
            on_change=first_page,
            args=(PAGE,),
        )
        if name == "others":
            name = st.selectbox(
                "Other table",
                list(OTHER_TABLES),
                format_func=OTHER_TABLES.get,
                key="other-table",
                bind="query-params",
                on_change=first_page,
                args=(PAGE,),
                width=165,
            )
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
    return name, (search or "").strip()


def _order(name: str) -> dict:
    """The column to sort by and the direction, as parameters of the table's question."""
    columns, descending = sorting(name).columns, sorting(name).descending
    warn_unknown(f"{name}-sort", "Order", set(columns.values()))
    warn_unknown(f"{name}-order", "Direction", set(ORDERS.values()))
    sort = st.selectbox(
        "Sort by",
        list(columns),
        format_func=columns.get,
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
        format_func=ORDERS.get,
        key=f"{name}-order",
        bind="query-params",
        on_change=first_page,
        args=(PAGE,),
    )
    return {"sort": sort, "descending": chosen}


def _rows(name: str, search: str, found: int) -> None:
    """One page of the rows, the page numbers, and the download of all of them."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        asked = {"search": search, **_order(name)}
        seen = view()
        st.download_button(
            f"Download {count(found, 'row')} as CSV",
            lambda: file_of(seen, name, asked),
            file_name=_file_name(seen, name, search),
            mime="text/csv",
            icon=":material/download:",
            key="download-data",
            on_click="ignore",
        )
    drawn, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
    with pages:
        skipped = rows_before(found, PAGE_SIZE, PAGE)
    page = _ask(seen, name, asked, PAGE_SIZE, skipped)
    with drawn:
        DRAWINGS.get(name, lambda rows: tables.other(name, rows))(page)
        st.caption(f"Rows {skipped + 1:,} to {skipped + len(page):,} of {found:,}.")


def _ask(seen: View, name: str, asked: dict, most: int | None, skipped: int) -> pd.DataFrame:
    if name in OTHER_TABLES:
        return seen.ask("data/rows", table=name, most=most, skipped=skipped, **asked)
    return seen.ask(f"data/{name}", most=most, skipped=skipped, **asked)


def file_of(seen: View, name: str, asked: dict) -> bytes:
    """Return all rows that are filtered as CSV: the columns of the collected files, pay as it is read, and the source."""
    rows = _ask(seen, name, asked, None, 0)
    if name == "reports":
        rows = rows[["pay", "set_aside", *table("pay_reports").header, "source", "url"]]
    elif name == "statistics":
        rows = rows[[*table("pay_statistics").header, "source", "url"]]
    rows = rows.drop(columns="batch_id", errors="ignore")
    if name in OTHER_TABLES:
        return as_csv(with_units(rows, "data/rows", seen.selection, name))
    return as_csv(with_units(rows, f"data/{name}", seen.selection))


def _file_name(seen: View, name: str, search: str) -> str:
    """What the file holds, as its name: reports-internship-US-2025-2026-2027.csv."""
    applied = FILTERS if name == "reports" else STATISTIC_FILTERS if name == "statistics" else ()
    chosen = [value for field in applied for value in getattr(seen.selection, field) or ()]
    words = re.sub(r"[^\w]+", "-", " ".join([name, *chosen, search]), flags=re.ASCII)
    return words[:100].strip("-") + ".csv"


def _reports_headline(name: str, search: str) -> int:
    matching = view().ask("filters/matching_count").iloc[0]
    found = view().ask("data/reports_found", search=search).iloc[0]
    of = count(int(matching["reports"]), "matching report") if search else count(int(matching["all_reports"]), "report")
    does = _holds(int(found["found"]), search) if search else "match the filters"
    st.title(f"{int(found['found']):,} of {of} {does}, {int(found['counted']):,} counted in the figures")
    st.caption(
        "Each row is one report, offer or posting, with its source. A row that is not counted says why. Pay is the middle of "
        "a range unless the reading above says otherwise; “as written” is what the source states."
    )
    return int(found["found"])


def _statistics_headline(name: str, search: str) -> int:
    found = view().ask("data/statistics_found", search=search).iloc[0]
    does = f"match the filters and {_holds(2, search)}" if search else "match the filters"
    st.title(f"{int(found['found']):,} of {count(int(found['rows']), 'published statistic')} {does}")
    chosen = [field for field in FILTERS if getattr(view().selection, field)]
    ignored = [FILTER_WORDS[field].lower() for field in chosen if field not in STATISTIC_FILTERS]
    st.caption(
        f"Filters that apply here: {joined([FILTER_WORDS[field].lower() for field in STATISTIC_FILTERS])}."
        + (f" Not applied: {joined(ignored)}." if ignored else "")
        + " Figures are as published; only the first column is in your unit and currency, without adjustment for prices. "
        "≥ or “top-coded”: the source gives no more than a lower bound. Empty: unknown."
    )
    return int(found["found"])


def _sources_headline(name: str, search: str) -> int:
    found = _tables(search).loc["sources"]
    given = view().ask("data/sources", search="", sort="rows", descending=True, most=1, skipped=0)
    matched = f"of {count(int(found['rows']), 'source')} {_holds(found['found'], search)}"
    of = matched if search else "sources stand behind the rows"
    st.title(f"{int(found['found']):,} {of}")
    largest = f"The largest is {plain(given.iloc[0]['title'])} with {int(given.iloc[0]['rows']):,} rows. " if len(given) else ""
    st.caption(largest + "“Reports that match” follows the filters; the other counts are of all rows. Empty: not known.")
    return int(found["found"])


def _other_headline(name: str, search: str) -> int:
    found = _tables(search).loc[name]
    of = f"of {count(int(found['rows']), 'row')} {_holds(found['found'], search)}" if search else "rows"
    st.title(f"{OTHER_TABLES[name]}: {int(found['found']):,} {of}")
    st.caption(f"One row is {table(name).row}. As collected: the filters do not apply here.")
    return int(found["found"])


def _holds(rows: int, search: str) -> str:
    return f"{'holds' if rows == 1 else 'hold'} “{plain(search)}”"


def _tables(search: str) -> pd.DataFrame:
    """All tables with their rows and those that hold the search, by name."""
    return view().ask("data/tables", search=search).set_index("table")


def _nothing_found(name: str, search: str) -> None:
    """Where else the search is found, with one button a table that shows it there without filters."""
    st.info("No row here." if not search else f"Nothing here holds “{plain(search)}”.", icon=":material/search_off:")
    elsewhere = _tables(search)["found"]
    elsewhere = elsewhere[elsewhere > 0]
    if elsewhere.empty:
        st.markdown("No table of the data holds it, whatever the filters.")
        return
    st.markdown("Without the filters:")
    with st.container(horizontal=True):
        for collected, rows in elsewhere.items():
            part = COLLECTED.get(collected, collected)
            title = TABLES.get(part) or OTHER_TABLES[part]
            st.button(f"{title} · {rows:,}", on_click=_look_in, args=(part,), key=f"look-in-{part}")


def _look_in(name: str) -> None:
    """Shows a table without any filter."""
    st.session_state["table"] = name if name in TABLES else "others"
    if name in OTHER_TABLES:
        st.session_state["other-table"] = name
    for field in FILTERS:
        st.session_state[field] = []
    st.session_state["inferred"] = True
    first_page(PAGE)


HEADLINES = {"reports": _reports_headline, "statistics": _statistics_headline, "sources": _sources_headline}
DRAWINGS = {"reports": tables.reports, "statistics": tables.statistics, "sources": tables.sources}
