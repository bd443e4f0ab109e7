"""What is one report: bundled and random rows against the rule worked out pair by pair, and each part of it by hand."""

import json
import math
import random
from itertools import pairwise

import pytest

from tests.independent import AGREE, Posting, carriers, merged, postings, rows


def sets(of: dict[str, str]) -> set[frozenset[str]]:
    """The reports as sets of the ids of their rows."""
    found: dict[str, set[str]] = {}
    for row, key in of.items():
        found.setdefault(key, set()).add(row)
    return {frozenset(one) for one in found.values()}


def found(view) -> dict[str, int]:
    """The report of each row."""
    return dict(view.snapshot.cursor().execute("select report_id, report from pay_reports").fetchall())


def test_the_bundled_rows_are_merged_by_the_rule(bundled):
    expected = carriers(postings(rows("stipends/*.csv")))
    assert sets(found(bundled)) == sets(expected)


KNOWN = [
    ("stipend-0350", "stipend-0351"),
    ("stipend-0150", "stipend-0151"),
    ("stipend-0226", "stipend-0408"),
    ("stipend-0237", "stipend-0475"),
    ("stipend-0262", "stipend-0603"),
    ("stipend-0218", "stipend-0546"),
    ("degree-stipend-251", "stipend-0484"),
    ("degree-stipend-303", "stipend-0591"),
    ("degree-stipend-276", "degree-stipend-277", "stipend-0672"),
]


@pytest.mark.parametrize("pair", KNOWN, ids="/".join)
def test_a_posting_in_two_sources_is_one_report(bundled, pair):
    of = found(bundled)
    assert len({of[row] for row in pair}) == 1


def posting(number: int, luck: random.Random) -> dict:
    low = 20 * 1.004 ** luck.randrange(12)
    high = luck.choice([low, low, low * 1.3, low * 1.3 * 1.003 ** luck.randrange(5)])
    lone_top = luck.random() < 0.1
    return {
        "report_id": f"r{number:03}",
        "company": luck.choice(["A", "A", "A", "B", None]),
        "country": luck.choice(["US", "US", "CA", None]),
        "city": luck.choice(["Austin", "Seattle", None]),
        "region": "TX",
        "currency": luck.choice(["USD", "USD", "CAD"]),
        "year": luck.choice([2025, 2026, None]),
        "flags": luck.choice([[], [], ["year_assumed"], ["country_inferred"], ["currency_inferred"]]),
        "pay_low": None if lone_top else low,
        "pay_high": high,
        "pay_period": "hour",
        "role_family": luck.choice(["data", "design", None]),
        "evidence": luck.choice(["posted", "posted", "employer_stated", "self_reported"]),
        "source_id": luck.choice(["s1", "s2", "s3"]),
    }


SOURCES = [
    {"source_id": "s1", "published": "2025-03 to 2026-01"},
    {"source_id": "s2", "published": "2026"},
    {"source_id": "s3", "published": None},
]


def as_posting(row: dict) -> Posting:
    merges = (
        row["company"]
        and row["country"]
        and row["evidence"] != "self_reported"
        and not {"country_inferred", "currency_inferred"} & set(row["flags"])
    )
    place = (
        f"{row['city']}, {row['region']}" if row["city"] else f"{row['country']}-{row['region']}" if row["country"] else None
    )
    return Posting(
        row["report_id"],
        (row["company"], row["country"], row["currency"]) if merges else None,
        row["pay_low"],
        row["pay_high"],
        row["pay_low"] is not None and row["pay_low"] < row["pay_high"],
        row["year"] if "year_assumed" not in row["flags"] else None,
        row["role_family"],
        frozenset({place}),
        row["source_id"],
        {"s1": "2026-01", "s2": "2026", "s3": ""}[row["source_id"]],
    )


@pytest.mark.parametrize("seed", range(12))
def test_random_postings_are_merged_by_the_rule(given, seed):
    luck = random.Random(seed)
    made = [posting(number, luck) for number in range(luck.choice([8, 30, 120]))]
    view = given(pay_reports=made, sources=SOURCES)
    expected = carriers([as_posting(row) for row in made])
    assert sets(found(view)) == sets(expected)
    by_id = {row["report_id"]: row for row in made}
    counted = view.snapshot.cursor().execute("select report_id, pay_hour_low, pay_hour_high from pay_reports").fetchall()
    for report_id, low, high in counted:
        carrier = by_id[expected[report_id]]
        assert (low, high) == (
            None if carrier["pay_low"] is None else pytest.approx(carrier["pay_low"]),
            pytest.approx(carrier["pay_high"]),
        )


