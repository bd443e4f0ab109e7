"""Sentences on official wages and projections, which several pages share: from data and Money to text."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from charts.numbers import Money, count
from charts.place_map import within
from components.words import joined, plain, word
from queries.answers import each_row

#: The kinds of area by which official wages are told.
AREAS = {"metro": "Metro areas", "state": "States"}
#: The two ends of a chart of pay before and after cost of living.
ENDS = (word("as_paid"), word("regional"))


@dataclass(frozen=True)
class Wages:
    """The occupation and the year whose official wages are shown."""

    soc_code: str
    occupation: str
    year: int

    @property
    def title(self) -> str:
        """Both, made safe for Markdown."""
        return f"{plain(self.occupation)}, {self.year}"


def bounded(money: Money, amount: float, is_bound: bool) -> str:
    """Return an official median as text; a sign says where it is only a lower bound."""
    return ("≥\u2009" if is_bound else "") + money.text(amount)


def with_bounds(wages: pd.DataFrame, money: Money) -> pd.DataFrame:
    """Return rows of official wages with `paid` and `adjusted` as text, as `bounded` has them."""
    return wages.assign(
        paid=[bounded(money, wage.paid, wage.is_bound) for wage in each_row(wages)],
        adjusted=[bounded(money, wage.adjusted, wage.is_bound) for wage in each_row(wages)],
    )


def jobs(number: float) -> str:
    """Return the number of jobs of an occupation in words; NaN where it is not published."""
    return "jobs not published" if pd.isna(number) else f"{int(number):,} jobs"


def highest_median(areas: pd.DataFrame, wages: Wages, money: Money) -> str:
    """Return which of the areas has the highest median; `areas` as `locations/wages` gives them."""
    known = areas[areas["median"].notna()]
    if known.empty:
        return f"{wages.title}: no median that can be shown"
    top = known.loc[known["median"].idxmax()]
    pay = ("at least " if top["is_bound"] else "") + plain(money.sentence(top["median"]))
    adjusted = " at US average prices" if money.prices == "regional" else ""
    return f"{wages.title}: {plain(top['label'])} has the highest median, {pay}{adjusted}"


def area_hover(area: dict, money: Money) -> str:
    """Return what the mark of an area says; `area` is a row of `locations/wages`."""
    if pd.isna(area["paid"]):
        median = "median not published"
    elif pd.isna(area["median"]):
        median = "no price parity for this area"
    else:
        median = f"median {'at least ' if area['is_bound'] else ''}{money.sentence(area['median'])}"
    return f"<b>{area['label']}</b><br>{median}<br>{jobs(area['jobs'])}"


def wages_listing(total: int) -> str:
    """Return the title of the table of all areas."""
    return "The area with its source" if total == 1 else f"All {total:,} areas with their source"


def map_caption(areas: pd.DataFrame) -> str:
    """Return how the map of official wages reads, and what it lacks and why; `areas` as `locations/wages` gives them."""
    parts = ["Official wages of employees, not the pay of interns. Size: jobs; colour: median."]
    if areas["is_bound"].any():
        parts.append("Triangle: the published median is only a lower bound.")
    if unknown := int(areas["paid"].isna().sum()):
        parts.append(f"{count(unknown, 'area')} without a published median (hollow).")
    if outside := len(areas) - len(within(areas, "usa")):
        parts.append(f"{count(outside, 'area')} outside this map.")
    if priceless := int(areas["parity"].isna().sum()):
        parts.append(f"{count(priceless, 'area')} without a price parity: counted, not adjusted.")
    if used := sorted({int(year) for year in areas["index_year"].dropna()}):
        parts.append(f"Regional price parity of {joined([str(year) for year in used])}.")
    return " ".join(parts)


def years_with_wages(choices: pd.DataFrame, wages: Wages, area_type: str) -> str:
    """Return that the year has no wages by this kind of area, and which years have; `choices` as `locations/wage_choices`."""
    others = choices[(choices["soc_code"] == wages.soc_code) & (choices["area_type"] == area_type)]["year"]
    known = f"for {joined([str(int(year)) for year in sorted(others)])}" if len(others) else "in no year"
    return f"{wages.title}: no wages by {area_type}. The data has them {known}."


def growth_classes(constants: Mapping[str, float]) -> str:
    """Return the rule that gives a projected growth its word; `constants` as a snapshot of the tables has them."""
    much, faster, average, slower, declining = (
        int(constants[f"{name}_growth"]) for name in ("much_faster", "faster", "average", "slower", "declining")
    )
    base = int(constants["growth_classes_base"])
    return (
        f"The words follow the Bureau of Labor Statistics for {base}–{(base + 10) % 100:02d}, with growth rounded to a whole "
        f"percentage: much faster than average from {much}%, faster from {faster}%, about as fast from {average}%, slower from "
        f"{slower}%, little or no change below that, decline from \u2212{-declining}% down."
    )
