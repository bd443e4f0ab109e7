"""How often the interval of a median holds it, when companies are drawn anew from the reports that there are.

python -m tests.coverage [REDRAWS]      default: 1,500 of each group

The reports of the first view stand for all that could have been collected, and their median for the one that is sought. As
many companies as a group has are drawn from it with replacement, each with all its reports, and the interval is taken from
what was drawn: by companies, as `queries/tables/pay_by.sql` does, and beside it by the order statistics that take each
report for a draw of its own.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from statistics import mean

import numpy as np
import pandas as pd

from queries.database import View, database

#: What the groups are of: the column, and the relation that holds it.
DIMENSIONS = {
    "headline": ("country", "matching"),
    "role family": ("role_family", "matching"),
    "degree level": ("degree_level", "matching_degrees"),
    "city": ("place", "matching"),
    "industry": ("industry", "matching"),
}
#: The fewest companies of a group that is tried.
LEAST_COMPANIES = 10
REDRAWS = 1500
SEED = 20261129


@dataclass(frozen=True)
class Rules:
    """What an interval rests on, as the tables have it: limits, Student's t by degrees of freedom, ranks by reports."""

    constants: dict[str, float]
    freedom: np.ndarray
    t: np.ndarray
    low_rank: np.ndarray

    @classmethod
    def of(cls, view: View, most: int = 20_000) -> "Rules":
        """Return those of the tables of a view, for draws of up to `most` reports."""
        cursor = view.snapshot.cursor()
        freedom = 1 / np.linspace(1 / 2, 1 / 5000, most)
        t = cursor.execute("select t_quantile(unnest(?::double[])) as t", [freedom.tolist()]).fetchnumpy()["t"]
        ranks = cursor.execute(
            "select coalesce(low_rank_of(s.n, r.low_rank), 0) as low_rank "
            "from (select unnest(range(0, ? + 1)) as n) s left join median_ranks r using (n) order by s.n",
            [most],
        ).fetchnumpy()["low_rank"]
        return cls(view.snapshot.constants, freedom, t, ranks)

    def student(self, freedom: np.ndarray) -> np.ndarray:
        """Return the 0.975 quantile of Student's t."""
        return np.interp(-1 / np.maximum(freedom, 2), -1 / self.freedom, self.t)


@dataclass(frozen=True)
class Intervals:
    """The median of each draw with its interval, both ends NaN where there is none."""

    median: np.ndarray
    low: np.ndarray
    high: np.ndarray

    @property
    def is_given(self) -> np.ndarray:
        """Whether there is an interval."""
        return ~np.isnan(self.low)

    def coverage(self, value: float) -> float:
        """Return the share of the intervals that hold a value."""
        return float(np.mean(((self.low <= value) & (value <= self.high))[self.is_given]))

    @property
    def width(self) -> float:
        """How wide they are on average."""
        return float(np.mean((self.high - self.low)[self.is_given]))


