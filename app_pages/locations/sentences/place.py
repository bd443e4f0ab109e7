"""Sentences on one city: its headline, its cards, and its companies.

`paid` and `adjusted` are its reports as paid and at US average prices: of `locations/place_pay` the row of all of them.
"""

import pandas as pd

from charts.numbers import Money, change_with_interval, count, more_or_less, why_no_median
from components import basis_phrases, phrases
from components.words import capital, linked, plain

#: The label of a card, its figure, and the note below.
Card = tuple[str, str, str]
AT_US_PRICES = "at US average prices"
ALL_PLACES = "All places"


def title(reports: str, paid: pd.Series | None, adjusted: pd.Series | None, money: Money) -> str:
    """Return the headline: the median as paid and at US average prices, else all that the reports span and why no median.

    `reports`: what they are of, as `scope.reports_of` gives it; `money` reads pay as paid.
    """
    if paid is None:
        return f"{capital(reports)}: no report with pay that can be counted"
    if paid["has_median"]:
        at_home = f", {_adjusted_pay(adjusted, money)} {AT_US_PRICES}" if adjusted is not None else ""
        return f"{capital(reports)} pay a median of {plain(money.sentence(paid['median']))}{at_home}"
    one = paid["n"] == 1
    who = f"The one report of {reports} pays" if one else f"The {int(paid['n']):,} reports of {reports} pay"
    return f"{who} {plain(phrases.span_of_all(paid, money))} {money.per}, {why_no_median(paid['no_median'])}"


def coverage(paid: pd.Series, facts: pd.Series) -> str:
    """Return what the headline rests on: reports, companies, how fresh; `facts` as `overview/foundations` has them."""
    counted = [count(int(paid["n"]), "report"), count(int(paid["companies"]), "company", "companies")]
    return f":gray[{' · '.join(counted)}{basis_phrases.newest_source(facts)}{basis_phrases.mostly_full_time_hours(facts)}]"


def prices_note(prices: str, in_the_us: bool) -> str:
    """Return why the chosen prices do not hold for the city; empty where they do."""
    if prices == "regional" and not in_the_us:
        return "Regional prices apply within the United States, so pay here is as paid."
    return ""


def median_card(paid: pd.Series, money: Money) -> Card:
    """Return the card of the pay as paid: the median with its interval, else all that the reports span."""
    counted = f"{count(int(paid['n']), 'report')} of {count(int(paid['companies']), 'company', 'companies')}"
    if paid["has_median"]:
        return "Median", plain(money.sentence(paid["median"])), f"{phrases.interval(paid, money)} · {counted}"
    label = "The one report" if paid["n"] == 1 else "Lowest to highest"
    return label, plain(phrases.span_of_all(paid, money)), f"{counted}, {why_no_median(paid['no_median'])}"


def adjusted_card(adjusted: pd.Series, money: Money, parity: str) -> Card:
    """Return the card of the pay at US average prices; `parity` says by which price parity."""
    pay = _adjusted_pay(adjusted, money)
    return "At US average prices", f"{pay} {money.per}" if adjusted["has_median"] else pay, parity


def parity(area: str, index: str, years: str) -> str:
    """Return by which price parity pay is adjusted: that of the area, with its value and years where they are not empty."""
    return f"price parity {index} of {plain(area)}, {years}" if index else f"by the price parity of {plain(area)}"


def elsewhere_card(premiums: pd.DataFrame) -> Card:
    """Return the card of what the city pays more or less than its country, over all reports and at the same companies.

    `premiums`: the rows of the city in `locations/like_with_like`, by comparison.
    """
    same = premiums.loc["company"] if "company" in premiums.index else None
    told = "too few companies also post elsewhere"
    if same is not None and pd.notna(same["premium"]):
        gap = change_with_interval(same["premium"], same["premium_low"], same["premium_high"])
        told = f"at the same {int(same['companies'])} companies {gap}"
    gap = more_or_less(premiums.loc["raw", "premium"])
    return "Against its country", capital(gap), f"{'as' if gap == 'the same' else 'than'} all reports by their medians; {told}"


def rent_card(costs: pd.DataFrame) -> Card | None:
    """Return the card of rents, with their source; None where none is known. `costs` as `offer/costs` gives them, by item."""
    money = Money("USD")
    if "rent_studio" not in costs.index or "rent_1br" not in costs.index:
        return None
    studio, bedroom = costs.loc["rent_studio"], costs.loc["rent_1br"]
    where = f"{plain(studio['area_name'])}, {int(studio['year'])}"
    source = linked("fair market rent", studio["url"])
    note = f"a month; one bedroom {plain(money.text(bedroom['value']))} · {source} of {where}"
    return "Rent of a studio", plain(money.text(studio["value"])), note


def companies_caption(companies: int, drawn: int, legend: str) -> str:
    """Return how many of a city's companies are `drawn`, and the `legend` of their chart."""
    cut = f"The {drawn} of {companies:,} companies with the most reports. " if companies > drawn else ""
    return f"{cut}{legend}"


def open_label(name: str) -> str:
    """Return the label of the button or the link that opens the view of a place or a company."""
    return f"Open {plain(name)}"


def _adjusted_pay(adjusted: pd.Series, money: Money) -> str:
    pay = money.text(adjusted["median"]) if adjusted["has_median"] else phrases.span_of_all(adjusted, money)
    return plain(pay)
