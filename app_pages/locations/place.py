"""A city's own view: what its reports pay, its companies and degree levels, its prices, its official wages, its programmes."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from app_pages.locations.metro_wages import draw_metro_wages
from app_pages.locations.place_groups import draw_groups
from app_pages.locations.programs import draw_programs
from app_pages.locations.sentences import place as sentences
from app_pages.locations.sentences import places
from app_pages.locations.sentences.prices import index_value, index_years
from charts.records import records
from components import basis_phrases, notes, scope
from components.behind import reports_of
from components.cards import cards
from components.context import PageContext
from components.day import reader_day
from queries.answers import each_row
from queries.selection import NOT_STATED, Selection
from vocabulary.filters import place_filters

MOST_COMPANIES = 10


@dataclass(frozen=True)
class Place:
    """A city as filters name it, with what the data knows of it; in no country that is known where the places lack it."""

    name: str
    country: str | None = None
    metro_code: str | None = None
    metro: str | None = None
    parity_area: str | None = None
    rent_area: str | None = None

    @property
    def in_the_us(self) -> bool:
        """Whether it lies in the United States, where prices, rents and official wages are known by area."""
        return self.country == "US"


def chosen_place(selection: Selection) -> str | None:
    """Return the one city that the filter holds, None where it holds none or several."""
    city = selection.city
    return city[0] if city and len(city) == 1 and city[0] != NOT_STATED else None


def open_place(city: str | None) -> None:
    """Show the city's own view in the next run of the page; None: all places of the other filters."""
    st.session_state["city"] = [city] if city else []


def draw_place(context: PageContext, city: str) -> None:
    """Draw the view of one city; `context` has it as the only choice of its filter of cities."""
    today = reader_day()
    place = _place(context, city, today.year)
    if context.ask("filters/matching_count").iloc[0]["reports"] == 0:
        notes.nothing_matches(context)
    else:
        _draw_pay(context, place)
    draw_metro_wages(context, place.name, place.metro_code, place.metro, place.in_the_us)
    draw_programs(context, place.name, today)


def _place(context: PageContext, city: str, year: int) -> Place:
    known = context.ask("locations/place", place=city)
    if known.empty:
        return Place(city)
    (named,) = each_row(known)
    asked = context.ask("offer/place", year=year, city=named.city, region=named.region, country=named.country)
    (facts,) = each_row(asked)
    return Place(city, named.country, facts.metro_code, facts.metro, facts.parity_area, facts.hud_area_code)


def _draw_pay(context: PageContext, place: Place) -> None:
    """Draw what the city's reports pay, what its prices leave of it, and its companies and degree levels."""
    paid, adjusted = context.filtered(prices="as_paid"), context.filtered(prices="regional")
    read = adjusted if context.selection.prices == "regional" and place.in_the_us else paid
    all_paid, all_adjusted = _whole(paid, place), _whole(adjusted, place) if place.in_the_us else None
    _draw_headline(read, place, all_paid, all_adjusted, context.selection.prices)
    if all_paid is not None:
        _draw_cards(paid, adjusted, place, all_paid, all_adjusted)
        draw_groups(read, _groups(read, place), int(all_paid["companies"]))


def _groups(context: PageContext, place: Place) -> pd.DataFrame:
    return context.ask("locations/place_pay", place=place.name, most=MOST_COMPANIES)


def _whole(context: PageContext, place: Place) -> pd.Series | None:
    """Return the pay of all reports of the city; None where none can be counted."""
    groups = _groups(context, place)
    whole = groups[groups["dimension"] == "place"]
    return None if whole.empty else whole.iloc[0]


def _draw_headline(context: PageContext, place: Place, paid: pd.Series | None, adjusted: pd.Series | None, prices: str) -> None:
    money = context.money.unadjusted
    notes.title(sentences.title(scope.reports(context), paid, adjusted, money))
    if paid is None:
        st.caption(notes.set_aside(context.view))
        return
    facts = context.ask("overview/foundations").iloc[0]
    st.markdown(sentences.coverage(paid, facts))
    notes.all_filters(context)
    if note := places.prices_note(prices, "city") or sentences.prices_note(prices, place.in_the_us):
        st.caption(note)
    notes.how_counted(
        f"{basis_phrases.full_time_hours(facts)} {basis_phrases.largest(facts)} {notes.left_out(context.view)}", "place"
    )


def _draw_cards(
    paid_context: PageContext, adjusted_context: PageContext, place: Place, paid: pd.Series, adjusted: pd.Series | None
) -> None:
    """Draw a card each of the pay, of the pay at US average prices, of pay elsewhere and of rents, as far as they are known."""
    figures = [(sentences.median_card(paid, paid_context.money), reports_of(paid_context, "city", place.name))]
    if adjusted is not None and place.parity_area:
        parity = _parity(adjusted_context, place.name, place.parity_area)
        card = sentences.adjusted_card(adjusted, adjusted_context.money, parity)
        figures.append((card, reports_of(adjusted_context, "city", place.name)))
    anywhere = paid_context.filtered(**dict.fromkeys(place_filters()))
    premiums = anywhere.ask("locations/like_with_like", level="city", most=None)
    premiums = premiums[premiums["group"] == place.name].set_index("comparison")
    if "raw" in premiums.index:
        figures.append((sentences.elsewhere_card(premiums), reports_of(anywhere, "country", place.country)))
    drawn, behind = [card for card, _ in figures], [reports for _, reports in figures]
    if place.rent_area and (rent := sentences.rent_card(_costs(paid_context, place.rent_area))):
        drawn.append(rent)
    cards(drawn, "place", behind=behind)


def _parity(context: PageContext, city: str, area: str) -> str:
    """Return by which price parity the city's pay is adjusted."""
    known = context.ask("locations/prices", level="city")
    for row in records(known[known["group"] == city]):
        return sentences.parity(area, index_value(row), index_years(row))
    return sentences.parity(area, "", "")


def _costs(context: PageContext, rent_area: str) -> pd.DataFrame:
    return context.ask("offer/costs", area=rent_area).set_index("item")
