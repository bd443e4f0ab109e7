"""What the names of pay columns say: measure, scale, unit, period, currency, in many languages."""

import re

import pytest

from ingest.columns.pay_names import pay_name
from ingest.texts.lexicon import words_of


@pytest.mark.parametrize(
    ("name", "bound"),
    [
        ("Salary from 1 Aug 2024", ""), ("Salary from August 2024", ""), ("Gehalt ab 1.8.2024", ""), ("Pay from 01/04/2025", ""),
        ("Salary from", "low"), ("Minimum salary August 2024", "low"), ("Max pay (as of 2024-05-01)", "high"), ("Pay from 20 May", "low"),
    ],
)  # fmt: skip
def test_a_word_before_a_date_is_no_end_of_a_pay(name, bound):
    assert pay_name(name).bound == bound


@pytest.mark.parametrize(
    ("written", "scale"),
    [
        ("Pay (EUR thousands)", 1_000), ("Salary in lakhs", 100_000), ("Gehalt in Tsd. €", 1_000), ("Salaire brut (k€)", 1_000),
        ("Pay $000", 1_000), ("Salary (000s)", 1_000), ("Salary (in 1,000 USD)", 1_000), ("Lön (tkr)", 1_000), ("年収（万円）", 10_000),
        ("CTC (LPA)", 100_000), ("Salaire brut annuel (en milliers d'euros)", 1_000), ("Jährliches Bruttogehalt (in Tausend Euro)", 1_000),
        ("Retribuzione annua lorda (in migliaia di euro)", 1_000), ("What is your salary (e.g. 50 thousand is 50000)?", None), ("Зарплата, тыс. руб.", 1_000), ("Salary", 1), ("Military salary", 1),
        ("Stipend (k/month)", 1_000), ("Gehalt (k pro Jahr)", 1_000), ("Salaire k / an", 1_000), ("Pay k/yr", 1_000), ("Stipend in k", 1_000),
        ("Salary (k, gross)", 1_000), ("Wage h/w", 1), ("Pay (m/hr)", 1), ("Pay (M/F)", 1), ("Salary K-12", 1), ("Salary over 10k", 1), ("Salary K", None), ("salary_k", None), ("Salary (USD)", 1),
    ],
)  # fmt: skip
def test_a_word_of_scale_in_a_name_counts(written, scale):
    assert pay_name(written).scale == scale


@pytest.mark.parametrize(
    "form",
    ["Salary ({}/month)", "Salary ({} USD)", "Salary in {}", "Salary ({})", "Salary [{}]", "Salary, {}", "Salary {}/month", "Salary - {}",
     "Salary_{}", "Salary {}", "Salary ({} p.a.)", "Salary (USD, {})"],
)  # fmt: skip
def test_no_word_of_scale_in_a_name_is_passed_over_but_short_ones_that_may_be_initials(form):
    short = {word for word, _ in words_of("multiple") if len(word) < 3} - {"k"}
    passed_over = {word for word, _ in words_of("multiple") if pay_name(form.format(word)).scale == 1}
    assert passed_over - short == set()


def test_a_short_word_of_scale_that_may_be_anything_is_asked_about():
    assert pay_name("Mil salary").scale is None


@pytest.mark.parametrize(
    "written",
    ["Stundenlohn", "Monatslohn", "Bruttolohn", "Einkommen", "Besoldung", "Lønn", "Månadslön", "Palkka", "Uurloon", "Mzda", "Płaca", "Fizetés",
     "Bér", "Salariu", "Заплата", "Стипендия", "Μισθός", "Beca", "Honorarios", "Traitement", "Rimborso spese", "راتب", "שכר", "वेतन", "เงินเดือน",
     "Lương", "Gaji", "Upah", "Elaun", "賃金", "基本給", "Allowance", "Rate", "Bursary", "Award amount", "LPA", "Monthly allowance (USD)"],
)  # fmt: skip
def test_words_of_pay_in_many_languages(written):
    name = pay_name(written)
    assert (name.says_pay, name.aside) == (True, False)


