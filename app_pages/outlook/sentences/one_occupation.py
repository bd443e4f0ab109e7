"""What is said of one occupation by itself: what it pays, whether it grows, how one enters it, its interns, similar ones.

Rows as `outlook/occupations` gives them, `interns` as `outlook/interns` or None.
"""

import pandas as pd

from app_pages.outlook.sentences.occupation import projection_years
from charts.numbers import Money, count, growth, thousands, why_no_median
from components import phrases
from components.cards import NOTHING
from components.words import plain, word

#: A card: its label, its figure, and what stands under it, a line each.
Card = tuple[str, str, str]
#: What a group of the official classification is named by, of a code such as 15-2051.
GROUP = len("15-2")


def pay_card(occupation: pd.Series, currency: str) -> Card:
    """Return the newest official median, for a year and for an hour."""
    if pd.isna(occupation["pay_year"]):
        return "Median pay", NOTHING, "no official wage is published"
    year, hour = (
        plain(("at least " if occupation["is_bound"] else "") + Money(currency, unit).sentence(occupation[f"pay_{unit}"]))
        for unit in ("year", "hour")
    )
    lines = [f"or **{hour}**", "employees, not interns", _link("source of the wage", occupation["pay_url"])]
    return f"Median pay, {occupation['pay_of']:.0f}", year, _lines(lines)


def growth_card(occupation: pd.Series) -> Card:
    """Return the projected growth with its word, the jobs in both years and the openings."""
    known = isinstance(occupation["growth_class"], str)
    lines = [
        f"**{occupation['growth_class']}**" if known else "no published wording for these years",
        f"jobs **{thousands(occupation['employment_base'])} → {thousands(occupation['employment_projected'])}**",
        f"openings **{thousands(occupation['annual_openings'])}** a year",
        _link("source of the projection", occupation["url"]),
    ]
    return f"Growth, {projection_years(occupation)}", growth(occupation["change_percent"]), _lines(lines)


def entry_card(occupation: pd.Series) -> Card:
    """Return the usual education of those who enter, with the experience and the training that are usual."""
    education = occupation["entry_education"]
    asked = {"experience": occupation["work_experience"], "training": occupation["on_the_job_training"]}
    lines = [f"{name}: {plain(value.lower())}" for name, value in asked.items() if isinstance(value, str)]
    return "How to enter", plain(education) if isinstance(education, str) else NOTHING, _lines(lines) or "not stated"


def interns_card(interns: dict | None, family: str | None, scope: str, money: Money) -> Card:
    """Return the pay of the interns of the occupation's role family; `scope` says which reports these are."""
    if family is None:
        return "Interns", NOTHING, "no role family of interns here leads to it"
    label = f"Interns, {word(family).lower()}"
    if interns is None:
        return label, NOTHING, "no report of its interns matches your filters"
    reports = count(int(interns["n"]), "report")
    if pd.isna(interns["median"]):
        pay = plain(f"{phrases.span_of_all(interns, money)} {money.per}")
        return label, pay, _lines([f"{reports}, {why_no_median(interns['no_median'])}", scope])
    told = f"median of {reports}, {phrases.interval(interns, money)}"
    return label, plain(money.sentence(interns["median"])), _lines([told, scope])


def interns_label(family: str) -> str:
    """Return the label of the link to the interns of a role family."""
    return f"{word(family)} interns by company"


def similar_to(occupation: pd.Series, occupations: pd.DataFrame) -> pd.DataFrame:
    """Return the other occupations of the same group of the official classification, those of the same subgroup first."""
    code = occupation["group"]
    others = occupations[~occupations["is_group"] & (occupations["group"] != code)]
    same = others[others["group"].str[:GROUP] == code[:GROUP]]
    nearer = same["group"].str[: GROUP + 2] == code[: GROUP + 2]
    return same.assign(nearer=nearer).sort_values(["nearer", "annual_openings"], ascending=False, kind="stable")


def similar_scope(occupation: pd.Series, similar: int, shown: int) -> str:
    """Return by what other occupations are similar, and how many there are."""
    group = f"the same group of the official classification (SOC codes {occupation['group'][:GROUP]}…)"
    if not similar:
        return f"No other occupation of {group} has a projection here."
    which = "The one other occupation" if similar == 1 else f"The {similar} other occupations"
    cut = f" The {shown} with the nearest code and the most openings:" if shown < similar else ""
    return f"{which} of {group}: similar by what the work is, not by pay.{cut}"


def similar_label(occupation: dict, money: Money) -> str:
    """Return the label of the link to an occupation: its growth and its median; `money`: that of an hour or of a year."""
    median = occupation[f"pay_{money.unit}"]
    pay = "median not published" if pd.isna(median) else f"median {money.sentence(median)}"
    return plain(f"{occupation['label']}: {growth(occupation['change_percent'])}, {pay}")


def _link(name: str, url: str | None) -> str:
    return f"[{name}]({url})" if isinstance(url, str) else ""


def _lines(lines: list[str]) -> str:
    return "  \n".join(line for line in lines if line)
