"""What an offer is worth, which of two is ahead, what is left to live on, and what is asked for, in words."""

import re
from collections.abc import Mapping

import pandas as pd

from app_pages.offer.sentences.terms import LINES, amount, is_nothing, name, weeks
from charts.numbers import UNIT_WORDS
from components.phrases import source_link, stated_year, with_days
from components.words import linked, plain, unbroken, word
from offer.asking import Gap
from offer.comparison import Difference
from offer.living import Cost, Living
from offer.terms import Offer
from offer.worth import Line, whole_hour
from queries.answers import each_row

#: Pay as lists store it: amounts without signs, the currency's code, the period.
_STORED = re.compile(r"(?P<low>\d+(?:\.\d+)?)(?:–(?P<high>\d+(?:\.\d+)?))? (?P<currency>[A-Z]{3})/(?P<period>\w+)")
PARTS = {"as_offered": "the pay", "housing": "housing", "paid_once": "what is paid once"}
COSTS = {"rent": "Your rent", "provided": "Housing provided", "food": "Food for one person"}


def line_name(line: Line) -> str:
    """Return what a line of worth is, with its currency where it is another one, and its unit."""
    return LINES[line.name] + (f" ({line.currency})" if line.name == "shown" else "")


def _worked_out(line: Line) -> str:
    """Return how a line was worked out; pay by the hour is as it was told."""
    return "as stated" if line.formula.endswith(" ÷ 1") else line.formula


def line_value(line: Line) -> str:
    """Return the value of a line of worth with its unit."""
    return f"{amount(line.value, line.currency)} in all" if line.name == "total" else _an_hour(line.value, line.currency)


def _an_hour(value: float, currency: str) -> str:
    return f"{amount(value, currency)} an hour"


def worth_rows(lines: list[Line]) -> pd.DataFrame:
    """Return the lines of worth as a table in words."""
    return pd.DataFrame(
        [(line_name(line), line_value(line), _worked_out(line)) for line in lines],
        columns=["What", "Worth", "How it is worked out"],
    )


def side_by_side(lines: Mapping[int, list[Line]], offers: Mapping[int, Offer]) -> pd.DataFrame:
    """Return the worth of several offers as a table in words; a dash where an offer has no such line.

    Each has a column, whose heading is made safe for Markdown.
    """
    named = {line.name for of_one in lines.values() for line in of_one}
    shown = pd.DataFrame({"What": [LINES[each] for each in LINES if each in named]})
    for place, of_one in lines.items():
        cells = {"all": _an_hour(whole_hour(of_one), offers[place].currency)} | {line.name: line_value(line) for line in of_one}
        shown[f"{place + 1}: {name(offers[place])}"] = [cells.get(each, "–") for each in LINES if each in named]
    return shown


BEFORE_TAX = "Before tax."


def taxes(offer: Offer) -> str:
    """Return that all is before tax, and for the United States where to look taxes up."""
    if offer.where.country != "US":
        return BEFORE_TAX
    return (
        f"{BEFORE_TAX} In the United States the [IRS withholding estimator](https://www.irs.gov/individuals/tax-withholding-estimator)"
        " works it out; students on F-1 or J-1 visas are mostly exempt from Social Security and Medicare taxes."
    )


def comparison(difference: Difference, offers: Mapping[int, Offer]) -> str:
    """Return which of two offers is ahead, by what, and what tips it, as a sentence made safe for Markdown."""
    ahead, behind = name(offers[difference.ahead]), name(offers[difference.behind])
    if is_nothing(difference.an_hour):
        return f"{ahead} and {behind} are worth the same"
    return f"{ahead} is ahead of {behind} by {plain(amount(difference.an_hour, difference.currency))} an hour"


def difference_title(difference: Difference, offers: Mapping[int, Offer], differences: int) -> str:
    """Return the title of a difference between two offers: of the only one the page's title says already who is ahead."""
    return comparison(difference, offers) if differences > 1 else "Line by line"


def break_even(difference: Difference, offers: Mapping[int, Offer]) -> str:
    """Return what would even two offers out, on pay as it is paid, and how they stand at US average prices."""
    even = _evens_out(difference, offers)
    if difference.us_prices is None:
        return even
    first = offers[difference.ahead if difference.us_prices > 0 else difference.behind]
    lead = _an_hour(abs(difference.us_prices), difference.currency)
    which = "they are worth the same" if is_nothing(difference.us_prices) else f"{name(first)} is ahead by {plain(lead)}"
    return f"{even} At US average prices, which include rents, {which}."


def _evens_out(difference: Difference, offers: Mapping[int, Offer]) -> str:
    if is_nothing(difference.an_hour):
        return "The one where living costs less is ahead."
    tips = f"What tips it is {PARTS[difference.tips]}. " if len(difference.parts) > 1 else ""
    a_month = plain(amount(difference.a_month, difference.currency, 0))
    unless = f"living in {name(offers[difference.ahead])} costs over {a_month} a month more"
    if difference.to_add is not None:
        to_add = plain(amount(difference.to_add, difference.currency, 0))
        unless += f", or {name(offers[difference.behind])} adds over {to_add}"
    return f"{tips}It stays ahead unless {unless}."


def difference_rows(difference: Difference, offers: Mapping[int, Offer]) -> pd.DataFrame:
    """Return the difference line by line, as a table in words; its heading is made safe for Markdown."""
    rows = [(PARTS[part].capitalize(), value) for part, value in difference.parts.items()]
    rows.append(("All together", difference.an_hour))
    if difference.us_prices is not None:
        rows.append(("At US average prices", difference.us_prices))
    head = f"{name(offers[difference.ahead])} less {name(offers[difference.behind])}, an hour"
    return pd.DataFrame([(label, amount(value, difference.currency)) for label, value in rows], columns=["What", head])


