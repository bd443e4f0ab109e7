"""What a column may mean, each reading with its score: the best is taken where it is clearly ahead, else the reader is asked.

Evidence is added up in logarithms of odds, of the heading, the cells and how usual the figures then are as pay; a score is the
share that a reading has of all.
"""

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ingest.columns.likelihood import Usual
from ingest.texts.numerals import MARKS
from ingest.texts.season import short_date

#: The best reading is clearly ahead where it is so many times as likely as the next.
CLEARLY = 20
#: What the figures of a column may be multiples of.
SCALES = (1, 1_000, 10_000, 100_000, 1_000_000)
#: Multiples that only some countries count in.
COUNTED_IN = {100_000: {"IN", "PK", "BD", "LK", "NP"}, 10_000: {"CN", "JP", "KR", "TW"}}
#: What speaks for figures as they are written; for a mark before three digits to part groups; for a mark that a cell proves,
#: and of how many cells; for a year at the end of a date.
AS_WRITTEN, GROUPS, PROOF, PROOFS, YEAR_LAST = 8.0, 4.0, 3.0, 2, 2.0
#: What it says for a column to hold a field that its name and its cells fit wholly.
FITS_WHOLLY = 25.0
#: What a sign of several currencies, or the country, says for a currency.
LIKELY = 2.5
#: How usual the figures are says so much at most of how their numbers are written.
USUAL = 6.0
#: What speaks against a multiple that the country does not count in.
FOREIGN = 3.0
#: What speaks against a date of which a number can be no day, month or year, and against each three years that dates span.
NO_DATE, SPAN = 20.0, 3


@dataclass(frozen=True)
class Choice:
    """One choice between the readings of a column: what is chosen (its field, decimal mark, scale …), the best, the next."""

    of: str
    column: str
    reading: str
    score: float
    runner_up: str | None = None
    runner_up_score: float = 0.0
    #: A cell that the two read otherwise.
    cell: str = ""

    @property
    def clear(self) -> bool:
        """Whether the best is so far ahead that it is taken unasked."""
        return self.score >= CLEARLY * self.runner_up_score

    def as_dict(self) -> dict:
        """Return the choice as plain values, its scores as people read them."""
        return {
            "column": self.column, "of": self.of, "reading": self.reading, "score": round(self.score, 2),
            "runner_up": self.runner_up, "runner_up_score": round(self.runner_up_score, 2), "cell": self.cell,
        }  # fmt: skip


def choice(of: str, column: str, evidence: Mapping[str, float], cell: str = "", taken: str | None = None) -> Choice:
    """Return the choice between readings by the evidence for each: the best, or the one that was `taken`, and the next."""
    most = max(evidence.values())
    weights = {reading: math.exp(weight - most) for reading, weight in evidence.items()}
    ranked = sorted(weights, key=lambda reading: (reading != taken, -weights[reading]))
    shares = [weights[reading] / sum(weights.values()) for reading in ranked[:2]]
    runner_up = (ranked[1], shares[1]) if len(ranked) > 1 else (None, 0.0)
    return Choice(of, column, ranked[0], shares[0], *runner_up, cell)


def fit_evidence(rates: Mapping[str, float]) -> dict[str, float]:
    """Return the evidence for fields of a column, or for columns of a field, by how well each fits (0 to 1)."""
    return {reading: FITS_WHOLLY * rate for reading, rate in rates.items()}


def scale_evidence(usd_an_hour: float, usual: Usual, placed: bool, country: str | None = None) -> dict[str, float]:
    """Return the evidence for what figures are multiples of, by their middle one in US dollars an hour.

    `placed` is False where the heading has a word that may mean thousands. Lakhs and ten thousands are of some countries.
    """
    foreign = {s for s, countries in COUNTED_IN.items() if country not in countries}
    found = {s: usual.evidence(usd_an_hour * s) - (FOREIGN if s in foreign else 0) for s in SCALES}
    return {str(s): weight + (AS_WRITTEN if s == 1 and placed else 0) for s, weight in found.items()}


def period_evidence(usd_an_hour: Mapping[str, float], stated: str, usual: Usual) -> dict[str, float]:
    """Return the evidence for what figures are for, by their middle one in US dollars an hour if they are for each period."""
    return {name: usual.evidence(usd) + (AS_WRITTEN if name == stated else 0) for name, usd in usd_an_hour.items()}


def unit_evidence(stated: Mapping[str, float], usual: Mapping[str, float], likely: Sequence[str] = ()) -> dict[str, float]:
    """Return the evidence for the units of a pay: the share of rows that state each, and how usual their figures are in it.

    A sign of several currencies, and the country of the rows, speak for those that are `likely`, as often as these name them.
    """
    most = max(usual.values(), default=0.0)
    return {
        unit: FITS_WHOLLY * stated.get(unit, 0) + max(usual.get(unit, most) - most, -USUAL) + LIKELY * likely.count(unit)
        for unit in dict.fromkeys((*stated, *usual))
    }


def mark_evidence(mark: str, proofs: Counter[str], usd_an_hour: float | None, decimal: bool, usual: Usual) -> dict[str, float]:
    """Return the evidence for each decimal mark, where numbers leave open whether `mark` parts groups or decimals.

    By the cells that prove one, and by how usual the middle figure of those numbers is (in US dollars an hour, with the mark
    read as `decimal` or not) beside a thousand times of it, or a thousandth.
    """
    found = {name: PROOF * min(proofs[sign], PROOFS) for name, sign in MARKS.items()}
    mark, other = sorted(MARKS, key=lambda name: MARKS[name] != mark)
    if not proofs.total():
        found[other] += GROUPS
    if usd_an_hour:
        as_decimal = usual.evidence(usd_an_hour if decimal else usd_an_hour / 1_000)
        as_groups = usual.evidence(usd_an_hour * 1_000 if decimal else usd_an_hour)
        gain = max(-USUAL, min(USUAL, as_decimal - as_groups))
        found[mark if gain > 0 else other] += abs(gain)
    return found


def date_evidence(texts: Collection[str]) -> dict[str, float]:
    """Return the evidence for where the year of short dates stands: they are dates, and of few years; last, unless dashed."""
    dates = [date for date in map(short_date, texts) if date]
    last = {date: _is_day(date[0], date[1]) or _is_day(date[1], date[0]) for date in dates}
    first = {date: _is_day(date[2], date[1]) for date in dates}
    return {
        "year_last": (0 if any("-" in text for text in texts) else YEAR_LAST) - _against(last, {date[2] for date in dates}),
        "year_first": -_against(first, {date[0] for date in dates}),
    }


def _is_day(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _against(fit: Mapping[tuple[int, int, int], bool], years: Collection[int]) -> float:
    wrong = sum(not fits for fits in fit.values()) / len(fit)
    return NO_DATE * wrong + (max(years) - min(years)) / SPAN
