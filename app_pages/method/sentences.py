"""What the page Method says of the rules, with the counts and constants that it names, as text.

`totals` is the row of `method/totals` in whole numbers, `constants` are those of a snapshot of the tables.
"""

from collections.abc import Mapping

import pandas as pd

from charts.numbers import count, percent
from components.wage_phrases import growth_classes
from queries.bands import WORTH_TELLING, Separation

#: What stands in bands, by the dimension of its separation.
COMPARED = {"place": "Cities", "industry": "Industries", "role_family": "Role families"}


def title(totals: pd.Series) -> str:
    """Return the headline: what every figure is made of."""
    return (
        f"Every figure is made of {count(totals['reports'], 'report')} and "
        f"{count(totals['statistics'], 'published statistic')} from {count(totals['sources'], 'source')}, by the rules below"
    )


def postings_and_reports(totals: pd.Series, constants: Mapping[str, float]) -> str:
    """Return what a row and a report are, how many rows the counted reports are made of, and which rows are one, as a list."""
    agree, spread = (f"{100 * (constants[name] - 1):.0f}%" for name in ("same_pay", "same_report"))
    return (
        "A row of the data is what one person says, or one posting. A **report** is one pay figure, an employer’s posting or "
        "one person’s answer, with its repeats merged: n counts reports unless a chart says otherwise. "
        f"{count(totals['counted'], 'report')} with pay that can be compared {_are(totals['counted'])} made of "
        f"{count(totals['postings'], 'row')}.\n\n"
        "- Postings of one company, country, kind of work and currency are one report if their pay for one hour agrees to "
        f"{agree} at both ends and their years do not contradict each other; a set whose pay spreads over more than {spread} "
        "is split.\n"
        "- A different role, place, degree level or source never makes a second report: one report counts once in every "
        "total, and once under each of its roles, places, levels and sources.\n"
        "- A posting that states only the top of another’s range is the same report where role and place agree.\n"
        "- A range is preferred to a single figure, then the newest source.\n"
        "- Reports of people are never merged, since two people may earn the same, nor are those of unnamed employers."
    )


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def hours(constants: Mapping[str, float]) -> str:
    """Return how pay becomes pay for an hour."""
    return (
        f"Pay is compared by the hour and read by hour, month or year. A year is {constants['hours_per_year']:,.0f} paid "
        f"hours: {constants['weeks_per_year']:.0f} weeks of {constants['hours_per_full_week']:.0f} hours. Where a row states "
        "its own weekly hours, those are used. A lump sum becomes a rate only where its weeks are stated. A PhD stipend is "
        "shown per year only."
    )


def ranges(totals: pd.Series, constants: Mapping[str, float]) -> str:
    """Return how a range is counted, how many reports are ranges, and how many of these are wide."""
    return (
        f"A range is counted at its midpoint, which is a convention: {totals['ranges']:,} of {totals['counted']:,} counted "
        "reports are ranges. “Ranges counted at”, above each page, counts their low or high ends instead. A range whose high "
        "end is "
        f"over {constants['wide_range_ratio']:.0f} times its low end is marked wide ({totals['wide']:,}). Where a posting "
        f"states a single figure beside its range, that figure counts, not the midpoint."
    )


def currencies(totals: pd.Series) -> str:
    """Return at which rate money is converted, and how many reports take the rate of another year than theirs."""
    return (
        "Money is converted at the average rate of the row's year; where there is none, at that of the nearest year "
        f"({count(totals['rated'], 'report')}). A row without a year ({totals['without_year']:,}) takes the newest rate. "
        "There is one rate for each currency and year."
    )


def median_and_interval(constants: Mapping[str, float]) -> str:
    """Return how the interval of a median is made, and what it holds for."""
    return (
        "The headline is always the median, never the mean; a published mean is shown as a mean. Pay within one company is "
        "nearly one figure, so the **interval** beside the median treats companies, not reports, as independent. The share of "
        "each company’s reports at or below the median varies between companies; that shows how far off the share may be, and "
        "so between which two reports the median falls (Woodruff 1952; Student’s t with the effective number of companies, "
        "(Σn)² ⁄ Σn², less one as degrees of freedom). If the companies were drawn anew many times, it would contain the "
        "median in about "
        f"{percent(constants['confidence'])} of the draws. It says nothing about who is missing from the data."
    )


def small_groups(constants: Mapping[str, float]) -> str:
    """Return from how many reports and companies on a group has a median, an interval and a mark of its own, as a list."""
    limit = {name: int(value) for name, value in constants.items()}
    return (
        f"- Under {limit['reports_for_median']} reports, or where over {percent(constants['most_wide'])} are wide ranges: no "
        "median. Each report is drawn as a point, mostly wide ranges as a line from their lowest to their highest end.\n"
        f"- From {limit['reports_for_median']} to {limit['reports_for_many'] - 1} reports: a median, drawn hollow.\n"
        f"- An interval needs {limit['companies_for_interval']} companies, an effective number of "
        f"{limit['effective_for_interval']}, and at most {percent(constants['most_unnamed'])} unnamed employers. Of one "
        f"company, people’s own reports have one from {limit['reports_for_interval']} on, by exact binomial ranks; its "
        "postings are decisions, not draws, and have none.\n"
        f"- A place, a year or an industry needs {limit['reports_for_median']} reports from {limit['companies_for_place']} "
        "companies.\n"
        f"- Another country is shown beside the chosen one from {limit['country_reports']} reports. No single number spans "
        "several countries.\n"
        "- Groups such as “all employers”, and unnamed employers, appear in no list of companies.\n"
        f"- The first view is internships in the United States, {limit['first_view_from']} to {limit['first_view_to']}: "
        "the newest years, which have the most reports."
    )


