"""Which columns hold which fields, and how much is looked at to find it."""

import pytest

from ingest.columns import fields
from ingest.columns.column import FITS, columns_of
from ingest.columns.column_names import likeness
from ingest.columns.mapping import Mapping
from ingest.texts.place import Gazetteer

NAMES = ["Employer", "Job Title", "Where", "Note"]
RECORDS = [(2, "Acme", "Data Intern", "Seattle, WA", "by mail"), (3, "Initech", "Web Intern", "Austin, TX", "by phone")]


def test_a_field_is_looked_for_in_the_cells_of_columns_that_are_named_like_it_alone(monkeypatch: pytest.MonkeyPatch):
    """A file of any size has its columns guessed first: each look at a cell reads it as a place, a date, a degree."""
    tried: dict[str, set[str]] = {}

    def noting(field: str, fits):
        def noted(cell: str) -> object:
            tried.setdefault(field, set()).add(cell)
            return fits(cell)

        return noted

    for field, fits in FITS.items():
        monkeypatch.setitem(fields.FITS, field, noting(field, fits))
    columns = columns_of(NAMES, RECORDS)
    mapping = fields.guess_mapping(columns, "stipends", {}, ("",), Gazetteer.load())
    assert {"company", "role", "place_text"} <= set(mapping.columns())
    assert tried
    for field, cells in tried.items():
        for column in columns:
            assert likeness(column.plain, field) or cells.isdisjoint(column.cells), (field, column.name)


def mapping_of(names: list[str], *rows: list[str], title: str = "") -> Mapping:
    """What columns with some rows are taken for, below a title."""
    records = [(line, *cells) for line, cells in enumerate(rows, 2)]
    return fields.guess_mapping(columns_of(names, records), None, {}, (title, ""), Gazetteer.load())


@pytest.mark.parametrize(
    "title",
    ["Pay scale 2025", "Lønnstabell 2025", "Entgelttabelle", "Grille salariale", "Tabla salarial", "Tabela stawek", "給与表"],
)
def test_a_scale_of_pay_is_published_unless_it_names_employers(title):
    names, rows = ["Grade", "Monthly salary"], (["40", "3100"], ["41", "3200"])
    scale = mapping_of(names, *rows, title=title)
    assert (scale.dataset, scale.columns()) == ("salaries", {"group_name": "Grade", "typical": "Monthly salary"})
    assert mapping_of(names, *rows, title="Pay survey 2025").dataset == "stipends"
    employed = mapping_of(["Company", *names], *(["Acme", *row] for row in rows), title=title)
    assert employed.dataset == "stipends"


def test_the_grade_of_a_scale_stands_beside_the_role_that_names_its_rows():
    mapping = mapping_of(
        ["Job title", "Grade", "Annual salary"], ["Clerk", "A", "31000"], ["Lawyer", "B", "52000"], title="Pay scale"
    )
    assert mapping.columns() == {"role": "Job title", "experience_level": "Grade", "typical": "Annual salary"}


def test_both_ends_of_published_pay_are_kept():
    mapping = mapping_of(
        ["Grade", "Minimum salary", "Maximum salary"], ["A", "31000", "36000"], ["B", "52000", "60000"], title="Pay scale"
    )
    assert mapping.columns() == {"group_name": "Grade", "minimum": "Minimum salary", "maximum": "Maximum salary"}


@pytest.mark.parametrize(
    "sexes", [("Total", "Women", "Men"), ("Insgesamt", "Frauen", "Männer"), ("Ensemble", "Femmes", "Hommes")]
)
def test_the_sexes_of_a_long_table_are_no_unit_of_its_figures(sexes):
    rows = [
        [sex, "Engineers", "Median annual earnings", "EUR", str(value)] for sex, value in zip(sexes, (58, 54, 59), strict=True)
    ]
    mapping = mapping_of(["sex", "occupation", "statistic", "unit", "value"], *rows)
    assert {
        "measure": "statistic",
        "pay_period": "statistic",
        "currency": "unit",
        "note": "sex",
    }.items() <= mapping.columns().items()


@pytest.mark.parametrize(("unit", "is_pay"), [("Per", True), ("Unit", False)])
def test_an_amount_beside_what_it_is_per_is_a_pay(unit, is_pay):
    mapping = mapping_of(["Intern at", "Amount", unit], ["Bank", "25", "hour"], ["Fund", "5200", "month"])
    assert ("pay_text" in mapping.columns()) == is_pay


