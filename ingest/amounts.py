"""The amounts of a text of pay: a figure or a range with what stands beside it."""

from dataclasses import dataclass

from ingest.money import SIGNS, ambiguous, codes
from ingest.tokens import Figure, Token


@dataclass(slots=True)
class Amount:
    """One amount in a text: a figure or a range with what stands beside it."""

    low: float | None
    high: float | None
    currency: str | None = None
    sign: str | None = None
    period: str | None = None
    aside: bool = False
    total: bool = False
    rough: bool = False
    unclear: bool = False


def amounts_of(tokens: list[Token]) -> list[Amount] | None:
    """Return the amounts of a text; None where a number in it cannot be read."""
    if any(token.kind == "figure" and token.figure is None for token in tokens):
        return None
    amounts: list[Amount] = []
    for part in _parts(tokens):
        amounts += _amounts_of_part(part)
    periods = [token.value for token in tokens if token.kind == "period"]
    if len(amounts) == 1 and not amounts[0].period and periods:
        amounts[0].period = periods[0]
    for token in tokens:
        if token.kind == "currency":
            for amount in amounts:
                if not amount.currency and not amount.sign and len([a for a in amounts if a.currency or a.sign]) == 0:
                    _give_currency(amount, token.value)
    return amounts


def _parts(tokens: list[Token]) -> list[list[Token]]:
    """Return the tokens between separators; a separator without a number on both sides of it separates nothing."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind == "separator":
            parts.append([])
        else:
            parts[-1].append(token)
    joined: list[list[Token]] = []
    for part in parts:
        empty = not any(token.kind == "figure" for token in part)
        telling = any(token.kind in ("aside", "total") for token in part)
        if (joined and empty and not telling) or (
            joined
            and not any(token.kind == "figure" for token in joined[-1])
            and not any(t.kind in ("aside", "total") for t in joined[-1])
        ):
            joined[-1].extend(part)
        else:
            joined.append(list(part))
    return joined


def _amounts_of_part(part: list[Token]) -> list[Amount]:
    """Return the amounts of one part; its words (housing, up to, per hour) are of all of them."""
    amounts: list[Amount] = []
    kinds = {token.kind for token in part}
    open_range = False
    bound = None
    leading: str | None = None
    for position, token in enumerate(part):
        if token.kind in ("upper", "lower"):
            bound = token.kind
        elif token.kind == "currency":
            after_figure = position > 0 and part[position - 1].kind == "figure" and token.start - part[position - 1].end <= 1
            next_figure = position + 1 < len(part) and part[position + 1].kind == "figure"
            if amounts and (
                (
                    after_figure
                    and not (next_figure and _touches(token, part[position + 1]) and not _touches(part[position - 1], token))
                )
                or not next_figure
            ):
                _give_currency(amounts[-1], token.value)
            elif leading is None or ambiguous(leading):
                leading = token.value
        elif token.kind == "range":
            open_range = bool(amounts)
        elif token.kind == "period" and amounts and not open_range:
            amounts[-1].period = amounts[-1].period or token.value
        elif token.figure:
            amount = _amount(token.figure, bound)
            if leading:
                _give_currency(amount, leading)
            if open_range and amounts[-1].low is not None and amounts[-1].high in (None, amounts[-1].low):
                _join(amounts[-1], amount, token.figure[1])
            else:
                amounts.append(amount)
            open_range, bound, leading = False, None, None
    first = next((token.kind for token in part if token.kind in ("period", "figure")), None)
    leading_period = next((token.value for token in part if token.kind == "period"), None) if first == "period" else None
    for amount in amounts:
        amount.period = amount.period or leading_period
        amount.aside, amount.total, amount.rough = "aside" in kinds, "total" in kinds, "rough" in kinds
    return amounts


def _touches(one: Token, other: Token) -> bool:
    return one.end == other.start


def _amount(figure: Figure, bound: str | None) -> Amount:
    value, multiple, unclear, plus, lakhs_a_year = figure
    pay = round(value * multiple, 6)
    amount = Amount(pay, pay, unclear=unclear)
    if lakhs_a_year:
        amount.period, amount.currency = "year", "INR"
    if bound == "upper":
        amount.low = None
    if bound == "lower" or plus:
        amount.high = None
    return amount


def _join(first: Amount, second: Amount, multiple: float) -> None:
    """Make two amounts one range; a multiple at its end is of both (25-30k)."""
    low, high = first.low, second.high if second.high is not None else second.low
    if multiple > 1 and low is not None and high is not None and low < high / multiple and low < 1_000:
        low = round(low * multiple, 6)
    first.low, first.high = low, high
    first.currency = first.currency or second.currency
    first.sign = first.sign or second.sign
    first.period = second.period or first.period
    first.unclear = first.unclear or second.unclear


def _give_currency(amount: Amount, written: str) -> None:
    sign = ambiguous(written)
    if sign:
        amount.sign = amount.sign or sign
        return
    plain = written.casefold()
    code = SIGNS.get(plain) or (written.upper() if written.upper() in codes() else "RUB" if plain.startswith("руб") else None)
    amount.currency = amount.currency or code
