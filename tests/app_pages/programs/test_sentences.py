"""The sentences of the page Programmes: each a whole text, for the usual case, few, one, none and a tie."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from app_pages.programs.calendar_file import Event
from app_pages.programs.sentences import applying, comparison, dates, listing, trackers
from app_pages.programs.sentences import program as own_view
from charts.numbers import Money

TITLES = {"degree": "Degree", "season": "Season", "place": "Place"}


# what can still be applied to, on a fixed day

TODAY = date(2026, 11, 29)


def ahead(*deadlines: str, **stated) -> list[dict]:
    """Programmes A, B … with deadlines ahead."""
    return [
        {"employer": letter, "standing": "deadline_ahead", "deadline": pd.Timestamp(day)} | stated
        for letter, day in zip("ABCDEF", deadlines, strict=False)
    ]


def listed_open(*seen: str) -> list[dict]:
    return [{"standing": "listed_open", "last_seen": pd.Timestamp(day)} for day in seen]


@pytest.mark.parametrize(
    ("stated", "headline"),
    [
        # usual, one, the day itself, the day after, ties of two and of more than are named
        (ahead("2027-01-06", "2027-02-01"), r"2 programmes state a deadline ahead, the next on 6 Jan 2027, for A\: Residency"),
        (ahead("2027-02-01", "2027-01-06"), r"2 programmes state a deadline ahead, the next on 6 Jan 2027, for B\: Residency"),
        (ahead("2027-01-06"), r"One programme states a deadline ahead, on 6 Jan 2027, for A\: Residency"),
        (ahead("2026-11-29"), r"One programme states a deadline ahead, today, 29 Nov 2026, for A\: Residency"),
        (
            ahead("2026-11-30", "2026-12-01"),
            r"2 programmes state a deadline ahead, the next tomorrow, 30 Nov 2026, for A\: Residency",
        ),
        (
            ahead("2026-12-01", "2027-01-06", "2026-12-01"),
            r"3 programmes state a deadline ahead, the next on 1 Dec 2026, for A\: Residency and C\: Residency",
        ),
        (
            ahead("2026-12-01", "2026-12-01", "2026-12-01"),
            r"3 programmes state a deadline ahead, the next on 1 Dec 2026, for A\: Residency, B\: Residency and C\: Residency",
        ),
        (
            ahead("2026-12-01", "2026-12-01", "2026-12-01", "2026-12-01", "2027-01-06"),
            "5 programmes state a deadline ahead, the next on 1 Dec 2026, for 4 of them",
        ),
        # none: what was listed as open, by its newest day; and nothing at all
        (
            listed_open("2026-08-22", "2026-10-10"),
            "No programme states a deadline ahead; 2 were listed as open when last seen, by 10 Oct 2026",
        ),
        (
            listed_open("2026-08-22"),
            "No programme states a deadline ahead; one was listed as open when last seen, by 22 Aug 2026",
        ),
        ([{"standing": "past"}], "No programme states a deadline ahead, and none was listed as open when last seen"),
    ],
)
def test_the_headline_counts_the_deadlines_ahead_and_names_the_next(programs, stated, headline):
    assert applying.headline(programs(*stated), {}, TODAY) == headline


def test_the_headline_holds_three_of_the_filters_and_counts_the_others(programs):
    shown = programs(*ahead("2026-12-01"))
    chosen = {"degrees": ("master", "phd"), "seasons": None, "places": ("Bern (CH)",)}
    assert applying.headline(shown, chosen, TODAY) == (
        r"One programme (Master's or PhD; Bern \(CH\)) states a deadline ahead, on 1 Dec 2026, for A\: Residency"
    )
    assert applying.headline(programs({}), chosen | {"fields": ("law",)}, TODAY) == (
        r"No programme (Master's or PhD; Bern \(CH\); law) states a deadline ahead, "
        "and none was listed as open when last seen"
    )
    five = {name: (name,) for name in "abcde"}
    assert applying.narrowed(five) == " (a; b; c and 2 more filters)"
    assert applying.narrowed({name: five[name] for name in "abcd"}) == " (a; b; c and 1 more filter)"
    assert applying.narrowed({"a": None, "b": ()}) == ""


def test_the_cards_count_where_programmes_stand(programs):
    shown = programs(
        *ahead("2026-11-30", "2027-01-06"),
        *listed_open("2026-08-22", "2026-10-10", "2026-09-01"),
        *({"standing": standing} for standing in ("ahead", "undated", "undated", "past", "deadline_passed")),
    )
    assert applying.cards(shown, TODAY) == [
        ("Deadline ahead", "2", "the next tomorrow, 30 Nov 2026"),
        ("Listed as open when last seen", "3", "last seen from 22 Aug 2026 to 10 Oct 2026; no deadline stated"),
        ("Still to come, openings unknown", "1", "by the start or term that they name, which may have begun"),
        ("No date known", "2", "not listed as open either; 2 more have passed"),
    ]
    assert [note for *_, note in applying.cards(programs({"standing": "undated"}), TODAY)] == [
        "none is stated",
        "none was",
        "none names one",
        "not listed as open either",
    ]
    one = applying.cards(programs(*ahead("2026-12-30"), {"standing": "past"}), TODAY)
    assert [one[card][2] for card in (0, 3)] == ["on 30 Dec 2026", "not listed as open either; 1 more has passed"]


def test_the_days_of_the_last_look_are_one_a_span_or_none(programs):
    assert applying.seen(programs(*listed_open("2026-08-22", "2026-08-22"))) == "last seen on 22 Aug 2026"
    assert applying.seen(programs({})) == "last seen on no known day"
    assert applying.headline(programs({"standing": "listed_open"}), {}, TODAY) == (
        "No programme states a deadline ahead; one was listed as open when last seen, on no known day"
    )


def test_a_group_says_how_its_programmes_stand_and_that_a_listing_may_have_closed(programs):
    listed = programs(*listed_open("2026-08-22"))
    assert applying.group_title("listed_open", listed) == "Listed as open when last seen · 1"
    assert applying.group_caption("listed_open", listed) == (
        "No deadline stated, and last seen on 22 Aug 2026: each may have closed since."
    )
    assert applying.group_caption("deadline_ahead", listed) == (
        "By the deadline that each states. The employer's page has the last word."
    )
    assert applying.group_caption("ahead", listed) == (
        "A start or a term that they name is ahead or not over; whether they still take applications is not known."
    )
    assert applying.group_caption("undated", listed) == (
        "They name neither a deadline nor a season with its year; a year alone, once it has begun, does not count as a date."
    )
    assert applying.passed_title(listed) == "Passed: 1 programme whose deadline or term is over"


def test_each_row_has_its_deadline_the_day_it_was_last_seen_and_its_links(programs):
    shown = programs(
        {
            "employer": "Acme",
            "deadline": pd.Timestamp("2026-11-30"),
            "last_seen": pd.Timestamp("2026-08-08"),
            "url": "https://a.b",
        },
        {"deadline": pd.Timestamp("2026-11-29"), "season": ["Summer 2027"], "duration_weeks_min": 12},
        {"deadline": pd.Timestamp("2026-12-24")},
        {"deadline": pd.Timestamp("2026-11-28")},
        {},
    )
    unknown = "  \n:small[:gray[no fact stated · day last seen not known]]"
    rows = applying.rows(shown, TODAY)
    assert list(rows.columns) == ["Deadline", "Programme", "Links"]
    assert list(rows.index) == [1, 2, 3, 4, 5]
    assert rows.to_numpy().tolist() == [
        [
            "**30 Nov 2026**  \n:small[:gray[tomorrow]]",
            "**Acme\\: Residency**  \n:small[:gray[no fact stated · last seen 8 Aug 2026]]",
            "[open](https://a.b)  \n[all facts](?program=p1)",
        ],
        [
            "**29 Nov 2026**  \n:small[:gray[today]]",
            "**Residency**  \n:small[:gray[Summer 2027 · ≥\u200912 weeks · day last seen not known]]",
            "[all facts](?program=p2)",
        ],
        ["**24 Dec 2026**  \n:small[:gray[in 25 days]]", f"**Residency**{unknown}", "[all facts](?program=p3)"],
        ["28 Nov 2026", f"**Residency**{unknown}", "[all facts](?program=p4)"],
        [":gray[not stated]", f"**Residency**{unknown}", "[all facts](?program=p5)"],
    ]


def test_many_places_are_counted_in_a_line(program):
    assert applying.line(program(season=["Fall 2026", "Summer 2027"])) == "Fall 2026, Summer 2027"
    assert applying.line(program(locations=["A", "B", "C"], work_mode="hybrid")) == "A; B; C; hybrid"
    assert applying.line(program(locations=["A", "B", "C", "D", "E"], pay="$60 an hour")) == (
        "A; B; C; 2 more places · $60 an hour"
    )
    assert applying.line(program(locations=["A", "B", "C", "D"])) == "A; B; C; 1 more place"


# what the list rests on


@pytest.mark.parametrize(
    ("weeks", "sentence"),
    [
        ([12, 13, 14, None], "2 of 3 with a stated length fit into a 13-week summer"),
        ([13], "The one with a stated length fits into a 13-week summer"),
        ([14, None], "The one with a stated length does not fit into a 13-week summer"),
        ([13, 10], "All 2 with a stated length fit into a 13-week summer"),
        ([13, 14], "1 of 2 with a stated length fits into a 13-week summer"),
        ([14, 15], "0 of 2 with a stated length fit into a 13-week summer"),
        ([None], "No length is stated"),
    ],
)
def test_what_fits_into_a_summer_is_counted(programs, weeks, sentence):
    shown = programs(*({"duration_weeks_min": np.nan if least is None else least} for least in weeks))
    assert listing.summer_fit(shown, 13) == sentence


def test_the_summer_is_as_long_as_the_constant_says(programs):
    shown = programs({"duration_weeks_min": 10}, {"duration_weeks_min": 11})
    assert listing.summer_fit(shown, 10) == "1 of 2 with a stated length fits into a 10-week summer"


@pytest.mark.parametrize(
    ("lengths", "fits"),
    [([(12, 20)], "fits"), ([(14, 12)], "does not fit"), ([(np.nan, 60)], "fits")],
)
def test_it_is_the_least_length_that_fits_and_one_week_where_only_the_most_is_stated(programs, lengths, fits):
    shown = programs(*({"duration_weeks_min": least, "duration_weeks_max": most} for least, most in lengths))
    assert listing.summer_fit(shown, 13) == f"The one with a stated length {fits} into a 13-week summer"


def test_only_the_most_of_one_week_fits_a_summer_of_one_week(programs):
    shown = programs({"duration_weeks_max": 60})
    assert listing.summer_fit(shown, 1) == "The one with a stated length fits into a 1-week summer"


@pytest.mark.parametrize(
    ("levels", "sentence"),
    [
        (
            [["phd"], ["phd", "master"], ["phd", "master", "bachelor"], []],
            "Bachelor's 1, Master's 2 and PhD 3; no level named 1",
        ),
        ([["associate"], [], []], "Bachelor's 0, Master's 0 and PhD 0; no level named 2"),
        ([["phd"]], "Bachelor's 0, Master's 0 and PhD 1"),
    ],
)
def test_a_programme_counts_under_each_of_its_levels(programs, levels, sentence):
    assert listing.open_to(programs(*({"degree_levels": named} for named in levels))) == f"Open to {sentence}"


def test_the_scope_counts_programmes_employers_and_sources(programs):
    acme, bolt = {"employer": "Acme", "source_id": "s1"}, {"employer": "Bolt", "source_id": "s1"}
    assert listing.scope(programs(acme, bolt, {}), 97) == (
        ":gray[3 of 97 programmes · 2 employers · 1 source · 1 without a named employer]"
    )
    assert listing.scope(programs(acme, acme | {"source_id": "s2"}), 2) == ":gray[2 programmes · 1 employer · 2 sources]"
    seen = [acme | {"last_seen": pd.Timestamp(day)} for day in ("2026-08-22", "2026-10-10", None)]
    assert listing.scope(programs(*seen), 3) == ":gray[3 programmes · 1 employer · 1 source · newest seen 10 Oct 2026]"
    assert listing.scope(programs(acme), 1) == ":gray[1 programme · 1 employer · 1 source]"
    assert listing.scope(programs(acme), 2) == ":gray[1 of 2 programmes · 1 employer · 1 source]"
    assert listing.scope(programs({}, {}), 2) == ":gray[2 programmes · 0 employers · 1 source · 2 without a named employer]"


# the filters and the buttons


def test_what_is_not_stated_is_counted_for_each_filter_that_drops_some():
    counted = pd.DataFrame(
        [("degree", "phd", 50), ("degree", "not_stated", 30), ("place", "not_stated", 4), ("season", "summer", 9)],
        columns=["filter", "choice", "programs"],
    )
    assert listing.silent_programs(counted, TITLES) == (
        "How many programmes do not state it: degree 30, place 4. A filter that is set leaves these out unless “Not stated” is "
        "chosen."
    )


def test_the_filter_that_gives_back_most_stands_first_and_one_that_gives_nothing_is_not_offered():
    labels = listing.loosen_labels({"degree": 3, "season": 0, "place": 7}, TITLES)
    assert list(labels.items()) == [("place", "Any place · 7"), ("degree", "Any degree · 3")]


def test_filters_that_give_back_as_many_stand_in_their_order():
    labels = listing.loosen_labels({"season": 2, "place": 2, "degree": 2}, TITLES)
    assert list(labels.items()) == [("season", "Any season · 2"), ("place", "Any place · 2"), ("degree", "Any degree · 2")]


def test_there_is_no_label_where_no_single_filter_is_to_blame():
    assert listing.loosen_labels({"degree": 0, "season": 0}, TITLES) == {}


def test_more_programmes_than_can_be_compared_are_counted():
    assert listing.too_many(5, 4) == "The address asks for 5 programmes to compare: these are the first 4."


def test_the_buttons_say_what_they_open_and_download(programs):
    assert listing.table_title(programs({}, {})) == "Every fact in one table: 2 programmes"
    assert listing.table_title(programs({})) == "Every fact in one table: 1 programme"
    shown = programs({"program": "Residency"}, {"program": "Fellowship (AI)"})
    assert listing.open_label(shown, "p2") == r"Open Fellowship \(AI\)"
    assert listing.download_label(shown) == "Download 2 programmes as CSV"
    assert listing.download_label(shown.head(1)) == "Download 1 programme as CSV"


# the calendar


def starts(*rows: dict) -> pd.DataFrame:
    """Starts as programs/starts gives them, with the lengths that their lanes have."""
    usual = {
        "group": "p1",
        "employer": "Acme",
        "program": "Residency",
        "start": "2025-05-12",
        "end_low": None,
        "end_high": None,
        "weeks": "",
        "over": False,
    }
    frame = pd.DataFrame([usual | row for row in rows])
    return frame.assign(**{column: pd.to_datetime(frame[column]) for column in ("start", "end_low", "end_high")})


SURE = {"end_low": "2025-08-04", "end_high": "2025-08-04", "weeks": "12 weeks", "over": True}
BETWEEN = {"start": "2026-09-01", "end_low": "2026-11-24", "end_high": "2027-02-16", "weeks": "12–24 weeks"}


def test_a_lane_is_named_by_its_employer_and_day_and_a_long_name_is_cut():
    named = starts({}, {"employer": "International Trading House", "start": "2026-09-01"})
    assert dates.lane_names(named) == ["Acme · 12 May", "International Trading Hou… · 1 Sep"]
    assert dates.lane_names(starts({"employer": "Twenty-six letters in all."})) == ["Twenty-six letters in all. · 12 May"]


def test_a_lane_has_the_length_of_its_own_programme(programs):
    shown = programs({"duration_weeks_min": 12, "duration_weeks_max": 24}, {})
    assert dates.lane_lengths(starts({"group": "p2"}, {"group": "p1"}), shown) == ["", "12–24 weeks"]


def test_a_start_says_when_it_ends_and_whether_it_is_past():
    assert dates.lane_words(starts(SURE, BETWEEN, {})) == [
        "<b>Acme</b><br>Residency<br>12 May 2025 to 4 Aug 2025<br>12 weeks<br>past",
        "<b>Acme</b><br>Residency<br>1 Sep 2026 to between 24 Nov 2026 and 16 Feb 2027<br>12–24 weeks",
        "<b>Acme</b><br>Residency<br>12 May 2025 end not stated",
    ]


def test_the_calendar_in_words_names_every_start():
    named = starts(SURE, {"employer": "Bolt"} | BETWEEN)
    assert dates.calendar_alt(named) == (
        "Calendar of 2 stated starts: Acme 12 May 2025, 12 weeks, past; Bolt 1 Sep 2026, 12–24 weeks."
    )
    unsaid = starts({"employer": "Bolt", "weeks": ""}, SURE | {"weeks": ""})
    assert dates.calendar_alt(unsaid) == "Calendar of 2 stated starts: Bolt 12 May 2025; Acme 12 May 2025, past."
    assert dates.calendar_alt(starts(SURE)) == "Calendar of 1 stated start: Acme 12 May 2025, 12 weeks, past."


def test_the_caption_of_the_calendar_counts_who_states_how_many_starts(programs):
    how = "Bar: the stated length; its lighter part: the longest. Shaded: June to August. Only stated dates."
    shown = programs({}, {}, {})
    three = starts({}, {"group": "p2"}, {"group": "p2"})
    assert dates.calendar_caption(shown, three) == f"2 of 3 programmes state 3 start dates still to come or under way. {how}"
    assert (
        dates.calendar_caption(shown.head(1), three.head(1))
        == f"1 of 1 programme states 1 start date still to come or under way. {how}"
    )


def test_starts_that_are_over_are_counted():
    assert dates.past_title(starts({}, {})) == "Past: 2 stated starts"
    assert dates.past_title(starts({})) == "Past: 1 stated start"


def test_the_dates_from_today_on_are_events_the_earliest_first(programs):
    shown = programs(
        {"employer": "Acme", "deadline": pd.Timestamp("2026-11-29"), "source": "A list", "url": "https://a.b", "note": "noon"},
        {"deadline": pd.Timestamp("2026-11-28"), "last_seen": pd.Timestamp("2026-08-08"), "season": ["Summer 2027"]},
    )
    begun = starts({"group": "p2", "start": "2027-06-01"}, {"group": "p1", "start": "2026-11-28"})
    word = "The employer's page has the last word."
    assert dates.events(shown, begun, TODAY) == [
        Event(
            "p1-deadline-20261129",
            TODAY,
            "Deadline: Acme: Residency",
            f"no fact stated\nnoon\nFrom A list. {word}",
            "https://a.b",
        ),
        Event(
            "p2-start-20270601",
            date(2027, 6, 1),
            "Start: Residency",
            f"Summer 2027\nFrom s1 as last seen on 8 Aug 2026. {word}",
            None,
        ),
    ]
    assert dates.events(shown.head(0), begun.head(0), TODAY) == []


def test_events_stand_by_day_then_by_kind_then_by_programme(programs):
    shown = programs({"deadline": pd.Timestamp("2027-02-01")}, {"deadline": pd.Timestamp("2027-02-01")}, {})
    begun = starts(
        {"group": "p3", "start": "2027-01-01"}, {"group": "p2", "start": "2027-02-01"}, {"group": "p1", "start": "2027-02-01"}
    )
    assert [event.uid for event in dates.events(shown.iloc[::-1], begun, TODAY)] == [
        "p3-start-20270101",
        "p1-deadline-20270201",
        "p2-deadline-20270201",
        "p1-start-20270201",
        "p2-start-20270201",
    ]


def test_the_button_counts_what_can_be_taken_along():
    of = {what: Event("u", TODAY, f"{what}: Lab", "", None) for what in ("Deadline", "Start")}
    assert (
        dates.file_label([of["Deadline"], of["Start"], of["Start"]])
        == "Add 1 deadline and 2 start dates to your calendar (.ics)"
    )
    assert dates.file_label([Event("u", TODAY, "Start: Acme: Lab", "", None)]) == "Add 1 start date to your calendar (.ics)"
    assert dates.file_label([of["Start"]]) == "Add 1 start date to your calendar (.ics)"
    assert dates.file_label([of["Deadline"], of["Deadline"]]) == "Add 2 deadlines to your calendar (.ics)"


# the comparison


def items(*rows: tuple) -> pd.DataFrame:
    """Items as programs/items gives them: programme, aspect, item, by how many it is named, how it is asked for."""
    filled = [(*row, np.nan)[:5] for row in rows]
    return pd.DataFrame(filled, columns=["program_id", "aspect", "item", "named_by", "wanted"]).astype({"wanted": object})


PYTHON = [("p1", "skill", "Python", 2), ("p2", "skill", "python", 2)]


def test_all_that_name_skills_ask_for_what_they_share(programs):
    named = items(*PYTHON, ("p1", "skill", "C++", 2), ("p2", "skill", "C++", 2), ("p1", "skill", "SQL", 1))
    assert comparison.shared_skills(programs({}, {}), named) == r"All ask for Python and C\+\+."


def test_what_is_named_of_another_aspect_is_no_skill(programs):
    named = items(*PYTHON, ("p1", "perk", "gym", 2), ("p2", "perk", "gym", 2))
    assert comparison.shared_skills(programs({}, {}), named) == "All ask for Python."


def test_those_that_name_no_skills_are_named(programs):
    three = programs({}, {}, {"employer": "Acme"})
    assert comparison.shared_skills(three, items(*PYTHON)) == (
        r"Both that name skills ask for Python. Acme\: Residency names no skills."
    )
    named = items(*((program, "skill", "Python", 3) for program in ("p1", "p2", "p4")))
    assert comparison.shared_skills(programs({}, {}, {"program": "Fellowship"}, {}), named) == (
        "The 3 that name skills ask for Python. Fellowship names no skills."
    )


def test_what_only_some_share_is_not_shared_by_all(programs):
    named = items(("p1", "skill", "Python", 2), ("p2", "skill", "Python", 2), ("p3", "skill", "SQL", 1))
    assert comparison.shared_skills(programs({}, {}, {}), named) == "They name no skill in common."


def test_nothing_is_shared_where_only_one_or_none_names_skills(programs):
    two = programs({}, {"program": "Fellowship"})
    assert comparison.shared_skills(two, items(("p1", "skill", "Python", 1))) == "Fellowship names no skills."
    assert comparison.shared_skills(two, items()) == "Residency names no skills. Fellowship names no skills."


def test_the_table_shows_what_is_stated_and_marks_what_differs(programs):
    two = programs(
        {"employer": "Acme", "standing": "past", "duration_text": "varies", "season": ["Fall"], "max_applications": 2},
        {"program": "Fellowship", "standing": "ahead", "duration_text": "varies", "season": ["2026"]},
    )
    table = comparison.comparison_table(two, items(*PYTHON, ("p2", "perk", "gym", 1)))
    missing = ":gray[not stated]"
    rows = {
        "**Time**": ["Past", "Still to come, openings unknown"],
        "Length": ["varies", "varies"],
        "**Season**": ["Fall", "2026"],
        "Applications": ["at most 2", missing],
        "Asks for": [":primary-badge[Python]", ":primary-badge[python]"],
        "Works on": [missing, missing],
        "Duties": [missing, missing],
        "Perks": [missing, ":gray-badge[gym]"],
    }
    pd.testing.assert_frame_equal(table, pd.DataFrame(rows, index=[r"Acme\: Residency", "Fellowship"]).T)


def test_the_table_of_one_programme_marks_nothing(programs):
    table = comparison.comparison_table(programs({"season": ["Fall"]}), items(("p1", "skill", "Python", 1)))
    missing = ":gray[not stated]"
    cells = ["No date known", "Fall", ":gray-badge[Python]", missing, missing, missing]
    index = ["Time", "Season", "Asks for", "Works on", "Duties", "Perks"]
    pd.testing.assert_frame_equal(table, pd.DataFrame({"Residency": cells}, index=index))


def test_a_badge_is_in_colour_where_another_names_it_too_and_silence_is_no_mark():
    named = items(*PYTHON, ("p1", "skill", "C++", 1), ("p1", "skill", "SQL", 1), ("p1", "focus", "vision", 1))
    assert comparison.marked_badges(named, "p1", "skill") == (r":primary-badge[Python] :gray-badge[C\+\+] :gray-badge[SQL]")
    assert comparison.marked_badges(named, "p2", "skill") == ":primary-badge[python]"
    assert comparison.marked_badges(named, "p1", "focus") == ":gray-badge[vision]"
    assert comparison.marked_badges(named, "p2", "focus") == ":gray[not stated]"


def test_what_is_required_and_preferred_stands_apart_where_the_posting_says_so():
    named = items(
        ("p1", "skill", "SQL", 1),
        ("p1", "skill", "teamwork", 2, "preferred"),
        ("p1", "skill", "Python", 2, "required"),
        ("p2", "skill", "teamwork", 2, "required"),
        ("p2", "skill", "Python", 2, "required"),
    )
    assert comparison.marked_badges(named, "p1", "skill") == (
        "**Required**  \n:primary-badge[Python]  \n**Preferred**  \n:primary-badge[teamwork]  \n"
        "**Also named**  \n:gray-badge[SQL]"
    )
    assert comparison.asked_otherwise(named) == "Required by one and preferred by another: teamwork."


def test_skills_asked_for_otherwise_stand_in_their_order():
    pairs = [(p, "skill", item, 2, want) for item in ("teamwork", "C") for p, want in (("p1", "required"), ("p2", "preferred"))]
    assert comparison.asked_otherwise(items(*pairs)) == "Required by one and preferred by another: teamwork and C."


def test_a_skill_that_is_only_named_is_not_asked_for_otherwise():
    named = items(
        ("p1", "skill", "Python", 2, "required"), ("p2", "skill", "Python", 2), ("p2", "skill", "SQL", 1, "preferred")
    )
    assert comparison.asked_otherwise(named) == ""
    assert comparison.asked_otherwise(items(*PYTHON)) == ""
    other_aspect = items(("p1", "perk", "lunch", 2, "required"), ("p2", "perk", "lunch", 2, "preferred"))
    assert comparison.asked_otherwise(other_aspect) == ""
    assert comparison.asked_otherwise(items()) == ""


# a programme's own view


def test_no_heading_stands_over_nothing():
    named = items(("p1", "skill", "teamwork", 1, "preferred"))
    assert [(words, list(part["item"])) for words, part in own_view.by_demand(named)] == [("**Preferred**", ["teamwork"])]
    assert own_view.by_demand(items()) == []


def test_a_programme_is_summed_up_by_what_it_states(program):
    stated = program(
        employer="Acme",
        standing="ahead",
        duration_weeks_min=12,
        duration_weeks_max=12,
        degree_levels=["phd"],
        locations=["Seattle, WA"],
    )
    assert own_view.full_name(stated) == r"Acme\: Residency"
    assert own_view.summary(stated) == ":gray[Still to come, openings unknown · 12 weeks · PhD · Seattle, WA]"
    assert own_view.summary(program(standing="past")) == ":gray[Past]"
    assert own_view.summary(program(locations=["Paris (9e)"])) == r":gray[No date known · Paris \(9e\)]"


def test_the_facts_are_told_apart_from_those_that_are_missing(program):
    stated = program(season=["Fall 2025"], max_applications=2, status="closed (full)")
    assert own_view.stated_facts(stated) == {
        ":gray[Season]": "Fall 2025",
        ":gray[Applications]": "at most 2",
        ":gray[Status at the source]": r"closed \(full\)",
    }
    assert own_view.missing_facts(stated) == (
        "Not stated: length, start dates, end date, degree levels, places, pay, applications are read, deadline, posted, "
        "last seen, field."
    )


def test_nothing_is_missing_where_all_is_stated(program):
    stated = program(
        duration_text="varies",
        start_dates=["2025-05-12"],
        end_date="2025-08-01",
        season=["Summer"],
        degree_levels=["phd"],
        locations=["Paris"],
        pay="$60 an hour",
        max_applications=1,
        application_review="rolling",
        deadline=pd.Timestamp("2025-02-03"),
        status="open",
        posted_on=pd.Timestamp("2025-01-02"),
        last_seen=pd.Timestamp("2025-02-01"),
        fields=["law"],
    )
    assert own_view.missing_facts(stated) == ""


def test_items_stand_as_bullets_or_as_badges_under_their_group():
    assert own_view.bullets(["clean data", "write (tests)"]) == "- clean data\n- write \\(tests\\)"
    assert own_view.badges(["Python", "C++"], "language") == ":gray[Languages]  \n:gray-badge[Python] :gray-badge[C\\+\\+]"
    assert own_view.badges(["vision"], "Health (all)") == ":gray[Health \\(all\\)]  \n:gray-badge[vision]"
    assert own_view.badges(["vision"]) == ":gray-badge[vision]"


def country(n: int, **summary: float | str) -> pd.Series:
    """What a company pays in one country, as overview/countries gives it."""
    unknown = {"median": np.nan, "median_low": np.nan, "median_high": np.nan, "no_interval": None, "p10": 1.0, "p90": 99.0}
    return pd.Series({"label": "United States", "n": n, **unknown, **summary})


MANY = country(14, median=62.5, median_low=55.0, median_high=70.0)
FEW = country(3, lowest=30.5, highest=41.0, no_median="few_reports")


def test_the_pay_of_a_company_is_its_median_or_the_span_of_a_few_reports():
    assert own_view.country_pay(MANY, Money()) == r"**median \$62\.50 an hour** · United States, 14 reports"
    assert own_view.country_pay(FEW, Money()) == r"**\$30\.50–\$41 an hour** · United States, 3 reports"
    assert (
        own_view.country_pay(country(1, lowest=30.5, highest=30.5), Money())
        == r"**\$30\.50 an hour** · United States, 1 report"
    )


def test_the_pay_of_a_company_is_in_the_money_of_the_reader():
    adjusted = Money("EUR", "month", "regional")
    prices = "at US average prices"
    assert own_view.country_pay(MANY, adjusted) == rf"**median €62\.50 a month** · United States, 14 reports · {prices}"
    assert own_view.country_pay(FEW, adjusted) == rf"**€30\.50–€41 a month** · United States, 3 reports · {prices}"


def test_a_median_has_its_interval_and_few_reports_say_how_many_are_needed():
    assert own_view.pay_interval(MANY, Money(), 5) == "95% interval \\$55–\\$70"
    assert own_view.pay_interval(country(5, median=62.5), Money(), 5) == "too few for an interval"
    assert own_view.pay_interval(FEW, Money(), 5) == "5 are needed for a median"
    assert own_view.pay_interval(country(9, no_median="wide_ranges"), Money(), 5) == "mostly wide ranges: no median"


def test_the_scope_of_the_pay_says_where_no_report_passes_the_filters():
    all_reports = "All reports of the company that pass the filters in the sidebar, not of this programme alone."
    assert [own_view.pay_scope(number) for number in (0, 1, 2)] == [
        "No report of the company passes the filters in the sidebar.",
        all_reports,
        all_reports,
    ]


def test_the_company_is_named_in_the_heading_and_on_its_link():
    assert own_view.pay_title("Acme (US)") == r"What Acme \(US\) pays"
    assert own_view.pay_title(None) == "What its company pays"
    assert own_view.company_label("Acme (US)") == r"All pay of Acme \(US\)"


def test_the_source_of_a_programme_is_told_as_far_as_it_is_known(program):
    known = program(source="A guide", publisher="Acme (US)", published="2026-10", source_url="https://a.example")
    assert own_view.source(known) == r"Source: [A guide](https://a.example), Acme \(US\), 2026\-10."
    assert own_view.source(program(published="2026")) == "Source: s1 (no link), 2026."
    assert own_view.link(program(program_url="https://b.example", url="https://b.example")) == (
        "[The programme's own page](https://b.example), to apply or to see whether it is still open"
    )
    assert own_view.link(program(url="https://a.example")) == ""
    other = program(pay="$60 an hour", perks=["gym", "meals"], source="An article", source_url="https://c.example")
    assert own_view.also_stated(other) == "Also [An article](https://c.example): pay \\$60 an hour; perks gym; meals."
    assert own_view.also_stated(program(season=["Fall"])) == "Also s1 (no link): season Fall."
    assert own_view.row_caption(program(program_id="prog-002")) == r"Row prog\-002 of the programmes."


# what trackers showed


def shown(*listings: int, newest: str | None = "2026-08-22") -> pd.DataFrame:
    return pd.DataFrame({"listings": listings, "newest": pd.to_datetime([newest] * len(listings))})


def test_listings_are_told_tracker_by_tracker_and_never_added_up():
    posted = "the newest was posted on 22 Aug 2026"
    assert trackers.finding(shown(1200, 30, 2), None) == f"3 trackers showed between 2 and 1,200 open listings each; {posted}."
    assert trackers.finding(shown(5, 5), ("Acme (US)", "Bolt")) == (
        rf"2 trackers showed 5 open listings each of Acme \(US\) or Bolt; {posted}."
    )
    days = shown(5, 5).assign(newest=pd.to_datetime(["2026-08-22", "2026-07-01"]))
    assert trackers.finding(days, None) == f"2 trackers showed 5 open listings each; {posted}."
    assert trackers.finding(shown(1), None) == f"One tracker showed 1 open listing; {posted}."
    assert trackers.finding(shown(7, newest=None), ("Bolt",)) == "One tracker showed 7 open listings of Bolt."
    assert trackers.title(shown(1)) == "Open listings that 1 tracker showed"
    assert trackers.title(shown(1, 2)) == "Open listings that 2 trackers showed"
