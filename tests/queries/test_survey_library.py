"""The interval of a median beside that of a survey library (svy), with companies as its clusters.

What can be compared is compared: the standard error of the share up to the median is the same. Its interval is ours but for two
choices: it adds the margin to the share of reports up to the median (more than half where pay is heaped at it), we to one
half; and its degrees of freedom are the companies less one, ours the effective number of companies less one.
"""

import math

import numpy as np
import polars as pl
import pytest
import svy

from queries.database import View
from tests.coverage import DIMENSIONS, groups
from tests.independent import student

COLUMNS = "report, pay, pay_low, pay_high, company, is_range, is_wide, evidence, stated_year"
ERRORS = """
with keyed as (select coalesce({key}::varchar, 'not stated') as "group", {columns} from {relation}),
members as (from reports_under('keyed')),
sized as (
    select "group", count(*) as n, quantile_cont(pay, [0.1, 0.25, 0.5, 0.75, 0.9]) as quantiles from members group by "group"
)
select "group", margin / t_quantile(effective_companies - 1) as error from median_margins('members', 'sized')
"""


@pytest.fixture(scope="module")
def compared(bundled) -> list[tuple[dict, list[float], float, svy.Sample]]:
    """Of each group with an interval what SQL says of it, its ordered pay, the standard error of its share up to the median,
    and the sample of it that the library reads."""
    found = []
    view = View(bundled.snapshot, bundled.selection)
    for group, told in groups(bundled):
        if not math.isnan(told["median_low"]):
            key, relation = DIMENSIONS[told["dimension"]]
            asked = ERRORS.format(key=key, relation=relation, columns=COLUMNS)
            errors = view.cursor(asked).execute(asked).fetchall()
            company, pay = (np.repeat(numbers, group.counts[group.counts > 0]) for numbers in np.nonzero(group.counts))
            rows = pl.DataFrame({"company": company.astype(str), "pay": group.pays[pay], "weight": np.ones(len(pay))})
            rows = rows.with_columns(up_to=(pl.col("pay") <= told["median"]).cast(float))
            sample = svy.Sample(rows, svy.Design(psu="company", wgt="weight"))
            found.append((told, sorted(group.pays[pay].tolist()), dict(errors)[told["group"]], sample))
    return found


def between(pays: list[float], centre: float, margin: float) -> tuple[float, float]:
    """The lowest pay up to which a share less, and a share plus a margin, of the reports lie."""
    ends = (centre - margin, centre + margin)
    low, high = (next((pay for n, pay in enumerate(pays, 1) if n / len(pays) >= end - 1e-9), pays[-1]) for end in ends)
    return low, high


def test_the_standard_error_of_the_share_up_to_the_median_is_the_library_s(compared):
    found = [error for *_, error, _ in compared]
    library = [sample.estimation.mean("up_to").estimates[0].se for *_, sample in compared]
    assert len(found) > 10
    assert found == pytest.approx(library, rel=1e-9)


def test_the_interval_is_the_library_s_but_for_its_centre_and_its_degrees_of_freedom(compared):
    for told, pays, error, sample in compared:
        ours = between(pays, 0.5, student(told["effective_companies"] - 1) * error)
        assert ours == (told["median_low"], told["median_high"]), told["group"]
        median, mean = sample.estimation.median("pay").estimates[0], sample.estimation.mean("up_to").estimates[0]
        up_to = sum(pay <= median.est for pay in pays) / len(pays)
        assert up_to == pytest.approx(mean.est)
        assert (median.lci, median.uci) == between(pays, up_to, student(median.df) * error), told["group"]
