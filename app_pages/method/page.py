"""How each figure is made: the rules in words, with every constant, rate and count read from the code and the data."""

import streamlit as st

from app_pages.method import tables
from charts.numbers import count, percent
from components import phrases
from components.context import PageContext, constant, view

SECTIONS = (
    "What is counted",
    "From pay to an hour",
    "Currencies",
    "Cost of living",
    "The median and its interval",
    "Small groups",
    "What a degree adds",
    "Outlook and roles",
    "What is inferred",
    "What is left out",
    "References",
    "What the data cannot tell",
    "Files",
    "Added files",
    "Privacy",
    "Columns",
    "Constants",
)


def draw(context: PageContext) -> None:
    """Draw the page."""
    totals = view().ask("method/totals").iloc[0].astype(int)
    st.title(
        f"Every figure is made of {totals['reports']:,} reports and {totals['statistics']:,} published statistics "
        f"from {count(totals['sources'], 'source')}, by the rules below"
    )
    st.caption(
        "The counts on this page are of all the data, whatever the filters, unless it says otherwise. All constants, rates and "
        "counts are read from the code and the data when the page opens."
    )
    st.markdown(" · ".join(f"[{title}](#{_anchor(title)})" for title in SECTIONS))
    for title, write in zip(
        SECTIONS,
        (
            _counted,
            _hours,
            _currencies,
            _prices,
            _median,
            _small_groups,
            _degree,
            _outlook,
            _inferred,
            _left_out,
            _references,
            _limits,
            _files,
            _added_files,
            _privacy,
            _columns,
            _constants,
        ),
        strict=True,
    ):
        st.header(title, anchor=_anchor(title))
        write(totals)


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")


def _counted(totals) -> None:
    st.markdown(
        "A **report** is one row of the data: what one person says, one offer, or one posting. An **offer** is one company, "
        "place, year, role family, set of degree levels, pay and source. A posted row that repeats an offer is the same "
        f"observation: it is shown, and not counted again ({totals['repeats']:,} rows). Reports of people are never merged, "
        "since two people may earn the same. n always counts offers. A report that names several degree levels counts once in "
        "every total, and under each level in a breakdown."
    )
    st.markdown(
        "**Evidence** says how a figure is known. Only the kinds marked here may enter a median; the others are drawn as "
        "references beside it. Shapes tell them apart: filled is reported, a ring is posted, a diamond is a published "
        "statistic, a cross is modelled."
    )
    tables.evidence()


def _hours(totals) -> None:
    st.markdown(
        f"Pay is compared by the hour and read by hour, month or year. A year is {constant('hours_per_year'):,} paid hours: "
        f"{constant('weeks_per_year')} weeks of {constant('hours_per_full_week')} hours. Where a row states its own weekly "
        "hours, those are taken. A lump sum becomes a rate only where its weeks are stated. A PhD stipend is told by year only."
    )
    tables.periods()
    st.markdown(
        "A range is counted by its middle, which is a convention: "
        f"{totals['ranges']:,} of {totals['counted']:,} counted offers "
        "are ranges. The reading row above each page shows their low or high ends instead. A range whose high end is over "
        f"{constant('wide_range_ratio')} times its low end is marked wide ({totals['wide']:,}). A single figure stated beside "
        "a range is taken before its middle."
    )


def _currencies(totals) -> None:
    st.markdown(
        "Money is converted with the average rate of the row's year; where there is none, with that of the nearest year "
        f"({count(totals['rated'], 'report')}). A row without a year ({totals['without_year']:,}) takes the newest rate. "
        "There is one rate for each currency and year."
    )
    tables.rates()


def _prices(totals) -> None:
    st.markdown(
        "Two switches, never one formula for both:\n\n"
        "- **US average prices**, within the United States only: pay ÷ regional price parity × 100, the parity of the metro, "
        "else of the state; the United States is 100.\n"
        "- **Purchasing power**, between countries only: local pay ÷ local units for one international dollar. It holds for a "
        "country as a whole: no city takes it.\n\n"
        "The index is the newest that is not after the year of the pay, else the newest of all. A row without a place, or paid "
        "in another currency than its country's, is counted as left out, not adjusted. Big Mac prices are shown as data and "
        "adjust nothing."
    )
    tables.indexes()


def _median(totals) -> None:
    st.markdown(
        "The headline is always the median, never the mean; a published mean is shown as a mean. The **interval** beside it "
        f"is made of two of the offers themselves: with {constant('exact_rank_limit')} offers or fewer, the ranks come from "
        "the "
        "exact binomial distribution; above, from its normal approximation. It needs no assumption on the shape of pay. It "
        f"holds in at least {percent(view().snapshot.constants['confidence'])} of samples **if the reports are independent**. "
        "They are not quite: one employer's postings resemble each other, and people who report are not drawn at random. "
        "Read it as the least uncertainty there is."
    )
    tables.ranks()