@dataclass(frozen=True)
class Group:
    """The reports of a group, counted: `counts[c, v]` are those of company c with the v-th lowest of the `pays`.

    A report of an unnamed employer is a company of its own; `unnamed` and `wide` count the reports of each company that are.
    """

    name: str
    pays: np.ndarray
    counts: np.ndarray
    unnamed: np.ndarray
    wide: np.ndarray

    @classmethod
    def of(cls, name: str, reports: pd.DataFrame) -> "Group":
        """Return the group of reports that state `report`, `company`, `pay` and `is_wide`."""
        company = reports["company"].astype(object).where(reports["company"].notna(), reports["report"])
        numbers, places = pd.factorize(company)[0], reports["pay"].rank(method="dense").astype(int) - 1
        counts = np.zeros((numbers.max() + 1, places.max() + 1), int)
        np.add.at(counts, (numbers, places), 1)
        unnamed, wide = (np.bincount(numbers, marks) for marks in (reports["company"].isna(), reports["is_wide"]))
        return cls(name, np.sort(reports["pay"].unique()), counts, unnamed, wide)

    @property
    def companies(self) -> int:
        """How many companies there are, each report of an unnamed employer as one."""
        return len(self.counts)

    @cached_property
    def reports(self) -> np.ndarray:
        """How many reports each company has."""
        return self.counts.sum(axis=1)

    @cached_property
    def up_to(self) -> np.ndarray:
        """How many reports of each company pay up to each of the pays."""
        return self.counts.cumsum(axis=1)

    def redrawn(self, redraws: int) -> np.ndarray:
        """Return how often each company is drawn in each redraw, one row a redraw: the same whenever it is asked."""
        luck = np.random.default_rng([SEED, *self.name.encode()])
        return luck.multinomial(self.companies, np.full(self.companies, 1 / self.companies), redraws)

    def intervals(self, drawn: np.ndarray, rules: Rules, *, at_share: bool = False) -> tuple[Intervals, Intervals]:
        """Return the intervals of redraws by companies, and those that take reports for independent.

        `at_share`: the margin is added to the share of reports up to the median, as svy does, instead of to one half.
        """
        n = drawn @ self.reports
        below = (drawn @ self.counts).cumsum(axis=1)
        middle = _pay_at(below, (n + 1) // 2)
        median = (self.pays[middle] + self.pays[_pay_at(below, n // 2 + 1)]) / 2
        margin, has_interval = self._margins(drawn, middle, rules)
        rank = rules.low_rank[n]
        centre = np.take_along_axis(below, middle[:, None], 1)[:, 0] / n if at_share else 0.5
        places = (np.ceil(n * (centre - margin)), np.ceil(n * (centre + margin)), rank, n + 1 - rank)
        low, high, low_alone, high_alone = (self.pays[_pay_at(below, np.clip(place, 1, n))] for place in places)
        return _given(median, low, high, has_interval), _given(median, low_alone, high_alone, rank > 0)

    def residuals(self, drawn: np.ndarray) -> np.ndarray:
        """Return by how many reports up to the median each company of each redraw differs from the share of all of them."""
        n, below = drawn @ self.reports, (drawn @ self.counts).cumsum(axis=1)
        return self._residuals(drawn, _pay_at(below, (n + 1) // 2))

    def _residuals(self, drawn: np.ndarray, middle: np.ndarray) -> np.ndarray:
        b = self.up_to[:, middle].T
        return b - ((drawn * b).sum(axis=1) / (drawn @ self.reports))[:, None] * self.reports

    def _margins(self, drawn: np.ndarray, middle: np.ndarray, rules: Rules) -> tuple[np.ndarray, np.ndarray]:
        """Return half the interval of the share up to the median of each redraw, and whether the rules give one."""
        limits, r = rules.constants, self.reports
        n, companies = drawn @ r, drawn.sum(axis=1)
        spread = (drawn * self._residuals(drawn, middle) ** 2).sum(axis=1)
        effective = n**2 / (drawn @ r**2)
        margin = rules.student(effective - 1) * np.sqrt(companies / np.maximum(companies - 1, 1) * spread) / n
        return margin, (
            (n >= limits["reports_for_median"])
            & (drawn @ self.wide <= limits["most_wide"] * n)
            & (drawn @ self.unnamed <= limits["most_unnamed"] * n)
            & (companies >= limits["companies_for_interval"])
            & (effective >= limits["effective_for_interval"])
            & (margin < 0.5)
        )


def _pay_at(below: np.ndarray, place: np.ndarray) -> np.ndarray:
    """Return which of the pays stands at a place of each redraw, given how many of its reports pay up to each."""
    return (below < place[:, None]).sum(axis=1)


def _given(median: np.ndarray, low: np.ndarray, high: np.ndarray, has_interval: np.ndarray) -> Intervals:
    is_given = has_interval & (low < high)
    return Intervals(median, np.where(is_given, low, np.nan), np.where(is_given, high, np.nan))


def groups(view: View, end: str | None = None) -> Iterator[tuple[Group, dict]]:
    """Yield the groups of the first view that are tried, the largest of each dimension first, with what SQL says of each.

    `end`: pay is that end of each range, low or high, as in `queries/overview/bounds.sql`.
    """
    # A view of its own, which makes its matching reports whatever was asked before.
    view = View(view.snapshot, view.selection)
    pay, is_wide = (f"coalesce(pay_{end}, pay)", "false") if end else ("pay", "is_wide")
    for dimension, (key, relation) in DIMENSIONS.items():
        keyed = (
            f"with keyed as (select coalesce({key}::varchar, 'not stated') as \"group\", report, {pay} as pay, pay_low, "
            f"pay_high, company, is_range, {is_wide} as is_wide, evidence, stated_year from {relation} where pay is not null)"
        )
        cursor = view.cursor(keyed)
        reports = cursor.execute(f"{keyed} from reports_under('keyed') order by report").df()
        summaries = cursor.execute(f"{keyed} from summarised('keyed') order by n desc, \"group\"").df()
        for told in summaries.to_dict("records"):
            if told["companies"] >= LEAST_COMPANIES:
                name = dimension if dimension == "headline" else f"{dimension}: {told['group']}"
                yield Group.of(name, reports[reports["group"] == told["group"]]), told | {"dimension": dimension}


def bounds(view: View, redraws: int = REDRAWS) -> dict[str, float]:
    """Return of each group how often the bounds hold the median of its low and that of its high ends, the headline first."""
    rules, held = Rules.of(view), {}
    for (low_group, low), (high_group, high) in zip(groups(view, "low"), groups(view, "high"), strict=True):
        drawn = low_group.redrawn(redraws)
        lows, highs = (group.intervals(drawn, rules)[0] for group in (low_group, high_group))
        both = lows.is_given & highs.is_given
        if not np.isnan([low["median_low"], high["median_low"]]).any():
            held[low_group.name] = float(np.mean(((lows.low <= low["median"]) & (high["median"] <= highs.high))[both]))
    return held


def at_share(view: View, redraws: int = REDRAWS) -> dict[str, float]:
    """Return the coverage of each group, the headline first, with the margin added to the share up to the median."""
    rules, held = Rules.of(view), {}
    for group, told in groups(view):
        if not np.isnan(told["median_low"]):
            held[group.name] = group.intervals(group.redrawn(redraws), rules, at_share=True)[0].coverage(told["median"])
    return held


@dataclass(frozen=True)
class Result:
    """What the redraws of a group say: coverage and mean width by companies, and with reports taken for independent."""

    name: str
    reports: int
    companies: int
    coverage: float
    coverage_alone: float
    width: float
    width_alone: float
    redraws: int
    without: int

    @property
    def error(self) -> float:
        """The standard error of the coverage, which the number of redraws leaves."""
        return float(np.sqrt(self.coverage * (1 - self.coverage) / (self.redraws - self.without)))


def results(view: View, redraws: int = REDRAWS) -> list[Result]:
    """Return what the redraws say of each group that has an interval, the headline first."""
    rules, found = Rules.of(view), []
    for group, told in groups(view):
        if not np.isnan(told["median_low"]):
            by_companies, alone = group.intervals(group.redrawn(redraws), rules)
            coverages = by_companies.coverage(told["median"]), alone.coverage(told["median"])
            without = int((~by_companies.is_given).sum())
            widths = by_companies.width, alone.width
            found.append(Result(group.name, told["n"], group.companies, *coverages, *widths, redraws, without))
    return found


def main(redraws: int) -> None:
    """Print the results as a table, then the average of the groups."""
    view = database().view()
    found = results(view, redraws)
    print(f"{redraws:,} redraws of each group; width in dollars an hour; without: redraws that have no interval\n")
    print("| group | reports | companies | coverage | reports as independent | width | as independent | without |")
    print("| --- " + "| ---: " * 7 + "|")
    for r in found:
        shares, widths = f"{r.coverage:.1%} | {r.coverage_alone:.1%}", f"{r.width:.2f} | {r.width_alone:.2f}"
        print(f"| {r.name} | {r.reports} | {r.companies} | {shares} | {widths} | {r.without} |")
    average, alone = (mean(getattr(r, of) for r in found[1:]) for of in ("coverage", "coverage_alone"))
    print(f"| average of the groups | | | {average:.1%} | {alone:.1%} | | | |")
    left = [group.name for group, _ in groups(view) if group.name not in {r.name for r in found}]
    print(f"\nof {LEAST_COMPANIES} companies or more, without an interval: {', '.join(left) or 'none'}")
    for title, held in (("bounds", bounds(view, redraws)), ("margin at the share up to the median", at_share(view, redraws))):
        headline, *others = held.values()
        print(f"{title}: headline {headline:.1%}, groups {mean(others):.1%} on average, {min(others):.1%} at least")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else REDRAWS)
