"""The questions of the page Programmes: given rows and expected rows worked out by hand, and the bundled programmes in plain
Python."""

import csv
import datetime
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from babel.core import get_global

from queries.folder import data_folder
from queries.schema import LIST_SEPARATOR, table
from tests.answers import records

TODAY = "2026-11-21"
OPEN = dict.fromkeys(("degrees", "fields", "seasons", "lengths", "places", "companies", "standings"))
COMPANIES = [{"company": "Acme", "aliases": None}, {"company": "Bolt", "aliases": None}]
PLACES = [
    {"place_type": "country", "place_name": "United States", "region": None, "area_code": "US"},
    {"place_type": "country", "place_name": "India", "country": "IN", "region": None, "area_code": "IN"},
    {"place_type": "state", "place_name": "Washington", "region": "WA", "area_code": "53"},
]


def program(number, **stated):
    return {"program_id": f"p{number}", "program": f"Programme {number}", "source_id": "s1", **stated}


def found(view, **chosen):
    return view.ask("programs/found", today=TODAY, **OPEN | chosen)


def ids(view, **chosen):
    return set(found(view, **chosen)["program_id"])


@pytest.fixture
def several(given):
    return given(
        companies=COMPANIES,
        places=PLACES,
        programs=[
            program(
                1,
                company="Acme",
                degree_levels=["phd"],
                duration_weeks_min=12,
                duration_weeks_max=24,
                locations=["Seattle, WA"],
                season=["Summer 2027"],
            ),
            program(
                2,
                company="Bolt",
                degree_levels=["bachelor", "master"],
                duration_weeks_min=13,
                locations=["India"],
                fields=["robotics", "law"],
                season=["June to August"],
            ),
            program(3, duration_weeks_max=8, locations=["remote"]),
            program(
                4,
                company="Acme",
                company_text="Acme Labs",
                duration_weeks_min=52,
                duration_weeks_max=52,
                season=["various start dates through the year"],
            ),
        ],
    )


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, ["p1", "p2", "p3", "p4"]),
        ({"degrees": ["phd"]}, ["p1"]),
        ({"degrees": ["phd", "master"]}, ["p1", "p2"]),
        ({"degrees": ["not_stated"]}, ["p3", "p4"]),
        ({"fields": ["robotics"]}, ["p2"]),
        ({"fields": ["not_stated"]}, ["p1", "p3", "p4"]),
        ({"seasons": ["summer"]}, ["p1", "p2", "p4"]),
        ({"seasons": ["winter"]}, ["p4"]),
        ({"seasons": ["not_stated"]}, ["p3"]),
        ({"lengths": ["to_10"]}, ["p3"]),
        ({"lengths": ["11_to_16"]}, ["p1", "p2"]),
        ({"lengths": ["17_to_30"]}, ["p1", "p2"]),
        ({"lengths": ["over_30"]}, ["p2", "p4"]),
        ({"places": ["Seattle, WA"]}, ["p1"]),
        ({"places": ["United States"]}, ["p1"]),
        ({"places": ["India", "Remote"]}, ["p2", "p3"]),
        ({"places": ["not_stated"]}, ["p4"]),
        ({"companies": ["Acme"]}, ["p1", "p4"]),
        ({"companies": ["not_stated"]}, ["p3"]),
        ({"companies": ["Acme"], "seasons": ["fall"]}, ["p4"]),
        ({"degrees": ["phd"], "places": ["India"]}, []),
    ],
    ids=str,
)
def test_a_filter_keeps_the_programmes_that_name_one_of_its_choices(several, chosen, expected):
    assert sorted(ids(several, **chosen)) == expected


def test_choices_are_counted_once_a_programme_with_those_that_state_nothing_last(several):
    counted = several.ask("programs/choices")
    assert records(counted[counted["filter"] == "length"], "choice", "programs") == [
        ("11_to_16", 2),
        ("17_to_30", 2),
        ("over_30", 2),
        ("to_10", 1),
    ]
    assert records(counted[counted["filter"] == "degree"], "choice", "programs") == [
        ("bachelor", 1),
        ("master", 1),
        ("phd", 1),
        ("not_stated", 2),
    ]
    assert records(counted[counted["filter"] == "company"], "choice", "programs") == [
        ("Acme", 2),
        ("Bolt", 1),
        ("not_stated", 1),
    ]


