"""The tables of the page Method: constants, rates, ranks and counts, each read from the code or the data."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from app_pages.method import sentences
from charts.numbers import Money
from components import phrases, units
from components.context import PageContext
from components.table import draw_table, table_height, text_width
from ingest.judgement.problems import catalogue
from queries.meaning import ColumnMeaning, meaning
from queries.schema import TABLES
from queries.selection import UNFILTERED
from vocabulary import choices

TALL = 320
#: Texts that are wider are cut, in pixels.
WIDE = 320
#: Columns that are made of two.
AREAS, YEARS, RANKS = "areas+area_type", "from_year..to_year", "low_rank..high_rank"


def draw_evidence(context: PageContext) -> None:
    """Draw the kinds of evidence with their rows, and whether they may enter a median."""
    found = context.ask("method/evidence")
    _draw(context, "evidence", "method/evidence", found, ("evidence", "rows", "statistics", "enters"))


def draw_periods(context: PageContext) -> None:
    """Draw the hours that each pay period stands for."""
    found = context.ask("method/periods")
    phrases_of_periods = choices.phrases("pay_period")
    rows = found.assign(
        period=[phrases_of_periods[period] for period in found["period"]],
        hours=[sentences.hours_of_period(hours) for hours in found["hours"]],
    )
    _draw(context, "periods", "method/periods", rows, ("period", "hours", "rows"))


def draw_problems() -> None:
    """Draw everything that can be wrong with an added file or a row of it, with the rule behind it."""
    _draw_words(
        "problems",
        pd.DataFrame(
            {
                "what": [kind.title for kind in catalogue().values()],
                "then": ["set aside" if kind.severity == "error" else "kept" for kind in catalogue().values()],
                "what to do": [kind.hint for kind in catalogue().values()],
                "rule": [kind.documentation for kind in catalogue().values()],
            }
        ),
    )


def draw_rates(context: PageContext) -> None:
    """Draw the rate that each currency and year of pay takes."""
    found = context.ask("method/rates")
    _draw(context, "rates", "method/rates", found, list(found.columns), TALL)


def draw_indexes(context: PageContext) -> None:
    """Draw the price indexes, and which of them adjust pay."""
    found = context.ask("method/indexes")
    rows = found.assign(
        index_name=found["index_name"].str.replace("_", " "),
        **{AREAS: found["areas"].astype(str) + " × " + found["area_type"]},
        **{YEARS: [phrases.span(first, last) for first, last in zip(found["from_year"], found["to_year"], strict=True)]},
    )
    columns = ("index_name", "component", AREAS, YEARS, "base", "used", "source", "url")
    _draw(context, "indexes", "method/indexes", rows, columns, TALL)


def draw_ranks(context: PageContext) -> None:
    """Draw the two reports that bound the median, for a few numbers of reports."""
    found = context.ask("method/ranks")
    ranks = [sentences.interval_ranks(low, high) for low, high in zip(found["low_rank"], found["high_rank"], strict=True)]
    _draw(context, "ranks", "method/ranks", found.assign(**{RANKS: ranks}), ("n", RANKS))


def draw_roles(context: PageContext) -> None:
    """Draw the roles that interns grow into: their occupation or the nearest ones, and the family of their interns."""
    found = context.ask("outlook/roles")
    rows = found.assign(occupation=found["occupation"].fillna("none"))
    _draw(context, "roles", "outlook/roles", rows, ("role", "occupation", "nearest", "role_family"))


def draw_flags(context: PageContext) -> None:
    """Draw what is marked as inferred or assumed, with its rows."""
    _draw(context, "flags", "method/flags", context.ask("method/flags"), ("rows", "flag"))


def draw_left_out(context: PageContext) -> None:
    """Draw why reports enter no figure, of all reports."""
    everything = context.filtered(**UNFILTERED).ask("overview/set_aside")
    _draw(context, "left-out", "overview/set_aside", everything, ("reports", "reason"))


def draw_largest(context: PageContext) -> None:
    """Draw by country how much of the counted reports the largest source and company give."""
    columns = (
        "country", "work_kind", "n", "largest_source_share", "largest_source", "largest_company_share", "largest_company",
    )  # fmt: skip
    _draw(context, "largest", "method/largest", context.ask("method/largest"), columns)


def draw_columns() -> None:
    """Draw every collected table: what one row is, and its columns with their kinds, meanings and values."""
    for table in TABLES:
        with st.expander(f"{table.name}: {table.row}", key=f"columns-{table.name}"):
            _draw_words(
                f"columns-{table.name}",
                pd.DataFrame(
                    {
                        "column": [c.name for c in table.columns],
                        "kind": [c.kind for c in table.columns],
                        "what it is": [c.about for c in table.columns],
                        "always stated": ["yes" if c.required else "" for c in table.columns],
                        "values": [", ".join(c.choices) for c in table.columns],
                    }
                ),
            )


def draw_constants(context: PageContext) -> None:
    """Draw the named constants."""
    found = context.ask("method/constants")
    rows = found.assign(name=found["name"].str.replace("_", " "), value=[f"{value:.10g}" for value in found["value"]])
    _draw(context, "constants", "method/constants", rows, ("name", "value", "unit", "about"))


def _draw(
    context: PageContext,
    name: str,
    question: str,
    rows: pd.DataFrame,
    columns: Sequence[str | ColumnMeaning],
    height: int | None = None,
) -> None:
    """Draw the answer to a question, as wide as its columns."""
    looks = _whole_texts(question, rows, columns, context.money)
    draw_table(name, question, rows, columns, context.money, height=height, looks=looks, width="content")


def _whole_texts(
    question: str, rows: pd.DataFrame, columns: Sequence[str | ColumnMeaning], money: Money
) -> dict[str, ColumnConfig]:
    """Return the widths of columns of short texts: the grid measures their first rows only and cuts a longer one below."""
    looks = {}
    for name in columns:
        if isinstance(name, str) and rows[name].dtype == "str":
            column = meaning(question).column(name)
            shown = [cell for cell in units.cells(rows[name], column, money, "exact") if isinstance(cell, str)]
            width = max(map(text_width, [column.title, *shown]))
            looks |= {name: ColumnConfig(width=width)} if width <= WIDE else {}
    return looks


def _draw_words(name: str, table: pd.DataFrame) -> None:
    """Draw words that are no answer to a question."""
    st.dataframe(
        table, key=f"table-{name}", hide_index=True, height=min(TALL, table_height(len(table))), placeholder="", width="content"
    )