def _small_groups(totals) -> None:
    st.markdown(
        f"- Under {constant('offers_for_median')} offers: no median; each offer is drawn as a point.\n"
        f"- From {constant('offers_for_median')} to {constant('offers_for_many') - 1} offers: a median, drawn hollow.\n"
        f"- Under {constant('offers_for_interval')} offers no interval exists: “too few for an interval”.\n"
        f"- A place or a year needs {constant('offers_for_median')} offers from {constant('companies_for_place')} companies.\n"
        f"- Another country is shown beside the chosen one from {constant('country_reports')} reports. No single number spans "
        "several countries.\n"
        "- Groups such as “all employers”, and unnamed employers, enter no ranking of companies.\n"
        f"- The first view is internships in the United States, {constant('first_view_from')} to {constant('first_view_to')}: "
        "the newest years, which hold most reports."
    )


def _degree(totals) -> None:
    st.markdown(
        "Levels are compared at the same company, in the same country, by the same kind of source and at most one year apart, "
        "from rows that name one single level. Each company weighs once. Under "
        f"{constant('pairs_for_premium')} pairs they are listed one by one, not summarised. "
        f"{totals['without_degree']:,} of {totals['reports']:,} reports state no degree level: they stay “not stated”."
    )


def _outlook(totals) -> None:
    st.markdown(
        "Projections and wages of occupations are official figures, each told with its vintage. Vintages are never chained: a "
        "projection starts anew from its own base year, and an occupation whose code changed is a line of its own. Where two "
        "sources print one projection, the one that covers more occupations is taken, since the other rounds. Of each source "
        "of a role’s pay the year with most people behind it is shown, of official wages the newest; sources stand side by "
        f"side and are not averaged. {phrases.growth_classes(view().snapshot.constants)}"
    )
    st.markdown(
        "A role has an official occupation where the occupation has it among its titles. Where none has, the nearest "
        "occupations are our own reading:"
    )
    tables.roles()


def _inferred(totals) -> None:
    st.markdown(
        "What a row does not state is never filled in from a neighbour. What is read from other wording is marked on the row. "
        f"{count(totals['countries_inferred'], 'report')} state no country, only a currency that implies one: they are left "
        "out "
        "unless the switch in the sidebar includes them."
    )
    tables.flags()


def _left_out(totals) -> None:
    st.markdown(
        "A matching report that enters no figure stays in the tables and says why. A filter that is set also drops the rows "
        "that state nothing it could judge, unless “Not stated” is chosen; the line under each headline counts them."
    )
    tables.left_out()


def _references(totals) -> None:
    st.markdown(
        "Guides, modelled figures, pay scales, official and surveyed statistics, and sites that print one figure for a company "
        "enter no median. They are drawn as references beside the reports, each with its source. A percentile that a source "
        "only bounds is told as “≥”; one that is missing is unknown. A national statistic is a median of people in a job, not "
        "of "
        "interns."
    )


def _limits(totals) -> None:
    st.markdown(
        "The reports are what could be collected with a source, not a sample. One source can carry a result, so every headline "
        "tells the share of its largest source and company. Sources change from year to year: a step in pay by year may be a "
        f"change of sources. Of {totals['reports']:,} reports {totals['without_city']:,} name no city and "
        f"{totals['without_year']:,} no year. Unpaid work is seldom recorded: where a source does not record it, no share of "
        "unpaid work is shown."
    )
    tables.largest()


def _files(totals) -> None:
    problems = len({problem.file for problem in view().snapshot.problems})
    state = f"Now {count(problems, 'file is', 'files are')} left out." if problems else "Now no file is left out."
    st.markdown(
        "Each file is held to the columns, types and vocabularies below when it is read. One that does not fit is left out "
        "whole, the others are used, and a banner on every page names the file, line, column and reason. A changed file is "
        f"noticed at the next question; a page never mixes two versions. {state}"
    )


def _added_files(totals) -> None:
    st.markdown(
        "A file that is added keeps its original bytes. Each record of it is accepted, set aside with a reason, or a "
        "duplicate; two independent readers have to agree on how many there are. A cell comes before the heading of its "
        "column, the heading before an answer for the whole file; what is taken from a heading or an answer is marked on the "
        "row. Nothing is rounded, averaged or corrected silently. What can be wrong, and the rule behind each:"
    )
    tables.problems()


def _privacy(totals) -> None:
    st.markdown(
        "The dashboard runs on your machine. The pages, maps and data come from it alone; nothing is sent anywhere, and no "
        "usage is recorded. Links to sources open the sources' own sites."
    )


def _columns(totals) -> None:
    st.markdown("Every table with its columns, as the files in the data folder hold them. Empty means unknown.")
    tables.columns()


def _constants(totals) -> None:
    st.markdown("Each of these stands once in the code; the figures and the sentences above read it there.")
    tables.constants()
