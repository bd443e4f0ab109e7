"""Sentences on occupations in the official projections; rows and frames as `outlook/occupations` gives them."""

from collections.abc import Mapping

import pandas as pd

from charts.numbers import Money, count, growth, thousands
from charts.records import records
from components import phrases
from components.wage_phrases import growth_classes
from components.words import joined, plain
from queries.answers import each_row

#: The group of all computing and mathematical occupations.
FIELD = "15-0000"
#: How many occupations of a chart are read out.
READ_OUT = 6


def projection_years(row: Mapping | pd.Series) -> str:
    """Return the years of a projection, such as 2024–34."""
    return f"{int(row['base_year'])}–{int(row['projection_year']) % 100:02d}"


def title(occupation: pd.Series) -> str:
    """Return the headline: whether the occupation grows, against all occupations."""
    name, percent = plain(occupation["label"]), occupation["change_percent"]
    first, last = f"{occupation['base_year']:.0f}", f"{occupation['projection_year']:.0f}"
    all_percent = occupation["all_change_percent"]
    against = "" if pd.isna(all_percent) else f"; all occupations {growth(all_percent)}"
    if percent == 0:
        return f"{name}: as many US jobs projected for {last} as in {first}{against}"
    verb = "grow" if percent > 0 else "shrink"
    by = growth(abs(percent)).removeprefix("+")
    return f"{name}: US employment is projected to {verb} by {by} from {first} to {last}{against}"


def scope(occupation: pd.Series, occupations: pd.DataFrame) -> str:
    """Return what the headline rests on, with the growth of the whole field where it is known."""
    field = occupations.set_index("group")["change_percent"].get(FIELD)
    whole = "" if field is None else f" · all computer and mathematical occupations {growth(field)}"
    jobs = f"{int(occupation['employment_base']):,} jobs in {occupation['base_year']:.0f}"
    return f":gray[United States · projections {projection_years(occupation)} · {jobs}{whole}]"


def work(occupation: pd.Series) -> str | None:
    """Return what the people of the occupation do, with the source that says so; None where none is known to say it."""
    if not isinstance(occupation["work"], str):
        return None
    return f"They {plain(occupation['work'])} ([{plain(occupation['work_from'])}]({occupation['work_url']}))."


def editions(releases: pd.DataFrame) -> str:
    """Return when wages and projections were published and the next are due or out; `releases` as `method/releases`."""
    named = {"oews": "Wages", "employment_projections": "Projections"}
    known = releases[releases["release_id"].isin(named)].sort_values("release_id", ascending=False, kind="stable")
    return " ".join(
        f"{named[row.release_id]}: published {row.published.day} {row.published:%b %Y}. Next edition, for "
        f"{plain(phrases.with_dashes(row.next_edition))}: {plain(phrases.with_days(row.next_due))}"
        f"{'; this dashboard comes without it' if row.next_due.startswith('out since') else ''}."
        for row in each_row(known)
    )


def cards_caption(occupation: pd.Series, constants: Mapping[str, float]) -> str:
    """Return the growth of all occupations, and the rule that gives a growth its word."""
    return f"All occupations together: {growth(occupation['all_change_percent'])}. {growth_classes(constants)}"


def growth_alt(occupations: pd.DataFrame, average: float, money: Money) -> str:
    """Return how many occupations grow faster than all occupations together.

    With the first that have pay: for those who do not see the chart.
    """
    faster = occupations[occupations["change_percent"] > average]
    paid = faster[faster["pay"].notna()]
    first = [
        f"{row['label']} {growth(row['change_percent'])}, {money.text(row['pay'])}" for row in records(paid.head(READ_OUT))
    ]
    which = f"{len(faster)} of {count(len(occupations), 'occupation')} {'grows' if len(faster) == 1 else 'grow'}"
    listed = f": {'; '.join(first)}" if first else ""
    return f"{which} faster than all occupations together{listed}"


def growth_caption(occupations: pd.DataFrame, base_year: float) -> str:
    """Return how the chart of growth against pay reads, and how many occupations it lacks."""
    unpaid = int(occupations["pay"].isna().sum())
    lacking = f" {count(unpaid, 'occupation')} without pay." if unpaid else ""
    return (
        f"Each dot is an occupation, larger with more openings a year. Pay: the median of {base_year:.0f} that is published "
        f"with the projections.{lacking}"
    )


def occupation_hover(row: dict, money: Money) -> str:
    """Return what the mark of an occupation says."""
    openings = "openings not published" if pd.isna(row["annual_openings"]) else f"{row['annual_openings']:,.0f} openings a year"
    word = f", {row['growth_class'].lower()}" if isinstance(row["growth_class"], str) else ""
    pay = "pay not published" if pd.isna(row["pay"]) else f"median {money.sentence(row['pay'])} in {row['base_year']}"
    return f"<b>{row['label']}</b><br>{growth(row['change_percent'])}{word}<br>{jobs_in_both_years(row)}<br>{openings}<br>{pay}"


def jobs_in_both_years(row: dict) -> str:
    """Return the jobs of a projection (of an occupation or a state) in its first and last year."""
    return (
        f"{row['employment_base']:,.0f} jobs in {row['base_year']}, "
        f"{row['employment_projected']:,.0f} in {row['projection_year']}"
    )


def jobs_heading(occupation: pd.Series) -> str:
    """Return the heading of the chart of jobs."""
    return f"Jobs in {occupation['base_year']:.0f} and {occupation['projection_year']:.0f}"


def jobs_alt(drawn: pd.DataFrame) -> str:
    """Return the jobs of the first occupations that are drawn, for those who do not see the chart."""
    return f"Jobs now and projected: {joined([_jobs(row) for row in records(drawn.head(READ_OUT))])}"


def _jobs(row: dict) -> str:
    change = f"{thousands(row['employment_base'])} to {thousands(row['employment_projected'])}"
    return f"{row['label']} {change} ({growth(row['change_percent'])})"


def jobs_caption(drawn: int, total: int, base_year: float) -> str:
    """Return how the chart of jobs reads, and how many of all the occupations it draws."""
    return (
        f"Grey: jobs in {base_year:.0f}; colour: jobs added; hollow: jobs lost. {drawn} of {total} "
        "occupations, those with most openings a year first; k: thousands."
    )


def occupations_listing(total: int) -> str:
    """Return the title of the table of all occupations."""
    return f"The {count(total, 'occupation')} with {'its source' if total == 1 else 'their sources'}"


def earlier_projections(vintages: pd.DataFrame) -> str:
    """Return the growth that earlier projections gave; empty for none. `vintages` as `outlook/vintages`, newest first."""
    earlier = [f"{projection_years(row)} {growth(row['change_percent'])}" for row in records(vintages.iloc[1:])]
    return f"Earlier projections: {', '.join(earlier)}" if earlier else ""
