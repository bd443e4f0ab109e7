"""What single texts say of degree, company, role, kind of work, season, year, period and currency."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.judgement.readings import _mode
from ingest.texts.company import Companies
from ingest.texts.degree import degree_in_title, read_degree
from ingest.texts.lexicon import words_of
from ingest.texts.money import of_meaning, read_currency, read_money, signs
from ingest.texts.multiple import read_multiple
from ingest.texts.period import read_period
from ingest.texts.role import role_family, work_kind
from ingest.texts.season import read_season, read_year
from ingest.texts.within import meanings
from ingest.texts.workload import read_workload, workload_in_title
from queries.schema import DEGREE_LEVELS

COMPANIES = Companies.load()


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("(BS/MS)", ("bachelor", "master")), ("MS/PhD", ("master", "phd")), ("2026 Start(PhD)", ("phd",)), ("Current Master's", ("master",)),
        ("Undergraduate or Postgraduate", ("bachelor", "master", "phd")), ("B.Tech", ("bachelor",)), ("MBA", ("master",)), ("Doctorate", ("phd",)),
        ("Professional degree (MD, JD, etc.)", ("professional",)), ("Highschool", ("high_school",)), ("本科/硕士/不限", DEGREE_LEVELS), ("any", DEGREE_LEVELS),
        ("Bac+5", ("master",)), ("Licence", ("bachelor",)), ("Promotion", ("phd",)), ("Promotion 2024", ()), ("магистр", ("master",)), ("修士", ("master",)), ("yüksek lisans", ("master",)),
        ("lisans", ("bachelor",)), ("licencjat", ("bachelor",)), ("Some College", ()), ("2nd year", ()), ("", ()),
    ],
)  # fmt: skip
def test_degree_levels(text, levels):
    assert read_degree(text).levels == levels


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("0.5", 0.5), ("0,75", 0.75), ("1.0", 1), ("1", 1), ("50%", 0.5), ("66,7 %", 0.667), ("80", 0.8), ("100 %", 1), ("1/2", 0.5), ("50 % FTE", 0.5),
        ("0.6 FTE", 0.6), ("Vollzeit", 1), ("mi-temps", 0.5), ("half-time", 0.5), ("media jornada", 0.5), ("½ etatu", None), ("varies", None), ("0", None),
        ("120 %", None), ("120.5", None), ("48.0", None), ("3", None), ("1/0", None), ("20 h", None), ("80-100 %", None), ("part-time", 0), ("FTE", None), ("", None),
    ],
)  # fmt: skip
def test_shares_of_full_time(text, share):
    assert read_workload(text) == (share if share is None else pytest.approx(share))


@pytest.mark.parametrize(
    ("title", "share"),
    [
        ("Research Intern (50%)", 0.5), ("Doktorand (65 %), Physik", 0.65), ("Wiss. Mitarbeiter (m/w/d) 50%", 0.5), ("Praktikum, 100%", 1),
        ("Praktikum 80-100%", 0), ("Praktikum 80% – 100%", 0), ("50 % FTE Data Intern", None), ("Data Intern 50% FTE", 0.5), ("Sales Intern (10% travel)", None),
        ("Support Intern, 50% remote", None), ("Data Intern", None), ("Intern 120%", None),
    ],
)  # fmt: skip
def test_shares_of_full_time_in_a_title(title, share):
    assert workload_in_title(title) == share


@pytest.mark.parametrize(
    ("level", "letters"),
    [
        ("bachelor", "BSN BFA BBA BSBA BSE B.Ed. BEd BArch B.Mus LLB BSW"),
        ("master", "MFA MSN MPH MPP M.Ed. MArch MSW MSE"),
        ("professional", "JD MD PharmD DDS DMD DVM LLM"),
    ],
)
def test_degrees_by_their_letters(level, letters):
    assert {each: read_degree(each).levels for each in letters.split()} == dict.fromkeys(letters.split(), (level,))


def test_graduate_alone_is_master_s_or_phd_and_marked():
    degree = read_degree("Graduate Level")
    assert (degree.levels, degree.flags) == (("master", "phd"), ("degree_graduate",))


@pytest.mark.parametrize(
    ("title", "levels"),
    [
        ("Software Engineer Intern (PhD)", ("phd",)), ("BS/MS Intern", ("bachelor", "master")), ("ML Intern - Master's", ("master",)),
        ("Graduate Software Engineer", ()), ("Associate Consultant", ()), ("Master Data Analyst", ()), ("BA Intern", ()), ("Scrum Master", ()),
    ],
)  # fmt: skip
def test_degrees_that_a_title_states(title, levels):
    assert degree_in_title(title) == levels


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Facebook", "Meta"), ("FACEBOOK, INC.", "Meta"), ("META PLATFORMS", "Meta"), ("google llc", "Google"), ("\u00a0Google", "Google"),
        ("Amazon.com", "Amazon"), ("AMAZON CORPORATE LLC", "Amazon"), ("Jp Morgan", "JPMorgan Chase"), ("Healthfirst\n3.1", "Healthfirst"),
        ("APPLET SYSTEMS LLC", "Applet Systems"), ("TOWN OF APPLE VALLEY", "Town of Apple Valley"), ("ERNST BENARY OF AMERICA", "Ernst Benary of America"),
        ("Beispiel GmbH", "Beispiel"), ("株式会社サンプル", "サンプル"), ("ООО «Ромашка»", "Ромашка"), ("660000", "660000"), ("10", "10"), ("Costco", "Costco"),
        ("Acme*", "Acme"), ("🔥 Acme", "Acme"), ("Acme¹", "Acme"), ("Acme [2]", "Acme"), ("Acme†‡", "Acme"), ("Toys*R*Us", "Toys*R*Us"),
        ("⚠️ Acme", "Acme"), ("Cafe\u0301", "Café"), ("दिल्ली", "दिल्ली"), ("**[Acme](https://acme.example)**", "Acme"), ('<a href="https://a.example">Acme</a>', "Acme"), ("<b>Acme</b>", "<b>Acme</b>"),
        ('<a href="https://a.example">A &amp; B</a>', "A & B"), ("[Acme]", "[Acme]"), ("Less < More", "Less < More"), ("🔥 [Acme](https://a.example) *", "Acme"),
        ("🔒", None), ("**", None), ("Level 3", "Level 3"), ("7-Eleven®", "7-Eleven"),
        ("n/a", None), ("Confidential", None), ("-", None),
    ],
)  # fmt: skip
def test_companies(text, company):
    assert COMPANIES.canonical(text) == company


@pytest.mark.parametrize("before", ["", "$", "@", "*", "(", "«", "“", "#"])
@pytest.mark.parametrize("name", ["BRAVOS", "BRAVOS-DELTAS", "ÉCLAIRS", "ΔΕΛΤΑΣ"])
def test_a_name_in_capitals_keeps_the_first_of_each_word_whatever_sign_stands_before_it(before, name):
    told = COMPANIES.canonical(f"{before}{name} WERKES")
    letters = "".join(sign for sign in told if sign.isalpha() or sign in " -")
    assert letters == " ".join("-".join(part.capitalize() for part in word.split("-")) for word in (name, "WERKES"))


@pytest.mark.parametrize(
    ("title", "family"),
    [
        ("Software Engineering Intern", "software_engineering"), ("Machine Learning Intern", "machine_learning"), ("Data Scientist", "data"),
        ("Quantitative Researcher", "quantitative_finance"), ("Praktikum Marketing", "business"), ("算法实习生", "machine_learning"),
        ("Mechanical Engineer", "engineering"), ("UX Designer", "design"), ("FPGA Intern", "hardware"), ("Data Scientist ($30/hr)", "data"), ("Software Engineer - 40 hr/week", "software_engineering"), ("Intern 20 / hr", None),
        ("Intern 20hr", None), ("HR Intern", "business"), ("IT/HR Intern", "business"), ("2026 HR Intern", "business"), ("Intern, HR", "business"), ("軟體實習生", "software_engineering"),
        ("Python Programmer", "software_engineering"), ("Werkstudent Programmierung", "software_engineering"), ("Programmatore junior", "software_engineering"),
        ("Stage programmation", "software_engineering"), ("Graduate Programme", None), ("Community Programmes Intern", None), ("Trainee-Programm", None),
        ("Programme Manager", "business"), ("Program Manager", "business"), ("Intern", None), ("Summer Intern", None), ("", None),
    ],
)  # fmt: skip
def test_families_of_roles(title, family):
    assert role_family(title) == family


@pytest.mark.parametrize(
    ("title", "typed", "kind"),
    [
        ("Software Engineer Intern", "Full-time", "internship"), ("Werkstudent (m/w/d)", "", "internship"), ("Stagiaire Data", "", "internship"),
        ("数据实习生", "", "internship"), ("Software Engineer", "Full-time", "full_time"), ("Software Engineer", "FT", "full_time"),
        ("Analyst", "Internship", "internship"), ("Internal Auditor", "", None), ("International Sales", "", None), ("Stage Manager", "", None),
        ("Software Engineer", "", None),
    ],
)  # fmt: skip
def test_kinds_of_work(title, typed, kind):
    assert work_kind(title, typed) == kind


@pytest.mark.parametrize(
    ("text", "seasons", "year"),
    [
        ("Summer 2025", ("summer",), 2025), ("Summer/Fall 2026", ("summer", "fall"), 2026), ("été 2024", ("summer",), 2024), ("WS 24", (), 2024),
        ("2025-06-01", (), 2025), ("12.03.2026 10:11:12", (), 2026), ("1. 9. 2024", (), 2024), ("03.2025", (), 2025), ("1.2025.3", (), None), ("05/25-08/25", (), None), ("FY2013", (), 2013), ("FY 13", (), 2013), ("Fall '23", ("fall",), 2023), ("03/14/25", (), 2025),
        ("12-Oct-23", (), 2023), ("Mar-24", (), 2024), ("3. Okt. 23 10:15", (), 2023), ("août-23", (), 2023), ("24-Mar", (), None), ("May 24", (), None), ("Week-24", (), None), ("Team-24", (), None),
        ("2568", (), 2025), ("01/04/2568", (), 2025), ("พ.ศ. 2567", (), 2024), ("2567 B.E.", (), 2024), ("令和6年度", (), 2024), ("民國113年", (), 2024), ("Room 2568", (), None), ("be 25", (), None), ("2468", (), None),
        ("Spring Boot 2025", (), 2025), ("Springer Nature", (), None), ("Spring Boot intern, Spring 2025", ("spring",), 2025), ("Spring2025", ("spring",), 2025),
        ("1692868185000.0", (), 2023), ("20225", (), None), ("nothing", (), None), ("", (), None),
    ],
)  # fmt: skip
def test_seasons_and_years(text, seasons, year):
    assert (read_season(text), read_year(text)) == (seasons, year)


@pytest.mark.parametrize("text", ["{}/{}/2026", "2026-{}-{}", "{}.{}.2026 10:11", "{}-{}-2026", "{}/{}/26"])
def test_whether_the_day_or_the_month_stands_first_changes_nothing_that_is_kept(text):
    both = [text.format("03", "11"), text.format("11", "03")]
    assert {(read_season(date), read_year(date)) for date in both} == {((), 2026)}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("HOURLY", "hour"), ("an hour", "hour"), ("€/Std.", "hour"), ("时薪", "hour"), ("per diem", "day"), ("weekly", "week"), ("Bi-Weekly", "two_weeks"),
        ("pro Monat", "month"), ("/mo", "month"), ("月薪", "month"), ("per annum", "year"), ("PA", "year"), ("Jahresgehalt", "year"), ("lump sum", "total"),
        ("stipend", None), ("salary", None), ("company", None), ("", None),
    ],
)  # fmt: skip
def test_periods(text, period):
    assert read_period(text) == period


@pytest.mark.parametrize(
    ("text", "code"),
    [("USD", "USD"), ("usd", "USD"), ("€", "EUR"), ("US Dollar", "USD"), ("人民币", "CNY"), ("INR (₹)", "INR"), ("złoty polski", "PLN"), ("$", None), ("Hour", None), ("", None)],
)  # fmt: skip
def test_currencies(text, code):
    assert read_currency(text) == code


def test_an_ambiguous_sign_tells_what_it_may_mean():
    assert signs("$")[0] == "USD"
    assert "CAD" in signs("$")
    assert signs("kr") == ("SEK", "NOK", "DKK", "ISK")
    assert signs("€") == ()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_no_text_breaks_a_reader(text):
    read_degree(text), degree_in_title(text), COMPANIES.canonical(text), role_family(text), work_kind(text, text)
    read_season(text), read_year(text), read_period(text), read_currency(text), signs(text)


def test_a_way_of_working_that_places_name_is_read_in_a_column_of_its_own_too():
    """The lists of both are kept apart: what a place may hold is less than what a column about it may."""
    plain = {re.sub(r"\(.*?\)|[*+]", "", word).replace("~", " ").strip(): mode for word, mode in meanings("mode").items()}
    assert {word: _mode(word.capitalize()) for word in plain} == plain


@pytest.mark.parametrize(
    ("unit", "multiple"),
    [
        ("kUSD/week", 1_000), ("T€", 1_000), ("tkr", 1_000), ("in lakhs", 100_000), ("LPA", 100_000), ("万元/月", 10_000),
        ("тыс. руб.", 1_000), ("1000 SEK", 1_000), ("EUR (thousands)", 1_000), ("cents", 0.01), ("k", 1_000),
        ("USD", None), ("per month", None), ("m", None), ("kilometres", None), ("thousands of people", None), ("", None),
    ],
)  # fmt: skip
def test_what_the_figures_beside_a_unit_are_multiples_of(unit, multiple):
    assert read_multiple(unit) == multiple


def test_a_multiple_with_a_currency_names_it_in_a_cell_of_units():
    named = {word: entry.meaning.split()[1] for word, entry in words_of("multiple") if " " in entry.meaning}
    assert {word: read_money(word) for word in named} == {word: of_meaning(meant) for word, meant in named.items()}
