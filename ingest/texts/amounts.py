"""The amounts of a text of pay: a figure or a range with what stands beside it."""

from dataclasses import dataclass
from functools import cache

from ingest.texts.lexicon import longest, pieces
from ingest.texts.money import codes, of_meaning, shared_signs, signs
from ingest.texts.pay_token import Figure, Token

#: What tokens an amount is made of; the others stand beside it.
_PARTS = {"figure", "currency", "period", "range", "open_end", "upper", "lower", "not", "rough", "other", "total"}
_AMOUNT = ("figure", "currency", "period")
#: What may stand between a bound and what it is of.
_BESIDE_A_BOUND = {"mark", "pay", "gross", "net", "filler"}
#: What is no amount: a bound beside it is not of the figure before it.
_NO_AMOUNTS = {"span", "unknown", "other"}
#: Two ends may be written in either order where one is so many times the other at most.
TURNED = 2
#: A multiple or thousands at the end of a range are of both ends where the first is a number below this.
SHARES = 10_000


@dataclass(slots=True)
class Amount:
    """One amount in a text: a figure or a range with what stands beside it."""

    low: float | None
    high: float | None
    #: What its sign means here, if anything, where that is one of several currencies.
    currency: str | None = None
    sign: str | None = None
    period: str | None = None
    aside: bool = False
    total: bool = False
    rough: bool = False
    unclear: bool = False
    #: Its upper end was written before its lower one.
    turned: bool = False
    #: Its currency is that of the others beside it.
    lent: bool = False


def amounts_of(tokens: list[Token]) -> list[Amount] | None:
    """Return the amounts of a text; None where a number in it cannot be read."""
    if any(token.role == "figure" and token.figure is None for token in tokens):
        return None
    languages = frozenset(language for token in tokens if token.role == "period" for language in token.languages)
    amounts: list[Amount] = []
    for part in _parts(_joined_by_and(_without_others_bounds(_without_shares(tokens)))):
        amounts += _amounts_of_part(part, languages)
    periods = [token.meaning for token in tokens if token.role == "period"]
    if len(amounts) == 1 and not amounts[0].period and periods:
        amounts[0].period = periods[0]
    for token in tokens:
        if token.role == "currency" and not any(a.currency or a.sign for a in amounts):
            for amount in amounts:
                _give_currency(amount, token.meaning, languages)
    return amounts


def _without_shares(tokens: list[Token]) -> list[Token]:
    """Return the tokens without the words for other pay of which a percentage before them is the amount (10 % bonus)."""
    kept, share = [], False
    for token in tokens:
        share = token.meaning == "percent" if token.role in ("span", "figure") else share
        if not (share and token.role == "other"):
            kept.append(token)
    return kept


def _without_others_bounds(tokens: list[Token]) -> list[Token]:
    """Return the tokens with a separator for each bound behind a figure that is of something else (20, max 40 hours)."""
    if not any(token.role in ("upper", "lower") for token in tokens):
        return tokens
    first = next((at for at, token in enumerate(tokens) if token.role == "figure"), len(tokens))
    return [
        Token("separator", "and", t.start, t.end) if at > first and _is_of_another(tokens, at) else t
        for at, t in enumerate(tokens)
    ]


def _is_of_another(tokens: list[Token], at: int) -> bool:
    """Return whether a token is a bound of something else than the figure that stands somewhere before it."""
    if tokens[at].role not in ("upper", "lower"):
        return False
    of = next((token.role for token in tokens[at + 1 :] if token.role not in _BESIDE_A_BOUND), "")
    before = next(token.role for token in reversed(tokens[:at]) if token.role not in (*_BESIDE_A_BOUND, "open", "separator"))
    return bool({of, before} & _NO_AMOUNTS) or before == of == "period"


def _joined_by_and(tokens: list[Token]) -> list[Token]:
    """Return the tokens with "and" as a dash where "between" stands before it."""
    if not any(token.role == "between" for token in tokens):
        return tokens
    return [
        Token("range", "", t.start, t.end) if t.role == "separator" and t.meaning == "and" else t
        for t in tokens
        if t.role != "between"
    ]


