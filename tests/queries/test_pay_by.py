"""The summary of pay against the same figures worked out in plain Python, over random tables and random selections."""

import math
import random
import shutil
from dataclasses import replace
from pathlib import Path
from statistics import NormalDist

import pandas as pd
import pytest

from queries import questions as doors
from queries.database import View
from queries.schema import DEGREE_LEVELS
from queries.selection import CURRENCIES, ENDS, NOT_STATED, PRICES, UNITS, Selection
from tests.independent import Posting, carriers, exact_rank, interval, quantile, student

KEYS = {"company": "company", "country": "country", "year": "year", "degree": "degree_level"}
RATES = {"EUR": {2023: 1.25, 2026: 1.5}, "INR": {2024: 0.0125}, "USD": {2025: 1.0, 2026: 1.0}}
METRO_PARITY, STATE_PARITY, POWER = {"Seattle": 125.0}, {"WA": 110.0, "TX": 80.0}, {"US": 1.0, "IN": 20.0}
OWN_CURRENCY = {"US": "USD", "IN": "INR", "DE": "EUR"}
HOURS = {"hour": 1, "day": 8, "week": 40, "month": 40 * 52 / 12, "year": 2080}
WORLD = {
    "sources": [{"source_id": "s1"}, {"source_id": "s2"}],
    "exchange_rates": [
        {"currency": c, "year": y, "units_per_usd": 1 / r, "usd_per_unit": r} for c, of in RATES.items() for y, r in of.items()
    ],
    "places": [
        {"place_name": "Seattle", "region": "WA", "metro_code": "42660"},
        {"place_name": "Austin", "region": "TX"},
        *({"place_type": "state", "place_name": f"State {r}", "region": r, "area_code": r} for r in STATE_PARITY),
        *(
            {"place_type": "country", "place_name": f"Country {c}", "country": c, "area_code": c, "currency": m}
            for c, m in OWN_CURRENCY.items()
        ),
    ],
    "price_levels": [
        *(
            {"area_type": "state", "area_name": r, "area_code": r, "year": 2024, "period": 2024, "value": v}
            for r, v in STATE_PARITY.items()
        ),
        {"area_type": "metro", "area_name": "Seattle", "area_code": "42660", "year": 2024, "period": 2024, "value": 125.0},
        *(
            {
                "index_name": "purchasing_power",
                "component": "GDP",
                "area_type": "country",
                "area_name": c,
                "area_code": c,
                "country": c,
                "year": 2024,
                "period": 2024,
                "value": v,
            }
            for c, v in POWER.items()
        ),
    ],
}
PLACES = [
    ("Seattle", "WA", "US"),
    ("Austin", "TX", "US"),
    (None, "WA", "US"),
    (None, None, "US"),
    (None, None, "IN"),
    ("Pune", None, "IN"),
    (None, None, "DE"),
    (None, None, None),
]


def random_report(luck: random.Random, number: int) -> dict:
    city, region, country = luck.choice(PLACES)
    low = luck.choice([10.0, 20.0, 30.0, 40.0, 64.0])
    ends = luck.choice([(low, low, None)] * 5 + [(low, low * 1.5, None), (low, low * 3, None), (low, low * 2, low * 1.25)])
    if luck.random() < 0.1:
        ends = luck.choice([(low, None, None), (None, low, None)])
    return {
        "report_id": f"{number:04}",
        "company": luck.choice([*"AABCDEFGHIJ", None]),
        "city": city,
        "region": region,
        "country": country,
        "year": luck.choice([2023, 2024, 2025, 2025, 2026, None]),
        "currency": luck.choice(["USD", "USD", "USD", "EUR", "INR", "CHF"]),
        "pay_low": ends[0],
        "pay_high": ends[1],
        "pay_point": ends[2],
        "pay_period": luck.choice(["hour"] * 4 + ["day", "week", "month", "year"]),
        "hours_per_week": luck.choice([None] * 5 + [20]),
        "source_id": luck.choice(["s1", "s2"]),
        "evidence": luck.choice(["self_reported", "self_reported", "posted", "employer_stated", "guide", "modelled"]),
        "role_family": luck.choice(["data", "design", None]),
        "work_kind": luck.choice(["internship"] * 5 + ["phd_stipend"]),
        "degree_levels": luck.choice([[], ["bachelor"], ["bachelor", "master"], ["master", "phd"], ["phd"]]),
        "flags": luck.choice([[]] * 8 + [["implausible"], ["country_inferred"], ["year_assumed"]]),
    }


