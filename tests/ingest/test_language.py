"""The country whose language the names of columns are written in: it puts a currency first among the choices."""

import pytest

from ingest.texts.language import country_of_language


@pytest.mark.parametrize(
    ("names", "country"),
    [
        (("Lønnstrinn", "Årslønn", "Timelønn"), "NO"),
        (("Timeløn", "Virksomhed"), "DK"),
        (("Lön", "Företag", "Månad"), "SE"),
        (("Şirket", "Ücret"), "TR"),
        (("Stanowisko", "Wynagrodzenie"), "PL"),
        (("Company", "Salary", "Location"), None),
        (("Year", "Pay"), None),
        (("2024", "%"), None),
        ((), None),
    ],
)
def test_names_of_columns_tell_the_country_of_their_language_or_nothing(names, country):
    assert country_of_language(names) == country
