"""The sentences of the page Programmes: each a whole text, for the usual case, few, one, none and a tie."""

import numpy as np
import pandas as pd
import pytest

from app_pages.programs import sentences
from charts.numbers import Money

TITLES = {"degree": "Degree", "season": "Season", "place": "Place"}


# the headline and the cards


@pytest.mark.parametrize(
    ("weeks", "headline"),
    [
        ([12, 13, 14, None], "2 of 3 programmes with a stated length fit into a 13-week summer"),
        ([13], "The one programme with a stated length fits into a 13-week summer"),
        ([14, None], "The one programme with a stated length does not fit into a 13-week summer"),
        ([13, 10], "All 2 programmes with a stated length fit into a 13-week summer"),
        ([13, 14], "1 of 2 programmes with a stated length fits into a 13-week summer"),
        ([14, 15], "None of 2 programmes with a stated length fits into a 13-week summer"),
        ([None], "1 programme, none of which states its length"),
        ([None, None], "2 programmes, none of which states its length"),
    ],
)
def test_the_headline_counts_what_fits_into_a_summer(programs, weeks, headline):
    shown = programs(*({"duration_weeks_min": np.nan if least is None else least} for least in weeks))
    assert sentences.headline(shown, 13) == headline


def test_the_summer_is_as_long_as_the_constant_says(programs):
    shown = programs({"duration_weeks_min": 10}, {"duration_weeks_min": 11})
    assert sentences.headline(shown, 10) == "1 of 2 programmes with a stated length fits into a 10-week summer"


@pytest.mark.parametrize(
    ("lengths", "headline"),
    [
        ([(12, 20)], "The one programme with a stated length fits into a 13-week summer"),
        ([(14, 12)], "The one programme with a stated length does not fit into a 13-week summer"),
        ([(np.nan, 60)], "The one programme with a stated length fits into a 13-week summer"),
    ],
)
def test_it_is_the_least_length_that_fits_and_one_week_where_only_the_most_is_stated(programs, lengths, headline):
    shown = programs(*({"duration_weeks_min": least, "duration_weeks_max": most} for least, most in lengths))
    assert sentences.headline(shown, 13) == headline


def test_only_the_most_of_one_week_fits_a_summer_of_one_week(programs):
    shown = programs({"duration_weeks_max": 60})
    assert sentences.headline(shown, 1) == "The one programme with a stated length fits into a 1-week summer"


def test_the_scope_counts_programmes_employers_and_sources(programs):
    acme, bolt = {"employer": "Acme", "source_id": "s1"}, {"employer": "Bolt", "source_id": "s1"}
    assert sentences.scope(programs(acme, bolt, {}), 97) == (
        ":gray[3 of 97 programmes · 2 employers · 1 source · 1 of no one employer]"
    )
    assert sentences.scope(programs(acme, acme | {"source_id": "s2"}), 2) == ":gray[2 programmes · 1 employer · 2 sources]"
    assert sentences.scope(programs(acme), 1) == ":gray[1 programme · 1 employer · 1 source]"
    assert sentences.scope(programs(acme), 2) == ":gray[1 of 2 programmes · 1 employer · 1 source]"
    assert sentences.scope(programs({}, {}), 2) == ":gray[2 programmes · 0 employers · 1 source · 2 of no one employer]"


@pytest.mark.parametrize(
    ("lengths", "value", "note"),
    [
        # least and most of each programme, the commonest least, and what stands beneath
        (
            [(12, 24), (12, 12), (8, np.nan), (16, 52), (np.nan, np.nan)],
            "12 weeks",
            "at least, in 2 of 4; 8 to 52 in all; 1 state none",
        ),
        ([(10, np.nan)], "10 weeks", "at least, in 1 of 1; 10 to 10 in all; 0 state none"),
        ([(10, 10), (8, 8)], "8 weeks", "at least, in 1 of 2; 8 to 10 in all; 0 state none"),
        ([(20, 20), (8, np.nan), (20, np.nan)], "20 weeks", "at least, in 2 of 3; 8 to 20 in all; 0 state none"),
        ([(30, np.nan), (8, 12), (8, 12)], "8 weeks", "at least, in 2 of 3; 8 to 30 in all; 0 state none"),
        ([(np.nan, 12), (np.nan, np.nan), (np.nan, np.nan)], "–", "2 state none"),
        ([(np.nan, 12), (10, 11)], "10 weeks", "at least, in 1 of 1; 10 to 12 in all; 0 state none"),
    ],
)
def test_the_card_of_lengths_names_the_commonest_and_the_range(programs, lengths, value, note):
    shown = programs(*({"duration_weeks_min": least, "duration_weeks_max": most} for least, most in lengths))
    assert sentences.length_card(shown) == ("Commonest length", value, note)