@pytest.mark.parametrize(
    "written",
    ["Salary step", "Pay grade", "Salary raise last year", "Rate your compensation", "How satisfied are you with your salary?", "Gehaltsstufe",
     "Augmentation de salaire", "Aumento salarial", "Pay rank", "Housing allowance", "Wie zufrieden sind Sie mit Ihrem Gehalt?", "昇給 年収", "Gehaltswunsch", "Wunschgehalt", "Salaire souhaité",
     "Salario deseado", "Retribuzione desiderata", "Oczekiwane wynagrodzenie", "Желаемая зарплата", "希望年収", "期望薪资", "희망 연봉", "Pretensão salarial",
     "Sick pay", "Redundancy pay", "Zufriedenheit mit der Vergütung", "Spokojnost s platem", "Wage share"],
)  # fmt: skip
def test_an_opinion_a_step_and_a_raise_are_no_pay(written):
    name = pay_name(written)
    assert name.aside or not name.says_pay


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("Annual base salary in USD. Do not include bonus or overtime", "year"), ("Monatsgehalt (ohne Bonus)", "month"),
        ("Salaire mensuel hors primes", "month"), ("Sueldo mensual sin bonos", "month"), ("Stipendio mensile escluso bonus", "month"),
    ],
)  # fmt: skip
def test_what_a_name_excludes_is_not_what_it_is_of(written, period):
    name = pay_name(written)
    assert (name.says_pay, name.aside, name.period) == (True, False, period)


def test_a_question_for_hours_is_no_question_for_pay():
    assert pay_name("What was your hourly rate at this company before taxes? (USD)").says_pay
    assert (pay_name("Annual Salary Range Minimum").says_pay, pay_name("Einstiegsgehalt").says_pay) == (True, True)
    assert not pay_name("If you are an hourly employee, how many hours per week do you work?").says_pay


@pytest.mark.parametrize(
    ("written", "statistic"),
    [
        ("Q3. How much were you paid?", ""), ("P25. ¿Cuánto cobras?", ""), ("Q1) Salary", ""), ("F10: Lohn pro Monat", ""),
        ("Q3", "p75"), ("Q3.", "p75"), ("Q1 salary", "p25"), ("P25 (EUR)", "p25"), ("Salary D9", "p90"),
    ],
)  # fmt: skip
def test_the_number_of_a_question_is_no_quartile(written, statistic):
    assert pay_name(written).statistic == statistic


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("Pay, hourly, weekly or monthly", None), ("Salaire horaire ou mensuel", None), ("Lohn (Stunde/Monat)", None),
        ("Hourly pay of summer interns", "hour"), ("What did you earn? (all answers in EUR per month please)", "month"),
    ],
)  # fmt: skip
def test_a_name_of_several_periods_is_of_none_of_them(written, period):
    assert pay_name(written).period == period


@pytest.mark.parametrize("unit", ["kr/tim", "€/h", "USD per hour", "zł/miesiąc"])
def test_a_name_that_is_a_unit_of_money_for_a_time_names_a_pay(unit):
    assert (pay_name(unit).says_pay, pay_name(unit).unit) == (True, True)
    assert not any(pay_name(part).says_pay for part in re.split(r"/| per ", unit))


@pytest.mark.parametrize(
    ("written", "aside"),
    [
        ("Salary band", True), ("Salary band (000s GBP p.a.)", False), ("Gehaltsstufe (EUR im Monat)", False),
        ("Salary increase (EUR per year)", True), ("Bonus band (EUR per year)", True),
    ],
)  # fmt: skip
def test_a_band_is_a_pay_where_its_name_has_the_unit_of_one(written, aside):
    assert pay_name(written).aside == aside


@pytest.mark.parametrize(
    ("written", "sex"),
    [("Men median weekly earnings", "men"), ("Salaire médian femmes", "femmes"), ("Lön kr/mån", ""), ("Median pay", "")],
)
def test_a_name_says_of_which_sex_a_pay_is(written, sex):
    assert pay_name(written).sex == sex


@pytest.mark.parametrize(
    "written", ["Minimum wage", "Minimum wage per hour (in force from 1 July 2025)", "Bruto minimumloon per uur (1 juli 2025)"]
)
def test_what_brackets_explain_makes_a_label_no_question(written):
    assert pay_name(written).bound == "low"


@pytest.mark.parametrize(
    ("written", "statistic"),
    [
        ("Ø Stundenlohn", "mean"), ("Gehalt (⌀)", "mean"), ("ø-Lohn", "mean"), ("Ø (€)", "mean"), ("Bolsa o ayuda al estudio (€/mes)", ""),
        ("Salario o beca", ""), ("Stipendio o rimborso spese", ""), ("Ørsted lønn", ""),
    ],
)  # fmt: skip
def test_the_sign_of_an_average_is_no_word_for_or(written, statistic):
    assert pay_name(written).statistic == statistic
