"""The months of a contract: from cells of a column about them, and from texts that name a contract."""

import pytest

from ingest.texts.contract import months_of_contract, read_contract_months, read_payments
from ingest.texts.lexicon import words_of
from ingest.texts.pay import read_pay


@pytest.mark.parametrize(
    ("cell", "months"),
    [
        ("9", 9), ("9.5", 9.5), ("9,5", 9.5), ("9/12", 9), ("9 months", 9), ("9-month", 9), ("10 Monate", 10), ("10 mois", 10),
        ("10 miesięcy", 10), ("10ヶ月", 10), ("12", 12), ("24 months", 24), ("2025", None), ("2 years", None), ("May", None),
        ("0", None), ("", None),
    ],
)  # fmt: skip
def test_months_of_a_column_of_contracts(cell, months):
    assert read_contract_months(cell) == months


def test_a_number_of_months_is_of_a_contract_where_a_text_names_one_in_any_language():
    for word in {word for word, _ in words_of("contract")}:
        assert months_of_contract(f"Lecturer, 9 months ({word})") == 9, word
        assert months_of_contract(f"Lecturer ({word})") is None, word
    assert months_of_contract("Intern, 6 months") is None
    assert months_of_contract("Lektor (10-Monatsvertrag)") == 10


def test_payments_a_year():
    cells = ("14", "13,5", "14 pagas", "12", "2025", "", "monthly")
    assert [read_payments(cell) for cell in cells] == [14, 13.5, 14, 12, None, None, None]


def test_a_pay_that_is_paid_more_than_twelve_times_a_year_is_told():
    texts = ("1.200,00 € al mese, 14 mensilità", "1.200,00 € al mese, 12 mensilità", "1.200,00 € al mese")
    assert [(pay.low, pay.code) for pay in map(read_pay, texts)] == [(1200, "more_payments"), (1200, None), (1200, None)]


def test_a_pay_tells_the_months_beside_it():
    texts = ("EUR 40,000 a year (9 months)", "EUR 40,000 for 9 months", "EUR 4,000 a month", "EUR 40,000 a year")
    assert [read_pay(text).months for text in texts] == [9, 9, None, None]
