"""Pay as text, as people write it: $45.90 an hour, $8,100 a month, $131k a year; the currency's own sign, the unit in words."""

import math
from dataclasses import dataclass, replace

import pandas as pd

from vocabulary.choices import phrases, signs

SYMBOLS = signs("currency")
#: From here on an amount reads as thousands.
THOUSAND = 999.5
#: The space after the code of a currency that has no sign.
NARROW = "\u202f"
#: Ends of an interval that differ by less, by the last bits of a division, are one.
NO_WIDTH = 1e-9
UNIT_WORDS = phrases("pay_period")


@dataclass(frozen=True)
class Money:
    """How pay is read: its currency (or international dollars) and its period."""

    currency: str = "USD"
    unit: str = "hour"
    prices: str = "as_paid"

    @property
    def unadjusted(self) -> "Money":
        """The same currency and period, pay as it was paid: how published figures are read."""
        return replace(self, prices="as_paid")

    @property
    def symbol(self) -> str:
        """The sign before an amount."""
        return "Int$" if self.prices == "purchasing_power" else SYMBOLS.get(self.currency, self.currency + NARROW)

    @property
    def axis(self) -> str:
        """The title of an axis of pay."""
        money = "international dollars" if self.prices == "purchasing_power" else self.currency
        adjusted = " at US average prices" if self.prices == "regional" else ""
        return f"{money} {self.per}{adjusted}"

    @property
    def per(self) -> str:
        """The period in words, such as an hour."""
        return UNIT_WORDS[self.unit]

    def text(self, amount: float | None) -> str:
        """Return an amount as text, such as $62.50 or $8,100; a dash where there is none."""
        return "–" if amount is None or not math.isfinite(amount) else self.symbol + digits(amount)

    def span(self, low: float | None, high: float | None) -> str:
        """Return two amounts with an en dash and the sign at both ends, such as $38–$58 or $82k–$151k.

        A code without a sign stands once: MAD 38–58.
        """
        if low is None or high is None or not (math.isfinite(low) and math.isfinite(high)):
            return "–"
        low_text, high_text = digits(low), digits(high)
        if high_text.endswith("k") and abs(low) >= THOUSAND:
            low_text = f"{_three(low / 1_000)}k"
        if low_text == high_text:
            return f"{self.symbol}{low_text}"
        return f"{self.symbol}{low_text}–{'' if self.symbol.endswith(NARROW) else self.symbol}{high_text}"

    def sentence(self, amount: float | None) -> str:
        """Return an amount with its unit in words, such as $62.50 an hour."""
        return f"{self.text(amount)} {self.per}"


def why_no_median(reason: str) -> str:
    """Return why a group has no median, after its number of reports; `reason` is a `no_median`."""
    return phrases("no_median")[reason]


def why_no_interval(reason: str | None) -> str:
    """Return why a median has no interval; `reason` is a `no_interval`, None where only the reports are too few."""
    return phrases("no_interval").get(reason, "too few for an interval")


def digits(amount: float) -> str:
    """Return an amount without its sign, never with one decimal.

    Cents under 100, unless it is whole; whole to 1,000; from there three significant digits, in thousands from 100,000 on.
    """
    size = abs(amount)
    if size >= 999_500:
        return f"{_three(amount / 1_000_000)}m"
    if size >= 99_950:
        return f"{amount / 1_000:.0f}k"
    if size >= THOUSAND:
        return f"{round(amount, -2 if size >= 9_995 else -1):,.0f}"
    cents = f"{amount:.0f}" if size >= 99.995 else f"{amount:.2f}"
    return cents.removesuffix(".00")


def _three(amount: float) -> str:
    """Return three significant digits of an amount of 1 to 1,000, without zeros at the end."""
    text = f"{amount:.{0 if abs(amount) >= 99.95 else 1 if abs(amount) >= 9.995 else 2}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(share: float | None) -> str:
    """Return a share as a whole per cent, such as 61%; what is next to nothing, or to all, is under 1% or over 99%."""
    if share is None or not math.isfinite(share):
        return "–"
    whole = round(100 * share)
    if whole in (0, 100) and 0 < share < 1:
        return "over 99%" if whole else "under 1%"
    return f"{whole}%"


def change(share: float | None) -> str:
    """Return a change as a whole per cent with its sign, such as +21% or −4%; a dash where there is none."""
    if share is None or not math.isfinite(share):
        return "–"
    whole = round(100 * share)
    sign = "+" if whole > 0 else "\u2212" if whole < 0 else ""
    return f"{sign}{abs(whole)}%"


def more_or_less(share: float) -> str:
    """Return a change as a comparison, such as 12% more; one that rounds to nothing is the same."""
    if round(100 * share) == 0:
        return "the same"
    return f"{change(abs(share)).lstrip('+')} {'more' if share > 0 else 'less'}"


def change_with_interval(share: float | None, low: float | None, high: float | None) -> str:
    """Return a change with its 95% interval where it has one; where it is not known itself, that reports are too few."""
    if share is None or pd.isna(share):
        return "too few to say"
    if low is None or high is None or pd.isna(low) or pd.isna(high):
        return change(share)
    return f"{change(share)} ({interval_of_change(low, high)})"


def interval_of_change(low: float, high: float) -> str:
    """Return the 95% interval of a change, such as 95% interval −2% to +21%; one without a width is none."""
    if math.isclose(low, high, abs_tol=NO_WIDTH):
        return why_no_interval("one_figure")
    return f"95% interval {change(low)} to {change(high)}"


def growth(percent: float | None) -> str:
    """Return a growth in per cent as it is published, such as +33.5% or −6.0%; a dash where there is none."""
    if percent is None or not math.isfinite(percent):
        return "–"
    sign = "+" if percent > 0 else "\u2212" if percent < 0 else ""
    return f"{sign}{abs(percent):.1f}%"


def thousands(number: float | None) -> str:
    """Return jobs in thousands, as projections print them, such as 1,694k or 40.3k; a dash where there are none."""
    if number is None or not math.isfinite(number):
        return "–"
    return f"{number / 1000:,.{0 if abs(number) >= 99_950 else 1}f}k"


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a counted noun, such as 1 report or 1,204 reports."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def out_of(part: int, whole: int, one: str) -> str:
    """Return how many of a whole are meant, such as 3 of 32 postings, all 5 postings, both postings or the only posting."""
    if part != whole or not whole:
        return f"{part:,} of {count(whole, one)}"
    return f"the only {one}" if whole == 1 else f"both {one}s" if whole == 2 else f"all {count(whole, one)}"