@pytest.mark.parametrize(
    ("levels", "value", "note"),
    [
        ([["phd"], ["phd", "master"], ["phd", "master", "bachelor"], []], "3", "Master's 2 · Bachelor's 1 · 1 name no level"),
        ([["bachelor"]], "0", "Master's 0 · Bachelor's 1 · 0 name no level"),
        ([["associate"], [], []], "0", "Master's 0 · Bachelor's 0 · 2 name no level"),
        ([[]], "0", "Master's 0 · Bachelor's 0 · 1 name no level"),
    ],
)
def test_the_card_of_degrees_counts_a_programme_under_each_of_its_levels(programs, levels, value, note):
    shown = programs(*({"degree_levels": named} for named in levels))
    assert sentences.degree_card(shown) == ("For PhD students", value, note)


@pytest.mark.parametrize(
    ("dates", "deadlines", "value", "note"),
    [
        ([["2025-05-12", "2025-06-09"], ["2026-05-11"], []], 2, "3", "by 2 programmes; 2 state a deadline"),
        ([["2025-05-12"], []], 1, "1", "by 1 programme; 1 states a deadline"),
        ([[]], 0, "0", "by 0 programmes; 0 state a deadline"),
    ],
)
def test_the_card_of_starts_counts_dates_programmes_and_deadlines(programs, dates, deadlines, value, note):
    stated = [{"start_dates": starts} for starts in dates]
    for each in stated[:deadlines]:
        each["deadline"] = pd.Timestamp("2025-02-03")
    assert sentences.start_card(programs(*stated)) == ("Stated start dates", value, note)


@pytest.mark.parametrize(
    ("standings", "value", "note"),
    [
        (
            ["ahead", "ahead", "deadline_passed", "past", "past", "past"],
            "2",
            "deadline passed 1 · no day or year named 0 · past 3",
        ),
        (["undated"], "0", "deadline passed 0 · no day or year named 1 · past 0"),
    ],
)
def test_the_card_of_times_counts_those_ahead_and_the_others(programs, standings, value, note):
    shown = programs(*({"standing": standing} for standing in standings))
    assert sentences.standing_card(shown) == ("Ahead or running", value, note)


# the filters and the buttons


def test_what_is_not_stated_is_counted_for_each_filter_that_drops_some():
    counted = pd.DataFrame(
        [("degree", "phd", 50), ("degree", "not_stated", 30), ("place", "not_stated", 4), ("season", "summer", 9)],
        columns=["filter", "choice", "programs"],
    )
    assert sentences.silent_programs(counted, TITLES) == (
        "Not stated: degree 30, place 4 programmes. A filter that is set leaves these out unless “Not stated” is chosen."
    )


def test_the_filter_that_gives_back_most_stands_first_and_one_that_gives_nothing_is_not_offered():
    labels = sentences.loosen_labels({"degree": 3, "season": 0, "place": 7}, TITLES)
    assert list(labels.items()) == [("place", "Any place · 7"), ("degree", "Any degree · 3")]


def test_filters_that_give_back_as_many_stand_in_their_order():
    labels = sentences.loosen_labels({"season": 2, "place": 2, "degree": 2}, TITLES)
    assert list(labels.items()) == [("season", "Any season · 2"), ("place", "Any place · 2"), ("degree", "Any degree · 2")]


def test_there_is_no_label_where_no_single_filter_is_to_blame():
    assert sentences.loosen_labels({"degree": 0, "season": 0}, TITLES) == {}


def test_more_programmes_than_can_be_compared_are_counted():
    assert sentences.too_many(5, 4) == "The address asks for 5 programmes to compare: these are the first 4."


