"""The five answers of the overview as a reader sees them, with the bundled data."""

import json
import re
from statistics import median

from charts.numbers import Money
from components.cards import FIGURE
from components.words import spoken
from queries.database import database
from tests.app_pages.addresses import faults
from tests.independent import OF_EMPLOYERS, carried, reports

QUESTIONS = [
    "What does machine learning pay?",
    "What is the highest posted pay?",
    "Which city pays most after cost of living?",
    "What does a higher degree add?",
    "Is the field growing, and how fast?",
]


def plain(text: str) -> str:
    """A text without what escapes Markdown."""
    return re.sub(r"\\(\W)", r"\1", text)


def cards(app, key: str) -> list[tuple[str, str, str]]:
    """The label, the figure, which may open its reports, and the note of each card of a row."""
    texts = [
        plain(part.label if part.type == "button" else part.value)
        for part in app.get_by_key(key)
        if part.type in ("caption", "markdown") or (part.type == "button" and part.key.startswith(FIGURE))
    ]
    return [(label, figure.strip("*"), note) for label, figure, note in zip(texts[::3], texts[1::3], texts[2::3], strict=True)]


def answers(app) -> dict[str, tuple[str, str]]:
    """The answer and what it rests on, by question."""
    return {question: (answer, basis) for question, answer, basis in cards(app, "cards-answers")}


def test_each_question_has_an_answer_with_its_interval_and_its_counts(opened):
    found = answers(opened("overview"))
    assert list(found) == QUESTIONS
    pay, posted, city, degree, growth = found.values()
    field = [pay for pay, rows in reports() if any(row["role_family"] == "machine_learning" for row in rows)]
    assert pay[0] == f"{Money().sentence(median(field))}"
    assert f" · {len(field)} reports from " in pay[1]
    highest = max(pay for pay, rows in reports() if rows[0]["company"] and rows[0]["evidence"] in OF_EMPLOYERS)
    assert posted[0] == Money().sentence(highest)
    assert "compare" in city[1]
    assert re.fullmatch(r"[+−]\d+%", degree[0])
    assert "companies" in degree[1]
    assert tuple(map(spoken, growth)) == (
        "+10%",
        "US jobs 2024–2034, computer and mathematical occupations, projected; all occupations +3%",
    )


def test_where_the_evidence_is_too_thin_there_is_no_card_but_a_sentence(opened):
    page = opened("overview", {"degree": "Associate", "year": "2025"})
    assert QUESTIONS[2] not in answers(page)
    (told,) = (caption.value for caption in page.caption if caption.value.startswith("Without an answer: "))
    assert f"“{QUESTIONS[2]}” No city has enough companies to be compared." in told


def test_a_reader_goes_from_an_answer_to_its_reports(opened):
    app = opened("overview", {"degree": "PhD"})
    app.button(key="answers-machine-learning").click().run()
    assert app.multiselect(key="role_family").value == ["machine_learning"]
    assert app.multiselect(key="degree").value == ["phd"]


def test_the_field_follows_the_chosen_roles(opened):
    growth = answers(opened("overview", {"role_family": "Data"}))[QUESTIONS[4]]
    assert growth[0] == "+34%"
    assert spoken(growth[1]).startswith("US jobs 2024–2034, data scientists, projected")


def test_a_switch_has_the_headline_and_its_cards_count_each_company_once(opened):
    by_report, by_company = opened("overview"), opened("overview", {"overview-once": "true"})
    companies = database().view().ask("overview/pay_each_company_once").iloc[0]
    title = plain(by_company.title[0].value)
    middle = Money().span(companies["p25"], companies["p75"])
    assert spoken(title).endswith(f"with internships in the United States (2025–2027), each counted once, pay {middle} an hour")
    assert "reports of internships" in by_report.title[0].value
    once, again = (cards(page, "cards-overview") for page in (by_report, by_company))
    assert [label for label, *_ in again] == [
        "Median, each company once", "Each report counted", "Reports", "If paid at the low or high end",
    ]  # fmt: skip
    assert once[1][1].removesuffix(" an hour") == again[0][1].removesuffix(" an hour") == Money().text(companies["median"])
    assert once[0][1].removesuffix(" an hour") == again[1][1]
    assert once[2] == again[2]


