"""How far apart bands have to stand: what they get wrong, and what they miss, when the truth is known.

python -m tests.separation [REDRAWS]      default: 1,500; writes queries/bands.csv

The true log medians of the groups of the first view are drawn from the distribution fitted to them; companies are drawn anew
with all their reports, over all groups at once; each group's pay is moved so that its true median is the drawn one; and bands
are made anew. Of the limits from 0.5 to 3 standard errors the smallest is taken at which at most 5% of the pairs in different
bands stand in the wrong order.
"""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
import pandas as pd

from queries.bands import MADE, WORTH_TELLING, numbered, of_differences, shrunken, spread_of
from queries.database import View, database
from tests.coverage import SEED, Group, Rules

LIMITS = [round(0.5 + 0.1 * step, 1) for step in range(26)]
MOST_WRONG = 0.05
REDRAWS = 1500
#: What is compared: the column, the relation that holds it, and the fewest companies of a group.
DIMENSIONS = {
    "place": ("place", "matching_places", "companies_for_place()"),
    "industry": ("industry", "matching", "companies_for_place()"),
    "role_family": ("role_family", "matching", "0"),
}


@dataclass(frozen=True)
class Redraw:
    """Of some groups the true log medians, those that are seen, their standard errors, and how these go together."""

    true: np.ndarray
    seen: np.ndarray
    errors: np.ndarray
    together: np.ndarray


def groups_of(view: View, dimension: str) -> tuple[list[Group], pd.DataFrame, list[np.ndarray]]:
    """Return the groups of a dimension that can be compared, what SQL says of them, and which companies each has."""
    key, relation, least = DIMENSIONS[dimension]
    view = View(view.snapshot, view.selection)
    keyed = (
        f'with keyed as (select {key}::varchar as "group", report, pay, pay_low, pay_high, company, is_range, is_wide, '
        f"evidence, stated_year from {relation} where pay is not null and {key} is not null)"
    )
    cursor = view.cursor(keyed)
    reports = cursor.execute(f"{keyed} from reports_under('keyed') order by report").df()
    told = cursor.execute(
        f"{keyed} from summarised('keyed', least_companies := {least}) where median_error is not null order by \"group\""
    ).df()
    reports["cluster"] = reports["company"].astype(object).where(reports["company"].notna(), reports["report"].astype(str))
    everyone = {company: place for place, company in enumerate(dict.fromkeys(reports["cluster"]))}
    made, members = [], []
    for group in told["group"]:
        own = reports[reports["group"] == group]
        made.append(Group.of(f"{dimension}: {group}", own))
        members.append(np.array([everyone[company] for company in dict.fromkeys(own["cluster"])]))
    return made, told, members


def redraws(view: View, dimension: str, number: int) -> Iterator[Redraw]:
    """Yield what each redraw says of the groups that have an interval in it."""
    groups, told, members = groups_of(view, dimension)
    rules, luck = Rules.of(view), np.random.default_rng([SEED, *dimension.encode()])
    seen, noise = np.log(told["median"].to_numpy(float)), told["median_error"].to_numpy(float) ** 2
    true = luck.normal(seen.mean(), np.sqrt(spread_of(seen, noise)), (number, len(seen)))
    companies = 1 + max(part.max() for part in members)
    drawn = luck.multinomial(companies, np.full(companies, 1 / companies), number)
    medians, errors = np.empty(true.shape), np.empty(true.shape)
    residuals = np.zeros((len(groups), number, companies), np.float32)
    for place, (group, part) in enumerate(zip(groups, members, strict=True)):
        own = drawn[:, part]
        own[own.sum(axis=1) == 0, 0] = 1  # a group of none has no interval; it must not divide by nothing
        found, _ = group.intervals(own, rules)
        effective = (own @ group.reports) ** 2 / (own @ group.reports**2)
        errors[:, place] = np.log(found.high / found.low) / (2 * rules.student(effective - 1))
        medians[:, place] = np.log(found.median) - seen[place] + true[:, place]
        residuals[place][:, part] = np.sqrt(own) * group.residuals(own)
    for row in range(number):
        given = np.isfinite(errors[row]) & (errors[row] > 0)
        yield Redraw(true[row, given], medians[row, given], errors[row, given], _correlations(residuals[given, row]))


def _correlations(residuals: np.ndarray) -> np.ndarray:
    """Return the correlation of each row with each other, about zero."""
    sizes = np.sqrt((residuals**2).sum(axis=1))
    return residuals @ residuals.T / np.outer(sizes, sizes)


def judged(drawn: list[Redraw], limit: float) -> tuple[float, float]:
    """Return the share of the pairs in different bands that are in the wrong order, and of the pairs truly apart the share
    that the bands separate."""
    wrong = told = separated = apart = 0
    for one in drawn:
        medians = shrunken(one.seen, one.errors**2)
        order = np.argsort(-medians, kind="stable")
        variances = of_differences(one.errors, one.together)[np.ix_(order, order)]
        band, truth = np.array(numbered(medians[order], variances, limit)), one.true[order]
        above = band[:, None] < band[None, :]
        higher = truth[:, None] - truth[None, :]
        told += above.sum()
        wrong += (above & (higher < 0)).sum()
        far = higher > np.log(WORTH_TELLING)
        apart += far.sum()
        separated += (above & far).sum()
    return wrong / max(told, 1), separated / max(apart, 1)


def separation(view: View, dimension: str, number: int) -> dict:
    """Return the line of `queries/bands.csv` of a dimension."""
    drawn = list(redraws(view, dimension, number))
    wrong = separated = 1.0
    for limit in LIMITS:
        wrong, separated = judged(drawn, limit)
        if wrong <= MOST_WRONG:
            break
    return {"dimension": dimension, "apart": limit, "wrong": round(float(wrong), 4), "separated": round(float(separated), 4),
            "groups": len(groups_of(view, dimension)[0]), "version": datetime.now(UTC).date().isoformat()}  # fmt: skip


def main(number: int) -> None:
    """Write what the redraws say of every dimension."""
    view = database().view()
    lines = [separation(view, dimension, number) for dimension in DIMENSIONS]
    with MADE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(lines[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else REDRAWS)