def left_over(living: Living, offer: Offer) -> str:
    """Return what is left to live on, as a sentence made safe for Markdown."""
    food = " and food" if living.food else ""
    pay = plain(amount(living.pay, offer.currency, 0))
    before_tax = f"Of {pay} before tax over {weeks(offer)}"
    if not living.rents:
        return f"{before_tax}; no rent is known for {plain(offer.where.label)}."
    left = [living.left(rent) for rent in living.rents]
    if max(left) < 0:
        lacks = _from_to(-max(left), -min(left), offer.currency)
        return (
            f"Rent{food} over {weeks(offer)} cost {lacks} more than the {pay} before tax."
            if food
            else (f"Rent over {weeks(offer)} costs {lacks} more than the {pay} before tax.")
        )
    if min(left) < 0:
        most, least = (plain(amount(abs(end), offer.currency, 0)) for end in (max(left), min(left)))
        return f"{before_tax}, up to {most} is left after rent{food}, or {least} is lacking: it depends on the rent."
    return f"{before_tax}, {_from_to(min(left), max(left), offer.currency)} is left after rent{food}; tax still comes off that."


def _from_to(low: float, high: float, currency: str) -> str:
    """Return an amount, or from which to which it goes, in whole units, made safe for Markdown."""
    least, most = plain(amount(low, currency, 0)), plain(amount(high, currency, 0))
    return most if least == most else f"{least} to {most}"


def no_living(offer: Offer) -> str:
    """Return why nothing is said of what is left to live on."""
    if offer.where.country != "US" or offer.currency != "USD":
        return "Rents and the cost of food are known for the United States only."
    return "Say for how many weeks, and rent and food are taken off."


def living_rows(living: Living, offer: Offer) -> pd.DataFrame:
    """Return the costs over the weeks with what is left after each rent, as a table in words."""
    rows = [
        (
            cost_name(rent),
            amount(rent.total, offer.currency, 0),
            unbroken(amount(living.left(rent), offer.currency, 0)),
            rent.formula,
            cost_year(rent),
        )
        for rent in living.rents
    ]
    if living.food:
        rows.append(
            (
                cost_name(living.food),
                amount(living.food.total, offer.currency, 0),
                "",
                living.food.formula,
                cost_year(living.food),
            )
        )
    return pd.DataFrame(rows, columns=["What", "Over the weeks", "Left", "How it is worked out", "Year"])


def cost_name(cost: Cost) -> str:
    """Return what a cost is."""
    return COSTS.get(cost.item) or word(cost.item)


def cost_year(cost: Cost) -> str:
    """Return the year of a cost; empty for the reader's own."""
    return "" if cost.year is None else str(cost.year)


def living_sources(living: Living) -> str:
    """Return where the costs are from, each source once, as links."""
    costs = [*living.rents, *([living.food] if living.food else [])]
    named = {cost.title: f"{linked(cost.title.partition(' (')[0], cost.url)} ({cost.area})" for cost in costs if cost.title}
    return f"Sources: {'; '.join(named.values())}." if named else ""


def gap(one: Gap, offer: Offer) -> str:
    """Return how far the offer is from the median or the 75th percentile, as a sentence made safe for Markdown."""
    figure = {"median": "The median of the comparables", "p75": "Their 75th percentile"}[one.figure]
    per = "in all" if offer.period == "total" else UNIT_WORDS[offer.period]
    decimals = 0 if one.comparables >= 1_000 else 2
    at = plain(amount(one.comparables, offer.currency, decimals))
    offered = one.comparables - one.difference
    difference = plain(amount(abs(round(one.comparables, decimals) - offered), offer.currency, decimals))
    if is_nothing(one.difference):
        return f"{figure} is {at} {per}: what you are offered."
    return f"{figure} is {at} {per}: {difference} {'above' if one.difference > 0 else 'below'} the offer."


def postings_heading(offer: Offer, found: int, shown: int) -> str:
    """Return what the postings below are, and how many of them are shown; made safe for Markdown."""
    degree = f" for {word(offer.degree)}" if offer.degree else ""
    more = f", the newest {shown} of {found}" if found > shown else ""
    return f"What {plain(f'{offer.company}')} posts{plain(degree)}{more}:"


def stored_pay(text: str) -> str:
    """Return pay as lists store it, such as 62400–195520 USD/year, as people write it; any other text as it is."""
    found = _STORED.fullmatch(text)
    if not found or found["period"] not in UNIT_WORDS:
        return text
    ends = "–".join(amount(float(end), found["currency"]) for end in (found["low"], found["high"]) if end)
    return f"{ends} {'in all' if found['period'] == 'total' else UNIT_WORDS[found['period']]}"


def posting(row: pd.Series) -> str:
    """Return what one posting of the company prints, with its link and date, made safe for Markdown."""
    place = f", {plain(row['place'])}" if isinstance(row["place"], str) else ""
    role = plain(row["role"]) if isinstance(row["role"], str) else "A posting"
    seen = f", {plain(with_days(row['published']))}" if isinstance(row["published"], str) else ""
    source = source_link(row["source"], row["url"])
    return f"{role}{place}, {stated_year(row['year'])}: **{plain(stored_pay(str(row['pay_text'])))}** ({source}{seen})"


def lacking(programs: pd.DataFrame) -> str:
    """Return what the company's programmes state of housing and travel and the offer lacks; empty where that is nothing."""
    if programs.empty:
        return ""
    named = [
        f"{plain(row.program)}: {plain(', '.join(row.perks))} ({source_link(row.source, row.url)})"
        for row in each_row(programs)
    ]
    return "Its programmes state, and the offer does not: " + "; ".join(named) + "."
