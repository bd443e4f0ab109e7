"""The pay of groups of reports in words, which several pages share: which pay most, what each pays, how their bands read."""

import pandas as pd

from charts.numbers import Money, count
from charts.pay_ranges import band_marks
from components import chart_phrases, phrases
from components.words import joined, plain
from queries.answers import each_row
from queries.bands import compared, near_highest
from vocabulary.choices import NOT_STATED

#: What it is that no report states, by dimension.
STATED = {"degree": "a degree level", "industry": "the industry of its company", "role_family": "a role"}
#: What a group without a median has too few of.
FEW = {"few_reports": "reports", "few_companies": "companies"}


def none_stated(groups: pd.DataFrame, dimension: str) -> str:
    """Return that no report states anything of a dimension, where its groups are that one alone; else an empty text."""
    if len(groups) != 1 or groups["group"].item() != NOT_STATED:
        return ""
    reports = int(groups["n"].item())
    which = {1: "The only report does not state", 2: "Neither of the two reports states"}
    return f"{which.get(reports) or f'None of the {reports:,} reports states'} {STATED[dimension]}"


def pay_most(groups: pd.DataFrame, one: str, many: str, money: Money, confidence: float, of: str = "") -> str:
    """Return which of the groups pay most, as far as they can be told apart: the one rule for every place and industry.

    `groups`: as `summarised` gives them with a `label`; `one` and `many`: what a group is; `of`: what the reports are of,
    after a space. Of a single group, which nothing is compared with, its pay is told.
    """
    known, near = compared(groups), near_highest(groups, confidence)
    among = f"the {len(known):,} {many} with enough companies to compare"
    if len(groups) == 1:
        return _the_only(groups.iloc[0], money, of)
    if known.empty:
        return f"No {one} has enough companies to be compared{of}"
    pay = medians(near, money)
    names = joined([plain(label) for label in near["label"]])
    if len(known) == 1:
        return f"Only {names} has enough companies to compare{of}: {pay}"
    if len(near) == 1:
        (first,) = each_row(near)
        reports = count(int(first.n), "report")
        return f"The {one} that pays most{of} is {names}: {pay} over {reports}, the highest of {among}"
    if len(near) > phrases.MOST_NAMED:
        which = f"any of the {len(known):,}" if len(near) == len(known) else f"{len(near):,} of the {len(known):,}"
        span = plain(money.span(near["median"].min(), near["median"].max()))
        could = f"{which} with enough companies to compare could, at medians of {span} {money.per}"
        return f"No {one} clearly pays most{of}: {could}"
    if len(near) == len(known):
        return f"{names} are too close to rank{of}: {pay}, and no other {one} has enough companies to compare"
    return f"{names} pay most of {among}{of}: {pay}, too close to rank"


def medians(groups: pd.DataFrame, money: Money) -> str:
    """Return the medians of groups, not none, in their order: `medians of $33 and $34 an hour`; one where all are the same."""
    told = list(dict.fromkeys(plain(money.text(median)) for median in groups["median"]))
    if len(told) > 1:
        written = [plain(money.text(median)) for median in groups["median"]]
        return f"medians of {joined(written)} {money.per}"
    return f"{'a median' if len(groups) == 1 else 'each a median'} of {told[0]} {money.per}"


def none_has_median(groups: pd.DataFrame, one: str, of: str = "") -> str:
    """Return that none of the groups has a median, and why; `groups`, as `summarised` gives them; `of` as for `pay_most`."""
    return f"No {one} has a median{of}{_why_none(groups)}"


def pay_without_median(groups: pd.DataFrame, which: str, money: Money, of: str = "") -> str:
    """Return between what the reports of groups lie of which none has a median, and why none has.

    `groups`, not none, as `summarised` gives them; `which` they are; `of` as for `pay_most`.
    """
    reports = int(groups["n"].sum())
    low, high = (plain(money.text(end)) for end in (groups["lowest"].min(), groups["highest"].max()))
    who, is_at, runs = ("Reports", "are all at", "run") if reports > 1 else ("The only report", "is at", "runs")
    lie = f"{is_at} {low}" if low == high else f"{runs} from {low} to {high}"
    return f"{who} of {which} {lie} {money.per}{of}; no median{_why_none(groups)}"


def _why_none(groups: pd.DataFrame) -> str:
    reasons = set(groups["no_median"].dropna())
    few = joined([what for why, what in FEW.items() if why in reasons], "or")
    told = [f"too few {few}"] * bool(few) + ["mostly wide ranges"] * ("wide_ranges" in reasons)
    return f": {', or '.join(told)}" if told else ""


def _the_only(group: pd.Series, money: Money, of: str) -> str:
    median = pd.notna(group["median"])
    pay = f"a median of {money.text(group['median'])}" if median else phrases.span_of_all(group, money)
    return f"{plain(group['label'])}{of}: {plain(pay)} {money.per}, {count(int(group['n']), 'report')}"


def pay_and_reports(group: pd.Series, money: Money) -> str:
    """Return the median of a group, or all that its reports span where it has none, with its n; `group`: a row of `pay_by`."""
    pay = f"median {money.text(group['median'])}" if pd.notna(group["median"]) else phrases.span_of_all(group, money)
    return f"{pay}, {count(int(group['n']), 'report')}"


def chart_alt(title: str, groups: pd.DataFrame, money: Money) -> str:
    """Return what a chart of groups shows, for those who do not see it; `groups`: one row a group with its `label`."""
    return f"{title}: {_listed(groups, money)}"


def chart_caption(groups: pd.DataFrame, money: Money, note: str = "") -> str:
    """Return the pay of each group, with a note on the chart."""
    return f"{plain(_listed(groups, money))}. {note}".rstrip()


def bands_note(groups: pd.DataFrame) -> str:
    """Return how to read the lines that part bands; empty where there are none. `groups` as `in_bands` gives them."""
    return " ".join(chart_phrases.band_lines(band_marks(groups["band"])))


def _listed(groups: pd.DataFrame, money: Money) -> str:
    return "; ".join(f"{group['label']}: {pay_and_reports(group, money)}" for _, group in groups.iterrows())
