"""The filters: their choices, what each keeps and drops, and what loosening one gives back."""

import random

import pytest

from queries.database import View
from queries.schema import DEGREE_LEVELS
from queries.selection import FIELDS, FILTERS, NOT_STATED, UNFILTERED, Selection, first_view
from vocabulary.filters import switch_names

REPORTS = [
    {
        "pay": 1,
        "company": "A",
        "country": "US",
        "region": "WA",
        "city": "Seattle",
        "year": 2026,
        "degree_levels": ["phd", "master"],
        "season": ["summer", "fall"],
    },
    {"pay": 2, "company": "A", "country": "US", "region": "WA", "year": 2025, "role_family": "data", "evidence": "posted"},
    {
        "pay": 3,
        "company": "B",
        "country": "CA",
        "year": None,
        "degree_levels": ["phd"],
        "work_kind": "fellowship",
        "season": ["summer"],
    },
    {"pay": 4, "company": None, "country": None, "year": 2026, "role_family": "data", "evidence": "guide"},
]


def told(answer) -> list[tuple]:
    return list(answer.itertuples(index=False, name=None))


def matching(view: View, **filters) -> int:
    return int(view.filtered(**filters).ask("filters/matching_count").iloc[0]["reports"])


# choices


def test_the_choices_of_each_filter_stand_by_count_then_by_name_and_what_is_not_stated_last(given):
    assert told(given(pay_reports=REPORTS).ask("filters/choices")) == [
        ("batch", "collected", 4),
        ("city", "Seattle, WA", 1),
        ("city", NOT_STATED, 3),
        ("company", "A", 2),
        ("company", "B", 1),
        ("company", NOT_STATED, 1),
        ("country", "US", 2),
        ("country", "CA", 1),
        ("country", NOT_STATED, 1),
        ("degree", "phd", 2),
        ("degree", "master", 1),
        ("degree", NOT_STATED, 2),
        ("evidence", "self_reported", 2),
        ("evidence", "guide", 1),
        ("evidence", "posted", 1),
        ("industry", NOT_STATED, 4),
        ("region", "US-WA", 2),
        ("region", NOT_STATED, 2),
        ("role_family", "data", 2),
        ("role_family", NOT_STATED, 2),
        ("season", "summer", 2),
        ("season", "fall", 1),
        ("season", NOT_STATED, 2),
        ("work_kind", "internship", 3),
        ("work_kind", "fellowship", 1),
        ("work_mode", NOT_STATED, 4),
        ("year", "2026", 2),
        ("year", "2025", 1),
        ("year", NOT_STATED, 1),
    ]


def test_the_counts_in_view_are_those_of_the_matching_reports(given):
    view = given(pay_reports=REPORTS).filtered(country=("US",))
    assert told(view.ask("filters/in_view", most=10)) == [
        ("batch", "collected", 2),
        ("city", "Seattle, WA", 1),
        ("city", NOT_STATED, 1),
        ("company", "A", 2),
        ("country", "US", 2),
        ("degree", "master", 1),
        ("degree", "phd", 1),
        ("degree", NOT_STATED, 1),
        ("evidence", "posted", 1),
        ("evidence", "self_reported", 1),
        ("industry", NOT_STATED, 2),
        ("region", "US-WA", 2),
        ("role_family", "data", 1),
        ("role_family", NOT_STATED, 1),
        ("season", "fall", 1),
        ("season", "summer", 1),
        ("season", NOT_STATED, 1),
        ("work_kind", "internship", 2),
        ("work_mode", NOT_STATED, 2),
        ("year", "2025", 1),
        ("year", "2026", 1),
    ]


def test_a_long_list_in_view_is_cut_but_keeps_what_is_not_stated(given):
    rows = [{"pay": n, "company": c} for c, times in zip("ABCD", (1, 2, 3, 2), strict=True) for n in range(times)]
    view = given(pay_reports=[*rows, {"pay": 1, "company": None}])
    found = view.ask("filters/in_view", most=2)
    assert told(found[found["filter"] == "company"]) == [("company", "C", 3), ("company", "B", 2), ("company", NOT_STATED, 1)]


def test_every_filter_has_its_choices(given):
    full = {"pay": 1, "role_family": "data", "degree_levels": ["phd"], "region": "WA", "city": "Seattle"}
    for question in ("choices", "in_view"):
        found = given(pay_reports=[full]).ask(f"filters/{question}", **({"most": 9} if question == "in_view" else {}))
        assert set(found["filter"]) == set(FILTERS)
    assert set(FILTERS) < set(FIELDS)


# what a filter keeps


