"""The tables of the page Method: constants, rates, ranks and counts, each read from the code or the data."""

import pandas as pd
import streamlit as st

from components.context import view
from components.words import word
from ingest.problems import catalogue
from queries.schema import TABLES
from queries.selection import FILTERS
from vocabulary.choices import phrases

TALL = 320
LINK = st.column_config.LinkColumn("source link", display_text="open")
YEAR = st.column_config.NumberColumn(format="%d")


def evidence() -> None:
    """The kinds of evidence with their rows, and whether they may enter a median."""
    found = view().ask("method/evidence")
    _draw(
        "evidence",
        found.assign(
            evidence=[word(value) for value in found["evidence"]],
            enters=["yes" if e else "no" for e in found["enters"]],
        ).rename(columns={"enters": "may enter a median"}),
    )


def periods() -> None:
    """The hours that each pay period stands for."""
    found = view().ask("method/periods")
    _draw(
        "periods",
        pd.DataFrame(
            {
                "pay for": [phrases("pay_period")[period] for period in found["period"]],
                "hours of work": [
                    f"{hours:,.2f}".removesuffix(".00") if pd.notna(hours) else "weekly hours × stated weeks"
                    for hours in found["hours"]
                ],
                "reports": found["reports"],
            }
        ),
    )


def problems() -> None:
    """Everything that can be wrong with an added file or a row of it, with the rule behind it."""
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


def rates() -> None:
    """The rate that each currency and year of pay takes."""
    found = (
        view()
        .ask("method/rates")
        .rename(
            columns={
                "pay_year": "year of pay",
                "rate_year": "year of rate",
                "units_per_usd": "for one US dollar",
                "usd_per_unit": "in US dollars",
                "url": "link",
            }
        )
    )
    _draw("rates", found, {"year of pay": YEAR, "year of rate": YEAR, "link": LINK}, TALL)


def indexes() -> None:
    """The price indexes, and which of them adjust pay."""
    found = view().ask("method/indexes")
    years = [f"{a}" if a == b else f"{a}–{b}" for a, b in zip(found["from_year"], found["to_year"], strict=True)]
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


def ranks() -> None:
    """The two offers that bound the median, for a few numbers of offers."""
    found = view().ask("method/ranks")
    said = [
        "no interval exists" if pd.isna(low) else f"{_ordinal(int(low))} to {_ordinal(int(high))} offer by pay"
        for low, high in zip(found["low_rank"], found["high_rank"], strict=True)
    ]
    _draw("ranks", pd.DataFrame({"offers": found["n"], "interval of the median": said}))


def roles() -> None:
    """The roles that interns grow into: their occupation or the nearest ones, and the family of their interns."""
    found = view().ask("outlook/roles")
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


def flags() -> None:
    """What is marked as inferred or assumed, with its reports."""
    found = view().ask("method/flags")
    _draw("flags", found.assign(flag=[word(flag) for flag in found["flag"]]).rename(columns={"flag": "marked as"}))


def left_out() -> None:
    """Why reports enter no figure: how many under the filters, and of all."""
    seen = view().ask("overview/set_aside").rename(columns={"reports": "under your filters"})
    everything = view().filtered(**dict.fromkeys(FILTERS), inferred=True).ask("overview/set_aside")
    joined = everything.rename(columns={"reports": "of all reports"}).merge(seen, on="reason", how="left")
    joined["under your filters"] = joined["under your filters"].fillna(0).astype(int)
    _draw("left-out", joined[["reason", "under your filters", "of all reports"]])


def largest() -> None:
    """By country, how much of the counted offers the largest source and company give."""
    found = view().ask("method/largest")
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


def columns() -> None:
    """Every collected table: what one row is, and its columns with their kinds, meanings and values."""
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


def constants() -> None:
    """The named constants."""
    found = view().ask("method/constants")
    _draw(
        "constants",
        found.assign(
            name=[name.replace("_", " ") for name in found["name"]],
            value=[f"{value:.10g}" for value in found["value"]],
        ).rename(columns={"about": "what it is"}),
        {"value": st.column_config.TextColumn(alignment="right")},
    )


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


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
