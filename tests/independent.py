"""The first view worked out once more from the CSV files in plain Python, without any of the queries."""

import csv
import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from queries.folder import data_folder

COUNTED = ("self_reported", "posted", "employer_stated")
HOURS = {"hour": 1, "day": 8, "week": 40, "two_weeks": 80, "month": 2080 / 12, "year": 2080}
OF_EMPLOYERS = ("posted", "employer_stated")
AGREE, SPREAD = math.log(1.01), math.log(1.02)


@dataclass(frozen=True)
class Posting:
    """What decides whether rows of pay are one report: pay by the hour in the row's currency, None where it has none."""

    report_id: str
    employer: tuple | None
    low: float | None
    high: float | None
    is_range: bool
    year: int | None
    role_family: str | None
    places: frozenset[str]
    source_id: str
    published: str

    def agrees(self, other: "Posting") -> bool:
        return abs(math.log(self.low / other.low)) <= AGREE and abs(math.log(self.high / other.high)) <= AGREE


def merged(postings: list[Posting]) -> dict[str, str]:
    """Return of each row of pay the row whose pay its report carries, by the rule as it is written, pair by pair.

    Rows without an `employer` (people's own, unnamed employers, rows that enter no median) stay alone. A posting that states
    only the top of a range has no `low`.
    """
    sets: list[list[Posting]] = []
    for of_one in _grouped(postings, lambda p: p.employer).values():
        whole = [p for p in of_one if p.low is not None]
        stated = [p for p in whole if p.year is not None]
        own = [part for of_year in _grouped(stated, lambda p: p.year).values() for part in _split(_connected(of_year))]
        first = {id(p): min(q.report_id for q in one) for one in own for p in one}
        left = []
        for posting in whole:
            if posting.year is None:
                near = [p for p in stated if p.agrees(posting)]
                if near:
                    best = min(near, key=lambda p, of=posting: (-p.year, round(_apart(p, of), 9), first[id(p)]))
                    _set_of(own, best).append(posting)
                else:
                    left.append(posting)
        own += _split(_connected(left))
        own += [[p] for p in of_one if p.low is None]
        sets += _with_tops(own)
    carriers = {}
    for one in sets:
        newest = max(p.published for p in one if _rank(p) == min(map(_rank, one)))
        first = min(p.report_id for p in one if _rank(p) == min(map(_rank, one)) and p.published == newest)
        carriers |= {p.report_id: first for p in one}
    return carriers


def _rank(posting: Posting) -> tuple[bool, bool]:
    return posting.low is None, not posting.is_range


def _apart(one: Posting, other: Posting) -> float:
    return abs(math.log(one.low / other.low)) + abs(math.log(one.high / other.high))


def _grouped(postings: Iterable[Posting], key: Callable[[Posting], Any]) -> dict[Any, list[Posting]]:
    found: dict[Any, list[Posting]] = {}
    for posting in postings:
        found.setdefault(key(posting), []).append(posting)
    return found


def _set_of(sets: list[list[Posting]], posting: Posting) -> list[Posting]:
    return next(one for one in sets if any(p is posting for p in one))


def _connected(postings: list[Posting]) -> list[list[Posting]]:
    """Return the sets in which each posting agrees with another, found by walking from one to the next."""
    left, found = list(postings), []
    while left:
        one = [left.pop()]
        for reached in one:
            more = [p for p in left if p.agrees(reached)]
            left = [p for p in left if not p.agrees(reached)]
            one += more
        found.append(one)
    return found


def _split(sets: list[list[Posting]]) -> list[list[Posting]]:
    """Return sets of which none spreads over the limit: one that does is cut at the widest gap of either end."""
    done, open_sets = [], list(sets)
    while open_sets:
        one = open_sets.pop()
        cuts = []
        for end in ("low", "high"):
            ordered = sorted(one, key=lambda p, end=end: (getattr(p, end), p.report_id))
            values = [math.log(getattr(p, end)) for p in ordered]
            cuts += [(round(b - a, 9), end, ordered[: n + 1], ordered[n + 1 :]) for n, (a, b) in enumerate(pairwise(values))]
            spread = values[-1] - values[0]
            if spread > SPREAD:
                cuts.append((-1.0, "over", [], []))
        if not any(end == "over" for _, end, *_ in cuts):
            done.append(one)
            continue
        widest = max(gap for gap, *_ in cuts)
        ends = [end for gap, end, *_ in cuts if gap == widest]
        _, _, below, above = next(cut for cut in cuts if cut[0] == widest and cut[1] == ("low" if "low" in ends else "high"))
        open_sets += [below, above]
    return done