def test_a_switch_that_is_neither_on_nor_off_is_named(opened):
    page = opened("overview", {"overview-once": "perhaps"})
    assert not page.exception
    assert any("perhaps" in warning.value for warning in page.warning)


def test_the_pay_that_the_guides_claim_stands_as_marks_by_the_hour(opened):
    """131,250 and 225,000 dollars by the 2,080 hours of a year, 6,000 to 10,000 by a twelfth of them."""
    (chart,) = (chart for chart in opened("overview").get("plotly_chart") if "what guides claim" in chart.proto.alt)
    marks = {text for trace in json.loads(chart.proto.spec)["data"] for text in trace.get("hovertext") or []}
    claimed = {(parts[0].removeprefix("<b>").removesuffix("</b>"), parts[2]) for parts in (m.split("<br>") for m in marks if m)}
    assert claimed >= {
        ("$131,250 a year · median", "$63.10"),
        ("$225,000 a year · top tenth", "$108"),
        ("$6,000–$10,000 a month", "$34.62–$57.69"),
    }


def test_claims_stand_against_reports_as_paid_whatever_pay_is_adjusted_for(opened):
    """A claim is of pay as paid: pay in international dollars, or at US average prices, has no place beside it."""

    def guides(address: dict) -> tuple[str, list]:
        page = opened("overview", address)
        (chart,) = (chart for chart in page.get("plotly_chart") if "what guides claim" in chart.proto.alt)
        figure = json.loads(chart.proto.spec)
        return chart.proto.alt, [figure["data"][0]["x"], figure["data"][0]["hovertext"], figure["layout"]["shapes"][:2]]

    paid, drawn = guides({"currency": "GBP"})
    for prices in ("US average prices", "Purchasing power"):
        assert guides({"currency": "GBP", "prices": prices}) == (f"{paid} Not adjusted for prices.", drawn)


def test_where_no_guide_claims_anything_nothing_of_guides_is_drawn(opened):
    headings = [header.value for header in opened("overview", {"country": "India"}).header]
    assert "Pay by year" in headings
    assert not [heading for heading in headings if "guide" in heading]


def test_an_offer_in_a_line_leads_to_its_verdict(opened):
    app = opened("overview")
    app.text_input(key="offer-line-text").set_value(" NVIDIA, PhD, Santa Clara, $60/hr ")
    app.button(key="FormSubmitter:offer-line-form-Compare").click().run()
    assert not app.exception
    assert app.title[0].value.startswith("\\$60 an hour is higher than ")


def test_no_line_leads_nowhere(opened):
    app = opened("overview")
    title = app.title[0].value
    app.button(key="FormSubmitter:offer-line-form-Compare").click().run()
    assert not app.exception
    assert app.title[0].value == title


def test_the_reports_of_no_stated_country_open_from_their_bar(opened, bundled):
    address = {"any": ["country", "year"], "countries-mark": "not_stated"}
    app = opened("overview", address)
    assert faults(app, address, {}) == []
    counted = bundled.filtered(country=None, year=None).ask("overview/countries", least=1).set_index("group").loc["not_stated"]
    (behind,) = (table.value for table in app.dataframe)
    assert len(behind) == counted["reports"]
    assert behind["USD an hour"].notna().sum() >= counted["n"]
    assert "**Reports: Country not stated**" in [text.value for text in app.markdown]


def test_what_others_publish_is_of_the_country_of_all_that_matches(opened):
    """Every report of Genetec is of Canada: no filter says so, and a survey of French interns has no place beside them."""
    wide = {"company": "Genetec", "any": ["country", "year"]}
    assert {row["country"] for _, rows in carried(None, None) for row in rows if row["company"] == "Genetec"} == {"CA"}
    by_company, of_canada = (
        opened("overview", wide),
        opened("overview", {"company": "Genetec", "country": "Canada", "any": "year"}),
    )

    def published(app) -> list[str]:
        surveys = [text.value for text in app.markdown if "a survey of" in text.value]
        return [*surveys, *(chart.proto.alt for chart in app.get("plotly_chart") if "what guides claim" in chart.proto.alt)]

    assert published(by_company) == published(of_canada)