def _parts(tokens: list[Token]) -> list[list[Token]]:
    """Return the tokens between separators; a separator without a number on both sides of it separates nothing.

    An "or" (of, in Dutch) without a figure on both sides parts not even the word for other pay from its figure.
    """
    parts: list[list[Token]] = [[]]
    first = next((at for at, token in enumerate(tokens) if token.role == "figure"), len(tokens))
    for at, token in enumerate(tokens):
        if token.role == "separator" or (token.role == "or" and at > first):
            parts.append([])
        elif token.role in _PARTS:
            parts[-1].append(token)
    joined: list[list[Token]] = []
    for part in parts:
        if joined and (_says_nothing(part) or _says_nothing(joined[-1])):
            joined[-1].extend(part)
        else:
            joined.append(list(part))
    return joined


def _says_nothing(part: list[Token]) -> bool:
    return not any(token.role in ("figure", "other", "total") for token in part)


def _amounts_of_part(part: list[Token], languages: frozenset[str]) -> list[Amount]:
    """Return the amounts of one part; its words (housing, up to, per hour) are of all of them."""
    reading = _PartReading(part, languages)
    for position, token in enumerate(part):
        reading.take(position, token)
    _share_words(part, reading.amounts)
    return reading.amounts


class _PartReading:
    """The amounts of one part, read from left to right."""

    def __init__(self, part: list[Token], languages: frozenset[str]) -> None:
        self.amounts: list[Amount] = []
        self._part, self._languages = part, languages
        self._open_range = self._negated = False
        self._bound: str | None = None
        self._leading: str | None = None

    def take(self, position: int, token: Token) -> None:
        """Take the next token."""
        last = self.amounts[-1] if self.amounts else None
        if token.figure:
            self._take_figure(position, token.figure)
        elif token.role == "currency":
            self._take_currency(position, token)
        elif token.role in ("upper", "lower"):
            self._take_bound(position, token)
        elif token.role == "not":
            self._negated = True
        elif token.role == "range":
            self._open_range = last is not None
        elif last and token.role == "open_end" and last.low == last.high:
            last.high = None
        elif last and token.role == "period" and not self._open_range:
            last.period = last.period or token.meaning

    def _take_figure(self, position: int, figure: Figure) -> None:
        amount = _amount(figure, self._bound)
        if self._leading:
            _give_currency(amount, self._leading, self._languages)
        last = self.amounts[-1] if self.amounts else None
        if (
            self._open_range
            and last
            and last.low is not None
            and last.high in (None, last.low)
            and self._is_of(last, amount, position)
        ):
            _join(last, amount, self._part, position)
        else:
            self.amounts.append(amount)
        self._open_range, self._bound, self._leading = False, None, None

    def _is_of(self, last: Amount, amount: Amount, position: int) -> bool:
        """Return whether a figure may be the other end of an amount: not of another currency, or before another period."""
        here, there = (last.currency, last.sign), (amount.currency, amount.sign)
        if here != there and any(there) and _contradict([here, there]):
            return False
        behind = next((token.meaning for token in self._part[position:] if token.role == "period"), last.period)
        return last.period in (None, behind)

    def _take_currency(self, position: int, token: Token) -> None:
        if self.amounts and _is_of_last(self._part, position):
            _give_currency(self.amounts[-1], token.meaning, self._languages)
        elif self._leading is None or self._leading in shared_signs():
            self._leading = token.meaning

    def _take_bound(self, position: int, token: Token) -> None:
        """Take a bound for the figure that follows, or for the last one ("20,000 or more", "20 an hour or more")."""
        self._bound, self._negated = _bound(token.role, self._negated), False
        behind = position and self._part[position - 1].role in _AMOUNT
        if behind and self.amounts and not any(t.role == "figure" for t in self._part[position:]):
            _bounded(self.amounts[-1], self._bound)


def is_of_two_currencies(tokens: list[Token]) -> bool:
    """Return whether a text names several currencies that are not each other (25 CAD/USD)."""
    named = {token.meaning for token in tokens if token.role == "currency"}
    return len(named) > 1 and _contradict([of_meaning(meant) for meant in named])