def _with_tops(sets: list[list[Posting]]) -> list[list[Posting]]:
    """Return the sets of one employer with those of single figures joined to the range of another source that they top."""
    ranges = [one for one in sets if any(p.is_range for p in one)]
    joined = {id(one): list(one) for one in ranges}
    for top in (one for one in sets if not any(p.is_range for p in one)):
        year = max((p.year for p in top if p.year is not None), default=None)
        fitting = []
        for whole in ranges:
            other = max((p.year for p in whole if p.year is not None), default=None)
            pairs = [
                abs(math.log(r.high / t.high))
                for r in whole
                for t in top
                if r.is_range
                and r.source_id != t.source_id
                and abs(math.log(r.high / t.high)) <= AGREE
                and r.role_family is not None
                and r.role_family == t.role_family
                and r.places & t.places
            ]
            if pairs and (year is None or other is None or year == other):
                fitting.append((-(other or 0), round(min(pairs), 9), min(p.report_id for p in whole), whole))
        if fitting:
            joined[id(min(fitting, key=lambda f: f[:3])[3])] += top
        else:
            joined[id(top)] = list(top)
    return list(joined.values())


def rows(pattern: str) -> list[dict[str, str]]:
    """Return the rows of the collected files that a pattern names, in the order of the files."""
    found = []
    for path in sorted(Path(data_folder()).glob(pattern)):
        with path.open(encoding="utf-8", newline="") as file:
            found += csv.DictReader(file)
    return found


def dollars_per_unit() -> dict[tuple[str, int], float]:
    return {(r["currency"], int(r["year"])): float(r["usd_per_unit"]) for r in rows("reference/exchange_rates.csv")}


def paid_hours(row: dict) -> float | None:
    """Return the hours that the pay of a row is for; None for a lump sum without its weeks."""
    weekly = float(row["hours_per_week"] or 40)
    if row["pay_period"] == "total":
        weeks = row["duration_weeks_min"]
        return weekly * float(weeks) if weeks and weeks == row["duration_weeks_max"] else None
    if row["pay_period"] == "hour":
        return 1
    return HOURS[row["pay_period"]] * weekly / 40 if row["pay_period"] in HOURS else None


def counts(row: dict) -> bool:
    """Whether a row by itself enters a median."""
    return (
        row["evidence"] in COUNTED
        and "implausible" not in row["flags"].split(";")
        and bool(row["currency"])
        and bool(row["pay_point"] or (row["pay_low"] and row["pay_high"]))
        and paid_hours(row) is not None
    )


def postings(collected: list[dict[str, str]]) -> list[Posting]:
    """Return the rows of the collected files as postings."""
    published = {
        r["source_id"]: max(re.findall(r"\d{4}(?:-\d\d(?:-\d\d)?)?", r["published"]), default="") for r in rows("sources.csv")
    }
    found = []
    for row in collected:
        flags, hours = row["flags"].split(";"), paid_hours(row)
        named = row["company"] and row["country"] and not {"country_inferred", "currency_inferred"} & set(flags)
        is_top = not row["pay_low"] and not row["pay_point"] and bool(row["pay_high"]) and "implausible" not in flags
        merges = named and hours and row["evidence"] in OF_EMPLOYERS and row["currency"] and (counts(row) or is_top)
        region, country = row["region"], row["country"]
        place = f"{row['city']}, {region or country}" if row["city"] else f"{country}-{region}" if region else ""
        found.append(
            Posting(
                report_id=row["report_id"],
                employer=(row["company"], country, row["work_kind"], row["currency"]) if merges else None,
                low=float(row["pay_low"]) / hours if merges and row["pay_low"] else None,
                high=float(row["pay_high"]) / hours if merges else None,
                is_range=not row["pay_point"] and bool(row["pay_low"]) and row["pay_low"] != row["pay_high"],
                year=int(row["year"]) if row["year"] and "year_assumed" not in flags else None,
                role_family=row["role_family"] or None,
                places=frozenset({place, *row.get("other_places", "").split(";")} - {""}),
                source_id=row["source_id"],
                published=published[row["source_id"]],
            )
        )
    return found


def carriers(found: list[Posting]) -> dict[str, str]:
    """Return of each row the row whose pay its report carries: itself where it is merged with none."""
    return {p.report_id: p.report_id for p in found} | merged([p for p in found if p.employer])


def hourly(row: dict, rates: dict[tuple[str, int], float], end: str = "middle") -> float:
    """Return the pay of one hour in US dollars of a row that enters a median, at an end of its range or in the middle."""
    stated = {"low": row["pay_low"], "high": row["pay_high"]}.get(end) or row["pay_point"]
    pay = float(stated) if stated else (float(row["pay_low"]) + float(row["pay_high"])) / 2
    years = [year for currency, year in rates if currency == row["currency"]]
    nearest = min(years, key=lambda year: (abs(year - int(row["year"] or 2026)), -year))
    return pay / paid_hours(row) * rates[row["currency"], nearest]