def test_the_buttons_say_what_they_open_and_download(programs):
    shown = programs({"program": "Residency"}, {"program": "Fellowship (AI)"})
    assert sentences.open_label(shown, "p2") == r"Open Fellowship \(AI\)"
    assert sentences.download_label(shown) == "Download 2 programmes as CSV"
    assert sentences.download_label(shown.head(1)) == "Download 1 programme as CSV"


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
    assert sentences.lane_names(named) == ["Acme · 12 May", "International T… · 1 Sep"]
    assert sentences.lane_names(starts({"employer": "Sixteen letters."})) == ["Sixteen letters. · 12 May"]


def test_a_lane_has_the_length_of_its_own_programme(programs):
    shown = programs({"duration_weeks_min": 12, "duration_weeks_max": 24}, {})
    assert sentences.lane_lengths(starts({"group": "p2"}, {"group": "p1"}), shown) == ["", "12–24 weeks"]


def test_a_start_says_when_it_ends_and_whether_it_is_past():
    assert sentences.lane_words(starts(SURE, BETWEEN, {})) == [
        "<b>Acme</b><br>Residency<br>12 May 2025 to 4 Aug 2025<br>12 weeks<br>past",
        "<b>Acme</b><br>Residency<br>1 Sep 2026 to between 24 Nov 2026 and 16 Feb 2027<br>12–24 weeks",
        "<b>Acme</b><br>Residency<br>12 May 2025 end not stated",
    ]


def test_the_calendar_in_words_names_every_start():
    named = starts(SURE, {"employer": "Bolt"} | BETWEEN)
    assert sentences.calendar_alt(named) == (
        "Calendar of 2 stated starts: Acme 12 May 2025, 12 weeks, past; Bolt 1 Sep 2026, 12–24 weeks."
    )
    assert sentences.calendar_alt(starts(SURE)) == "Calendar of 1 stated start: Acme 12 May 2025, 12 weeks, past."


def test_the_caption_of_the_calendar_counts_who_states_how_many_starts(programs):
    how = "Bar: the stated length; its lighter part: the longest. Grey: past. Shaded: June to August. Only stated dates."
    two = programs({"start_dates": ["2025-05-12"]}, {"start_dates": ["2026-09-01", "2026-10-01"]}, {})
    assert sentences.calendar_caption(two, starts({}, {}, {})) == f"2 of 3 programmes state 3 start dates. {how}"
    assert sentences.calendar_caption(two.head(1), starts({})) == f"1 of 1 programme states 1 start date. {how}"


def test_programmes_without_a_start_are_counted(programs):
    assert sentences.undated_title(programs({}, {})) == "No dates stated: 2 programmes"
    assert sentences.undated_title(programs({})) == "No dates stated: 1 programme"


# the comparison


def items(*rows: tuple[str, str, str, int]) -> pd.DataFrame:
    """Items as programs/items gives them: programme, aspect, item and by how many of the programmes it is named."""
    return pd.DataFrame(rows, columns=["program_id", "aspect", "item", "named_by"])


PYTHON = [("p1", "skill", "Python", 2), ("p2", "skill", "python", 2)]


def test_all_that_name_skills_ask_for_what_they_share(programs):
    named = items(*PYTHON, ("p1", "skill", "C++", 2), ("p2", "skill", "C++", 2), ("p1", "skill", "SQL", 1))
    assert sentences.shared_skills(programs({}, {}), named) == r"All ask for Python and C\+\+."


def test_what_is_named_of_another_aspect_is_no_skill(programs):
    named = items(*PYTHON, ("p1", "perk", "gym", 2), ("p2", "perk", "gym", 2))
    assert sentences.shared_skills(programs({}, {}), named) == "All ask for Python."


def test_those_that_name_no_skills_are_named(programs):
    three = programs({}, {}, {"employer": "Acme"})
    assert sentences.shared_skills(three, items(*PYTHON)) == (
        r"Both that name skills ask for Python. Acme\: Residency names no skills."
    )
    named = items(*((program, "skill", "Python", 3) for program in ("p1", "p2", "p4")))
    assert sentences.shared_skills(programs({}, {}, {"program": "Fellowship"}, {}), named) == (
        "The 3 that name skills ask for Python. Fellowship names no skills."
    )


