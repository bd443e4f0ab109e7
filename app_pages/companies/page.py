"""What companies pay: the ranking, up to four of them side by side, and each company's own view."""

import math

import pandas as pd
import streamlit as st

from app_pages.companies import company
from app_pages.companies.comparison import compare
from charts.numbers import count
from charts.pay_ranges import pay_ranges
from components import figure, notes, phrases
from components.context import PageContext, colours, constant, money, view
from components.filters import warn_unknown
from components.market import choose_market
from components.paging import first_page, rows_before
from components.words import plain
from queries.database import View
from queries.selection import Selection

PAGE = "companies-page"
PAGE_SIZE = 25
COMPARED = 4
LISTED = 5
SORTS = {"pay": "Pay", "offers": "Offers", "newest": "Newest"}


def draw(context: PageContext) -> None:
    """Draw the page."""
    known = _known("")
    head = st.container()
    controls = st.container(horizontal=True, vertical_alignment="bottom")
    of, compared = _controls(known, controls)
    if compared:
        compare(compared)
    if of:
        company.show(of, known[known["company"] == of].iloc[0], head, controls)
    elif view().ask("filters/matching_count").iloc[0]["reports"] == 0:
        with head:
            notes.nothing_matches(context)
    else:
        _ranking(head, controls)


def _known(search: str) -> pd.DataFrame:
    """The companies of which the data holds pay and that go by a part of a name, whatever the filters."""
    return View(view().snapshot, Selection()).ask("companies/known", search=search)


def _controls(known: pd.DataFrame, controls) -> tuple[str | None, list[str]]:
    """The company whose own view is asked for, and the companies to compare."""
    names = list(known["company"])
    reported = list(known.loc[known["reports"] > 0, "company"])
    warn_unknown("of", "Company", set(names))
    warn_unknown("companies-compare", "Company to compare", set(reported))
    warn_unknown("companies-sort", "Order", set(SORTS.values()))
    with controls:
        of = st.selectbox(
            "One company",
            names,
            index=None,
            key="of",
            bind="query-params",
            placeholder="NVIDIA, Tesla …",
            width=215,
        )
        compared = st.multiselect(
            "Compare",
            reported,
            key="companies-compare",
            bind="query-params",
            select_all=False,
            max_selections=COMPARED,
            placeholder="Up to four",
            width=215,
        )
        if of:
            st.button("All companies", icon=":material/arrow_back:", on_click=_open, args=(None,), key="all-companies")
    return of, compared


def _open(company: str | None) -> None:
    st.session_state["of"] = company


def _ranking(head, controls) -> None:
    with controls:
        sort, search = _order()
    in_market, country = choose_market(PageContext(view(), colours()), "companies-market", controls)
    seen = in_market.view
    with head:
        _headline(seen, country)
    parts = seen.ask("companies/parts", search=search).iloc[0]
    if parts["documented"] + parts["few"] == 0:
        _no_company(search)
        return
    with st.container(border=True):
        drawing, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
        with pages:
            part, skipped = _page(int(parts["documented"]), int(parts["few"]))
        shown = seen.ask("companies/ranking", search=search, sort=sort, part=part, most=PAGE_SIZE, skipped=skipped)
        with drawing:
            picked = _chart(seen, shown, part, f"{skipped + 1}–{skipped + len(shown)} of {parts[part]:,}")
        figure.rows(PageContext(seen, colours()), "companies", "company", shown, picked)


def _order() -> tuple[str, str]:
    sort = st.segmented_control(
        "Sort by",
        list(SORTS),
        default="pay",
        required=True,
        format_func=SORTS.get,
        key="companies-sort",
        bind="query-params",
        on_change=first_page,
        args=(PAGE,),
    )
    search = st.text_input(
        "Search",
        key="companies-search",
        bind="query-params",
        placeholder="Part of a name",
        max_chars=80,
        icon=":material/search:",
        on_change=first_page,
        args=(PAGE,),
        width=175,
    )
    return sort, (search or "").strip()