STANDINGS = [
    ({"season": ["2026"]}, "undated"),
    ({"season": ["2027"]}, "ahead"),
    ({"season": ["2026", "2027"]}, "ahead"),
    ({"season": ["2026", "Fall"]}, "undated"),
    ({"season": ["Fall 2026"]}, "ahead"),
    ({"season": ["Summer 2026"]}, "past"),
    ({"season": ["Summer 2026", "Summer 2027"]}, "ahead"),
    ({"season": ["October 2026"]}, "past"),
    ({"season": ["November 2026"]}, "ahead"),
    ({"season": ["Spring 2027"]}, "ahead"),
    ({"season": ["2025"]}, "past"),
    ({"season": ["Summer"]}, "undated"),
    ({"program": "Residency 2019"}, "past"),
    ({"program": "Mayor's Room 2026"}, "undated"),
    ({"program": "Fall/Winter 2026"}, "ahead"),
    ({"status": "closed (no longer available)", "season": ["Summer 2027"]}, "past"),
    ({"status": "guide article"}, "undated"),
    ({"application_deadline": "2026-11-20"}, "deadline_passed"),
    ({"application_deadline": TODAY}, "deadline_ahead"),
    ({"application_deadline": "2026-11-22", "season": ["Fall 2026"]}, "deadline_ahead"),
    ({"application_deadline": "2026-11-22", "season": ["Summer 2026"]}, "past"),
    ({"application_deadline": "2026-11-20", "listed_open": "true"}, "deadline_passed"),
    ({"application_deadline": "2027-01-31", "listed_open": "true"}, "deadline_ahead"),
    ({"application_deadline": "January"}, "undated"),
    ({"listed_open": "true"}, "listed_open"),
    ({"listed_open": "false"}, "undated"),
    ({"listed_open": "true", "season": ["Summer 2027"]}, "listed_open"),
    ({"listed_open": "true", "season": ["Winter 2026"]}, "ahead"),
    ({"listed_open": "true", "season": ["Fall 2026"]}, "ahead"),
    ({"listed_open": "true", "season": ["Fall 2026", "Summer 2027"]}, "listed_open"),
    ({"listed_open": "true", "season": ["Summer 2026"]}, "past"),
    ({"listed_open": "true", "season": ["2026"]}, "listed_open"),
    ({"listed_open": "true", "start_dates": ["2026-11-22"]}, "listed_open"),
    ({"listed_open": "true", "start_dates": ["2026-11-21"]}, "ahead"),
    ({"listed_open": "true", "status": "closed"}, "past"),
    ({"start_dates": ["2026-09-14"], "duration_weeks_min": 12, "duration_weeks_max": 12}, "ahead"),
    ({"start_dates": ["2026-08-14"], "duration_weeks_min": 12, "duration_weeks_max": 12}, "past"),
    ({"start_dates": ["2026-08-14"], "duration_weeks_min": 12, "duration_weeks_max": 24}, "ahead"),
    ({"start_dates": ["2026-08-14"], "end_date": "2026-11-21", "duration_weeks_min": 2}, "ahead"),
    ({"end_date": "2026-11-21"}, "ahead"),
    ({"start_dates": ["2027-02-01"], "application_deadline": "2026-05-03"}, "deadline_passed"),
]


def test_where_a_programme_stands_is_told_by_dates_only(given):
    view = given(programs=[program(number, **stated) for number, (stated, _) in enumerate(STANDINGS)])
    standing = dict(records(found(view), "program_id", "standing"))
    assert [standing[f"p{number}"] for number in range(len(STANDINGS))] == [said for _, said in STANDINGS]


def test_the_next_deadline_stands_first_then_what_was_seen_last(given):
    view = given(
        programs=[
            program(1, last_seen="2026-10-01", season=["2025"]),
            program(2, listed_open="true", last_seen="2026-08-01"),
            program(3, listed_open="true", last_seen="2026-10-01"),
            program(4, listed_open="true"),
            program(5, application_deadline="2027-02-01", last_seen="2026-10-01"),
            program(6, application_deadline="2026-12-01", last_seen="2026-08-01"),
            program(7, season=["Summer 2027"]),
            program(8),
        ]
    )
    assert list(found(view)["program_id"]) == ["p6", "p5", "p3", "p2", "p4", "p7", "p8", "p1"]


LAST_DAYS = {
    "2026": "2026-12-31",
    "Winter 2026": "2026-12-31",
    "Spring 2026": "2026-05-31",
    "Summer 2026": "2026-08-31",
    "Fall 2026": "2026-12-31",
    "May 2026": "2026-05-31",
    "February 2028": "2028-02-29",
}