@pytest.mark.parametrize(
    ("heading", "cells", "period"),
    [
        ("Annual base", ("Bi-weekly", "Monthly"), None),  # How often it is paid.
        ("Annual base", ("Annual", "Hourly"), "Pay frequency"),
        ("Base pay", ("Bi-weekly", "Monthly"), "Pay frequency"),
    ],
)
def test_a_column_of_periods_tells_how_often_a_pay_is_paid_where_none_is_that_of_its_heading(heading, cells, period):
    mapping = mapping_of(["Company", heading, "Pay frequency"], ["Acme", "41600", cells[0]], ["Initech", "37100", cells[1]])
    assert mapping.columns().get("pay_period") == period


@pytest.mark.parametrize("unit", ["Rate type", "Pay basis", "Unit"])
@pytest.mark.parametrize("frequency", ["Pay frequency", "Frequency", "Périodicité"])
def test_a_column_of_periods_beside_a_frequency_is_what_the_pay_is_for(unit, frequency):
    rows = [["Acme", "24", "Biweekly", "Hourly"], ["Initech", "22", "Biweekly", "Hourly"]]
    assert mapping_of(["Company", "Pay rate", frequency, unit], *rows).columns()["pay_period"] == unit


def test_a_share_of_a_class_is_no_part_of_a_scale():
    rows = [["Consulting", "28%", "$14,500"], ["Technology", "20%", "$10,500"]]
    assert mapping_of(["Industry", "% of class", "Median monthly salary"], *rows).columns()["group_name"] == "Industry"


@pytest.mark.parametrize(("names", "is_published"), [(("Q1", "Median", "Q3"), True), (("Q1", "Q2", "Q3", "Q4"), False)])
@pytest.mark.parametrize("year", ["", " 2024"])
def test_quarters_of_a_year_are_no_quartiles(names, is_published, year):
    columns = [f"{name}{year}" for name in names]
    mapping = mapping_of(["Role", *columns], ["Interns", *"2468"[: len(names)]], title="Hourly pay (USD)")
    assert ({"p25", "p75"} <= mapping.columns().keys()) == is_published


@pytest.mark.parametrize(
    ("heading", "cell", "is_pay"), [("Median", "$72,000", True), ("Median", "72", False), ("Median rent", "$900", False)]
)
def test_a_bare_median_is_of_pay_where_its_cells_are_money(heading, cell, is_pay):
    mapping = mapping_of(["Major", heading], ["Math", cell], ["Art", cell])
    assert mapping.columns().get("median") == (heading if is_pay else None)


def test_a_column_of_currencies_that_names_the_period_too_is_both():
    mapping = mapping_of(["Company", "Salary", "Cur"], ["Acme", "180", "CZK/h"], ["Initech", "3500", "RON/month"])
    assert {"currency": "Cur", "pay_period": "Cur"}.items() <= mapping.columns().items()


@pytest.mark.parametrize(
    ("names", "is_open"),
    [(("Monthly thing",), True), (("Monthly thing", "Weekly thing"), False), (("Thing",), False), (("Monthly bonus",), False)],
)
def test_one_column_of_money_for_a_time_is_asked_about_where_nothing_names_a_pay(names, is_open):
    mapping = mapping_of(["Company", *names], ["Acme", *["$4,000"] * len(names)], ["Initech", *["$5,000"] * len(names)])
    assert (mapping.is_open, mapping.columns().get("pay_text")) == ((True, names[0]) if is_open else (False, None))


@pytest.mark.parametrize(("name", "is_open"), [("Weekly amount", True), ("Amount", False), ("Weekly visitors", False)])
def test_bare_numbers_under_a_sum_for_a_time_are_asked_about(name, is_open):
    assert mapping_of(["Company", name], ["Acme", "2000"], ["Initech", "2200"]).is_open == is_open


@pytest.mark.parametrize(("cells", "is_place"), [(("Austin, TX", "Boston, MA"), True), (("Red Bull", "Siemens Energy"), False)])
def test_where_one_worked_is_a_place_where_some_cell_is_one(cells, is_place):
    mapping = mapping_of(["Where did you intern this summer?", "Pay"], *([cell, "$20/hr"] for cell in cells))
    assert ("place_text" in mapping.columns()) == is_place


CLUB = (["Borealis Bank", "Analyst", "28", "Toronto, ON"], ["Hudson Payments", "Developer", "31", "Waterloo, ON"])


@pytest.mark.parametrize("asked", ["Where'd you work?", "Where did you intern?", "Who did you work for?", "Co."])
def test_where_one_worked_is_a_company_unless_the_answers_are_places(asked):
    companies = mapping_of([asked, "Role", "Hourly pay (CAD)", "City"], *CLUB)
    assert companies.columns()["company"] == asked
    swapped = [[place, role, pay, company] for company, role, pay, place in CLUB]
    places = mapping_of(["Where did you work?", "Role", "Hourly pay (CAD)", "Company"], *swapped).columns()
    assert (places["place_text"], places["company"]) == ("Where did you work?", "Company")


