"""The facts of a programme as text: as stated, and nothing where nothing is stated."""

import numpy as np
import pandas as pd
import pytest

from app_pages.programs import facts

NAMES = [
    "Length",
    "Start dates",
    "End date",
    "Season",
    "Degree levels",
    "Places",
    "Pay",
    "Applications",
    "Applications are read",
    "Deadline",
    "Posted",
    "Last seen",
    "Field",
    "Status at the source",
]


def test_what_is_not_stated_is_none(program):
    assert list(facts.facts(program()).items()) == [(fact, None) for fact in NAMES]
    assert facts.weeks(program()) is None


def test_an_end_that_is_no_day_is_not_stated_as_one(program):
    assert facts.facts(program(end_date="late summer"))["End date"] is None


@pytest.mark.parametrize(
    ("low", "high", "derived", "written", "weeks", "length"),
    [
        (12, 24, False, "12 to 24 weeks", "12–24", "12–24 weeks"),
        (12, 12, pd.NA, "12 weeks", "12", "12 weeks"),
        (13, np.nan, True, "at least 3 months", "≥\u200913", "≥\u200913 weeks, stated as “at least 3 months”"),
        (np.nan, 12, False, "12 weeks maximum", "≤\u200912", "≤\u200912 weeks"),
        (26, 26, np.True_, "six months", "≈\u200926", "≈\u200926 weeks, stated as “six months”"),
        (np.nan, np.nan, pd.NA, "varies", None, "varies"),
    ],
)
def test_a_length_keeps_its_bounds_and_says_what_it_was_computed_from(program, low, high, derived, written, weeks, length):
    stated = program(duration_weeks_min=low, duration_weeks_max=high, duration_derived=derived, duration_text=written)
    assert (facts.weeks(stated), facts.length(stated)) == (weeks, length)


@pytest.mark.parametrize(
    ("levels", "written", "short", "long"),
    [
        (["bachelor", "master"], "Bachelor; Master", "Bachelor's, Master's", "Bachelor's, Master's"),
        (
            ["bachelor", "master"],
            "Bachelor; Master (not PhD)",
            "Bachelor's, Master's",
            "Bachelor's, Master's, stated as “Bachelor; Master (not PhD)”",
        ),
        (
            ["high_school", "associate", "bachelor", "master", "phd", "professional"],
            "no specific credentials",
            "Any",
            "Any, stated as “no specific credentials”",
        ),
        ([], "university students", "university students", "university students"),
    ],
)
def test_degree_levels_keep_the_wording_that_says_more(program, levels, written, short, long):
    stated = program(degree_levels=levels, degree_text=written)
    assert (facts.levels(stated), facts.degrees(stated)) == (short, long)


@pytest.mark.parametrize(
    ("pay", "period", "written", "text"),
    [
        ("$60 an hour", "hour", "hour", "$60 an hour"),
        ("CHF\u202f90–93 a day", "day", "calendar day (net)", "CHF\u202f90–93 a day, stated as “calendar day (net)”"),
        ("$5,500 in all", "total", "programme", "$5,500 in all"),
        (np.nan, np.nan, "competitive", "competitive"),
        (np.nan, np.nan, np.nan, None),
    ],
)
def test_pay_keeps_the_wording_that_says_more_than_its_period(program, pay, period, written, text):
    assert facts.pay(program(pay=pay, pay_period=period, pay_text=written)) == text


def test_the_other_facts_are_as_written(program):
    stated = facts.facts(
        program(
            start_dates=["2025-05-12", "2025-09-08"],
            end_date="2026-01-09",
            locations=["remote", "Paris"],
            work_mode="remote",
            max_applications=2,
            application_review="rolling",
            deadline=pd.Timestamp("2025-02-03"),
            season=["Fall 2025", "2026"],
        )
    )
    assert {fact: value for fact, value in stated.items() if value} == {
        "Start dates": "12 May 2025, 8 Sep 2025",
        "End date": "9 Jan 2026",
        "Season": "Fall 2025; 2026",
        "Places": "remote; Paris",
        "Applications": "at most 2",
        "Applications are read": "rolling",
        "Deadline": "3 Feb 2025",
    }
    assert facts.places(program(locations=["Paris"], work_mode="hybrid")) == "Paris; hybrid"


@pytest.mark.parametrize(
    ("locations", "mode", "told"),
    [
        (["MD Anderson Cancer Center, on site"], "on_site", "MD Anderson Cancer Center, on site"),
        (["Paris", "Remote (France)"], "remote", "Paris; Remote (France)"),
        (["Remote"], "hybrid", "Remote; hybrid"),
        (["Ulm"], None, "Ulm"),
        ([], "remote", "remote"),
        ([], None, None),
    ],
)
def test_where_the_work_is_done_is_not_told_a_second_time(program, locations, mode, told):
    assert facts.places(program(locations=locations, work_mode=mode)) == told


def test_the_day_it_was_last_seen_stands_with_whether_it_was_listed_as_open(program):
    day = {"last_seen": pd.Timestamp("2026-10-01")}
    assert [facts.last_seen(program(**day, listed_open=known)) for known in (True, False, pd.NA)] == [
        "1 Oct 2026, listed as open",
        "1 Oct 2026, not listed as open",
        "1 Oct 2026",
    ]
    assert facts.last_seen(program(listed_open=True)) is None


def test_of_several_ends_each_is_named_and_half_weeks_stay(program):
    assert facts.end(program(end_date="2027-07-30;2027-08-20")) == "30 Jul 2027, 20 Aug 2027"
    assert facts.weeks(program(duration_weeks_min=10.5, duration_weeks_max=10.5)) == "10.5"


def test_places_that_are_only_counted_are_counted_in_words(programs):
    written = ["Taipei, Taiwan +1", "Warsaw, Poland +12", "4+1 Street", "Oslo"]
    [row] = programs({"locations": written}).to_dict("records")
    assert facts.places(row | {"work_mode": None}) == "Taipei, Taiwan and 1 more; Warsaw, Poland and 12 more; 4+1 Street; Oslo"
