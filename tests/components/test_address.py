"""An address of an earlier day in today's words: renamed choices, companies by another name, values that are empty."""

import pytest

from components.address import OF_COMPANIES, up_to_date
from vocabulary.choices import rows_of

COMPANIES = [
    {"company": "BNY", "aliases": ["BNY Mellon", "The Bank"]},
    {"company": "Alpha", "aliases": ["The Bank", "Alpha Ltd"]},
    {"company": "NVIDIA", "aliases": None},
]


@pytest.fixture
def snapshot(given):
    return given(companies=COMPANIES).snapshot


@pytest.mark.parametrize(
    ("opened", "current"),
    [
        ({}, {}),
        ({"unit": [""]}, {"unit": []}),
        ({"year": ["2026", "2027"]}, {"year": ["2026", "2027"]}),
        ({"companies-sort": ["Offers"]}, {"companies-sort": ["Reports"]}),
        ({"search": ["Offers"]}, {"search": ["Offers"]}),
        ({"of": ["BNY Mellon"]}, {"of": ["BNY"]}),
        ({"of": ["nvidia"]}, {"of": ["NVIDIA"]}),
        ({"of": ["BNY"]}, {"of": ["BNY"]}),
        ({"of": ["The Bank"]}, {"of": ["The Bank"]}),
        ({"of": ["Nobody"]}, {"of": ["Nobody"]}),
        ({"companies-compare": ["bny mellon", "", "Alpha", "ALPHA LTD"]}, {"companies-compare": ["BNY", "Alpha"]}),
        ({"city": ["BNY Mellon"], "company": ["not_stated"]}, {"city": ["BNY Mellon"], "company": ["not_stated"]}),
    ],
    ids=str,
)
def test_an_address_is_brought_up_to_date(snapshot, opened, current):
    assert up_to_date(opened, snapshot) == current


@pytest.mark.parametrize("parameter", OF_COMPANIES)
def test_each_parameter_of_companies_takes_another_name(snapshot, parameter):
    assert up_to_date({parameter: ["bny mellon"]}, snapshot) == {parameter: ["BNY"]}


def test_no_choice_is_renamed_to_one_that_was_renamed_again():
    renamed = list(rows_of("renamed"))
    assert {(row["parameter"], row["is"]) for row in renamed}.isdisjoint({(row["parameter"], row["was"]) for row in renamed})
