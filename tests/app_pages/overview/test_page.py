"""The five answers of the overview as a reader sees them, with the bundled data."""

import re

QUESTIONS = [
    "What does machine learning pay?",
    "Which company pays most?",
    "Which city pays most, prices counted?",
    "What does a higher degree add?",
    "Is the field growing, and how fast?",
]


def answers(app) -> dict[str, tuple[str, str]]:
    """The answer and what it rests on, by question."""
    texts = [part.value for part in app.get_by_key("cards-answers") if type(part).__name__ in ("Caption", "Markdown")]
    spoken = [re.sub(r"\\(\W)", r"\1", text) for text in texts]
    return {
        question: (answer.removeprefix("### "), basis)
        for question, answer, basis in zip(spoken[::3], spoken[1::3], spoken[2::3], strict=True)
    }


def test_each_question_has_an_answer_with_its_interval_and_its_counts(opened):
    found = answers(opened("overview"))
    assert list(found) == QUESTIONS
    pay, company, city, degree, growth = found.values()
    assert pay == ("$44.7 an hour", "95\u2009% interval $43.5–50 · 63 reports from 38 companies")
    assert company[0] == "Citadel"
    assert company[1].startswith("$129 an hour, 95\u2009% interval $120–145 · 10 reports, 2 sources")
    assert city[0] == "New York, NY"
    assert "73 reports. At US average prices it still does: $51.3" in city[1]
    assert degree[0] == "+1\u202f%"
    assert "6 companies. A PhD: 5 companies, too few" in degree[1]
    assert growth == (
        "+10\u202f%",
        "US jobs 2024–2034, computer and mathematical occupations, projected; all occupations +3\u202f%",
    )


def test_where_the_evidence_is_too_thin_the_answer_says_so(opened):
    found = answers(opened("overview", {"degree": "Associate", "year": "2027"}))
    assert [answer for answer, _ in found.values()][1:4] == ["Too few reports", "Too few reports", "Too few pairs"]


def test_a_reader_goes_from_an_answer_to_its_reports(opened):
    app = opened("overview", {"degree": "PhD"})
    app.button(key="answers-machine-learning").click().run()
    assert app.multiselect(key="role_family").value == ["machine_learning"]
    assert app.multiselect(key="degree").value == ["phd"]


def test_the_field_follows_the_chosen_roles(opened):
    growth = answers(opened("overview", {"role_family": "Data"}))[QUESTIONS[4]]
    assert growth[0] == "+34\u202f%"
    assert growth[1].startswith("US jobs 2024–2034, data scientists, projected")