def test_what_only_some_share_is_not_shared_by_all(programs):
    named = items(("p1", "skill", "Python", 2), ("p2", "skill", "Python", 2), ("p3", "skill", "SQL", 1))
    assert sentences.shared_skills(programs({}, {}, {}), named) == "They name no skill in common."


def test_nothing_is_shared_where_only_one_or_none_names_skills(programs):
    two = programs({}, {"program": "Fellowship"})
    assert sentences.shared_skills(two, items(("p1", "skill", "Python", 1))) == "Fellowship names no skills."
    assert sentences.shared_skills(two, items()) == "Residency names no skills. Fellowship names no skills."


def test_the_table_shows_what_is_stated_and_marks_what_differs(programs):
    two = programs(
        {"employer": "Acme", "standing": "past", "duration_text": "varies", "season": ["Fall"], "max_applications": 2},
        {"program": "Fellowship", "standing": "ahead", "duration_text": "varies", "season": ["2026"]},
    )
    table = sentences.comparison_table(two, items(*PYTHON, ("p2", "perk", "gym", 1)))
    missing = ":gray[not stated]"
    rows = {
        "**Time**": ["Past", "Ahead or running"],
        "Length": ["varies", "varies"],
        "**Season**": ["Fall", "2026"],
        "Applications": ["at most 2", missing],
        "Asks for": [":gray-badge[Python]", ":gray-badge[python]"],
        "Works on": [missing, missing],
        "Duties": [missing, missing],
        "Perks": [missing, ":gray-badge[gym]"],
    }
    pd.testing.assert_frame_equal(table, pd.DataFrame(rows, index=[r"Acme\: Residency", "Fellowship"]).T)


def test_the_table_of_one_programme_marks_nothing(programs):
    table = sentences.comparison_table(programs({"season": ["Fall"]}), items(("p1", "skill", "Python", 1)))
    missing = ":gray[not stated]"
    cells = ["No day or year named", "Fall", ":gray-badge[Python]", missing, missing, missing]
    index = ["Time", "Season", "Asks for", "Works on", "Duties", "Perks"]
    pd.testing.assert_frame_equal(table, pd.DataFrame({"Residency": cells}, index=index))


def test_a_badge_is_marked_where_no_other_that_speaks_of_its_aspect_names_it():
    named = items(*PYTHON, ("p1", "skill", "C++", 1), ("p1", "skill", "SQL", 1), ("p1", "focus", "vision", 1))
    assert sentences.marked_badges(named, "p1", "skill") == (
        r":gray-badge[Python] :primary-badge[\+ C\+\+] :primary-badge[\+ SQL]"
    )
    assert sentences.marked_badges(named, "p2", "skill") == ":gray-badge[python]"
    assert sentences.marked_badges(named, "p1", "focus") == ":gray-badge[vision]"
    assert sentences.marked_badges(named, "p2", "focus") == ":gray[not stated]"


# a programme's own view


def test_a_programme_is_summed_up_by_what_it_states(program):
    stated = program(
        employer="Acme",
        standing="ahead",
        duration_weeks_min=12,
        duration_weeks_max=12,
        degree_levels=["phd"],
        locations=["Seattle, WA"],
    )
    assert sentences.full_name(stated) == r"Acme\: Residency"
    assert sentences.summary(stated) == ":gray[Ahead or running · 12 weeks · PhD · Seattle, WA]"
    assert sentences.summary(program(standing="past")) == ":gray[Past]"
    assert sentences.summary(program(locations=["Paris (9e)"])) == r":gray[No day or year named · Paris \(9e\)]"


def test_the_facts_are_told_apart_from_those_that_are_missing(program):
    stated = program(season=["Fall 2025"], max_applications=2, status="closed (full)")
    assert sentences.stated_facts(stated) == {
        ":gray[Season]": "Fall 2025",
        ":gray[Applications]": "at most 2",
        ":gray[Status at the source]": r"closed \(full\)",
    }
    assert sentences.missing_facts(stated) == (
        "Not stated: length, start dates, end date, degree levels, places, pay, applications are read, deadline."
    )


