"""How the number of a report was made, step by step, from what its posting states to what is shown."""

import pandas as pd

from charts.numbers import Money
from queries.answers import Row, each_row
from queries.periods import full_time_hours
from queries.selection import ENDS

MIDDLE = ENDS[0]
HALF_A_CENT = 0.005


def made(rows: pd.DataFrame, money: Money, ends: str = MIDDLE) -> list[str]:
    """Return of each row how its number was made: `$8,000 a month → $46.15 an hour: 12/2,080`; empty where it has none.

    `rows` as `reports/behind` gives them for a reader who reads pay as `money`, a range by one of its `ends`.
    """
    return ["" if pd.isna(row.pay) else _made(row, money, ends) for row in each_row(rows)]


def _made(row: Row, money: Money, ends: str) -> str:
    """Return the steps from what the carrier states to the number shown, each after an arrow, with its factor."""
    paid = Money(row.currency, row.stated_period)
    amount, text = _stated(row, paid, ends)
    steps = [text if row.carrier == row.report_id else f"{text} (stated by {row.carrier})"]
    hours = full_time_hours()[money.unit]
    if hours != row.stated_hours:
        amount, paid = amount * hours / row.stated_hours, Money(row.currency, money.unit)
        steps.append(f"{_sentence(amount, paid)}: {_ratio((money.unit, hours), (row.stated_period, row.stated_hours))}")
    if money.prices == "purchasing_power":
        steps.append(f"{_sentence(row.pay, money)}: 1/{row.purchasing_power:.6g} by purchasing power")
        return " → ".join(steps)
    if row.currency != money.currency:
        steps.append(f"{_sentence(amount * row.rate, money.unadjusted)}: {row.rate:.6g}, rate of {int(row.rate_year)}")
        amount = amount * row.rate
    if money.prices == "regional":
        steps.append(f"{_sentence(row.pay, money)}: 100/{row.parity:.6g} by price parity")
    elif abs(row.pay - amount) > HALF_A_CENT:
        steps.append(f"{_sentence(row.pay, money)}: {row.pay / amount:.4g}, prices of the offer’s place")
    return " → ".join(steps)


def _stated(row: Row, paid: Money, ends: str) -> tuple[float, str]:
    """Return the amount that the carrier states, and in words what it is of."""
    low, high = row.stated_low, row.stated_high
    if ends != MIDDLE and pd.notna(low) and low != high:
        end = low if ends == "low" else high
        return end, f"{_span(low, high, paid)}, {ends} end {_amount(end, paid)}"
    if pd.notna(row.stated_point):
        return row.stated_point, _sentence(row.stated_point, paid)
    if low == high:
        return low, _sentence(low, paid)
    return (low + high) / 2, f"{_span(low, high, paid)}, midpoint {_amount((low + high) / 2, paid)}"


def _ratio(shown: tuple[str, float], stated: tuple[str, float]) -> str:
    """Return the hours of one pay period over those of another, as it is written: 12/2,080, 2,080/12, 1/8."""
    (above, beneath), (below, over_it) = _terms(*shown), _terms(*stated)
    over, under = [*above, *over_it], [*beneath, *below]
    for term in list(over):
        if term in under:
            over.remove(term)
            under.remove(term)
    top, bottom = (" × ".join(f"{term:,.6g}" for term in part if term != 1) or "1" for part in (over, under))
    return top if bottom == "1" else f"{top}/{f'({bottom})' if ' ' in bottom else bottom}"


def _terms(period: str, hours: float) -> tuple[list[float], list[float]]:
    """Return the hours of a pay period as what is multiplied and what it is divided by: those of a year by its months."""
    if period != "month":
        return [hours], []
    months = full_time_hours()["year"] / full_time_hours()["month"]
    return [hours * months], [months]


def _span(low: float, high: float, paid: Money) -> str:
    return f"{_amount(low, paid)}–{_sentence(high, paid)}"


def _sentence(amount: float, paid: Money) -> str:
    per = paid.per if paid.per.startswith("a") else f"for {paid.per}"
    return f"{_amount(amount, paid)} {per}"


def _amount(amount: float, paid: Money) -> str:
    """Return an amount to the cent, so that each step can be reckoned again."""
    return f"{paid.symbol}{amount:,.2f}".removesuffix(".00")
