"""From intern to profession: for each role that guides name, what interns of its family earn, what is published of the role,
source by source and never averaged, and the outlook of its official occupation, where it has one."""

import pandas as pd
import streamlit as st

from charts.numbers import count, growth
from charts.path import path
from components import figure, notes
from components.filters import tell_wrong
from components.outlook_occupations import SOURCE, reading
from components.page import colours, view
from components.words import joined, plain, word
from queries.door import View

FIGURES = ("entry", "median", "p90", "mean")


def show(occupations: pd.DataFrame) -> None:
    """The chosen role's path with its sources, and all roles side by side."""
    st.subheader("From intern to profession")
    roles = view().ask("outlook/roles")
    names = list(roles["role"])
    tell_wrong("outlook-role", "Role", set(names))
    chosen = st.pills("Role", names, default=names[0], required=True, key="outlook-role", bind="query-params")
    role = roles.set_index("role", drop=False).loc[chosen]
    known = occupations.set_index("group", drop=False)
    with st.container(border=True):
        _path(role, known)


def interns_of(family: str) -> View:
    """The view of the interns of a role family in the United States, as paid, through the reader's other filters."""
    return view().through(work_kind=("internship",), role_family=(family,), country=("US",), prices="as_paid")


def _path(role: pd.Series, known: pd.DataFrame) -> None:
    family = role["role_family"]
    seen = interns_of(family)
    interns = _interns(seen, family)
    sources = view().ask("outlook/role_pay", role=role["role"])
    sources = sources.assign(
        name=[_name(row) for row in sources.itertuples()], is_neighbour=sources["of"] == "neighbour",
        words=[_words(row) for row in sources.itertuples()],
    )
    st.markdown(f"**{_finding(role, sources, interns)}**")
    st.markdown(_official(role, known))
    figure.show(path(sources, interns, reading(), colours()), "outlook-path", alt=_said(role, sources, interns))
    st.caption(_note(role, sources, interns))
    if len(sources):
        _table(sources)
    figure.rows("outlook-interns", "company", pd.DataFrame({"group": [], "label": []}), seen=seen)


def _interns(seen: View, family: str) -> dict | None:
    found = seen.ask("outlook/interns")
    if found.empty:
        return None
    summary = found.iloc[0].to_dict()
    return summary | {"words": f"<b>Interns, {word(family).lower()}</b><br>{_intern_pay(summary)}"}


def _intern_pay(interns: dict) -> str:
    offers = count(int(interns["n"]), "offer")
    if pd.isna(interns["median"]):
        return f"{offers}: too few for a median"
    low, high = interns["median_low"], interns["median_high"]
    sure = "too few for an interval" if pd.isna(low) else f"95\u2009% interval {reading().span(low, high)}"
    return f"median {reading().sentence(interns['median'])}, {sure}, {offers}"


def _finding(role: pd.Series, sources: pd.DataFrame, interns: dict | None) -> str:
    """Where the path begins and what the sources print of the role itself."""
    family = word(role["role_family"]).lower()
    begin = "no offer of interns matches" if interns is None else f"interns in {family}: {plain(_intern_pay(interns))}"
    own = sources[(sources["of"] != "neighbour") & sources["median"].notna()]
    if own.empty:
        return f"{role['role']}: no source here publishes a median; {begin}"
    said = joined([f"{plain(reading().text(row.median))} ({plain(row.name)})" for row in own.itertuples(index=False)])
    return f"{role['role']}: {'published medians' if len(own) > 1 else 'one published median'} {said}; {begin}"


def _official(role: pd.Series, known: pd.DataFrame) -> str:
    """The role's official occupation with its outlook; or that there is none, and the nearest ones."""
    if isinstance(role["soc_code"], str):
        return f"Official occupation: {_outlook(role['soc_code'], known)}."
    near = joined([_outlook(code, known) for code in role["neighbours"]])
    return f"No official occupation bears this name, so nobody projects it by itself. Nearest, by our reading: {near}."


def _outlook(code: str, known: pd.DataFrame) -> str:
    if code not in known.index:
        return f"SOC {code}, not projected in the data"
    row = known.loc[code]
    class_ = f", {row['growth_class'].lower()}" if isinstance(row["growth_class"], str) else ""
    years = f"{row['base_year']:.0f}–{row['projection_year'] % 100:02.0f}"
    return f"{plain(row['label'])} {growth(row['change_percent'])} {years}{class_}"


def _name(row) -> str:
    if row.of != "role":
        return f"{row.label}, {row.year}"
    source = row.publisher if isinstance(row.publisher, str) else row.source
    return f"{'H-1B filings' if 'H-1B' in str(row.source) else str(source).split(' /')[0]}, {row.year}"


def _words(row) -> str:
    printed = [f"{name} {reading().text(getattr(row, name))}" for name in FIGURES if pd.notna(getattr(row, name))]
    n = "n not stated" if pd.isna(row.n) else f"{int(row.n):,} {_counted(row)}"
    return f"<b>{row.label}, {row.year}</b><br>{', '.join(printed)} {reading().per}<br>{n}<br>{row.source}"


def _counted(row) -> str:
    return "jobs" if row.of != "role" else "people or filings"


def _said(role: pd.Series, sources: pd.DataFrame, interns: dict | None) -> str:
    steps = [f"interns {_intern_pay(interns)}"] if interns else []
    for row in sources.itertuples():
        printed = [f"{name} {reading().text(getattr(row, name))}" for name in FIGURES if pd.notna(getattr(row, name))]
        steps.append(f"{row.name}: {', '.join(printed)}")
    return f"{role['role']}, path of pay: {'; '.join(steps) or 'nothing is known'}"


def _note(role: pd.Series, sources: pd.DataFrame, interns: dict | None) -> str:
    parts = [
        "Dot: interns, with the 95\u2009% interval; diamonds: published of full-time work; hollow: a nearest occupation, not the "
        "role. A line joins figures of one source only; sources count other people in other ways and are not averaged."
    ]
    if not sources["entry"].notna().any():
        parts.append("No source here publishes pay at entry level for it.")
    if means := int((sources["median"].isna() & sources["mean"].notna()).sum()):
        parts.append(f"{count(means, 'source')} with a mean only: in the table, not drawn.")
    if interns:
        parts.append(f"Interns of the family {word(role['role_family']).lower()} in the United States, through the filters.")
        parts.append(notes.left_out(interns_of(role["role_family"])))
    return " ".join(part for part in parts if part)


def _table(sources: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "published as": sources["label"],
            "of": sources["of"].map({"role": "the role", "occupation": "its occupation", "neighbour": "a nearest occupation"}),
            "year": sources["year"],
            **{name: sources[name].map(reading().text) for name in ("entry", "p10", "p25", "median", "p75", "p90", "mean")},
            "n": sources["n"],
            "n at entry": sources["entry_n"],
            "pay includes": sources["pay_basis"],
            "note": sources["note"],
            "title": sources["source"],
            "source": sources["url"],
        }
    )
    st.dataframe(
        shown, key="table-outlook-roles", hide_index=True, height=min(420, 38 + 35 * len(shown)), placeholder="",
        column_config={
            "year": st.column_config.NumberColumn(format="%d"),
            **{name: st.column_config.NumberColumn(format="localized") for name in ("n", "n at entry")},
            **{name: st.column_config.TextColumn(alignment="right") for name in ("entry", "p10", "p25", "median", "p75", "p90", "mean")},
            "source": SOURCE,
        },
    )
