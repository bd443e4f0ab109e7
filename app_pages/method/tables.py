"""The tables of the page Method: constants, rates, ranks and counts, each read from the code or the data."""

import pandas as pd
import streamlit as st

from app_pages.method import sentences
from components import phrases
from components.context import PageContext
from components.words import word
from ingest.problems import catalogue
from queries.schema import TABLES
from queries.selection import FILTERS
from vocabulary import choices

TALL = 320
LINK = st.column_config.LinkColumn("source link", display_text="open")
YEAR = st.column_config.NumberColumn(format="%d")


def draw_evidence(context: PageContext) -> None:
    """Draw the kinds of evidence with their rows, and whether they may enter a median."""
    found = context.ask("method/evidence")
    _draw(
        "evidence",
        found.assign(
            evidence=[word(value) for value in found["evidence"]],
            enters=["yes" if e else "no" for e in found["enters"]],
        ).rename(columns={"enters": "may enter a median"}),
    )


def draw_periods(context: PageContext) -> None:
    """Draw the hours that each pay period stands for."""
    found = context.ask("method/periods")
    _draw(
        "periods",
        pd.DataFrame(
            {
                "pay for": [choices.phrases("pay_period")[period] for period in found["period"]],
                "hours of work": [sentences.hours_of_period(hours) for hours in found["hours"]],
                "reports": found["reports"],
            }
        ),
    )


def draw_problems() -> None:
    """Draw everything that can be wrong with an added file or a row of it, with the rule behind it."""
    _draw(
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
    found = context.ask("method/rates").rename(
        columns={
            "pay_year": "year of pay",
            "rate_year": "year of rate",
            "units_per_usd": "for one US dollar",
            "usd_per_unit": "in US dollars",
            "url": "link",
        }
    )
    _draw("rates", found, {"year of pay": YEAR, "year of rate": YEAR, "link": LINK}, TALL)


def draw_indexes(context: PageContext) -> None:
    """Draw the price indexes, and which of them adjust pay."""
    found = context.ask("method/indexes")
    years = [phrases.span(first, last) for first, last in zip(found["from_year"], found["to_year"], strict=True)]
    _draw(
        "indexes",
        pd.DataFrame(
            {
                "index": [name.replace("_", " ") for name in found["index_name"]],
                "prices": found["component"],
                "areas": found["areas"].astype(str) + " × " + found["area_type"],
                "years": years,
                "relative to": found["base"],
                "adjusts pay": ["yes" if used else "no" for used in found["used"]],
                "source": found["source"],
                "link": found["url"],
            }
        ),
        {"link": LINK},
        TALL,
    )


def draw_ranks(context: PageContext) -> None:
    """Draw the two offers that bound the median, for a few numbers of offers."""
    found = context.ask("method/ranks")
    ranks = [sentences.interval_ranks(low, high) for low, high in zip(found["low_rank"], found["high_rank"], strict=True)]
    _draw("ranks", pd.DataFrame({"offers": found["n"], "interval of the median": ranks}))


def draw_roles(context: PageContext) -> None:
    """Draw the roles that interns grow into: their occupation or the nearest ones, and the family of their interns."""
    found = context.ask("outlook/roles")
    _draw(
        "roles",
        pd.DataFrame(
            {
                "role": found["role"],
                "official occupation": found["occupation"].fillna("none"),
                "nearest occupations": found["nearest"],
                "interns of the family": [word(family) for family in found["role_family"]],
            }
        ),
    )


def draw_flags(context: PageContext) -> None:
    """Draw what is marked as inferred or assumed, with its reports."""
    found = context.ask("method/flags")
    _draw("flags", found.assign(flag=[word(flag) for flag in found["flag"]]).rename(columns={"flag": "marked as"}))


def draw_left_out(context: PageContext) -> None:
    """Draw why reports enter no figure: how many under the filters, and of all."""
    seen = context.ask("overview/set_aside").rename(columns={"reports": "under your filters"})
    everything = context.filtered(**dict.fromkeys(FILTERS), inferred=True).ask("overview/set_aside")
    joined = everything.rename(columns={"reports": "of all reports"}).merge(seen, on="reason", how="left")
    joined["under your filters"] = joined["under your filters"].fillna(0).astype(int)
    _draw("left-out", joined[["reason", "under your filters", "of all reports"]])


def draw_largest(context: PageContext) -> None:
    """Draw by country how much of the counted offers the largest source and company give."""
    found = context.ask("method/largest")
    _draw(
        "largest",
        pd.DataFrame(
            {
                "country": found["country"],
                "kind of work": [word(kind) for kind in found["work_kind"]],
                "offers": found["n"],
                "share of it": found["largest_source_share"],
                "largest source": found["largest_source"],
                "share of company": found["largest_company_share"],
                "largest company": found["largest_company"],
            }
        ),
        {
            "share of it": st.column_config.NumberColumn("largest source’s share", format="percent"),
            "share of company": st.column_config.NumberColumn("largest company’s share", format="percent"),
        },
    )


def draw_columns() -> None:
    """Draw every collected table: what one row is, and its columns with their kinds, meanings and values."""
    for table in TABLES:
        with st.expander(f"{table.name}: {table.row}", key=f"columns-{table.name}"):
            _draw(
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
    _draw(
        "constants",
        found.assign(
            name=[name.replace("_", " ") for name in found["name"]],
            value=[f"{value:.10g}" for value in found["value"]],
        ).rename(columns={"about": "what it is"}),
        {"value": st.column_config.TextColumn(alignment="right")},
    )


def _draw(name: str, table: pd.DataFrame, config: dict | None = None, height: int | None = None) -> None:
    rows = 38 + 35 * len(table)
    st.dataframe(
        table,
        key=f"table-{name}",
        hide_index=True,
        height=min(height or rows, rows),
        column_config=config or {},
        placeholder="",
        width="content",
    )
