"""Whole pages as expected files, and their main figures worked out once more from the CSV files in plain Python.

A change that is meant is written by `python -m tests.pages` and reviewed as a diff.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from statistics import median

import pytest

from components.pages import pages
from tests.independent import carriers, postings, quantile, reports, rows, us_cities
from tests.pages.further import FURTHER, grouped, short
from tests.pages.page import DAY, cases, charts, opened, words

HOVERTEXT = re.compile(r"^ +hovertext: (\[.*\])$", re.MULTILINE)
#: Marks with nothing between them, as a sentence leaves them that has no word for what is not known.
NOTHING_SAID = re.compile(r", ?[;,.](?=\s|$)|[:;] ?;|\( ?\)", re.MULTILINE)
Pays = dict[str, list[float]]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_page_shows_what_it_is_expected_to_show(case: Path):
    app = opened((case / "address").read_text(encoding="utf-8").strip())
    assert not app.exception
    assert words(app) == (case / "words.txt").read_text(encoding="utf-8")
    assert charts(app) == (case / "charts.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_no_sentence_has_a_gap_where_something_is_not_known(case: Path):
    assert NOTHING_SAID.findall((case / "words.txt").read_text(encoding="utf-8")) == []


def test_every_page_has_a_case_and_three_where_its_address_says_more():
    number = Counter(case.name.partition("_")[0] for case in cases())
    assert set(number) == set(pages())
    assert {page for page, of in number.items() if of < 3} == {"upload", "method"}, "their addresses change nothing"


def test_no_page_repeats_a_chart_of_another():
    """Of two charts on the first views of two pages at most half of the marks of the larger one say the same."""
    first_views = [case for case in cases() if case.name in pages()]
    drawn = [(case.name, marks) for case in first_views for marks in _marks((case / "charts.txt").read_text(encoding="utf-8"))]
    alike = [
        (one, other, sorted(marks & others)[:2])
        for (one, marks), (other, others) in combinations(drawn, 2)
        if one != other and len(marks & others) > max(len(marks), len(others)) / 2
    ]
    assert len(drawn) > len(first_views)
    assert alike == []


def _marks(written: str) -> list[set[str]]:
    """Return what the marks of each chart of an expected file say."""
    charts = (part for part in re.split(r"^chart: ", written, flags=re.MULTILINE) if part)
    return [{words for line in HOVERTEXT.findall(chart) for words in json.loads(line) if words} for chart in charts]


def overview() -> list[str]:
    pays = sorted(pay for pay, _ in reports())
    companies = {found[0]["company"] for _, found in reports() if found[0]["company"]}
    low, middle, high = (short(quantile(pays, share)) for share in (0.25, 0.5, 0.75))
    return [
        f"title: Half of {len(pays)} reports of internships in the United States (2025–2027) pay ${low}–${high} an hour",
        f"{len(pays)} reports of ",
        f"markdown: :gray[{len(companies)} companies · ",
        f"button: **${middle} an hour**",
    ]


def companies() -> list[str]:
    pays = grouped(lambda row: row["company"])["NVIDIA"]
    others = [pay for pay, found in reports() if found[0]["company"] != "NVIDIA"]
    return [
        f"title: NVIDIA’s {len(pays)} reports of internships in the United States (2025–2027): ",
        f"button: **${short(median(others))}**",
        f"caption: {len(others):,} reports, same filters",
    ]


def locations() -> list[str]:
    """The cities in the first rows of the map are those with most reports, each with its median where it has one."""
    employers, pays = defaultdict(set), defaultdict(list)
    for pay, found in reports():
        for city in set().union(*map(us_cities, found)):
            employers[city].add(found[0]["company"])
            pays[city].append(pay)
    enough = [place for place, of in pays.items() if len(of) >= 5 and len(employers[place] - {""}) >= 3]
    placed = sum(any(row["city"] for row in found) for _, found in reports())
    return [f"{placed:,} reports in {len(pays)} cities · {len(enough)} with a median (5 reports from 3 companies)"]


def locations_place() -> list[str]:
    """One city: its reports, and their median by the price parity of its metro."""
    found = [(pay, rows) for pay, rows in reports() if any("Seattle, WA" in us_cities(row) for row in rows)]
    parity = next(
        float(row["value"])
        for row in rows("reference/price_levels*.csv")
        if row["area_code"] == "42660" and row["year"] == "2024" and row["component"] == "all items"
    )
    middle = median(pay for pay, _ in found)
    companies = {of[0]["company"] for _, of in found} - {""}
    return [
        f"title: Internships in Seattle, WA (2025–2027) pay a median of ${short(middle)} an hour, "
        f"${short(middle * 100 / parity)} at US average prices",
        f"{len(found)} reports · {len(companies)} companies · ",
        f"price parity {parity:.4g} of Seattle-Tacoma-Bellevue, WA, 2024",
    ]


def degrees() -> list[str]:
    names = {"bachelor": "Bachelor's", "master": "Master's", "phd": "PhD"}
    levels = {
        level: [pay for pay, found in reports() if any(level in row["degree_levels"].split(";") for row in found)]
        for level in names
    }
    return [f"{names[level]}: median ${short(median(pays))} (" for level, pays in levels.items()] + [
        f"), {len(pays)} reports" for pays in levels.values()
    ]


def outlook() -> list[str]:
    """Of two sources that print the same projection, the one that covers more occupations."""
    printed = [r for r in rows("outlook/outlook.csv") if r["base_year"] == "2024" and r["area_type"] == "country"]
    covered = Counter(r["source_id"] for r in printed)
    row = max((r for r in printed if r["soc_code"] == "15-2051"), key=lambda r: covered[r["source_id"]])
    return [
        f"title: Data Scientists: US employment is projected to grow by {float(row['change_percent']):.1f}",
        f"{int(float(row['employment_base'])):,} jobs in 2024",
    ]


def explore() -> list[str]:
    """The medians of the industries with enough reports and companies, by plain Python."""
    industry = {row["company"]: row["industry"] for row in rows("reference/companies.csv")}
    pays, named = grouped(lambda row: industry.get(row["company"], "")), defaultdict(set)
    for _, found in reports():
        named[industry.get(found[0]["company"], "")].add(found[0]["company"])
    medians = [median(pays[of]) for of in pays if len(pays[of]) >= 5 and len(named[of]) >= 3]
    ends = f"${short(min(medians))} to ${short(max(medians))} an hour"
    return [
        f"title: The medians of {len(medians)} industries run from {ends}, for internships in the United States (2025–2027)"
    ]


def programs() -> list[str]:
    """Read on the day of the cases: its deadlines ahead, the next of them, and what fits into a summer."""
    stated = [r for r in rows("programs/programs*.csv") if not r.get("same_as")]
    ahead = sorted((r["application_deadline"], r["company"]) for r in stated if r["application_deadline"] >= DAY.isoformat())
    weeks = [float(r["duration_weeks_min"] or 1) for r in stated if r["duration_weeks_min"] or r["duration_weeks_max"]]
    return [
        f"title: {len(ahead)} programmes state a deadline ahead, the next tomorrow, 30 Nov 2026, for {ahead[0][1]}",
        f"{sum(least <= 13 for least in weeks)} of {len(weeks)} with a stated length fit into a 13-week summer",
    ]


def skills() -> list[str]:
    """Announcements of a programme count among the postings."""
    mentions = [row for row in rows("skills/*.csv") if row["context"] in ("posting", "announcement")]
    own = [(row["program_id"], row["skills"].split(";")) for row in rows("programs/programs_2.csv") if row["skills"]]
    python = {row["source_id"] for row in mentions if row["skill"] == "Python"} | {i for i, names in own if "Python" in names}
    postings = {row["source_id"] for row in mentions} | {program for program, _ in own}
    return [f"title: Python is named by {len(python)} of {len(postings)} postings"]


def data() -> list[str]:
    collected, counted = rows("stipends/*.csv"), reports()
    shown = sum(
        row["work_kind"] == "internship"
        and row["country"] == "US"
        and row["year"] in ("2025", "2026", "2027")
        and "country_inferred" not in row["flags"].split(";")
        for row in collected
    )
    postings = sum(len(found) for _, found in counted)
    return [
        f"title: {shown:,} of {len(collected):,} rows match the filters; {postings:,} are counted, as {len(counted):,} reports"
    ]


def method() -> list[str]:
    reports = len(set(carriers(postings(rows("stipends/*.csv"))).values()))
    statistics, sources = (len(rows(pattern)) for pattern in ("salaries/*.csv", "sources.csv"))
    return [
        f"title: Every figure is made of {reports:,} reports and {statistics:,} published statistics from {sources} sources"
    ]


def offer() -> list[str]:
    """The offer of the case is for a PhD student at NVIDIA: too few reports there, so all of PhD students with a state."""
    found = [
        rows
        for _, rows in reports(years=(2024, 2025, 2026, 2027, 2028))
        if any("phd" in row["degree_levels"].split(";") and row["region"] for row in rows)
    ]
    costs = [r for r in rows("reference/living_costs.csv") if r["year"] == "2026"]
    rents = sorted(float(r["value"]) for r in costs if r["hud_area_code"] == "METRO41940M41940")
    food = [float(r["value"]) for r in costs if r["item"] in ("food_low_female", "food_low_male")]
    months = 12 * 12 / 52
    left = [60 * 40 * 12 - (rent + sum(food) / 2 * 1.2) * months for rent in rents]
    return [
        f"United States, PhD · {len(found)} reports · {len({of[0]['company'] for of in found})} companies · ",
        f"Of $28,800 before tax over 12 weeks, ${left[1]:,.0f} to ${left[0]:,.0f} is left after rent and food; tax still "
        "comes off that.",
    ]


FIGURES = (overview, offer, companies, locations, locations_place, degrees, explore, outlook, programs, skills, data, method)


@pytest.mark.parametrize("figures", FIGURES + FURTHER, ids=lambda figures: figures.__name__)
def test_the_figures_of_a_page_agree_with_plain_python(figures: Callable[[], list[str]]):
    case = next(case for case in cases() if case.name == figures.__name__)
    text = (case / "words.txt").read_text(encoding="utf-8").replace("\\", "")
    assert [figure for figure in figures() if figure not in text] == []


def test_the_figures_of_every_page_that_has_some_are_worked_out_again():
    missing = set(pages()) - {"upload"} - {figures.__name__ for figures in FIGURES}
    assert not missing, "write a page's main figures here and list them in FIGURES"
