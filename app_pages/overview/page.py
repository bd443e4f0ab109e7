"""What interns earn: one country at a time, from the headline to its rows."""

import pandas as pd
import streamlit as st

from app_pages.overview import five_answers
from charts.distribution import distributions
from charts.numbers import count, percent
from charts.pay_ranges import pay_ranges
from charts.references import references
from charts.trend import trend
from components import figure, notes, phrases
from components.cards import cards
from components.context import PageContext, colours, constant, money, view
from components.words import MAIN_DEGREES, plain, word
from queries.database import View

MOST = 10
SOURCES = 8
CLAIMS = 14
CLAIM_WORDS = {"median": " · median", "mean": " · mean", "p90": " · top tenth"}


def draw(context: PageContext) -> None:
    """Draw the page."""
    if view().ask("filters/matching_count").iloc[0]["reports"] == 0:
        notes.nothing_matches(context)
        return
    groups = view().ask("overview/groups", most=MOST)
    parts = dict(iter(groups.groupby("dimension", sort=False)))
    if "country" not in parts:
        _nothing_counted()
        return
    if len(parts["country"]) > 1:
        _several_markets(len(parts["country"]))
        return
    everyone = parts["country"].iloc[0]
    facts = view().ask("overview/foundations").iloc[0]
    _headline(everyone, facts)
    _degrees(parts["degree"])
    five_answers.show()
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        _years(parts.get("year", groups[:0]))
    with right.container(border=True, height="stretch"):
        _guides(everyone)
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        _best_documented("companies", "company", parts.get("company", groups[:0]), everyone)
    with right.container(border=True, height="stretch"):
        _best_documented("places", "city", parts.get("place", groups[:0]), everyone)
    _other_countries(parts.get("other_country", groups[:0]), everyone["group"])
    _foundations()


def _nothing_counted() -> None:
    """Reports match, but none of them can be counted: says why."""
    st.title("No report that matches can be counted")
    st.write(notes.left_out(view()))
    figure.rows(PageContext(view(), colours()), "headline", "company", pd.DataFrame({"group": [], "label": []}))


def _headline(everyone: pd.Series, facts: pd.Series) -> None:
    of = f"{phrases.kinds(view().selection.work_kind)} in {phrases.within(everyone['label'])}"
    offers = count(int(everyone["n"]), "offer")
    if pd.isna(everyone["median"]):
        st.title(f"Too few offers for a median: {offers} of {of}")
    else:
        st.title(f"Half of {of} pay {plain(money().span(everyone['p25'], everyone['p75']))} {money().per}")
    years = phrases.span(facts["oldest_year"], everyone["newest_year"])
    companies = count(int(everyone["companies"]), "company", "companies")
    st.markdown(
        f":gray[{offers} in {count(int(everyone['postings']), 'posting or report', 'postings and reports')} · {companies} · "
        f"{years} · {percent(facts['posted_share'])} posted by employers{phrases.adjusted(view().selection.prices)}]"
    )
    cards(
        [
            ("Median", plain(money().sentence(everyone["median"])), phrases.interval(everyone, money())),
            ("Middle half", plain(money().span(everyone["p25"], everyone["p75"])), _tenths(everyone)),
            ("Offers", f"{int(everyone['n']):,}", f"from {companies} by name"),
            ("Newest", years.split("–")[-1], f"from {count(int(facts['sources']), 'source')}"),
        ],
        "overview",
    )
    st.caption(f"{phrases.ranges(everyone, view().selection.ends)} {phrases.largest(facts)} {notes.left_out(view())}")
    figure.rows(PageContext(view(), colours()), "headline", "company", pd.DataFrame({"group": [], "label": []}))


def _tenths(everyone: pd.Series) -> str:
    return f"p10 to p90: {plain(money().span(everyone['p10'], everyone['p90']))}"


def _degrees(degrees: pd.DataFrame) -> None:
    shown = degrees[degrees["group"].isin(MAIN_DEGREES)].assign(label=lambda d: [word(g) for g in d["group"]])
    finding = _degree_finding(shown)
    with st.container(border=True):
        st.subheader(finding)
        bins = view().ask("overview/distribution_by_degree")
        drawn = distributions(bins, shown, money(), colours(), colours().degrees)
        selected = figure.draw(drawn, "degrees", alt=f"{finding}. {_said(shown)}")
        st.caption(
            "Each strip is scaled to its own height; n counts offers. An offer that names several levels stands under each."
        )
        figure.rows(PageContext(view(), colours()), "degrees", "degree", shown, selected)


def _degree_finding(degrees: pd.DataFrame) -> str:
    known = degrees[degrees["median"].notna() & (degrees["group"] != "not_stated")].sort_values("median")
    if len(known) < 2:
        return "Pay by degree level"
    low, high = known.iloc[0], known.iloc[-1]
    return (
        f"Offers that name a {_level(high)} pay {plain(money().text(high['median']))} in the middle, "
        f"those that name a {_level(low)} {plain(money().text(low['median']))}"
    )


def _level(degree: pd.Series) -> str:
    return degree["label"] if degree["label"] == "PhD" else degree["label"].lower()


def _said(groups: pd.DataFrame) -> str:
    """The medians of groups with their n, for those who do not see the chart."""
    return "; ".join(f"{row.label} {money().text(row.median)} (n {int(row.n)})" for row in groups.itertuples())


def _years(years: pd.DataFrame) -> None:
    years = years.assign(group=years["group"].astype(int))
    st.subheader("Pay by year")
    selected = figure.draw(trend(years, money(), colours(), height=420), "years", alt=f"Median pay by year: {_said(years)}")
    st.caption(_source_changes())
    figure.rows(PageContext(view(), colours()), "years", "year", years, selected)