def test_a_filter_drops_rows_that_state_nothing_unless_they_are_chosen(given):
    stated = {
        "role_family": "data",
        "degree_levels": ["phd"],
        "country": "US",
        "region": "WA",
        "city": "Seattle",
        "company": "A",
        "year": 2025,
        "season": ["fall", "winter"],
    }
    blank = {name: [] if name in ("degree_levels", "season") else None for name in stated}
    shown = {**stated, "degree": "phd", "region": "US-WA", "city": "Seattle, WA", "year": "2025", "season": "winter"}
    view = given(pay_reports=[{"pay": 1, **blank}, {"pay": 2, **stated}])
    for name in ("role_family", "degree", "country", "region", "city", "company", "year", "season"):
        value = shown[name]
        asked = (None, (value,), (NOT_STATED,), (value, NOT_STATED), ("other",), ())
        assert [matching(view, **{name: choices}) for choices in asked] == [2, 1, 1, 2, 0, 0], name


def test_filters_are_all_held_and_of_one_any_choice_is_enough(given):
    rows = [{"pay": 1, "company": c, "year": y} for c in "AB" for y in (2025, 2026)]
    view = given(pay_reports=[*rows, {"pay": 0, "company": "B"}])
    assert matching(view, company=("A",), year=("2025",)) == 1
    assert matching(view, company=("A", "B"), year=("2025",)) == 2
    assert matching(view, company=("A",)) == 2
    assert matching(view, company=("C",), year=("2025",)) == 0
    assert told(view.filtered(company=("A",)).ask("filters/matching_count")) == [(2, 2, 5)]
    assert told(view.filtered(company=("B",)).ask("filters/matching_count")) == [(3, 2, 5)]
    assert told(view.filtered(company=("C",)).ask("filters/matching_count")) == [(0, 0, 5)]


def test_a_report_of_several_degrees_is_kept_by_any_of_them(given):
    view = given(pay_reports=[{"pay": 1, "degree_levels": ["bachelor", "phd"]}, {"pay": 2, "degree_levels": ["master"]}])
    kept = {level: matching(view, degree=(level,)) for level in DEGREE_LEVELS}
    assert kept == {"high_school": 0, "associate": 0, "bachelor": 1, "master": 1, "phd": 1, "professional": 0}
    assert matching(view, degree=("bachelor", "phd")) == 1


def test_a_country_only_implied_is_in_by_its_switch(given):
    view = given(pay_reports=[{"pay": 1}, {"pay": 2, "flags": ["country_inferred"]}])
    assert [matching(view, inferred=inferred) for inferred in (False, True)] == [1, 2]


def test_reports_of_a_year_that_no_source_states_are_in_unless_the_switch_leaves_them_out(given):
    view = given(
        pay_reports=[
            {"pay": 1, "year": 2026}, {"pay": 2, "year": 2026, "flags": ["year_assumed"]}, {"pay": 3, "year": None},
            {"pay": 4, "year": 2026, "flags": ["year_inferred"]},
        ]
    )  # fmt: skip
    assert [matching(view, stated_years=on) for on in (False, True)] == [4, 3]
    assert [matching(view, stated_years=on, year=("2026",)) for on in (False, True)] == [3, 2]


@pytest.mark.parametrize("wrong", ["soon", "2025.5", "", "99999999999999999999", "'"])
def test_a_year_that_is_none_keeps_nothing(given, wrong):
    assert matching(given(pay_reports=[{"pay": 1, "year": 2025}]), year=(wrong,)) == 0


def test_the_first_view_is_of_internships_in_the_united_states_in_the_years_of_the_constants(given):
    snapshot = given(pay_reports=[{"pay": 1}, {"pay": 2, "year": 2024}, {"pay": 3, "country": "CA"}]).snapshot
    selection = first_view(snapshot.constants)
    assert selection == Selection(work_kind=("internship",), country=("US",), year=("2025", "2026", "2027"))
    assert matching(View(snapshot, selection)) == 1


# loosening


def random_report(luck: random.Random) -> dict:
    city, region, country = luck.choice(
        [("Seattle", "WA", "US"), (None, "WA", "US"), (None, None, "US"), ("Pune", None, "IN"), (None, None, None)]
    )
    return {
        "pay": 1,
        "city": city,
        "region": region,
        "country": country,
        "company": luck.choice(["A", "B", None]),
        "year": luck.choice([2025, 2026, None]),
        "role_family": luck.choice(["data", None]),
        "degree_levels": luck.choice([[], ["phd"], ["phd", "master"]]),
        "work_kind": luck.choice(["internship", "fellowship"]),
        "evidence": luck.choice(["posted", "guide"]),
        "flags": luck.choice([[], [], ["country_inferred"], ["year_assumed"]]),
    }


