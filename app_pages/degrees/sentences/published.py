"""What surveys, official statistics and employers' scales print for degree levels, in words. It enters no median."""

import pandas as pd

from charts.numbers import NARROW, SYMBOLS, UNIT_WORDS, Money, change, count
from components import phrases
from components.phrases import STATISTIC_WORDS, stated_title, stated_year
from components.words import joined, plain, word
from queries.answers import Row, each_row

#: One and many of the figures of each kind.
STATISTICS = {
    "mean": ("mean", "means"),
    "median": ("median", "medians"),
    "typical": ("of unstated kind or step of a scale", "of unstated kind or steps of a scale"),
}


def finding(figures: pd.DataFrame, reading: Money) -> str:
    """Return what the newest source that prints both has for a master's and a bachelor's; else what there is.

    `figures` as `degrees/published` gives them, newest first.
    """
    if figures.empty:
        return "No pay is published by degree level for this selection"
    both = figures[figures["bachelor_pay"].notna() & (figures["degree_level"] == "master")]
    if both.empty:
        return "Published pay by degree level and class year"
    newest = both.iloc[0]
    bachelor, master = plain(reading.text(newest["bachelor_pay"])), plain(reading.text(newest["pay"]))
    kind = f", {word(newest['work_kind']).lower()}" if _several_kinds(figures) else ""
    statistic = "" if newest["statistic"] == "typical" else f"{newest['statistic']} "
    return (
        f"The latest source with both levels ({stated_year(newest['year'])}{kind}): {statistic}{bachelor} for a bachelor's, "
        f"{master} for a master's ({change(newest['pay'] / newest['bachelor_pay'] - 1)})"
    )


def scope(work_kinds: tuple[str, ...] | None, country: str) -> str:
    """Return what was looked for where nothing is published."""
    return f"For {phrases.kinds(work_kinds)} in {phrases.within(country)}, whatever the year."


def lane_names(figures: pd.DataFrame) -> list[str]:
    """Return the lane of each figure: its degree level, its class year, and its kind of work where there are several."""
    kinds = _several_kinds(figures)
    return [_lane_name(row.degree_level, row.class_year, row.work_kind if kinds else None) for row in each_row(figures)]


def figure_words(figures: pd.DataFrame, reading: Money) -> list[str]:
    """Return the hover words of each figure: what it is of, what kind of figure it is, its year, n and source."""
    return [
        f"<b>{row.label}</b>{f'<br>{row.field}' if isinstance(row.field, str) else ''}<br>"
        f"{STATISTIC_WORDS[row.statistic]} {reading.sentence(row.pay)}, {stated_year(row.year)}"
        f"{'' if pd.isna(row.n) else f', n {int(row.n):,}'}<br>{stated_title(row.title)}"
        for row in each_row(figures)
    ]


def as_printed(figure: Row) -> str:
    """Return a figure as its source prints it, in its own currency and period, such as $17.20 an hour or $2,950 a month."""
    amount = f"{figure.figure:,.2f}".removesuffix(".00")
    return f"{SYMBOLS.get(figure.currency, figure.currency + NARROW)}{amount} {UNIT_WORDS[figure.pay_period]}"


def chart_alt(lanes: pd.DataFrame, reading: Money) -> str:
    """Return the span of each lane, for those who do not see the chart; `lanes`: the figures with their `lane`, in order."""
    spans = lanes.groupby("lane", sort=False).agg(low=("pay", "min"), high=("pay", "max"))
    return "Published pay: " + "; ".join(f"{row.Index} {reading.span(row.low, row.high)}" for row in each_row(spans))


def chart_caption(figures: pd.DataFrame, prices: str) -> str:
    """Return what kinds of figures there are, how many are printed by several sources, and which filters hold."""
    kinds = joined([count(number, *STATISTICS[name]) for name, number in figures["statistic"].value_counts().items()])
    repeated = int((figures["printed_by"] > 1).sum())
    are = "is" if repeated == 1 else "are"
    again = f" {repeated} {are} published by several sources and shown once." if repeated else ""
    return (
        f"Diamonds: published figures ({kinds}), the newest of each row in full, older ones pale.{again} Surveys cover "
        "different companies, and their groups differ (fields, interns and co-ops, MBA classes): the table names them. "
        f"Only Kind of work, Country and Degree level apply here.{phrases.not_adjusted(prices)}"
    )


def table_title(figures: pd.DataFrame) -> str:
    """Return the title of the table of all figures."""
    return f"The {count(len(figures), 'figure')} with {'its source' if len(figures) == 1 else 'their sources'}"


def _several_kinds(figures: pd.DataFrame) -> bool:
    return figures["work_kind"].nunique() > 1


def _lane_name(degree_level: str, class_year: str | None, work_kind: str | None) -> str:
    names = [word(degree_level)]
    if isinstance(class_year, str):
        names.append(class_year)
    if work_kind:
        names.append(word(work_kind).lower())
    return ", ".join(names)