def row(**stated) -> dict:
    return {"company": "Acme", "country": "US", "year": 2026, "pay": 40, "evidence": "posted", "role_family": "data"} | stated


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (row(), row(), True),
        (row(), row(city="Austin", region="TX"), True),
        (row(), row(role_family="design"), True),
        (row(), row(degree_levels=["phd"]), True),
        (row(), row(source_id="s2"), True),
        (row(), row(evidence="employer_stated"), True),
        (row(), row(pay=40 * 2080, pay_period="year"), True),
        (row(pay=40), row(pay=40.39), True),
        (row(pay=40), row(pay=40.41), False),
        (row(), row(evidence="self_reported"), False),
        (row(), row(company="Bolt"), False),
        (row(company=None), row(company=None), False),
        (row(country=None), row(country=None), False),
        (row(), row(flags=["country_inferred"]), False),
        (row(flags=["currency_inferred"]), row(flags=["currency_inferred"]), False),
        (row(), row(currency="CAD"), False),
        (row(), row(work_kind="full_time"), False),
        (row(), row(year=2025), False),
        (row(), row(year=None), True),
        (row(), row(year=2025, flags=["year_assumed"]), True),
        (row(year=None), row(year=2025, flags=["year_assumed"]), True),
        (row(pay_low=30, pay_high=50, pay=None), row(pay_low=30, pay_high=50.4, pay=None), True),
        (row(pay_low=30, pay_high=50, pay=None), row(pay_low=31, pay_high=50, pay=None), False),
        (row(pay_low=30, pay_high=50, pay=None), row(pay=50, source_id="s2"), False),
        (row(pay_low=30, pay_high=50, pay=None, city="Austin", region="TX"), row(pay=50, city="Austin", region="TX"), False),
        (
            row(pay_low=30, pay_high=50, pay=None, city="Austin", region="TX"),
            row(pay=50, source_id="s2", city="Austin", region="TX"),
            True,
        ),
        (
            row(pay_low=30, pay_high=50, pay=None, city="Austin", region="TX"),
            row(pay_low=None, pay_high=50, pay=None, source_id="s2", city="Austin", region="TX"),
            True,
        ),
        (
            row(pay_low=30, pay_high=50, pay=None, city="Austin", region="TX"),
            row(pay=50, source_id="s2", city="Austin", region="TX", role_family="design"),
            False,
        ),
    ],
)
def test_two_postings_are_one_report_or_two(given, one, other, same):
    view = given(pay_reports=[one, other], sources=[{"source_id": "s1"}, {"source_id": "s2"}])
    assert (len(set(found(view).values())) == 1) == same


def test_a_chain_of_pay_is_cut_at_its_widest_gap(given):
    pays = [40, 40.3, 40.6, 40.95, 41.3]
    view = given(pay_reports=[row(report_id=f"r{n}", pay=pay) for n, pay in enumerate(pays)])
    gaps = [math.log(b / a) for a, b in pairwise(pays)]
    assert max(gaps) < AGREE
    assert gaps.index(max(gaps)) == 2
    assert sets(found(view)) == {frozenset({"r0", "r1", "r2"}), frozenset({"r3", "r4"})}


def test_a_row_without_a_year_joins_the_newest_year_of_its_pay(given):
    made = [row(report_id="a", year=2025), row(report_id="b", year=2026), row(report_id="c", year=None)]
    assert sets(found(given(pay_reports=made))) == {frozenset("a"), frozenset("bc")}


def test_a_report_carries_the_range_then_the_newest_source_then_the_lowest_id(given):
    made = [
        row(report_id="a", pay=40, source_id="s2"),
        row(report_id="b", pay=40.2, source_id="s1"),
        row(report_id="c", pay_low=40, pay_high=40.3, pay=None, source_id="s3"),
        row(report_id="d", company="Bolt", pay=40, source_id="s3"),
        row(report_id="e", company="Bolt", pay=40.2, source_id="s1"),
        row(report_id="f", company="Bolt", pay=40.1, source_id="s1"),
    ]
    view = given(pay_reports=made, sources=SOURCES)
    pay = view.snapshot.cursor().execute("select report_id, pay_hour from pay_reports order by report_id").fetchall()
    assert pay == [(name, pytest.approx(value)) for name, value in zip("abcdef", [40.15] * 3 + [40.2] * 3, strict=True)]


def rows_handled(cursor, postings: int) -> int:
    """The rows that all steps hand on to connect postings of one employer whose pay lies within a tenth."""
    luck = random.Random(postings)
    figures = [(low := math.log(luck.uniform(40, 44)), low + luck.uniform(0, 0.1)) for _ in range(postings)]
    cursor.execute("create or replace temp table postings as select 1 as part, unnest($l) as low, unnest($h) as high",
                   {"l": [low for low, _ in figures], "h": [high for _, high in figures]})  # fmt: skip
    statement = "explain (analyze, format json) select count(*) from connected_sets('postings')"
    ((_, profile),) = cursor.execute(statement).fetchall()
    steps = json.loads(profile)["operator"]
    for step in steps:
        steps += step.get("children", [])
    return sum(step["intermediate_rows"] for step in steps)


def test_more_postings_of_one_employer_cost_in_proportion(bundled):
    cursor = bundled.snapshot.cursor()
    few, many = rows_handled(cursor, 1_000), rows_handled(cursor, 8_000)
    assert few > 1_000
    assert many < 8 * 1.5 * few


def test_the_rule_pair_by_pair_merges_nothing_of_no_employer():
    alone = Posting("x", None, 1.0, 1.0, False, 2026, None, frozenset(), "s1", "")
    assert carriers([alone]) == {"x": "x"}
    assert merged([]) == {}