def bands(separations: Mapping[str, Separation]) -> str:
    """Return how places, industries and role families are compared, and what their bands get wrong and miss in simulations."""
    measured = "\n".join(
        f"- {COMPARED[name]} (c = {one.apart:g}): {percent(one.wrong)} of the pairs in different bands stood in the wrong "
        f"order, and {percent(one.separated)} of the pairs truly {percent(WORTH_TELLING - 1)} apart were separated."
        for name, one in separations.items()
    )
    return (
        "Places, industries and role families stand in bands, not in ranks. Companies get no bands: what one posts is what it "
        "decided.\n\n"
        "Medians are drawn towards their mean, the more so the less certain they are; a new band begins where the difference "
        "to every member of the band above exceeds c standard errors, with the smallest c at which at most one pair in twenty "
        "stands in the wrong order when companies are drawn anew. A company in two groups moves both medians, which makes "
        "their difference surer: that is counted. A sentence that says who pays most keeps to a stricter rule (Holm).\n\n"
        f"{measured}"
    )


def degrees(totals: pd.Series, constants: Mapping[str, float]) -> str:
    """Return how degree levels are compared, and how many reports state none."""
    return (
        "Levels are compared at the same company, in the same country, by the same kind of source and of stated years at "
        "most one apart, from rows that name a single level. Each company counts once. With fewer than "
        f"{constants['pairs_for_premium']:.0f} pairs they are listed one by one, not summarised. "
        f"{totals['without_degree']:,} of {totals['rows']:,} rows state no degree level: they stay “not stated”."
    )


def occupations(constants: Mapping[str, float]) -> str:
    """Return how projections, wages and the pay of roles are told, with the rule of the words for a growth."""
    return (
        "Projections and wages of occupations are official figures, each shown with its edition. Editions are never joined "
        "into one series: a projection starts anew from its own base year, and an occupation whose code changed has a line of "
        "its own. Where two sources publish the same projection, the one that covers more occupations is used, since the "
        "other rounds. Of a source’s figures on a role’s pay, the year with most people behind it is shown; of official "
        "wages, the newest. Sources stand side by side and are not averaged."
        f" {growth_classes(constants)}"
    )


def inferred(totals: pd.Series) -> str:
    """Return that nothing is filled in, and how many reports only imply their country."""
    return (
        "What a row does not state is never filled in from a neighbour. What is read from other wording is marked on the row. "
        f"{count(totals['countries_inferred'], 'report')} state no country, only a currency that implies one: they are left "
        "out unless the switch in the sidebar includes them."
    )


def limits(totals: pd.Series) -> str:
    """Return what the data cannot tell, and how many reports state no city and no year."""
    return (
        "The reports are what could be collected with a source, not a sample. One source can drive a result, so every headline "
        "gives the share of its largest source and company. Sources change from year to year: a step in pay by year may be a "
        f"change of sources. Of {totals['rows']:,} rows {totals['without_city']:,} give no city and "
        f"{totals['without_year']:,} no year. Unpaid work is seldom recorded: where a source does not record it, no share of "
        "unpaid work is shown."
    )


def files(left_out: int) -> str:
    """Return how files are held to the schema, and how many are left out now."""
    state = f"At present {count(left_out, 'file is', 'files are')} left out." if left_out else "At present no file is left out."
    return (
        "Each file is checked against the columns, types and vocabularies below when it is read. A file that does not fit is "
        "left out as a whole, the others are used, and a banner on every page names the file, line, column and reason. "
        f"A changed file is noticed at the next question; a page never mixes two versions. {state}"
    )


def hours_of_period(hours_of_work: float | None) -> str:
    """Return the hours that a pay period stands for."""
    return "as stated" if pd.isna(hours_of_work) else f"{hours_of_work:,.2f}".removesuffix(".00")


def interval_ranks(low: float, high: float) -> str:
    """Return which two reports by pay bound the median."""
    return "no interval exists" if pd.isna(low) else f"{_ordinal(int(low))} to {_ordinal(int(high))} report by pay"


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def questions_title(page: str, questions: int) -> str:
    """Return the title of the list of a page's questions."""
    return f"{page}: {count(questions, 'question')}"


def question_filled(name: str) -> str:
    """Return how the SQL of a question is filled in that is shown."""
    return (
        f"`{name}` as it is asked for internships in the United States, whatever the year; where it asks for something itself, "
        "a value to try stands in its place. It is one statement over the tables, which the page Data answers."
    )


def releases_title(releases: int) -> str:
    """Return the title of the list of releases."""
    return f"Releases: {releases:,}, with the day of each and when the next is due"


def row_of(row: str) -> str:
    """Return what one row of an answer is, as the header of its question says it after "One row is"."""
    return row.removeprefix("One row is ").removeprefix("One row: ")
