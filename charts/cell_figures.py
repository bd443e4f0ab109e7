"""What a cell of a breakdown shows: one figure of its reports, as text, in words, and as columns of a table.

Figures are those of pay (`median`, `p10` … `p90`), the number of reports (`n`), what the median would be if all were paid the
low or the high end of their range (`bounds`), and by how much pay changed at the same companies (`change`).
"""

import pandas as pd

from charts.numbers import Money, change, change_with_interval, count, percent, why_no_median
from charts.pay_ranges import describe

#: The columns of each figure by their headings in a table; the first has the figure, or where it begins.
HEADINGS = {
    "median": {"Median": "median"},
    "p10": {"p10": "p10"},
    "p25": {"p25": "p25"},
    "p75": {"p75": "p75"},
    "p90": {"p90": "p90"},
    "n": {},
    "bounds": {"At the low ends": "low_median", "At the high ends": "high_median"},
    "change": {"Change": "change"},
}
#: How many companies a cell without a change lists.
LISTED = 8


def labels_of(cells: list[dict], side: str) -> dict[str, str]:
    """Return the labels of the rows or the columns (`side`) of cells by their groups.

    In the order of first appearance, columns by their `column_place` where that is known: the first row may lack some.
    """
    ordered = sorted(cells, key=lambda cell: cell.get("column_place", 0)) if side == "column" else cells
    return {str(cell[side]): str(cell[f"{side}_label"]) for cell in ordered}


def places_of(cells: list[dict], side: str) -> dict[str, int]:
    """Return the places of the rows or the columns of cells by their groups, in that order."""
    return {group: place for place, group in enumerate(labels_of(cells, side))}


def value(cell: dict, shown: str) -> float | None:
    """Return where the figure of a cell stands, the middle of its bounds; None where it has none."""
    found = (cell["low_median"] + cell["high_median"]) / 2 if shown == "bounds" else cell[shown]
    return None if pd.isna(found) else float(found)


def text(cell: dict, shown: str, money: Money) -> str:
    """Return the figure of a cell that has one."""
    if shown == "n":
        return f"{int(cell['n']):,}"
    if shown == "change":
        return change(cell["change"])
    if shown == "bounds":
        return money.span(cell["low_median"], cell["high_median"])
    return money.text(cell[shown])


def rests_on(cell: dict, shown: str) -> str:
    """Return how many reports, or of a change how many companies, a figure is of, as short as it stands in a cell."""
    if shown == "change":
        return count(int(cell["companies"]), "company", "companies")
    return f"n={int(cell['n']):,}"


def words(cell: dict, shown: str, money: Money) -> str:
    """Return what a mark of a cell says, in words."""
    if shown == "change":
        return f"<b>{cell['label']}</b><br>{_change(cell)}<br>{count(int(cell['n']), 'report')}"
    if shown == "bounds":
        return f"<b>{cell['label']}</b><br>{_bounds(cell, money)}"
    return describe(cell, money)


def columns(cells: list[dict], shown: str) -> dict[str, list]:
    """Return the cells of a table of a figure by heading, with what each rests on."""
    found: dict[str, list] = {}
    for heading, column in HEADINGS[shown].items():
        told = change if shown == "change" else _cents
        found[heading] = [None if pd.isna(cell[column]) else told(cell[column]) for cell in cells]
    if shown == "change":
        found["Years"] = [_years(cell) for cell in cells]
        found["Companies"] = [int(cell["companies"]) for cell in cells]
    return found | {"Reports": [int(cell["n"]) for cell in cells]}


def _cents(pay: float) -> float:
    return round(pay, 2)


def _change(cell: dict) -> str:
    companies = count(int(cell["companies"]), "company", "companies")
    if not cell["companies"]:
        return "no company has like reports in two years in a row"
    if pd.isna(cell["change"]):
        each = [f"{one['company']} {change(one['change'])}" for one in cell["listed"][:LISTED]]
        more = f" and {len(cell['listed']) - LISTED} more" if len(cell["listed"]) > LISTED else ""
        return f"{_years(cell)}: {companies}, too few to summarise: {', '.join(each)}{more}"
    return f"{_years(cell)}: {change_with_interval(cell['change'], cell['change_low'], cell['change_high'])}, {companies}"


def _years(cell: dict) -> str:
    return f"{int(cell['earlier_year'])} to {int(cell['later_year'])}" if cell["companies"] else ""


def _bounds(cell: dict, money: Money) -> str:
    reports = count(int(cell["n"]), "report")
    if pd.isna(cell["low_median"]):
        return f"{reports}, {why_no_median(cell['no_median'])}"
    known = ""
    if pd.notna(cell["low_bound"]) and pd.notna(cell["high_bound"]):
        known = f"<br>with their 95% intervals {money.span(cell['low_bound'], cell['high_bound'])}"
    return (
        f"median {money.sentence(cell['low_median'])} if all were paid the low end of their range, "
        f"{money.text(cell['high_median'])} if the high end{known}<br>{reports}, {percent(cell['ranges_share'])} of them ranges"
    )