def test_a_named_season_month_or_year_ends_on_its_last_day(given):
    view = given(programs=[program(number, season=[season]) for number, season in enumerate(LAST_DAYS)])
    last = {name: day.strftime("%F") for name, day in records(found(view), "program_id", "last_day")}
    assert [last[f"p{number}"] for number in range(len(LAST_DAYS))] == list(LAST_DAYS.values())


SEASONS = [
    ({"season": ["Winter 2026", "Summer 2026"]}, ["summer", "winter"]),
    ({"season": ["June to August"]}, ["summer"]),
    ({"season": ["May to August", "December to March"]}, ["summer", "winter"]),
    ({"season": ["start dates through the year"]}, ["fall", "spring", "summer", "winter"]),
    ({"season": ["2026"], "start_dates": ["2026-03-01"]}, ["spring"]),
    ({"season": ["Fall 2025"], "start_dates": ["2025-08-25"]}, ["fall"]),
    ({"start_dates": ["2026-09-14", "2027-01-10"]}, ["fall", "winter"]),
    ({"program": "Summer school"}, ["summer"]),
    ({"season": ["multiple batches"]}, []),
]


def test_a_season_is_the_one_named_else_that_of_the_first_month_else_that_of_the_start_dates(given):
    view = given(programs=[program(number, **stated) for number, (stated, _) in enumerate(SEASONS)])
    seasons = {name: list(of) for name, of in records(found(view), "program_id", "seasons")}
    assert [seasons[f"p{number}"] for number in range(len(SEASONS))] == [said for _, said in SEASONS]


def test_an_employer_is_the_company_or_as_written_and_pay_is_as_stated(given):
    view = given(
        companies=COMPANIES,
        programs=[
            program(1, company="Acme", company_text="Acme Inc", pay_low=44.13, pay_high=70, pay_period="hour", currency="USD"),
            program(2, company_text="Two labs", pay_low=4000, pay_high=4000, pay_period="total", currency="CHF"),
            program(3),
        ],
        exchange_rates=[{"currency": "CHF", "year": 2026, "units_per_usd": 1, "usd_per_unit": 1}],
        sources=[{"source_id": "s1", "title": "The board", "url": "https://example.org/1"}],
    )
    assert records(found(view), "program_id", "employer", "pay", "source", "url") == [
        ("p1", "Acme", "$44.13–$70 an hour", "The board", "https://example.org/1"),
        ("p2", "Two labs", "CHF\u202f4,000 in all", "The board", "https://example.org/1"),
        ("p3", None, None, "The board", "https://example.org/1"),
    ]


def test_starts_end_on_the_stated_day_or_after_their_weeks(given):
    view = given(
        companies=COMPANIES,
        programs=[
            program(1, company="Acme", start_dates=["2026-06-01", "2026-05-04"], duration_weeks_min=10, duration_weeks_max=12),
            program(2, company_text="Two labs", start_dates=["2026-10-05"], end_date="2027-02-05", duration_weeks_min=1),
            program(3, start_dates=["2026-11-20"]),
            program(4, start_dates=["2026-10-12"], duration_weeks_min=8),
            program(5, start_dates=["2026-10-31"], duration_weeks_min=3, duration_weeks_max=3),
        ],
    )
    starts = view.ask("programs/starts", programs=["p1", "p2", "p3", "p4", "p5"], today=TODAY)
    days = starts.assign(**{name: starts[name].dt.strftime("%F") for name in ("start", "end_low", "end_high")})
    assert records(days, "group", "employer", "start", "end_low", "end_high", "over") == [
        ("p1", "Acme", "2026-05-04", "2026-07-13", "2026-07-27", True),
        ("p1", "Acme", "2026-06-01", "2026-08-10", "2026-08-24", True),
        ("p2", "Two labs", "2026-10-05", "2027-02-05", "2027-02-05", False),
        ("p4", "No company named", "2026-10-12", "2026-12-07", "2026-12-07", False),
        ("p5", "No company named", "2026-10-31", "2026-11-21", "2026-11-21", False),
        ("p3", "No company named", "2026-11-20", None, None, True),
    ]
    assert set(view.ask("programs/starts", programs=["p2"], today=TODAY)["group"]) == {"p2"}


def test_of_several_ends_each_start_has_its_own(given):
    view = given(programs=[program(1, start_dates=["2027-05-25", "2027-06-15"], end_date="2027-07-30;2027-08-20")])
    starts = view.ask("programs/starts", programs=["p1"], today=TODAY)
    assert [str(day.date()) for day in starts["end_high"]] == ["2027-07-30", "2027-08-20"]


