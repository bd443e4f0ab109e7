"""What is published by year of study or work term, in words. It enters no median.

`figures` as `degrees/class_years` gives them; `named` those with what a chart and sentences call them, as `named` adds it.
"""

import pandas as pd

from charts.numbers import Money, change, count
from components import phrases
from components.phrases import STATISTIC_WORDS, stated_title, stated_year
from components.words import capital, plain
from queries.answers import each_row

#: What students of a year of study are called, in their order; in the fifth and sixth there is no such word.
YEARS_OF_STUDY = ("Freshmen", "Sophomores", "Juniors", "Seniors", "Fifth year", "Sixth year")


def named(figures: pd.DataFrame, reading: Money) -> pd.DataFrame:
    """Return the figures with the `name` of their series, the name of their `step` with its `place` and `kind`, and `words`."""
    of_study = figures["standing"] == "year of study"
    names = [
        YEARS_OF_STUDY[int(step) - 1] if study else f"Term {int(step)}"
        for step, study in zip(figures["step"], of_study, strict=True)
    ]
    return figures.assign(
        name=[f"{stated_year(row.year)} {capital(row.label)}" for row in each_row(figures)],
        step=names,
        place=figures["step"] + 100 * ~of_study,
        kind=figures["standing"],
        words=[
            f"<b>{capital(row.label)}</b><br>{row.class_year}: {STATISTIC_WORDS[row.statistic]} {reading.sentence(row.pay)}, "
            f"{stated_year(row.year)}{'' if pd.isna(row.n) else f', n {int(row.n):,}'}<br>{stated_title(row.title)}"
            for row in each_row(figures)
        ],
    )


def finding(figures: pd.DataFrame, reading: Money) -> str:
    """Return what the newest series publishes of its first and of its last step."""
    _, newest = next(iter(figures.groupby("series", sort=False)))
    first, last = newest.iloc[0], newest.iloc[-1]
    ends = ", ".join(f"{plain(reading.text(row['pay']))} for {_students(row)}" for row in (first, last))
    more = change(last["pay"] / first["pay"] - 1)
    return f"{plain(capital(first['label']))} ({stated_year(first['year'])}): {ends} ({more})"


def chart_alt(figures: pd.DataFrame, reading: Money) -> str:
    """Return the first and the last figure of each series, for those who do not see the chart."""
    told = [_ends(part, reading) for _, part in figures.groupby("series", sort=False)]
    return f"Published pay by year of study: {'; '.join(told)}"


def _ends(series: pd.DataFrame, reading: Money) -> str:
    first, last = series.iloc[0], series.iloc[-1]
    return f"{first['name']}: {first['step']} {reading.text(first['pay'])}, {last['step']} {reading.text(last['pay'])}"


def caption(figures: pd.DataFrame, prices: str) -> str:
    """Return how the chart reads, and which filters hold."""
    several = "; the latest in colour" if figures["series"].nunique() > 1 else ""
    terms = " A work term is a paid one of a co-op degree." if (figures["kind"] == "work term").any() else ""
    return (
        f"Diamonds: published figures, a line for each source and group{several}.{terms} Sources cover different companies, so "
        "only a line by itself tells what another year of study adds. Only Kind of work and Country apply here."
        f"{phrases.not_adjusted(prices)}"
    )


def table_title(figures: pd.DataFrame) -> str:
    """Return the title of the table of all figures."""
    return f"{count(len(figures), 'figure')} with {'its' if len(figures) == 1 else 'their'} sources"


def _students(row: pd.Series) -> str:
    """Return whose pay a figure is."""
    if row["kind"] == "work term":
        return f"work {row['step'].lower()}"
    return row["step"].lower() if row["step"] in YEARS_OF_STUDY[:4] else f"the {row['step'].lower()}"
