"""The collected tables as readers browse them: what each is called, how it is sorted, and how its rows are drawn."""

from dataclasses import dataclass

import pandas as pd

from app_pages.data.sentences import published_figure
from charts.numbers import Money
from components.context import PageContext
from components.figure import report_table
from components.table import draw_table
from queries.meaning import meaning
from queries.schema import STATISTICS, table

HEIGHT = 560
#: The figures of a statistic: also those that a source prints without saying where in the group they stand, or as its ends.
FIGURES = (*STATISTICS, "typical", "minimum", "maximum")
#: The period and the currency of the figures, in one column.
PUBLISHED_PER = "pay_period+currency"


@dataclass(frozen=True)
class Sorting:
    """The columns that a table can be sorted by, with their names, the first one first; and in which direction at first."""

    columns: dict[str, str]
    descending: bool


SORTINGS = {
    "reports": Sorting(
        {
            "pay": "Pay",
            "company": "Company",
            "role": "Role",
            "place": "Place",
            "year": "Year",
            "evidence": "Evidence",
            "set_aside": "Why not counted",
            "source": "Source",
            "report_id": "Id",
        },
        descending=True,
    ),
    "statistics": Sorting(
        {
            "median_read": "Median",
            "group_name": "Group",
            "company": "Company",
            "area_name": "Area",
            "year": "Year",
            "n": "n",
            "jobs": "Jobs",
            "source": "Source",
            "statistic_id": "Id",
        },
        descending=True,
    ),
    "sources": Sorting(
        {
            "rows": "Rows",
            "matching_reports": "Reports that match",
            "title": "Title",
            "publisher": "Publisher",
            "kind": "Kind",
            "published": "Published",
            "source_id": "Id",
        },
        descending=True,
    ),
}
OTHER_TABLES = {
    "outlook": "Outlook",
    "education": "Education",
    "programs": "Programmes",
    "listings": "Listings",
    "skills": "Skills",
    "software": "Software",
    "role_facts": "Role facts",
    "price_levels": "Price levels",
    "living_costs": "Costs of living",
    "hud_areas": "Rent areas",
    "exchange_rates": "Exchange rates",
    "places": "Places",
    "companies": "Companies",
    "occupations": "Occupations",
    "skill_names": "Skill names",
    "releases": "Releases",
    "roles": "Roles",
    "perk_groups": "Perk groups",
    "place_spellings": "Place spellings",
}
PARTS = {"reports": "Reports", "statistics": "Statistics"} | {
    name: title for name, title in OTHER_TABLES.items() if "source_id" in table(name).header
}
#: What each source is, and how many rows it gave to each table.
SOURCE_COLUMNS = (
    "rows", "title", "url", "matching_reports", "reports", "statistics", "kind", "publisher", "published", "licence", "covers",
    "seen_via", *(part for part in PARTS if part not in ("reports", "statistics")), "source_id",
)  # fmt: skip


def sorting(name: str) -> Sorting:
    """Return how a table is sorted: by any of its columns, in the order of the files, where nothing else is said."""
    return SORTINGS.get(name) or Sorting({c.name: c.name.replace("_", " ") for c in table(name).columns}, descending=False)


def draw(context: PageContext, name: str, rows: pd.DataFrame) -> None:
    """Draw rows of the table `name`, as its question gives them."""
    if name == "reports":
        report_table(rows, "reports", context, HEIGHT)
    elif name == "statistics":
        _draw_statistics(rows, context.money)
    elif name == "sources":
        draw_table(name, "data/sources", rows, SOURCE_COLUMNS, context.money, height=HEIGHT)
    else:
        _draw_other(name, rows, context.money)


def _draw_statistics(statistics: pd.DataFrame, money: Money) -> None:
    """Draw the median as the reader reads pay, then every figure as published."""
    rows = statistics.assign(
        company=statistics["company"].fillna(statistics["company_text"]),
        source=statistics["source"].fillna(statistics["source_id"]),
        **{PUBLISHED_PER: statistics["pay_period"] + ", " + statistics["currency"]},
        **{name: _as_published(statistics, name) for name in FIGURES},
    )
    columns = (
        "median_read", "group_name", "company", "degree_levels", "area_name", "year", PUBLISHED_PER, *FIGURES, "n", "jobs",
        "evidence", "source", "url", "class_year", "experience_level", "pay_basis", "note", "statistic_id",
    )  # fmt: skip
    draw_table("statistics", "data/statistics", rows, columns, money, height=HEIGHT)


def _as_published(rows: pd.DataFrame, name: str) -> list[str | None]:
    return [published_figure(figure, name in top) for figure, top in zip(rows[name], rows["top_coded"], strict=True)]


def _draw_other(name: str, rows: pd.DataFrame, money: Money) -> None:
    """Draw rows of any other table, as collected, each with the link to its source where it names one."""
    header = table(name).header
    columns = [*header, *(("source", "url") if "source_id" in header else ())]
    draw_table(name, "data/rows", rows, [meaning("data/rows").column(c, name) for c in columns], money, height=HEIGHT)
