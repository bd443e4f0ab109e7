"""A company's own view: its offers against those of all others, by degree, place and year, and the reports themselves."""

import pandas as pd
import streamlit as st

from app_pages.companies import offers, published
from charts.numbers import count
from charts.pay_ranges import pay_ranges
from charts.trend import trend
from components import figure, notes, phrases
from components.cards import cards
from components.context import PageContext, colours, constant, money, view
from components.market import choose_market
from components.words import MAIN_DEGREES, plain, word
from queries.database import View
from queries.selection import FILTERS, Selection, first_view
from vocabulary.filters import place_filters

MOST_PLACES = 10
EVERYWHERE = dict.fromkeys(place_filters())


def show(of: str, known: pd.Series, head, controls) -> None:
    """Draws the view of the company `of`. `known` counts what the data holds of it whatever the filters; `head` takes the
    headline, `controls` the choice of a country. The sidebar's company filter does not apply, the other filters do."""
    in_market, country = choose_market(PageContext(view(), colours()).filtered(company=(of,)), "of-market", controls)
    own = in_market.view
    market = own.filtered(company=None)
    pay = market.ask("companies/against", company_name=of).set_index("group", drop=False)
    found = "own" in pay.index
    printed, filed = market.ask("companies/published", company_name=of), market.ask("companies/filed_pay", company_name=of)
    with head:
        if found:
            _headline(of, pay, own, country)
        else:
            _without_offers(of, known, own, len(printed) + len(filed))
    if found:
        offers.show(of, pay, own, market, printed)
        _breakdowns(own)
        _over_time(own, filed)
    else:
        published.show_published(printed)
        published.filed(filed)
    if own.ask("filters/matching_count").iloc[0]["reports"]:
        _reports(of, own)


def figures(row) -> str:
    """A group's median, or the span of its points, with n."""
    pay = f"median {money().text(row.median)}" if pd.notna(row.median) else money().span(min(row.points), max(row.points))
    return f"{pay}, {count(int(row.n), 'offer')}"


def _headline(of: str, pay: pd.DataFrame, own: View, country: str) -> None:
    mine, facts, ends = pay.loc["own"], own.ask("overview/foundations").iloc[0], offers.ends(own)
    counted = f"{offers.possessive(of)} {count(int(mine['n']), 'offer')}"
    if pd.notna(mine["median"]):
        st.title(f"{counted}: median {plain(money().sentence(mine['median']))}")
    else:
        st.title(f"{counted}: {plain(ends)} {money().per}, too few for a median")
    st.markdown(
        f":gray[{phrases.kinds(view().selection.work_kind).capitalize()} in {phrases.within(country)} · "
        f"{phrases.span(facts['oldest_year'], mine['newest_year'])} · {count(int(mine['n']), 'offer')} in "
        f"{count(int(mine['postings']), 'posting')}{phrases.adjusted(view().selection.prices)}]"
    )
    st.caption(
        " ".join(
            [phrases.ranges(mine, view().selection.ends), phrases.largest(facts), notes.set_aside(own), _elsewhere(of, own)]
        )
    )
    cards([_median(mine), _middle(mine, ends), _others(pay), _newest(mine, facts)], "company")


def _elsewhere(of: str, own: View) -> str:
    """Its reports in other countries."""
    here = set(own.ask("overview/countries", least=1)["label"])
    everywhere = view().filtered(company=(of,), **EVERYWHERE).ask("overview/countries", least=1)
    others = [f"{plain(row.label)} {int(row.reports):,}" for row in everywhere.itertuples() if row.label not in here]
    return f"Reports elsewhere: {', '.join(others)}." if others else ""


def _median(mine: pd.Series) -> tuple[str, str, str]:
    if pd.isna(mine["median"]):
        return "Median", "–", f"{constant('offers_for_median')} offers are needed"
    return "Median", plain(money().sentence(mine["median"])), phrases.interval(mine, money())


def _middle(mine: pd.Series, ends: str) -> tuple[str, str, str]:
    if pd.isna(mine["median"]):
        counted = f"ranges counted as {plain(offers.middle(mine))}" if mine["ranges_share"] else "as stated"
        return "Lowest to highest", plain(ends), counted
    tails = f"p10 to p90: {plain(money().span(mine['p10'], mine['p90']))}"
    return "Middle half", plain(offers.middle(mine)), tails


def _others(pay: pd.DataFrame) -> tuple[str, str, str]:
    if "others" not in pay.index:
        return "Median of all others", "–", "no other offer matches"
    others = pay.loc["others"]
    return "Median of all others", plain(money().text(others["median"])), f"{count(int(others['n']), 'offer')}, same filters"


