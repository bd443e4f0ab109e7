"""What interns earn: one country at a time, from the headline to its rows."""

import pandas as pd
import streamlit as st

from charts.distribution import distributions
from charts.numbers import count, percent
from charts.pay_ranges import pay_ranges
from charts.references import references
from charts.trend import trend
from components import figure, notes
from components.cards import cards
from components.page import colours, constant, money, view
from components.words import joined, plain, word

MOST = 10
MAIN_DEGREES = ("bachelor", "master", "phd", "not_stated")


def main() -> None:
    headlines = view().ask("overview/headline")
    if headlines.empty:
        notes.nothing_matches()
        return
    markets = view().ask("overview/by_country", least=1)
    if len(markets) > 1:
        _several_markets(markets)
        return
    headline, country = headlines.iloc[0], markets.iloc[0]
    _headline(headline, country)
    _degrees()
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        _years()
    with right.container(border=True, height="stretch"):
        _guides(headline)
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        _best_documented("companies", "company", headline)
    with right.container(border=True, height="stretch"):
        _best_documented("places", "city", headline)
    _other_countries(country)
    _foundations()


def _headline(headline: pd.Series, country: pd.Series) -> None:
    of = f"{_kind()} in {_the(country['label'])}"
    if pd.isna(headline["median"]):
        st.title(f"Too few offers for a median: {count(int(headline['n']), 'offer')} of {of}")
    else:
        st.title(f"Half of {of} pay {plain(money().span(headline['p25'], headline['p75']))} {_per()}")
    years = _span(headline["oldest_year"], headline["newest_year"])
    st.markdown(
        f":gray[{count(int(headline['n']), 'offer')} in {count(int(headline['postings']), 'posting')} · "
        f"{count(int(headline['companies']), 'company', 'companies')} · {years} · "
        f"{percent(headline['posted_share'])} posted by employers]"
    )
    st.caption(notes.mix(headline))
    cards(
        [
            ("Median", plain(money().sentence(headline["median"])), _interval(headline)),
            ("Middle half", plain(money().span(headline["p25"], headline["p75"])), f"p10 to p90: {plain(money().span(headline['p10'], headline['p90']))}"),
            ("Offers", f"{int(headline['n']):,}", f"from {count(int(headline['companies']), 'named company', 'named companies')}"),
            ("Newest", years.split("–")[-1], f"from {count(int(headline['sources']), 'source')}"),
        ],
        "overview",
    )
    figure.rows("headline", "company", pd.DataFrame({"group": [], "label": []}))
    st.caption(notes.left_out())


def _interval(headline: pd.Series) -> str:
    if pd.isna(headline["median_low"]):
        return "too few for an interval"
    return f"95 % interval {plain(money().span(headline['median_low'], headline['median_high']))}"


def _degrees() -> None:
    degrees = view().ask("overview/by_degree")
    bins = view().ask("overview/distribution_by_degree")
    shown = degrees[degrees["group"].isin(MAIN_DEGREES)].assign(label=lambda d: [word(g) for g in d["group"]])
    with st.container(border=True):
        st.subheader(_degree_finding(shown))
        drawn = distributions(bins, shown, money(), colours(), colours().degrees)
        selected = figure.show(drawn, "degrees", alt=_degree_finding(shown))
        st.caption(
            "Each strip is scaled to its own height; n counts offers. An offer that names several levels stands under each of them."
        )
        figure.rows("degrees", "degree", shown, selected)


def _degree_finding(degrees: pd.DataFrame) -> str:
    known = degrees[degrees["median"].notna() & (degrees["group"] != "not_stated")].sort_values("median")
    if len(known) < 2:
        return "Pay by degree level"
    low, high = known.iloc[0], known.iloc[-1]
    return (
        f"{high['label']} offers pay {plain(money().text(high['median']))} in the middle, "
        f"{low['label'].lower() if low['label'] != 'PhD' else low['label']} {plain(money().text(low['median']))}"
    )


def _years() -> None:
    years = view().ask("overview/by_year")
    st.subheader("Pay by year")
    selected = figure.show(trend(years, money(), colours()), "years", alt=_year_finding(years))
    st.caption(_source_changes(years))
    figure.rows("years", "year", years.assign(label=years["group"].astype(str)), selected)


def _year_finding(years: pd.DataFrame) -> str:
    known = years[years["median"].notna()]
    said = [f"{row.group}: median {money().text(row.median)} of {count(int(row.n), 'offer')}" for row in known.itertuples()]
    return "Pay by year. " + ("; ".join(said) or "No year has enough offers for a median.")


def _source_changes(years: pd.DataFrame) -> str:
    said = [
        f"{row.group}: {plain(row.largest_source_title)} ({percent(row.largest_source_share)})" for row in years.itertuples()
    ]
    changed = years["largest_source"].nunique() > 1
    lead = "The sources change from year to year, so a step may be a change of sources. " if changed else ""
    return lead + "Largest source: " + " · ".join(said)