@pytest.mark.parametrize("written", ["City + Prov", "City/Prov.", "City, ST", "Province/City"])
def test_a_city_with_its_state_under_any_short_name_is_one_place(written):
    assert mapping_of(["Company", "Role", "Hourly pay (CAD)", written], *CLUB).columns()["place_text"] == written


@pytest.mark.parametrize("named", ["Level", "Class", "Niveau", "Studienabschnitt", "Undergrad / grad", "I am a …"])
@pytest.mark.parametrize("levels", [("Undergraduate", "PhD"), ("Bachelor", "Master"), ("Licence", "Doctorat")])
def test_cells_that_are_nothing_but_degrees_are_such_under_any_name(named, levels):
    rows = [[*cells, level] for cells, level in zip(CLUB, levels, strict=True)]
    found = mapping_of(["Company", "Role", "Hourly pay (CAD)", "Location", named], *rows).columns()
    assert found["degree_levels"] == named


@pytest.mark.parametrize(
    "levels", [("Associate", "Associate"), ("Entry", "Senior"), ("L3", "L4"), ("Master data team", "PhD research team")]
)
def test_levels_of_a_job_are_no_degrees(levels):
    rows = [[*cells, level] for cells, level in zip(CLUB, levels, strict=True)]
    assert "degree_levels" not in mapping_of(["Company", "Role", "Hourly pay (CAD)", "Location", "Level"], *rows).columns()


@pytest.mark.parametrize("heading", ["Raison sociale", "Ragione sociale", "Razón social", "Razão social"])
def test_the_legal_name_of_an_employer_is_the_employer(heading):
    mapping = mapping_of([heading, "Salaire mensuel (EUR)"], ["Northwind", "900"], ["Initech", "1100"])
    assert mapping.columns()["company"] == heading


@pytest.mark.parametrize("heading", ["Publicada em", "Publicado el", "Publiée le", "Pubblicato il", "Veröffentlicht am"])
def test_the_day_of_a_posting_tells_when_its_pay_is_of(heading):
    mapping = mapping_of(
        [heading, "Company", "Salary (EUR)"], ["12/03/2026", "Northwind", "900"], ["14/03/2026", "Initech", "1100"]
    )
    assert mapping.columns()["date"] == heading


def test_an_abbreviated_year_of_study_is_no_year_of_the_pay():
    mapping = mapping_of(["Company", "Yr of study", "Pay (USD/hr)"], ["Northwind", "2", "30"], ["Initech", "3", "32"])
    assert mapping.columns() == {"company": "Company", "class_year": "Yr of study", "pay_text": "Pay (USD/hr)"}


@pytest.mark.parametrize(
    ("names", "is_city"),
    [
        (("By", "Company", "Role", "Hourly pay (USD)"), False),
        (("By", "Virksomhed", "Stilling", "Løn pr. måned (DKK)"), True),
        (("By", "Bedrift", "Stilling", "Timelønn (NOK)"), True),
        (("By", "Företag", "Roll", "Lön (SEK/månad)"), True),
    ],
)
def test_a_word_of_the_other_headings_language_is_no_name_that_it_is_in_another(names, is_city):
    rows = [["Anna", "Acme", "Intern", "50"], ["Florence", "Beta", "Intern", "52"]]
    assert ("city" in mapping_of(list(names), *rows).guesses) == is_city


@pytest.mark.parametrize("heading", ["Course", "Pathway", "Zug", "Voie"])
def test_the_only_column_of_names_of_published_pay_names_its_groups(heading):
    rows = [["Computing", "£26,500", "£23,000"], ["Law", "£22,100", "£19,500"]]
    mapping = mapping_of([heading, "Average", "Lower quartile"], *rows, title="Intern salaries")
    assert mapping.columns() == {"group_name": heading, "mean": "Average", "p25": "Lower quartile"}


@pytest.mark.parametrize(
    ("heading", "is_sum"),
    [("Bonus", True), ("Bonus %", False), ("Bonus (percent)", False), ("Housing", True), ("Housing %", False)],
)
def test_a_share_in_per_cent_is_no_sum_beside_the_pay(heading, is_sum):
    mapping = mapping_of(["Company", "Salary (USD/yr)", heading], ["Acme", "155000", "10"], ["Beta", "120000", "15"])
    assert (heading in mapping.columns().values()) == is_sum


def test_what_the_reader_says_of_another_column_leaves_each_row_the_figure_that_it_is():
    names, rows = ["Company", "Type", "Hourly pay (USD)"], [(2, "Acme", "Min", "40"), (3, "Acme", "Max", "50")]
    for chosen in ({}, {"company": "Company"}):
        mapping = fields.guess_mapping(columns_of(names, rows), None, chosen, ("", ""), Gazetteer.load())
        assert mapping.columns() == {"company": "Company", "measure": "Type", "typical": "Hourly pay (USD)"}