def _newest(mine: pd.Series, facts: pd.Series) -> tuple[str, str, str]:
    year = "–" if pd.isna(mine["newest_year"]) else str(int(mine["newest_year"]))
    return "Newest", year, f"from {count(int(facts['sources']), 'source')}"


def _without_offers(of: str, known: pd.Series, own: View, published: int) -> None:
    """Why there is no offer to draw, and the way to what there is; `published` statistics stand below."""
    matching, held = int(own.ask("filters/matching_count").iloc[0]["reports"]), int(known["reports"])
    if matching:
        st.title(f"{plain(of)}: {count(matching, 'report')}, none with pay that can be counted")
        st.caption(notes.set_aside(own))
    elif held:
        st.title(f"{plain(of)}: no report matches these filters")
        st.write(f"Without them there {'is' if held == 1 else 'are'} {count(held, 'report')} of it.")
    else:
        st.title(f"{plain(of)}: no offer, posting or person's report in the data")
        st.write("What is published of it stands below." if published else "What is published of it is of other countries.")
    if held > matching:
        label = "Show its report" if held == 1 else f"Show all {held:,} of its reports"
        st.button(
            label,
            on_click=_widen,
            args=(_stated(of),),
            key="unfilter",
            type="primary",
            icon=":material/filter_alt_off:",
        )


def _stated(of: str) -> dict[str, list[str]]:
    """What all reports of the company state, by filter."""
    everything = View(view().snapshot, Selection(work_kind=None, country=None, company=(of,), inferred=True))
    counted = everything.ask("filters/in_view", most=int(everything.ask("filters/matching_count").iloc[0]["reports"]))
    return {name: list(part["choice"]) for name, part in counted.groupby("filter")}


def _widen(stated: dict[str, list[str]]) -> None:
    """Sets the filters so that all these reports pass. A filter that begins with choices gets theirs by name, since the
    address keeps no filter that a page, not the reader, has emptied."""
    default = first_view(view().snapshot.constants)
    for name in FILTERS:
        st.session_state[name] = stated[name] if getattr(default, name) else []
    st.session_state["inferred"] = True


def _breakdowns(own: View) -> None:
    degrees = own.ask("overview/by_degree")
    degrees = degrees[degrees["group"].isin(MAIN_DEGREES)]
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        note = "An offer that names several levels stands under each of them."
        _groups("By degree level", note, "company-degrees", "degree", degrees, own, colours().degrees)
    with right.container(border=True, height="stretch"):
        places = own.ask("companies/places", most=MOST_PLACES)
        note = f"The {MOST_PLACES} places with most offers." if len(places) == MOST_PLACES else ""
        _groups("By place", note, "company-places", "city", places, own)


def _groups(
    title: str, note: str, name: str, dimension: str, groups: pd.DataFrame, own: View, shades: dict[str, str] | None = None
) -> None:
    named = groups.assign(label=[word(group) for group in groups["group"]])
    st.subheader(title)
    said = "; ".join(f"{row.label}: {figures(row)}" for row in named.itertuples())
    selected = figure.draw(pay_ranges(named, money(), colours(), group_colours=shades), name, alt=f"{title}: {said}")
    st.caption(f"{plain(said)}. {note}")
    figure.rows(PageContext(own, colours()), name, dimension, named, selected)


def _over_time(own: View, filed: pd.DataFrame) -> None:
    years = own.ask("companies/years")
    left, right = st.columns(2) if len(years) > 1 and len(filed) else (st.container(), st.container())
    if len(years) > 1:
        with left.container(border=True, height="stretch"):
            _years(years, own)
    with right:
        published.filed(filed)


def _years(years: pd.DataFrame, own: View) -> None:
    named = years.assign(label=years["group"].astype(str))
    said = "; ".join(f"{row.label}: {figures(row)}" for row in named.itertuples())
    st.subheader("By year")
    selected = figure.draw(trend(years, money(), colours()), "company-years", alt=f"By year: {said}")
    st.caption(f"{plain(said)}.")
    figure.rows(PageContext(own, colours()), "company-years", "year", named, selected)


def _reports(of: str, own: View) -> None:
    with st.container(border=True):
        st.subheader("The reports")
        asked = {"dimension": "company", "value": of, "most": figure.ROWS_SHOWN}
        figure.report_table(own.ask("reports/behind", **asked), "reports", money())
