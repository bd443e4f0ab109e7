"""The page Programmes as a reader uses it, with the bundled data: the list, a programme's own view, the comparison."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from charts.theme import palette
from components.words import plain, spoken
from queries.database import database
from queries.folder import DATA_VARIABLE, data_folder

ONE, SEVERAL = "program", "programs-compare"


def text_of(page):
    """All texts and tables of the page, as they are read."""
    texts = [part.value for kind in (page.title, page.subheader, page.markdown, page.caption) for part in kind]
    tables = [table.value for table in page.table]
    cells = [str(cell) for table in tables for cell in [*table.index, *table.columns, *table.to_numpy().ravel()]]
    return spoken("\n".join(texts + cells))


def listed(page):
    """The programmes of the table, by their ids."""
    return next(frame.value for frame in page.dataframe if "asks for" in frame.value).set_index("id")


def charts(page):
    return [chart.proto.id.rpartition("chart-")[2] for chart in page.get("plotly_chart")]


def test_the_first_view_lists_every_programme_and_draws_every_stated_start(opened, bundled):
    page = opened("programs")
    assert not page.exception
    cursor = bundled.snapshot.cursor()
    programs, starts = cursor.execute("select count(*), sum(len(start_dates)) from programs").fetchone()
    assert len(listed(page)) == programs
    assert f"{programs} programmes · " in text_of(page)
    assert f"state {starts} start dates" in text_of(page)
    undated = next(frame.value for frame in page.dataframe if "season as written" in frame.value)
    assert len(undated) == cursor.execute("select count(*) from programs where len(start_dates) = 0").fetchone()[0]
    assert f"No dates stated: {len(undated)} programmes" in [box.label for box in page.expander]
    assert charts(page) == ["calendar"]


def test_the_headline_and_the_cards_agree_with_plain_python(opened):
    path = Path(data_folder()) / "programs" / "programs.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = [row for row in rows if row["duration_weeks_min"] or row["duration_weeks_max"]]
    least = [int(row["duration_weeks_min"]) for row in known if row["duration_weeks_min"]]
    fitting = sum(int(row["duration_weeks_min"] or 1) <= 13 for row in known)
    often, times = Counter(least).most_common(1)[0]
    takes = {level: sum(level in row["degree_levels"].split(";") for row in rows) for level in ("phd", "master", "bachelor")}
    page = opened("programs")
    assert page.title[0].value == f"{fitting} of {len(known)} programmes with a stated length fit into a 13-week summer"
    text = text_of(page)
    assert f"### {often} weeks\n### {takes['phd']}\n" in text
    assert f"at least, in {times} of {len(least)}; " in text
    assert f"{len(rows) - len(known)} state none" in text
    assert f"Master's {takes['master']} · Bachelor's {takes['bachelor']} · " in text
    assert f"by 7 programmes; {sum(bool(row['application_deadline']) for row in rows)} state a deadline" in text


def test_data_without_a_programme_says_where_its_file_belongs(opened, folder, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(folder()))
    database.cache_clear()
    try:
        page = opened("programs")
    finally:
        database.cache_clear()
    assert not page.exception
    assert page.title[0].value == "The data holds no programme"
    assert "Its file belongs into the folder programs of the data." in text_of(page)


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
        "131,250 USD a year",
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
        "6,000–10,000 USD a month",
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
    link = page.get("page_link")[0].proto
    assert (link.page, link.query_string) == ("companies", "of=TikTok")


def test_adjusted_pay_is_told_to_be(opened):
    text = text_of(opened("programs", {ONE: "prog-002", "prices": "US average prices"}))
    assert "reports · at US average prices" in text


def test_the_pay_of_a_company_follows_the_filters_of_the_sidebar(opened):
    text = text_of(opened("programs", {ONE: "prog-002", "country": "India"}))
    assert "No report of the company passes the filters at the left." in text


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
    assert page.subheader[0].value == "No programme matches these filters"
    buttons = [button.label for button in page.button if button.key.startswith("loosen-")]
    assert buttons == ["Any employer · 7", "Any season · 3"]
    page.button(key="loosen-program-season").click().run()
    assert set(listed(page)["employer"]) == {"Apple"}
    page.multiselect(key="program-season").set_value(["spring"]).run()
    page.button(key="clear-programs").click().run()
    assert len(listed(page)) == 97


def test_side_by_side_marks_what_only_one_names_and_which_facts_differ(opened):
    page = opened("programs", {SEVERAL: ["prog-002", "prog-003"]})
    assert not page.exception
    (table,) = [part.value for part in page.table]
    first, second = table.columns
    assert "Knowledge Graph" in first
    assert spoken(table.loc["Start dates", first]).startswith("12 May 2025, 19 May 2025")
    assert spoken(table.loc["**Degree levels**", second]) == "Bachelor's, Master's"
    assert table.loc["Applications", [first, second]].tolist() == ["at most 2", "at most 2"]
    assert ":gray-badge[Python]" in table.loc["Asks for", second]
    assert f":primary-badge[\\+ {plain('sentiment analysis')}]" in table.loc["Asks for", second]
    assert "sentiment" not in table.loc["Asks for", first]
    assert table.loc["Perks", second] == ":gray[not stated]"
    assert table.loc["Perks", first].startswith(":gray-badge[health insurance]")
    shared = "Python, Java, C, C++, Spark, PyTorch, TensorFlow, Keras, analytical skills and teamwork"
    assert f"All ask for {shared}." in text_of(page)


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
    assert len(listed(page)) == 97


def test_programmes_that_are_none_are_named_and_left_out(opened):
    page = opened("programs", {ONE: "prog-999", SEVERAL: ["prog-1000"], "program-season": "Monsoon"})
    assert not page.exception
    warned = " ".join(warning.value for warning in page.warning)
    assert all(word in spoken(warned) for word in ("prog-999", "prog-1000", "Monsoon"))
    assert len(listed(page)) == 97


def test_more_programmes_than_four_are_cut_and_that_is_told(opened):
    page = opened("programs", {SEVERAL: [f"prog-00{number}" for number in range(1, 6)]})
    assert "these are the first 4" in page.warning[0].value
    assert len(page.table[0].value.columns) == 4


def test_past_starts_are_drawn_in_grey(opened):
    spec = opened("programs", {ONE: "prog-002"}).get("plotly_chart")[0].proto.spec
    assert palette("light").bar in spec
    assert palette("light").accent in spec  # the line of today
