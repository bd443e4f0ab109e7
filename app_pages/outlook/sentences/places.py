"""Sentences on one occupation by place: official wages as `locations/wages`, projections as `outlook/states` gives them."""

import pandas as pd

from app_pages.outlook.sentences.occupation import jobs_in_both_years, projection_years
from charts.numbers import Money, growth, thousands
from charts.records import records
from components.wage_phrases import AREAS, jobs
from components.words import joined, plain


def heading(occupation: pd.Series) -> str:
    """Return the heading of the section."""
    return f"{plain(occupation['label'])} by place"


def area_hover(row: dict) -> str:
    """Return how many jobs an area has, and its price parity."""
    return f"{jobs(row['jobs'])}; price parity {row['parity']:.1f} ({int(row['index_year'])})"


def ranking_alt(drawn: pd.DataFrame, before: Money, after: Money) -> str:
    """Return each area's median `before` and `after` prices are counted, for those who do not see the chart."""
    medians = [f"{row['label']} {before.text(row['before'])}, {after.text(row['after'])}" for row in records(drawn)]
    return f"As paid and at US average prices: {'; '.join(medians)}"


def ranking_caption(drawn: int, ranked: int, areas: int, area_type: str, year: int) -> str:
    """Return how many of the areas that can be ranked are drawn, and how many cannot be ranked."""
    lacking = areas - ranked
    return (
        f"The {drawn} highest of {ranked} {AREAS[area_type].lower()} that have both a median and a price parity "
        f"({year}); {lacking} more {'lacks' if lacking == 1 else 'lack'} one of them. The table above lists them all."
    )


def no_states(occupation: pd.Series) -> str:
    """Return that no state's projection of the occupation is known."""
    return f"{plain(occupation['label'])}: no projection by state in the data."


def states_heading(states: pd.DataFrame) -> str:
    """Return the heading of the states' projections, with their years."""
    return f"What the states project, {_vintages(states)}"


def states_alt(states: pd.DataFrame, drawn: pd.DataFrame) -> str:
    """Return the growth of each state that is drawn, for those who do not see the chart."""
    growths = [f"{row['label']} {growth(row['change_percent'])}" for row in records(drawn)]
    return f"Growth projected by states, {_vintages(states)}: {'; '.join(growths)}"


def _vintages(states: pd.DataFrame) -> str:
    return joined(sorted({projection_years(row) for row in records(states)}))


def states_caption(drawn: int, total: int) -> str:
    """Return how many of the states are drawn, and why they are not held against the nation."""
    return (
        f"The {drawn} of {total} states with the most openings a year. Each state makes its own projection, for different "
        "years from the national one above, so the two cannot be compared."
    )


def states_listing(total: int) -> str:
    """Return the title of the table of all states."""
    return "The state with its source" if total == 1 else f"All {total} states with their source"


def state_hover(row: dict) -> str:
    """Return what the mark of a state's projection says."""
    all_percent = row["all_change_percent"]
    everyone = "" if pd.isna(all_percent) else f"<br>all occupations of the state {growth(all_percent)}"
    openings = f"{thousands(row['annual_openings'])} openings a year"
    return f"<b>{row['label']}</b><br>{growth(row['change_percent'])}{everyone}<br>{jobs_in_both_years(row)}<br>{openings}"