def test_nothing_is_missing_where_all_is_stated(program):
    stated = program(
        duration_text="varies",
        start_dates=["2025-05-12"],
        end_date="2025-08-01",
        season=["Summer"],
        degree_levels=["phd"],
        locations=["Paris"],
        pay="60 USD an hour",
        max_applications=1,
        application_review="rolling",
        deadline=pd.Timestamp("2025-02-03"),
        status="open",
    )
    assert sentences.missing_facts(stated) == ""


def test_items_stand_as_bullets_or_as_badges_under_their_group():
    assert sentences.bullets(["clean data", "write (tests)"]) == "- clean data\n- write \\(tests\\)"
    assert sentences.badges(["Python", "C++"], "language") == ":gray[Languages]  \n:gray-badge[Python] :gray-badge[C\\+\\+]"
    assert sentences.badges(["vision"], "Health (all)") == ":gray[Health \\(all\\)]  \n:gray-badge[vision]"
    assert sentences.badges(["vision"]) == ":gray-badge[vision]"


def country(n: int, **summary: float | str) -> pd.Series:
    """What a company pays in one country, as overview/countries gives it."""
    unknown = {"median": np.nan, "median_low": np.nan, "median_high": np.nan, "no_interval": None, "p10": 1.0, "p90": 99.0}
    return pd.Series({"label": "United States", "n": n, **unknown, **summary})


MANY = country(14, median=62.5, median_low=55.0, median_high=70.0)
FEW = country(3, lowest=30.5, highest=41.0, no_median="few_reports")


def test_the_pay_of_a_company_is_its_median_or_the_span_of_a_few_reports():
    assert sentences.country_pay(MANY, Money()) == r"**median \$62\.50 an hour** · United States, 14 reports"
    assert sentences.country_pay(FEW, Money()) == r"**\$30\.50–\$41 an hour** · United States, 3 reports"
    assert (
        sentences.country_pay(country(1, lowest=30.5, highest=30.5), Money())
        == r"**\$30\.50 an hour** · United States, 1 report"
    )


def test_the_pay_of_a_company_is_in_the_money_of_the_reader():
    adjusted = Money("EUR", "month", "regional")
    prices = "at US average prices"
    assert sentences.country_pay(MANY, adjusted) == rf"**median €62\.50 a month** · United States, 14 reports · {prices}"
    assert sentences.country_pay(FEW, adjusted) == rf"**€30\.50–€41 a month** · United States, 3 reports · {prices}"


def test_a_median_has_its_interval_and_few_reports_say_how_many_are_needed():
    assert sentences.pay_interval(MANY, Money(), 5) == "95% interval \\$55–\\$70"
    assert sentences.pay_interval(country(5, median=62.5), Money(), 5) == "too few for an interval"
    assert sentences.pay_interval(FEW, Money(), 5) == "5 are needed for a median"
    assert sentences.pay_interval(country(9, no_median="wide_ranges"), Money(), 5) == "mostly wide ranges: no median"


def test_the_scope_of_the_pay_says_where_no_report_passes_the_filters():
    all_reports = "All reports of the company that pass the filters at the left, not of this programme alone."
    assert [sentences.pay_scope(number) for number in (0, 1, 2)] == [
        "No report of the company passes the filters at the left.",
        all_reports,
        all_reports,
    ]


def test_the_company_is_named_in_the_heading_and_on_its_link():
    assert sentences.pay_title("Acme (US)") == r"What Acme \(US\) pays"
    assert sentences.pay_title(None) == "What its company pays"
    assert sentences.company_label("Acme (US)") == r"All pay of Acme \(US\)"


def test_the_source_of_a_programme_is_told_as_far_as_it_is_known(program):
    known = program(source="A guide", publisher="Acme (US)", published="2026-10", url="https://a.example")
    assert sentences.source(known) == r"Source: [A guide](https://a.example), Acme \(US\), 2026\-10."
    assert sentences.source(program(published="2026")) == "Source: s1, no address known, 2026."
    assert sentences.row_caption(program(program_id="prog-002")) == r"Row prog\-002 of the programmes."