def _guides(headline: pd.Series) -> None:
    claims = view().ask("overview/guides")
    st.subheader("What guides print, against the offers")
    claims = claims.assign(
        label=[CLAIMS.get(c.claim, "") + (c.title or c.source_id) for c in claims.itertuples()],
        words=[f"prints {c.pay_text}" for c in claims.itertuples()],
    )
    figure.show(references(claims, headline, money(), colours()), "guides", alt=_guide_finding(claims))
    st.caption(_guide_finding(claims))
    links = [f"[{plain(c.title)}]({c.url})" if isinstance(c.url, str) else plain(c.title) for c in claims.drop_duplicates("source_id").itertuples()]
    with st.expander("What each guide prints", icon=":material/menu_book:"):
        st.dataframe(
            claims[["title", "name", "claim", "pay_text", "year", "low", "high", "share_below", "url"]],
            key="table-guides", hide_index=True,
            column_config={
                "url": st.column_config.LinkColumn("link", display_text="open"), "year": st.column_config.NumberColumn(format="%d"),
                "share_below": st.column_config.NumberColumn("offers that pay less", format="percent"),
            },
        )


CLAIMS = {"median": "median: ", "mean": "mean: ", "p90": "top tenth: "}


def _guide_finding(claims: pd.DataFrame) -> str:
    if claims.empty:
        return "No guide prints a figure for this selection."
    highest = claims[claims["claim"] != "p90"].iloc[-1]
    return (
        f"The highest middle figure that a guide prints, {plain(highest['pay_text'])}, is {plain(money().sentence(highest['low']))}: "
        f"{percent(highest['share_below'])} of the offers pay less. Guides enter no median."
    )


def _best_documented(name: str, dimension: str, headline: pd.Series) -> None:
    groups = view().ask(f"overview/top_{name}", most=MOST)
    st.subheader(f"The best documented {name}")
    reference = None if pd.isna(headline["median"]) else (headline["median"], "all")
    drawn = pay_ranges(groups, money(), colours(), reference=reference)
    said = [f"{g.label} {money().text(g.median)} (n {int(g.n)})" for g in groups.itertuples()]
    selected = figure.show(drawn, name, alt=f"Median pay of the best documented {name}: " + "; ".join(said))
    st.caption(
        f"Bar: middle half; line: p10 to p90; dot: median with its 95 % interval, hollow under {constant('offers_for_many')} offers"
        + (f"; points: fewer than {constant('offers_for_median')} offers." if name == "companies" else f"; places with {constant('offers_for_median')} offers from {constant('companies_for_place')} companies.")
    )
    figure.rows(name, dimension, groups, selected)


def _other_countries(country: pd.Series) -> None:
    markets = view().through(country=None, region=None, city=None).ask("overview/by_country", least=constant("country_reports"))
    others = markets[markets["group"].notna() & (markets["group"] != country["group"])]
    if others.empty:
        return
    st.subheader("Other countries, each a labour market of its own")
    _countries(others)


def _several_markets(markets: pd.DataFrame) -> None:
    st.title(f"{count(len(markets), 'country', 'countries')}, one figure for each: no single number holds over several labour markets")
    st.caption("Choose one country for its own page. " + notes.left_out())
    _countries(markets)
    _foundations()


def _countries(markets: pd.DataFrame) -> None:
    with st.container(border=True):
        drawn = pay_ranges(markets, money(), colours())
        said = [f"{m.label} {money().text(m.median)} (n {int(m.n)})" for m in markets.itertuples()]
        selected = figure.show(drawn, "countries", alt="Median pay by country: " + "; ".join(said))
        st.caption(f"Countries with at least {constant('country_offers')} reports, converted at the average rate of each report's year; prices are not counted.")
        figure.rows("countries", "country", markets.dropna(subset="group"), selected)


def _foundations() -> None:
    st.subheader("What this rests on")
    evidence = view().ask("overview/evidence")
    sources = view().ask("overview/largest_sources", most=8)
    left, right = st.columns([1, 2])
    with left.container(border=True, height="stretch"):
        st.markdown("**Evidence**")
        for row in evidence.itertuples():
            st.markdown(f"{word(row.evidence)}: {int(row.n):,} offers counted, {count(int(row.reports), 'report')}")
    with right.container(border=True, height="stretch"):
        st.markdown("**Largest sources**")
        for row in sources.itertuples():
            title = f"[{plain(row.title)}]({row.url})" if isinstance(row.url, str) else plain(row.title)
            st.markdown(f"{title} · {count(int(row.n), 'offer')} ({percent(row.share)}) · published {plain(row.published or 'at an unknown date')}")


def _kind() -> str:
    kinds = view().selection.work_kind
    words = {"internship": "internships", "full_time": "full-time jobs", "phd_stipend": "PhD stipends", "fellowship": "fellowships"}
    return joined([words.get(k, "jobs of unknown kind") for k in kinds]) if kinds else "all kinds of work"


def _the(country: str) -> str:
    return f"the {plain(country)}" if country in ("United States", "United Kingdom", "Netherlands") else plain(country)


def _per() -> str:
    return {"hour": "an hour", "month": "a month", "year": "a year"}[money().unit]


def _span(oldest: float, newest: float) -> str:
    if pd.isna(newest):
        return "no year stated"
    return f"{int(newest)}" if oldest == newest else f"{int(oldest)}–{int(newest)}"


main()