def _contradict(moneys: list[tuple[str | None, str | None]]) -> bool:
    """Return whether no currency is what each of some currencies or signs may mean; what is not named says nothing."""
    meant = [set(signs(sign)) if sign else {currency} for currency, sign in moneys if currency or sign]
    return len(meant) > 1 and not set.intersection(*meant)


def _bound(role: str, negated: bool) -> str:
    """Return a bound, turned round by a "not" before it."""
    return {"upper": "lower", "lower": "upper"}[role] if negated else role


def _is_of_last(part: list[Token], position: int) -> bool:
    """Return whether a currency belongs to the figure before it and not to the one after it."""
    token, before = part[position], part[position - 1]
    after = part[position + 1] if position + 1 < len(part) and part[position + 1].role == "figure" else None
    behind = before.role == "figure" and token.start - before.end <= 1
    return after is None or (behind and not (token.end == after.start and before.end != token.start))


def _share_words(part: list[Token], amounts: list[Amount]) -> None:
    """Give the amounts of a part what its words say: a period before them, about, of other pay, of all pay together."""
    first = next((token for token in part if token.role in ("period", "figure")), None)
    roles = {token.role for token in part}
    for amount in amounts:
        amount.rough = "rough" in roles
        if first and first.role == "period":
            amount.period = amount.period or first.meaning
    for role in ("other", "total"):
        at = next((i for i, token in enumerate(part) if token.role == role), None)
        if at is None:
            continue
        before = sum(token.role == "figure" for token in part[:at])
        after = any(token.role == "figure" for token in part[at:])
        main = len(amounts) - 1 if before and after and len(amounts) > 1 else 0
        for amount in amounts[main:]:
            amount.aside, amount.total = amount.aside or role == "other", amount.total or role == "total"


def _amount(figure: Figure, bound: str | None) -> Amount:
    pay = round(figure.value * figure.multiple.factor, 6)
    currency, sign = of_meaning(figure.multiple.currency) if figure.multiple.currency else (None, None)
    amount = Amount(pay, pay, currency, sign, figure.multiple.period, unclear=figure.ambiguous)
    if figure.plus:
        amount.high = None
    if bound:
        _bounded(amount, bound)
    return amount


def _bounded(amount: Amount, bound: str) -> None:
    if bound == "upper" and amount.high is not None:
        amount.low = None
    elif bound == "lower" and amount.low is not None:
        amount.high = None


def _join(first: Amount, second: Amount, part: list[Token], position: int) -> None:
    """Make two amounts one range; a multiple or thousands at its end are of both (25-30k, 25-30,000)."""
    before = next(token.figure for token in reversed(part[:position]) if token.figure)
    here = part[position].figure
    low, high = first.low, second.high if second.high is not None else second.low
    if here and low is not None and high is not None and before.multiple.factor == 1:
        if here.multiple.factor != 1 and low <= here.value and low < SHARES:
            low = round(low * here.multiple.factor, 6)
        elif here.multiple.factor == 1 and here.grouped and not before.grouped and low < 1_000 and low <= high / 1_000:
            low *= 1_000
    if low is not None and high is not None and high < low <= TURNED * high:
        low, high, first.turned = high, low, True
    first.low, first.high = low, high
    _take_money(first, second.currency, second.sign)
    first.period = second.period or first.period
    first.unclear = first.unclear or second.unclear


def _give_currency(amount: Amount, meant: str, languages: frozenset[str]) -> None:
    """Give an amount a currency, or a sign of several with the one that the languages of the text say it is."""
    currency, sign = of_meaning(meant)
    _take_money(amount, (_of_languages(sign, languages) or currency) if sign else currency, sign)


@cache
def _of_languages(sign: str, languages: frozenset[str]) -> str | None:
    """Return the currency that a sign of several means in some languages; None where they do not tell."""
    entries = longest(pieces(sign), 0)[1]
    told = {e.meaning for e in entries if e.role == "currency" and e.language in languages and e.meaning in codes()}
    return told.pop() if len(told) == 1 else None


def _take_money(amount: Amount, currency: str | None, sign: str | None) -> None:
    """Give an amount a currency and its sign where it has none, or had but a sign of several and this is named beyond doubt."""
    if not (amount.currency or amount.sign) or (amount.sign and currency and not sign):
        amount.currency, amount.sign = currency, sign