CHOICES = {
    "work_kind": ["internship"],
    "role_family": ["data", NOT_STATED],
    "degree": ["phd", "master", NOT_STATED],
    "country": ["US", "IN", NOT_STATED],
    "region": ["US-WA", NOT_STATED],
    "city": ["Seattle, WA", NOT_STATED],
    "company": ["A", "B", NOT_STATED],
    "year": ["2025", "2026", NOT_STATED],
    "evidence": ["posted"],
}


def test_what_loosening_a_filter_gives_is_what_is_there_when_it_is_cleared(given):
    luck = random.Random(3)
    view = given(pay_reports=[random_report(luck) for _ in range(150)])
    dropped = 0
    for _ in range(12):
        filters = {name: (luck.choice(CHOICES[name]),) for name in luck.sample(sorted(CHOICES), k=luck.choice([1, 2, 3, 5]))}
        seen = view.filtered(**filters, inferred=luck.random() < 0.5, stated_years=luck.random() < 0.5)
        loosened = {name: (without, unstated) for name, without, unstated in told(seen.ask("filters/loosened"))}
        assert list(loosened) == [*FILTERS, *switch_names()]
        now = matching(seen)
        for switch in switch_names():
            assert loosened[switch] == (matching(seen, **{switch: UNFILTERED[switch]}), 0)
        for name in FILTERS:
            also = matching(seen, **{name: (*filters[name], NOT_STATED)}) if name in filters else now
            assert loosened[name] == (matching(seen, **{name: None}), also - now), (name, filters)
            dropped += also - now
    assert dropped > 20


def test_loosening_nothing_gives_what_is_there(given):
    view = given(pay_reports=REPORTS)
    assert told(view.ask("filters/loosened")) == [(name, 4, 0) for name in (*FILTERS, *switch_names())]
    assert told(given().ask("filters/loosened")) == [(name, 0, 0) for name in (*FILTERS, *switch_names())]


# names


def test_a_state_is_named_with_its_country_where_another_has_its_name(given):
    state = {"place_type": "state"}
    view = given(
        places=[
            {"place_type": "country", "place_name": "United States", "country": "US"},
            {"place_type": "country", "place_name": "Georgia", "country": "GE"},
            {**state, "place_name": "Washington", "region": "WA"},
            {**state, "place_name": "Georgia", "region": "GA"},
            {**state, "place_name": "Limburg", "region": "VLI", "country": "BE"},
            {**state, "place_name": "Limburg", "region": "LI", "country": "NL"},
            {"place_name": "Seattle", "region": "WA"},
            {"place_type": "metro", "place_name": "Seattle", "area_code": "42660"},
        ]
    )
    assert told(view.ask("filters/choice_names")[["choice", "name"]]) == [
        ("BE-VLI", "Limburg (BE)"),
        ("GE", "Georgia"),
        ("NL-LI", "Limburg (NL)"),
        ("US", "United States"),
        ("US-GA", "Georgia (US)"),
        ("US-WA", "Washington"),
    ]


def test_every_choice_of_a_country_or_a_region_has_a_name_of_its_own(bundled):
    names = dict(told(bundled.ask("filters/choice_names")[["choice", "name"]]))
    choices = bundled.ask("filters/choices")
    shown = [c for f, c, _ in told(choices) if f in ("country", "region") and c != NOT_STATED]
    assert [c for c in shown if c not in names] == []
    assert len(set(names.values())) == len(names)


# how pay is stated


def test_periods_and_currencies_are_counted_by_the_reports_that_state_them(given):
    rows = [
        *({"pay_point": 2_000 + n, "pay_period": "month", "currency": "EUR", "company": f"C{n}"} for n in range(3)),
        {"pay_point": 50, "pay_period": "hour", "currency": "USD"},
        {"pay_point": 30_000, "pay_period": "year", "currency": "GBP", "work_kind": "phd_stipend"},
        {"pay_point": None, "pay_low": None, "pay_period": None, "currency": None},
    ]
    found = given(pay_reports=rows).filtered(work_kind=None).ask("filters/stated")
    assert told(found) == [("month", "EUR", 3), ("hour", "USD", 1), ("year", "GBP", 1)]


def test_the_kinds_of_work_that_match_are_counted(given):
    kinds = ("full_time", "full_time", "internship")
    view = given(pay_reports=[{"pay": 20 + n, "work_kind": kind} for n, kind in enumerate(kinds)])
    assert told(view.filtered(work_kind=None).ask("filters/work_kinds")) == [("full_time", 2), ("internship", 1)]
    assert told(view.filtered(work_kind=None, company=("Nobody",)).ask("filters/work_kinds")) == []