def random_reports(luck: random.Random, size: int) -> list[dict]:
    """Reports of which a good part repeats another in all that makes a report."""
    rows = [random_report(luck, n) for n in range(size)]
    return rows + [{**luck.choice(rows), "report_id": f"{n:04}"} for n in range(size, size + size // 4)]


def random_selection(luck: random.Random) -> Selection:
    choices = {
        "work_kind": ["internship", "phd_stipend"],
        "role_family": ["data", "design", NOT_STATED],
        "degree": ["bachelor", "master", "phd", NOT_STATED],
        "country": ["US", "IN", "DE", NOT_STATED],
        "region": ["US-WA", "US-TX", NOT_STATED],
        "city": ["Seattle, WA", "Pune, IN", NOT_STATED],
        "company": ["A", "B", NOT_STATED],
        "year": ["2025", "2026", NOT_STATED],
        "evidence": ["self_reported", "posted"],
    }
    filters = dict.fromkeys(choices)
    for name in luck.sample(sorted(choices), k=luck.choice([0, 0, 1, 1, 2])):
        filters[name] = tuple(luck.sample(choices[name], k=luck.randint(1, len(choices[name]))))
    return Selection(
        **filters,
        inferred=luck.random() < 0.5,
        unit=luck.choice(UNITS),
        currency=luck.choice(["USD", "USD", "EUR", "INR"]),
        prices=luck.choice(["as_paid", *PRICES]),
        ends=luck.choice(["middle", *ENDS]),
    )


# the same in plain Python


def stated(row: dict, name: str):
    if name == "region":
        return f"{row['country']}-{row['region']}" if row["region"] else None
    if name == "city":
        return f"{row['city']}, {row['region'] or row['country']}" if row["city"] else None
    return str(row[name]) if row[name] is not None else None


def passes(row: dict, selection: Selection) -> bool:
    for name in ("work_kind", "role_family", "country", "region", "city", "company", "year", "evidence"):
        chosen = getattr(selection, name)
        if chosen is not None and (stated(row, name) or NOT_STATED) not in chosen:
            return False
    levels = set(row["degree_levels"]) or {NOT_STATED}
    return (selection.degree is None or bool(levels & set(selection.degree))) and (
        selection.inferred or "country_inferred" not in row["flags"]
    )


def usd(currency: str, year: int | None) -> float | None:
    of = RATES.get(currency, {})
    return of[min(of, key=lambda y: (abs(y - (year or 2026)), y))] if of else None


def hours_of(row: dict) -> float:
    weekly = 1 if row["pay_period"] == "hour" else (row["hours_per_week"] or 40) / 40
    return HOURS[row["pay_period"]] * weekly


def stated_year(row: dict) -> int | None:
    return None if "year_assumed" in row["flags"] else row["year"]


def carriers_of(reports: list[dict]) -> dict[str, str]:
    """Of each row the row whose pay its report carries."""
    made = []
    for row in reports:
        is_top = row["pay_low"] is None and row["pay_high"] is not None
        whole = row["pay_low"] is not None and row["pay_high"] is not None
        merges = (
            row["company"]
            and row["country"]
            and row["evidence"] in ("posted", "employer_stated")
            and not {"implausible", "country_inferred"} & set(row["flags"])
            and (is_top or whole)
        )
        place = stated(row, "city") or stated(row, "region")
        made.append(
            Posting(
                row["report_id"],
                (row["company"], row["country"], row["work_kind"], row["currency"]) if merges else None,
                row["pay_low"] / hours_of(row) if merges and whole else None,
                row["pay_high"] / hours_of(row) if merges else None,
                row["pay_point"] is None and whole and row["pay_low"] < row["pay_high"],
                stated_year(row),
                row["role_family"],
                frozenset({place} - {None}),
                row["source_id"],
                "",
            )
        )
    return carriers(made)


def pay_of(row: dict, carrier: dict, selection: Selection) -> float | None:
    """The pay of the report of a row in the selection's reading, at the prices of the row's place; None where it has none."""
    if carrier["evidence"] in ("guide", "modelled") or "implausible" in carrier["flags"]:
        return None
    if carrier["pay_low"] is None or carrier["pay_high"] is None:
        return None
    if row["work_kind"] == "phd_stipend" and selection.unit != "year":
        return None
    middle = carrier["pay_point"] or (carrier["pay_low"] + carrier["pay_high"]) / 2
    pay = {"low": carrier["pay_low"], "high": carrier["pay_high"], "middle": middle}[selection.ends]
    pay = pay / hours_of(carrier) * HOURS[selection.unit]
    if selection.prices == "purchasing_power":
        power = POWER.get(row["country"]) if OWN_CURRENCY.get(row["country"]) == row["currency"] else None
        return pay / power if power else None
    if row["currency"] != selection.currency:
        rate = usd(row["currency"], carrier["year"])
        if rate is None:
            return None
        pay = pay * rate / usd(selection.currency, carrier["year"])
    if selection.prices == "regional":
        parity = METRO_PARITY.get(row["city"], STATE_PARITY.get(row["region"]))
        return pay / parity * 100 if parity else None
    return pay


def summary(rows: list[tuple[str, dict, dict, dict[str, float | None]]]) -> dict | None:
    """What pay_by says of a group, of its rows with their report, the row that carries its pay, and that pay by its ends."""
    of_report: dict[str, list[tuple[dict, dict, float]]] = {}
    ends: list[float] = []
    for report, row, carrier, pay in rows:
        if pay["as_read"] is not None:
            of_report.setdefault(report, []).append((row, carrier, pay["as_read"]))
            ends += [pay["low"], pay["high"], pay["as_read"]]
    counted = []
    for found in of_report.values():
        pays = [pay for *_, pay in found]
        counted.append((found[0][1], round((min(pays) + max(pays)) / 2, 6)))
    if not counted:
        return None
    pays, n = sorted(pay for _, pay in counted), len(counted)
    names = ("p10", "p25", "median", "p75", "p90")
    ranges = [row for row, _ in counted if row["pay_point"] is None and row["pay_low"] < row["pay_high"]]
    wide = [row for row in ranges if row["pay_high"] > 2 * row["pay_low"]]
    years = [year for found in of_report.values() for row, *_ in found if (year := stated_year(row))]
    effective, told = interval(counted)
    enough = n >= 5 and 2 * len(wide) <= n
    has_interval = enough and isinstance(told, tuple)
    several = len({row["company"] for row, _ in counted}) > 1
    return {
        "n": n,
        "postings": sum(map(len, of_report.values())),
        "lowest": float(min(ends)),
        "highest": float(max(ends)),
        "has_median": enough,
        "no_median": None if enough else "few_reports" if n < 5 else "wide_ranges",
        "companies": len({row["company"] for row, _ in counted} - {None}),
        "unnamed": sum(row["company"] is None for row, _ in counted),
        "effective_companies": float(effective),
        **{name: quantile(pays, p) if enough else None for name, p in zip(names, (0.1, 0.25, 0.5, 0.75, 0.9), strict=True)},
        "median_low": told[0] if has_interval else None,
        "median_high": told[1] if has_interval else None,
        "median_error": math.log(told[1] / told[0]) / (2 * student(effective - 1)) if has_interval and several else None,
        "no_interval": told if isinstance(told, str) else None,
        "points": None if enough else pays,
        "size_class": size_class(n, enough=enough, mostly_wide=2 * len(wide) > n),
        "ranges_share": len(ranges) / n,
        "wide_share": len(wide) / n,
        "newest_year": max(years, default=None),
    }


def size_class(n: int, *, enough: bool, mostly_wide: bool) -> str:
    if not enough:
        return "span" if mostly_wide else "points"
    return "few" if n < 25 else "many"


def expected(reports: list[dict], selection: Selection, key: str) -> dict:
    """The summary of each group of the reports that pass the selection."""
    groups, by_id, of = {}, {row["report_id"]: row for row in reports}, carriers_of(reports)
    for row in reports:
        if passes(row, selection):
            carrier = by_id[of[row["report_id"]]]
            keys = row["degree_levels"] or [None] if key == "degree" else [row[key]]
            pay = {end: pay_of(row, carrier, replace(selection, ends=end)) for end in ("low", "high")}
            pay["as_read"] = pay_of(row, carrier, selection)
            for group in keys:
                groups.setdefault(group, []).append((carrier["report_id"], row, carrier, pay))
    return {group: found for group, rows in groups.items() if (found := summary(rows))}


# the question


@pytest.fixture
def ask(monkeypatch, tmp_path):
    """Asks pay_by for the groups of a key."""
    shutil.copy(doors.HERE / "matching.sql", tmp_path)
    (tmp_path / "probe").mkdir()
    for key, sql in KEYS.items():
        reports = ", reports := 'matching_degrees'" if key == "degree" else ""
        (tmp_path / "probe" / f"by_{key}.sql").write_text(f"from pay_by({sql}{reports})", encoding="utf-8")
    monkeypatch.setattr(doors, "HERE", Path(tmp_path))
    yield lambda view, key: {
        plain(r["group"]): {k: plain(v) for k, v in r.items() if k != "group"}
        for r in view.ask(f"probe/by_{key}").to_dict("records")
    }
    for remembered in (doors.text_of, doors.question, doors.matching_parts, doors.parts_read):
        remembered.cache_clear()


def plain(value):
    if isinstance(value, (list, tuple)) or hasattr(value, "tolist"):
        return list(value)
    return None if pd.isna(value) else value


def agree(found: dict, right: dict) -> bool:
    """Whether two summaries agree. Pay is told to a millionth; which of two a half in between becomes is left open."""
    return set(found) == set(right) and all(
        found[name] == pytest.approx(value, rel=2e-3 if name == "median_error" else 1e-6, abs=1.01e-6)
        if isinstance(value, (float, list))
        else found[name] == value
        for name, value in right.items()
    )


@pytest.mark.parametrize("seed", range(3))
def test_the_summary_is_that_of_plain_python_in_every_reading(given, ask, seed):
    luck = random.Random(seed)
    reports = random_reports(luck, luck.choice([12, 60, 160]))
    view = given(pay_reports=reports, **{name: list(rows) for name, rows in WORLD.items()})
    for _ in range(10):
        selection = random_selection(luck)
        seen = View(view.snapshot, selection)
        for key in KEYS:
            found, right = ask(seen, key), expected(reports, selection, key)
            assert found.keys() == right.keys(), (selection, key)
            wrong = {group: (found[group], right[group]) for group in right if not agree(found[group], right[group])}
            assert wrong == {}, (selection, key)


def test_the_order_of_the_rows_changes_nothing(given, ask):
    luck = random.Random(7)
    reports = random_reports(luck, 80)
    found = []
    for _ in range(2):
        view = given(pay_reports=reports, **{name: list(rows) for name, rows in WORLD.items()})
        found.append([ask(view.filtered(unit="month"), key) for key in KEYS])
        luck.shuffle(reports)
    assert found[0] == found[1]
    assert sum(map(len, found[0])) > 10


def test_pay_that_differs_in_the_last_bits_of_its_conversion_is_one_figure(given, ask):
    by_month, by_year = ({"pay": pay, "pay_period": period} for pay, period in ((10_000, "month"), (120_000, "year")))
    reports = [{**pay, "company": company} for company in "ABCDEF" for pay in (by_month, by_year)]
    found = ask(given(pay_reports=reports), "country")["US"]
    assert (found["n"], found["median_low"], found["no_interval"]) == (12, None, "one_figure")


def test_a_repeat_of_a_report_that_cannot_be_converted_is_no_posting_of_a_counted_one(given, ask):
    posted = {"pay": 30, "evidence": "posted", "currency": "CHF"}
    view = given(pay_reports=[{"pay": 20}, posted, posted, posted])
    assert ask(view, "company")["Acme"]["postings"] == 1


# limits


@pytest.mark.parametrize(
    ("n", "size_class", "median", "interval"),
    [
        (4, "points", None, (None, None)),
        (5, "few", 3, (None, None)),
        (6, "few", 3.5, (1, 6)),
        (24, "few", 12.5, (7, 18)),
        (25, "many", 13, (8, 18)),
    ],
)
def test_a_group_is_told_by_its_size(given, ask, n, size_class, median, interval):
    found = ask(given(pay_reports=[{"pay": pay} for pay in range(n, 0, -1)]), "company")["Acme"]
    assert (found["n"], found["size_class"], found["median"]) == (n, size_class, median)
    assert (found["median_low"], found["median_high"]) == interval
    assert found["points"] == (list(range(1, n + 1)) if n < 5 else None)


def test_an_employer_whose_name_is_a_number_is_no_unnamed_one(given, ask):
    named = [{"pay": pay, "company": str(number)} for number, pay in enumerate(range(10, 40))]
    unnamed = [{"pay": pay, "company": None} for pay in range(40, 50)]
    found = ask(given(pay_reports=[*unnamed, *named]), "country")["US"]
    assert found["effective_companies"] == len(named) + len(unnamed)


def test_a_group_without_pay_is_none(given, ask):
    assert ask(given(pay_reports=[{"pay": 1, "evidence": "guide"}, {"pay_low": 1}]), "company") == {}


def test_the_ranks_of_the_interval_are_those_of_the_binomial_distribution(bundled):
    ranks = bundled.snapshot.cursor().execute("select n, low_rank from median_ranks order by n").fetchall()
    assert ranks == [(n, exact_rank(n)) for n in range(1, 401)]
    assert ranks[4:7] == [(5, None), (6, 1), (7, 1)]


def test_above_the_limit_the_ranks_are_those_of_the_normal_distribution(bundled):
    sizes = (5, 401, 1000, 4321, 100_000)
    ranks = bundled.snapshot.cursor().execute(f"select {', '.join(f'low_rank_of({n}, null)' for n in sizes)}").fetchone()
    quantile_of_normal = NormalDist().inv_cdf(0.975)
    assert ranks == (None, *(math.floor((n - quantile_of_normal * math.sqrt(n)) / 2) for n in sizes[1:]))
    assert all(0 <= exact_rank(n) - rank <= 1 for n, rank in zip(sizes[1:3], ranks[1:3], strict=True))


# what it rests on


def test_every_currency_that_can_be_read_has_a_rate(bundled):
    known = {c for (c,) in bundled.snapshot.cursor().execute("select distinct currency from rates_by_year").fetchall()}
    assert set(CURRENCIES) - known == set()


def test_the_levels_of_the_macros_are_those_of_the_schema(bundled):
    asked = f"select degree_bits_of({list(DEGREE_LEVELS)}), {', '.join(f'degree_bits_of([{d!r}])' for d in DEGREE_LEVELS)}"
    assert bundled.snapshot.cursor().execute(asked).fetchone() == (63, 1, 2, 4, 8, 16, 32)


@pytest.mark.parametrize("freedom", [3, 3.7, 5, 12, 40, 1000])
def test_the_quantile_of_student_s_t_is_its_expansion_at_the_normal_quantile(bundled, freedom):
    z = bundled.snapshot.constants["normal_quantile"]
    numerators = {
        4: z**3 + z,
        96: 5 * z**5 + 16 * z**3 + 3 * z,
        384: 3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z,
        92160: 79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z,
    }
    expanded = z + sum(above / below / freedom**power for power, (below, above) in enumerate(numerators.items(), 1))
    ((found,),) = bundled.snapshot.cursor().execute("select t_quantile(?::double)", [freedom]).fetchall()
    assert found == pytest.approx(expanded, rel=1e-9)
    assert found == pytest.approx(student(freedom), rel=0.002)
