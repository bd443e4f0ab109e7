"""Up to four cities side by side: what their offers pay, what prices leave of it, and what employees there earn."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from app_pages.locations.prices import EVERYWHERE
from app_pages.locations.wages import Wages, bounded
from charts.numbers import Money, count
from charts.pay_ranges import pay_ranges
from charts.slope import slope
from components import figure, phrases
from components.context import colours, constant, view
from components.words import joined, plain, word

ENDS = (word("as_paid"), word("regional"))


@dataclass(frozen=True)
class Offers:
    """The offers of the compared places in one reading: one row a place, as locations/places gives them."""

    found: pd.DataFrame
    reading: Money

    @classmethod
    def of(cls, places: list[str], prices: str) -> "Offers":
        """Read at those prices, through the filters but those of place."""
        seen = view().filtered(prices=prices, **EVERYWHERE)
        found = seen.ask("locations/places", level="city")
        chosen = found[found["group"].isin(places)].set_index("group", drop=False)
        return cls(chosen, Money(seen.selection.currency, seen.selection.unit, prices))


def compare(places: list[str], wages: Wages | None) -> None:
    """The answer in a sentence, each place in a column, and both layers drawn."""
    paid, adjusted = Offers.of(places, "as_paid"), Offers.of(places, "regional")
    official = _official(places, wages)
    with st.container(border=True, key="compared"):
        st.subheader(_finding(paid, adjusted, places) if len(places) > 1 else _short(places[0]))
        if wages:
            st.markdown(_wage_finding(official, wages, adjusted.reading))
        for column, place in zip(st.columns(len(places)), places, strict=True):
            with column:
                st.markdown(f"**{plain(place)}**")
                st.markdown(_lines(place, paid, adjusted, official.loc[place] if wages else None, wages))
        left, right = st.columns(2)
        with left:
            _offers_chart(places, paid, adjusted)
        if wages:
            with right:
                _wages_chart(official, wages, paid.reading, adjusted.reading)
        figure.rows("compared", "city", paid.found.assign(label=paid.found["group"]), seen=view().filtered(**EVERYWHERE))


def _official(places: list[str], wages: Wages | None) -> pd.DataFrame:
    if not wages:
        return pd.DataFrame()
    found = view().ask("locations/place_wages", places=list(places), soc_code=wages.soc_code, wage_year=wages.year)
    return found.set_index("place", drop=False)


def _short(place: str) -> str:
    return plain(place.split(",")[0])


def _finding(paid: Offers, adjusted: Offers, places: list[str]) -> str:
    """The ranking of the places' offers after prices, as far as they bear one."""
    found = adjusted.found
    known = found[found["has_median"]].sort_values("median", ascending=False)
    priceless = [place for place in places if place in paid.found.index and place not in found.index]
    few = [place for place in places if place not in known.index and place not in priceless]
    lacking = f" Too few offers for a median: {joined([_short(place) for place in few])}." if few else ""
    lacking += f" No price level: {joined([_short(place) for place in priceless])}." if priceless else ""
    if len(known) < 2:
        return f"Offers alone cannot rank these places once prices are counted.{lacking}"
    said = joined([f"{plain(adjusted.reading.text(r.median))} in {_short(r.group)} (n {int(r.n)})" for r in known.itertuples()])
    return f"Once prices are counted, offers pay more in {_short(known.index[0])}: {said}.{_doubt(known)}{lacking}"


def _doubt(known: pd.DataFrame) -> str:
    first, second = known.iloc[0], known.iloc[1]
    if pd.isna(first["median_low"]) or pd.isna(second["median_high"]):
        return " Too few offers for an interval: a hint at most."
    return " The intervals overlap: it may be chance." if first["median_low"] <= second["median_high"] else ""


def _wage_finding(official: pd.DataFrame, wages: Wages, reading: Money) -> str:
    known = official[official["adjusted"].notna()].sort_values("adjusted", ascending=False)
    if known.empty:
        return f"{wages.title}: no official median for these places."
    said = joined([f"**{plain(bounded(reading, r.adjusted, r.is_bound))}** in {_short(r.place)}" for r in known.itertuples()])
    return f"Employees, by official medians once prices are counted ({wages.title}): {said}."


def _lines(place: str, paid: Offers, adjusted: Offers, official: pd.Series | None, wages: Wages | None) -> str:
    """What is known of one place: a title and a line each."""
    said = {"Offers as paid": _offers(paid, place), "Offers at US average prices": _offers(adjusted, place)}
    if official is not None:
        said["Price parity, United States = 100"] = _prices(official)
        said[f"{wages.title}: official median"] = _wage(official, paid.reading, adjusted.reading)
    return "\n\n".join(f":small[:gray[{title}]]  \n{line}" for title, line in said.items())


def _offers(offers: Offers, place: str) -> str:
    if place not in offers.found.index:
        return "none that can be counted"
    row, reading = offers.found.loc[place], offers.reading
    rests = f"{count(int(row['n']), 'offer')} of {count(int(row['companies']), 'company', 'companies')}"
    if not row["has_median"]:
        return f"{plain(', '.join(reading.text(value) for value in row['points']))} · {rests}: too few for a median"
    return f"**{plain(reading.text(row['median']))}** · {phrases.interval(row, reading)} · {rests}"


def _prices(official: pd.Series) -> str:
    if pd.isna(official["parity"]):
        return "none: a city takes no national index"
    return f"**{official['parity']:.1f}** · {plain(official['parity_area'])} · {int(official['index_year'])}"


def _wage(official: pd.Series, before: Money, after: Money) -> str:
    if pd.isna(official["paid"]):
        return "none published here"
    area = plain(official["area"])
    source = f"[{area}]({official['url']})" if isinstance(official["url"], str) else area
    paid, adjusted = (
        f"**{plain(bounded(reading, official[column], official['is_bound']))}**"
        for reading, column in ((before, "paid"), (after, "adjusted"))
    )
    return f"{paid} as paid, {adjusted} at US average prices · {source}"


def _offers_chart(places: list[str], paid: Offers, adjusted: Offers) -> None:
    rows = [
        offers.found.loc[[place]].assign(label=f"{place.split(',')[0]}, {words}")
        for place in places
        for offers, words in ((paid, "as paid"), (adjusted, "US prices"))
        if place in offers.found.index
    ]
    drawn = pd.concat(rows, ignore_index=True) if rows else paid.found
    st.markdown("**Offers**")
    figure.draw(pay_ranges(drawn, paid.reading, colours()), "compared-offers", alt=_finding(paid, adjusted, places))
    st.caption(
        f"Dot: median with its 95\u2009% interval, hollow under {constant('offers_for_many')} offers; points: single offers, "
        f"under {constant('offers_for_median')} offers or {constant('companies_for_place')} companies. "
        "The filters of place do not hold here."
    )


def _wages_chart(official: pd.DataFrame, wages: Wages, before: Money, after: Money) -> None:
    st.markdown(f"**{wages.title}: official medians**")
    known = official[official["adjusted"].notna()]
    drawn = known.rename(columns={"paid": "before", "adjusted": "after", "area": "counted"}).assign(
        group=known["place"], label=known["place"]
    )
    figure.draw(slope(drawn, before, after, ENDS, colours()), "compared-wages", alt=_wage_finding(official, wages, after))
    st.caption("Published wages of employees, not offers to interns. Occupation and year are chosen further down.")
