"""From intern to profession: for each role that guides name, what interns of its family earn, what is published of the role,
source by source and never averaged, and the outlook of its official occupation, where it has one."""

import pandas as pd
import streamlit as st

from app_pages.outlook.occupation import SOURCE, reading, span
from charts.numbers import count, growth
from charts.path import path
from charts.theme import shortened
from components import figure, notes, phrases
from components.context import PageContext, colours, view
from components.filters import warn_unknown
from components.words import joined, plain, spoken, word
from queries.database import View

NAME = 32
SHORT = ("entry", "median", "p90", "mean")
FIGURES = ("entry", "p10", "p25", "median", "p75", "p90", "mean")
OF = {"role": "the role", "occupation": "its occupation", "neighbour": "a nearest occupation"}


def show(occupations: pd.DataFrame) -> None:
    """The chosen role's path with its sources, and all the roles side by side."""
    st.subheader("From intern to profession")
    roles = view().ask("outlook/roles").set_index("role", drop=False)
    warn_unknown("outlook-role", "Role", set(roles.index))
    chosen = st.pills("Role", list(roles.index), default=roles.index[0], required=True, key="outlook-role", bind="query-params")
    known = occupations.set_index("group", drop=False)
    with st.container(border=True):
        _path(roles.loc[chosen], known)
    with st.container(border=True):
        st.markdown("**The roles side by side**")
        _side_by_side(roles, known)


def _path(role: pd.Series, known: pd.DataFrame) -> None:
    seen = _interns_of(role["role_family"])
    interns, sources = _interns(seen), _sources(role["role"])
    st.markdown(f"**{_finding(role, sources, interns)}**")
    st.markdown(_official(role, known))
    drawn = path(sources, interns, reading(), colours())
    figure.draw(drawn, "outlook-path", alt=_said(role, sources, interns))
    st.caption(_note(role, sources, seen))
    if len(sources):
        _table(sources)
    figure.rows(PageContext(seen, colours()), "outlook-interns", "company", pd.DataFrame({"group": [], "label": []}))


def _interns_of(family: str) -> View:
    """The view of the interns of a role family in the United States, as paid, through the reader's other filters."""
    return view().filtered(work_kind=("internship",), role_family=(family,), country=("US",), prices="as_paid")


def _interns(seen: View) -> dict | None:
    """The summary of their offers with what it says in words; None where none matches."""
    found = seen.ask("outlook/interns")
    if found.empty:
        return None
    summary = found.iloc[0].to_dict()
    of = f"Interns, {word(seen.selection.role_family[0]).lower()}"
    return summary | {"heading": f"{of} · {_offers(summary)}", "words": f"<b>{of}</b><br>{_intern_pay(summary)}"}


def _sources(role: str) -> pd.DataFrame:
    found = view().ask("outlook/role_pay", role=role)
    found["name"] = [_name(row) for row in found.itertuples()]
    return found.assign(
        heading=[f"{shortened(_who(row), NAME)}, {_year(row.year)} · {_counted(row)}" for row in found.itertuples()],
        words=[_words(row) for row in found.itertuples()],
        is_neighbour=found["of"] == "neighbour",
    )


def _offers(interns: dict) -> str:
    return count(int(interns["n"]), "offer")


def _intern_pay(interns: dict) -> str:
    offers = _offers(interns)
    if pd.isna(interns["median"]):
        return f"{offers}, too few for a median"
    sure = spoken(phrases.interval(interns, reading()))
    return f"median {reading().sentence(interns['median'])}, {sure}, {offers}"


def _finding(role: pd.Series, sources: pd.DataFrame, interns: dict | None) -> str:
    """Where the path begins, and the medians that the sources print of the role itself."""
    family = word(role["role_family"]).lower()
    begin = "no offer of its interns matches" if interns is None else f"interns, family {family}: {plain(_intern_pay(interns))}"
    medians = _medians(sources)
    if not medians:
        return f"{role['role']}: no source here publishes a median of the role; {begin}"
    noun = "published median" if len(medians) == 1 else "published medians"
    return f"{role['role']}: {noun} {joined([plain(median) for median in medians])}; {begin}"


def _medians(sources: pd.DataFrame) -> list[str]:
    """Each median of the role or of its own occupation, with its source and year."""
    own = sources[(sources["of"] != "neighbour") & sources["median"].notna()]
    return [f"{reading().text(row['median'])} ({row['name']})" for row in own.to_dict("records")]


def _official(role: pd.Series, known: pd.DataFrame) -> str:
    """The role's official occupation with its outlook; or that there is none, and the nearest ones."""
    if isinstance(role["soc_code"], str):
        return f"Official occupation: {plain(_outlook(role['soc_code'], known))}."
    near = joined([plain(_outlook(code, known)) for code in role["neighbours"]])
    return f"No official occupation bears this name, so nobody projects it by itself. Nearest, by our reading: {near}."