def test_the_link_is_the_programme_s_own_address_else_its_source_s(given):
    view = given(
        programs=[program(1, program_url="https://example.org/apply"), program(2)],
        sources=[{"source_id": "s1", "title": "The board", "url": "https://example.org/1"}],
    )
    assert records(found(view), "program_id", "url", "source_url") == [
        ("p1", "https://example.org/apply", "https://example.org/1"),
        ("p2", "https://example.org/1", "https://example.org/1"),
    ]


def test_a_programme_of_two_sources_is_counted_once(given):
    view = given(programs=[program(1, degree_levels=["phd"]), program(2, degree_levels=["phd"], same_as="p1")])
    assert records(found(view), "program_id", "same_as") == [("p1", None), ("p2", "p1")]
    counted = view.ask("programs/choices")
    assert records(counted[counted["filter"] == "degree"], "choice", "programs") == [("phd", 1)]


def test_half_a_week_over_a_class_of_length_is_in_no_second_class(given):
    view = given(programs=[program(1, duration_weeks_min=10.5, duration_weeks_max=10.5)])
    counted = view.ask("programs/choices")
    assert records(counted[counted["filter"] == "length"], "choice", "programs") == [("to_10", 1)]


def test_items_are_grouped_and_counted_by_the_programmes_that_name_them(given):
    view = given(
        programs=[
            program(1, skills=["Python", "pottery", "Golang"], perks=["health insurance", "a pony"]),
            program(2, skills=["python"], focus_areas=["Python"], responsibilities=["testing"]),
            program(3, skills=["Go"]),
        ],
        skill_names=[
            {"skill": "Python", "category": "language"},
            {"skill": "Go", "category": "language", "aliases": ["Golang"]},
        ],
    )
    items = view.ask("programs/items", programs=["p2", "p1"])
    assert records(items, "program_id", "aspect", "item", "part", "named_by") == [
        ("p2", "duty", "testing", None, 1),
        ("p2", "focus", "Python", None, 1),
        ("p2", "skill", "Python", "language", 2),
        ("p1", "perk", "health insurance", "Health and wellness", 1),
        ("p1", "perk", "a pony", "Other", 1),
        ("p1", "skill", "Python", "language", 2),
        ("p1", "skill", "pottery", None, 1),
        ("p1", "skill", "Go", "language", 1),
    ]


def test_listings_are_counted_by_tracker_with_what_each_names_most_first(given):
    one = {"company": "Acme", "company_text": "Acme", "source_id": "t1", "newest_posted_on": "2026-08-01"}
    other = {"company_text": "Nobody", "source_id": "t1", "newest_posted_on": "2026-08-05"}
    view = given(
        companies=COMPANIES,
        places=PLACES,
        sources=[
            {"source_id": "t1", "title": "One", "publisher": "A", "published": "2026-08-22", "url": "https://t.example/1"},
            {"source_id": "t2", "title": "Two"},
        ],
        listings=[
            {"season": ["Summer 2027"], "country": "US", "degree_text": "PhD", "listings": 2} | one,
            {"season": ["Fall 2026", "Summer 2027"], "country_text": "Tunisia", "listings": 3} | one,
            {"listings": 4} | other,
            {"season": ["Summer 2027"], "listings": 5} | one | {"source_id": "t2"},
        ],
    )
    columns = ("source_id", "listings", "companies", "published", "by_season", "by_country", "by_degree")
    as_lists = [
        tuple(list(cell) if isinstance(cell, np.ndarray) else cell for cell in row)
        for row in records(view.ask("programs/listings", companies=None), *columns)
    ]
    assert as_lists == [
        (
            *("t1", 9, 2, "2026-08-22"),
            ["Fall 2026 or Summer 2027 3", "Summer 2027 2", "not stated 4"],
            ["Tunisia 3", "United States 2", "not stated 4"],
            ["PhD 2", "not stated 7"],
        ),
        ("t2", 5, 1, None, ["Summer 2027 5"], ["not stated 5"], ["not stated 5"]),
    ]
    asked = view.ask("programs/listings", companies=["Acme"])
    assert records(asked, "source_id", "listings", "companies") == [("t1", 5, 1), ("t2", 5, 1)]
    assert [str(day.date()) for day in asked["newest"].dropna()] == ["2026-08-01", "2026-08-01"]


# the bundled programmes


