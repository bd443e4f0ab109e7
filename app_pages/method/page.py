"""How each figure is made: the rules in words, with every constant, rate and count read from the code and the data."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from app_pages.method import sentences, tables
from app_pages.method.expected import draw_expected
from app_pages.method.questions import draw_questions
from components import notes
from components.contents import Contents
from components.context import PageContext
from components.controls import NONE, Controls
from queries.bands import separations


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return NONE


def draw(context: PageContext) -> None:
    """Draw the page."""
    totals = context.ask("method/totals").iloc[0].astype(int)
    notes.title(sentences.title(totals))
    st.caption(
        "The counts on this page are of all the data, whatever the filters, unless it says otherwise. All constants, rates and "
        "counts are read from the code and the data when the page opens."
    )
    contents = Contents(st.container())
    for title, draw_section in _sections(context, totals).items():
        contents.header(title)
        draw_section()
    contents.draw()


def _sections(context: PageContext, totals: pd.Series) -> dict[str, Callable[[], object]]:
    """Return what draws each section, by its title, in the order of the page."""
    constants = context.view.snapshot.constants
    return {
        "What is counted": lambda: _counted(context, totals),
        "From pay to an hour": lambda: _hours(context, totals, constants),
        "Currencies": lambda: _currencies(context, totals),
        "Cost of living": lambda: _prices(context),
        "The median and its interval": lambda: _median(context, constants),
        "Small groups": lambda: st.markdown(sentences.small_groups(constants)),
        "Bands, not ranks": lambda: st.markdown(sentences.bands(separations())),
        "What a degree adds": lambda: st.markdown(sentences.degrees(totals, constants)),
        "Expected pay": lambda: draw_expected(context),
        "Outlook and roles": lambda: _outlook(context, constants),
        "What is inferred": lambda: _inferred(context, totals),
        "What is left out": lambda: _left_out(context),
        "References": _references,
        "What the data cannot tell": lambda: _limits(context, totals),
        "Files": lambda: _files(context),
        "Added files": _added_files,
        "Privacy": _privacy,
        "Questions": lambda: _questions(context),
        "Columns": _columns,
        "Constants": lambda: _constants(context),
    }


def _counted(context: PageContext, totals: pd.Series) -> None:
    st.markdown(sentences.postings_and_reports(totals, context.view.snapshot.constants))
    st.markdown(
        "**Evidence** says how a figure is known. Only the kinds marked here count toward medians; the others are drawn "
        "beside them for reference. Shapes tell them apart: filled is reported, a ring is posted, a diamond is a published "
        "statistic, a cross is modelled."
    )
    tables.draw_evidence(context)


def _hours(context: PageContext, totals: pd.Series, constants: Mapping[str, float]) -> None:
    st.markdown(sentences.hours(constants))
    tables.draw_periods(context)
    st.markdown(sentences.ranges(totals, constants))


def _currencies(context: PageContext, totals: pd.Series) -> None:
    st.markdown(sentences.currencies(totals))
    tables.draw_rates(context)


def _prices(context: PageContext) -> None:
    st.markdown(
        "Two switches, never one formula for both:\n\n"
        "- **US average prices**, within the United States only: pay ÷ regional price parity × 100, the parity of the metro, "
        "else of the state; the United States is 100.\n"
        "- **Purchasing power**, between countries only: local pay ÷ local units for one international dollar. It applies "
        "to a country as a whole, never to a city.\n\n"
        "The index is the newest that is not after the year of the pay, else the oldest of all. A row without a place, or paid "
        "in another currency than its country's, is counted as left out, not adjusted. Big Mac prices are shown as data and "
        "adjust nothing."
    )
    tables.draw_indexes(context)


def _median(context: PageContext, constants: Mapping[str, float]) -> None:
    st.markdown(sentences.median_and_interval(constants))
    tables.draw_ranks(context)


def _outlook(context: PageContext, constants: Mapping[str, float]) -> None:
    st.markdown(sentences.occupations(constants))
    st.markdown(
        "A role has an official occupation where that occupation lists the role among its titles. Where none does, the "
        "nearest occupations are our own reading:"
    )
    tables.draw_roles(context)


def _inferred(context: PageContext, totals: pd.Series) -> None:
    st.markdown(sentences.inferred(totals))
    tables.draw_flags(context)


def _left_out(context: PageContext) -> None:
    st.markdown(
        "A matching report that enters no figure stays in the tables and says why. A filter that is set also drops the rows "
        "that do not state what it asks for, unless “Not stated” is chosen; “How this is counted” says how many."
    )
    tables.draw_left_out(context)


def _references() -> None:
    st.markdown(
        "Guides, modelled figures, pay scales, official and surveyed statistics, and sites that publish one figure for a "
        "company are left out of medians. They are drawn beside the reports for reference, each with its source. A percentile "
        "that a source only bounds is shown as “≥”; one that is missing is unknown. A national statistic is a median of people "
        "in a job, not of interns."
    )


def _limits(context: PageContext, totals: pd.Series) -> None:
    st.markdown(sentences.limits(totals))
    tables.draw_largest(context)


def _files(context: PageContext) -> None:
    st.markdown(sentences.files(len({problem.file for problem in context.view.snapshot.problems})))


def _added_files() -> None:
    st.markdown(
        "A file that is added keeps its original bytes. Each record of it is accepted, set aside with a reason, or a "
        "duplicate; two independent ways of reading have to agree on how many there are. What a cell states comes before the "
        "heading of its column, the heading before an answer for the whole file; what is taken from a heading or an answer is "
        "marked on the "
        "row. Nothing is rounded, averaged or corrected silently. What can be wrong, and the rule behind each:"
    )
    tables.draw_problems()


def _privacy() -> None:
    st.markdown(
        "The pages, maps and data come from the machine that runs this dashboard and from nowhere else; nothing is sent on, "
        "and no usage is recorded. Links to sources open the sources' own sites. Nothing of a reader outlives the open page: "
        "the view is in its address, and who loads the page anew is asked again what was answered, such as whether to see the "
        "reports of one's own country."
    )


def _questions(context: PageContext) -> None:
    st.markdown(
        "Every figure of a page is the answer to a question, and each question is one file of SQL. For each: what one row of "
        "the answer is, how it is made, the releases that it comes from, when they were published, and when the next are due."
    )
    draw_questions(context)


def _columns() -> None:
    st.markdown("Every table with its columns, as in the files of the data folder. Empty means unknown.")
    tables.draw_columns()


def _constants(context: PageContext) -> None:
    st.markdown("Each of these stands once in the code; the figures and the sentences above read it there.")
    tables.draw_constants(context)