@cache
def reports(
    end: str = "middle", years: tuple[int, ...] | None = (2025, 2026, 2027), country: str = "US"
) -> list[tuple[float, list[dict[str, str]]]]:
    """Return the pay of an hour in US dollars and the rows of each report of an internship in a country of some years:
    those rows of it that the view of these years holds (None: all). `end` of a range: middle, low or high.
    """
    rates = dollars_per_unit()
    return [(hourly(carrier, rates, end), found) for carrier, found in carried(years, country)]


@cache
def carried(years: tuple[int, ...] | None, country: str | None) -> list[tuple[dict[str, str], list[dict[str, str]]]]:
    """Return of each report of an internship in a country (None: any) the row whose pay it has, and its rows of some years."""
    collected = rows("stipends/*.csv")
    by_id, of = {row["report_id"]: row for row in collected}, carriers(postings(collected))
    shown: dict[str, list[dict[str, str]]] = {}
    for row in collected:
        if (
            row["work_kind"] == "internship"
            and country in (None, row["country"])
            and (years is None or row["year"] in map(str, years))
            and "country_inferred" not in row["flags"].split(";")
            and counts(by_id[of[row["report_id"]]])
        ):
            shown.setdefault(of[row["report_id"]], []).append(row)
    return [(by_id[carrier], found) for carrier, found in shown.items()]


def us_cities(row: dict[str, str]) -> set[str]:
    """Return every city of a row of the United States: the first, and the others that lie in one of its states."""
    states = {f", {place['region']}" for place in _us_states()}
    first = {f"{row['city']}, {row['region']}"} if row["city"] else set()
    return first | {place for place in row["other_places"].split(";") if place[-4:] in states}


@cache
def _us_states() -> list[dict[str, str]]:
    return [r for r in rows("reference/places.csv") if (r["place_type"], r["country"]) == ("state", "US")]


def quantile(ordered: list[float], p: float) -> float:
    at = (len(ordered) - 1) * p
    below = math.floor(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] * (1 - (at - below)) + ordered[above] * (at - below)


def exact_rank(n: int) -> int | None:
    """The largest l with P(l-th smallest <= median <= l-th largest) >= 95%, by whole numbers alone."""
    below, rank = 0, None
    for successes in range(n):
        below += math.comb(n, successes)
        if 2 * below * 100 > 5 * 2**n:
            return rank
        rank = successes + 1
    return rank


def interval(counted: list[tuple[dict, float]]) -> tuple[float, tuple[float, float] | str]:
    """The effective number of companies, and the interval of the median by companies (Woodruff), or why there is none.

    Pay that is equal to a millionth is one figure.
    """
    counted = [(row, round(pay, 6)) for row, pay in counted]
    pays, n = sorted(pay for _, pay in counted), len(counted)
    middle = quantile(pays, 0.5)
    companies: dict[str, list[bool]] = {}
    for number, (row, pay) in enumerate(counted):
        companies.setdefault(row["company"] or f"unnamed {number}", []).append(pay <= middle)
    effective = n**2 / sum(len(of) ** 2 for of in companies.values()) if n >= 6 else 1
    if pays[0] == pays[-1]:
        return effective, "one_figure"
    if len(companies) == 1 and n >= 6:
        if all(row["evidence"] == "self_reported" for row, _ in counted):
            rank = exact_rank(n)
            low, high = pays[rank - 1], pays[n - rank]
            return effective, (low, high) if low < high else "one_figure"
        return effective, "one_company"
    if sum(row["company"] is None for row, _ in counted) * 5 > n:
        return effective, "unnamed"
    if len(companies) < 6 or n < 6 or effective < 4:
        return effective, "few_companies"
    share = sum(map(sum, companies.values())) / n
    spread = sum((sum(of) - share * len(of)) ** 2 for of in companies.values())
    error = math.sqrt(len(companies) / (len(companies) - 1) * spread) / n
    margin = student(effective - 1) * error
    if margin >= 0.5:
        return effective, "few_companies"
    low = next(pay for place, pay in enumerate(pays, 1) if place >= n * (0.5 - margin) - 1e-9)
    high = next(pay for place, pay in enumerate(pays, 1) if place >= n * (0.5 + margin) - 1e-9)
    return effective, (low, high) if low < high else "one_figure"


def student(freedom: float) -> float:
    """The 0.975 quantile of Student's t, by bisection of its integrated density."""

    def beyond(t: float) -> float:
        steps = 4000
        width = t / steps
        scale = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(freedom * math.pi)
        inside = sum((1 + ((k + 0.5) * width) ** 2 / freedom) ** (-(freedom + 1) / 2) for k in range(steps)) * width * scale
        return 0.5 - inside

    low, high = 1.9, 30.0
    while high - low > 1e-4:
        middle = (low + high) / 2
        low, high = (middle, high) if beyond(middle) > 0.025 else (low, middle)
    return (low + high) / 2
