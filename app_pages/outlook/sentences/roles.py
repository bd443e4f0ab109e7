"""Sentences on the way from intern to profession.

`sources` are as `outlook/role_pay` gives them, `interns` is a row of `outlook/interns` or None, `occupations` has the rows
of `outlook/occupations` under their codes.
"""

import pandas as pd

from app_pages.outlook.sentences.occupation import projection_years
from charts.numbers import Money, count, growth, why_no_median
from charts.path import STOPS
from charts.records import records
from charts.theme import shortened
from components import phrases
from components.words import capital, joined, plain, spoken, word

#: Letters of a source's name above its lane.
NAME_LENGTH = 32
FIGURES = ("entry", "p10", "p25", "median", "p75", "p90", "mean")


def interns_heading(interns: dict, family: str) -> str:
    """Return the heading of the interns' lane: their role family and how many reports there are."""
    return f"Interns, {word(family).lower()} · {_reports(interns)}"


def interns_row(family: str) -> str:
    """Return the name of the interns' row in the table of all roles."""
    return f"interns, {word(family).lower()}"


def interns_hover(interns: dict, family: str, money: Money) -> str:
    """Return what the interns' mark says."""
    return f"<b>Interns, {word(family).lower()}</b><br>{_intern_pay(interns, money)}"


def _reports(interns: dict) -> str:
    return count(int(interns["n"]), "report")


def _intern_pay(interns: dict, money: Money) -> str:
    if pd.isna(interns["median"]):
        return f"{phrases.span_of_all(interns, money)} {money.per}, {_reports(interns)}, {why_no_median(interns['no_median'])}"
    interval = spoken(phrases.interval(interns, money))
    return f"median {money.sentence(interns['median'])}, {interval}, {_reports(interns)}"


def source_name(row: dict) -> str:
    """Return the source in a few words, with the year of its figures."""
    return f"{_publisher(row)}, {phrases.stated_year(row['year'])}"


def source_heading(row: dict) -> str:
    """Return the heading of a source's lane: its short name, its year and how many stand behind its figures."""
    return f"{shortened(_publisher(row), NAME_LENGTH)}, {phrases.stated_year(row['year'])} · {_basis(row)}"


def source_hover(row: dict, money: Money) -> str:
    """Return what the marks of a source say."""
    figures = f"{_figures(row, money)} {money.per}"
    return f"<b>{row['label']}, {phrases.stated_year(row['year'])}</b><br>{figures}<br>{_basis(row)}<br>{row['source']}"


def _publisher(row: dict) -> str:
    """Return of official wages the occupation, else who publishes the figures."""
    publisher = row["publisher"] if isinstance(row["publisher"], str) else row["source"]
    return row["label"] if row["of"] != "role" else publisher.split(" / ")[0]


def _figures(row: dict, money: Money) -> str:
    return ", ".join(f"{name} {money.text(row[name])}" for name in FIGURES if pd.notna(row[name]))


def _basis(row: dict) -> str:
    """Return how many stand behind the figures of a source, and behind that at entry level."""
    if pd.isna(row["n"]):
        return "n not stated"
    if row["of"] != "role":
        return count(int(row["n"]), "job")
    return f"n {int(row['n']):,}" + ("" if pd.isna(row["entry_n"]) else f", {int(row['entry_n']):,} at entry level")


def path_finding(role: pd.Series, sources: pd.DataFrame, interns: dict | None, money: Money) -> str:
    """Return where the path begins, and the medians that sources print of the role itself or of its own occupation."""
    start = "no report of its interns matches your filters"
    if interns is not None:
        start = f"interns in {word(role['role_family']).lower()}: {plain(_intern_pay(interns, money))}"
    own = sources[(sources["of"] != "neighbour") & sources["median"].notna()]
    medians = [plain(f"{money.text(row['median'])} ({source_name(row)})") for row in records(own)]
    if not medians:
        return f"{role['role']}: no source here publishes a median for this role; {start}"
    noun = "published median" if len(medians) == 1 else "published medians"
    return f"{role['role']}: {noun} {joined(medians)}; {start}"


def official_occupation(role: pd.Series, occupations: pd.DataFrame) -> str:
    """Return the role's official occupation with its outlook; or that there is none, and the nearest ones."""
    if isinstance(role["soc_code"], str):
        return f"Official occupation: {plain(outlook(role['soc_code'], occupations))}."
    nearest = joined([plain(outlook(code, occupations)) for code in role["neighbours"]])
    return f"No official occupation has this name, so nobody projects it separately. Closest, in our reading: {nearest}."


def outlook(soc_code: str, occupations: pd.DataFrame) -> str:
    """Return the occupation of a code with its projected growth and the word for it."""
    if soc_code not in occupations.index:
        return f"SOC {soc_code}, not projected in the data"
    row = occupations.loc[soc_code]
    in_words = f", {row['growth_class'].lower()}" if isinstance(row["growth_class"], str) else ""
    return f"{row['label']} ({growth(row['change_percent'])} in {projection_years(row)}{in_words})"


def path_alt(role: pd.Series, sources: pd.DataFrame, interns: dict | None, money: Money) -> str:
    """Return the steps of the path, for those who do not see the chart."""
    steps = [f"interns {_intern_pay(interns, money)}"] if interns else []
    steps += [f"{source_name(row)}: {_figures(row, money)}" for row in records(sources)]
    return f"{role['role']}, path of pay: {'; '.join(steps) or 'nothing is known'}"


def path_caption(role: pd.Series, sources: pd.DataFrame, interns: dict | None, left_out: str) -> str:
    """Return how the chart of the path reads, what sources lack, and which interns it begins with; `left_out` ends it."""
    means = int((sources["median"].isna() & sources["mean"].notna()).sum())
    parts = [
        _path_marks(sources, interns),
        "" if sources["entry"].notna().any() else "No source here publishes its pay at entry level.",
        f"{count(means, 'source')} with a mean only: in the table, not drawn." if means else "",
        f"Interns: reports in {word(role['role_family']).lower()} in the United States, as paid, that match your filters.",
        left_out,
    ]
    return " ".join(part for part in parts if part)


def _path_marks(sources: pd.DataFrame, interns: dict | None) -> str:
    """Return what the marks of the path are: of those only that are drawn."""
    drawn = sources[sources[list(STOPS)].notna().any(axis=1)]
    marks = [_interns_mark(interns)] if interns else []
    if len(drawn):
        hollow = " (hollow: of a related occupation, not of the role itself)" if drawn["of"].eq("neighbour").any() else ""
        marks.append(f"diamonds: published full-time pay{hollow}")
    if not marks:
        return ""
    joins = " A line joins the figures of one source; sources cover different people, so they are not averaged."
    return f"{capital('; '.join(marks))}.{joins if len(drawn) else ''}"


def _interns_mark(interns: dict) -> str:
    if interns["size_class"] == "span":
        return "line with ends: all that the wide ranges of interns span"
    if pd.isna(interns["median"]):
        return "points: single reports of interns"
    return "dot: interns" + (" with their 95% interval" if pd.notna(interns["median_low"]) else "")