def rows():
    """The programmes as their files have them."""
    for path in sorted(Path(data_folder()).glob("programs/programs*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield dict.fromkeys(table("programs").header, "") | row


def parts(cell):
    return [part for part in cell.split(LIST_SEPARATOR) if part]


def test_every_bundled_programme_is_a_row_with_its_source(bundled):
    asked = found(bundled)
    assert sorted(asked["program_id"]) == sorted(row["program_id"] for row in rows())
    assert asked["source"].notna().all()


def test_every_perk_has_a_group_and_no_group_is_without_a_perk(bundled):
    named = {perk for row in rows() for perk in parts(row["perks"])}
    grouped = [perk for (perk,) in bundled.snapshot.cursor().execute("select perk from perk_groups").fetchall()]
    assert sorted(grouped) == sorted(named)


def test_every_place_can_be_looked_for(bundled):
    written = {row["program_id"] for row in rows() if row["locations"] or row["work_mode"] == "remote"}
    places = bundled.snapshot.cursor().execute("select program_id, place from program_places").fetchall()
    assert {program_id for program_id, _ in places} == written
    assert max(Counter(places).values()) == 1


def test_an_area_that_programmes_name_has_those_of_its_countries(given):
    view = given(
        companies=COMPANIES,
        places=[
            *PLACES,
            {"place_type": "country", "place_name": "Germany", "country": "DE", "region": None, "area_code": "DE"},
        ],
        place_spellings=[
            {"written": "Europe", "place": "Europe", "country": None},
            {"written": "EMEA", "place": "Europe, Middle East and Africa", "country": None},
            {"written": "Munich", "place": "Munich, DE", "country": "DE"},
        ],
        programs=[
            program(number, company="Acme", locations=[place])
            for number, place in enumerate(["Europe", "Munich", "Germany", "India", "EMEA", "Seattle, WA"], 1)
        ],
    )
    assert ids(view, places=["Europe"]) == {"p1", "p2", "p3"}
    assert ids(view, places=["Europe, Middle East and Africa"]) == {"p2", "p3", "p5"}
    assert ids(view, places=["Asia"]) == set()  # no programme names it, so that it is no choice
    choices = view.ask("programs/choices").query("filter == 'place'")["choice"]
    assert list(choices)[-2:] == ["Europe", "Europe, Middle East and Africa"]


def test_the_countries_of_areas_agree_with_their_time_zones(bundled):
    """Time zones are named by continents: those of a country of Europe are, islands and what the UN counts to Asia aside."""
    rows_of = bundled.snapshot.cursor().execute("select area, list(country) from area_countries group by area").fetchall()
    countries = {area: set(found) for area, found in rows_of}
    zones = {code: {zone.partition("/")[0] for zone in named} for code, named in get_global("territory_zones").items()}
    own = {"Europe": ("Europe", {"Atlantic", "Arctic", "Asia"}, {"TR"}), "Asia": ("Asia", {"Europe", "Indian"}, {"RU"})}
    for area, (continent, others, elsewhere) in own.items():
        assert {code for code in countries[area] if not zones[code] & {continent, *others}} == set()
        assert {code for code, named in zones.items() if named == {continent}} - elsewhere <= countries[area]
    assert countries["Europe"] & countries["Asia"] == set()
    assert countries["Europe"] < countries["Europe, Middle East and Africa"]


def test_degrees_agree_with_plain_python(bundled):
    for level in ("bachelor", "master", "phd"):
        expected = {row["program_id"] for row in rows() if level in parts(row["degree_levels"])}
        assert ids(bundled, degrees=[level]) == expected


def test_lengths_agree_with_plain_python(bundled):
    spans = {"to_10": range(11), "11_to_16": range(11, 17), "17_to_30": range(17, 31), "over_30": range(31, 521)}
    for length, span in spans.items():
        expected = set()
        for row in rows():
            low, high = row["duration_weeks_min"], row["duration_weeks_max"]
            if (low or high) and set(range(int(float(low or 1)), int(float(high or 520)) + 1)) & set(span):
                expected.add(row["program_id"])
        assert ids(bundled, lengths=[length]) == expected
    assert ids(bundled, lengths=["not_stated"]) == {
        row["program_id"] for row in rows() if not row["duration_weeks_min"] and not row["duration_weeks_max"]
    }


def test_a_stated_year_and_season_agree_with_plain_python(bundled):
    ends = {"spring": (5, 31), "summer": (8, 31)}
    checked, standings = 0, found(bundled).set_index("program_id")["last_day"]
    for row in rows():
        said = [re.fullmatch(r"(spring|summer|fall|winter)? ?(20\d\d)( start)?", part.lower()) for part in parts(row["season"])]
        if not said or not all(said) or row["start_dates"] or re.search(r"20\d\d", row["program"]):
            continue
        last = max(datetime.date(int(one[2]), *ends.get(one[1], (12, 31))) for one in said)
        assert standings[row["program_id"]].date() == last
        checked += 1
    assert checked > 0


def test_starts_agree_with_plain_python(bundled):
    expected = []
    for row in rows():
        stated = parts(row["end_date"])
        for place, start in enumerate(parts(row["start_dates"])):
            day = datetime.date.fromisoformat(start)
            weeks = [row[f"duration_weeks_{end}"] for end in ("min", "max")]
            ends = [day + datetime.timedelta(weeks=int(n)) if n else None for n in weeks]
            if stated:
                ends = [datetime.date.fromisoformat(stated[min(place, len(stated) - 1)])] * 2
            expected.append((row["program_id"], day, *ends, (ends[1] or day) < datetime.date(2026, 11, 21)))
    starts = bundled.ask("programs/starts", programs=[row["program_id"] for row in rows()], today=TODAY)
    days = [[None if pd.isna(day) else day.date() for day in (r.start, r.end_low, r.end_high)] for r in starts.itertuples()]
    asked = [(r.group, *of, r.over) for r, of in zip(starts.itertuples(), days, strict=True)]
    assert sorted(asked, key=str) == sorted(expected, key=str)
    assert [day.start for day in starts.itertuples()] == sorted(starts["start"])


def edition(row):
    """A programme by its employer and the words of its name, in any order, without years and seasons."""
    words = set(re.findall(r"[a-z]+", row["program"].lower()))
    return row["company"], frozenset(words - {*("the", "intern", "internship", "us"), *("spring", "summer", "fall", "winter")})


def test_every_pair_of_one_name_in_two_collections_is_one_programme_or_told_apart_in_the_readme():
    readme = (Path(data_folder()) / "README.md").read_text(encoding="utf-8")
    first, second = ([row for row in rows() if row["program_id"].startswith(prefix)] for prefix in ("prog-", "program-"))
    pairs = [(one, other) for one in first for other in second if one["company"] and edition(one) == edition(other)]
    linked = [(one["program_id"], one["same_as"]) for one in rows() if one["same_as"]]
    assert len(linked) == len(set(linked)) > 0
    assert {of for _, of in linked} <= {row["program_id"] for row in rows() if not row["same_as"]}
    for one, other in pairs:
        together = (one["program_id"], other["program_id"])
        assert together in linked or all(f"`{program}`" in readme for program in together), together
    assert set(linked) <= {(one["program_id"], other["program_id"]) for one, other in pairs}


def test_what_is_required_or_preferred_is_asked_for_and_not_both():
    for row in rows():
        asked, required, preferred = (set(parts(row[name])) for name in ("skills", "skills_required", "skills_preferred"))
        assert (required | preferred) - asked == set() == required & preferred, row["program_id"]


def test_no_two_rows_of_one_collection_have_one_address_but_those_that_the_readme_names():
    readme = (Path(data_folder()) / "README.md").read_text(encoding="utf-8")
    addresses = Counter(row["program_url"] for row in rows() if row["program_url"])
    twice = [row["program_id"] for row in rows() if addresses[row["program_url"]] > 1]
    assert [program for program in twice if f"`{program}`" not in readme] == []


def test_status_is_told_with_a_day_wherever_a_list_showed_a_programme_as_open():
    assert [row["program_id"] for row in rows() if row["listed_open"] and not row["last_seen"]] == []


def test_the_listings_of_each_tracker_are_those_of_the_files(bundled):
    with (Path(data_folder()) / "programs" / "listings.csv").open(encoding="utf-8", newline="") as file:
        counted = list(csv.DictReader(file))
    listings, newest = Counter(), {}
    for row in counted:
        listings[row["source_id"]] += int(row["listings"])
        newest[row["source_id"]] = max(newest.get(row["source_id"], ""), row["newest_posted_on"])
    found = bundled.ask("programs/listings", companies=None)
    assert dict(zip(found["source_id"], found["listings"], strict=True)) == listings
    days = zip(found["source_id"], found["newest"], strict=True)
    assert {source: "" if pd.isna(day) else f"{day:%F}" for source, day in days} == newest