def _source_changes() -> str:
    sources = view().ask("overview/sources", most=SOURCES).dropna(subset="year")
    said = [f"{int(row.year)}: {phrases.source_title(row.title)} ({percent(row.share)})" for row in sources.itertuples()]
    changed = sources["source_id"].nunique() > 1
    lead = "The sources change from year to year, so a step may be a change of sources. " if changed else ""
    return lead + ("Largest source: " + " · ".join(said) if said else "No offer states its year.")


def _guides(everyone: pd.Series) -> None:
    claims = view().ask("overview/guides", most=CLAIMS)
    claims = claims.assign(
        label=claims["printed"] + claims["claim"].map(CLAIM_WORDS).fillna(""),
        words=[f"{claim.title}: {claim.name}" for claim in claims.itertuples(index=False)],
    )
    st.subheader("What guides print, against the offers")
    shown = claims[claims["claim"] != "p90"]
    finding = _guide_finding(claims)
    figure.draw(references(shown, everyone, money(), colours()), "guides", alt=finding)
    st.caption(finding)
    listed = st.expander(
        "What each guide prints, with its address", icon=":material/menu_book:", key="guides-list", on_change="rerun"
    )
    if listed.open:
        with listed:
            _guide_table(claims)


def _guide_table(claims: pd.DataFrame) -> None:
    st.dataframe(
        claims[["label", "low", "high", "share_below", "name", "title", "year", "url"]],
        key="table-guides",
        hide_index=True,
        placeholder="",
        column_config={
            "label": "printed",
            "low": st.column_config.NumberColumn(f"low, {money().axis}", format="%.2f"),
            "high": st.column_config.NumberColumn(f"high, {money().axis}", format="%.2f"),
            "share_below": st.column_config.NumberColumn("offers that pay less", format="percent"),
            "name": "of",
            "title": "guide",
            "year": st.column_config.NumberColumn(format="%d"),
            "url": st.column_config.LinkColumn("link", display_text="open"),
        },
    )


def _guide_finding(claims: pd.DataFrame) -> str:
    """The highest figure that a guide gives as the usual pay, and how many offers are under it."""
    usual = claims[claims["claim"].isin(["median", "mean"])]
    if claims.empty:
        return "No guide prints a figure for this selection."
    top = usual.iloc[-1] if len(usual) else claims.iloc[-1]
    return (
        f"“{plain(top['printed'])}” is {plain(money().sentence(top['low']))}: {percent(top['share_below'])} of the offers pay "
        "less. Diamonds: what a guide prints; band: the middle half of the offers. Guides enter no median."
    )


def _best_documented(name: str, dimension: str, groups: pd.DataFrame, everyone: pd.Series) -> None:
    least, many = constant("offers_for_median"), constant("offers_for_many")
    st.subheader(f"The best documented {name}")
    reference = None if pd.isna(everyone["median"]) else (everyone["median"], "all")
    drawn = pay_ranges(groups, money(), colours(), reference=reference)
    selected = figure.draw(drawn, name, alt=f"Median pay of the best documented {name}: {_said(groups)}")
    legend = f"Bar: middle half; line: p10 to p90; dot: median with its 95\u2009% interval, hollow under {many} offers"
    rule = (
        f"points: fewer than {least} offers"
        if dimension == "company"
        else f"only places with {least} offers from {constant('companies_for_place')} companies"
    )
    st.caption(f"{legend}; {rule}.")
    figure.rows(PageContext(view(), colours()), name, dimension, groups, selected)


def _other_countries(markets: pd.DataFrame, country: str | None) -> None:
    """Each other country that has enough reports, through the same filters."""
    others = markets[markets["group"] != country]
    if len(others):
        with st.container(border=True):
            st.subheader("Other countries, each a labour market of its own")
            least = count(constant("country_reports"), "matching report")
            everywhere = view().filtered(country=None, region=None, city=None)
            _countries(others, everywhere, f"Countries with at least {least}")


def _several_markets(number: int) -> None:
    st.title(f"{number} countries: each is a labour market of its own, so no single figure stands for all")
    st.caption(f"Choose one country to see it whole. {notes.left_out(view())}")
    with st.container(border=True):
        _countries(view().ask("overview/countries", least=1), view(), "Every country with a matching report")
    _foundations()


def _countries(markets: pd.DataFrame, seen: View, which: str) -> None:
    selected = figure.draw(pay_ranges(markets, money(), colours()), "countries", alt=f"Median pay by country: {_said(markets)}")
    st.caption(f"{which}; converted at the average rate of each report's year. What prices change is on the page Locations.")
    figure.rows(PageContext(seen, colours()), "countries", "country", markets.dropna(subset="group"), selected)


def _foundations() -> None:
    st.subheader("What this rests on")
    left, right = st.columns([1, 2])
    with left.container(border=True, height="stretch"):
        st.markdown("**Evidence**")
        for row in view().ask("overview/evidence").itertuples():
            counted = f"{int(row.n):,} counted of " if row.n < row.reports else ""
            st.markdown(f"{word(row.evidence)} :gray[· {counted}{count(int(row.reports), 'report')}]")
    with right.container(border=True, height="stretch"):
        st.markdown("**Largest sources**")
        sources = view().ask("overview/sources", most=SOURCES)
        for row in sources[sources["year"].isna()].itertuples():
            title = f"[{plain(row.title)}]({row.url})" if isinstance(row.url, str) else plain(row.title)
            when = f" · published {plain(row.published)}" if isinstance(row.published, str) else ""
            st.markdown(f"{title} :gray[· {count(int(row.n), 'offer')}, {percent(row.share)}{when}]")