def _headline(seen: View, country: str) -> None:
    everyone = seen.ask("companies/parts", search="").iloc[0]
    best = seen.ask("companies/ranking", search="", sort="pay", part="documented", most=PAGE_SIZE, skipped=0)
    documented, few = int(everyone["documented"]), int(everyone["few"])
    least = count(constant("offers_for_median"), "offer")
    if best.empty:
        st.title(f"No company has {least} here" + (f": {count(few, 'company', 'companies')} with fewer" if few else ""))
    else:
        lead = f"pays most of the {documented} companies" if documented > 1 else "is the only company"
        top = best.iloc[0]
        st.title(f"{plain(top['group'])} {lead} with at least {least}: median {plain(money().sentence(top['median']))}")
    facts = seen.ask("overview/foundations").iloc[0]
    newest = seen.ask("companies/against", company_name=None)["newest_year"].max()
    st.markdown(
        f":gray[{count(int(everyone['offers']), 'offer')} of {count(documented + few, 'company', 'companies')} · "
        f"{phrases.kinds(view().selection.work_kind)} in {phrases.within(country)} · "
        f"{phrases.span(facts['oldest_year'], newest)}"
        f"{phrases.adjusted(view().selection.prices)}]"
    )
    st.caption(_basis(best, facts))


def _basis(best: pd.DataFrame, facts: pd.Series) -> str:
    """What the headline rests on: the offers of the company on top, and the largest shares of all offers."""
    if best.empty:
        return phrases.largest(facts)
    top = best.iloc[0]
    return f"{plain(top['group'])}: {count(int(top['n']), 'offer')}, {phrases.interval(top, money())}. {phrases.largest(facts)}"


def _page(documented: int, few: int) -> tuple[str, int]:
    """The part of the ranking on the chosen page, and how many of that part come before it: no page mixes the two."""
    first, second = math.ceil(documented / PAGE_SIZE), math.ceil(few / PAGE_SIZE)
    before = rows_before((first + second) * PAGE_SIZE, PAGE_SIZE, PAGE)
    return ("documented", before) if before < first * PAGE_SIZE else ("few", before - first * PAGE_SIZE)


def _chart(seen: View, shown: pd.DataFrame, part: str, place: str) -> str | None:
    least, many = constant("offers_for_median"), constant("offers_for_many")
    if part == "documented":
        title = f"Companies with at least {least} offers"
        legend = f"Bar: middle half; line: p10 to p90; dot: median with its 95\u2009% interval, hollow under {many} offers."
    else:
        title = f"Companies with fewer than {least} offers, as points"
        legend = "Each point is one offer; sorted by pay, companies stand by the middle of their points."
    everyone = seen.ask("companies/against", company_name=None).iloc[0]
    reference = None if pd.isna(everyone["median"]) else (everyone["median"], "all offers")
    said = "; ".join(f"{row.label} {company.figures(row)}" for row in shown.itertuples())
    st.subheader(title)
    picked = figure.draw(pay_ranges(shown, money(), colours(), reference=reference), "companies", alt=f"{title}: {said}")
    if picked:
        st.button(
            f"Open {plain(picked)}",
            icon=":material/apartment:",
            on_click=_open,
            args=(picked,),
            key="open-company",
            type="primary",
        )
    st.caption(f"{place}. {legend} n counts offers. Groups such as “all employers” and unnamed employers are not ranked.")
    return picked


def _no_company(search: str) -> None:
    """Nothing to rank: for want of pay, or since no company here goes by the name that is searched."""
    if not search:
        st.info("No report that matches names its company and pay that can be counted.", icon=":material/info:")
        return
    st.info(f"No company with offers that match goes by “{plain(search)}”.", icon=":material/search_off:")
    elsewhere = _known(search)["company"].head(LISTED)
    if len(elsewhere):
        st.markdown("Known, but without offers that match:")
        with st.container(horizontal=True):
            for name in elsewhere:
                st.button(plain(name), on_click=_open, args=(name,), key=f"open-{name}")
