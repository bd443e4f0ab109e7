"""The page Programmes as a reader uses it, with the bundled data: the list, a programme's own view, the comparison."""

import csv
import datetime
import re
from datetime import date
from pathlib import Path

import pytest

from charts.theme import palette
from components.words import spoken
from queries.database import database
from queries.folder import DATA_VARIABLE, data_folder

ONE, SEVERAL = "program", "programs-compare"


def text_of(page):
    """All texts and tables of the page, as they are read."""
    texts = [part.value for kind in (page.title, page.header, page.markdown, page.caption) for part in kind]
    tables = [table.value for table in page.table]
    cells = [str(cell) for table in tables for cell in [*table.index, *table.columns, *table.to_numpy().ravel()]]
    return spoken("\n".join(texts + cells))


def listed(page):
    """The programmes of the table, by their ids."""
    return next(frame.value for frame in page.dataframe if "asks for" in frame.value).set_index("id")


def charts(page):
    return [chart.proto.id.rpartition("chart-")[2] for chart in page.get("plotly_chart")]


def bundled_rows():
    """The programmes of the files, each once by the row that stands for it."""
    for path in sorted((Path(data_folder()) / "programs").glob("programs*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield from (row for row in csv.DictReader(file) if not row.get("same_as"))


def lists(page):
    """The rows of each list of the page, by the heading under which it stands."""
    return {box.label: box.table[0].value for box in page.expander if box.table}


def test_the_first_view_holds_every_programme_once_and_draws_every_stated_start(opened, bundled):
    page = opened("programs")
    assert not page.exception
    programs = [row["program_id"] for row in bundled_rows()]
    starts = bundled.snapshot.cursor().execute("select sum(len(start_dates)) from programs").fetchone()[0]
    assert sorted(listed(page).index) == sorted(programs)
    assert f"{len(programs)} programmes · " in text_of(page)
    counted = [int(n) for text in text_of(page).split("\n") for n in re.findall(r"state (\d+) start dates still", text)]
    past = [int(n) for box in page.expander for n in re.findall(r"Past: (\d+) stated starts", box.label)]
    assert sum(counted + past) == starts
    assert charts(page) == ["calendar", "calendar-past"]


def test_the_headline_counts_the_deadlines_of_the_files_from_the_day_on_and_names_the_next(opened):
    ahead = [(row["application_deadline"], row) for row in bundled_rows() if row["application_deadline"] >= "2026-11-29"]
    ahead.sort(key=lambda one: one[0])
    page = opened("programs")
    first = ahead[0][1]
    named = f"{first['company']}: {first['program']}"
    assert (
        spoken(page.title[0].value)
        == f"{len(ahead)} programmes state a deadline ahead, the next tomorrow, 30 Nov 2026, for {named}"
    )
    deadlines = lists(page)[f"Deadline ahead · {len(ahead)}"]["Deadline"]
    days = [datetime.datetime.strptime(re.search(r"\*\*(.+)\*\*", cell)[1], "%d %b %Y").date() for cell in deadlines]
    assert [day.isoformat() for day in days] == [day for day, _ in ahead]


@pytest.mark.parametrize(
    ("day", "headline"),
    [
        (date(2026, 11, 30), "16 programmes state a deadline ahead, the next today, 30 Nov 2026, for DAAD: RISE Germany 2027"),
        (date(2027, 3, 5), "One programme states a deadline ahead, today, 5 Mar 2027, for "),
        (date(2027, 3, 6), "No programme states a deadline ahead; "),
    ],
)
def test_the_headline_is_of_the_day_on_which_the_page_is_read(opened, monkeypatch, day, headline):
    monkeypatch.setattr("app_pages.programs.page.reader_day", lambda: day)
    assert spoken(opened("programs").title[0].value).startswith(headline)


def test_every_row_of_a_list_has_its_deadline_its_last_look_and_its_links_and_what_passed_is_folded_away(opened):
    page = opened("programs")
    for heading, rows in lists(page).items():
        assert list(rows.columns) == ["Deadline", "Programme", "Links"], heading
        assert rows["Programme"].str.contains("last seen").all(), heading
        assert rows.map(bool).all(axis=None)
    folded = {box.label.partition(" · ")[0].partition(":")[0]: box.proto.expanded for box in page.expander}
    assert {name: folded[name] for name in ("Deadline ahead", "Listed as open when last seen", "No date known", "Passed")} == {
        "Deadline ahead": True,
        "Listed as open when last seen": True,
        "No date known": False,
        "Passed": False,
    }


def test_a_list_goes_on_on_its_next_page(opened):
    first = lists(opened("programs"))
    heading = next(heading for heading in first if heading.startswith("Listed as open"))
    second = lists(opened("programs", {"page-listed-open": "2"}))[heading]
    assert len(first[heading]) == 20
    assert not set(first[heading]["Links"]) & set(second["Links"])


def test_the_dates_can_be_taken_along(opened):
    page = opened("programs")
    assert page.download_button(key="download-dates").label.startswith("Add 16 deadlines and ")
    assert (
        opened("programs", {ONE: "program-097"}).download_button(key="download-dates").label
        == "Add 1 deadline to your calendar (.ics)"
    )
    assert "download-dates" not in [button.key for button in opened("programs", {ONE: "prog-002"}).download_button]


def test_a_programme_of_two_sources_tells_what_each_states(opened):
    text = text_of(opened("programs", {ONE: "program-021"}))
    assert "$250,000 a year" in text
    assert re.search(r"Also .*: .*pay \$175,000–\$200,000 a year, .*perks fully furnished housing", text)
    assert "prog-070" not in opened("programs").selectbox(key="one-program").options


def test_data_without_a_programme_says_where_its_file_belongs(opened, folder, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(folder()))
    database.cache_clear()
    try:
        page = opened("programs")
    finally:
        database.cache_clear()
    assert not page.exception
    assert page.title[0].value == "There is no programme in the data"
    assert "Its file belongs in the folder “programs” of the data." in text_of(page)


def test_what_trackers_showed_follows_the_chosen_employers(opened):
    page = opened("programs", {"program-company": "Google"})
    assert re.search(
        r"\d+ trackers showed between \d+ and \d+ open listings each of Google; the newest was posted on", text_of(page)
    )
    assert "so there is no total over them" in text_of(page)
    assert "open listings each" not in text_of(opened("programs", {"program-company": "CERN"}))


# what the two TikTok postings and the three guides say of programmes: each fact in the programme's own view

KNOWLEDGE_GRAPH = (
    "TikTok",
    "12–24 weeks",
    "PhD",
    "Seattle, WA",
    "at most 2",
    "rolling",
    "closed (no longer available)",
    "Summer 2025; Fall 2025",
    "12 May 2025",
    "19 May 2025",
    "27 May 2025",
    "9 Jun 2025",
    "23 Jun 2025",
    "11 Aug 2025",
    "25 Aug 2025",
    "8 Sep 2025",
    "22 Sep 2025",
    "Python",
    "Java",
    "C++",
    "Spark",
    "PyTorch",
    "TensorFlow",
    "Keras",
    "named entity recognition",
    "brand recognition",
    "build knowledge graphs",
    "Health and wellness",
    "health insurance",
    "dental insurance",
    "vision insurance",
    "HSA",
    "life insurance",
    "fitness subsidies",
    "short-term disability",
    "long-term disability",
    "on-site gym",
    "mental health benefits",
    "virtual fitness classes",
    "Parents and family",
    "fertility benefits",
    "adoption assistance",
    "family support",
    "Flexible work",
    "flexible hours",
    "hybrid work",
    "Office life",
    "casual dress",
    "snacks",
    "pet-friendly office",
    "happy hours",
    "some meals",
    "company outings",
    "on-site cafeteria",
    "holiday events",
    "Time off",
    "paid vacation",
    "paid holidays",
    "personal and sick days",
    "leave of absence",
    "Pay and retirement",
    "401(k) match",
    "performance bonus",
    "company equity",
    "Learning and career",
    "promote from within",
    "online courses",
    "leadership training",
    "rotational training",
    "mentor program",
    "Diversity and inclusion",
    "DEI program",
    "employee resource groups",
    "e-commerce/Internet experience preferred",
    "affiliates worldwide",
)
FACTS = {
    "prog-001": (
        "TikTok",
        "12 weeks",
        "United States; Europe; Asia",
        "data collection and preprocessing",
        "algorithm optimization",
        "scikit-learn",
        "SQL",
        "critical thinking",
        "hackathons",
        "workshops",
        "networking events",
        "mentorship",
        "anomaly detection",
        "video quality",
        "mock interviews",
        "data scientist, AI researcher, machine learning engineer",
    ),
    "prog-002": KNOWLEDGE_GRAPH,
    "prog-003": (
        "TikTok",
        "13 weeks, stated as “at least 3 months”",
        "Bachelor's, Master's",
        "2026 start",
        "at most 2",
        "rolling",
        "sentiment analysis",
        "search algorithms",
        "generative AI",
        "optimize unified product representation algorithms",
        "overseas Internet/e-commerce experience preferred",
    ),
    "prog-004": ("Google AI Residency", "52 weeks, stated as “year-long”", "projects beside researchers and engineers"),
    "prog-005": ("Microsoft Research Internship", "12–16 weeks", "experimentation", "projects with experts of the field"),
    "prog-006": (
        "FAIR",
        "12 weeks",
        "computer vision",
        "natural language processing",
        "reinforcement learning",
        "real-world problems",
    ),
    "prog-007": ("OpenAI Internship", "varies", "joint work on AI research projects"),
    "prog-008": ("research institutions, universities and AI labs", "varies", "research with academics"),
    "prog-096": (
        "$131,250 a year",
        "63.1 an hour",
        "225,000",
        "108.17 an hour",
        "Bachelor's, Master's",
        "neural networks",
        "feature engineering",
        "linear algebra",
        "model evaluation",
        "clean and prepare data",
        "document the work",
        "flexible hours",
        "casual dress",
        "mentorship",
        "growth much above average",
        "no certificate asked for",
    ),
    "prog-097": (
        "$6,000–$10,000 a month",
        "housing stipend",
        "transport allowance",
        "portfolio",
        "Kaggle",
        "career service",
        "NLP engineer",
        "computer vision engineer",
        "freelancing",
        "Facebook, Google, Apple, Microsoft",
    ),
}


@pytest.mark.parametrize("program", FACTS)
def test_every_fact_of_the_postings_and_the_guides_is_in_the_view_of_its_programme(opened, program):
    page = opened("programs", {ONE: program})
    assert not page.exception
    text = text_of(page)
    assert [fact for fact in FACTS[program] if fact not in text] == []
    assert f"Row {program} of the programmes." in text


def test_a_programme_draws_its_nine_starts_and_links_to_its_company(opened):
    page = opened("programs", {ONE: "prog-002"})
    assert charts(page) == ["calendar-one"]
    assert "median" in text_of(page)
    counted = database().view().filtered(company=("TikTok",)).ask("overview/countries", least=1).set_index("group")["n"]
    assert f"{counted['US']} reports" in text_of(page)
    links = [link.proto for link in page.get("page_link") if link.proto.page == "companies"]
    assert [link.query_string for link in links] == ["of=TikTok"]


def test_adjusted_pay_is_told_to_be(opened):
    text = text_of(opened("programs", {ONE: "prog-002", "prices": "US average prices"}))
    assert "reports · at US average prices" in text


def test_the_pay_of_a_company_follows_the_filters_of_the_sidebar(opened):
    text = text_of(opened("programs", {ONE: "prog-002", "country": "India"}))
    assert "No report of the company passes the filters in the sidebar." in text


def test_the_filters_stand_in_the_address_and_narrow_the_list(opened):
    address = {"program-degree": "Bachelor's", "program-length": "Up to 10 weeks", "program-place": "Switzerland"}
    page = opened("programs", address)
    assert not page.exception
    assert set(listed(page).index) == {"prog-071", "prog-072", "prog-073"}
    assert page.multiselect(key="program-degree").value == ["bachelor"]
    page.multiselect(key="program-time").set_value(["undated"]).run()
    assert set(listed(page).index) == {"prog-071"}


def test_nothing_that_matches_says_which_filter_to_loosen_and_loosens_it(opened):
    page = opened("programs", {"program-company": "Apple", "program-season": "Spring"})
    assert page.title[0].value == "No programme matches these filters"
    buttons = [button.label for button in page.button if button.key.startswith("loosen-")]
    silent = [row for row in bundled_rows() if row["company"] == "Apple"]
    assert buttons[1] == f"Any season · {len(silent)}"
    assert buttons[0].startswith("Any employer · ")
    page.button(key="loosen-program-season").click().run()
    assert set(listed(page)["employer"]) == {"Apple"}
    page.multiselect(key="program-season").set_value(["spring"]).run()
    page.button(key="clear-programs").click().run()
    assert len(listed(page)) == len(list(bundled_rows()))


def test_side_by_side_marks_what_both_name_how_each_asks_for_it_and_which_facts_differ(opened):
    page = opened("programs", {SEVERAL: ["prog-002", "prog-003"]})
    assert not page.exception
    table = page.table[0].value
    first, second = table.columns
    assert "Knowledge Graph" in first
    assert spoken(table.loc["Start dates", first]).startswith("12 May 2025, 19 May 2025")
    assert spoken(table.loc["**Degree levels**", second]) == "Bachelor's, Master's"
    assert table.loc["Applications", [first, second]].tolist() == ["at most 2", "at most 2"]
    assert ":primary-badge[Python]" in table.loc["Asks for", second]
    assert ":primary-badge[computer vision]" in table.loc["Asks for", first]
    assert ":primary-badge[computer vision]" in table.loc["Asks for", second]
    assert ":primary-badge[problem\\-solving]" in table.loc["Asks for", second].partition("**Preferred**")[2]
    assert ":primary-badge[problem\\-solving]" in table.loc["Asks for", first].partition("**Preferred**")[0]
    assert ":gray-badge[sentiment analysis]" in table.loc["Asks for", second]
    assert "computer vision" not in str(table.loc["Works on"].tolist())
    assert table.loc["Perks", second] == ":gray[not stated]"
    assert table.loc["Perks", first].startswith(":gray-badge[health insurance]")
    shared = "Python, Java, C, C++, Spark, PyTorch, TensorFlow, Keras, analytical skills, problem-solving, teamwork"
    assert f"All ask for {shared}, " in text_of(page)
    assert "Required by one and preferred by another: analytical skills, problem-solving and teamwork." in text_of(page)


def test_a_programme_that_names_no_skills_is_said_to(opened):
    text = text_of(opened("programs", {SEVERAL: ["prog-002", "prog-004", "prog-003"]}))
    assert "Both that name skills ask for Python, Java" in text
    assert "Google: Google AI Residency names no skills." in text


def test_choosing_and_leaving_a_programme_changes_the_address(opened):
    page = opened("programs")
    page.selectbox(key="one-program").set_value("prog-042").run()
    assert page.query_params[ONE] == "prog-042"
    assert "OpenAI Safety Fellowship" in page.title[0].value
    page.multiselect(key="several-programs").set_value(["prog-041", "prog-042"]).run()
    assert page.query_params[SEVERAL] == ["prog-041", "prog-042"]
    page.button(key="all-programs").click().run()
    assert ONE not in page.query_params
    assert len(listed(page)) == len(list(bundled_rows()))


def test_programmes_that_are_none_are_named_and_left_out(opened):
    page = opened("programs", {ONE: "prog-999", SEVERAL: ["prog-1000"], "program-season": "Monsoon"})
    assert not page.exception
    warned = " ".join(warning.value for warning in page.warning)
    assert all(word in spoken(warned) for word in ("prog-999", "prog-1000", "Monsoon"))
    assert len(listed(page)) == len(list(bundled_rows()))


def test_more_programmes_than_four_are_cut_and_that_is_told(opened):
    page = opened("programs", {SEVERAL: [f"prog-00{number}" for number in range(1, 6)]})
    assert "these are the first 4" in page.warning[0].value
    assert len(page.table[0].value.columns) == 4


def test_past_starts_are_drawn_in_grey(opened):
    spec = opened("programs", {ONE: "prog-002"}).get("plotly_chart")[0].proto.spec
    assert palette("light").bar in spec
    assert palette("light").accent in spec  # the line of today