def _outlook(code: str, known: pd.DataFrame) -> str:
    if code not in known.index:
        return f"SOC {code}, not projected in the data"
    row = known.loc[code]
    in_words = f", {row['growth_class'].lower()}" if isinstance(row["growth_class"], str) else ""
    return f"{row['label']} {growth(row['change_percent'])} {span(row)}{in_words}"


def _name(row) -> str:
    """The source in a few words, with the year of its figures."""
    return f"{_who(row)}, {_year(row.year)}"


def _who(row) -> str:
    """Of official wages the occupation, else who publishes the figures."""
    publisher = row.publisher if isinstance(row.publisher, str) else row.source
    return row.label if row.of != "role" else publisher.split(" / ")[0]


def _year(year: float) -> str:
    return "no year" if pd.isna(year) else str(int(year))


def _printed(row) -> str:
    figures = [(name, getattr(row, name)) for name in FIGURES]
    return ", ".join(f"{name} {reading().text(value)}" for name, value in figures if pd.notna(value))


def _words(row) -> str:
    return f"<b>{row.label}, {_year(row.year)}</b><br>{_printed(row)} {reading().per}<br>{_counted(row)}<br>{row.source}"


def _counted(row) -> str:
    """How many stand behind the figures of a source, and behind that at entry level."""
    if pd.isna(row.n):
        return "n not stated"
    if row.of != "role":
        return count(int(row.n), "job")
    return f"n {int(row.n):,}" + ("" if pd.isna(row.entry_n) else f", {int(row.entry_n):,} at entry level")


def _said(role: pd.Series, sources: pd.DataFrame, interns: dict | None) -> str:
    steps = [f"interns {_intern_pay(interns)}"] if interns else []
    steps += [f"{row.name}: {_printed(row)}" for row in sources.itertuples()]
    return f"{role['role']}, path of pay: {'; '.join(steps) or 'nothing is known'}"


def _note(role: pd.Series, sources: pd.DataFrame, seen: View) -> str:
    means = int((sources["median"].isna() & sources["mean"].notna()).sum())
    parts = [
        "Dot: interns with their 95\u2009% interval; diamonds: published of full-time work; hollow: a nearest occupation, not "
        "the role. A line joins figures of one source; sources count other people in other ways and are not averaged.",
        "" if sources["entry"].notna().any() else "No source here publishes its pay at entry level.",
        f"{count(means, 'source')} with a mean only: in the table, not drawn." if means else "",
        f"Interns of the family {word(role['role_family']).lower()}, United States, as paid, through the other filters.",
        notes.left_out(seen),
    ]
    return " ".join(part for part in parts if part)


def _table(sources: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "published as": sources["label"],
            "of": sources["of"].map(OF),
            "year": sources["year"],
            **{name: sources[name].map(reading().text) for name in FIGURES},
            "n": sources["n"],
            "n at entry": sources["entry_n"],
            "source": sources["url"],
            "title": sources["source"],
            "evidence": [word(value) for value in sources["evidence"]],
            "pay includes": sources["pay_basis"],
            "note": sources["note"],
        }
    )
    st.dataframe(
        shown,
        key="table-outlook-sources",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config={
            "year": st.column_config.NumberColumn(format="%d"),
            **{name: st.column_config.NumberColumn(format="localized") for name in ("n", "n at entry")},
            **{name: st.column_config.TextColumn(alignment="right") for name in FIGURES},
            "source": SOURCE,
        },
    )


def _side_by_side(roles: pd.DataFrame, known: pd.DataFrame) -> None:
    """Every role with its interns and each source's figures of the role or its official occupation, a row each."""
    shown = pd.DataFrame([row for role in roles.to_dict("records") for row in _rows(role, known)])
    st.dataframe(
        shown,
        key="table-outlook-roles",
        hide_index=True,
        height=38 + 35 * len(shown),
        placeholder="",
        column_config={
            **{name: st.column_config.TextColumn(alignment="right") for name in SHORT},
            "n": st.column_config.NumberColumn(format="localized"),
            "source": SOURCE,
        },
    )


def _rows(role: dict, known: pd.DataFrame) -> list[dict]:
    interns, sources = _interns(_interns_of(role["role_family"])), _sources(role["role"])
    official = _outlook(role["soc_code"], known) if isinstance(role["soc_code"], str) else "none"
    own = sources[sources["of"] != "neighbour"].to_dict("records")
    family = f"interns, {word(role['role_family']).lower()}"
    lines = [{"who": family, "n": 0} if interns is None else {"who": family, "median": interns["median"], "n": interns["n"]}]
    lines += [{"who": row["name"], **row, "source": row["url"]} for row in own] or [{"who": "no source publishes its pay"}]
    return [
        {
            "role": role["role"],
            "who": line["who"],
            **{name: None if pd.isna(line.get(name)) else reading().text(line[name]) for name in SHORT},
            "n": line.get("n"),
            "source": line.get("source"),
            "official occupation": official,
        }
        for line in lines
    ]
